/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "stages.h"

#include <string.h>

static XplLanguage *language;

typedef struct
{
  const char *text;
  const char *tokens; /* parted by blanks */
} Case;

static const Case cases[] = {
  { "", "" },
  { " \n\t ", "" },
  { "The dam burst.", "The dam burst ." },
  /* Numbers */
  { "1,00,000 men", "1,00,000 men" },
  { "1.3 million", "1.3 million" },
  { "11,000-12,000", "11,000 - 12,000" },
  { "11,000–12,000", "11,000 – 12,000" },
  { "in 1950-53", "in 1950 - 53" },
  { "2022-08-09", "2022-08-09" },
  { "2+2 talks", "2+2 talks" },
  { "at 14:30", "at 14:30" },
  { "on 12/05/2024", "on 12/05/2024" },
  { "in 2019,2020", "in 2019 , 2020" },
  { "$5m, US$3bn, €20", "$ 5m , US$ 3bn , € 20" },
  { "70 or 80,000", "70 or 80,000" },
  { "5%", "5 %" },
  { "the 20th, 90s and 5pm", "the 20th , 90s and 5pm" },
  /* Words */
  { "Tae-yul's state-run KN-23", "Tae-yul 's state-run KN-23" },
  { "F-16s and 9-year-old", "F-16s and 9-year-old" },
  { "and/or", "and / or" },
  { "AT&T", "AT&T" },
  { "O'Leary", "O'Leary" },
  { "Élan d’État", "Élan d’État" },
  /* Clitics */
  { "They don't, won't, can't", "They do n't , wo n't , ca n't" },
  { "They don’t", "They do n’t" },
  { "I'm, we've, she'll, he'd", "I 'm , we 've , she 'll , he 'd" },
  { "cannot", "can not" },
  { "Orsa's", "Orsa 's" },
  { "the soldiers' ship", "the soldiers ' ship" },
  { "the U.S.'s ships", "the U.S. 's ships" },
  { "the ’90s", "the ’90s" },
  /* Stops */
  { "the U.S. army", "the U.S. army" },
  { "Gen. J. B. Orsel", "Gen. J. B. Orsel" },
  { "at 5 p.m. sharp", "at 5 p.m. sharp" },
  { "No. 5 and no. Five", "No. 5 and no . Five" },
  { "U.S.-led talks", "U.S.-led talks" },
  { "So did I. The rest", "So did I . The rest" },
  { "wait... and… go", "wait ... and … go" },
  { "It ended.Then", "It ended . Then" },
  { "Senn Corp. sold", "Senn Corp. sold" },
  /* Marks */
  { "“No,” she said", "“ No , ” she said" },
  { "\"No,\" she said", "\" No , \" she said" },
  { "‘odd’", "‘ odd ’" },
  { "(so) [he] {it}", "( so ) [ he ] { it }" },
  { "one -- two — three", "one -- two — three" },
  { "why?!", "why ?!" },
  /* Addresses */
  { "see https://example.org/a?b=1, then", "see https://example.org/a?b=1 , then" },
  { "www.example.org.", "www.example.org ." },
  { "a.b-c@example.org", "a.b-c@example.org" },
  { "@harbour_news #flood", "@harbour_news #flood" },
  { "#1", "# 1" },
  /* Other scripts and signs */
  { "Киев 首爾 😀", "Киев 首爾 😀" },
};

static char *
join_tokens (const XplReading *reading)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < reading->tokens->len; i++)
    {
      g_autofree char *form = xpl_range_dup_text (xpl_reading_token (reading, i)->range, reading->text);

      g_string_append_printf (out, "%s%s", i > 0 ? " " : "", form);
    }
  return g_string_free (out, FALSE);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XplReading) reading = xpl_language_read (language, cases[i].text, NULL);
      g_autofree char *tokens = join_tokens (reading);

      g_assert_cmpstr (tokens, ==, cases[i].tokens);
    }
}

static void
test_lower (void)
{
  g_autoptr (XplReading) reading = xpl_language_read (language, "ÉLAN doesn’t Élan", NULL);

  g_assert_cmpstr (xpl_reading_token (reading, 0)->lower, ==, "élan");
  g_assert_cmpstr (xpl_reading_token (reading, 2)->lower, ==, "n't");
  /* Equal forms share one string. */
  g_assert_true (xpl_reading_token (reading, 0)->lower == xpl_reading_token (reading, 3)->lower);
}

static void
test_skips (void)
{
  static const char text[] = "One two. Log in here. Three four.";
  static const XplSkip skips[] = { { { 0, 4 }, XPL_SKIP_HEADER }, { { 9, 21 }, XPL_SKIP_LOGIN } };
  XplTextInfo info = { .skips = skips, .n_skips = G_N_ELEMENTS (skips) };
  g_autoptr (XplReading) reading = xpl_language_read (language, text, &info);
  g_autofree char *tokens = join_tokens (reading);

  g_assert_cmpstr (tokens, ==, "two . Three four .");
  g_assert_cmpuint (reading->sentences->len, ==, 2);
  for (guint i = 0; i < reading->tokens->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (skips); k++)
      g_assert_false (xpl_range_overlaps (xpl_reading_token (reading, i)->range, skips[k].range));
}

static void
test_skip_within_word (void)
{
  static const XplSkip skips[] = { { { 3, 6 }, XPL_SKIP_SHARE }, { { 7, 4000 }, XPL_SKIP_SHARE } };
  XplTextInfo info = { .skips = skips, .n_skips = G_N_ELEMENTS (skips) };
  g_autoptr (XplReading) reading = xpl_language_read (language, "abcdefghi", &info);
  g_autofree char *tokens = join_tokens (reading);

  g_assert_cmpstr (tokens, ==, "abc g");
}

/* A word of a million letters is one token and takes no time worth speaking of. */
static void
test_long_word (void)
{
  g_autofree char *text = g_strnfill (1000000, 'x');
  g_autoptr (XplReading) reading = xpl_language_read (language, text, NULL);

  g_assert_cmpuint (reading->tokens->len, ==, 1);
  g_assert_cmpuint (strlen (xpl_reading_token (reading, 0)->lower), ==, 1000000);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  language = xpl_language_new (NULL);
  g_test_add_func ("/tokens/cases", test_cases);
  g_test_add_func ("/tokens/lower", test_lower);
  g_test_add_func ("/tokens/skips", test_skips);
  g_test_add_func ("/tokens/skip-within-word", test_skip_within_word);
  g_test_add_func ("/tokens/long-word", test_long_word);
  status = g_test_run ();
  xpl_language_free (language);
  return status;
}
