/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bundle-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>

void
xpl_reader_warn (XplReader *self, XplError code, const char *format, ...)
{
  g_autofree char *path = xpl_json_path_dup (&self->path);
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  /* Translators: a place in a file, what is wrong there, what becomes of it. */
  xpl_warnings_add (self->warnings, code, C_("place: problem; consequence", "%s: %s; %s"), path, what, self->consequence);
  self->failed = TRUE;
}

JsonNode *
xpl_reader_get (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node == NULL || JSON_NODE_HOLDS_NULL (node) ? NULL : node;
}

static const char *
get_type_words (JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return _("an object");
    case JSON_NODE_ARRAY:
      return _("an array");
    case JSON_NODE_VALUE:
      switch (json_node_get_value_type (node))
        {
        case G_TYPE_STRING:
          return _("text");
        case G_TYPE_BOOLEAN:
          return _("true or false");
        default:
          return _("a number");
        }
    case JSON_NODE_NULL:
    default:
      return _("nothing");
    }
}

static void
warn_type (XplReader *self, JsonNode *node, const char *expected)
{
  /* Translators: two kinds of JSON values, such as "text" and "a number". */
  xpl_reader_warn (self, XPL_ERROR_MEMBER, _("expected %s, found %s"), expected, get_type_words (node));
}

JsonObject *
xpl_reader_to_object (XplReader *self, JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  warn_type (self, node, _("an object"));
  return NULL;
}

JsonArray *
xpl_reader_to_array (XplReader *self, JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);
  warn_type (self, node, _("an array"));
  return NULL;
}

