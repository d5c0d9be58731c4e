/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "picture.h"

#include "painter-cairo.h"
#include "xpl-error.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/* Pixels are 1/96 inch, PDF units 1/72 inch. */
#define POINTS_PER_PIXEL 0.75

/* The largest picture that cairo's surfaces hold. */
#define MAX_PIXELS 32767

#define FOOTER_SIZE 11.0
#define FOOTER_MARGIN 8.0

static const struct
{
  const char *suffix;
  XplPictureFormat format;
} formats[] = {
  { ".png", XPL_PICTURE_PNG },
  { ".pdf", XPL_PICTURE_PDF },
};

gboolean
xpl_picture_format_from_file (GFile *file, XplPictureFormat *format, GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file) && format != NULL, FALSE);

  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name == NULL ? "" : name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].suffix))
      {
        *format = formats[i].format;
        return TRUE;
      }
  g_set_error (error, XPL_ERROR, XPL_ERROR_UNSUPPORTED,
               _("%s: pictures are written as .png or .pdf; let the name end so"), name);
  return FALSE;
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  GByteArray *bytes = closure;

  if (length > G_MAXUINT - bytes->len)
    return CAIRO_STATUS_WRITE_ERROR;
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_footer (XplPainter *painter, const XplPalette *palette, const XplPictureOptions *options)
{
  XplTextStyle style = { .size = FOOTER_SIZE,
                         .weight = 400,
                         .color = palette->dim_text,
                         .max_width = options->width - 2 * FOOTER_MARGIN };

  xpl_painter_text (painter, (XplPoint) { FOOTER_MARGIN, options->height - FOOTER_SIZE * 1.4 - FOOTER_MARGIN / 2 },
                    options->footer, &style);
}

static void
draw_picture (cairo_t *cairo, const XplPictureOptions *options, XplPictureDraw draw, gpointer data)
{
  const XplPalette *palette = options->dark ? xpl_palette_dark () : xpl_palette_light ();
  g_autoptr (XplPainter) painter = xpl_painter_cairo_new (cairo, palette);
  XplRect all = { 0, 0, options->width, options->height };
  double footer_height = options->footer != NULL ? FOOTER_SIZE * 1.4 + FOOTER_MARGIN : 0;
  double height = MAX (options->height - footer_height, 1);

  xpl_painter_rect (painter, all, 0, palette->background, NULL);
  draw (painter, palette, options->width, height, data);
  if (options->footer != NULL)
    draw_footer (painter, palette, options);
}

static cairo_surface_t *
make_surface (const XplPictureOptions *options, GByteArray *bytes)
{
  if (options->format == XPL_PICTURE_PNG)
    return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (options->width * options->scale),
                                       (int) ceil (options->height * options->scale));

  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      append_bytes, bytes, options->width * POINTS_PER_PIXEL, options->height * POINTS_PER_PIXEL);
  if (options->title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, options->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Explorer " PACKAGE_VERSION);
  return surface;
}

static gboolean
write_file (GFile *file, GByteArray *bytes, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = g_file_get_parse_name (file);

  if (g_file_replace_contents (file, (const char *) bytes->data, bytes->len, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                               NULL, &cause))
    return TRUE;
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
      || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    g_set_error (error, XPL_ERROR, XPL_ERROR_READ_ONLY, _("%s may not be written: choose another folder"), name);
  else
    g_set_error (error, XPL_ERROR, XPL_ERROR_WRITE, _("%s could not be written: %s"), name, cause->message);
  return FALSE;
}

static gboolean
check_size (const XplPictureOptions *options, GError **error)
{
  double scale = options->format == XPL_PICTURE_PNG ? options->scale : 1;
  double width = options->width * scale, height = options->height * scale;

  /* FALSE also where one of them is no number. */
  if (options->width >= 1 && options->height >= 1 && width >= 1 && height >= 1 && width <= MAX_PIXELS
      && height <= MAX_PIXELS)
    return TRUE;
  g_set_error (error, XPL_ERROR, XPL_ERROR_ARGUMENT,
               _("a picture of %.0f × %.0f pixels cannot be drawn: each side is 1 to %d"), width, height, MAX_PIXELS);
  return FALSE;
}

/* Fills @bytes with the file's content. */
static cairo_status_t
paint (const XplPictureOptions *options, XplPictureDraw draw, gpointer data, GByteArray *bytes)
{
  cairo_surface_t *surface = make_surface (options, bytes);
  cairo_t *cairo = cairo_create (surface);
  gboolean is_png = options->format == XPL_PICTURE_PNG;
  double scale = is_png ? options->scale : POINTS_PER_PIXEL;
  cairo_status_t status;

  cairo_scale (cairo, scale, scale);
  draw_picture (cairo, options, draw, data);
  status = cairo_status (cairo);
  if (status == CAIRO_STATUS_SUCCESS && is_png)
    status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
  return status;
}

gboolean
xpl_picture_write (const XplPictureOptions *options, XplPictureDraw draw, gpointer data, GFile *file, GError **error)
{
  g_return_val_if_fail (options != NULL && draw != NULL && G_IS_FILE (file), FALSE);

  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status;

  if (!check_size (options, error))
    return FALSE;
  status = paint (options, draw, data, bytes);
  if (status == CAIRO_STATUS_SUCCESS)
    return write_file (file, bytes, error);
  g_set_error (error, XPL_ERROR, XPL_ERROR_WRITE, _("the picture could not be drawn: %s; make it smaller"),
               cairo_status_to_string (status));
  return FALSE;
}
