/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

/*
 * Reads a bundle in the order in which its parts need each other: the articles, then the findings, whose spans need the
 * articles, then the mentions, which need the entities. A first pass finds where each element of the big lists lies; then
 * each is cut into tokens for itself, by all cores, read, and forgotten at once. (Trees of json-glib, even of one element at a
 * time, cost half of what they cost of the whole file, before anything is read from them; only decisions are few enough.)
 * Each part warns and leaves out what is wrong with it, and goes on.
 */

#include "bundle-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FORMAT 1

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static const char *const known_members[] = { "version", "title", "items", "_explorer", NULL };

static const char *const known_explorer_members[] = {
  "about", "format", "engine", "entities", "relations", "events", "quotes", "series", "figures", "comparisons", "claims",
  "origins", "decisions", "feeds", "layout", NULL,
};

static const char *const opened_objects[] = { "_explorer", NULL };

static const char *const opened_arrays[] = {
  "items", "entities", "relations", "events", "quotes", "series", "figures", "comparisons", "claims", "origins",
  "decisions", NULL,
};

/* The member called @name where it is text; else what is there instead is kept. */
static char *
read_text_member (XplReader *self, const GArray *members, const char *name, XplJsonMembers **extra)
{
  const XplJsonSection *section = xpl_json_scan_lookup (self->scan, members, name);
  const XplJsonToken *token;
  char *string = NULL;

  if (section == NULL)
    return NULL;
  xpl_json_path_push (&self->path, name);
  self->consequence = N_("it is kept as it is");
  token = xpl_reader_parse (self, section->value);
  if (token != NULL && token->type != XPL_JSON_NULL)
    {
      string = xpl_reader_dup_string (self, token);
      if (string == NULL)
        xpl_reader_keep_member (extra, name, token);
    }
  xpl_json_path_pop (&self->path);
  return string;
}

static const char *
find_known (const XplReader *self, const XplJsonSection *section, const char *const *known)
{
  gsize length = section->name.end - section->name.start;

  for (; *known != NULL; known++)
    if (strlen (*known) == length && memcmp (self->scan->text + section->name.start, *known, length) == 0)
      return *known;
  return NULL;
}

/* NULL, with a damage noted, where it is no JSON. */
static const XplJsonToken *
read_unknown_value (XplReader *self, const XplJsonSection *section, const char *name, gsize name_length)
{
  g_autofree char *own = g_strndup (name, name_length);
  const XplJsonToken *value;

  xpl_json_path_push (&self->path, own);
  value = xpl_reader_parse (self, section->value);
  xpl_json_path_pop (&self->path);
  return value;
}

static void
add_unknown (XplJsonMembers *extra, const char *after, const char *name, gsize name_length, const XplJsonToken *value)
{
  gsize length;
  const char *raw = xpl_json_token_get_raw (value, &length);

  xpl_json_members_add (extra, after, name, name_length, raw, length);
}

/* The members of an object that was opened that are not @known; the list "feeds" is known, and kept all the same. */
static XplJsonMembers *
read_unknown (XplReader *self, const GArray *members, const char *const *known)
{
  XplJsonMembers *extra = NULL;
  const char *after = NULL;

  for (guint i = 0; i < members->len; i++)
    {
      const XplJsonSection *section = &g_array_index (members, XplJsonSection, i);
      const char *found = find_known (self, section, known);
      const char *name = self->scan->text + section->name.start;
      gsize name_length = section->name.end - section->name.start;
      const XplJsonToken *value;

      after = found != NULL ? found : after;
      if (found != NULL && !g_str_equal (found, "feeds"))
        continue;
      value = read_unknown_value (self, section, name, name_length);
      if (value == NULL)
        continue;
      if (extra == NULL)
        extra = xpl_json_members_new ();
      add_unknown (extra, after, name, name_length, value);
    }
  return extra;
}

static void
read_format (XplReader *self, const GArray *explorer)
{
  const XplJsonSection *section = xpl_json_scan_lookup (self->scan, explorer, "format");
  const XplJsonToken *token;
  double format;

  if (section == NULL)
    return;
  xpl_json_path_push (&self->path, "format");
  self->consequence = N_("it is read as well as this version can");
  token = xpl_reader_parse (self, section->value);
  if (token != NULL && token->type != XPL_JSON_NULL && xpl_reader_to_number (self, token, &format) && format != FORMAT)
    xpl_reader_warn (self, XPL_ERROR_MEMBER, _("the bundle was written by another version of the program"));
  xpl_json_path_pop (&self->path);
}

/* The counts of the entities as the file has them, which is what the user saw when it was saved. */
static void
derive (XplReader *self)
{
  GListModel *entities = G_LIST_MODEL (self->bundle->lists[XPL_LIST_ENTITIES]);
  guint n = g_list_model_get_n_items (entities);
  g_autofree guint *counts = g_new (guint, 2 * n + 1);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplFinding) entity = g_list_model_get_item (entities, i);

      counts[2 * i] = xpl_finding_get_n_articles (entity);
      counts[2 * i + 1] = xpl_finding_get_n_origins (entity);
    }
  xpl_bundle_derive (self->bundle);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplFinding) entity = g_list_model_get_item (entities, i);

      xpl_finding_set_counts (entity,
                              counts[2 * i] > 0 ? counts[2 * i] : xpl_finding_get_n_articles (entity),
                              counts[2 * i + 1] > 0 ? counts[2 * i + 1] : xpl_finding_get_n_origins (entity));
    }
}

