/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "decision.h"

G_DEFINE_FINAL_TYPE (XplDecision, xpl_decision, G_TYPE_OBJECT)

static void
xpl_decision_finalize (GObject *object)
{
  XplDecision *self = XPL_DECISION (object);

  g_free (self->id);
  g_free (self->verb);
  g_free (self->raw);
  g_clear_pointer (&self->object, json_object_unref);
  G_OBJECT_CLASS (xpl_decision_parent_class)->finalize (object);
}

static void
xpl_decision_class_init (XplDecisionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xpl_decision_finalize;
}

static void
xpl_decision_init (XplDecision *self)
{
}

/* Asking a JSON node for a value of another type is a critical in json-glib. */
static const JsonNode *
get_value (JsonObject *object, const char *name, GType type)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type ? node : NULL;
}

static char *
dup_string (JsonObject *object, const char *name)
{
  const JsonNode *node = get_value (object, name, G_TYPE_STRING);

  return g_strdup (node != NULL ? json_node_get_string ((JsonNode *) node) : "");
}

XplDecision *
xpl_decision_new (JsonObject *object)
{
  XplDecision *self;
  const JsonNode *undone;

  g_return_val_if_fail (object != NULL, NULL);

  self = g_object_new (XPL_TYPE_DECISION, NULL);
  self->object = json_object_ref (object);
  self->id = dup_string (object, "id");
  self->verb = dup_string (object, "do");
  undone = get_value (object, "undone", G_TYPE_BOOLEAN);
  self->undone = undone != NULL && json_node_get_boolean ((JsonNode *) undone);
  return self;
}

const char *
xpl_decision_get_made (XplDecision *self)
{
  const JsonNode *node;

  g_return_val_if_fail (XPL_IS_DECISION (self), NULL);

  node = get_value (self->object, "finding", G_TYPE_STRING);
  return node != NULL ? json_node_get_string ((JsonNode *) node) : NULL;
}
