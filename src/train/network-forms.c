/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "network-forms.h"

#include <string.h>

/* Of a hundred sentences. */
#define HEADLINES 2
#define CAPITALS 1
#define SMALL_STARTS 2
/* Of a hundred words. */
#define UNKNOWN 6

typedef enum
{
  AS_IS,
  HEADLINE,
  IN_CAPITALS,
  SMALL_START,
} Dress;

static Dress
choose_dress (XplRandom *random)
{
  guint32 lot = xpl_random_next (random, 100);

  if (lot < HEADLINES)
    return HEADLINE;
  if (lot < HEADLINES + CAPITALS)
    return IN_CAPITALS;
  return lot < HEADLINES + CAPITALS + SMALL_STARTS ? SMALL_START : AS_IS;
}

/* @form with its first letter changed. */
static char *
change_first (const char *form, gunichar (*change) (gunichar))
{
  char first[8];
  const char *rest = g_utf8_next_char (form);

  first[g_unichar_to_utf8 (change (g_utf8_get_char (form)), first)] = '\0';
  return g_strconcat (first, rest, NULL);
}

static char *
dress_form (const XplTreeWord *word, guint i, Dress dress)
{
  if (dress == HEADLINE)
    return change_first (word->form, g_unichar_totitle);
  if (dress == IN_CAPITALS)
    return g_utf8_strup (word->form, -1);
  if (dress == SMALL_START && i == 0 && word->upos != NULL && !g_str_equal (word->upos, "PROPN"))
    return change_first (word->form, g_unichar_tolower);
  return g_strdup (word->form);
}

XplWord *
xpl_lesson_words_new (const XplTreeSentence *sentence, const XplWordTable *table, XplRandom *random)
{
  XplWord *words = g_new (XplWord, MAX (sentence->words->len, 1));
  Dress dress = choose_dress (random);

  for (guint i = 0; i < sentence->words->len; i++)
    {
      g_autofree char *form = dress_form (xpl_tree_word (sentence, i), i, dress);

      xpl_word_init (&words[i], xpl_random_next (random, 100) < UNKNOWN ? NULL : table, form, strlen (form));
    }
  return words;
}
