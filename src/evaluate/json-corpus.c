/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "corpus.h"

#include "json-tree.h"
#include "offsets.h"
#include "xpl-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

typedef struct
{
  XplLabelledText *text; /* owned by the list */
  XplOffsets *offsets;
  const char *file;
  guint line;
} Reader;

static const char *
get_string (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static gboolean
make_range (const Reader *reader, gint64 start, gint64 end, XplRange *range, GError **error)
{
  if (start < 0 || end <= start || end > xpl_offsets_get_n_points (reader->offsets))
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_OFFSET, _("%s, line %u: the span %d–%d is not in the text"), reader->file,
                   reader->line, (int) start, (int) end);
      return FALSE;
    }
  range->start = xpl_offsets_to_byte (reader->offsets, (guint32) start);
  range->end = xpl_offsets_to_byte (reader->offsets, (guint32) end);
  return TRUE;
}

static gboolean
read_range (const Reader *reader, JsonObject *item, XplRange *range, GError **error)
{
  return make_range (reader, json_object_get_int_member_with_default (item, "start", -1),
                     json_object_get_int_member_with_default (item, "end", -1), range, error);
}

static gboolean
read_pair (const Reader *reader, JsonNode *node, XplRange *range, GError **error)
{
  JsonArray *pair = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (pair == NULL || json_array_get_length (pair) != 2)
    return make_range (reader, -1, -1, range, error);
  return make_range (reader, json_array_get_int_element (pair, 0), json_array_get_int_element (pair, 1), range, error);
}

static gboolean
read_timex (const Reader *reader, JsonObject *item, GError **error)
{
  XplRange range;

  if (!read_range (reader, item, &range, error))
    return FALSE;
  xpl_labelled_text_add_span (reader->text, range, get_string (item, "type"))->value = g_strdup (get_string (item, "value"));
  return TRUE;
}

static gboolean
read_figure (const Reader *reader, JsonObject *item, GError **error)
{
  XplRange range;

  if (!read_range (reader, item, &range, error))
    return FALSE;
  xpl_labelled_text_add_span (reader->text, range, get_string (item, "unit"))->number
    = json_object_get_double_member_with_default (item, "value", NAN);
  return TRUE;
}

/* The number of a phrase such as "more than $1.3 billion" or "two days"; NAN where it has none. */
static double
read_number (const char *phrase)
{
  static const struct
  {
    const char *word;
    double value;
    gboolean is_scale;
  } words[] = {
    { "one", 1, FALSE },      { "two", 2, FALSE },   { "three", 3, FALSE },    { "four", 4, FALSE },      { "five", 5, FALSE },
    { "six", 6, FALSE },      { "seven", 7, FALSE }, { "eight", 8, FALSE },    { "nine", 9, FALSE },      { "ten", 10, FALSE },
    { "eleven", 11, FALSE },  { "twelve", 12, FALSE }, { "half", 0.5, FALSE }, { "dozen", 12, TRUE },     { "hundred", 100, TRUE },
    { "thousand", 1e3, TRUE }, { "million", 1e6, TRUE }, { "billion", 1e9, TRUE }, { "trillion", 1e12, TRUE },
  };
  g_autofree char *lower = g_utf8_strdown (phrase, -1);
  const char *digits = strpbrk (lower, "0123456789");
  double value = NAN, scale = 1;

  if (digits != NULL)
    {
      GString *plain = g_string_new (NULL);

      for (; g_ascii_isdigit (*digits) || *digits == '.' || *digits == ','; digits++)
        if (*digits != ',')
          g_string_append_c (plain, *digits);
      value = g_ascii_strtod (plain->str, NULL);
      g_string_free (plain, TRUE);
    }

  g_auto (GStrv) parts = g_strsplit_set (lower, " -", -1);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strv_contains ((const char *const *) parts, words[i].word))
      {
        if (words[i].is_scale)
          scale *= words[i].value;
        else if (isnan (value))
          value = words[i].value;
      }
  return isnan (value) && scale > 1 ? scale : value * scale;
}

