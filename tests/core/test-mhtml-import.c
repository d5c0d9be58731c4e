/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "archive-fixture.h"

#include "header-fields.h"
#include "mime-decode.h"

#define PAGE_TEXT                                                                                                      \
  "<p>The ferry Morning Star sank off Portvale on Monday, the coast guard of Kestria said in a statement to the "       \
  "press.</p><p>Eleven people were brought ashore, and the search for the others went on through the night, the "       \
  "harbour master added.</p>"

static XplBundle *
read_mhtml (const char *text, XplWarnings *warnings, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return xpl_import_bytes (bytes, "page.mhtml", warnings, error);
}

static XplArticle *
get_only (XplBundle *bundle)
{
  g_assert_nonnull (bundle);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (bundle))), ==, 1);
  g_autoptr (XplArticle) article = g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_articles (bundle)), 0);
  return article; /* the bundle keeps it alive */
}

/* As a browser writes it, with a page in quoted-printable and a picture. */
static void
test_browser (void)
{
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle = read_mhtml (
      "From: <Saved by Blink>\r\n"
      "Snapshot-Content-Location: https://post.example/ferry\r\n"
      "Subject: =?utf-8?Q?Ferry_sinks_off_Portvale_=E2=80=93_Post?=\r\n"
      "Date: Tue, 4 Mar 2025 10:00:00 -0000\r\n"
      "MIME-Version: 1.0\r\n"
      "Content-Type: multipart/related;\r\n"
      "\ttype=\"text/html\";\r\n"
      "\tboundary=\"----MultipartBoundary--abc----\"\r\n"
      "\r\n\r\n"
      "------MultipartBoundary--abc----\r\n"
      "Content-Type: text/html\r\n"
      "Content-ID: <frame-1@mhtml.blink>\r\n"
      "Content-Transfer-Encoding: quoted-printable\r\n"
      "Content-Location: https://post.example/ferry\r\n"
      "\r\n"
      "<html><head><meta charset=3D\"utf-8\"></head><body><article>=\r\n"
      PAGE_TEXT "<p>The caf=C3=A9 at the quay closed its doors in the afternoon, its owner told the Post.</p>"
      "</article></body></html>\r\n"
      "------MultipartBoundary--abc----\r\n"
      "Content-Type: image/png\r\n"
      "Content-Transfer-Encoding: base64\r\n"
      "\r\niVBORw0KGgo=\r\n"
      "------MultipartBoundary--abc------\r\n",
      warnings, &error);
  XplArticle *article;
  g_autofree char *edtf = NULL;

  g_assert_no_error (error);
  article = get_only (bundle);
  edtf = xpl_edtf_to_string (&article->published.edtf);
  g_assert_cmpstr (article->title, ==, "Ferry sinks off Portvale – Post");
  g_assert_cmpstr (article->url, ==, "https://post.example/ferry");
  g_assert_cmpstr (article->file, ==, "page.mhtml");
  g_assert_cmpstr (edtf, ==, "../2025-03-04");
  g_assert_nonnull (strstr (article->text, "The ferry Morning Star sank"));
  g_assert_nonnull (strstr (article->text, "The café at the quay"));
  g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, 0);
}

/* Where the page is among the parts, and how it is coded. */
static void
test_structures (void)
{
  const char *const cases[] = {
    /* no parts at all */
    "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n" PAGE_TEXT,
    /* parts in parts */
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: multipart/alternative; boundary=b\n\n"
    "--b\nContent-Type: text/plain\n\nPlain.\n--b\nContent-Type: text/html\n\n" PAGE_TEXT "\n--b--\n--a--\n",
    /* the page that is named, not the first */
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a; start=\"<two>\"\n\n--a\nContent-Type: text/html\n"
    "Content-ID: <one>\n\n<p>A frame of advertisements, which nobody wants to read about anything at all.</p>\n--a\n"
    "Content-ID: <two>\nContent-Type: text/html\n\n" PAGE_TEXT "\n--a--\n",
    /* a named page that is not there */
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a; start=\"<two>\"\n\n--a\nContent-Type: text/html\n\n"
    PAGE_TEXT "\n--a--\n",
    /* no last delimiter */
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: text/html\n\n" PAGE_TEXT,
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (XplBundle) bundle = read_mhtml (cases[i], warnings, &error);

      g_test_message ("%u", i);
      g_assert_no_error (error);
      g_assert_true (g_str_has_prefix (get_only (bundle)->text, "The ferry Morning Star"));
      g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, 0);
    }
}

