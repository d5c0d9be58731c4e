/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "graph-paint.h"

#include "entity-mark.h"
#include "hand-mark.h"

#include <math.h>

/* Around what is selected. */
#define HALO 6.0
#define HALO_ALPHA 0.28

/* Of the ground below the words of an edge: beside them, and less above and below. */
#define PLATE_MARGIN 2.0

/* Of the sign of what was added by hand. */
#define EDGE_HAND_SIZE 5.0

/* Of an edge that stays in the background. */
#define FAINT_ALPHA 0.35
#define FAINT_WIDTH 0.55

/* So many verbs tell what an edge is about. */
#define TITLE_VERBS 4
/* Among more nobody points at a single one, and titles would be half of the file. */
#define MAX_TITLED_EDGES 5000

/* Seen from afar (below this scale) lines become a texture: paler, and without crosses. */
#define FAR_SCALE 0.45
#define FAR_ALPHA 0.45

typedef struct
{
  XplColor color;
  gboolean tentative;
  gboolean denied;
  gboolean by_hand;
} EdgeLook;

static void
paint_arrow (XplPainter *painter, XplPoint tip, XplPoint direction, double length, double width, XplColor color)
{
  double half = MAX (length * 0.42, width * 0.9);
  XplPoint base = { tip.x - direction.x * length, tip.y - direction.y * length };
  /* The back is notched a little, so that the head looks sharp where lines meet it. */
  XplPoint points[] = {
    tip,
    { base.x - direction.y * half, base.y + direction.x * half },
    { tip.x - direction.x * length * 0.78, tip.y - direction.y * length * 0.78 },
    { base.x + direction.y * half, base.y - direction.x * half },
  };

  xpl_painter_polygon (painter, points, G_N_ELEMENTS (points), color, NULL);
}

static void
paint_cross (XplPainter *painter, XplPoint at, double width, XplColor color, XplColor background)
{
  double arm = 3.5 + width * 0.7;
  XplStroke stroke = { .color = color, .width = MAX (width * 0.8, 1.6) };
  XplPoint falling[] = { { at.x - arm, at.y - arm }, { at.x + arm, at.y + arm } };
  XplPoint rising[] = { { at.x - arm, at.y + arm }, { at.x + arm, at.y - arm } };

  xpl_painter_disc (painter, at, arm + 1.5, background, NULL);
  xpl_painter_line (painter, falling, 2, 0, &stroke);
  xpl_painter_line (painter, rising, 2, 0, &stroke);
}

/* The line ends inside the arrow: a part of a parabola is one again, with a bend that shrinks by the square. */
static void
paint_line (XplPainter *painter, const XplSceneEdge *edge, const XplStroke *stroke, double arrow)
{
  double length = hypot (edge->to.x - edge->from.x, edge->to.y - edge->from.y);
  double share = length > 0 ? 1 - MIN (arrow * 0.7 / length, 0.9) : 1;
  XplPoint points[] = { edge->from, xpl_scene_edge_point (edge, share) };

  xpl_painter_line (painter, points, 2, edge->bend * share * share, stroke);
}

static void
paint_edge (XplPainter *painter, const XplSceneEdge *edge, const EdgeLook *look, XplColor background)
{
  XplStroke stroke = { .color = look->color, .width = edge->width, .dash = look->tentative ? 3 + 2 * edge->width : 0 };

  paint_line (painter, edge, &stroke, edge->arrow);
  if (edge->arrow > 0)
    paint_arrow (painter, edge->to, xpl_scene_edge_direction (edge, 1), edge->arrow, edge->width, look->color);
  if (look->denied)
    paint_cross (painter, xpl_scene_edge_point (edge, 0.5), edge->width, look->color, background);
  if (look->by_hand)
    xpl_hand_mark_paint (painter, xpl_scene_edge_point (edge, XPL_GRAPH_HAND_PLACE), EDGE_HAND_SIZE,
                         xpl_color_with_alpha (look->color, 1), background);
}

