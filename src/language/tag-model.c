/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * A hidden Markov model of the second order after T. Brants, "TnT: a statistical part-of-speech tagger" (2000):
 * sequences of three tags smoothed by deleted interpolation, words by their counts, rare and unknown words by their
 * shape and endings, from short to long, each blended with the shorter one's estimate.
 */

#include "config.h"

#include "tag-model.h"

#include <math.h>
#include <string.h>

#define LONGEST_SUFFIX 5
/* Weight of the shorter ending's estimate, in counts. */
#define SUFFIX_WEIGHT 3.0
/* Weight of the ending's estimate beside a word's own counts. */
#define WORD_WEIGHT 0.25
/* How much a word's small form says about its capital form. */
#define SMALL_FORM_SHARE 0.5
/* Tags less likely than the best by this factor (e^6) are not tried. */
#define PRUNE 6.0f

typedef struct
{
  guint total;
  guint n[XPL_N_POS];
} Counts;

struct _XplTagModel
{
  const XplLexicon *lexicon; /* of words; borrowed */
  GHashTable *words;    /* the same read: char * → Counts; NULL for who only asks how often a word was seen */
  GHashTable *suffixes; /* char * → Counts */
  double prior[XPL_N_POS];
  float sequences[XPL_N_POS + 1][XPL_N_POS + 1][XPL_N_POS];
};

