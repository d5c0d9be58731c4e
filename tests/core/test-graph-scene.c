/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "entity-mark.h"
#include "graph-fit.h"
#include "graph-labels.h"
#include "graph-scene.h"
#include "graph-world.h"
#include "node-size.h"

#define SIDE 600.0

static const XplViewTransform plain = { 1, 0, 0 };

/* Four nodes at the corners of a square, one in its middle. */
static const GraphWorldNode corner_nodes[] = {
  { "Alba", XPL_ENTITY_PERSON, 4, 100, 100 },      { "Borland", XPL_ENTITY_PLACE, 3, 500, 100 },
  { "Cora", XPL_ENTITY_ORGANISATION, 2, 100, 500 }, { "Dovia", XPL_ENTITY_GROUP, 1, 500, 500 },
  { "Elm", XPL_ENTITY_WORK, 1, 300, 300 },
};

static XplGraphScene *
make_scene (GraphWorld *world, const XplViewTransform *transform)
{
  return xpl_graph_scene_new (world->graph, world->places, transform);
}

static GArray *
place_labels (const XplGraphScene *scene, double side)
{
  XplRect all = { -300, -300, side + 600, side + 600 };

  return xpl_graph_labels_place (scene, xpl_palette_light (), &(XplGraphArea) { all, all, { 0 } }, NULL, NULL);
}

static gboolean
covers_disc (XplRect box, XplPoint center, double radius)
{
  double dx = center.x - CLAMP (center.x, box.x, box.x + box.width);
  double dy = center.y - CLAMP (center.y, box.y, box.y + box.height);

  return hypot (dx, dy) < radius;
}

static void
check_labels (const XplGraphScene *scene, const GArray *labels)
{
  for (guint i = 0; i < labels->len; i++)
    {
      XplRect box = g_array_index (labels, XplGraphLabel, i).box;

      for (guint other = 0; other < i; other++)
        g_assert_false (xpl_rects_touch (box, g_array_index (labels, XplGraphLabel, other).box));
      for (guint node = 0; node < scene->nodes->len; node++)
        {
          const XplSceneNode *mark = xpl_graph_scene_get_node (scene, node);

          g_assert_false (mark->radius >= XPL_GRAPH_DOT_RADIUS && covers_disc (box, mark->center, mark->radius));
        }
    }
}

static void
test_labels_never_overlap (void)
{
  static const double zooms[] = { 0.1, 0.35, 0.7, 1, 1.4, 3 };

  for (guint seed = 1; seed <= 4; seed++)
    {
      GraphWorld *world = graph_world_new_random (90, SIDE, seed);

      for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
        {
          g_autoptr (XplGraphScene) scene = make_scene (world, &(XplViewTransform) { zooms[i], 0, 0 });
          g_autoptr (GArray) labels = place_labels (scene, SIDE * zooms[i]);

          g_assert_cmpuint (labels->len, >, 3);
          check_labels (scene, labels);
        }
      graph_world_free (world);
    }
}

static void
test_labels_of_important_ones (void)
{
  GraphWorld *world = graph_world_new_random (200, 6 * SIDE, 5);
  g_autoptr (XplGraphScene) scene = make_scene (world, &(XplViewTransform) { 0.25, 0, 0 });
  g_autoptr (GArray) labels = place_labels (scene, 2 * SIDE);
  guint last = 0;

  g_assert_cmpuint (labels->len, <, 195);
  g_assert_cmpuint (g_array_index (labels, XplGraphLabel, 0).spot.index, ==, 0);
  for (guint i = 0; i < labels->len; i++)
    {
      g_assert_cmpuint (g_array_index (labels, XplGraphLabel, i).spot.index, >=, last);
      last = g_array_index (labels, XplGraphLabel, i).spot.index;
    }
  graph_world_free (world);
}

static void
test_labels_keep_off_covered (void)
{
  GraphWorld *world = graph_world_new_random (60, SIDE, 6);
  g_autoptr (XplGraphScene) scene = make_scene (world, &plain);
  XplRect all = { 0, 0, SIDE, SIDE }, legend = { 0, 300, 250, 300 };
  g_autoptr (GArray) labels =
      xpl_graph_labels_place (scene, xpl_palette_light (), &(XplGraphArea) { all, all, legend }, NULL, NULL);

  for (guint i = 0; i < labels->len; i++)
    g_assert_false (xpl_rects_touch (g_array_index (labels, XplGraphLabel, i).box, legend));
  graph_world_free (world);
}

