/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "html-facts.h"

#include "html-hints.h"
#include "html-phrases.h"

#include <string.h>

/* A byline or a date is no longer. */
#define MAX_LINE 160

/* The name of a site behind a title has no more words than this. */
#define MAX_SITE 40

/* More of one kind are a list of something else. */
#define MAX_OF_A_KIND 8

/* How many bytes of text below the title are its head; and what a line there has that says when. */
#define HEAD_LENGTH 1200
#define MIN_DATE_LINE 8
#define MAX_DATE_LINE 80

/* What stands there is about other articles, or by readers. */
#define ELSEWHERE                                                                                                      \
  (XPL_HINT_NAVIGATION | XPL_HINT_SIDEBAR | XPL_HINT_COMMENTS | XPL_HINT_RELATED | XPL_HINT_AD | XPL_HINT_NEWSLETTER   \
   | XPL_HINT_COOKIES | XPL_HINT_POPUP)

/* Names of elements that hold the date, and of those that hold another. */
static const char *const date_names[] = { "date", "pubdate", "published", "timestamp", "posted", "datum", "fecha" };
static const char *const other_dates[] = { "updat", "modif", "edited", "expire", "event" };

typedef struct
{
  const XplHtmlTree *tree;
  XplPageFacts *facts;
  guint n_named; /* people and publishers */
  gboolean has_time;
  gboolean has_date;
  gboolean has_byline;
} Reader;

static char *
dup_text (const Reader *self, guint index)
{
  return xpl_html_tree_dup_text (self->tree, index);
}

static gboolean
has_token (const char *list, const char *token)
{
  gsize length = strlen (token);

  for (const char *p = list; p != NULL && *p != '\0';)
    {
      gsize n = strcspn (p, " \t\n\f\r");

      if (n == length && g_ascii_strncasecmp (p, token, n) == 0)
        return TRUE;
      p += n + strspn (p + n, " \t\n\f\r");
    }
  return FALSE;
}

static void
read_meta (Reader *self, const XplHtmlNode *node)
{
  static const char *const keys[] = { "property", "name", "http-equiv" };
  const char *content = xpl_html_node_get (node, "content");
  const char *itemprop = xpl_html_node_get (node, "itemprop");

  if (content == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const char *key = xpl_html_node_get (node, keys[i]);

      if (key != NULL)
        xpl_page_facts_add (self->facts, XPL_PLACE_META, key, content);
    }
  if (itemprop != NULL)
    xpl_page_facts_add (self->facts, XPL_PLACE_ITEMPROP, itemprop, content);
}

static void
read_link (Reader *self, const XplHtmlNode *node)
{
  const char *href = xpl_html_node_get (node, "href");

  if (href != NULL && has_token (xpl_html_node_get (node, "rel"), "canonical"))
    xpl_page_facts_add (self->facts, XPL_PLACE_LINK, "canonical", href);
}

/* "Ferry aground | Osmar Post": the last part may be the site. */
static void
read_title (Reader *self, guint index)
{
  static const char *const bars[] = { " | ", " – ", " — ", " - " };
  g_autofree char *title = dup_text (self, index);

  xpl_page_facts_add (self->facts, XPL_PLACE_ELEMENT, "title", title);
  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    {
      const char *bar = g_strrstr (title, bars[i]);

      if (bar == NULL || strlen (bar) > MAX_SITE)
        continue;
      xpl_page_facts_add (self->facts, XPL_PLACE_ELEMENT, "title suffix", bar + strlen (bars[i]));
      return;
    }
}

/* The first element in @index that says it is a name, or else all of it. */
static char *
dup_name (const Reader *self, guint index)
{
  for (guint i = index + 1; i < xpl_html_tree_node (self->tree, index)->end; i++)
    {
      const XplHtmlNode *node = xpl_html_tree_node (self->tree, i);
      const char *content = xpl_html_node_get (node, "content");

      if (has_token (xpl_html_node_get (node, "itemprop"), "name"))
        return content != NULL ? g_strdup (content) : dup_text (self, i);
    }
  return dup_text (self, index);
}

static void
read_itemprop (Reader *self, guint index, const char *itemprop)
{
  const XplHtmlNode *node = xpl_html_tree_node (self->tree, index);
  const char *content = xpl_html_node_get (node, "content");
  const char *datetime = xpl_html_node_get (node, "datetime");
  gboolean has_name = has_token (itemprop, "author") || has_token (itemprop, "publisher");
  g_autofree char *value = NULL;

  if (has_name && self->n_named++ >= MAX_OF_A_KIND)
    return;
  if (content != NULL || datetime != NULL)
    value = g_strdup (content != NULL ? content : datetime);
  else if (has_name)
    value = dup_name (self, index);
  else if (node->text_length < 4 * MAX_LINE)
    value = dup_text (self, index);
  else
    return;
  xpl_page_facts_add (self->facts, XPL_PLACE_ITEMPROP, itemprop, value);
}

