/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "sheet-picture.h"

#include "sheet-rows.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MARGIN 28.0
#define SMALL_MARGIN 14.0
#define SMALL_WIDTH 500.0
#define COLUMN_GAP 36.0
/* Narrower columns hold no chart, and wider lines are tiring to read. */
#define MIN_COLUMN 480.0

/* Smaller text than this share of its size is not read any more. */
#define MIN_ZOOM 0.5
#define ZOOM_STEP 0.9

/* Where a picture ends that grows, in pixels of the file: what programs that show it still open (ImageMagick refuses more,
 * as Debian sets it up; librsvg draws no more). */
#define MAX_PNG_GROWTH 16000.0
#define MAX_SVG_GROWTH 30000.0

/* Below what is cut: a line that says so. */
#define REST_HEIGHT 30.0

/* How a sheet is spread over a picture. */
typedef struct
{
  XplSheet *sheet;
  XplSheet *header;
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
  g_clear_pointer (&plan->sheet, xpl_sheet_free);
  g_clear_pointer (&plan->header, xpl_sheet_free);
  g_clear_pointer (&plan->ends, g_array_unref);
}

/* What stands above and below the columns, on the first page or on the others. */
static double
get_frame_height (const Plan *plan, const XplPictureOptions *options, gboolean first)
{
  return plan->margin * 1.5 + (first ? xpl_sheet_get_height (plan->header) : 0) + xpl_picture_get_footer_height (options);
}

/* Lays out for @options, whose zoom is set, and sets their margin; breaks into columns later. */
static void
plan_init (Plan *plan, XplSheetMake make, gpointer data, XplPictureOptions *options)
{
  const XplPalette *palette = xpl_picture_get_palette (options);
  double zoom = options->zoom > 0 ? options->zoom : 1, inner;

  *plan = (Plan) { .width = options->width / zoom, .height = options->height / zoom };
  options->margin = plan->margin = plan->width < SMALL_WIDTH ? SMALL_MARGIN : MARGIN;
  inner = MAX (plan->width - 2 * plan->margin, 1);
  plan->n_columns = (guint) CLAMP (floor ((inner + COLUMN_GAP) / (MIN_COLUMN + COLUMN_GAP)), 1, 100);
  plan->column_width = (inner - (plan->n_columns - 1) * COLUMN_GAP) / plan->n_columns;
  plan->sheet = make (plan->column_width, palette, data);
  plan->header = xpl_sheet_make_header (plan->sheet, inner);
  plan->column_height = MAX (plan->height - get_frame_height (plan, options, TRUE), 1);
}

/* All on one page, with columns of the same height. */
static void
balance (Plan *plan, double height)
{
  g_clear_pointer (&plan->ends, g_array_unref);
  plan->ends = xpl_sheet_break_pages (plan->sheet, 0, height, height);
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

  plan->ends = xpl_sheet_break_pages (plan->sheet, plan->n_columns, plan->column_height, others);
}

/* Makes the plan for a picture of one page; sets the zoom of @options. */
static void
plan_page (Plan *plan, XplSheetMake make, gpointer data, XplPictureOptions *options)
{
  double needed;

  for (options->zoom = 1;; options->zoom *= ZOOM_STEP)
    {
      plan_clear (plan);
      plan_init (plan, make, data, options);
      needed = xpl_sheet_find_height (plan->sheet, plan->n_columns);
      if (options->part != XPL_PICTURE_WHOLE || needed <= plan->column_height || options->zoom * ZOOM_STEP < MIN_ZOOM)
        break;
    }
  if (options->part == XPL_PICTURE_NATURAL)
    {
      grow (plan, options, needed);
    }
  else if (needed <= plan->column_height)
    {
      balance (plan, needed);
    }
  else if (options->part == XPL_PICTURE_VISIBLE)
    {
      cut (plan);
    }
  else
    {
      /* Unreadable either way, it is better too long. */
      options->zoom = 1;
      plan_clear (plan);
      plan_init (plan, make, data, options);
      grow (plan, options, xpl_sheet_find_height (plan->sheet, plan->n_columns));
    }
}

static void
plan_picture (Plan *plan, XplSheetMake make, gpointer data, XplPictureOptions *options)
{
  if (options->format != XPL_PICTURE_PDF || options->part == XPL_PICTURE_VISIBLE)
    {
      plan_page (plan, make, data, options);
      options->height = plan->height * options->zoom;
      return;
    }
  plan_init (plan, make, data, options);
  double needed = xpl_sheet_find_height (plan->sheet, plan->n_columns);

  if (needed <= plan->column_height)
    balance (plan, needed);
  else
    break_pages (plan, options);
}

static void
paint_rest (const Plan *plan, XplPainter *painter, const XplPalette *palette, double y)
{
  XplTextStyle style = xpl_sheet_get_style (palette, XPL_SHEET_DIM);

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
      xpl_sheet_paint (plan->header, 0, xpl_sheet_get_n_blocks (plan->header), painter,
                       (XplPoint) { plan->margin, plan->margin });
      y += xpl_sheet_get_height (plan->header);
    }
  for (guint i = 0; i < plan->n_columns && page * plan->n_columns + i < plan->ends->len; i++)
    {
      guint column = page * plan->n_columns + i;
      guint first = column == 0 ? 0 : g_array_index (plan->ends, guint, column - 1);
      double x = plan->margin + i * (plan->column_width + COLUMN_GAP);

      xpl_sheet_paint (plan->sheet, first, g_array_index (plan->ends, guint, column), painter, (XplPoint) { x, y });
    }
  if (plan->is_cut)
    paint_rest (plan, painter, palette, y + plan->column_height);
}

gboolean
xpl_sheet_picture_write (XplSheetMake make, gpointer data, const XplPictureOptions *options, GFile *file, GError **error)
{
  g_return_val_if_fail (make != NULL && options != NULL && G_IS_FILE (file), FALSE);

  XplPictureOptions complete = *options;
  Plan plan = { 0 };
  guint n_pages;
  gboolean done;

  if (!xpl_picture_check_size (options, error))
    return FALSE;
  plan_picture (&plan, make, data, &complete);
  n_pages = plan.is_cut ? 1 : MAX ((plan.ends->len + plan.n_columns - 1) / plan.n_columns, 1);
  done = xpl_picture_write_pages (&complete, n_pages, draw_page, &plan, file, error);
  plan_clear (&plan);
  return done;
}
