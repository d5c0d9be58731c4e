/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "graph-parts.h"

typedef struct
{
  XplBundle *bundle;
  const XplGraphQuery *query;
  GHashTable *indices; /* XplEntity → index of the candidate + 1 */
  XplCandidates *result;
} Collector;

static gboolean
is_unbounded (const XplGraphQuery *query)
{
  return query->from == XPL_INSTANT_MIN && query->to == XPL_INSTANT_MAX;
}

static gboolean
when_in_range (const XplWhen *when, const XplGraphQuery *query)
{
  return xpl_when_is_set (when) && xpl_edtf_earliest (&when->edtf) <= query->to
         && xpl_edtf_latest (&when->edtf) >= query->from;
}

static gboolean
evidence_in_range (XplFinding *finding, const XplGraphQuery *query)
{
  GArray *evidence = xpl_finding_get_evidence (finding);

  if (is_unbounded (query))
    return TRUE;
  for (guint i = 0; i < evidence->len; i++)
    if (when_in_range (&g_array_index (evidence, XplEvidence, i).article->published, query))
      return TRUE;
  return FALSE;
}

static gboolean
relation_fits (XplRelation *relation, const XplGraphQuery *query)
{
  if (relation->subject == relation->object)
    return FALSE;
  if (query->hidden_quads & 1u << xpl_act_get_quad (relation->act))
    return FALSE;
  if (xpl_when_is_set (&relation->when))
    return is_unbounded (query) || when_in_range (&relation->when, query);
  return evidence_in_range (XPL_FINDING (relation), query);
}

static gboolean
entity_is_allowed (XplEntity *entity, const XplGraphQuery *query)
{
  if (query->hidden_types & 1u << entity->type)
    return FALSE;
  return query->hidden == NULL || !g_hash_table_contains (query->hidden, xpl_finding_get_id (XPL_FINDING (entity)));
}

static void
collect_entities (Collector *self)
{
  GListModel *entities = G_LIST_MODEL (xpl_bundle_get_list (self->bundle, XPL_LIST_ENTITIES));
  guint n = g_list_model_get_n_items (entities);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplEntity) entity = g_list_model_get_item (entities, i);
      XplCandidate candidate = { .entity = entity, .order = i };

      if (!entity_is_allowed (entity, self->query))
        continue;
      g_array_append_val (self->result->candidates, candidate);
      g_hash_table_insert (self->indices, entity, GUINT_TO_POINTER (self->result->candidates->len));
    }
}

static void
collect_links (Collector *self)
{
  GListModel *relations = G_LIST_MODEL (xpl_bundle_get_list (self->bundle, XPL_LIST_RELATIONS));
  guint n = g_list_model_get_n_items (relations);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplRelation) relation = g_list_model_get_item (relations, i);
      guint from = GPOINTER_TO_UINT (g_hash_table_lookup (self->indices, relation->subject));
      guint to = GPOINTER_TO_UINT (g_hash_table_lookup (self->indices, relation->object));
      XplLink link = { .from = from - 1, .to = to - 1, .relation = relation };

      if (from > 0 && to > 0 && relation_fits (relation, self->query))
        g_array_append_val (self->result->links, link);
    }
}

/* Adds to @marked what a link ties to a marked candidate. */
static void
mark_neighbours (Collector *self, gboolean *marked)
{
  GArray *links = self->result->links;
  g_autofree gboolean *near = g_new0 (gboolean, self->result->candidates->len);

  for (guint i = 0; i < links->len; i++)
    {
      const XplLink *link = &g_array_index (links, XplLink, i);

      near[link->from] |= marked[link->to];
      near[link->to] |= marked[link->from];
    }
  for (guint i = 0; i < self->result->candidates->len; i++)
    marked[i] |= near[i];
}

static gboolean
has_text (const char *text, const char *folded_needle)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, folded_needle) != NULL;
}

static gboolean
entity_has_text (XplEntity *entity, const char *folded_needle, const XplGraphQuery *query)
{
  const char *id = xpl_finding_get_id (XPL_FINDING (entity));

  if (has_text (entity->name, folded_needle)
      || (query->remarked != NULL && g_hash_table_contains (query->remarked, id)))
    return TRUE;
  for (guint i = 0; i < entity->aliases->len; i++)
    if (has_text (g_ptr_array_index (entity->aliases, i), folded_needle))
      return TRUE;
  return FALSE;
}

