/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "paper.h"

#include "recording.h"

#include <math.h>

struct _XplPaper
{
  double width;
  double height;
  const XplPalette *palette;
  XplRecording *recording;
  XplTextLayout layout; /* breaks lines */
  GArray *blocks;       /* XplPaperBlock */
  guint n_ended;        /* calls that belong to a block */
  char *title;
  char *subtitle;
};

XplPaper *
xpl_paper_new (double width, const XplPalette *palette)
{
  g_return_val_if_fail (palette != NULL, NULL);

  XplPaper *self = g_new0 (XplPaper, 1);

  self->width = MAX (width, 1);
  self->palette = palette;
  self->recording = xpl_recording_new (palette);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (XplPaperBlock));
  xpl_text_layout_init (&self->layout, NULL, palette);
  return self;
}

void
xpl_paper_free (XplPaper *self)
{
  if (self == NULL)
    return;
  xpl_recording_free (self->recording);
  xpl_text_layout_clear (&self->layout);
  g_array_unref (self->blocks);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self);
}

double
xpl_paper_get_width (XplPaper *self)
{
  return self->width;
}

double
xpl_paper_get_height (XplPaper *self)
{
  return self->height;
}

const XplPalette *
xpl_paper_get_palette (XplPaper *self)
{
  return self->palette;
}

guint
xpl_paper_get_n_blocks (XplPaper *self)
{
  return self->blocks->len;
}

const XplPaperBlock *
xpl_paper_get_block (XplPaper *self, guint index)
{
  g_return_val_if_fail (index < self->blocks->len, NULL);

  return &g_array_index (self->blocks, XplPaperBlock, index);
}

const char *
xpl_paper_get_title (XplPaper *self)
{
  return self->title;
}

const char *
xpl_paper_get_subtitle (XplPaper *self)
{
  return self->subtitle;
}

void
xpl_paper_take_title (XplPaper *self, char *title, char *subtitle)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self->subtitle);
  self->title = title;
  self->subtitle = subtitle;
}

XplPainter *
xpl_paper_get_pen (XplPaper *self)
{
  return xpl_recording_get_painter (self->recording);
}

void
xpl_paper_end_block (XplPaper *self, double height, gpointer object, gboolean keeps_next)
{
  g_return_if_fail (self != NULL && height >= 0);

  guint n = xpl_recording_get_length (self->recording);
  XplPaperBlock block = { self->height, height, object, keeps_next, self->n_ended, n - self->n_ended };

  g_array_append_val (self->blocks, block);
  self->height += height;
  self->n_ended = n;
}

GArray *
xpl_paper_wrap (XplPaper *self, double width, const char *text, const XplTextStyle *style)
{
  g_return_val_if_fail (self != NULL, NULL);

  return xpl_text_layout_wrap (&self->layout, text, style, width);
}

double
xpl_paper_get_line_height (XplPaper *self, const XplTextStyle *style)
{
  double height;

  xpl_painter_measure (xpl_paper_get_pen (self), "X", style, NULL, &height);
  return ceil (height);
}

/* Without the blanks at its end, which would move what is centred. */
static char *
dup_line (const char *text, guint start, guint end)
{
  return g_strchomp (g_strndup (text + start, end - start));
}

double
xpl_paper_draw_text (XplPaper *self, XplPoint at, double width, guint max_lines, const char *text,
                     const XplTextStyle *style)
{
  g_return_val_if_fail (self != NULL && text != NULL && style != NULL, 0);

  g_autoptr (GArray) ends = xpl_paper_wrap (self, width, text, style);
  double height = xpl_paper_get_line_height (self, style);
  double x = at.x + (style->align == XPL_ALIGN_CENTER ? width / 2 : style->align == XPL_ALIGN_END ? width : 0);
  guint n = max_lines > 0 ? MIN (max_lines, ends->len) : ends->len;
  guint start = 0;

  for (guint i = 0; i < n; i++)
    {
      gboolean is_cut = i + 1 == n && n < ends->len;
      guint end = is_cut ? g_array_index (ends, guint, ends->len - 1) : g_array_index (ends, guint, i);
      g_autofree char *line = dup_line (text, start, end);
      XplTextStyle line_style = *style;

      line_style.max_width = is_cut ? width : 0;
      xpl_painter_text (xpl_paper_get_pen (self), (XplPoint) { x, at.y + i * height }, line, &line_style);
      start = end;
    }
  return n * height;
}

const XplPaperBlock *
xpl_paper_find_block (XplPaper *self, double y)
{
  g_return_val_if_fail (self != NULL, NULL);

  guint low = 0, high = self->blocks->len;

  if (y < 0 || y >= self->height)
    return NULL;
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->blocks, XplPaperBlock, middle).y <= y)
        low = middle;
      else
        high = middle;
    }
  return &g_array_index (self->blocks, XplPaperBlock, low);
}

void
xpl_paper_paint (XplPaper *self, guint first, guint end, XplPainter *painter, XplPoint at)
{
  g_return_if_fail (self != NULL && painter != NULL && first <= end && end <= self->blocks->len);

  for (guint i = first; i < end; i++)
    {
      const XplPaperBlock *block = &g_array_index (self->blocks, XplPaperBlock, i);
      double y = at.y + block->y - g_array_index (self->blocks, XplPaperBlock, first).y;

      xpl_recording_play (self->recording, block->first_call, block->n_calls, painter, (XplPoint) { at.x, y });
    }
}

/* The block before which a page ends that begins with @first. */
static guint
find_page_end (XplPaper *self, guint first, double height)
{
  double top = g_array_index (self->blocks, XplPaperBlock, first).y;
  guint end = first, kept;

  while (end < self->blocks->len)
    {
      const XplPaperBlock *block = &g_array_index (self->blocks, XplPaperBlock, end);

      if (block->y + block->height - top > height + 1e-6)
        break;
      end++;
    }
  if (end == self->blocks->len)
    return end;
  /* Headings go with what they head, unless there would be nothing left. */
  for (kept = end; kept > first && g_array_index (self->blocks, XplPaperBlock, kept - 1).keeps_next; kept--)
    ;
  return kept > first ? kept : MAX (end, first + 1);
}

GArray *
xpl_paper_break_pages (XplPaper *self, guint n_first, double first_height, double height)
{
  g_return_val_if_fail (self != NULL, NULL);

  GArray *ends = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint first = 0, end; first < self->blocks->len; first = end)
    {
      end = find_page_end (self, first, ends->len < n_first ? first_height : height);
      g_array_append_val (ends, end);
    }
  return ends;
}

static guint
count_pages (XplPaper *self, double height)
{
  g_autoptr (GArray) ends = xpl_paper_break_pages (self, 0, height, height);

  return ends->len;
}

double
xpl_paper_find_height (XplPaper *self, guint n_pages)
{
  g_return_val_if_fail (self != NULL && n_pages > 0, 0);

  double low = floor (self->height / n_pages) - 1, high = ceil (self->height);

  while (high - low > 1)
    {
      double middle = floor ((low + high) / 2);

      if (count_pages (self, middle) <= n_pages)
        high = middle;
      else
        low = middle;
    }
  /* A block may be higher than its page. */
  for (guint i = 0; i < self->blocks->len; i++)
    high = MAX (high, ceil (g_array_index (self->blocks, XplPaperBlock, i).height));
  return high;
}
