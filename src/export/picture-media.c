/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "picture-media.h"

#include "painter-cairo.h"
#include "painter-svg.h"
#include "png-text.h"
#include "text-layout.h"
#include "xpl-error.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/* Pixels are 1/96 inch, PDF units 1/72 inch. */
#define POINTS_PER_PIXEL 0.75

/* The day of a picture of which no day is known: some day must stand in a PDF, and today would differ tomorrow. */
#define NO_DAY "1970-01-01"

/* What a picture is gathered in; a large one takes cairo seconds, in which it asks for nothing but this. */
typedef struct
{
  GByteArray *bytes;
  GCancellable *cancellable;
} Sink;

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  const Sink *sink = closure;

  if (length > G_MAXUINT - sink->bytes->len || g_cancellable_is_cancelled (sink->cancellable))
    return CAIRO_STATUS_WRITE_ERROR;
  g_byte_array_append (sink->bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Ends the surface; @status: what happened to it before. */
static cairo_status_t
finish (cairo_surface_t *surface, cairo_status_t status)
{
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

static gboolean
write_bytes (const Sink *sink, cairo_status_t status, GOutputStream *stream, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (sink->cancellable, error))
    return FALSE;
  if (status == CAIRO_STATUS_SUCCESS)
    return g_output_stream_write_all (stream, sink->bytes->data, sink->bytes->len, NULL, sink->cancellable, error);
  g_set_error (error, XPL_ERROR, XPL_ERROR_WRITE, _("the picture could not be drawn: %s; make it smaller"),
               cairo_status_to_string (status));
  return FALSE;
}

static cairo_status_t
paint (const XplPictureJob *job, cairo_surface_t *surface, double scale, gboolean links)
{
  const XplPalette *palette = xpl_picture_get_palette (job->options);
  cairo_t *cairo = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cairo, scale, scale);
  for (guint page = 0; page < job->n_pages && !g_cancellable_is_cancelled (job->cancellable); page++)
    {
      g_autoptr (XplPainter) painter = xpl_painter_cairo_new (cairo, palette);

      xpl_painter_cairo_set_links (painter, links);
      xpl_picture_job_paint (job, painter, page);
      if (job->n_pages > 1)
        cairo_show_page (cairo);
    }
  status = cairo_status (cairo);
  cairo_destroy (cairo);
  return status;
}

/* What is a whole number but for rounding is that number. */
static int
to_pixels (double length)
{
  return MAX ((int) ceil (length - 1e-6), 1);
}

/* No time of creation: two pictures of the same are the same bytes. Each goes before those that are there. */
static void
add_texts (GByteArray *png, const XplPictureJob *job)
{
  const XplPictureAbout *about = job->options->about;

  xpl_png_add_text (png, "Software", "Explorer " PACKAGE_VERSION);
  xpl_png_add_text (png, "Source", about == NULL ? NULL : about->source);
  xpl_png_add_text (png, "Description", job->footer);
  xpl_png_add_text (png, "Author", about == NULL ? NULL : about->author);
  xpl_png_add_text (png, "Title", job->title);
}

gboolean
xpl_picture_write_png (const XplPictureJob *job, GOutputStream *stream, GError **error)
{
  const XplPictureOptions *options = job->options;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  Sink sink = { bytes, job->cancellable };
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, to_pixels (options->width * options->scale), to_pixels (options->height * options->scale));
  cairo_status_t status = paint (job, surface, options->scale * job->zoom, FALSE);

  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_bytes, &sink);
  if (status == CAIRO_STATUS_SUCCESS)
    add_texts (bytes, job);
  return write_bytes (&sink, finish (surface, status), stream, error);
}

static void
set_metadata (cairo_surface_t *surface, const XplPictureJob *job)
{
  const XplPictureAbout *about = job->options->about;
  const char *date = about != NULL && about->date != NULL ? about->date : NO_DAY;
  const struct
  {
    cairo_pdf_metadata_t kind;
    const char *text;
  } texts[] = {
    { CAIRO_PDF_METADATA_TITLE, job->title },
    { CAIRO_PDF_METADATA_AUTHOR, about == NULL ? NULL : about->author },
    { CAIRO_PDF_METADATA_SUBJECT, about == NULL ? NULL : about->subject },
    { CAIRO_PDF_METADATA_KEYWORDS, about == NULL ? NULL : about->keywords },
    { CAIRO_PDF_METADATA_CREATOR, "Explorer " PACKAGE_VERSION },
    { CAIRO_PDF_METADATA_CREATE_DATE, date },
    { CAIRO_PDF_METADATA_MOD_DATE, date },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *drawable = texts[i].text == NULL ? NULL : xpl_text_dup_drawable (texts[i].text);

      if (texts[i].text != NULL)
        cairo_pdf_surface_set_metadata (surface, texts[i].kind, drawable != NULL ? drawable : texts[i].text);
    }
}

static cairo_status_t
paint_pdf (const XplPictureJob *job, Sink *sink, gboolean links)
{
  const XplPictureOptions *options = job->options;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      append_bytes, sink, options->width * POINTS_PER_PIXEL, options->height * POINTS_PER_PIXEL);

  set_metadata (surface, job);
  return finish (surface, paint (job, surface, POINTS_PER_PIXEL * job->zoom, links));
}

gboolean
xpl_picture_write_pdf (const XplPictureJob *job, GOutputStream *stream, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  Sink sink = { bytes, job->cancellable };
  cairo_status_t status = paint_pdf (job, &sink, TRUE);

  /* cairo 1.16 loses the end of a link that it clips away: a picture without links is better than none. */
  if (status == CAIRO_STATUS_TAG_ERROR)
    {
      g_byte_array_set_size (bytes, 0);
      status = paint_pdf (job, &sink, FALSE);
    }
  return write_bytes (&sink, status, stream, error);
}

gboolean
xpl_picture_write_svg (const XplPictureJob *job, GOutputStream *stream, GError **error)
{
  const XplPictureOptions *options = job->options;
  const XplPictureAbout *about = options->about;
  XplSvgHead head = { .width = options->width,
                      .height = options->height,
                      .zoom = job->zoom,
                      .title = job->title,
                      .description = job->footer,
                      .date = about == NULL ? NULL : about->date,
                      .source = about == NULL ? job->footer : about->source,
                      .subject = about == NULL ? NULL : about->subject };
  XplPainter *painter = xpl_painter_svg_new (stream, xpl_picture_get_palette (options), &head);

  xpl_picture_job_paint (job, painter, 0);
  return xpl_painter_svg_finish (painter, error) && !g_cancellable_set_error_if_cancelled (job->cancellable, error);
}
