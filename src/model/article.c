/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "article.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ID_PREFIX "sha256:"
#define ID_DIGITS 16

G_DEFINE_FINAL_TYPE (XplArticle, xpl_article, G_TYPE_OBJECT)

static void
clear_credit (gpointer data)
{
  XplCredit *credit = data;

  g_free (credit->name);
}

static void
xpl_article_finalize (GObject *object)
{
  XplArticle *self = XPL_ARTICLE (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->title_from);
  if (self->texts_of == NULL)
    {
      g_free (self->text);
      g_free (self->html);
    }
  g_clear_object (&self->texts_of);
  g_free (self->url);
  g_free (self->language);
  g_free (self->source_name);
  g_free (self->source_domain);
  g_free (self->file);
  g_ptr_array_unref (self->authors);
  xpl_when_clear (&self->published);
  g_array_unref (self->credits);
  g_array_unref (self->skip);
  g_array_unref (self->mentions);
  g_clear_pointer (&self->extra, xpl_json_members_unref);
  g_clear_pointer (&self->extra_explorer, xpl_json_members_unref);
  g_clear_pointer (&self->extra_parts, g_hash_table_unref);
  G_OBJECT_CLASS (xpl_article_parent_class)->finalize (object);
}

static void
xpl_article_class_init (XplArticleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xpl_article_finalize;
}

static void
xpl_article_init (XplArticle *self)
{
  self->authors = g_ptr_array_new_with_free_func (g_free);
  self->credits = g_array_new (FALSE, TRUE, sizeof (XplCredit));
  g_array_set_clear_func (self->credits, clear_credit);
  self->skip = g_array_new (FALSE, TRUE, sizeof (XplSkip));
  self->mentions = g_array_new (FALSE, TRUE, sizeof (XplMention));
}

char *
xpl_article_make_id (const char *text)
{
  g_autofree char *digest = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  return g_strdup_printf (ID_PREFIX "%.*s", ID_DIGITS, digest);
}

XplArticle *
xpl_article_new (const char *text)
{
  XplArticle *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (XPL_TYPE_ARTICLE, NULL);
  self->text = g_strdup (text);
  self->id = xpl_article_make_id (text);
  return self;
}

XplArticle *
xpl_article_copy (XplArticle *self)
{
  XplArticle *copy;

  g_return_val_if_fail (XPL_IS_ARTICLE (self), NULL);

  copy = g_object_new (XPL_TYPE_ARTICLE, NULL);
  copy->id = g_strdup (self->id);
  copy->title = g_strdup (self->title);
  copy->title_from = g_strdup (self->title_from);
  copy->texts_of = g_object_ref (self->texts_of != NULL ? self->texts_of : self);
  copy->text = self->text;
  copy->html = self->html;
  copy->url = g_strdup (self->url);
  copy->language = g_strdup (self->language);
  copy->source_name = g_strdup (self->source_name);
  copy->source_domain = g_strdup (self->source_domain);
  copy->file = g_strdup (self->file);
  for (guint i = 0; i < self->authors->len; i++)
    g_ptr_array_add (copy->authors, g_strdup (g_ptr_array_index (self->authors, i)));
  xpl_when_copy (&copy->published, &self->published);
  if (copy->published.article == self)
    copy->published.article = copy;
  for (guint i = 0; i < self->credits->len; i++)
    {
      const XplCredit *credit = &g_array_index (self->credits, XplCredit, i);

      xpl_article_add_credit (copy, credit->name, credit->range);
    }
  g_array_append_vals (copy->skip, self->skip->data, self->skip->len);
  copy->extra = self->extra != NULL ? xpl_json_members_ref (self->extra) : NULL;
  copy->extra_explorer = self->extra_explorer != NULL ? xpl_json_members_ref (self->extra_explorer) : NULL;
  copy->extra_parts = self->extra_parts != NULL ? g_hash_table_ref (self->extra_parts) : NULL;
  return copy;
}

XplJsonMembers *
xpl_article_get_extra_part (XplArticle *self, const char *part)
{
  g_return_val_if_fail (XPL_IS_ARTICLE (self), NULL);
  g_return_val_if_fail (part != NULL, NULL);

  return self->extra_parts != NULL ? g_hash_table_lookup (self->extra_parts, part) : NULL;
}

