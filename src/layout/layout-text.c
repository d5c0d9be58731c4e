/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "layout-text.h"

#define MAX_FIELDS 3
/* No number that makes sense is longer. */
#define MAX_FIELD_LENGTH 63

typedef struct
{
  const char *at;
  const char *end;
  guint line;
  guint n_fields;
  char fields[MAX_FIELDS + 1][MAX_FIELD_LENGTH + 1];
} Reader;

G_GNUC_PRINTF (3, 4)
static gboolean
fail (const Reader *reader, GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  /*
   * Translators: the first is the number of a line of a file, the second what is wrong there and what to do.
   */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("line %u: %s"), reader->line, message);
  return FALSE;
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\r';
}

static gboolean
read_field (Reader *self, const char *line_end, GError **error)
{
  const char *start = self->at;
  gsize length;

  while (self->at < line_end && !is_blank (*self->at))
    self->at++;
  length = self->at - start;
  if (self->n_fields > MAX_FIELDS)
    return TRUE;
  if (length > MAX_FIELD_LENGTH
      || memchr (start, 0, length) != NULL
      || !g_utf8_validate (start, length, NULL))
    return fail (self, error,
                 _("this is no text with numbers; give one item a line, its numbers separated by blanks"));
  memcpy (self->fields[self->n_fields], start, length);
  self->fields[self->n_fields][length] = '\0';
  self->n_fields++;
  return TRUE;
}

static void
skip_blanks (Reader *self, const char *line_end)
{
  while (self->at < line_end && is_blank (*self->at))
    self->at++;
}

/* Splits the next line that says something into @fields; none at the end of the text. */
static gboolean
read_line (Reader *self, GError **error)
{
  self->n_fields = 0;
  while (self->n_fields == 0 && self->at < self->end)
    {
      const char *newline = memchr (self->at, '\n', self->end - self->at);
      const char *line_end = newline != NULL ? newline : self->end;

      self->line++;
      skip_blanks (self, line_end);
      if (self->at < line_end && *self->at == '#')
        self->at = line_end;
      while (self->at < line_end)
        {
          if (!read_field (self, line_end, error))
            return FALSE;
          skip_blanks (self, line_end);
        }
      self->at = newline != NULL ? newline + 1 : self->end;
    }
  return TRUE;
}

static gboolean
read_node (const Reader *reader, const char *field, guint32 *node, GError **error)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (field, 10, 0, XPL_LAYOUT_MAX_NODES - 1, &number, NULL))
    return fail (reader, error,
                 _("“%s” is not the number of a node; nodes are numbered from 0 to at most %u"),
                 field, XPL_LAYOUT_MAX_NODES - 1);
  *node = (guint32) number;
  return TRUE;
}

static gboolean
read_number (const Reader *reader, const char *field, double *number, GError **error)
{
  char *end;

  *number = g_ascii_strtod (field, &end);
  if (end == field || *end != '\0')
    return fail (reader, error, _("“%s” is not a number; write it like 12.5"), field);
  return TRUE;
}

static gboolean
read_edge (const Reader *reader, XplLayoutEdge *edge, GError **error)
{
  edge->weight = 1;
  if (reader->n_fields < 2 || reader->n_fields > 3)
    return fail (reader, error,
                 _("an edge is written as two nodes and, if wanted, a weight: “0 1” or “0 1 2.5”"));
  if (!read_node (reader, reader->fields[0], &edge->source, error)
      || !read_node (reader, reader->fields[1], &edge->target, error))
    return FALSE;
  if (reader->n_fields == 3 && !read_number (reader, reader->fields[2], &edge->weight, error))
    return FALSE;
  if (!(edge->weight > 0 && edge->weight <= G_MAXFLOAT))
    return fail (reader, error, _("“%s” is not a weight; weights are finite numbers above 0"),
                 reader->fields[2]);
  return TRUE;
}

static gboolean
read_position (const Reader *reader, XplVec2 *position, GError **error)
{
  if (reader->n_fields != 2)
    return fail (reader, error, _("a position is written as two numbers: “12.5 -3”"));
  return read_number (reader, reader->fields[0], &position->x, error)
         && read_number (reader, reader->fields[1], &position->y, error);
}

static gboolean
read_size (const Reader *reader, double *size, GError **error)
{
  if (reader->n_fields != 1)
    return fail (reader, error, _("a size is written as one number, the radius of the node: “12.5”"));
  if (!read_number (reader, reader->fields[0], size, error))
    return FALSE;
  if (!(*size >= 0 && *size <= XPL_LAYOUT_MAX_COORDINATE))
    return fail (reader, error, _("“%s” is not a size; sizes are finite numbers, 0 or more"),
                 reader->fields[0]);
  return TRUE;
}

