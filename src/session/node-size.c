/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "node-size.h"

#include <math.h>

#define MIN_RADIUS 8.0
#define MAX_RADIUS 28.0
/* For each time that the number of origins doubles: piles of five and of five thousand articles both show differences. */
#define RADIUS_PER_DOUBLING 3.0

/* Mean width of a letter by font size, of the fonts that the palette names. */
#define LETTER_WIDTH 0.56
#define LABEL_GAP 4.0

double
xpl_node_radius (const XplGraphNode *node)
{
  g_return_val_if_fail (node != NULL, MIN_RADIUS);

  double extra = RADIUS_PER_DOUBLING * log2 (MAX (node->n_origins, 1));

  return MIN (MIN_RADIUS + extra, MAX_RADIUS);
}

void
xpl_node_label_box (const XplGraphNode *node, double *half_width, double *half_height, double *offset)
{
  g_return_if_fail (node != NULL);

  double width = LETTER_WIDTH * XPL_NODE_LABEL_SIZE * g_utf8_strlen (node->entity->name, -1);
  double height = 1.4 * XPL_NODE_LABEL_SIZE;

  *half_width = MIN (width, XPL_NODE_LABEL_MAX_WIDTH) / 2;
  *half_height = height / 2;
  *offset = xpl_node_radius (node) + LABEL_GAP + height / 2;
}
