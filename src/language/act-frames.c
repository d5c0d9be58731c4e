/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Frames are looked up, not searched: from what stands around the verb all phrases are made that a row could be called
 * ("send %force to", "send %force", "send to", "send"), and of those that are rows the one with most words wins.
 */

#include "config.h"

#include "act-frames.h"

#include "actors.h"
#include "names.h"
#include "noun-kinds.h"
#include "noun-names.h"

/* A verb's phrases that are tried: lemma or particle, object, preposition and what stands behind it. */
typedef struct
{
  const XplClauses *clauses;
  const XplLexicon *lexicon;
  GString *key;
  const XplVerbFrame *frame;
  const XplNouns *objects;
  const char *infinitive; /* "to-do" where one follows; "that-do" where "that X do" does */
  XplNouns demanded;      /* X of "that X do" */
  guint best;             /* words of the best row so far */
  gboolean is_nothing;    /* the best row says that the phrase is no act: "surround %state" */
  XplActFrame *out;
} Search;

/* How the parts of a phrase weigh: one with an object or a preposition is more particular than one without. */
#define PART_WEIGHT 2

static gboolean
read_row (const char *const *row, XplActFrame *out)
{
  const char *roles;
  int act;

  if (g_strv_length ((char **) row) < 4)
    return FALSE;
  act = xpl_name_from_code (XPL_NAMES_ACT, row[0]);
  roles = row[2] + strcspn (row[2], ">&");
  if (act < 0 || *roles == '\0')
    return FALSE;
  out->act = (XplAct) act;
  out->mode = g_str_equal (row[1], "-") ? NULL : g_intern_string (row[1]);
  out->by = row[2];
  out->to = roles + 1;
  out->is_mutual = *roles == '&';
  out->label = row[3];
  return TRUE;
}

/* The text of a role before its sign ends at the sign: only letters before it count. */
static gboolean
needs_only (const char *letters, char letter)
{
  return letters[0] == letter && (letters[1] == '\0' || letters[1] == '>' || letters[1] == '&');
}

static gboolean
is_complete (const XplActFrame *found, const XplNouns *objects, const XplNouns *nouns, const XplNouns *indirect)
{
  const char *const sides[] = { found->by, found->to };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      if (needs_only (sides[i], 'P') && (nouns == NULL || nouns->n == 0))
        return FALSE;
      if (needs_only (sides[i], 'I') && indirect->n == 0)
        return FALSE;
      if ((sides[i][0] == 'O' || sides[i][0] == 'W' || sides[i][0] == 'C') && objects->n == 0 && !found->is_mutual)
        return FALSE;
    }
  return TRUE;
}

static void
try_key (Search *self, guint weight, gboolean has_object, const XplNouns *nouns, const XplNouns *named)
{
  const char *const *row = weight > self->best ? xpl_lexicon_lookup_lower (self->lexicon, self->key->str) : NULL;
  XplActFrame found = { .object = -1, .label_noun = -1 };

  if (row != NULL && row[0] != NULL && g_str_equal (row[0], "-"))
    {
      self->best = weight;
      self->is_nothing = TRUE;
      return;
    }
  if (row == NULL || !read_row (row, &found) || !is_complete (&found, self->objects, nouns, &self->frame->indirect))
    return;
  /* "called Arvenia a threat": with two objects a frame must say what it does with them. */
  if (self->frame->indirect.n > 0 && !has_object && !xpl_roles_have (found.to, 'I'))
    return;
  found.objects = *self->objects;
  found.object = self->objects->n > 0 ? self->objects->chunks[0] : -1;
  found.label_noun = named != NULL ? xpl_skip_measure (self->clauses, named->chunks[0]) : found.object;
  if (named == NULL && found.object >= 0)
    found.label_noun = xpl_skip_measure (self->clauses, found.object);
  found.indirect = self->frame->indirect;
  if (nouns != NULL)
    found.nouns = *nouns;
  *self->out = found;
  self->best = weight;
  self->is_nothing = FALSE;
}

static void
append_word (GString *key, const char *word)
{
  g_string_append_c (key, ' ');
  g_string_append (key, word);
}

/* Calls with each name that a frame may give to the noun group @noun: its lemma, its form, its kinds. */
#define MAX_NOUN_WORDS 12

