/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "components.h"
#include "distances.h"
#include "layout-assembly.h"
#include "overlap.h"
#include "packing.h"
#include "part-layout.h"
#include "placement.h"

/* Of the ideal length. */
#define GAP 0.08
#define MARGIN_OF_PARTS 0.5
#define MARGIN_OF_SINGLES 0.25
/* The ideal length is at least so many times the side of a square as big as the mean box. */
#define LENGTH_PER_BOX 1.2
/* How much a held node's mobility falls with each link that it is farther from a new node. */
#define MOBILITY_FALL 0.25
/* A node that is merely held gives way to others rather than overlapping them. */
#define LEAST_MOBILITY 1e-3

struct _XplLayoutAssembly
{
  /* Borrowed. */
  const XplLayoutGraph *graph;
  const XplLayoutOptions *options;

  double length; /* ideal distance of linked nodes without size */
  double gap;
  gboolean is_warm;
  guint8 *is_placed; /* by node: has a start */
  double *mobility;  /* by node */
  XplComponents *components;
  guint32 n_blocks;  /* components of two nodes or more; they come first */
  XplLayoutPart **parts; /* by component */
  XplVec2 *offsets;  /* by component: where its part's origin lies */
};

static gboolean
is_start_usable (const XplLayoutGraph *graph, guint32 node)
{
  return graph->start != NULL
         && fabs (graph->start[node].x) <= XPL_LAYOUT_MAX_COORDINATE
         && fabs (graph->start[node].y) <= XPL_LAYOUT_MAX_COORDINATE;
}

/* Larger boxes need longer links, or the picture becomes a heap of boxes. */
static double
get_length (const XplLayoutGraph *graph, const XplLayoutOptions *options)
{
  double area = 0;

  for (guint32 i = 0; i < graph->n_nodes; i++)
    {
      XplNodeShape shape = xpl_node_shape_new (graph, i);

      if (!shape.is_disc)
        area += 4 * shape.half_width * shape.half_height / graph->n_nodes;
    }
  return MAX (options->edge_length, LENGTH_PER_BOX * sqrt (area));
}

/* How free each node is, by how far it is from the nearest node without a place. */
static void
set_mobility (XplLayoutAssembly *self, const XplAdjacency *links)
{
  guint32 n = self->graph->n_nodes;
  g_autofree guint32 *fresh = g_new (guint32, (gsize) n + 1);
  g_autofree guint32 *queue = g_new (guint32, (gsize) n + 1);
  g_autofree guint16 *hops = g_new (guint16, (gsize) n + 1);
  guint32 n_fresh = 0;

  for (guint32 i = 0; i < n; i++)
    if (!self->is_placed[i])
      fresh[n_fresh++] = i;
  xpl_distances_from (links, fresh, n_fresh, queue, hops);
  for (guint32 i = 0; i < n; i++)
    {
      /* Where nothing is new, something was moved: there all are alike. */
      double fall = hops[i] == XPL_DISTANCE_NONE ? 1 : pow (MOBILITY_FALL, MAX (hops[i], 1) - 1);

      self->mobility[i] = 1;
      if (self->is_placed[i] && self->options->energy < 1)
        self->mobility[i] = MAX (self->options->energy * fall, LEAST_MOBILITY);
      if (self->is_placed[i] && self->graph->pinned != NULL && self->graph->pinned[i])
        self->mobility[i] = 0;
    }
}

static void
center_part (XplLayoutPart *part)
{
  XplVec2 top_left;
  XplVec2 bottom_right;

  xpl_layout_part_get_bounds (part, &top_left, &bottom_right);
  xpl_layout_part_move (part, xpl_vec2_scale (xpl_vec2_add (top_left, bottom_right), -0.5));
}

static XplLayoutPart *
make_part (XplLayoutAssembly *self, guint32 component, XplAdjacency *links)
{
  const guint32 *members = self->components->members + self->components->starts[component];
  guint64 seed = self->options->seed + G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) * component;
  XplLayoutPart *part = xpl_layout_part_new (links, self->length, self->gap, seed);
  g_autofree guint8 *is_placed = g_new (guint8, part->n_nodes);

  for (guint32 i = 0; i < part->n_nodes; i++)
    {
      is_placed[i] = self->is_placed[members[i]];
      part->shapes[i] = xpl_node_shape_new (self->graph, members[i]);
      part->mobility[i] = self->mobility[members[i]];
      part->mean_radius += part->shapes[i].radius / part->n_nodes;
      part->is_fixed |= part->mobility[i] < 1;
      if (is_placed[i])
        part->positions[i] = part->anchors[i] = self->graph->start[members[i]];
    }
  xpl_placement_join (part, is_placed);
  if (!part->is_fixed)
    center_part (part);
  return part;
}

