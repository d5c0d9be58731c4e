/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "sources-paper.h"

#include "origin-index.h"
#include "paper-rows.h"

#include <glib/gi18n-lib.h>

#define DATE_WIDTH 130.0
/* Where there is less room the date stands above the title. */
#define NARROW 420.0
#define BADGE_ROOM 34.0
#define BADGE_GAP 4.0

typedef struct
{
  const char *name;
  const char *domain;
  GPtrArray *articles; /* borrowed from the bundle */
} Source;

typedef struct
{
  XplPaper *paper;
  const XplPalette *palette;
  GPtrArray *sources;     /* Source */
  GHashTable *of_article; /* XplArticle → the numbers of its origins, as GArray of guint */
} Job;

static void
source_free (gpointer data)
{
  Source *source = data;

  g_ptr_array_unref (source->articles);
  g_free (source);
}

static int
compare_articles (gconstpointer a, gconstpointer b)
{
  const XplArticle *left = *(XplArticle *const *) a, *right = *(XplArticle *const *) b;
  int order = xpl_edtf_compare (&left->published.edtf, &right->published.edtf);

  return order != 0 ? order : g_strcmp0 (left->title, right->title);
}

static int
compare_sources (gconstpointer a, gconstpointer b)
{
  const Source *left = *(Source *const *) a, *right = *(Source *const *) b;

  if (left->articles->len != right->articles->len)
    return left->articles->len > right->articles->len ? -1 : 1;
  return g_utf8_collate (left->name, right->name);
}

static GPtrArray *
gather_sources (XplBundle *bundle, const XplFilter *filter, GListStore *shown)
{
  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (bundle));
  GPtrArray *sources = g_ptr_array_new_with_free_func (source_free);
  g_autoptr (GHashTable) by_name = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);
      const char *name = xpl_article_get_source_words (article);
      Source *source = g_hash_table_lookup (by_name, name);

      if (!xpl_filter_matches_article (filter, article))
        continue;
      if (source == NULL)
        {
          source = g_new (Source, 1);
          *source = (Source) { name, NULL, g_ptr_array_new () };
          g_hash_table_insert (by_name, (gpointer) name, source);
          g_ptr_array_add (sources, source);
        }
      if (source->domain == NULL && g_strcmp0 (name, article->source_domain) != 0)
        source->domain = article->source_domain;
      g_ptr_array_add (source->articles, article);
      g_list_store_append (shown, article);
    }
  for (guint i = 0; i < sources->len; i++)
    g_ptr_array_sort (((Source *) g_ptr_array_index (sources, i))->articles, compare_articles);
  g_ptr_array_sort (sources, compare_sources);
  return sources;
}

/* Origins have numbers, from 1, in the order of the bundle. */
static GHashTable *
index_origins (XplBundle *bundle)
{
  GHashTable *table = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  GListModel *origins = G_LIST_MODEL (xpl_bundle_get_list (bundle, XPL_LIST_ORIGINS));

  for (guint i = 0; i < g_list_model_get_n_items (origins); i++)
    {
      g_autoptr (XplOrigin) origin = g_list_model_get_item (origins, i);
      guint number = i + 1;

      for (guint k = 0; k < origin->items->len; k++)
        {
          gpointer article = g_ptr_array_index (origin->items, k);
          GArray *numbers = g_hash_table_lookup (table, article);

          if (numbers == NULL)
            g_hash_table_insert (table, article, numbers = g_array_new (FALSE, FALSE, sizeof (guint)));
          g_array_append_val (numbers, number);
        }
    }
  return table;
}

static XplColor
get_badge_color (const XplPalette *palette, guint number)
{
  static const XplEntityType hues[] = { XPL_ENTITY_PERSON, XPL_ENTITY_WORK, XPL_ENTITY_OCCASION, XPL_ENTITY_PLACE,
                                        XPL_ENTITY_ORGANISATION };

  return palette->types[hues[(number - 1) % G_N_ELEMENTS (hues)]];
}