static EdgeLook
get_look (const XplGraphScene *scene, guint index, const XplPalette *palette)
{
  const XplGraphEdge *edge = &g_array_index (scene->graph->edges, XplGraphEdge, index);

  return (EdgeLook) { palette->quads[edge->quad], edge->tentative, edge->denied, edge->by_hand };
}

static void
paint_faintly (XplPainter *painter, const XplSceneEdge *edge, const EdgeLook *look, XplColor background)
{
  XplSceneEdge thin = *edge;
  EdgeLook pale = *look;

  thin.width = MAX (edge->width * FAINT_WIDTH, 0.6);
  thin.arrow *= 0.8;
  pale.color = xpl_color_with_alpha (look->color, look->color.alpha * FAINT_ALPHA);
  pale.denied = pale.by_hand = FALSE;
  paint_edge (painter, &thin, &pale, background);
}

/* "Borland helped Corvane": what media that keep structure say about an edge. */
static void
begin_edge (XplPainter *painter, const XplGraphScene *scene, guint index)
{
  const XplGraphEdge *edge = &g_array_index (scene->graph->edges, XplGraphEdge, index);
  const XplEntity *from = g_array_index (scene->graph->nodes, XplGraphNode, edge->from).entity;
  const XplEntity *to = g_array_index (scene->graph->nodes, XplGraphNode, edge->to).entity;
  g_autofree char *verbs = xpl_graph_edge_dup_verbs (edge, TITLE_VERBS);
  g_autofree char *title = g_strdup_printf ("%s – %s – %s", from->name, verbs, to->name);

  xpl_painter_begin_group (painter, "edge", title);
}

static double
distance_alpha (const XplGraphScene *scene)
{
  return FAR_ALPHA + (1 - FAR_ALPHA) * MIN (scene->scale / FAR_SCALE, 1);
}

static gboolean
edge_is_in (const XplGraphScene *scene, guint index, XplRect region)
{
  const XplSceneEdge *edge = xpl_graph_scene_get_edge (scene, index);

  return edge->visible && xpl_rects_touch (region, xpl_scene_edge_bounds (edge, HALO + edge->width + edge->arrow));
}

static gboolean
node_is_in (const XplGraphScene *scene, guint index, XplRect region)
{
  const XplSceneNode *node = xpl_graph_scene_get_node (scene, index);
  double reach = node->radius * 1.4 + HALO + 3;
  XplRect box = { node->center.x - reach, node->center.y - reach, 2 * reach, 2 * reach };

  return node->placed && xpl_rects_touch (region, box);
}

/* A pin at the upper right of a mark. */
static void
paint_pin (XplPainter *painter, const XplSceneNode *node, const XplPalette *palette)
{
  double size = CLAMP (node->radius * 0.35, 2.5, 4.5);
  XplPoint head = { node->center.x + node->radius * 0.72 + size * 0.4, node->center.y - node->radius * 0.72 - size * 0.6 };
  XplPoint needle[] = { { head.x - size * 0.3, head.y + size * 0.7 }, { head.x - size * 1.3, head.y + size * 2 } };
  XplStroke rim = { .color = palette->background, .width = 2 };
  XplStroke thin = { .color = palette->text, .width = 1.2 };

  xpl_painter_line (painter, needle, 2, 0, &thin);
  xpl_painter_disc (painter, head, size, palette->text, &rim);
}

/* At the upper left, since a pin may be at the right. */
static void
paint_hand (XplPainter *painter, const XplSceneNode *node, const XplPalette *palette)
{
  double size = CLAMP (node->radius * 0.45, 4.5, 6.5);
  double beside = node->radius * 0.72 + size * 0.4;

  xpl_hand_mark_paint (painter, (XplPoint) { node->center.x - beside, node->center.y - beside }, size, palette->text,
                       palette->background);
}

