/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bundle-writer.h"

static const XplOffsets *
get_offsets (XplBundleWriter *self, XplArticle *article)
{
  XplOffsets *offsets = g_hash_table_lookup (self->offsets, article);

  if (offsets == NULL)
    {
      offsets = xpl_offsets_new (article->text);
      g_hash_table_insert (self->offsets, article, offsets);
    }
  return offsets;
}

void
xpl_bundle_writer_offset (XplBundleWriter *self, XplArticle *article, guint32 byte)
{
  xpl_json_writer_integer (self->json, xpl_offsets_to_point (get_offsets (self, article), byte));
}

void
xpl_bundle_writer_span (XplBundleWriter *self, const XplEvidence *evidence, const char *mark)
{
  XplJsonWriter *json = self->json;

  xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
  xpl_json_writer_name (json, "item");
  xpl_json_writer_string (json, evidence->article->id);
  xpl_json_writer_name (json, "start");
  xpl_bundle_writer_offset (self, evidence->article, evidence->range.start);
  xpl_json_writer_name (json, "end");
  xpl_bundle_writer_offset (self, evidence->article, evidence->range.end);
  if (mark != NULL && !xpl_range_is_none (evidence->mark))
    {
      xpl_json_writer_name (json, mark);
      xpl_json_writer_begin_array (json, XPL_JSON_ONE_LINE);
      xpl_bundle_writer_offset (self, evidence->article, evidence->mark.start);
      xpl_bundle_writer_offset (self, evidence->article, evidence->mark.end);
      xpl_json_writer_end_array (json);
    }
  xpl_bundle_writer_extra_part (self);
  xpl_json_writer_end_object (json);
}

gboolean
xpl_bundle_writer_is_known (const XplWhen *when)
{
  return xpl_when_is_set (when) || when->text != NULL || when->rule != NULL || when->time != NULL || when->article != NULL;
}

static void
write_when_members (XplBundleWriter *self, const XplWhen *when)
{
  XplJsonWriter *json = self->json;

  if (!xpl_bundle_writer_is_known (when))
    return;
  if (xpl_when_is_set (when))
    {
      g_autofree char *edtf = xpl_edtf_to_string (&when->edtf);

      xpl_bundle_writer_string (self, "edtf", edtf, NULL);
    }
  xpl_bundle_writer_string (self, "how", xpl_name_to_code (XPL_NAMES_HOW, when->how), NULL);
  xpl_bundle_writer_string (self, "text", when->text, NULL);
  if (when->article != NULL && !xpl_range_is_none (when->range))
    {
      const XplEvidence span = { .article = when->article, .range = when->range };

      xpl_json_writer_name (json, "span");
      xpl_json_path_push (&self->path, "span");
      xpl_bundle_writer_span (self, &span, NULL);
      xpl_json_path_pop (&self->path);
    }
  xpl_bundle_writer_string (self, "rule", when->rule, NULL);
  xpl_bundle_writer_string (self, "time", when->time, NULL);
}

void
xpl_bundle_writer_when (XplBundleWriter *self, const char *name, const XplWhen *when)
{
  xpl_json_writer_name (self->json, name);
  xpl_json_writer_begin_object (self->json, XPL_JSON_ONE_LINE);
  xpl_json_path_push (&self->path, name);
  write_when_members (self, when);
  xpl_bundle_writer_extra_part (self);
  xpl_json_path_pop (&self->path);
  xpl_json_writer_end_object (self->json);
}

void
xpl_bundle_writer_extra (XplBundleWriter *self, JsonObject *extra, const char *const *written)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (extra == NULL)
    return;
  json_object_iter_init_ordered (&iter, extra);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (written == NULL || !g_strv_contains (written, name))
      xpl_json_writer_member_node (self->json, name, node);
}

void
xpl_bundle_writer_extra_part (XplBundleWriter *self)
{
  g_autofree char *part = NULL;

  if (self->owner != NULL ? !xpl_finding_has_extra_parts (self->owner) : self->owner_article->extra_parts == NULL)
    return;
  part = xpl_json_path_dup (&self->path);
  xpl_bundle_writer_extra (self,
                           self->owner != NULL ? xpl_finding_get_extra_part (self->owner, part)
                                               : xpl_article_get_extra_part (self->owner_article, part),
                           NULL);
}

void
xpl_bundle_writer_string (XplBundleWriter *self, const char *name, const char *value, JsonObject *extra)
{
  JsonNode *kept = extra != NULL ? json_object_get_member (extra, name) : NULL;

  if (value != NULL)
    {
      xpl_json_writer_name (self->json, name);
      xpl_json_writer_string (self->json, value);
    }
  else if (kept != NULL)
    {
      xpl_json_writer_member_node (self->json, name, kept);
    }
}
