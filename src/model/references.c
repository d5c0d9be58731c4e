/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "references.h"

#include "bundle-fields.h"

static void
walk_record (const XplRecord *record, gpointer data, XplReferenceFunc func, gpointer func_data)
{
  for (const XplField *field = record->fields; field->name != NULL; field++)
    {
      gpointer *member = G_STRUCT_MEMBER_P (data, field->offset);

      if (field->kind == XPL_FIELD_FINDING && *member != NULL)
        {
          func (*member, func_data);
        }
      else if (field->kind == XPL_FIELD_FINDINGS)
        {
          GPtrArray *array = *member;

          for (guint i = 0; i < array->len; i++)
            func (g_ptr_array_index (array, i), func_data);
        }
      else if (field->kind == XPL_FIELD_PARTICIPANTS)
        {
          GArray *array = *member;

          for (guint i = 0; i < array->len; i++)
            func (XPL_FINDING (g_array_index (array, XplParticipant, i).entity), func_data);
        }
      else if (field->kind == XPL_FIELD_RECORDS)
        {
          GArray *array = *member;

          for (guint i = 0; i < array->len; i++)
            walk_record (field->record, array->data + i * field->record->size, func, func_data);
        }
    }
}

void
xpl_finding_foreach_reference (XplFinding *self, XplReferenceFunc func, gpointer data)
{
  g_return_if_fail (XPL_IS_FINDING (self));
  g_return_if_fail (func != NULL);

  walk_record (xpl_bundle_get_record (xpl_finding_get_list (self)), self, func, data);
}

static void
replace_in_findings (GPtrArray *array, XplFinding *old, XplFinding *new)
{
  guint index;

  if (!g_ptr_array_find (array, old, &index))
    return;
  if (new == NULL || g_ptr_array_find (array, new, NULL))
    g_ptr_array_remove_index (array, index);
  else
    array->pdata[index] = new;
}

static gboolean
has_participant (GArray *array, XplFinding *entity, const char *role)
{
  for (guint i = 0; i < array->len; i++)
    {
      const XplParticipant *participant = &g_array_index (array, XplParticipant, i);

      if (XPL_FINDING (participant->entity) == entity && g_strcmp0 (participant->role, role) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
replace_in_participants (GArray *array, XplFinding *old, XplFinding *new)
{
  for (guint i = array->len; i > 0; i--)
    {
      XplParticipant *participant = &g_array_index (array, XplParticipant, i - 1);

      if (XPL_FINDING (participant->entity) != old)
        continue;
      if (new == NULL || has_participant (array, new, participant->role))
        g_array_remove_index (array, i - 1);
      else
        participant->entity = XPL_ENTITY (new);
    }
}

static gboolean
replace_in_record (const XplRecord *record, gpointer data, XplFinding *old, XplFinding *new)
{
  gboolean is_sound = TRUE;

  for (const XplField *field = record->fields; field->name != NULL; field++)
    {
      gpointer *member = G_STRUCT_MEMBER_P (data, field->offset);

      if (field->kind == XPL_FIELD_FINDING && *member == old)
        {
          *member = new;
          is_sound = is_sound && (new != NULL || (field->flags & XPL_FIELD_REQUIRED) == 0);
        }
      else if (field->kind == XPL_FIELD_FINDINGS)
        {
          replace_in_findings (*member, old, new);
        }
      else if (field->kind == XPL_FIELD_PARTICIPANTS)
        {
          replace_in_participants (*member, old, new);
        }
      else if (field->kind == XPL_FIELD_RECORDS)
        {
          GArray *array = *member;

          for (guint i = 0; i < array->len; i++)
            replace_in_record (field->record, array->data + i * field->record->size, old, new);
        }
    }
  return is_sound;
}

gboolean
xpl_finding_replace_reference (XplFinding *self, XplFinding *old, XplFinding *new)
{
  g_return_val_if_fail (XPL_IS_FINDING (self), FALSE);
  g_return_val_if_fail (XPL_IS_FINDING (old), FALSE);
  g_return_val_if_fail (new == NULL || XPL_IS_FINDING (new), FALSE);

  return replace_in_record (xpl_bundle_get_record (xpl_finding_get_list (self)), self, old, new);
}

static guint
remove_places (GArray *evidence, XplEvidenceFunc func, gpointer data)
{
  guint n = 0, n_old = evidence->len;

  for (guint i = 0; i < n_old; i++)
    {
      XplEvidence place = g_array_index (evidence, XplEvidence, i);

      if (!func (&place, data))
        g_array_index (evidence, XplEvidence, n++) = place;
    }
  g_array_set_size (evidence, n);
  return n_old - n;
}

static guint
remove_in_record (const XplRecord *record, gpointer data, XplEvidenceFunc func, gpointer func_data, gboolean *is_bare)
{
  guint n = 0;

  for (const XplField *field = record->fields; field->name != NULL; field++)
    {
      if (field->kind == XPL_FIELD_EVIDENCE && (field->flags & XPL_FIELD_OF_FINDING) == 0)
        {
          GArray *evidence = G_STRUCT_MEMBER (GArray *, data, field->offset);
          guint n_removed = remove_places (evidence, func, func_data);

          *is_bare = *is_bare || (n_removed > 0 && evidence->len == 0);
          n += n_removed;
        }
      else if (field->kind == XPL_FIELD_RECORDS)
        {
          GArray *array = G_STRUCT_MEMBER (GArray *, data, field->offset);

          for (guint i = array->len; i > 0; i--)
            {
              gboolean is_element_bare = FALSE;

              n += remove_in_record (field->record, array->data + (i - 1) * field->record->size, func, func_data,
                                     &is_element_bare);
              if (is_element_bare)
                g_array_remove_index (array, i - 1);
            }
        }
    }
  return n;
}

guint
xpl_finding_remove_evidence (XplFinding *self, XplEvidenceFunc func, gpointer data)
{
  gboolean is_bare = FALSE;

  g_return_val_if_fail (XPL_IS_FINDING (self), 0);
  g_return_val_if_fail (func != NULL, 0);

  return remove_places (xpl_finding_get_evidence (self), func, data)
         + remove_in_record (xpl_bundle_get_record (xpl_finding_get_list (self)), self, func, data, &is_bare);
}

static void
forget_in_record (const XplRecord *record, gpointer data, GHashTable *articles)
{
  for (const XplField *field = record->fields; field->name != NULL; field++)
    {
      gpointer member = G_STRUCT_MEMBER_P (data, field->offset);

      if (field->kind == XPL_FIELD_WHEN)
        {
          XplWhen *when = member;

          if (when->article != NULL && g_hash_table_contains (articles, when->article))
            {
              when->article = NULL;
              when->range = XPL_RANGE_NONE;
            }
        }
      else if (field->kind == XPL_FIELD_ARTICLES)
        {
          GPtrArray *array = *(GPtrArray **) member;

          for (guint i = array->len; i > 0; i--)
            if (g_hash_table_contains (articles, g_ptr_array_index (array, i - 1)))
              g_ptr_array_remove_index (array, i - 1);
        }
      else if (field->kind == XPL_FIELD_RECORDS)
        {
          GArray *array = *(GArray **) member;

          for (guint i = 0; i < array->len; i++)
            forget_in_record (field->record, array->data + i * field->record->size, articles);
        }
    }
}

void
xpl_finding_forget_articles (XplFinding *self, GHashTable *articles)
{
  g_return_if_fail (XPL_IS_FINDING (self));
  g_return_if_fail (articles != NULL);

  forget_in_record (xpl_bundle_get_record (xpl_finding_get_list (self)), self, articles);
}
