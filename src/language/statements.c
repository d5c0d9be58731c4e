/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Who did what to whom, mapped to PLOVER event types, and what is tied to what. A sentence at a time: its chunks are read
 * for verbs, then for nouns of action that no verb took up, then for ties. What all statements have in common is added
 * here: who says so, how sure it is, when and where. Questions state nothing.
 */

#include "config.h"

#include "attribution.h"
#include "clause-trees.h"
#include "noun-kinds.h"
#include "noun-names.h"
#include "speech-cues.h"
#include "statement-reader.h"

#include "names.h"

/* How far from its verb a date or place may stand, in chunks. */
#define REACH 24
/* Sentences longer than this are cut to the clause. */
#define MAX_SENTENCE 1000

static gboolean
is_kind (const XplStatementReader *self, int index, XplChunkKind kind)
{
  return xpl_chunk_is (self->clauses.chunks, index, kind);
}

static const XplChunk *
get (const XplStatementReader *self, int index)
{
  return xpl_chunk_get (self->clauses.chunks, (guint) index);
}

/* When. */

/* The date that holds byte @offset of the text, or -1. */
static int
timex_at_offset (const XplStatementReader *self, guint32 offset)
{
  const GArray *timexes = self->reading->timexes;
  guint low = 0, high = timexes->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (timexes, XplTimex, middle).range.end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == timexes->len || g_array_index (timexes, XplTimex, low).range.start > offset)
    return -1;

  XplTimexType type = g_array_index (timexes, XplTimex, low).type;
  return type == XPL_TIMEX_DATE || type == XPL_TIMEX_TIME ? (int) low : -1;
}

/* The date in which the chunk @index is, or -1. "In 2021 Arvenia marched": a chunk that a name follows is a date, too. */
static int
find_timex_at (const XplStatementReader *self, int index)
{
  const XplChunk *chunk = get (self, index);
  XplRange range = xpl_chunk_get_range (self->reading, chunk);
  int timex = timex_at_offset (self, range.end - 1);

  if (timex >= 0 || (timex = timex_at_offset (self, range.start)) < 0)
    return timex;

  XplRange date = g_array_index (self->reading->timexes, XplTimex, timex).range;
  guint behind = chunk->first;

  while (behind < chunk->end && xpl_reading_token (self->reading, behind)->range.start < date.end)
    behind++;
  return date.start == range.start && behind < chunk->end && xpl_reading_mention_at (self->reading, behind) != NULL ? timex : -1;
}

/* Another clause begins at chunk @i: its dates and places are not this one's. */
static gboolean
is_other_clause (const XplStatementReader *self, int i)
{
  return is_kind (self, i, XPL_CHUNK_STOP) || is_kind (self, i, XPL_CHUNK_SUBORDINATOR) ||
         is_kind (self, i, XPL_CHUNK_RELATIVE) || is_kind (self, i, XPL_CHUNK_COLON) || xpl_is_finite (&self->clauses, i);
}

/* The finite verb nearest to chunk @chunk in direction @step (1 or -1) with no stop or conjunction between; or -1. */
static int
find_finite_beside (const XplStatementReader *self, int chunk, int step)
{
  for (int i = chunk + step; i >= 0 && i < (int) self->clauses.chunks->len && ABS (i - chunk) < REACH; i += step)
    if (is_other_clause (self, i))
      return xpl_is_finite (&self->clauses, i) ? i : -1;
  return -1;
}

/* The chunk with which the clause of @verb begins, if it begins behind @after: its subject with what introduces it. */
static int
find_clause_start (const XplStatementReader *self, int verb, int after)
{
  XplNouns subject = xpl_find_subject (&self->clauses, (guint) verb);
  int start = verb;

  /* "praised X last year and Y marched": a date is no subject. */
  for (guint i = subject.n; i > 0; i--)
    if (subject.chunks[i - 1] > after && subject.chunks[i - 1] < verb &&
        !xpl_chunk_is_time (&self->clauses, subject.chunks[i - 1]))
      start = subject.chunks[i - 1];
  /* From the last comma or "and" before the subject on: ", and in May the union marched". */
  for (int i = start; i > after; i--)
    if (is_kind (self, i, XPL_CHUNK_COMMA) || is_kind (self, i, XPL_CHUNK_COORDINATOR))
      return i;
  return start;
}

