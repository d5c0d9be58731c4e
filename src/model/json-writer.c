/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "json-writer.h"

#include "json-text.h"
#include "numbers.h"

#include <math.h>
#include <string.h>

typedef struct
{
  char close;
  gboolean one_line;
  gboolean has_members;
} Level;

struct _XplJsonWriter
{
  GString *out;
  GArray *levels; /* Level */
  gboolean after_name;
};

XplJsonWriter *
xpl_json_writer_new (void)
{
  XplJsonWriter *self = g_new0 (XplJsonWriter, 1);

  self->out = g_string_new (NULL);
  self->levels = g_array_new (FALSE, TRUE, sizeof (Level));
  return self;
}

void
xpl_json_writer_free (XplJsonWriter *self)
{
  if (self == NULL)
    return;
  if (self->out != NULL)
    g_string_free (self->out, TRUE);
  g_array_unref (self->levels);
  g_free (self);
}

GBytes *
xpl_json_writer_steal (XplJsonWriter *self)
{
  g_return_val_if_fail (self != NULL && self->out != NULL, NULL);
  g_return_val_if_fail (self->levels->len == 0, NULL);

  g_string_append_c (self->out, '\n');
  return g_string_free_to_bytes (g_steal_pointer (&self->out));
}

static Level *
get_level (XplJsonWriter *self)
{
  return self->levels->len == 0 ? NULL : &g_array_index (self->levels, Level, self->levels->len - 1);
}

static void
new_line (XplJsonWriter *self, guint depth)
{
  static const char spaces[] = "\n                                ";

  g_string_append_len (self->out, spaces, 1 + MIN (2 * depth, sizeof spaces - 2));
}

/* What stands between a value or name and the one before it. */
static void
separate (XplJsonWriter *self)
{
  Level *level = get_level (self);

  if (self->after_name)
    {
      self->after_name = FALSE;
      return;
    }
  if (level == NULL)
    return;
  if (level->has_members)
    g_string_append_c (self->out, ',');
  if (!level->one_line)
    new_line (self, self->levels->len);
  else if (level->has_members)
    g_string_append_c (self->out, ' ');
  level->has_members = TRUE;
}

static void
begin (XplJsonWriter *self, char open, char close, XplJsonStyle style)
{
  Level level = { .close = close };
  const Level *outer = get_level (self);

  level.one_line = style == XPL_JSON_ONE_LINE || (outer != NULL && outer->one_line);
  separate (self);
  g_string_append_c (self->out, open);
  g_array_append_val (self->levels, level);
}

static void
end (XplJsonWriter *self, char close)
{
  const Level *level = get_level (self);

  g_return_if_fail (level != NULL && level->close == close && !self->after_name);

  if (level->has_members && !level->one_line)
    new_line (self, self->levels->len - 1);
  g_string_append_c (self->out, close);
  g_array_set_size (self->levels, self->levels->len - 1);
}

void
xpl_json_writer_begin_object (XplJsonWriter *self, XplJsonStyle style)
{
  g_return_if_fail (self != NULL);

  begin (self, '{', '}', style);
}

void
xpl_json_writer_end_object (XplJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  end (self, '}');
}

void
xpl_json_writer_begin_array (XplJsonWriter *self, XplJsonStyle style)
{
  g_return_if_fail (self != NULL);

  begin (self, '[', ']', style);
}

void
xpl_json_writer_end_array (XplJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  end (self, ']');
}

void
xpl_json_writer_name (XplJsonWriter *self, const char *name)
{
  g_return_if_fail (self != NULL && name != NULL);

  separate (self);
  xpl_json_append_string (self->out, name);
  g_string_append (self->out, ": ");
  self->after_name = TRUE;
}

void
xpl_json_writer_string (XplJsonWriter *self, const char *value)
{
  g_return_if_fail (self != NULL);

  if (value == NULL)
    {
      xpl_json_writer_null (self);
      return;
    }
  separate (self);
  xpl_json_append_string (self->out, value);
}

void
xpl_json_writer_boolean (XplJsonWriter *self, gboolean value)
{
  g_return_if_fail (self != NULL);

  separate (self);
  g_string_append (self->out, value ? "true" : "false");
}