static guint
count_edge_labels (const GArray *labels)
{
  guint n = 0;

  for (guint i = 0; i < labels->len; i++)
    n += g_array_index (labels, XplGraphLabel, i).spot.part == XPL_GRAPH_EDGE ? 1 : 0;
  return n;
}

static void
test_labels_of_edges (void)
{
  static const GraphWorldEdge edges[] = { { 0, 1, XPL_ACT_AID, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 1 } };
  GraphWorld *world = graph_world_new (corner_nodes, 5, edges, 1);
  g_autoptr (XplGraphScene) far_scene = make_scene (world, &plain);
  g_autoptr (XplGraphScene) near_scene = make_scene (world, &(XplViewTransform) { 2, 0, 0 });
  g_autoptr (GArray) far_labels = place_labels (far_scene, SIDE);
  g_autoptr (GArray) near_labels = place_labels (near_scene, 2 * SIDE);
  XplRect all = { 0, 0, SIDE, SIDE };
  g_autoptr (XplGraphEmphasis) emphasis = xpl_graph_emphasis_new (world->graph);

  g_assert_cmpuint (count_edge_labels (far_labels), ==, 0);
  g_assert_cmpuint (count_edge_labels (near_labels), ==, 1);
  xpl_graph_emphasis_add_spot (emphasis, world->graph, (XplGraphSpot) { XPL_GRAPH_EDGE, 0 });

  g_autoptr (GArray) loud =
      xpl_graph_labels_place (far_scene, xpl_palette_light (), &(XplGraphArea) { all, all, { 0 } }, emphasis, NULL);
  g_assert_cmpuint (count_edge_labels (loud), ==, 1);
  /* Only what stands out speaks: the two ends and the edge. */
  g_assert_cmpuint (loud->len, ==, 3);
  graph_world_free (world);
}

static void
test_find (void)
{
  static const GraphWorldEdge edges[] = {
    { 0, 1, XPL_ACT_AID, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 1 },
    { 0, 2, XPL_ACT_ACCUSE, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 1 },
  };
  GraphWorld *world = graph_world_new (corner_nodes, 5, edges, 2);
  g_autoptr (XplGraphScene) scene = make_scene (world, &plain);
  const XplSceneEdge *edge;
  XplGraphSpot spot;

  spot = xpl_graph_scene_find (scene, (XplPoint) { 102, 98 });
  g_assert_cmpint (spot.part, ==, XPL_GRAPH_NODE);
  g_assert_cmpuint (spot.index, ==, world->index[0]);
  /* Where an edge leaves a mark the node is meant. */
  spot = xpl_graph_scene_find (scene, (XplPoint) { 100 + xpl_graph_scene_get_node (scene, world->index[0])->radius, 100 });
  g_assert_cmpint (spot.part, ==, XPL_GRAPH_NODE);
  for (guint i = 0; i < 2; i++)
    {
      XplPoint at;

      edge = xpl_graph_scene_get_edge (scene, i);
      at = xpl_scene_edge_point (edge, 0.5);
      spot = xpl_graph_scene_find (scene, at);
      g_assert_cmpint (spot.part, ==, XPL_GRAPH_EDGE);
      g_assert_cmpuint (spot.index, ==, i);

      XplPoint direction = xpl_scene_edge_direction (edge, 0.5);
      double reach = XPL_GRAPH_EDGE_REACH + edge->width / 2;
      XplPoint near = { at.x - direction.y * (reach - 0.5), at.y + direction.x * (reach - 0.5) };
      XplPoint far = { at.x - direction.y * (reach + 2), at.y + direction.x * (reach + 2) };

      g_assert_cmpint (xpl_graph_scene_find (scene, near).part, ==, XPL_GRAPH_EDGE);
      g_assert_cmpint (xpl_graph_scene_find (scene, far).part, ==, XPL_GRAPH_NOTHING);
    }
  g_assert_cmpint (xpl_graph_scene_find (scene, (XplPoint) { 30, 300 }).part, ==, XPL_GRAPH_NOTHING);
  graph_world_free (world);
}

static void
test_find_in_empty (void)
{
  GraphWorld *world = graph_world_new (NULL, 0, NULL, 0);
  g_autoptr (XplGraphScene) scene = xpl_graph_scene_new (world->graph, NULL, &plain);
  g_autoptr (GArray) labels = place_labels (scene, SIDE);

  g_assert_cmpint (xpl_graph_scene_find (scene, (XplPoint) { 0, 0 }).part, ==, XPL_GRAPH_NOTHING);
  g_assert_cmpuint (labels->len, ==, 0);
  graph_world_free (world);
}

