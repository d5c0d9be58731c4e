/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Markdown becomes plain text by cmark; what stands between two lines of --- at the top ("front matter") is read as
 * simple "key: value" lines.
 */

#include "config.h"

#include "importers.h"

#include "text-decode.h"

#include <cmark.h>
#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
markdown_accepts (const char *name, const char *head, gsize length)
{
  return xpl_name_has_suffix (name, ".md") || xpl_name_has_suffix (name, ".markdown");
}

static char *
unquote (char *value)
{
  gsize n = strlen (value);

  if (n >= 2 && (value[0] == '"' || value[0] == '\'') && value[n - 1] == value[0])
    {
      value[n - 1] = '\0';
      return value + 1;
    }
  return value;
}

static void
set_date (XplArticle *article, const char *value)
{
  XplWhen when = { .how = XPL_HOW_FILE, .text = g_strdup (value), .rule = g_strdup ("front-matter") };
  /* A time of day behind the date does not matter to readers of news. */
  g_autofree char *date = g_strndup (value, strcspn (value, "T "));

  if (xpl_edtf_parse (date, &when.edtf, NULL))
    xpl_when_copy (&article->published, &when);
  xpl_when_clear (&when);
}

static void
replace_string (char **place, const char *value)
{
  g_free (*place);
  *place = g_strdup (value);
}

static void
take_member (XplArticle *article, const char *key, const char *value)
{
  const struct
  {
    const char *key;
    char **place;
  } strings[] = {
    { "title", &article->title },
    { "source", &article->source_name },
    { "publisher", &article->source_name },
    { "url", &article->url },
    { "link", &article->url },
    { "lang", &article->language },
  };

  if (*value == '\0')
    return;
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    if (g_ascii_strcasecmp (key, strings[i].key) == 0)
      replace_string (strings[i].place, value);
  if (g_ascii_strcasecmp (key, "date") == 0 || g_ascii_strcasecmp (key, "published") == 0)
    set_date (article, value);
  else if (g_ascii_strcasecmp (key, "author") == 0)
    g_ptr_array_add (article->authors, g_strdup (value));
}

/* Where the body begins: behind the front matter, if there is any. */
static const char *
find_body (const char *text)
{
  const char *end = g_str_has_prefix (text, "---\n") ? strstr (text + 3, "\n---\n") : NULL;

  return end == NULL ? text : end + strlen ("\n---\n");
}

static void
read_front_matter (XplArticle *article, const char *text, const char *body)
{
  g_autofree char *matter = g_strndup (text, (gsize) (body - text));
  g_auto (GStrv) lines = g_strsplit (matter, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *colon = strchr (lines[i], ':');

      if (colon == NULL)
        continue;
      *colon = '\0';
      take_member (article, g_strstrip (lines[i]), unquote (g_strstrip (colon + 1)));
    }
}

/* Blocks that end a paragraph of the plain text. */
static gboolean
is_paragraph (cmark_node_type type)
{
  return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING || type == CMARK_NODE_CODE_BLOCK;
}

/* Raw HTML is left out, but words on both sides of a <br> stay two. */
static gboolean
is_html_break (cmark_node *node)
{
  return g_ascii_strncasecmp (cmark_node_get_literal (node), "<br", 3) == 0;
}

static void
append_node (cmark_event_type event, cmark_node *node, GString *text)
{
  cmark_node_type type = cmark_node_get_type (node);

  if (event == CMARK_EVENT_ENTER && (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_CODE_BLOCK))
    g_string_append (text, cmark_node_get_literal (node));
  else if (type == CMARK_NODE_SOFTBREAK)
    g_string_append_c (text, ' ');
  else if (type == CMARK_NODE_LINEBREAK || (type == CMARK_NODE_HTML_INLINE && is_html_break (node)))
    g_string_append_c (text, '\n');
  if (is_paragraph (type) && (event == CMARK_EVENT_EXIT || type == CMARK_NODE_CODE_BLOCK))
    g_string_append (text, "\n\n");
}

/* The words alone; mark-up, images with what describes them, and raw HTML are left out. */
static char *
render_plain (const char *markdown)
{
  cmark_node *document = cmark_parse_document (markdown, strlen (markdown), CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8);
  cmark_iter *iter = cmark_iter_new (document);
  GString *text = g_string_new (NULL);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);

      if (cmark_node_get_type (node) == CMARK_NODE_IMAGE)
        cmark_iter_reset (iter, node, CMARK_EVENT_EXIT);
      else
        append_node (event, node, text);
    }
  cmark_iter_free (iter);
  cmark_node_free (document);
  return g_strchomp (g_string_free (text, FALSE));
}

/* "# Title" at the top of the body. */
static char *
dup_first_heading (const char *body)
{
  const char *start = body + strspn (body, " \n");

  if (!g_str_has_prefix (start, "# "))
    return NULL;
  return g_strstrip (g_strndup (start + 2, strcspn (start + 2, "\n")));
}

static XplBundle *
markdown_read (GBytes *bytes, const char *name, const char *path, XplWarnings *warnings, GError **error)
{
  g_autofree char *text = xpl_text_decode (bytes, path, warnings, error);

  if (text == NULL)
    return NULL;

  const char *body = find_body (text);
  g_autofree char *plain = render_plain (body);
  if (*plain == '\0')
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_EMPTY, _("%s is empty: there is no text in it"), path);
      return NULL;
    }

  g_autoptr (XplArticle) article = xpl_article_new (plain);
  read_front_matter (article, text, body);
  if (article->title == NULL)
    article->title = dup_first_heading (body);
  return xpl_import_article (article, name);
}

const XplImporter xpl_markdown_importer = { .kind = N_ ("Markdown text"), .accepts = markdown_accepts, .read = markdown_read,
                                            .max_size = XPL_MAX_ARTICLE };
