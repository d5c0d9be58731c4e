/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "figure-chart.h"

#include "article.h"

#include <math.h>

/* Share of the width that is free beside the first and the last mark. */
#define SIDE_SHARE 0.05
/* Values have about so many lines. */
#define N_TICKS 4
/* Free above the greatest value, for its label and the arrow of what has no bound. */
#define HEAD_SHARE 0.12
/* A chart of a single day shows a week. */
#define MIN_SPAN (7.0 * XPL_SECONDS_A_DAY)

const XplEdtf *
xpl_figure_get_date (XplFigure *figure)
{
  g_return_val_if_fail (XPL_IS_FIGURE (figure), NULL);

  GArray *evidence = xpl_finding_get_evidence (XPL_FINDING (figure));

  if (xpl_edtf_is_set (&figure->as_of.edtf))
    return &figure->as_of.edtf;
  for (guint i = 0; i < evidence->len; i++)
    {
      const XplArticle *article = g_array_index (evidence, XplEvidence, i).article;

      if (xpl_edtf_is_set (&article->published.edtf))
        return &article->published.edtf;
    }
  return NULL;
}

char *
xpl_figure_dup_claimant (XplFigure *figure)
{
  g_return_val_if_fail (XPL_IS_FIGURE (figure), NULL);

  GArray *evidence = xpl_finding_get_evidence (XPL_FINDING (figure));

  if (figure->claimed_by->len > 0)
    return xpl_findings_dup_labels (figure->claimed_by);
  if (evidence->len > 0)
    return g_strdup (xpl_article_get_source_words (g_array_index (evidence, XplEvidence, 0).article));
  return g_strdup ("");
}

/* The instants that a date may mean, infinite where an end is open; FALSE where there is nothing to draw. */
static gboolean
get_extent (XplFigure *figure, double *from, double *to)
{
  const XplEdtf *date = xpl_figure_get_date (figure);
  gint64 earliest = date == NULL ? XPL_INSTANT_MIN : xpl_edtf_earliest (date);
  gint64 latest = date == NULL ? XPL_INSTANT_MAX : xpl_edtf_latest (date);

  *from = earliest == XPL_INSTANT_MIN ? -INFINITY : (double) earliest;
  *to = latest == XPL_INSTANT_MAX ? INFINITY : (double) latest;
  return (isfinite (*from) || isfinite (*to)) && (isfinite (figure->min) || isfinite (figure->max));
}

/* The step of a scale that has about @n lines up to @most: 1, 2 or 5 times a power of ten. */
static double
find_step (double most, guint n)
{
  double rough = most / n, power = pow (10, floor (log10 (rough))), factor = rough / power;

  return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
}

static void
scale_values (XplFigureChart *self, const GPtrArray *figures)
{
  double most = 0, least = 0, step;

  for (guint i = 0; i < figures->len; i++)
    {
      const XplFigure *figure = g_ptr_array_index (figures, i);
      double ends[] = { figure->min, figure->max };

      for (guint k = 0; k < G_N_ELEMENTS (ends); k++)
        if (isfinite (ends[k]))
          {
            most = MAX (most, ends[k]);
            least = MIN (least, ends[k]);
          }
    }
  if (most - least <= 0)
    most = least + 1;
  step = find_step (most - least, N_TICKS);
  /* There are no halves of what is counted in whole numbers. */
  if (most == floor (most) && least == floor (least))
    step = MAX (step, 1);
  self->top_value = most + (most - least) * HEAD_SHARE;
  self->bottom_value = floor (least / step) * step;
  for (guint i = 0; self->bottom_value + i * step <= self->top_value; i++)
    {
      double tick = self->bottom_value + i * step;

      g_array_append_val (self->ticks, tick);
    }
}

static void
scale_time (XplFigureChart *self, const GPtrArray *figures)
{
  double first = INFINITY, last = -INFINITY, from, to, span;

  for (guint i = 0; i < figures->len; i++)
    if (get_extent (g_ptr_array_index (figures, i), &from, &to))
      {
        first = MIN (first, isfinite (from) ? from : to);
        last = MAX (last, isfinite (to) ? to : from);
      }
  if (!isfinite (first))
    first = last = 0;
  span = MAX (last - first, MIN_SPAN);
  first = (first + last) / 2 - span / 2;
  self->axis = xpl_axis_make (first - span * SIDE_SHARE, first + span * (1 + SIDE_SHARE), self->plot.width);
}

