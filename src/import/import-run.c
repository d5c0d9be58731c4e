/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "import-run.h"

#include "importers.h"

#include <glib/gi18n-lib.h>

/* How much is read at a time. */
#define CHUNK ((gsize) 64 * 1024)

void
xpl_stream_take_error (GError **error, GError *cause, const char *path)
{
  g_return_if_fail (cause != NULL && path != NULL);

  if (cause->domain == XPL_ERROR || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return;
    }
  g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE, _("%s cannot be read: %s"), path, cause->message);
  g_error_free (cause);
}

GBufferedInputStream *
xpl_stream_new (GInputStream *stream, const char *path, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  g_autoptr (GInputStream) buffered = g_buffered_input_stream_new_sized (stream, XPL_IMPORT_HEAD);
  GBufferedInputStream *self = G_BUFFERED_INPUT_STREAM (buffered);
  GError *cause = NULL;
  gssize n;

  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (self), FALSE);
  do
    n = g_buffered_input_stream_fill (self, -1, cancellable, &cause);
  while (n > 0 && g_buffered_input_stream_get_available (self) < XPL_IMPORT_HEAD);
  if (n >= 0)
    return G_BUFFERED_INPUT_STREAM (g_steal_pointer (&buffered));
  xpl_stream_take_error (error, cause, path);
  return NULL;
}

const char *
xpl_stream_peek (GBufferedInputStream *stream, gsize *length)
{
  return g_buffered_input_stream_peek_buffer (stream, length);
}

GBytes *
xpl_stream_read_all (GInputStream *stream, gsize max, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  GError *cause = NULL;

  for (;;)
    {
      gsize old = all->len, n;

      g_byte_array_set_size (all, (guint) (old + CHUNK));
      if (!g_input_stream_read_all (stream, all->data + old, CHUNK, &n, cancellable, &cause))
        {
          xpl_stream_take_error (error, cause, path);
          return NULL;
        }
      g_byte_array_set_size (all, (guint) (old + n));
      if (all->len > max)
        {
          g_autofree char *size = g_format_size_full (max, G_FORMAT_SIZE_IEC_UNITS);

          g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE,
                       _("%s has more than the %s that a file of its kind may have: split it into several files"),
                       path, size);
          return NULL;
        }
      if (n < CHUNK)
        return g_byte_array_free_to_bytes (g_steal_pointer (&all));
    }
}

gboolean
xpl_import_run_gather (XplImportRun *self,
                       const XplImporter *importer,
                       GBufferedInputStream *stream,
                       const char *name,
                       const char *path,
                       GError **error)
{
  g_return_val_if_fail (self != NULL && importer != NULL && importer->gather != NULL, FALSE);

  guint n_parts = xpl_gathering_get_n_parts (self->gathering);
  g_autoptr (GError) cause = NULL;
  gboolean gathered;

  if (self->depth == XPL_MAX_NESTING)
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE,
                   _("%s lies in more than %d archives in each other: unpack it and open it by itself"), path,
                   XPL_MAX_NESTING);
      return FALSE;
    }
  self->depth++;
  gathered = importer->gather (stream, name, path, self, &cause);
  self->depth--;
  if (gathered)
    return TRUE;
  /* What was read before it failed stays. */
  if (xpl_gathering_get_n_parts (self->gathering) > n_parts
      && !g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      xpl_warnings_take (self->warnings, g_steal_pointer (&cause));
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static gboolean
add_stream (XplImportRun *self, GInputStream *stream, const char *name, const char *path, GError **error)
{
  g_autoptr (GBufferedInputStream) buffered = xpl_stream_new (stream, path, self->cancellable, error);

  if (buffered == NULL)
    return FALSE;

  const XplImporter *importer = xpl_importer_find (name, buffered);
  if (importer->gather != NULL)
    return xpl_import_run_gather (self, importer, buffered, name, path, error);

  if (!xpl_importer_check_head (importer, buffered, name, path, error))
    return FALSE;

  gsize max = importer->max_size > 0 ? MIN (importer->max_size, XPL_MAX_ENTRY) : XPL_MAX_ENTRY;
  g_autoptr (GBytes) bytes = xpl_stream_read_all (G_INPUT_STREAM (buffered), max, path, self->cancellable, error);
  g_autoptr (XplBundle) part = bytes == NULL ? NULL : importer->read (bytes, name, path, self->warnings, error);
  if (part == NULL)
    return FALSE;
  xpl_gathering_add (self->gathering, part, path);
  return TRUE;
}

gboolean
xpl_import_run_add (XplImportRun *self, GInputStream *stream, const char *name, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL && name != NULL && path != NULL, FALSE);
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), FALSE);

  g_autoptr (GError) cause = NULL;

  if (!add_stream (self, stream, name, path, &cause)
      && !g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    xpl_warnings_take (self->warnings, g_steal_pointer (&cause));
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

void
xpl_import_run_tell (XplImportRun *self, const char *name)
{
  g_return_if_fail (self != NULL);

  if (self->progress != NULL)
    self->progress (self->done, self->total, name, self->data);
}

gboolean
xpl_import_run_charge (XplImportRun *self, guint64 size, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  self->unpacked += size;
  if (self->unpacked > XPL_MAX_UNPACKED)
    {
      g_autofree char *max = g_format_size_full (XPL_MAX_UNPACKED, G_FORMAT_SIZE_IEC_UNITS);

      self->is_exhausted = TRUE;
      g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE,
                   _("%s unpacks to more than %s, and was read so far: split it into several archives"), path, max);
      return FALSE;
    }
  if (self->unpacked > XPL_RATIO_FREE && self->unpacked / XPL_MAX_RATIO > self->packed)
    {
      self->is_exhausted = TRUE;
      g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE,
                   _("%s unpacks to more than %d times its size, as archives do that are made to do harm, and was read so "
                     "far: unpack it where there is room, look at it, and open the folder"),
                   path, XPL_MAX_RATIO);
      return FALSE;
    }
  return TRUE;
}

gboolean
xpl_import_run_begin_entry (XplImportRun *self, const char *name, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (self->n_entries == XPL_MAX_ENTRIES)
    {
      self->is_exhausted = TRUE;
      g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE,
                   ngettext ("%s holds more than %d file, and was read so far: split it into several archives",
                             "%s holds more than %d files, and was read so far: split it into several archives",
                             XPL_MAX_ENTRIES),
                   path, XPL_MAX_ENTRIES);
      return FALSE;
    }
  self->n_entries++;
  xpl_import_run_tell (self, name);
  return TRUE;
}
