/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "page-facts.h"

#include "html-text.h"
#include "page-date.h"

#include <string.h>

/* Longer ones are no title, name, address … */
#define MAX_VALUE 1000

/* A list of authors is no longer. */
#define MAX_AUTHORS_LINE 500

/*
 * The order of trust: of each kind of fact, what stands in the first row for which a page has a value is taken. JSON-LD and
 * the meta elements of scholarly and news indexes are written by the publisher's system for machines that must not be
 * misled; Open Graph is written for social networks, with titles made to be clicked; what stands on the page for readers
 * comes last, since nothing says for sure that it is about this article.
 */
static const struct
{
  XplFactKind kind;
  XplFactPlace place;
  const char *key;
} trust[] = {
  { XPL_FACT_TITLE, XPL_PLACE_JSON_LD, "headline" },
  { XPL_FACT_TITLE, XPL_PLACE_META, "citation_title" },
  { XPL_FACT_TITLE, XPL_PLACE_ITEMPROP, "headline" },
  { XPL_FACT_TITLE, XPL_PLACE_META, "og:title" },
  { XPL_FACT_TITLE, XPL_PLACE_META, "dc.title" },
  { XPL_FACT_TITLE, XPL_PLACE_META, "dcterms.title" },
  { XPL_FACT_TITLE, XPL_PLACE_META, "parsely-title" },
  { XPL_FACT_TITLE, XPL_PLACE_META, "sailthru.title" },
  { XPL_FACT_TITLE, XPL_PLACE_META, "twitter:title" },
  { XPL_FACT_TITLE, XPL_PLACE_ELEMENT, "h1" },
  { XPL_FACT_TITLE, XPL_PLACE_ELEMENT, "title" },
  { XPL_FACT_TITLE, XPL_PLACE_META, "title" },

  { XPL_FACT_AUTHOR, XPL_PLACE_JSON_LD, "author" },
  { XPL_FACT_AUTHOR, XPL_PLACE_JSON_LD, "creator" },
  { XPL_FACT_AUTHOR, XPL_PLACE_META, "citation_author" },
  { XPL_FACT_AUTHOR, XPL_PLACE_META, "article:author" },
  { XPL_FACT_AUTHOR, XPL_PLACE_META, "article:author_name" },
  { XPL_FACT_AUTHOR, XPL_PLACE_META, "parsely-author" },
  { XPL_FACT_AUTHOR, XPL_PLACE_META, "sailthru.author" },
  { XPL_FACT_AUTHOR, XPL_PLACE_META, "author" },
  { XPL_FACT_AUTHOR, XPL_PLACE_META, "byl" },
  { XPL_FACT_AUTHOR, XPL_PLACE_META, "dc.creator" },
  { XPL_FACT_AUTHOR, XPL_PLACE_META, "dcterms.creator" },
  { XPL_FACT_AUTHOR, XPL_PLACE_ITEMPROP, "author" },
  { XPL_FACT_AUTHOR, XPL_PLACE_LINK, "author" },
  { XPL_FACT_AUTHOR, XPL_PLACE_ELEMENT, "byline" },
  { XPL_FACT_AUTHOR, XPL_PLACE_ELEMENT, "name line" },

  { XPL_FACT_PUBLISHED, XPL_PLACE_JSON_LD, "datePublished" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_META, "article:published_time" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_META, "article:published" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_META, "og:article:published_time" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_META, "og:published_time" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_META, "citation_publication_date" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_META, "citation_date" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_META, "citation_online_date" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_ITEMPROP, "datePublished" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_META, "datePublished" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_META, "parsely-pub-date" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_META, "sailthru.date" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_META, "dc.date.issued" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_META, "dcterms.issued" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_META, "dcterms.created" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_META, "dc.date" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_META, "dcterms.date" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_META, "pubdate" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_META, "publishdate" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_META, "publish-date" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_META, "publish_date" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_META, "publication_date" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_META, "article_date_original" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_META, "date" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_ELEMENT, "time pubdate" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_ELEMENT, "time" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_ITEMPROP, "dateCreated" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_ELEMENT, "date" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_ELEMENT, "date line" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_JSON_LD, "dateCreated" },
  { XPL_FACT_PUBLISHED, XPL_PLACE_JSON_LD, "uploadDate" },

  { XPL_FACT_MODIFIED, XPL_PLACE_JSON_LD, "dateModified" },
  { XPL_FACT_MODIFIED, XPL_PLACE_META, "article:modified_time" },
  { XPL_FACT_MODIFIED, XPL_PLACE_META, "og:updated_time" },
  { XPL_FACT_MODIFIED, XPL_PLACE_ITEMPROP, "dateModified" },
  { XPL_FACT_MODIFIED, XPL_PLACE_META, "dcterms.modified" },
  { XPL_FACT_MODIFIED, XPL_PLACE_META, "last-modified" },

  { XPL_FACT_SITE, XPL_PLACE_META, "og:site_name" },
  { XPL_FACT_SITE, XPL_PLACE_JSON_LD, "publisher" },
  { XPL_FACT_SITE, XPL_PLACE_JSON_LD, "site" },
  { XPL_FACT_SITE, XPL_PLACE_META, "citation_journal_title" },
  { XPL_FACT_SITE, XPL_PLACE_META, "dc.publisher" },
  { XPL_FACT_SITE, XPL_PLACE_META, "dcterms.publisher" },
  { XPL_FACT_SITE, XPL_PLACE_META, "application-name" },
  { XPL_FACT_SITE, XPL_PLACE_ITEMPROP, "publisher" },
  { XPL_FACT_SITE, XPL_PLACE_META, "publisher" },
  { XPL_FACT_SITE, XPL_PLACE_META, "apple-mobile-web-app-title" },
  { XPL_FACT_SITE, XPL_PLACE_ELEMENT, "title suffix" },

  { XPL_FACT_LANGUAGE, XPL_PLACE_JSON_LD, "inLanguage" },
  { XPL_FACT_LANGUAGE, XPL_PLACE_ELEMENT, "html lang" },
  { XPL_FACT_LANGUAGE, XPL_PLACE_META, "og:locale" },
  { XPL_FACT_LANGUAGE, XPL_PLACE_META, "content-language" },
  { XPL_FACT_LANGUAGE, XPL_PLACE_META, "dc.language" },
  { XPL_FACT_LANGUAGE, XPL_PLACE_META, "dcterms.language" },
  { XPL_FACT_LANGUAGE, XPL_PLACE_META, "language" },

  { XPL_FACT_URL, XPL_PLACE_LINK, "canonical" },
  { XPL_FACT_URL, XPL_PLACE_META, "og:url" },
  { XPL_FACT_URL, XPL_PLACE_JSON_LD, "url" },
  { XPL_FACT_URL, XPL_PLACE_META, "twitter:url" },
  { XPL_FACT_URL, XPL_PLACE_META, "parsely-link" },
  { XPL_FACT_URL, XPL_PLACE_ELEMENT, "saved from" },

  { XPL_FACT_TEXT, XPL_PLACE_JSON_LD, "articleBody" },
};

