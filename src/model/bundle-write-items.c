/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bundle-writer.h"

/* Members of JSON Feed 1.1 that we only keep, where that format has them. */
static const char *const after_url[] = { "external_url", NULL };
static const char *const after_text[] = { "summary", "image", "banner_image", "date_published", "date_modified", NULL };
static const char *const after_language[] = { "attachments", NULL };

static const char *const written[] = {
  "id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image",
  "date_published", "date_modified", "authors", "author", "tags", "language", "attachments", "_explorer", NULL,
};

static const char *const written_explorer[] = {
  "source", "file", "published", "title_from", "credits", "skip", "mentions", NULL,
};

static void
write_kept (XplBundleWriter *self, const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    xpl_bundle_writer_string (self, names[i], NULL, self->owner_article->extra);
}

static void
write_authors (XplBundleWriter *self)
{
  XplArticle *article = self->owner_article;

  if (article->authors->len == 0
      || (article->extra != NULL && json_object_has_member (article->extra, "authors")))
    {
      xpl_bundle_writer_string (self, "authors", NULL, article->extra);
      return;
    }
  xpl_json_writer_name (self->json, "authors");
  xpl_json_writer_begin_array (self->json, XPL_JSON_ONE_LINE);
  for (guint i = 0; i < article->authors->len; i++)
    {
      xpl_json_writer_begin_object (self->json, XPL_JSON_ONE_LINE);
      xpl_bundle_writer_string (self, "name", g_ptr_array_index (article->authors, i), NULL);
      xpl_json_writer_end_object (self->json);
    }
  xpl_json_writer_end_array (self->json);
}

static void
write_source (XplBundleWriter *self)
{
  XplArticle *article = self->owner_article;

  if (article->source_name == NULL && article->source_domain == NULL
      && xpl_article_get_extra_part (article, "_explorer.source") == NULL)
    {
      xpl_bundle_writer_string (self, "source", NULL, article->extra_explorer);
      return;
    }
  xpl_json_writer_name (self->json, "source");
  xpl_json_writer_begin_object (self->json, XPL_JSON_ONE_LINE);
  xpl_json_path_push (&self->path, "source");
  xpl_bundle_writer_string (self, "name", article->source_name, NULL);
  xpl_bundle_writer_string (self, "domain", article->source_domain, NULL);
  xpl_bundle_writer_extra_part (self);
  xpl_json_path_pop (&self->path);
  xpl_json_writer_end_object (self->json);
}

static void
write_published (XplBundleWriter *self)
{
  XplArticle *article = self->owner_article;

  if (xpl_bundle_writer_is_known (&article->published)
      || xpl_article_get_extra_part (article, "_explorer.published") != NULL)
    xpl_bundle_writer_when (self, "published", &article->published);
  else
    xpl_bundle_writer_string (self, "published", NULL, article->extra_explorer);
}

static void
write_credits (XplBundleWriter *self)
{
  XplArticle *article = self->owner_article;

  if (article->credits->len == 0)
    return;
  xpl_json_writer_name (self->json, "credits");
  xpl_json_writer_begin_array (self->json, XPL_JSON_LINES);
  xpl_json_path_push (&self->path, "credits");
  for (guint i = 0; i < article->credits->len; i++)
    {
      const XplCredit *credit = &g_array_index (article->credits, XplCredit, i);

      xpl_json_path_push_index (&self->path, i);
      xpl_json_writer_begin_object (self->json, XPL_JSON_ONE_LINE);
      xpl_bundle_writer_string (self, "name", credit->name, NULL);
      if (!xpl_range_is_none (credit->range))
        {
          xpl_json_writer_name (self->json, "start");
          xpl_bundle_writer_offset (self, article, credit->range.start);
          xpl_json_writer_name (self->json, "end");
          xpl_bundle_writer_offset (self, article, credit->range.end);
        }
      xpl_bundle_writer_extra_part (self);
      xpl_json_writer_end_object (self->json);
      xpl_json_path_pop (&self->path);
    }
  xpl_json_path_pop (&self->path);
  xpl_json_writer_end_array (self->json);
}