void
xpl_json_writer_integer (XplJsonWriter *self, gint64 value)
{
  char digits[24];
  char *p = digits + sizeof digits;
  guint64 rest;

  g_return_if_fail (self != NULL);

  separate (self);
  rest = value < 0 ? -(guint64) value : (guint64) value;
  do
    *--p = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (value < 0)
    *--p = '-';
  g_string_append_len (self->out, p, digits + sizeof digits - p);
}

void
xpl_json_writer_number (XplJsonWriter *self, double value)
{
  g_autofree char *code = NULL;

  g_return_if_fail (self != NULL);

  if (!isfinite (value))
    {
      xpl_json_writer_null (self);
      return;
    }
  code = xpl_number_to_code (value);
  separate (self);
  g_string_append (self->out, code);
}

void
xpl_json_writer_null (XplJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  separate (self);
  g_string_append (self->out, "null");
}

/* A number that came with a fraction or exponent keeps one, and one too large for a double stays so. */
static void
write_unknown_double (XplJsonWriter *self, double value)
{
  g_autofree char *code = NULL;

  separate (self);
  if (!isfinite (value))
    {
      g_string_append (self->out, value < 0 ? "-1e999" : "1e999");
      return;
    }
  code = xpl_number_to_code (value);
  g_string_append (self->out, code);
  if (strpbrk (code, ".e") == NULL)
    g_string_append (self->out, ".0");
}

static void
write_value (XplJsonWriter *self, JsonNode *node)
{
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      xpl_json_writer_string (self, json_node_get_string (node));
      break;
    case G_TYPE_BOOLEAN:
      xpl_json_writer_boolean (self, json_node_get_boolean (node));
      break;
    case G_TYPE_INT64:
      xpl_json_writer_integer (self, json_node_get_int (node));
      break;
    case G_TYPE_DOUBLE:
      write_unknown_double (self, json_node_get_double (node));
      break;
    default:
      xpl_json_writer_null (self);
    }
}

static void
write_object (XplJsonWriter *self, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  xpl_json_writer_begin_object (self, XPL_JSON_ONE_LINE);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    xpl_json_writer_member_node (self, name, node);
  xpl_json_writer_end_object (self);
}

static void
write_array (XplJsonWriter *self, JsonArray *array)
{
  guint n = json_array_get_length (array);

  xpl_json_writer_begin_array (self, XPL_JSON_ONE_LINE);
  for (guint i = 0; i < n; i++)
    xpl_json_writer_node (self, json_array_get_element (array, i));
  xpl_json_writer_end_array (self);
}

void
xpl_json_writer_node (XplJsonWriter *self, JsonNode *node)
{
  g_return_if_fail (self != NULL && node != NULL);

  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      write_object (self, json_node_get_object (node));
      break;
    case JSON_NODE_ARRAY:
      write_array (self, json_node_get_array (node));
      break;
    case JSON_NODE_VALUE:
      write_value (self, node);
      break;
    case JSON_NODE_NULL:
    default:
      xpl_json_writer_null (self);
    }
}

void
xpl_json_writer_raw (XplJsonWriter *self, const char *value)
{
  const Level *level;

  g_return_if_fail (self != NULL && value != NULL);

  separate (self);
  level = get_level (self);
  xpl_json_append_raw (self->out, value, strlen (value), level != NULL && level->one_line);
}

void
xpl_json_writer_raw_line (XplJsonWriter *self, const char *value)
{
  g_return_if_fail (self != NULL && value != NULL);

  separate (self);
  xpl_json_append_raw (self->out, value, strlen (value), TRUE);
}

void
xpl_json_writer_raw_member (XplJsonWriter *self, const char *name, const char *value)
{
  g_return_if_fail (self != NULL && name != NULL && value != NULL);

  separate (self);
  g_string_append_c (self->out, '"');
  g_string_append (self->out, name);
  g_string_append (self->out, "\": ");
  self->after_name = TRUE;
  xpl_json_writer_raw (self, value);
}

void
xpl_json_writer_member_node (XplJsonWriter *self, const char *name, JsonNode *node)
{
  xpl_json_writer_name (self, name);
  xpl_json_writer_node (self, node);
}