static gboolean
read_value (const Reader *reader, JsonObject *item, GError **error)
{
  XplRange range;

  if (!read_range (reader, item, &range, error))
    return FALSE;

  g_autofree char *words = xpl_range_dup_text (range, reader->text->text);
  xpl_labelled_text_add_span (reader->text, range, get_string (item, "type"))->number = read_number (words);
  return TRUE;
}

/* From the beginning of the first piece of speech to the end of the last. */
static gboolean
read_attribution (const Reader *reader, JsonObject *item, GError **error)
{
  JsonArray *content = json_object_has_member (item, "content") ? json_object_get_array_member (item, "content") : NULL;
  XplRange hull = { G_MAXUINT32, 0 }, speaker = XPL_RANGE_NONE;

  for (guint i = 0; content != NULL && i < json_array_get_length (content); i++)
    {
      XplRange piece;

      if (!read_pair (reader, json_array_get_element (content, i), &piece, error))
        return FALSE;
      hull = (XplRange) { MIN (hull.start, piece.start), MAX (hull.end, piece.end) };
    }
  if (json_object_has_member (item, "speaker")
      && !read_pair (reader, json_object_get_member (item, "speaker"), &speaker, error))
    return FALSE;
  if (!xpl_range_is_none (hull))
    xpl_labelled_text_add_span (reader->text, hull, get_string (item, "type"))->speaker = speaker;
  return TRUE;
}

static const struct
{
  const char *member;
  gboolean (*read) (const Reader *reader, JsonObject *item, GError **error);
} kinds[] = {
  [XPL_JSON_LABELS_TIMEXES] = { "timexes", read_timex },
  [XPL_JSON_LABELS_VALUES] = { "values", read_value },
  [XPL_JSON_LABELS_ATTRIBUTIONS] = { "attributions", read_attribution },
  [XPL_JSON_LABELS_FIGURES] = { "figures", read_figure },
};

static gboolean
read_labels (const Reader *reader, JsonObject *object, XplJsonLabels labels, GError **error)
{
  JsonNode *node = json_object_get_member (object, kinds[labels].member);
  JsonArray *items = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; items != NULL && i < json_array_get_length (items); i++)
    {
      JsonNode *item = json_array_get_element (items, i);

      if (JSON_NODE_HOLDS_OBJECT (item) && !kinds[labels].read (reader, json_node_get_object (item), error))
        return FALSE;
    }
  return TRUE;
}

static XplLabelledText *
read_text (const char *line, const char *file, guint number, XplJsonLabels labels, GError **error)
{
  g_autoptr (JsonNode) root = xpl_json_to_tree (line, strlen (line), NULL, error);
  JsonObject *object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  const char *id = object != NULL ? get_string (object, "id") : NULL;

  if (root == NULL)
    {
      g_prefix_error (error, _("%s, line %u: "), file, number);
      return NULL;
    }
  if (id == NULL || get_string (object, "text") == NULL)
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_JSON, _("%s, line %u: an object with id and text is expected"), file, number);
      return NULL;
    }

  g_autoptr (XplLabelledText) text = xpl_labelled_text_new (id);
  text->text = g_strdup (get_string (object, "text"));
  text->genre = g_strdup (get_string (object, "genre"));
  text->published = g_strdup (get_string (object, "dct"));
  g_autoptr (XplOffsets) offsets = xpl_offsets_new (text->text);
  Reader reader = { text, offsets, file, number };
  return read_labels (&reader, object, labels, error) ? g_steal_pointer (&text) : NULL;
}

GPtrArray *
xpl_json_labels_read (const char *content, const char *file, XplJsonLabels labels, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) xpl_labelled_text_free);
  g_auto (GStrv) lines = g_strsplit (content, "\n", -1);

  g_return_val_if_fail (labels < G_N_ELEMENTS (kinds), NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      XplLabelledText *text;

      if (lines[i][0] == '\0')
        continue;
      text = read_text (lines[i], file, i + 1, labels, error);
      if (text == NULL)
        return NULL;
      g_ptr_array_add (texts, text);
    }
  return g_steal_pointer (&texts);
}
