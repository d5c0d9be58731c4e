/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bundle-reader.h"
#include "html-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const known_members[] = {
  "id", "url", "title", "content_html", "content_text", "authors", "language", "_explorer", NULL,
};

static const char *const known_explorer_members[] = {
  "source", "file", "published", "title_from", "credits", "skip", "mentions", NULL,
};

static const XplStringMember string_members[] = {
  { "url", G_STRUCT_OFFSET (XplArticle, url) },
  { "title", G_STRUCT_OFFSET (XplArticle, title) },
  { "content_html", G_STRUCT_OFFSET (XplArticle, html) },
  { "language", G_STRUCT_OFFSET (XplArticle, language) },
};

static const XplStringMember explorer_string_members[] = {
  { "file", G_STRUCT_OFFSET (XplArticle, file) },
  { "title_from", G_STRUCT_OFFSET (XplArticle, title_from) },
};

/* Articles are the publisher's: a member that makes no sense to us is kept as it is, like those that we do not know. */
void
xpl_reader_read_strings (XplReader *self, JsonObject *object, const XplStringMember *members, guint n, JsonObject **extra)
{
  XplArticle *article = self->owner_article;

  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = xpl_reader_get (object, members[i].name);
      const char *string;

      if (node == NULL)
        continue;
      xpl_json_path_push (&self->path, members[i].name);
      self->consequence = _("it is kept as it is");
      string = xpl_reader_to_string (self, node);
      xpl_json_path_pop (&self->path);
      if (string == NULL)
        xpl_reader_keep_member (extra, members[i].name, node);
      else
        G_STRUCT_MEMBER (char *, article, members[i].offset) = g_strdup (string);
    }
}

/* "\r\n" becomes "\n"; the offsets of the file count what it had. */
static char *
unify_lines (XplReader *self, XplArticle *article, const char *raw)
{
  if (strstr (raw, "\r\n") == NULL)
    return g_strdup (raw);
  g_hash_table_insert (self->offsets, article, xpl_offsets_new_for_crlf (raw));
  return xpl_offsets_unify_lines (raw);
}

static void
read_text (XplReader *self, JsonObject *object)
{
  XplArticle *article = self->owner_article;
  JsonNode *node = xpl_reader_get (object, "content_text");
  const char *raw = NULL;

  if (node != NULL)
    {
      xpl_json_path_push (&self->path, "content_text");
      self->consequence = _("the article has no text");
      raw = xpl_reader_to_string (self, node);
      xpl_json_path_pop (&self->path);
    }
  if (raw == NULL && article->html != NULL)
    {
      g_autoptr (JsonNode) mark = json_node_init_string (json_node_alloc (), "html");

      article->text = xpl_html_to_text (article->html);
      xpl_reader_keep_member (&article->extra_explorer, "text_from", mark);
      return;
    }
  article->text = raw != NULL ? unify_lines (self, article, raw) : g_strdup ("");
}

static char *
read_id (XplReader *self, JsonObject *object, XplArticle *article)
{
  JsonNode *node = xpl_reader_get (object, "id");
  char *id = NULL;

  if (node == NULL)
    return xpl_article_make_id (article->text);
  /* JSON Feed 1.0 had numbers as ids too and asks readers to make text of them. */
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  xpl_json_path_push (&self->path, "id");
  self->consequence = _("the article gets an id from its text");
  id = g_strdup (xpl_reader_to_string (self, node));
  xpl_json_path_pop (&self->path);
  if (id == NULL || *id == '\0')
    {
      g_free (id);
      id = xpl_article_make_id (article->text);
    }
  return id;
}

static void
make_id_unique (XplReader *self, XplArticle *article)
{
  g_autofree char *first = NULL;

  if (xpl_bundle_lookup_article (self->bundle, article->id) == NULL)
    return;
  first = g_steal_pointer (&article->id);
  for (guint i = 2; article->id == NULL; i++)
    {
      article->id = g_strdup_printf ("%s#%u", first, i);
      if (xpl_bundle_lookup_article (self->bundle, article->id) != NULL)
        g_clear_pointer (&article->id, g_free);
    }
  self->consequence = _("the article gets an id of its own");
  xpl_json_path_push (&self->path, "id");
  xpl_reader_warn (self, XPL_ERROR_DUPLICATE, _("another article has the id “%s”"), first);
  xpl_json_path_pop (&self->path);
}

static gboolean
read_author (JsonNode *node, GPtrArray *authors)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonNode *name = object != NULL ? json_object_get_member (object, "name") : NULL;

  if (name == NULL || !JSON_NODE_HOLDS_VALUE (name) || json_node_get_value_type (name) != G_TYPE_STRING)
    return FALSE;
  g_ptr_array_add (authors, g_strdup (json_node_get_string (name)));
  return json_object_get_size (object) == 1;
}

/* Authors who are more than a name are kept as they came as well. */
static void
read_authors (XplReader *self, JsonObject *object)
{
  XplArticle *article = self->owner_article;
  JsonNode *node = xpl_reader_get (object, "authors");
  JsonNode *author = xpl_reader_get (object, "author");
  gboolean plain = TRUE;

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);
      guint n = json_array_get_length (array);

      for (guint i = 0; i < n; i++)
        plain &= read_author (json_array_get_element (array, i), article->authors);
    }
  else if (node != NULL)
    {
      xpl_json_path_push (&self->path, "authors");
      self->consequence = _("it is kept as it is");
      xpl_reader_to_array (self, node);
      xpl_json_path_pop (&self->path);
      plain = FALSE;
    }
  if (!plain)
    xpl_reader_keep_member (&article->extra, "authors", node);
  /* JSON Feed 1.0 had but one. */
  if (article->authors->len == 0 && author != NULL)
    read_author (author, article->authors);
}

