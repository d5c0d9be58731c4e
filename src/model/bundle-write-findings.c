/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bundle-writer.h"

#include <math.h>

static void write_fields (XplBundleWriter *self, const XplRecord *record, gconstpointer data, const XplJsonMembers *extra);

static void
write_ids (XplBundleWriter *self, GPtrArray *findings)
{
  xpl_json_writer_begin_array (self->json, XPL_JSON_ONE_LINE);
  for (guint i = 0; i < findings->len; i++)
    xpl_json_writer_string (self->json, xpl_finding_get_id (g_ptr_array_index (findings, i)));
  xpl_json_writer_end_array (self->json);
}

static void
write_articles (XplBundleWriter *self, GPtrArray *articles)
{
  xpl_json_writer_begin_array (self->json, XPL_JSON_ONE_LINE);
  for (guint i = 0; i < articles->len; i++)
    xpl_json_writer_string (self->json, XPL_ARTICLE (g_ptr_array_index (articles, i))->id);
  xpl_json_writer_end_array (self->json);
}

static void
write_strings (XplBundleWriter *self, GPtrArray *strings)
{
  xpl_json_writer_begin_array (self->json, XPL_JSON_ONE_LINE);
  for (guint i = 0; i < strings->len; i++)
    xpl_json_writer_string (self->json, g_ptr_array_index (strings, i));
  xpl_json_writer_end_array (self->json);
}

static void
write_participants (XplBundleWriter *self, GArray *participants)
{
  xpl_json_writer_begin_array (self->json, XPL_JSON_ONE_LINE);
  for (guint i = 0; i < participants->len; i++)
    {
      const XplParticipant *participant = &g_array_index (participants, XplParticipant, i);

      xpl_json_writer_begin_array (self->json, XPL_JSON_ONE_LINE);
      xpl_json_writer_string (self->json, xpl_finding_get_id (XPL_FINDING (participant->entity)));
      xpl_json_writer_string (self->json, participant->role);
      xpl_json_writer_end_array (self->json);
    }
  xpl_json_writer_end_array (self->json);
}

static void
write_evidence (XplBundleWriter *self, GArray *evidence, const char *mark)
{
  xpl_json_writer_begin_array (self->json, XPL_JSON_ONE_LINE);
  for (guint i = 0; i < evidence->len; i++)
    {
      xpl_json_path_push_index (&self->path, i);
      xpl_bundle_writer_span (self, &g_array_index (evidence, XplEvidence, i), mark);
      xpl_json_path_pop (&self->path);
    }
  xpl_json_writer_end_array (self->json);
}

static void
write_records (XplBundleWriter *self, const XplRecord *record, GArray *records)
{
  xpl_json_writer_begin_array (self->json, XPL_JSON_ONE_LINE);
  for (guint i = 0; i < records->len; i++)
    {
      xpl_json_path_push_index (&self->path, i);
      xpl_json_writer_begin_object (self->json, XPL_JSON_ONE_LINE);
      write_fields (self, record, records->data + i * record->size, xpl_bundle_writer_get_part (self));
      xpl_json_writer_end_object (self->json);
      xpl_json_path_pop (&self->path);
    }
  xpl_json_writer_end_array (self->json);
}

/* Is there a value to write, or null to say, or neither? */
static gboolean
is_absent (const XplField *field, gconstpointer place)
{
  switch (field->kind)
    {
    case XPL_FIELD_STRING:
    case XPL_FIELD_FINDING:
      return *(const gpointer *) place == NULL;
    case XPL_FIELD_NUMBER:
      return !isfinite (*(const double *) place);
    case XPL_FIELD_CODE:
      return xpl_name_to_code (field->names, *(const int *) place) == NULL;
    default:
      return FALSE;
    }
}

