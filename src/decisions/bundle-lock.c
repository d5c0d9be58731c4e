/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bundle-lock.h"

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

#define STATE_FOLDER "locks"
#define MEMBER_SINCE "since"

/* Between our opening the file and locking it its owner may have deleted it. */
#define ATTEMPTS 10

/* Who made the file may have written more into it than we do, but no more than this. */
#define MAX_SIZE 4096

struct _XplBundleLock
{
  char *path;
  int fd;
};

static char *
make_path_beside (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *target = path == NULL ? NULL : xpl_follow_links (path);
  g_autofree char *folder = target == NULL ? NULL : g_path_get_dirname (target);
  g_autofree char *name = target == NULL ? NULL : g_path_get_basename (target);

  return target == NULL ? NULL : g_strdup_printf ("%s/.%s.lock", folder, name);
}

static char *
make_path_in_state (GFile *file)
{
  g_autofree char *folder = xpl_state_folder_dup (STATE_FOLDER, NULL);
  g_autofree char *key = xpl_state_key_for_file (file);

  return folder == NULL ? NULL : g_strdup_printf ("%s/%s.lock", folder, key);
}

static JsonObject *
read_owner (int fd)
{
  char text[MAX_SIZE];
  gssize size = pread (fd, text, sizeof text, 0);

  return size <= 0 ? NULL : xpl_parse_json_line (text, (gsize) size);
}

static gboolean
write_owner (int fd)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_alloc ();
  g_autofree char *since = xpl_wall_clock_dup_now ();
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;

  xpl_process_mark_add (object);
  json_object_set_string_member (object, MEMBER_SINCE, since);
  json_node_init_object (node, object);
  text = json_to_string (node, FALSE);
  line = g_strconcat (text, "\n", NULL);
  return ftruncate (fd, 0) == 0 && pwrite (fd, line, strlen (line), 0) == (gssize) strlen (line);
}

/* "10:00" where that was today. */
static char *
describe_time (const char *text)
{
  g_autoptr (GDateTime) since = text == NULL ? NULL : g_date_time_new_from_iso8601 (text, NULL);
  g_autoptr (GDateTime) local = since == NULL ? NULL : g_date_time_to_local (since);
  g_autoptr (GDateTime) now = xpl_wall_clock_now ();

  if (local == NULL)
    return g_strdup ("?");
  return g_date_time_format (local, g_date_time_difference (now, since) < G_TIME_SPAN_DAY ? "%H:%M" : "%Y-%m-%d %H:%M");
}

static char *
describe_owner (JsonObject *owner)
{
  g_autofree char *since = describe_time (owner == NULL ? NULL : xpl_get_string_member (owner, MEMBER_SINCE));
  const char *user = owner == NULL ? NULL : xpl_get_string_member (owner, "user");
  const char *host = owner == NULL ? NULL : xpl_get_string_member (owner, "host");

  if (user == NULL || host == NULL)
    return g_strdup (_("another program"));
  if (xpl_process_mark_check (owner) == XPL_PROCESS_SELF)
    /* Translators: who has a file open; %s is a time. */
    return g_strdup_printf (_("another window of this program, since %s"), since);
  /* Translators: who has a file open: a user, a computer, a number, a time. */
  return g_strdup_printf (_("%s on %s (process %d), since %s"), user, host, (int) xpl_get_integer_member (owner, "pid"), since);
}

static gboolean
has_name (int fd, const char *path)
{
  struct stat opened, named;

  return fstat (fd, &opened) == 0 && stat (path, &named) == 0 && opened.st_ino == named.st_ino
         && opened.st_dev == named.st_dev;
}

static int
open_lock_file (const char *path)
{
  int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0644);

  /* Another user's, which may be read but not written. */
  return fd >= 0 || errno != EACCES ? fd : open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
}

/*
 * A lock that another program holds says that it runs. One that nobody holds says the opposite, but only for this machine:
 * some network file systems keep locks to themselves, and some have none.
 */
static gboolean
is_held (int fd, JsonObject *owner)
{
  XplProcessState state;

  if (flock (fd, LOCK_EX | LOCK_NB) == 0)
    return owner != NULL && xpl_process_mark_check (owner) == XPL_PROCESS_ELSEWHERE;
  if (errno == EWOULDBLOCK)
    return TRUE;
  state = owner == NULL ? XPL_PROCESS_ENDED : xpl_process_mark_check (owner);
  return state != XPL_PROCESS_ENDED;
}

typedef enum
{
  TAKEN,
  HELD,
  VANISHED,
  IMPOSSIBLE,
} Result;

static Result
take_once (const char *path, int *lock, char **other)
{
  int fd = open_lock_file (path);
  g_autoptr (JsonObject) owner = fd < 0 ? NULL : read_owner (fd);
  Result result;

  if (fd < 0)
    return IMPOSSIBLE;
  if (is_held (fd, owner))
    {
      *other = describe_owner (owner);
      result = HELD;
    }
  else if (!has_name (fd, path))
    result = VANISHED;
  else
    result = write_owner (fd) ? TAKEN : IMPOSSIBLE;
  if (result == TAKEN)
    *lock = fd;
  else
    close (fd);
  return result;
}

static Result
take (const char *path, int *lock, char **other)
{
  Result result = VANISHED;

  for (guint i = 0; result == VANISHED && i < ATTEMPTS; i++)
    result = take_once (path, lock, other);
  return result;
}

XplBundleLock *
xpl_bundle_lock_take (GFile *file, char **other)
{
  g_autofree char *path = NULL;
  Result result = IMPOSSIBLE;
  int fd = -1;
  XplBundleLock *self;

  g_return_val_if_fail (G_IS_FILE (file) && other != NULL, NULL);

  *other = NULL;
  path = make_path_beside (file);
  if (path != NULL)
    result = take (path, &fd, other);
  if (result == IMPOSSIBLE)
    {
      g_free (path);
      path = make_path_in_state (file);
      result = path == NULL ? IMPOSSIBLE : take (path, &fd, other);
    }
  if (result != TAKEN)
    return NULL;
  self = g_new0 (XplBundleLock, 1);
  self->path = g_steal_pointer (&path);
  self->fd = fd;
  return self;
}

void
xpl_bundle_lock_free (XplBundleLock *self)
{
  if (self == NULL)
    return;
  if (has_name (self->fd, self->path))
    g_unlink (self->path);
  close (self->fd);
  g_free (self->path);
  g_free (self);
}
