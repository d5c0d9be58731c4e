/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

/*
 * Writing so that at every moment there is a whole file: the new one is written beside the old one and made durable, the
 * old one gets a second name, and only then does the new one take the first name. rename(2) replaces in one step, also
 * where the machine stops in the middle. Until it is whole the new file has no name where the file system can do that, so
 * that a program that is killed leaves nothing behind.
 */

#include "safe-write.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* So that a cancelled save of a big bundle stops soon. */
#define CHUNK (4 * 1024 * 1024)

/* As many as the kernel follows. */
#define MAX_LINKS 40

/* Another program that saves is done soon; one that was stopped must not stop us. */
#define LOCK_ATTEMPTS 100
#define LOCK_PAUSE (G_USEC_PER_SEC / 20)

#define NAME_ATTEMPTS 100

static gboolean
fail (const char *path, int code, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  switch (code)
    {
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error (error, XPL_ERROR, XPL_ERROR_READ_ONLY,
                   _("%s may not be written (%s). Save it under another name or in another folder."), path,
                   g_strerror (code));
      break;
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, XPL_ERROR, XPL_ERROR_WRITE,
                   _("%s could not be written: the folder %s is not there. Save it in another folder, or make that one again."),
                   path, folder);
      break;
    case ENAMETOOLONG:
      g_set_error (error, XPL_ERROR, XPL_ERROR_WRITE,
                   _("%s could not be written: the name is too long for its disk. Save it under a shorter one."), path);
      break;
    case EISDIR:
      g_set_error (error, XPL_ERROR, XPL_ERROR_WRITE,
                   _("%s could not be written: it is a folder. Save it under another name."), path);
      break;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      g_set_error (error, XPL_ERROR, XPL_ERROR_WRITE,
                   _("%s could not be written (%s); it is as it was. Free some space in %s, or save it elsewhere."), path,
                   g_strerror (code), folder);
      break;
    default:
      g_set_error (error, XPL_ERROR, XPL_ERROR_WRITE,
                   _("%s could not be written (%s); it is as it was. Save it elsewhere."), path, g_strerror (code));
    }
  return FALSE;
}

static gboolean
fail_changed (const char *path, GError **error)
{
  g_set_error (error, XPL_ERROR, XPL_ERROR_CHANGED,
               _("%s was changed by another program since it was opened. Save it under another name, or open it again."),
               path);
  return FALSE;
}

static gboolean
write_all (int fd, GBytes *bytes, const char *path, GCancellable *cancellable, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      gssize n;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      n = write (fd, data, MIN (length, CHUNK));
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail (path, errno, error);
      data += n;
      length -= (gsize) n;
    }
  return fsync (fd) == 0 || fail (path, errno, error);
}

/* A new file has the rights that the umask leaves, a saved one has the owner and rights that it had. */
static void
keep_rights (int fd, const char *path)
{
  struct stat old, new;

  if (stat (path, &old) != 0 || fstat (fd, &new) != 0)
    return;
  /* Another user's file stays his only where root saves it; its group may be one of ours. */
  if ((old.st_uid != new.st_uid || old.st_gid != new.st_gid) && fchown (fd, old.st_uid, old.st_gid) != 0
      && fchown (fd, (uid_t) -1, old.st_gid) != 0)
    g_debug ("The owner of %s could not be kept: %s", path, g_strerror (errno));
  if (fchmod (fd, old.st_mode & 0777) != 0)
    g_debug ("The rights of %s could not be kept: %s", path, g_strerror (errno));
}

/* A free hidden name in the folder of @path, short enough wherever a file may be. */
static char *
make_temporary_name (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_strdup_printf ("%s/.explorer-%08x.tmp", folder, g_random_int ());
}

/* Calls @make with names until one is free; it returns 0, or -1 with errno. A new string, or NULL with errno. */
static char *
make_name (const char *path, int (*make) (const char *name, gconstpointer data), gconstpointer data)
{
  for (guint i = 0; i < NAME_ATTEMPTS; i++)
    {
      g_autofree char *name = make_temporary_name (path);

      if (make (name, data) == 0)
        return g_steal_pointer (&name);
      if (errno != EEXIST)
        break;
    }
  return NULL;
}

static int
link_open_file (const char *name, gconstpointer data)
{
  g_autofree char *open_file = g_strdup_printf ("/proc/self/fd/%d", *(const int *) data);

  return linkat (AT_FDCWD, open_file, AT_FDCWD, name, AT_SYMLINK_FOLLOW);
}

static int
link_file (const char *name, gconstpointer data)
{
  return link (data, name);
}

static int
copy_file (const char *name, gconstpointer data)
{
  g_autoptr (GFile) from = g_file_new_for_path (data);
  g_autoptr (GFile) to = g_file_new_for_path (name);
  g_autoptr (GError) error = NULL;

  if (g_file_copy (from, to, G_FILE_COPY_ALL_METADATA, NULL, NULL, NULL, &error))
    return 0;
  errno = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS)     ? EEXIST
          : g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ? ENOSPC
                                                                     : EIO;
  return -1;
}

