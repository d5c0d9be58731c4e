/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "article.h"
#include "when.h"

static XplWhen
make_when (const char *edtf, XplHow how, const char *text)
{
  XplWhen when = { .how = how };

  if (edtf != NULL)
    g_assert_true (xpl_edtf_parse (edtf, &when.edtf, NULL));
  when.text = g_strdup (text);
  return when;
}

static void
test_copy (void)
{
  g_autoptr (XplArticle) article = xpl_article_new ("Last Monday it rained.");
  XplWhen from = make_when ("2031-05-05", XPL_HOW_RESOLVED, "Last Monday");
  XplWhen to = make_when ("1999", XPL_HOW_STATED, "1999");

  from.article = article;
  from.range = (XplRange) { 0, 11 };
  from.rule = g_strdup ("weekday");
  from.time = g_strdup ("10:00Z");
  xpl_when_copy (&to, &from);
  g_assert_true (to.text != from.text);
  xpl_when_clear (&from);
  g_assert_false (xpl_when_is_set (&from));
  g_assert_null (from.article);

  g_assert_true (xpl_when_is_set (&to));
  g_assert_cmpint (to.edtf.start.year, ==, 2031);
  g_assert_cmpint (to.how, ==, XPL_HOW_RESOLVED);
  g_assert_cmpstr (to.text, ==, "Last Monday");
  g_assert_cmpstr (to.rule, ==, "weekday");
  g_assert_cmpstr (to.time, ==, "10:00Z");
  g_assert_true (to.article == article);
  g_assert_cmpuint (to.range.end, ==, 11);
  xpl_when_copy (&to, &to);
  g_assert_cmpstr (to.text, ==, "Last Monday");
  xpl_when_clear (&to);
}

static void
test_words (void)
{
  static const struct
  {
    const char *edtf;
    XplHow how;
    const char *text;
    const char *time;
    const char *words;
  } cases[] = {
    { NULL, XPL_HOW_STATED, NULL, NULL, "date unknown" },
    { "2031-05-05", XPL_HOW_STATED, "5 May 2031", NULL, "5 May 2031" },
    { "2031-05-05", XPL_HOW_FEED, NULL, "08:30+02:00", "5 May 2031, 08:30+02:00" },
    { "2031-05-05", XPL_HOW_RESOLVED, "Monday", NULL, "5 May 2031 (from “Monday”)" },
    { "2031-05-05", XPL_HOW_RESOLVED, NULL, NULL, "5 May 2031" },
    { "2031-05", XPL_HOW_INFERRED, NULL, NULL, "May 2031 (inferred from the text)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      XplWhen when = make_when (cases[i].edtf, cases[i].how, cases[i].text);
      g_autofree char *words = NULL;

      when.time = g_strdup (cases[i].time);
      words = xpl_when_to_words (&when);
      g_assert_cmpstr (words, ==, cases[i].words);
      xpl_when_clear (&when);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/when/copy", test_copy);
  g_test_add_func ("/when/words", test_words);
  return g_test_run ();
}