/* A class or id of the element or of the one around it has one of @words in it. */
static gboolean
is_called (const Reader *self, guint index, const char *const *words, gsize n)
{
  const XplHtmlNode *node = xpl_html_tree_node (self->tree, index);

  for (guint level = 0; level < 2; level++)
    {
      const char *names[] = { xpl_html_node_get (node, "class"), xpl_html_node_get (node, "id"),
                              xpl_html_node_get (node, "itemprop"), xpl_html_node_get (node, "data-testid") };

      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        {
          g_autofree char *lower = names[i] != NULL ? g_ascii_strdown (names[i], -1) : NULL;

          for (gsize k = 0; lower != NULL && k < n; k++)
            if (strstr (lower, words[k]) != NULL)
              return TRUE;
        }
      node = xpl_html_tree_node (self->tree, node->parent);
    }
  return FALSE;
}

static void
read_time (Reader *self, guint index)
{
  const XplHtmlNode *node = xpl_html_tree_node (self->tree, index);
  const char *datetime = xpl_html_node_get (node, "datetime");
  g_autofree char *text = datetime != NULL ? g_strdup (datetime) : dup_text (self, index);

  if (is_called (self, index, other_dates, G_N_ELEMENTS (other_dates)))
    return;
  if (xpl_html_node_get (node, "pubdate") != NULL)
    xpl_page_facts_add (self->facts, XPL_PLACE_ELEMENT, "time pubdate", text);
  if (!self->has_time)
    xpl_page_facts_add (self->facts, XPL_PLACE_ELEMENT, "time", text);
  self->has_time = TRUE;
}

static void
read_date (Reader *self, guint index)
{
  g_autofree char *text = NULL;

  if (self->has_date || is_called (self, index, other_dates, G_N_ELEMENTS (other_dates)))
    return;
  text = dup_text (self, index);
  if (strpbrk (text, "0123456789") == NULL)
    return;
  xpl_page_facts_add (self->facts, XPL_PLACE_ELEMENT, "date", text);
  self->has_date = TRUE;
}

/* Up to where a byline says when, or anything else than who. */
static char *
cut_byline (const char *text)
{
  gsize n = strcspn (text, "0123456789|\n:");

  return g_strstrip (g_strndup (text, n));
}

/* Two to four words with capitals. */
static gboolean
looks_like_name (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 0);
  guint n = g_strv_length (words);

  if (n < 2 || n > 4)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_unichar_isupper (g_utf8_get_char (words[i])))
      return FALSE;
  return TRUE;
}

static void
read_byline (Reader *self, guint index)
{
  g_autofree char *text = dup_text (self, index);
  const char *name = xpl_skip_byline_word (text);
  g_autofree char *cut = cut_byline (name);

  if (strpbrk (text, "0123456789") != NULL)
    xpl_page_facts_add (self->facts, XPL_PLACE_ELEMENT, "date line", text);
  if (*cut == '\0' || (name == text && !looks_like_name (cut)))
    return;
  xpl_page_facts_add (self->facts, XPL_PLACE_ELEMENT, "byline", cut);
  self->has_byline = TRUE;
}