/* One value, and the row that it came by. */
typedef struct
{
  guint row;
  char *value;
} Fact;

struct _XplPageFacts
{
  GArray *facts; /* Fact */
};

static void
clear_fact (gpointer data)
{
  g_free (((Fact *) data)->value);
}

XplPageFacts *
xpl_page_facts_new (void)
{
  XplPageFacts *self = g_new0 (XplPageFacts, 1);

  self->facts = g_array_new (FALSE, FALSE, sizeof (Fact));
  g_array_set_clear_func (self->facts, clear_fact);
  return self;
}

void
xpl_page_facts_free (XplPageFacts *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->facts);
  g_free (self);
}

/* One line without mark-up, which some write where none belongs. */
static char *
clean_line (const char *value)
{
  char *text = strpbrk (value, "<&") != NULL ? xpl_html_to_text (value) : g_strdup (value);
  char *out = text;
  gboolean space = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isspace (*p))
        {
          space = out > text;
          continue;
        }
      if (space)
        *out++ = ' ';
      space = FALSE;
      *out++ = *p;
    }
  *out = '\0';
  return text;
}

static gboolean
is_date (const char *value)
{
  g_auto (XplPageDate) date = { 0 };

  return xpl_page_date_parse (value, &date);
}

/* "de", "pt-BR", "en_US" */
static gboolean
is_language (const char *value)
{
  gsize n = 0;

  while (g_ascii_isalpha (value[n]))
    n++;
  return (n == 2 || n == 3) && (value[n] == '\0' || value[n] == '-' || value[n] == '_') && strlen (value) < 12;
}

