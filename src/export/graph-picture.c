/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "graph-picture.h"

#include "article.h"
#include "graph-fit.h"
#include "graph-labels.h"
#include "graph-legend.h"
#include "graph-paint.h"
#include "graph-scene.h"

#include <glib/gi18n-lib.h>

#define MARGIN 28.0
#define LEGEND_MARGIN 12.0
#define MAX_FIT_ZOOM 1.6
/* Pictures that are smaller have no room for a legend. */
#define LEGEND_MIN_WIDTH 480.0
#define LEGEND_MIN_HEIGHT 360.0

static XplViewTransform
fit (const XplGraphPicture *picture, double width, double height, XplRect legend)
{
  XplRect area = { MARGIN, MARGIN, MAX (width - 2 * MARGIN, 1), MAX (height - 2 * MARGIN, 1) };
  XplViewTransform found;

  if (picture->transform != NULL)
    return *picture->transform;
  if (!xpl_graph_fit (picture->graph, picture->places, area, legend, MAX_FIT_ZOOM, &found))
    return (XplViewTransform) { 1, 0, 0 };
  return found;
}

static void
draw_graph (const XplGraphPicture *picture,
            const XplViewTransform *transform,
            const XplPalette *palette,
            XplPainter *painter,
            const XplGraphArea *area)
{
  g_autoptr (XplGraphScene) scene = xpl_graph_scene_new (picture->graph, picture->places, transform);
  g_autoptr (GArray) labels = xpl_graph_labels_place (scene, palette, area, NULL, NULL);

  xpl_graph_paint (scene, labels, palette, painter, area->region);
  if (picture->emphasis != NULL && !xpl_graph_emphasis_is_empty (picture->emphasis))
    {
      g_autoptr (GArray) loud = xpl_graph_labels_place (scene, palette, area, picture->emphasis, labels);

      xpl_graph_paint_emphasis (scene, picture->emphasis, loud, palette, painter, area->region);
    }
}

static void
draw (XplPainter *painter, const XplPalette *palette, double width, double height, gpointer data)
{
  const XplGraphPicture *picture = data;
  XplRect region = { 0, 0, width, height }, card = { 0 };
  XplPoint corner = { LEGEND_MARGIN, height - LEGEND_MARGIN };
  g_autoptr (GArray) legend = xpl_graph_legend_new (picture->graph, picture->filter);
  gboolean has_legend =
      width >= LEGEND_MIN_WIDTH && height >= LEGEND_MIN_HEIGHT && picture->graph->nodes->len > 0;

  if (has_legend)
    card = xpl_graph_legend_measure (legend, painter, corner);

  XplViewTransform transform = fit (picture, width, height, card);

  xpl_painter_push_clip (painter, region);
  draw_graph (picture, &transform, palette, painter, &(XplGraphArea) { region, region, card });
  if (has_legend)
    xpl_graph_legend_paint (legend, palette, painter, corner);
  xpl_painter_pop_clip (painter);
}

typedef struct
{
  GHashTable *sources;
  XplEdtf first, last;
} Extent;

static void
add_article (Extent *extent, XplArticle *article)
{
  const XplEdtf *date = &article->published.edtf;

  g_hash_table_add (extent->sources, (gpointer) xpl_article_get_source_words (article));
  if (!xpl_edtf_is_set (date))
    return;
  if (!xpl_edtf_is_set (&extent->first) || xpl_edtf_earliest (date) < xpl_edtf_earliest (&extent->first))
    extent->first = *date;
  if (!xpl_edtf_is_set (&extent->last) || xpl_edtf_latest (date) > xpl_edtf_latest (&extent->last))
    extent->last = *date;
}

static char *
dup_dates (const Extent *extent)
{
  g_autofree char *first = xpl_edtf_to_words (&extent->first);
  g_autofree char *last = xpl_edtf_to_words (&extent->last);

  if (g_str_equal (first, last))
    return g_steal_pointer (&first);
  /* Translators: from one date to another. */
  return g_strdup_printf (_("%s – %s"), first, last);
}

char *
xpl_picture_dup_footer (XplBundle *bundle)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);

  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (bundle));
  guint n_articles = g_list_model_get_n_items (articles);
  g_autoptr (GHashTable) sources = g_hash_table_new (g_str_hash, g_str_equal);
  Extent extent = { .sources = sources };

  for (guint i = 0; i < n_articles; i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);

      add_article (&extent, article);
    }

  guint n_sources = g_hash_table_size (sources);
  g_autofree char *dates = dup_dates (&extent);
  g_autofree char *of_articles = g_strdup_printf (ngettext ("%u article", "%u articles", n_articles), n_articles);
  /* Translators: follows a number of articles: "12 articles from 5 sources". */
  g_autofree char *of_sources = g_strdup_printf (ngettext ("from %u source", "from %u sources", n_sources), n_sources);

  if (*dates == '\0')
    /* Translators: below a picture: "12 articles", "from 5 sources"; Explorer is this program. */
    return g_strdup_printf (_("%s %s · Explorer"), of_articles, of_sources);
  /* Translators: below a picture: "12 articles", "from 5 sources", "June 2024 – March 2025"; Explorer is this program. */
  return g_strdup_printf (_("%s %s, %s · Explorer"), of_articles, of_sources, dates);
}

gboolean
xpl_graph_picture_write (const XplGraphPicture *picture, const XplPictureOptions *options, GFile *file, GError **error)
{
  g_return_val_if_fail (picture != NULL && picture->graph != NULL && options != NULL && G_IS_FILE (file), FALSE);

  XplPictureOptions complete = *options;
  g_autofree char *footer = NULL;

  if (complete.footer == NULL)
    complete.footer = footer = xpl_picture_dup_footer (picture->graph->bundle);
  return xpl_picture_write (&complete, draw, (gpointer) picture, file, error);
}
