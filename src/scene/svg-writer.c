/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "svg-writer.h"

#include <math.h>

/* So much is gathered before it goes into the stream. */
#define CHUNK (64 * 1024)

/* No picture is as large; beyond it numbers are cut, so that there is no infinity in a file. */
#define MAX_NUMBER 1e7

/* A hundredth of a pixel is seen at no zoom that a picture is looked at. */
#define STEPS 100

struct _XplSvgWriter
{
  GOutputStream *stream;
  GString *text;
  GError *error;
  gint64 x, y; /* the last point of a path, in hundredths: rounding never adds up */
  char path_command; /* that the last point was written with: repeated, it need not be named */
};

XplSvgWriter *
xpl_svg_writer_new (GOutputStream *stream)
{
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  XplSvgWriter *self = g_new0 (XplSvgWriter, 1);

  self->stream = g_object_ref (stream);
  self->text = g_string_sized_new (CHUNK + 1024);
  return self;
}

static void
flush (XplSvgWriter *self)
{
  if (self->error == NULL)
    g_output_stream_write_all (self->stream, self->text->str, self->text->len, NULL, NULL, &self->error);
  g_string_truncate (self->text, 0);
}

gboolean
xpl_svg_writer_free (XplSvgWriter *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  flush (self);

  gboolean done = self->error == NULL;

  if (!done)
    g_propagate_error (error, self->error);
  g_object_unref (self->stream);
  g_string_free (self->text, TRUE);
  g_free (self);
  return done;
}

void
xpl_svg_writer_add (XplSvgWriter *self, const char *markup)
{
  g_string_append (self->text, markup);
  if (self->text->len >= CHUNK)
    flush (self);
}

static const char *
get_entity (gunichar c)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return NULL;
    }
}

/* Controls are invisible at best; the last two of each plane are no characters. */
static gboolean
is_dropped (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

void
xpl_svg_writer_add_text (XplSvgWriter *self, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *entity = get_entity (c);

      if (entity != NULL)
        g_string_append (self->text, entity);
      else if (c == '\n' || c == '\t' || c == '\r' || c == 0x2028 || c == 0x2029)
        g_string_append_c (self->text, ' ');
      else if (!is_dropped (c))
        g_string_append_unichar (self->text, c);
    }
}

static gint64
to_hundredths (double number)
{
  return isnan (number) ? 0 : llround (CLAMP (number, -MAX_NUMBER, MAX_NUMBER) * STEPS);
}

static void
add_hundredths (GString *text, gint64 hundredths)
{
  guint64 size = (guint64) ABS (hundredths), whole = size / STEPS, rest = size % STEPS;
  char digits[24];
  guint n = 0;

  if (hundredths < 0)
    g_string_append_c (text, '-');
  for (; whole > 0; whole /= 10)
    digits[n++] = (char) ('0' + whole % 10);
  while (n > 0)
    g_string_append_c (text, digits[--n]);
  if (size == 0)
    g_string_append_c (text, '0');
  if (rest == 0)
    return;
  g_string_append_c (text, '.');
  g_string_append_c (text, (char) ('0' + rest / 10));
  if (rest % 10 != 0)
    g_string_append_c (text, (char) ('0' + rest % 10));
}

void
xpl_svg_writer_add_number (XplSvgWriter *self, double number)
{
  add_hundredths (self->text, to_hundredths (number));
}

void
xpl_svg_writer_add_attribute (XplSvgWriter *self, const char *name, double number)
{
  g_string_append_printf (self->text, " %s=\"", name);
  xpl_svg_writer_add_number (self, number);
  g_string_append_c (self->text, '"');
}

/* A minus sets numbers apart as well as a blank does. */
static void
add_apart (GString *text, gint64 hundredths)
{
  if (hundredths >= 0)
    g_string_append_c (text, ' ');
  add_hundredths (text, hundredths);
}

static void
name_command (XplSvgWriter *self, char command)
{
  if (self->path_command != command)
    g_string_append_c (self->text, command);
  self->path_command = command;
}

static void
add_step (XplSvgWriter *self, gint64 x, gint64 y, gboolean first)
{
  if (first)
    add_hundredths (self->text, x);
  else
    add_apart (self->text, x);
  add_apart (self->text, y);
}

void
xpl_svg_writer_move_to (XplSvgWriter *self, double x, double y)
{
  self->x = to_hundredths (x);
  self->y = to_hundredths (y);
  g_string_append_c (self->text, 'M');
  self->path_command = 'M';
  add_step (self, self->x, self->y, TRUE);
}

void
xpl_svg_writer_line_to (XplSvgWriter *self, double x, double y)
{
  gint64 to_x = to_hundredths (x), to_y = to_hundredths (y);
  gboolean named = self->path_command == 'l';

  name_command (self, 'l');
  add_step (self, to_x - self->x, to_y - self->y, !named);
  self->x = to_x;
  self->y = to_y;
}

void
xpl_svg_writer_curve_to (XplSvgWriter *self, double control_x, double control_y, double x, double y)
{
  gint64 to_x = to_hundredths (x), to_y = to_hundredths (y);
  gboolean named = self->path_command == 'q';

  name_command (self, 'q');
  add_step (self, to_hundredths (control_x) - self->x, to_hundredths (control_y) - self->y, !named);
  add_step (self, to_x - self->x, to_y - self->y, FALSE);
  self->x = to_x;
  self->y = to_y;
}