/* Behind the last chunk of the clause in which verb or noun @chunk stands. */
static int
find_clause_end (const XplStatementReader *self, int chunk)
{
  int next = find_finite_beside (self, chunk, 1);

  return next < 0 ? (int) self->clauses.chunks->len : find_clause_start (self, next, chunk);
}

/* The first chunk whose date may be the one of @chunk. */
static int
find_clause_first (const XplStatementReader *self, int chunk)
{
  int before = find_finite_beside (self, chunk, -1);

  return before < 0 || !xpl_is_finite (&self->clauses, chunk) ? 0 : find_clause_start (self, chunk, before);
}

/* A date belongs to the clause in which it stands. */
static int
find_timex (const XplStatementReader *self, int chunk)
{
  int first = find_clause_first (self, chunk);
  int end = MIN (find_clause_end (self, chunk), chunk + REACH);
  int timex;

  for (int i = chunk + 1; i < end && !is_other_clause (self, i); i++)
    if ((timex = find_timex_at (self, i)) >= 0)
      return timex;
  for (int i = chunk - 1; i >= first && i > chunk - REACH && !is_other_clause (self, i); i--)
    if ((timex = find_timex_at (self, i)) >= 0)
      return timex;
  return -1;
}

/* Where. */

/* The place that the noun group @noun names: "Kessel", "the Kessel region", "Arvenia's port of Kessel" not. */
static int
find_place (const XplStatementReader *self, int noun)
{
  const XplNameMention *mention = xpl_noun_get_mention (self->reading, get (self, noun));

  if (mention == NULL && xpl_noun_is_kind (self->language, xpl_reading_token (self->reading, get (self, noun)->head), "place"))
    mention = get (self, noun)->head > get (self, noun)->first
                  ? xpl_reading_mention_at (self->reading, get (self, noun)->head - 1)
                  : NULL;
  if (mention == NULL || mention->kind == XPL_MENTION_DEMONYM)
    return -1;

  XplEntityType type = xpl_reading_entity (self->reading, (guint) mention->entity)->type;
  return type == XPL_ENTITY_PLACE || type == XPL_ENTITY_FACILITY ? mention->entity : -1;
}

static int
find_where (const XplStatementReader *self, int chunk)
{
  static const char *const prepositions[] = { "in", "at", "near", "around", "outside", "inside", "across", "on", NULL };

  for (int i = chunk + 1; i + 1 < (int) self->clauses.chunks->len && i < chunk + REACH && !is_other_clause (self, i); i++)
    {
      int place;

      if (!is_kind (self, i, XPL_CHUNK_PREPOSITION) || !is_kind (self, i + 1, XPL_CHUNK_NOUN) ||
          !xpl_words_contain (prepositions, xpl_reading_token (self->reading, get (self, i)->first)->lower))
        continue;
      place = find_place (self, i + 1);
      if (place >= 0)
        return place;
    }
  return -1;
}

/* In which words. */

static char *
get_noun_words (const XplStatementReader *self, int noun, gboolean whole)
{
  const XplChunk *chunk = get (self, noun);
  const XplRange head = xpl_reading_token (self->reading, chunk->head)->range;

  if (!whole && xpl_noun_get_mention (self->reading, chunk) != NULL)
    return xpl_range_dup_text (head, self->reading->text);
  if (!whole)
    return g_strdup (xpl_reading_token (self->reading, chunk->head)->lower);
  return g_strndup (self->reading->text + xpl_reading_token (self->reading, chunk->first)->range.start,
                    head.end - xpl_reading_token (self->reading, chunk->first)->range.start);
}

/* "dismissed reports of" whom? Without an object the label ends before the preposition. */
static void
cut_preposition (char *label)
{
  static const char *const prepositions[] = { "of", "by", "from", "to", "with", "on", "against", "for", "at", "into", NULL };
  char *last = strrchr (label, ' ');

  if (last != NULL && xpl_words_contain (prepositions, last + 1))
    *last = '\0';
}