void
xpl_article_set_extra_part (XplArticle *self, const char *part, XplJsonMembers *extra)
{
  g_return_if_fail (XPL_IS_ARTICLE (self));
  g_return_if_fail (part != NULL && extra != NULL);

  if (self->extra_parts == NULL)
    self->extra_parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) xpl_json_members_unref);
  g_hash_table_replace (self->extra_parts, g_strdup (part), xpl_json_members_ref (extra));
}

void
xpl_article_add_credit (XplArticle *self, const char *name, XplRange range)
{
  XplCredit credit = { .range = range };

  g_return_if_fail (XPL_IS_ARTICLE (self));
  g_return_if_fail (name != NULL);

  credit.name = g_strdup (name);
  g_array_append_val (self->credits, credit);
}

static void
append_skip (GArray *skips, XplRange range, XplSkipKind kind)
{
  XplSkip skip = { .range = range, .kind = kind };

  if (!xpl_range_is_none (range))
    g_array_append_val (skips, skip);
}

/* Of two kinds that overlap the older one keeps its extent; two of one kind become one. */
static GArray *
merge_skip (GArray *skips, XplRange rest, XplSkipKind kind)
{
  GArray *merged = g_array_sized_new (FALSE, TRUE, sizeof (XplSkip), skips->len + 2);

  for (guint i = 0; i < skips->len; i++)
    {
      XplSkip old = g_array_index (skips, XplSkip, i);

      if (xpl_range_is_none (rest) || old.range.end <= rest.start)
        {
          append_skip (merged, old.range, old.kind);
        }
      else if (old.range.start >= rest.end)
        {
          append_skip (merged, rest, kind);
          rest = XPL_RANGE_NONE;
          append_skip (merged, old.range, old.kind);
        }
      else if (old.kind == kind)
        {
          rest.start = MIN (rest.start, old.range.start);
          rest.end = MAX (rest.end, old.range.end);
        }
      else
        {
          append_skip (merged, (XplRange) { rest.start, MIN (old.range.start, rest.end) }, kind);
          append_skip (merged, old.range, old.kind);
          rest.start = MAX (old.range.end, rest.start);
        }
    }
  append_skip (merged, rest, kind);
  return merged;
}

void
xpl_article_add_skip (XplArticle *self, XplRange range, XplSkipKind kind)
{
  GArray *merged;

  g_return_if_fail (XPL_IS_ARTICLE (self));

  if (xpl_range_is_none (range))
    return;
  if (self->skip->len == 0 || g_array_index (self->skip, XplSkip, self->skip->len - 1).range.end <= range.start)
    {
      append_skip (self->skip, range, kind);
      return;
    }
  merged = merge_skip (self->skip, range, kind);
  g_array_unref (self->skip);
  self->skip = merged;
}

gboolean
xpl_article_is_skipped (XplArticle *self, guint32 offset)
{
  guint low = 0, high;

  g_return_val_if_fail (XPL_IS_ARTICLE (self), FALSE);

  high = self->skip->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->skip, XplSkip, middle).range.end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->skip->len && g_array_index (self->skip, XplSkip, low).range.start <= offset;
}

const char *
xpl_article_get_source_words (XplArticle *self)
{
  g_return_val_if_fail (XPL_IS_ARTICLE (self), NULL);

  if (self->source_name != NULL)
    return self->source_name;
  if (self->source_domain != NULL)
    return self->source_domain;
  return _("unknown source");
}

const XplMention *
xpl_article_get_mentions_in (XplArticle *self, XplRange range, guint *n_mentions)
{
  guint low = 0, high, end;

  g_return_val_if_fail (XPL_IS_ARTICLE (self), NULL);
  g_return_val_if_fail (n_mentions != NULL, NULL);

  high = self->mentions->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->mentions, XplMention, middle).range.start < range.start)
        low = middle + 1;
      else
        high = middle;
    }
  for (end = low; end < self->mentions->len; end++)
    if (!xpl_range_contains (range, g_array_index (self->mentions, XplMention, end).range))
      break;
  *n_mentions = end - low;
  return *n_mentions == 0 ? NULL : &g_array_index (self->mentions, XplMention, low);
}
