/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Interval partitioning: each mark takes the first row in which nothing stands at its place. A lane is tried in several
 * densities, from "every item with its whole label" to "items that are close share a mark that counts them", and the
 * first that needs no more rows than allowed is taken; the last one is taken in any case.
 */

#include "config.h"

#include "timeline-layout.h"

#include <math.h>

#define MARK_GAP 4.0
#define LABEL_GAP 4.0
#define LEAST_LABEL 34.0
#define MAX_LABEL 260.0
/* A soft bar narrower than this is a point with a soft rim. */
#define LEAST_BAR 14.0
/* Bars of this width carry their label inside even if they cut it short. */
#define ROOMY_BAR 90.0
#define BAR_PADDING 8.0
#define COUNT_WIDTH 9.0 /* of a digit and its share of the padding */
#define ROWS_IN_ALL 64

/** @reserve: room that each mark keeps for its label; @cell: items within so many pixels share a mark, 0: none do. */
typedef struct
{
  double reserve;
  double cell;
} Density;

static const Density densities[] = {
  { 190, 0 }, { 80, 0 }, { 0, 0 }, { 0, 16 }, { 0, 32 }, { 0, 64 }, { 0, 128 }, { 0, 256 }, { 0, 512 }, { 0, 4096 },
};

typedef struct
{
  const XplTimelineLayout *layout;
  XplTimelineLane *lane;
  GArray *indices; /* guint: items within the axis */
  XplPainter *measure;
  gboolean is_articles;
} Job;

static XplTimelineItem *
get_item (const Job *job, guint i)
{
  return &g_array_index (job->lane->items, XplTimelineItem, i);
}

static double
get_label_width (const Job *job, XplTimelineItem *item)
{
  XplTextStyle style = { .size = XPL_TIMELINE_LABEL_SIZE, .weight = 400 };

  if (item->label_width == 0)
    {
      double width;

      xpl_painter_measure (job->measure, item->label, &style, &width, NULL);
      item->label_width = (float) MAX (width, 1);
    }
  return MIN (item->label_width, MAX_LABEL);
}

static double
clamp_x (const XplAxis *axis, gint64 instant)
{
  if (instant == XPL_INSTANT_MIN)
    return 0;
  if (instant == XPL_INSTANT_MAX)
    return axis->width;
  return CLAMP (xpl_axis_to_x (axis, (double) instant), 0, axis->width);
}

/* Where a date is open, how far its fading end reaches from the end that is known. */
static void
shorten_open_end (XplTimelineMark *mark, const XplTimelineItem *item, const XplAxis *axis)
{
  double reach = CLAMP (axis->width / 12, 60, 160);

  if (item->from == XPL_INSTANT_MIN)
    mark->start = MAX (mark->end - reach, 0);
  if (item->to == XPL_INSTANT_MAX)
    mark->end = MIN (mark->start + reach, axis->width);
}

static void
set_extent (XplTimelineMark *mark, const XplTimelineItem *item, const XplAxis *axis)
{
  gint64 to = item->to == XPL_INSTANT_MAX || item->to == item->from ? item->to : item->to + 1;

  mark->start = clamp_x (axis, item->from);
  mark->end = clamp_x (axis, to);
  mark->open_start = (double) item->from < axis->from;
  mark->open_end = (double) to > axis->to;
  shorten_open_end (mark, item, axis);
}

static void
set_point (XplTimelineMark *mark)
{
  double center = (mark->start + mark->end) / 2;

  mark->left = center - XPL_TIMELINE_POINT_RADIUS;
  mark->right = center + XPL_TIMELINE_POINT_RADIUS;
}

static XplTimelineMark
make_mark (const XplTimelineItem *item, const XplAxis *axis)
{
  XplTimelineMark mark = { .quad = item->quad, .n_members = 1 };

  set_extent (&mark, item, axis);
  if (mark.end - mark.start < LEAST_BAR)
    {
      mark.kind = item->is_exact ? XPL_MARK_POINT : XPL_MARK_SOFT;
      set_point (&mark);
      return mark;
    }
  mark.kind = item->is_exact ? XPL_MARK_DAY : XPL_MARK_SOFT;
  mark.left = mark.start;
  mark.right = mark.end;
  return mark;
}

static void
add_single (XplTimelineRows *rows, const Job *job, guint index)
{
  XplTimelineMark mark = make_mark (get_item (job, index), &job->layout->axis);

  mark.first = rows->members->len;
  g_array_append_val (rows->members, index);
  g_array_append_val (rows->marks, mark);
}

static gint64
get_cell (const XplTimelineMark *mark, double cell)
{
  gint64 left = (gint64) floor ((mark->start + mark->end) / 2 / cell), right = left;

  if (mark->right - mark->left > cell)
    {
      left = (gint64) floor (mark->left / cell);
      right = (gint64) floor (mark->right / cell) + 1;
    }
  return left << 32 | right;
}

typedef struct
{
  gint64 cell;
  guint index;
  XplTimelineMark mark;
} Sorted;

