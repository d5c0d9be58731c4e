/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "search.h"

#include "xpl-error.h"

#include <glib/gstdio.h>
#include <string.h>

/* Queries. */

static const struct
{
  const char *text;
  const char *match; /* NULL: refused, or only dates */
} queries[] = {
  { "bridge", "{title body} : \"bridge\"" },
  { "Old Bridge", "({title body} : \"old\" AND {title body} : \"bridge\")" },
  { "Café", "{title body} : \"cafe\"" },
  { "\"old bridge\"", "{title body} : \"old bridge\"" },
  { "\"old bridge", "{title body} : \"old bridge\"" },
  { "bri*", "{title body} : \"bri\"*" },
  { "\"old bri\"*", "{title body} : \"old bri\"*" },
  { "KN-23", "{title body} : \"kn 23\"" },
  { "a OR b", "({title body} : \"a\" OR {title body} : \"b\")" },
  { "a b OR c", "(({title body} : \"a\" AND {title body} : \"b\") OR {title body} : \"c\")" },
  { "a AND b", "({title body} : \"a\" AND {title body} : \"b\")" },
  { "a NOT b", "({title body} : \"a\" NOT {title body} : \"b\")" },
  { "a -b", "({title body} : \"a\" NOT {title body} : \"b\")" },
  { "-b a", "({title body} : \"a\" NOT {title body} : \"b\")" },
  { "a (b OR c)", "({title body} : \"a\" AND ({title body} : \"b\" OR {title body} : \"c\"))" },
  { "(a OR b", "({title body} : \"a\" OR {title body} : \"b\")" },
  { "a) b", "({title body} : \"a\" AND {title body} : \"b\")" },
  { "a NEAR b", "{title body} : NEAR(\"a\" \"b\", 10)" },
  { "a near/3 \"b c\"", "{title body} : NEAR(\"a\" \"b c\", 3)" },
  { "near(a b, 5)", "{title body} : NEAR(\"a\" \"b\", 5)" },
  { "near a", "({title body} : \"near\" AND {title body} : \"a\")" },
  { "person:Holm", "person : \"holm\"" },
  { "ORG:\"Safety Board\"", "org : \"safety board\"" },
  { "place:Senn source:wire said:dam", "((place : \"senn\" AND source : \"wire\") AND said : \"dam\")" },
  { "12:30", "{title body} : \"12 30\"" },
  { "a \"\" b", "({title body} : \"a\" AND {title body} : \"b\")" },
  { "\"a\" OR", "{title body} : \"a\"" },
  { "AND a", "{title body} : \"a\"" },
  { "before:2024 a", "{title body} : \"a\"" },
  { "before:2024", NULL },
};

static void
test_queries (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (XplSearchQuery) query = xpl_search_query_parse (queries[i].text, FALSE, &error);

      g_test_message ("%s", queries[i].text);
      g_assert_no_error (error);
      g_assert_cmpstr (query->match, ==, queries[i].match);
    }
}

static void
check_refused (const char *text, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (xpl_search_query_parse (text, FALSE, &error));
  g_assert_error (error, XPL_ERROR, code);
}

static void
test_refused (void)
{
  g_autofree char *many = g_strnfill (10000, 'a');
  g_autofree char *brackets = g_strnfill (200, '(');
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < 100; i++)
    g_string_append (words, "ab ");
  check_refused ("", XPL_ERROR_ARGUMENT);
  check_refused ("\"", XPL_ERROR_ARGUMENT);
  check_refused ("*", XPL_ERROR_ARGUMENT);
  check_refused ("NOT a", XPL_ERROR_ARGUMENT);
  check_refused (many, XPL_ERROR_ARGUMENT);
  check_refused (brackets, XPL_ERROR_ARGUMENT);
  check_refused (words->str, XPL_ERROR_ARGUMENT);
  check_refused ("a before:yesterday", XPL_ERROR_DATE);
}

/* While somebody types, the last word may go on. */
static void
test_open (void)
{
  g_autoptr (XplSearchQuery) query = xpl_search_query_parse ("old bri", TRUE, NULL);
  g_autoptr (XplSearchQuery) ended = xpl_search_query_parse ("old bri ", TRUE, NULL);

  g_assert_cmpstr (query->match, ==, "({title body} : \"old\" AND {title body} : \"bri\"*)");
  g_assert_cmpstr (ended->match, ==, "({title body} : \"old\" AND {title body} : \"bri\")");
}

/* A small story. */

static const struct
{
  const char *title;
  const char *text;
  const char *published;
  const char *source;
} articles[] = {
  { "Bridge falls", "The old bridge at Senn fell. Anna Holm said that “nobody was warned”.\nSoldiers closed the road.", "2024-03-01",
    "Northwire" },
  { "Inquiry opens", "An inquiry into the fall of the bridge opened in Café Luna. Nobody was hurt.", "2024-06", "The Gazette" },
  { "Harbour news", "Ships came and went. The bridge, the bridge, and again the bridge!", NULL, "Northwire" },
};

