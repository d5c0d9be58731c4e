/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

/*
 * Saving so that at every moment there is a whole file: the new one is written beside the old one and made durable, the old
 * one gets a second name, and only then does the new one take the first name. rename(2) replaces in one step, also where the
 * machine stops in the middle.
 */

#include "bundle.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define BACKUP_SUFFIX "~"
#define TEMPORARY_SUFFIX ".XXXXXX"

/* So that a cancelled save of a big bundle stops soon. */
#define CHUNK (4 * 1024 * 1024)

static gboolean
is_read_only (int code)
{
  return code == EACCES || code == EPERM || code == EROFS;
}

static gboolean
fail (const char *path, int code, GError **error)
{
  if (is_read_only (code))
    g_set_error (error, XPL_ERROR, XPL_ERROR_READ_ONLY,
                 _("%s may not be written (%s). Save it under another name or in another folder."),
                 path, g_strerror (code));
  else
    g_set_error (error, XPL_ERROR, XPL_ERROR_WRITE,
                 _("%s could not be written (%s); it is as it was. Free some space or save it elsewhere."),
                 path, g_strerror (code));
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
      length -= n;
    }
  if (fsync (fd) != 0)
    return fail (path, errno, error);
  return TRUE;
}

/* A new file has the rights that the umask leaves, a saved one those that it had. */
static void
keep_mode (int fd, const char *path)
{
  struct stat old;

  if (stat (path, &old) == 0 && fchmod (fd, old.st_mode & 07777) != 0)
    g_debug ("The rights of %s could not be kept: %s", path, g_strerror (errno));
}

/* The old version stays as @backup: by a second link where the file system has links, so that @path never lacks. */
static gboolean
keep_old (const char *path, const char *backup, GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  if (g_unlink (backup) != 0 && errno != ENOENT)
    return fail (backup, errno, error);
  if (link (path, backup) == 0)
    return TRUE;
  if (g_rename (path, backup) == 0)
    return TRUE;
  return fail (backup, errno, error);
}

static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  /* Some file systems cannot; the file itself is durable by now. */
  fsync (fd);
  close (fd);
}

static gboolean
write_temporary (const char *temporary, int fd, GBytes *bytes, const char *path, GCancellable *cancellable, GError **error)
{
  gboolean written = write_all (fd, bytes, path, cancellable, error);

  if (written)
    keep_mode (fd, path);
  if (close (fd) != 0 && written)
    written = fail (path, errno, error);
  if (!written)
    g_unlink (temporary);
  return written;
}

static gboolean
replace (const char *path, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autofree char *temporary = g_strconcat (path, TEMPORARY_SUFFIX, NULL);
  g_autofree char *backup = g_strconcat (path, BACKUP_SUFFIX, NULL);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);

  if (fd < 0)
    return fail (path, errno, error);
  if (!write_temporary (temporary, fd, bytes, path, cancellable, error))
    return FALSE;
  if (!keep_old (path, backup, error))
    {
      g_unlink (temporary);
      return FALSE;
    }
  if (g_rename (temporary, path) != 0)
    {
      int code = errno;

      g_unlink (temporary);
      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        g_rename (backup, path);
      return fail (path, code, error);
    }
  sync_folder (path);
  return TRUE;
}

/* The file that @path leads to: a link stays a link. */
static char *
follow_links (const char *path)
{
  char *target = realpath (path, NULL);
  char *copy;

  if (target == NULL)
    return g_strdup (path);
  copy = g_strdup (target);
  free (target);
  return copy;
}

static gboolean
check_target (const char *path, GError **error)
{
  struct stat status;

  if (stat (path, &status) != 0)
    return TRUE;
  if (S_ISDIR (status.st_mode))
    return fail (path, EISDIR, error);
  /* The folder may allow what the file does not: a file without the right to write is meant to stay. */
  if (access (path, W_OK) != 0)
    return fail (path, errno, error);
  if (!S_ISREG (status.st_mode))
    return fail (path, EINVAL, error);
  return TRUE;
}

gboolean
xpl_bundle_save (XplBundle *self, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = NULL;
  g_autofree char *target = NULL;

  g_return_val_if_fail (XPL_IS_BUNDLE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  path = g_file_get_path (file);
  if (path == NULL)
    {
      g_autofree char *uri = g_file_get_uri (file);

      g_set_error (error, XPL_ERROR, XPL_ERROR_WRITE, _("%s is no local file. Save it in a folder of this machine."), uri);
      return FALSE;
    }
  target = follow_links (path);
  if (!check_target (target, error))
    return FALSE;
  bytes = xpl_bundle_write (self);
  return replace (target, bytes, cancellable, error);
}
