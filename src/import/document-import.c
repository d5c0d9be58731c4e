/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Documents of word processors, which are zip files: pandoc has their text, and we read their properties. */

#include "config.h"

#include "document-import.h"

#include "archive-reader.h"
#include "converter.h"
#include "document-properties.h"
#include "importers.h"
#include "text-decode.h"
#include "zip-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Properties that are longer are none. */
#define MAX_PROPERTIES ((gsize) 1024 * 1024)

static const struct
{
  const char *suffix;
  const char *arguments[9];
  const char *properties; /* which file in it */
} kinds[] = {
  [XPL_DOCUMENT_WORD] = { ".docx",
                          { "pandoc", "--sandbox", "--from=docx", "--to=plain", "--standalone", "--wrap=none", NULL },
                          "docProps/core.xml" },
  [XPL_DOCUMENT_OPEN_DOCUMENT] = { ".odt",
                                   { "pandoc", "--sandbox", "--from=odt", "--to=plain", "--standalone", "--wrap=none", NULL },
                                   "meta.xml" },
};

static gboolean
find_kind (const char *name, const char *head, gsize length, XplDocumentKind *kind)
{
  if (!xpl_is_zip (head, length))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (xpl_name_has_suffix (name, kinds[i].suffix))
      {
        *kind = (XplDocumentKind) i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
document_accepts (const char *name, const char *head, gsize length)
{
  XplDocumentKind kind;

  return find_kind (name, head, length, &kind);
}

/* The properties are worth no error. */
static void
read_properties (GBytes *bytes, const char *file, const char *name, const char *path, XplImportRun *run, XplDocumentProperties *out)
{
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (XplArchive) archive = xpl_archive_open (memory, XPL_ARCHIVE_INDEXED, name, path, run, NULL);
  XplArchiveEntry entry;

  for (guint n = 0; archive != NULL && n < XPL_MAX_ENTRIES && xpl_archive_next (archive, &entry, NULL); n++)
    if (strcmp (entry.full_name, file) == 0)
      {
        g_autoptr (GInputStream) stream = xpl_archive_open_entry (archive);
        g_autoptr (GBytes) xml = xpl_stream_read_all (stream, MAX_PROPERTIES, entry.path, run->cancellable, NULL);

        if (xml != NULL)
          xpl_document_properties_read_xml (out, g_bytes_get_data (xml, NULL), g_bytes_get_size (xml));
        return;
      }
}

gboolean
xpl_document_gather (GInputStream *stream,
                     XplDocumentKind kind,
                     const char *name,
                     const char *path,
                     XplImportRun *run,
                     GError **error)
{
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream) && run != NULL, FALSE);

  const XplConverter converter = { kinds[kind].arguments, "pandoc" };
  g_auto (XplDocumentProperties) properties = { 0 };
  g_autoptr (GBytes) bytes = xpl_stream_read_all (stream, XPL_MAX_DOCUMENT, path, run->cancellable, error);
  g_autoptr (GBytes) plain = NULL;

  if (bytes == NULL)
    return FALSE;
  plain = xpl_converter_run (&converter, bytes, path, XPL_CONVERTER_SECONDS, run->cancellable, error);
  if (plain == NULL)
    return FALSE;

  g_autofree char *text = xpl_text_decode (plain, path, run->warnings, error);
  if (text == NULL)
    return FALSE;
  read_properties (bytes, kinds[kind].properties, name, path, run, &properties);
  xpl_document_add (text, &properties, name, path, run);
  return TRUE;
}

void
xpl_document_add (const char *text, const XplDocumentProperties *properties, const char *name, const char *path, XplImportRun *run)
{
  g_return_if_fail (text != NULL && run != NULL);

  g_autoptr (XplArticle) article = xpl_article_new (text);
  g_autoptr (XplBundle) part = xpl_import_article (article, name);
  XplArticleHints hints = xpl_document_properties_get_hints (properties, name);

  xpl_article_hints_apply (&hints, part);
  xpl_gathering_add (run->gathering, part, path);
}

static gboolean
document_gather (GBufferedInputStream *stream, const char *name, const char *path, XplImportRun *run, GError **error)
{
  gsize length;
  const char *head = xpl_stream_peek (stream, &length);
  XplDocumentKind kind;

  if (!find_kind (name, head, length, &kind))
    g_return_val_if_reached (FALSE);
  return xpl_document_gather (G_INPUT_STREAM (stream), kind, name, path, run, error);
}

const XplImporter xpl_document_importer = { .kind = N_ ("a document of an office program"), .accepts = document_accepts, .gather = document_gather };
