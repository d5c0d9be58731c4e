/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "marked-text.h"

/*
 * Speeches as tests write them, one line each, in the order of the text: kind (d, i, m), entity or "?" with "+" others,
 * the words that name the speaker, a hedge, "via" relayer, then the runs of the speech.
 */

G_BEGIN_DECLS

static inline void
speech_lines_append (GString *out, const XplReading *reading, const XplSpeech *speech)
{
  g_autofree char *speaker = xpl_range_dup_text (speech->speaker, reading->text);

  g_string_append_printf (out, "%c %s", "dim"[speech->kind], marked_name_of (reading, speech->entity));
  for (guint i = 0; i < speech->n_others; i++)
    g_string_append_printf (out, " + %s", marked_name_of (reading, speech->others[i]));
  g_string_append_printf (out, " (%s)%s%s", speaker, speech->hedge != NULL ? " " : "",
                          speech->hedge != NULL ? speech->hedge : "");
  if (!xpl_range_is_none (speech->via_range))
    g_string_append_printf (out, " via %s", marked_name_of (reading, speech->via));
  for (guint i = 0; i < speech->ranges->len; i++)
    {
      g_autofree char *run = xpl_range_dup_text (g_array_index (speech->ranges, XplRange, i), reading->text);

      g_string_append_printf (out, "%s%s", i == 0 ? ": " : " | ", run);
    }
  g_string_append_c (out, '\n');
}

/** The speeches of @reading as lines. Owned by the caller. */
static inline char *
speech_lines_of (const XplReading *reading)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < reading->speeches->len; i++)
    speech_lines_append (lines, reading, &g_array_index (reading->speeches, XplSpeech, i));
  return g_string_free (lines, FALSE);
}

G_END_DECLS
