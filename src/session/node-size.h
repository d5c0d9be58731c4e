/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "graph.h"

G_BEGIN_DECLS

/** Font size of a node's label in the graph, in pixels at zoom 1, and the width beyond which it is ellipsised. */
#define XPL_NODE_LABEL_SIZE 12.0
#define XPL_NODE_LABEL_MAX_WIDTH 150.0

/** The radius that a node is drawn with, in pixels at zoom 1: it grows with the logarithm of the number of independent origins. */
double xpl_node_radius (const XplGraphNode *node);

/**
 * The box that a node's label needs below its disc, for the layout: half its width and height, and how far below the
 * node's position its middle lies. An estimate from the number of letters, so that the layout needs no fonts.
 */
void xpl_node_label_box (const XplGraphNode *node, double *half_width, double *half_height, double *offset);

G_END_DECLS