static void
test_without_place (void)
{
  static const GraphWorldEdge edges[] = { { 0, 1, XPL_ACT_AID, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 1 } };
  GraphWorld *world = graph_world_new (corner_nodes, 5, edges, 1);
  XplViewTransform fit;

  world->places[world->index[0]].x = NAN;

  g_autoptr (XplGraphScene) scene = make_scene (world, &plain);
  g_autoptr (GArray) labels = place_labels (scene, SIDE);

  g_assert_false (xpl_graph_scene_get_node (scene, world->index[0])->placed);
  g_assert_false (xpl_graph_scene_get_edge (scene, 0)->visible);
  g_assert_cmpuint (labels->len, ==, 4);
  g_assert_true (xpl_graph_fit (world->graph, world->places, (XplRect) { 0, 0, 300, 300 }, (XplRect) { 0 }, 1, &fit));
  for (guint i = 0; i < 5; i++)
    world->places[i].y = NAN;
  g_assert_false (xpl_graph_fit (world->graph, world->places, (XplRect) { 0, 0, 300, 300 }, (XplRect) { 0 }, 1, &fit));
  graph_world_free (world);
}

/* Both directions, three kinds: each can be seen and pointed at. */
static void
test_parallel_edges_part (void)
{
  static const GraphWorldEdge edges[] = {
    { 0, 1, XPL_ACT_AID, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 1 },
    { 1, 0, XPL_ACT_AID, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 1 },
    { 0, 1, XPL_ACT_ACCUSE, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 1 },
    { 1, 0, XPL_ACT_ASSAULT, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 1 },
  };
  GraphWorld *world = graph_world_new (corner_nodes, 5, edges, 4);
  g_autoptr (XplGraphScene) scene = make_scene (world, &plain);

  for (guint i = 0; i < 4; i++)
    {
      XplPoint at = xpl_scene_edge_point (xpl_graph_scene_get_edge (scene, i), 0.5);

      g_assert_cmpuint (xpl_graph_scene_find (scene, at).index, ==, i);
      for (guint other = 0; other < i; other++)
        {
          XplPoint beside = xpl_scene_edge_point (xpl_graph_scene_get_edge (scene, other), 0.5);

          g_assert_cmpfloat (hypot (at.x - beside.x, at.y - beside.y), >, 10);
        }
    }
  graph_world_free (world);
}

static void
test_edge_goes_around (void)
{
  static const GraphWorldEdge edges[] = { { 0, 3, XPL_ACT_AID, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 1 } };
  GraphWorld *world = graph_world_new (corner_nodes, 5, edges, 1);
  /* "Elm" lies in the middle between the two: right on the line, and a little beside it. */
  static const double offsets[] = { 0.01, 4, -4, 12, -12 };

  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    {
      world->places[world->index[4]].x = 300 + offsets[i];

      g_autoptr (XplGraphScene) scene = make_scene (world, &plain);
      const XplSceneNode *elm = xpl_graph_scene_get_node (scene, world->index[4]);

      g_assert_cmpfloat (xpl_scene_edge_distance (xpl_graph_scene_get_edge (scene, 0), elm->center), >, elm->radius + 2);
    }
  /* Far enough away it leaves the line straight. */
  world->places[world->index[4]].x = 400;

  g_autoptr (XplGraphScene) straight = make_scene (world, &plain);
  g_assert_cmpfloat (xpl_graph_scene_get_edge (straight, 0)->bend, ==, 0);
  graph_world_free (world);
}

static void
test_edges_end_at_rims (void)
{
  GraphWorld *world = graph_world_new_random (40, 2 * SIDE, 8);
  g_autoptr (XplGraphScene) scene = make_scene (world, &plain);
  guint n_seen = 0;

  for (guint i = 0; i < scene->edges->len; i++)
    {
      const XplGraphEdge *edge = &g_array_index (world->graph->edges, XplGraphEdge, i);
      const XplSceneEdge *line = xpl_graph_scene_get_edge (scene, i);
      const XplSceneNode *source = xpl_graph_scene_get_node (scene, edge->from);
      const XplSceneNode *target = xpl_graph_scene_get_node (scene, edge->to);
      double dx = line->to.x - target->center.x, dy = line->to.y - target->center.y;

      if (!line->visible)
        continue;
      n_seen++;
      g_assert_cmpfloat_with_epsilon (hypot (dx, dy), xpl_entity_mark_reach (target->type, target->radius, dx, dy), 2);
      dx = line->from.x - source->center.x;
      dy = line->from.y - source->center.y;
      g_assert_cmpfloat_with_epsilon (hypot (dx, dy), xpl_entity_mark_reach (source->type, source->radius, dx, dy), 2);
      g_assert_cmpint (line->arrow > 0, ==, !edge->symmetric);
    }
  g_assert_cmpuint (n_seen, >, 40);
  graph_world_free (world);
}

