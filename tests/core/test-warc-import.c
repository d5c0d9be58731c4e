/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "archive-fixture.h"

#include "http-response.h"
#include "warc-reader.h"

#define PAGE(words)                                                                                                    \
  "<html><body><article><p>" words " off Portvale on Monday, the coast guard of Kestria said in a statement to the "   \
  "press.</p><p>Eleven people were brought ashore, and the search for the others went on through the night, the "       \
  "harbour master added.</p></article></body></html>"

#define OK "HTTP/1.1 200 OK\r\n"
#define HTML "Content-Type: text/html; charset=utf-8\r\n"

static void
add_record (GString *out, const char *version, const char *type, const char *url, const char *content_type, const char *block)
{
  g_string_append_printf (out,
                          "WARC/%s\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2025-03-04T10:00:00Z\r\n"
                          "Content-Type: %s\r\nContent-Length: %" G_GSIZE_FORMAT "\r\n\r\n%s\r\n\r\n",
                          version, type, url, content_type, strlen (block), block);
}

static void
add_page (GString *out, const char *url, const char *http)
{
  add_record (out, "1.0", "response", url, "application/http; msgtype=response", http);
}

static XplBundle *
read_warc (GString *warc, XplWarnings *warnings, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (warc->str, warc->len);

  return xpl_import_bytes (bytes, "crawl.warc", warnings, error);
}

/* "https://a https://b": the addresses of the articles in their order. */
static void
assert_urls (XplBundle *bundle, const char *expected)
{
  g_assert_nonnull (bundle);
  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (bundle));
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);

      g_string_append_printf (out, "%s%s", i > 0 ? " " : "", article->url != NULL ? article->url : "-");
    }
  g_assert_cmpstr (out->str, ==, expected);
}

/* Which records have pages. */
static GString *
make_crawl (void)
{
  GString *warc = g_string_new (NULL);

  add_record (warc, "1.1", "warcinfo", "", "application/warc-fields", "software: crawler\r\n");
  add_record (warc, "1.1", "request", "https://post.example/1", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n");
  add_page (warc, "https://post.example/", OK HTML "\r\n" PAGE ("A ferry sank"));
  add_record (warc, "1.1", "response", "<https://post.example/two>", "application/http;msgtype=response",
              OK HTML "\r\n" PAGE ("A trawler sank"));
  add_page (warc, "https://post.example/moved", "HTTP/1.1 301 Moved\r\n" HTML "\r\n" PAGE ("A moved ferry sank"));
  add_page (warc, "https://post.example/x.png", OK "Content-Type: image/png\r\n\r\nPNG");
  add_record (warc, "1.0", "revisit", "https://post.example/1", "application/http; msgtype=response",
              OK HTML "\r\n" PAGE ("A second ferry sank"));
  add_record (warc, "1.0", "metadata", "https://post.example/1", "text/html", PAGE ("No ferry sank"));
  add_record (warc, "1.0", "resource", "https://post.example/three", "text/html", PAGE ("A yacht sank"));
  return warc;
}

static void
test_records (void)
{
  g_autoptr (GString) warc = make_crawl ();
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle = read_warc (warc, warnings, &error);
  g_autofree char *edtf = NULL;

  g_assert_no_error (error);
  assert_urls (bundle, "https://post.example/ https://post.example/two https://post.example/three");
  assert_files (bundle, "crawl.warc crawl.warc crawl.warc");
  g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, 0);
  g_autoptr (XplArticle) article = g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_articles (bundle)), 0);
  edtf = xpl_edtf_to_string (&article->published.edtf);
  g_assert_cmpstr (edtf, ==, "../2025-03-04");
  g_assert_nonnull (strstr (article->text, "A ferry sank off Portvale"));
}