double
xpl_figure_chart_get_y (const XplFigureChart *self, double value)
{
  double share = (value - self->bottom_value) / (self->top_value - self->bottom_value);

  return self->plot.y + self->plot.height * (1 - CLAMP (share, 0, 1));
}

static double
get_x (const XplFigureChart *self, double instant)
{
  return self->plot.x + CLAMP (xpl_axis_to_x (&self->axis, instant), 0, self->plot.width);
}

static guint
find_claimant (XplFigureChart *self, XplFigure *figure)
{
  char *name = xpl_figure_dup_claimant (figure);
  guint index;

  if (g_ptr_array_find_with_equal_func (self->claimants, name, g_str_equal, &index))
    {
      g_free (name);
      return index;
    }
  g_ptr_array_add (self->claimants, name);
  return self->claimants->len - 1;
}

static void
add_mark (XplFigureChart *self, XplFigure *figure, GHashTable *conflicting)
{
  guint claimant = find_claimant (self, figure);
  gboolean has_min = isfinite (figure->min), has_max = isfinite (figure->max);
  double from, to;

  if (!get_extent (figure, &from, &to))
    return;

  XplChartMark mark = { .figure = figure, .claimant = claimant, .open_top = !has_max, .open_bottom = !has_min };

  mark.left = get_x (self, isfinite (from) ? from : self->axis.from);
  mark.right = get_x (self, isfinite (to) ? to : self->axis.to);
  mark.x = !isfinite (from) ? mark.right : !isfinite (to) ? mark.left : (mark.left + mark.right) / 2;
  mark.top = xpl_figure_chart_get_y (self, has_max ? figure->max : figure->min);
  mark.bottom = xpl_figure_chart_get_y (self, has_min ? figure->min : figure->max);
  mark.is_tentative = figure->modality != XPL_MODALITY_FACT && figure->modality != XPL_MODALITY_CLAIMED;
  mark.in_conflict = g_hash_table_contains (conflicting, figure);
  g_array_append_val (self->marks, mark);
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const XplChartMark *left = a, *right = b;
  double order = left->x - right->x;

  if (left->claimant != right->claimant)
    return left->claimant < right->claimant ? -1 : 1;
  if (order != 0)
    return order < 0 ? -1 : 1;
  return g_strcmp0 (xpl_finding_get_id (XPL_FINDING (left->figure)), xpl_finding_get_id (XPL_FINDING (right->figure)));
}

XplFigureChart *
xpl_figure_chart_new (const GPtrArray *figures, GHashTable *conflicting, XplRect plot)
{
  g_return_val_if_fail (figures != NULL && conflicting != NULL, NULL);

  XplFigureChart *self = g_new0 (XplFigureChart, 1);

  self->plot = plot;
  self->marks = g_array_new (FALSE, FALSE, sizeof (XplChartMark));
  self->claimants = g_ptr_array_new_with_free_func (g_free);
  self->ticks = g_array_new (FALSE, FALSE, sizeof (double));
  scale_values (self, figures);
  scale_time (self, figures);
  for (guint i = 0; i < figures->len; i++)
    add_mark (self, g_ptr_array_index (figures, i), conflicting);
  g_array_sort (self->marks, compare_marks);
  return self;
}

void
xpl_figure_chart_free (XplFigureChart *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->marks);
  g_ptr_array_unref (self->claimants);
  g_array_unref (self->ticks);
  g_free (self);
}

gboolean
xpl_figure_chart_has_course (const XplFigureChart *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 1; i < self->marks->len; i++)
    {
      const XplChartMark *mark = &g_array_index (self->marks, XplChartMark, i);
      const XplChartMark *first = &g_array_index (self->marks, XplChartMark, 0);

      if (fabs (mark->x - first->x) > 1)
        return TRUE;
    }
  return FALSE;
}
