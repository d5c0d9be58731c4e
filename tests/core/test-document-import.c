/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Documents through converters; what needs the real ones is skipped where they are not installed. */

#include "archive-fixture.h"

#include "converter.h"
#include "document-properties.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>

static const char paragraphs[] = "<w:p><w:r><w:t>The ferry Morning Star sank off Portvale on Monday.</w:t></w:r></w:p>"
                                 "<w:p><w:r><w:t>Eleven people were brought ashore.</w:t></w:r></w:p>";

/* A Word document as small as it may be. */
static GBytes *
make_docx (const char *first_file)
{
  g_autofree char *document = g_strdup_printf (
      "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
      "<w:body>%s</w:body></w:document>",
      paragraphs);
  Packer packer;

  pack_begin (&packer, "zip");
  if (first_file != NULL)
    pack (&packer, first_file, "x");
  pack (&packer, "[Content_Types].xml",
        "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
        "wordprocessingml.document.main+xml\"/></Types>");
  pack (&packer, "_rels/.rels",
        "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
        "Target=\"word/document.xml\"/></Relationships>");
  pack (&packer, "word/document.xml", document);
  pack (&packer, "docProps/core.xml",
        "<?xml version=\"1.0\"?><cp:coreProperties xmlns:cp=\"x\" xmlns:dc=\"y\" xmlns:dcterms=\"z\">"
        "<dc:title>Ferry lost at sea</dc:title><dc:creator>Ana Ilves; Ben Oke</dc:creator>"
        "<dcterms:created>2025-03-04T10:00:00Z</dcterms:created></cp:coreProperties>");
  return pack_end (&packer);
}

static XplArticle *
get_only (XplBundle *bundle)
{
  g_assert_nonnull (bundle);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (bundle))), ==, 1);
  g_autoptr (XplArticle) article = g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_articles (bundle)), 0);
  return article; /* the bundle keeps it alive */
}

static gboolean
skip_without (const char *program)
{
  g_autofree char *found = g_find_program_in_path (program);

  if (found == NULL)
    g_test_skip (program);
  return found == NULL;
}

/* By its name, and by what is in it. */
static void
test_word (void)
{
  const char *const names[] = { "ferry.docx", "standard input" };

  if (skip_without ("pandoc"))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) bytes = make_docx (i == 0 ? NULL : "word/styles.txt");
      g_autoptr (GError) error = NULL;
      g_autoptr (XplBundle) bundle = xpl_import_bytes (bytes, names[i], NULL, &error);
      XplArticle *article;
      g_autofree char *edtf = NULL;

      g_assert_no_error (error);
      article = get_only (bundle);
      edtf = xpl_edtf_to_string (&article->published.edtf);
      g_assert_cmpstr (article->text, ==,
                       "The ferry Morning Star sank off Portvale on Monday.\n\nEleven people were brought ashore.\n");
      g_assert_cmpstr (article->title, ==, "Ferry lost at sea");
      g_assert_cmpstr (edtf, ==, "2025-03-04");
      g_assert_cmpuint (article->authors->len, ==, 2);
      g_assert_cmpstr (g_ptr_array_index (article->authors, 1), ==, "Ben Oke");
    }
}

static void
test_other_office (void)
{
  const char *const files[] = { "[Content_Types].xml", "mimetype" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      Packer packer;

      pack_begin (&packer, "zip");
      pack (&packer, files[i], "application/epub+zip");
      g_autoptr (GBytes) bytes = pack_end (&packer);
      g_assert_null (xpl_import_bytes (bytes, "sheet.xlsx", NULL, &error));
      g_assert_error (error, XPL_ERROR, XPL_ERROR_UNSUPPORTED);
      g_assert_nonnull (strstr (error->message, "sheet.xlsx is a spreadsheet"));
    }
}

static cairo_status_t
write_cb (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Two columns. */
static GBytes *
make_pdf (void)
{
  const char *const columns[] = { "The ferry Morning Star sank", "off Portvale on Monday, the",  "coast guard of Kestria said.",
                                  "Eleven people were brought",  "ashore, and a search for the", "others went on all night." };
  GByteArray *out = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, out, 400, 500);
  cairo_t *cr = cairo_create (surface);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, "Ferry lost at sea");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, "Ana Ilves");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2025-03-04T10:00:00Z");
  cairo_set_font_size (cr, 11);
  for (int i = 0; i < 6; i++)
    {
      cairo_move_to (cr, i < 3 ? 20 : 220, 60 + 15 * (i % 3));
      cairo_show_text (cr, columns[i]);
    }
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (out);
}

static void
test_pdf (void)
{
  g_autoptr (GBytes) bytes = make_pdf ();
  g_autoptr (GError) error = NULL;
  g_autofree char *edtf = NULL;
  XplArticle *article;

  if (skip_without ("pdftotext"))
    return;
  g_autoptr (XplBundle) bundle = xpl_import_bytes (bytes, "ferry.pdf", NULL, &error);
  g_assert_no_error (error);
  article = get_only (bundle);
  edtf = xpl_edtf_to_string (&article->published.edtf);
  g_assert_true (g_str_has_prefix (article->text, "The ferry Morning Star sank off Portvale on Monday, the coast guard of "
                                                  "Kestria said.\n\nEleven people were brought ashore, and a search for the "
                                                  "others went on all night."));
  g_assert_cmpstr (article->title, ==, "Ferry lost at sea");
  g_assert_cmpstr (edtf, ==, "2025-03-04");
  g_assert_cmpstr (g_ptr_array_index (article->authors, 0), ==, "Ana Ilves");
}

