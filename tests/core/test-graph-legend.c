/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "graph-legend.h"
#include "graph-world.h"
#include "painter-cairo.h"

static const GraphWorldNode nodes[] = {
  { "Alba", XPL_ENTITY_PERSON, 3, 0, 0 },
  { "Borland", XPL_ENTITY_PLACE, 1, 9, 0 },
  { "Cora", XPL_ENTITY_PERSON, 1, 0, 9 },
};

static const GraphWorldEdge edges[] = {
  { 0, 1, XPL_ACT_AID, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 1 },
  { 2, 1, XPL_ACT_AID, XPL_MODALITY_PLANNED, XPL_POLARITY_POSITIVE, 1 },
};

static const XplLegendEntry *
find (const GArray *legend, XplLegendKind kind, int value)
{
  for (guint i = 0; i < legend->len; i++)
    {
      const XplLegendEntry *entry = &g_array_index (legend, XplLegendEntry, i);

      if (entry->kind == kind && entry->value == value)
        return entry;
    }
  return NULL;
}

static void
test_only_what_is_shown (void)
{
  GraphWorld *world = graph_world_new (nodes, 3, edges, 2);
  g_autoptr (XplFilter) filter = xpl_filter_new ();
  g_autoptr (GArray) legend = xpl_graph_legend_new (world->graph, filter);

  g_assert_cmpuint (find (legend, XPL_LEGEND_TYPE, XPL_ENTITY_PERSON)->count, ==, 2);
  g_assert_cmpuint (find (legend, XPL_LEGEND_TYPE, XPL_ENTITY_PLACE)->count, ==, 1);
  g_assert_null (find (legend, XPL_LEGEND_TYPE, XPL_ENTITY_GROUP));
  g_assert_cmpuint (find (legend, XPL_LEGEND_QUAD, XPL_QUAD_MATERIAL_COOPERATION)->count, ==, 2);
  g_assert_null (find (legend, XPL_LEGEND_QUAD, XPL_QUAD_VERBAL_CONFLICT));
  g_assert_cmpuint (find (legend, XPL_LEGEND_DASHED, 0)->count, ==, 1);
  g_assert_null (find (legend, XPL_LEGEND_CROSSED, 0));
  g_assert_null (find (legend, XPL_LEGEND_HOLLOW, 0));
  g_assert_nonnull (find (legend, XPL_LEGEND_WIDTH, 0));
  /* Off, but to be had. */
  g_assert_false (find (legend, XPL_LEGEND_QUAD, XPL_QUAD_CO_OCCURRENCE)->shown);
  graph_world_free (world);
}

static void
test_hidden_can_be_had_back (void)
{
  GraphWorld *world = graph_world_new (nodes, 3, edges, 2);
  g_autoptr (XplFilter) fresh = xpl_filter_new ();
  g_autoptr (GArray) all = xpl_graph_legend_new (world->graph, fresh);
  g_autoptr (XplFilter) filter = xpl_legend_entry_apply (find (all, XPL_LEGEND_TYPE, XPL_ENTITY_PERSON), fresh, FALSE);
  g_autoptr (XplGraph) graph = xpl_filter_make_graph (filter, world->bundle);
  g_autoptr (GArray) legend = xpl_graph_legend_new (graph, filter);
  const XplLegendEntry *persons = find (legend, XPL_LEGEND_TYPE, XPL_ENTITY_PERSON);

  g_assert_cmpuint (graph->nodes->len, ==, 1);
  g_assert_nonnull (persons);
  g_assert_false (persons->shown);
  g_assert_cmpuint (persons->count, ==, 0);

  g_autoptr (XplFilter) back = xpl_legend_entry_apply (persons, filter, TRUE);
  g_assert_true (xpl_filter_equal (back, fresh));

  g_autoptr (XplFilter) with_pairs =
      xpl_legend_entry_apply (find (all, XPL_LEGEND_QUAD, XPL_QUAD_CO_OCCURRENCE), fresh, TRUE);
  g_assert_cmpuint (with_pairs->hidden_quads, ==, 0);
  graph_world_free (world);
}

