/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "picture.h"

G_BEGIN_DECLS

/* What is inside the files, for picture.c. */

/**
 * XplPictureJob: a picture and all that is painted of it.
 * @title, @footer: what is meant by those of the options, or NULL
 * @cancellable: gives up, or NULL
 */
typedef struct
{
  const XplPictureOptions *options;
  const char *title;
  const char *footer;
  double zoom;
  guint n_pages;
  XplPictureDrawPage draw;
  gpointer data;
  GCancellable *cancellable;
} XplPictureJob;

/** Paints background, picture and footer of one page. */
void xpl_picture_job_paint (const XplPictureJob *job, XplPainter *painter, guint page);

/** Each writes the picture to @stream. Errors: %XPL_ERROR_WRITE where it could not be drawn, %G_IO_ERROR_CANCELLED, those of the
 *  stream. */
gboolean xpl_picture_write_png (const XplPictureJob *job, GOutputStream *stream, GError **error);
gboolean xpl_picture_write_pdf (const XplPictureJob *job, GOutputStream *stream, GError **error);
gboolean xpl_picture_write_svg (const XplPictureJob *job, GOutputStream *stream, GError **error);

G_END_DECLS
