/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * A node is the entity that has its id and its label, as a graph has that was exported and comes back; or the one that has
 * exactly its label, where there is only one on either side; else one is added by hand. An edge is there already where the bundle has as many relations of the same ends and kind; else it is added by hand.
 */

#include "config.h"

#include "adoption-private.h"

#include <glib/gi18n-lib.h>

/* Label → how many nodes have it. */
static GHashTable *
count_labels (const GPtrArray *nodes)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < nodes->len; i++)
    {
      const XplAddedNode *node = g_ptr_array_index (nodes, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, node->label));

      g_hash_table_insert (counts, node->label, GUINT_TO_POINTER (n + 1));
    }
  return counts;
}

static void
take_remarks (XplAdopter *self, gpointer finding, const GPtrArray *notes, const GPtrArray *tags, const char *seed)
{
  for (guint i = 0; i < notes->len; i++)
    {
      g_autofree char *own = g_strdup_printf ("%s note %u", seed, i);

      xpl_adopter_take (self, xpl_decide_note (self->shown, finding, g_ptr_array_index (notes, i)), own);
    }
  for (guint i = 0; i < tags->len; i++)
    {
      g_autofree char *own = g_strdup_printf ("%s tag %u", seed, i);

      xpl_adopter_take (self, xpl_decide_tag (self->shown, finding, g_ptr_array_index (tags, i)), own);
    }
}

static XplEntity *
add_entity (XplAdopter *self, const XplAddedNode *node, const char *seed)
{
  XplEntityType type = node->type == XPL_ADDED_UNKNOWN ? XPL_ADOPTED_TYPE : (XplEntityType) node->type;
  XplDecision *decision = xpl_decide_add_entity (self->shown, NULL, XPL_RANGE_NONE, type, node->label);
  XplEntity *expected;

  xpl_adopter_take (self, decision, seed);
  expected = xpl_adopter_expect_entity (self, decision, type, node->label);
  take_remarks (self, expected, node->notes, node->tags, seed);
  self->adoption->n_entities++;
  self->adoption->n_untyped += node->type == XPL_ADDED_UNKNOWN;
  return expected;
}

static XplEntity *
match (XplAdopter *self, const XplAddedNode *node, GHashTable *counts)
{
  XplFinding *same = xpl_bundle_lookup (self->shown, node->key);

  if (XPL_IS_ENTITY (same) && g_str_equal (XPL_ENTITY (same)->name, node->label)
      && (node->type == XPL_ADDED_UNKNOWN || (int) XPL_ENTITY (same)->type == node->type))
    return XPL_ENTITY (same);
  if (GPOINTER_TO_UINT (g_hash_table_lookup (counts, node->label)) > 1)
    return NULL;
  return xpl_adopter_match (self, node->label, node->type);
}

/* NULL where it was added before and taken back. */
static XplEntity *
find_entity (XplAdopter *self, const XplAddedNode *node, GHashTable *counts)
{
  g_autofree char *seed = g_strdup_printf ("add-entity\n%s\n%s\n%d", node->key, node->label, node->type);
  XplFinding *earlier = xpl_adopter_find_made (self, seed);
  XplEntity *matched;

  if (earlier != NULL || xpl_adopter_has_made (self, seed))
    {
      self->adoption->n_there++;
      return XPL_ENTITY (earlier);
    }
  matched = match (self, node, counts);
  if (matched == NULL)
    return add_entity (self, node, seed);
  self->adoption->n_matched++;
  return matched;
}

/* Key → entity; NULL for a key that is known, but not wanted. */
static GHashTable *
find_entities (XplAdopter *self)
{
  const GPtrArray *nodes = self->additions->nodes;
  GHashTable *entities = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) counts = count_labels (nodes);

  for (guint i = 0; i < nodes->len; i++)
    {
      const XplAddedNode *node = g_ptr_array_index (nodes, i);

      if (g_hash_table_contains (entities, node->key))
        {
          xpl_adopter_leave_out (self, _("the id “%s” is there twice; only its first node counts"), node->key);
          continue;
        }
      g_hash_table_insert (entities, node->key, find_entity (self, node, counts));
    }
  return entities;
}

/* What makes two relations the same for somebody who adds one. */
static char *
make_key (XplEntity *subject, XplEntity *object, XplAct act, XplPolarity polarity, XplModality modality)
{
  return g_strdup_printf ("%s\n%s\n%d %d %d", xpl_finding_get_id (XPL_FINDING (subject)),
                          xpl_finding_get_id (XPL_FINDING (object)), (int) act, (int) polarity, (int) modality);
}

static void
count (GHashTable *counts, char *key, int difference)
{
  int n = GPOINTER_TO_INT (g_hash_table_lookup (counts, key)) + difference;

  g_hash_table_replace (counts, key, GINT_TO_POINTER (MAX (n, 0)));
}

static GHashTable *
count_relations (XplBundle *shown)
{
  GListModel *relations = G_LIST_MODEL (xpl_bundle_get_list (shown, XPL_LIST_RELATIONS));
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (XplRelation) relation = g_list_model_get_item (relations, i);

      count (counts, make_key (relation->subject, relation->object, relation->act, relation->polarity, relation->modality),
             1);
    }
  return counts;
}