static void
write_value (XplBundleWriter *self, const XplField *field, gconstpointer place)
{
  switch (field->kind)
    {
    case XPL_FIELD_ID:
      xpl_json_writer_string (self->json, xpl_finding_get_id (self->owner));
      break;
    case XPL_FIELD_STRING:
      xpl_json_writer_string (self->json, *(char *const *) place);
      break;
    case XPL_FIELD_STRINGS:
      write_strings (self, *(GPtrArray *const *) place);
      break;
    case XPL_FIELD_BOOLEAN:
      xpl_json_writer_boolean (self->json, *(const gboolean *) place);
      break;
    case XPL_FIELD_NUMBER:
      xpl_json_writer_number (self->json, *(const double *) place);
      break;
    case XPL_FIELD_CODE:
      xpl_json_writer_string (self->json, xpl_name_to_code (field->names, *(const int *) place));
      break;
    case XPL_FIELD_FINDING:
      xpl_json_writer_string (self->json, xpl_finding_get_id (*(XplFinding *const *) place));
      break;
    case XPL_FIELD_FINDINGS:
      write_ids (self, *(GPtrArray *const *) place);
      break;
    case XPL_FIELD_ARTICLES:
      write_articles (self, *(GPtrArray *const *) place);
      break;
    case XPL_FIELD_PARTICIPANTS:
      write_participants (self, *(GArray *const *) place);
      break;
    case XPL_FIELD_EVIDENCE:
      write_evidence (self,
                      field->flags & XPL_FIELD_OF_FINDING ? xpl_finding_get_evidence (self->owner)
                                                          : *(GArray *const *) place,
                      field->mark);
      break;
    case XPL_FIELD_RECORDS:
      write_records (self, field->record, *(GArray *const *) place);
      break;
    case XPL_FIELD_N_ARTICLES:
      xpl_json_writer_integer (self->json, xpl_finding_get_n_articles (self->owner));
      break;
    case XPL_FIELD_N_ORIGINS:
      xpl_json_writer_integer (self->json, xpl_finding_get_n_origins (self->owner));
      break;
    case XPL_FIELD_WHY:
      xpl_json_writer_string (self->json, xpl_finding_get_why (self->owner));
      break;
    case XPL_FIELD_WHEN:
    default:
      g_assert_not_reached ();
    }
}

static void
write_field (XplBundleWriter *self, const XplField *field, gconstpointer place)
{
  if (field->kind == XPL_FIELD_WHEN)
    {
      xpl_bundle_writer_when (self, field->name, place);
      return;
    }
  if (field->kind == XPL_FIELD_WHY && xpl_finding_get_why (self->owner) == NULL)
    return;
  if (is_absent (field, place))
    {
      if (field->flags & XPL_FIELD_OMIT)
        return;
      xpl_json_writer_name (self->json, field->name);
      xpl_json_writer_null (self->json);
      return;
    }
  xpl_json_writer_name (self->json, field->name);
  xpl_json_path_push (&self->path, field->name);
  write_value (self, field, place);
  xpl_json_path_pop (&self->path);
}

static void
write_fields (XplBundleWriter *self, const XplRecord *record, gconstpointer data, const XplJsonMembers *extra)
{
  xpl_bundle_writer_extra (self, extra, NULL);
  for (const XplField *field = record->fields; field->name != NULL; field++)
    {
      write_field (self, field, (const char *) data + field->offset);
      xpl_bundle_writer_extra (self, extra, field->name);
    }
}

void
xpl_bundle_writer_finding (XplBundleWriter *self, XplFinding *finding, XplList list)
{
  self->owner = finding;
  xpl_json_writer_begin_object (self->json, XPL_JSON_ONE_LINE);
  write_fields (self, xpl_bundle_get_record (list), finding, xpl_finding_get_extra (finding));
  xpl_json_writer_end_object (self->json);
  self->owner = NULL;
}

void
xpl_bundle_writer_findings (XplBundleWriter *self, const XplJsonMembers *extra)
{
  for (guint list = 0; list < XPL_N_LISTS; list++)
    {
      GListModel *findings = G_LIST_MODEL (self->bundle->lists[list]);
      guint n = g_list_model_get_n_items (findings);

      const char *name = xpl_name_to_code (XPL_NAMES_LIST, list);

      xpl_json_writer_name (self->json, name);
      xpl_json_writer_begin_array (self->json, XPL_JSON_LINES);
      for (guint i = 0; i < n; i++)
        {
          g_autoptr (XplFinding) finding = g_list_model_get_item (findings, i);

          xpl_bundle_writer_finding (self, finding, list);
        }
      xpl_json_writer_end_array (self->json);
      xpl_bundle_writer_extra (self, extra, name);
    }
}
