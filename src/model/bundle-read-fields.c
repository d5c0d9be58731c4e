/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bundle-reader.h"

#include <glib/gi18n-lib.h>

static void
read_articles (XplReader *self, JsonArray *array, GPtrArray *articles)
{
  guint n = json_array_get_length (array);

  for (guint i = 0; i < n; i++)
    {
      const char *id;
      XplArticle *article;

      xpl_json_path_push_index (&self->path, i);
      id = xpl_reader_to_string (self, json_array_get_element (array, i));
      article = id != NULL ? xpl_bundle_lookup_article (self->bundle, id) : NULL;
      if (article != NULL)
        xpl_findings_add (articles, article);
      else if (id != NULL)
        xpl_reader_warn (self, XPL_ERROR_DANGLING, _("no article has the id “%s”"), id);
      xpl_json_path_pop (&self->path);
    }
}

static void
read_finding_ids (XplReader *self, JsonArray *array, XplList list, GPtrArray *findings)
{
  guint n = json_array_get_length (array);

  for (guint i = 0; i < n; i++)
    {
      XplFinding *finding;

      xpl_json_path_push_index (&self->path, i);
      finding = xpl_reader_to_finding (self, json_array_get_element (array, i), list);
      if (finding != NULL)
        xpl_findings_add (findings, finding);
      xpl_json_path_pop (&self->path);
    }
}

static void
read_strings (XplReader *self, JsonArray *array, GPtrArray *strings)
{
  guint n = json_array_get_length (array);

  for (guint i = 0; i < n; i++)
    {
      const char *string;

      xpl_json_path_push_index (&self->path, i);
      string = xpl_reader_to_string (self, json_array_get_element (array, i));
      if (string != NULL)
        g_ptr_array_add (strings, g_strdup (string));
      xpl_json_path_pop (&self->path);
    }
}

static void
read_participant (XplReader *self, JsonNode *node, GArray *participants)
{
  JsonArray *pair = xpl_reader_to_array (self, node);
  XplParticipant participant = { 0 };
  const char *role;

  if (pair == NULL)
    return;
  if (json_array_get_length (pair) != 2)
    {
      xpl_reader_warn (self, XPL_ERROR_MEMBER, _("expected an id and a role"));
      return;
    }
  participant.entity = (XplEntity *) xpl_reader_to_finding (self, json_array_get_element (pair, 0), XPL_LIST_ENTITIES);
  role = xpl_reader_to_string (self, json_array_get_element (pair, 1));
  if (participant.entity == NULL || role == NULL)
    return;
  participant.role = g_strdup (role);
  g_array_append_val (participants, participant);
}

static void
read_participants (XplReader *self, JsonArray *array, GArray *participants)
{
  guint n = json_array_get_length (array);

  for (guint i = 0; i < n; i++)
    {
      xpl_json_path_push_index (&self->path, i);
      read_participant (self, json_array_get_element (array, i), participants);
      xpl_json_path_pop (&self->path);
    }
}

static void
read_evidence (XplReader *self, JsonArray *array, const char *mark, GArray *evidence)
{
  guint n = json_array_get_length (array);

  for (guint i = 0; i < n; i++)
    {
      XplEvidence place;

      xpl_json_path_push_index (&self->path, i);
      if (xpl_reader_to_evidence (self, json_array_get_element (array, i), NULL, mark, &place))
        g_array_append_val (evidence, place);
      xpl_json_path_pop (&self->path);
    }
}

static void
read_record (XplReader *self, JsonNode *node, const XplRecord *record, GArray *records)
{
  gboolean failed_before = self->failed;
  JsonObject *object;

  self->failed = FALSE;
  object = xpl_reader_to_object (self, node);
  if (object != NULL)
    {
      guint n = records->len;

      g_array_set_size (records, n + 1);
      record->init (records->data + n * record->size);
      xpl_reader_read_fields (self, object, record, records->data + n * record->size, FALSE);
      if (self->failed)
        g_array_set_size (records, n);
    }
  self->failed = failed_before || (self->failed && !record->drops_alone);
}

