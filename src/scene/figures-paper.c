/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "figures-paper.h"

#include "figure-chart.h"
#include "hand-mark.h"
#include "numbers.h"
#include "paper-rows.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define CHART_HEIGHT 150.0
#define MIN_AXIS_WIDTH 48.0
#define AXIS_MARGIN 12.0
#define AXIS_HEIGHT 36.0
#define INDENT 20.0
#define HAND_SIZE 4.5
/* So many statements of a series are kept on one page. */
#define MAX_TOGETHER 8
/* More conflicts of a series are counted. */
#define MAX_CONFLICTS 12

/* A series and what of it is shown. */
typedef struct
{
  XplSeries *series;  /* borrowed */
  GPtrArray *figures; /* borrowed from the series */
} Shown;

/* A number that is told the same way by several articles. */
typedef struct
{
  XplFigure *figure; /* the first; borrowed */
  guint n_articles;
} Statement;

typedef struct
{
  XplPaper *paper;
  const XplPalette *palette;
  GHashTable *conflicts; /* XplFigure → the XplComparisons that it is in conflict by, as GPtrArray */
} Job;

static void
shown_free (gpointer data)
{
  Shown *shown = data;

  g_ptr_array_unref (shown->figures);
  g_free (shown);
}

/* More statements first: that is where there is something to compare. */
static int
compare_shown (gconstpointer a, gconstpointer b)
{
  const Shown *left = *(Shown *const *) a, *right = *(Shown *const *) b;

  if (left->figures->len != right->figures->len)
    return left->figures->len > right->figures->len ? -1 : 1;
  return g_utf8_collate (left->series->label, right->series->label);
}

static GPtrArray *
gather_series (XplBundle *bundle, const XplFilter *filter)
{
  GListModel *list = G_LIST_MODEL (xpl_bundle_get_list (bundle, XPL_LIST_SERIES));
  GPtrArray *all = g_ptr_array_new_with_free_func (shown_free);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (XplSeries) series = g_list_model_get_item (list, i);
      /* A series whose name fits the filter is shown with all its figures. */
      gboolean fits = xpl_filter_matches (filter, XPL_FINDING (series));
      g_autoptr (XplFilter) dates = fits ? xpl_filter_with_text (filter, "") : NULL;
      Shown *shown = g_new (Shown, 1);

      *shown = (Shown) { series, g_ptr_array_new () };
      for (guint k = 0; k < series->figures->len; k++)
        if (xpl_filter_matches (fits ? dates : filter, g_ptr_array_index (series->figures, k)))
          g_ptr_array_add (shown->figures, g_ptr_array_index (series->figures, k));
      if (shown->figures->len > 0)
        g_ptr_array_add (all, shown);
      else
        shown_free (shown);
    }
  g_ptr_array_sort (all, compare_shown);
  return all;
}

static GHashTable *
index_conflicts (XplBundle *bundle)
{
  GHashTable *table = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  GListModel *list = G_LIST_MODEL (xpl_bundle_get_list (bundle, XPL_LIST_COMPARISONS));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (XplComparison) comparison = g_list_model_get_item (list, i);

      for (guint k = 0; comparison->kind == XPL_COMPARISON_CONFLICT && k < comparison->figures->len; k++)
        {
          gpointer figure = g_ptr_array_index (comparison->figures, k);
          GPtrArray *known = g_hash_table_lookup (table, figure);

          if (known == NULL)
            g_hash_table_insert (table, figure, known = g_ptr_array_new ());
          g_ptr_array_add (known, comparison);
        }
    }
  return table;
}

static int
compare_figures (gconstpointer a, gconstpointer b)
{
  XplFigure *left = *(XplFigure *const *) a, *right = *(XplFigure *const *) b;
  const XplEdtf *from = xpl_figure_get_date (left), *to = xpl_figure_get_date (right);

  if (from == NULL || to == NULL)
    return from == to ? 0 : from == NULL ? 1 : -1;
  return xpl_edtf_compare (from, to);
}

static char *
dup_when (XplFigure *figure)
{
  const XplEdtf *date = xpl_figure_get_date (figure);

  return date == NULL ? g_strdup ("") : xpl_edtf_to_words (date);
}

