/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "entity-mark.h"
#include "graph-paint.h"
#include "graph-world.h"
#include "painter-cairo.h"

#define SIDE 400

static const XplViewTransform plain = { 1, 0, 0 };
static const XplRect all = { 0, 0, SIDE, SIDE };

static const GraphWorldNode nodes[] = {
  { "Alba", XPL_ENTITY_PERSON, 8, 60, 100 },
  { "Borland", XPL_ENTITY_ORGANISATION, 4, 340, 100 },
  { "Cora", XPL_ENTITY_PERSON, 1, 60, 300 },
  { "Dovia", XPL_ENTITY_ORGANISATION, 1, 340, 300 },
};

typedef struct
{
  GraphWorld *world;
  XplGraphScene *scene;
  cairo_surface_t *surface;
} Picture;

/* Paints without labels, with what stands out where @emphasis is given. */
static Picture *
picture_new (const GraphWorldEdge *edges, guint n_edges, const XplPalette *palette)
{
  Picture *self = g_new0 (Picture, 1);
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (XplGraphLabel));

  self->world = graph_world_new (nodes, G_N_ELEMENTS (nodes), edges, n_edges);
  self->scene = xpl_graph_scene_new (self->world->graph, self->world->places, &plain);
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);

  cairo_t *cairo = cairo_create (self->surface);
  g_autoptr (XplPainter) painter = xpl_painter_cairo_new (cairo, palette);
  xpl_painter_rect (painter, all, 0, palette->background, NULL);
  xpl_graph_paint (self->scene, none, palette, painter, all);
  cairo_destroy (cairo);
  return self;
}

static void
picture_free (Picture *self)
{
  xpl_graph_scene_unref (self->scene);
  cairo_surface_destroy (self->surface);
  graph_world_free (self->world);
  g_free (self);
}

static void
paint_emphasis (Picture *self, const XplGraphEmphasis *emphasis)
{
  const XplPalette *palette = xpl_palette_light ();
  cairo_t *cairo = cairo_create (self->surface);
  g_autoptr (XplPainter) painter = xpl_painter_cairo_new (cairo, palette);
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (XplGraphLabel));

  xpl_graph_paint_emphasis (self->scene, emphasis, none, palette, painter, all);
  cairo_destroy (cairo);
}

static XplColor
get_pixel (const Picture *self, double x, double y)
{
  cairo_surface_flush (self->surface);

  const guchar *row = cairo_image_surface_get_data (self->surface)
                      + (gsize) y * (gsize) cairo_image_surface_get_stride (self->surface);
  guint32 pixel = ((const guint32 *) row)[(gsize) x];

  return (XplColor) { (pixel >> 16 & 0xff) / 255.0f, (pixel >> 8 & 0xff) / 255.0f, (pixel & 0xff) / 255.0f, 1 };
}

static double
differ (XplColor a, XplColor b)
{
  return fabs (a.red - b.red) + fabs (a.green - b.green) + fabs (a.blue - b.blue);
}

#define assert_pixel(picture, x, y, color) g_assert_cmpfloat (differ (get_pixel (picture, x, y), color), <, 0.03)

/* How much of a line, between its ends, is drawn. */
static double
get_drawn_share (const Picture *self, guint edge, XplColor color)
{
  const XplSceneEdge *line = xpl_graph_scene_get_edge (self->scene, edge);
  guint n = 0, n_drawn = 0;

  for (double t = 0.15; t < 0.85; t += 0.005, n++)
    {
      XplPoint at = xpl_scene_edge_point (line, t);

      n_drawn += differ (get_pixel (self, at.x, at.y), color) < 0.4 ? 1 : 0;
    }
  return (double) n_drawn / n;
}

static void
test_marks (void)
{
  const XplPalette *palettes[] = { xpl_palette_light (), xpl_palette_dark () };

  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    {
      Picture *picture = picture_new (NULL, 0, palettes[i]);

      assert_pixel (picture, 60, 100, palettes[i]->types[XPL_ENTITY_PERSON]);
      assert_pixel (picture, 340, 300, palettes[i]->types[XPL_ENTITY_ORGANISATION]);
      assert_pixel (picture, 200, 200, palettes[i]->background);
      picture_free (picture);
    }
}

