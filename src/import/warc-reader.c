/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * A window slides over the file. Behind each block two empty lines must stand; where they do not, the record's length
 * lies, and the window still holds what comes next: the reader goes back to the beginning of the block and looks for the
 * next record from there.
 */

#include "config.h"

#include "warc-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CHUNK ((gsize) 64 * 1024)

/* Longer headers are none. */
#define MAX_HEADER ((gsize) 64 * 1024)

/* A file with more damaged records is none that a few bad bytes got into. */
#define MAX_PROBLEMS 100

/* What every record begins with, and how it is found in what is no record. */
#define MAGIC "WARC/"
#define NEXT_MAGIC "\r\n\r\nWARC/"

struct _XplWarcReader
{
  GInputStream *stream;
  char *path;
  XplWarnings *warnings;

  char *window;
  gsize size;  /* of the window */
  gsize start; /* what is read next */
  gsize end;   /* what is there */
  guint64 offset; /* of start in the file */
  gboolean is_at_end;

  XplHeaderFields *fields; /* of the last record */
  guint n_problems;
  gboolean is_given_up;
  gboolean is_resyncing; /* it was said why the next record is looked for */
};

XplWarcReader *
xpl_warc_reader_new (GInputStream *stream, const char *path, XplWarnings *warnings)
{
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream) && path != NULL, NULL);

  XplWarcReader *self = g_new0 (XplWarcReader, 1);

  self->stream = g_object_ref (stream);
  self->path = g_strdup (path);
  self->warnings = warnings;
  self->size = 2 * CHUNK;
  self->window = g_malloc (self->size);
  return self;
}

void
xpl_warc_reader_free (XplWarcReader *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->stream);
  g_clear_pointer (&self->fields, xpl_header_fields_free);
  g_free (self->path);
  g_free (self->window);
  g_free (self);
}

/* Says what is wrong with the record at @offset. After too many there is no more to be read. */
static void
note_problem (XplWarcReader *self, guint64 offset, const char *problem)
{
  xpl_warnings_add (self->warnings, XPL_ERROR_UNREADABLE,
                    /* Translators: a file, a place in it, and what is wrong there. */
                    _("%1$s, byte %2$" G_GUINT64_FORMAT ": %3$s"), self->path, offset, problem);
  if (++self->n_problems < MAX_PROBLEMS)
    return;
  xpl_warnings_add (self->warnings, XPL_ERROR_UNREADABLE,
                    _("%s has more than %d damaged records, and was read so far: get it again"), self->path,
                    MAX_PROBLEMS);
  self->is_given_up = TRUE;
}

static void
advance (XplWarcReader *self, gsize n)
{
  self->start += n;
  self->offset += n;
}

/* Makes room for @n bytes from the start of the window, which is twice as long, so that it is seldom moved. */
static void
make_room (XplWarcReader *self, gsize n)
{
  if (self->size - self->start >= n)
    return;
  memmove (self->window, self->window + self->start, self->end - self->start);
  self->end -= self->start;
  self->start = 0;
  if (self->size < 2 * n)
    {
      self->size = 2 * n;
      self->window = g_realloc (self->window, self->size);
    }
}

/* Reads until @n bytes are there, or all that are left. */
static gboolean
fill (XplWarcReader *self, gsize n, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;

  while (self->end - self->start < n && !self->is_at_end)
    {
      gsize want = MIN (n, MAX (self->end - self->start + CHUNK, CHUNK));
      gssize got;

      make_room (self, want);
      got = g_input_stream_read (self->stream, self->window + self->end, self->size - self->end, cancellable, &cause);
      if (got < 0)
        {
          self->is_at_end = TRUE;
          xpl_stream_take_error (error, cause, self->path);
          return FALSE;
        }
      self->is_at_end = got == 0;
      self->end += (gsize) got;
    }
  return TRUE;
}

static gsize
available (XplWarcReader *self)
{
  return self->end - self->start;
}

/* Goes to the next record's first byte. FALSE at the end of the file. */
static gboolean
find_magic (XplWarcReader *self, GCancellable *cancellable, GError **error)
{
  gsize magic = strlen (MAGIC);

  for (;;)
    {
      if (!fill (self, CHUNK, cancellable, error))
        return FALSE;

      const char *data = self->window + self->start;
      const char *found = memmem (data, available (self), "\n" MAGIC, magic + 1);
      if (found != NULL)
        {
          advance (self, (gsize) (found - data) + 1);
          return TRUE;
        }
      if (self->is_at_end)
        return FALSE;
      advance (self, available (self) - magic);
    }
}

