/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Tags by Viterbi's algorithm over the pairs of tags of neighbouring tokens. Each token has a handful of candidates, so
 * the work is bounded by a constant for each token; long sentences are cut into stretches, so memory is too.
 */

#include "config.h"

#include "stages.h"

#include "grammar.h"

#include <string.h>

#define MAX_STRETCH 256
#define N XPL_MAX_CANDIDATES

typedef struct
{
  const XplTagModel *model;
  XplReading *reading;
  GHashTable *known[XPL_N_SHAPES]; /* lower-case form (by address) → XplCandidates */
  XplCandidates *candidates[MAX_STRETCH];
  float scores[2][N + 1][N];      /* by candidate of the token before and of this one */
  guint8 back[MAX_STRETCH][N][N]; /* the best candidate two before */
  guint before[2];                /* tags of the two tokens before the stretch */
} Tagger;

/* As get_shape() of data/lexicon/make-tag-tables.py. */
static XplShape
get_shape (const char *form, const char *end, gboolean at_start)
{
  gboolean has_letter = FALSE, has_small = FALSE, has_hyphen = FALSE;

  for (const char *p = form; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        return XPL_SHAPE_DIGIT;
      has_letter = has_letter || g_unichar_isalpha (c);
      has_small = has_small || g_unichar_islower (c);
      has_hyphen = has_hyphen || c == '-';
    }
  if (!has_letter)
    return XPL_SHAPE_SIGN;
  if (g_unichar_isupper (g_utf8_get_char (form)))
    {
      if (at_start)
        return XPL_SHAPE_START;
      return !has_small && end - form > 1 ? XPL_SHAPE_UPPER : XPL_SHAPE_CAPITAL;
    }
  return has_hyphen ? XPL_SHAPE_HYPHEN : XPL_SHAPE_LOWER;
}

/* A headline: most words of four letters and more have a capital. */
static gboolean
is_title_case (const XplReading *reading, const XplSentence *sentence)
{
  guint n_words = 0, n_capitals = 0;

  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      const XplToken *token = xpl_reading_token (reading, sentence->first_token + i);
      gunichar c = g_utf8_get_char (reading->text + token->range.start);

      if (!g_unichar_isalpha (c) || token->range.end - token->range.start < 4)
        continue;
      n_words++;
      n_capitals += g_unichar_isupper (c) != 0;
    }
  return n_words >= 2 && n_capitals * 10 >= n_words * 7;
}

static gboolean
begins_speech (const char *lower)
{
  static const char *const openers[] = { "\"", "“", "‘", "``", ":", NULL };

  return xpl_words_contain (openers, lower);
}

static XplCandidates *
get_candidates (Tagger *tagger, const XplToken *token, XplShape shape)
{
  XplCandidates *candidates = g_hash_table_lookup (tagger->known[shape], token->lower);

  if (candidates == NULL)
    {
      g_autofree char *form = xpl_range_dup_text (token->range, tagger->reading->text);

      candidates = g_new (XplCandidates, 1);
      xpl_tag_model_get_candidates (tagger->model, token->lower, form, shape, candidates);
      g_hash_table_insert (tagger->known[shape], (gpointer) token->lower, candidates);
    }
  return candidates;
}

static void
find_candidates (Tagger *tagger, const XplSentence *sentence, gboolean title, guint first, guint n)
{
  const XplReading *reading = tagger->reading;

  for (guint i = 0; i < n; i++)
    {
      const XplToken *token = xpl_reading_token (reading, first + i);
      gboolean at_start = title || first + i == sentence->first_token
                          || begins_speech (xpl_reading_token (reading, first + i - 1)->lower);
      const char *form = reading->text + token->range.start;
      XplShape shape = get_shape (form, reading->text + token->range.end, at_start);

      tagger->candidates[i] = get_candidates (tagger, token, shape);
    }
}

