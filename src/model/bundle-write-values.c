/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bundle-writer.h"

static const XplOffsets *
get_offsets (XplBundleWriter *self, XplArticle *article)
{
  XplOffsets *offsets;

  if (article == self->last_article)
    return self->last_offsets;
  offsets = g_hash_table_lookup (self->offsets, article);
  if (offsets == NULL)
    {
      offsets = xpl_offsets_new (article->text);
      g_hash_table_insert (self->offsets, article, offsets);
    }
  self->last_article = article;
  self->last_offsets = offsets;
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
  const XplJsonMembers *extra = xpl_bundle_writer_get_part (self);

  xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
  xpl_bundle_writer_extra (self, extra, NULL);
  xpl_bundle_writer_string (self, "item", evidence->article->id, extra);
  xpl_json_writer_name (json, "start");
  xpl_bundle_writer_offset (self, evidence->article, evidence->range.start);
  xpl_bundle_writer_extra (self, extra, "start");
  xpl_json_writer_name (json, "end");
  xpl_bundle_writer_offset (self, evidence->article, evidence->range.end);
  xpl_bundle_writer_extra (self, extra, "end");
  if (mark != NULL && !xpl_range_is_none (evidence->mark))
    {
      xpl_json_writer_name (json, mark);
      xpl_json_writer_begin_array (json, XPL_JSON_ONE_LINE);
      xpl_bundle_writer_offset (self, evidence->article, evidence->mark.start);
      xpl_bundle_writer_offset (self, evidence->article, evidence->mark.end);
      xpl_json_writer_end_array (json);
    }
  if (mark != NULL)
    xpl_bundle_writer_extra (self, extra, mark);
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
  const XplJsonMembers *extra = xpl_bundle_writer_get_part (self);
  gboolean is_known = xpl_bundle_writer_is_known (when);
  g_autofree char *edtf = xpl_when_is_set (when) ? xpl_edtf_to_string (&when->edtf) : NULL;

  xpl_bundle_writer_extra (self, extra, NULL);
  xpl_bundle_writer_string (self, "edtf", edtf, extra);
  xpl_bundle_writer_string (self, "how", is_known ? xpl_name_to_code (XPL_NAMES_HOW, when->how) : NULL, extra);
  xpl_bundle_writer_string (self, "text", when->text, extra);
  if (when->article != NULL && !xpl_range_is_none (when->range))
    {
      const XplEvidence span = { .article = when->article, .range = when->range };

      xpl_json_writer_name (self->json, "span");
      xpl_json_path_push (&self->path, "span");
      xpl_bundle_writer_span (self, &span, NULL);
      xpl_json_path_pop (&self->path);
    }
  xpl_bundle_writer_extra (self, extra, "span");
  xpl_bundle_writer_string (self, "rule", when->rule, extra);
  xpl_bundle_writer_string (self, "time", when->time, extra);
}

void
xpl_bundle_writer_when (XplBundleWriter *self, const char *name, const XplWhen *when)
{
  xpl_json_writer_name (self->json, name);
  xpl_json_writer_begin_object (self->json, XPL_JSON_ONE_LINE);
  xpl_json_path_push (&self->path, name);
  write_when_members (self, when);
  xpl_json_path_pop (&self->path);
  xpl_json_writer_end_object (self->json);
}

static void
write_extra (XplBundleWriter *self, const XplJsonMembers *extra, const char *after, gboolean itself)
{
  guint n = extra != NULL ? xpl_json_members_get_size (extra) : 0;

  for (guint i = 0; i < n; i++)
    {
      const XplJsonRaw *member = xpl_json_members_get (extra, i);

      if (g_strcmp0 (member->after, after) == 0 && (g_strcmp0 (member->name, after) == 0) == itself)
        xpl_json_writer_raw_member (self->json, member->name, member->value);
    }
}

/* What stands for the known member comes before what stood behind it, whichever was found first. */
void
xpl_bundle_writer_extra (XplBundleWriter *self, const XplJsonMembers *extra, const char *after)
{
  if (after != NULL)
    write_extra (self, extra, after, TRUE);
  write_extra (self, extra, after, FALSE);
}

const XplJsonMembers *
xpl_bundle_writer_get_part (XplBundleWriter *self)
{
  g_autofree char *part = NULL;

  if (self->owner != NULL ? !xpl_finding_has_extra_parts (self->owner) : self->owner_article->extra_parts == NULL)
    return NULL;
  part = xpl_json_path_dup (&self->path);
  return self->owner != NULL ? xpl_finding_get_extra_part (self->owner, part)
                             : xpl_article_get_extra_part (self->owner_article, part);
}

void
xpl_bundle_writer_string (XplBundleWriter *self, const char *name, const char *value, const XplJsonMembers *extra)
{
  if (value != NULL)
    {
      xpl_json_writer_name (self->json, name);
      xpl_json_writer_string (self->json, value);
    }
  xpl_bundle_writer_extra (self, extra, name);
}
