/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "stages.h"

static XplLanguage *language;

/* Where sentences end, "|" stands; it is taken out of the text before it is read. */
static const char *const cases[] = {
  "The dam burst.| Nobody was hurt.|",
  "It rained!| Did it?| Yes.|",
  "no capitals here. but still one|",
  /* Abbreviations */
  "U.S. officials met Gen. Orsel on Jan. 5 in Senn.|",
  "He lives in the U.S.| The rest moved.|",
  "He lives in the U.S.| In May he left.|",
  "They met Dr. J. B. Orsel.| She spoke.|",
  "Antony J. Vale met Lloyd B. Tarn III.| They ate.|",
  "It opened at 5 p.m. Monday.| It closed at 9 p.m.| Then all left.|",
  "Senn Inc. sold ships.| Tarn & Co. bought them.| He works for Tarn & Co.| She does not.|",
  "No. 5 won.| It said no.| Five lost.|",
  "The case of Tarn vs. Orsel, i.e. the ship, went on.|",
  /* Figures */
  "It rose 1.3 per cent.| It fell by 2.5.| Both hold.|",
  /* Quotation marks and brackets */
  "“We go.”| They went.|",
  "“We go,” she said.| They went.|",
  "\"We go.\"| They went.|",
  "He said: “We go.| We run.”| They went.|",
  "“Why?” Orsel asked.| Nobody knew.|",
  "“Why?” he asked.|",
  "They left (it was late.)| All slept.|",
  "He wrote “Stop!”| All did.|",
  "They left. \"|",
  "It fell.| ''So it did.''|",
  /* Citations and addresses */
  "It fell in 1881.[3]| It rose again. [4] [5, 6]| It stands.|",
  "The report is here.| https://example.org/report|",
  /* Numbers of items */
  "2. The dam burst.| Nobody was hurt.|",
  "2.1. Dams of the valley|",
  "Figure 3. Dams of the valley.| All fell.|",
  "He came in 2.| She was third.|",
  "She holds a Ph. D. in history.| He holds none.|",
  /* Ellipses */
  "It went on... and on.|",
  "It went on...| Then it stopped.|",
  "It went on…| Then it stopped.|",
  /* Missing blanks */
  "It ended.|Then it began.|",
};

/* Takes the bars out of @marked; the ends that they marked go into @ends. */
static char *
unmark (const char *marked, GArray *ends)
{
  GString *text = g_string_new (NULL);

  for (const char *p = marked; *p != '\0'; p++)
    if (*p == '|')
      {
        guint32 end = text->len;

        g_array_append_val (ends, end);
      }
    else
      g_string_append_c (text, *p);
  return g_string_free (text, FALSE);
}

static char *
mark (const char *text, GArray *sentences)
{
  GString *marked = g_string_new (text);

  for (guint i = sentences->len; i > 0; i--)
    g_string_insert_c (marked, g_array_index (sentences, XplRange, i - 1).end, '|');
  return g_string_free (marked, FALSE);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_autofree char *text = unmark (cases[i], ends);
      g_autoptr (GArray) sentences = xpl_language_split_sentences (language, text);
      g_autofree char *found = mark (text, sentences);

      g_assert_cmpstr (found, ==, cases[i]);
    }
}

static void
test_paragraphs (void)
{
  static const char text[] = "One goes. Two stays\n\nThree comes.\r\nFour waits.\n";
  g_autoptr (XplReading) reading = xpl_language_read (language, text, NULL);

  g_assert_cmpuint (reading->sentences->len, ==, 4);
  g_assert_cmpuint (xpl_reading_sentence (reading, 0)->paragraph, ==, 0);
  g_assert_cmpuint (xpl_reading_sentence (reading, 1)->paragraph, ==, 0);
  g_assert_cmpuint (xpl_reading_sentence (reading, 2)->paragraph, ==, 1);
  g_assert_cmpuint (xpl_reading_sentence (reading, 3)->paragraph, ==, 2);
}

static void
test_headings (void)
{
  static const char text[] = "Dam Bursts Near Senn\n"
                             "The dam near Senn burst on Monday.\n"
                             "Many Homes Lost\n"
                             "What to know about the flood\n"
                             "Some 300 homes were lost, the mayor said.\n"
                             "- one point of several\n"
                             "“Nobody knew”\n"
                             "It goes on, and this long line without a stop is no heading as it has far too many words in it\n"
                             "the end of it all";
  static const gboolean expected[] = { TRUE, FALSE, TRUE, TRUE, FALSE, FALSE, FALSE, FALSE, FALSE };
  g_autoptr (XplReading) reading = xpl_language_read (language, text, NULL);

  g_assert_cmpuint (reading->sentences->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (xpl_reading_sentence (reading, i)->is_heading, ==, expected[i]);
}

/* Sentences cover all tokens, in order. */
static void
test_cover (void)
{
  static const char text[] = "A. \"B.\" (C) … D! ... e? ’f’ \n\n ” G.";
  g_autoptr (XplReading) reading = xpl_language_read (language, text, NULL);
  guint next = 0;

  for (guint i = 0; i < reading->sentences->len; i++)
    {
      const XplSentence *sentence = xpl_reading_sentence (reading, i);

      g_assert_cmpuint (sentence->first_token, ==, next);
      g_assert_cmpuint (sentence->n_tokens, >, 0);
      next += sentence->n_tokens;
      for (guint k = sentence->first_token; k < next; k++)
        g_assert_cmpuint (xpl_reading_token (reading, k)->sentence, ==, i);
    }
  g_assert_cmpuint (next, ==, reading->tokens->len);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  language = xpl_language_new (NULL);
  g_test_add_func ("/sentences/cases", test_cases);
  g_test_add_func ("/sentences/paragraphs", test_paragraphs);
  g_test_add_func ("/sentences/headings", test_headings);
  g_test_add_func ("/sentences/cover", test_cover);
  status = g_test_run ();
  xpl_language_free (language);
  return status;
}
