/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "article.h"
#include "excerpt.h"
#include "findings.h"
#include "names.h"
#include "numbers.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LABEL_CHARACTERS 60

G_DEFINE_FINAL_TYPE (XplFigure, xpl_figure, XPL_TYPE_FINDING)

static void
xpl_figure_finalize (GObject *object)
{
  XplFigure *self = XPL_FIGURE (object);

  xpl_when_clear (&self->as_of);
  g_ptr_array_unref (self->claimed_by);
  g_ptr_array_unref (self->via);
  g_free (self->hedge);
  G_OBJECT_CLASS (xpl_figure_parent_class)->finalize (object);
}

static char *
dup_words_of_text (XplFigure *self)
{
  GArray *evidence = xpl_finding_get_evidence (XPL_FINDING (self));

  for (guint i = 0; i < evidence->len; i++)
    {
      const XplEvidence *place = &g_array_index (evidence, XplEvidence, i);

      if (!xpl_range_is_none (place->mark))
        return xpl_range_dup_text (place->mark, place->article->text);
    }
  return NULL;
}

static char *
dup_number (XplFigure *self)
{
  g_autofree char *min = NULL;
  g_autofree char *max = NULL;

  if (isfinite (self->min))
    min = xpl_number_to_words (self->min);
  if (isfinite (self->max))
    max = xpl_number_to_words (self->max);
  if (min == NULL || max == NULL)
    return min != NULL ? g_steal_pointer (&min) : g_steal_pointer (&max);
  if (self->min == self->max)
    return g_steal_pointer (&min);
  return g_strdup_printf (C_("lowest–highest number", "%s–%s"), min, max);
}

/* A bound that is missing says "at least" or "at most" even where the text had no such word. */
static XplApprox
effective_approx (XplFigure *self)
{
  if (self->approx != XPL_APPROX_NONE)
    return self->approx;
  if (isfinite (self->min) && !isfinite (self->max))
    return XPL_APPROX_AT_LEAST;
  if (!isfinite (self->min) && isfinite (self->max))
    return XPL_APPROX_AT_MOST;
  return XPL_APPROX_NONE;
}

char *
xpl_figure_dup_value_words (XplFigure *self)
{
  g_autofree char *number = NULL;
  XplApprox approx;

  g_return_val_if_fail (XPL_IS_FIGURE (self), NULL);

  approx = effective_approx (self);
  /* "Dozens" says more than the bounds that stand for it. */
  if (approx == XPL_APPROX_VAGUE)
    number = dup_words_of_text (self);
  if (number == NULL)
    number = dup_number (self);
  if (number == NULL)
    return g_strdup (_("an unknown number"));
  if (approx == XPL_APPROX_NONE || approx == XPL_APPROX_VAGUE)
    return g_steal_pointer (&number);
  /* Translators: how exact a number is, then the number: "at least 1,000". */
  return g_strdup_printf (C_("approximation number", "%s %s"), xpl_name_to_words (XPL_NAMES_APPROX, approx), number);
}

/* "about 11,000 soldiers", "3,000 shells per day"; of what no number names, the words of the text: "dozens of soldiers" */
static char *
xpl_figure_dup_label (XplFinding *finding)
{
  XplFigure *self = XPL_FIGURE (finding);
  GArray *evidence = xpl_finding_get_evidence (finding);
  g_autoptr (GString) label = g_string_new (NULL);
  g_autofree char *value = NULL;

  if (self->approx == XPL_APPROX_VAGUE && evidence->len > 0)
    {
      const XplEvidence *first = &g_array_index (evidence, XplEvidence, 0);

      return xpl_excerpt (first->article->text, first->range, LABEL_CHARACTERS);
    }
  value = xpl_figure_dup_value_words (self);
  g_string_append (label, value);
  if (self->series->unit != NULL)
    g_string_append_printf (label, " %s", self->series->unit);
  if (self->series->what != NULL && g_strcmp0 (self->series->what, self->series->unit) != 0)
    g_string_append_printf (label, " %s", self->series->what);
  if (self->series->per != NULL)
    /* Translators: after a number of things: "per day". Keep the space in front. */
    g_string_append_printf (label, _(" per %s"), self->series->per);
  return g_string_free (g_steal_pointer (&label), FALSE);
}

static void
xpl_figure_class_init (XplFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xpl_figure_finalize;
  XPL_FINDING_CLASS (klass)->dup_label = xpl_figure_dup_label;
  XPL_FINDING_CLASS (klass)->list = XPL_LIST_FIGURES;
}

static void
xpl_figure_init (XplFigure *self)
{
  self->min = -INFINITY;
  self->max = INFINITY;
  self->claimed_by = g_ptr_array_new ();
  self->via = g_ptr_array_new ();
}

XplFigure *
xpl_figure_new (XplSeries *series, double min, double max)
{
  XplFigure *self;

  g_return_val_if_fail (XPL_IS_SERIES (series), NULL);

  self = g_object_new (XPL_TYPE_FIGURE, NULL);
  self->series = series;
  self->min = min;
  self->max = max;
  return self;
}
