/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * cairo's own SVG turns text into outlines and has neither groups nor titles; this is for people who go on working with a
 * picture.
 */

#include "config.h"

#include "painter-svg.h"

#include "svg-colors.h"
#include "svg-writer.h"
#include "text-layout.h"

#include <math.h>

typedef struct
{
  XplPainter parent;
  XplSvgWriter *writer;
  XplTextLayout text;
  XplSvgColors *colors;
  GHashTable *clips; /* what describes a clip or gradient → its number */
  GHashTable *fades;
  XplStroke last; /* of the last element, where that was a line; else its width is 0 */
  gboolean in_run;
} SvgPainter;

/* Lines of one look that follow each other have it once, in a group around them: big graphs are lines above all. */
static void
end_run (SvgPainter *self)
{
  if (self->in_run)
    xpl_svg_writer_add (self->writer, "</g>\n");
  self->in_run = FALSE;
  self->last.width = 0;
}

/* The writer, for anything but a line. */
static XplSvgWriter *
get_writer (XplPainter *painter)
{
  SvgPainter *self = (SvgPainter *) painter;

  end_run (self);
  return self->writer;
}

/* How something is filled and stroked. */
static void
add_attributes (SvgPainter *self, XplColor fill, const XplStroke *stroke)
{
  gboolean stroked = stroke != NULL && stroke->width > 0 && stroke->color.alpha > 0;

  xpl_svg_colors_add_attributes (self->colors, self->writer, fill, stroked ? &stroke->color : NULL, FALSE);
  if (stroked && stroke->width != 1)
    xpl_svg_writer_add_attribute (self->writer, "stroke-width", stroke->width);
  if (stroked && stroke->dash > 0)
    xpl_svg_writer_add_attribute (self->writer, "stroke-dasharray", stroke->dash);
}

/* The same with the end of the tag. */
static void
add_look (SvgPainter *self, XplColor fill, const XplStroke *stroke)
{
  add_attributes (self, fill, stroke);
  xpl_svg_writer_add (self->writer, "/>\n");
}

static gboolean
is_seen (XplColor fill, const XplStroke *stroke)
{
  return fill.alpha > 0 || (stroke != NULL && stroke->width > 0 && stroke->color.alpha > 0);
}

/* Structure */

static void
begin_group (XplPainter *painter, const char *css_class, const char *title)
{
  XplSvgWriter *writer = get_writer (painter);

  xpl_svg_writer_add (writer, "<g");
  if (css_class != NULL)
    {
      xpl_svg_writer_add (writer, " class=\"");
      xpl_svg_writer_add_text (writer, css_class);
      xpl_svg_writer_add (writer, "\"");
    }
  xpl_svg_writer_add (writer, ">");
  if (title != NULL)
    {
      xpl_svg_writer_add (writer, "<title>");
      xpl_svg_writer_add_text (writer, title);
      xpl_svg_writer_add (writer, "</title>");
    }
  xpl_svg_writer_add (writer, "\n");
}

static void
end_group (XplPainter *painter)
{
  xpl_svg_writer_add (get_writer (painter), "</g>\n");
}

static void
begin_link (XplPainter *painter, const char *uri)
{
  XplSvgWriter *writer = get_writer (painter);

  /* The one is SVG 2, the other what older readers know. */
  xpl_svg_writer_add (writer, "<a href=\"");
  xpl_svg_writer_add_text (writer, uri);
  xpl_svg_writer_add (writer, "\" xlink:href=\"");
  xpl_svg_writer_add_text (writer, uri);
  xpl_svg_writer_add (writer, "\" target=\"_blank\">\n");
}

static void
end_link (XplPainter *painter)
{
  xpl_svg_writer_add (get_writer (painter), "</a>\n");
}

/* The number of what @key describes; *@is_new where it is not yet in the file. */
static guint
number_of (GHashTable *table, char *key, gboolean *is_new)
{
  gpointer number;

  *is_new = !g_hash_table_lookup_extended (table, key, NULL, &number);
  if (!*is_new)
    {
      g_free (key);
      return GPOINTER_TO_UINT (number);
    }
  g_hash_table_insert (table, key, GUINT_TO_POINTER (g_hash_table_size (table) + 1));
  return g_hash_table_size (table);
}

static void
add_rect (XplSvgWriter *writer, XplRect box)
{
  xpl_svg_writer_add (writer, "<rect");
  xpl_svg_writer_add_attribute (writer, "x", box.x);
  xpl_svg_writer_add_attribute (writer, "y", box.y);
  xpl_svg_writer_add_attribute (writer, "width", MAX (box.width, 0));
  xpl_svg_writer_add_attribute (writer, "height", MAX (box.height, 0));
}

static void
add_numbered (XplSvgWriter *writer, const char *before, guint number, const char *after)
{
  xpl_svg_writer_add (writer, before);
  xpl_svg_writer_add_number (writer, number);
  xpl_svg_writer_add (writer, after);
}

