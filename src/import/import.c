/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "import.h"

#include "file-list.h"
#include "file-load.h"
#include "gathering.h"
#include "importers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The first that accepts a file reads it; the last accepts everything. */
static const XplImporter *const importers[] = {
  &xpl_additions_refusal,
  &xpl_document_importer,
  &xpl_archive_importer,
  &xpl_pdf_importer,
  &xpl_warc_importer,
  &xpl_mhtml_importer,
  &xpl_json_importer,
  &xpl_html_importer,
  &xpl_markdown_importer,
  &xpl_text_importer,
};

const XplImporter *
xpl_importer_find_by_head (const char *name, const char *head, gsize length)
{
  g_return_val_if_fail (name != NULL && head != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (importers); i++)
    if (importers[i]->accepts (name, head, length))
      return importers[i];
  g_assert_not_reached ();
}

/* The beginning of @stream, with a NUL behind it. */
static char *
dup_head (GBufferedInputStream *stream, gsize *length)
{
  const char *peeked = xpl_stream_peek (stream, length);
  char *head = g_malloc0 (*length + 1);

  if (*length > 0)
    memcpy (head, peeked, *length);
  return head;
}

const XplImporter *
xpl_importer_find (const char *name, GBufferedInputStream *stream)
{
  g_return_val_if_fail (name != NULL && G_IS_BUFFERED_INPUT_STREAM (stream), NULL);

  gsize length;
  g_autofree char *head = dup_head (stream, &length);

  return xpl_importer_find_by_head (name, head, length);
}

gboolean
xpl_importer_check_head (const XplImporter *importer, GBufferedInputStream *stream, const char *name, const char *path, GError **error)
{
  g_return_val_if_fail (importer != NULL && G_IS_BUFFERED_INPUT_STREAM (stream) && path != NULL, FALSE);

  gsize length;
  g_autofree char *head = dup_head (stream, &length);

  return importer->check == NULL || importer->check (head, length, name, path, error);
}

gboolean
xpl_importer_check_size (const XplImporter *importer, guint64 size, const char *path, GError **error)
{
  g_return_val_if_fail (importer != NULL && path != NULL, FALSE);

  if (importer->max_size == 0 || size <= importer->max_size)
    return TRUE;

  g_autofree char *is = g_format_size_full (size, G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *may_be = g_format_size_full (importer->max_size, G_FORMAT_SIZE_IEC_UNITS);
  /* Translators: a file and two sizes. */
  g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE,
               _("%s has %s, more than the %s that a file of its kind may have: split it into several files"), path, is, may_be);
  return FALSE;
}

/* Nothing could be read: a single file's own cause, else what was looked for. @name is that of the only input, or NULL. */
static XplBundle *
set_nothing_read (const char *name, guint n_read, XplWarnings *warnings, guint n_earlier, GError **error)
{
  guint n_warnings = xpl_warnings_get_size (warnings);

  if (name != NULL && n_warnings == n_earlier + 1)
    g_propagate_error (error, xpl_warnings_steal_last (warnings));
  else if (name != NULL)
    g_set_error (error, XPL_ERROR, XPL_ERROR_NO_ARTICLES,
                 _("%s holds no articles: Explorer reads text, Markdown, HTML, MHTML, docx, odt, PDF, JSON Feeds, bundles, and "
                   "archives of them (zip, tar, WARC, WACZ)"),
                 name);
  else
    g_set_error (error, XPL_ERROR, XPL_ERROR_NO_ARTICLES,
                 ngettext ("None of the %u file could be read as an article",
                           "None of the %u files could be read as an article", n_read),
                 n_read);
  return NULL;
}

/* Reads one file: what holds many is gathered by @run, what is to be had whole comes back as @whole. */
static gboolean
import_file (GFile *file, XplImportRun *run, XplBundle **whole, GError **error)
{
  g_autofree char *path = xpl_file_dup_name (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GInputStream) stream = xpl_file_open (file, run->cancellable, error);
  g_autoptr (GBufferedInputStream) buffered = NULL;
  const XplImporter *importer;

  if (stream == NULL)
    return FALSE;
  buffered = xpl_stream_new (stream, path, run->cancellable, error);
  if (buffered == NULL)
    return FALSE;
  importer = xpl_importer_find (name, buffered);
  if (importer->gather != NULL)
    return xpl_import_run_gather (run, importer, buffered, name, path, error);

  if (!xpl_importer_check_head (importer, buffered, name, path, error)
      || !xpl_importer_check_size (importer, xpl_file_get_size (stream, run->cancellable), path, error))
    return FALSE;

  g_autoptr (GBytes) bytes = xpl_file_load (file, run->cancellable, error);
  if (bytes != NULL && importer->take != NULL)
    *whole = importer->take (g_steal_pointer (&bytes), name, path, run, error);
  else if (bytes != NULL)
    *whole = importer->read (bytes, name, path, run->warnings, error);
  return *whole != NULL;
}