/* Passes over the empty lines between records. What else stands there is said, and passed over. */
static gboolean
go_to_record (XplWarcReader *self, GCancellable *cancellable, GError **error)
{
  gsize magic = strlen (MAGIC);
  guint64 offset;

  for (;;)
    {
      if (!fill (self, CHUNK, cancellable, error))
        return FALSE;
      while (available (self) > 0 && strchr ("\r\n", self->window[self->start]) != NULL
             && self->window[self->start] != '\0')
        advance (self, 1);
      if (available (self) >= magic || self->is_at_end)
        break;
    }
  if (available (self) == 0)
    return FALSE;
  if (available (self) >= magic && memcmp (self->window + self->start, MAGIC, magic) == 0)
    return TRUE;
  offset = self->offset;
  if (!find_magic (self, cancellable, error))
    {
      if (*error == NULL && !self->is_resyncing)
        note_problem (self, offset, _("no record begins here, and no other follows: get the file again"));
      return FALSE;
    }
  if (!self->is_resyncing)
    note_problem (self, offset, _("no record begins here; reading went on with the next one"));
  return available (self) > 0;
}

/* Behind the first empty line; 0 where there is none. */
static gsize
find_header_end (const char *data, gsize length)
{
  for (gsize start = 0; start < length;)
    {
      gsize next = xpl_line_end (data, start, length);

      if (data[next - 1] == '\n' && (next - start == 1 || (next - start == 2 && data[start] == '\r')))
        return next;
      start = next;
    }
  return 0;
}

/* The header at the start of the window; FALSE where it is none. The window goes to the block. */
static gboolean
read_header (XplWarcReader *self, guint64 *block_length, GCancellable *cancellable, GError **error)
{
  gsize body, end;
  const char *stated;

  g_clear_pointer (&self->fields, xpl_header_fields_free);
  if (!fill (self, MAX_HEADER, cancellable, error))
    return FALSE;
  end = find_header_end (self->window + self->start, MIN (available (self), MAX_HEADER));
  self->fields = xpl_header_fields_new (self->window + self->start, end, &body);
  stated = xpl_header_fields_get (self->fields, "Content-Length");
  if (end == 0 || stated == NULL || !g_ascii_string_to_unsigned (stated, 10, 0, G_MAXINT64, block_length, NULL))
    {
      note_problem (self, self->offset, _("the record's header is damaged or has no length; it was left out"));
      /* The next record is looked for behind this one's first word. */
      if (available (self) > 0)
        advance (self, strlen (MAGIC));
      self->is_resyncing = TRUE;
      return FALSE;
    }
  advance (self, end);
  self->is_resyncing = FALSE;
  return TRUE;
}

/* The file ends, or a line ends, @length bytes behind the start of the window. */
static gboolean
ends_well (XplWarcReader *self, gsize length)
{
  const char *end = self->window + self->start + length;
  gsize n = available (self) - length;

  return n == 0 || end[0] == '\n' || (end[0] == '\r' && (n == 1 || end[1] == '\n'));
}

/* Passes over a block that is too long to be looked at. */
static gboolean
skip_block (XplWarcReader *self, guint64 length, GCancellable *cancellable, GError **error)
{
  while (length > 0)
    {
      gsize n;

      if (!fill (self, CHUNK, cancellable, error))
        return FALSE;
      n = (gsize) MIN (available (self), length);
      if (n == 0)
        break;
      advance (self, n);
      length -= n;
    }
  return TRUE;
}

/* How long the block at the start of the window is, whose header says @stated. Where that is too much, it ends before the
 * next record; where it is too little, the rest of it is passed over when the next record is looked for. */
static gsize
measure_block (XplWarcReader *self, gsize stated, guint64 record)
{
  const char *block = self->window + self->start;
  gsize there = MIN (available (self), stated);
  const char *next;

  if (there == stated && ends_well (self, stated))
    return stated;
  next = memmem (block, there, NEXT_MAGIC, strlen (NEXT_MAGIC));
  self->is_resyncing = TRUE;
  note_problem (self, record, _("the record is not as long as it says; it was read up to where it seems to end"));
  return next != NULL ? (gsize) (next - block) : there;
}

gboolean
xpl_warc_reader_next (XplWarcReader *self, XplWarcRecord *record, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (self != NULL && record != NULL, FALSE);

  GError *cause = NULL;
  guint64 stated = 0;
  gboolean is_read = FALSE;

  while (!is_read && !self->is_given_up && go_to_record (self, cancellable, &cause))
    {
      record->offset = self->offset;
      is_read = read_header (self, &stated, cancellable, &cause);
      if (cause != NULL)
        break;
    }
  record->fields = self->fields;
  record->block = NULL;
  record->length = 0;
  if (is_read && stated > XPL_MAX_WARC_BLOCK)
    {
      is_read = skip_block (self, stated, cancellable, &cause);
    }
  else if (is_read && (is_read = fill (self, (gsize) stated + 2, cancellable, &cause)))
    {
      record->length = measure_block (self, (gsize) stated, record->offset);
      record->block = self->window + self->start;
      advance (self, record->length);
    }
  if (cause != NULL)
    g_propagate_error (error, cause);
  return is_read;
}