static void
push_clip (XplPainter *painter, XplRect box)
{
  SvgPainter *self = (SvgPainter *) painter;
  gboolean is_new;
  guint number = number_of (self->clips, g_strdup_printf ("%g %g %g %g", box.x, box.y, box.width, box.height), &is_new);

  end_run (self);
  if (is_new)
    {
      add_numbered (self->writer, "<clipPath id=\"clip-", number, "\">");
      add_rect (self->writer, box);
      xpl_svg_writer_add (self->writer, "/></clipPath>\n");
    }
  add_numbered (self->writer, "<g clip-path=\"url(#clip-", number, ")\">\n");
}

static void
pop_clip (XplPainter *painter)
{
  xpl_svg_writer_add (get_writer (painter), "</g>\n");
}

/* Shapes */

static void
add_line_path (SvgPainter *self, const XplPoint *points, guint n_points, double bend)
{
  xpl_svg_writer_add (self->writer, "<path d=\"");
  xpl_svg_writer_move_to (self->writer, points[0].x, points[0].y);
  if (bend != 0 && n_points == 2)
    {
      double dx = points[1].x - points[0].x, dy = points[1].y - points[0].y, length = hypot (dx, dy);
      /* The curve reaches half of the way to its control point. */
      double reach = length > 0 ? 2 * bend / length : 0;

      xpl_svg_writer_curve_to (self->writer, points[0].x + dx / 2 - dy * reach, points[0].y + dy / 2 + dx * reach,
                               points[1].x, points[1].y);
    }
  else
    {
      for (guint i = 1; i < n_points; i++)
        xpl_svg_writer_line_to (self->writer, points[i].x, points[i].y);
    }
  xpl_svg_writer_add (self->writer, "\"");
}

static gboolean
is_same_stroke (const XplStroke *a, const XplStroke *b)
{
  return a->width == b->width && a->dash == b->dash && a->color.red == b->color.red && a->color.green == b->color.green
         && a->color.blue == b->color.blue && a->color.alpha == b->color.alpha;
}

static void
line (XplPainter *painter, const XplPoint *points, guint n_points, double bend, const XplStroke *stroke)
{
  SvgPainter *self = (SvgPainter *) painter;
  XplColor none = { 0 };

  if (!is_seen (none, stroke))
    return;
  if (!is_same_stroke (&self->last, stroke))
    {
      end_run (self);
      self->last = *stroke;
      add_line_path (self, points, n_points, bend);
      add_look (self, none, stroke);
      return;
    }
  if (!self->in_run)
    {
      xpl_svg_writer_add (self->writer, "<g");
      add_attributes (self, none, stroke);
      xpl_svg_writer_add (self->writer, ">\n");
      self->in_run = TRUE;
    }
  add_line_path (self, points, n_points, bend);
  xpl_svg_writer_add (self->writer, "/>\n");
}

static void
polygon (XplPainter *painter, const XplPoint *points, guint n_points, XplColor fill, const XplStroke *stroke)
{
  SvgPainter *self = (SvgPainter *) painter;

  end_run (self);
  if (!is_seen (fill, stroke))
    return;
  xpl_svg_writer_add (self->writer, "<path d=\"");
  xpl_svg_writer_move_to (self->writer, points[0].x, points[0].y);
  for (guint i = 1; i < n_points; i++)
    xpl_svg_writer_line_to (self->writer, points[i].x, points[i].y);
  xpl_svg_writer_add (self->writer, "z\"");
  add_look (self, fill, stroke);
}

static void
disc (XplPainter *painter, XplPoint center, double radius, XplColor fill, const XplStroke *stroke)
{
  SvgPainter *self = (SvgPainter *) painter;

  end_run (self);
  if (!is_seen (fill, stroke))
    return;
  xpl_svg_writer_add (self->writer, "<circle");
  xpl_svg_writer_add_attribute (self->writer, "cx", center.x);
  xpl_svg_writer_add_attribute (self->writer, "cy", center.y);
  xpl_svg_writer_add_attribute (self->writer, "r", MAX (radius, 0));
  add_look (self, fill, stroke);
}

static void
rect (XplPainter *painter, XplRect box, double corner_radius, XplColor fill, const XplStroke *stroke)
{
  SvgPainter *self = (SvgPainter *) painter;
  double radius = MIN (corner_radius, MIN (box.width, box.height) / 2);

  end_run (self);
  if (!is_seen (fill, stroke))
    return;
  add_rect (self->writer, box);
  if (radius > 0)
    xpl_svg_writer_add_attribute (self->writer, "rx", radius);
  add_look (self, fill, stroke);
}

