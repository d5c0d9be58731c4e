/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "timeline-picture.h"

#include "graph-picture.h"

static void
draw (XplPainter *painter, const XplPalette *palette, double width, double height, gpointer data)
{
  const XplTimelinePicture *picture = data;
  g_autoptr (XplTimelineScene) scene =
      xpl_timeline_scene_new (xpl_timeline_data_new (picture->bundle, picture->filter, picture->lanes));

  xpl_timeline_scene_set_size (scene, width, height);
  xpl_timeline_scene_set_brush (scene, picture->filter->from, picture->filter->to);
  if (picture->axis != NULL)
    xpl_timeline_scene_set_axis (scene, picture->axis);
  xpl_timeline_scene_set_scroll (scene, picture->scroll);
  xpl_timeline_scene_paint (scene, painter, palette);
  xpl_timeline_scene_paint_highlight (scene, painter, palette, picture->highlight);
}

gboolean
xpl_timeline_picture_write (const XplTimelinePicture *picture,
                            const XplPictureOptions *options,
                            GFile *file,
                            GError **error)
{
  g_return_val_if_fail (picture != NULL && options != NULL && G_IS_FILE (file), FALSE);

  XplPictureOptions with_footer = *options;
  g_autofree char *footer = NULL;

  if (options->footer == NULL)
    with_footer.footer = footer = xpl_picture_dup_footer (picture->bundle);
  return xpl_picture_write (&with_footer, draw, (gpointer) picture, file, error);
}