static void
paint_node (XplPainter *painter, const XplGraphScene *scene, guint index, const XplPalette *palette)
{
  static const char *const groups[XPL_N_ENTITY_TYPES] = {
    [XPL_ENTITY_PERSON] = "node person",     [XPL_ENTITY_ORGANISATION] = "node organisation",
    [XPL_ENTITY_PLACE] = "node place",       [XPL_ENTITY_FACILITY] = "node facility",
    [XPL_ENTITY_PRODUCT] = "node product",   [XPL_ENTITY_WORK] = "node work",
    [XPL_ENTITY_OCCASION] = "node occasion", [XPL_ENTITY_GROUP] = "node group",
  };
  const XplSceneNode *node = xpl_graph_scene_get_node (scene, index);
  const XplEntity *entity = g_array_index (scene->graph->nodes, XplGraphNode, index).entity;

  xpl_painter_begin_group (painter, groups[entity->type], entity->name);
  xpl_entity_mark_paint (painter, node->type, node->center, node->radius, palette->types[node->type],
                         palette->background, node->hollow);
  if (node->pinned && node->radius >= 4)
    paint_pin (painter, node, palette);
  if (node->by_hand && node->radius >= 4)
    paint_hand (painter, node, palette);
  xpl_painter_end_group (painter);
}

static void
paint_label (XplPainter *painter, const XplGraphScene *scene, const XplGraphLabel *label, const XplPalette *palette)
{
  XplTextStyle style = label->style;
  XplRect plate = { label->box.x - PLATE_MARGIN, label->box.y + PLATE_MARGIN, label->box.width + 2 * PLATE_MARGIN,
                    label->box.height - 2 * PLATE_MARGIN };

  style.color = palette->text;
  if (label->spot.part == XPL_GRAPH_EDGE)
    {
      style.color = xpl_color_mix (get_look (scene, label->spot.index, palette).color, palette->text, 0.45);
      /* Between the words of what stands on its line, the line would look like hyphens. */
      xpl_painter_rect (painter, plate, PLATE_MARGIN, palette->background, NULL);
    }
  style.halo = palette->background;
  xpl_painter_text (painter, (XplPoint) { label->box.x + label->box.width / 2, label->box.y }, label->text, &style);
}

void
xpl_graph_paint (const XplGraphScene *scene,
                 const GArray *labels,
                 const XplPalette *palette,
                 XplPainter *painter,
                 XplRect region)
{
  g_return_if_fail (scene != NULL && labels != NULL && palette != NULL && painter != NULL);

  /* The best supported edges and the most important nodes come first: they are painted last, on top. */
  xpl_painter_begin_group (painter, "edges", NULL);
  for (guint i = scene->edges->len; i-- > 0;)
    if (edge_is_in (scene, i, region))
      {
        const XplSceneEdge *edge = xpl_graph_scene_get_edge (scene, i);
        EdgeLook look = get_look (scene, i, palette);

        look.color.alpha = (float) distance_alpha (scene);
        gboolean is_group = xpl_painter_keeps_groups (painter) && !edge->faint && scene->edges->len <= MAX_TITLED_EDGES;

        look.denied = look.denied && scene->scale >= FAR_SCALE;
        look.by_hand = look.by_hand && scene->scale >= FAR_SCALE;
        if (is_group)
          begin_edge (painter, scene, i);
        (edge->faint ? paint_faintly : paint_edge) (painter, edge, &look, palette->background);
        if (is_group)
          xpl_painter_end_group (painter);
      }
  xpl_painter_end_group (painter);
  for (guint i = scene->nodes->len; i-- > 0;)
    if (node_is_in (scene, i, region))
      paint_node (painter, scene, i, palette);
  xpl_painter_begin_group (painter, "labels", NULL);
  for (guint i = labels->len; i-- > 0;)
    paint_label (painter, scene, &g_array_index (labels, XplGraphLabel, i), palette);
  xpl_painter_end_group (painter);
}

static void
paint_strong_edge (XplPainter *painter, const XplGraphScene *scene, guint index, const XplPalette *palette, XplColor color)
{
  const XplSceneEdge *edge = xpl_graph_scene_get_edge (scene, index);
  EdgeLook look = get_look (scene, index, palette);
  XplStroke halo = { .color = xpl_color_with_alpha (color, HALO_ALPHA), .width = edge->width + 2 * HALO };

  paint_line (painter, edge, &halo, 0);
  paint_edge (painter, edge, &look, palette->background);
}