static void
add_stop (XplSvgWriter *writer, double offset, XplColor color)
{
  xpl_svg_writer_add (writer, "<stop");
  xpl_svg_writer_add_attribute (writer, "offset", offset);
  xpl_svg_add_color (writer, "stop-color", color);
  if (color.alpha < 1)
    xpl_svg_writer_add_attribute (writer, "stop-opacity", color.alpha);
  xpl_svg_writer_add (writer, "/>");
}

static void
gradient (XplPainter *painter, XplRect box, XplColor from, XplColor to)
{
  SvgPainter *self = (SvgPainter *) painter;
  char *key = g_strdup_printf ("%g %g %g %g %g %g %g %g", from.red, from.green, from.blue, from.alpha, to.red, to.green,
                               to.blue, to.alpha);
  gboolean is_new;
  guint number = number_of (self->fades, key, &is_new);

  end_run (self);
  if (is_new)
    {
      add_numbered (self->writer, "<linearGradient id=\"fade-", number, "\">");
      add_stop (self->writer, 0, from);
      add_stop (self->writer, 1, to);
      xpl_svg_writer_add (self->writer, "</linearGradient>\n");
    }
  add_rect (self->writer, box);
  add_numbered (self->writer, " fill=\"url(#fade-", number, ")\"/>\n");
}

/* Text */

static void
add_font (XplSvgWriter *writer, const XplTextStyle *style)
{
  static const char *const anchors[] = {
    [XPL_ALIGN_START] = "",
    [XPL_ALIGN_CENTER] = " text-anchor=\"middle\"",
    [XPL_ALIGN_END] = " text-anchor=\"end\"",
  };

  xpl_svg_writer_add_attribute (writer, "font-size", style->size);
  if (style->weight != 0 && style->weight != 400)
    xpl_svg_writer_add_attribute (writer, "font-weight", style->weight);
  xpl_svg_writer_add (writer, style->italic ? " font-style=\"italic\"" : "");
  xpl_svg_writer_add (writer, anchors[style->align]);
}

static void
text (XplPainter *painter, XplPoint at, const char *string, const XplTextStyle *style)
{
  SvgPainter *self = (SvgPainter *) painter;
  gboolean has_halo = style->halo.alpha > 0;
  g_autofree char *seen = NULL;

  end_run (self);
  xpl_text_layout_set (&self->text, string, style);
  seen = xpl_text_layout_dup_seen (&self->text);
  if (*seen == '\0' || style->color.alpha <= 0)
    return;
  xpl_svg_writer_add (self->writer, "<text");
  xpl_svg_writer_add_attribute (self->writer, "x", at.x);
  xpl_svg_writer_add_attribute (self->writer, "y", at.y + xpl_text_layout_get_baseline (&self->text));
  add_font (self->writer, style);
  xpl_svg_colors_add_attributes (self->colors, self->writer, style->color, has_halo ? &style->halo : NULL, has_halo);
  xpl_svg_writer_add (self->writer, ">");
  xpl_svg_writer_add_text (self->writer, seen);
  xpl_svg_writer_add (self->writer, "</text>\n");
}

static void
measure (XplPainter *painter, const char *string, const XplTextStyle *style, double *width, double *height)
{
  SvgPainter *self = (SvgPainter *) painter;

  xpl_text_layout_set (&self->text, string, style);
  xpl_text_layout_get_size (&self->text, width, height);
}

static gboolean
close_painter (SvgPainter *self, GError **error)
{
  gboolean done;

  end_run (self);
  xpl_svg_writer_add (self->writer, "</svg>\n");
  done = xpl_svg_writer_free (self->writer, error);
  xpl_text_layout_clear (&self->text);
  xpl_svg_colors_free (self->colors);
  g_hash_table_unref (self->clips);
  g_hash_table_unref (self->fades);
  g_free (self);
  return done;
}

static void
svg_painter_free (XplPainter *painter)
{
  close_painter ((SvgPainter *) painter, NULL);
}

static const XplPainterClass svg_painter_class = {
  .keeps_groups = TRUE,
  .free = svg_painter_free,
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

XplPainter *
xpl_painter_svg_new (GOutputStream *stream, const XplPalette *palette, const XplSvgHead *head)
{
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream) && palette != NULL && head != NULL && head->zoom > 0, NULL);

  SvgPainter *self = g_new0 (SvgPainter, 1);

  self->parent.klass = &svg_painter_class;
  self->writer = xpl_svg_writer_new (stream);
  self->colors = xpl_svg_colors_new (palette);
  self->clips = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->fades = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  xpl_text_layout_init (&self->text, NULL, palette);
  xpl_svg_head_write (head, self->writer);
  xpl_svg_colors_add_style_sheet (self->colors, self->writer);
  return &self->parent;
}

gboolean
xpl_painter_svg_finish (XplPainter *self, GError **error)
{
  g_return_val_if_fail (self != NULL && self->klass == &svg_painter_class, FALSE);

  return close_painter ((SvgPainter *) self, error);
}
