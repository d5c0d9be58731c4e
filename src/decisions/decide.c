/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "decide-private.h"

#include "decision-json.h"

/* Hexadecimal digits of an id: two programs that decide at the same time must never give the same. */
#define ID_DIGITS 12

/* The same of ids that follow from what was decided: different ones must never meet. */
#define SEEDED_DIGITS 20

static void
add_id (JsonObject *object)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autoptr (GString) id = g_string_new ("d");

  for (const char *p = uuid; *p != '\0' && id->len <= ID_DIGITS; p++)
    if (*p != '-')
      g_string_append_c (id, *p);
  json_object_set_string_member (object, "id", id->str);
}

static JsonObject *
begin (const char *verb)
{
  JsonObject *object = json_object_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");

  add_id (object);
  json_object_set_string_member (object, "at", at);
  json_object_set_string_member (object, "do", verb);
  return object;
}

JsonObject *
xpl_decide_begin (const char *verb, gpointer on)
{
  JsonObject *object = begin (verb);

  if (on != NULL)
    json_object_set_object_member (object, "on", xpl_reference_new (on));
  return object;
}

JsonObject *
xpl_decide_begin_at (const char *verb, XplArticle *article, XplRange range)
{
  JsonObject *object = begin (verb);
  g_autoptr (XplAnchor) anchor = xpl_anchor_new (article, range);

  json_object_set_object_member (object, "on", xpl_anchor_to_json (anchor));
  return object;
}

XplDecision *
xpl_decide_end (JsonObject *object)
{
  XplDecision *decision = xpl_decision_new (object);

  json_object_unref (object);
  return decision;
}

void
xpl_decide_add_string (JsonObject *object, const char *name, const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
}

void
xpl_decide_add_code (JsonObject *object, const char *name, XplNames names, int value)
{
  const char *code = xpl_name_to_code (names, value);

  if (code != NULL)
    json_object_set_string_member (object, name, code);
  else
    json_object_set_null_member (object, name);
}

void
xpl_decide_add_references (JsonObject *object, const char *name, GPtrArray *findings)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    json_array_add_object_element (array, xpl_reference_new (g_ptr_array_index (findings, i)));
  json_object_set_array_member (object, name, array);
}

void
xpl_decide_add_made_id (JsonObject *object)
{
  g_autofree char *id = g_strdup (xpl_json_get_string (object, "id"));

  id[0] = 'h';
  json_object_set_string_member (object, "finding", id);
}

char *
xpl_decide_dup_seeded_id (const char *seed)
{
  g_return_val_if_fail (seed != NULL, NULL);

  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, seed, -1);

  hash[SEEDED_DIGITS] = '\0';
  return g_strconcat ("d", hash, NULL);
}

void
xpl_decide_seed (XplDecision *decision, const char *seed)
{
  g_return_if_fail (XPL_IS_DECISION (decision));

  g_free (decision->id);
  decision->id = xpl_decide_dup_seeded_id (seed);
  json_object_set_string_member (decision->object, "id", decision->id);
  if (xpl_decide_get_made_id (decision) != NULL)
    xpl_decide_add_made_id (decision->object);
}

const char *
xpl_decide_get_made_id (XplDecision *decision)
{
  g_return_val_if_fail (XPL_IS_DECISION (decision), NULL);

  return xpl_json_get_string (decision->object, "finding");
}
