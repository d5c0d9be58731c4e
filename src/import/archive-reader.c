/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * libarchive would skip a file that nobody reads by unpacking it unseen. What has no table of contents is therefore read
 * to the end of each file by us, so that all that is unpacked is counted.
 */

#include "config.h"

#include "archive-reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <glib/gi18n-lib.h>

#define CHUNK ((gsize) 64 * 1024)

/* Names are shown in messages of one line. */
#define MAX_NAME 200

struct _XplArchive
{
  struct archive *reader;
  GInputStream *stream;
  XplArchiveMode mode;
  char *name;
  char *path;
  XplImportRun *run;
  gboolean is_outermost; /* what lies in another archive was counted there */
  GInputStream *entry; /* of the file that is being read, or NULL */
  GError *stream_error; /* what the stream failed of, rather than the archive */
  char *full_name;
  char *entry_path;
  char *buffer;
};

#define XPL_TYPE_ENTRY_STREAM (xpl_entry_stream_get_type ())
G_DECLARE_FINAL_TYPE (XplEntryStream, xpl_entry_stream, XPL, ENTRY_STREAM, GInputStream)

struct _XplEntryStream
{
  GInputStream parent_instance;

  XplArchive *archive; /* borrowed */
  char *path;
  gboolean is_at_end;
};

G_DEFINE_FINAL_TYPE (XplEntryStream, xpl_entry_stream, G_TYPE_INPUT_STREAM)

static la_ssize_t
read_cb (struct archive *reader, void *data, const void **buffer)
{
  XplArchive *self = data;
  gssize n;

  g_clear_error (&self->stream_error);
  n = g_input_stream_read (self->stream, self->buffer, CHUNK, self->run->cancellable, &self->stream_error);
  *buffer = self->buffer;
  if (n < 0)
    archive_set_error (reader, EIO, "%s", self->stream_error->message);
  else if (self->is_outermost)
    self->run->packed += (guint64) n;
  return n < 0 ? ARCHIVE_FATAL : n;
}

static la_int64_t
seek_cb (struct archive *reader, void *data, la_int64_t offset, int whence)
{
  XplArchive *self = data;
  GSeekable *seekable = G_SEEKABLE (self->stream);
  GSeekType type = whence == SEEK_SET ? G_SEEK_SET : whence == SEEK_CUR ? G_SEEK_CUR : G_SEEK_END;

  g_clear_error (&self->stream_error);
  if (!g_seekable_seek (seekable, offset, type, self->run->cancellable, &self->stream_error))
    {
      archive_set_error (reader, EIO, "%s", self->stream_error->message);
      return ARCHIVE_FATAL;
    }
  return g_seekable_tell (seekable);
}

/* Why libarchive failed: what it read from, or what it read. */
static void
set_damaged (XplArchive *self, const char *path, GError **error)
{
  const char *words = archive_error_string (self->reader);
  g_autofree char *reason = words == NULL ? g_strdup (_("no reason is known")) : g_strstrip (g_strdup (words));

  if (self->stream_error != NULL)
    xpl_stream_take_error (error, g_steal_pointer (&self->stream_error), path);
  else
    g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE,
                 /* Translators: %1$s is a file, %2$s is libarchive's own message. */
                 _("%1$s is damaged or was cut off (%2$s): get it again"), path, reason);
}

static gssize
entry_stream_read (GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  XplEntryStream *self = XPL_ENTRY_STREAM (stream);
  XplArchive *archive = self->archive;
  la_ssize_t n;

  if (self->is_at_end)
    return 0;
  do
    n = archive_read_data (archive->reader, buffer, count);
  while (n == ARCHIVE_RETRY);
  if (n <= 0)
    self->is_at_end = TRUE;
  if (n < 0)
    {
      set_damaged (archive, self->path, error);
      return -1;
    }
  return xpl_import_run_charge (archive->run, (guint64) n, archive->path, error) ? n : -1;
}

static void
entry_stream_finalize (GObject *object)
{
  g_free (XPL_ENTRY_STREAM (object)->path);
  G_OBJECT_CLASS (xpl_entry_stream_parent_class)->finalize (object);
}

static void
xpl_entry_stream_class_init (XplEntryStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entry_stream_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = entry_stream_read;
}

static void
xpl_entry_stream_init (XplEntryStream *self)
{
}

/* Only what is compiled in: libarchive starts programs for other filters. */
static void
add_formats (struct archive *reader, XplArchiveMode mode)
{
  if (mode == XPL_ARCHIVE_INDEXED)
    {
      archive_read_support_format_zip_seekable (reader);
      return;
    }
  archive_read_support_format_zip_streamable (reader);
  archive_read_support_format_tar (reader);
  archive_read_support_format_raw (reader);
  archive_read_support_filter_gzip (reader);
  archive_read_support_filter_bzip2 (reader);
  archive_read_support_filter_xz (reader);
  archive_read_support_filter_zstd (reader);
}