static int
compare_cells (gconstpointer a, gconstpointer b)
{
  const Sorted *left = a, *right = b;

  if (left->cell != right->cell)
    return left->cell < right->cell ? -1 : 1;
  return left->index < right->index ? -1 : 1;
}

/* The most frequent quad of @n items. */
static XplQuad
find_quad (const Sorted *sorted, guint n)
{
  guint counts[XPL_N_QUADS] = { 0 };
  XplQuad most = XPL_QUAD_TIE;

  for (guint i = 0; i < n; i++)
    counts[sorted[i].mark.quad]++;
  for (guint i = 0; i < XPL_N_QUADS; i++)
    if (counts[i] > counts[most])
      most = (XplQuad) i;
  return most;
}

static void
add_group (XplTimelineRows *rows, const Sorted *sorted, guint n)
{
  XplTimelineMark mark = sorted[0].mark;

  mark.first = rows->members->len;
  mark.n_members = n;
  for (guint i = 0; i < n; i++)
    {
      const XplTimelineMark *other = &sorted[i].mark;

      g_array_append_val (rows->members, sorted[i].index);
      mark.start = MIN (mark.start, other->start);
      mark.end = MAX (mark.end, other->end);
      mark.open_start |= other->open_start;
      mark.open_end |= other->open_end;
    }
  if (n > 1)
    {
      double width = COUNT_WIDTH * (floor (log10 (n)) + 2), center = (mark.start + mark.end) / 2;

      mark.kind = XPL_MARK_COUNT;
      mark.quad = find_quad (sorted, n);
      mark.left = MIN (mark.start, center - width / 2);
      mark.right = MAX (mark.end, center + width / 2);
    }
  g_array_append_val (rows->marks, mark);
}

static void
add_groups (XplTimelineRows *rows, const Job *job, double cell)
{
  g_autofree Sorted *sorted = g_new (Sorted, MAX (job->indices->len, 1));
  guint n = job->indices->len;

  for (guint i = 0; i < n; i++)
    {
      guint index = g_array_index (job->indices, guint, i);

      sorted[i].index = index;
      sorted[i].mark = make_mark (get_item (job, index), &job->layout->axis);
      sorted[i].cell = get_cell (&sorted[i].mark, cell);
    }
  qsort (sorted, n, sizeof *sorted, compare_cells);
  for (guint first = 0, i = 1; i <= n; i++)
    if (i == n || sorted[i].cell != sorted[first].cell)
      {
        add_group (rows, sorted + first, i - first);
        first = i;
      }
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const XplTimelineMark *left = a, *right = b;

  if (left->left != right->left)
    return left->left < right->left ? -1 : 1;
  return left->first < right->first ? -1 : 1;
}

/* What the mark wants for its label: its whole width, or 0 where it has none. */
static double
get_wanted (const Job *job, const XplTimelineRows *rows, const XplTimelineMark *mark)
{
  if (mark->n_members > 1)
    return 0;
  return get_label_width (job, get_item (job, g_array_index (rows->members, guint, mark->first)));
}

static gboolean
fits_inside (const Job *job, const XplTimelineMark *mark, double wanted)
{
  /* The bars of articles are too thin. */
  return !job->is_articles && mark->right - mark->left >= MIN (wanted + 2 * BAR_PADDING, ROOMY_BAR);
}

/* FALSE where more than @max_rows are needed. */
static gboolean
stack (XplTimelineRows *rows, const Job *job, double reserve, guint max_rows)
{
  double ends[ROWS_IN_ALL];

  g_array_sort (rows->marks, compare_marks);
  rows->n_rows = 0;
  for (guint i = 0; i < rows->marks->len; i++)
    {
      XplTimelineMark *mark = &g_array_index (rows->marks, XplTimelineMark, i);
      double wanted = reserve > 0 ? get_wanted (job, rows, mark) : 0;
      double end = mark->right + MARK_GAP;
      guint row = 0;

      if (wanted > 0 && !fits_inside (job, mark, wanted))
        end += MIN (wanted, reserve) + LABEL_GAP;
      while (row < rows->n_rows && ends[row] > mark->left)
        row++;
      if (row >= max_rows)
        return FALSE;
      rows->n_rows = MAX (rows->n_rows, row + 1);
      ends[row] = end;
      mark->row = row;
    }
  return TRUE;
}

/* Gives each label the room up to the next mark of its row. */
static void
place_labels (XplTimelineRows *rows, const Job *job)
{
  double next[ROWS_IN_ALL];

  for (guint row = 0; row < ROWS_IN_ALL; row++)
    next[row] = INFINITY;
  for (guint i = rows->marks->len; i-- > 0;)
    {
      XplTimelineMark *mark = &g_array_index (rows->marks, XplTimelineMark, i);
      double room = next[mark->row] - mark->right - LABEL_GAP - MARK_GAP;

      next[mark->row] = mark->left;
      /* Not even measured where nothing fits: there may be thousands. */
      if (mark->n_members > 1 || (room < LEAST_LABEL && mark->right - mark->left < ROOMY_BAR / 2))
        continue;

      double wanted = get_wanted (job, rows, mark);
      mark->label_inside = fits_inside (job, mark, wanted);
      if (mark->label_inside)
        mark->label_width = MIN (wanted, mark->right - mark->left - 2 * BAR_PADDING);
      else if (room >= MIN (LEAST_LABEL, wanted))
        mark->label_width = MIN (wanted, room);
    }
}