/* The tag of candidate @candidate of token @i, which may be one of the two before the stretch. */
static guint
tag_at (const Tagger *tagger, int i, int candidate)
{
  return i < 0 ? tagger->before[2 + i] : tagger->candidates[i]->tags[candidate];
}

static int
count_at (const Tagger *tagger, int i)
{
  return i < 0 ? 1 : tagger->candidates[i]->n;
}

static void
advance (Tagger *tagger, int i)
{
  const float (*from)[N] = (const float (*)[N]) tagger->scores[(i + 1) % 2];
  float (*to)[N] = tagger->scores[i % 2];
  const XplCandidates *own = tagger->candidates[i];

  for (int b = 0; b < count_at (tagger, i - 1); b++)
    for (int c = 0; c < own->n; c++)
      {
        float best = -G_MAXFLOAT;

        for (int a = 0; a < count_at (tagger, i - 2); a++)
          {
            float score = from[a][b]
                          + xpl_tag_model_get_sequence (tagger->model, tag_at (tagger, i - 2, a),
                                                        tag_at (tagger, i - 1, b), own->tags[c]);

            if (score > best)
              {
                best = score;
                tagger->back[i][b][c] = a;
              }
          }
        to[b][c] = best + own->scores[c];
      }
}

static void
follow_back (Tagger *tagger, guint first, int n)
{
  const float (*scores)[N] = (const float (*)[N]) tagger->scores[(n - 1) % 2];
  int b = 0, c = 0;

  for (int i = 0; i < count_at (tagger, n - 2); i++)
    for (int j = 0; j < count_at (tagger, n - 1); j++)
      if (scores[i][j] > scores[b][c])
        {
          b = i;
          c = j;
        }
  for (int i = n - 1; i >= 0; i--)
    {
      int a = tagger->back[i][b][c];

      xpl_reading_token (tagger->reading, first + i)->pos = tagger->candidates[i]->tags[c];
      c = b;
      b = a;
    }
}

static void
tag_stretch (Tagger *tagger, const XplSentence *sentence, gboolean title, guint first, guint n)
{
  find_candidates (tagger, sentence, title, first, n);
  tagger->scores[1][0][0] = 0;
  for (guint i = 0; i < n; i++)
    advance (tagger, i);
  follow_back (tagger, first, n);
  tagger->before[0] = n > 1 ? xpl_reading_token (tagger->reading, first + n - 2)->pos : tagger->before[1];
  tagger->before[1] = xpl_reading_token (tagger->reading, first + n - 1)->pos;
}

static void
tag_sentence (Tagger *tagger, const XplSentence *sentence)
{
  gboolean title = is_title_case (tagger->reading, sentence);

  tagger->before[0] = tagger->before[1] = XPL_POS_NONE;
  for (guint done = 0; done < sentence->n_tokens; done += MAX_STRETCH)
    tag_stretch (tagger, sentence, title, sentence->first_token + done, MIN (MAX_STRETCH, sentence->n_tokens - done));
}

/* Addresses, handles and tags: no word of the language. */
static void
correct_addresses (XplReading *reading)
{
  for (guint i = 0; i < reading->tokens->len; i++)
    {
      XplToken *token = xpl_reading_token (reading, i);

      if (token->lower[0] == '@' && token->lower[1] != '\0')
        token->pos = XPL_POS_PROPN;
      else if ((token->lower[0] == '#' && token->lower[1] != '\0') || g_str_has_prefix (token->lower, "http")
               || g_str_has_prefix (token->lower, "www.") || strchr (token->lower, '@') != NULL)
        token->pos = strchr (token->lower, '.') != NULL || token->lower[0] == '#' ? XPL_POS_X : token->pos;
    }
}

static gboolean
is_foreign (const XplReading *reading, guint i)
{
  return i < reading->tokens->len && xpl_reading_token (reading, i)->pos == XPL_POS_X;
}

