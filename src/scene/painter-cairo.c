/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "painter-cairo.h"

#include "text-layout.h"

#include <math.h>
#include <pango/pangocairo.h>

#define HALO_WIDTH 3.0
/* Copies of the text that a halo on the screen is made of. */
#define HALO_COPIES 8

typedef struct
{
  XplPainter parent;
  cairo_t *cairo;
  XplTextLayout text;
  gboolean is_vector; /* the medium keeps texts as texts */
  gboolean has_links;
} CairoPainter;

static void
set_color (cairo_t *cairo, XplColor color)
{
  cairo_set_source_rgba (cairo, color.red, color.green, color.blue, color.alpha);
}

static void
paint_stroke (cairo_t *cairo, const XplStroke *stroke)
{
  set_color (cairo, stroke->color);
  cairo_set_line_width (cairo, stroke->width);
  if (stroke->dash > 0)
    cairo_set_dash (cairo, &stroke->dash, 1, 0);
  cairo_stroke (cairo);
  if (stroke->dash > 0)
    cairo_set_dash (cairo, NULL, 0, 0);
}

/* Fills and strokes the present path. */
static void
paint_path (cairo_t *cairo, XplColor fill, const XplStroke *stroke)
{
  if (fill.alpha > 0)
    {
      set_color (cairo, fill);
      cairo_fill_preserve (cairo);
    }
  if (stroke != NULL && stroke->width > 0)
    paint_stroke (cairo, stroke);
  else
    cairo_new_path (cairo);
}

static void
cairo_painter_free (XplPainter *painter)
{
  CairoPainter *self = (CairoPainter *) painter;

  xpl_text_layout_clear (&self->text);
  cairo_destroy (self->cairo);
  g_free (self);
}

static void
begin_group (XplPainter *painter, const char *css_class, const char *title)
{
}

static void
end_group (XplPainter *painter)
{
}

static void
push_clip (XplPainter *painter, XplRect rect)
{
  CairoPainter *self = (CairoPainter *) painter;

  cairo_save (self->cairo);
  cairo_rectangle (self->cairo, rect.x, rect.y, rect.width, rect.height);
  cairo_clip (self->cairo);
}

static void
pop_clip (XplPainter *painter)
{
  cairo_restore (((CairoPainter *) painter)->cairo);
}

/* A curve that passes @bend beside the middle of the chord. */
static void
bent_path (cairo_t *cairo, XplPoint a, XplPoint b, double bend)
{
  double dx = b.x - a.x, dy = b.y - a.y;
  double length = hypot (dx, dy);
  double nx = length > 0 ? -dy / length : 0, ny = length > 0 ? dx / length : 0;
  /* The curve reaches three quarters of the way to its control points. */
  double reach = bend / 0.75;

  cairo_move_to (cairo, a.x, a.y);
  cairo_curve_to (cairo, a.x + dx / 3 + nx * reach, a.y + dy / 3 + ny * reach, a.x + 2 * dx / 3 + nx * reach,
                  a.y + 2 * dy / 3 + ny * reach, b.x, b.y);
}

static void
line (XplPainter *painter, const XplPoint *points, guint n_points, double bend, const XplStroke *stroke)
{
  cairo_t *cairo = ((CairoPainter *) painter)->cairo;

  if (bend != 0 && n_points == 2)
    {
      bent_path (cairo, points[0], points[1], bend);
    }
  else
    {
      cairo_move_to (cairo, points[0].x, points[0].y);
      for (guint i = 1; i < n_points; i++)
        cairo_line_to (cairo, points[i].x, points[i].y);
    }
  paint_stroke (cairo, stroke);
}

static void
polygon (XplPainter *painter, const XplPoint *points, guint n_points, XplColor fill, const XplStroke *stroke)
{
  cairo_t *cairo = ((CairoPainter *) painter)->cairo;

  cairo_move_to (cairo, points[0].x, points[0].y);
  for (guint i = 1; i < n_points; i++)
    cairo_line_to (cairo, points[i].x, points[i].y);
  cairo_close_path (cairo);
  paint_path (cairo, fill, stroke);
}

static void
disc (XplPainter *painter, XplPoint center, double radius, XplColor fill, const XplStroke *stroke)
{
  cairo_t *cairo = ((CairoPainter *) painter)->cairo;

  cairo_new_sub_path (cairo);
  cairo_arc (cairo, center.x, center.y, radius, 0, 2 * G_PI);
  paint_path (cairo, fill, stroke);
}

static void
rect (XplPainter *painter, XplRect box, double corner_radius, XplColor fill, const XplStroke *stroke)
{
  cairo_t *cairo = ((CairoPainter *) painter)->cairo;
  double r = MIN (corner_radius, MIN (box.width, box.height) / 2);

  if (r <= 0)
    {
      cairo_rectangle (cairo, box.x, box.y, box.width, box.height);
    }
  else
    {
      cairo_new_sub_path (cairo);
      cairo_arc (cairo, box.x + box.width - r, box.y + r, r, -G_PI_2, 0);
      cairo_arc (cairo, box.x + box.width - r, box.y + box.height - r, r, 0, G_PI_2);
      cairo_arc (cairo, box.x + r, box.y + box.height - r, r, G_PI_2, G_PI);
      cairo_arc (cairo, box.x + r, box.y + r, r, G_PI, 1.5 * G_PI);
      cairo_close_path (cairo);
    }
  paint_path (cairo, fill, stroke);
}

