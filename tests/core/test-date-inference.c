/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "language.h"
#include "when.h"

static XplLanguage *language;

/* @edtf: NULL where nothing bounds the text. */
typedef struct
{
  const char *name;
  const char *text;
  const char *edtf;
  const char *words;
} Case;

static const Case cases[] = {
  { "pinned",
    "The general said so earlier in January. The envoy in October did not deny it. Rebels entered the war last autumn. "
    "The pact was signed after a visit in June 2024.",
    "2025-01", "earlier in January" },
  { "pinned-same-year", "The fort fell on 3 March 2021. Earlier in May its commander was charged.", "2021-05", "Earlier in May" },
  { "season", "The line opened in May 2021. Officials said last autumn that it would close.", "2021-12/2022-08", "last autumn" },
  { "last-month", "The line opened in May 2021. It closed last October.", NULL, "last October" },
  { "latest", "The line opened in May 2021. A fire damaged it in July 2022.", "2022-07/..", "July 2022" },
  { "latest-day", "A fire damaged the line on 4 July 2022.", "2022-07-04/..", "4 July 2022" },
  { "future", "The dam is set to open in 2027.", "../2027", "2027" },
  { "between", "Work began in August 2025. The dam is set to open in 2027.", "2025-08/2027", "August 2025" },
  { "contradiction", "Work ended in August 2025. In 2021 the dam will open.", "2025-08/..", "August 2025" },
  { "attribute", "It is the worst fire since the 1950-53 war and the 1990s famine.", NULL, NULL },
  { "relative-only", "He resigned last week. In October he was ill.", NULL, NULL },
  { "nothing", "The sea is salt.", NULL, NULL },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (XplReading) reading = xpl_language_read (language, c->text, NULL);
  XplWhen when = { 0 };
  gboolean found = xpl_language_infer_published (language, reading, &when);
  g_autofree char *edtf = xpl_edtf_to_string (&when.edtf);

  g_test_message ("%s: %s (%s)", c->text, edtf, when.text);
  g_assert_cmpint (found, ==, c->words != NULL);
  if (found && c->edtf != NULL)
    g_assert_cmpstr (edtf, ==, c->edtf);
  if (found)
    {
      g_autofree char *words = xpl_range_dup_text (when.range, c->text);

      g_assert_cmpstr (when.text, ==, c->words);
      g_assert_cmpstr (words, ==, c->words);
      g_assert_cmpint (when.how, ==, XPL_HOW_INFERRED);
      g_assert_nonnull (when.rule);
    }
  xpl_when_clear (&when);
}

/* The answer depends on the text alone. */
static void
test_bounds (void)
{
  g_autoptr (XplReading) reading =
    xpl_language_read (language, "The line opened in May 2021. In October it closed.", NULL);
  XplWhen when = { 0 };
  XplEdtf may = xpl_edtf_date (2021, 5, 0), later = xpl_edtf_date (2024, 6, 0);

  g_assert_true (xpl_language_infer_published (language, reading, &when));
  g_assert_true (when.edtf.is_interval);
  g_assert_cmpint (xpl_edtf_earliest (&when.edtf), >=, xpl_edtf_earliest (&may));
  g_assert_cmpint (xpl_edtf_latest (&when.edtf), <, xpl_edtf_earliest (&later));
  xpl_when_clear (&when);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  language = xpl_language_new (&error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/date-inference/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/date-inference/bounds", test_bounds);
  result = g_test_run ();
  xpl_language_free (language);
  return result;
}