/* A lone word with a capital that looks foreign is a name: "Maron said". */
static void
correct_foreign_names (XplReading *reading)
{
  for (guint i = 0; i < reading->tokens->len; i++)
    {
      XplToken *token = xpl_reading_token (reading, i);
      const char *word = reading->text + token->range.start;

      if (token->pos == XPL_POS_X && g_ascii_isupper (word[0]) && g_ascii_islower (word[1]) && !is_foreign (reading, i + 1) &&
          (i == 0 || !is_foreign (reading, i - 1)))
        token->pos = XPL_POS_PROPN;
    }
}

/* "has" and "do" are auxiliaries only where a verb follows, past adverbs and, in questions, the subject. */
static gboolean
has_main_verb (const XplReading *reading, guint i, guint end)
{
  guint n_others = 0;

  for (guint k = i + 1; k < end && n_others < 4; k++)
    {
      XplPos pos = xpl_reading_token (reading, k)->pos;

      if (pos == XPL_POS_VERB || pos == XPL_POS_AUX)
        return TRUE;
      if (pos == XPL_POS_PUNCT || pos == XPL_POS_ADP || pos == XPL_POS_CCONJ || pos == XPL_POS_SCONJ || pos == XPL_POS_DET)
        return pos == XPL_POS_PUNCT && xpl_token_is (reading, k, "?");
      n_others += pos != XPL_POS_ADV && pos != XPL_POS_PART;
    }
  return FALSE;
}

static void
correct_main_verbs (XplReading *reading)
{
  static const char *const words[] = { "have", "has", "had", "having", "do", "does", "did", NULL };

  for (guint i = 0; i < reading->tokens->len; i++)
    {
      XplToken *token = xpl_reading_token (reading, i);
      const XplSentence *sentence = xpl_reading_sentence (reading, token->sentence);

      if (token->pos == XPL_POS_AUX && xpl_words_contain (words, token->lower)
          && !has_main_verb (reading, i, sentence->first_token + sentence->n_tokens) && token->lower[0] == 'h')
        token->pos = XPL_POS_VERB;
    }
}

/* Seen as a verb, or the base form that it would have as one was. */
static gboolean
is_known_verb (const XplLanguage *self, const char *lower)
{
  const XplTagModel *model = xpl_language_get_tag_model (self);
  char lemma[64];

  if (xpl_tag_model_get_count (model, lower, XPL_POS_VERB) > 0)
    return TRUE;
  xpl_lemmatise (self, lower, XPL_POS_VERB, lemma, sizeof lemma);
  return xpl_tag_model_get_count (model, lemma, XPL_POS_VERB) > xpl_tag_model_get_count (model, lemma, XPL_POS_NOUN);
}

/* Behind a noun, with the ending of a past or present form, and known as a verb. */
static gboolean
may_be_verb (const XplLanguage *self, const XplReading *reading, guint i)
{
  const XplToken *token = xpl_reading_token (reading, i);
  XplPos before = token[-1].pos;

  return (token->pos == XPL_POS_ADJ || token->pos == XPL_POS_NOUN)
         && (before == XPL_POS_NOUN || before == XPL_POS_PROPN || before == XPL_POS_PRON)
         && (g_str_has_suffix (token->lower, "ed") || g_str_has_suffix (token->lower, "s"))
         && is_known_verb (self, token->lower);
}

/* A sentence with a stop has a verb: where none was tagged, the first word that may be one is. */
static void
correct_verbless (const XplLanguage *self, XplReading *reading, const XplSentence *sentence)
{
  guint end = sentence->first_token + sentence->n_tokens;

  if (!xpl_token_is (reading, end - 1, "."))
    return;
  for (guint i = sentence->first_token; i < end; i++)
    if (xpl_reading_token (reading, i)->pos == XPL_POS_VERB || xpl_reading_token (reading, i)->pos == XPL_POS_AUX)
      return;
  for (guint i = sentence->first_token + 1; i < end; i++)
    if (may_be_verb (self, reading, i))
      {
        xpl_reading_token (reading, i)->pos = XPL_POS_VERB;
        return;
      }
}