static GArray *
gather_statements (const GPtrArray *figures)
{
  GArray *statements = g_array_new (FALSE, FALSE, sizeof (Statement));
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < figures->len; i++)
    {
      Statement statement = { g_ptr_array_index (figures, i), 1 };
      g_autofree char *value = xpl_finding_dup_label (XPL_FINDING (statement.figure));
      g_autofree char *who = xpl_figure_dup_claimant (statement.figure), *when = dup_when (statement.figure);
      char *key = g_strdup_printf ("%s\n%s\n%s\n%d", value, who, when, (int) statement.figure->modality);
      gpointer place;

      if (g_hash_table_lookup_extended (known, key, NULL, &place))
        {
          g_array_index (statements, Statement, GPOINTER_TO_UINT (place)).n_articles++;
          g_free (key);
          continue;
        }
      g_hash_table_insert (known, key, GUINT_TO_POINTER (statements->len));
      g_array_append_val (statements, statement);
    }
  return statements;
}

/* "estimated · National Rescue Service · Northwire · 2 March 2025, and 2 more" */
static char *
dup_detail (const Statement *statement)
{
  XplFigure *figure = statement->figure;
  GArray *evidence = xpl_finding_get_evidence (XPL_FINDING (figure));
  g_autofree char *who = xpl_findings_dup_labels (figure->claimed_by);
  GString *detail = g_string_new (NULL);

  if (figure->modality != XPL_MODALITY_FACT && figure->modality != XPL_MODALITY_CLAIMED)
    g_string_append (detail, xpl_name_to_words (XPL_NAMES_MODALITY, (int) figure->modality));
  if (figure->hedge != NULL)
    g_string_append_printf (detail, "%s%s", detail->len > 0 ? ", " : "", figure->hedge);
  if (xpl_finding_is_by_hand (XPL_FINDING (figure)))
    g_string_append_printf (detail, "%s%s", detail->len > 0 ? " · " : "", _("added by hand"));
  if (*who != '\0')
    g_string_append_printf (detail, "%s%s", detail->len > 0 ? " · " : "", who);
  if (evidence->len > 0)
    {
      g_autofree char *source = xpl_paper_dup_source (g_array_index (evidence, XplEvidence, 0).article);

      g_string_append_printf (detail, "%s%s", detail->len > 0 ? " · " : "", source);
    }
  if (statement->n_articles > 1)
    {
      g_string_append (detail, " · ");
      g_string_append_printf (detail, ngettext ("and %u more", "and %u more", statement->n_articles - 1),
                              statement->n_articles - 1);
    }
  return g_string_free (detail, FALSE);
}

/* A triangle: what cannot all be true. */
static void
draw_warning (Job *job, XplPoint at)
{
  XplPoint triangle[] = { { at.x, at.y - 6 }, { at.x + 6.5, at.y + 5 }, { at.x - 6.5, at.y + 5 } };
  XplStroke stroke = { .color = job->palette->background, .width = 1.6 };
  XplPainter *pen = xpl_paper_get_pen (job->paper);

  xpl_painter_polygon (pen, triangle, G_N_ELEMENTS (triangle), job->palette->quads[XPL_QUAD_MATERIAL_CONFLICT], NULL);
  xpl_painter_line (pen, (XplPoint[]) { { at.x, at.y - 2.5 }, { at.x, at.y + 1.5 } }, 2, 0, &stroke);
  xpl_painter_disc (pen, (XplPoint) { at.x, at.y + 3.3 }, 0.9, stroke.color, NULL);
}

static void
add_statement (Job *job, const Statement *statement, const char *heading, XplColor color, gboolean keeps_next)
{
  XplPainter *pen = xpl_paper_get_pen (job->paper);
  XplTextStyle bold = xpl_paper_get_style (job->palette, XPL_PAPER_HEADING);
  XplTextStyle dim = xpl_paper_get_style (job->palette, XPL_PAPER_DIM);
  g_autofree char *value = xpl_finding_dup_label (XPL_FINDING (statement->figure));
  g_autofree char *when = dup_when (statement->figure), *detail = dup_detail (statement);
  GArray *evidence = xpl_finding_get_evidence (XPL_FINDING (statement->figure));
  double width = xpl_paper_get_width (job->paper), when_width, y;
  gboolean in_conflict = g_hash_table_contains (job->conflicts, statement->figure);
  XplStroke ring = { .color = job->palette->quads[XPL_QUAD_MATERIAL_CONFLICT], .width = 1.4 };

  dim.align = XPL_ALIGN_END;
  xpl_painter_measure (pen, when, &dim, &when_width, NULL);
  when_width = MIN (when_width, width * 0.45);
  dim.max_width = MAX (when_width + 1, 1);
  xpl_painter_text (pen, (XplPoint) { width, 1.5 }, when, &dim);
  /* The same ring as on the chart. */
  xpl_painter_disc (pen, (XplPoint) { 7, 9 }, 4, color, NULL);
  if (in_conflict)
    xpl_painter_disc (pen, (XplPoint) { 7, 9 }, 6.5, (XplColor) { 0 }, &ring);
  if (xpl_finding_is_by_hand (XPL_FINDING (statement->figure)))
    xpl_hand_mark_paint (pen, (XplPoint) { 2, 4 }, HAND_SIZE, job->palette->text, job->palette->background);
  y = xpl_paper_draw_text (job->paper, (XplPoint) { INDENT, 0 }, width - INDENT - when_width - 12, 2,
                           heading != NULL ? heading : value, &bold);
  if (heading != NULL)
    {
      XplTextStyle body = xpl_paper_get_style (job->palette, XPL_PAPER_BODY);

      y += xpl_paper_draw_text (job->paper, (XplPoint) { INDENT, y }, width - INDENT, 2, value, &body);
    }
  dim.align = XPL_ALIGN_START;
  dim.max_width = width - INDENT;
  xpl_painter_begin_link (pen, evidence->len > 0 ? g_array_index (evidence, XplEvidence, 0).article->url : NULL);
  xpl_painter_text (pen, (XplPoint) { INDENT, y }, detail, &dim);
  xpl_painter_end_link (pen);
  xpl_paper_end_block (job->paper, y + xpl_paper_get_line_height (job->paper, &dim) + 6, statement->figure, keeps_next);
}

