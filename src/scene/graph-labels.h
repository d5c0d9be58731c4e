/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "graph-emphasis.h"
#include "graph-scene.h"
#include "palette.h"

G_BEGIN_DECLS

/** Marks of less than this radius are dots: so many lie around those of importance that their labels may cover them. */
#define XPL_GRAPH_DOT_RADIUS 4.0

/** XplGraphLabel: the text beside a node or on an edge. */
typedef struct
{
  XplGraphSpot spot;
  XplRect box;
  char *text;
  XplTextStyle style; /* but for the colours */
} XplGraphLabel;

/**
 * XplGraphArea: the part of a scene that is painted, in its pixels.
 * @region: all of it
 * @visible: what of it is seen: labels of what is in it are in it, too, or are left out
 * @covered: what of that is below something else, such as a legend (of no size: nothing)
 */
typedef struct
{
  XplRect region;
  XplRect visible;
  XplRect covered;
} XplGraphArea;

/**
 * The labels of @scene for which there is room in @area, the most important first: they cover no other label, and no mark
 * that is more than a dot.
 * A new array of #XplGraphLabel.
 * @emphasis: NULL: of all nodes, and of edges where they are long enough; else only of what stands out
 * @below: labels that are painted already, below those; what speaks there does so at the same place if it can, or NULL
 */
GArray *xpl_graph_labels_place (const XplGraphScene *scene,
                                const XplPalette *palette,
                                const XplGraphArea *area,
                                const XplGraphEmphasis *emphasis,
                                const GArray *below);

G_END_DECLS
