/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Figures of one series against each other, each with those near it in time. Two conflict where both cannot hold for the
 * same time; a later figure of the same source is an update, not a conflict.
 */

#include "config.h"

#include "story-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define DAY (24 * 60 * 60)
/* What lasts: numbers of two sources no farther apart than this are of the same time. */
#define NEAR (14 * DAY)
/* What happens again and again: the dead of one week are not those of the next. */
#define NEAR_DEED (2 * DAY)
/* Each figure is held against so many that follow it. */
#define WINDOW 6
/* "About 10,000" and "11,000" may be the same. */
#define ABOUT 0.1

typedef struct
{
  XplFigure *figure;
  guint order;
  gint64 earliest;
  gint64 latest;
} Dated;

/* One sentence for each kind; the two figures follow in the order of their dates, or the part before the whole. */
static const char *const sentences[] = {
  [XPL_COMPARISON_CONFLICT] = N_("Both cannot be true of the same time: %s, and %s."),
  [XPL_COMPARISON_UPDATE] = N_("The same source first gave %s, later %s."),
  [XPL_COMPARISON_SAME_ESTIMATE] = N_("The same figure twice: %s, and %s."),
  [XPL_COMPARISON_SUBSET_OF] = N_("The one is a part of the other: %s, of %s."),
  [XPL_COMPARISON_COMPATIBLE] = N_("Both can be true: %s, and %s."),
};

static const char undated_sentence[] =
    N_("Both cannot be true of the same time, and no date tells them apart: %s, and %s.");
static const char part_sentence[] = N_("A part cannot be more than the whole: %s, of %s.");

static int
compare_dated (gconstpointer a, gconstpointer b)
{
  const Dated *left = a, *right = b;

  if (left->earliest != right->earliest)
    return left->earliest < right->earliest ? -1 : 1;
  return left->order < right->order ? -1 : left->order > right->order;
}

static XplArticle *
get_article (XplFigure *figure)
{
  return g_array_index (xpl_finding_get_evidence (XPL_FINDING (figure)), XplEvidence, 0).article;
}

static gboolean
same_entities (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!g_ptr_array_find ((GPtrArray *) b, g_ptr_array_index (a, i), NULL))
      return FALSE;
  return TRUE;
}

/* The same one says both; an article that names nobody speaks for itself, and for its source. */
static gboolean
same_source (XplFigure *a, XplFigure *b)
{
  XplArticle *left = get_article (a), *right = get_article (b);

  if (!same_entities (a->claimed_by, b->claimed_by))
    return FALSE;
  return a->claimed_by->len > 0 || left == right
         || (left->source_name != NULL && g_strcmp0 (left->source_name, right->source_name) == 0);
}

/* A single number that the text calls approximate is widened; bounds that are given are bounds. */
static double
get_slack (const XplFigure *figure)
{
  gboolean is_rough = figure->approx == XPL_APPROX_ABOUT || figure->approx == XPL_APPROX_VAGUE;

  return is_rough && figure->min == figure->max ? fabs (figure->min) * ABOUT : 0;
}

static gboolean
may_both_hold (const XplFigure *a, const XplFigure *b)
{
  double slack = get_slack (a) + get_slack (b);

  return a->min - slack <= b->max && b->min - slack <= a->max;
}

static gboolean
same_value (const XplFigure *a, const XplFigure *b)
{
  return a->min == b->min && a->max == b->max;
}

static gboolean
is_bounded (const Dated *dated)
{
  return dated->earliest != XPL_INSTANT_MIN && dated->latest != XPL_INSTANT_MAX;
}

/* Is no date known, nothing speaks against the same time. */
static gboolean
near_in_time (const Dated *a, const Dated *b, gint64 gap)
{
  return !is_bounded (a) || !is_bounded (b) || b->earliest - a->latest <= gap;
}

static gint64
get_gap (const XplSeries *series)
{
  static const char *const deeds[] = { "abducted", "arrested", "captured", "casualties", "destroyed", "evacuated", "fired",
    "hit", "hospitalised", "intercepted", "killed", "killed-or-wounded", "rescued", "seized", "shot down", "wounded", NULL };

  return series->state != NULL && g_strv_contains (deeds, series->state) ? NEAR_DEED : NEAR;
}

/* "Three people killed" of no place and no side is said of many things. */
static gboolean
is_specific (const XplSeries *series)
{
  return series->counted != NULL || series->where != NULL;
}

/* How @a compares to @b, which is not earlier; -1 where nothing can be said. */
static int
compare_figures (const Dated *a, const Dated *b)
{
  gboolean is_same_source = same_source (a->figure, b->figure);
  const XplSeries *series = a->figure->series;
  gint64 gap = get_gap (series);
  gboolean is_later = is_bounded (a) && is_bounded (b) && b->earliest > a->latest;

  if (same_value (a->figure, b->figure))
    {
      if (is_same_source || same_entities (a->figure->claimed_by, b->figure->claimed_by))
        return get_article (a->figure) == get_article (b->figure) ? -1 : XPL_COMPARISON_SAME_ESTIMATE;
      return is_specific (series) && near_in_time (a, b, gap) ? XPL_COMPARISON_COMPATIBLE : -1;
    }
  if (is_same_source && is_later)
    return XPL_COMPARISON_UPDATE;
  /* An article that names one source for two numbers of one time means two things. */
  if (is_same_source && get_article (a->figure) == get_article (b->figure))
    return -1;
  if (!is_specific (series) || !near_in_time (a, b, gap))
    return -1;
  if (may_both_hold (a->figure, b->figure))
    return XPL_COMPARISON_COMPATIBLE;
  return XPL_COMPARISON_CONFLICT;
}

