/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

/*
 * What an item's _explorer object says of places in its text: who is credited, what is skipped, which words name whom.
 */

#include "bundle-reader.h"

#include <glib/gi18n-lib.h>

static void
read_source (XplReader *self, const XplJsonToken *object)
{
  static const char *const known[] = { "name", "domain", NULL };
  static const XplStringMember members[] = {
    { "name", G_STRUCT_OFFSET (XplArticle, source_name) },
    { "domain", G_STRUCT_OFFSET (XplArticle, source_domain) },
  };
  XplArticle *article = self->owner_article;
  XplJsonMembers *kept, *extra;

  if (!xpl_reader_is_object (self, object))
    {
      xpl_reader_keep_member (&article->extra_explorer, "source", object);
      return;
    }
  xpl_reader_keep_unknown (self, object, known);
  kept = extra = xpl_article_get_extra_part (article, "_explorer.source");
  xpl_reader_read_strings (self, object, members, G_N_ELEMENTS (members), &extra);
  if (kept == NULL && extra != NULL)
    {
      xpl_article_set_extra_part (article, "_explorer.source", extra);
      xpl_json_members_unref (extra);
    }
}

static void
read_credit (XplReader *self, const XplJsonToken *object)
{
  static const char *const known[] = { "name", "start", "end", NULL };
  XplArticle *article = self->owner_article;
  const XplJsonToken *name, *start, *end;
  const char *string;
  XplRange range = XPL_RANGE_NONE;

  if (!xpl_reader_is_object (self, object))
    return;
  name = xpl_reader_get (object, "name");
  start = xpl_reader_get (object, "start");
  end = xpl_reader_get (object, "end");
  if (name == NULL || (start == NULL) != (end == NULL))
    {
      xpl_reader_warn (self, XPL_ERROR_MEMBER, _("a credit needs “name”, and “start” and “end” together"));
      return;
    }
  if (start != NULL && !xpl_reader_to_range (self, article, start, end, &range))
    return;
  string = xpl_reader_to_string (self, name);
  if (string == NULL)
    return;
  xpl_json_path_keep_as (&self->path, article->credits->len);
  xpl_article_add_credit (article, string, range);
  xpl_reader_keep_unknown (self, object, known);
}

/* The values of an array of @n, with a warning @expected where it is none. */
static gboolean
get_row (XplReader *self, const XplJsonToken *array, guint n, const XplJsonToken **values, const char *expected)
{
  if (!xpl_reader_is_array (self, array))
    return FALSE;
  if (array->n_children != n)
    {
      xpl_reader_warn (self, XPL_ERROR_MEMBER, "%s", _(expected));
      return FALSE;
    }
  values[0] = xpl_json_token_first (array);
  for (guint i = 1; i < n; i++)
    values[i] = xpl_json_token_next (values[i - 1]);
  return TRUE;
}

/* [start, end, kind] */
static void
read_skip (XplReader *self, const XplJsonToken *token)
{
  const XplJsonToken *values[3];
  XplRange range;
  int kind;

  if (get_row (self, token, G_N_ELEMENTS (values), values, N_("expected start, end and kind"))
      && xpl_reader_to_range (self, self->owner_article, values[0], values[1], &range)
      && xpl_reader_to_code (self, values[2], XPL_NAMES_SKIP_KIND, &kind))
    xpl_article_add_skip (self->owner_article, range, kind);
}

/* It says more than what the feed says. */
static void
read_published (XplReader *self, const XplJsonToken *token)
{
  XplArticle *article = self->owner_article;
  XplWhen when = { 0 };

  if (!xpl_reader_to_when (self, token, article, &when))
    xpl_reader_keep_member (&article->extra_explorer, "published", token);
  else if (xpl_when_is_set (&when) || !xpl_when_is_set (&article->published))
    {
      xpl_when_clear (&article->published);
      article->published = when;
      return;
    }
  xpl_when_clear (&when);
}

/* [start, end, entity id, kind] */
static void
read_mention (XplReader *self, const XplJsonToken *token)
{
  const XplJsonToken *values[4];
  XplMention mention = { 0 };
  int kind;

  if (!get_row (self, token, G_N_ELEMENTS (values), values, N_("expected start, end, id of an entity and kind"))
      || !xpl_reader_to_range (self, self->owner_article, values[0], values[1], &mention.range))
    return;
  mention.entity = (XplEntity *) xpl_reader_to_finding (self, values[2], XPL_LIST_ENTITIES);
  if (mention.entity == NULL || !xpl_reader_to_code (self, values[3], XPL_NAMES_MENTION_KIND, &kind))
    return;
  mention.kind = kind;
  g_array_append_val (self->owner_article->mentions, mention);
}

typedef void (*ReadFunc) (XplReader *self, const XplJsonToken *token);

static void
read_member (XplReader *self, const XplJsonToken *object, const char *name, ReadFunc read)
{
  const XplJsonToken *token = xpl_reader_get (object, name);

  if (token == NULL)
    return;
  xpl_json_path_push (&self->path, name);
  self->consequence = N_("it is kept as it is");
  read (self, token);
  xpl_json_path_pop (&self->path);
}

static void
read_elements (XplReader *self, const XplJsonToken *array, const char *name, ReadFunc read)
{
  const XplJsonToken *element;

  if (array == NULL)
    return;
  xpl_json_path_push (&self->path, name);
  self->consequence = N_("it is left out");
  if (xpl_reader_is_array (self, array))
    {
      element = xpl_json_token_first (array);
      for (guint i = 0; i < array->n_children; i++, element = xpl_json_token_next (element))
        {
          xpl_json_path_push_index (&self->path, i);
          read (self, element);
          xpl_json_path_pop (&self->path);
        }
    }
  xpl_json_path_pop (&self->path);
}

void
xpl_reader_read_places (XplReader *self, const XplJsonToken *explorer)
{
  xpl_json_path_push (&self->path, "_explorer");
  read_member (self, explorer, "source", read_source);
  read_member (self, explorer, "published", read_published);
  read_elements (self, xpl_reader_get (explorer, "credits"), "credits", read_credit);
  read_elements (self, xpl_reader_get (explorer, "skip"), "skip", read_skip);
  xpl_json_path_pop (&self->path);
}

static int
compare_mentions (gconstpointer a, gconstpointer b)
{
  const XplMention *first = a, *second = b;

  if (first->range.start != second->range.start)
    return first->range.start < second->range.start ? -1 : 1;
  return first->range.end > second->range.end ? -1 : first->range.end < second->range.end;
}

static void
sort_mentions (GArray *mentions)
{
  for (guint i = 1; i < mentions->len; i++)
    if (g_array_index (mentions, XplMention, i).range.start < g_array_index (mentions, XplMention, i - 1).range.start)
      {
        g_array_sort (mentions, compare_mentions);
        break;
      }
}

void
xpl_reader_read_item_mentions (XplReader *self, const XplJsonToken *mentions)
{
  read_elements (self, mentions, "mentions", read_mention);
  sort_mentions (self->owner_article->mentions);
}
