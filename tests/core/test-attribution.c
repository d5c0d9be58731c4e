/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* On whose word a clause stands. The clause is the words between two bars in the marked text. */

#include "config.h"

#include "attribution.h"
#include "marked-text.h"
#include "names.h"

typedef struct
{
  const char *name;
  const char *text; /* the clause between bars: "{p:Ada Stone} said |the bridge fell|." */
  const char *expected; /* "entity (words) cue [via entity] [hedge] modality"; "-" for none */
} Case;

static const Case cases[] = {
  { "article", "|The bridge fell| on Friday.", "- () fact" },
  { "said", "{p:Ada Stone} said |the bridge fell|.", "Ada Stone (Ada Stone) said claimed" },
  { "quote", "“|The bridge fell| at noon,” {p:Ada Stone} said.", "Ada Stone (Ada Stone) said claimed" },
  { "quote-far", "“It rained. It was dark. |The bridge fell| at noon,” {p:Ada Stone} said.",
    "Ada Stone (Ada Stone) said claimed" },
  { "outside", "|The bridge fell|. {p:Ada Stone} said it was old.", "- () fact" },
  { "before-frame", "|{p:Ada Stone} said| the bridge fell.", "- () fact" },
  { "according", "|The bridge fell|, according to {o:the Daily Post}.",
    "the Daily Post (the Daily Post) according to claimed" },
  { "via", "{p:Ada Stone} said |the bridge fell|, according to {o:the Daily Post}.",
    "Ada Stone (Ada Stone) said via the Daily Post claimed" },
  { "innermost", "{p:Ada Stone} said {p:Ben Ruiz} claimed |the bridge fell|.", "Ben Ruiz (Ben Ruiz) claimed via Ada Stone claimed" },
  { "outer-part", "{p:Ada Stone} said |{p:Ben Ruiz} claimed| the bridge fell.", "Ada Stone (Ada Stone) said claimed" },
  { "suspects", "{c:Arvenia} suspects |the bridge fell|.", "Arvenia (Arvenia) suspects suspected" },
  { "denied", "{c:Arvenia} denied that |the bridge fell|.", "Arvenia (Arvenia) denied denied" },
  { "not-denied", "{c:Arvenia} did not deny that |the bridge fell|.", "Arvenia (Arvenia) did not deny claimed" },
  { "confirmed", "{c:Arvenia} confirmed that |the bridge fell|.", "Arvenia (Arvenia) confirmed fact" },
  { "no-entity", "A {d:Arvenian=Arvenia} farmer said |the bridge fell|.", "- (A Arvenian farmer) said claimed" },
  { "reportedly", "The bridge |reportedly fell| on Friday.", "- () reportedly claimed" },
  { "reportedly-before", "Reportedly |the bridge fell| on Friday.", "- () reportedly claimed" },
  { "believed", "The bridge is believed to |have fallen|.", "- () is believed suspected" },
  { "it-is-believed", "It is believed that |the bridge fell|.", "- () is believed it is believed suspected" },
  { "allegedly-elsewhere", "He allegedly lied, but |the bridge fell|.", "- () fact" },
  { "hedge-in-speech", "{p:Ada Stone} said |the bridge probably fell|.", "Ada Stone (Ada Stone) said probably suspected" },
  { "hedge-of-figure", "The flood killed |an estimated 300 people|.", "- () fact" },
  { "quote-we-expect", "“We expect |the bridge will fall| soon,” {p:Ada Stone} said.",
    "Ada Stone (Ada Stone) said we expect expected" },
  { "quote-i-think", "“I think |the bridge fell| at noon,” {p:Ada Stone} said.",
    "Ada Stone (Ada Stone) said i think suspected" },
  { "noun", "{c:Arvenia}'s claim that |the bridge fell| was wrong.", "Arvenia (Arvenia) claim claimed" },
  { "reports-that", "Reports that |the bridge fell| were wrong.", "- () reports that claimed" },
  { "announced", "{c:Arvenia} promised that |the bridge would stand|.", "Arvenia (Arvenia) promised planned" },
  { "expected", "{c:Arvenia} expects |the bridge will fall|.", "Arvenia (Arvenia) expects expected" },
};

static XplLanguage *language;

/* The marked text without its bars; @clause gets what stands between them, in bytes of the text without marks. */
static char *
take_clause (const char *marked, XplRange *clause)
{
  g_auto (GStrv) parts = g_strsplit (marked, "|", 3);
  g_autofree char *before = marked_get_text (parts[0]);
  g_autofree char *inside = marked_get_text (parts[1]);

  g_assert_cmpuint (g_strv_length (parts), ==, 3);
  clause->start = strlen (before);
  clause->end = clause->start + strlen (inside);
  return g_strconcat (parts[0], parts[1], parts[2], NULL);
}

static void
append_range (GString *out, const XplReading *reading, const char *before, XplRange range)
{
  g_autofree char *words = xpl_range_dup_text (range, reading->text);
  g_autofree char *lower = g_utf8_strdown (words, -1);

  if (!xpl_range_is_none (range))
    g_string_append_printf (out, "%s%s", before, lower);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  XplRange clause;
  g_autofree char *marked = take_clause (test->text, &clause);
  g_autofree char *text = marked_get_text (marked);
  g_autoptr (XplReading) reading = marked_read (language, marked, text);
  g_autoptr (GString) found = g_string_new (NULL);
  XplAttribution attribution;
  gboolean is_attributed;

  xpl_read_speeches (language, reading);
  is_attributed = xpl_find_attribution (language, reading, clause, &attribution);

  g_autofree char *speaker = xpl_range_dup_text (attribution.speaker, text);
  g_string_append_printf (found, "%s (%s)", attribution.entity < 0 ? "-" : marked_name_of (reading, attribution.entity),
                          speaker);
  append_range (found, reading, " ", attribution.cue);
  if (attribution.via >= 0)
    g_string_append_printf (found, " via %s", marked_name_of (reading, attribution.via));
  append_range (found, reading, " ", attribution.hedge);
  g_string_append_printf (found, " %s", xpl_name_to_code (XPL_NAMES_MODALITY, attribution.modality));
  g_assert_cmpstr (found->str, ==, test->expected);
  g_assert_cmpint (is_attributed, ==, attribution.speech >= 0 || !xpl_range_is_none (attribution.hedge));
}

/* Outside the text, or nothing at all: nobody says it. */
static void
test_nothing (void)
{
  g_autoptr (XplReading) reading = marked_read (language, "Short.", "Short.");
  XplAttribution attribution;

  g_assert_false (xpl_find_attribution (language, reading, XPL_RANGE_NONE, &attribution));
  g_assert_false (xpl_find_attribution (language, reading, (XplRange) { 100, 120 }, &attribution));
  g_assert_cmpint (attribution.entity, ==, -1);
  g_assert_cmpint (attribution.speech, ==, -1);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  language = xpl_language_new (&error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/attribution/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/attribution/nothing", test_nothing);
  result = g_test_run ();
  xpl_language_free (language);
  return result;
}
