/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "journal-rest.h"

#include "journal-file.h"
#include "process-mark.h"
#include "state-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

void
xpl_journal_rest_free (XplJournalRest *self)
{
  if (self == NULL)
    return;
  if (self->lock >= 0)
    close (self->lock);
  g_free (self->name);
  g_free (self->uri);
  g_free (self->title);
  g_free (self->path);
  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_free (self);
}

void
xpl_journal_rest_remove (XplJournalRest *self)
{
  g_return_if_fail (self != NULL);

  xpl_journal_remove_files (self->path);
}

/* The later line of a decision says what it is like, the first one when it was made. */
static void
add_decision (XplJournalRest *self, GHashTable *places, JsonObject *object)
{
  XplDecision *decision = xpl_decision_new (object);
  gpointer place;

  if (*decision->id == '\0')
    {
      self->n_unreadable++;
      g_object_unref (decision);
    }
  else if (g_hash_table_lookup_extended (places, decision->id, NULL, &place))
    {
      XplDecision *earlier = g_ptr_array_index (self->decisions, GPOINTER_TO_UINT (place));

      earlier->undone = decision->undone;
      g_object_unref (decision);
    }
  else
    {
      g_hash_table_insert (places, decision->id, GUINT_TO_POINTER (self->decisions->len));
      g_ptr_array_add (self->decisions, decision);
    }
}

static void
read_header (XplJournalRest *self, JsonObject *object, gsize length)
{
  self->beginning = self->beginning > 0 ? self->beginning : length + strlen ("\n");
  g_free (self->uri);
  g_free (self->title);
  self->uri = g_strdup (xpl_get_string_member (object, XPL_JOURNAL_MEMBER_URI));
  self->title = g_strdup (xpl_get_string_member (object, XPL_JOURNAL_MEMBER_TITLE));
}

/* A number that has no fraction comes back as an integer. */
static gboolean
get_number (JsonArray *array, guint index, double *value)
{
  JsonNode *node = json_array_get_element (array, index);

  if (!JSON_NODE_HOLDS_VALUE (node))
    return FALSE;
  if (json_node_get_value_type (node) != G_TYPE_DOUBLE && json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;
  *value = json_node_get_double (node);
  return isfinite (*value);
}

static void
read_places (XplJournalRest *self, JsonNode *node)
{
  JsonObjectIter iter;
  const char *id;
  JsonNode *point;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      self->n_unreadable++;
      return;
    }
  g_clear_pointer (&self->places, g_hash_table_unref);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &id, &point))
    {
      XplPlace place = { .pinned = TRUE };
      JsonArray *array = JSON_NODE_HOLDS_ARRAY (point) ? json_node_get_array (point) : NULL;

      if (array != NULL && json_array_get_length (array) == 2 && get_number (array, 0, &place.x)
          && get_number (array, 1, &place.y))
        g_hash_table_insert (self->places, g_strdup (id), g_memdup2 (&place, sizeof place));
    }
  self->is_work = TRUE;
}

static void
read_line (XplJournalRest *self, GHashTable *places, const char *line, gsize length)
{
  g_autoptr (JsonObject) object = xpl_parse_json_line (line, length);

  if (object == NULL)
    self->n_unreadable++;
  else if (json_object_has_member (object, XPL_JOURNAL_MEMBER_JOURNAL))
    read_header (self, object, length);
  else if (json_object_has_member (object, XPL_JOURNAL_MEMBER_KEPT))
    self->is_work = TRUE;
  else if (json_object_has_member (object, XPL_JOURNAL_MEMBER_PLACES))
    read_places (self, json_object_get_member (object, XPL_JOURNAL_MEMBER_PLACES));
  else
    add_decision (self, places, object);
}

/* A last line without an end was not yet said to be done. */
static void
read_lines (XplJournalRest *self, const char *text, gsize size)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  const char *line = text;
  const char *end;

  while ((end = memchr (line, '\n', size - (gsize) (line - text))) != NULL)
    {
      if (end > line)
        read_line (self, places, line, (gsize) (end - line));
      line = end + 1;
    }
  self->size = (guint64) (line - text);
  self->is_work = self->is_work || self->decisions->len > 0;
}

