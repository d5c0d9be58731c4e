/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "picture.h"

#include "picture-footer.h"
#include "picture-media.h"
#include "xpl-error.h"

#include <glib/gi18n-lib.h>

/* The largest picture that cairo's surfaces hold. */
#define MAX_PIXELS 32767
/* So many pixels take 2 GB of memory, which a machine has; the whole of the above would take 4 GB. */
#define MAX_AREA 536870912.0

/* Where the legend of the graph and the lanes of the timeline begin. */
#define DEFAULT_MARGIN 12.0

static const struct
{
  const char *suffix;
  gboolean (*write) (const XplPictureJob *job, GOutputStream *stream, GError **error);
} formats[] = {
  [XPL_PICTURE_PNG] = { ".png", xpl_picture_write_png },
  [XPL_PICTURE_PDF] = { ".pdf", xpl_picture_write_pdf },
  [XPL_PICTURE_SVG] = { ".svg", xpl_picture_write_svg },
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
        *format = (XplPictureFormat) i;
        return TRUE;
      }
  g_set_error (error, XPL_ERROR, XPL_ERROR_UNSUPPORTED,
               _("%s: pictures are written as .png, .pdf or .svg; let the name end so"), name);
  return FALSE;
}

const char *
xpl_picture_format_get_suffix (XplPictureFormat format)
{
  g_return_val_if_fail ((gsize) format < G_N_ELEMENTS (formats), NULL);

  return formats[format].suffix;
}

void
xpl_picture_show_screen (XplPictureOptions *options, double width, double height)
{
  g_return_if_fail (options != NULL);

  options->zoom = width >= 1 && height >= 1 ? MIN (options->width / width, options->height / height) : 1;
}

const XplPalette *
xpl_picture_get_palette (const XplPictureOptions *options)
{
  return options->dark ? xpl_palette_dark () : xpl_palette_light ();
}

static double
get_zoom (const XplPictureOptions *options)
{
  return options->zoom > 0 ? options->zoom : 1;
}

static double
get_margin (const XplPictureOptions *options)
{
  return options->margin > 0 ? options->margin : DEFAULT_MARGIN;
}

static const char *
get_footer (const XplPictureOptions *options)
{
  return options->footer != NULL || options->about == NULL ? options->footer : options->about->footer;
}

double
xpl_picture_get_footer_height (const XplPictureOptions *options)
{
  g_return_val_if_fail (options != NULL, 0);

  return xpl_picture_footer_measure (get_footer (options), xpl_picture_get_palette (options),
                                     options->width / get_zoom (options), get_margin (options));
}

gboolean
xpl_picture_check_size (const XplPictureOptions *options, GError **error)
{
  g_return_val_if_fail (options != NULL, FALSE);

  double scale = options->format == XPL_PICTURE_PNG ? options->scale : 1;
  double width = options->width * scale, height = options->height * scale;

  /* FALSE also where one of them is no number. */
  if (!(options->width >= 1 && options->height >= 1 && width >= 1 && height >= 1 && width <= MAX_PIXELS
        && height <= MAX_PIXELS))
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_ARGUMENT,
                   _("a picture of %.0f × %.0f pixels cannot be drawn: each side is 1 to %d; give another size or scale"),
                   width, height, MAX_PIXELS);
      return FALSE;
    }
  if (options->format == XPL_PICTURE_PNG && width * height > MAX_AREA)
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_ARGUMENT,
                   _("a picture of %.0f × %.0f pixels takes too much memory: make it smaller, or a PDF or SVG"), width,
                   height);
      return FALSE;
    }
  return TRUE;
}

void
xpl_picture_job_paint (const XplPictureJob *job, XplPainter *painter, guint page)
{
  const XplPictureOptions *options = job->options;
  const XplPalette *palette = xpl_picture_get_palette (options);
  double width = options->width / job->zoom, height = options->height / job->zoom;
  double footer_height = xpl_picture_footer_measure (job->footer, palette, width, get_margin (options));
  g_autofree char *number = job->n_pages > 1 ? g_strdup_printf ("%u / %u", page + 1, job->n_pages) : NULL;

  if (!options->transparent)
    xpl_painter_rect (painter, (XplRect) { 0, 0, width, height }, 0, palette->background, NULL);
  job->draw (painter, palette, width, MAX (height - footer_height, 1), page, job->data);
  xpl_picture_footer_paint (job->footer, number, get_margin (options), palette, painter, width, height);
}