static void
test_charset (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle = read_mhtml ("MIME-Version: 1.0\r\nContent-Type: text/html; charset=\"windows-1252\"\r\n"
                                             "Content-Transfer-Encoding: base64\r\n\r\n"
                                             /* <p>The harbour of K\xf6ln was closed on Monday, … */
                                             "PHA+VGhlIGhhcmJvdXIgb2YgS/ZsbiB3YXMgY2xvc2VkIG9uIE1vbmRheSwgdGhlIGhhcmJv\r\n"
                                             "dXIgbWFzdGVyIHNhaWQgaW4gYSBzdGF0ZW1lbnQgdG8gdGhlIHByZXNzLjwvcD4=\r\n",
                                             NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (strstr (get_only (bundle)->text, "The harbour of Köln was closed"));
}

static void
test_no_boundary (void)
{
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle =
      read_mhtml ("MIME-Version: 1.0\nContent-Type: multipart/related\n\n--x1\nContent-Type: text/html\n\n" PAGE_TEXT
                  "\n--x1--\n",
                  warnings, &error);

  g_assert_no_error (error);
  get_only (bundle);
  assert_warned (warnings, "page.mhtml does not say what stands between its parts");
}

static void
test_no_page (void)
{
  const char *const cases[] = {
    "MIME-Version: 1.0\nContent-Type: multipart/related\n\nNothing.\n",
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: image/png\n\nx\n--a--\n",
    "MIME-Version: 1.0\nContent-Type: text/plain\n\nPlain.\n",
    "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_mhtml (cases[i], NULL, &error));
      g_assert_error (error, XPL_ERROR, XPL_ERROR_NO_ARTICLES);
      g_assert_nonnull (strstr (error->message, "page.mhtml holds no HTML page"));
    }
}

/* Parts in parts in parts: bounded. */
static void
test_deep (void)
{
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (GError) error = NULL;
  GString *text = g_string_new ("MIME-Version: 1.0\n");

  for (int i = 0; i < 1000; i++)
    g_string_append_printf (text, "Content-Type: multipart/related; boundary=b%d; start=\"<s>\"\nContent-ID: <s>\n\n--b%d\n", i, i);
  g_autofree char *mhtml = g_string_free (text, FALSE);
  g_assert_null (read_mhtml (mhtml, warnings, &error));
  assert_warned (warnings, "parts more than 8 deep");
}

static void
test_transfer (void)
{
  const struct
  {
    const char *encoding;
    const char *coded;
    const char *plain;
  } cases[] = {
    { "quoted-printable", "caf=C3=A9=\r\n!", "café!" },
    { "quoted-printable", "a=3db= \t\r\nc", "a=bc" },
    { "quoted-printable", "100=% =ZZ =", "100=% =ZZ " },
    { "base64", "QSBm\r\nZXJyeQ==", "A ferry" },
    { "8bit", "A=3D", "A=3D" },
    { "", "plain", "plain" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = xpl_decode_transfer (cases[i].coded, strlen (cases[i].coded), cases[i].encoding);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      g_assert_cmpstr (text, ==, cases[i].plain);
    }
}

static void
test_encoded_words (void)
{
  const struct
  {
    const char *value;
    const char *words;
  } cases[] = {
    { "Plain words", "Plain words" },
    { "=?utf-8?Q?K=C3=B6ln_closed?=", "Köln closed" },
    { "=?iso-8859-1?q?K=F6ln?= =?ISO-8859-1*de?B?IGFt?= Rhein", "Köln am Rhein" },
    { "=?utf-8?Q?unfinished", "=?utf-8?Q?unfinished" },
    { "=?no-such-set?Q?words?= here", "=?no-such-set?Q?words?= here" },
    { "=?", "=?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = xpl_decode_encoded_words (cases[i].value);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_header_fields (void)
{
  const char *text = "Content-Type: Text/HTML; a=\"x;\\\"y\"; Charset = utf-8 ; b\r\nsubject: one\r\n two\r\nSubject: again\r\n"
                     "Date: Tue, 04 Mar 2025 10:00:00 +0100\r\nno colon\r\n: none\r\n\r\nbody";
  gsize body;
  g_autoptr (XplHeaderFields) fields = xpl_header_fields_new (text, strlen (text), &body);
  g_autofree char *type = xpl_header_fields_dup_token (fields, "content-type");
  g_autofree char *quoted = xpl_header_fields_dup_parameter (fields, "Content-Type", "a");
  g_autofree char *charset = xpl_header_fields_dup_parameter (fields, "Content-Type", "charset");
  g_autofree char *missing = xpl_header_fields_dup_parameter (fields, "Content-Type", "c");
  g_autofree char *day = xpl_header_fields_dup_day (fields, "Date");

  g_assert_cmpstr (text + body, ==, "body");
  g_assert_cmpstr (type, ==, "text/html");
  g_assert_cmpstr (quoted, ==, "x;\"y");
  g_assert_cmpstr (charset, ==, "utf-8");
  g_assert_null (missing);
  g_assert_cmpstr (xpl_header_fields_get (fields, "Subject"), ==, "one two");
  g_assert_cmpstr (day, ==, "2025-03-04");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mhtml-import/browser", test_browser);
  g_test_add_func ("/mhtml-import/structures", test_structures);
  g_test_add_func ("/mhtml-import/charset", test_charset);
  g_test_add_func ("/mhtml-import/no-boundary", test_no_boundary);
  g_test_add_func ("/mhtml-import/no-page", test_no_page);
  g_test_add_func ("/mhtml-import/deep", test_deep);
  g_test_add_func ("/mhtml-import/transfer", test_transfer);
  g_test_add_func ("/mhtml-import/encoded-words", test_encoded_words);
  g_test_add_func ("/mhtml-import/header-fields", test_header_fields);
  return g_test_run ();
}
