/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <gio/gio.h>

#include "palette.h"
#include "picture-about.h"

G_BEGIN_DECLS

typedef enum
{
  XPL_PICTURE_PNG,
  XPL_PICTURE_PDF,
  XPL_PICTURE_SVG,
} XplPictureFormat;

/**
 * XplPicturePart: what becomes of a view that is longer than its picture.
 * @XPL_PICTURE_WHOLE: it is made smaller; where that would make it unreadable, the picture gets higher or a PDF more pages
 * @XPL_PICTURE_NATURAL: nothing is made smaller; the picture is as high as the view
 * @XPL_PICTURE_VISIBLE: what does not fit is left out, and that is said
 */
typedef enum
{
  XPL_PICTURE_WHOLE,
  XPL_PICTURE_NATURAL,
  XPL_PICTURE_VISIBLE,
} XplPicturePart;

/**
 * XplPictureOptions:
 * @width, @height: in pixels at scale 1, 1/96 inch on paper; 1–32,767 after scaling
 * @scale: pixels of a PNG for each of these; PDF and SVG are vectors
 * @dark: the dark palette
 * @title, @footer: metadata and the line below the picture (source, date); NULL: those of @about
 * @transparent: nothing behind the picture
 * @zoom: what is drawn is made smaller by this, so that there is room for more; 0: not
 * @about: more metadata, or NULL (borrowed)
 * @part: of views that are longer than the picture
 * @margin: left and right of the footer; 0: that of a view which has none
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
  gboolean transparent;
  double zoom;
  const XplPictureAbout *about;
  XplPicturePart part;
  double margin;
} XplPictureOptions;

/** Draws the whole picture; the background is painted already. */
typedef void (*XplPictureDraw) (XplPainter *painter, const XplPalette *palette, double width, double height,
                                gpointer data);

/** Draws a page of several, counted from 0. */
typedef void (*XplPictureDrawPage) (XplPainter *painter, const XplPalette *palette, double width, double height,
                                    guint page, gpointer data);

/** The format that the name of @file asks for by its suffix. Errors: %XPL_ERROR_UNSUPPORTED, naming those there are. */
gboolean xpl_picture_format_from_file (GFile *file, XplPictureFormat *format, GError **error);

/** ".png", ".pdf", ".svg" */
const char *xpl_picture_format_get_suffix (XplPictureFormat format);

/** %FALSE where no picture has that size or scale. Errors: %XPL_ERROR_ARGUMENT, with what is possible. */
gboolean xpl_picture_check_size (const XplPictureOptions *options, GError **error);

/** Zooms so that what is seen of a view of that size fills the picture. */
void xpl_picture_show_screen (XplPictureOptions *options, double width, double height);

/** The colours of a picture. */
const XplPalette *xpl_picture_get_palette (const XplPictureOptions *options);

/** How much of the height the picture's footer takes, in pixels of what is drawn. */
double xpl_picture_get_footer_height (const XplPictureOptions *options);

/**
 * Writes a picture; needs no display, so that any thread can; the same picture is the same bytes. Errors:
 * %XPL_ERROR_READ_ONLY, %XPL_ERROR_WRITE, %XPL_ERROR_ARGUMENT (size), %G_IO_ERROR_CANCELLED: what was there stays then.
 */
gboolean xpl_picture_write (const XplPictureOptions *options,
                            XplPictureDraw draw,
                            gpointer data,
                            GFile *file,
                            GCancellable *cancellable,
                            GError **error);

/** The same with @n_pages pages, which only a PDF has more than one of. */
gboolean xpl_picture_write_pages (const XplPictureOptions *options,
                                  guint n_pages,
                                  XplPictureDrawPage draw,
                                  gpointer data,
                                  GFile *file,
                                  GCancellable *cancellable,
                                  GError **error);

G_END_DECLS
