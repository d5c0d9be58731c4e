/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "document-properties.h"
#include "import-run.h"

G_BEGIN_DECLS

/** Private to src/import/: kinds of documents that pandoc reads. */
typedef enum
{
  XPL_DOCUMENT_WORD,         /* Office Open XML: .docx */
  XPL_DOCUMENT_OPEN_DOCUMENT /* .odt */
} XplDocumentKind;

/** Gathers the article of a document by pandoc. Errors: as xpl_converter_run(); %XPL_ERROR_EMPTY. */
gboolean xpl_document_gather (GInputStream *stream,
                              XplDocumentKind kind,
                              const char *name,
                              const char *path,
                              XplImportRun *run,
                              GError **error);

/** Gathers an article with the text of a document, and what its properties say. */
void xpl_document_add (const char *text,
                       const XplDocumentProperties *properties,
                       const char *name,
                       const char *path,
                       XplImportRun *run);

G_END_DECLS
