/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "grammar.h"
#include "language.h"

static XplLanguage *language;

static guint
find_token (const XplReading *reading, const char *lower)
{
  for (guint i = 0; i < reading->tokens->len; i++)
    if (xpl_words_equal (xpl_reading_token (reading, i)->lower, lower))
      return i;
  g_error ("no token “%s”", lower);
}

static void
test_reading (void)
{
  static const char text[] = "The minister denied the report. “We closed the harbour,” she said.";
  g_autoptr (XplReading) reading = xpl_language_read (language, text, NULL);
  guint denied = find_token (reading, "denied"), closed = find_token (reading, "closed");

  g_assert_cmpint (xpl_reading_token (reading, denied)->head, ==, -1);
  g_assert_cmpint (xpl_reading_token (reading, denied)->deprel, ==, XPL_DEPREL_ROOT);
  g_assert_cmpstr (xpl_reading_token (reading, denied)->xpos, ==, "VBD");
  g_assert_cmpint (xpl_reading_find_dependent (reading, denied, XPL_DEPREL_NSUBJ, 0), ==, (int) find_token (reading, "minister"));
  g_assert_cmpint (xpl_reading_find_dependent (reading, denied, XPL_DEPREL_OBJ, 0), ==, (int) find_token (reading, "report"));
  g_assert_cmpint (xpl_reading_find_dependent (reading, denied, XPL_DEPREL_NSUBJ, denied), ==, -1);
  /* Heads are tokens of the text, not of the sentence. */
  g_assert_cmpint (xpl_reading_token (reading, find_token (reading, "we"))->head, ==, (int) closed);
  g_assert_true (xpl_reading_is_below (reading, find_token (reading, "harbour"), closed));
  g_assert_false (xpl_reading_is_below (reading, closed, denied));
}

/* The parts of a word with hyphens are read one by one; the token has the place of the one that speaks for it. */
static void
test_hyphens (void)
{
  static const char text[] = "They saw a long-range missile over the 38-year-old bridge on 2020-05-04.";
  g_autoptr (XplReading) reading = xpl_language_read (language, text, NULL);

  g_assert_cmpint (xpl_reading_token (reading, find_token (reading, "long-range"))->head, ==,
                   (int) find_token (reading, "missile"));
  g_assert_cmpint (xpl_reading_token (reading, find_token (reading, "38-year-old"))->head, ==,
                   (int) find_token (reading, "bridge"));
  for (guint i = 0; i < reading->tokens->len; i++)
    {
      g_assert_cmpint (xpl_reading_token (reading, i)->head, !=, (int) i);
      g_assert_cmpstr (xpl_reading_token (reading, i)->xpos, !=, "");
    }
}

/* Read in stretches, every one with a root; nothing goes round in circles. */
static void
test_long_sentence (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (XplReading) reading = NULL;

  for (guint i = 0; i < XPL_GRAMMAR_STRETCH; i++)
    g_string_append (text, "they saw the long-range ship and ");
  reading = xpl_language_read (language, text->str, NULL);
  g_assert_cmpuint (reading->tokens->len, ==, XPL_GRAMMAR_STRETCH * 6);
  for (guint i = 0; i < reading->tokens->len; i++)
    {
      guint steps = 0;

      for (int k = (int) i; k >= 0; k = xpl_reading_token (reading, (guint) k)->head)
        g_assert_cmpuint (steps++, <, XPL_GRAMMAR_STRETCH * 2);
    }
}

/* Parts of a word may hang on different words, and other words on the parts: the tokens are a tree all the same. */
static void
test_circles (void)
{
  static const char *const texts[] = {
    "The then-prime-minister-elect of the north-south-corridor-talks said so-and-so would re-open-and-close it.",
    "A nine-month-long-and-counting stand-off between the ex-minister-turned-rebel and the not-quite-yet-president grew.",
    "Anti-war-turned-pro-war ex-deputy-defence-minister-in-waiting-to-be said-he-said talks-about-talks on-and-off.",
  };

  for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
    {
      g_autoptr (XplReading) reading = xpl_language_read (language, texts[t], NULL);

      for (guint i = 0; i < reading->tokens->len; i++)
        {
          guint steps = 0;

          for (int k = (int) i; k >= 0; k = xpl_reading_token (reading, (guint) k)->head)
            g_assert_cmpuint (steps++, <, reading->tokens->len);
        }
    }
}

static void
test_without (void)
{
  g_autoptr (XplLanguage) plain = xpl_language_new_with_parts (XPL_LANGUAGE_LEARNED_NAMES, NULL);
  g_autoptr (XplReading) reading = xpl_language_read (plain, "The minister left.", NULL);
  g_autoptr (XplReading) nothing = xpl_language_read (language, "", NULL);

  g_assert_cmpint (xpl_reading_token (reading, 1)->head, ==, -1);
  g_assert_cmpint (xpl_reading_token (reading, 1)->deprel, ==, XPL_DEPREL_NONE);
  g_assert_cmpstr (xpl_reading_token (reading, 1)->xpos, ==, "");
  g_assert_cmpint (xpl_reading_token (reading, 1)->pos, ==, XPL_POS_NOUN);
  g_assert_cmpuint (nothing->tokens->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  language = xpl_language_new (&error);
  g_assert_no_error (error);
  g_test_add_func ("/grammar/reading", test_reading);
  g_test_add_func ("/grammar/hyphens", test_hyphens);
  g_test_add_func ("/grammar/circles", test_circles);
  g_test_add_func ("/grammar/long-sentence", test_long_sentence);
  g_test_add_func ("/grammar/without", test_without);
  status = g_test_run ();
  xpl_language_free (language);
  return status;
}