static gboolean
has_letter (const char *value)
{
  for (const char *p = value; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static gboolean
is_credible (XplFactKind kind, const char *value)
{
  switch (kind)
    {
    case XPL_FACT_PUBLISHED:
    case XPL_FACT_MODIFIED:
      return is_date (value);
    case XPL_FACT_LANGUAGE:
      return is_language (value);
    case XPL_FACT_AUTHOR:
      return has_letter (value) && strlen (value) < MAX_AUTHORS_LINE && strstr (value, "://") == NULL && !is_date (value);
    case XPL_FACT_TEXT:
      return *value != '\0';
    case XPL_FACT_TITLE:
    case XPL_FACT_SITE:
      return has_letter (value) && strlen (value) < MAX_VALUE;
    default:
      return *value != '\0' && strlen (value) < MAX_VALUE;
    }
}

void
xpl_page_facts_add (XplPageFacts *self, XplFactPlace place, const char *key, const char *value)
{
  g_return_if_fail (self != NULL && key != NULL && value != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (trust); i++)
    {
      Fact fact = { i, NULL };

      if (trust[i].place != place || g_ascii_strcasecmp (trust[i].key, key) != 0)
        continue;
      /* Halves of surrogate pairs get through JSON parsers. */
      g_autofree char *valid = g_utf8_make_valid (value, -1);

      fact.value = trust[i].kind == XPL_FACT_TEXT ? g_steal_pointer (&valid) : clean_line (valid);
      if (is_credible (trust[i].kind, fact.value))
        g_array_append_val (self->facts, fact);
      else
        g_free (fact.value);
    }
}

/* The first fact of the most trusted row, or NULL. */
static const Fact *
find_best (const XplPageFacts *self, XplFactKind kind)
{
  const Fact *best = NULL;

  for (guint i = 0; i < self->facts->len; i++)
    {
      const Fact *fact = &g_array_index (self->facts, Fact, i);

      if (trust[fact->row].kind == kind && (best == NULL || fact->row < best->row))
        best = fact;
    }
  return best;
}

const char *
xpl_page_facts_get (const XplPageFacts *self, XplFactKind kind)
{
  g_return_val_if_fail (self != NULL, NULL);

  const Fact *best = find_best (self, kind);

  return best != NULL ? best->value : NULL;
}

const char *
xpl_page_facts_get_key (const XplPageFacts *self, XplFactKind kind)
{
  g_return_val_if_fail (self != NULL, NULL);

  const Fact *best = find_best (self, kind);

  return best != NULL ? trust[best->row].key : NULL;
}

GPtrArray *
xpl_page_facts_list (const XplPageFacts *self, XplFactKind kind, gboolean only_most_trusted)
{
  g_return_val_if_fail (self != NULL, NULL);

  GPtrArray *values = g_ptr_array_new ();
  const Fact *best = find_best (self, kind);

  for (guint i = 0; best != NULL && i < self->facts->len; i++)
    {
      const Fact *fact = &g_array_index (self->facts, Fact, i);

      if (fact->row == best->row || (!only_most_trusted && trust[fact->row].kind == kind))
        g_ptr_array_add (values, fact->value);
    }
  return values;
}