static guint
list_noun_words (const XplClauses *self, int noun, const char *words[MAX_NOUN_WORDS], char *buffer, gsize size)
{
  static const char *const entity_kinds[XPL_N_ENTITY_TYPES] = {
    [XPL_ENTITY_PERSON] = "people",
    [XPL_ENTITY_PLACE] = "place",
    [XPL_ENTITY_FACILITY] = "asset",
    [XPL_ENTITY_PRODUCT] = "weapon",
  };
  const XplChunk *chunk = xpl_chunk_get (self->chunks, (guint) xpl_skip_measure (self, noun));
  const XplToken *head = xpl_reading_token (self->reading, chunk->head);
  const XplNameMention *mention = xpl_noun_get_mention (self->reading, chunk);
  const char *const *kinds = xpl_noun_get_kinds (self->language, head);
  const char *entity_kind
      = mention == NULL ? NULL : entity_kinds[xpl_reading_entity (self->reading, (guint) mention->entity)->type];
  gsize used = 0;
  guint n = 0;

  words[n++] = head->lemma;
  if (!g_str_equal (head->lower, head->lemma))
    words[n++] = head->lower;
  if (mention != NULL && xpl_entity_is_state (self->reading, mention->entity))
    words[n++] = "%state";
  for (guint i = 0; n < MAX_NOUN_WORDS && ((kinds != NULL && kinds[i] != NULL) || entity_kind != NULL); i++)
    {
      const char *kind = kinds != NULL && kinds[i] != NULL ? kinds[i] : entity_kind;
      gsize length = strlen (kind) + 2;

      if (used + length > size)
        break;
      buffer[used] = '%';
      strcpy (buffer + used + 1, kind);
      words[n++] = buffer + used;
      used += length;
      if (kind == entity_kind)
        break;
    }
  return n;
}

/* "out of", "on to": two prepositions before one noun group. */
static gboolean
is_double (const XplClauses *self, const XplComplement *complement)
{
  guint32 next = complement->preposition + 1;

  return next < xpl_chunk_get (self->chunks, (guint) complement->nouns.chunks[0])->first &&
         xpl_reading_token (self->reading, next)->pos == XPL_POS_ADP;
}

/* The prepositions behind the verb, each with the kinds of what stands behind it and with the next preposition. */
static void
try_complements (Search *self, guint weight, gboolean has_object)
{
  gsize length = self->key->len;
  char buffer[160];

  for (guint i = 0; i < self->frame->n_complements && i < 4; i++)
    {
      const XplComplement *complement = &self->frame->complements[i];
      const char *words[MAX_NOUN_WORDS];
      guint n_words;
      gsize before;

      append_word (self->key, xpl_reading_token (self->clauses->reading, complement->preposition)->lower);
      if (is_double (self->clauses, complement))
        {
          gsize single = self->key->len;

          append_word (self->key, xpl_reading_token (self->clauses->reading, complement->preposition + 1)->lower);
          try_key (self, weight + PART_WEIGHT + 1, has_object, &complement->nouns,
                   self->objects->n > 0 ? self->objects : &complement->nouns);
          g_string_truncate (self->key, single);
        }
      before = self->key->len;
      try_key (self, weight + PART_WEIGHT, has_object, &complement->nouns,
               self->objects->n > 0 ? self->objects : &complement->nouns);
      n_words = list_noun_words (self->clauses, complement->nouns.chunks[0], words, buffer, sizeof buffer);
      for (guint w = 0; w < n_words && i < 2; w++)
        {
          append_word (self->key, words[w]);
          try_key (self, weight + 2 * PART_WEIGHT, has_object, &complement->nouns, &complement->nouns);
          if (i + 1 < self->frame->n_complements)
            {
              const XplComplement *next = complement + 1;

              append_word (self->key, xpl_reading_token (self->clauses->reading, next->preposition)->lower);
              try_key (self, weight + 3 * PART_WEIGHT, has_object, &next->nouns,
                       self->objects->n > 0 ? self->objects : &complement->nouns);
            }
          g_string_truncate (self->key, before);
        }
      g_string_truncate (self->key, length);
    }
  if (self->infinitive != NULL)
    {
      append_word (self->key, self->infinitive);
      try_key (self, weight + PART_WEIGHT, has_object,
               self->demanded.n > 0             ? &self->demanded
               : self->frame->n_complements > 0 ? &self->frame->complements[0].nouns
                                                : NULL,
               NULL);
      g_string_truncate (self->key, length);
    }
  try_key (self, weight, has_object, NULL, NULL);
}