/* How often a word has to have been seen for its tags to be known. */
#define WELL_KNOWN 3

/* Where a capital tells of a name. */
static gboolean
has_telling_capital (const XplReading *reading, guint i)
{
  const XplToken *token = xpl_reading_token (reading, i);

  return g_unichar_isupper (g_utf8_get_char (reading->text + token->range.start))
         && xpl_reading_sentence (reading, token->sentence)->first_token != i;
}

/* What hangs on a token, as far as it tells what the token is. */
enum
{
  HAS_OBJECT = 1 << 0,
  HAS_PASSIVE = 1 << 1, /* a form of "be" or "get" */
};

static guint8 *
collect_dependents (const XplReading *reading)
{
  guint8 *dependents = g_new0 (guint8, reading->tokens->len + 1);

  for (guint i = 0; i < reading->tokens->len; i++)
    {
      const XplToken *token = xpl_reading_token (reading, i);

      if (token->head >= 0)
        dependents[token->head] |= (token->deprel == XPL_DEPREL_OBJ ? HAS_OBJECT : 0)
                                   | (token->deprel == XPL_DEPREL_AUX_PASS ? HAS_PASSIVE : 0);
    }
  return dependents;
}

/* "The minister called for talks": without a form of "be" there is no passive that has a subject. */
static void
correct_subject (XplReading *reading, XplToken *token, const guint8 *dependents)
{
  if (token->deprel == XPL_DEPREL_NSUBJ_PASS && token->head >= 0 && (dependents[token->head] & HAS_PASSIVE) == 0
      && xpl_reading_token (reading, (guint) token->head)->deprel != XPL_DEPREL_CONJ)
    token->deprel = XPL_DEPREL_NSUBJ;
}

/* What stands in the place of a noun: "offered help". */
static gboolean
is_in_noun_place (const XplToken *token)
{
  return token->deprel == XPL_DEPREL_OBJ || token->deprel == XPL_DEPREL_NSUBJ || token->deprel == XPL_DEPREL_NMOD
         || token->deprel == XPL_DEPREL_OBL;
}

/* "to open", "to block". */
static gboolean
is_infinitive (const XplLanguage *self, const XplReading *reading, guint i)
{
  const XplToken *before = i > 0 ? xpl_reading_token (reading, i - 1) : NULL;

  return before != NULL && before->pos == XPL_POS_PART && before->head == (int) i && xpl_words_equal (before->lower, "to")
         && is_known_verb (self, xpl_reading_token (reading, i)->lower);
}

/* What the tree says of a word that its tag does not fit: "sources close to the talks", "froze the assets"; and "of", which
 * the treebanks call a conjunction before a verb. */
static void
correct_by_tree (const XplLanguage *self, XplReading *reading)
{
  const XplTagModel *model = xpl_language_get_tag_model (self);
  g_autofree guint8 *dependents = collect_dependents (reading);

  for (guint i = 0; i < reading->tokens->len; i++)
    {
      XplToken *token = xpl_reading_token (reading, i);
      gboolean has_object = (dependents[i] & HAS_OBJECT) != 0;

      correct_subject (reading, token, dependents);
      if (token->pos == XPL_POS_ADV && token->deprel == XPL_DEPREL_AMOD)
        token->pos = XPL_POS_ADJ;
      else if (token->pos == XPL_POS_DET && token->deprel == XPL_DEPREL_CC_PRECONJ)
        token->pos = XPL_POS_CCONJ;
      else if (token->pos == XPL_POS_SCONJ && xpl_words_equal (token->lower, "of"))
        token->pos = XPL_POS_ADP;
      else if ((token->pos == XPL_POS_NOUN && has_object && is_known_verb (self, token->lower))
               || is_infinitive (self, reading, i))
        token->pos = token->pos == XPL_POS_AUX ? XPL_POS_AUX : XPL_POS_VERB;
      else if ((token->pos == XPL_POS_VERB || token->pos == XPL_POS_ADJ) && !has_object && is_in_noun_place (token)
               && xpl_tag_model_get_count (model, token->lower, XPL_POS_NOUN) > 0)
        token->pos = XPL_POS_NOUN;
    }
}