static void
test_what_can_be_hidden (void)
{
  g_assert_true (xpl_legend_entry_can_be_hidden (&(XplLegendEntry) { .kind = XPL_LEGEND_TYPE }));
  g_assert_true (xpl_legend_entry_can_be_hidden (&(XplLegendEntry) { .kind = XPL_LEGEND_QUAD }));
  g_assert_false (xpl_legend_entry_can_be_hidden (&(XplLegendEntry) { .kind = XPL_LEGEND_DASHED }));
  g_assert_false (xpl_legend_entry_can_be_hidden (&(XplLegendEntry) { .kind = XPL_LEGEND_WIDTH }));
}

/* The card is painted where it was said to be, and not beyond. */
static void
test_card (void)
{
  GraphWorld *world = graph_world_new (nodes, 3, edges, 2);
  const XplPalette *palette = xpl_palette_light ();
  g_autoptr (XplFilter) filter = xpl_filter_new ();
  g_autoptr (GArray) legend = xpl_graph_legend_new (world->graph, filter);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, 300);
  cairo_t *cairo = cairo_create (surface);
  g_autoptr (XplPainter) painter = xpl_painter_cairo_new (cairo, palette);
  XplRect card = xpl_graph_legend_measure (legend, painter, (XplPoint) { 20, 280 });
  double left, top, right, bottom;

  xpl_graph_legend_paint (legend, palette, painter, (XplPoint) { 20, 280 });
  g_assert_cmpfloat (card.x, ==, 20);
  g_assert_cmpfloat (card.y + card.height, ==, 280);
  g_assert_cmpfloat (card.width, >, 80);

  cairo_surface_t *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *recorder = cairo_create (recording);
  g_autoptr (XplPainter) again = xpl_painter_cairo_new (recorder, palette);
  xpl_graph_legend_paint (legend, palette, again, (XplPoint) { 20, 280 });
  cairo_recording_surface_ink_extents (recording, &left, &top, &right, &bottom);
  g_assert_cmpfloat (left, >=, card.x - 1);
  g_assert_cmpfloat (top, >=, card.y - 1);
  g_assert_cmpfloat (right, <=, card.width + 2);
  g_assert_cmpfloat (bottom, <=, card.height + 2);
  cairo_destroy (recorder);
  cairo_surface_destroy (recording);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
  graph_world_free (world);
}

/* One thing of several by hand is enough to explain the sign; none needs no row. */
static void
test_by_hand (void)
{
  GraphWorld *world = graph_world_new (nodes, 3, edges, 2);
  g_autoptr (XplFilter) filter = xpl_filter_new ();
  g_autoptr (GArray) before = xpl_graph_legend_new (world->graph, filter);

  g_assert_null (find (before, XPL_LEGEND_HAND, 0));
  xpl_finding_set_by_hand (XPL_FINDING (g_array_index (world->graph->nodes, XplGraphNode, 0).entity), TRUE);
  xpl_finding_set_by_hand (
      g_ptr_array_index (g_array_index (world->graph->edges, XplGraphEdge, 0).relations, 0), TRUE);

  g_autoptr (XplGraph) graph = xpl_filter_make_graph (filter, world->bundle);
  g_autoptr (GArray) legend = xpl_graph_legend_new (graph, filter);
  g_assert_cmpuint (find (legend, XPL_LEGEND_HAND, 0)->count, ==, 2);
  graph_world_free (world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-legend/only-what-is-shown", test_only_what_is_shown);
  g_test_add_func ("/graph-legend/hidden", test_hidden_can_be_had_back);
  g_test_add_func ("/graph-legend/what-can-be-hidden", test_what_can_be_hidden);
  g_test_add_func ("/graph-legend/card", test_card);
  g_test_add_func ("/graph-legend/by-hand", test_by_hand);
  return g_test_run ();
}
