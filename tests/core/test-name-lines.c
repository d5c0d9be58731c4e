/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "language.h"
#include "sheet-lines.h"
#include "spans.h"

static XplLanguage *language;

/* "words=CLASS" for each name in order, parted by "; ". */
static char *
describe (const XplReading *reading)
{
  g_autoptr (GArray) found = xpl_found_names (reading);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const XplLabelledSpan *span = &g_array_index (found, XplLabelledSpan, i);
      g_autofree char *words = xpl_range_dup_text (span->range, reading->text);

      g_string_append_printf (out, "%s%s=%s", i > 0 ? "; " : "", words, span->label);
    }
  return g_string_free (out, FALSE);
}

/* A line of tests/data/names.tsv: a sentence, and its names. */
static void
check_line (gconstpointer data)
{
  g_auto (GStrv) fields = g_strsplit (data, "\t", 2);
  g_autoptr (XplReading) reading = xpl_language_read (language, fields[0], NULL);
  g_autofree char *found = describe (reading);

  if (!g_str_equal (found, fields[1] != NULL ? fields[1] : ""))
    g_test_message ("in: %s", fields[0]);
  g_assert_cmpstr (found, ==, fields[1] != NULL ? fields[1] : "");
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  language = xpl_language_new (&error);
  g_assert_no_error (error);
  lines = sheet_lines_add ("names.tsv", "/names/lines", check_line);
  result = g_test_run ();
  xpl_language_free (language);
  return result;
}