static double
draw_number (Job *job, XplPoint at, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  return xpl_paper_draw_badge (job->paper, at, text, get_badge_color (job->palette, number));
}

static void
draw_badges (Job *job, XplArticle *article, double right, double y)
{
  GArray *numbers = g_hash_table_lookup (job->of_article, article);

  /* More than two would cover the title; the list of origins has all. */
  for (guint i = 0; numbers != NULL && i < MIN (numbers->len, 2); i++)
    {
      guint number = g_array_index (numbers, guint, i);
      g_autofree char *text = g_strdup_printf ("%u", number);

      right -= xpl_paper_measure_badge (job->paper, text);
      draw_number (job, (XplPoint) { right, y }, number);
      right -= BADGE_GAP;
    }
}

static void
add_article (Job *job, XplArticle *article)
{
  XplPainter *pen = xpl_paper_get_pen (job->paper);
  XplTextStyle title = xpl_paper_get_style (job->palette, XPL_PAPER_BODY);
  XplTextStyle dim = xpl_paper_get_style (job->palette, XPL_PAPER_DIM);
  g_autofree char *date = xpl_edtf_to_words (&article->published.edtf);
  double width = xpl_paper_get_width (job->paper), indent = 20, y = 0, height;
  gboolean is_narrow = width < NARROW;

  xpl_painter_begin_group (pen, "article", article->title);
  xpl_painter_text (pen, (XplPoint) { indent, is_narrow ? 0 : 1.5 }, *date == '\0' ? _("no date") : date, &dim);
  if (is_narrow)
    y = xpl_paper_get_line_height (job->paper, &dim);
  else
    indent += DATE_WIDTH;
  xpl_painter_begin_link (pen, article->url);
  height = xpl_paper_draw_text (job->paper, (XplPoint) { indent, y }, width - indent - 2 * BADGE_ROOM, 3,
                                article->title == NULL ? _("Untitled") : article->title, &title);
  xpl_painter_end_link (pen);
  draw_badges (job, article, width, y);
  xpl_painter_end_group (pen);
  xpl_paper_end_block (job->paper, y + height + 6, article, FALSE);
}

static void
add_source (Job *job, const Source *source)
{
  XplPainter *pen = xpl_paper_get_pen (job->paper);
  XplTextStyle style = xpl_paper_get_style (job->palette, XPL_PAPER_HEADING);
  XplTextStyle dim = xpl_paper_get_style (job->palette, XPL_PAPER_DIM);
  guint n = source->articles->len;
  g_autofree char *count = g_strdup_printf (ngettext ("%u article", "%u articles", n), n);
  double width = xpl_paper_get_width (job->paper), count_width, name_width;
  XplPoint mark[] = { { 6, 4 }, { 11, 9 }, { 6, 14 }, { 1, 9 } };

  xpl_painter_polygon (pen, mark, G_N_ELEMENTS (mark), job->palette->dim_text, NULL);
  dim.align = XPL_ALIGN_END;
  xpl_painter_measure (pen, count, &dim, &count_width, NULL);
  xpl_painter_text (pen, (XplPoint) { width, 1.5 }, count, &dim);
  style.max_width = MAX (width - 20 - count_width - 12, 1);
  xpl_painter_measure (pen, source->name, &style, &name_width, NULL);
  xpl_painter_text (pen, (XplPoint) { 20, 0 }, source->name, &style);
  dim.align = XPL_ALIGN_START;
  dim.max_width = style.max_width - name_width - 8;
  if (source->domain != NULL && dim.max_width > 40)
    xpl_painter_text (pen, (XplPoint) { 20 + name_width + 8, 1.5 }, source->domain, &dim);
  xpl_paper_end_block (job->paper, 23, NULL, TRUE);
  for (guint i = 0; i < n; i++)
    add_article (job, g_ptr_array_index (source->articles, i));
  xpl_paper_add_space (job->paper, 10);
}