static void
test_no_pdf (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF-1.7\nThis is none.", 22);
  g_autoptr (GError) error = NULL;

  if (skip_without ("pdftotext"))
    return;
  g_assert_null (xpl_import_bytes (bytes, "ferry.pdf", NULL, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, "ferry.pdf could not be converted; pdftotext says:"));
}

/* The converter of a document is there or its package is named. */
static void
test_missing (void)
{
  const char *const arguments[] = { "explorer-no-such-program", NULL };
  const XplConverter converter = { arguments, "no-such-package" };
  g_autoptr (GBytes) input = g_bytes_new_static ("x", 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (xpl_converter_run (&converter, input, "ferry.docx", 10, NULL, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_UNSUPPORTED);
  g_assert_cmpstr (error->message, ==,
                   "ferry.docx cannot be read without the program “explorer-no-such-program”: install the package "
                   "no-such-package");
}

static GBytes *
run_shell (const char *script, const char *input, guint seconds, GCancellable *cancellable, GError **error)
{
  const char *const arguments[] = { "sh", "-c", script, NULL };
  const XplConverter converter = { arguments, "sh" };
  g_autoptr (GBytes) bytes = g_bytes_new (input, strlen (input));

  return xpl_converter_run (&converter, bytes, "ferry.docx", seconds, cancellable, error);
}

static void
test_converter (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) out = run_shell ("cat; echo aside >&2", "A ferry sank.", 10, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (out, NULL), g_bytes_get_size (out), "A ferry sank.", 13);
  g_assert_null (run_shell ("echo one >&2; echo two >&2; exit 3", "", 10, NULL, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, "sh says: two;"));
}

/* A converter that hangs, or whose children do, is ended with all of them. */
static void
test_hanging (void)
{
  const char *const scripts[] = { "sleep 1000", "sleep 1000 & sleep 1000", "exec >&- 2>&-; sleep 1000" };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (run_shell (scripts[i], "", 1, NULL, &error));
      g_assert_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE);
    }
}

static void
test_endless (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (run_shell ("yes", "", 60, NULL, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, "holds more than 16"));
}

static gpointer
cancel_thread (gpointer data)
{
  g_usleep (50000);
  g_cancellable_cancel (data);
  return NULL;
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GThread *thread = g_thread_new ("cancel", cancel_thread, cancellable);

  g_assert_null (run_shell ("sleep 1000", "", 60, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
}

/* A program of that name on the PATH is started as it is, with the document as its input and no name in its arguments. */
static void
test_fake_on_path (void)
{
  g_autofree char *folder = g_dir_make_tmp ("xpl-converter-XXXXXX", NULL);
  g_autofree char *fake = g_build_filename (folder, "pdftotext", NULL);
  g_autofree char *info = g_build_filename (folder, "pdfinfo", NULL);
  g_autofree char *old = g_strdup (g_getenv ("PATH"));
  g_autofree char *path = g_strconcat (folder, ":", old, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF-1.7", 8);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fake, "#!/bin/sh\necho \"A ferry sank: $*\"; cat", -1, NULL));
  g_assert_true (g_file_set_contents (info, "#!/bin/sh\nexit 1", -1, NULL));
  g_chmod (fake, 0755);
  g_chmod (info, 0755);
  g_setenv ("PATH", path, TRUE);
  g_autoptr (XplBundle) bundle = xpl_import_bytes (bytes, "$(touch evil).pdf", NULL, &error);
  g_setenv ("PATH", old, TRUE);
  g_assert_no_error (error);
  g_assert_cmpstr (get_only (bundle)->text, ==, "A ferry sank: -enc UTF-8 -eol unix - - %PDF-1.7");
  g_remove (fake);
  g_remove (info);
  g_remove (folder);
}

static void
test_properties (void)
{
  const char *meta = "<office:meta><dc:title> Ferry &amp; storm </dc:title><dc:title>Second</dc:title>"
                     "<meta:initial-creator>Ana</meta:initial-creator><meta:creation-date>2025-03-04T10:00</meta:creation-date><broken";
  const char *info = "Title:          report_final.docx\nAuthor:         Ana\nCreationDate:   2025-03-04T10:00:00+01\nPages: 2\n";
  g_auto (XplDocumentProperties) xml = { 0 }, pdf = { 0 };
  XplArticleHints hints;

  xpl_document_properties_read_xml (&xml, meta, strlen (meta));
  hints = xpl_document_properties_get_hints (&xml, "x.odt");
  g_assert_cmpstr (hints.title, ==, "Ferry & storm");
  g_assert_cmpstr (hints.authors, ==, "Ana");
  g_assert_cmpstr (hints.created, ==, "2025-03-04");
  xpl_document_properties_read_pdfinfo (&pdf, info, strlen (info));
  hints = xpl_document_properties_get_hints (&pdf, "x.pdf");
  g_assert_null (hints.title);
  g_assert_cmpstr (hints.created, ==, "2025-03-04");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-import/word", test_word);
  g_test_add_func ("/document-import/other-office", test_other_office);
  g_test_add_func ("/document-import/pdf", test_pdf);
  g_test_add_func ("/document-import/no-pdf", test_no_pdf);
  g_test_add_func ("/document-import/missing", test_missing);
  g_test_add_func ("/document-import/converter", test_converter);
  g_test_add_func ("/document-import/hanging", test_hanging);
  g_test_add_func ("/document-import/endless", test_endless);
  g_test_add_func ("/document-import/cancel", test_cancel);
  g_test_add_func ("/document-import/fake-on-path", test_fake_on_path);
  g_test_add_func ("/document-import/properties", test_properties);
  return g_test_run ();
}
