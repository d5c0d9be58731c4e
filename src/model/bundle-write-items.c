/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bundle-writer.h"

static void
write_authors (XplBundleWriter *self)
{
  XplArticle *article = self->owner_article;

  if (article->authors->len == 0 || xpl_json_members_lookup (article->extra, "authors") != NULL)
    return;
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
  const XplJsonMembers *extra;

  if (article->source_name == NULL && article->source_domain == NULL
      && xpl_article_get_extra_part (article, "_explorer.source") == NULL)
    return;
  xpl_json_writer_name (self->json, "source");
  xpl_json_writer_begin_object (self->json, XPL_JSON_ONE_LINE);
  xpl_json_path_push (&self->path, "source");
  extra = xpl_bundle_writer_get_part (self);
  xpl_bundle_writer_extra (self, extra, NULL);
  xpl_bundle_writer_string (self, "name", article->source_name, extra);
  xpl_bundle_writer_string (self, "domain", article->source_domain, extra);
  xpl_json_path_pop (&self->path);
  xpl_json_writer_end_object (self->json);
}

static void
write_published (XplBundleWriter *self)
{
  XplArticle *article = self->owner_article;

  if (xpl_json_members_lookup (article->extra_explorer, "published") == NULL
      && (xpl_bundle_writer_is_known (&article->published)
          || xpl_article_get_extra_part (article, "_explorer.published") != NULL))
    xpl_bundle_writer_when (self, "published", &article->published);
}

static void
write_credit (XplBundleWriter *self, const XplCredit *credit)
{
  const XplJsonMembers *extra = xpl_bundle_writer_get_part (self);

  xpl_json_writer_begin_object (self->json, XPL_JSON_ONE_LINE);
  xpl_bundle_writer_extra (self, extra, NULL);
  xpl_bundle_writer_string (self, "name", credit->name, extra);
  if (!xpl_range_is_none (credit->range))
    {
      xpl_json_writer_name (self->json, "start");
      xpl_bundle_writer_offset (self, self->owner_article, credit->range.start);
    }
  xpl_bundle_writer_extra (self, extra, "start");
  if (!xpl_range_is_none (credit->range))
    {
      xpl_json_writer_name (self->json, "end");
      xpl_bundle_writer_offset (self, self->owner_article, credit->range.end);
    }
  xpl_bundle_writer_extra (self, extra, "end");
  xpl_json_writer_end_object (self->json);
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
      xpl_json_path_push_index (&self->path, i);
      write_credit (self, &g_array_index (article->credits, XplCredit, i));
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
      xpl_json_writer_string (self->json, xpl_finding_get_id ((XplFinding *) mention->entity));
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
  const XplJsonMembers *extra = article->extra_explorer;

  xpl_json_writer_name (self->json, "_explorer");
  xpl_json_writer_begin_object (self->json, XPL_JSON_LINES);
  xpl_json_path_push (&self->path, "_explorer");
  xpl_bundle_writer_extra (self, extra, NULL);
  write_source (self);
  xpl_bundle_writer_extra (self, extra, "source");
  xpl_bundle_writer_string (self, "file", article->file, extra);
  write_published (self);
  xpl_bundle_writer_extra (self, extra, "published");
  xpl_bundle_writer_string (self, "title_from", article->title_from, extra);
  write_credits (self);
  xpl_bundle_writer_extra (self, extra, "credits");
  write_skip (self);
  xpl_bundle_writer_extra (self, extra, "skip");
  write_mentions (self);
  xpl_bundle_writer_extra (self, extra, "mentions");
  xpl_json_path_pop (&self->path);
  xpl_json_writer_end_object (self->json);
}

void
xpl_bundle_writer_article (XplBundleWriter *self, XplArticle *article)
{
  const XplJsonMembers *extra = article->extra;

  self->owner_article = article;
  xpl_json_writer_begin_object (self->json, XPL_JSON_LINES);
  xpl_bundle_writer_extra (self, extra, NULL);
  xpl_bundle_writer_string (self, "id", article->id, extra);
  xpl_bundle_writer_string (self, "url", article->url, extra);
  xpl_bundle_writer_string (self, "title", article->title, extra);
  xpl_bundle_writer_string (self, "content_html", article->html, extra);
  xpl_bundle_writer_string (self, "content_text", article->text, extra);
  write_authors (self);
  xpl_bundle_writer_extra (self, extra, "authors");
  xpl_bundle_writer_string (self, "language", article->language, extra);
  if (has_explorer (article))
    write_explorer (self);
  xpl_bundle_writer_extra (self, extra, "_explorer");
  xpl_json_writer_end_object (self->json);
  self->owner_article = NULL;
}
