/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

/*
 * A journal is only ever appended to; once a file holds what is in it, a new one with the lines that came since takes its
 * place, and only then does the old one go. So whenever the program stops, each decision is in the file, in a journal, or
 * in both, and since decisions are known by their ids, both is as good as one.
 */

#include "journal.h"

#include "journal-file.h"
#include "process-mark.h"
#include "safe-write.h"
#include "state-folder.h"
#include "wall-clock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define FORMAT 1

#define NAME_ATTEMPTS 100
#define NEW_SUFFIX ".new"

struct _XplJournal
{
  GMutex lock;
  GFile *file;
  char *path;        /* NULL: nothing was written yet */
  int fd;            /* locked as long as it is open; -1 while there is none */
  guint64 beginning; /* bytes: where the first line after the header is */
  guint64 size;
  gint64 dropped; /* bytes that restarts took out before what is there now, without the headers that came */
  gboolean copy_is_work;
  guint64 copy_mark; /* how far the journal went when the copy was made */
};

char *
xpl_journal_get_copy_path (const char *path)
{
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (XPL_JOURNAL_SUFFIX));

  return g_strconcat (stem, XPL_JOURNAL_COPY_SUFFIX, NULL);
}

void
xpl_journal_remove_files (const char *path)
{
  g_autofree char *copy = xpl_journal_get_copy_path (path);

  g_unlink (path);
  g_unlink (copy);
}

static gboolean
fail (const char *path, int code, GError **error)
{
  g_set_error (error, XPL_ERROR, XPL_ERROR_WRITE,
               _("%s, in which decisions are kept until they are saved, could not be written (%s). Free some space there, "
                 "then decide again."),
               path, g_strerror (code));
  return FALSE;
}

static gboolean
write_all (int fd, const char *data, gsize length)
{
  while (length > 0)
    {
      gssize n = write (fd, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      data += n;
      length -= (gsize) n;
    }
  return fdatasync (fd) == 0;
}

/* The last lines of @text are on the disk, or none of it is there. */
static gboolean
write_at_end (XplJournal *self, const char *text, gsize length, GError **error)
{
  if (write_all (self->fd, text, length))
    {
      self->size += length;
      return TRUE;
    }

  int code = errno;
  /* Half a line would spoil the next one. */
  if (ftruncate (self->fd, (off_t) self->size) != 0)
    g_debug ("%s: %s", self->path, g_strerror (errno));
  return fail (self->path, code, error);
}

static char *
make_header (GFile *file, const char *title)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_alloc ();
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;
  g_autofree char *since = xpl_wall_clock_dup_now ();
  g_autofree char *text = NULL;

  json_object_set_int_member (object, XPL_JOURNAL_MEMBER_JOURNAL, FORMAT);
  if (uri != NULL)
    json_object_set_string_member (object, XPL_JOURNAL_MEMBER_URI, uri);
  if (title != NULL)
    json_object_set_string_member (object, XPL_JOURNAL_MEMBER_TITLE, title);
  json_object_set_string_member (object, "since", since);
  xpl_process_mark_add (object);
  json_node_init_object (node, object);
  text = json_to_string (node, FALSE);
  return g_strconcat (text, "\n", NULL);
}

/* Under another name, so that nobody takes for left what is just being made. */
static int
open_new (const char *folder, const char *key, char **path)
{
  for (guint i = 0; i < NAME_ATTEMPTS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%08x%s", key, g_random_int (), XPL_JOURNAL_SUFFIX);
      g_autofree char *new_path = NULL;
      int fd;

      g_free (*path);
      *path = g_build_filename (folder, name, NULL);
      new_path = g_strconcat (*path, NEW_SUFFIX, NULL);
      fd = open (new_path, O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600);
      if (fd >= 0 || errno != EEXIST)
        return fd;
    }
  return -1;
}

static gboolean
fill_new (XplJournal *self, const char *text, gsize length, GError **error)
{
  g_autofree char *new_path = g_strconcat (self->path, NEW_SUFFIX, NULL);

  self->size = 0;
  /* Where a file system has no locks, the header says whose it is. */
  if (flock (self->fd, LOCK_EX | LOCK_NB) != 0)
    g_debug ("%s: %s", self->path, g_strerror (errno));
  if (write_at_end (self, text, length, error)
      && (g_rename (new_path, self->path) == 0 || fail (self->path, errno, error)))
    {
      xpl_sync_folder (self->path);
      return TRUE;
    }
  g_unlink (new_path);
  close (self->fd);
  self->fd = -1;
  return FALSE;
}