static void
gradient (XplPainter *painter, XplRect box, XplColor from, XplColor to)
{
  cairo_t *cairo = ((CairoPainter *) painter)->cairo;
  cairo_pattern_t *pattern = cairo_pattern_create_linear (box.x, 0, box.x + box.width, 0);

  cairo_pattern_add_color_stop_rgba (pattern, 0, from.red, from.green, from.blue, from.alpha);
  cairo_pattern_add_color_stop_rgba (pattern, 1, to.red, to.green, to.blue, to.alpha);
  cairo_set_source (cairo, pattern);
  cairo_rectangle (cairo, box.x, box.y, box.width, box.height);
  cairo_fill (cairo);
  cairo_pattern_destroy (pattern);
}

static void
measure (XplPainter *painter, const char *text, const XplTextStyle *style, double *width, double *height)
{
  CairoPainter *self = (CairoPainter *) painter;

  xpl_text_layout_set (&self->text, text, style);
  xpl_text_layout_get_size (&self->text, width, height);
}

/* Stroking the outlines is exact, and all there is where copies would be found as texts; but on the screen copies of the text
 * around it look the same and take a fraction of the time, as glyphs are drawn from a cache. */
static void
paint_halo (CairoPainter *self, double x, double y, XplColor color)
{
  set_color (self->cairo, color);
  if (self->is_vector)
    {
      cairo_save (self->cairo);
      cairo_move_to (self->cairo, x, y);
      pango_cairo_layout_path (self->cairo, self->text.layout);
      cairo_set_line_width (self->cairo, HALO_WIDTH);
      cairo_set_line_join (self->cairo, CAIRO_LINE_JOIN_ROUND);
      cairo_stroke (self->cairo);
      cairo_restore (self->cairo);
      return;
    }
  for (guint i = 0; i < HALO_COPIES; i++)
    {
      double angle = i * 2 * G_PI / HALO_COPIES;

      cairo_move_to (self->cairo, x + HALO_WIDTH / 2 * cos (angle), y + HALO_WIDTH / 2 * sin (angle));
      pango_cairo_show_layout (self->cairo, self->text.layout);
    }
}

static void
text (XplPainter *painter, XplPoint at, const char *string, const XplTextStyle *style)
{
  CairoPainter *self = (CairoPainter *) painter;
  PangoRectangle extents;
  double x;

  xpl_text_layout_set (&self->text, string, style);
  pango_layout_get_extents (self->text.layout, NULL, &extents);
  x = at.x - (double) extents.x / PANGO_SCALE;
  if (style->align != XPL_ALIGN_START)
    x -= (double) extents.width / PANGO_SCALE * (style->align == XPL_ALIGN_CENTER ? 0.5 : 1);
  if (style->halo.alpha > 0)
    paint_halo (self, x, at.y, style->halo);
  cairo_move_to (self->cairo, x, at.y);
  set_color (self->cairo, style->color);
  pango_cairo_show_layout (self->cairo, self->text.layout);
}

/* In attributes of cairo's tags these two are to be masked. */
static char *
dup_tag_value (const char *text)
{
  GString *value = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\'' || *p == '\\')
        g_string_append_c (value, '\\');
      g_string_append_c (value, *p);
    }
  return g_string_free (value, FALSE);
}

static void
begin_link (XplPainter *painter, const char *uri)
{
  CairoPainter *self = (CairoPainter *) painter;

  if (!self->has_links)
    return;

  g_autofree char *value = dup_tag_value (uri);
  g_autofree char *attributes = g_strdup_printf ("uri='%s'", value);
  cairo_tag_begin (self->cairo, CAIRO_TAG_LINK, attributes);
}

static void
end_link (XplPainter *painter)
{
  CairoPainter *self = (CairoPainter *) painter;

  if (self->has_links)
    cairo_tag_end (self->cairo, CAIRO_TAG_LINK);
}

static const XplPainterClass cairo_painter_class = {
  .free = cairo_painter_free,
  .begin_group = begin_group,
  .end_group = end_group,
  .begin_link = begin_link,
  .end_link = end_link,
  .push_clip = push_clip,
  .pop_clip = pop_clip,
  .line = line,
  .polygon = polygon,
  .disc = disc,
  .rect = rect,
  .gradient = gradient,
  .text = text,
  .measure = measure,
};

static gboolean
surface_is_vector (cairo_surface_t *surface)
{
  cairo_surface_type_t type = cairo_surface_get_type (surface);

  return type == CAIRO_SURFACE_TYPE_PDF || type == CAIRO_SURFACE_TYPE_PS || type == CAIRO_SURFACE_TYPE_SVG;
}

XplPainter *
xpl_painter_cairo_new (cairo_t *cairo, const XplPalette *palette)
{
  g_return_val_if_fail (cairo != NULL && palette != NULL, NULL);

  CairoPainter *self = g_new0 (CairoPainter, 1);

  self->parent.klass = &cairo_painter_class;
  self->cairo = cairo_reference (cairo);
  self->is_vector = surface_is_vector (cairo_get_target (cairo));
  self->has_links = self->is_vector;
  xpl_text_layout_init (&self->text, cairo, palette);
  return &self->parent;
}

void
xpl_painter_cairo_set_links (XplPainter *painter, gboolean links)
{
  g_return_if_fail (painter != NULL && painter->klass == &cairo_painter_class);

  CairoPainter *self = (CairoPainter *) painter;

  self->has_links = links && self->is_vector;
}

XplPainter *
xpl_painter_measure_new (const XplPalette *palette)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cairo = cairo_create (surface);
  XplPainter *self = xpl_painter_cairo_new (cairo, palette);

  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
  return self;
}
