/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Which stretches of a text stand between quotation marks. */

#include "config.h"

#include "quote-marks.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
  const char *expected; /* inner stretches, each in brackets; "+" behind one that goes on in the next paragraph */
} Case;

static const Case cases[] = {
  { "none", "Nothing is quoted here.", "" },
  { "straight", "He said \"we are late\" and left.", "[we are late]" },
  { "curly", "“We are late,” he said.", "[We are late,]" },
  { "curly-straight", "“We are late,\" he said.", "[We are late,]" },
  { "two", "\"One,\" she said. \"Two.\"", "[One,][Two.]" },
  { "angular", "Il dit « nous partons » hier.", "[nous partons]" },
  { "low", "Er sagte „wir gehen“ dann.", "[wir gehen]" },
  { "doubled-apostrophes", "The ``App Hall'' is open.", "[App Hall]" },
  { "apostrophe-inside", "“We don’t know, it’s late,” he said.", "[We don’t know, it’s late,]" },
  { "apostrophe-alone", "The minister's aides didn't say what they'd do.", "" },
  { "curly-apostrophe-alone", "The minister’s aides didn’t say what they’d do.", "" },
  { "plural-apostrophe", "The soldiers' boots and the sailors' caps.", "" },
  { "single", "‘We are late,’ he said.", "[We are late,]" },
  { "single-straight", "'We are late,' he said.", "[We are late,]" },
  { "single-with-apostrophe", "‘We don’t know,’ he said.", "[We don’t know,]" },
  { "single-with-plural", "‘The soldiers’ boots are wet,’ he said.", "[The soldiers’ boots are wet,]" },
  { "single-straight-plural", "'The soldiers' boots are wet,' he said.", "[The soldiers' boots are wet,]" },
  { "single-careless", "By ’rattling tins’ they got help.", "[rattling tins]" },
  { "single-in-double", "“He told me ‘never’ and left,” she said.", "[He told me ‘never’ and left,]" },
  { "double-in-single", "‘He told me “never” and left,’ she said.", "[He told me “never” and left,]" },
  { "straight-nested", "\"He told me 'never' and left,\" she said.", "[He told me 'never' and left,]" },
  { "elision", "It was back in the '90s and 'twas cold.", "" },
  { "inches", "A pipe of 12\" and one of 6\" were found.", "" },
  { "bracket-inside", "“We will [soon] leave (all of us)”, he said.", "[We will [soon] leave (all of us)]" },
  { "in-brackets", "The plan (\"a joke\") failed.", "[a joke]" },
  { "after-dash", "One word—“no”—was enough.", "[no]" },
  { "unclosed", "He said “we are late\nNothing more.", "[we are late]" },
  { "paragraphs", "“We came.\n“We saw.\n“We left,” he said.", "[We came.]+[We saw.]+[We left,]" },
  { "paragraphs-blank-lines", "“We came.\n\n“We saw,” he said.", "[We came.]+[We saw,]" },
  { "paragraphs-straight", "\"We came.\n\"We saw,\" he said.", "[We came.]+[We saw,]" },
  { "unclosed-then-other", "“We came.\nThe hall was empty. “We saw,” he said.", "[We came.][We saw,]" },
  { "late-closer", "He said, “We came.\nWe saw. We left.”\nNo more.", "[We came.]+[We saw. We left.]" },
  { "empty-marks", "He wrote “” and \"\" there.", "" },
  { "mark-alone", "\"", "" },
  { "many-marks-alone", "\"\"\"\"\"\"\"\"\"", "" },
  { "opening-missing", "we are late,” he said. “Now go.”", "[Now go.]" },
  { "question", "“Why?” he asked.", "[Why?]" },
  { "white-space-inside", "He said “ we are late ” twice.", "[we are late]" },
};

static char *
print_quoted (const char *text)
{
  g_autoptr (GArray) quoted = xpl_find_quoted (text);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < quoted->len; i++)
    {
      const XplQuoted *stretch = &g_array_index (quoted, XplQuoted, i);
      g_autofree char *inner = xpl_range_dup_text (stretch->inner, text);

      g_string_append_printf (out, "[%s]%s", inner, stretch->continues ? "+" : "");
      g_assert_true (xpl_range_contains (stretch->outer, stretch->inner));
    }
  return g_string_free (out, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *found = print_quoted (test->text);

  g_assert_cmpstr (found, ==, test->expected);
}

/* A megabyte of marks must neither crash nor take long; what comes out is in order and disjoint. */
static void
test_flood (gconstpointer data)
{
  const char *unit = data;
  g_autoptr (GString) text = g_string_sized_new (1 << 20);

  while (text->len < 1 << 20)
    g_string_append (text, unit);

  g_autoptr (GArray) quoted = xpl_find_quoted (text->str);
  guint32 end = 0;
  for (guint i = 0; i < quoted->len; i++)
    {
      const XplQuoted *stretch = &g_array_index (quoted, XplQuoted, i);

      g_assert_cmpuint (stretch->outer.start, >=, end);
      g_assert_cmpuint (stretch->outer.end, <=, text->len);
      end = stretch->outer.end;
    }
}

int
main (int argc, char *argv[])
{
  static const char *const floods[] = { "\"", "“", "”", "'", "‘ ", " 'a", "\"a\n", "“a \" ' ’ b" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/quote-marks/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (guint i = 0; i < G_N_ELEMENTS (floods); i++)
    {
      g_autofree char *path = g_strdup_printf ("/quote-marks/flood/%u", i);

      g_test_add_data_func (path, floods[i], test_flood);
    }
  return g_test_run ();
}