static void
rows_free (gpointer data)
{
  XplTimelineRows *rows = data;

  g_array_unref (rows->marks);
  g_array_unref (rows->members);
  g_free (rows);
}

static void
fill (XplTimelineRows *rows, const Job *job, double cell)
{
  g_array_set_size (rows->marks, 0);
  g_array_set_size (rows->members, 0);
  if (cell > 0)
    {
      add_groups (rows, job, cell);
      return;
    }
  for (guint i = 0; i < job->indices->len; i++)
    add_single (rows, job, g_array_index (job->indices, guint, i));
}

static XplTimelineRows *
lay_out_lane (const Job *job, guint max_rows)
{
  XplTimelineRows *rows = g_new0 (XplTimelineRows, 1);
  guint n = job->indices->len, i = job->is_articles ? 2 : 0;
  double most = job->layout->axis.width / (2 * XPL_TIMELINE_POINT_RADIUS + MARK_GAP) * max_rows;

  rows->marks = g_array_new (FALSE, TRUE, sizeof (XplTimelineMark));
  rows->members = g_array_new (FALSE, FALSE, sizeof (guint));
  for (; i < G_N_ELEMENTS (densities); i++)
    {
      gboolean is_last = i + 1 == G_N_ELEMENTS (densities);

      if (densities[i].cell == 0 && n > most)
        continue;
      fill (rows, job, densities[i].cell);
      if (stack (rows, job, densities[i].reserve, is_last ? ROWS_IN_ALL : max_rows) || is_last)
        break;
    }
  place_labels (rows, job);
  return rows;
}

double
xpl_timeline_layout_get_row_height (const XplTimelineLayout *self, guint lane)
{
  return lane + 1 == self->lanes->len ? XPL_TIMELINE_ARTICLE_ROW_HEIGHT : XPL_TIMELINE_ROW_HEIGHT;
}

static void
set_heights (XplTimelineLayout *self)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      XplTimelineRows *rows = g_ptr_array_index (self->lanes, i);

      rows->y = self->height;
      rows->height = MAX (rows->n_rows, 1) * xpl_timeline_layout_get_row_height (self, i)
                     + 2 * XPL_TIMELINE_LANE_PADDING;
      if (i + 1 < self->lanes->len)
        self->height += rows->height;
      else
        rows->y = 0;
    }
}

XplTimelineLayout *
xpl_timeline_layout_new (XplTimelineData *data, const XplAxis *axis, guint max_rows, guint max_article_rows,
                         XplPainter *measure)
{
  g_return_val_if_fail (data != NULL && axis != NULL && measure != NULL, NULL);

  XplTimelineLayout *self = g_new0 (XplTimelineLayout, 1);
  g_autoptr (GArray) indices = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_lanes = xpl_timeline_data_get_n_lanes (data);

  self->axis = *axis;
  self->lanes = g_ptr_array_new_with_free_func (rows_free);
  for (guint i = 0; i < n_lanes; i++)
    {
      Job job = { .layout = self,
                  .lane = xpl_timeline_data_get_lane (data, i),
                  .indices = indices,
                  .measure = measure,
                  .is_articles = i + 1 == n_lanes };

      g_array_set_size (indices, 0);
      xpl_timeline_lane_query (job.lane, (gint64) floor (axis->from), (gint64) ceil (axis->to), indices);
      g_ptr_array_add (self->lanes,
                       lay_out_lane (&job, CLAMP (job.is_articles ? max_article_rows : max_rows, 1, ROWS_IN_ALL)));
    }
  set_heights (self);
  return self;
}

void
xpl_timeline_layout_free (XplTimelineLayout *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->lanes);
  g_free (self);
}

XplTimelineRows *
xpl_timeline_layout_get_rows (const XplTimelineLayout *self, guint lane)
{
  g_return_val_if_fail (lane < self->lanes->len, NULL);

  return g_ptr_array_index (self->lanes, lane);
}

const XplTimelineMark *
xpl_timeline_layout_find (const XplTimelineLayout *self, XplTimelinePlace place)
{
  const XplTimelineRows *rows = xpl_timeline_layout_get_rows (self, place.lane);

  for (guint i = 0; i < rows->marks->len; i++)
    {
      const XplTimelineMark *mark = &g_array_index (rows->marks, XplTimelineMark, i);

      for (guint j = 0; j < mark->n_members; j++)
        if (g_array_index (rows->members, guint, mark->first + j) == place.item)
          return mark;
    }
  return NULL;
}
