/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "lemmatiser.h"

#include "weights.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Longer words stay as they are. */
#define MAX_WORD 64

struct _XplLemmatiser
{
  const XplWordTable *table;
  const char **rules;
  guint n_rules;
  XplWeights *weights;
};

/* A rule is a letter, L for small letters and K for the form as it is, one or two digits, and what is put on. */
static gboolean
is_rule (const char *rule)
{
  return (rule[0] == 'L' || rule[0] == 'K') && g_ascii_isdigit (rule[1]) && g_ascii_isdigit (rule[2]);
}

XplLemmatiser *
xpl_lemmatiser_new (const XplModelFile *file, const XplWordTable *table, GError **error)
{
  g_autoptr (XplLemmatiser) self = g_new0 (XplLemmatiser, 1);

  g_return_val_if_fail (file != NULL, NULL);

  self->table = table;
  self->rules = xpl_model_file_get_strings (file, "lemma-rules", &self->n_rules, error);
  if (self->rules == NULL)
    return NULL;
  for (guint i = 0; i < self->n_rules; i++)
    if (!is_rule (self->rules[i]))
      {
        xpl_model_file_set_error (file, "lemma-rules", _("there is something that is no rule"), error);
        return NULL;
      }
  self->weights = xpl_weights_new (file, "lemma-weights", self->n_rules, error);
  if (self->weights == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

void
xpl_lemmatiser_free (XplLemmatiser *self)
{
  if (self == NULL)
    return;
  g_free (self->rules);
  xpl_weights_free (self->weights);
  g_free (self);
}

char *
xpl_lemma_make_rule (const char *form, const char *lemma)
{
  g_autofree char *lower = g_utf8_strdown (form, -1);
  gboolean keeps = g_utf8_collate (form, lower) != 0 && g_unichar_isupper (g_utf8_get_char (lemma));
  const char *base = keeps ? form : lower;
  gsize same = 0;

  while (base[same] != '\0' && base[same] == lemma[same])
    same++;
  while (same > 0 && ((base[same] & 0xc0) == 0x80 || (lemma[same] & 0xc0) == 0x80))
    same--;
  return g_strdup_printf ("%c%02u%s", keeps ? 'K' : 'L', (guint) MIN (strlen (base) - same, 99), lemma + same);
}

void
xpl_lemma_apply_rule (const char *rule, const char *form, gsize length, GString *lemma)
{
  gsize cut = (rule[1] - '0') * 10 + (rule[2] - '0');
  gboolean is_ascii = TRUE;

  for (gsize i = 0; i < length; i++)
    is_ascii = is_ascii && (guint8) form[i] < 128;
  g_string_truncate (lemma, 0);
  if (rule[0] == 'K')
    g_string_append_len (lemma, form, length);
  else if (is_ascii)
    for (gsize i = 0; i < length; i++)
      g_string_append_c (lemma, g_ascii_tolower (form[i]));
  else
    {
      g_autofree char *lower = g_utf8_strdown (form, length);

      g_string_append (lemma, lower);
    }
  if (cut > lemma->len || (cut == lemma->len && rule[3] == '\0') || (lemma->str[lemma->len - cut] & 0xc0) == 0x80)
    return;
  g_string_truncate (lemma, lemma->len - cut);
  g_string_append (lemma, rule + 3);
}

/* Whether the stem that is left without @ending is a word, by itself, with e, or with its last letter once. */
static guint64
try_stem (const XplWordTable *table, const char *lower, gsize length, const char *ending)
{
  char stem[MAX_WORD + 2];
  gsize n = strlen (ending);

  if (length < n + 2 || memcmp (lower + length - n, ending, n) != 0)
    return 0;
  gsize kept = length - n;
  memcpy (stem, lower, kept);
  stem[kept] = 'e';
  guint64 bits = 8;
  bits |= xpl_word_table_knows (table, stem, kept) ? 1 : 0;
  bits |= xpl_word_table_knows (table, stem, kept + 1) ? 2 : 0;
  if (stem[kept - 1] == stem[kept - 2])
    bits |= xpl_word_table_knows (table, stem, kept - 1) ? 4 : 16;
  return bits;
}

static guint64 *
add_stems (const XplWordTable *table, const char *form, gsize length, const XplWord *word, guint tag, guint64 *f)
{
  static const char *const endings[] = { "s", "es", "ed", "ing", "er", "est" };
  char lower[MAX_WORD];

  if (length >= MAX_WORD)
    return f;
  for (gsize i = 0; i < length; i++)
    lower[i] = g_ascii_tolower (form[i]);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      guint64 bits = try_stem (table, lower, length, endings[i]);

      if (bits != 0)
        {
          *f++ = xpl_feature_3 (420 + i, tag, bits, 0);
          *f++ = xpl_feature_3 (430 + i, tag, bits, word->suffixes[3]);
        }
    }
  return f;
}

guint
xpl_lemma_get_features (const XplWordTable *table,
                        const char *form,
                        gsize length,
                        const XplWord *word,
                        guint tag,
                        guint64 *features)
{
  guint64 *f = features;

  *f++ = xpl_feature_1 (400, tag);
  *f++ = xpl_feature_1 (401, word->lower);
  *f++ = xpl_feature_2 (402, word->lower, tag);
  *f++ = xpl_feature_2 (403, word->shape, tag);
  for (guint i = 0; i < XPL_WORD_SUFFIXES; i++)
    *f++ = xpl_feature_2 (404 + i, word->suffixes[i], tag);
  if (length > 5)
    *f++ = xpl_feature_2 (410, xpl_feature_hash (form + length - 5, 5), tag);
  *f++ = xpl_feature_3 (411, word->lower, tag, word->has_capital);
  return add_stems (table, form, length, word, tag, f) - features;
}

void
xpl_lemmatiser_find (const XplLemmatiser *self,
                     const char *form,
                     gsize length,
                     const XplWord *word,
                     guint tag,
                     GString *lemma)
{
  XplScorer scorer = xpl_weights_get_scorer (self->weights);
  guint64 features[XPL_LEMMA_MAX_FEATURES];
  gint32 scores[XPL_WEIGHTS_MAX_CLASSES] = { 0 };
  guint n = xpl_lemma_get_features (self->table, form, length, word, tag, features);

  xpl_scorer_add (&scorer, features, n, scores);
  xpl_lemma_apply_rule (self->rules[xpl_scores_best (scores, self->n_rules)], form, length, lemma);
}
