/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What the engine did not find. */

#include "config.h"

#include "replay-run.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  XplArticle *article; /* NULL: it stands in no text */
  XplRange range;
} Place;

static gboolean
find_place (XplRun *run, Place *place, GError **error)
{
  JsonObject *on = xpl_json_get_object (run->decision->object, "on");

  *place = (Place) { NULL, XPL_RANGE_NONE };
  return on == NULL || xpl_run_find_place (run, on, &place->article, &place->range, error);
}

static void
add_place (XplFinding *finding, const Place *place)
{
  if (place->article != NULL)
    xpl_finding_add_evidence (finding, place->article, place->range, XPL_RANGE_NONE);
}

/* The mention is now @entity's; whoever had it has it no more. */
static void
take_mention (XplRun *run, const Place *place, XplEntity *entity)
{
  XplMention *old = xpl_run_get_mention_at (place->article, place->range);
  XplFinding *loser = old != NULL && old->entity != entity ? XPL_FINDING (old->entity) : NULL;
  GArray *evidence = loser != NULL ? xpl_finding_get_evidence (loser) : NULL;

  xpl_run_set_mention (place->article, place->range, entity, XPL_MENTION_NAME);
  add_place (XPL_FINDING (entity), place);
  xpl_run_sort_evidence (run, xpl_finding_get_evidence (XPL_FINDING (entity)));
  for (guint i = evidence != NULL ? evidence->len : 0; i > 0; i--)
    if (g_array_index (evidence, XplEvidence, i - 1).article == place->article
        && xpl_range_equal (g_array_index (evidence, XplEvidence, i - 1).range, place->range))
      g_array_remove_index (evidence, i - 1);
  if (evidence != NULL && evidence->len == 0)
    xpl_run_drop (run, loser);
}

static gboolean
add_mention (XplRun *run, const Place *place, JsonObject *reference, GError **error)
{
  XplFinding *entity = xpl_run_find (run, reference, XPL_IN (XPL_LIST_ENTITIES), error);

  if (entity == NULL)
    return FALSE;
  if (place->article == NULL)
    {
      g_set_error_literal (error, XPL_ERROR, XPL_ERROR_MEMBER, _("it does not say what it is on"));
      return FALSE;
    }
  take_mention (run, place, XPL_ENTITY (entity));
  xpl_run_touch (run, entity);
  return TRUE;
}

static gboolean
apply_add_entity (XplRun *run, GError **error)
{
  JsonObject *reference = xpl_json_get_object (run->decision->object, "entity");
  const char *name;
  g_autofree char *id = NULL;
  XplEntity *entity;
  Place place;
  int type;

  if (!find_place (run, &place, error))
    return FALSE;
  if (reference != NULL)
    return add_mention (run, &place, reference, error);
  name = xpl_run_get_string (run, "name", error);
  if (name == NULL || !xpl_run_get_code (run, "type", XPL_NAMES_ENTITY_TYPE, &type, error))
    return FALSE;
  id = xpl_run_dup_made_id (run, error);
  if (id == NULL)
    return FALSE;
  entity = xpl_entity_new (type, name);
  xpl_run_add (run, XPL_FINDING (entity), g_steal_pointer (&id));
  if (place.article != NULL)
    take_mention (run, &place, entity);
  return TRUE;
}

/* Members that may be absent, but not wrong. */
static gboolean
get_optional_code (XplRun *run, const char *name, XplNames names, int *value, GError **error)
{
  JsonNode *node = json_object_get_member (run->decision->object, name);

  return node == NULL || JSON_NODE_HOLDS_NULL (node) || xpl_run_get_code (run, name, names, value, error);
}

static gboolean
get_optional_date (XplRun *run, XplWhen *when, GError **error)
{
  JsonNode *node = json_object_get_member (run->decision->object, "edtf");
  XplEdtf date;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!xpl_run_get_date (run, &date, error))
    return FALSE;
  xpl_run_set_when (when, date);
  return TRUE;
}