static const char *const pos_names[XPL_N_POS + 1] = { "X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN",
  "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "<s>" };

static const char shape_letters[] = "lcsudhx";

/* As the file does: names and "<s>". */
static int
parse_tag (const char *name, gsize length)
{
  for (int i = 0; i <= XPL_N_POS; i++)
    if (pos_names[i][0] == name[0] && strncmp (pos_names[i], name, length) == 0 && pos_names[i][length] == '\0')
      return i;
  return -1;
}

int
xpl_pos_from_name (const char *name, gsize length)
{
  int pos = parse_tag (name, length);

  return pos == XPL_POS_NONE ? -1 : pos;
}

const char *
xpl_pos_to_name (XplPos pos)
{
  g_return_val_if_fail (pos < XPL_N_POS, NULL);

  return pos_names[pos];
}

/* "NOUN:12 VERB:3". */
static void
read_counts (const char *const *fields, Counts *counts)
{
  for (const char *p = fields[0] != NULL ? fields[0] : ""; *p != '\0';)
    {
      gsize length = strcspn (p, ":");
      int tag = parse_tag (p, length);
      char *end = (char *) p + length;
      guint n = *end == ':' ? strtoul (end + 1, &end, 10) : 0;

      if (tag >= 0 && tag < XPL_N_POS)
        {
          counts->n[tag] += n;
          counts->total += n;
        }
      p = end + strcspn (end, " ");
      p += strspn (p, " ");
    }
}

static void
add_counts (const char *phrase, const char *const *fields, gpointer data)
{
  GHashTable *table = data;
  Counts *counts = g_new0 (Counts, 1);

  read_counts (fields, counts);
  g_hash_table_replace (table, g_strdup (phrase), counts);
}

typedef struct
{
  double triples[XPL_N_POS + 1][XPL_N_POS + 1][XPL_N_POS];
  double pairs[XPL_N_POS + 1][XPL_N_POS + 1]; /* first two of a triple */
  double followed[XPL_N_POS + 1];             /* as second of a triple */
  double bigrams[XPL_N_POS + 1][XPL_N_POS];   /* last two of a triple */
  double unigrams[XPL_N_POS];
  double total;
} Sequences;

static void
add_sequence (const char *phrase, const char *const *fields, gpointer data)
{
  Sequences *sequences = data;
  g_auto (GStrv) tags = g_strsplit (phrase, " ", 3);
  double n = fields[0] != NULL ? g_ascii_strtod (fields[0], NULL) : 0;
  int t[3] = { -1, -1, -1 };

  for (int i = 0; i < 3 && tags[i] != NULL; i++)
    t[i] = parse_tag (tags[i], strlen (tags[i]));
  if (t[0] < 0 || t[1] < 0 || t[2] < 0 || t[2] == XPL_POS_NONE)
    return;
  sequences->triples[t[0]][t[1]][t[2]] += n;
  sequences->pairs[t[0]][t[1]] += n;
  sequences->followed[t[1]] += n;
  sequences->bigrams[t[1]][t[2]] += n;
  sequences->unigrams[t[2]] += n;
  sequences->total += n;
}

static double
ratio (double part, double whole)
{
  return whole > 0 ? part / whole : 0;
}

/* The weights of one, two and three tags that would have told each triple best, had it been left out. */
static void
interpolate (const Sequences *s, double weights[3])
{
  double sum = 0;

  for (int a = 0; a <= XPL_N_POS; a++)
    for (int b = 0; b <= XPL_N_POS; b++)
      for (int c = 0; c < XPL_N_POS; c++)
        {
          double n = s->triples[a][b][c];
          double one = ratio (s->unigrams[c] - 1, s->total - 1);
          double two = ratio (s->bigrams[b][c] - 1, s->followed[b] - 1);
          double three = ratio (n - 1, s->pairs[a][b] - 1);

          weights[three >= two && three >= one ? 2 : two >= one ? 1 : 0] += n;
          sum += n;
        }
  for (int i = 0; i < 3; i++)
    weights[i] = ratio (weights[i], sum);
}

static void
make_sequences (XplTagModel *self, const XplLexicon *lexicon)
{
  g_autofree Sequences *s = g_new0 (Sequences, 1);
  double weights[3] = { 0 };

  xpl_lexicon_foreach (lexicon, add_sequence, s);
  interpolate (s, weights);
  for (int c = 0; c < XPL_N_POS; c++)
    self->prior[c] = ratio (s->unigrams[c] + 1, s->total + XPL_N_POS);
  for (int a = 0; a <= XPL_N_POS; a++)
    for (int b = 0; b <= XPL_N_POS; b++)
      for (int c = 0; c < XPL_N_POS; c++)
        self->sequences[a][b][c] = log (1e-9 + weights[0] * self->prior[c]
                                        + weights[1] * ratio (s->bigrams[b][c], s->followed[b])
                                        + weights[2] * ratio (s->triples[a][b][c], s->pairs[a][b]));
}

XplTagModel *
xpl_tag_model_new (const XplLexicon *words, const XplLexicon *suffixes, const XplLexicon *sequences)
{
  XplTagModel *self = g_new0 (XplTagModel, 1);

  self->lexicon = words;
  if (suffixes == NULL || sequences == NULL)
    return self;
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->suffixes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  xpl_lexicon_foreach (words, add_counts, self->words);
  xpl_lexicon_foreach (suffixes, add_counts, self->suffixes);
  make_sequences (self, sequences);
  return self;
}

void
xpl_tag_model_free (XplTagModel *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->words, g_hash_table_unref);
  g_clear_pointer (&self->suffixes, g_hash_table_unref);
  g_free (self);
}

/* Blends the estimates of ever longer endings of @lower into @p. */
static void
estimate_by_ending (const XplTagModel *self, const char *lower, XplShape shape, double p[XPL_N_POS])
{
  gsize length = strlen (lower);
  const char *ending = lower + length;
  char key[LONGEST_SUFFIX * 4 + 3];

  memcpy (p, self->prior, sizeof self->prior);
  for (int n = 0; n <= LONGEST_SUFFIX; n++)
    {
      g_snprintf (key, sizeof key, "%c~%s", shape_letters[shape], ending);

      const Counts *counts = g_hash_table_lookup (self->suffixes, key);
      if (counts == NULL)
        return;
      for (int t = 0; t < XPL_N_POS; t++)
        p[t] = (counts->n[t] + SUFFIX_WEIGHT * p[t]) / (counts->total + SUFFIX_WEIGHT);
      if (ending == lower)
        return;
      ending = g_utf8_prev_char (ending);
    }
}