static void
add_origin (Job *job, XplOrigin *origin, guint number)
{
  XplTextStyle style = xpl_paper_get_style (job->palette, XPL_PAPER_HEADING);
  XplTextStyle dim = xpl_paper_get_style (job->palette, XPL_PAPER_DIM);
  g_autofree char *label = xpl_finding_dup_label (XPL_FINDING (origin));
  const char *why = xpl_finding_get_why (XPL_FINDING (origin));
  double indent = MAX (draw_number (job, (XplPoint) { 0, 1 }, number) + 8, 34);
  double width = xpl_paper_get_width (job->paper) - indent;
  double y = xpl_paper_draw_text (job->paper, (XplPoint) { indent, 0 }, width, 0, label, &style) + 2;

  if (why != NULL)
    y += xpl_paper_draw_text (job->paper, (XplPoint) { indent, y }, width, 0, why, &dim) + 2;
  xpl_paper_end_block (job->paper, y + 2, origin, TRUE);
  for (guint i = 0; i < origin->items->len; i++)
    {
      XplArticle *article = g_ptr_array_index (origin->items, i);
      double height = xpl_paper_draw_source (job->paper, (XplPoint) { indent + 12, 0 }, width - 12, article);

      xpl_painter_disc (xpl_paper_get_pen (job->paper), (XplPoint) { indent + 4, height / 2 }, 2,
                        get_badge_color (job->palette, number), NULL);
      xpl_paper_end_block (job->paper, height + 2, article, FALSE);
    }
  xpl_paper_add_space (job->paper, 8);
}

static void
add_origins (Job *job, XplBundle *bundle, const XplFilter *filter)
{
  GListModel *origins = G_LIST_MODEL (xpl_bundle_get_list (bundle, XPL_LIST_ORIGINS));
  gboolean has_section = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (origins); i++)
    {
      g_autoptr (XplOrigin) origin = g_list_model_get_item (origins, i);

      if (!xpl_filter_matches (filter, XPL_FINDING (origin)))
        continue;
      if (!has_section)
        xpl_paper_add_section (job->paper, _("Shared Origins"));
      has_section = TRUE;
      add_origin (job, origin, i + 1);
    }
}

/* "12 articles from 6 sources, 10 origins" */
static char *
dup_summary (XplBundle *bundle, GListModel *shown, guint n_sources)
{
  g_autoptr (XplOriginIndex) index =
      xpl_origin_index_new (G_LIST_MODEL (xpl_bundle_get_list (bundle, XPL_LIST_ORIGINS)));
  guint n_articles = g_list_model_get_n_items (shown), n_origins = xpl_origin_index_count_articles (index, shown);
  g_autofree char *of_articles = g_strdup_printf (ngettext ("%u article", "%u articles", n_articles), n_articles);
  g_autofree char *of_sources = g_strdup_printf (ngettext ("from %u source", "from %u sources", n_sources), n_sources);
  g_autofree char *of_origins = g_strdup_printf (ngettext ("%u origin", "%u origins", n_origins), n_origins);

  /* Translators: "12 articles", "from 6 sources", "10 origins". */
  return g_strdup_printf (_("%s %s, %s"), of_articles, of_sources, of_origins);
}

XplPaper *
xpl_sources_paper_new (XplBundle *bundle, const XplFilter *filter, double width, const XplPalette *palette)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && filter != NULL && palette != NULL, NULL);

  g_autoptr (GListStore) shown = g_list_store_new (XPL_TYPE_ARTICLE);
  g_autoptr (GPtrArray) sources = gather_sources (bundle, filter, shown);
  g_autoptr (GHashTable) of_article = index_origins (bundle);
  Job job = { xpl_paper_new (width, palette), palette, sources, of_article };

  xpl_paper_take_title (job.paper, g_strdup (_("Sources")), dup_summary (bundle, G_LIST_MODEL (shown), sources->len));
  if (sources->len == 0)
    xpl_paper_add_paragraph (job.paper, 0, _("There is no article."), XPL_PAPER_DIM, NULL);
  for (guint i = 0; i < sources->len; i++)
    add_source (&job, g_ptr_array_index (sources, i));
  add_origins (&job, bundle, filter);
  return job.paper;
}
