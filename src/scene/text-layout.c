/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "text-layout.h"

#include <pango/pangocairo.h>
#include <string.h>

/* Text is laid out as a whole before it is cut to its width, and a feed may call an article whatever it likes: what is
 * longer than any line, in bytes, is cut before that. */
#define MAX_TEXT 4096
/* What pango can count. */
#define MAX_TEXT_WIDTH 1e6

static void
set_font_options (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Sub-pixel places, so that text measures the same at every zoom and in every medium. */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
}

void
xpl_text_layout_init (XplTextLayout *self, cairo_t *cairo, const XplPalette *palette)
{
  g_return_if_fail (self != NULL && palette != NULL);

  *self = (XplTextLayout) { .font_family = palette->font_family };
  if (cairo != NULL)
    {
      self->layout = pango_cairo_create_layout (cairo);
    }
  else
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
      cairo_t *nowhere = cairo_create (surface);

      self->layout = pango_cairo_create_layout (nowhere);
      cairo_destroy (nowhere);
      cairo_surface_destroy (surface);
    }
  set_font_options (pango_layout_get_context (self->layout));
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
}

void
xpl_text_layout_clear (XplTextLayout *self)
{
  g_clear_object (&self->layout);
}

static void
set_style (XplTextLayout *self, const XplTextStyle *style)
{
  g_autoptr (PangoFontDescription) font = NULL;

  if (self->style.size == style->size && self->style.weight == style->weight && self->style.italic == style->italic)
    return;
  self->style = *style;
  font = pango_font_description_new ();
  pango_font_description_set_family_static (font, self->font_family);
  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  pango_font_description_set_weight (font, (PangoWeight) (style->weight == 0 ? PANGO_WEIGHT_NORMAL : style->weight));
  pango_font_description_set_style (font, style->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description (self->layout, font);
}

static gboolean
is_drawable (gunichar c)
{
  return c >= 0x20 && !(c >= 0x7f && c < 0xa0) && (c & 0xfffe) != 0xfffe && !(c >= 0xfdd0 && c <= 0xfdef);
}

/* What may begin with something that is not drawable: all else is of the many texts that are fast to look through. */
static gboolean
is_suspect (guchar byte)
{
  return byte < 0x20 || byte == 0x7f || byte == 0xc2 || byte >= 0xef;
}

char *
xpl_text_dup_drawable (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  char *drawable = NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_suspect ((guchar) *p) && !is_drawable (g_utf8_get_char (p)))
      {
        if (drawable == NULL)
          drawable = g_strdup (text);
        memset (drawable + (p - text), ' ', (gsize) (g_utf8_next_char (p) - p));
      }
  return drawable;
}

void
xpl_text_layout_set (XplTextLayout *self, const char *text, const XplTextStyle *style)
{
  g_return_if_fail (self != NULL && text != NULL && style != NULL);

  g_autofree char *drawable = xpl_text_dup_drawable (text);
  gboolean bounded = style->max_width > 0;
  gsize length = strlen (text);

  if (length > MAX_TEXT)
    length = (gsize) (g_utf8_find_prev_char (text, text + MAX_TEXT) - text);
  set_style (self, style);
  pango_layout_set_width (self->layout, bounded ? (int) (MIN (style->max_width, MAX_TEXT_WIDTH) * PANGO_SCALE) : -1);
  pango_layout_set_ellipsize (self->layout, bounded ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  pango_layout_set_text (self->layout, drawable != NULL ? drawable : text, (int) length);
}

void
xpl_text_layout_get_size (XplTextLayout *self, double *width, double *height)
{
  PangoRectangle extents;

  pango_layout_get_extents (self->layout, NULL, &extents);
  if (width != NULL)
    *width = (double) extents.width / PANGO_SCALE;
  if (height != NULL)
    *height = (double) extents.height / PANGO_SCALE;
}

double
xpl_text_layout_get_baseline (XplTextLayout *self)
{
  return (double) pango_layout_get_baseline (self->layout) / PANGO_SCALE;
}

char *
xpl_text_layout_dup_seen (XplTextLayout *self)
{
  const char *text = pango_layout_get_text (self->layout);
  PangoLayoutLine *line;

  if (!pango_layout_is_ellipsized (self->layout))
    return g_strdup (text);
  line = pango_layout_get_line_readonly (self->layout, 0);
  for (GSList *item = line->runs; item != NULL; item = item->next)
    {
      const PangoItem *run = ((PangoGlyphItem *) item->data)->item;

      if ((run->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS) != 0)
        return g_strdup_printf ("%.*s…", run->offset, text);
    }
  return g_strdup (text);
}

GArray *
xpl_text_layout_wrap (XplTextLayout *self, const char *text, const XplTextStyle *style, double width)
{
  g_return_val_if_fail (self != NULL && text != NULL && style != NULL, NULL);

  GArray *ends = g_array_new (FALSE, FALSE, sizeof (guint));
  guint length = (guint) strlen (text), end = 0;

  set_style (self, style);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_NONE);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (self->layout, (int) (CLAMP (width, 1, MAX_TEXT_WIDTH) * PANGO_SCALE));
  pango_layout_set_text (self->layout, text, (int) length);
  for (GSList *item = pango_layout_get_lines_readonly (self->layout); item != NULL; item = item->next)
    {
      const PangoLayoutLine *line = item->data;

      end = item->next == NULL ? length : (guint) (line->start_index + line->length);
      g_array_append_val (ends, end);
    }
  return ends;
}

double
xpl_text_layout_get_x (XplTextLayout *self, int index)
{
  int x;

  pango_layout_line_index_to_x (pango_layout_get_line_readonly (self->layout, 0), index, FALSE, &x);
  return (double) x / PANGO_SCALE;
}