static void
estimate_sign (const char *lower, double p[XPL_N_POS])
{
  gboolean is_punctuation = g_unichar_ispunct (g_utf8_get_char (lower)) && strchr ("$%+=<>~^|", *lower) == NULL;

  for (int t = 0; t < XPL_N_POS; t++)
    p[t] = 0.001;
  p[XPL_POS_PUNCT] = is_punctuation ? 1 : 0.1;
  p[XPL_POS_SYM] = is_punctuation ? 0.1 : 1;
}

static void
blend_counts (const Counts *counts, double weight, double p[XPL_N_POS])
{
  for (int t = 0; t < XPL_N_POS; t++)
    p[t] = (counts->n[t] + weight * p[t]) / (counts->total + weight);
}

static void
blend_small_form (const Counts *counts, double p[XPL_N_POS])
{
  for (int t = 0; t < XPL_N_POS; t++)
    p[t] = (1 - SMALL_FORM_SHARE) * p[t] + SMALL_FORM_SHARE * ratio (counts->n[t], counts->total);
}

/* The capital form of a word that stands in small letters: "house" → "House". */
static const Counts *
lookup_capital (const XplTagModel *self, const char *lower)
{
  char form[40];
  gunichar first = g_unichar_toupper (g_utf8_get_char (lower));
  int n = g_unichar_to_utf8 (first, form);

  if (g_strlcpy (form + n, g_utf8_next_char (lower), sizeof form - n) >= sizeof form - n)
    return NULL;
  return g_hash_table_lookup (self->words, form);
}

static void
keep_likeliest (const XplTagModel *self, const double p[XPL_N_POS], XplCandidates *out)
{
  out->n = 0;
  for (int t = 0; t < XPL_N_POS; t++)
    {
      float score = log (p[t] / self->prior[t] + 1e-12);
      int i;

      if (p[t] <= 1e-5 || (out->n == XPL_MAX_CANDIDATES && score <= out->scores[out->n - 1]))
        continue;
      for (i = MIN (out->n, XPL_MAX_CANDIDATES - 1); i > 0 && out->scores[i - 1] < score; i--)
        {
          out->scores[i] = out->scores[i - 1];
          out->tags[i] = out->tags[i - 1];
        }
      out->scores[i] = score;
      out->tags[i] = t;
      out->n = MIN (out->n + 1, XPL_MAX_CANDIDATES);
    }
  while (out->n > 1 && out->scores[out->n - 1] < out->scores[0] - PRUNE)
    out->n--;
}

void
xpl_tag_model_get_candidates (const XplTagModel *self,
                              const char *lower,
                              const char *form,
                              XplShape shape,
                              XplCandidates *candidates)
{
  gboolean capital = shape == XPL_SHAPE_CAPITAL || shape == XPL_SHAPE_UPPER;
  const Counts *own = g_hash_table_lookup (self->words, capital ? form : lower);
  const Counts *other = NULL;
  double p[XPL_N_POS];

  if (shape == XPL_SHAPE_SIGN)
    estimate_sign (lower, p);
  else
    estimate_by_ending (self, lower, shape, p);
  if (capital && (other = g_hash_table_lookup (self->words, lower)) != NULL && other->total > 0)
    blend_small_form (other, p);
  if (shape == XPL_SHAPE_START && (other = lookup_capital (self, lower)) != NULL)
    blend_counts (other, WORD_WEIGHT, p);
  if (own != NULL)
    blend_counts (own, shape == XPL_SHAPE_START && other != NULL ? other->total + WORD_WEIGHT : WORD_WEIGHT, p);
  keep_likeliest (self, p, candidates);
}

guint
xpl_tag_model_get_count (const XplTagModel *self, const char *word, XplPos pos)
{
  const char *const *fields = xpl_lexicon_lookup (self->lexicon, word);
  Counts counts = { 0 };

  if (fields != NULL)
    read_counts (fields, &counts);
  return counts.n[pos];
}

float
xpl_tag_model_get_sequence (const XplTagModel *self, guint a, guint b, guint c)
{
  return self->sequences[a][b][c];
}