/* The corner of a square is of its colour, that of the square around a disc is not. */
static void
test_shapes (void)
{
  Picture *picture = picture_new (NULL, 0, xpl_palette_light ());
  double person = xpl_graph_scene_get_node (picture->scene, picture->world->index[0])->radius;
  double body = xpl_graph_scene_get_node (picture->scene, picture->world->index[1])->radius;

  assert_pixel (picture, 60 + person * 0.78, 100 + person * 0.78, xpl_palette_light ()->background);
  assert_pixel (picture, 340 + body * 0.7, 100 + body * 0.7, xpl_palette_light ()->types[XPL_ENTITY_ORGANISATION]);
  picture_free (picture);
}

static void
test_hollow (void)
{
  const XplPalette *palette = xpl_palette_light ();
  Picture *picture = picture_new (NULL, 0, palette);
  cairo_t *cairo = cairo_create (picture->surface);
  g_autoptr (XplPainter) painter = xpl_painter_cairo_new (cairo, palette);

  xpl_entity_mark_paint (painter, XPL_ENTITY_GROUP, (XplPoint) { 200, 200 }, 20, palette->types[XPL_ENTITY_GROUP],
                         palette->background, TRUE);
  assert_pixel (picture, 200, 200, palette->background);
  g_assert_cmpfloat (differ (get_pixel (picture, 181, 200), palette->background), >, 0.3);
  cairo_destroy (cairo);
  picture_free (picture);
}

static void
test_lines (void)
{
  static const GraphWorldEdge edges[] = {
    { 0, 1, XPL_ACT_AID, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 4 },
    { 2, 3, XPL_ACT_AID, XPL_MODALITY_PLANNED, XPL_POLARITY_POSITIVE, 3 },
  };
  const XplPalette *palette = xpl_palette_light ();
  XplColor color = palette->quads[XPL_QUAD_MATERIAL_COOPERATION];
  Picture *picture = picture_new (edges, 2, palette);

  g_assert_true (g_array_index (picture->world->graph->edges, XplGraphEdge, 1).tentative);
  g_assert_cmpfloat (get_drawn_share (picture, 0, color), >, 0.98);
  /* Dashed: about as much line as gap. */
  g_assert_cmpfloat (get_drawn_share (picture, 1, color), >, 0.3);
  g_assert_cmpfloat (get_drawn_share (picture, 1, color), <, 0.7);
  picture_free (picture);
}

static void
test_colors_of_quads (void)
{
  static const XplAct acts[] = {
    [XPL_QUAD_VERBAL_COOPERATION] = XPL_ACT_SUPPORT, [XPL_QUAD_MATERIAL_COOPERATION] = XPL_ACT_AID,
    [XPL_QUAD_VERBAL_CONFLICT] = XPL_ACT_ACCUSE,     [XPL_QUAD_MATERIAL_CONFLICT] = XPL_ACT_ASSAULT,
    [XPL_QUAD_TIE] = XPL_ACT_MEMBER_OF,
  };

  for (guint quad = 0; quad < G_N_ELEMENTS (acts); quad++)
    {
      GraphWorldEdge edge = { 0, 1, acts[quad], XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 8 };
      Picture *picture = picture_new (&edge, 1, xpl_palette_light ());

      assert_pixel (picture, 200, 100, xpl_palette_light ()->quads[quad]);
      picture_free (picture);
    }
}

/* The arrow is wider than its line, and at the target's end. */
static void
test_arrow (void)
{
  static const GraphWorldEdge edges[] = {
    { 0, 1, XPL_ACT_AID, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 1 },
    { 2, 3, XPL_ACT_CONSULT, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 1 },
  };
  const XplPalette *palette = xpl_palette_light ();
  Picture *picture = picture_new (edges, 2, palette);

  for (guint i = 0; i < 2; i++)
    {
      const XplSceneEdge *line = xpl_graph_scene_get_edge (picture->scene, i);
      gboolean has_arrow = line->arrow > 0;
      double beside = line->to.y + 2.5, behind = line->to.x - 6.5;

      g_assert_cmpint (has_arrow, ==, i == 0);
      g_assert_cmpint (differ (get_pixel (picture, behind, beside), palette->background) > 0.3, ==, has_arrow);
      /* Nothing of the kind at the other end. */
      assert_pixel (picture, line->from.x + 6.5, line->from.y + 2.5, palette->background);
    }
  picture_free (picture);
}

