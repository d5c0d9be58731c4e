/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "json-ld.h"

#include "json-tree.h"

#include <string.h>

/* Objects in objects further down are about something else. */
#define MAX_DEPTH 8

/* Types of schema.org that are articles; the earlier is the better choice. */
static const char *const article_types[] = {
  "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle",
  "ReviewNewsArticle", "AskPublicNewsArticle", "LiveBlogPosting", "Article", "BlogPosting", "Report",
  "ScholarlyArticle", "DiscussionForumPosting", "SocialMediaPosting", "TechArticle", "AdvertiserContentArticle",
  "Blog", "WebPage", "VideoObject",
};

/* Members whose value is a text. */
static const char *const text_members[] = {
  "headline", "datePublished", "dateModified", "dateCreated", "uploadDate", "inLanguage", "articleBody",
};

/* Members whose value is something with a name. */
static const char *const named_members[] = { "author", "creator", "publisher" };

typedef struct
{
  XplPageFacts *facts;
  GHashTable *by_id; /* "@id" → JsonObject, borrowed */
  JsonObject *article;
  guint rank; /* of its type */
  const char *site;
} Reader;

static const char *
get_string (JsonNode *node)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return json_node_get_string (node);
}

static const char *
get_member (JsonObject *object, const char *name)
{
  return get_string (json_object_get_member (object, name));
}

/* The type without its vocabulary: "schema:Article", "https://schema.org/Article". */
static const char *
get_local_name (const char *type)
{
  const char *colon = strrchr (type, ':');
  const char *slash = strrchr (type, '/');
  const char *local = slash != NULL ? slash + 1 : colon != NULL ? colon + 1 : type;

  return local;
}

static guint
rank_type (const char *type)
{
  for (guint i = 0; type != NULL && i < G_N_ELEMENTS (article_types); i++)
    if (strcmp (get_local_name (type), article_types[i]) == 0)
      return i;
  return G_MAXUINT;
}

static guint
rank_object (JsonObject *object)
{
  JsonNode *type = json_object_get_member (object, "@type");
  guint best = rank_type (get_string (type));

  if (type != NULL && JSON_NODE_HOLDS_ARRAY (type))
    {
      JsonArray *types = json_node_get_array (type);

      for (guint i = 0; i < json_array_get_length (types); i++)
        best = MIN (best, rank_type (get_string (json_array_get_element (types, i))));
    }
  return best;
}

static gboolean
is_site (JsonObject *object)
{
  const char *type = get_member (object, "@type");

  return type != NULL && strcmp (get_local_name (type), "WebSite") == 0;
}

static void find_article (Reader *self, JsonNode *node, guint depth);

static void
look_at_object (Reader *self, JsonObject *object, guint depth)
{
  static const char *const holders[] = { "@graph", "mainEntity", "mainEntityOfPage", "hasPart", "liveBlogUpdate" };
  const char *id = get_member (object, "@id");
  guint rank = rank_object (object);

  if (id != NULL && json_object_get_size (object) > 1 && !g_hash_table_contains (self->by_id, id))
    g_hash_table_insert (self->by_id, (gpointer) id, object);
  if (rank < self->rank)
    {
      self->rank = rank;
      self->article = object;
    }
  if (self->site == NULL && is_site (object))
    self->site = get_member (object, "name");
  /* Parts of an article are no better than the article. */
  for (guint i = 0; i < (rank == G_MAXUINT ? 3 : 1); i++)
    if (json_object_has_member (object, holders[i]))
      find_article (self, json_object_get_member (object, holders[i]), depth + 1);
}

static void
find_article (Reader *self, JsonNode *node, guint depth)
{
  if (depth > MAX_DEPTH)
    return;
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      look_at_object (self, json_node_get_object (node), depth);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        find_article (self, json_array_get_element (array, i), depth + 1);
    }
}

/* A text, an object with a name or with the @id of one that has, or several of these. */
static void
add_named (const Reader *self, const char *key, JsonNode *node, guint depth)
{
  const char *text = get_string (node);

  if (depth > MAX_DEPTH)
    return;
  if (text != NULL)
    {
      xpl_page_facts_add (self->facts, XPL_PLACE_JSON_LD, key, text);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        add_named (self, key, json_array_get_element (array, i), depth + 1);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      const char *id = get_member (object, "@id");
      JsonNode *name = json_object_get_member (object, "name");
      JsonObject *other = name == NULL && id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;

      if (other != NULL)
        name = json_object_get_member (other, "name");
      if (name != NULL && !JSON_NODE_HOLDS_OBJECT (name))
        add_named (self, key, name, depth + 1);
    }
}

/* The article's own address: "url", or the page of which it is the main thing. */
static void
add_url (const Reader *self)
{
  JsonNode *page = json_object_get_member (self->article, "mainEntityOfPage");
  const char *url = get_member (self->article, "url");

  if (url == NULL && page != NULL && JSON_NODE_HOLDS_OBJECT (page))
    url = get_member (json_node_get_object (page), "@id");
  else if (url == NULL)
    url = get_string (page);
  if (url != NULL)
    xpl_page_facts_add (self->facts, XPL_PLACE_JSON_LD, "url", url);
}

