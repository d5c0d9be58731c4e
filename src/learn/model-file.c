/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "model-file.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

struct _XplModelFile
{
  GBytes *bytes;
  char *path;
  const guint8 *data; /* of bytes */
  gsize size;
  guint32 n_sections;
};

static guint32
get_u32 (const guint8 *p)
{
  guint32 value;

  memcpy (&value, p, sizeof value);
  return GUINT32_FROM_LE (value);
}

static guint64
get_u64 (const guint8 *p)
{
  guint64 value;

  memcpy (&value, p, sizeof value);
  return GUINT64_FROM_LE (value);
}

static const guint8 *
get_entry (const XplModelFile *self, guint index)
{
  return self->data + XPL_MODEL_HEAD_SIZE + (gsize) index * XPL_MODEL_ENTRY_SIZE;
}

guint64
xpl_model_checksum (gconstpointer data, gsize size)
{
  const guint8 *p = data;
  guint64 hash = 0xcbf29ce484222325;
  guint8 rest[8] = { 0 };
  gsize i;

  for (i = 0; i + 8 <= size; i += 8)
    hash = (hash ^ get_u64 (p + i)) * 0x100000001b3;
  if (i < size)
    {
      memcpy (rest, p + i, size - i);
      hash = (hash ^ get_u64 (rest)) * 0x100000001b3;
    }
  return hash;
}

static gboolean
set_error (const XplModelFile *self, const char *problem, GError **error)
{
  g_set_error (error, XPL_ERROR, XPL_ERROR_MODEL,
               _("the language model %s cannot be used: %s; install Explorer again"), self->path, problem);
  return FALSE;
}

gboolean
xpl_model_file_set_error (const XplModelFile *self, const char *section, const char *problem, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  g_set_error (error, XPL_ERROR, XPL_ERROR_MODEL,
               _("the language model %s cannot be used: in its section “%s”, %s; install Explorer again"), self->path,
               section, problem);
  return FALSE;
}

static gboolean
check_sections (const XplModelFile *self, GError **error)
{
  gsize table_end = XPL_MODEL_HEAD_SIZE + (gsize) self->n_sections * XPL_MODEL_ENTRY_SIZE;

  for (guint i = 0; i < self->n_sections; i++)
    {
      const guint8 *entry = get_entry (self, i);
      guint64 offset = get_u64 (entry + XPL_MODEL_NAME_SIZE);
      guint64 size = get_u64 (entry + XPL_MODEL_NAME_SIZE + 8);

      if (entry[XPL_MODEL_NAME_SIZE - 1] != '\0' || offset < table_end || offset % XPL_MODEL_ALIGNMENT != 0
          || offset > self->size || size > self->size - offset)
        return set_error (self, _("its table of contents is damaged"), error);
    }
  return TRUE;
}

static gboolean
check_file (XplModelFile *self, GError **error)
{
  if (self->size < XPL_MODEL_HEAD_SIZE || memcmp (self->data, XPL_MODEL_MAGIC, 8) != 0)
    return set_error (self, _("it is no model file"), error);
  if (get_u32 (self->data + 16) != XPL_MODEL_VERSION)
    return set_error (self, _("it belongs to another version of the program"), error);
  self->n_sections = get_u32 (self->data + 20);
  if (get_u64 (self->data + 24) != self->size)
    return set_error (self, _("it is not complete"), error);
  if (self->n_sections > (self->size - XPL_MODEL_HEAD_SIZE) / XPL_MODEL_ENTRY_SIZE)
    return set_error (self, _("its table of contents is damaged"), error);
  if (get_u64 (self->data + 8)
      != xpl_model_checksum (self->data + XPL_MODEL_CHECKED_FROM, self->size - XPL_MODEL_CHECKED_FROM))
    return set_error (self, _("it is damaged"), error);
  return check_sections (self, error);
}

XplModelFile *
xpl_model_file_new (GBytes *bytes, const char *path, GError **error)
{
  g_autoptr (XplModelFile) self = g_new0 (XplModelFile, 1);

  g_return_val_if_fail (bytes != NULL && path != NULL, NULL);

  self->data = g_bytes_get_data (bytes, &self->size);
  if ((gsize) self->data % sizeof (guint64) == 0)
    self->bytes = g_bytes_ref (bytes);
  else
    self->bytes = g_bytes_new (self->data, self->size); /* numbers in it are read where they stand */
  self->data = g_bytes_get_data (self->bytes, &self->size);
  self->path = g_strdup (path);
  if (!check_file (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

XplModelFile *
xpl_model_file_open (const char *path, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GMappedFile) mapped = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  mapped = g_mapped_file_new (path, FALSE, &cause);
  if (mapped == NULL)
    {
      gboolean is_absent = g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOENT);

      g_set_error (error, XPL_ERROR, is_absent ? XPL_ERROR_NOT_FOUND : XPL_ERROR_UNREADABLE,
                   _("the language model %s cannot be read: %s; install Explorer again"), path, cause->message);
      return NULL;
    }
  bytes = g_mapped_file_get_bytes (mapped);
  return xpl_model_file_new (bytes, path, error);
}

XplModelFile *
xpl_model_file_load (const char *language, const char *name, GError **error)
{
  const char *own = g_getenv ("XPL_DATADIR");
  g_autofree char *path = NULL;

  g_return_val_if_fail (language != NULL && name != NULL, NULL);

  path = g_build_filename (own != NULL ? own : PKGDATADIR, "language", language, name, NULL);
  if (own == NULL && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *built = g_build_filename (SOURCE_DATADIR, "language", language, name, NULL);

      if (g_file_test (built, G_FILE_TEST_EXISTS))
        return xpl_model_file_open (built, error);
    }
  return xpl_model_file_open (path, error);
}

void
xpl_model_file_free (XplModelFile *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->path);
  g_free (self);
}

gconstpointer
xpl_model_file_get_section (const XplModelFile *self, const char *name, gsize *size, GError **error)
{
  g_return_val_if_fail (self != NULL && name != NULL && size != NULL, NULL);

  for (guint i = 0; i < self->n_sections; i++)
    {
      const guint8 *entry = get_entry (self, i);

      if (g_str_equal (entry, name))
        {
          *size = get_u64 (entry + XPL_MODEL_NAME_SIZE + 8);
          return self->data + get_u64 (entry + XPL_MODEL_NAME_SIZE);
        }
    }
  xpl_model_file_set_error (self, name, _("there is nothing"), error);
  return NULL;
}

const char **
xpl_model_file_get_strings (const XplModelFile *self, const char *name, guint *n, GError **error)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new ();
  gsize size;
  const char *p = xpl_model_file_get_section (self, name, &size, error);

  if (p == NULL)
    return NULL;
  if (size > 0 && p[size - 1] != '\0')
    {
      xpl_model_file_set_error (self, name, _("a string has no end"), error);
      return NULL;
    }
  for (const char *end = p + size; p < end; p += strlen (p) + 1)
    {
      if (!g_utf8_validate (p, -1, NULL))
        {
          xpl_model_file_set_error (self, name, _("a string is no UTF-8"), error);
          return NULL;
        }
      g_ptr_array_add (strings, (gpointer) p);
    }
  *n = strings->len;
  g_ptr_array_add (strings, NULL);
  return (const char **) g_ptr_array_free (g_steal_pointer (&strings), FALSE);
}
