/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "timeline-picture.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of a longer stretch nobody wants to know the hours. */
#define WHOLE_DAYS 3

/* In a picture that is wider, all is larger. */
#define COMMON_WIDTH 1600.0
#define MAX_ZOOM 2.0
/* Smaller text than this share of its size is not read any more. */
#define MIN_ZOOM 0.5
#define ZOOM_STEP 0.9

typedef struct
{
  const XplTimelinePicture *picture;
  XplTimelineScene *scene;
} Job;

static XplTimelineScene *
make_scene (const XplTimelinePicture *picture, double width, double height)
{
  XplTimelineScene *scene =
      xpl_timeline_scene_new (xpl_timeline_data_new (picture->bundle, picture->filter, picture->lanes));

  xpl_timeline_scene_set_size (scene, width, height);
  xpl_timeline_scene_set_brush (scene, picture->filter->from, picture->filter->to);
  if (picture->axis != NULL)
    xpl_timeline_scene_set_axis (scene, picture->axis);
  return scene;
}

static void
draw (XplPainter *painter, const XplPalette *palette, double width, double height, gpointer data)
{
  const Job *job = data;

  xpl_timeline_scene_set_size (job->scene, width, height);
  xpl_timeline_scene_set_scroll (job->scene, job->picture->scroll);
  xpl_timeline_scene_paint (job->scene, painter, palette);
  xpl_timeline_scene_paint_highlight (job->scene, painter, palette, job->picture->highlight);
}

/* How much of the lanes is out of sight, in pixels. */
static double
get_hidden_height (XplTimelineScene *scene)
{
  return xpl_timeline_scene_get_content_height (scene) - xpl_timeline_scene_get_lanes_rect (scene).height;
}

/* The scene of all lanes: larger in a large picture; where they do not fit they are made smaller, but not so that they cannot
 * be read any more. */
static XplTimelineScene *
fit_scene (const XplTimelinePicture *picture, XplPictureOptions *options)
{
  if (options->zoom <= 0)
    options->zoom = options->part == XPL_PICTURE_WHOLE ? CLAMP (options->width / COMMON_WIDTH, 1, MAX_ZOOM) : 1;
  for (;; options->zoom *= ZOOM_STEP)
    {
      double height = options->height / options->zoom - xpl_picture_get_footer_height (options);
      XplTimelineScene *scene = make_scene (picture, options->width / options->zoom, MAX (height, 1));

      if (options->part != XPL_PICTURE_WHOLE || get_hidden_height (scene) <= 0 || options->zoom * ZOOM_STEP < MIN_ZOOM)
        return scene;
      xpl_timeline_scene_free (scene);
    }
}

/* "Shown: 3 June – 14 October 2024": the stretch of time that the lanes show. A new string, or NULL where they are empty. */
static char *
dup_scale (XplTimelineScene *scene)
{
  static const XplAxisStep day = { XPL_UNIT_DAY, 1 };
  const XplAxis *axis = xpl_timeline_scene_get_axis (scene);
  gint64 from = (gint64) floor (axis->from), to = (gint64) floor (axis->to) - 1;
  g_autofree char *words = NULL;

  if (xpl_timeline_data_is_empty (xpl_timeline_scene_get_data (scene)))
    return NULL;
  if (to - from > WHOLE_DAYS * XPL_SECONDS_A_DAY)
    {
      from = xpl_axis_floor (&day, from);
      to = xpl_axis_next (&day, xpl_axis_floor (&day, to)) - 1;
    }
  words = xpl_axis_dup_range_words (from, to, FALSE);
  if (get_hidden_height (scene) > 0)
    /* Translators: below a picture: the stretch of time that it shows; there are more rows than it has room for. */
    return g_strdup_printf (_("Shown: %s, not all rows"), words);
  /* Translators: below a picture: the stretch of time that it shows. */
  return g_strdup_printf (_("Shown: %s"), words);
}

gboolean
xpl_timeline_picture_write (const XplTimelinePicture *picture,
                            const XplPictureOptions *options,
                            GFile *file,
                            GCancellable *cancellable,
                            GError **error)
{
  g_return_val_if_fail (picture != NULL && options != NULL && G_IS_FILE (file), FALSE);

  XplPictureOptions complete = *options;
  g_autoptr (XplTimelineScene) scene = NULL;
  g_autofree char *scale = NULL;
  g_autoptr (XplPictureAbout) about = NULL;

  if (!xpl_picture_check_size (options, error))
    return FALSE;
  scene = fit_scene (picture, &complete);
  scale = dup_scale (scene);
  about = xpl_picture_about_new (picture->bundle, picture->filter, _("Timeline"), scale);

  Job job = { picture, scene };
  complete.about = about;
  return xpl_picture_write (&complete, draw, &job, file, cancellable, error);
}
