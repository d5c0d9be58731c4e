/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "import.h"

G_BEGIN_DECLS

/*
 * Private to src/import/: one importer a kind of file. To add one, write its two functions in a file of its own and put
 * it into the table of import.c.
 */

typedef struct
{
  /* For messages: "Markdown". */
  const char *kind;
  /* Whether it reads a file of that name and content. @head is its beginning, NUL-terminated. */
  gboolean (*accepts) (const char *name, const char *head);
  /* Reads @bytes into a new bundle. @name is the file's name, @path what messages call it. */
  XplBundle *(*read) (GBytes *bytes, const char *name, const char *path, XplWarnings *warnings, GError **error);
} XplImporter;

extern const XplImporter xpl_json_importer;
extern const XplImporter xpl_markdown_importer;
extern const XplImporter xpl_text_importer;

/** A bundle of one article with @text, after all that a bare text says about itself was found. */
XplBundle *xpl_import_article (XplArticle *article, const char *name);

/** The name of @file ends with @suffix, whatever its case. */
gboolean xpl_name_has_suffix (const char *name, const char *suffix);

G_END_DECLS
