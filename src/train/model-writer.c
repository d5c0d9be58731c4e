/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "model-writer.h"

#include "model-file.h"

#include <string.h>

typedef struct
{
  char name[XPL_MODEL_NAME_SIZE];
  GBytes *bytes;
} Section;

struct _XplModelWriter
{
  GArray *sections;
};

static void
clear_section (gpointer data)
{
  g_bytes_unref (((Section *) data)->bytes);
}

XplModelWriter *
xpl_model_writer_new (void)
{
  XplModelWriter *self = g_new0 (XplModelWriter, 1);

  self->sections = g_array_new (FALSE, TRUE, sizeof (Section));
  g_array_set_clear_func (self->sections, clear_section);
  return self;
}

void
xpl_model_writer_free (XplModelWriter *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->sections);
  g_free (self);
}

void
xpl_model_writer_take (XplModelWriter *self, const char *name, GBytes *bytes)
{
  Section section = { .bytes = bytes };

  g_return_if_fail (strlen (name) < XPL_MODEL_NAME_SIZE);

  g_strlcpy (section.name, name, sizeof section.name);
  g_array_append_val (self->sections, section);
}

void
xpl_model_writer_add_strings (XplModelWriter *self, const char *name, const char *const *strings, guint n)
{
  GByteArray *out = g_byte_array_new ();

  for (guint i = 0; i < n; i++)
    g_byte_array_append (out, (const guint8 *) strings[i], strlen (strings[i]) + 1);
  xpl_model_writer_take (self, name, g_byte_array_free_to_bytes (out));
}

static gsize
align (gsize offset)
{
  return (offset + XPL_MODEL_ALIGNMENT - 1) / XPL_MODEL_ALIGNMENT * XPL_MODEL_ALIGNMENT;
}

static void
put_u32 (guint8 *to, guint32 value)
{
  value = GUINT32_TO_LE (value);
  memcpy (to, &value, sizeof value);
}

static void
put_u64 (guint8 *to, guint64 value)
{
  value = GUINT64_TO_LE (value);
  memcpy (to, &value, sizeof value);
}

GBytes *
xpl_model_writer_finish (const XplModelWriter *self)
{
  gsize size = XPL_MODEL_HEAD_SIZE + (gsize) self->sections->len * XPL_MODEL_ENTRY_SIZE;
  gsize offset = align (size);

  for (guint i = 0; i < self->sections->len; i++)
    {
      gsize length = g_bytes_get_size (g_array_index (self->sections, Section, i).bytes);

      size = offset + length;
      offset = align (size);
    }

  guint8 *data = g_malloc0 (size);
  offset = align (XPL_MODEL_HEAD_SIZE + (gsize) self->sections->len * XPL_MODEL_ENTRY_SIZE);
  for (guint i = 0; i < self->sections->len; i++)
    {
      const Section *section = &g_array_index (self->sections, Section, i);
      guint8 *entry = data + XPL_MODEL_HEAD_SIZE + (gsize) i * XPL_MODEL_ENTRY_SIZE;
      gsize length;
      gconstpointer bytes = g_bytes_get_data (section->bytes, &length);

      memcpy (entry, section->name, XPL_MODEL_NAME_SIZE);
      put_u64 (entry + XPL_MODEL_NAME_SIZE, offset);
      put_u64 (entry + XPL_MODEL_NAME_SIZE + 8, length);
      if (length > 0)
        memcpy (data + offset, bytes, length);
      offset = align (offset + length);
    }
  memcpy (data, XPL_MODEL_MAGIC, 8);
  put_u32 (data + 16, XPL_MODEL_VERSION);
  put_u32 (data + 20, self->sections->len);
  put_u64 (data + 24, size);
  put_u64 (data + 8, xpl_model_checksum (data + XPL_MODEL_CHECKED_FROM, size - XPL_MODEL_CHECKED_FROM));
  return g_bytes_new_take (data, size);
}

gboolean
xpl_model_writer_save (const XplModelWriter *self, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = xpl_model_writer_finish (self);
  g_autofree char *folder = g_path_get_dirname (path);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_mkdir_with_parents (folder, 0777);
  return g_file_set_contents (path, data, (gssize) size, error);
}
