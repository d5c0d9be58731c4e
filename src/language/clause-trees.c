/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * What the dependency tree of a sentence says of its chunks. Position finds most subjects and objects (clauses.c), and
 * where it finds some they count; the tree is asked where it finds none: over a long insertion, behind an adverbial
 * clause, in a relative clause.
 */

#include "config.h"

#include "clause-trees.h"

/* How many joined verbs are gone through for a subject: keeps what is nested linear. */
#define MAX_CLIMB 6

struct _XplClauseTree
{
  const XplReading *reading;
  const GArray *chunks;
  guint first, n;
  int *child;   /* of each token, the first that hangs on it; -1 */
  int *sibling; /* the next one that hangs on the same token; -1 */
  int *chunk;   /* the chunk that holds it; -1 */
};

static gboolean
holds (const XplClauseTree *self, int token)
{
  return token >= (int) self->first && token < (int) (self->first + self->n);
}

XplClauseTree *
xpl_clause_tree_new (const XplReading *reading, const GArray *chunks, guint first, guint n)
{
  XplClauseTree *self;
  gboolean has_tree = FALSE;

  g_return_val_if_fail (reading != NULL && chunks != NULL, NULL);

  for (guint i = first; i < first + n && !has_tree; i++)
    has_tree = xpl_reading_token (reading, i)->deprel != XPL_DEPREL_NONE;
  if (!has_tree)
    return NULL;

  self = g_new0 (XplClauseTree, 1);
  *self = (XplClauseTree) { .reading = reading, .chunks = chunks, .first = first, .n = n };
  self->child = g_new (int, n);
  self->sibling = g_new (int, n);
  self->chunk = g_new (int, n);
  for (guint i = 0; i < n; i++)
    self->child[i] = self->sibling[i] = self->chunk[i] = -1;
  /* From the end, so that the words that hang on one stand in their order. */
  for (guint i = n; i > 0; i--)
    {
      int head = xpl_reading_token (reading, first + i - 1)->head;

      if (!holds (self, head))
        continue;
      self->sibling[i - 1] = self->child[head - first];
      self->child[head - first] = (int) (first + i - 1);
    }
  for (guint c = 0; c < chunks->len; c++)
    for (guint32 i = xpl_chunk_get (chunks, c)->first; i < xpl_chunk_get (chunks, c)->end; i++)
      if (holds (self, (int) i))
        self->chunk[i - first] = (int) c;
  return self;
}

void
xpl_clause_tree_free (XplClauseTree *self)
{
  if (self == NULL)
    return;
  g_free (self->child);
  g_free (self->sibling);
  g_free (self->chunk);
  g_free (self);
}

int
xpl_clause_tree_get_chunk (const XplClauseTree *self, int token)
{
  return self != NULL && holds (self, token) ? self->chunk[token - (int) self->first] : -1;
}

int
xpl_clause_tree_find (const XplClauseTree *self, guint head, guint64 relations, int after)
{
  g_return_val_if_fail (self != NULL && holds (self, (int) head), -1);

  for (int i = after < 0 ? self->child[head - self->first] : self->sibling[after - (int) self->first]; i >= 0;
       i = self->sibling[i - (int) self->first])
    if ((relations & (G_GUINT64_CONSTANT (1) << xpl_reading_token (self->reading, (guint) i)->deprel)) != 0)
      return i;
  return -1;
}

guint
xpl_clause_tree_get_root (const XplClauseTree *self, guint chunk)
{
  const XplChunk *at = xpl_chunk_get (self->chunks, chunk);
  guint root = at->head;

  for (int head = xpl_reading_token (self->reading, root)->head; head >= (int) at->first && head < (int) at->end;
       head = xpl_reading_token (self->reading, root)->head)
    root = (guint) head;
  return root;
}

int
xpl_clause_tree_get_governor (const XplClauseTree *self, guint chunk, XplDeprel *deprel)
{
  const XplToken *root = xpl_reading_token (self->reading, xpl_clause_tree_get_root (self, chunk));

  *deprel = root->deprel;
  return holds (self, root->head) ? root->head : -1;
}