static XplEntity *
find_end (XplRun *run, const char *name, GError **error)
{
  JsonObject *reference = xpl_json_get_object (run->decision->object, name);

  if (reference != NULL)
    return (XplEntity *) xpl_run_find (run, reference, XPL_IN (XPL_LIST_ENTITIES), error);
  g_set_error (error, XPL_ERROR, XPL_ERROR_MEMBER, _("its member “%s” is missing or wrong"), name);
  return NULL;
}

static gboolean
apply_add_relation (XplRun *run, GError **error)
{
  XplEntity *subject = find_end (run, "subject", error);
  XplEntity *object = subject != NULL ? find_end (run, "object", error) : NULL;
  int act, polarity = XPL_POLARITY_POSITIVE, modality = XPL_MODALITY_FACT;
  g_autofree char *id = NULL;
  XplRelation *relation;
  Place place;

  if (object == NULL || !xpl_run_get_code (run, "type", XPL_NAMES_ACT, &act, error)
      || !get_optional_code (run, "polarity", XPL_NAMES_POLARITY, &polarity, error)
      || !get_optional_code (run, "modality", XPL_NAMES_MODALITY, &modality, error)
      || !find_place (run, &place, error))
    return FALSE;
  if (subject == object)
    {
      g_set_error_literal (error, XPL_ERROR, XPL_ERROR_DANGLING, _("both ends of it are one now"));
      return FALSE;
    }
  id = xpl_run_dup_made_id (run, error);
  if (id == NULL)
    return FALSE;
  relation = xpl_relation_new (subject, act, object);
  relation->polarity = polarity;
  relation->modality = modality;
  add_place (XPL_FINDING (relation), &place);
  xpl_run_add (run, XPL_FINDING (relation), g_steal_pointer (&id));
  return TRUE;
}

static gboolean
add_participant (XplRun *run, JsonArray *pair, XplEvent *event, GError **error)
{
  JsonObject *reference = pair != NULL && json_array_get_length (pair) > 0 ? xpl_json_get_element_object (pair, 0) : NULL;
  JsonNode *role = pair != NULL && json_array_get_length (pair) > 1 ? json_array_get_element (pair, 1) : NULL;
  XplFinding *entity;

  if (reference == NULL)
    {
      g_set_error_literal (error, XPL_ERROR, XPL_ERROR_MEMBER, _("one of the findings that it names is none"));
      return FALSE;
    }
  entity = xpl_run_find (run, reference, XPL_IN (XPL_LIST_ENTITIES), error);
  if (entity == NULL)
    return FALSE;
  xpl_event_add_participant (event, XPL_ENTITY (entity),
                             role != NULL && json_node_get_value_type (role) == G_TYPE_STRING
                                 ? json_node_get_string (role)
                                 : "actor");
  return TRUE;
}