/* There is room for more items than XPL_LAYOUT_MAX_NODES, but not for more than an index can name. */
static gboolean
check_count (const Reader *reader, const GArray *items, guint limit, GError **error)
{
  if (items->len < limit)
    return TRUE;
  return fail (reader, error, _("there are more than %u items; split the graph"), limit);
}

XplLayoutEdge *
xpl_layout_text_parse_edges (const char *text,
                             gsize       length,
                             guint32    *n_edges,
                             guint32    *n_nodes,
                             GError    **error)
{
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (XplLayoutEdge));
  Reader reader = { text, text + length, };

  g_return_val_if_fail (text != NULL || length == 0, NULL);
  g_return_val_if_fail (n_edges != NULL && n_nodes != NULL, NULL);

  *n_edges = *n_nodes = 0;
  for (;;)
    {
      XplLayoutEdge edge;

      if (!read_line (&reader, error))
        return NULL;
      if (reader.n_fields == 0)
        break;
      if (!check_count (&reader, edges, G_MAXINT32, error) || !read_edge (&reader, &edge, error))
        return NULL;
      g_array_append_val (edges, edge);
      *n_nodes = MAX (*n_nodes, MAX (edge.source, edge.target) + 1);
    }
  *n_edges = edges->len;
  /* So that no edges are not taken for an error. */
  g_array_set_size (edges, edges->len + 1);
  return (XplLayoutEdge *) g_array_free (g_steal_pointer (&edges), FALSE);
}

XplVec2 *
xpl_layout_text_parse_positions (const char *text, gsize length, guint32 *n_positions, GError **error)
{
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (XplVec2));
  Reader reader = { text, text + length, };

  g_return_val_if_fail (text != NULL || length == 0, NULL);
  g_return_val_if_fail (n_positions != NULL, NULL);

  for (;;)
    {
      XplVec2 position;

      if (!read_line (&reader, error))
        return NULL;
      if (reader.n_fields == 0)
        break;
      if (!check_count (&reader, positions, XPL_LAYOUT_MAX_NODES, error)
          || !read_position (&reader, &position, error))
        return NULL;
      g_array_append_val (positions, position);
    }
  *n_positions = positions->len;
  g_array_set_size (positions, positions->len + 1);
  return (XplVec2 *) g_array_free (g_steal_pointer (&positions), FALSE);
}

double *
xpl_layout_text_parse_sizes (const char *text, gsize length, guint32 *n_sizes, GError **error)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));
  Reader reader = { text, text + length, };

  g_return_val_if_fail (text != NULL || length == 0, NULL);
  g_return_val_if_fail (n_sizes != NULL, NULL);

  for (;;)
    {
      double size;

      if (!read_line (&reader, error))
        return NULL;
      if (reader.n_fields == 0)
        break;
      if (!check_count (&reader, sizes, XPL_LAYOUT_MAX_NODES, error) || !read_size (&reader, &size, error))
        return NULL;
      g_array_append_val (sizes, size);
    }
  *n_sizes = sizes->len;
  g_array_set_size (sizes, sizes->len + 1);
  return (double *) g_array_free (g_steal_pointer (&sizes), FALSE);
}

/* As few digits as bring the same number back. */
static void
print_number (GString *text, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (buffer, sizeof buffer, "%.15g", number);
  if (g_ascii_strtod (buffer, NULL) != number && !isnan (number))
    g_ascii_dtostr (buffer, sizeof buffer, number);
  g_string_append (text, buffer);
}

void
xpl_layout_text_print_positions (GString *text, const XplVec2 *positions, guint32 n_positions)
{
  g_return_if_fail (text != NULL && (positions != NULL || n_positions == 0));

  for (guint32 i = 0; i < n_positions; i++)
    {
      print_number (text, positions[i].x);
      g_string_append_c (text, ' ');
      print_number (text, positions[i].y);
      g_string_append_c (text, '\n');
    }
}

void
xpl_layout_text_print_edges (GString *text, const XplLayoutEdge *edges, guint32 n_edges)
{
  g_return_if_fail (text != NULL && (edges != NULL || n_edges == 0));

  for (guint32 i = 0; i < n_edges; i++)
    {
      g_string_append_printf (text, "%u %u", edges[i].source, edges[i].target);
      if (edges[i].weight != 1)
        {
          g_string_append_c (text, ' ');
          print_number (text, edges[i].weight);
        }
      g_string_append_c (text, '\n');
    }
}