static gboolean
is_noun (const XplClauseTree *self, int chunk)
{
  return xpl_chunk_is (self->chunks, chunk, XPL_CHUNK_NOUN);
}

static void
add_noun (const XplClauseTree *self, int token, XplNouns *out)
{
  int chunk = xpl_clause_tree_get_chunk (self, token);

  if (!is_noun (self, chunk) || out->n == XPL_MAX_NOUNS || (out->n > 0 && out->chunks[out->n - 1] == chunk))
    return;
  out->chunks[out->n++] = chunk;
}

XplNouns
xpl_clause_tree_collect (const XplClauseTree *self, guint token)
{
  XplNouns out = { .n = 0 };

  add_noun (self, (int) token, &out);
  for (int joined = xpl_clause_tree_find (self, token, XPL_RELATION (CONJ), -1); joined >= 0 && out.n > 0;
       joined = xpl_clause_tree_find (self, token, XPL_RELATION (CONJ), joined))
    add_noun (self, joined, &out);
  return out;
}

static gboolean
is_relative_pronoun (const XplClauseTree *self, int token)
{
  static const char *const words[] = { "who", "which", "that", "whom", NULL };

  return xpl_words_contain (words, xpl_reading_token (self->reading, (guint) token)->lower) &&
         xpl_clause_tree_get_chunk (self, token) >= 0 &&
         !is_noun (self, xpl_clause_tree_get_chunk (self, token));
}

/* What the verb @token of a relative clause, or one joined to it, is said of: the token of the noun, or -1. */
static int
find_antecedent (const XplClauseTree *self, guint token)
{
  for (int depth = 0; depth < MAX_CLIMB; depth++)
    {
      const XplToken *at = xpl_reading_token (self->reading, token);

      if (!holds (self, at->head))
        return -1;
      if (at->deprel == XPL_DEPREL_ACL_RELCL)
        return at->head;
      if (at->deprel != XPL_DEPREL_CONJ)
        return -1;
      token = (guint) at->head;
    }
  return -1;
}

/* Another verb has the same subject as the one of @token: one that it is joined to. */
static int
find_shared (const XplClauseTree *self, guint token)
{
  const XplToken *at = xpl_reading_token (self->reading, token);

  return at->deprel == XPL_DEPREL_CONJ && holds (self, at->head) ? at->head : -1;
}

XplNouns
xpl_clause_tree_find_subject (const XplClauseTree *self, guint verb)
{
  XplNouns none = { .n = 0 };
  guint token;

  g_return_val_if_fail (self != NULL, none);

  token = xpl_clause_tree_get_root (self, verb);
  for (int depth = 0; depth < MAX_CLIMB; depth++)
    {
      int subject = xpl_clause_tree_find (self, token, XPL_ANY_SUBJECT, -1);
      int shared;

      if (subject >= 0)
        {
          int antecedent = is_relative_pronoun (self, subject) ? find_antecedent (self, token) : subject;

          return antecedent < 0 ? none : xpl_clause_tree_collect (self, (guint) antecedent);
        }
      shared = find_shared (self, token);
      if (shared < 0)
        return none;
      token = (guint) shared;
    }
  return none;
}

gboolean
xpl_clause_tree_is_subject (const XplClauseTree *self, guint noun)
{
  XplDeprel deprel;

  return xpl_clause_tree_get_governor (self, noun, &deprel) >= 0 &&
         (XPL_ANY_SUBJECT & (G_GUINT64_CONSTANT (1) << deprel)) != 0;
}

gboolean
xpl_clause_tree_is_passive (const XplClauseTree *self, guint verb)
{
  return xpl_clause_tree_find (self, xpl_clause_tree_get_root (self, verb), XPL_RELATION (AUX_PASS) | XPL_RELATION (NSUBJ_PASS),
                               -1) >= 0;
}

