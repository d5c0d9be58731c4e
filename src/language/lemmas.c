/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Base forms: irregular ones from a lexicon, the others by the endings of English. Where an ending leaves several
 * stems ("us|ing" → "us", "use"), the one that is better known as a word of that class is taken.
 */

#include "config.h"

#include "stages.h"

#include <string.h>

#define MAX_WORD 48

typedef struct
{
  const XplTagModel *model;
  XplPos pos;
  const char *word;
  gsize length;
  char *lemma; /* MAX_WORD bytes */
} Stemmer;

static gboolean
is_vowel (char c)
{
  return c != '\0' && strchr ("aeiouy", c) != NULL;
}

static gboolean
ends_with (const Stemmer *stemmer, const char *ending)
{
  gsize n = strlen (ending);

  return stemmer->length > n && strcmp (stemmer->word + stemmer->length - n, ending) == 0;
}

/* The word without its last @cut bytes, then @ending. */
static void
make_stem (const Stemmer *stemmer, gsize cut, const char *ending, char stem[MAX_WORD])
{
  gsize kept = stemmer->length - cut;

  memcpy (stem, stemmer->word, kept);
  g_strlcpy (stem + kept, ending, MAX_WORD - kept);
}

static guint
count_stem (const Stemmer *stemmer, const char *stem)
{
  return xpl_tag_model_get_count (stemmer->model, stem, stemmer->pos);
}

static gboolean
has_vowel (const char *stem)
{
  return strpbrk (stem, "aeiouy") != NULL;
}

/* "stopp": two of the same consonant, of which rules of spelling added one. */
static gboolean
is_doubled (const char *stem)
{
  gsize n = strlen (stem);

  return n >= 4 && stem[n - 1] == stem[n - 2] && !is_vowel (stem[n - 1]) && strchr ("lsfz", stem[n - 1]) == NULL;
}

/* Whether a stem that nobody knows looks as if it had lost an "e": "invad", "organis", "reduc". */
static gboolean
wants_e (const char *stem)
{
  static const char *const endings[] = { "at", "iz", "is", "v", "c", "dg", "ng", "u", "ut", "ir", "ur", "or", "ar", "ad",
    "id", "ud", "ok", "ak", "ik", "in", "os", "as", "us", "tl", "bl", "pl", "gl", "rg", "rs", "ns", "ag", "ib", "ap", NULL };
  gsize n = strlen (stem);

  if (g_str_has_suffix (stem, "ing") || (n >= 3 && is_vowel (stem[n - 2]) && is_vowel (stem[n - 3])))
    return g_str_has_suffix (stem, "v") || g_str_has_suffix (stem, "eas");
  for (guint i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (stem, endings[i]))
      return TRUE;
  return FALSE;
}

/* What is left of a verb without "ing" or "ed": bare, with "e", or without the doubled consonant. */
static void
restore_verb (const Stemmer *stemmer, gsize cut)
{
  char bare[MAX_WORD], with_e[MAX_WORD], single[MAX_WORD];

  make_stem (stemmer, cut, "", bare);
  make_stem (stemmer, cut, "e", with_e);
  make_stem (stemmer, cut + 1, "", single);

  guint n_bare = count_stem (stemmer, bare), n_e = count_stem (stemmer, with_e), n_single = 0;
  if (strlen (bare) >= 3 && bare[strlen (bare) - 1] == bare[strlen (bare) - 2])
    n_single = count_stem (stemmer, single);
  const char *best = bare;
  if (n_bare + n_e + n_single == 0)
    best = is_doubled (bare) ? single : wants_e (bare) ? with_e : bare;
  else if (n_single > n_bare && n_single > n_e)
    best = single;
  else if (n_e > n_bare)
    best = with_e;
  g_strlcpy (stemmer->lemma, best, MAX_WORD);
}

/* "uses" → "use", "pushes" → "push", "carries" → "carry". */
static void
strip_s (const Stemmer *stemmer)
{
  static const char *const hissing[] = { "sses", "shes", "ches", "xes", "zzes", "oes", NULL };
  char without_s[MAX_WORD], without_es[MAX_WORD];

  if (ends_with (stemmer, "ies") && stemmer->length > 4)
    {
      make_stem (stemmer, 3, "y", stemmer->lemma);
      return;
    }
  make_stem (stemmer, 1, "", without_s);
  make_stem (stemmer, 2, "", without_es);
  gboolean es = FALSE;
  for (guint i = 0; hissing[i] != NULL; i++)
    es = es || ends_with (stemmer, hissing[i]);
  if ((es || ends_with (stemmer, "ses") || ends_with (stemmer, "zes"))
      && count_stem (stemmer, without_s) != count_stem (stemmer, without_es))
    es = count_stem (stemmer, without_es) > count_stem (stemmer, without_s);
  g_strlcpy (stemmer->lemma, es ? without_es : without_s, MAX_WORD);
}