/* The words of the frame name its noun already: "dispatched workers". */
static gboolean
names_head (const XplStatementReader *self, const XplStatementDraft *draft)
{
  g_auto (GStrv) words = g_strsplit (draft->label, " ", -1);

  return xpl_words_contain ((const char *const *) words,
                          xpl_reading_token (self->reading, get (self, draft->label_noun)->head)->lower);
}

/* "sent {} to" with the noun of the text: "sent tanks to"; with an unnamed object behind it where there is no other. */
static const char *
make_label (XplStatementReader *self, const XplStatementDraft *draft, gboolean with_object)
{
  const char *hole = draft->label == NULL ? NULL : strstr (draft->label, "{}");
  g_autofree char *noun = NULL;
  g_autofree char *label = NULL;

  if (draft->label == NULL)
    return NULL;
  if (draft->label_noun >= 0 &&
      (hole != NULL || get (self, draft->label_noun)->end - get (self, draft->label_noun)->first <= 6))
    noun = get_noun_words (self, draft->label_noun, with_object && hole == NULL);
  if (hole != NULL)
    label = g_strdup_printf ("%.*s%s%s", (int) (hole - draft->label), draft->label, noun == NULL ? "" : noun, hole + 2);
  else if (with_object && noun != NULL && !get (self, draft->label_noun)->pronoun && !names_head (self, draft))
    label = g_strconcat (draft->label, " ", noun, NULL);
  else
    label = g_strdup (draft->label);
  if (with_object)
    cut_preposition (label);
  return g_string_chunk_insert_const (self->reading->strings, label);
}

/* Adding. */

static gboolean
leads (const XplReading *reading, int person, int state)
{
  for (guint i = 0; i < reading->roles->len && i < 256; i++)
    {
      const XplRoleMention *role = &g_array_index (reading->roles, XplRoleMention, i);

      if (role->entity == person && role->of == state)
        return TRUE;
    }
  return xpl_reading_entity (reading, (guint) person)->part_of == state;
}

/* Nobody does to himself what a sentence tells; and a possessor is not the one to whom his own people or things are. */
static gboolean
may_stand (const XplReading *reading, const XplActor *subject, const XplActor *object)
{
  if (subject->entity == object->entity)
    return FALSE;
  if (!subject->by_owner && !object->by_owner)
    return TRUE;
  return !leads (reading, subject->entity, object->entity) && !leads (reading, object->entity, subject->entity);
}

static gboolean
is_known (const XplStatementReader *self, const XplStatement *statement)
{
  const GArray *statements = self->reading->statements;
  guint first = MAX (self->first_statement, statements->len > 64 ? statements->len - 64 : 0);

  for (guint i = first; i < statements->len; i++)
    {
      const XplStatement *other = &g_array_index (statements, XplStatement, i);

      if (other->subject == statement->subject && other->object == statement->object && other->act == statement->act &&
          (xpl_range_equal (other->cue, statement->cue) || xpl_act_get_quad (other->act) == XPL_QUAD_TIE))
        return TRUE;
    }
  return FALSE;
}

static XplRange
get_clause (const XplStatementReader *self, const XplStatementDraft *draft)
{
  XplRange sentence = xpl_reading_sentence (self->reading, self->sentence)->range;
  int first = (int) draft->chunk;
  int end = (int) draft->chunk + 1;

  if (sentence.end - sentence.start <= MAX_SENTENCE)
    return sentence;
  while (first > 0 && !is_kind (self, first - 1, XPL_CHUNK_STOP) && (int) draft->chunk - first < REACH)
    first--;
  while (end < (int) self->clauses.chunks->len && !is_kind (self, end, XPL_CHUNK_STOP) && end - (int) draft->chunk < REACH)
    end++;
  return (XplRange) { xpl_chunk_get_range (self->reading, get (self, first)).start,
                      xpl_chunk_get_range (self->reading, get (self, end - 1)).end };
}

