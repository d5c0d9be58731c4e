/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "import-run.h"

G_BEGIN_DECLS

/*
 * Private to src/import/: one importer a kind of file. To add one, write its functions in a file of its own and put it
 * into the table of import.c.
 */

typedef struct
{
  /* What it reads, for messages, N_(): "an HTML page". */
  const char *kind;
  /* Whether it reads a file of that name and content. @head is its beginning of @length bytes, and a NUL behind them. */
  gboolean (*accepts) (const char *name, const char *head, gsize length);
  /* A file that is to be had whole: reads @bytes into a new bundle. @name is the file's name, @path what messages call it. */
  XplBundle *(*read) (GBytes *bytes, const char *name, const char *path, XplWarnings *warnings, GError **error);
  /* Else, where @read is NULL, one that holds many and is never whole in memory: gathers what is in @stream; what is wrong
   * with single parts goes to the warnings of @run. FALSE with an error where nothing at all can be read. */
  gboolean (*gather) (GBufferedInputStream *stream, const char *name, const char *path, XplImportRun *run, GError **error);
  /* What is larger is not even loaded. In bytes; 0: no other limit than XPL_MAX_INPUT. */
  gsize max_size;
  /* Like @read, or NULL, for what may be big: takes @bytes, and tells @run of the articles before their findings are read. */
  XplBundle *(*take) (GBytes *bytes, const char *name, const char *path, XplImportRun *run, GError **error);
  /* Where it is not NULL: FALSE with an error for what cannot be read, by its beginning, before all of it is loaded. */
  gboolean (*check) (const char *head, gsize length, const char *name, const char *path, GError **error);
} XplImporter;

/** The longest novels have a third of it; a text of this size is still read and shown without waiting for long. */
#define XPL_MAX_ARTICLE ((gsize) 16 * 1024 * 1024)

/** FALSE with an error where @importer cannot read what begins as @stream does. */
gboolean xpl_importer_check_head (const XplImporter *importer,
                                  GBufferedInputStream *stream,
                                  const char *name,
                                  const char *path,
                                  GError **error);

/** FALSE with an error, which names both sizes, where a file of @size bytes is too large for @importer. */
gboolean xpl_importer_check_size (const XplImporter *importer, guint64 size, const char *path, GError **error);

extern const XplImporter xpl_additions_refusal;
extern const XplImporter xpl_archive_importer;
extern const XplImporter xpl_document_importer;
extern const XplImporter xpl_html_importer;
extern const XplImporter xpl_json_importer;
extern const XplImporter xpl_markdown_importer;
extern const XplImporter xpl_mhtml_importer;
extern const XplImporter xpl_pdf_importer;
extern const XplImporter xpl_text_importer;
extern const XplImporter xpl_warc_importer;

/** The importer of a file of that name, of which nothing but the beginning was looked at; never NULL. */
const XplImporter *xpl_importer_find (const char *name, GBufferedInputStream *stream);

/** The same of the @length bytes at @head, behind which a NUL stands. */
const XplImporter *xpl_importer_find_by_head (const char *name, const char *head, gsize length);

/** Gathers what @stream holds by an importer of many. FALSE with an error where nothing at all could be read, among others
 *  because it lies too deep in other archives. */
gboolean xpl_import_run_gather (XplImportRun *self,
                                const XplImporter *importer,
                                GBufferedInputStream *stream,
                                const char *name,
                                const char *path,
                                GError **error);

/** A bundle of one article with @text, after all that a bare text says about itself was found. */
XplBundle *xpl_import_article (XplArticle *article, const char *name);

/** The name of @file ends with @suffix, whatever its case. */
gboolean xpl_name_has_suffix (const char *name, const char *suffix);

G_END_DECLS
