/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "html-import.h"

#include "file-load.h"
#include "html-facts.h"
#include "html-hints.h"
#include "html-main-text.h"
#include "html-tame.h"
#include "html-text.h"
#include "importers.h"
#include "json-ld.h"
#include "page-facts.h"
#include "text-decode.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A shorter text for machines is a summary. Bytes. */
#define MIN_BODY 400

/* A page with more elements below the deepest is nothing that anybody laid out: its form says nothing about its text. */
#define MAX_FLATTENED 1000

static const char *const suffixes[] = { ".html", ".htm", ".xhtml", ".xht", ".shtml" };

/* What a page begins with, behind white space, comments and declarations. */
static const char *const beginnings[] = { "<!doctype html", "<html", "<head", "<body", "<title", "<meta" };

static gboolean
html_accepts (const char *name, const char *head, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (xpl_name_has_suffix (name, suffixes[i]))
      return TRUE;
  if (g_str_has_prefix (head, "\xef\xbb\xbf"))
    head += 3;
  for (;;)
    {
      const char *end = NULL;

      head += strspn (head, " \t\n\f\r");
      for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
        if (g_ascii_strncasecmp (head, beginnings[i], strlen (beginnings[i])) == 0)
          return TRUE;
      if (g_str_has_prefix (head, "<?xml"))
        end = strstr (head, "?>");
      else if (g_str_has_prefix (head, "<!--"))
        end = strstr (head, "-->");
      if (end == NULL)
        return FALSE;
      head = strchr (end, '>') + 1;
    }
}

/* Why a page has no text, and what to do. */
static void
set_no_text (const XplTamePage *page, const char *name, GError **error)
{
  if (page->has_frames)
    g_set_error (error, XPL_ERROR, XPL_ERROR_NO_ARTICLES,
                 _("%s: this page has no text of its own: it shows others in frames; save and open those"), name);
  else if (page->has_scripts)
    g_set_error (error, XPL_ERROR, XPL_ERROR_NO_ARTICLES,
                 _("%s: this page has no text, only programs that load it; open it in a browser and save it from there"),
                 name);
  else
    g_set_error (error, XPL_ERROR, XPL_ERROR_EMPTY, _("%s is empty: there is no text in it"), name);
}

/* Some write it as mark-up, others as lines. */
static char *
make_text_of_body (const char *body)
{
  g_auto (GStrv) lines = NULL;
  GString *text;

  if (strstr (body, "</p>") != NULL || strstr (body, "<br") != NULL)
    return xpl_html_to_text (body);
  lines = g_strsplit (body, "\n", -1);
  text = g_string_new (NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = xpl_html_to_text (lines[i]);

      if (*line != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", line);
    }
  return g_string_free (text, FALSE);
}

/* The text that readers see, or that the page has for machines where that is much more: behind walls. */
static char *
choose_text (const XplTamePage *page, const XplHtmlTree *tree, const XplPageFacts *facts)
{
  if (page->n_flattened > MAX_FLATTENED)
    return xpl_html_all_text (tree);

  g_autoptr (GPtrArray) authors = xpl_page_facts_dup_authors (facts);
  g_autofree char *title = xpl_page_facts_dup_title (facts);
  g_autofree char *seen = xpl_html_main_text (tree, title, authors);
  const char *body = xpl_page_facts_get (facts, XPL_FACT_TEXT);

  if (body == NULL || strlen (body) < MIN_BODY || strlen (body) < 2 * strlen (seen))
    return g_steal_pointer (&seen);
  return make_text_of_body (body);
}

/* @name is what messages call the page, @file its file. */
static XplBundle *
read_page (const char *html, const char *name, const char *file, const char *url, GError **error)
{
  g_autoptr (XplTamePage) page = xpl_html_tame (html, strlen (html));

  /* A text that is called a page: its lines count. */
  if (page->n_tags == 0)
    {
      g_autoptr (XplArticle) plain = xpl_article_new (html);

      plain->url = g_strdup (url);
      return xpl_import_article (plain, file);
    }

  g_autoptr (XplHtmlTree) tree = xpl_html_tree_new (page->html);
  g_autoptr (XplPageFacts) facts = xpl_page_facts_new ();

  xpl_html_hints_read (tree);
  xpl_json_ld_read (page->json_ld, facts);
  xpl_html_facts_read (tree, facts);
  if (page->saved_from != NULL)
    xpl_page_facts_add (facts, XPL_PLACE_ELEMENT, "saved from", page->saved_from);

  g_autofree char *text = choose_text (page, tree, facts);
  if (*text == '\0')
    {
      set_no_text (page, name, error);
      return NULL;
    }

  g_autoptr (XplArticle) article = xpl_article_new (text);

  xpl_page_facts_apply (facts, url, article);
  return xpl_import_article (article, file);
}

XplBundle *
xpl_html_read (GBytes *bytes,
               const char *name,
               const char *url,
               const char *charset,
               XplWarnings *warnings,
               GError **error)
{
  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  if (!xpl_importer_check_size (&xpl_html_importer, g_bytes_get_size (bytes), name, error))
    return NULL;

  g_autofree char *html = xpl_markup_decode (bytes, name, charset, warnings, error);
  g_autofree char *file = g_path_get_basename (name);

  return html != NULL ? read_page (html, name, file, url, error) : NULL;
}

GBytes *
xpl_html_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  g_autofree char *path = xpl_file_dup_name (file);
  g_autoptr (GInputStream) stream = xpl_file_open (file, cancellable, error);

  if (stream == NULL
      || !xpl_importer_check_size (&xpl_html_importer, xpl_file_get_size (stream, cancellable), path, error))
    return NULL;
  return xpl_file_load (file, cancellable, error);
}

static XplBundle *
html_read (GBytes *bytes, const char *name, const char *path, XplWarnings *warnings, GError **error)
{
  g_autofree char *html = xpl_markup_decode (bytes, path, NULL, warnings, error);

  return html != NULL ? read_page (html, path, name, NULL, error) : NULL;
}

/* Pages carry pictures and programs. */
const XplImporter xpl_html_importer = { N_ ("an HTML page"), html_accepts, html_read, NULL, 4 * XPL_MAX_ARTICLE };
