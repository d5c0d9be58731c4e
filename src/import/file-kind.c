/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "file-kind.h"

#include "importers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define SPACE " \t\r\n"

/* What no importer reads, or only in another encoding than it should have. */
static const struct
{
  const char *bytes;
  gsize length;
  const char *words;
} foreign[] = {
  { "\x89PNG", 4, N_ ("a picture") },
  { "\xff\xd8\xff", 3, N_ ("a picture") },
  { "GIF8", 4, N_ ("a picture") },
  { "RIFF", 4, N_ ("a picture, a film or sound") },
  { "\x7f" "ELF", 4, N_ ("a program") },
  { "MZ", 2, N_ ("a program") },
  { "SQLite format 3", 15, N_ ("a database") },
  { "\xd0\xcf\x11\xe0", 4, N_ ("a document of an old office program") },
  { "{\\rtf", 5, N_ ("an RTF document") },
  { "7z\xbc\xaf", 4, N_ ("a 7z archive") },
  { "Rar!", 4, N_ ("a RAR archive") },
  { "\xff\xfe", 2, N_ ("text in UTF-16") },
  { "\xfe\xff", 2, N_ ("text in UTF-16") },
};

static const char *
skip_to_text (const char *head)
{
  if (g_str_has_prefix (head, BYTE_ORDER_MARK))
    head += strlen (BYTE_ORDER_MARK);
  return head + strspn (head, SPACE);
}

gboolean
xpl_looks_like_json (const char *head, gsize length)
{
  g_return_val_if_fail (head != NULL, FALSE);

  const char *first = skip_to_text (head);

  return first == head + length || *first == '[' || *first == '"' || (*first == '{' && !g_str_has_prefix (first, "{\\rtf"));
}

const char *
xpl_file_kind_to_words (const char *name, const char *head, gsize length)
{
  g_return_val_if_fail (name != NULL && head != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (foreign); i++)
    if (length >= foreign[i].length && memcmp (head, foreign[i].bytes, foreign[i].length) == 0)
      return _(foreign[i].words);

  /* Of what is called JSON and is none, the name says nothing. */
  gboolean is_misnamed = xpl_name_has_suffix (name, ".json") && !xpl_looks_like_json (head, length);
  const XplImporter *importer = xpl_importer_find_by_head (is_misnamed ? "" : name, head, length);
  if (importer != &xpl_text_importer)
    return _(importer->kind);
  if (strlen (head) < length)
    return _("something that is no text");
  return g_str_has_prefix (skip_to_text (head), "<?xml") ? _("XML") : _(importer->kind);
}