/* The rectangle of what must not be moved as a whole; FALSE if there is none. */
static gboolean
get_fixed_bounds (const XplLayoutAssembly *self, XplVec2 *top_left, XplVec2 *bottom_right)
{
  gboolean found = FALSE;

  *top_left = (XplVec2) { INFINITY, INFINITY };
  *bottom_right = (XplVec2) { -INFINITY, -INFINITY };
  for (guint32 c = 0; c < self->components->n_components; c++)
    {
      XplVec2 least;
      XplVec2 most;

      if (!self->parts[c]->is_fixed)
        continue;
      xpl_layout_part_get_bounds (self->parts[c], &least, &most);
      *top_left = (XplVec2) { MIN (top_left->x, least.x), MIN (top_left->y, least.y) };
      *bottom_right = (XplVec2) { MAX (bottom_right->x, most.x), MAX (bottom_right->y, most.y) };
      found = TRUE;
    }
  return found;
}

/*
 * Where the upper left corner of a block of this size goes: beside or below what is fixed, as suits the
 * aspect.
 */
static XplVec2
find_block_place (const XplLayoutAssembly *self, XplVec2 size)
{
  double margin = MARGIN_OF_PARTS * self->length;
  XplVec2 top_left;
  XplVec2 bottom_right;
  XplVec2 fixed;

  if (!get_fixed_bounds (self, &top_left, &bottom_right))
    return xpl_vec2_scale (size, -0.5);
  fixed = xpl_vec2_subtract (bottom_right, top_left);
  if (MAX ((fixed.x + size.x) / self->options->aspect, MAX (fixed.y, size.y))
      <= MAX (MAX (fixed.x, size.x) / self->options->aspect, fixed.y + size.y))
    return (XplVec2) { bottom_right.x + margin, (top_left.y + bottom_right.y - size.y) / 2 };
  return (XplVec2) { (top_left.x + bottom_right.x - size.x) / 2, bottom_right.y + margin };
}

static void
pack_parts (XplLayoutAssembly *self)
{
  g_autofree XplPackingItem *items = g_new0 (XplPackingItem, (gsize) self->components->n_components + 1);
  g_autofree guint32 *packed = g_new (guint32, (gsize) self->components->n_components + 1);
  guint32 n_items = 0;
  guint32 n_blocks = 0;
  XplVec2 origin;

  for (guint32 c = 0; c < self->components->n_components; c++)
    {
      double margin = self->length * (c < self->n_blocks ? MARGIN_OF_PARTS : MARGIN_OF_SINGLES);
      XplVec2 top_left;
      XplVec2 bottom_right;

      if (self->parts[c]->is_fixed)
        continue;
      xpl_layout_part_get_bounds (self->parts[c], &top_left, &bottom_right);
      items[n_items].size.x = bottom_right.x - top_left.x + margin;
      items[n_items].size.y = bottom_right.y - top_left.y + margin;
      packed[n_items++] = c;
      n_blocks += c < self->n_blocks;
    }
  origin = find_block_place (self, xpl_packing_arrange (items, n_items, n_blocks, self->options->aspect));
  for (guint32 i = 0; i < n_items; i++)
    {
      XplVec2 corner = xpl_vec2_add (origin, items[i].place);

      center_part (self->parts[packed[i]]);
      self->offsets[packed[i]] = xpl_vec2_add (corner, xpl_vec2_scale (items[i].size, 0.5));
    }
}

