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
xpl_reader_read_strings (XplReader *self, const XplJsonToken *object, const XplStringMember *members, guint n,
                         XplJsonMembers **extra)
{
  XplArticle *article = self->owner_article;

  for (guint i = 0; i < n; i++)
    {
      const XplJsonToken *token = xpl_reader_get (object, members[i].name);
      char *string;

      if (token == NULL)
        continue;
      xpl_json_path_push (&self->path, members[i].name);
      self->consequence = N_("it is kept as it is");
      string = xpl_reader_dup_string (self, token);
      xpl_json_path_pop (&self->path);
      if (string == NULL)
        xpl_reader_keep_member (extra, members[i].name, token);
      else
        G_STRUCT_MEMBER (char *, article, members[i].offset) = string;
    }
}

/* FALSE with a warning where it is more than a text may have. */
static gboolean
check_text_size (XplReader *self, const char *text)
{
  gsize size = strlen (text);

  if (size <= XPL_MAX_TEXT)
    return TRUE;

  g_autofree char *is = g_format_size_full (size, G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *may_be = g_format_size_full (XPL_MAX_TEXT, G_FORMAT_SIZE_IEC_UNITS);

  self->consequence = N_("it is left out: split it into several articles");
  xpl_reader_warn (self, XPL_ERROR_UNREADABLE,
                   /* Translators: two sizes. */
                   _("the text has %s, more than the %s that one article may have"), is, may_be);
  return FALSE;
}

/* "\r\n" becomes "\n"; the offsets of the file count what it had. */
static void
take_text (XplReaderItem *item, char *raw)
{
  if (strstr (raw, "\r\n") == NULL)
    {
      item->article->text = raw;
      item->offsets = xpl_offsets_new (raw);
      return;
    }
  item->offsets = xpl_offsets_new_for_crlf (raw);
  item->article->text = xpl_offsets_unify_lines (raw);
  g_free (raw);
}

/* That the text is ours stands behind all that the format knows. */
static void
note_text_from (XplArticle *article)
{
  static const char name[] = "text_from", value[] = "\"html\"";

  if (article->extra_explorer == NULL)
    article->extra_explorer = xpl_json_members_new ();
  xpl_json_members_add (article->extra_explorer, "mentions", name, strlen (name), value, strlen (value));
}

/* FALSE where that is too much for an article. */
static gboolean
read_text (XplReader *self, const XplJsonToken *object, XplReaderItem *item)
{
  XplArticle *article = item->article;
  const XplJsonToken *token = xpl_json_token_get (object, "content_text");
  char *raw = NULL;

  if (token != NULL && token->type != XPL_JSON_NULL)
    {
      xpl_json_path_push (&self->path, "content_text");
      self->consequence = N_("the article has no text");
      raw = xpl_reader_dup_string (self, token);
      xpl_json_path_pop (&self->path);
    }
  if (raw == NULL && article->html != NULL)
    {
      raw = xpl_html_to_text (article->html);
      note_text_from (article);
    }
  if (raw != NULL && !check_text_size (self, raw))
    {
      g_free (raw);
      return FALSE;
    }
  take_text (item, raw != NULL ? raw : g_strdup (""));
  return TRUE;
}

static gboolean
is_whole_number (const XplJsonToken *token)
{
  if (token->type != XPL_JSON_NUMBER)
    return FALSE;
  for (guint32 i = *token->text == '-'; i < token->length; i++)
    if (!g_ascii_isdigit (token->text[i]))
      return FALSE;
  return TRUE;
}

static char *
read_id (XplReader *self, const XplJsonToken *object, XplArticle *article)
{
  const XplJsonToken *token = xpl_reader_get (object, "id");
  char *id;

  if (token == NULL)
    return xpl_article_make_id (article->text);
  /* JSON Feed 1.0 had numbers as ids too and asks readers to make text of them. */
  if (is_whole_number (token))
    return g_strndup (token->text, token->length);
  xpl_json_path_push (&self->path, "id");
  self->consequence = N_("the article gets an id from its text");
  id = xpl_reader_dup_string (self, token);
  xpl_json_path_pop (&self->path);
  if (id == NULL || *id == '\0')
    {
      g_free (id);
      id = xpl_article_make_id (article->text);
    }
  return id;
}

static gboolean
read_author (XplReader *self, const XplJsonToken *token, GPtrArray *authors)
{
  const XplJsonToken *name = token->type == XPL_JSON_OBJECT ? xpl_reader_get (token, "name") : NULL;

  if (name == NULL || name->type != XPL_JSON_STRING)
    return FALSE;
  g_ptr_array_add (authors, xpl_reader_dup_string (self, name));
  return token->n_children == 1;
}

/* Whether the authors are but names. */
static gboolean
read_author_list (XplReader *self, const XplJsonToken *array, GPtrArray *authors)
{
  const XplJsonToken *element = xpl_json_token_first (array);
  gboolean plain = TRUE;

  for (guint i = 0; i < array->n_children; i++, element = xpl_json_token_next (element))
    plain &= read_author (self, element, authors);
  return plain;
}

/* Authors who are more than a name are kept as they came as well. */
static void
read_authors (XplReader *self, const XplJsonToken *object)
{
  XplArticle *article = self->owner_article;
  const XplJsonToken *token = xpl_reader_get (object, "authors");
  const XplJsonToken *author = xpl_reader_get (object, "author");
  gboolean plain = TRUE;

  if (token != NULL)
    {
      xpl_json_path_push (&self->path, "authors");
      self->consequence = N_("it is kept as it is");
      plain = xpl_reader_is_array (self, token) && read_author_list (self, token, article->authors);
      xpl_json_path_pop (&self->path);
    }
  if (!plain)
    xpl_reader_keep_member (&article->extra, "authors", token);
  /* JSON Feed 1.0 had but one. */
  if (article->authors->len == 0 && author != NULL)
    read_author (self, author, article->authors);
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

/* With @alone, there is no other date. */
static void
read_feed_date (XplReader *self, const XplJsonToken *object, gboolean alone)
{
  XplArticle *article = self->owner_article;
  const XplJsonToken *token = xpl_reader_get (object, "date_published");
  g_autofree char *date = NULL;
  const char *text;
  XplEdtf edtf;

  if (token == NULL || (!alone && token->type != XPL_JSON_STRING))
    return;
  xpl_json_path_push (&self->path, "date_published");
  self->consequence = N_("it is kept as it is");
  text = xpl_reader_to_string (self, token);
  if (text != NULL)
    {
      date = g_strndup (text, strlen ("2025-01-24"));
      if (xpl_edtf_parse (date, &edtf, NULL))
        {
          article->published.edtf = edtf;
          article->published.how = XPL_HOW_FEED;
          article->published.time = dup_time (text);
        }
      else if (alone)
        {
          xpl_reader_warn (self, XPL_ERROR_DATE, _("“%s” is no date"), text);
        }
    }
  xpl_json_path_pop (&self->path);
}

/* Where the value is in the file. What had to be mended is elsewhere for a while; its whole item is looked at again. */
static XplJsonExtent
get_extent (const XplReader *self, const XplJsonToken *token)
{
  gsize start;

  if (self->mended != NULL)
    return self->part;
  start = token->text - self->scan->text;
  return (XplJsonExtent) { start, start + token->length };
}

/* The item's _explorer object, or NULL. */
static const XplJsonToken *
get_explorer (XplReader *self, const XplJsonToken *object)
{
  const XplJsonToken *token = xpl_reader_get (object, "_explorer");

  if (token == NULL)
    return NULL;
  xpl_json_path_push (&self->path, "_explorer");
  self->consequence = N_("it is left out");
  if (!xpl_reader_is_object (self, token))
    token = NULL;
  xpl_json_path_pop (&self->path);
  return token;
}

static void
read_explorer (XplReader *self, const XplJsonToken *explorer, XplReaderItem *item)
{
  XplArticle *article = item->article;
  const XplJsonToken *mentions = xpl_reader_get (explorer, "mentions");

  item->explorer = get_extent (self, explorer);
  if (mentions != NULL)
    item->mentions = get_extent (self, mentions);
  item->is_mended = self->mended != NULL;
  xpl_json_path_push (&self->path, "_explorer");
  xpl_reader_keep_unknown (self, explorer, known_explorer_members);
  xpl_reader_read_strings (self, explorer, explorer_string_members, G_N_ELEMENTS (explorer_string_members), &article->extra_explorer);
  xpl_json_path_pop (&self->path);
}

static void
read_item (XplReader *self, const XplJsonToken *object, XplReaderItem *item)
{
  XplArticle *article = item->article = g_object_new (XPL_TYPE_ARTICLE, NULL);
  const XplJsonToken *explorer;

  self->owner_article = article;
  self->base = self->path.n_parts;
  xpl_reader_keep_unknown (self, object, known_members);
  xpl_reader_read_strings (self, object, string_members, G_N_ELEMENTS (string_members), &article->extra);
  read_authors (self, object);
  explorer = get_explorer (self, object);
  if (explorer != NULL)
    read_explorer (self, explorer, item);
  if (read_text (self, object, item))
    {
      article->id = read_id (self, object, article);
      read_feed_date (self, object, explorer == NULL || xpl_reader_get (explorer, "published") == NULL);
    }
  else
    {
      g_clear_object (&item->article);
    }
  self->owner_article = NULL;
}

/* Of several threads, like those below. */
static void
read_item_at (XplReader *self, guint index, gpointer data)
{
  XplReaderItem *item = &g_array_index ((GArray *) data, XplReaderItem, index);
  const XplJsonToken *object;

  xpl_json_path_push_index (&self->path, index);
  self->consequence = N_("it is left out");
  object = xpl_reader_parse (self, item->extent);
  if (object != NULL && xpl_reader_is_object (self, object))
    read_item (self, object, item);
  xpl_json_path_pop (&self->path);
}

static void
read_places_at (XplReader *self, guint index, gpointer data)
{
  const XplReaderItem *item = &g_array_index ((GArray *) data, XplReaderItem, index);
  const XplJsonToken *explorer;

  if (item->article == NULL || item->explorer.start == item->explorer.end)
    return;
  xpl_json_path_push_index (&self->path, index);
  self->base = self->path.n_parts;
  self->owner_article = item->article;
  explorer = xpl_reader_parse (self, item->explorer);
  if (item->is_mended)
    explorer = xpl_reader_get (explorer, "_explorer");
  xpl_reader_read_places (self, explorer);
  xpl_json_path_pop (&self->path);
}

static void
read_mentions_at (XplReader *self, guint index, gpointer data)
{
  const XplReaderItem *item = &g_array_index ((GArray *) data, XplReaderItem, index);
  const XplJsonToken *mentions;

  if (item->article == NULL || item->mentions.start == item->mentions.end)
    return;
  xpl_json_path_push_index (&self->path, index);
  xpl_json_path_push (&self->path, "_explorer");
  self->owner_article = item->article;
  mentions = xpl_reader_parse (self, item->mentions);
  if (item->is_mended)
    mentions = xpl_reader_get (xpl_reader_get (mentions, "_explorer"), "mentions");
  xpl_reader_read_item_mentions (self, mentions);
  xpl_json_path_pop (&self->path);
  xpl_json_path_pop (&self->path);
}

/* "id#2" and so on; @numbers: id → the last number that was given. */
static void
make_id_unique (XplReader *self, XplArticle *article, guint index, GHashTable *numbers)
{
  GHashTable *articles = self->bundle->articles_by_id;
  char *first = article->id;
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, first));

  if (!g_hash_table_contains (articles, first))
    return;
  number = MAX (number, 1);
  article->id = NULL;
  do
    {
      g_free (article->id);
      article->id = g_strdup_printf ("%s#%u", first, ++number);
    }
  while (g_hash_table_contains (articles, article->id));
  xpl_json_path_push_index (&self->path, index);
  xpl_json_path_push (&self->path, "id");
  self->consequence = N_("the article gets an id of its own");
  xpl_reader_warn (self, XPL_ERROR_DUPLICATE, _("another article has the id “%s”"), first);
  xpl_json_path_pop (&self->path);
  xpl_json_path_pop (&self->path);
  g_hash_table_replace (numbers, first, GUINT_TO_POINTER (number));
}