/* Clears @fits for what neither has the text nor is tied to one that has. */
static void
restrict_to_text (Collector *self, gboolean *fits)
{
  guint n = self->result->candidates->len;
  g_autofree gboolean *marked = NULL;
  g_autofree char *needle = NULL;

  if (self->query->text == NULL || *self->query->text == '\0')
    return;
  marked = g_new0 (gboolean, n);
  needle = g_utf8_casefold (self->query->text, -1);
  for (guint i = 0; i < n; i++)
    {
      XplCandidate *candidate = xpl_candidates_get (self->result, i);

      marked[i] = entity_has_text (candidate->entity, needle, self->query);
      candidate->is_wanted |= marked[i];
    }
  mark_neighbours (self, marked);
  for (guint i = 0; i < n; i++)
    fits[i] &= marked[i];
}

static void
restrict_to_focus (Collector *self, gboolean *fits)
{
  guint n = self->result->candidates->len;
  guint focus;
  g_autofree gboolean *marked = NULL;

  if (self->query->focus == NULL)
    return;
  marked = g_new0 (gboolean, n);
  focus = GPOINTER_TO_UINT (g_hash_table_lookup (self->indices, self->query->focus));
  if (focus > 0)
    {
      marked[focus - 1] = TRUE;
      mark_neighbours (self, marked);
    }
  for (guint i = 0; i < n; i++)
    {
      /* What is looked at stays, whatever the text; and it alone is asked for by name. */
      fits[i] = i + 1 == focus || (fits[i] && marked[i]);
      xpl_candidates_get (self->result, i)->is_wanted = i + 1 == focus;
    }
}

/* An entity fits a bounded time range by a relation in it, or by an article in it that names the entity. */
static void
restrict_to_range (Collector *self, gboolean *fits)
{
  GArray *links = self->result->links;
  guint n = self->result->candidates->len;
  g_autofree gboolean *linked = g_new0 (gboolean, n);

  for (guint i = 0; i < links->len; i++)
    {
      const XplLink *link = &g_array_index (links, XplLink, i);

      linked[link->from] = linked[link->to] = TRUE;
    }
  for (guint i = 0; i < n; i++)
    fits[i] &= linked[i]
               || evidence_in_range (XPL_FINDING (xpl_candidates_get (self->result, i)->entity), self->query);
}

static void
weigh (XplCandidates *self)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      const XplLink *link = &g_array_index (self->links, XplLink, i);
      guint weight = MAX (1, xpl_finding_get_n_origins (XPL_FINDING (link->relation)));

      xpl_candidates_get (self, link->from)->weight += weight;
      xpl_candidates_get (self, link->to)->weight += weight;
    }
}

static int
compare_indices (gconstpointer a, gconstpointer b, gpointer candidates)
{
  return xpl_candidate_compare (xpl_candidates_get (candidates, *(const guint *) a),
                                xpl_candidates_get (candidates, *(const guint *) b));
}

/* Keeps what fits, most important first, and the links between it. */
static void
rank (XplCandidates *self, const gboolean *fits)
{
  guint n = self->candidates->len, n_links = 0;
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *ranks = g_new (guint, n);
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (XplCandidate));

  for (guint i = 0; i < n; i++)
    if (fits[i])
      g_array_append_val (kept, i);
  g_array_sort_with_data (kept, compare_indices, self);
  for (guint i = 0; i < kept->len; i++)
    {
      guint index = g_array_index (kept, guint, i);

      ranks[index] = i;
      g_array_append_val (ranked, *xpl_candidates_get (self, index));
    }
  for (guint i = 0; i < self->links->len; i++)
    {
      XplLink link = g_array_index (self->links, XplLink, i);

      if (!fits[link.from] || !fits[link.to])
        continue;
      link.from = ranks[link.from];
      link.to = ranks[link.to];
      g_array_index (self->links, XplLink, n_links++) = link;
    }
  g_array_set_size (self->links, n_links);
  g_array_unref (self->candidates);
  self->candidates = ranked;
}

XplCandidates *
xpl_candidates_new (XplBundle *bundle, const XplGraphQuery *query)
{
  g_autoptr (XplCandidates) self = g_new0 (XplCandidates, 1);
  g_autoptr (GHashTable) indices = g_hash_table_new (NULL, NULL);
  g_autofree gboolean *fits = NULL;
  Collector collector = { .bundle = bundle, .query = query, .indices = indices, .result = self };

  self->candidates = g_array_new (FALSE, FALSE, sizeof (XplCandidate));
  self->links = g_array_new (FALSE, FALSE, sizeof (XplLink));
  collect_entities (&collector);
  collect_links (&collector);
  fits = g_new (gboolean, self->candidates->len);
  for (guint i = 0; i < self->candidates->len; i++)
    fits[i] = TRUE;
  restrict_to_range (&collector, fits);
  restrict_to_text (&collector, fits);
  restrict_to_focus (&collector, fits);
  weigh (self);
  rank (self, fits);
  return g_steal_pointer (&self);
}

void
xpl_candidates_free (XplCandidates *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->candidates);
  g_array_unref (self->links);
  g_free (self);
}