XplArchive *
xpl_archive_open (GInputStream *stream,
                  XplArchiveMode mode,
                  const char *name,
                  const char *path,
                  XplImportRun *run,
                  GError **error)
{
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream) && name != NULL && path != NULL && run != NULL, NULL);

  g_autoptr (XplArchive) self = g_new0 (XplArchive, 1);

  self->reader = archive_read_new ();
  self->stream = g_object_ref (stream);
  self->mode = mode;
  self->name = g_strdup (name);
  self->path = g_strdup (path);
  self->run = run;
  self->is_outermost = run->depth <= 1;
  self->buffer = g_malloc (CHUNK);
  add_formats (self->reader, mode);
  archive_read_set_callback_data (self->reader, self);
  archive_read_set_read_callback (self->reader, read_cb);
  if (mode == XPL_ARCHIVE_INDEXED)
    archive_read_set_seek_callback (self->reader, seek_cb);
  if (archive_read_open1 (self->reader) >= ARCHIVE_WARN)
    return g_steal_pointer (&self);
  set_damaged (self, path, error);
  return NULL;
}

static void
close_entry (XplArchive *self)
{
  g_clear_object (&self->entry);
  g_clear_pointer (&self->full_name, g_free);
  g_clear_pointer (&self->entry_path, g_free);
}

void
xpl_archive_free (XplArchive *self)
{
  if (self == NULL)
    return;
  close_entry (self);
  archive_read_free (self->reader);
  g_clear_error (&self->stream_error);
  g_object_unref (self->stream);
  g_free (self->name);
  g_free (self->path);
  g_free (self->buffer);
  g_free (self);
}

/* To the end of the file that was begun. What is wrong with that file alone was said to whoever read it. */
static gboolean
drain_entry (XplArchive *self, GError **error)
{
  g_autoptr (GError) cause = NULL;
  char buffer[8192];
  gssize n;

  if (self->entry == NULL || self->mode == XPL_ARCHIVE_INDEXED)
    return TRUE;
  do
    n = g_input_stream_read (self->entry, buffer, sizeof buffer, self->run->cancellable, &cause);
  while (n > 0);
  if (n < 0 && (self->run->is_exhausted || g_cancellable_is_cancelled (self->run->cancellable)))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  return TRUE;
}

/* "story.txt" of "story.txt.gz". */
static char *
dup_inner_name (const char *name)
{
  const char *dot = strrchr (name, '.');

  return dot == NULL || dot == name ? g_strdup (name) : g_strndup (name, (gsize) (dot - name));
}

/* One line of UTF-8. */
static char *
dup_shown_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  GString *out = g_string_new (NULL);
  gsize n = 0;

  for (const char *p = valid; *p != '\0' && n < MAX_NAME; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (out, g_unichar_isprint (c) ? c : 0xfffd);
    }
  return g_string_free (out, FALSE);
}

/* The name in UTF-8 where the archive says so, else the bytes, which are UTF-8 for the most part. */
static char *
dup_entry_name (XplArchive *self, struct archive_entry *entry)
{
  const char *name;

  if (archive_format (self->reader) == ARCHIVE_FORMAT_RAW)
    return dup_inner_name (self->name);
  name = archive_entry_pathname_utf8 (entry);
  if (name == NULL)
    name = archive_entry_pathname (entry);
  return dup_shown_name (name != NULL ? name : "");
}

static void
fill_entry (XplArchive *self, struct archive_entry *found, XplArchiveEntry *entry)
{
  self->full_name = dup_entry_name (self, found);
  self->entry_path = g_strdup_printf ("%s › %s", self->path, self->full_name);

  const char *slash = strrchr (self->full_name, '/');
  entry->full_name = self->full_name;
  entry->name = slash == NULL ? self->full_name : slash + 1;
  entry->path = self->entry_path;
  entry->is_encrypted = archive_entry_is_data_encrypted (found) != 0;
}

static gboolean
is_file (struct archive_entry *entry)
{
  return archive_entry_filetype (entry) == AE_IFREG && archive_entry_hardlink (entry) == NULL;
}

gboolean
xpl_archive_next (XplArchive *self, XplArchiveEntry *entry, GError **error)
{
  g_return_val_if_fail (self != NULL && entry != NULL, FALSE);

  for (;;)
    {
      struct archive_entry *found;
      int status;

      if (!drain_entry (self, error))
        return FALSE;
      close_entry (self);
      do
        status = archive_read_next_header (self->reader, &found);
      while (status == ARCHIVE_RETRY);
      if (status == ARCHIVE_EOF)
        return FALSE;
      if (status < ARCHIVE_WARN)
        {
          set_damaged (self, self->path, error);
          return FALSE;
        }
      fill_entry (self, found, entry);
      XplEntryStream *stream = g_object_new (XPL_TYPE_ENTRY_STREAM, NULL);
      stream->archive = self;
      stream->path = g_strdup (self->entry_path);
      self->entry = G_INPUT_STREAM (stream);
      if (is_file (found))
        return TRUE;
    }
}

GInputStream *
xpl_archive_open_entry (XplArchive *self)
{
  g_return_val_if_fail (self != NULL && self->entry != NULL, NULL);

  return g_object_ref (self->entry);
}
