/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bundle-reader.h"

#include <glib/gi18n-lib.h>

/* So few are compared with each other; more go through a set. */
#define FEW 16

/* Leaves each of @array once. */
static void
drop_repeats (GPtrArray *array)
{
  g_autoptr (GHashTable) seen = array->len > FEW ? g_hash_table_new (NULL, NULL) : NULL;
  guint n_kept = 0;

  for (guint i = 0; i < array->len; i++)
    {
      gpointer item = g_ptr_array_index (array, i);
      gboolean is_new = TRUE;

      if (seen != NULL)
        is_new = g_hash_table_add (seen, item);
      for (guint k = 0; seen == NULL && k < n_kept; k++)
        is_new &= g_ptr_array_index (array, k) != item;
      if (is_new)
        g_ptr_array_index (array, n_kept++) = item;
    }
  g_ptr_array_set_size (array, (int) n_kept);
}

static void
read_articles (XplReader *self, const XplJsonToken *array, GPtrArray *articles)
{
  const XplJsonToken *element = xpl_json_token_first (array);

  for (guint i = 0; i < array->n_children; i++, element = xpl_json_token_next (element))
    {
      const char *id;
      XplArticle *article;

      xpl_json_path_push_index (&self->path, i);
      id = xpl_reader_to_string (self, element);
      article = id != NULL ? g_hash_table_lookup (self->bundle->articles_by_id, id) : NULL;
      if (article != NULL)
        g_ptr_array_add (articles, article);
      else if (id != NULL)
        xpl_reader_warn (self, XPL_ERROR_DANGLING, _("no article has the id “%s”"), id);
      xpl_json_path_pop (&self->path);
    }
  drop_repeats (articles);
}

static void
read_finding_ids (XplReader *self, const XplJsonToken *array, XplList list, GPtrArray *findings)
{
  const XplJsonToken *element = xpl_json_token_first (array);

  for (guint i = 0; i < array->n_children; i++, element = xpl_json_token_next (element))
    {
      XplFinding *finding;

      xpl_json_path_push_index (&self->path, i);
      finding = xpl_reader_to_finding (self, element, list);
      if (finding != NULL)
        g_ptr_array_add (findings, finding);
      xpl_json_path_pop (&self->path);
    }
  drop_repeats (findings);
}

static void
read_strings (XplReader *self, const XplJsonToken *array, GPtrArray *strings)
{
  const XplJsonToken *element = xpl_json_token_first (array);

  for (guint i = 0; i < array->n_children; i++, element = xpl_json_token_next (element))
    {
      char *string;

      xpl_json_path_push_index (&self->path, i);
      string = xpl_reader_dup_string (self, element);
      if (string != NULL)
        g_ptr_array_add (strings, string);
      xpl_json_path_pop (&self->path);
    }
}

static void
read_participant (XplReader *self, const XplJsonToken *pair, GArray *participants)
{
  XplParticipant participant = { 0 };
  const XplJsonToken *id;

  if (!xpl_reader_is_array (self, pair))
    return;
  if (pair->n_children != 2)
    {
      xpl_reader_warn (self, XPL_ERROR_MEMBER, _("expected an id and a role"));
      return;
    }
  id = xpl_json_token_first (pair);
  participant.entity = (XplEntity *) xpl_reader_to_finding (self, id, XPL_LIST_ENTITIES);
  participant.role = xpl_reader_dup_string (self, xpl_json_token_next (id));
  if (participant.entity != NULL && participant.role != NULL)
    g_array_append_val (participants, participant);
  else
    g_free (participant.role);
}

static void
read_participants (XplReader *self, const XplJsonToken *array, GArray *participants)
{
  const XplJsonToken *element = xpl_json_token_first (array);

  for (guint i = 0; i < array->n_children; i++, element = xpl_json_token_next (element))
    {
      xpl_json_path_push_index (&self->path, i);
      read_participant (self, element, participants);
      xpl_json_path_pop (&self->path);
    }
}

