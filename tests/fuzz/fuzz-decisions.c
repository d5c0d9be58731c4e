/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Any bytes as a bundle whose decisions are replayed: no crash; each has words and, where it is not applied, a reason; the
 * base stays as it was, and what is shown can be written and read.
 */

#include "decision-words.h"
#include "replay.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static void
check_outcomes (XplReplay *replay)
{
  GPtrArray *outcomes = xpl_replay_get_outcomes (replay);

  for (guint i = 0; i < outcomes->len; i++)
    {
      const XplOutcome *outcome = g_ptr_array_index (outcomes, i);
      g_autofree char *words = xpl_decision_dup_words (outcome->decision, xpl_replay_get_bundle (replay));

      g_assert_nonnull (words);
      g_assert_true (outcome->state == XPL_DECISION_APPLIED || outcome->state == XPL_DECISION_UNDONE
                     || outcome->reason != NULL);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) input = g_bytes_new_static (data, size);
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplBundle) base = xpl_bundle_read (input, "input", warnings, NULL);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) shown = NULL;
  g_autoptr (XplBundle) again = NULL;
  g_autoptr (XplReplay) replay = NULL;

  if (base == NULL)
    return 0;
  before = xpl_bundle_write (base);
  replay = xpl_replay_run (base, NULL, NULL);
  check_outcomes (replay);
  after = xpl_bundle_write (base);
  g_assert_true (g_bytes_equal (before, after));
  shown = xpl_bundle_write (xpl_replay_get_bundle (replay));
  again = xpl_bundle_read (shown, "shown", warnings, NULL);
  g_assert_nonnull (again);
  return 0;
}
