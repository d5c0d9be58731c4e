/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

/* Archives made in memory by libarchive, and what became of them. */

#include "import.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

typedef struct
{
  struct archive *writer;
  GByteArray *bytes;
} Packer;

static inline la_ssize_t
pack_cb (struct archive *writer, void *data, const void *buffer, size_t length)
{
  g_byte_array_append (data, buffer, (guint) length);
  return (la_ssize_t) length;
}

/* @kind: "zip", "tar", "tar.gz", "tar.xz", "tar.zst", "tar.bz2", "gz" … */
static inline void
pack_begin (Packer *self, const char *kind)
{
  self->writer = archive_write_new ();
  self->bytes = g_byte_array_new ();
  if (g_str_has_prefix (kind, "zip"))
    archive_write_set_format_zip (self->writer);
  else if (g_str_has_prefix (kind, "tar"))
    archive_write_set_format_pax_restricted (self->writer);
  else
    archive_write_set_format_raw (self->writer);
  if (g_str_has_suffix (kind, "gz"))
    archive_write_add_filter_gzip (self->writer);
  else if (g_str_has_suffix (kind, "xz"))
    archive_write_add_filter_xz (self->writer);
  else if (g_str_has_suffix (kind, "zst"))
    archive_write_add_filter_zstd (self->writer);
  else if (g_str_has_suffix (kind, "bz2"))
    archive_write_add_filter_bzip2 (self->writer);
  archive_write_set_bytes_in_last_block (self->writer, 1);
  if (strcmp (kind, "zip-stored") == 0)
    archive_write_zip_set_compression_store (self->writer);
  if (strcmp (kind, "zip-encrypted") == 0)
    {
      archive_write_set_options (self->writer, "zip:encryption=aes256");
      archive_write_set_passphrase (self->writer, "open sesame");
    }
  g_assert_cmpint (archive_write_open (self->writer, self->bytes, NULL, pack_cb, NULL), ==, ARCHIVE_OK);
}

static inline void
pack_header (Packer *self, const char *name, gint64 size)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, size);
  g_assert_cmpint (archive_write_header (self->writer, entry), >=, ARCHIVE_WARN);
  archive_entry_free (entry);
}

static inline void
pack_data (Packer *self, const char *name, gconstpointer data, gsize size)
{
  pack_header (self, name, (gint64) size);
  g_assert_cmpint (archive_write_data (self->writer, data, size), ==, (la_ssize_t) size);
}

static inline void
pack (Packer *self, const char *name, const char *text)
{
  pack_data (self, name, text, strlen (text));
}

static inline GBytes *
pack_end (Packer *self)
{
  g_assert_cmpint (archive_write_close (self->writer), ==, ARCHIVE_OK);
  archive_write_free (self->writer);
  return g_byte_array_free_to_bytes (self->bytes);
}

/* An archive of one file. */
static inline GBytes *
pack_one (const char *kind, const char *name, GBytes *content)
{
  Packer packer;
  gsize size;
  gconstpointer data = g_bytes_get_data (content, &size);

  pack_begin (&packer, kind);
  pack_data (&packer, name, data, size);
  return pack_end (&packer);
}

/* "a.txt b.txt": the files of the articles in their order. */
static inline char *
dup_article_files (XplBundle *bundle)
{
  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (bundle));
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);

      g_string_append_printf (out, "%s%s", i > 0 ? " " : "", article->file);
    }
  return g_string_free (out, FALSE);
}

static inline void
assert_files (XplBundle *bundle, const char *expected)
{
  g_assert_nonnull (bundle);
  g_autofree char *files = dup_article_files (bundle);

  g_assert_cmpstr (files, ==, expected);
}

/* One of @warnings says @words. */
static inline void
assert_warned (XplWarnings *warnings, const char *words)
{
  for (guint i = 0; i < xpl_warnings_get_size (warnings); i++)
    if (strstr (xpl_warnings_get (warnings, i)->message, words) != NULL)
      return;
  for (guint i = 0; i < xpl_warnings_get_size (warnings); i++)
    g_test_message ("%s", xpl_warnings_get (warnings, i)->message);
  g_test_message ("nothing of “%s”", words);
  g_test_fail ();
}