/* The bundle takes the articles; their offsets go to @self. */
static void
add_articles (XplReader *self, GArray *items)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);

  self->article_ids = xpl_id_index_new (items->len);
  for (guint i = 0; i < items->len; i++)
    {
      XplReaderItem *item = &g_array_index (items, XplReaderItem, i);

      if (item->article == NULL)
        continue;
      make_id_unique (self, item->article, i, numbers);
      g_hash_table_insert (self->bundle->articles_by_id, item->article->id, item->article);
      xpl_id_index_add (self->article_ids, item->article->id, item->article);
      g_hash_table_insert (self->offsets, item->article, item->offsets);
      g_ptr_array_add (articles, item->article);
    }
  g_list_store_splice (self->bundle->articles, 0, 0, articles->pdata, articles->len);
}

GArray *
xpl_reader_read_items (XplReader *self, const XplJsonSection *section)
{
  GArray *items = g_array_new (FALSE, TRUE, sizeof (XplReaderItem));

  g_array_set_size (items, section->elements->len);
  for (guint i = 0; i < items->len; i++)
    g_array_index (items, XplReaderItem, i).extent = g_array_index (section->elements, XplJsonExtent, i);
  xpl_json_path_push (&self->path, "items");
  xpl_reader_run (self, items->len, read_item_at, items);
  add_articles (self, items);
  xpl_reader_set_known (self, TRUE);
  xpl_reader_run (self, items->len, read_places_at, items);
  xpl_reader_set_known (self, FALSE);
  xpl_json_path_pop (&self->path);
  return items;
}

void
xpl_reader_read_mentions (XplReader *self, GArray *items)
{
  xpl_json_path_push (&self->path, "items");
  xpl_reader_set_known (self, TRUE);
  xpl_reader_run (self, items->len, read_mentions_at, items);
  xpl_reader_set_known (self, FALSE);
  xpl_json_path_pop (&self->path);
}