static void
add_conflict (Job *job, const char *words, gpointer object)
{
  XplTextStyle style = xpl_paper_get_style (job->palette, XPL_PAPER_DIM);
  double height;

  style.color = xpl_color_mix (job->palette->quads[XPL_QUAD_MATERIAL_CONFLICT], job->palette->text, 0.25);
  draw_warning (job, (XplPoint) { 7, 8 });
  height = xpl_paper_draw_text (job->paper, (XplPoint) { INDENT, 0 }, xpl_paper_get_width (job->paper) - INDENT, 0, words,
                                &style);
  xpl_paper_end_block (job->paper, height + 6, object, FALSE);
}

static void
add_conflicts (Job *job, const Shown *shown)
{
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  guint n_more;

  for (guint i = 0; i < shown->figures->len; i++)
    {
      GPtrArray *known = g_hash_table_lookup (job->conflicts, g_ptr_array_index (shown->figures, i));

      for (guint k = 0; known != NULL && k < known->len; k++)
        {
          XplFinding *comparison = g_ptr_array_index (known, k);
          g_autofree char *label = xpl_finding_dup_label (comparison);
          const char *why = xpl_finding_get_why (comparison);

          if (g_hash_table_add (told, comparison) && g_hash_table_size (told) <= MAX_CONFLICTS)
            add_conflict (job, why != NULL ? why : label, comparison);
        }
    }
  if (g_hash_table_size (told) <= MAX_CONFLICTS)
    return;
  n_more = g_hash_table_size (told) - MAX_CONFLICTS;

  g_autofree char *more = g_strdup_printf (ngettext ("and %u more conflict", "and %u more conflicts", n_more), n_more);
  add_conflict (job, more, NULL);
}

static guint
count_origins (const Shown *shown)
{
  return MIN (xpl_finding_get_n_origins (XPL_FINDING (shown->series)), shown->figures->len);
}

static void
add_heading (Job *job, const Shown *shown, guint n_statements)
{
  XplPainter *pen = xpl_paper_get_pen (job->paper);
  XplTextStyle style = xpl_paper_get_style (job->palette, XPL_PAPER_SECTION);
  XplTextStyle dim = xpl_paper_get_style (job->palette, XPL_PAPER_DIM);
  guint n_origins = count_origins (shown);
  g_autofree char *statements = g_strdup_printf (ngettext ("%u statement", "%u statements", n_statements), n_statements);
  g_autofree char *origins = g_strdup_printf (ngettext ("%u origin", "%u origins", n_origins), n_origins);
  /* Translators: "11 statements", "4 origins". */
  g_autofree char *counts = g_strdup_printf (_("%s, %s"), statements, origins);
  double width = xpl_paper_get_width (job->paper), counts_width, height;

  dim.align = XPL_ALIGN_END;
  xpl_painter_measure (pen, counts, &dim, &counts_width, NULL);
  xpl_painter_text (pen, (XplPoint) { width, 3 }, counts, &dim);
  height = xpl_paper_draw_text (job->paper, (XplPoint) { 0, 0 }, width - counts_width - 12, 2, shown->series->label, &style);
  if (shown->series->part_of != NULL)
    {
      /* Translators: a series of figures that counts a part of what another one counts. */
      g_autofree char *part = g_strdup_printf (_("part of: %s"), shown->series->part_of->label);

      dim.align = XPL_ALIGN_START;
      height += xpl_paper_draw_text (job->paper, (XplPoint) { 0, height }, width, 1, part, &dim);
    }
  xpl_paper_end_block (job->paper, height + 4, shown->series, TRUE);
}

