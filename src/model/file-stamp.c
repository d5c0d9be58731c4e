/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "file-stamp.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A multiple of the hash's words. */
#define CHUNK (1024 * 1024)

/* Odd and without a pattern in its bits: 2^64 divided by the golden ratio. */
#define MULTIPLIER G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)

/* A word at a time, as fast as memory: a bundle may have a hundred megabytes, and each saving looks at it twice. */
static guint64
hash_more (guint64 hash, const char *data, gsize size)
{
  for (gsize done = 0; done < size; done += sizeof (guint64))
    {
      guint64 word = 0;

      memcpy (&word, data + done, MIN (sizeof word, size - done));
      hash = (hash ^ word) * MULTIPLIER;
      hash ^= hash >> 32;
    }
  return hash;
}

static void
take_status (XplFileStamp *self, const struct stat *status)
{
  *self = (XplFileStamp) {
    .exists = TRUE,
    .device = status->st_dev,
    .inode = status->st_ino,
    .size = (guint64) status->st_size,
    .changed = status->st_mtim.tv_sec,
    .changed_ns = status->st_mtim.tv_nsec,
  };
}

static gboolean
fail (const char *path, int code, GError **error)
{
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s", path, g_strerror (code));
  return FALSE;
}

/* As much as the buffer holds, less only at the end of the file. */
static gssize
read_chunk (int fd, char *buffer)
{
  gsize size = 0;

  while (size < CHUNK)
    {
      gssize n = read (fd, buffer + size, CHUNK - size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return -1;
      if (n == 0)
        break;
      size += (gsize) n;
    }
  return (gssize) size;
}

static gboolean
hash_file (XplFileStamp *self, int fd, const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *buffer = g_malloc (CHUNK);
  gssize n;

  self->size = 0;
  while ((n = read_chunk (fd, buffer)) > 0)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      self->hash = hash_more (self->hash, buffer, (gsize) n);
      self->size += (guint64) n;
    }
  return n == 0 || fail (path, errno, error);
}

gboolean
xpl_file_stamp_read (XplFileStamp *self, const char *path, GCancellable *cancellable, GError **error)
{
  struct stat status;
  gboolean read;
  int fd;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  memset (self, 0, sizeof *self);
  /* A pipe would keep us waiting for somebody who writes into it. */
  fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0)
    return errno == ENOENT || errno == ENOTDIR || fail (path, errno, error);
  if (fstat (fd, &status) != 0)
    {
      int code = errno;

      close (fd);
      return fail (path, code, error);
    }
  if (!S_ISREG (status.st_mode))
    {
      close (fd);
      return TRUE;
    }
  take_status (self, &status);
  read = hash_file (self, fd, path, cancellable, error);
  close (fd);
  return read;
}

guint64
xpl_file_stamp_hash (GBytes *bytes)
{
  gsize size;
  const char *data;

  g_return_val_if_fail (bytes != NULL, 0);

  data = g_bytes_get_data (bytes, &size);
  return hash_more (0, data, size);
}

gboolean
xpl_file_stamp_of_bytes (XplFileStamp *self, int fd, GBytes *bytes)
{
  struct stat status;

  g_return_val_if_fail (self != NULL && bytes != NULL, FALSE);

  memset (self, 0, sizeof *self);
  if (fstat (fd, &status) != 0)
    return FALSE;
  take_status (self, &status);
  self->hash = xpl_file_stamp_hash (bytes);
  return TRUE;
}

gboolean
xpl_file_stamp_has_same_content (const XplFileStamp *self, const XplFileStamp *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->exists == other->exists && self->size == other->size && self->hash == other->hash;
}

gboolean
xpl_file_stamp_is_current (const XplFileStamp *self, const char *path)
{
  XplFileStamp now = { 0 };
  struct stat status;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  if (stat (path, &status) == 0 && S_ISREG (status.st_mode))
    take_status (&now, &status);
  return self->exists == now.exists && self->device == now.device && self->inode == now.inode && self->size == now.size
         && self->changed == now.changed && self->changed_ns == now.changed_ns;
}