static gboolean
import_list (GPtrArray *list, XplImportRun *job, GError **error)
{
  for (guint i = 0; i < list->len; i++)
    {
      GFile *file = g_ptr_array_index (list, i);
      g_autofree char *path = xpl_file_dup_name (file);
      g_autofree char *name = g_file_get_basename (file);
      g_autoptr (GError) cause = NULL;
      g_autoptr (XplBundle) whole = NULL;
      XplImportRun run = *job;

      run.done = i;
      run.total = list->len;
      xpl_import_run_tell (&run, name);
      if (!import_file (file, &run, &whole, &cause) && !g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        xpl_warnings_take (run.warnings, g_steal_pointer (&cause));
      if (whole != NULL)
        xpl_gathering_add (run.gathering, whole, path);
      if (g_cancellable_set_error_if_cancelled (run.cancellable, error))
        return FALSE;
    }
  return TRUE;
}

/* What was gathered of the only input @path. */
static XplBundle *
finish_only (XplImportRun *run, const char *path, guint n_earlier, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (run->cancellable, error))
    return NULL;
  if (xpl_gathering_get_n_parts (run->gathering) == 0)
    return set_nothing_read (path, 1, run->warnings, n_earlier, error);
  return xpl_gathering_dup_bundle (run->gathering);
}

/* A single bundle comes back whole, so that nothing of it is copied. */
static XplBundle *
import_only (GFile *file, XplImportRun *run, guint n_earlier, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *path = xpl_file_dup_name (file);
  XplBundle *whole = NULL;

  run->total = 1;
  xpl_import_run_tell (run, name);
  if (!import_file (file, run, &whole, error) || whole != NULL)
    return whole;
  return finish_only (run, path, n_earlier, error);
}

XplBundle *
xpl_import_files (GPtrArray *files,
                  XplImportProgress progress,
                  XplBundleArticlesFunc articles,
                  gpointer data,
                  GCancellable *cancellable,
                  XplWarnings *warnings,
                  GError **error)
{
  g_return_val_if_fail (files != NULL && files->len > 0, NULL);

  g_autoptr (XplWarnings) own = warnings == NULL ? xpl_warnings_new () : NULL;
  XplWarnings *all = warnings == NULL ? own : warnings;
  guint n_earlier = xpl_warnings_get_size (all);
  g_autoptr (GPtrArray) list = xpl_file_list (files, cancellable, all, error);
  g_autoptr (XplGathering) gathering = xpl_gathering_new (NULL, all);
  XplImportRun job = { gathering, all, cancellable, progress, .data = data };

  if (list == NULL)
    return NULL;
  job.articles = files->len == 1 && list->len == 1 ? articles : NULL;
  if (files->len == 1 && list->len == 1)
    return import_only (g_ptr_array_index (list, 0), &job, n_earlier, error);
  if (!import_list (list, &job, error))
    return NULL;
  if (xpl_gathering_get_n_parts (gathering) == 0)
    {
      g_autofree char *name = files->len == 1 ? xpl_file_dup_name (g_ptr_array_index (files, 0)) : NULL;

      return set_nothing_read (name, list->len, all, n_earlier, error);
    }
  return xpl_gathering_dup_bundle (gathering);
}

XplBundle *
xpl_import_join (XplBundle *base, XplBundle *added, XplWarnings *warnings)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (base) && XPL_IS_BUNDLE (added), NULL);

  g_autoptr (XplGathering) gathering = xpl_gathering_new (xpl_bundle_get_title (base), warnings);

  xpl_gathering_add_base (gathering, base);
  xpl_gathering_add (gathering, added, NULL);
  return xpl_gathering_dup_bundle (gathering);
}

XplBundle *
xpl_import_bytes (GBytes *bytes, const char *name, XplWarnings *warnings, GError **error)
{
  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  g_autoptr (XplWarnings) own = warnings == NULL ? xpl_warnings_new () : NULL;
  g_autoptr (XplGathering) gathering = xpl_gathering_new (NULL, warnings == NULL ? own : warnings);
  XplImportRun run = { gathering, warnings == NULL ? own : warnings };
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GBufferedInputStream) stream = xpl_stream_new (memory, name, NULL, error);
  guint n_earlier = xpl_warnings_get_size (run.warnings);

  if (stream == NULL || !xpl_file_check_size (g_bytes_get_size (bytes), name, error))
    return NULL;

  const XplImporter *importer = xpl_importer_find (name, stream);
  if (!xpl_importer_check_head (importer, stream, name, name, error)
      || !xpl_importer_check_size (importer, g_bytes_get_size (bytes), name, error))
    return NULL;
  if (importer->gather == NULL)
    return importer->read (bytes, name, name, run.warnings, error);
  if (!xpl_import_run_gather (&run, importer, stream, name, name, error))
    return NULL;
  return finish_only (&run, name, n_earlier, error);
}
