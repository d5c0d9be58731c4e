/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "paper-picture.h"

#include "paper-rows.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MARGIN 28.0
#define SMALL_MARGIN 14.0
#define SMALL_WIDTH 500.0
#define COLUMN_GAP 36.0
/* Narrower columns hold no chart, and wider lines are tiring to read. */
#define MIN_COLUMN 480.0

#define MAX_COLUMN 900.0

/* Smaller text than this share of its size is not read any more; larger text than this fills no room in earnest. */
#define MIN_ZOOM 0.5
#define MAX_ZOOM 1.6
#define ZOOM_STEP 0.9
/* A guess of what fits is wrong by no more than this. */
#define GUESS_SPARE 1.3

/* Where a picture ends that grows, in pixels of the file: what programs that show it still open (ImageMagick refuses more,
 * as Debian sets it up; librsvg draws no more). */
#define MAX_PNG_GROWTH 16000.0
#define MAX_SVG_GROWTH 30000.0

/* Below what is cut: a line that says so. */
#define REST_HEIGHT 30.0

/* How a paper is spread over a picture. */
typedef struct
{
  XplPaper *paper;
  XplPaper *header;
  double width, height; /* of the picture, in pixels of what is drawn */
  double margin;
  double column_width;
  double column_height; /* on the first page */
  guint n_columns;
  GArray *ends; /* before which block each column ends */
  gboolean is_cut;
} Plan;

static void
plan_clear (Plan *plan)
{
  g_clear_pointer (&plan->paper, xpl_paper_free);
  g_clear_pointer (&plan->header, xpl_paper_free);
  g_clear_pointer (&plan->ends, g_array_unref);
}

/* What stands above and below the columns, on the first page or on the others. */
static double
get_frame_height (const Plan *plan, const XplPictureOptions *options, gboolean first)
{
  return plan->margin * 1.5 + (first ? xpl_paper_get_height (plan->header) : 0) + xpl_picture_get_footer_height (options);
}

static guint
count_columns (double width)
{
  return (guint) CLAMP (floor ((width + COLUMN_GAP) / (MIN_COLUMN + COLUMN_GAP)), 1, 100);
}

/* Lays out for @options, whose zoom is set, and sets their margin; breaks into columns later. @n_columns: at most. */
static void
plan_init (Plan *plan, XplPaperMake make, gpointer data, XplPictureOptions *options, guint n_columns)
{
  const XplPalette *palette = xpl_picture_get_palette (options);
  double inner;

  plan_clear (plan);
  *plan = (Plan) { .width = options->width / options->zoom, .height = options->height / options->zoom };
  options->margin = plan->margin = plan->width < SMALL_WIDTH ? SMALL_MARGIN : MARGIN;
  inner = MAX (plan->width - 2 * plan->margin, 1);
  plan->n_columns = MIN (n_columns, count_columns (inner));
  plan->column_width = MIN ((inner - (plan->n_columns - 1) * COLUMN_GAP) / plan->n_columns, MAX_COLUMN);
  plan->paper = make (plan->column_width, palette, data);
  plan->header = xpl_paper_make_header (plan->paper, inner);
  plan->column_height = MAX (plan->height - get_frame_height (plan, options, TRUE), 1);
}

static double
find_needed (const Plan *plan)
{
  return xpl_paper_find_height (plan->paper, plan->n_columns);
}

/* All on one page, with columns of the same height. */
static void
balance (Plan *plan, double height)
{
  g_clear_pointer (&plan->ends, g_array_unref);
  plan->ends = xpl_paper_break_pages (plan->paper, 0, height, height);
}

static void
grow (Plan *plan, const XplPictureOptions *options, double height)
{
  double limit = options->format == XPL_PICTURE_PNG ? MAX_PNG_GROWTH / MAX (options->scale, 1) : MAX_SVG_GROWTH;
  double most = MAX (limit - get_frame_height (plan, options, TRUE), plan->column_height);

  plan->is_cut = height > most;
  plan->column_height = plan->is_cut ? most : height;
  plan->height = ceil (plan->column_height + get_frame_height (plan, options, TRUE));
  balance (plan, plan->is_cut ? most - REST_HEIGHT : height);
}

static void
cut (Plan *plan)
{
  balance (plan, MAX (plan->column_height - REST_HEIGHT, 1));
  plan->is_cut = plan->ends->len > plan->n_columns;
}

static void
break_pages (Plan *plan, const XplPictureOptions *options)
{
  double others = MAX (plan->height - get_frame_height (plan, options, FALSE), 1);

  plan->ends = xpl_paper_break_pages (plan->paper, plan->n_columns, plan->column_height, others);
}