static void
read_explorer (XplReader *self, const GArray *explorer)
{
  XplBundle *bundle = self->bundle;

  bundle->extra_explorer = read_unknown (self, explorer, known_explorer_members);
  read_format (self, explorer);
  bundle->engine = read_text_member (self, explorer, "engine", &bundle->extra_explorer);
  if (bundle->engine != NULL && *bundle->engine == '\0')
    g_clear_pointer (&bundle->engine, g_free);
  xpl_reader_read_findings (self, explorer);
  xpl_reader_read_decisions (self, explorer);
  xpl_reader_read_layout (self, explorer);
}

/* Of a file that ends before the entities no mention can be read, and one warning says enough. */
static gboolean
lacks_entities (const XplReader *self)
{
  return xpl_reader_is_damaged (self) && g_list_model_get_n_items (G_LIST_MODEL (self->bundle->lists[XPL_LIST_ENTITIES])) == 0;
}

/* The articles as they are now, to be shown while findings are read. */
static void
tell (XplReader *self, XplBundleArticlesFunc func, gpointer data)
{
  g_autoptr (XplBundle) early = xpl_bundle_new (self->bundle->title);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->bundle->articles));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (G_LIST_MODEL (self->bundle->articles), i);
      g_autoptr (XplArticle) copy = xpl_article_copy (article);

      xpl_bundle_add_article (early, copy);
    }
  func (early, data);
}

static void
read_feed (XplReader *self, const XplJsonSection *items_section, XplBundleArticlesFunc func, gpointer data)
{
  const GArray *members = self->scan->members;
  const XplJsonSection *explorer = xpl_json_scan_lookup (self->scan, members, "_explorer");
  g_autoptr (GArray) items = NULL;
  const XplJsonToken *token;
  XplBundle *bundle = self->bundle;

  bundle->extra = read_unknown (self, members, known_members);
  bundle->title = read_text_member (self, members, "title", &bundle->extra);
  if (bundle->title != NULL && *bundle->title == '\0')
    g_clear_pointer (&bundle->title, g_free);
  items = xpl_reader_read_items (self, items_section);
  if (func != NULL)
    tell (self, func, data);
  if (explorer == NULL)
    return;
  xpl_json_path_push (&self->path, "_explorer");
  self->consequence = N_("it is left out");
  if (explorer->members != NULL)
    read_explorer (self, explorer->members);
  else if ((token = xpl_reader_parse (self, explorer->value)) != NULL && token->type != XPL_JSON_NULL)
    xpl_reader_is_object (self, token);
  xpl_json_path_pop (&self->path);
  if (!lacks_entities (self))
    xpl_reader_read_mentions (self, items);
  xpl_reader_release (self, items_section->value);
  derive (self);
}

/* Whether there is a list of articles; what is there instead is looked at, so that its damage is known. */
static const XplJsonSection *
find_items (XplReader *self)
{
  const XplJsonScan *scan = self->scan;
  const XplJsonSection *items = scan->members != NULL ? xpl_json_scan_lookup (scan, scan->members, "items") : NULL;

  if (items != NULL && items->elements != NULL)
    return items;
  if (items != NULL)
    xpl_reader_parse (self, items->value);
  else if (scan->members == NULL && scan->root.start < scan->root.end)
    xpl_reader_parse (self, scan->root);
  return NULL;
}

/* FALSE where nothing of use is in the file. */
static gboolean
read_document (XplReader *self, const char *name, XplBundleArticlesFunc func, gpointer data, GError **error)
{
  const XplJsonSection *items = find_items (self);

  if (items == NULL)
    return xpl_reader_fail (self, name, error);
  read_feed (self, items, func, data);
  if (xpl_reader_is_damaged (self) && g_list_model_get_n_items (G_LIST_MODEL (self->bundle->articles)) == 0)
    return xpl_reader_fail (self, name, error);
  return TRUE;
}

/* What is read: @name is what messages call it. */
typedef struct
{
  const char *name;
  const char *text;
  gsize length;
  gboolean is_ours; /* nobody else has the text */
} Source;

static void
skip_byte_order_mark (Source *source)
{
  gsize length = strlen (BYTE_ORDER_MARK);

  if (source->length >= length && memcmp (source->text, BYTE_ORDER_MARK, length) == 0)
    {
      source->text += length;
      source->length -= length;
    }
}

static XplBundle *
read_source (Source source, XplBundleArticlesFunc func, gpointer data, XplWarnings *warnings, GError **error)
{
  g_autoptr (XplJsonScan) scan = NULL;
  g_autoptr (XplBundle) bundle = NULL;
  XplReader reader;
  gboolean is_read;

  skip_byte_order_mark (&source);
  scan = xpl_json_scan_new (source.length > 0 ? source.text : "", source.length, opened_objects, opened_arrays);
  if (scan->root.start == source.length)
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_EMPTY, _("%s is empty. Open another file, or an older copy of it."),
                   source.name);
      return NULL;
    }
  bundle = xpl_bundle_new (NULL);
  xpl_reader_init (&reader, bundle, scan, source.is_ours);
  is_read = read_document (&reader, source.name, func, data, error);
  if (is_read)
    xpl_reader_report (&reader, source.name, warnings);
  xpl_reader_clear (&reader);
  return is_read ? g_steal_pointer (&bundle) : NULL;
}

XplBundle *
xpl_bundle_read (GBytes *bytes, const char *name, XplWarnings *warnings, GError **error)
{
  Source source = { .name = name };

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  source.text = g_bytes_get_data (bytes, &source.length);
  return read_source (source, NULL, NULL, warnings, error);
}

XplBundle *
xpl_bundle_read_taken (GBytes *bytes,
                       const char *name,
                       XplBundleArticlesFunc func,
                       gpointer data,
                       XplWarnings *warnings,
                       GError **error)
{
  g_autofree char *text = NULL;
  Source source = { .name = name, .is_ours = TRUE };

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  source.text = text = g_bytes_unref_to_data (bytes, &source.length);
  return read_source (source, func, data, warnings, error);
}