static gboolean
add_participants (XplRun *run, XplEvent *event, GError **error)
{
  JsonArray *array = xpl_json_get_array (run->decision->object, "participants");
  guint n = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!add_participant (run, JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL, event, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
apply_add_event (XplRun *run, GError **error)
{
  const char *label = xpl_run_get_string (run, "label", error);
  g_autoptr (XplEvent) event = NULL;
  g_autofree char *id = NULL;
  Place place;
  int act;

  if (label == NULL || !xpl_run_get_code (run, "type", XPL_NAMES_ACT, &act, error) || !find_place (run, &place, error))
    return FALSE;
  event = xpl_event_new (act, label);
  if (!add_participants (run, event, error) || !get_optional_date (run, &event->when, error))
    return FALSE;
  id = xpl_run_dup_made_id (run, error);
  if (id == NULL)
    return FALSE;
  add_place (XPL_FINDING (event), &place);
  xpl_run_add (run, XPL_FINDING (g_steal_pointer (&event)), g_steal_pointer (&id));
  return TRUE;
}

/* The series of a figure by hand: one that is there, or a new one, whose id follows from that of the figure. */
static XplSeries *
get_series (XplRun *run, const char *figure_id, GError **error)
{
  JsonObject *object = run->decision->object;
  JsonObject *reference = xpl_json_get_object (object, "series");
  JsonObject *where = xpl_json_get_object (object, "where");
  const char *what = xpl_json_get_string (object, "what");
  const char *state = xpl_json_get_string (object, "state");
  XplFinding *place = NULL;
  XplSeries *series;

  if (reference != NULL)
    return (XplSeries *) xpl_run_find (run, reference, XPL_IN (XPL_LIST_SERIES), error);
  if (what == NULL)
    return xpl_run_get_string (run, "what", error), NULL;
  if (where != NULL && (place = xpl_run_find (run, where, XPL_IN (XPL_LIST_ENTITIES), error)) == NULL)
    return NULL;

  g_autofree char *label = g_strjoin (" ", what, state, NULL);
  series = xpl_series_new (label);
  series->what = g_strdup (what);
  series->state = g_strdup (state);
  series->where = (XplEntity *) place;
  xpl_run_add (run, XPL_FINDING (series), g_strdup_printf ("%s-series", figure_id));
  return series;
}

static gboolean
apply_add_figure (XplRun *run, GError **error)
{
  JsonObject *object = run->decision->object;
  double min = xpl_json_get_number (object, "min", -INFINITY), max = xpl_json_get_number (object, "max", INFINITY);
  g_auto (XplWhen) as_of = { 0 };
  g_autofree char *id = NULL;
  int approx = XPL_APPROX_NONE;
  XplFigure *figure;
  XplSeries *series;
  Place place;

  if (!(min <= max) || (isinf (min) && isinf (max)))
    {
      g_set_error_literal (error, XPL_ERROR, XPL_ERROR_MEMBER, _("it has no number"));
      return FALSE;
    }
  if (!get_optional_code (run, "approx", XPL_NAMES_APPROX, &approx, error) || !find_place (run, &place, error)
      || !get_optional_date (run, &as_of, error))
    return FALSE;
  id = xpl_run_dup_made_id (run, error);
  series = id != NULL ? get_series (run, id, error) : NULL;
  if (series == NULL)
    return FALSE;
  figure = xpl_figure_new (series, min, max);
  figure->approx = approx;
  xpl_when_copy (&figure->as_of, &as_of);
  add_place (XPL_FINDING (figure), &place);
  xpl_run_add (run, XPL_FINDING (figure), g_steal_pointer (&id));
  return TRUE;
}

static char *
words_add_entity (JsonObject *object, const char *on)
{
  const char *name = xpl_json_get_string (object, "name");

  if (xpl_json_get_object (object, "entity") != NULL)
    return g_strdup_printf (_("Said that %s is “%s”"), on, name != NULL ? name : "");
  return g_strdup_printf (_("Added “%s”"), name != NULL ? name : "");
}

static char *
words_add_relation (JsonObject *object, const char *on)
{
  g_autofree char *subject = xpl_reference_dup_words (xpl_json_get_object (object, "subject"));
  g_autofree char *target = xpl_reference_dup_words (xpl_json_get_object (object, "object"));
  const char *code = xpl_json_get_string (object, "type");
  int act = code != NULL ? xpl_name_from_code (XPL_NAMES_ACT, code) : -1;

  /* Translators: subject, verb, object. */
  return g_strdup_printf (_("Added that %s %s %s"), subject, act >= 0 ? xpl_name_to_words (XPL_NAMES_ACT, act) : "…",
                          target);
}

static char *
words_add_event (JsonObject *object, const char *on)
{
  const char *label = xpl_json_get_string (object, "label");

  return g_strdup_printf (_("Added the event “%s”"), label != NULL ? label : "");
}

static char *
words_add_figure (JsonObject *object, const char *on)
{
  JsonObject *series = xpl_json_get_object (object, "series");
  const char *what = xpl_json_get_string (object, "what");

  if (series != NULL)
    what = xpl_json_get_string (series, "label");
  return g_strdup_printf (_("Added a figure to “%s”"), what != NULL ? what : "");
}

const XplVerb xpl_addition_verbs[] = {
  { "add-entity", apply_add_entity, words_add_entity },
  { "add-relation", apply_add_relation, words_add_relation },
  { "add-event", apply_add_event, words_add_event },
  { "add-figure", apply_add_figure, words_add_figure },
  { NULL },
};
