/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* HTML pages: what gumbo is given, what the article's text is, what pages say of themselves, and pages made to hurt. */

#include "html-import.h"
#include "html-tame.h"
#include "page-address.h"
#include "page-date.h"

#include <string.h>

static void
test_tame (void)
{
  static const struct
  {
    const char *html;
    const char *tame;
  } cases[] = {
    { "<p>a<p>b", "<p>a</p><p>b</p>" },
    { "<b>a<i>b</b>c</i>", "<span was=\"b\">a<span>b</span></span>c" },
    { "<div><span>a</div>b</span>", "<div><span>a</span></div>b" },
    { "<ul><li>a<li>b<ul><li>c</ul></ul>", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>" },
    { "<table><td>a<tr>b<td>c</table>d", "<table><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>d" },
    { "<div><table><tr><td></div>a</table>", "<div><table><tr><td>a</td></tr></table></div>" },
    { "<a href=x>a<a href=y>b", "<a href=\"x\">a</a><a href=\"y\">b</a>" },
    { "<P CLASS='a' onclick=b class=c>d</P>", "<p class=\"a\">d</p>" },
    { "a<!-- b --><script>c</script><style>d</style><svg><g>e</g></svg>f", "af" },
    { "a < b <3 </ c>d", "a &lt; b &lt;3 d" },
    { "<p style='display: none'>a", "<p hidden>a</p>" },
    { "<q>a</q>", "<span was=\"q\">“a”</span>" },
    { "<my-text>a</my-text>", "<span was=\"my-text\">a</span>" },
    { "<title>a<b</title>", "<title>a<b</title>" },
    { "&#xBBBBBBBBBBB;a&#99999999b&#x0000000041;&#", "�a�b&#x0000000041;&#" }, /* numbers that gumbo stumbles over */
    { "<textarea>a", "a" }, /* without its end, it is not taken for all of the rest */
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XplTamePage) page = xpl_html_tame (cases[i].html, strlen (cases[i].html));

      g_test_message ("%s", cases[i].html);
      g_assert_cmpstr (page->html->str, ==, cases[i].tame);
    }
}

static XplArticle *
read_page (const char *html)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (html, strlen (html));
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle = xpl_html_read (bytes, "page.html", NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (bundle))), ==, 1);
  return g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_articles (bundle)), 0);
}

#define LEAD "A ferry with 140 people on board ran aground off the port of Osmar early on Tuesday, the coast guard said."
#define MORE "An inquiry has begun, and the company that owns the ship has promised to help it in every way it can."

static void
test_blocks (void)
{
  static const struct
  {
    const char *html;
    const char *text;
  } cases[] = {
    { "<p>" LEAD "<p>" MORE, LEAD "\n\n" MORE },
    { LEAD "<br><br>" MORE, LEAD "\n\n" MORE },
    { "<p>" LEAD "<br>" MORE, LEAD "\n" MORE },
    { "<p>" LEAD "<h2>What is next</h2><p>" MORE, LEAD "\n\nWhat is next\n\n" MORE },
    { "<p>" LEAD "<h2>Nothing is below</h2>", LEAD },
    { "<p>" LEAD "<ul><li>The engine failed.<li>The anchor slipped.</ul>", LEAD "\n\nThe engine failed.\nThe anchor slipped." },
    { "<p>" LEAD "<blockquote><p>" MORE "</p></blockquote>", LEAD "\n\n" MORE },
    { "<p>" LEAD "<table><tr><th>Year<th>Ships<tr><td>2023<td>4</table>", LEAD "\n\nYear | Ships\n2023 | 4" },
    { "<p>" LEAD " <span class=caption>The ferry on the rocks on Tuesday.</span> " MORE,
      LEAD " " MORE "\n\nThe ferry on the rocks on Tuesday." },
    { "<p>" LEAD "<figure><img src=a><figcaption>The ferry on the rocks on Tuesday.</figcaption></figure><p>" MORE,
      LEAD "\n\nThe ferry on the rocks on Tuesday.\n\n" MORE },
    { "<p>" LEAD "<pre>\n" MORE "\nIt is late.</pre>", LEAD "\n\n" MORE "\nIt is late." },
    { "<pre>" LEAD "\n\n" MORE "\n \n\nIt is late.</pre>", LEAD "\n\n" MORE "\n\nIt is late." },
    { "<p class=x>By Ana Ilves and Bo Tarn in Osmar<p>" LEAD "<p>" MORE "<ul><li>By ship in winter<li>Von Montag bis Freitag</ul>",
      LEAD "\n\n" MORE "\n\nBy ship in winter\nVon Montag bis Freitag" },
    { "<div><p>" LEAD "</p><ul><li>By ship in winter</ul></div>", LEAD "\n\nBy ship in winter" },
    { "<p>" LEAD " <ruby>漢<rt>kan</ruby> " MORE, LEAD " 漢 " MORE },
    { "<p>&ldquo;" LEAD "&rdquo; &nosuchname; &#8211; &eacute;&shy;t&eacute;&nbsp;" MORE,
      "“" LEAD "” &nosuchname; – été " MORE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XplArticle) article = read_page (cases[i].html);

      g_test_message ("%s", cases[i].html);
      g_assert_cmpstr (article->text, ==, cases[i].text);
    }
}