static void
try_stem (Search *self, guint weight)
{
  gsize length = self->key->len;
  const char *words[MAX_NOUN_WORDS];
  char buffer[160];

  if (self->objects->n > 0)
    {
      guint n_words = list_noun_words (self->clauses, self->objects->chunks[0], words, buffer, sizeof buffer);

      for (guint i = 0; i < n_words; i++)
        {
          append_word (self->key, words[i]);
          try_complements (self, weight + PART_WEIGHT, TRUE);
          g_string_truncate (self->key, length);
        }
    }
  try_complements (self, weight, FALSE);
}

/* "(demanded) that X release": a clause whose verb stands in base form. */
static gboolean
begins_demand (const XplClauses *self, guint i)
{
  guint verb = i + 2;

  if (!xpl_chunk_is_word (self->reading, self->chunks, (int) i, "that") ||
      !xpl_chunk_is (self->chunks, (int) i + 1, XPL_CHUNK_NOUN))
    return FALSE;
  while (xpl_chunk_is (self->chunks, (int) verb, XPL_CHUNK_PREPOSITION) || xpl_chunk_is (self->chunks, (int) verb, XPL_CHUNK_ADVERB) ||
         (verb > i + 2 && xpl_chunk_is (self->chunks, (int) verb, XPL_CHUNK_NOUN) && verb < i + 5))
    verb++;
  return xpl_chunk_is (self->chunks, (int) verb, XPL_CHUNK_VERB) &&
         (xpl_chunk_get (self->chunks, verb)->bare || xpl_chunk_get (self->chunks, verb)->modality == XPL_MODALITY_POSSIBLE);
}

/* "set free", "shot dead": a word that makes another verb of it, like a particle. */
static gboolean
is_predicate (const XplClauses *self, guint chunk)
{
  return xpl_chunk_is (self->chunks, (int) chunk, XPL_CHUNK_ADJECTIVE) &&
         xpl_chunk_get (self->chunks, chunk)->end == xpl_chunk_get (self->chunks, chunk)->first + 1;
}

/* "held X responsible" */
static void
try_predicate (Search *self)
{
  const XplNouns *objects = &self->frame->objects;
  guint behind = objects->n == 0 ? G_MAXUINT : (guint) objects->chunks[objects->n - 1] + 1;

  if (behind == G_MAXUINT || !is_predicate (self->clauses, behind))
    return;
  append_word (self->key, xpl_reading_token (self->clauses->reading, xpl_chunk_get (self->clauses->chunks, behind)->head)->lower);
  try_key (self, 2 * PART_WEIGHT, TRUE, NULL, NULL);
}

static void
try_with (Search *self, guint verb, gboolean with_particle, const XplNouns *patient, const char *lemma)
{
  XplVerbFrame frame;
  guint before = self->best;

  xpl_find_frame (self->clauses, verb, with_particle, &frame);
  self->frame = &frame;
  self->objects = patient != NULL ? patient : &frame.objects;
  self->infinitive = NULL;
  self->demanded.n = 0;
  if (xpl_chunk_is (self->clauses->chunks, (int) frame.end, XPL_CHUNK_VERB) &&
      xpl_chunk_get (self->clauses->chunks, frame.end)->form == XPL_VERB_INFINITIVE)
    self->infinitive = "to-do";
  else if (begins_demand (self->clauses, frame.end))
    {
      self->infinitive = "that-do";
      self->demanded = xpl_collect_nouns (self->clauses, frame.end + 1);
    }
  g_string_assign (self->key, lemma);
  if (with_particle)
    append_word (self->key, xpl_reading_token (self->clauses->reading, frame.particle)->lower);
  try_stem (self, with_particle ? 1 + PART_WEIGHT : 1);
  if (!with_particle)
    try_predicate (self);
  if (self->best > before)
    {
      self->out->end = frame.end;
      self->out->cue_end = with_particle ? frame.particle + 1 : xpl_chunk_get (self->clauses->chunks, verb)->end;
    }
}

/* "led away", "hit back": with a particle the verb means something else. */
static gboolean
has_particle (const XplClauses *self, guint verb)
{
  static const char *const particles[] = { "away", "off", "out", "up", "down", "back", "over", "aside", "apart", NULL };
  guint32 behind = xpl_chunk_get (self->chunks, verb)->end;

  return behind < self->reading->tokens->len &&
         xpl_words_contain (particles, xpl_reading_token (self->reading, behind)->lower);
}

