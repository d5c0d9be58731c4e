/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * W3C Web Annotations: one, an array, a page or a collection of them. A body says what it is for: a comment becomes a
 * note, a tag a tag, a name an entity. What our own export says of findings is left out: they are not made by annotating.
 */

#include "config.h"

#include "additions-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CONTEXT "http://www.w3.org/ns/anno.jsonld"

/* What bodies are for, as far as it makes a difference to us. */
static const struct
{
  const char *purpose;
  XplRemarkKind kind;
} purposes[] = {
  { "assessing", XPL_REMARK_NOTE },    { "bookmarking", XPL_REMARK_NOTE }, { "commenting", XPL_REMARK_NOTE },
  { "describing", XPL_REMARK_NOTE },   { "editing", XPL_REMARK_NOTE },     { "highlighting", XPL_REMARK_NOTE },
  { "identifying", XPL_REMARK_ENTITY }, { "moderating", XPL_REMARK_NOTE }, { "questioning", XPL_REMARK_NOTE },
  { "replying", XPL_REMARK_NOTE },     { "tagging", XPL_REMARK_TAG },
};

/* What all bodies of an annotation say together. */
typedef struct
{
  GPtrArray *values; /* Value */
  int type;
  char *entity;
  gboolean is_of_finding; /* of our own export */
} Bodies;

typedef struct
{
  XplRemarkKind kind;
  char *text;
} Value;

static void
free_value (gpointer data)
{
  Value *value = data;

  g_free (value->text);
  g_free (value);
}

static gboolean
find_kind (const char *purpose, XplRemarkKind *kind)
{
  *kind = XPL_REMARK_NOTE; /* of what says nothing */
  if (purpose == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (purposes); i++)
    if (g_str_equal (purposes[i].purpose, purpose))
      {
        *kind = purposes[i].kind;
        return TRUE;
      }
  return FALSE;
}

static void
take_text (Bodies *bodies, const char *purpose, const char *text)
{
  XplRemarkKind kind;
  Value *value;

  if (text == NULL || *text == '\0')
    return;
  if (g_strcmp0 (purpose, "classifying") == 0)
    {
      bodies->type = xpl_additions_find_type (text);
      bodies->is_of_finding = bodies->is_of_finding || xpl_name_from_code (XPL_NAMES_LIST, text) >= 0;
      return;
    }
  if (!find_kind (purpose, &kind))
    return;
  value = g_new (Value, 1);
  *value = (Value) { kind, g_strdup (text) };
  g_ptr_array_add (bodies->values, value);
}

static void
take_body (Bodies *bodies, JsonNode *node, const char *motivation)
{
  g_autofree char *plain = xpl_additions_dup_node_string (node);
  JsonObject *body = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autofree char *purpose = body == NULL ? NULL : xpl_additions_dup_string (body, "purpose");
  g_autofree char *value = body == NULL ? NULL : xpl_additions_dup_string (body, "value");
  g_autofree char *source = body == NULL ? NULL : xpl_additions_dup_string (body, "source");

  if (source != NULL)
    {
      g_free (bodies->entity);
      bodies->entity = g_steal_pointer (&source);
    }
  else if (body != NULL)
    take_text (bodies, purpose != NULL ? purpose : motivation, value);
  else if (plain != NULL && g_uri_peek_scheme (plain) == NULL)
    take_text (bodies, motivation, plain);
}

static void
take_number (JsonObject *selector, const char *name, gint64 *number)
{
  JsonNode *node = json_object_get_member (selector, name);

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    *number = json_node_get_int (node);
}

static void
take_selector (XplAddedRemark *place, JsonNode *node)
{
  JsonObject *selector = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autofree char *type = selector == NULL ? NULL : xpl_additions_dup_string (selector, "type");

  if (g_strcmp0 (type, "TextPositionSelector") == 0)
    {
      take_number (selector, "start", &place->start);
      take_number (selector, "end", &place->end);
    }
  else if (g_strcmp0 (type, "TextQuoteSelector") == 0 && place->exact == NULL)
    {
      place->exact = xpl_additions_dup_string (selector, "exact");
      place->prefix = xpl_additions_dup_string (selector, "prefix");
      place->suffix = xpl_additions_dup_string (selector, "suffix");
    }
}