static void
test_cross (void)
{
  static const GraphWorldEdge edges[] = {
    { 0, 1, XPL_ACT_AID, XPL_MODALITY_DENIED, XPL_POLARITY_POSITIVE, 1 },
    { 2, 3, XPL_ACT_AID, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 1 },
  };
  const XplPalette *palette = xpl_palette_light ();
  Picture *picture = picture_new (edges, 2, palette);

  for (guint i = 0; i < 2; i++)
    {
      gboolean denied = g_array_index (picture->world->graph->edges, XplGraphEdge, i).denied;
      XplPoint middle = xpl_scene_edge_point (xpl_graph_scene_get_edge (picture->scene, i), 0.5);

      g_assert_cmpint (differ (get_pixel (picture, middle.x + 2.5, middle.y + 2.5), palette->background) > 0.2, ==, denied);
      g_assert_cmpint (differ (get_pixel (picture, middle.x + 2.5, middle.y - 2.5), palette->background) > 0.2, ==, denied);
    }
  picture_free (picture);
}

static void
test_pin (void)
{
  Picture *free_picture = picture_new (NULL, 0, xpl_palette_light ());
  double radius = xpl_graph_scene_get_node (free_picture->scene, free_picture->world->index[0])->radius;
  XplPoint at = { 60 + radius * 0.72 + 1.5, 100 - radius * 0.72 - 2.5 };

  g_assert_cmpfloat (differ (get_pixel (free_picture, at.x, at.y), xpl_palette_light ()->text), >, 0.5);
  free_picture->world->places[free_picture->world->index[0]].pinned = TRUE;

  g_autoptr (XplGraphScene) scene =
      xpl_graph_scene_new (free_picture->world->graph, free_picture->world->places, &plain);
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (XplGraphLabel));
  cairo_t *cairo = cairo_create (free_picture->surface);
  g_autoptr (XplPainter) painter = xpl_painter_cairo_new (cairo, xpl_palette_light ());

  xpl_graph_paint (scene, none, xpl_palette_light (), painter, all);
  cairo_destroy (cairo);
  assert_pixel (free_picture, at.x, at.y, xpl_palette_light ()->text);
  picture_free (free_picture);
}

static void
test_deterministic (void)
{
  cairo_surface_t *surfaces[2];

  for (guint i = 0; i < 2; i++)
    {
      GraphWorld *world = graph_world_new_random (50, SIDE, 4);
      g_autoptr (XplGraphScene) scene = xpl_graph_scene_new (world->graph, world->places, &plain);
      g_autoptr (GArray) labels =
          xpl_graph_labels_place (scene, xpl_palette_light (), &(XplGraphArea) { all, all, { 0 } }, NULL, NULL);

      surfaces[i] = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
      cairo_t *cairo = cairo_create (surfaces[i]);
      g_autoptr (XplPainter) painter = xpl_painter_cairo_new (cairo, xpl_palette_light ());
      xpl_graph_paint (scene, labels, xpl_palette_light (), painter, all);
      cairo_destroy (cairo);
      cairo_surface_flush (surfaces[i]);
      graph_world_free (world);
    }
  gsize size = (gsize) cairo_image_surface_get_stride (surfaces[0]) * SIDE;
  g_assert_cmpmem (cairo_image_surface_get_data (surfaces[0]), size, cairo_image_surface_get_data (surfaces[1]), size);
  cairo_surface_destroy (surfaces[0]);
  cairo_surface_destroy (surfaces[1]);
}

static const GraphWorldEdge chain[] = {
  { 0, 1, XPL_ACT_AID, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 3 },
  { 1, 3, XPL_ACT_ACCUSE, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 2 },
};

static void
test_veil (void)
{
  const XplPalette *palette = xpl_palette_light ();
  Picture *picture = picture_new (chain, 2, palette);
  g_autoptr (XplGraphEmphasis) emphasis = xpl_graph_emphasis_new (picture->world->graph);

  g_assert_true (xpl_graph_emphasis_is_empty (emphasis));
  paint_emphasis (picture, emphasis);
  assert_pixel (picture, 60, 300, palette->types[XPL_ENTITY_PERSON]);

  /* "Alba" is selected: "Borland" is its neighbour, "Cora" and "Dovia" step back. */
  emphasis->veil = 0.7;
  xpl_graph_emphasis_add_spot (emphasis, picture->world->graph,
                               (XplGraphSpot) { XPL_GRAPH_NODE, picture->world->index[0] });
  paint_emphasis (picture, emphasis);
  assert_pixel (picture, 60, 100, palette->types[XPL_ENTITY_PERSON]);
  assert_pixel (picture, 340, 100, palette->types[XPL_ENTITY_ORGANISATION]);
  assert_pixel (picture, 60, 300, xpl_color_mix (palette->types[XPL_ENTITY_PERSON], palette->background, 0.7));
  assert_pixel (picture, 200, 100, palette->quads[XPL_QUAD_MATERIAL_COOPERATION]);
  picture_free (picture);
}

