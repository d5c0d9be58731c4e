/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * A zip file's table of contents stands at its end, and what it does not list is not there. Where it was cut off, the
 * files are read one after the other.
 */

#include "config.h"

#include "zip-import.h"

#include "archive-import.h"
#include "document-import.h"
#include "wacz.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
xpl_is_zip (const char *head, gsize length)
{
  return length >= 4 && (memcmp (head, "PK\3\4", 4) == 0 || memcmp (head, "PK\5\6", 4) == 0);
}

/* The longest name of a kind that OpenDocument and EPUB files begin with. */
#define MAX_KIND ((gsize) 256)

/* What the names of its files say a zip file is. */
typedef struct
{
  XplWacz wacz;
  gboolean is_office; /* Office Open XML: documents, spreadsheets, presentations */
  gboolean has_words; /* … with a text */
  char *kind;         /* what an OpenDocument or EPUB file says it is, or NULL */
} Contents;

static void
contents_clear (Contents *self)
{
  xpl_wacz_clear (&self->wacz);
  g_clear_pointer (&self->kind, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Contents, contents_clear)

static void
read_kind (Contents *self, XplArchive *archive, const XplArchiveEntry *entry, XplImportRun *run)
{
  g_autoptr (GInputStream) stream = xpl_archive_open_entry (archive);
  g_autoptr (GBytes) bytes = xpl_stream_read_all (stream, MAX_KIND, entry->path, run->cancellable, NULL);

  g_free (self->kind);
  self->kind = bytes == NULL ? NULL : g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static gboolean
look_at (Contents *self, XplArchive *archive, const XplArchiveEntry *entry, XplImportRun *run, GError **error)
{
  self->is_office |= strcmp (entry->full_name, "[Content_Types].xml") == 0;
  self->has_words |= strcmp (entry->full_name, "word/document.xml") == 0;
  if (strcmp (entry->full_name, "mimetype") == 0)
    read_kind (self, archive, entry, run);
  return xpl_wacz_look_at (&self->wacz, archive, entry, run, error);
}

/* A stream in which one can go to the end: @stream, or one of all of its bytes. */
static GInputStream *
make_seekable (GBufferedInputStream *stream, const char *path, XplImportRun *run, GError **error)
{
  if (g_seekable_can_seek (G_SEEKABLE (stream)))
    return G_INPUT_STREAM (g_object_ref (stream));

  g_autoptr (GBytes) bytes =
      xpl_stream_read_all (G_INPUT_STREAM (stream), XPL_MAX_ENTRY, path, run->cancellable, error);
  return bytes == NULL ? NULL : g_memory_input_stream_new_from_bytes (bytes);
}

static gboolean
rewind_stream (GInputStream *stream, XplImportRun *run, GError **error)
{
  return g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_SET, run->cancellable, error);
}

/* Goes through the table of contents, where there is one that can be read. FALSE with an error only where cancelled. */
static gboolean
look_inside (GInputStream *stream,
             const char *name,
             const char *path,
             XplImportRun *run,
             Contents *contents,
             gboolean *has_index,
             GError **error)
{
  g_autoptr (XplArchive) archive = xpl_archive_open (stream, XPL_ARCHIVE_INDEXED, name, path, run, NULL);
  XplArchiveEntry entry;

  *has_index = archive != NULL;
  for (guint n = 0; archive != NULL && n < XPL_MAX_ENTRIES && xpl_archive_next (archive, &entry, NULL); n++)
    if (!look_at (contents, archive, &entry, run, error))
      return FALSE;
  return TRUE;
}

/* Gathers the web archives of a WACZ file, and of them the pages that it lists. */
static gboolean
gather_wacz (XplArchive *archive, const XplWacz *wacz, XplImportRun *run, const char *path, GError **error)
{
  GHashTable *outer = run->pages;
  gboolean gathered;

  run->pages = wacz->pages;
  gathered = xpl_archive_gather (archive, xpl_wacz_is_web_archive, run, path, error);
  run->pages = outer;
  xpl_gathering_suggest_title (run->gathering, wacz->title);
  return gathered;
}

/* A document rather than an archive: a text, or one that is told what to do. */
static gboolean
gather_document (GInputStream *stream, const Contents *contents, const char *name, const char *path, XplImportRun *run, GError **error)
{
  if (contents->is_office && contents->has_words)
    return xpl_document_gather (stream, XPL_DOCUMENT_WORD, name, path, run, error);
  if (g_strcmp0 (contents->kind, "application/vnd.oasis.opendocument.text") == 0)
    return xpl_document_gather (stream, XPL_DOCUMENT_OPEN_DOCUMENT, name, path, run, error);
  g_set_error (error, XPL_ERROR, XPL_ERROR_UNSUPPORTED,
               _("%s is a spreadsheet, presentation, book or drawing, which Explorer does not read: save its text as HTML, PDF "
                 "or plain text"),
               path);
  return FALSE;
}

gboolean
xpl_zip_gather (GBufferedInputStream *stream, const char *name, const char *path, XplImportRun *run, GError **error)
{
  g_return_val_if_fail (G_IS_BUFFERED_INPUT_STREAM (stream), FALSE);

  g_autoptr (GInputStream) seekable = make_seekable (stream, path, run, error);
  g_auto (Contents) contents = { 0 };
  g_autoptr (XplArchive) archive = NULL;
  gboolean has_index;

  if (seekable == NULL || !look_inside (seekable, name, path, run, &contents, &has_index, error)
      || !rewind_stream (seekable, run, error))
    return FALSE;
  if (contents.is_office || contents.kind != NULL)
    return gather_document (seekable, &contents, name, path, run, error);
  archive = xpl_archive_open (seekable, has_index ? XPL_ARCHIVE_INDEXED : XPL_ARCHIVE_STREAM, name, path, run, error);
  if (archive == NULL)
    return FALSE;
  return contents.wacz.is_wacz ? gather_wacz (archive, &contents.wacz, run, path, error)
                               : xpl_archive_gather (archive, NULL, run, path, error);
}
