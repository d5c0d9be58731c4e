/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "timeline-picture.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of a longer stretch nobody wants to know the hours. */
#define WHOLE_DAYS 3

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
  /* Translators: below a picture: the stretch of time that it shows. */
  return g_strdup_printf (_("Shown: %s"), words);
}

gboolean
xpl_timeline_picture_write (const XplTimelinePicture *picture,
                            const XplPictureOptions *options,
                            GFile *file,
                            GError **error)
{
  g_return_val_if_fail (picture != NULL && options != NULL && G_IS_FILE (file), FALSE);

  XplPictureOptions complete = *options;
  g_autoptr (XplTimelineScene) scene = make_scene (picture, options->width, options->height);
  g_autofree char *scale = dup_scale (scene);
  g_autoptr (XplPictureAbout) about = xpl_picture_about_new (picture->bundle, picture->filter, _("Timeline"), scale);
  Job job = { picture, scene };

  complete.about = about;
  return xpl_picture_write (&complete, draw, &job, file, error);
}
