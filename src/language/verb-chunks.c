/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Verb groups: see chunks.c. */

#include "config.h"

#include "chunker.h"

static gboolean
is_negation (const char *word)
{
  static const char *const words[] = { "not", "n't", "never", "hardly", "barely", "scarcely", NULL };

  return xpl_word_is_any (word, words);
}

/* "at no time", "in no way", "by no means": the place behind it, or @i. */
static guint
skip_negative_phrase (const XplChunker *self, guint i)
{
  static const char *const phrases[][3] = { { "at", "no", "time" }, { "in", "no", "way" }, { "by", "no", "means" } };

  for (guint p = 0; p < G_N_ELEMENTS (phrases); p++)
    if (xpl_words_equal (xpl_chunker_lower (self, i), phrases[p][0]) &&
        xpl_words_equal (xpl_chunker_lower (self, i + 1), phrases[p][1]) &&
        xpl_words_equal (xpl_chunker_lower (self, i + 2), phrases[p][2]))
      return i + 3;
  if (xpl_words_equal (xpl_chunker_lower (self, i), "no") && xpl_words_equal (xpl_chunker_lower (self, i + 1), "longer"))
    return i + 2;
  return i;
}

/* Adverbs and negations from @i on, given that a verb follows them: its place, else @i. */
guint
xpl_chunker_skip_adverbs (const XplChunker *self, guint i)
{
  guint ahead = skip_negative_phrase (self, i);

  while (ahead < i + 4 && (xpl_chunker_pos (self, ahead) == XPL_POS_ADV || is_negation (xpl_chunker_lower (self, ahead))))
    ahead++;
  return xpl_pos_is_verbal (xpl_chunker_pos (self, ahead)) ? ahead : i;
}

/* "ready to hand over": behind these, "to" begins an infinitive, whatever the tag of the word that follows. */
static gboolean
follows_control_adjective (const XplChunker *self, guint i)
{
  static const char *const words[] = { "ready", "willing", "unwilling", "able", "unable", "likely", "unlikely", "prepared",
                                       "poised", "eager", "keen", "reluctant", "set", "determined", NULL };

  return i > 0 && xpl_word_is_any (xpl_chunker_lower (self, i - 1), words);
}

static gboolean
begins_infinitive (const XplChunker *self, guint i)
{
  if (!g_str_equal (xpl_chunker_lower (self, i), "to") || xpl_chunker_mention (self, i + 1) != NULL)
    return FALSE;
  if (follows_control_adjective (self, i) && xpl_pos_is_nominal (xpl_chunker_pos (self, i + 1)) && xpl_chunker_is_base_form (self, i + 1))
    return TRUE;
  i++;
  i = xpl_chunker_skip_adverbs (self, i);
  return xpl_pos_is_verbal (xpl_chunker_pos (self, i)) && !xpl_verb_is_gerund (xpl_reading_token (self->reading, xpl_chunker_token (self, i)));
}

gboolean
xpl_chunker_begins_verb (const XplChunker *self, guint i)
{
  if (begins_infinitive (self, i) || xpl_pos_is_verbal (xpl_chunker_pos (self, i)))
    return TRUE;
  return is_negation (xpl_chunker_lower (self, i)) && (begins_infinitive (self, i + 1) || xpl_pos_is_verbal (xpl_chunker_pos (self, i + 1)));
}

typedef struct
{
  guint first_verb; /* the first auxiliary or verb */
  guint main;
  gboolean has_be;
  gboolean has_to;
  gboolean has_modal;
} Verb;

static void
note_auxiliary (const XplChunker *self, Verb *verb, XplChunk *chunk, guint i)
{
  XplModality modality;

  if (xpl_verb_get_modal (xpl_chunker_lower (self, i), &modality))
    {
      verb->has_modal = TRUE;
      chunk->modality = modality;
    }
  /* "would have sent": it did not */
  if (g_str_equal (xpl_chunker_lower (self, i), "have") && i > 0 && g_str_equal (xpl_chunker_lower (self, i - 1), "would"))
    chunk->modality = XPL_MODALITY_CONDITIONAL;
  if (g_str_equal (xpl_reading_token (self->reading, xpl_chunker_token (self, i))->lemma, "be"))
    verb->has_be = TRUE;
}