static void
read_evidence (XplReader *self, const XplJsonToken *array, const char *mark, GArray *evidence)
{
  const XplJsonToken *element = xpl_json_token_first (array);

  for (guint i = 0; i < array->n_children; i++, element = xpl_json_token_next (element))
    {
      XplEvidence place;

      xpl_json_path_push_index (&self->path, i);
      if (xpl_reader_to_evidence (self, element, NULL, mark, &place))
        g_array_append_val (evidence, place);
      xpl_json_path_pop (&self->path);
    }
}

static void
read_record (XplReader *self, const XplJsonToken *object, const XplRecord *record, GArray *records)
{
  gboolean failed_before = self->failed;

  self->failed = FALSE;
  if (xpl_reader_is_object (self, object))
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
read_records (XplReader *self, const XplJsonToken *array, const XplRecord *record, GArray *records)
{
  const char *consequence = self->consequence;
  const XplJsonToken *element = xpl_json_token_first (array);

  if (record->drops_alone)
    self->consequence = N_("it is left out");
  for (guint i = 0; i < array->n_children; i++, element = xpl_json_token_next (element))
    {
      xpl_json_path_push_index (&self->path, i);
      xpl_json_path_keep_as (&self->path, records->len);
      read_record (self, element, record, records);
      xpl_json_path_pop (&self->path);
    }
  self->consequence = consequence;
}

static void
read_count (XplReader *self, const XplJsonToken *token, gboolean of_origins)
{
  guint n_articles = xpl_finding_get_n_articles (self->owner);
  guint n_origins = xpl_finding_get_n_origins (self->owner);
  double value;

  if (!xpl_reader_to_number (self, token, &value))
    return;
  if (value < 0 || value > G_MAXINT32 || value != (int) value)
    {
      xpl_reader_warn (self, XPL_ERROR_MEMBER, _("expected a count"));
      return;
    }
  xpl_finding_set_counts (self->owner, of_origins ? n_articles : value, of_origins ? value : n_origins);
}

static void
read_array_field (XplReader *self, const XplJsonToken *array, const XplField *field, gpointer place)
{
  if (!xpl_reader_is_array (self, array))
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
read_field (XplReader *self, const XplJsonToken *token, const XplField *field, gpointer place)
{
  switch (field->kind)
    {
    case XPL_FIELD_ID:
      break;
    case XPL_FIELD_STRING:
      g_free (*(char **) place);
      *(char **) place = xpl_reader_dup_string (self, token);
      break;
    case XPL_FIELD_BOOLEAN:
      xpl_reader_to_boolean (self, token, place);
      break;
    case XPL_FIELD_NUMBER:
      xpl_reader_to_number (self, token, place);
      break;
    case XPL_FIELD_CODE:
      xpl_reader_to_code (self, token, field->names, place);
      break;
    case XPL_FIELD_FINDING:
      *(XplFinding **) place = xpl_reader_to_finding (self, token, field->list);
      break;
    case XPL_FIELD_WHEN:
      xpl_reader_to_when (self, token, NULL, place);
      break;
    case XPL_FIELD_N_ARTICLES:
    case XPL_FIELD_N_ORIGINS:
      read_count (self, token, field->kind == XPL_FIELD_N_ORIGINS);
      break;
    case XPL_FIELD_WHY:
      xpl_finding_set_why (self->owner, xpl_reader_to_string (self, token));
      break;
    default:
      read_array_field (self, token, field, place);
    }
}

void
xpl_reader_read_fields (XplReader *self, const XplJsonToken *object, const XplRecord *record, gpointer data, gboolean late)
{
  guint n_known = 0;

  for (const XplField *field = record->fields; field->name != NULL; field++)
    {
      const XplJsonToken *token = xpl_json_token_get (object, field->name);

      n_known += token != NULL;
      if (late != ((field->flags & XPL_FIELD_LATE) != 0))
        continue;
      xpl_json_path_push (&self->path, field->name);
      if (token != NULL && token->type != XPL_JSON_NULL)
        read_field (self, token, field, (char *) data + field->offset);
      else if (field->flags & XPL_FIELD_REQUIRED)
        xpl_reader_warn (self, XPL_ERROR_MEMBER, _("it is missing"));
      xpl_json_path_pop (&self->path);
    }
  if (!late && n_known < object->n_children)
    xpl_reader_keep_unknown_of_record (self, object, record);
}