static guint
find_claimant (const XplFigureChart *chart, XplFigure *figure)
{
  g_autofree char *name = xpl_figure_dup_claimant (figure);
  guint index = 0;

  g_ptr_array_find_with_equal_func (chart->claimants, name, g_str_equal, &index);
  return index;
}

/* For the words of the greatest value. */
static double
get_axis_width (Job *job, const Shown *shown)
{
  XplTextStyle style = xpl_paper_get_style (job->palette, XPL_PAPER_SMALL);
  double most = 0, width;
  g_autofree char *words = NULL;

  for (guint i = 0; i < shown->figures->len; i++)
    {
      const XplFigure *figure = g_ptr_array_index (shown->figures, i);

      most = MAX (most, isfinite (figure->max) ? figure->max : isfinite (figure->min) ? figure->min : 0);
    }
  words = xpl_number_to_words (most);
  xpl_painter_measure (xpl_paper_get_pen (job->paper), words, &style, &width, NULL);
  return MAX (width + AXIS_MARGIN, MIN_AXIS_WIDTH);
}

static void
add_series (Job *job, const Shown *shown)
{
  double width = xpl_paper_get_width (job->paper);
  double axis_width = get_axis_width (job, shown);
  XplRect plot = { axis_width, 10, MAX (width - axis_width - 8, 1), CHART_HEIGHT };
  g_autoptr (XplFigureChart) chart = xpl_figure_chart_new (shown->figures, job->conflicts, plot);
  g_autoptr (GArray) statements = NULL;
  gboolean has_conflicts = FALSE;

  for (guint i = 0; i < shown->figures->len; i++)
    has_conflicts |= g_hash_table_contains (job->conflicts, g_ptr_array_index (shown->figures, i));
  g_ptr_array_sort (shown->figures, compare_figures);
  statements = gather_statements (shown->figures);
  add_heading (job, shown, statements->len);
  if (xpl_figure_chart_has_course (chart))
    {
      xpl_figure_chart_paint (chart, job->palette, xpl_paper_get_pen (job->paper));
      xpl_paper_end_block (job->paper, plot.y + plot.height + AXIS_HEIGHT + 8, shown->series, TRUE);
    }
  for (guint i = 0; i < statements->len; i++)
    {
      const Statement *statement = &g_array_index (statements, Statement, i);
      guint claimant = find_claimant (chart, statement->figure);

      add_statement (job, statement, NULL, xpl_figure_chart_get_color (job->palette, claimant),
                     (i + 1 < statements->len || has_conflicts) && statements->len <= MAX_TOGETHER);
    }
  add_conflicts (job, shown);
  xpl_paper_add_space (job->paper, 22);
}

static char *
dup_summary (const GPtrArray *all)
{
  guint n_figures = 0;
  g_autofree char *of_series = g_strdup_printf (ngettext ("%u series", "%u series", all->len), all->len);
  g_autofree char *of_figures = NULL;

  for (guint i = 0; i < all->len; i++)
    n_figures += ((Shown *) g_ptr_array_index (all, i))->figures->len;
  of_figures = g_strdup_printf (ngettext ("%u figure", "%u figures", n_figures), n_figures);
  /* Translators: "31 series", "59 figures". */
  return g_strdup_printf (_("%s, %s"), of_series, of_figures);
}

XplPaper *
xpl_figures_paper_new (XplBundle *bundle, const XplFilter *filter, double width, const XplPalette *palette)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && filter != NULL && palette != NULL, NULL);

  g_autoptr (GPtrArray) all = gather_series (bundle, filter);
  g_autoptr (GHashTable) conflicts = index_conflicts (bundle);
  Job job = { xpl_paper_new (width, palette), palette, conflicts };
  guint n = 0;

  xpl_paper_take_title (job.paper, g_strdup (_("Figures")), dup_summary (all));
  if (all->len == 0)
    xpl_paper_add_paragraph (job.paper, 0, _("Nothing is counted."), XPL_PAPER_DIM, NULL);
  for (; n < all->len && ((Shown *) g_ptr_array_index (all, n))->figures->len > 1; n++)
    add_series (&job, g_ptr_array_index (all, n));
  if (n < all->len)
    xpl_paper_add_section (job.paper, _("Told Once"));
  for (; n < all->len; n++)
    {
      const Shown *shown = g_ptr_array_index (all, n);
      Statement statement = { g_ptr_array_index (shown->figures, 0), 1 };

      add_statement (&job, &statement, shown->series->label, palette->dim_text, FALSE);
    }
  return job.paper;
}
