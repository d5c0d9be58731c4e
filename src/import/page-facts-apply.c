/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What is made of the most trusted of a page's facts. */

#include "config.h"

#include "page-facts.h"

#include "html-phrases.h"
#include "page-address.h"
#include "page-date.h"

#include <string.h>

/* A page names no more authors than people read. */
#define MAX_AUTHORS 20
#define MAX_NAME 100

/* A name without what is no part of it: "by ", a post after a bar or comma, an address. */
static void
add_author (GPtrArray *authors, const char *text)
{
  static const char *const bars[] = { "|", "/", "•", "·", " – ", " — ", " - ", "(" };
  g_autofree char *name = g_strstrip (g_strdup (xpl_skip_byline_word (text)));

  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    {
      char *bar = strstr (name, bars[i]);

      if (bar != NULL)
        *bar = '\0';
    }
  g_strstrip (name);
  if (strlen (name) < 2 || strlen (name) > MAX_NAME || authors->len >= MAX_AUTHORS || strchr (name, '@') != NULL
      || g_ascii_isdigit (*name) || g_ptr_array_find_with_equal_func (authors, name, g_str_equal, NULL))
    return;
  g_ptr_array_add (authors, g_steal_pointer (&name));
}

/* Indexes of papers want the family name first: "Ilves, Ana". */
static char *
turn_name (const char *name)
{
  const char *comma = strchr (name, ',');

  if (comma == NULL || strchr (comma + 1, ',') != NULL)
    return g_strdup (name);
  return g_strdup_printf ("%s %.*s", comma + 1 + strspn (comma + 1, " "), (int) (comma - name), name);
}

/* "Transport correspondent", behind a name and a comma. */
static gboolean
is_post (const char *text)
{
  static const char *const posts[] = { "reporter", "correspondent", "editor", "writer", "columnist", "journalist", "redakteur",
                                       "redakteurin", "journaliste", "periodista" };
  const char *last = strrchr (text, ' ');

  last = last != NULL ? last + 1 : text;
  for (guint i = 0; i < G_N_ELEMENTS (posts); i++)
    if (g_ascii_strcasecmp (last, posts[i]) == 0)
      return TRUE;
  return FALSE;
}

/* "Ana Ilves, Bo Tarn and Cem Oru" */
static void
add_authors (GPtrArray *authors, const char *list)
{
  static GRegex *separators;

  if (g_once_init_enter (&separators))
    g_once_init_leave (&separators,
                       g_regex_new ("\\s*(?:,|;|、|&|\\s(?:and|und|et|y|e|en|и|та|i)\\s)\\s*", G_REGEX_CASELESS, 0, NULL));

  g_auto (GStrv) names = g_regex_split (separators, xpl_skip_byline_word (list), 0);
  for (guint i = 0; names[i] != NULL; i++)
    if (i == 0 || !is_post (names[i]))
      add_author (authors, names[i]);
}

GPtrArray *
xpl_page_facts_dup_authors (const XplPageFacts *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  GPtrArray *authors = g_ptr_array_new_with_free_func (g_free);
  const char *key = xpl_page_facts_get_key (self, XPL_FACT_AUTHOR);
  g_autoptr (GPtrArray) values = xpl_page_facts_list (self, XPL_FACT_AUTHOR, TRUE);

  for (guint i = 0; i < values->len; i++)
    {
      const char *value = g_ptr_array_index (values, i);
      g_autofree char *list = g_str_has_prefix (key, "citation") ? turn_name (value) : g_strdup (value);

      add_authors (authors, list);
    }
  return authors;
}

/* A member of JSON Feed that the program itself only keeps. */
static void
set_feed_date (XplArticle *article, const char *member, const XplPageDate *date)
{
  g_autofree char *text = xpl_page_date_to_rfc3339 (date);
  g_autofree char *value = NULL;

  if (text == NULL)
    return;
  if (article->extra == NULL)
    article->extra = xpl_json_members_new ();
  value = g_strdup_printf ("\"%s\"", text);
  xpl_json_members_add (article->extra, "content_text", member, strlen (member), value, strlen (value));
}

static void
apply_dates (const XplPageFacts *self, XplArticle *article)
{
  const char *published = xpl_page_facts_get (self, XPL_FACT_PUBLISHED);
  g_auto (XplPageDate) date = { 0 };

  if (xpl_when_is_set (&article->published))
    return;
  if (published != NULL && xpl_page_date_parse (published, &date))
    {
      article->published.rule = g_strdup (xpl_page_facts_get_key (self, XPL_FACT_PUBLISHED));
      article->published.text = g_strdup (published);
    }
  else if (article->url != NULL && xpl_page_date_parse_url (article->url, &date))
    {
      article->published.rule = g_strdup ("url");
    }
  else
    {
      return;
    }
  set_feed_date (article, "date_published", &date);
  article->published.edtf = date.edtf;
  article->published.how = XPL_HOW_FEED;
  article->published.time = g_steal_pointer (&date.time);
}

static void
apply_change (const XplPageFacts *self, XplArticle *article)
{
  const char *modified = xpl_page_facts_get (self, XPL_FACT_MODIFIED);
  g_auto (XplPageDate) date = { 0 };

  if (modified != NULL && xpl_page_date_parse (modified, &date))
    set_feed_date (article, "date_modified", &date);
}

/* What remains of @title when the site's name is cut from its end: "Ferry aground | Osmar Post". */
static char *
cut_site (const char *title, const char *site)
{
  static const char *const bars[] = { " | ", " - ", " – ", " — ", " · ", " :: ", " » ", " « ", " : " };

  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    {
      const char *bar = g_strrstr (title, bars[i]);

      if (bar != NULL && bar > title && g_ascii_strcasecmp (bar + strlen (bars[i]), site) == 0)
        return g_strndup (title, (gsize) (bar - title));
    }
  return g_strdup (title);
}

char *
xpl_page_facts_dup_title (const XplPageFacts *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autofree char *title = g_strdup (xpl_page_facts_get (self, XPL_FACT_TITLE));
  g_autoptr (GPtrArray) sites = xpl_page_facts_list (self, XPL_FACT_SITE, FALSE);

  for (guint i = 0; title != NULL && i < sites->len; i++)
    {
      char *shorter = cut_site (title, g_ptr_array_index (sites, i));

      g_free (title);
      title = shorter;
    }
  return g_steal_pointer (&title);
}

static char *
make_language (const char *value)
{
  return value != NULL ? g_strdelimit (g_strdup (value), "_", '-') : NULL;
}

void
xpl_page_facts_apply (const XplPageFacts *self, const char *url, XplArticle *article)
{
  g_return_if_fail (self != NULL && XPL_IS_ARTICLE (article));

  if (article->url == NULL)
    article->url = xpl_page_address_choose (url, xpl_page_facts_get (self, XPL_FACT_URL));
  if (article->title == NULL)
    article->title = xpl_page_facts_dup_title (self);
  if (article->source_name == NULL)
    article->source_name = g_strdup (xpl_page_facts_get (self, XPL_FACT_SITE));
  if (article->language == NULL)
    article->language = make_language (xpl_page_facts_get (self, XPL_FACT_LANGUAGE));
  if (article->authors->len == 0)
    {
      g_autoptr (GPtrArray) authors = xpl_page_facts_dup_authors (self);

      g_ptr_array_extend_and_steal (article->authors, g_steal_pointer (&authors));
    }
  apply_dates (self, article);
  apply_change (self, article);
}