/* "about 11,000 soldiers (Survey Bureau, 18 October 2024)" */
static char *
describe (XplFigure *figure)
{
  g_autofree char *label = xpl_finding_dup_label (XPL_FINDING (figure));
  g_autofree char *claimants = xpl_findings_dup_labels (figure->claimed_by);
  g_autofree char *when = xpl_edtf_to_words (&figure->as_of.edtf);
  const char *who = *claimants != '\0' ? claimants : xpl_article_get_source_words (get_article (figure));

  if (*when == '\0')
    return g_strdup_printf ("%s (%s)", label, who);
  /* Translators: a figure, who says so, as of when: "11,000 soldiers (Survey Bureau, 18 October 2024)". */
  return g_strdup_printf (C_("figure (who, when)", "%s (%s, %s)"), label, who, when);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static void
add_comparison (XplStory *story, XplFigure *a, XplFigure *b, XplComparisonKind kind, const char *sentence)
{
  g_autoptr (XplComparison) comparison = xpl_comparison_new (kind);
  g_autofree char *first = describe (a);
  g_autofree char *second = describe (b);
  g_autofree char *why = g_strdup_printf (_(sentence), first, second);

  xpl_findings_add (comparison->figures, a);
  xpl_findings_add (comparison->figures, b);
  xpl_finding_set_why (XPL_FINDING (comparison), why);
  xpl_bundle_add_finding (story->bundle, XPL_FINDING (comparison));
}
#pragma GCC diagnostic pop

static void
append_key (GString *key, const XplFigure *figure)
{
  g_string_append_printf (key, "|%.17g|%.17g", figure->min, figure->max);
  for (guint i = 0; i < figure->claimed_by->len; i++)
    g_string_append_printf (key, "|%s", xpl_finding_get_id (g_ptr_array_index (figure->claimed_by, i)));
}

/* TRUE the first time that a number of one claimant meets a number of another. */
static gboolean
is_new (GHashTable *told, XplFigure *a, XplFigure *b, int kind)
{
  GString *key = g_string_new (NULL);

  g_string_append_printf (key, "%d", kind);
  append_key (key, a);
  append_key (key, b);
  return g_hash_table_add (told, g_string_free (key, FALSE));
}

static void
compare_series (XplStory *story, GArray *figures)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < figures->len; i++)
    for (guint k = i + 1; k < figures->len && k <= i + WINDOW; k++)
      {
        const Dated *a = &g_array_index (figures, Dated, i), *b = &g_array_index (figures, Dated, k);
        int kind = compare_figures (a, b);
        gboolean is_undated = kind == XPL_COMPARISON_CONFLICT && (!is_bounded (a) || !is_bounded (b));

        if (kind >= 0 && is_new (told, a->figure, b->figure, kind))
          add_comparison (story, a->figure, b->figure, kind, is_undated ? undated_sentence : sentences[kind]);
      }
}

/* Each figure of a part against the one of the whole that is nearest in time. */
static void
compare_part (XplStory *story, GArray *parts, GArray *wholes)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint k = 0;

  for (guint i = 0; i < parts->len && wholes->len > 0; i++)
    {
      const Dated *part = &g_array_index (parts, Dated, i);
      const Dated *whole;
      int kind;

      while (k + 1 < wholes->len && g_array_index (wholes, Dated, k + 1).earliest <= part->earliest)
        k++;
      whole = &g_array_index (wholes, Dated, k);
      if (!near_in_time (part, whole, get_gap (part->figure->series))
          || !near_in_time (whole, part, get_gap (part->figure->series)))
        continue;
      kind = part->figure->min - get_slack (part->figure) > whole->figure->max + get_slack (whole->figure)
                 ? XPL_COMPARISON_CONFLICT
                 : XPL_COMPARISON_SUBSET_OF;
      if (is_new (told, part->figure, whole->figure, kind))
        add_comparison (story, part->figure, whole->figure, kind,
                        kind == XPL_COMPARISON_CONFLICT ? part_sentence : sentences[kind]);
    }
}

gboolean
xpl_story_add_comparisons (XplStory *self)
{
  GListModel *figures = G_LIST_MODEL (xpl_bundle_get_list (self->bundle, XPL_LIST_FIGURES));
  GListModel *series = G_LIST_MODEL (xpl_bundle_get_list (self->bundle, XPL_LIST_SERIES));
  g_autoptr (GHashTable) by_series = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  guint n_figures = g_list_model_get_n_items (figures), n_series = g_list_model_get_n_items (series);

  for (guint i = 0; i < n_series; i++)
    {
      g_autoptr (XplSeries) one = g_list_model_get_item (series, i);

      g_hash_table_insert (by_series, one, g_array_new (FALSE, FALSE, sizeof (Dated)));
    }
  for (guint i = 0; i < n_figures; i++)
    {
      g_autoptr (XplFigure) figure = g_list_model_get_item (figures, i);
      Dated dated = { .figure = figure, .order = i };

      dated.earliest = xpl_edtf_earliest (&figure->as_of.edtf);
      dated.latest = xpl_edtf_latest (&figure->as_of.edtf);
      g_array_append_val ((GArray *) g_hash_table_lookup (by_series, figure->series), dated);
    }
  for (guint i = 0; i < n_series; i++)
    {
      g_autoptr (XplSeries) one = g_list_model_get_item (series, i);

      if (xpl_story_is_cancelled (self))
        return FALSE;
      g_array_sort (g_hash_table_lookup (by_series, one), compare_dated);
      compare_series (self, g_hash_table_lookup (by_series, one));
    }
  for (guint i = 0; i < n_series; i++)
    {
      g_autoptr (XplSeries) one = g_list_model_get_item (series, i);

      if (one->part_of != NULL)
        compare_part (self, g_hash_table_lookup (by_series, one), g_hash_table_lookup (by_series, one->part_of));
    }
  return TRUE;
}
