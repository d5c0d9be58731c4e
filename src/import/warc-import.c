/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* The pages of a web archive: HTML that was answered with status 200, or that was put there as it is. */

#include "config.h"

#include "importers.h"

#include "article-hints.h"
#include "html-import.h"
#include "http-response.h"
#include "warc-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is in the archive besides articles: lists of headlines, frames, advertisements. One warning counts them. */
typedef struct
{
  guint n;
  char *first;
} Others;

/* A page and what its record says of it. */
typedef struct
{
  char *url;
  char *charset;
  GBytes *html;
} Page;

static void
page_clear (Page *self)
{
  g_free (self->url);
  g_free (self->charset);
  g_clear_pointer (&self->html, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Page, page_clear)

static gboolean
warc_accepts (const char *name, const char *head, gsize length)
{
  return g_str_has_prefix (head, "WARC/") || xpl_name_has_suffix (name, ".warc");
}

/* Some programs write the address between angle brackets, as an early draft had it. */
static char *
dup_url (XplHeaderFields *fields)
{
  const char *value = xpl_header_fields_get (fields, "WARC-Target-URI");
  gsize length = value == NULL ? 0 : strlen (value);

  if (length > 2 && value[0] == '<' && value[length - 1] == '>')
    return g_strndup (value + 1, length - 2);
  return g_strdup (value);
}

/* An answer of a server, header and all. */
static void
take_response (Page *page, const XplWarcRecord *record, const char *path, XplWarnings *warnings)
{
  g_auto (XplHttpResponse) response = { 0 };

  if (!xpl_http_response_parse (record->block, record->length, &response))
    return;
  if (response.encoding != NULL)
    xpl_warnings_add (warnings, XPL_ERROR_ENCODING,
                      _("%s › %s is packed in a way that cannot be unpacked (%s): save the page again"), path,
                      page->url != NULL ? page->url : "", response.encoding);
  page->charset = g_steal_pointer (&response.charset);
  page->html = g_steal_pointer (&response.body);
}

/* The page of a record; FALSE where it has none. */
static gboolean
take_page (Page *page, const XplWarcRecord *record, const char *path, XplWarnings *warnings)
{
  g_autofree char *kind = xpl_header_fields_dup_token (record->fields, "WARC-Type");
  g_autofree char *type = xpl_header_fields_dup_token (record->fields, "Content-Type");

  page->url = dup_url (record->fields);
  if (record->block == NULL)
    return FALSE;
  if (strcmp (kind, "response") == 0 && strcmp (type, "application/http") == 0)
    {
      take_response (page, record, path, warnings);
    }
  else if (strcmp (kind, "resource") == 0 && xpl_is_page_type (type))
    {
      page->charset = xpl_header_fields_dup_charset (record->fields);
      page->html = g_bytes_new (record->block, record->length);
    }
  return page->html != NULL;
}

static void
note_other (Others *others, GError *cause)
{
  if (others->n++ == 0)
    others->first = g_strdup (cause->message);
  g_error_free (cause);
}

static void
warn_of_others (const Others *others, const char *path, XplWarnings *warnings)
{
  if (others->n > 0)
    xpl_warnings_add (warnings, XPL_ERROR_NO_ARTICLES,
                      ngettext ("%s: %u page in it is no article and was left out (%s)",
                                "%s: %u pages in it are no articles and were left out (the first: %s)", others->n),
                      path, others->n, others->first);
}

/* Pages of which a list in the archive says that they are none are frames and parts of others. */
static gboolean
is_listed (const XplImportRun *run, const char *url)
{
  return run->pages == NULL || (url != NULL && g_hash_table_contains (run->pages, url));
}

static void
add_page (XplImportRun *run, const Page *page, XplHeaderFields *fields, const char *name, const char *path, Others *others)
{
  const char *date = xpl_header_fields_get (fields, "WARC-Date");
  g_autofree char *saved = date == NULL ? NULL : g_strndup (date, strcspn (date, "T "));
  g_autofree char *place = page->url == NULL ? g_strdup (path) : g_strdup_printf ("%s › %s", path, page->url);
  GError *cause = NULL;
  g_autoptr (XplBundle) part = xpl_html_read (page->html, place, page->url, page->charset, run->warnings, &cause);
  XplArticleHints hints = { .file = name, .saved = saved };

  if (part == NULL)
    {
      note_other (others, cause);
      return;
    }
  if (run->pages != NULL)
    hints.title = g_hash_table_lookup (run->pages, page->url);
  xpl_article_hints_apply (&hints, part);
  xpl_gathering_add (run->gathering, part, place);
}

static gboolean
gather_pages (XplWarcReader *reader, const char *name, const char *path, XplImportRun *run, Others *others, GError **error)
{
  XplWarcRecord record;
  GError *cause = NULL;

  while (!run->is_exhausted && xpl_warc_reader_next (reader, &record, run->cancellable, &cause))
    {
      g_auto (Page) page = { 0 };

      if (!take_page (&page, &record, path, run->warnings) || !is_listed (run, page.url))
        continue;
      if (!xpl_import_run_begin_entry (run, page.url != NULL ? page.url : name, path, error))
        return FALSE;
      add_page (run, &page, record.fields, name, path, others);
    }
  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, cause);
  return FALSE;
}

static gboolean
warc_gather (GBufferedInputStream *stream, const char *name, const char *path, XplImportRun *run, GError **error)
{
  g_autoptr (XplWarcReader) reader = xpl_warc_reader_new (G_INPUT_STREAM (stream), path, run->warnings);
  Others others = { 0 };
  gboolean gathered = gather_pages (reader, name, path, run, &others, error);

  warn_of_others (&others, path, run->warnings);
  g_free (others.first);
  return gathered;
}

const XplImporter xpl_warc_importer = { .kind = N_ ("a web archive (WARC)"), .accepts = warc_accepts, .gather = warc_gather };