/* A text, or the first of several. */
static const char *
get_text (JsonNode *node)
{
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array != NULL && json_array_get_length (array) > 0)
    return get_string (json_array_get_element (array, 0));
  return get_string (node);
}

static void
add_article (const Reader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (text_members); i++)
    {
      const char *value = get_text (json_object_get_member (self->article, text_members[i]));

      if (value != NULL)
        xpl_page_facts_add (self->facts, XPL_PLACE_JSON_LD, text_members[i], value);
    }
  for (guint i = 0; i < G_N_ELEMENTS (named_members); i++)
    {
      JsonNode *node = json_object_get_member (self->article, named_members[i]);

      if (node != NULL)
        add_named (self, named_members[i], node, 0);
    }
  add_url (self);
}

/* @script without what surrounds the JSON in some pages, and without line feeds in the middle of texts and commas before
 * brackets, which JSON does not allow. */
static char *
mend (const char *script)
{
  GString *out = g_string_new (NULL);
  gboolean in_text = FALSE, is_escaped = FALSE;
  const char *start = script + strcspn (script, "{[");

  for (const char *p = start; *p != '\0'; p++)
    {
      if (in_text && (guchar) *p < 0x20)
        {
          g_string_append_c (out, ' ');
          is_escaped = FALSE;
          continue;
        }
      if (!in_text && *p == ',')
        {
          const char *next = p + 1 + strspn (p + 1, " \t\r\n");

          if (*next == '}' || *next == ']')
            continue;
        }
      g_string_append_c (out, *p);
      if (*p == '"' && !is_escaped)
        in_text = !in_text;
      is_escaped = *p == '\\' && !is_escaped;
    }
  /* Up to the last bracket: behind it stand "//]]>", "-->" or ";". */
  while (out->len > 0 && out->str[out->len - 1] != '}' && out->str[out->len - 1] != ']')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

/* Drops a bracket at a time from the end, as long as it may be one of "]]>". */
static JsonNode *
parse (const char *script)
{
  g_autofree char *mended = mend (script);
  gsize length = strlen (mended);
  JsonNode *root = NULL;

  for (guint i = 0; root == NULL && i < 3 && length > i; i++)
    root = xpl_json_to_tree (mended, length - i, NULL, NULL);
  return root;
}

/* The text that begins at @p, behind its quotation mark. NULL where it does not end. */
static char *
dup_json_text (const char *p)
{
  g_autofree char *quoted = NULL;
  g_autoptr (JsonNode) node = NULL;
  const char *end = p;

  while (*end != '\0' && *end != '"')
    end += *end == '\\' && end[1] != '\0' ? 2 : 1;
  if (*end == '\0')
    return NULL;
  quoted = g_strdup_printf ("\"%.*s\"", (int) (end - p), p);
  g_strdelimit (quoted, "\n\r\t", ' ');
  node = json_from_string (quoted, NULL);
  return g_strdup (get_string (node));
}

/* The first text that is a member called @name, from @p on; NULL: none. */
static char *
find_member (const char *p, const char *name)
{
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", name);

  while ((p = strstr (p, quoted)) != NULL)
    {
      p += strlen (quoted);
      p += strspn (p, " \t\r\n:[{");
      if (*p == '"')
        return dup_json_text (p + 1);
    }
  return NULL;
}

static void
read_broken (const char *script, XplPageFacts *facts)
{
  const char *author = strstr (script, "\"author\"");
  g_autofree char *name = author != NULL ? find_member (author, "name") : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (text_members); i++)
    {
      g_autofree char *value = find_member (script, text_members[i]);

      if (value != NULL)
        xpl_page_facts_add (facts, XPL_PLACE_JSON_LD, text_members[i], value);
    }
  if (name != NULL)
    xpl_page_facts_add (facts, XPL_PLACE_JSON_LD, "author", name);
}

void
xpl_json_ld_read (GPtrArray *scripts, XplPageFacts *facts)
{
  g_return_if_fail (scripts != NULL && facts != NULL);

  g_autoptr (GPtrArray) roots = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  Reader self = { .facts = facts, .by_id = by_id, .rank = G_MAXUINT };

  for (guint i = 0; i < scripts->len; i++)
    {
      JsonNode *root = parse (g_ptr_array_index (scripts, i));

      if (root == NULL)
        {
          read_broken (g_ptr_array_index (scripts, i), facts);
          continue;
        }
      g_ptr_array_add (roots, root);
      find_article (&self, root, 0);
    }
  if (self.article != NULL)
    add_article (&self);
  if (self.site != NULL)
    xpl_page_facts_add (facts, XPL_PLACE_JSON_LD, "site", self.site);
}
