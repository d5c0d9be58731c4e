/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "article-hints.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** XplDocumentProperties: private to src/import/: what the properties of a document say. All may be NULL. */
typedef struct
{
  char *title;
  char *authors;
  char *created; /* a day, as EDTF */
} XplDocumentProperties;

/** Reads docProps/core.xml (Office Open XML) or meta.xml (OpenDocument), which have their elements in common. */
void xpl_document_properties_read_xml (XplDocumentProperties *self, const char *xml, gsize length);

/** Reads the "Name: value" lines of pdfinfo -isodates. */
void xpl_document_properties_read_pdfinfo (XplDocumentProperties *self, const char *text, gsize length);

/** As hints for the article in the document; they are good as long as @self. Titles that programs made up are left out. */
XplArticleHints xpl_document_properties_get_hints (const XplDocumentProperties *self, const char *file);

void xpl_document_properties_clear (XplDocumentProperties *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (XplDocumentProperties, xpl_document_properties_clear)

G_END_DECLS