static void
write_skip (XplBundleWriter *self)
{
  XplArticle *article = self->owner_article;

  if (article->skip->len == 0)
    return;
  xpl_json_writer_name (self->json, "skip");
  xpl_json_writer_begin_array (self->json, XPL_JSON_LINES);
  for (guint i = 0; i < article->skip->len; i++)
    {
      const XplSkip *skip = &g_array_index (article->skip, XplSkip, i);

      xpl_json_writer_begin_array (self->json, XPL_JSON_ONE_LINE);
      xpl_bundle_writer_offset (self, article, skip->range.start);
      xpl_bundle_writer_offset (self, article, skip->range.end);
      xpl_json_writer_string (self->json, xpl_name_to_code (XPL_NAMES_SKIP_KIND, skip->kind));
      xpl_json_writer_end_array (self->json);
    }
  xpl_json_writer_end_array (self->json);
}

static void
write_mentions (XplBundleWriter *self)
{
  XplArticle *article = self->owner_article;

  if (article->mentions->len == 0)
    return;
  xpl_json_writer_name (self->json, "mentions");
  xpl_json_writer_begin_array (self->json, XPL_JSON_LINES);
  for (guint i = 0; i < article->mentions->len; i++)
    {
      const XplMention *mention = &g_array_index (article->mentions, XplMention, i);

      xpl_json_writer_begin_array (self->json, XPL_JSON_ONE_LINE);
      xpl_bundle_writer_offset (self, article, mention->range.start);
      xpl_bundle_writer_offset (self, article, mention->range.end);
      xpl_json_writer_string (self->json, xpl_finding_get_id (XPL_FINDING (mention->entity)));
      xpl_json_writer_string (self->json, xpl_name_to_code (XPL_NAMES_MENTION_KIND, mention->kind));
      xpl_json_writer_end_array (self->json);
    }
  xpl_json_writer_end_array (self->json);
}

/* Whether the item needs an _explorer object at all. */
static gboolean
has_explorer (const XplArticle *article)
{
  return article->source_name != NULL || article->source_domain != NULL || article->file != NULL
         || article->title_from != NULL || article->credits->len > 0 || article->skip->len > 0
         || article->mentions->len > 0 || xpl_bundle_writer_is_known (&article->published)
         || article->extra_explorer != NULL || article->extra_parts != NULL;
}

static void
write_explorer (XplBundleWriter *self)
{
  XplArticle *article = self->owner_article;

  xpl_json_writer_name (self->json, "_explorer");
  xpl_json_writer_begin_object (self->json, XPL_JSON_LINES);
  xpl_json_path_push (&self->path, "_explorer");
  write_source (self);
  xpl_bundle_writer_string (self, "file", article->file, article->extra_explorer);
  write_published (self);
  xpl_bundle_writer_string (self, "title_from", article->title_from, article->extra_explorer);
  write_credits (self);
  write_skip (self);
  write_mentions (self);
  xpl_bundle_writer_extra (self, article->extra_explorer, written_explorer);
  xpl_json_path_pop (&self->path);
  xpl_json_writer_end_object (self->json);
}

void
xpl_bundle_writer_article (XplBundleWriter *self, XplArticle *article)
{
  JsonObject *extra = article->extra;

  self->owner_article = article;
  xpl_json_writer_begin_object (self->json, XPL_JSON_LINES);
  xpl_bundle_writer_string (self, "id", article->id, NULL);
  xpl_bundle_writer_string (self, "url", article->url, extra);
  write_kept (self, after_url);
  xpl_bundle_writer_string (self, "title", article->title, extra);
  xpl_bundle_writer_string (self, "content_html", article->html, extra);
  xpl_bundle_writer_string (self, "content_text", article->text, extra);
  write_kept (self, after_text);
  write_authors (self);
  xpl_bundle_writer_string (self, "author", NULL, extra);
  xpl_bundle_writer_string (self, "tags", NULL, extra);
  xpl_bundle_writer_string (self, "language", article->language, extra);
  write_kept (self, after_language);
  xpl_bundle_writer_extra (self, extra, written);
  if (has_explorer (article))
    write_explorer (self);
  xpl_json_writer_end_object (self->json);
  self->owner_article = NULL;
}