/* The more trusted of two places counts, and what cannot be right does not. */
static void
test_facts (void)
{
  static const struct
  {
    const char *head;
    const char *title, *author, *published, *site, *language, *url;
  } cases[] = {
    { "<title>A title</title>", "A title", NULL, NULL, NULL, NULL, NULL },
    { "<title>A title - The Post</title><meta property=og:site_name content='The Post'>", "A title", NULL, NULL, "The Post", NULL,
      NULL },
    { "<title>A</title><meta property=og:title content='B'><meta name=citation_title content='C'>", "C", NULL, NULL, NULL, NULL,
      NULL },
    { "<meta name=author content='By Ana Ilves and Bo Tarn'>", NULL, "Ana Ilves|Bo Tarn", NULL, NULL, NULL, NULL },
    { "<p class=byline>By Ana Ilves, Transport Correspondent</p>", NULL, "Ana Ilves", NULL, NULL, NULL, NULL },
    { "<meta name=citation_author content='Ilves, Ana'><meta name=citation_author content='Tarn, Bo'>", NULL,
      "Ana Ilves|Bo Tarn", NULL, NULL, NULL, NULL },
    { "<meta property=article:author content='https://news.example/ana'><meta name=author content='Ana Ilves'>", NULL, "Ana Ilves",
      NULL, NULL, NULL, NULL },
    { "<meta name=date content='yesterday'><meta property=article:published_time content='2025-03-04T23:30:00-05:00'>", NULL,
      NULL, "2025-03-04", NULL, NULL, NULL },
    { "<html lang=pt-BR><meta property=og:locale content=en_US>", NULL, NULL, NULL, NULL, "pt-BR", NULL },
    { "<meta property=og:locale content=en_US>", NULL, NULL, NULL, NULL, "en-US", NULL },
    { "<link rel='alternate canonical' href='https://news.example/a'><meta property=og:url content='https://news.example/b'>",
      NULL, NULL, NULL, NULL, NULL, "https://news.example/a" },
    { "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"WebSite\", \"name\": \"The Post\"}, {\"@type\": "
      "[\"NewsArticle\"], \"headline\": \"A &amp; B\", \"author\": [{\"@id\": \"#a\"}], \"datePublished\": \"2025-03-04\", "
      "\"inLanguage\": \"de\"}, {\"@id\": \"#a\", \"name\": \"Ana Ilves\"}]}</script>",
      "A & B", "Ana Ilves", "2025-03-04", "The Post", "de", NULL },
    { "<script type='application/ld+json'>\n//<![CDATA[\n{\"@type\": \"Article\", \"headline\": \"A\nB\", }//]]></script>", "A B", NULL,
      NULL, NULL, NULL, NULL },
    { "<script type='application/ld+json'>{\"@type\": \"Article\", \"author\": {\"name\": \"Ana Ilves\"}, \"headline\": \"A \"so\" "
      "B\", \"datePublished\": \"2025-03-04\"</script>",
      "A", "Ana Ilves", "2025-03-04", NULL, NULL, NULL },
    { "<body><div class=byline>By Ana Ilves | <time datetime='2025-03-04T10:22:00Z'>today</time></div>", NULL, "Ana Ilves",
      "2025-03-04", NULL, NULL, NULL },
    { "<body><aside><time datetime=2020-01-01>then</time></aside><span class=post-date>4. März 2025</span>", NULL, NULL,
      "2025-03-04", NULL, NULL, NULL },
    { "<body><h1>A title of it</h1><div>Posted on <a href=/d>March 4, 2025</a> by <a href=/a>Ana Ilves</a></div>", NULL, "Ana Ilves",
      "2025-03-04", NULL, NULL, NULL },
    { "<body><h1>A title <span class=sr-only>opens it</span> of it <button>Copy</button></h1>", "A title of it", NULL, NULL, NULL,
      NULL, NULL },
    { "<body><h1>A title of it</h1><div>Ana Ilves</div><div>Last modified 5 March 2025</div>", NULL, NULL, NULL, NULL, NULL, NULL },
    { "<!-- saved from url=(0024)https://news.example/a/b --><html>", NULL, NULL, NULL, NULL, NULL, "https://news.example/a/b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *html = g_strconcat (cases[i].head, "<body><p>" LEAD "<p>" MORE, NULL);
      g_autoptr (XplArticle) article = read_page (html);
      g_autofree char *published = xpl_edtf_to_string (&article->published.edtf);

      g_test_message ("%s", cases[i].head);
      g_ptr_array_add (article->authors, NULL);
      g_autofree char *authors = g_strjoinv ("|", (char **) article->authors->pdata);
      if (cases[i].title != NULL)
        g_assert_cmpstr (article->title, ==, cases[i].title);
      g_assert_cmpstr (authors, ==, cases[i].author != NULL ? cases[i].author : "");
      g_assert_cmpstr (published, ==, cases[i].published != NULL ? cases[i].published : "");
      g_assert_cmpstr (article->source_name, ==, cases[i].site);
      g_assert_cmpstr (article->language, ==, cases[i].language);
      g_assert_cmpstr (article->url, ==, cases[i].url);
    }
}

static void
test_dates (void)
{
  static const struct
  {
    const char *text;
    const char *date; /* NULL: none */
  } cases[] = {
    { "2025-03-04", "2025-03-04T00:00:00Z" },
    { "2025-03-04T10:22:33.120+0100", "2025-03-04T10:22:00+01:00" },
    { "2025-03-04 10:22 UTC", "2025-03-04T10:22:00Z" },
    { "2025/03/04", "2025-03-04T00:00:00Z" },
    { "20250304", "2025-03-04T00:00:00Z" },
    { "Tue, 04 Mar 2025 10:22:33 GMT", "2025-03-04T10:22:00Z" },
    { "Tue Mar 04 2025 10:22:33 GMT+0100 (CET)", "2025-03-04T10:22:00+01:00" },
    { "March 4, 2025 1:05 PM +02:00", "2025-03-04T13:05:00+02:00" },
    { "Published on Tuesday, March 4th, 2025", "2025-03-04T00:00:00Z" },
    { "Dienstag, 4. März 2025, 10:22 Uhr", "2025-03-04T00:00:00Z" },
    { "mardi 4 mars 2025", "2025-03-04T00:00:00Z" },
    { "martes, 4 de marzo de 2025", "2025-03-04T00:00:00Z" },
    { "4 марта 2025", "2025-03-04T00:00:00Z" },
    { "04.03.2025", "2025-03-04T00:00:00Z" },
    { "24/03/2025", "2025-03-24T00:00:00Z" },
    { "1741083753", "2025-03-04T10:22:00Z" },
    { "04/03/2025", NULL }, /* March or April */
    { "2025-13-04", NULL },
    { "2025-02-30", NULL },
    { "yesterday", NULL },
    { "4 comments", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (XplPageDate) date = { 0 };
      gboolean found = xpl_page_date_parse (cases[i].text, &date);
      g_autofree char *text = found ? xpl_page_date_to_rfc3339 (&date) : NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (text, ==, cases[i].date);
    }
}

static void
test_addresses (void)
{
  static const struct
  {
    const char *found, *own, *url;
  } cases[] = {
    { NULL, NULL, NULL },
    { NULL, "https://a.example/x", "https://a.example/x" },
    { NULL, "/x", NULL },
    { "https://a.example/x?from=y", "/x", "https://a.example/x" },
    { "https://m.a.example/x", "https://www.a.example/x", "https://www.a.example/x" },
    { "https://a.example/x", "https://b.example/x", "https://a.example/x" }, /* b's article, but a's copy of it */
    { "https://a.example/x", "https://a.example/", "https://a.example/x" },
    { "https://a.example/x", "javascript:alert()", "https://a.example/x" },
    { "https://a.example/x", "http://[", "https://a.example/x" },
    /* A host, and a path without its slash: GLib reads these and then warns of what it read itself. */
    { "https://a.example/x", "https://a.example;y/z", "https://a.example/x" },
    { "https://a.example;y", NULL, "https://a.example;y" },
    { "https://a.example;y/", "z", "https://a.example;y/" },
    { "https://a.example;y", "https://a.example/x", "https://a.example/x" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *url = xpl_page_address_choose (cases[i].found, cases[i].own);

      g_assert_cmpstr (url, ==, cases[i].url);
    }
}

/* Pages made to take time by the square of their size: each is over at once, with its last word still there. */
static void
test_bombs (void)
{
  static const char *const pieces[] = {
    "<div>", "<b>", "<font color=1>x<p>", "<a href=x>y", "<table><tr><td>", "<ul><li>x", "<p>word ", "</p></section></li>",
    "<span>a ", "<button><p>", "<svg></svg>", "<h1>word ", "<dl><dd>word ", "<!-->", "<title>", "&amp;&foo;&#x41;", "<",
    "<div class=comments><div class=related>", "<table><div>x</div>", "<q>", "<x-y>", "<blockquote><p>", "<li>", "<td>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) html = g_string_new ("<html><body>");
      g_autoptr (XplArticle) article = NULL;

      for (guint k = 0; k < 100000; k++)
        g_string_append (html, pieces[i]);
      g_string_append (html, " needle");
      g_test_message ("%s", pieces[i]);
      article = read_page (html->str);
      g_assert_nonnull (strstr (article->text, "needle"));
    }
}

/* Below the cap no word is lost, nor above it, and none is glued to its neighbour. */
static void
test_deep_words (void)
{
  g_autoptr (GString) html = g_string_new ("<html><body>");
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (XplArticle) article = NULL;

  for (guint i = 0; i < 20000; i++)
    {
      g_string_append_printf (html, "<div>word%u", i);
      g_string_append_printf (words, "%sword%u", i > 0 ? " " : "", i);
    }
  article = read_page (html->str);
  for (char *p = article->text; *p != '\0'; p++)
    if (*p == '\n' && p[1] == '\n')
      memmove (p, p + 1, strlen (p));
  g_strdelimit (article->text, "\n", ' ');
  g_assert_cmpstr (article->text, ==, words->str);
}

/* More elements than a page has that somebody wrote: no tree is made of the rest, but every word is there, apart from the others. */
static void
test_many_elements (void)
{
  const guint n = 700000;
  g_autoptr (GString) html = g_string_new ("<html><body><table>");
  g_autoptr (XplArticle) article = NULL;
  guint n_words = 0;

  for (guint i = 0; i < n; i++)
    g_string_append (html, "<tr><td>word");
  article = read_page (html->str);
  for (const char *p = article->text; (p = strstr (p, "word")) != NULL; p += strlen ("word"), n_words++)
    g_assert_true (p == article->text || g_ascii_isspace (p[-1]));
  g_assert_cmpuint (n_words, ==, n);
}

/* Numbers that are no characters, also where a tag that is left out stood in them. */
static void
test_references (void)
{
  static const struct
  {
    const char *html;
    const char *text;
  } cases[] = {
    { "<p>a &#x41;&#66; b", "a AB b" },
    { "<p>a &#x0000000000041;&#000000000000000066; b", "a AB b" },
    { "<p>a &#xBBBBBBBB; b", "a \357\277\275 b" },
    { "<p>a &#99999999999; b", "a \357\277\275 b" },
    { "<p>a &#xBBBB</h>BBBB; b", "a \353\256\273BBBB; b" },
    { "<p>a &#xD800;&#x110000; b", "a \357\277\275\357\277\275 b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XplArticle) article = read_page (cases[i].html);

      g_assert_cmpstr (article->text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html/tame", test_tame);
  g_test_add_func ("/html/blocks", test_blocks);
  g_test_add_func ("/html/facts", test_facts);
  g_test_add_func ("/html/dates", test_dates);
  g_test_add_func ("/html/addresses", test_addresses);
  g_test_add_func ("/html/references", test_references);
  g_test_add_func ("/html/bombs", test_bombs);
  g_test_add_func ("/html/deep-words", test_deep_words);
  g_test_add_func ("/html/many-elements", test_many_elements);
  return g_test_run ();
}