static void
test_halo (void)
{
  const XplPalette *palette = xpl_palette_light ();
  Picture *picture = picture_new (chain, 2, palette);
  g_autoptr (XplGraphEmphasis) emphasis = xpl_graph_emphasis_new (picture->world->graph);
  XplPoint middle = xpl_scene_edge_point (xpl_graph_scene_get_edge (picture->scene, 0), 0.5);

  assert_pixel (picture, middle.x, middle.y + 6, palette->background);
  xpl_graph_emphasis_add_spot (emphasis, picture->world->graph, (XplGraphSpot) { XPL_GRAPH_EDGE, 0 });
  paint_emphasis (picture, emphasis);
  g_assert_cmpfloat (differ (get_pixel (picture, middle.x, middle.y + 6), palette->background), >, 0.15);
  picture_free (picture);
}

static XplEmphasisLevel
get_level (const Picture *picture, const XplGraphEmphasis *emphasis, guint node)
{
  return emphasis->nodes[picture->world->index[node]];
}

static void
test_emphasis_of_findings (void)
{
  Picture *picture = picture_new (chain, 2, xpl_palette_light ());
  XplGraph *graph = picture->world->graph;
  XplRelation *relation = g_ptr_array_index (g_array_index (graph->edges, XplGraphEdge, 1).relations, 0);
  g_autoptr (XplEvent) event = xpl_event_new (XPL_ACT_CONSULT, "A meeting");
  g_autoptr (XplQuote) quote = xpl_quote_new (XPL_QUOTE_DIRECT);
  XplEntity *cora = g_array_index (graph->nodes, XplGraphNode, picture->world->index[2]).entity;
  XplEntity *alba = g_array_index (graph->nodes, XplGraphNode, picture->world->index[0]).entity;
  g_autoptr (XplGraphEmphasis) of_relation = xpl_graph_emphasis_new (graph);
  g_autoptr (XplGraphEmphasis) of_event = xpl_graph_emphasis_new (graph);
  g_autoptr (XplGraphEmphasis) of_quote = xpl_graph_emphasis_new (graph);
  g_autoptr (XplGraphEmphasis) of_nothing = xpl_graph_emphasis_new (graph);

  xpl_graph_emphasis_add (of_relation, graph, relation);
  g_assert_cmpint (of_relation->edges[1], ==, XPL_EMPHASIS_STRONG);
  g_assert_cmpint (of_relation->edges[0], ==, XPL_EMPHASIS_NONE);
  g_assert_cmpint (get_level (picture, of_relation, 3), ==, XPL_EMPHASIS_NEAR);
  g_assert_cmpint (get_level (picture, of_relation, 0), ==, XPL_EMPHASIS_NONE);

  xpl_event_add_participant (event, alba, "actor");
  xpl_event_add_participant (event, cora, "recipient");
  xpl_graph_emphasis_add (of_event, graph, event);
  g_assert_cmpint (get_level (picture, of_event, 0), ==, XPL_EMPHASIS_STRONG);
  g_assert_cmpint (get_level (picture, of_event, 2), ==, XPL_EMPHASIS_STRONG);
  g_assert_cmpint (get_level (picture, of_event, 1), ==, XPL_EMPHASIS_NONE);

  xpl_findings_add (quote->speakers, cora);
  xpl_graph_emphasis_add (of_quote, graph, quote);
  g_assert_cmpint (get_level (picture, of_quote, 2), ==, XPL_EMPHASIS_STRONG);

  xpl_graph_emphasis_add (of_nothing, graph, NULL);
  g_assert_true (xpl_graph_emphasis_is_empty (of_nothing));
  picture_free (picture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-paint/marks", test_marks);
  g_test_add_func ("/graph-paint/shapes", test_shapes);
  g_test_add_func ("/graph-paint/hollow", test_hollow);
  g_test_add_func ("/graph-paint/lines", test_lines);
  g_test_add_func ("/graph-paint/quads", test_colors_of_quads);
  g_test_add_func ("/graph-paint/arrow", test_arrow);
  g_test_add_func ("/graph-paint/cross", test_cross);
  g_test_add_func ("/graph-paint/pin", test_pin);
  g_test_add_func ("/graph-paint/deterministic", test_deterministic);
  g_test_add_func ("/graph-paint/veil", test_veil);
  g_test_add_func ("/graph-paint/halo", test_halo);
  g_test_add_func ("/graph-paint/emphasis", test_emphasis_of_findings);
  return g_test_run ();
}
