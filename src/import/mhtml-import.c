/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * A page that a browser saved as one file (MHTML, RFC 2557): mail of parts in parts, one of which is the page. Its pictures
 * and styles are never decoded. Libraries for mail bring cryptography and address books along; what is needed of them is
 * this file, header-fields.c and mime-decode.c.
 */

#include "config.h"

#include "importers.h"

#include "article-hints.h"
#include "header-fields.h"
#include "html-import.h"
#include "http-response.h"
#include "mime-decode.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Browsers nest two. */
#define MAX_DEPTH 8

typedef struct
{
  const char *path;
  XplWarnings *warnings;
  /* The page, once it was found: */
  GBytes *html;
  char *charset;
  char *location;
} Search;

static void
search_clear (Search *self)
{
  g_clear_pointer (&self->html, g_bytes_unref);
  g_free (self->charset);
  g_free (self->location);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static gboolean
mhtml_accepts (const char *name, const char *head, gsize length)
{
  gsize body;

  if (xpl_name_has_suffix (name, ".mhtml") || xpl_name_has_suffix (name, ".mht"))
    return TRUE;

  g_autoptr (XplHeaderFields) fields = xpl_header_fields_new (head, length, &body);
  g_autofree char *type = xpl_header_fields_dup_token (fields, "Content-Type");
  return xpl_header_fields_get (fields, "MIME-Version") != NULL
         && (g_str_has_prefix (type, "multipart/") || xpl_is_page_type (type));
}

/* "--boundary" or "--boundary--" at the beginning of the line of @length bytes. */
static gboolean
is_delimiter (const char *line, gsize length, const char *boundary, gboolean *is_last)
{
  gsize n = strlen (boundary);

  if (length < n + 2 || memcmp (line, "--", 2) != 0 || memcmp (line + 2, boundary, n) != 0)
    return FALSE;
  *is_last = length >= n + 4 && memcmp (line + 2 + n, "--", 2) == 0;
  for (gsize i = n + (*is_last ? 4 : 2); i < length; i++)
    if (!g_ascii_isspace (line[i]))
      return FALSE;
  return TRUE;
}

/* The boundary that the header should have named: what stands behind "--" in the first such line. */
static char *
guess_boundary (const char *data, gsize length)
{
  for (gsize start = 0; start < length;)
    {
      gsize next = xpl_line_end (data, start, length);

      if (next - start > 3 && memcmp (data + start, "--", 2) == 0)
        {
          g_autofree char *line = g_strndup (data + start + 2, next - start - 2);

          g_strchomp (line);
          if (*line != '\0')
            return g_steal_pointer (&line);
        }
      start = next;
    }
  return NULL;
}

static gboolean search_part (Search *self, const char *data, gsize length, const char *start_id, guint depth);

/* Goes through the parts between the delimiters until one has the page. */
static gboolean
search_parts (Search *self, const char *data, gsize length, const char *boundary, const char *start_id, guint depth)
{
  gboolean in_part = FALSE, is_last = FALSE;
  gsize part = 0;

  for (gsize start = 0; start < length && !is_last;)
    {
      gsize next = xpl_line_end (data, start, length);

      if (is_delimiter (data + start, next - start, boundary, &is_last))
        {
          if (in_part && search_part (self, data + part, start - part, start_id, depth + 1))
            return TRUE;
          in_part = TRUE;
          part = next;
        }
      start = next;
    }
  return in_part && !is_last && search_part (self, data + part, length - part, start_id, depth + 1);
}

static gboolean
search_multipart (Search *self, XplHeaderFields *fields, const char *data, gsize length, guint depth)
{
  g_autofree char *boundary = xpl_header_fields_dup_parameter (fields, "Content-Type", "boundary");
  g_autofree char *start_id = xpl_header_fields_dup_parameter (fields, "Content-Type", "start");

  if (depth == MAX_DEPTH)
    {
      xpl_warnings_add (self->warnings, XPL_ERROR_UNREADABLE,
                        _("%s has parts more than %d deep in each other, which were left out: save the page again"),
                        self->path, MAX_DEPTH);
      return FALSE;
    }
  if (boundary == NULL || *boundary == '\0')
    {
      g_free (boundary);
      boundary = guess_boundary (data, length);
      if (boundary != NULL)
        xpl_warnings_add (self->warnings, XPL_ERROR_UNREADABLE,
                          _("%s does not say what stands between its parts; the first line that could was taken for it"),
                          self->path);
    }
  if (boundary == NULL)
    return FALSE;
  /* The part that is named is the page; where there is none of that name, the first page is. */
  return (start_id != NULL && search_parts (self, data, length, boundary, start_id, depth))
         || search_parts (self, data, length, boundary, NULL, depth);
}

static gboolean
is_start (XplHeaderFields *fields, const char *start_id)
{
  return start_id == NULL || g_strcmp0 (xpl_header_fields_get (fields, "Content-ID"), start_id) == 0;
}

/* Looks for the page in a part, header and all. */
static gboolean
search_part (Search *self, const char *data, gsize length, const char *start_id, guint depth)
{
  gsize body;
  g_autoptr (XplHeaderFields) fields = xpl_header_fields_new (data, length, &body);
  g_autofree char *type = xpl_header_fields_dup_token (fields, "Content-Type");

  if (!is_start (fields, start_id))
    return FALSE;
  if (g_str_has_prefix (type, "multipart/"))
    return search_multipart (self, fields, data + body, length - body, depth);
  if (!xpl_is_page_type (type))
    return FALSE;

  g_autofree char *encoding = xpl_header_fields_dup_token (fields, "Content-Transfer-Encoding");
  self->html = xpl_decode_transfer (data + body, length - body, encoding);
  self->charset = xpl_header_fields_dup_charset (fields);
  self->location = g_strdup (xpl_header_fields_get (fields, "Content-Location"));
  return TRUE;
}

/* An address that pages have; browsers also make up ones such as "cid:…". */
static const char *
choose_url (XplHeaderFields *fields, const char *location)
{
  const char *snapshot = xpl_header_fields_get (fields, "Snapshot-Content-Location");
  const char *candidates[] = { snapshot, location, xpl_header_fields_get (fields, "Content-Location") };

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    if (candidates[i] != NULL
        && (g_str_has_prefix (candidates[i], "http://") || g_str_has_prefix (candidates[i], "https://")))
      return candidates[i];
  return NULL;
}

static XplBundle *
mhtml_read (GBytes *bytes, const char *name, const char *path, XplWarnings *warnings, GError **error)
{
  gsize length, body;
  const char *data = g_bytes_get_data (bytes, &length);
  g_auto (Search) search = { path, warnings };
  g_autoptr (XplHeaderFields) fields = xpl_header_fields_new (data, length, &body);

  if (!search_part (&search, data, length, NULL, 0))
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_NO_ARTICLES,
                   _("%s holds no HTML page among its parts: save the page again, as “web page, single file”"), path);
      return NULL;
    }

  g_autoptr (XplBundle) bundle =
      xpl_html_read (search.html, path, choose_url (fields, search.location), search.charset, warnings, error);
  if (bundle == NULL)
    return NULL;

  g_autofree char *subject = xpl_header_fields_dup_words (fields, "Subject");
  g_autofree char *saved = xpl_header_fields_dup_day (fields, "Date");
  xpl_article_hints_apply (&(XplArticleHints){ .file = name, .title = subject, .saved = saved }, bundle);
  return g_steal_pointer (&bundle);
}

const XplImporter xpl_mhtml_importer = { .kind = N_ ("a saved page (MHTML)"), .accepts = mhtml_accepts, .read = mhtml_read,
                                         .max_size = XPL_MAX_ENTRY };