/* Makes the file, with @title in its header and then @lines. */
static gboolean
begin (XplJournal *self, const char *title, const char *lines, gsize n_lines, GError **error)
{
  g_autofree char *folder = xpl_state_folder_dup (XPL_JOURNAL_FOLDER, error);
  g_autofree char *key = self->file != NULL ? xpl_state_key_for_file (self->file) : g_strdup (XPL_JOURNAL_UNSAVED);
  g_autofree char *header = make_header (self->file, title);
  g_autoptr (GString) text = g_string_new (header);

  if (folder == NULL)
    return FALSE;
  self->fd = open_new (folder, key, &self->path);
  g_string_append_len (text, lines, (gssize) n_lines);
  if (self->fd < 0)
    fail (folder, errno, error);
  else if (fill_new (self, text->str, text->len, error))
    {
      self->beginning = strlen (header);
      return TRUE;
    }
  g_clear_pointer (&self->path, g_free);
  return FALSE;
}

XplJournal *
xpl_journal_new (GFile *file)
{
  XplJournal *self;

  g_return_val_if_fail (file == NULL || G_IS_FILE (file), NULL);

  self = g_new0 (XplJournal, 1);
  g_mutex_init (&self->lock);
  self->fd = -1;
  g_set_object (&self->file, file);
  return self;
}

static gboolean
has_work (XplJournal *self)
{
  return self->fd >= 0 && (self->copy_is_work || self->size > self->beginning);
}

static void
end (XplJournal *self, gboolean remove)
{
  if (self->fd < 0)
    return;
  if (remove)
    xpl_journal_remove_files (self->path);
  close (self->fd);
  self->fd = -1;
  self->copy_is_work = FALSE;
  g_clear_pointer (&self->path, g_free);
}

void
xpl_journal_free (XplJournal *self)
{
  if (self == NULL)
    return;
  end (self, !has_work (self));
  g_clear_object (&self->file);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static void
append_line (GString *text, XplDecision *decision)
{
  g_autofree char *line = xpl_decision_write (decision, TRUE);

  g_string_append (text, line);
  g_string_append_c (text, '\n');
}

static gboolean
append_lines (XplJournal *self, const GString *text, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (self->fd < 0)
    return begin (self, NULL, text->str, text->len, error);
  return write_at_end (self, text->str, text->len, error);
}

gboolean
xpl_journal_append (XplJournal *self, XplDecision *decision, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && XPL_IS_DECISION (decision), FALSE);

  append_line (text, decision);
  return append_lines (self, text, error);
}

gboolean
xpl_journal_append_all (XplJournal *self, GPtrArray *decisions, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && decisions != NULL, FALSE);

  for (guint i = 0; i < decisions->len; i++)
    append_line (text, g_ptr_array_index (decisions, i));
  return text->len == 0 || append_lines (self, text, error);
}

gboolean
xpl_journal_keep_copy (XplJournal *self, XplBundle *bundle, gboolean is_work, GCancellable *cancellable, GError **error)
{
  static const char line[] = "{\"" XPL_JOURNAL_MEMBER_KEPT "\": true}\n";
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *backup = NULL;

  g_return_val_if_fail (self != NULL && XPL_IS_BUNDLE (bundle), FALSE);

  bytes = xpl_bundle_write (bundle);
  locker = g_mutex_locker_new (&self->lock);
  if (self->fd < 0 && !begin (self, xpl_bundle_get_title (bundle), "", 0, error))
    return FALSE;
  copy = xpl_journal_get_copy_path (self->path);
  if (!xpl_safe_write (copy, bytes, NULL, NULL, cancellable, error))
    return FALSE;
  backup = g_strconcat (copy, XPL_BACKUP_SUFFIX, NULL);
  g_unlink (backup);
  if (is_work && !write_at_end (self, line, strlen (line), error))
    return FALSE;
  self->copy_is_work = self->copy_is_work || is_work;
  self->copy_mark = self->size;
  return TRUE;
}

static char *
write_places (GHashTable *places)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_alloc ();
  JsonObject *pinned = json_object_new ();
  GHashTableIter iter;
  gpointer id, value;

  g_hash_table_iter_init (&iter, places);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      const XplPlace *place = value;
      JsonArray *point;

      if (!place->pinned)
        continue;
      point = json_array_new ();
      json_array_add_double_element (point, place->x);
      json_array_add_double_element (point, place->y);
      json_object_set_array_member (pinned, id, point);
    }
  json_object_set_object_member (object, XPL_JOURNAL_MEMBER_PLACES, pinned);
  json_node_init_object (node, object);
  return json_to_string (node, FALSE);
}