/* Whether @text is just what @pattern has: 0 stands for a digit, other characters for themselves. */
static gboolean
matches (const char *text, const char *pattern, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (pattern[i] == '0' ? !g_ascii_isdigit (text[i]) : g_ascii_toupper (text[i]) != pattern[i])
      return FALSE;
  return TRUE;
}

/* The hours and minutes of an RFC 3339 date and time with its offset, as the format has them: "14:30+09:00". */
static char *
dup_time (const char *text)
{
  static const char pattern[] = "0000-00-00T00:00";
  const char *zone;

  if (!matches (text, pattern, strlen (pattern)))
    return NULL;
  zone = text + strlen (pattern);
  zone += strspn (zone, ":.0123456789");
  if (matches (zone, "Z", 2))
    return g_strdup_printf ("%.5sZ", text + strlen ("0000-00-00T"));
  if (matches (zone, "+00:00", 7) || matches (zone, "-00:00", 7))
    return g_strdup_printf ("%.5s%s", text + strlen ("0000-00-00T"), zone);
  return NULL;
}

static void
read_feed_date (XplReader *self, JsonObject *object)
{
  XplArticle *article = self->owner_article;
  JsonNode *node = xpl_reader_get (object, "date_published");
  g_autofree char *date = NULL;
  const char *text;
  XplEdtf edtf;

  if (node == NULL || xpl_when_is_set (&article->published))
    return;
  xpl_json_path_push (&self->path, "date_published");
  self->consequence = _("it is kept as it is");
  text = xpl_reader_to_string (self, node);
  if (text != NULL)
    {
      date = g_strndup (text, strlen ("2025-01-24"));
      if (xpl_edtf_parse (date, &edtf, NULL))
        {
          xpl_when_clear (&article->published);
          article->published.edtf = edtf;
          article->published.how = XPL_HOW_FEED;
          article->published.time = dup_time (text);
        }
      else
        xpl_reader_warn (self, XPL_ERROR_DATE, _("“%s” is no date"), text);
    }
  xpl_json_path_pop (&self->path);
}

/* The item's _explorer object, or NULL; what it cannot be is kept. */
static JsonObject *
get_explorer (XplReader *self, JsonObject *object, gboolean warn)
{
  JsonNode *node = xpl_reader_get (object, "_explorer");
  JsonObject *explorer = NULL;

  if (node == NULL || (!warn && !JSON_NODE_HOLDS_OBJECT (node)))
    return NULL;
  xpl_json_path_push (&self->path, "_explorer");
  self->consequence = _("it is left out");
  explorer = xpl_reader_to_object (self, node);
  xpl_json_path_pop (&self->path);
  return explorer;
}

static void
read_explorer (XplReader *self, JsonObject *explorer)
{
  XplArticle *article = self->owner_article;

  xpl_json_path_push (&self->path, "_explorer");
  xpl_reader_keep_unknown (self, explorer, known_explorer_members);
  xpl_reader_read_strings (self, explorer, explorer_string_members, G_N_ELEMENTS (explorer_string_members), &article->extra_explorer);
  xpl_json_path_pop (&self->path);
}

static XplArticle *
read_item (XplReader *self, JsonObject *object)
{
  XplArticle *article = g_object_new (XPL_TYPE_ARTICLE, NULL);
  JsonObject *explorer;

  self->owner_article = article;
  self->base = self->path.n_parts;
  xpl_reader_keep_unknown (self, object, known_members);
  xpl_reader_read_strings (self, object, string_members, G_N_ELEMENTS (string_members), &article->extra);
  read_authors (self, object);
  explorer = get_explorer (self, object, TRUE);
  if (explorer != NULL)
    read_explorer (self, explorer);
  read_text (self, object);
  article->id = read_id (self, object, article);
  make_id_unique (self, article);
  xpl_bundle_add_article (self->bundle, article);
  if (explorer != NULL)
    xpl_reader_read_places (self, explorer);
  read_feed_date (self, object);
  self->owner_article = NULL;
  return article;
}

void
xpl_reader_read_items (XplReader *self, JsonArray *items)
{
  guint n = json_array_get_length (items);

  xpl_json_path_push (&self->path, "items");
  for (guint i = 0; i < n; i++)
    {
      JsonObject *object;

      xpl_json_path_push_index (&self->path, i);
      self->consequence = _("it is left out");
      object = xpl_reader_to_object (self, json_array_get_element (items, i));
      if (object != NULL)
        g_object_unref (read_item (self, object));
      xpl_json_path_pop (&self->path);
    }
  xpl_json_path_pop (&self->path);
}

void
xpl_reader_read_mentions (XplReader *self, JsonArray *items)
{
  guint n = json_array_get_length (items);
  guint k = 0;

  xpl_json_path_push (&self->path, "items");
  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (items, i);
      JsonObject *explorer;

      if (!JSON_NODE_HOLDS_OBJECT (node))
        continue;
      self->owner_article = g_list_model_get_item (G_LIST_MODEL (self->bundle->articles), k++);
      xpl_json_path_push_index (&self->path, i);
      self->base = self->path.n_parts;
      explorer = get_explorer (self, json_node_get_object (node), FALSE);
      if (explorer != NULL)
        {
          xpl_json_path_push (&self->path, "_explorer");
          xpl_reader_read_item_mentions (self, explorer);
          xpl_json_path_pop (&self->path);
        }
      xpl_json_path_pop (&self->path);
      g_clear_object (&self->owner_article);
    }
  xpl_json_path_pop (&self->path);
}