/* The lemma of the verb group's main verb, also where that was taken for a noun. Written to @buffer where it is not known. */
static const char *
get_verb_lemma (const XplClauses *self, guint verb, char *buffer, gsize size)
{
  const XplToken *head = xpl_reading_token (self->reading, xpl_chunk_get (self->chunks, verb)->head);

  if (head->pos == XPL_POS_VERB || head->pos == XPL_POS_AUX)
    return head->lemma;
  xpl_lemmatise (self->language, head->lower, XPL_POS_VERB, buffer, size);
  return buffer;
}

gboolean
xpl_match_act_verb (const XplClauses *self, guint verb, const XplNouns *patient, XplActFrame *out)
{
  g_autoptr (GString) key = g_string_sized_new (64);
  char buffer[64];
  const char *lemma = get_verb_lemma (self, verb, buffer, sizeof buffer);
  Search search = {
    .clauses = self,
    .lexicon = xpl_language_get_lexicon (self->language, XPL_LEXICON_ACT_VERBS),
    .key = key,
    .out = out,
  };

  if (!xpl_lexicon_has_first (search.lexicon, lemma))
    return FALSE;
  if (!has_particle (self, verb))
    try_with (&search, verb, FALSE, patient, lemma);
  if (xpl_chunk_is (self->chunks, (int) verb + 1, XPL_CHUNK_PREPOSITION) ||
      xpl_chunk_is (self->chunks, (int) verb + 1, XPL_CHUNK_ADVERB) || is_predicate (self, verb + 1))
    try_with (&search, verb, TRUE, patient, lemma);
  return search.best > 0 && !search.is_nothing;
}

/* "withdrawal from talks with X": what stands between the prepositions is part of the frame. */
static gboolean
try_nested (const XplClauses *self, const XplLexicon *lexicon, const char *word, const XplComplement *complement, XplActFrame *out)
{
  const XplToken *preposition = xpl_reading_token (self->reading, complement->preposition);
  const XplToken *next = xpl_reading_token (self->reading, complement[1].preposition);
  const char *words[MAX_NOUN_WORDS];
  char buffer[160];
  guint n = list_noun_words (self, complement->nouns.chunks[0], words, buffer, sizeof buffer);

  for (guint w = 0; w < n; w++)
    {
      g_autofree char *key = g_strconcat (word, " ", preposition->lower, " ", words[w], " ", next->lower, NULL);
      const char *const *row = xpl_lexicon_lookup_lower (lexicon, key);

      if (row == NULL || !read_row (row, out))
        continue;
      out->nouns = complement[1].nouns;
      return TRUE;
    }
  return FALSE;
}

gboolean
xpl_match_act_noun (const XplClauses *self, guint noun, XplActFrame *out)
{
  const XplLexicon *lexicon = xpl_language_get_lexicon (self->language, XPL_LEXICON_ACT_NOUNS);
  const XplChunk *chunk = xpl_chunk_get (self->chunks, noun);
  const XplToken *head = xpl_reading_token (self->reading, chunk->head);
  XplVerbFrame frame;

  const char *word = xpl_lexicon_has_first (lexicon, head->lemma) ? head->lemma : head->lower;

  if (!xpl_lexicon_has_first (lexicon, word))
    return FALSE;
  xpl_find_frame (self, noun, FALSE, &frame);
  for (guint i = 0; i < frame.n_complements && i < 4; i++)
    {
      const XplComplement *complement = &frame.complements[i];
      g_autofree char *key
          = g_strconcat (word, " ", xpl_reading_token (self->reading, complement->preposition)->lower, NULL);
      const char *const *row = xpl_lexicon_lookup_lower (lexicon, key);

      *out = (XplActFrame) { .object = (int) noun, .label_noun = -1, .end = frame.end, .cue_end = chunk->head + 1 };
      if (i + 1 < frame.n_complements && try_nested (self, lexicon, word, complement, out))
        return TRUE;
      if (row == NULL || !read_row (row, out))
        continue;
      out->nouns = complement->nouns;
      return TRUE;
    }
  if (begins_demand (self, frame.end))
    {
      g_autofree char *key = g_strconcat (word, " that-do", NULL);
      const char *const *row = xpl_lexicon_lookup_lower (lexicon, key);

      *out = (XplActFrame) { .object = (int) noun, .label_noun = -1, .end = frame.end, .cue_end = chunk->head + 1 };
      if (row != NULL && read_row (row, out))
        {
          out->nouns = xpl_collect_nouns (self, frame.end + 1);
          return TRUE;
        }
    }
  return FALSE;
}