static void
set_write_error (GError **error, GFile *file, const GError *cause)
{
  g_autofree char *name = g_file_get_parse_name (file);

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED) || cause->domain == XPL_ERROR)
    g_propagate_error (error, g_error_copy (cause));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
      || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    g_set_error (error, XPL_ERROR, XPL_ERROR_READ_ONLY, _("%s may not be written: choose another folder"), name);
  else
    g_set_error (error, XPL_ERROR, XPL_ERROR_WRITE, _("%s could not be written: %s"), name, cause->message);
}

/* Drawing takes its time, and a big picture is not held in memory: it is drawn into a file of its own at first. A stream of
 * what was drawn, or NULL. */
static GInputStream *
draw_aside (const XplPictureJob *job, GError **error)
{
  g_autoptr (GFileIOStream) both = NULL;
  g_autoptr (GFile) aside = g_file_new_tmp ("explorer-XXXXXX", &both, error);
  GInputStream *drawn = NULL;

  if (aside == NULL)
    return NULL;
  if (formats[job->options->format].write (job, g_io_stream_get_output_stream (G_IO_STREAM (both)), error))
    drawn = G_INPUT_STREAM (g_file_read (aside, NULL, error));
  /* What is open stays readable. */
  g_file_delete (aside, NULL, NULL);
  return drawn;
}

/* Replaces @file when all is drawn; where that fails, what was there stays. */
static gboolean
write_file (const XplPictureJob *job, GFile *file, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GInputStream) drawn = draw_aside (job, &cause);
  g_autoptr (GFileOutputStream) stream = NULL;

  if (drawn != NULL)
    stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &cause);
  if (stream != NULL
      && g_output_stream_splice (G_OUTPUT_STREAM (stream), drawn,
                                 G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                 job->cancellable, &cause)
             >= 0)
    return TRUE;
  set_write_error (error, file, cause);
  return FALSE;
}

gboolean
xpl_picture_write_pages (const XplPictureOptions *options,
                         guint n_pages,
                         XplPictureDrawPage draw,
                         gpointer data,
                         GFile *file,
                         GCancellable *cancellable,
                         GError **error)
{
  g_return_val_if_fail (options != NULL && draw != NULL && G_IS_FILE (file), FALSE);
  g_return_val_if_fail ((gsize) options->format < G_N_ELEMENTS (formats), FALSE);
  g_return_val_if_fail (n_pages == 1 || (n_pages > 1 && options->format == XPL_PICTURE_PDF), FALSE);

  XplPictureJob job = { .options = options,
                        .title = options->title != NULL || options->about == NULL ? options->title
                                                                                  : options->about->title,
                        .footer = get_footer (options),
                        .zoom = get_zoom (options),
                        .n_pages = n_pages,
                        .draw = draw,
                        .data = data,
                        .cancellable = cancellable };

  return xpl_picture_check_size (options, error) && write_file (&job, file, error);
}

typedef struct
{
  XplPictureDraw draw;
  gpointer data;
} SinglePage;

static void
draw_single_page (XplPainter *painter, const XplPalette *palette, double width, double height, guint page, gpointer data)
{
  const SinglePage *single = data;

  single->draw (painter, palette, width, height, single->data);
}

gboolean
xpl_picture_write (const XplPictureOptions *options,
                   XplPictureDraw draw,
                   gpointer data,
                   GFile *file,
                   GCancellable *cancellable,
                   GError **error)
{
  g_return_val_if_fail (options != NULL && draw != NULL && G_IS_FILE (file), FALSE);

  SinglePage single = { draw, data };

  return xpl_picture_write_pages (options, 1, draw_single_page, &single, file, cancellable, error);
}