/* What all statements of @draft share. */
static XplStatement
begin_statement (XplStatementReader *self, const XplStatementDraft *draft, XplAttribution *attribution)
{
  XplStatement statement = {
    .subject = -1,
    .object = -1,
    .act = draft->act,
    .mode = draft->mode,
    .polarity = draft->is_negative ? XPL_POLARITY_NEGATIVE : XPL_POLARITY_POSITIVE,
    .rule = draft->rule,
    .timex = -1,
    .where = -1,
  };

  statement.cue = (XplRange) { xpl_reading_token (self->reading, draft->cue_first)->range.start,
                               xpl_reading_token (self->reading, draft->cue_end - 1)->range.end };
  statement.clause = get_clause (self, draft);
  if (draft->is_presupposed)
    *attribution = (XplAttribution) { .entity = -1, .via = -1, .speech = -1 };
  else
    xpl_find_attribution (self->language, self->reading, statement.cue, attribution);
  statement.modality = xpl_modality_weaker (draft->modality, attribution->modality);
  if (xpl_act_get_quad (draft->act) != XPL_QUAD_TIE)
    {
      statement.timex = find_timex (self, (int) draft->chunk);
      statement.where = draft->where >= 0 ? draft->where : find_where (self, (int) draft->chunk);
    }
  return statement;
}

static void
add_statement (XplStatementReader *self,
               const XplStatementDraft *draft,
               const XplStatement *shared,
               const XplAttribution *attribution,
               const XplActor *by,
               const XplActor *to)
{
  XplStatement statement = *shared;

  statement.subject = by->entity;
  statement.subject_range = by->range;
  if (to != NULL)
    {
      statement.object = to->entity;
      statement.object_range = to->range;
      if (statement.where == to->entity)
        statement.where = -1;
    }
  if (is_known (self, &statement))
    return;
  statement.attributed = g_array_new (FALSE, FALSE, sizeof (int));
  statement.attributed_ranges = g_array_new (FALSE, FALSE, sizeof (XplRange));
  if (attribution->entity >= 0)
    {
      g_array_append_val (statement.attributed, attribution->entity);
      g_array_append_val (statement.attributed_ranges, attribution->speaker);
    }
  for (guint i = 0; draft->sayers != NULL && attribution->entity < 0 && i < draft->sayers->n; i++)
    {
      g_array_append_val (statement.attributed, draft->sayers->actors[i].entity);
      g_array_append_val (statement.attributed_ranges, draft->sayers->actors[i].range);
    }
  g_array_append_val (self->reading->statements, statement);
}

/* "bombed the port", "killed 20 people", not "shot a film", "fought cancer": a victim that nobody named is one by its kind. */
static gboolean
has_victim (const XplStatementReader *self, const XplStatementDraft *draft)
{
  static const char *const kinds[] = { "force", "people", "asset", "place", "government", "weapon", "protest", "leader" };
  const XplToken *head;

  if (draft->label_noun < 0 || strstr (draft->label, "{}") != NULL)
    return TRUE;
  head = xpl_reading_token (self->reading, get (self, draft->label_noun)->head);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (xpl_noun_is_kind (self->language, head, kinds[i]))
      return TRUE;
  return head->pos == XPL_POS_NUM || head->pos == XPL_POS_PRON;
}

/* An act that a reader wants to know of although nobody known is at its other end. */
static gboolean
stands_alone (const XplStatementReader *self, const XplStatementDraft *draft)
{
  switch (xpl_act_get_quad (draft->act))
    {
    case XPL_QUAD_MATERIAL_CONFLICT:
      return has_victim (self, draft);
    case XPL_QUAD_VERBAL_CONFLICT:
      return draft->act == XPL_ACT_REJECT || draft->act == XPL_ACT_THREATEN || draft->act == XPL_ACT_REQUEST;
    case XPL_QUAD_MATERIAL_COOPERATION:
      return draft->act == XPL_ACT_RETREAT || (draft->act == XPL_ACT_AID && draft->mode != NULL);
    case XPL_QUAD_VERBAL_COOPERATION:
      return draft->act == XPL_ACT_AGREE || draft->act == XPL_ACT_CONCEDE || strstr (draft->label, "{}") != NULL;
    default:
      return FALSE;
    }
}

