/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "corpus.h"

#include "xpl-error.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define BLOCK (64 * 1024)

/* The largest file of the corpora is 20 MB; this keeps a wrong folder from filling the memory. */
#define MAX_SIZE (512 * 1024 * 1024)

static gboolean
read_all (struct archive *reader, const char *path, GString *content, GError **error)
{
  char buffer[BLOCK];
  la_ssize_t n;

  while ((n = archive_read_data (reader, buffer, sizeof buffer)) > 0)
    {
      g_string_append_len (content, buffer, n);
      if (content->len > MAX_SIZE)
        {
          g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE, _("%s is too large for a corpus"), path);
          return FALSE;
        }
    }
  if (n == 0)
    return TRUE;
  g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE, _("%s cannot be unpacked: %s"), path, archive_error_string (reader));
  return FALSE;
}

static char *
unpack (const char *path, GError **error)
{
  struct archive *reader = archive_read_new ();
  struct archive_entry *entry;
  GString *content = g_string_new (NULL);
  gboolean done = FALSE;

  archive_read_support_filter_xz (reader);
  archive_read_support_format_raw (reader);
  if (archive_read_open_filename (reader, path, BLOCK) == ARCHIVE_OK
      && archive_read_next_header (reader, &entry) == ARCHIVE_OK && archive_filter_code (reader, 0) == ARCHIVE_FILTER_XZ)
    done = read_all (reader, path, content, error);
  else
    g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE, _("%s cannot be unpacked: it is not what xz makes"), path);
  archive_read_free (reader);
  return g_string_free (content, !done);
}

char *
xpl_corpus_load (const char *folder, const char *name, GError **error)
{
  g_autofree char *plain = g_build_filename (folder, name, NULL);
  g_autofree char *packed = g_strconcat (plain, ".xz", NULL);
  g_autofree char *content = NULL;

  g_return_val_if_fail (folder != NULL && name != NULL, NULL);

  if (g_file_test (packed, G_FILE_TEST_IS_REGULAR))
    {
      content = unpack (packed, error);
      if (content == NULL)
        return NULL;
    }
  else if (!g_file_get_contents (plain, &content, NULL, NULL))
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_NOT_FOUND, _("there is neither %s nor %s"), plain, packed);
      return NULL;
    }
  if (!g_utf8_validate (content, -1, NULL))
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_ENCODING, _("%s is not UTF-8"), plain);
      return NULL;
    }
  return g_steal_pointer (&content);
}
