/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "packing.h"

#define N_WIDTHS 24

/*
 * A piece of the lower edge of what is packed: it reaches from @left to the next piece's left, at height
 * @bottom.
 */
typedef struct
{
  double left;
  double bottom;
} Step;

typedef struct
{
  XplPackingItem *items;
  guint32 *order; /* the highest first */
  guint32 n_items;
  double width;
  GArray *skyline; /* Step, from left to right */
} Strip;

static int
compare_height (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const XplPackingItem *items = user_data;
  guint32 first = *(const guint32 *) a;
  guint32 second = *(const guint32 *) b;

  if (items[first].size.y != items[second].size.y)
    return items[first].size.y > items[second].size.y ? -1 : 1;
  return first < second ? -1 : 1;
}

/*
 * How low an item of this width has to be put if its left side is that of the step; INFINITY if it sticks
 * out.
 */
static double
get_bottom_below (const Strip *strip, guint index, double width)
{
  const Step *steps = (const Step *) strip->skyline->data;
  double right = steps[index].left + width;
  double bottom = 0;

  if (right > strip->width * (1 + 1e-9))
    return INFINITY;
  for (guint i = index; i < strip->skyline->len && steps[i].left < right * (1 - 1e-9); i++)
    bottom = MAX (bottom, steps[i].bottom);
  return bottom;
}

static void
raise_skyline (Strip *strip, guint index, double right, double bottom)
{
  Step *steps = (Step *) strip->skyline->data;
  guint end = index;
  double last_bottom = 0;

  for (; end < strip->skyline->len && steps[end].left < right * (1 - 1e-9); end++)
    last_bottom = steps[end].bottom;
  steps[index].bottom = bottom;
  if (end > index + 1)
    g_array_remove_range (strip->skyline, index + 1, end - index - 1);
  /* What was below the item's right part goes on beside it. */
  if (right < strip->width * (1 - 1e-9)
      && (index + 1 == strip->skyline->len
          || g_array_index (strip->skyline, Step, index + 1).left > right * (1 + 1e-9)))
    {
      Step rest = { right, last_bottom };

      g_array_insert_val (strip->skyline, index + 1, rest);
    }
}

static void
put_lowest (Strip *strip, XplPackingItem *item)
{
  guint best = 0;
  double best_top = INFINITY;

  for (guint i = 0; i < strip->skyline->len; i++)
    {
      double top = get_bottom_below (strip, i, item->size.x);

      if (top < best_top)
        {
          best_top = top;
          best = i;
        }
    }
  item->place = (XplVec2) { g_array_index (strip->skyline, Step, best).left, best_top };
  raise_skyline (strip, best, item->place.x + item->size.x, best_top + item->size.y);
}

/* Fills the strip from its top; gives the size that is taken. */
static XplVec2
fill_strip (Strip *strip, double width)
{
  Step floor = { 0, 0 };
  XplVec2 size = { 0, 0 };

  strip->width = width;
  g_array_set_size (strip->skyline, 0);
  g_array_append_val (strip->skyline, floor);
  for (guint32 i = 0; i < strip->n_items; i++)
    {
      XplPackingItem *item = &strip->items[strip->order[i]];

      put_lowest (strip, item);
      size.x = MAX (size.x, item->place.x + item->size.x);
      size.y = MAX (size.y, item->place.y + item->size.y);
    }
  return size;
}

/* The width at which rows of this area below a block make the whole as wide as it should be. */
static double
get_rows_width (double block_width,
                double block_height,
                double rows_area,
                double widest_row_item,
                double aspect)
{
  /* width = aspect · (block_height + rows_area / width) */
  double half = aspect * block_height / 2;
  double width = half + sqrt (half * half + aspect * rows_area);

  return MAX (MAX (block_width, width), widest_row_item);
}

/* The height of the rectangle of the wanted shape around it all: the smaller the better. */
static double
get_cost (XplVec2 block, double rows_area, double widest_row_item, double aspect)
{
  double width = block.x;
  double height = block.y;

  if (rows_area > 0)
    {
      width = get_rows_width (block.x, block.y, rows_area, widest_row_item, aspect);
      height += rows_area / width;
    }
  return MAX (width / aspect, height);
}

static XplVec2
arrange_blocks (XplPackingItem *items,
                guint32         n_blocks,
                double          rows_area,
                double          widest_row_item,
                double          aspect)
{
  Strip strip = { .items = items, .n_items = n_blocks };
  double widest = 0;
  double area = 0;
  double best_width = 0;
  double best_cost = INFINITY;
  XplVec2 size = { 0, 0 };

  strip.order = g_new (guint32, (gsize) n_blocks + 1);
  strip.skyline = g_array_new (FALSE, FALSE, sizeof (Step));
  for (guint32 i = 0; i < n_blocks; i++)
    {
      strip.order[i] = i;
      widest = MAX (widest, items[i].size.x);
      area += items[i].size.x * items[i].size.y;
    }
  g_qsort_with_data (strip.order, (int) n_blocks, sizeof *strip.order, compare_height, items);
  for (guint i = 0; i < N_WIDTHS && n_blocks > 0; i++)
    {
      double width = MAX (widest, sqrt (area * aspect)) * (1 + i / 16.0);
      XplVec2 tried = fill_strip (&strip, i == 0 ? widest : width);
      double cost = get_cost (tried, rows_area, widest_row_item, aspect);

      if (cost < best_cost * (1 - 1e-9))
        {
          best_cost = cost;
          best_width = i == 0 ? widest : width;
        }
    }
  if (n_blocks > 0)
    size = fill_strip (&strip, best_width);
  g_free (strip.order);
  g_array_unref (strip.skyline);
  return size;
}

/* Rows from @top on; gives where they end. */
static XplVec2
arrange_rows (XplPackingItem *items, guint32 n_items, double width, double top)
{
  XplVec2 at = { 0, top };
  XplVec2 size = { 0, top };
  double row_height = 0;

  for (guint32 i = 0; i < n_items; i++)
    {
      if (at.x > 0 && at.x + items[i].size.x > width * (1 + 1e-9))
        {
          at = (XplVec2) { 0, at.y + row_height };
          row_height = 0;
        }
      items[i].place = at;
      at.x += items[i].size.x;
      row_height = MAX (row_height, items[i].size.y);
      size = (XplVec2) { MAX (size.x, at.x), MAX (size.y, at.y + row_height) };
    }
  return size;
}

XplVec2
xpl_packing_arrange (XplPackingItem *items, guint32 n_items, guint32 n_blocks, double aspect)
{
  double rows_area = 0;
  double widest = 0;
  XplVec2 block;
  XplVec2 rows;

  g_return_val_if_fail (items != NULL || n_items == 0, ((XplVec2) { 0, 0 }));
  g_return_val_if_fail (n_blocks <= n_items && aspect > 0, ((XplVec2) { 0, 0 }));

  for (guint32 i = n_blocks; i < n_items; i++)
    {
      rows_area += items[i].size.x * items[i].size.y;
      widest = MAX (widest, items[i].size.x);
    }
  block = arrange_blocks (items, n_blocks, rows_area, widest, aspect);
  if (n_items == n_blocks)
    return block;
  rows = arrange_rows (items + n_blocks, n_items - n_blocks,
                       get_rows_width (block.x, block.y, rows_area, widest, aspect), block.y);
  /* The narrower of the two in the middle of the wider. */
  for (guint32 i = 0; i < n_items; i++)
    items[i].place.x += MAX (i < n_blocks ? rows.x - block.x : block.x - rows.x, 0) / 2;
  return (XplVec2) { MAX (rows.x, block.x), rows.y };
}