static gboolean
holds (JsonNode *node, GType type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

const char *
xpl_reader_to_string (XplReader *self, JsonNode *node)
{
  if (holds (node, G_TYPE_STRING))
    return json_node_get_string (node);
  warn_type (self, node, _("text"));
  return NULL;
}

gboolean
xpl_reader_to_boolean (XplReader *self, JsonNode *node, gboolean *value)
{
  if (!holds (node, G_TYPE_BOOLEAN))
    {
      warn_type (self, node, _("true or false"));
      return FALSE;
    }
  *value = json_node_get_boolean (node);
  return TRUE;
}

gboolean
xpl_reader_to_number (XplReader *self, JsonNode *node, double *value)
{
  if (!holds (node, G_TYPE_INT64) && !holds (node, G_TYPE_DOUBLE))
    {
      warn_type (self, node, _("a number"));
      return FALSE;
    }
  *value = json_node_get_double (node);
  if (isfinite (*value))
    return TRUE;
  xpl_reader_warn (self, XPL_ERROR_MEMBER, _("the number is too large"));
  return FALSE;
}

gboolean
xpl_reader_to_code (XplReader *self, JsonNode *node, XplNames names, int *value)
{
  const char *code = xpl_reader_to_string (self, node);
  int found;

  if (code == NULL)
    return FALSE;
  found = xpl_name_from_code (names, code);
  if (found < 0)
    {
      xpl_reader_warn (self, XPL_ERROR_MEMBER, _("“%s” is no value of the format"), code);
      return FALSE;
    }
  *value = found;
  return TRUE;
}

XplFinding *
xpl_reader_to_finding (XplReader *self, JsonNode *node, XplList list)
{
  const char *id = xpl_reader_to_string (self, node);
  XplFinding *finding;

  if (id == NULL)
    return NULL;
  finding = xpl_bundle_lookup (self->bundle, id);
  if (finding == NULL)
    {
      xpl_reader_warn (self, XPL_ERROR_DANGLING, _("nothing in the bundle has the id “%s”"), id);
      return NULL;
    }
  if (xpl_finding_get_list (finding) != list)
    {
      xpl_reader_warn (self, XPL_ERROR_DANGLING,
                       /* Translators: an id, then the name of a list in the file such as "entities". */
                       _("“%s” is none of “%s”"), id, xpl_name_to_code (XPL_NAMES_LIST, list));
      return NULL;
    }
  return finding;
}

static const XplOffsets *
get_offsets (XplReader *self, XplArticle *article)
{
  XplOffsets *offsets = g_hash_table_lookup (self->offsets, article);

  if (offsets == NULL)
    {
      offsets = xpl_offsets_new (article->text);
      g_hash_table_insert (self->offsets, article, offsets);
    }
  return offsets;
}

static gboolean
to_offset (XplReader *self, JsonNode *node, guint32 n_points, guint32 *offset)
{
  double value;

  if (!xpl_reader_to_number (self, node, &value))
    return FALSE;
  if (value != trunc (value) || value < 0 || value > n_points)
    {
      xpl_reader_warn (self, XPL_ERROR_OFFSET,
                       _("%.17g is no place in a text of %u characters"), value, n_points);
      return FALSE;
    }
  *offset = value;
  return TRUE;
}

gboolean
xpl_reader_to_range (XplReader *self, XplArticle *article, JsonNode *start, JsonNode *end, XplRange *range)
{
  const XplOffsets *offsets = get_offsets (self, article);
  guint32 n_points = xpl_offsets_get_n_points (offsets);
  guint32 from, to;

  if (!to_offset (self, start, n_points, &from) || !to_offset (self, end, n_points, &to))
    return FALSE;
  if (from < to)
    *range = (XplRange) { xpl_offsets_to_byte (offsets, from), xpl_offsets_to_byte (offsets, to) };
  if (from >= to || xpl_range_is_none (*range))
    {
      xpl_reader_warn (self, XPL_ERROR_OFFSET, _("from %u to %u is no stretch of text"), from, to);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_mark (XplReader *self, JsonNode *node, XplArticle *article, XplRange *mark)
{
  JsonArray *array = xpl_reader_to_array (self, node);

  if (array == NULL)
    return FALSE;
  if (json_array_get_length (array) != 2)
    {
      xpl_reader_warn (self, XPL_ERROR_MEMBER, _("expected two offsets"));
      return FALSE;
    }
  return xpl_reader_to_range (self, article, json_array_get_element (array, 0), json_array_get_element (array, 1), mark);
}

static gboolean
read_item (XplReader *self, JsonNode *node, XplArticle **article)
{
  const char *id = xpl_reader_to_string (self, node);

  if (id == NULL)
    return FALSE;
  *article = xpl_bundle_lookup_article (self->bundle, id);
  if (*article == NULL)
    xpl_reader_warn (self, XPL_ERROR_DANGLING, _("no article has the id “%s”"), id);
  return *article != NULL;
}

static gboolean
read_span (XplReader *self, JsonObject *object, XplArticle *article, const char *mark, XplEvidence *evidence)
{
  JsonNode *item = xpl_reader_get (object, "item");
  JsonNode *start = xpl_reader_get (object, "start");
  JsonNode *end = xpl_reader_get (object, "end");
  JsonNode *mark_node = mark != NULL ? xpl_reader_get (object, mark) : NULL;
  gboolean good;

  if (item != NULL && !read_item (self, item, &article))
    return FALSE;
  if (article == NULL || start == NULL || end == NULL)
    {
      xpl_reader_warn (self, XPL_ERROR_MEMBER, _("a span needs “item”, “start” and “end”"));
      return FALSE;
    }
  evidence->article = article;
  if (!xpl_reader_to_range (self, article, start, end, &evidence->range))
    return FALSE;
  if (mark_node == NULL)
    return TRUE;
  xpl_json_path_push (&self->path, mark);
  good = read_mark (self, mark_node, article, &evidence->mark);
  xpl_json_path_pop (&self->path);
  return good;
}

gboolean
xpl_reader_to_evidence (XplReader *self, JsonNode *node, XplArticle *article, const char *mark, XplEvidence *evidence)
{
  const char *const known[] = { "item", "start", "end", mark, NULL };
  JsonObject *object = xpl_reader_to_object (self, node);

  *evidence = (XplEvidence) { 0 };
  if (object == NULL || !read_span (self, object, article, mark, evidence))
    return FALSE;
  xpl_reader_keep_unknown (self, object, known);
  return TRUE;
}

static void
read_when_string (XplReader *self, JsonObject *object, const char *name, char **value)
{
  JsonNode *node = xpl_reader_get (object, name);

  if (node == NULL)
    return;
  xpl_json_path_push (&self->path, name);
  *value = g_strdup (xpl_reader_to_string (self, node));
  xpl_json_path_pop (&self->path);
}

static void
read_edtf (XplReader *self, JsonNode *node, XplEdtf *edtf)
{
  const char *text = xpl_reader_to_string (self, node);
  g_autoptr (GError) error = NULL;

  if (text != NULL && !xpl_edtf_parse (text, edtf, &error))
    xpl_reader_warn (self, XPL_ERROR_DATE, "%s", error->message);
}

static void
read_when_span (XplReader *self, JsonNode *node, XplArticle *article, XplWhen *when)
{
  XplEvidence span;

  if (!xpl_reader_to_evidence (self, node, article, NULL, &span))
    return;
  when->article = span.article;
  when->range = span.range;
}

gboolean
xpl_reader_to_when (XplReader *self, JsonNode *node, XplArticle *article, XplWhen *when)
{
  static const char *const known[] = { "edtf", "how", "text", "span", "rule", "time", NULL };
  JsonObject *object = xpl_reader_to_object (self, node);
  gboolean failed_before = self->failed;
  gboolean good;
  int how = XPL_HOW_STATED;
  JsonNode *member;

  if (object == NULL)
    return FALSE;
  self->failed = FALSE;
  if ((member = xpl_reader_get (object, "edtf")) != NULL)
    {
      xpl_json_path_push (&self->path, "edtf");
      read_edtf (self, member, &when->edtf);
      xpl_json_path_pop (&self->path);
    }
  if ((member = xpl_reader_get (object, "how")) != NULL)
    {
      xpl_json_path_push (&self->path, "how");
      xpl_reader_to_code (self, member, XPL_NAMES_HOW, &how);
      xpl_json_path_pop (&self->path);
    }
  when->how = how;
  if ((member = xpl_reader_get (object, "span")) != NULL)
    {
      xpl_json_path_push (&self->path, "span");
      read_when_span (self, member, article, when);
      xpl_json_path_pop (&self->path);
    }
  read_when_string (self, object, "text", &when->text);
  read_when_string (self, object, "rule", &when->rule);
  read_when_string (self, object, "time", &when->time);
  good = !self->failed;
  self->failed |= failed_before;
  if (good)
    xpl_reader_keep_unknown (self, object, known);
  else
    xpl_when_clear (when);
  return good;
}
