/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "graph-legend.h"

#include "entity-mark.h"
#include "findings.h"
#include "graph-paint.h"
#include "hand-mark.h"
#include "names.h"

#include <glib/gi18n-lib.h>

/* Of the painted card. */
#define TEXT_SIZE 11.0
#define ROW_HEIGHT 19.0
#define PADDING 10.0
#define SIGN_WIDTH 30.0
#define SIGN_GAP 8.0

static void
add_entry (GArray *legend, XplLegendKind kind, int value, const char *label, guint count, gboolean shown)
{
  XplLegendEntry entry = { kind, value, label, count, shown };

  g_array_append_val (legend, entry);
}

static void
add_types (GArray *legend, XplGraph *graph, const XplFilter *filter)
{
  guint counts[XPL_N_ENTITY_TYPES] = { 0 };

  for (guint i = 0; i < graph->nodes->len; i++)
    counts[g_array_index (graph->nodes, XplGraphNode, i).entity->type]++;
  for (int type = 0; type < XPL_N_ENTITY_TYPES; type++)
    {
      gboolean shown = (filter->hidden_types & 1u << type) == 0;

      if (counts[type] > 0 || !shown)
        add_entry (legend, XPL_LEGEND_TYPE, type, xpl_name_to_heading (XPL_NAMES_ENTITY_TYPE, type), counts[type], shown);
    }
}

static void
add_quads (GArray *legend, XplGraph *graph, const XplFilter *filter)
{
  guint counts[XPL_N_QUADS] = { 0 };

  for (guint i = 0; i < graph->edges->len; i++)
    counts[g_array_index (graph->edges, XplGraphEdge, i).quad]++;
  for (int quad = 0; quad < XPL_N_QUADS; quad++)
    {
      gboolean shown = (filter->hidden_quads & 1u << quad) == 0;

      /* Co-occurrence is off until asked for: it can always be asked for. */
      if (counts[quad] > 0 || !shown || quad == XPL_QUAD_CO_OCCURRENCE)
        add_entry (legend, XPL_LEGEND_QUAD, quad, xpl_name_to_heading (XPL_NAMES_QUAD, quad), counts[quad], shown);
    }
}

static void
add_styles (GArray *legend, XplGraph *graph)
{
  guint n_dashed = 0, n_crossed = 0, n_hollow = 0, n_by_hand = 0, most = 0;

  for (guint i = 0; i < graph->edges->len; i++)
    {
      const XplGraphEdge *edge = &g_array_index (graph->edges, XplGraphEdge, i);

      n_dashed += edge->tentative ? 1 : 0;
      n_crossed += edge->denied ? 1 : 0;
      n_by_hand += edge->by_hand ? 1 : 0;
      most = MAX (most, edge->n_origins);
    }
  for (guint i = 0; i < graph->nodes->len; i++)
    {
      const XplGraphNode *node = &g_array_index (graph->nodes, XplGraphNode, i);

      n_hollow += node->entity->named ? 0 : 1;
      n_by_hand += xpl_finding_is_by_hand (XPL_FINDING (node->entity)) ? 1 : 0;
      most = MAX (most, node->n_origins);
    }
  if (n_dashed > 0)
    add_entry (legend, XPL_LEGEND_DASHED, 0, _("Planned or suspected"), n_dashed, TRUE);
  if (n_crossed > 0)
    add_entry (legend, XPL_LEGEND_CROSSED, 0, _("Denied"), n_crossed, TRUE);
  if (n_hollow > 0)
    add_entry (legend, XPL_LEGEND_HOLLOW, 0, _("Without a name"), n_hollow, TRUE);
  if (n_by_hand > 0)
    add_entry (legend, XPL_LEGEND_HAND, 0, _("Added by hand"), n_by_hand, TRUE);
  if (most > 1)
    /* Translators: what size and thickness in the graph mean. An origin is an independent source: copies are one. */
    add_entry (legend, XPL_LEGEND_WIDTH, 0, _("Bigger: more origins"), 0, TRUE);
}

GArray *
xpl_graph_legend_new (XplGraph *graph, const XplFilter *filter)
{
  g_return_val_if_fail (graph != NULL && filter != NULL, NULL);

  GArray *legend = g_array_new (FALSE, FALSE, sizeof (XplLegendEntry));

  add_types (legend, graph, filter);
  add_quads (legend, graph, filter);
  add_styles (legend, graph);
  return legend;
}

gboolean
xpl_legend_entry_can_be_hidden (const XplLegendEntry *entry)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  return entry->kind == XPL_LEGEND_TYPE || entry->kind == XPL_LEGEND_QUAD;
}

XplFilter *
xpl_legend_entry_apply (const XplLegendEntry *entry, const XplFilter *filter, gboolean shown)
{
  g_return_val_if_fail (entry != NULL && filter != NULL, NULL);

  if (entry->kind == XPL_LEGEND_TYPE)
    return xpl_filter_with_type (filter, (XplEntityType) entry->value, shown);
  if (entry->kind == XPL_LEGEND_QUAD)
    return xpl_filter_with_quad (filter, (XplQuad) entry->value, shown);
  return xpl_filter_copy (filter);
}