static void
add_mention (XplArticle *article, XplEntity *entity, const char *words)
{
  guint32 start = (guint32) (strstr (article->text, words) - article->text);
  XplMention mention = { { start, start + (guint32) strlen (words) }, entity, XPL_MENTION_NAME };

  g_array_append_val (article->mentions, mention);
}

static XplBundle *
make_bundle (void)
{
  XplBundle *bundle = xpl_bundle_new (NULL);
  g_autoptr (XplEntity) holm = xpl_entity_new (XPL_ENTITY_PERSON, "Anna Holm");
  g_autoptr (XplEntity) senn = xpl_entity_new (XPL_ENTITY_PLACE, "Senn");
  g_autoptr (XplQuote) quote = xpl_quote_new (XPL_QUOTE_MIXED);

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      g_autoptr (XplArticle) article = xpl_article_new (articles[i].text);

      article->title = g_strdup (articles[i].title);
      article->source_name = g_strdup (articles[i].source);
      if (articles[i].published != NULL)
        g_assert_true (xpl_edtf_parse (articles[i].published, &article->published.edtf, NULL));
      if (i == 0)
        {
          const char *said = strstr (article->text, "nobody");
          guint32 start = (guint32) (said - article->text);

          add_mention (article, senn, "Senn");
          add_mention (article, holm, "Anna Holm");
          g_ptr_array_add (quote->speakers, holm);
          xpl_finding_add_evidence (XPL_FINDING (quote), article, (XplRange) { start, start + 17 }, (XplRange) { 0, 0 });
        }
      xpl_bundle_add_article (bundle, article);
    }
  xpl_bundle_add_finding (bundle, XPL_FINDING (holm));
  xpl_bundle_add_finding (bundle, XPL_FINDING (senn));
  xpl_bundle_add_finding (bundle, XPL_FINDING (quote));
  xpl_bundle_derive (bundle);
  return bundle;
}

static char *
dup_hits (XplSearchIndex *index, XplBundle *bundle, const char *text)
{
  g_autoptr (XplSearchQuery) query = xpl_search_query_parse (text, FALSE, NULL);
  g_autoptr (GPtrArray) hits = xpl_search (index, bundle, query, 20, NULL);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      const XplSearchHit *hit = g_ptr_array_index (hits, i);
      g_autofree char *label = hit->finding != NULL ? xpl_finding_dup_label (hit->finding) : g_strdup (hit->article->title);

      g_string_append_printf (out, "%s%s", i > 0 ? "; " : "",
                              hit->finding != NULL && XPL_IS_QUOTE (hit->finding) ? "a quote" : label);
    }
  return g_string_free (out, FALSE);
}

static const struct
{
  const char *query;
  const char *hits;
} searches[] = {
  { "bridge", "Bridge falls; Harbour news; Inquiry opens" },
  { "bridge inquiry", "Inquiry opens" },
  { "\"old bridge\"", "Bridge falls" },
  { "sold*", "Bridge falls" },
  { "cafe", "Inquiry opens" },
  { "bridge NOT inquiry", "Bridge falls; Harbour news" },
  { "ships OR soldiers", "Harbour news; Bridge falls" },
  { "fall NEAR/4 bridge", "Inquiry opens" },
  { "fall NEAR/1 hurt", "" },
  { "holm", "Anna Holm; Bridge falls" },
  { "person:holm", "Anna Holm; Bridge falls; a quote" },
  { "person:senn", "" },
  { "place:senn", "Senn; Bridge falls" },
  { "said:warned", "a quote; Bridge falls" },
  { "said:hurt", "" },
  { "bridge source:northwire", "Bridge falls; Harbour news" },
  { "bridge before:2024-05", "Bridge falls; Harbour news" },
  { "bridge after:2024-05", "Harbour news; Inquiry opens" },
  { "nothing", "" },
};

static void
test_searches (void)
{
  g_autoptr (XplBundle) bundle = make_bundle ();
  g_autoptr (XplSearchIndex) index = xpl_search_index_open (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (xpl_search_index_update (index, bundle, NULL, &error));
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autofree char *found = dup_hits (index, bundle, searches[i].query);

      g_test_message ("%s", searches[i].query);
      g_assert_cmpstr (found, ==, searches[i].hits);
    }
}

/* The passage has the words, and they are marked. */
static void
test_passage (void)
{
  g_autoptr (XplBundle) bundle = make_bundle ();
  g_autoptr (XplSearchIndex) index = xpl_search_index_open (NULL);
  g_autoptr (XplSearchQuery) query = xpl_search_query_parse ("road soldiers", FALSE, NULL);

  xpl_search_index_update (index, bundle, NULL, NULL);
  g_autoptr (GPtrArray) hits = xpl_search (index, bundle, query, 20, NULL);
  g_assert_cmpuint (hits->len, ==, 1);
  const XplSearchHit *hit = g_ptr_array_index (hits, 0);
  g_autofree char *text = xpl_range_dup_text (hit->range, hit->article->text);
  g_assert_cmpstr (text, ==, "Soldiers closed the road.");
  g_assert_cmpuint (hit->matches->len, ==, 2);
  g_assert_cmpuint (g_array_index (hit->matches, XplRange, 0).start, ==, hit->range.start);
}