/* The old version stays as @backup: a second name of the same file, or a copy where a file can have but one. */
static gboolean
keep_old (const char *path, GError **error)
{
  g_autofree char *backup = g_strconcat (path, XPL_BACKUP_SUFFIX, NULL);
  g_autofree char *name = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  name = make_name (path, link_file, path);
  if (name == NULL)
    name = make_name (path, copy_file, path);
  if (name == NULL)
    return fail (backup, errno, error);
  if (g_rename (name, backup) != 0)
    {
      int code = errno;

      g_unlink (name);
      return fail (backup, code, error);
    }
  /* Where both are the same file already, rename does nothing. */
  g_unlink (name);
  return TRUE;
}

void
xpl_sync_folder (const char *path)
{
  g_autofree char *folder = NULL;
  int fd;

  g_return_if_fail (path != NULL);

  folder = g_path_get_dirname (path);
  fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0)
    return;
  if (fsync (fd) != 0)
    g_debug ("%s: %s", folder, g_strerror (errno));
  close (fd);
}

/* Makes a file without a name, or with @name where it must have one. */
static int
open_temporary (const char *path, char **name)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDWR | O_TMPFILE | O_CLOEXEC, 0666);

  if (fd >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL))
    return fd;
  *name = g_strconcat (folder, "/.explorer-XXXXXX", NULL);
  return g_mkstemp_full (*name, O_RDWR | O_CLOEXEC, 0666);
}

/* Gives the new file its name; the old one's is taken from it in the same moment. */
static gboolean
take_name (const char *path, int fd, const XplFileStamp *now, char **temporary, GError **error)
{
  if (*temporary == NULL)
    *temporary = make_name (path, link_open_file, &fd);
  if (*temporary == NULL)
    return fail (path, errno, error);
  if (now != NULL && !xpl_file_stamp_is_current (now, path))
    return fail_changed (path, error);
  if (!keep_old (path, error))
    return FALSE;
  return g_rename (*temporary, path) == 0 || fail (path, errno, error);
}

static gboolean
replace (const char *path,
         GBytes *bytes,
         const XplFileStamp *now,
         XplFileStamp *written,
         GCancellable *cancellable,
         GError **error)
{
  g_autofree char *temporary = NULL;
  int fd = open_temporary (path, &temporary);
  gboolean done;

  if (fd < 0)
    return fail (path, errno, error);
  keep_rights (fd, path);
  done = write_all (fd, bytes, path, cancellable, error) && take_name (path, fd, now, &temporary, error);
  if (done && written != NULL)
    xpl_file_stamp_of_bytes (written, fd, bytes);
  if (!done && temporary != NULL)
    g_unlink (temporary);
  close (fd);
  if (done)
    xpl_sync_folder (path);
  return done;
}

char *
xpl_follow_links (const char *path)
{
  g_autofree char *place = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  place = g_canonicalize_filename (path, NULL);
  for (guint i = 0; i < MAX_LINKS; i++)
    {
      char *target = realpath (place, NULL);
      g_autofree char *link = NULL;
      g_autofree char *folder = NULL;
      char *next;

      if (target != NULL)
        {
          next = g_strdup (target);
          free (target);
          return next;
        }
      link = g_file_read_link (place, NULL);
      if (link == NULL)
        return g_steal_pointer (&place);
      folder = g_path_get_dirname (place);
      next = g_canonicalize_filename (link, folder);
      g_free (place);
      place = next;
    }
  return g_strdup (path);
}

static gboolean
check_target (const char *path, GError **error)
{
  struct stat status;

  if (stat (path, &status) != 0)
    return errno == ENOENT || fail (path, errno, error);
  if (S_ISDIR (status.st_mode))
    return fail (path, EISDIR, error);
  /* The folder may allow what the file does not: a file without the right to write is meant to stay. */
  if (access (path, W_OK) != 0)
    return fail (path, errno, error);
  if (!S_ISREG (status.st_mode))
    return fail (path, EINVAL, error);
  return TRUE;
}

/* Returns a descriptor that keeps others of us from saving in this folder, or -1 where it has no locks. */
static int
lock_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  for (guint i = 0; fd >= 0 && i < LOCK_ATTEMPTS; i++)
    {
      if (flock (fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
        break;
      g_usleep (LOCK_PAUSE);
    }
  return fd;
}

static gboolean
check_and_replace (const char *path,
                   GBytes *bytes,
                   const XplFileStamp *expected,
                   XplFileStamp *written,
                   GCancellable *cancellable,
                   GError **error)
{
  XplFileStamp now;

  if (expected == NULL)
    return replace (path, bytes, NULL, written, cancellable, error);
  if (!xpl_file_stamp_read (&now, path, cancellable, error))
    return FALSE;
  if (now.exists && !xpl_file_stamp_has_same_content (&now, expected))
    return fail_changed (path, error);
  return replace (path, bytes, &now, written, cancellable, error);
}

gboolean
xpl_safe_write (const char *path,
                GBytes *bytes,
                const XplFileStamp *expected,
                XplFileStamp *written,
                GCancellable *cancellable,
                GError **error)
{
  g_autofree char *target = NULL;
  gboolean done;
  int lock;

  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  target = xpl_follow_links (path);
  if (!check_target (target, error))
    return FALSE;
  lock = lock_folder (target);
  done = check_and_replace (target, bytes, expected, written, cancellable, error);
  if (lock >= 0)
    close (lock);
  return done;
}