static void
finish_verb (const XplChunker *self, const Verb *verb, XplChunk *chunk)
{
  const XplToken *first = xpl_reading_token (self->reading, xpl_chunker_token (self, verb->first_verb));
  const XplToken *main = xpl_reading_token (self->reading, xpl_chunker_token (self, verb->main));
  gboolean single = verb->first_verb == verb->main;
  gboolean is_verb = main->pos == XPL_POS_VERB || xpl_chunker_pos (self, verb->main) == XPL_POS_VERB;

  chunk->head = xpl_chunker_token (self, verb->main);
  if (verb->has_to)
    chunk->form = XPL_VERB_INFINITIVE;
  else if (xpl_verb_is_gerund (first))
    chunk->form = XPL_VERB_GERUND;
  else if (single && is_verb && xpl_verb_is_only_participle (main))
    chunk->form = XPL_VERB_PARTICIPLE;
  chunk->bare = single && !verb->has_to && g_str_equal (main->lower, main->lemma);
  chunk->ambiguous = single && is_verb && chunk->form == XPL_VERB_FINITE &&
                     xpl_verb_may_be_participle (main);
  chunk->passive = verb->has_be && !single && is_verb && !xpl_verb_is_gerund (main) &&
                   (xpl_verb_may_be_participle (main) || xpl_verb_is_only_participle (main));
}

/* "Having imposed sanctions", "to have sent": a verb by its tag, but the participle behind it is the main one. */
static gboolean
is_auxiliary (const XplChunker *self, guint i)
{
  const char *word = xpl_chunker_lower (self, i);

  if (g_str_equal (word, "have") && xpl_reading_token (self->reading, xpl_chunker_token (self, i))->deprel == XPL_DEPREL_AUX)
    return xpl_chunker_is_participle (self, i + 1);
  return (g_str_equal (word, "having") || g_str_equal (word, "being")) && xpl_chunker_is_participle (self, i + 1);
}

guint
xpl_chunker_read_verb (XplChunker *self, guint i)
{
  XplChunk *chunk = xpl_chunker_add (self, XPL_CHUNK_VERB, i, i + 1);
  Verb verb = { .first_verb = G_MAXUINT };
  guint next = i;

  while (xpl_chunker_has (self, next))
    {
      XplPos pos = xpl_chunker_pos (self, next);

      if (skip_negative_phrase (self, next) > next)
        {
          chunk->negated = TRUE;
          next = skip_negative_phrase (self, next) - 1;
        }
      else if (is_negation (xpl_chunker_lower (self, next)))
        chunk->negated = TRUE;
      else if (g_str_equal (xpl_chunker_lower (self, next), "to") && !verb.has_to && verb.first_verb == G_MAXUINT)
        verb.has_to = TRUE;
      else if (xpl_pos_is_verbal (pos) || (verb.has_to && verb.first_verb == G_MAXUINT && xpl_pos_is_nominal (pos)))
        {
          if (verb.first_verb == G_MAXUINT)
            verb.first_verb = next;
          verb.main = next;
          note_auxiliary (self, &verb, chunk, next);
        }
      next++;
      if ((pos == XPL_POS_VERB || xpl_pos_is_nominal (pos)) && verb.first_verb != G_MAXUINT &&
          !is_auxiliary (self, next - 1))
        break;
      if (verb.has_to && verb.first_verb == G_MAXUINT)
        continue;
      if (!xpl_chunker_begins_verb (self, next) && xpl_chunker_skip_adverbs (self, next) == next)
        break;
      /* "is to send", "has to send": the infinitive is a group of its own. */
      if (verb.first_verb != G_MAXUINT && begins_infinitive (self, next))
        break;
    }
  /* "does n't" at the end of the group */
  if (is_negation (xpl_chunker_lower (self, next)) && verb.first_verb != G_MAXUINT)
    {
      chunk->negated = TRUE;
      next++;
    }
  chunk->end = xpl_chunker_token (self, next - 1) + 1;
  if (verb.first_verb == G_MAXUINT)
    verb.first_verb = verb.main = next - 1;
  finish_verb (self, &verb, chunk);
  return next;
}