/* A gzip member a record, as crawlers write it. */
static void
test_compressed (void)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (GString) warc = g_string_new (NULL);
      g_autofree char *url = g_strdup_printf ("https://post.example/%d", i);
      g_autofree char *http = g_strdup_printf (OK HTML "\r\n" PAGE ("Ferry %d sank"), i);

      add_page (warc, url, http);
      g_autoptr (GBytes) plain = g_bytes_new (warc->str, warc->len);
      g_autoptr (GBytes) member = pack_one ("gz", "x", plain);
      g_byte_array_append (all, g_bytes_get_data (member, NULL), (guint) g_bytes_get_size (member));
    }
  g_autoptr (GBytes) bytes = g_bytes_new (all->data, all->len);
  g_autoptr (XplBundle) bundle = xpl_import_bytes (bytes, "crawl.warc.gz", NULL, &error);
  g_assert_no_error (error);
  assert_urls (bundle, "https://post.example/0 https://post.example/1 https://post.example/2");
  assert_files (bundle, "crawl.warc crawl.warc crawl.warc");
}

/* A length that lies, too short or too long, costs at most its own record. */
static void
test_lying_length (void)
{
  const int lies[] = { -40, 40, 3000, 100000 };

  for (guint i = 0; i < G_N_ELEMENTS (lies); i++)
    {
      g_autoptr (GString) warc = g_string_new (NULL);
      g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
      g_autoptr (GError) error = NULL;
      const char *http = OK HTML "\r\n" PAGE ("A ferry sank");

      g_test_message ("%d", lies[i]);
      g_string_append_printf (warc,
                              "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/1\r\n"
                              "Content-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
                              (int) strlen (http) + lies[i], http);
      add_page (warc, "https://post.example/2", OK HTML "\r\n" PAGE ("A trawler sank"));
      g_autoptr (XplBundle) bundle = read_warc (warc, warnings, &error);
      g_assert_no_error (error);
      assert_urls (bundle, "https://post.example/1 https://post.example/2");
      assert_warned (warnings, "crawl.warc, byte 0: the record is not as long as it says");
    }
}

static void
test_damaged (void)
{
  const char *const damages[] = { "garbage\r\nmore garbage\r\n", "WARC/1.0\r\nWARC-Type: response\r\n\r\n",
                                  "WARC/1.0\r\nContent-Length: many\r\n\r\nblock\r\n\r\n",
                                  "WARC/1.0\r\nContent-Length: 99999999999999999999999\r\n\r\nblock\r\n\r\n",
                                  "WARC/1.0\r\nContent-Length: -4\r\n\r\nblock\r\n\r\n" };

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (GString) warc = g_string_new (NULL);
      g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
      g_autoptr (GError) error = NULL;

      add_page (warc, "https://post.example/1", OK HTML "\r\n" PAGE ("A ferry sank"));
      g_string_append (warc, damages[i]);
      add_page (warc, "https://post.example/2", OK HTML "\r\n" PAGE ("A trawler sank"));
      g_autoptr (XplBundle) bundle = read_warc (warc, warnings, &error);
      g_assert_no_error (error);
      assert_urls (bundle, "https://post.example/1 https://post.example/2");
      g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, 1);
      assert_warned (warnings, "crawl.warc, byte ");
    }
}

/* Nothing but beginnings of records: given up, in linear time. */
static void
test_hopeless (void)
{
  g_autoptr (GString) warc = g_string_new (NULL);
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 1000000; i++)
    g_string_append (warc, "WARC/1.0\n\n");
  g_assert_null (read_warc (warc, warnings, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (xpl_warnings_get_size (warnings), <, 200);
  assert_warned (warnings, "more than 100 damaged records");
}

static void
test_cut_off (void)
{
  g_autoptr (GString) warc = g_string_new (NULL);
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (GError) error = NULL;

  add_page (warc, "https://post.example/1", OK HTML "\r\n" PAGE ("A ferry sank"));
  add_page (warc, "https://post.example/2", OK HTML "\r\n" PAGE ("A trawler sank"));
  g_string_truncate (warc, warc->len - 200);
  g_autoptr (XplBundle) bundle = read_warc (warc, warnings, &error);
  g_assert_no_error (error);
  assert_urls (bundle, "https://post.example/1 https://post.example/2");
  assert_warned (warnings, "is not as long as it says");
}

/* Lists of headlines and frames are one warning. */
static void
test_other_pages (void)
{
  g_autoptr (GString) warc = g_string_new (NULL);
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 5; i++)
    add_page (warc, "https://post.example/frame", OK HTML "\r\n<html><body></body></html>");
  add_page (warc, "https://post.example/1", OK HTML "\r\n" PAGE ("A ferry sank"));
  g_autoptr (XplBundle) bundle = read_warc (warc, warnings, &error);
  g_assert_no_error (error);
  assert_urls (bundle, "https://post.example/1");
  g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, 1);
  assert_warned (warnings, "crawl.warc: 5 pages in it are no articles");
}

