/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* PDF by the programs of Poppler: pdftotext has the text in reading order, pdfinfo the properties. */

#include "config.h"

#include "importers.h"

#include "converter.h"
#include "document-import.h"
#include "pdf-text.h"
#include "text-decode.h"

#include <glib/gi18n-lib.h>

#define PACKAGE "poppler-utils"

static const XplConverter pdftotext = {
  (const char *const[]){ "pdftotext", "-enc", "UTF-8", "-eol", "unix", "-", "-", NULL }, PACKAGE
};

static const XplConverter pdfinfo = { (const char *const[]){ "pdfinfo", "-isodates", "-enc", "UTF-8", "-", NULL }, PACKAGE };

static gboolean
pdf_accepts (const char *name, const char *head, gsize length)
{
  return g_str_has_prefix (head, "%PDF-") || xpl_name_has_suffix (name, ".pdf");
}

/* The properties are worth no error. */
static void
read_properties (GBytes *pdf, const char *path, XplImportRun *run, XplDocumentProperties *properties)
{
  g_autoptr (GBytes) info = xpl_converter_run (&pdfinfo, pdf, path, XPL_CONVERTER_SECONDS, run->cancellable, NULL);

  if (info != NULL)
    xpl_document_properties_read_pdfinfo (properties, g_bytes_get_data (info, NULL), g_bytes_get_size (info));
}

static gboolean
has_words (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static gboolean
pdf_gather (GBufferedInputStream *stream, const char *name, const char *path, XplImportRun *run, GError **error)
{
  g_autoptr (GBytes) pdf =
      xpl_stream_read_all (G_INPUT_STREAM (stream), XPL_MAX_DOCUMENT, path, run->cancellable, error);
  g_autoptr (GBytes) printed = NULL;
  g_auto (XplDocumentProperties) properties = { 0 };

  if (pdf == NULL)
    return FALSE;
  printed = xpl_converter_run (&pdftotext, pdf, path, XPL_CONVERTER_SECONDS, run->cancellable, error);
  if (printed == NULL)
    return FALSE;

  gsize size;
  const char *data = g_bytes_get_data (printed, &size);
  g_autofree char *lines = size == 0 ? g_strdup ("") : g_utf8_make_valid (data, (gssize) size);
  g_autofree char *text = xpl_pdf_text_join (lines);
  if (!has_words (text))
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_EMPTY,
                   _("%s holds pictures and no text: let a program for text recognition (such as OCRmyPDF) add it"), path);
      return FALSE;
    }
  read_properties (pdf, path, run, &properties);
  xpl_document_add (text, &properties, name, path, run);
  return TRUE;
}

const XplImporter xpl_pdf_importer = { .kind = N_ ("a PDF"), .accepts = pdf_accepts, .gather = pdf_gather };
