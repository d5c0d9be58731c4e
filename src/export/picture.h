/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <gio/gio.h>

#include "palette.h"

G_BEGIN_DECLS

typedef enum
{
  XPL_PICTURE_PNG,
  XPL_PICTURE_PDF,
} XplPictureFormat;

/**
 * XplPictureOptions:
 * @width, @height: in pixels at scale 1; 1–32,767 after scaling
 * @scale: pixels of a PNG for each of these; PDFs are vectors
 * @dark: the dark palette
 * @title, @footer: metadata and the line below the picture (source, date); NULL: none
 */
typedef struct
{
  XplPictureFormat format;
  double width;
  double height;
  double scale;
  gboolean dark;
  const char *title;
  const char *footer;
} XplPictureOptions;

/** Draws the whole picture; the background is painted already. */
typedef void (*XplPictureDraw) (XplPainter *painter, const XplPalette *palette, double width, double height,
                                gpointer data);

/** The format that the name of @file asks for by its suffix. Errors: %XPL_ERROR_UNSUPPORTED, naming those there are. */
gboolean xpl_picture_format_from_file (GFile *file, XplPictureFormat *format, GError **error);

/** Writes a picture; needs no display. Errors: %XPL_ERROR_READ_ONLY, %XPL_ERROR_WRITE, %XPL_ERROR_ARGUMENT (size). */
gboolean xpl_picture_write (const XplPictureOptions *options,
                            XplPictureDraw draw,
                            gpointer data,
                            GFile *file,
                            GError **error);

G_END_DECLS
