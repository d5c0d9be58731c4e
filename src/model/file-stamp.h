/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * XplFileStamp: what a file was like at one moment, to tell later whether somebody else has written it.
 * @exists: FALSE where there was no regular file; the rest is then 0
 * @hash: of the whole content; not cryptographic
 */
typedef struct
{
  gboolean exists;
  guint64 device;
  guint64 inode;
  guint64 size;      /* bytes */
  gint64 changed;    /* time of the last change of the content: seconds */
  gint64 changed_ns; /* and nanoseconds */
  guint64 hash;
} XplFileStamp;

/**
 * Reads the file at @path once through. That it does not exist, or is no regular file, is no error. Blocking.
 * Errors: of the domain G_FILE_ERROR where it cannot be read; G_IO_ERROR_CANCELLED.
 */
gboolean xpl_file_stamp_read (XplFileStamp *self, const char *path, GCancellable *cancellable, GError **error);

/** The stamp of the file open at @fd that is known to hold @bytes. FALSE where its state cannot be read. */
gboolean xpl_file_stamp_of_bytes (XplFileStamp *self, int fd, GBytes *bytes);

/** The hash of @bytes that a stamp of a file with this content has. */
guint64 xpl_file_stamp_hash (GBytes *bytes);

/** The same content, also in another file: nobody's work would be lost by writing over it. */
gboolean xpl_file_stamp_has_same_content (const XplFileStamp *self, const XplFileStamp *other);

/** Whether the file at @path still is the very same one, without reading it. */
gboolean xpl_file_stamp_is_current (const XplFileStamp *self, const char *path);

G_END_DECLS