static char *
dup_body (const XplHttpResponse *response)
{
  return response->body == NULL ? NULL : g_strndup (g_bytes_get_data (response->body, NULL), g_bytes_get_size (response->body));
}

static GBytes *
deflate (const char *text, GZlibCompressorFormat format)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (format, -1);
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (memory, G_CONVERTER (compressor));
  char buffer[1024];
  gsize n;

  g_assert_true (g_input_stream_read_all (stream, buffer, sizeof buffer, &n, NULL, NULL));
  return g_bytes_new (buffer, n);
}

static void
test_http (void)
{
  const struct
  {
    const char *header;
    const char *body;
    const char *plain;
  } cases[] = {
    { OK HTML "\r\n", "<p>x</p>", "<p>x</p>" },
    { "HTTP/2 200\nContent-Type: TEXT/HTML\n\n", "<p>x</p>", "<p>x</p>" },
    { OK HTML "Transfer-Encoding: chunked\r\n\r\n", "3\r\n<p>\r\n5;x=y\r\nx</p>\r\n0\r\n\r\n", "<p>x</p>" },
    { OK HTML "Transfer-Encoding: chunked\r\n\r\n", "3\r\n<p>\r\nfff\r\nx", "<p>x" },
    { OK HTML "Transfer-Encoding: chunked\r\n\r\n", "<p>undone before</p>", "<p>undone before</p>" },
    { OK HTML "Content-Encoding: gzip\r\n\r\n", "<p>undone before</p>", "<p>undone before</p>" },
    { OK HTML "Content-Encoding: br\r\n\r\n", "<p>undone before</p>", "<p>undone before</p>" },
    { OK HTML "Content-Encoding: br\r\n\r\n", "\x0b\x04\x80<p>br</p>\x03", "<p>br</p>" },
    { OK HTML "Content-Encoding: identity\r\n\r\n", "<p>x</p>", "<p>x</p>" },
    { OK HTML "Content-Encoding: dense\r\n\r\n", "xyz", NULL },
    { OK "Content-Type: image/png\r\n\r\n", "PNG", NULL },
    { "HTTP/1.1 404 Not Found\r\n" HTML "\r\n", "<p>x</p>", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (XplHttpResponse) response = { 0 };
      g_autofree char *all = g_strconcat (cases[i].header, cases[i].body, NULL);

      g_test_message ("%u", i);
      g_assert_true (xpl_http_response_parse (all, strlen (all), &response));
      g_autofree char *body = dup_body (&response);
      g_assert_cmpstr (body, ==, cases[i].plain);
    }
  g_auto (XplHttpResponse) none = { 0 };
  g_assert_false (xpl_http_response_parse ("GET / HTTP/1.1\r\n\r\n", 18, &none));
}

static void
test_content_encoding (void)
{
  const struct
  {
    const char *name;
    GZlibCompressorFormat format;
  } cases[] = {
    { "gzip", G_ZLIB_COMPRESSOR_FORMAT_GZIP },
    { "deflate", G_ZLIB_COMPRESSOR_FORMAT_ZLIB },
    { "Deflate", G_ZLIB_COMPRESSOR_FORMAT_RAW },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      g_autoptr (GBytes) packed = deflate ("<p>packed</p>", cases[i].format);
      g_autoptr (GString) all = g_string_new (OK HTML);
      g_auto (XplHttpResponse) response = { 0 };

      g_string_append_printf (all, "Content-Encoding: %s\r\n\r\n", cases[i].name);
      g_string_append_len (all, g_bytes_get_data (packed, NULL), (gssize) g_bytes_get_size (packed));
      g_assert_true (xpl_http_response_parse (all->str, all->len, &response));
      g_autofree char *body = dup_body (&response);
      g_assert_cmpstr (body, ==, "<p>packed</p>");
    }
}

/* Only the pages that it lists, under the titles that it gives them. */
static void
test_wacz (void)
{
  g_autoptr (GString) warc = make_crawl ();
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (GError) error = NULL;
  Packer packer;

  g_autoptr (GBytes) plain = g_bytes_new (warc->str, warc->len);
  g_autoptr (GBytes) member = pack_one ("gz", "x", plain);
  pack_begin (&packer, "zip-stored");
  pack_data (&packer, "archive/data.warc.gz", g_bytes_get_data (member, NULL), g_bytes_get_size (member));
  pack (&packer, "indexes/index.cdx", "com,example)/ 20250304100000 {}\n");
  pack (&packer, "pages/pages.jsonl",
        "{\"format\": \"json-pages-1.0\", \"id\": \"pages\"}\n"
        "{\"url\": \"https://post.example/two\", \"title\": \"Trawler lost\", \"ts\": \"2025-03-04T10:00:00Z\"}\n"
        "no JSON\n"
        "{\"url\": 7}\n");
  pack (&packer, "datapackage.json", "{\"profile\": \"data-package\", \"title\": \"Lost at sea\", \"resources\": []}");
  g_autoptr (GBytes) bytes = pack_end (&packer);
  g_autoptr (XplBundle) bundle = xpl_import_bytes (bytes, "sea.wacz", warnings, &error);
  g_assert_no_error (error);
  assert_urls (bundle, "https://post.example/two");
  g_assert_cmpstr (xpl_bundle_get_title (bundle), ==, "Lost at sea");
  g_autoptr (XplArticle) article = g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_articles (bundle)), 0);
  g_assert_cmpstr (article->title, ==, "Trawler lost");
  g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, 0);
}