static void
paint_strong_node (XplPainter *painter, const XplGraphScene *scene, guint index, const XplPalette *palette, XplColor color)
{
  const XplSceneNode *node = xpl_graph_scene_get_node (scene, index);
  XplStroke ring = { .color = color, .width = 2 };

  xpl_entity_mark_outline (painter, node->type, node->center, node->radius + HALO,
                           xpl_color_with_alpha (color, HALO_ALPHA), NULL);
  xpl_entity_mark_outline (painter, node->type, node->center, node->radius + HALO / 2, (XplColor) { 0 }, &ring);
  paint_node (painter, scene, index, palette);
}

static gboolean
is_hovered (const XplGraphEmphasis *emphasis, XplGraphPart part, guint index)
{
  return emphasis->hover.part == part && emphasis->hover.index == index;
}

static void
paint_edges_at (const XplGraphScene *scene,
                const XplGraphEmphasis *emphasis,
                XplEmphasisLevel level,
                const XplPalette *palette,
                XplPainter *painter,
                XplRect region)
{
  for (guint i = scene->edges->len; i-- > 0;)
    {
      if (emphasis->edges[i] != level || !edge_is_in (scene, i, region))
        continue;
      if (level == XPL_EMPHASIS_STRONG)
        {
          paint_strong_edge (painter, scene, i, palette,
                             is_hovered (emphasis, XPL_GRAPH_EDGE, i) ? palette->hover : palette->selection);
        }
      else
        {
          EdgeLook look = get_look (scene, i, palette);

          paint_edge (painter, xpl_graph_scene_get_edge (scene, i), &look, palette->background);
        }
    }
}

static void
paint_nodes_at (const XplGraphScene *scene,
                const XplGraphEmphasis *emphasis,
                XplEmphasisLevel level,
                const XplPalette *palette,
                XplPainter *painter,
                XplRect region)
{
  for (guint i = scene->nodes->len; i-- > 0;)
    {
      if (emphasis->nodes[i] != level || !node_is_in (scene, i, region))
        continue;
      if (level == XPL_EMPHASIS_STRONG)
        paint_strong_node (painter, scene, i, palette,
                           is_hovered (emphasis, XPL_GRAPH_NODE, i) ? palette->hover : palette->selection);
      else
        paint_node (painter, scene, i, palette);
    }
}

void
xpl_graph_paint_emphasis (const XplGraphScene *scene,
                          const XplGraphEmphasis *emphasis,
                          const GArray *labels,
                          const XplPalette *palette,
                          XplPainter *painter,
                          XplRect region)
{
  g_return_if_fail (scene != NULL && emphasis != NULL && labels != NULL && palette != NULL && painter != NULL);
  g_return_if_fail (emphasis->n_nodes == scene->nodes->len && emphasis->n_edges == scene->edges->len);

  if (xpl_graph_emphasis_is_empty (emphasis))
    return;
  xpl_painter_rect (painter, region, 0, xpl_color_with_alpha (palette->background, emphasis->veil), NULL);
  for (XplEmphasisLevel level = XPL_EMPHASIS_NEAR; level <= XPL_EMPHASIS_STRONG; level++)
    paint_edges_at (scene, emphasis, level, palette, painter, region);
  for (XplEmphasisLevel level = XPL_EMPHASIS_NEAR; level <= XPL_EMPHASIS_STRONG; level++)
    paint_nodes_at (scene, emphasis, level, palette, painter, region);
  for (guint i = labels->len; i-- > 0;)
    paint_label (painter, scene, &g_array_index (labels, XplGraphLabel, i), palette);
}

void
xpl_graph_paint_sample_edge (XplPainter *painter,
                             const XplPalette *palette,
                             XplPoint from,
                             XplPoint to,
                             XplColor color,
                             double width,
                             gboolean tentative,
                             gboolean denied,
                             gboolean arrow)
{
  g_return_if_fail (painter != NULL && palette != NULL);

  XplSceneEdge edge = { .from = from, .to = to, .width = width, .arrow = arrow ? 5 + 1.5 * width : 0, .visible = TRUE };
  EdgeLook look = { color, tentative, denied, FALSE };

  paint_edge (painter, &edge, &look, palette->surface);
}
