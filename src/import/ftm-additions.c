/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * FollowTheMoney JSON lines. A thing is a node; a schema that joins two is an edge. What is of the data set itself
 * (documents that prove, mentions, events that our export writes) is left out: a bundle has its own.
 */

#include "config.h"

#include "additions-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Schemata that are somebody or something, and of which type. */
static const struct
{
  const char *schema;
  XplEntityType type;
} things[] = {
  { "Person", XPL_ENTITY_PERSON },
  { "LegalEntity", XPL_ENTITY_GROUP },
  { "Organization", XPL_ENTITY_ORGANISATION },
  { "PublicBody", XPL_ENTITY_ORGANISATION },
  { "Company", XPL_ENTITY_ORGANISATION },
  { "Asset", XPL_ENTITY_PRODUCT },
  { "Address", XPL_ENTITY_PLACE },
  { "RealEstate", XPL_ENTITY_FACILITY },
  { "Vehicle", XPL_ENTITY_PRODUCT },
  { "Vessel", XPL_ENTITY_PRODUCT },
  { "Airplane", XPL_ENTITY_PRODUCT },
  { "Document", XPL_ENTITY_WORK },
  { "Event", XPL_ENTITY_OCCASION },
};

/* Schemata that join two, by which properties, and what that is where their role does not say more. */
static const struct
{
  const char *schema, *from, *to;
  int act;
} links[] = {
  { "UnknownLink", "subject", "object", XPL_ADDED_UNKNOWN },
  { "Membership", "member", "organization", XPL_ACT_MEMBER_OF },
  { "Directorship", "director", "organization", XPL_ACT_LEADS },
  { "Employment", "employee", "employer", XPL_ACT_ROLE_AT },
  { "Ownership", "owner", "asset", XPL_ACT_CONTROLS },
  { "Representation", "agent", "client", XPL_ACT_AFFILIATED_WITH },
  { "Associate", "person", "associate", XPL_ACT_AFFILIATED_WITH },
  { "Family", "person", "relative", XPL_ACT_AFFILIATED_WITH },
};

/* The first value of a property that is a string, or NULL. */
static char *
dup_first (JsonObject *properties, const char *name)
{
  g_autoptr (GPtrArray) all = xpl_additions_get_all (properties, name);

  return all->len == 0 ? NULL : xpl_additions_dup_node_string (g_ptr_array_index (all, 0));
}

static GPtrArray *
dup_all (JsonObject *properties, const char *name)
{
  g_autoptr (GPtrArray) all = xpl_additions_get_all (properties, name);
  GPtrArray *strings = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < all->len; i++)
    {
      char *value = xpl_additions_dup_node_string (g_ptr_array_index (all, i));

      if (value != NULL)
        g_ptr_array_add (strings, value);
    }
  return strings;
}

static char *
dup_name (JsonObject *properties)
{
  static const char *const names[] = { "name", "full", "title", "summary" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = dup_first (properties, names[i]);

      if (name != NULL && *name != '\0')
        return g_steal_pointer (&name);
    }
  return NULL;
}

static gboolean
add_thing (XplAdditions *self, const char *id, JsonObject *properties, int type, GError **error)
{
  g_autofree char *name = dup_name (properties);
  g_autoptr (GPtrArray) keywords = dup_all (properties, "keywords");
  g_autoptr (GPtrArray) notes = dup_all (properties, "notes");
  XplAddedNode *node;

  for (guint i = 0; i < keywords->len; i++)
    if (xpl_name_from_code (XPL_NAMES_ACT, g_ptr_array_index (keywords, i)) >= 0)
      return TRUE; /* an event that our export wrote */
  if (name == NULL)
    return TRUE;
  node = xpl_additions_add_node (self, id, name, error);
  if (node == NULL)
    return FALSE;
  node->type = type;
  for (guint i = 0; i < keywords->len; i++)
    {
      const char *keyword = g_ptr_array_index (keywords, i);
      int named = xpl_name_from_code (XPL_NAMES_ENTITY_TYPE, keyword);

      if (named >= 0)
        node->type = named;
      else
        g_ptr_array_add (node->tags, g_strdup (keyword));
    }
  g_ptr_array_extend_and_steal (node->notes, g_steal_pointer (&notes));
  return TRUE;
}