/* Where the annotation points: an address, or a part of what is there. */
static void
take_target (XplAddedRemark *place, JsonNode *node)
{
  JsonObject *target = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autoptr (GPtrArray) selectors = target == NULL ? NULL : xpl_additions_get_all (target, "selector");

  place->source = target == NULL ? xpl_additions_dup_node_string (node) : xpl_additions_dup_string (target, "source");
  if (place->source == NULL && target != NULL)
    place->source = xpl_additions_dup_string (target, "id");
  place->is_whole = selectors == NULL || selectors->len == 0;
  for (guint i = 0; selectors != NULL && i < selectors->len; i++)
    take_selector (place, g_ptr_array_index (selectors, i));
}

static gboolean
add_remarks (XplAdditions *self, const Bodies *bodies, JsonNode *target, GError **error)
{
  for (guint i = 0; i < bodies->values->len; i++)
    {
      const Value *value = g_ptr_array_index (bodies->values, i);
      XplAddedRemark *remark = xpl_additions_add_remark (self, value->kind, value->text, error);

      if (remark == NULL)
        return FALSE;
      take_target (remark, target);
      remark->type = bodies->type;
      remark->entity = g_strdup (bodies->entity);
    }
  return TRUE;
}

static gboolean
add_annotation (XplAdditions *self, JsonObject *annotation, GError **error)
{
  g_autoptr (GPtrArray) all = xpl_additions_get_all (annotation, "body");
  g_autoptr (GPtrArray) targets = xpl_additions_get_all (annotation, "target");
  g_autoptr (GPtrArray) motivations = xpl_additions_get_all (annotation, "motivation");
  g_autofree char *motivation =
      motivations->len == 0 ? NULL : xpl_additions_dup_node_string (g_ptr_array_index (motivations, 0));
  g_autofree char *value = xpl_additions_dup_string (annotation, "bodyValue");
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (free_value);
  Bodies bodies = { .values = values, .type = XPL_ADDED_UNKNOWN };
  gboolean done = TRUE;

  for (guint i = 0; i < all->len; i++)
    take_body (&bodies, g_ptr_array_index (all, i), motivation);
  take_text (&bodies, motivation, value);
  for (guint i = 0; done && !bodies.is_of_finding && i < targets->len; i++)
    done = add_remarks (self, &bodies, g_ptr_array_index (targets, i), error);
  g_free (bodies.entity);
  return done;
}

static gboolean
add_all (XplAdditions *self, JsonNode *node, GError **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonArray *items = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  JsonObject *first = object == NULL ? NULL : xpl_additions_get_object (object, "first");
  g_autoptr (GPtrArray) listed = NULL;

  for (guint i = 0; items != NULL && i < json_array_get_length (items); i++)
    if (!add_all (self, json_array_get_element (items, i), error))
      return FALSE;
  if (object == NULL)
    return TRUE;
  listed = xpl_additions_get_all (first != NULL ? first : object, "items");
  for (guint i = 0; i < listed->len; i++)
    if (!add_all (self, g_ptr_array_index (listed, i), error))
      return FALSE;
  return !json_object_has_member (object, "target") || add_annotation (self, object, error);
}

static gboolean
read_annotations (XplAdditions *self, const char *text, gsize length, XplWarnings *warnings, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (JsonNode) root = xpl_additions_parse_json (text, length, &cause);

  if (root != NULL)
    return add_all (self, root, error);
  g_set_error (error, XPL_ERROR, XPL_ERROR_JSON, _("%1$s: %2$s"), self->name, cause->message);
  return FALSE;
}

static gboolean
accepts_annotations (const char *name, const char *head)
{
  return (*head == '{' || *head == '[' || g_ascii_isspace (*head)) && strstr (head, CONTEXT) != NULL;
}

const XplAdditionsReader xpl_annotations_reader = { "W3C annotations", accepts_annotations, read_annotations };