static void
read_records (XplReader *self, JsonArray *array, const XplRecord *record, GArray *records)
{
  const char *consequence = self->consequence;
  guint n = json_array_get_length (array);

  if (record->drops_alone)
    self->consequence = _("it is left out");
  for (guint i = 0; i < n; i++)
    {
      xpl_json_path_push_index (&self->path, i);
      xpl_json_path_keep_as (&self->path, records->len);
      read_record (self, json_array_get_element (array, i), record, records);
      xpl_json_path_pop (&self->path);
    }
  self->consequence = consequence;
}

static void
read_count (XplReader *self, JsonNode *node, gboolean of_origins)
{
  guint n_articles = xpl_finding_get_n_articles (self->owner);
  guint n_origins = xpl_finding_get_n_origins (self->owner);
  double value;

  if (!xpl_reader_to_number (self, node, &value))
    return;
  if (value < 0 || value > G_MAXINT32 || value != (int) value)
    {
      xpl_reader_warn (self, XPL_ERROR_MEMBER, _("expected a count"));
      return;
    }
  xpl_finding_set_counts (self->owner, of_origins ? n_articles : value, of_origins ? value : n_origins);
}

static void
read_array_field (XplReader *self, JsonNode *node, const XplField *field, gpointer place)
{
  JsonArray *array = xpl_reader_to_array (self, node);

  if (array == NULL)
    return;
  switch (field->kind)
    {
    case XPL_FIELD_STRINGS:
      read_strings (self, array, *(GPtrArray **) place);
      break;
    case XPL_FIELD_FINDINGS:
      read_finding_ids (self, array, field->list, *(GPtrArray **) place);
      break;
    case XPL_FIELD_ARTICLES:
      read_articles (self, array, *(GPtrArray **) place);
      break;
    case XPL_FIELD_PARTICIPANTS:
      read_participants (self, array, *(GArray **) place);
      break;
    case XPL_FIELD_EVIDENCE:
      read_evidence (self, array, field->mark,
                     field->flags & XPL_FIELD_OF_FINDING ? xpl_finding_get_evidence (self->owner) : *(GArray **) place);
      break;
    case XPL_FIELD_RECORDS:
      read_records (self, array, field->record, *(GArray **) place);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
read_field (XplReader *self, JsonNode *node, const XplField *field, gpointer place)
{
  switch (field->kind)
    {
    case XPL_FIELD_ID:
      break;
    case XPL_FIELD_STRING:
      g_free (*(char **) place);
      *(char **) place = g_strdup (xpl_reader_to_string (self, node));
      break;
    case XPL_FIELD_BOOLEAN:
      xpl_reader_to_boolean (self, node, place);
      break;
    case XPL_FIELD_NUMBER:
      xpl_reader_to_number (self, node, place);
      break;
    case XPL_FIELD_CODE:
      xpl_reader_to_code (self, node, field->names, place);
      break;
    case XPL_FIELD_FINDING:
      *(XplFinding **) place = xpl_reader_to_finding (self, node, field->list);
      break;
    case XPL_FIELD_WHEN:
      xpl_reader_to_when (self, node, NULL, place);
      break;
    case XPL_FIELD_N_ARTICLES:
    case XPL_FIELD_N_ORIGINS:
      read_count (self, node, field->kind == XPL_FIELD_N_ORIGINS);
      break;
    case XPL_FIELD_WHY:
      xpl_finding_set_why (self->owner, xpl_reader_to_string (self, node));
      break;
    default:
      read_array_field (self, node, field, place);
    }
}

void
xpl_reader_read_fields (XplReader *self, JsonObject *object, const XplRecord *record, gpointer data, gboolean late)
{
  guint n_known = 0;

  for (const XplField *field = record->fields; field->name != NULL; field++)
    {
      JsonNode *node = json_object_get_member (object, field->name);

      n_known += node != NULL;
      if (late != ((field->flags & XPL_FIELD_LATE) != 0))
        continue;
      xpl_json_path_push (&self->path, field->name);
      if (node != NULL && !JSON_NODE_HOLDS_NULL (node))
        read_field (self, node, field, (char *) data + field->offset);
      else if (field->flags & XPL_FIELD_REQUIRED)
        xpl_reader_warn (self, XPL_ERROR_MEMBER, _("it is missing"));
      xpl_json_path_pop (&self->path);
    }
  if (!late && n_known < json_object_get_size (object))
    xpl_reader_keep_unknown_of_record (self, object, record);
}
