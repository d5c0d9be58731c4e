/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "view-picture.h"

#include "article-paper.h"
#include "claims-paper.h"
#include "figures-paper.h"
#include "graph-layout.h"
#include "graph-picture.h"
#include "paper-picture.h"
#include "sources-paper.h"
#include "timeline-picture.h"

#include <glib/gi18n-lib.h>

/* What is drawn. All is borrowed. */
typedef struct
{
  XplBundle *bundle;
  const XplFilter *filter;
  XplArticle *article;
  XplRange sentence;
} Subject;

static XplPaper *
make_figures (double width, const XplPalette *palette, gpointer data)
{
  const Subject *subject = data;

  return xpl_figures_paper_new (subject->bundle, subject->filter, width, palette);
}

static XplPaper *
make_claims (double width, const XplPalette *palette, gpointer data)
{
  const Subject *subject = data;

  return xpl_claims_paper_new (subject->bundle, subject->filter, width, palette);
}

static XplPaper *
make_sources (double width, const XplPalette *palette, gpointer data)
{
  const Subject *subject = data;

  return xpl_sources_paper_new (subject->bundle, subject->filter, width, palette);
}

static XplPaper *
make_article (double width, const XplPalette *palette, gpointer data)
{
  const Subject *subject = data;

  return xpl_article_paper_new (subject->bundle, subject->article, subject->sentence, width, palette);
}

/* @make: NULL where a view is no paper. */
static const struct
{
  const char *code;
  const char *words;
  XplPaperMake make;
} views[XPL_N_VIEWS] = {
  [XPL_VIEW_GRAPH] = { "graph", N_ ("Relationship graph"), NULL },
  [XPL_VIEW_TIMELINE] = { "timeline", N_ ("Timeline"), NULL },
  [XPL_VIEW_FIGURES] = { "figures", N_ ("Figures"), make_figures },
  [XPL_VIEW_CLAIMS] = { "claims", N_ ("Claims and quotes"), make_claims },
  [XPL_VIEW_SOURCES] = { "sources", N_ ("Sources"), make_sources },
  [XPL_VIEW_ARTICLE] = { "article", N_ ("Article"), make_article },
};

const char *
xpl_view_get_code (XplView view)
{
  g_return_val_if_fail ((gsize) view < XPL_N_VIEWS, NULL);

  return views[view].code;
}

gboolean
xpl_view_from_code (const char *code, XplView *view)
{
  g_return_val_if_fail (view != NULL, FALSE);

  for (guint i = 0; code != NULL && i < XPL_N_VIEWS; i++)
    if (g_str_equal (code, views[i].code))
      {
        *view = (XplView) i;
        return TRUE;
      }
  return FALSE;
}

const char *
xpl_view_get_words (XplView view)
{
  g_return_val_if_fail ((gsize) view < XPL_N_VIEWS, NULL);

  return _(views[view].words);
}

gboolean
xpl_view_is_paper (XplView view)
{
  g_return_val_if_fail ((gsize) view < XPL_N_VIEWS, FALSE);

  return views[view].make != NULL;
}

static gboolean
export_graph (const Subject *subject, const XplPictureOptions *options, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (XplGraph) graph = xpl_filter_make_graph (subject->filter, subject->bundle);
  g_autofree XplPlace *places = NULL;
  XplGraphPicture picture = { .bundle = subject->bundle, .graph = graph, .filter = subject->filter };

  if (!xpl_picture_check_size (options, error))
    return FALSE;
  places = xpl_graph_layout_run (graph, options->width / options->height, cancellable, error);
  picture.places = places;
  return places != NULL && xpl_graph_picture_write (&picture, options, file, cancellable, error);
}

static gboolean
export_timeline (const Subject *subject,
                 const XplPictureOptions *options,
                 GFile *file,
                 GCancellable *cancellable,
                 GError **error)
{
  XplTimelinePicture picture = { .bundle = subject->bundle,
                                 .filter = subject->filter,
                                 .lanes = XPL_LANES_PARTICIPANT };

  return xpl_timeline_picture_write (&picture, options, file, cancellable, error);
}

static gboolean
export_paper (const Subject *subject,
              XplView view,
              const XplPictureOptions *options,
              GFile *file,
              GCancellable *cancellable,
              GError **error)
{
  XplPictureOptions complete = *options;
  g_autoptr (XplPictureAbout) about =
      view == XPL_VIEW_ARTICLE
          ? xpl_picture_about_new_for_article (subject->article)
          : xpl_picture_about_new (subject->bundle, subject->filter, xpl_view_get_words (view), NULL);

  complete.about = about;
  /* The title of an article is its own, not that of its bundle. */
  if (view == XPL_VIEW_ARTICLE)
    complete.title = NULL;
  return xpl_paper_picture_write (views[view].make, (gpointer) subject, &complete, file, cancellable, error);
}

gboolean
xpl_export_view (XplBundle *bundle,
                 const XplFilter *filter,
                 XplView view,
                 XplArticle *article,
                 XplRange sentence,
                 const XplPictureOptions *options,
                 GFile *file,
                 GCancellable *cancellable,
                 GError **error)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && options != NULL && G_IS_FILE (file), FALSE);
  g_return_val_if_fail ((gsize) view < XPL_N_VIEWS && (view != XPL_VIEW_ARTICLE || XPL_IS_ARTICLE (article)), FALSE);

  g_autoptr (XplFilter) fresh = filter == NULL ? xpl_filter_new () : NULL;
  Subject subject = { bundle, filter == NULL ? fresh : filter, article, sentence };

  if (view == XPL_VIEW_GRAPH)
    return export_graph (&subject, options, file, cancellable, error);
  if (view == XPL_VIEW_TIMELINE)
    return export_timeline (&subject, options, file, cancellable, error);
  return export_paper (&subject, view, options, file, cancellable, error);
}