static void
test_widths (void)
{
  static const GraphWorldEdge edges[] = {
    { 0, 1, XPL_ACT_AID, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 12 },
    { 1, 2, XPL_ACT_AID, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 4 },
    { 2, 3, XPL_ACT_AID, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 1 },
  };
  GraphWorld *world = graph_world_new (corner_nodes, 5, edges, 3);
  g_autoptr (XplGraphScene) scene = make_scene (world, &plain);

  /* The graph's edges come best supported first. */
  for (guint i = 1; i < 3; i++)
    g_assert_cmpfloat (xpl_graph_scene_get_edge (scene, i)->width, <, xpl_graph_scene_get_edge (scene, i - 1)->width);
  g_assert_cmpfloat (xpl_graph_scene_get_edge (scene, 2)->width, >=, 1);
  g_array_index (world->graph->edges, XplGraphEdge, 0).n_origins = 100000;

  g_autoptr (XplGraphScene) clamped = make_scene (world, &plain);
  g_assert_cmpfloat (xpl_graph_scene_get_edge (clamped, 0)->width, ==, 6);
  graph_world_free (world);
}

static void
test_many_edges_become_faint (void)
{
  GraphWorld *sparse = graph_world_new_random (20, SIDE, 3);
  g_autoptr (XplGraphScene) clear = make_scene (sparse, &plain);
  GraphWorld *dense = graph_world_new_random (60, SIDE, 3);
  /* The same edges among few nodes. */
  g_autoptr (XplGraph) crowded = xpl_graph_ref (dense->graph);
  guint n_faint = 0;

  for (guint i = 0; i < clear->edges->len; i++)
    g_assert_false (xpl_graph_scene_get_edge (clear, i)->faint);
  for (guint i = 0; i < crowded->edges->len; i++)
    {
      g_array_index (crowded->edges, XplGraphEdge, i).from %= 10;
      g_array_index (crowded->edges, XplGraphEdge, i).to = 10 + g_array_index (crowded->edges, XplGraphEdge, i).to % 10;
    }
  g_array_set_size (crowded->nodes, 20);

  g_autoptr (XplGraphScene) scene = make_scene (dense, &plain);
  for (guint i = 0; i < scene->edges->len; i++)
    n_faint += xpl_graph_scene_get_edge (scene, i)->faint ? 1 : 0;
  g_assert_cmpuint (n_faint, >, 20);
  g_assert_false (xpl_graph_scene_get_edge (scene, 0)->faint);
  g_assert_true (xpl_graph_scene_get_edge (scene, scene->edges->len - 1)->faint);
  graph_world_free (sparse);
  graph_world_free (dense);
}

static void
test_marks_reach (void)
{
  for (int type = 0; type < XPL_N_ENTITY_TYPES; type++)
    for (int degrees = 0; degrees < 360; degrees += 7)
      {
        double angle = degrees * G_PI / 180;
        double reach = xpl_entity_mark_reach ((XplEntityType) type, 20, cos (angle), sin (angle));

        g_assert_cmpfloat (reach, >=, 20 * 0.69);
        g_assert_cmpfloat (reach, <=, 20 * 1.34);
      }
  g_assert_cmpfloat (xpl_entity_mark_reach (XPL_ENTITY_PERSON, 20, 3, 4), ==, 20);
  /* The tip of the diamond. */
  g_assert_cmpfloat_with_epsilon (xpl_entity_mark_reach (XPL_ENTITY_PLACE, 20, 0, -1), 24, 1e-6);
}

