/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "file-load.h"

#include "xpl-error.h"

#include <glib/gi18n-lib.h>

#define ATTRIBUTES                                                                                                     \
  G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_ETAG_VALUE

/* A file that is being written is worth another look, one that is written all the time is not. */
#define READ_ATTEMPTS 3

char *
xpl_file_dup_name (GFile *file)
{
  return g_file_get_parse_name (file);
}

GError *
xpl_file_error (GFile *file, const GError *cause)
{
  g_autofree char *name = xpl_file_dup_name (file);

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return g_error_new (XPL_ERROR, XPL_ERROR_NOT_FOUND, _("%s does not exist: check the name"), name);
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return g_error_new (XPL_ERROR, XPL_ERROR_UNREADABLE, _("%s may not be read: change its permissions"), name);
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_TOO_MANY_LINKS))
    return g_error_new (XPL_ERROR, XPL_ERROR_UNREADABLE, _("%s is a link that leads in a circle: open the file itself"), name);
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    return g_error_new (XPL_ERROR, XPL_ERROR_UNREADABLE, _("%s is a folder: name a file in it"), name);
  return g_error_new (XPL_ERROR, XPL_ERROR_UNREADABLE, _("%s cannot be read: %s"), name, cause->message);
}

gboolean
xpl_file_check_size (guint64 size, const char *name, GError **error)
{
  if (size <= XPL_MAX_INPUT)
    return TRUE;
  g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE, _("%s is larger than 1 GiB: split it into several files"), name);
  return FALSE;
}

/* A device or pipe may never end. */
static gboolean
check_kind (GFile *file, GFileInfo *info, GError **error)
{
  g_autofree char *name = xpl_file_dup_name (file);

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_SPECIAL)
    return TRUE;
  g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE, _("%s is no regular file: save what it holds as one"), name);
  return FALSE;
}

/* GIO's error about @file as the program's own. */
static void
take_cause (GError **error, GFile *file, GError *cause)
{
  g_autoptr (GError) owned = cause;

  g_propagate_error (error, g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? g_steal_pointer (&owned)
                                                                                     : xpl_file_error (file, cause));
}

/* What is to be known before a file is opened. */
static GFileInfo *
query_info (GFile *file, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, &cause);

  if (info == NULL)
    {
      take_cause (error, file, cause);
      return NULL;
    }
  return check_kind (file, info, error) ? g_steal_pointer (&info) : NULL;
}

GInputStream *
xpl_file_open (GFile *file, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  g_autoptr (GFileInfo) info = query_info (file, cancellable, error);
  GError *cause = NULL;
  GFileInputStream *stream;

  if (info == NULL)
    return NULL;
  stream = g_file_read (file, cancellable, &cause);
  if (stream == NULL)
    take_cause (error, file, cause);
  return (GInputStream *) stream;
}

/* As many bytes as @info says, or NULL without an error where the file has another number of them by now. */
static GBytes *
read_once (GFile *file, GFileInfo *info, GCancellable *cancellable, GError **error)
{
  gsize size = (gsize) g_file_info_get_size (info), n = 0;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *data = g_try_malloc (size + 1);
  GError *cause = NULL;

  if (data == NULL)
    {
      g_autofree char *name = xpl_file_dup_name (file);

      g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE, _("%s does not fit into memory: split it into several files"),
                   name);
      return NULL;
    }
  stream = g_file_read (file, cancellable, &cause);
  /* One more, so as to see that there is more. */
  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), data, size + 1, &n, cancellable, &cause))
    {
      take_cause (error, file, cause);
      return NULL;
    }
  return n == size ? g_bytes_new_take (g_steal_pointer (&data), size) : NULL;
}

/* Another version of the file than @info tells of is there by now. */
static gboolean
has_changed (GFile *file, GFileInfo *info, GCancellable *cancellable)
{
  g_autoptr (GFileInfo) now = query_info (file, cancellable, NULL);

  return now == NULL || g_strcmp0 (g_file_info_get_etag (now), g_file_info_get_etag (info)) != 0
         || g_file_info_get_size (now) != g_file_info_get_size (info);
}

GBytes *
xpl_file_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  g_autofree char *name = xpl_file_dup_name (file);

  for (guint i = 0; i < READ_ATTEMPTS; i++)
    {
      g_autoptr (GFileInfo) info = query_info (file, cancellable, error);
      g_autoptr (GError) cause = NULL;
      g_autoptr (GBytes) bytes = NULL;

      if (info == NULL || !xpl_file_check_size ((guint64) g_file_info_get_size (info), name, error))
        return NULL;
      bytes = read_once (file, info, cancellable, &cause);
      if (cause != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return NULL;
        }
      if (bytes != NULL && !has_changed (file, info, cancellable))
        return g_steal_pointer (&bytes);
    }
  g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE,
               _("%s changes while it is read: open it again when the program that writes it is done"), name);
  return NULL;
}

guint64
xpl_file_get_size (GInputStream *stream, GCancellable *cancellable)
{
  g_return_val_if_fail (G_IS_FILE_INPUT_STREAM (stream), 0);

  g_autoptr (GFileInfo) info = g_file_input_stream_query_info (G_FILE_INPUT_STREAM (stream),
                                                               G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, NULL);

  return info != NULL ? (guint64) g_file_info_get_size (info) : 0;
}
