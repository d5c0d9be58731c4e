/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "filter.h"
#include "graph.h"
#include "palette.h"

G_BEGIN_DECLS

typedef enum
{
  XPL_LEGEND_TYPE,   /* @value: an #XplEntityType */
  XPL_LEGEND_QUAD,   /* @value: an #XplQuad */
  XPL_LEGEND_DASHED, /* planned or suspected */
  XPL_LEGEND_CROSSED,
  XPL_LEGEND_HOLLOW, /* an actor without a name */
  XPL_LEGEND_HAND,   /* added by the user */
  XPL_LEGEND_WIDTH,  /* what thickness and size mean */
} XplLegendKind;

/**
 * XplLegendEntry: a sign that the graph uses, and what it says.
 * @label: translated, static
 * @count: of nodes or edges that are shown; 0 where nothing is counted
 * @shown: the filter lets it through
 */
typedef struct
{
  XplLegendKind kind;
  int value;
  const char *label;
  guint count;
  gboolean shown;
} XplLegendEntry;

/**
 * What is to be explained about @graph: just what it shows, and what @filter leaves out, so that it can be had back. A new
 * array of #XplLegendEntry, in the order of the kinds.
 */
GArray *xpl_graph_legend_new (XplGraph *graph, const XplFilter *filter);

/** TRUE for types and quads, which can be left out. */
gboolean xpl_legend_entry_can_be_hidden (const XplLegendEntry *entry);

/** The filter under which @entry is left out or shown. A new one. */
XplFilter *xpl_legend_entry_apply (const XplLegendEntry *entry, const XplFilter *filter, gboolean shown);

/** Paints the sign of @entry into the middle of @box. */
void xpl_legend_entry_paint (const XplLegendEntry *entry, const XplPalette *palette, XplPainter *painter, XplRect box);

/** The rectangle of a card with the shown entries whose lower left corner stands at @corner. */
XplRect xpl_graph_legend_measure (const GArray *legend, XplPainter *painter, XplPoint corner);

/** Paints that card. */
void xpl_graph_legend_paint (const GArray *legend, const XplPalette *palette, XplPainter *painter, XplPoint corner);

G_END_DECLS