static void
test_fit (void)
{
  static const XplRect area = { 30, 20, 900, 500 };
  static const XplRect covers[] = { { 0 }, { 0, 250, 200, 300 }, { 30, 20, 600, 200 } };

  for (guint seed = 1; seed <= 3; seed++)
    {
      GraphWorld *world = graph_world_new_random (40, 900, seed);

      for (guint i = 0; i < G_N_ELEMENTS (covers); i++)
        {
          XplViewTransform fit;

          g_assert_true (xpl_graph_fit (world->graph, world->places, area, covers[i], 2, &fit));

          g_autoptr (XplGraphScene) scene = make_scene (world, &fit);
          for (guint node = 0; node < scene->nodes->len; node++)
            {
              const XplSceneNode *mark = xpl_graph_scene_get_node (scene, node);

              g_assert_cmpfloat (mark->center.x - mark->radius, >=, area.x);
              g_assert_cmpfloat (mark->center.y - mark->radius, >=, area.y);
              g_assert_cmpfloat (mark->center.x + mark->radius, <=, area.x + area.width);
              g_assert_cmpfloat (mark->center.y + mark->radius, <=, area.y + area.height);
              g_assert_false (covers[i].width > 0 && covers_disc (covers[i], mark->center, mark->radius));
            }
        }
      graph_world_free (world);
    }
}

/* One node, all in one place, an area that is too small: there is always a view. */
static void
test_fit_corner_cases (void)
{
  GraphWorld *world = graph_world_new (corner_nodes, 5, NULL, 0);
  XplViewTransform fit;

  for (guint i = 0; i < 5; i++)
    world->places[i] = (XplPlace) { 7, 9, FALSE };
  g_assert_true (xpl_graph_fit (world->graph, world->places, (XplRect) { 0, 0, 300, 200 }, (XplRect) { 0 }, 1.5, &fit));
  g_assert_cmpfloat (fit.zoom, ==, 1.5);
  g_assert_true (xpl_graph_fit (world->graph, world->places, (XplRect) { 0, 0, 4, 4 }, (XplRect) { 0 }, 1.5, &fit));
  g_assert_true (isfinite (fit.zoom) && fit.zoom > 0 && isfinite (fit.x));
  graph_world_free (world);
}

static void
test_transforms (void)
{
  XplViewTransform view = { 0.8, 30, -12 }, other = { 2.4, -200, 90 };
  XplPoint about = { 111, 77 }, place = xpl_view_transform_to_place (&view, about);
  XplViewTransform zoomed = xpl_view_transform_zoom_to (&view, 1.7, about);
  XplPoint back = xpl_view_transform_to_screen (&zoomed, place);

  g_assert_cmpfloat (zoomed.zoom, ==, 1.7);
  g_assert_cmpfloat_with_epsilon (back.x, about.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (back.y, about.y, 1e-9);

  /* On the way to a zoom about a point that point does not move. */
  for (double share = 0; share <= 1; share += 0.25)
    {
      XplViewTransform between = xpl_view_transform_mix (&view, &zoomed, share);

      back = xpl_view_transform_to_screen (&between, place);
      g_assert_cmpfloat_with_epsilon (back.x, about.x, 1e-6);
      g_assert_cmpfloat_with_epsilon (back.y, about.y, 1e-6);
    }
  XplViewTransform end = xpl_view_transform_mix (&view, &other, 1);
  g_assert_cmpfloat_with_epsilon (end.zoom, other.zoom, 1e-9);
  g_assert_cmpfloat_with_epsilon (end.x, other.x, 1e-6);
  /* The same zoom: a plain move. */
  other.zoom = view.zoom;
  end = xpl_view_transform_mix (&view, &other, 0.5);
  g_assert_cmpfloat_with_epsilon (end.x, (view.x + other.x) / 2, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-scene/labels/never-overlap", test_labels_never_overlap);
  g_test_add_func ("/graph-scene/labels/of-important-ones", test_labels_of_important_ones);
  g_test_add_func ("/graph-scene/labels/keep-off-covered", test_labels_keep_off_covered);
  g_test_add_func ("/graph-scene/labels/of-edges", test_labels_of_edges);
  g_test_add_func ("/graph-scene/find", test_find);
  g_test_add_func ("/graph-scene/find/empty", test_find_in_empty);
  g_test_add_func ("/graph-scene/without-place", test_without_place);
  g_test_add_func ("/graph-scene/edges/parallel", test_parallel_edges_part);
  g_test_add_func ("/graph-scene/edges/around", test_edge_goes_around);
  g_test_add_func ("/graph-scene/edges/rims", test_edges_end_at_rims);
  g_test_add_func ("/graph-scene/edges/widths", test_widths);
  g_test_add_func ("/graph-scene/edges/faint", test_many_edges_become_faint);
  g_test_add_func ("/graph-scene/marks/reach", test_marks_reach);
  g_test_add_func ("/graph-scene/fit", test_fit);
  g_test_add_func ("/graph-scene/fit/corner-cases", test_fit_corner_cases);
  g_test_add_func ("/graph-scene/transforms", test_transforms);
  return g_test_run ();
}