gboolean
xpl_clause_tree_is_past (const XplClauseTree *self, guint verb)
{
  guint root = xpl_clause_tree_get_root (self, verb);

  return g_str_equal (xpl_reading_token (self->reading, root)->xpos, "VBD") &&
         xpl_clause_tree_find (self, root, XPL_RELATION (NSUBJ), -1) >= 0;
}

int
xpl_clause_tree_find_modified (const XplClauseTree *self, guint verb)
{
  const XplToken *root = xpl_reading_token (self->reading, xpl_clause_tree_get_root (self, verb));
  int token = root->head;

  if (!g_str_equal (root->xpos, "VBN") || !holds (self, token))
    return -1;
  if (root->deprel == XPL_DEPREL_ADVCL)
    token = xpl_clause_tree_find (self, (guint) token, XPL_ANY_SUBJECT, -1);
  else if (root->deprel != XPL_DEPREL_ACL)
    return -1;
  return is_noun (self, xpl_clause_tree_get_chunk (self, token)) ? xpl_clause_tree_get_chunk (self, token) : -1;
}

/* Frames. */

static gboolean
has_noun (const XplNouns *nouns, int chunk)
{
  for (guint i = 0; i < nouns->n; i++)
    if (nouns->chunks[i] == chunk)
      return TRUE;
  return FALSE;
}

static gboolean
knows (const XplVerbFrame *frame, int chunk)
{
  gboolean known = has_noun (&frame->objects, chunk) || has_noun (&frame->indirect, chunk);

  for (guint i = 0; i < frame->n_complements && !known; i++)
    known = has_noun (&frame->complements[i].nouns, chunk);
  return known;
}

/* The noun @token hangs on the group with a preposition: another complement of it. */
static void
add_complement (const XplClauses *clauses, int token, XplVerbFrame *frame)
{
  const XplClauseTree *self = clauses->tree;
  int chunk = xpl_clause_tree_get_chunk (self, token);
  int preposition = xpl_clause_tree_find (self, (guint) token, XPL_RELATION (CASE), -1);
  XplNouns nouns;

  if (preposition < 0 || preposition > token || !is_noun (self, chunk) || knows (frame, chunk) ||
      frame->n_complements == XPL_MAX_COMPLEMENTS || xpl_chunk_is_time (clauses, chunk))
    return;
  nouns = xpl_clause_tree_collect (self, (guint) token);
  frame->complements[frame->n_complements++] = (XplComplement) { .preposition = (guint32) preposition, .nouns = nouns };
}

static void
add_complements_of (const XplClauses *clauses, guint token, XplVerbFrame *frame)
{
  for (int i = xpl_clause_tree_find (clauses->tree, token, XPL_ANY_OBLIQUE, -1); i >= 0;
       i = xpl_clause_tree_find (clauses->tree, token, XPL_ANY_OBLIQUE, i))
    add_complement (clauses, i, frame);
}

void
xpl_clause_tree_complete_frame (const XplClauses *clauses, guint chunk, XplVerbFrame *frame)
{
  const XplClauseTree *self = clauses->tree;
  guint root;

  g_return_if_fail (self != NULL && frame != NULL);

  root = xpl_clause_tree_get_root (self, chunk);
  if (xpl_chunk_is (self->chunks, (int) chunk, XPL_CHUNK_VERB) && frame->objects.n == 0)
    {
      int object = xpl_clause_tree_find (self, root, XPL_RELATION (OBJ), -1);
      int antecedent = object >= 0 && is_relative_pronoun (self, object) ? find_antecedent (self, root) : object;

      if (antecedent >= 0 && !knows (frame, xpl_clause_tree_get_chunk (self, antecedent)))
        frame->objects = xpl_clause_tree_collect (self, (guint) antecedent);
    }
  add_complements_of (clauses, root, frame);
  if (frame->objects.n > 0)
    add_complements_of (clauses, xpl_clause_tree_get_root (self, (guint) frame->objects.chunks[0]), frame);
}