/* The line ends with a word that the author's name follows, which is a link. */
static gboolean
announces_name (const char *line)
{
  static const char *const words[] = { "by", "von", "par", "por", "di", "door" };
  const char *last = strrchr (line, ' ');

  last = last != NULL ? last + 1 : line;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (last, words[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_other_date (const char *line)
{
  g_autofree char *lower = g_ascii_strdown (line, -1);

  for (guint i = 0; i < G_N_ELEMENTS (other_dates); i++)
    if (strstr (lower, other_dates[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* The short lines below the title, where pages say who and when without a word for machines. */
static void
read_head (Reader *self, guint title, const gboolean *is_elsewhere)
{
  gsize seen = 0;
  gboolean name_follows = FALSE;

  for (guint i = xpl_html_tree_node (self->tree, title)->end; i < self->tree->nodes->len && seen < HEAD_LENGTH; i++)
    {
      const XplHtmlNode *node = xpl_html_tree_node (self->tree, i);
      g_autofree char *line = NULL;

      if (node->text_length == 0 || node->text == NULL || is_elsewhere[i])
        continue;
      seen += node->text_length;
      line = dup_text (self, i);
      if (strlen (line) >= MIN_DATE_LINE && strlen (line) <= MAX_DATE_LINE && strpbrk (line, "0123456789") != NULL
          && !is_other_date (line))
        xpl_page_facts_add (self->facts, XPL_PLACE_ELEMENT, "date line", line);
      if (looks_like_name (xpl_skip_byline_word (line)) && (name_follows || xpl_is_byline (line)))
        xpl_page_facts_add (self->facts, XPL_PLACE_ELEMENT, "name line", line);
      name_follows = announces_name (line);
    }
}

static gboolean
is_short (const XplHtmlNode *node)
{
  return node->text_length > 0 && node->text_length < MAX_LINE;
}

/* What readers see: which of it is about this article is told by where it stands and what it is called. */
static void
read_visible (Reader *self, guint index)
{
  static const char *const byline_names[] = { "byline", "author", "autor", "auteur" };
  const XplHtmlNode *node = xpl_html_tree_node (self->tree, index);
  const char *itemprop = xpl_html_node_get (node, "itemprop");

  if (itemprop != NULL && node->tag != GUMBO_TAG_META)
    read_itemprop (self, index, itemprop);
  if (node->tag == GUMBO_TAG_A && has_token (xpl_html_node_get (node, "rel"), "author") && is_short (node)
      && self->n_named++ < MAX_OF_A_KIND)
    {
      g_autofree char *name = dup_text (self, index);

      xpl_page_facts_add (self->facts, XPL_PLACE_LINK, "author", name);
    }
  if (node->was != NULL && strcmp (node->was, "time") == 0)
    read_time (self, index);
  if (!is_short (node) || !(node->hints & XPL_HINT_BYLINE || xpl_html_node_get (node, "class") != NULL))
    return;
  if (is_called (self, index, date_names, G_N_ELEMENTS (date_names)))
    read_date (self, index);
  if (!self->has_byline && is_called (self, index, byline_names, G_N_ELEMENTS (byline_names)))
    read_byline (self, index);
}

static gboolean
holds_letters_of (const char *text, const char *part)
{
  g_autofree char *a = g_utf8_casefold (text, -1);
  g_autofree char *b = g_utf8_casefold (part, -1);

  return strstr (a, b) != NULL;
}

/* Of several top headings the one that the page's title repeats, else the first that is in the main part. */
static void
read_headings (Reader *self, const gboolean *is_elsewhere)
{
  const char *title = xpl_page_facts_get (self->facts, XPL_FACT_TITLE);
  g_autofree char *first = NULL;
  guint place = 0;

  for (guint i = 0; i < self->tree->nodes->len; i++)
    {
      const XplHtmlNode *node = xpl_html_tree_node (self->tree, i);

      if (node->tag != GUMBO_TAG_H1 || is_elsewhere[i] || node->text_length < 5 || node->text_length > 4 * MAX_LINE)
        continue;
      g_autofree char *text = dup_text (self, i);
      gboolean repeats = title != NULL && holds_letters_of (title, text);
      if (!repeats && (first != NULL || node->link_length > 0))
        continue;
      g_free (first);
      first = g_steal_pointer (&text);
      place = i;
      if (repeats)
        break;
    }
  if (first == NULL)
    return;
  xpl_page_facts_add (self->facts, XPL_PLACE_ELEMENT, "h1", first);
  read_head (self, place, is_elsewhere);
}

void
xpl_html_facts_read (const XplHtmlTree *tree, XplPageFacts *facts)
{
  g_return_if_fail (tree != NULL && facts != NULL);

  Reader self = { .tree = tree, .facts = facts };
  g_autofree gboolean *is_elsewhere = g_new0 (gboolean, tree->nodes->len);
  gboolean has_title = FALSE;

  for (guint i = 0; i < tree->nodes->len; i++)
    {
      const XplHtmlNode *node = xpl_html_tree_node (tree, i);

      is_elsewhere[i] = is_elsewhere[node->parent] || node->hints & ELSEWHERE;
      if (node->tag == GUMBO_TAG_HTML)
        {
          const char *lang = xpl_html_node_get (node, "lang");

          lang = lang != NULL ? lang : xpl_html_node_get (node, "xml:lang");
          if (lang != NULL)
            xpl_page_facts_add (facts, XPL_PLACE_ELEMENT, "html lang", lang);
        }
      else if (node->tag == GUMBO_TAG_META)
        {
          read_meta (&self, node);
        }
      else if (node->tag == GUMBO_TAG_LINK)
        {
          read_link (&self, node);
        }
      else if (node->tag == GUMBO_TAG_TITLE && !has_title)
        {
          has_title = TRUE;
          read_title (&self, i);
        }
      else if (node->text == NULL && node->attributes->length > 0 && !is_elsewhere[i])
        {
          read_visible (&self, i);
        }
    }
  read_headings (&self, is_elsewhere);
}