static char *
dup_date (JsonObject *properties)
{
  g_autofree char *date = dup_first (properties, "date");
  g_autofree char *start = dup_first (properties, "startDate");
  g_autofree char *end = dup_first (properties, "endDate");

  if (date != NULL)
    return g_steal_pointer (&date);
  if (start == NULL && end == NULL)
    return NULL;
  return g_strdup_printf ("%s/%s", start != NULL ? start : "..", end != NULL ? end : "..");
}

static gboolean
add_link (XplAdditions *self, const char *id, JsonObject *properties, guint link, GError **error)
{
  g_autofree char *from = dup_first (properties, links[link].from);
  g_autofree char *to = dup_first (properties, links[link].to);
  g_autoptr (GPtrArray) roles = dup_all (properties, "role");
  g_autoptr (GPtrArray) status = dup_all (properties, "status");
  XplAddedEdge *edge = from == NULL || to == NULL ? NULL : xpl_additions_add_edge (self, id, from, to, error);

  if (edge == NULL)
    return from == NULL || to == NULL;
  edge->act = links[link].act;
  edge->polarity = XPL_POLARITY_POSITIVE;
  edge->modality = XPL_MODALITY_FACT;
  edge->label = roles->len > 0 ? g_strdup (g_ptr_array_index (roles, 0)) : NULL;
  edge->edtf = dup_date (properties);
  for (guint i = 0; i < roles->len; i++)
    {
      int act = xpl_additions_find_act (g_ptr_array_index (roles, i));

      if (act >= 0)
        edge->act = act;
    }
  for (guint i = 0; i < status->len; i++)
    {
      int modality = xpl_name_from_code (XPL_NAMES_MODALITY, g_ptr_array_index (status, i));

      if (modality >= 0)
        edge->modality = (XplModality) modality;
      else if (xpl_name_from_code (XPL_NAMES_POLARITY, g_ptr_array_index (status, i)) == XPL_POLARITY_NEGATIVE)
        edge->polarity = XPL_POLARITY_NEGATIVE;
    }
  return TRUE;
}

/* FALSE only where no more can be taken: what is not understood is none of ours. */
static gboolean
add_record (XplAdditions *self, JsonObject *object, GError **error)
{
  g_autofree char *id = xpl_additions_dup_string (object, "id");
  g_autofree char *schema = xpl_additions_dup_string (object, "schema");
  JsonObject *properties = xpl_additions_get_object (object, "properties");

  if (id == NULL || schema == NULL || properties == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    if (g_str_equal (schema, things[i].schema))
      return add_thing (self, id, properties, (int) things[i].type, error);
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (g_str_equal (schema, links[i].schema))
      return add_link (self, id, properties, i, error);
  return TRUE;
}

static gboolean
read_line (XplAdditions *self, const char *line, gsize length, guint number, XplWarnings *warnings, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (JsonNode) node = NULL;

  if (strspn (line, " \t\r\n") >= length)
    return TRUE;
  node = xpl_additions_parse_json (line, length, &cause);
  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return add_record (self, json_node_get_object (node), error);
  xpl_warnings_add (warnings, XPL_ERROR_JSON, _("%1$s, line %2$u: %3$s"), self->name, number,
                    cause != NULL ? cause->message : _("it is no object"));
  return TRUE;
}

static gboolean
read_ftm (XplAdditions *self, const char *text, gsize length, XplWarnings *warnings, GError **error)
{
  const char *end = text + length;
  guint number = 1;

  for (const char *line = text, *next; line < end; line = next, number++)
    {
      const char *feed = memchr (line, '\n', (gsize) (end - line));

      next = feed == NULL ? end : feed + 1;
      if (!read_line (self, line, (gsize) (next - line), number, warnings, error))
        return FALSE;
    }
  return TRUE;
}

/* The first line, which a long one may fill the head with, is an object with these members. */
static gboolean
accepts_ftm (const char *name, const char *head)
{
  g_autofree char *line = g_strndup (head, strcspn (head, "\n"));

  return *line == '{' && strstr (line, "\"schema\"") != NULL && strstr (line, "\"properties\"") != NULL
         && strstr (line, "\"id\"") != NULL && strstr (line, "\"$schema\"") == NULL;
}

const XplAdditionsReader xpl_ftm_reader = { "FollowTheMoney", accepts_ftm, read_ftm };
