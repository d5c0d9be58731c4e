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

/* How far the clause goes to each side of its verb, in chunks. */
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
      statement.timex = xpl_statement_find_timex (self, (int) draft->chunk);
      statement.where = draft->where >= 0 ? draft->where : xpl_statement_find_where (self, (int) draft->chunk);
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