/* "A and B met": each with each other one. */
static void
add_pairs (XplStatementReader *self,
           const XplStatementDraft *draft,
           XplStatement *shared,
           const XplAttribution *attribution,
           const XplActors *by)
{
  for (guint i = 0; i + 1 < by->n && i < 3; i++)
    for (guint j = i + 1; j < by->n && j < 4; j++)
      if (may_stand (self->reading, &by->actors[i], &by->actors[j]))
        add_statement (self, draft, shared, attribution, &by->actors[i], &by->actors[j]);
}

void
xpl_add_statements (XplStatementReader *self, const XplStatementDraft *draft, const XplActors *by, const XplActors *to)
{
  XplAttribution attribution;
  XplStatement shared = begin_statement (self, draft, &attribution);

  if (draft->is_mutual && to->n == 0 && by->n > 1)
    {
      shared.label = make_label (self, draft, FALSE);
      add_pairs (self, draft, &shared, &attribution, by);
      return;
    }
  for (guint i = 0; i < by->n; i++)
    {
      gboolean found = FALSE;

      shared.label = make_label (self, draft, FALSE);
      for (guint j = 0; j < to->n; j++)
        if (may_stand (self->reading, &by->actors[i], &to->actors[j]))
          {
            add_statement (self, draft, &shared, &attribution, &by->actors[i], &to->actors[j]);
            found = TRUE;
          }
      if (found || !stands_alone (self, draft) ||
          (to->n == 1 && to->actors[0].entity == by->actors[i].entity &&
           (draft->act == XPL_ACT_REQUEST || (!to->actors[0].by_owner && !by->actors[i].by_owner))))
        continue;
      shared.label = make_label (self, draft, TRUE);
      add_statement (self, draft, &shared, &attribution, &by->actors[i], NULL);
    }
}

/* The course. */

static gboolean
is_question (const XplReading *reading, const XplSentence *sentence)
{
  for (guint i = sentence->n_tokens; i > 0 && i + 3 > sentence->n_tokens; i--)
    if (xpl_token_is (reading, sentence->first_token + i - 1, "?"))
      return TRUE;
  return FALSE;
}

static gboolean
has_condition (const XplReading *reading, const XplSentence *sentence)
{
  for (guint i = 0; i < sentence->n_tokens; i++)
    if (xpl_token_is (reading, sentence->first_token + i, "if"))
      return TRUE;
  return FALSE;
}

static void
read_sentence (XplStatementReader *self, guint index)
{
  const XplSentence *sentence = xpl_reading_sentence (self->reading, index);
  g_autoptr (GArray) chunks = NULL;
  g_autoptr (GArray) nodes = NULL;
  g_autoptr (GArray) used = NULL;
  g_autoptr (XplClauseTree) tree = NULL;

  if (is_question (self->reading, sentence))
    return;
  chunks = xpl_chunk_tokens (self->reading, sentence->first_token, sentence->first_token + sentence->n_tokens, NULL, 0);
  nodes = g_array_sized_new (FALSE, TRUE, sizeof (XplVerbNode), chunks->len);
  used = g_array_sized_new (FALSE, TRUE, sizeof (gboolean), chunks->len);
  g_array_set_size (nodes, chunks->len);
  g_array_set_size (used, chunks->len);
  self->sentence = index;
  self->has_condition = has_condition (self->reading, sentence);
  tree = xpl_clause_tree_new (self->reading, chunks, sentence->first_token, sentence->n_tokens);
  self->clauses
      = (XplClauses) { .language = self->language, .reading = self->reading, .chunks = chunks, .tree = tree };
  self->nodes = nodes;
  self->used = used;
  self->first_statement = self->reading->statements->len;
  xpl_read_verb_statements (self);
  xpl_read_noun_statements (self);
  xpl_read_tie_statements (self);
}

void
xpl_read_statements (const XplLanguage *self, XplReading *reading)
{
  XplStatementReader reader = { .language = self, .reading = reading };

  for (guint i = 0; i < reading->sentences->len; i++)
    read_sentence (&reader, i);
  xpl_read_role_ties (self, reading);
}
