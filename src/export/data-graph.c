/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "data-graph.h"

#include "graph-layout.h"
#include "node-size.h"

/* Beyond it only places that are known are written: laying out more takes longer than a file is waited for. */
#define MAX_LAID_OUT 2000
#define ASPECT 1.6

static GPtrArray *
pick_columns (const char *table_name)
{
  const XplDataTable *table = xpl_data_table_find (table_name);
  GPtrArray *picked = g_ptr_array_new ();
  guint n_common;
  const XplColumn *common = xpl_data_common_columns (&n_common);

  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].in_graph)
      g_ptr_array_add (picked, (gpointer) &table->columns[i]);
  for (guint i = 0; i < n_common; i++)
    if (common[i].in_graph)
      g_ptr_array_add (picked, (gpointer) &common[i]);
  return picked;
}

static void
add_place (XplDataGraph *self, XplEntity *entity, const XplPlace *place)
{
  XplPlace *upwards = g_new (XplPlace, 1);

  /* On the screen y grows downwards, in the programs that read graphs upwards. */
  *upwards = (XplPlace) { place->x, -place->y, place->pinned };
  g_hash_table_insert (self->places, entity, upwards);
}

static void
lay_out (XplDataGraph *self)
{
  XplGraphQuery query = { .from = XPL_INSTANT_MIN, .to = XPL_INSTANT_MAX };
  g_autoptr (XplGraph) graph = xpl_graph_new (self->story->bundle, &query);
  g_autofree XplPlace *places = xpl_graph_layout_run (graph, ASPECT, NULL, NULL);

  for (guint i = 0; places != NULL && i < graph->nodes->len; i++)
    add_place (self, g_array_index (graph->nodes, XplGraphNode, i).entity, &places[i]);
}

static void
find_places (XplDataGraph *self)
{
  guint n_missing = 0;

  for (guint i = 0; i < self->entities->len; i++)
    {
      XplEntity *entity = g_ptr_array_index (self->entities, i);
      const XplPlace *place = xpl_bundle_get_place (self->story->bundle, xpl_finding_get_id (XPL_FINDING (entity)));

      if (place != NULL)
        add_place (self, entity, place);
      else
        n_missing++;
    }
  if (n_missing > 0
      && g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_list (self->story->bundle, XPL_LIST_ENTITIES)))
             <= MAX_LAID_OUT)
    lay_out (self);
}

static void
extend_period (XplPeriod *period, const XplEdtf *edtf)
{
  gint64 day;

  if (xpl_data_first_day (edtf, &day))
    period->first = MIN (period->first, day);
  if (xpl_data_last_day (edtf, &day))
    period->last = MAX (period->last, day);
}

static XplPeriod *
get_period (XplDataGraph *self, XplEntity *entity)
{
  XplPeriod *period = g_hash_table_lookup (self->periods, entity);

  if (period == NULL)
    {
      period = g_new (XplPeriod, 1);
      *period = (XplPeriod) { G_MAXINT64, G_MININT64 };
      g_hash_table_insert (self->periods, entity, period);
    }
  return period;
}

static void
find_periods (XplDataGraph *self)
{
  for (guint i = 0; i < self->entities->len; i++)
    {
      XplEntity *entity = g_ptr_array_index (self->entities, i);
      GArray *evidence = xpl_finding_get_evidence (XPL_FINDING (entity));

      for (guint j = 0; j < evidence->len; j++)
        extend_period (get_period (self, entity), &g_array_index (evidence, XplEvidence, j).article->published.edtf);
    }
  for (guint i = 0; i < self->relations->len; i++)
    {
      XplRelation *relation = g_ptr_array_index (self->relations, i);

      extend_period (get_period (self, relation->subject), &relation->when.edtf);
      extend_period (get_period (self, relation->object), &relation->when.edtf);
    }
}

XplDataGraph *
xpl_data_graph_new (XplDataStory *story)
{
  XplDataGraph *self = g_new0 (XplDataGraph, 1);

  self->story = story;
  xpl_data_story_pick_graph (story, &self->entities, &self->relations);
  self->node_columns = pick_columns ("entities");
  self->edge_columns = pick_columns ("relations");
  self->places = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->periods = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  find_places (self);
  find_periods (self);
  return self;
}

void
xpl_data_graph_free (XplDataGraph *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->entities);
  g_ptr_array_unref (self->relations);
  g_ptr_array_unref (self->node_columns);
  g_ptr_array_unref (self->edge_columns);
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->periods);
  g_free (self);
}

const XplPlace *
xpl_data_graph_get_place (XplDataGraph *self, XplEntity *entity)
{
  return g_hash_table_lookup (self->places, entity);
}

double
xpl_data_graph_get_size (XplEntity *entity)
{
  XplGraphNode node = { .entity = entity, .n_origins = xpl_finding_get_n_origins (XPL_FINDING (entity)) };

  return xpl_node_radius (&node);
}

XplColor
xpl_data_graph_get_node_color (XplEntity *entity)
{
  return xpl_palette_light ()->types[entity->type];
}

XplColor
xpl_data_graph_get_edge_color (XplRelation *relation)
{
  return xpl_palette_light ()->quads[xpl_act_get_quad (relation->act)];
}

XplPeriod
xpl_data_graph_get_period (XplDataGraph *self, XplEntity *entity)
{
  return *get_period (self, entity);
}

guint
xpl_data_channel (float value)
{
  return (guint) (CLAMP (value, 0, 1) * 255 + 0.5f);
}