static void
stem_noun (const Stemmer *stemmer)
{
  static const char *const singular[] = { "ss", "us", "is", NULL };
  gboolean keeps_s = FALSE;

  for (guint i = 0; singular[i] != NULL; i++)
    keeps_s = keeps_s || ends_with (stemmer, singular[i]);
  if (ends_with (stemmer, "men") && stemmer->length > 4)
    make_stem (stemmer, 2, "an", stemmer->lemma);
  else if (strpbrk (stemmer->word, "0123456789.") != NULL || keeps_s || stemmer->length < 4)
    return;
  else if (ends_with (stemmer, "s"))
    strip_s (stemmer);
}

static void
stem_verb (const Stemmer *stemmer)
{
  char stem[MAX_WORD];

  if (ends_with (stemmer, "ing"))
    {
      make_stem (stemmer, 3, "", stem);
      if (has_vowel (stem))
        restore_verb (stemmer, 3);
    }
  else if (ends_with (stemmer, "ied") && stemmer->length > 4)
    make_stem (stemmer, 3, "y", stemmer->lemma);
  else if (ends_with (stemmer, "ed"))
    {
      make_stem (stemmer, 2, "", stem);
      if (ends_with (stemmer, "eed"))
        {
          make_stem (stemmer, 1, "", stem);
          make_stem (stemmer, count_stem (stemmer, stem) > 0 ? 1 : 0, "", stemmer->lemma);
        }
      else if (has_vowel (stem))
        restore_verb (stemmer, 2);
    }
  else if (ends_with (stemmer, "s") && !ends_with (stemmer, "ss") && !ends_with (stemmer, "us") && stemmer->length > 2)
    strip_s (stemmer);
}

/* "bigger", "latest", "easier": only where the stem is a known adjective. */
static void
stem_adjective (const Stemmer *stemmer)
{
  static const char *const endings[] = { "er", "est", NULL };

  for (guint i = 0; endings[i] != NULL; i++)
    if (ends_with (stemmer, endings[i]))
      {
        gsize cut = strlen (endings[i]);
        char stems[4][MAX_WORD];
        guint best = 0;

        make_stem (stemmer, cut, "", stems[0]);
        make_stem (stemmer, cut, "e", stems[1]);
        make_stem (stemmer, MIN (cut + 1, stemmer->length), "", stems[2]);
        make_stem (stemmer, MIN (cut + 1, stemmer->length), "y", stems[3]);
        gsize n = strlen (stems[0]);
        gboolean doubled = n >= 3 && stems[0][n - 1] == stems[0][n - 2];
        gboolean has_i = n >= 2 && stems[0][n - 1] == 'i';
        for (guint j = 0; j < G_N_ELEMENTS (stems); j++)
          {
            guint count = count_stem (stemmer, stems[j]);

            if (count > best && (j < 2 || (j == 2 ? doubled : has_i)))
              {
                best = count;
                g_strlcpy (stemmer->lemma, stems[j], MAX_WORD);
              }
          }
      }
}

static gboolean
find_irregular (const XplLanguage *self, const char *lower, XplPos pos, char *lemma, gsize size)
{
  const char *const *row = xpl_lexicon_lookup (xpl_language_get_lexicon (self, XPL_LEXICON_IRREGULAR_FORMS), lower);

  for (; row != NULL && *row != NULL; row++)
    {
      gsize n = strcspn (*row, ":");

      if ((*row)[n] == ':' && xpl_pos_from_name (*row, n) == (int) pos)
        {
          g_strlcpy (lemma, *row + n + 1, size);
          return TRUE;
        }
    }
  return FALSE;
}

/* "counter-attacks" → "counter-attack": the rules see the last part. */
static void
stem (const XplLanguage *self, const char *lower, XplPos pos, char *lemma)
{
  Stemmer stemmer = {
    .model = xpl_language_get_tag_model (self),
    .pos = pos,
    .word = lower,
    .length = strlen (lower),
    .lemma = lemma,
  };

  g_strlcpy (lemma, lower, MAX_WORD);
  if (pos == XPL_POS_NOUN)
    stem_noun (&stemmer);
  else if (pos == XPL_POS_VERB || pos == XPL_POS_AUX)
    stem_verb (&stemmer);
  else if (pos == XPL_POS_ADJ || pos == XPL_POS_ADV)
    stem_adjective (&stemmer);
}

void
xpl_lemmatise (const XplLanguage *self, const char *lower, XplPos pos, char *lemma, gsize size)
{
  const char *hyphen = strrchr (lower, '-');
  const char *last = hyphen != NULL && hyphen[1] != '\0' ? hyphen + 1 : lower;
  char out[MAX_WORD];

  g_strlcpy (lemma, strlen (lower) < size ? lower : "", size);
  if (strlen (lower) >= MAX_WORD - 2)
    return;
  if (find_irregular (self, lower, pos, lemma, size))
    return;
  if (pos != XPL_POS_NOUN && pos != XPL_POS_VERB && pos != XPL_POS_AUX && pos != XPL_POS_ADJ && pos != XPL_POS_ADV)
    return;
  if (last == lower || !find_irregular (self, last, pos, out, sizeof out))
    stem (self, last, pos, out);
  if ((gsize) (last - lower) + strlen (out) < size)
    g_strlcpy (lemma + (last - lower), out, size - (last - lower));
}