/* About how much the view can be enlarged to fill the picture, from how it is laid out at zoom 1. */
static double
guess_zoom (const Plan *plan)
{
  double room = plan->column_height * plan->n_columns, needed = MAX (xpl_paper_get_height (plan->paper), 1);

  return sqrt (room / needed);
}

/* Lays out on one page as large as it can be read, but no smaller than at @least; FALSE where it does not fit or is given up. */
static gboolean
plan_fit (Plan *plan, XplPaperMake make, gpointer data, XplPictureOptions *options, double least, GCancellable *cancellable)
{
  double most;

  options->zoom = 1;
  plan_init (plan, make, data, options, G_MAXUINT);
  most = CLAMP (guess_zoom (plan) * GUESS_SPARE, least, MAX_ZOOM);
  for (options->zoom = most; options->zoom >= least; options->zoom *= ZOOM_STEP)
    for (guint n = 1; n <= count_columns (options->width / options->zoom); n++)
      {
        double needed;

        if (g_cancellable_is_cancelled (cancellable))
          return FALSE;
        plan_init (plan, make, data, options, n);
        if (plan->n_columns < n)
          break;
        needed = find_needed (plan);
        if (needed > plan->column_height)
          continue;
        balance (plan, needed);
        return TRUE;
      }
  return FALSE;
}

/* FALSE where it is given up. */
static gboolean
plan_picture (Plan *plan,
              XplPaperMake make,
              gpointer data,
              XplPictureOptions *options,
              GCancellable *cancellable,
              GError **error)
{
  gboolean is_paged = options->format == XPL_PICTURE_PDF;

  if (options->part == XPL_PICTURE_WHOLE
      && plan_fit (plan, make, data, options, is_paged ? 1 : MIN_ZOOM, cancellable))
    return TRUE;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  options->zoom = 1;
  plan_init (plan, make, data, options, G_MAXUINT);
  if (options->part == XPL_PICTURE_VISIBLE)
    cut (plan);
  else if (!is_paged)
    grow (plan, options, find_needed (plan));
  else
    break_pages (plan, options);
  options->height = plan->height;
  return TRUE;
}

static void
paint_rest (const Plan *plan, XplPainter *painter, const XplPalette *palette, double y)
{
  XplTextStyle style = xpl_paper_get_style (palette, XPL_PAPER_DIM);

  style.max_width = plan->width - 2 * plan->margin;
  style.italic = TRUE;
  xpl_painter_text (painter, (XplPoint) { plan->margin, y - REST_HEIGHT + 8 },
                    _("There is more than this picture holds: a PDF of the whole view has it all."), &style);
}

static void
draw_page (XplPainter *painter, const XplPalette *palette, double width, double height, guint page, gpointer data)
{
  const Plan *plan = data;
  double y = plan->margin;

  if (page == 0)
    {
      xpl_paper_paint (plan->header, 0, xpl_paper_get_n_blocks (plan->header), painter,
                       (XplPoint) { plan->margin, plan->margin });
      y += xpl_paper_get_height (plan->header);
    }
  for (guint i = 0; i < plan->n_columns && page * plan->n_columns + i < plan->ends->len; i++)
    {
      guint column = page * plan->n_columns + i;
      guint first = column == 0 ? 0 : g_array_index (plan->ends, guint, column - 1);
      guint end = g_array_index (plan->ends, guint, column);
      double x = plan->margin + i * (plan->column_width + COLUMN_GAP);

      /* No space above the first. */
      while (first < end && xpl_paper_get_block (plan->paper, first)->n_calls == 0)
        first++;
      xpl_paper_paint (plan->paper, first, end, painter, (XplPoint) { x, y });
    }
  if (plan->is_cut)
    paint_rest (plan, painter, palette, y + plan->column_height);
}

static guint
count_pages (const Plan *plan)
{
  return plan->is_cut ? 1 : MAX ((plan->ends->len + plan->n_columns - 1) / plan->n_columns, 1);
}

gboolean
xpl_paper_picture_write (XplPaperMake make,
                         gpointer data,
                         const XplPictureOptions *options,
                         GFile *file,
                         GCancellable *cancellable,
                         GError **error)
{
  g_return_val_if_fail (make != NULL && options != NULL && G_IS_FILE (file), FALSE);

  XplPictureOptions complete = *options;
  Plan plan = { 0 };
  gboolean done = FALSE;

  if (!xpl_picture_check_size (options, error))
    return FALSE;
  if (plan_picture (&plan, make, data, &complete, cancellable, error))
    done = xpl_picture_write_pages (&complete, count_pages (&plan), draw_page, &plan, file, cancellable, error);
  plan_clear (&plan);
  return done;
}
