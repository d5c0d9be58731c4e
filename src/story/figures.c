/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "counts.h"
#include "noun-classes.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  XplStory *story;
  XplCounts *counts;
  GPtrArray *series;   /* XplSeries, by number */
  GHashTable *figures; /* article, series, value and claimant → XplFigure */
} FigureMaker;

static void
set_date (FigureMaker *self, XplFigure *figure, const XplCount *count)
{
  const XplArticle *article = xpl_story_get_article (self->story, count->article);

  if (!xpl_story_set_when (self->story, &figure->as_of, count->article, count->quantity->timex))
    xpl_when_copy (&figure->as_of, &article->published);
}

static void
explain (FigureMaker *self, XplFigure *figure, const XplCount *count)
{
  const XplQuantity *quantity = count->quantity;
  g_autofree char *number = xpl_story_dup_words (self->story, count->article, quantity->number);
  g_autofree char *claimants = xpl_findings_dup_labels (figure->claimed_by);
  g_autoptr (GString) why = g_string_new (NULL);

  if (*quantity->counted != '\0')
    /* Translators: a number and a noun of an article: “11,000” counts “soldiers”. */
    g_string_append_printf (why, _("“%s” counts “%s”."), number, quantity->counted);
  else
    g_string_append_printf (why, _("“%s” is an amount in %s."), number, quantity->unit);
  if (*claimants != '\0')
    /* Translators: after a sentence. Keep the space in front. */
    g_string_append_printf (why, _(" It is the figure of %s."), claimants);
  if (quantity->timex < 0 && xpl_when_is_set (&figure->as_of))
    g_string_append (why, _(" The text gives no date for it: it counts as of the article’s own."));
  xpl_finding_set_why (XPL_FINDING (figure), why->str);
}

static XplFigure *
make_figure (FigureMaker *self, const XplCount *count)
{
  const XplQuantity *quantity = count->quantity;
  XplFigure *figure =
      xpl_figure_new (g_ptr_array_index (self->series, count->series), quantity->min, quantity->max);
  XplEntity *claimant = xpl_story_get_entity (self->story, count->article, quantity->claimant);
  XplEntity *via = xpl_story_get_entity (self->story, count->article, quantity->via);

  figure->approx = quantity->approx;
  figure->hedge = g_strdup (quantity->hedge);
  figure->modality = quantity->modality;
  if (claimant != NULL)
    xpl_findings_add (figure->claimed_by, claimant);
  if (via != NULL)
    xpl_findings_add (figure->via, via);
  set_date (self, figure, count);
  explain (self, figure, count);
  return figure;
}

/* What an article says twice is one figure. */
static char *
make_key (const XplCount *count)
{
  const XplQuantity *quantity = count->quantity;

  return g_strdup_printf ("%u|%u|%.17g|%.17g|%d|%d|%d|%d", count->article, count->series, quantity->min, quantity->max,
                          quantity->approx, quantity->claimant, quantity->timex, quantity->modality);
}

static void
add_count (FigureMaker *self, const XplCount *count)
{
  g_autofree char *key = make_key (count);
  XplFigure *figure = g_hash_table_lookup (self->figures, key);

  if (figure == NULL)
    {
      figure = make_figure (self, count);
      xpl_bundle_add_finding (self->story->bundle, XPL_FINDING (figure));
      g_hash_table_insert (self->figures, g_steal_pointer (&key), figure);
      g_object_unref (figure);
    }
  xpl_finding_add_evidence (XPL_FINDING (figure), xpl_story_get_article (self->story, count->article),
                            count->quantity->range, count->quantity->number);
}

static gboolean
says_more (const XplCount *a, const XplCount *b)
{
  guint left = (a->counted != NULL) + (a->where != NULL) + (a->state != NULL);
  guint right = (b->counted != NULL) + (b->where != NULL) + (b->state != NULL);

  return left > right;
}