/* A block longer than the window is passed over in pieces. */
static void
test_long_block (void)
{
  g_autoptr (GString) warc = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  gsize length = XPL_MAX_WARC_BLOCK + 1000;

  g_string_append_printf (warc, "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\n"
                                "Content-Length: %" G_GSIZE_FORMAT "\r\n\r\n", length);
  for (gsize i = 0; i < length; i += 1000)
    g_string_append_printf (warc, "%1000d", 7);
  g_string_truncate (warc, warc->len - (1000 - length % 1000) % 1000);
  g_string_append (warc, "\r\n\r\n");
  add_page (warc, "https://post.example/1", OK HTML "\r\n" PAGE ("A ferry sank"));
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplBundle) bundle = read_warc (warc, warnings, &error);
  g_assert_no_error (error);
  assert_urls (bundle, "https://post.example/1");
  g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/warc-import/records", test_records);
  g_test_add_func ("/warc-import/compressed", test_compressed);
  g_test_add_func ("/warc-import/lying-length", test_lying_length);
  g_test_add_func ("/warc-import/damaged", test_damaged);
  g_test_add_func ("/warc-import/hopeless", test_hopeless);
  g_test_add_func ("/warc-import/cut-off", test_cut_off);
  g_test_add_func ("/warc-import/other-pages", test_other_pages);
  g_test_add_func ("/warc-import/http", test_http);
  g_test_add_func ("/warc-import/content-encoding", test_content_encoding);
  g_test_add_func ("/warc-import/wacz", test_wacz);
  g_test_add_func ("/warc-import/long-block", test_long_block);
  return g_test_run ();
}