gboolean
xpl_journal_append_places (XplJournal *self, GHashTable *places, GError **error)
{
  g_autoptr (GString) text = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (self != NULL && places != NULL, FALSE);

  line = write_places (places);
  text = g_string_new (line);
  g_string_append_c (text, '\n');
  return append_lines (self, text, error);
}

gboolean
xpl_journal_take_over (XplJournal *self, XplJournalRest *rest, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (self != NULL && rest != NULL && rest->lock >= 0, FALSE);

  locker = g_mutex_locker_new (&self->lock);
  if (self->fd >= 0)
    {
      g_clear_pointer (&locker, g_mutex_locker_free);
      if (!xpl_journal_append_all (self, rest->decisions, error)
          || (rest->places != NULL && !xpl_journal_append_places (self, rest->places, error)))
        return FALSE;
      xpl_journal_rest_remove (rest);
      return TRUE;
    }
  /* What is behind its last whole line would spoil the next one. */
  if (ftruncate (rest->lock, (off_t) rest->size) != 0)
    return fail (rest->path, errno, error);
  self->fd = rest->lock;
  rest->lock = -1;
  self->path = g_strdup (rest->path);
  self->beginning = rest->beginning;
  self->size = rest->size;
  self->copy_is_work = rest->has_copy;
  self->copy_mark = 0;
  return TRUE;
}

guint64
xpl_journal_get_mark (XplJournal *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (self != NULL, 0);

  locker = g_mutex_locker_new (&self->lock);
  return (guint64) (self->dropped + (self->fd >= 0 ? (gint64) self->size : 0));
}

/* What was written after @mark. */
static gboolean
read_tail (XplJournal *self, guint64 mark, char **tail, gsize *length, GError **error)
{
  gsize done = 0;

  mark = MAX (mark, self->beginning);
  *length = self->size > mark ? (gsize) (self->size - mark) : 0;
  *tail = g_malloc (*length + 1);
  while (done < *length)
    {
      gssize n = pread (self->fd, *tail + done, *length - done, (off_t) (mark + done));

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return fail (self->path, n < 0 ? errno : EIO, error);
      done += (gsize) n;
    }
  return TRUE;
}

/* A copy that was made after @mark goes along. */
static gboolean
move_to (XplJournal *self, XplJournal *next, guint64 mark, GError **error)
{
  g_autofree char *tail = NULL;
  gsize length;

  if (!read_tail (self, mark, &tail, &length, error))
    return FALSE;
  if (length > 0 && !begin (next, NULL, tail, length, error))
    return FALSE;
  next->copy_is_work = length > 0 && self->copy_is_work && self->copy_mark > mark;
  if (next->copy_is_work)
    {
      g_autofree char *from = xpl_journal_get_copy_path (self->path);
      g_autofree char *to = xpl_journal_get_copy_path (next->path);

      if (g_rename (from, to) != 0)
        return fail (to, errno, error);
      next->copy_mark = next->size;
      xpl_sync_folder (to);
    }
  return TRUE;
}

gboolean
xpl_journal_restart (XplJournal *self, GFile *file, guint64 mark, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  XplJournal next = { .file = file, .fd = -1 };

  g_return_val_if_fail (self != NULL && G_IS_FILE (file), FALSE);

  locker = g_mutex_locker_new (&self->lock);
  /* Another saving may have restarted it since the mark was set. */
  mark = (guint64) MAX ((gint64) mark - self->dropped, 0);
  if (self->fd >= 0)
    {
      guint64 kept_from = MIN (MAX (mark, self->beginning), self->size);

      if (!move_to (self, &next, mark, error))
        {
          end (&next, FALSE);
          return FALSE;
        }
      end (self, TRUE);
      self->dropped += (gint64) kept_from - (gint64) next.beginning;
      self->path = next.path;
      self->fd = next.fd;
      self->beginning = next.beginning;
      self->size = next.size;
      self->copy_is_work = next.copy_is_work;
      self->copy_mark = next.copy_mark;
    }
  g_set_object (&self->file, file);
  return TRUE;
}

gboolean
xpl_journal_has_work (XplJournal *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  locker = g_mutex_locker_new (&self->lock);
  return has_work (self);
}