/* What is long is cut to what is around the words, at blanks. */
static void
test_long_line (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (XplBundle) bundle = xpl_bundle_new (NULL);
  g_autoptr (XplSearchIndex) index = xpl_search_index_open (NULL);
  g_autoptr (XplSearchQuery) query = xpl_search_query_parse ("needle", FALSE, NULL);

  for (guint i = 0; i < 500; i++)
    g_string_append (text, i == 250 ? "needle " : "straw ");
  g_autoptr (XplArticle) article = xpl_article_new (text->str);
  xpl_bundle_add_article (bundle, article);
  xpl_search_index_update (index, bundle, NULL, NULL);
  g_autoptr (GPtrArray) hits = xpl_search (index, bundle, query, 20, NULL);
  const XplSearchHit *hit = g_ptr_array_index (hits, 0);
  g_assert_cmpuint (hit->range.end - hit->range.start, <=, 240);
  g_assert_true (hit->range.start == 0 || text->str[hit->range.start - 1] == ' ');
  g_assert_cmpuint (hit->matches->len, ==, 1);
}

/* The index follows the bundle, and says the same as one made at once. */
static void
test_update (void)
{
  g_autoptr (XplBundle) bundle = make_bundle ();
  g_autoptr (XplSearchIndex) index = xpl_search_index_open (NULL);
  g_autoptr (XplSearchIndex) fresh = xpl_search_index_open (NULL);
  g_autoptr (XplArticle) later = xpl_article_new ("The bridge stands again.");

  xpl_search_index_update (index, bundle, NULL, NULL);
  later->title = g_strdup ("Rebuilt");
  xpl_bundle_add_article (bundle, later);
  g_autoptr (GListStore) list = g_object_ref (xpl_bundle_get_articles (bundle));
  g_autoptr (XplArticle) first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_autoptr (GHashTable) gone = g_hash_table_new (NULL, NULL);
  g_hash_table_add (gone, first);
  xpl_bundle_remove (bundle, gone);
  g_assert_true (xpl_search_index_update (index, bundle, NULL, NULL));
  g_assert_true (xpl_search_index_update (fresh, bundle, NULL, NULL));
  g_autofree char *found = dup_hits (index, bundle, "bridge");
  g_autofree char *expected = dup_hits (fresh, bundle, "bridge");
  g_assert_cmpstr (found, ==, expected);
  g_assert_nonnull (strstr (found, "Rebuilt"));
  g_assert_null (strstr (found, "Bridge falls"));
}

static void
test_cancelled (void)
{
  g_autoptr (XplBundle) bundle = make_bundle ();
  g_autoptr (XplSearchIndex) index = xpl_search_index_open (NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (xpl_search_index_update (index, bundle, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_autofree char *found = dup_hits (index, bundle, "bridge");
  g_assert_cmpstr (found, ==, "");
}

/* A damaged file is made anew, be it found at the start or in the middle. */
static void
test_damaged (void)
{
  static const gsize keep[] = { 0, 10, 100, 5000 };
  g_autoptr (XplBundle) bundle = make_bundle ();
  g_autofree char *folder = g_dir_make_tmp ("explorer-search-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "index.sqlite", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (keep); i++)
    {
      g_autofree char *bytes = NULL;
      gsize length;

      {
        g_autoptr (XplSearchIndex) index = xpl_search_index_open (path);

        g_assert_true (xpl_search_index_update (index, bundle, NULL, NULL));
      }
      g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
      for (gsize k = keep[i]; k < length; k++)
        bytes[k] = (char) (bytes[k] ^ 0x5a);
      g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
      g_autoptr (XplSearchIndex) index = xpl_search_index_open (path);
      g_assert_true (xpl_search_index_update (index, bundle, NULL, NULL));
      g_autofree char *found = dup_hits (index, bundle, "\"old bridge\"");
      g_assert_cmpstr (found, ==, "Bridge falls");
    }
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", folder);
  g_assert_cmpint (system (command), ==, 0);
}

/* Where nothing can be written, memory does. */
static void
test_no_folder (void)
{
  g_autoptr (XplBundle) bundle = make_bundle ();
  g_autoptr (XplSearchIndex) index = xpl_search_index_open ("/dev/null/index.sqlite");

  g_assert_true (xpl_search_index_update (index, bundle, NULL, NULL));
  g_autofree char *found = dup_hits (index, bundle, "ships");
  g_assert_cmpstr (found, ==, "Harbour news");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/queries", test_queries);
  g_test_add_func ("/search/refused", test_refused);
  g_test_add_func ("/search/open", test_open);
  g_test_add_func ("/search/searches", test_searches);
  g_test_add_func ("/search/passage", test_passage);
  g_test_add_func ("/search/long-line", test_long_line);
  g_test_add_func ("/search/update", test_update);
  g_test_add_func ("/search/cancelled", test_cancelled);
  g_test_add_func ("/search/damaged", test_damaged);
  g_test_add_func ("/search/no-folder", test_no_folder);
  return g_test_run ();
}