/* Few names look like a plural: there, one time is enough. */
static guint
get_known_from (const XplLanguage *self, const char *lower)
{
  char lemma[64];

  xpl_lemmatise (self, lower, XPL_POS_NOUN, lemma, sizeof lemma);
  return g_str_equal (lemma, lower) ? WELL_KNOWN : 1;
}

/* "ally" is no adverb, whatever its ending: a well known word is what it was seen as. */
static void
correct_known_words (const XplLanguage *self, XplReading *reading)
{
  const XplTagModel *model = xpl_language_get_tag_model (self);

  for (guint i = 0; i < reading->tokens->len; i++)
    {
      XplToken *token = xpl_reading_token (reading, i);
      guint most = 0, total = 0, pos = token->pos;
      gboolean is_open = pos == XPL_POS_NOUN || pos == XPL_POS_VERB || pos == XPL_POS_ADJ || pos == XPL_POS_ADV || pos == XPL_POS_PROPN;

      if (!is_open || xpl_tag_model_get_count (model, token->lower, token->pos) > 0 || has_telling_capital (reading, i))
        continue;
      for (guint k = 0; k < XPL_N_POS; k++)
        {
          guint n = xpl_tag_model_get_count (model, token->lower, (XplPos) k);

          total += n;
          if (n > most)
            {
              most = n;
              pos = k;
            }
        }
      if (total > 0 && total >= get_known_from (self, token->lower))
        token->pos = (XplPos) pos;
    }
}

static void
add_lemmas (const XplLanguage *self, XplReading *reading)
{
  GHashTable *known[XPL_N_POS] = { NULL };

  for (guint i = 0; i < reading->tokens->len; i++)
    {
      XplToken *token = xpl_reading_token (reading, i);
      char lemma[64];

      if (known[token->pos] == NULL)
        known[token->pos] = g_hash_table_new (NULL, NULL);
      const char *found = g_hash_table_lookup (known[token->pos], token->lower);
      if (found == NULL)
        {
          xpl_lemmatise (self, token->lower, token->pos, lemma, sizeof lemma);
          found = *lemma == '\0' ? token->lower : g_string_chunk_insert_const (reading->strings, lemma);
          g_hash_table_insert (known[token->pos], (gpointer) token->lower, (gpointer) found);
        }
      token->lemma = found;
    }
  for (int t = 0; t < XPL_N_POS; t++)
    g_clear_pointer (&known[t], g_hash_table_unref);
}

/* What a reading without trees has to do with. */
static void
tag_by_counts (const XplLanguage *self, XplReading *reading)
{
  g_autofree Tagger *tagger = g_new0 (Tagger, 1);

  tagger->model = xpl_language_get_tag_model (self);
  tagger->reading = reading;
  for (int i = 0; i < XPL_N_SHAPES; i++)
    tagger->known[i] = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < reading->sentences->len; i++)
    tag_sentence (tagger, xpl_reading_sentence (reading, i));
  for (int i = 0; i < XPL_N_SHAPES; i++)
    g_hash_table_unref (tagger->known[i]);
  correct_main_verbs (reading);
}

void
xpl_read_tags (const XplLanguage *self, XplReading *reading)
{
  if (xpl_language_get_grammar (self) != NULL)
    {
      xpl_grammar_read (xpl_language_get_grammar (self), reading);
      correct_by_tree (self, reading);
      correct_known_words (self, reading);
    }
  else
    tag_by_counts (self, reading);
  correct_addresses (reading);
  correct_foreign_names (reading);
  for (guint i = 0; i < reading->sentences->len; i++)
    correct_verbless (self, reading, xpl_reading_sentence (reading, i));
  add_lemmas (self, reading);
}