/* What is counted in plain words: one for all that are the same, else the text's own. */
static char *
make_what (const XplCount *count)
{
  g_autofree char *counted = g_utf8_strdown (count->quantity->counted, -1);

  if (*counted == '\0')
    return NULL;
  return xpl_noun_has_class (counted) ? g_strdup (count->what) : g_steal_pointer (&counted);
}

/* @counts: XplCount of one series, in order; the one that says most tells what it is. */
static XplSeries *
make_series (FigureMaker *self, const GPtrArray *counts)
{
  const XplCount *exact = g_ptr_array_index (counts, 0);
  XplSeries *series = xpl_series_new (NULL);

  for (guint i = 1; i < counts->len; i++)
    if (says_more (g_ptr_array_index (counts, i), exact))
      exact = g_ptr_array_index (counts, i);
  series->counted = exact->counted;
  series->where = exact->where;
  series->state = g_strdup (exact->state);
  series->what = make_what (exact);
  series->unit = g_strdup (exact->quantity->unit);
  series->per = g_strdup (exact->quantity->per);
  g_free (series->label);
  series->label = xpl_counts_make_label (self->counts, counts, series);
  return series;
}

static char *
make_series_key (const XplCount *count, const XplSeries *series, XplEntity *where)
{
  return g_strdup_printf ("%u|%p|%s|%p", count->group, series->counted, series->state != NULL ? series->state : "", where);
}

/* A series of a place is a part of that of the place it lies in. @firsts: of each series a count */
static void
set_wholes (FigureMaker *self, const XplCount **firsts)
{
  g_autoptr (GHashTable) series_by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->series->len; i++)
    {
      XplSeries *series = g_ptr_array_index (self->series, i);

      g_hash_table_insert (series_by_key, make_series_key (firsts[i], series, series->where), series);
    }
  for (guint i = 0; i < self->series->len; i++)
    {
      XplSeries *series = g_ptr_array_index (self->series, i);
      XplEntity *whole = series->where;

      while (series->part_of == NULL && whole != NULL)
        {
          g_autofree char *key = NULL;

          whole = g_hash_table_lookup (self->counts->wholes, whole);
          key = make_series_key (firsts[i], series, whole);
          if (whole != NULL)
            series->part_of = g_hash_table_lookup (series_by_key, key);
        }
    }
}

static void
make_all_series (FigureMaker *self, guint n_series)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new_full (n_series, (GDestroyNotify) g_ptr_array_unref);
  g_autofree const XplCount **firsts = g_new0 (const XplCount *, n_series);

  for (guint i = 0; i < n_series; i++)
    g_ptr_array_add (members, g_ptr_array_new ());
  for (guint i = 0; i < self->counts->counts->len; i++)
    {
      XplCount *count = &g_array_index (self->counts->counts, XplCount, i);

      g_ptr_array_add (g_ptr_array_index (members, count->series), count);
    }
  g_ptr_array_set_size (self->series, n_series);
  for (guint i = 0; i < self->counts->counts->len; i++)
    {
      const XplCount *count = &g_array_index (self->counts->counts, XplCount, i);
      const GPtrArray *counts = g_ptr_array_index (members, count->series);
      g_autoptr (XplSeries) series = NULL;

      if (g_ptr_array_index (counts, 0) != count)
        continue;
      series = make_series (self, counts);
      g_ptr_array_index (self->series, count->series) = series;
      firsts[count->series] = count;
      xpl_bundle_add_finding (self->story->bundle, XPL_FINDING (series));
    }
  set_wholes (self, firsts);
}

gboolean
xpl_story_add_figures (XplStory *self)
{
  g_autoptr (XplCounts) counts = xpl_counts_new (self);
  g_autoptr (GPtrArray) series = g_ptr_array_new ();
  g_autoptr (GHashTable) figures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  FigureMaker maker = { self, counts, series, figures };

  make_all_series (&maker, xpl_counts_join (counts));
  for (guint i = 0; i < counts->counts->len; i++)
    {
      if (xpl_story_is_cancelled (self))
        return FALSE;
      add_count (&maker, &g_array_index (counts->counts, XplCount, i));
    }
  return TRUE;
}