/* Whether the file is one that nobody has: on a file system without locks its header tells who made it. */
static gboolean
take_lock (int fd, const char *text, gsize size)
{
  const char *end;
  g_autoptr (JsonObject) header = NULL;

  if (flock (fd, LOCK_EX | LOCK_NB) == 0)
    return TRUE;
  if (errno == EWOULDBLOCK)
    return FALSE;
  end = memchr (text, '\n', size);
  header = end == NULL ? NULL : xpl_parse_json_line (text, (gsize) (end - text));
  return header == NULL || xpl_process_mark_check (header) == XPL_PROCESS_ENDED;
}

/* Another program may have brought it back and deleted it between our looking and locking. */
static gboolean
has_name (int fd, const char *path)
{
  struct stat opened, named;

  return fstat (fd, &opened) == 0 && stat (path, &named) == 0 && opened.st_ino == named.st_ino
         && opened.st_dev == named.st_dev;
}

static XplJournalRest *
take (const char *folder, const char *name)
{
  XplJournalRest *self = g_new0 (XplJournalRest, 1);
  g_autofree char *copy = NULL;
  g_autofree char *text = NULL;
  gsize size = 0;

  self->name = g_strdup (name);
  self->path = g_build_filename (folder, name, NULL);
  self->decisions = g_ptr_array_new_with_free_func (g_object_unref);
  copy = xpl_journal_get_copy_path (self->path);
  self->lock = open (self->path, O_RDWR | O_APPEND | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
  if (self->lock >= 0 && g_file_get_contents (self->path, &text, &size, NULL) && take_lock (self->lock, text, size)
      && has_name (self->lock, self->path))
    {
      read_lines (self, text, size);
      self->has_copy = g_file_test (copy, G_FILE_TEST_IS_REGULAR);
      return self;
    }
  xpl_journal_rest_free (self);
  return NULL;
}

XplJournalRest *
xpl_journal_take_rest (const char *name)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (name != NULL && strchr (name, '/') == NULL, NULL);

  folder = xpl_state_folder_dup (XPL_JOURNAL_FOLDER, NULL);
  return folder == NULL ? NULL : take (folder, name);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* Names of the journals of @key in @folder, in an order that is the same each time. */
static GPtrArray *
list_names (const char *folder, const char *key)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *prefix = g_strconcat (key, "-", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, prefix) && g_str_has_suffix (name, XPL_JOURNAL_SUFFIX))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

GPtrArray *
xpl_journal_list_rests (GFile *file)
{
  GPtrArray *rests;
  g_autofree char *folder = NULL;
  g_autofree char *key = NULL;
  g_autoptr (GPtrArray) names = NULL;

  g_return_val_if_fail (file == NULL || G_IS_FILE (file), NULL);

  rests = g_ptr_array_new_with_free_func ((GDestroyNotify) xpl_journal_rest_free);
  folder = xpl_state_folder_dup (XPL_JOURNAL_FOLDER, NULL);
  if (folder == NULL)
    return rests;
  key = file != NULL ? xpl_state_key_for_file (file) : g_strdup (XPL_JOURNAL_UNSAVED);
  names = list_names (folder, key);
  for (guint i = 0; i < names->len; i++)
    {
      XplJournalRest *rest = take (folder, g_ptr_array_index (names, i));

      if (rest == NULL)
        continue;
      g_ptr_array_add (rests, rest);
      /* Somebody opened, looked, and decided nothing. */
      if (!rest->is_work)
        {
          xpl_journal_rest_remove (rest);
          g_ptr_array_remove_index (rests, rests->len - 1);
        }
    }
  return rests;
}

XplBundle *
xpl_journal_rest_read_copy (XplJournalRest *self, XplWarnings *warnings, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text;
  gsize size;

  g_return_val_if_fail (self != NULL, NULL);

  path = xpl_journal_get_copy_path (self->path);
  if (!g_file_get_contents (path, &text, &size, NULL))
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_NOT_FOUND,
                   _("%s, a copy of what was not saved, cannot be read. Open the articles again."), path);
      return NULL;
    }
  bytes = g_bytes_new_take (text, size);
  return xpl_bundle_read (bytes, path, warnings, error);
}
