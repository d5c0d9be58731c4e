/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "table.h"

#define MAX_CELL 60

struct _XplTable
{
  GPtrArray *cells; /* char*, row by row, headings first */
  guint n_columns;
};

XplTable *
xpl_table_new (const char *const *headings)
{
  XplTable *self = g_new0 (XplTable, 1);

  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->n_columns = g_strv_length ((char **) headings);
  for (guint i = 0; i < self->n_columns; i++)
    xpl_table_add (self, headings[i]);
  return self;
}

void
xpl_table_free (XplTable *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->cells);
  g_free (self);
}

void
xpl_table_add (XplTable *self, const char *cell)
{
  gboolean is_last = self->cells->len % self->n_columns == self->n_columns - 1;
  char *text = g_strdelimit (g_strdup (cell == NULL ? "" : cell), "\n\r\t", ' ');

  if (!is_last && g_utf8_strlen (text, -1) > MAX_CELL)
    {
      g_autofree char *whole = text;
      g_autofree char *start = g_utf8_substring (whole, 0, MAX_CELL - 1);

      text = g_strconcat (start, "…", NULL);
    }
  g_ptr_array_add (self->cells, text);
}

/* Columns on a terminal: wide characters take two. */
static guint
measure (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

void
xpl_table_print (XplTable *self, FILE *out)
{
  g_autofree guint *widths = g_new0 (guint, self->n_columns);

  for (guint i = 0; i < self->cells->len; i++)
    widths[i % self->n_columns] = MAX (widths[i % self->n_columns], measure (g_ptr_array_index (self->cells, i)));
  for (guint i = 0; i < self->cells->len; i++)
    {
      const char *cell = g_ptr_array_index (self->cells, i);
      guint column = i % self->n_columns;

      if (column == self->n_columns - 1)
        fprintf (out, "%s\n", cell);
      else
        fprintf (out, "%s%*s  ", cell, (int) (widths[column] - measure (cell)), "");
    }
}
