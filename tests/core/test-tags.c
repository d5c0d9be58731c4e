/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "stages.h"

#include <string.h>

static XplLanguage *language;

/* Each word with its tag: "The/DET dam/NOUN". */
static const char *const tagged[] = {
  "The/DET minister/NOUN said/VERB on/ADP Monday/PROPN that/SCONJ he/PRON would/AUX not/PART resign/VERB ./PUNCT",
  "Two/NUM soldiers/NOUN were/AUX killed/VERB near/ADP the/DET old/ADJ bridge/NOUN ./PUNCT",
  "They/PRON want/VERB to/PART attack/VERB ./PUNCT",
  "The/DET attack/NOUN failed/VERB ./PUNCT",
  "She/PRON has/VERB a/DET plan/NOUN ./PUNCT",
  "She/PRON has/AUX planned/VERB it/PRON ./PUNCT",
  "The/DET rulers/NOUN of/ADP Orvania/PROPN condemned/VERB Belmark/PROPN ./PUNCT",
  "Ships/NOUN and/CCONJ men/NOUN went/VERB to/ADP Senn/PROPN ./PUNCT",
};

static char *
strip_tags (const char *sentence)
{
  g_auto (GStrv) words = g_strsplit (sentence, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    *strrchr (words[i], '/') = '\0';
  return g_strjoinv (" ", words);
}

static char *
print_tags (const XplReading *reading)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < reading->tokens->len; i++)
    {
      const XplToken *token = xpl_reading_token (reading, i);
      g_autofree char *form = xpl_range_dup_text (token->range, reading->text);

      g_string_append_printf (out, "%s%s/%s", i > 0 ? " " : "", form, xpl_pos_to_name (token->pos));
    }
  return g_string_free (out, FALSE);
}

static void
test_sentences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tagged); i++)
    {
      g_autofree char *text = strip_tags (tagged[i]);
      g_autoptr (XplReading) reading = xpl_language_read (language, text, NULL);
      g_autofree char *found = print_tags (reading);

      g_assert_cmpstr (found, ==, tagged[i]);
    }
}

static const struct
{
  const char *lower;
  XplPos pos;
  const char *lemma;
} lemmas[] = {
  { "said", XPL_POS_VERB, "say" },
  { "sent", XPL_POS_VERB, "send" },
  { "sending", XPL_POS_VERB, "send" },
  { "stopped", XPL_POS_VERB, "stop" },
  { "invading", XPL_POS_VERB, "invade" },
  { "used", XPL_POS_VERB, "use" },
  { "agreed", XPL_POS_VERB, "agree" },
  { "carries", XPL_POS_VERB, "carry" },
  { "denies", XPL_POS_VERB, "deny" },
  { "pushes", XPL_POS_VERB, "push" },
  { "controlled", XPL_POS_VERB, "control" },
  { "bring", XPL_POS_VERB, "bring" },
  { "were", XPL_POS_AUX, "be" },
  { "has", XPL_POS_AUX, "have" },
  { "wo", XPL_POS_AUX, "will" },
  { "n't", XPL_POS_PART, "not" },
  { "men", XPL_POS_NOUN, "man" },
  { "troops", XPL_POS_NOUN, "troop" },
  { "countries", XPL_POS_NOUN, "country" },
  { "crises", XPL_POS_NOUN, "crisis" },
  { "news", XPL_POS_NOUN, "news" },
  { "focus", XPL_POS_NOUN, "focus" },
  { "businesses", XPL_POS_NOUN, "business" },
  { "planes", XPL_POS_NOUN, "plane" },
  { "counter-attacks", XPL_POS_NOUN, "counter-attack" },
  { "spokesmen", XPL_POS_NOUN, "spokesman" },
  { "bigger", XPL_POS_ADJ, "big" },
  { "latest", XPL_POS_ADJ, "late" },
  { "former", XPL_POS_ADJ, "former" },
  { "better", XPL_POS_ADJ, "good" },
  { "senn", XPL_POS_PROPN, "senn" },
  /* Words that no lexicon has */
  { "flurbed", XPL_POS_VERB, "flurb" },
  { "glorizing", XPL_POS_VERB, "glorize" },
  { "vaxes", XPL_POS_NOUN, "vax" },
};

static void
test_lemmas (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lemmas); i++)
    {
      char lemma[64];

      xpl_lemmatise (language, lemmas[i].lower, lemmas[i].pos, lemma, sizeof lemma);
      g_assert_cmpstr (lemma, ==, lemmas[i].lemma);
    }
}

static void
test_long_lemma (void)
{
  g_autofree char *word = g_strnfill (5000, 's');
  g_autoptr (XplReading) reading = xpl_language_read (language, word, NULL);
  char lemma[8];

  g_assert_cmpstr (xpl_reading_token (reading, 0)->lemma, ==, word);
  xpl_lemmatise (language, "establishments", XPL_POS_NOUN, lemma, sizeof lemma);
  g_assert_cmpstr (lemma, ==, "");
}

/* A sentence that is read in several stretches is tagged throughout. */
static void
test_long_sentence (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (XplReading) reading = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append (text, "the ship and ");
  reading = xpl_language_read (language, text->str, NULL);
  g_assert_cmpuint (reading->tokens->len, ==, 3000);
  for (guint i = 0; i < reading->tokens->len; i += 3)
    {
      g_assert_cmpint (xpl_reading_token (reading, i)->pos, ==, XPL_POS_DET);
      g_assert_cmpint (xpl_reading_token (reading, i + 1)->pos, ==, XPL_POS_NOUN);
    }
}

static void
test_names (void)
{
  for (int pos = 0; pos < XPL_N_POS; pos++)
    {
      const char *name = xpl_pos_to_name (pos);

      g_assert_cmpint (xpl_pos_from_name (name, strlen (name)), ==, pos);
    }
  g_assert_cmpint (xpl_pos_from_name ("NOUNS", 5), ==, -1);
  g_assert_cmpint (xpl_pos_from_name ("<s>", 3), ==, -1);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  language = xpl_language_new (NULL);
  g_test_add_func ("/tags/sentences", test_sentences);
  g_test_add_func ("/tags/lemmas", test_lemmas);
  g_test_add_func ("/tags/long-lemma", test_long_lemma);
  g_test_add_func ("/tags/long-sentence", test_long_sentence);
  g_test_add_func ("/tags/names", test_names);
  status = g_test_run ();
  xpl_language_free (language);
  return status;
}