XplLayoutAssembly *
xpl_layout_assembly_new (const XplLayoutGraph *graph, const XplLayoutOptions *options)
{
  XplLayoutAssembly *self;
  g_autoptr (XplAdjacency) links = NULL;
  g_autofree guint32 *local = NULL;

  g_return_val_if_fail (graph != NULL && options != NULL, NULL);

  self = g_new0 (XplLayoutAssembly, 1);
  self->graph = graph;
  self->options = options;
  self->length = get_length (graph, options);
  self->gap = GAP * self->length;
  self->is_placed = g_new0 (guint8, (gsize) graph->n_nodes + 1);
  self->mobility = g_new (double, (gsize) graph->n_nodes + 1);
  for (guint32 i = 0; i < graph->n_nodes; i++)
    self->is_placed[i] = is_start_usable (graph, i);

  links = xpl_adjacency_new (graph->n_nodes, graph->edges, graph->n_edges);
  set_mobility (self, links);
  self->components = xpl_components_find (links);
  self->parts = g_new0 (XplLayoutPart *, (gsize) self->components->n_components + 1);
  self->offsets = g_new0 (XplVec2, (gsize) self->components->n_components + 1);
  local = g_new (guint32, (gsize) graph->n_nodes + 1);
  for (guint32 c = 0; c < self->components->n_components; c++)
    {
      guint32 size = xpl_components_get_size (self->components, c);
      const guint32 *members = self->components->members + self->components->starts[c];

      self->parts[c] = make_part (self, c, xpl_adjacency_new_component (links, members, size, local));
      self->n_blocks += size > 1;
    }
  pack_parts (self);
  return self;
}

void
xpl_layout_assembly_free (XplLayoutAssembly *self)
{
  if (self == NULL)
    return;
  for (guint32 c = 0; c < self->components->n_components; c++)
    xpl_layout_part_free (self->parts[c]);
  xpl_components_free (self->components);
  g_free (self->is_placed);
  g_free (self->mobility);
  g_free (self->parts);
  g_free (self->offsets);
  g_free (self);
}

void
xpl_layout_assembly_get_positions (const XplLayoutAssembly *self, XplVec2 *positions)
{
  g_return_if_fail (self != NULL && (positions != NULL || self->graph->n_nodes == 0));

  for (guint32 c = 0; c < self->components->n_components; c++)
    {
      const XplLayoutPart *part = self->parts[c];
      const guint32 *members = self->components->members + self->components->starts[c];

      /* Adding even 0 would change the bits of -0. */
      for (guint32 i = 0; i < part->n_nodes; i++)
        positions[members[i]] = part->is_fixed
                                  ? part->positions[i]
                                  : xpl_vec2_add (part->positions[i], self->offsets[c]);
    }
}

static void
show_cb (XplVec2 *shown, gpointer user_data)
{
  xpl_layout_assembly_get_positions (user_data, shown);
}

/* Parts that stay where they are may have grown into each other: their nodes still must not overlap. */
static gboolean
separate_fixed_parts (XplLayoutAssembly *self, XplLayoutMonitor *monitor)
{
  g_autofree XplNodeShape *shapes = g_new (XplNodeShape, (gsize) self->graph->n_nodes + 1);
  g_autofree double *mobility = g_new (double, (gsize) self->graph->n_nodes + 1);
  g_autofree XplVec2 *positions = g_new (XplVec2, (gsize) self->graph->n_nodes + 1);
  guint32 n = 0;

  for (guint32 c = 0; c < self->components->n_components; c++)
    for (guint32 i = 0; self->parts[c]->is_fixed && i < self->parts[c]->n_nodes; i++, n++)
      {
        shapes[n] = self->parts[c]->shapes[i];
        mobility[n] = self->parts[c]->mobility[i];
        positions[n] = self->parts[c]->positions[i];
      }
  if (!xpl_overlap_remove (shapes, mobility, n, self->gap, positions, monitor))
    return FALSE;
  n = 0;
  for (guint32 c = 0; c < self->components->n_components; c++)
    for (guint32 i = 0; self->parts[c]->is_fixed && i < self->parts[c]->n_nodes; i++, n++)
      self->parts[c]->positions[i] = positions[n];
  return TRUE;
}

gboolean
xpl_layout_assembly_run (XplLayoutAssembly *self, XplLayoutMonitor *monitor)
{
  g_return_val_if_fail (self != NULL && monitor != NULL, FALSE);

  monitor->show = show_cb;
  monitor->show_data = self;
  for (guint32 c = 0; c < self->n_blocks; c++)
    {
      gboolean is_warm = self->options->energy < 1 && self->parts[c]->is_fixed;

      monitor->expected_work += xpl_part_layout_get_work (self->parts[c], self->options, is_warm);
    }
  for (guint32 c = 0; c < self->n_blocks; c++)
    {
      gboolean is_warm = self->options->energy < 1 && self->parts[c]->is_fixed;

      if (!xpl_part_layout_run (self->parts[c], self->options, is_warm, monitor))
        return FALSE;
      if (!self->parts[c]->is_fixed)
        center_part (self->parts[c]);
    }
  if (!separate_fixed_parts (self, monitor))
    return FALSE;
  pack_parts (self);
  return TRUE;
}