static void
paint_width (const XplPalette *palette, XplPainter *painter, XplPoint left, XplPoint right)
{
  XplPoint middle = { (left.x + right.x) / 2, left.y };
  XplStroke thin = { .color = palette->dim_text, .width = 1.5 }, thick = { .color = palette->dim_text, .width = 4.5 };
  XplPoint first[] = { left, middle }, second[] = { middle, right };

  xpl_painter_line (painter, first, 2, 0, &thin);
  xpl_painter_line (painter, second, 2, 0, &thick);
}

void
xpl_legend_entry_paint (const XplLegendEntry *entry, const XplPalette *palette, XplPainter *painter, XplRect box)
{
  g_return_if_fail (entry != NULL && palette != NULL && painter != NULL);

  XplPoint middle = { box.x + box.width / 2, box.y + box.height / 2 };
  XplPoint left = { box.x + 1, middle.y }, right = { box.x + box.width - 1, middle.y };
  double radius = MIN (box.width, box.height) / 2 - 2.5;

  switch (entry->kind)
    {
    case XPL_LEGEND_TYPE:
      xpl_entity_mark_paint (painter, (XplEntityType) entry->value, middle, radius, palette->types[entry->value],
                             palette->surface, FALSE);
      break;
    case XPL_LEGEND_QUAD:
      xpl_graph_paint_sample_edge (painter, palette, left, right, palette->quads[entry->value], 2.5, FALSE, FALSE,
                                   entry->value != XPL_QUAD_CO_OCCURRENCE);
      break;
    case XPL_LEGEND_DASHED:
    case XPL_LEGEND_CROSSED:
      xpl_graph_paint_sample_edge (painter, palette, left, right, palette->dim_text, 2,
                                   entry->kind == XPL_LEGEND_DASHED, entry->kind == XPL_LEGEND_CROSSED, FALSE);
      break;
    case XPL_LEGEND_HOLLOW:
      xpl_entity_mark_paint (painter, XPL_ENTITY_PERSON, middle, radius, palette->dim_text, palette->surface, TRUE);
      break;
    case XPL_LEGEND_HAND:
      xpl_hand_mark_paint (painter, middle, radius, palette->text, palette->surface);
      break;
    case XPL_LEGEND_WIDTH:
      paint_width (palette, painter, left, right);
      break;
    default:
      g_assert_not_reached ();
    }
}

XplRect
xpl_graph_legend_measure (const GArray *legend, XplPainter *painter, XplPoint corner)
{
  g_return_val_if_fail (legend != NULL && painter != NULL, ((XplRect) { corner.x, corner.y, 0, 0 }));

  XplTextStyle style = { .size = TEXT_SIZE, .weight = 400 };
  double widest = 0;
  guint n_rows = 0;

  for (guint i = 0; i < legend->len; i++)
    {
      const XplLegendEntry *entry = &g_array_index (legend, XplLegendEntry, i);
      double width;

      if (!entry->shown)
        continue;
      xpl_painter_measure (painter, entry->label, &style, &width, NULL);
      widest = MAX (widest, width);
      n_rows++;
    }

  double height = n_rows * ROW_HEIGHT + 2 * PADDING - (ROW_HEIGHT - TEXT_SIZE) / 2;

  return (XplRect) { corner.x, corner.y - height, SIGN_WIDTH + SIGN_GAP + widest + 2 * PADDING, height };
}

void
xpl_graph_legend_paint (const GArray *legend, const XplPalette *palette, XplPainter *painter, XplPoint corner)
{
  g_return_if_fail (legend != NULL && palette != NULL && painter != NULL);

  XplTextStyle style = { .size = TEXT_SIZE, .weight = 400, .color = palette->text };
  XplStroke border = { .color = palette->grid, .width = 1 };
  XplRect card = xpl_graph_legend_measure (legend, painter, corner);
  double y = card.y + PADDING - (ROW_HEIGHT - TEXT_SIZE) / 4;

  if (legend->len == 0)
    return;
  xpl_painter_begin_group (painter, "legend", NULL);
  xpl_painter_rect (painter, card, 8, xpl_color_with_alpha (palette->surface, 0.94), &border);
  for (guint i = 0; i < legend->len; i++)
    {
      const XplLegendEntry *entry = &g_array_index (legend, XplLegendEntry, i);

      if (!entry->shown)
        continue;
      xpl_legend_entry_paint (entry, palette, painter, (XplRect) { card.x + PADDING, y, SIGN_WIDTH, ROW_HEIGHT });
      xpl_painter_text (painter,
                        (XplPoint) { card.x + PADDING + SIGN_WIDTH + SIGN_GAP, y + (ROW_HEIGHT - TEXT_SIZE * 1.4) / 2 },
                        entry->label, &style);
      y += ROW_HEIGHT;
    }
  xpl_painter_end_group (painter);
}
