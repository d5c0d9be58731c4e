/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "command.h"

#include "decision-words.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static XplExit run (int argc, char **argv);

const XplCommand xpl_check_command = {
  "check",
  "BUNDLE",
  N_ ("Print every problem of a bundle, one a line, with its JSON path"),
  run,
};

/* Those that are not applied, though nobody took them back. */
static void
check_decisions (XplBundle *bundle, const char *path, XplWarnings *warnings)
{
  g_autoptr (XplReplay) replay = xpl_replay_run (bundle, NULL, NULL);
  GPtrArray *outcomes = xpl_replay_get_outcomes (replay);

  for (guint i = 0; i < outcomes->len; i++)
    {
      const XplOutcome *outcome = g_ptr_array_index (outcomes, i);
      g_autofree char *words = NULL;

      if (outcome->state != XPL_DECISION_WAITING && outcome->state != XPL_DECISION_ORPHANED)
        continue;
      words = xpl_decision_dup_words (outcome->decision, xpl_replay_get_bundle (replay));
      /* Translators: file, number, id, words and state of a decision, why it has that state, and the id of what it needs. */
      xpl_warnings_add (warnings, XPL_ERROR_DANGLING, _("%s: _explorer.decisions[%u]: %s (%s): %s: %s%s%s"), path, i, words,
                        outcome->decision->id, xpl_decision_state_to_words (outcome->state), outcome->reason,
                        outcome->needs != NULL ? ": " : "", outcome->needs != NULL ? outcome->needs->id : "");
    }
}

static XplExit
run (int argc, char **argv)
{
  XplExit status;

  if (!xpl_command_parse (&xpl_check_command, NULL, &argc, &argv, &status))
    return status;
  if (argc != 2)
    return xpl_command_usage (&xpl_check_command, "%s", _("one bundle is to be given"));

  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplBundle) bundle = xpl_command_open_bundle (argv[1], warnings);
  if (bundle == NULL)
    return XPL_EXIT_INPUT;
  check_decisions (bundle, strcmp (argv[1], "-") == 0 ? _("standard input") : argv[1], warnings);
  for (guint i = 0; i < xpl_warnings_get_size (warnings); i++)
    printf ("%s\n", xpl_warnings_get (warnings, i)->message);
  return xpl_warnings_get_size (warnings) > 0 ? XPL_EXIT_PROBLEMS : XPL_EXIT_DONE;
}
