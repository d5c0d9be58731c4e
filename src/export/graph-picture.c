/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "graph-picture.h"

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

typedef struct
{
  const XplGraphPicture *picture;
  gboolean transparent;
} Job;

static void
fade_color (XplColor *color, double alpha)
{
  color->alpha *= (float) alpha;
}

/* The same colours, so much paler. */
static XplPalette
make_pale (const XplPalette *palette, double alpha)
{
  XplPalette pale = *palette;

  fade_color (&pale.background, alpha);
  fade_color (&pale.surface, alpha);
  fade_color (&pale.text, alpha);
  fade_color (&pale.dim_text, alpha);
  fade_color (&pale.grid, alpha);
  for (guint i = 0; i < XPL_N_ENTITY_TYPES; i++)
    fade_color (&pale.types[i], alpha);
  for (guint i = 0; i < XPL_N_QUADS; i++)
    fade_color (&pale.quads[i], alpha);
  return pale;
}

static void
draw_graph (const Job *job,
            const XplViewTransform *transform,
            const XplPalette *palette,
            XplPainter *painter,
            const XplGraphArea *area)
{
  const XplGraphPicture *picture = job->picture;
  g_autoptr (XplGraphScene) scene = xpl_graph_scene_new (picture->graph, picture->places, transform);
  g_autoptr (GArray) labels = xpl_graph_labels_place (scene, palette, area, NULL, NULL);
  g_autoptr (GArray) loud = NULL;

  if (picture->emphasis == NULL || xpl_graph_emphasis_is_empty (picture->emphasis))
    {
      xpl_graph_paint (scene, labels, palette, painter, area->region);
      return;
    }

  XplGraphEmphasis emphasis = *picture->emphasis;
  /* A veil would be a background: without one, what lies behind it is pale itself. */
  XplPalette pale = make_pale (palette, job->transparent ? 1 - emphasis.veil : 1);

  emphasis.veil = job->transparent ? 0 : emphasis.veil;
  loud = xpl_graph_labels_place (scene, palette, area, &emphasis, labels);
  xpl_graph_paint (scene, labels, &pale, painter, area->region);
  xpl_graph_paint_emphasis (scene, &emphasis, loud, palette, painter, area->region);
}

static void
draw (XplPainter *painter, const XplPalette *palette, double width, double height, gpointer data)
{
  const Job *job = data;
  const XplGraphPicture *picture = job->picture;
  XplRect region = { 0, 0, width, height }, card = { 0 };
  XplPoint corner = { LEGEND_MARGIN, height - LEGEND_MARGIN };
  g_autoptr (GArray) legend = xpl_graph_legend_new (picture->graph, picture->filter);
  gboolean has_legend =
      width >= LEGEND_MIN_WIDTH && height >= LEGEND_MIN_HEIGHT && picture->graph->nodes->len > 0;

  if (has_legend)
    card = xpl_graph_legend_measure (legend, painter, corner);

  XplViewTransform transform = fit (picture, width, height, card);

  xpl_painter_push_clip (painter, region);
  draw_graph (job, &transform, palette, painter, &(XplGraphArea) { region, region, card });
  if (has_legend)
    xpl_graph_legend_paint (legend, palette, painter, corner);
  xpl_painter_pop_clip (painter);
}

/* "40 of 123 names": how much of all is seen. A new string. */
static char *
dup_scale (const XplGraph *graph)
{
  guint n = graph->nodes->len, n_total = graph->n_total;

  if (n >= n_total)
    return g_strdup_printf (ngettext ("%u name", "%u names", n), n);
  return g_strdup_printf (ngettext ("%u of %u name", "%u of %u names", n_total), n, n_total);
}

gboolean
xpl_graph_picture_write (const XplGraphPicture *picture,
                         const XplPictureOptions *options,
                         GFile *file,
                         GCancellable *cancellable,
                         GError **error)
{
  g_return_val_if_fail (picture != NULL && XPL_IS_BUNDLE (picture->bundle) && picture->graph != NULL, FALSE);
  g_return_val_if_fail (options != NULL && G_IS_FILE (file), FALSE);

  XplPictureOptions complete = *options;
  g_autofree char *scale = dup_scale (picture->graph);
  g_autoptr (XplPictureAbout) about =
      xpl_picture_about_new (picture->bundle, picture->filter, _("Relationship graph"), scale);

  Job job = { picture, options->transparent };

  complete.about = about;
  return xpl_picture_write (&complete, draw, &job, file, cancellable, error);
}
