/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bundle-reader.h"

void
xpl_reader_keep_member (JsonObject **extra, const char *name, JsonNode *node)
{
  if (*extra == NULL)
    *extra = json_object_new ();
  json_object_set_member (*extra, name, json_node_copy (node));
}

static void
keep_for_article (XplArticle *article, const char *part, JsonObject *extra)
{
  if (*part == '\0')
    article->extra = json_object_ref (extra);
  else if (g_str_equal (part, "_explorer"))
    article->extra_explorer = json_object_ref (extra);
  else
    xpl_article_set_extra_part (article, part, extra);
}

/* Nothing is made for the object that holds just what we know: that is nearly every one. */
static void
keep (XplReader *self, JsonObject *extra)
{
  g_autofree char *part = NULL;

  if (extra == NULL)
    return;
  part = xpl_json_path_dup_kept (&self->path, self->base);
  if (self->owner != NULL && *part == '\0')
    xpl_finding_set_extra (self->owner, extra);
  else if (self->owner != NULL)
    xpl_finding_set_extra_part (self->owner, part, extra);
  else if (self->owner_article != NULL)
    keep_for_article (self->owner_article, part, extra);
  json_object_unref (extra);
}

void
xpl_reader_keep_unknown (XplReader *self, JsonObject *object, const char *const *known)
{
  JsonObject *extra = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!g_strv_contains (known, name))
      xpl_reader_keep_member (&extra, name, node);
  keep (self, extra);
}

void
xpl_reader_keep_unknown_of_record (XplReader *self, JsonObject *object, const XplRecord *record)
{
  JsonObject *extra = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (xpl_record_lookup (record, name) == NULL)
      xpl_reader_keep_member (&extra, name, node);
  keep (self, extra);
}
