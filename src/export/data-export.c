/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "data-export.h"

#include "data-columns.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <glib/gi18n-lib.h>

/* The error of the domain of this program for what went wrong with @file. Takes ownership of @cause. */
static gboolean
fail (GFile *file, GError *cause, GError **error)
{
  g_autoptr (GError) owned = cause;
  g_autofree char *name = g_file_get_parse_name (file);

  if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_CANCELLED) || owned->domain == XPL_ERROR)
    g_propagate_error (error, g_steal_pointer (&owned));
  else if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
           || g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    g_set_error (error, XPL_ERROR, XPL_ERROR_READ_ONLY, _("%s may not be written: choose another folder"), name);
  else
    g_set_error (error, XPL_ERROR, XPL_ERROR_WRITE, _("%s cannot be written: %s"), name, owned->message);
  return FALSE;
}

/* Closes @stream so that what stands in its file stays: only a finished one takes the place of an older one. */
static void
abandon (GOutputStream *stream)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);
}

typedef gboolean (*Filler) (const XplDataFormat *format,
                            const XplDataRequest *request,
                            GOutputStream *stream,
                            XplDataReport *report,
                            GCancellable *cancellable,
                            GError **error);

static gboolean
fill_file (GFile *file,
           Filler filler,
           const XplDataFormat *format,
           const XplDataRequest *request,
           XplDataReport *report,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileOutputStream) replaced =
      g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, &cause);
  GOutputStream *stream = G_OUTPUT_STREAM (replaced);

  if (replaced == NULL)
    return fail (file, g_steal_pointer (&cause), error);
  if (!filler (format, request, stream, report, cancellable, &cause))
    {
      abandon (stream);
      return fail (file, g_steal_pointer (&cause), error);
    }
  return g_output_stream_close (stream, cancellable, &cause) || fail (file, g_steal_pointer (&cause), error);
}

static char *
dup_list_name (const XplDataFormat *format, const XplDataTable *table)
{
  return g_strconcat (table->name, format->suffix, NULL);
}

static gboolean
fill_folder (GFile *folder,
             const XplDataFormat *format,
             const XplDataRequest *request,
             XplDataReport *report,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GError) cause = NULL;
  guint n_tables;
  const XplDataTable *tables = xpl_data_tables (&n_tables);

  if (!g_file_make_directory_with_parents (folder, cancellable, &cause)
      && !g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return fail (folder, g_steal_pointer (&cause), error);
  for (guint i = 0; i < n_tables; i++)
    {
      g_autofree char *name = dup_list_name (format, &tables[i]);
      g_autoptr (GFile) file = g_file_get_child (folder, name);
      XplDataRequest one = *request;

      one.list = tables[i].name;
      if (!fill_file (file, xpl_data_export_to_stream, format, &one, report, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

typedef struct
{
  GOutputStream *stream;
  GCancellable *cancellable;
  GError *error;
} ArchiveTarget;

static la_ssize_t
write_archive_cb (struct archive *archive, void *data, const void *bytes, size_t size)
{
  ArchiveTarget *target = data;

  if (target->error == NULL
      && g_output_stream_write_all (target->stream, bytes, size, NULL, target->cancellable, &target->error))
    return (la_ssize_t) size;
  archive_set_error (archive, EIO, "%s", target->error->message);
  return -1;
}

static gboolean
write_member (gpointer data, const char *bytes, gsize size, GError **error)
{
  if (archive_write_data (data, bytes, size) == (la_ssize_t) size)
    return TRUE;
  g_set_error_literal (error, XPL_ERROR, XPL_ERROR_WRITE, archive_error_string (data));
  return FALSE;
}

static gboolean
add_member (struct archive *archive,
            const XplDataFormat *format,
            const XplDataRequest *request,
            const XplDataTable *table,
            XplDataReport *report,
            GError **error)
{
  g_autofree char *name = dup_list_name (format, table);
  g_autoptr (XplDataSink) sink = xpl_data_sink_new (write_member, archive);
  struct archive_entry *entry = archive_entry_new ();
  XplDataRequest one = *request;
  gboolean added;

  one.list = table->name;
  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_mtime (entry, 0, 0); /* two exports of one state are the same bytes */
  added = archive_write_header (archive, entry) == ARCHIVE_OK;
  archive_entry_free (entry);
  if (!added)
    {
      g_set_error_literal (error, XPL_ERROR, XPL_ERROR_WRITE, archive_error_string (archive));
      return FALSE;
    }
  return xpl_data_export_to_sink (format, &one, sink, report, error);
}

static gboolean
fill_archive (const XplDataFormat *format,
              const XplDataRequest *request,
              GOutputStream *stream,
              XplDataReport *report,
              GCancellable *cancellable,
              GError **error)
{
  ArchiveTarget target = { stream, cancellable, NULL };
  struct archive *archive = archive_write_new ();
  guint n_tables;
  const XplDataTable *tables = xpl_data_tables (&n_tables);
  gboolean done = TRUE;

  archive_write_set_format_zip (archive);
  archive_write_open (archive, &target, NULL, write_archive_cb, NULL);
  for (guint i = 0; done && i < n_tables; i++)
    done = add_member (archive, format, request, &tables[i], report, error);
  if (done && archive_write_close (archive) != ARCHIVE_OK)
    {
      g_set_error_literal (error, XPL_ERROR, XPL_ERROR_WRITE, archive_error_string (archive));
      done = FALSE;
    }
  archive_write_free (archive);
  /* What the stream says is nearer to the cause than what the archive makes of it. */
  if (!done && target.error != NULL)
    {
      g_clear_error (error);
      g_propagate_error (error, g_steal_pointer (&target.error));
    }
  g_clear_error (&target.error);
  return done;
}

static gboolean
has_suffix (GFile *file, const char *suffix)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folded = name == NULL ? NULL : g_ascii_strdown (name, -1);

  return folded != NULL && g_str_has_suffix (folded, suffix);
}

gboolean
xpl_data_export (const XplDataFormat *format,
                 const XplDataRequest *request,
                 GFile *file,
                 XplDataReport *report,
                 GCancellable *cancellable,
                 GError **error)
{
  g_return_val_if_fail (format != NULL && request != NULL && G_IS_FILE (file), FALSE);

  gboolean is_folder = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY;

  if (format->has_lists && request->list == NULL && (is_folder || !has_suffix (file, format->suffix)))
    return !is_folder && has_suffix (file, ".zip")
               ? fill_file (file, fill_archive, format, request, report, cancellable, error)
               : fill_folder (file, format, request, report, cancellable, error);
  return fill_file (file, xpl_data_export_to_stream, format, request, report, cancellable, error);
}