/* An edge with its ends found. */
typedef struct
{
  const XplAddedEdge *edge;
  XplEntity *subject, *object;
  XplAct act;
  char *key;
  char *seed;
  gboolean is_made; /* by an earlier adding */
} Tie;

static void
free_tie (gpointer data)
{
  Tie *tie = data;

  g_free (tie->key);
  g_free (tie->seed);
  g_free (tie);
}

static XplEntity *
find_end (XplAdopter *self, GHashTable *entities, const char *key)
{
  XplEntity *entity = g_hash_table_lookup (entities, key);

  if (entity == NULL && g_hash_table_contains (entities, key))
    xpl_adopter_leave_out (self, _("a tie needs “%s”, whose adding was taken back"), key);
  else if (entity == NULL)
    xpl_adopter_leave_out (self, _("a tie names “%s”, which is no node of the file"), key);
  return entity;
}

static Tie *
make_tie (XplAdopter *self, const XplAddedEdge *edge, GHashTable *entities)
{
  XplEntity *subject = find_end (self, entities, edge->from);
  XplEntity *object = subject == NULL ? NULL : find_end (self, entities, edge->to);
  Tie *tie;

  if (object == NULL)
    return NULL;
  if (subject == object)
    {
      xpl_adopter_leave_out (self, _("a tie of “%s” to itself says nothing"), subject->name);
      return NULL;
    }
  tie = g_new0 (Tie, 1);
  *tie = (Tie) { edge, subject, object, edge->act == XPL_ADDED_UNKNOWN ? XPL_ADOPTED_ACT : (XplAct) edge->act };
  tie->key = make_key (subject, object, tie->act, edge->polarity, edge->modality);
  tie->seed = g_strdup_printf ("add-relation\n%s\n%s\n%s", edge->key == NULL ? "" : edge->key, tie->key,
                               edge->label == NULL ? "" : edge->label);
  tie->is_made = xpl_adopter_has_made (self, tie->seed);
  return tie;
}

static void
take_date (XplAdopter *self, const Tie *tie, XplRelation *expected)
{
  g_autofree char *seed = g_strconcat (tie->seed, " date", NULL);
  XplEdtf edtf;

  if (tie->edge->edtf == NULL)
    return;
  if (xpl_edtf_parse (tie->edge->edtf, &edtf, NULL))
    xpl_adopter_take (self, xpl_decide_set_date (self->shown, expected, tie->edge->edtf), seed);
  else
    xpl_warnings_add (self->warnings, XPL_ERROR_DATE, _("%1$s: “%2$s” is no date; the tie was added without one"),
                      self->additions->name, tie->edge->edtf);
}

static void
add_relation (XplAdopter *self, const Tie *tie)
{
  const XplAddedEdge *edge = tie->edge;
  XplDecision *decision = xpl_decide_add_relation (self->shown, tie->subject, tie->act, tie->object, NULL, XPL_RANGE_NONE,
                                                   edge->polarity, edge->modality);
  g_autoptr (XplRelation) expected = xpl_relation_new (tie->subject, tie->act, tie->object);

  xpl_adopter_take (self, decision, tie->seed);
  xpl_finding_set_id (XPL_FINDING (expected), xpl_decide_get_made_id (decision));
  take_date (self, tie, expected);
  take_remarks (self, expected, edge->notes, edge->tags, tie->seed);
  if (edge->act == XPL_ADDED_UNKNOWN && edge->label != NULL) /* what the file calls it is not lost */
    {
      g_autofree char *seed = g_strconcat (tie->seed, " label", NULL);

      xpl_adopter_take (self, xpl_decide_note (self->shown, expected, edge->label), seed);
    }
  self->adoption->n_relations++;
  self->adoption->n_vague += edge->act == XPL_ADDED_UNKNOWN;
}

/* Those of an earlier adding are not taken for relations that other edges could be. */
static void
add_ties (XplAdopter *self, const GPtrArray *ties)
{
  g_autoptr (GHashTable) counts = count_relations (self->shown);

  for (guint i = 0; i < ties->len; i++)
    {
      const Tie *tie = g_ptr_array_index (ties, i);

      if (tie->is_made && xpl_adopter_find_made (self, tie->seed) != NULL)
        count (counts, g_strdup (tie->key), -1);
    }
  for (guint i = 0; i < ties->len; i++)
    {
      const Tie *tie = g_ptr_array_index (ties, i);
      gboolean is_there = GPOINTER_TO_INT (g_hash_table_lookup (counts, tie->key)) > 0;

      if (is_there && !tie->is_made)
        count (counts, g_strdup (tie->key), -1);
      if (is_there || xpl_adopter_has_made (self, tie->seed))
        self->adoption->n_there++;
      else
        add_relation (self, tie);
    }
}

void
xpl_adopter_add_graph (XplAdopter *self)
{
  g_autoptr (GHashTable) entities = find_entities (self);
  g_autoptr (GPtrArray) ties = g_ptr_array_new_with_free_func (free_tie);

  for (guint i = 0; i < self->additions->edges->len; i++)
    {
      Tie *tie = make_tie (self, g_ptr_array_index (self->additions->edges, i), entities);

      if (tie != NULL)
        g_ptr_array_add (ties, tie);
    }
  add_ties (self, ties);
}
