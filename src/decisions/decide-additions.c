/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "decide-private.h"

#include <math.h>

/* What stands in no text is "on" nothing. */
static JsonObject *
begin_at_or_nowhere (const char *verb, XplArticle *article, XplRange range)
{
  JsonObject *object;

  if (article != NULL && !xpl_range_is_none (range))
    return xpl_decide_begin_at (verb, article, range);
  object = xpl_decide_begin (verb, NULL);
  json_object_set_null_member (object, "on");
  return object;
}

XplDecision *
xpl_decide_add_entity (XplBundle *bundle, XplArticle *article, XplRange range, XplEntityType type, const char *name)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);
  g_return_val_if_fail (article == NULL ? name != NULL : !xpl_range_is_none (range), NULL);

  JsonObject *object = begin_at_or_nowhere ("add-entity", article, range);
  g_autofree char *own_name = name == NULL ? xpl_range_dup_text (range, article->text) : g_strdup (name);

  xpl_decide_add_string (object, "name", own_name);
  xpl_decide_add_code (object, "type", XPL_NAMES_ENTITY_TYPE, type);
  xpl_decide_add_made_id (object);
  return xpl_decide_end (object);
}

XplDecision *
xpl_decide_add_mention (XplBundle *bundle, XplArticle *article, XplRange range, XplEntity *entity)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && XPL_IS_ARTICLE (article) && XPL_IS_ENTITY (entity), NULL);
  g_return_val_if_fail (!xpl_range_is_none (range), NULL);

  JsonObject *object = xpl_decide_begin_at ("add-entity", article, range);

  xpl_decide_add_string (object, "name", entity->name);
  json_object_set_object_member (object, "entity", xpl_reference_new (entity));
  return xpl_decide_end (object);
}

XplDecision *
xpl_decide_add_relation (XplBundle *bundle,
                         XplEntity *subject,
                         XplAct act,
                         XplEntity *object,
                         XplArticle *article,
                         XplRange range,
                         XplPolarity polarity,
                         XplModality modality)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && XPL_IS_ENTITY (subject) && XPL_IS_ENTITY (object), NULL);
  g_return_val_if_fail (subject != object, NULL);

  JsonObject *decision = begin_at_or_nowhere ("add-relation", article, range);

  json_object_set_object_member (decision, "subject", xpl_reference_new (subject));
  json_object_set_object_member (decision, "object", xpl_reference_new (object));
  xpl_decide_add_code (decision, "type", XPL_NAMES_ACT, act);
  xpl_decide_add_code (decision, "polarity", XPL_NAMES_POLARITY, polarity);
  xpl_decide_add_code (decision, "modality", XPL_NAMES_MODALITY, modality);
  xpl_decide_add_made_id (decision);
  return xpl_decide_end (decision);
}

static JsonArray *
make_participants (GArray *participants)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; participants != NULL && i < participants->len; i++)
    {
      const XplParticipant *participant = &g_array_index (participants, XplParticipant, i);
      JsonArray *pair = json_array_new ();

      json_array_add_object_element (pair, xpl_reference_new (participant->entity));
      json_array_add_string_element (pair, participant->role);
      json_array_add_array_element (array, pair);
    }
  return array;
}

XplDecision *
xpl_decide_add_event (XplBundle *bundle,
                      XplAct act,
                      const char *label,
                      GArray *participants,
                      const char *edtf,
                      XplArticle *article,
                      XplRange range)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);
  g_return_val_if_fail (label != NULL, NULL);

  JsonObject *object = begin_at_or_nowhere ("add-event", article, range);

  xpl_decide_add_code (object, "type", XPL_NAMES_ACT, act);
  xpl_decide_add_string (object, "label", label);
  json_object_set_array_member (object, "participants", make_participants (participants));
  xpl_decide_add_string (object, "edtf", edtf);
  xpl_decide_add_made_id (object);
  return xpl_decide_end (object);
}

static void
add_bound (JsonObject *object, const char *name, double value)
{
  if (isfinite (value))
    json_object_set_double_member (object, name, value);
  else
    json_object_set_null_member (object, name);
}

XplDecision *
xpl_decide_add_figure (XplBundle *bundle,
                       XplSeries *series,
                       const char *what,
                       double min,
                       double max,
                       XplApprox approx,
                       const char *edtf,
                       XplArticle *article,
                       XplRange range)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);
  g_return_val_if_fail (series != NULL || what != NULL, NULL);

  JsonObject *object = begin_at_or_nowhere ("add-figure", article, range);

  if (series != NULL)
    json_object_set_object_member (object, "series", xpl_reference_new (series));
  xpl_decide_add_string (object, "what", what);
  add_bound (object, "min", min);
  add_bound (object, "max", max);
  xpl_decide_add_code (object, "approx", XPL_NAMES_APPROX, approx);
  xpl_decide_add_string (object, "edtf", edtf);
  xpl_decide_add_made_id (object);
  return xpl_decide_end (object);
}
