/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "bundle-fixture.h"
#include "decision.h"

static void
assert_same_bytes (GBytes *a, GBytes *b)
{
  g_autofree char *first = g_strndup (g_bytes_get_data (a, NULL), g_bytes_get_size (a));
  g_autofree char *second = g_strndup (g_bytes_get_data (b, NULL), g_bytes_get_size (b));

  g_assert_cmpstr (first, ==, second);
  g_assert_true (g_bytes_equal (a, b));
}

static void
test_round_trip (void)
{
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (GBytes) before = load_sample ();
  g_autoptr (XplBundle) bundle = read_bytes (before, warnings);
  g_autoptr (GBytes) after = xpl_bundle_write (bundle);
  g_autoptr (GBytes) again = xpl_bundle_write (bundle);

  g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, 0);
  assert_same_bytes (after, before);
  assert_same_bytes (again, after);
}

/* A snapshot is written like its original, and does not change with it. */
static void
test_snapshot (void)
{
  g_autoptr (GBytes) before = load_sample ();
  g_autoptr (XplBundle) bundle = read_bytes (before, NULL);
  g_autoptr (XplBundle) snapshot = xpl_bundle_snapshot (bundle);
  g_autoptr (XplFinding) first = g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_list (bundle, XPL_LIST_ENTITIES)), 0);
  g_autoptr (GBytes) after = NULL;
  g_autofree char *id = g_strdup (xpl_finding_get_id (first));
  XplPlace place = { 4, 5, TRUE };

  g_assert_true (xpl_bundle_lookup (snapshot, id) == first);
  xpl_bundle_set_place (bundle, id, &place);
  xpl_bundle_set_title (bundle, "Another");
  xpl_bundle_set_engine (bundle, "another");
  for (guint list = 0; list < XPL_N_LISTS; list++)
    g_list_store_remove_all (xpl_bundle_get_list (bundle, list));
  g_list_store_remove_all (xpl_bundle_get_decisions (bundle));
  g_clear_object (&bundle);
  after = xpl_bundle_write (snapshot);
  assert_same_bytes (after, before);
}

/* Code points beyond the basic plane, combining marks and joined emoji before and after what is marked. */
static void
test_offsets (void)
{
  static const char text[] = "🚢🚢 e\u0301a\u0308 北 Harl x Ana Rue 👩‍👧.";
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplBundle) bundle = NULL;
  g_autofree char *json = NULL;
  g_autofree char *name = NULL;
  g_autofree char *place = NULL;
  XplArticle *article;

  json = g_strdup_printf ("{\"items\": [{\"id\": \"a\", \"content_text\": \"%s\", \"_explorer\": {\"mentions\": "
                          "[[17, 24, \"e1\", \"name\"], [10, 14, \"e2\", \"name\"]]}}], \"_explorer\": {\"entities\": ["
                          "{\"id\": \"e1\", \"type\": \"person\", \"name\": \"A\"}, {\"id\": \"e2\", \"type\": \"place\", \"name\": \"H\"}]}}",
                          text);
  bundle = read_text (json, warnings);
  g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, 0);
  article = xpl_bundle_lookup_article (bundle, "a");
  g_assert_cmpuint (article->mentions->len, ==, 2);
  place = xpl_range_dup_text (g_array_index (article->mentions, XplMention, 0).range, article->text);
  name = xpl_range_dup_text (g_array_index (article->mentions, XplMention, 1).range, article->text);
  g_assert_cmpstr (place, ==, "Harl");
  g_assert_cmpstr (name, ==, "Ana Rue");
}

static void
test_crlf (void)
{
  g_autoptr (XplBundle) bundle = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *place = NULL;
  g_autofree char *written = NULL;
  XplArticle *article;

  bundle = read_text ("{\"items\": [{\"id\": \"a\", \"content_text\": \"Ö\\r\\n\\r\\nHarl\\r.\", \"_explorer\": {\"skip\": "
                      "[[5, 9, \"header\"]]}}]}", NULL);
  article = xpl_bundle_lookup_article (bundle, "a");
  g_assert_cmpstr (article->text, ==, "Ö\n\nHarl\r.");
  place = xpl_range_dup_text (g_array_index (article->skip, XplSkip, 0).range, article->text);
  g_assert_cmpstr (place, ==, "Harl");
  bytes = xpl_bundle_write (bundle);
  written = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_nonnull (strstr (written, "[3, 7, \"header\"]"));
}

static void
test_contents (void)
{
  g_autoptr (GBytes) bytes = load_sample ();
  g_autoptr (XplBundle) bundle = read_bytes (bytes, NULL);
  XplArticle *article = xpl_bundle_lookup_article (bundle, "https://example.org/a?x=1");
  XplRelation *relation = XPL_RELATION (xpl_bundle_lookup (bundle, "r1"));
  XplFigure *figure = XPL_FIGURE (xpl_bundle_lookup (bundle, "f1"));
  XplEvent *event = XPL_EVENT (xpl_bundle_lookup (bundle, "v1"));
  XplQuote *quote = XPL_QUOTE (xpl_bundle_lookup (bundle, "q1"));
  XplClaim *claim = XPL_CLAIM (xpl_bundle_lookup (bundle, "t1"));
  XplOrigin *origin = XPL_ORIGIN (xpl_bundle_lookup (bundle, "o1"));
  const XplEvidence *evidence;
  g_autofree char *number = NULL;
  g_autofree char *label = xpl_finding_dup_label (XPL_FINDING (quote));

  g_assert_cmpstr (xpl_bundle_get_title (bundle), ==, "Sailors");
  g_assert_cmpstr (xpl_bundle_get_engine (bundle), ==, "en-1");
  g_assert_cmpstr (article->title, ==, "Sailors leave \"Port Öre\"");
  g_assert_cmpstr (article->source_name, ==, "Coast Herald");
  g_assert_cmpstr (g_ptr_array_index (article->authors, 1), ==, "Bo \\ Ek");
  g_assert_cmpuint (article->credits->len, ==, 2);
  g_assert_true (xpl_range_is_none (g_array_index (article->credits, XplCredit, 1).range));
  g_assert_true (relation->event == event);
  g_assert_true (relation->subject == XPL_ENTITY (xpl_bundle_lookup (bundle, "e1")));
  g_assert_cmpint (relation->act, ==, XPL_ACT_AID);
  g_assert_cmpuint (event->reported->len, ==, 2);
  g_assert_cmpstr (g_array_index (event->participants, XplParticipant, 1).role, ==, "recipient");
  g_assert_cmpstr (event->when.text, ==, "Monday");
  g_assert_true (event->when.article == article);
  evidence = &g_array_index (xpl_finding_get_evidence (XPL_FINDING (figure)), XplEvidence, 0);
  number = xpl_range_dup_text (evidence->mark, evidence->article->text);
  g_assert_cmpstr (number, ==, "1,200");
  g_assert_cmpuint (figure->series->figures->len, ==, 2);
  g_assert_true (figure->series->part_of == XPL_SERIES (xpl_bundle_lookup (bundle, "s2")));
  g_assert_cmpstr (label, ==, "Ana Rue\u0301: “We will not comment,”");
  g_assert_cmpuint (claim->steps->len, ==, 2);
  g_assert_cmpuint (xpl_finding_get_n_articles (XPL_FINDING (claim)), ==, 2);
  /* Both articles are in one origin. */
  g_assert_cmpuint (xpl_finding_get_n_origins (XPL_FINDING (claim)), ==, 1);
  g_assert_cmpuint (origin->items->len, ==, 2);
  g_assert_cmpfloat (xpl_bundle_get_place (bundle, "e1")->y, ==, -20.25);
  g_assert_true (xpl_bundle_get_place (bundle, "e1")->pinned);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_decisions (bundle))), ==, 2);
}

static void
test_decision_undone (void)
{
  g_autoptr (XplBundle) bundle = read_text ("{\"items\": [], \"_explorer\": {\"decisions\": [{\"id\": \"d1\", \"undone\": false, "
                                            "\"do\": \"hide\", \"x\": [1]}]}}", NULL);
  g_autoptr (XplDecision) decision = g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_decisions (bundle)), 0);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  decision->undone = TRUE;
  bytes = xpl_bundle_write (bundle);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_nonnull (strstr (text, "      {\"id\": \"d1\", \"do\": \"hide\", \"x\": [1], \"undone\": true}\n"));
}

/* Any order in the file becomes the order of the format; members that it does not know stay behind what they stood behind. */
static void
test_canonical_order (void)
{
  g_autoptr (XplBundle) bundle = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  bundle = read_text ("{\"zz\":1,\"_explorer\":{\"zz\":[],\"relations\":[{\"aa\":null,\"type\":\"AID\",\"object\":\"e1\","
                      "\"subject\":\"e1\"}],\"entities\":[{\"zz\":1,\"name\":\"X\",\"type\":\"place\",\"aa\":2.0,\"id\":\"e1\"}]},"
                      "\"items\":[{\"zz\":{\"b\":1,\"a\":1e5},\"_explorer\":{\"zz\":0,\"file\":\"f\"},\"content_text\":\"\\u0041\\/\\u001f\","
                      "\"aa\":12345678901234567,\"tags\":[],\"id\":5}],\"version\":\"https://jsonfeed.org/version/1\"}", NULL);
  bytes = xpl_bundle_write (bundle);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"zz\": 1,\n"
                   "  \"version\": \"https://jsonfeed.org/version/1.1\",\n"
                   "  \"title\": \"\",\n"
                   "  \"items\": [\n"
                   "    {\n"
                   "      \"zz\": {\"b\":1,\"a\":1e5},\n"
                   "      \"id\": \"5\",\n"
                   "      \"content_text\": \"A/\\u001f\",\n"
                   "      \"aa\": 12345678901234567,\n"
                   "      \"tags\": [],\n"
                   "      \"_explorer\": {\n"
                   "        \"zz\": 0,\n"
                   "        \"file\": \"f\"\n"
                   "      }\n"
                   "    }\n"
                   "  ],\n"
                   "  \"_explorer\": {\n"
                   "    \"zz\": [],\n"
                   "    \"about\": \"org.example.Explorer bundle\",\n"
                   "    \"format\": 1,\n"
                   "    \"entities\": [\n"
                   "      {\"zz\": 1, \"id\": \"e1\", \"type\": \"place\", \"aa\": 2.0, \"named\": true, \"name\": \"X\", "
                   "\"aliases\": [], \"roles\": [], \"items\": 0, \"origins\": 0}\n"
                   "    ],\n"
                   "    \"relations\": [\n"
                   "      {\"aa\": null, \"id\": \"r1\", \"subject\": \"e1\", \"object\": \"e1\", \"type\": \"AID\", \"mode\": null, "
                   "\"polarity\": \"positive\", \"modality\": \"fact\", \"attributed\": [], \"via\": [], \"disputed_by\": [], "
                   "\"when\": {}, \"evidence\": []}\n"
                   "    ],\n"
                   "    \"events\": [],\n"
                   "    \"quotes\": [],\n"
                   "    \"series\": [],\n"
                   "    \"figures\": [],\n"
                   "    \"comparisons\": [],\n"
                   "    \"claims\": [],\n"
                   "    \"origins\": [],\n"
                   "    \"decisions\": [],\n"
                   "    \"layout\": {}\n"
                   "  }\n"
                   "}\n");
}

/* Fresh ids avoid those that stand further down in the file. */
static void
test_missing_ids (void)
{
  g_autoptr (XplBundle) bundle = read_text ("{\"items\": [{\"content_text\": \"x\"}, {\"content_text\": \"x\"}, {\"id\": \"\"}], \"_explorer\": "
                                            "{\"entities\": [{\"type\": \"place\", \"name\": \"A\"}, {\"id\": \"e1\", \"type\": \"place\", "
                                            "\"name\": \"B\"}, {\"id\": \"e5\", \"type\": \"place\", \"name\": \"C\"}]}}", NULL);
  g_autoptr (XplFinding) first = g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_list (bundle, XPL_LIST_ENTITIES)), 0);
  g_autoptr (XplArticle) article = g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_articles (bundle)), 0);
  g_autoptr (XplArticle) second = g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_articles (bundle)), 1);
  g_autofree char *id = xpl_article_make_id ("x");
  g_autofree char *other = g_strconcat (id, "#2", NULL);

  g_assert_cmpstr (xpl_finding_get_id (first), ==, "e6");
  g_assert_cmpstr (article->id, ==, id);
  g_assert_cmpstr (second->id, ==, other);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (bundle))), ==, 3);
}

static void
test_plain_feed (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "bundles", "plain-feed.json", NULL);
  g_autofree char *text = NULL;
  g_autofree char *written = NULL;
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplBundle) bundle = NULL;
  g_autoptr (XplArticle) article = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (XplBundle) reread = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  bundle = read_text (text, warnings);
  g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, 0);
  article = g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_articles (bundle)), 0);
  g_assert_cmpstr (article->text, ==, "Fog closed the bridge on Monday.");
  g_assert_cmpstr (article->html, ==, "<p>Fog closed the bridge on Monday.</p>");
  g_assert_cmpint (article->published.how, ==, XPL_HOW_FEED);
  g_assert_cmpstr (article->published.time, ==, "07:30+01:00");
  g_assert_cmpint (article->published.edtf.start.day, ==, 3);
  bytes = xpl_bundle_write (bundle);
  written = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_nonnull (strstr (written, "\"text_from\": \"html\""));
  g_assert_nonnull (strstr (written, "\"hubs\": [{\"type\": \"WebSub\""));
  g_assert_nonnull (strstr (written, "\"paywall\": false"));
  reread = read_bytes (bytes, NULL);
  again = xpl_bundle_write (reread);
  assert_same_bytes (again, bytes);
}

static void
test_feed_details (void)
{
  g_autoptr (XplBundle) bundle = read_text (
    "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"id\": \"1\", \"content_text\": \"x\", \"author\": {\"name\": \"Eva\"}, "
    "\"date_published\": \"2031-05-05t08:30:15.5z\"}, {\"id\": \"2\", \"content_text\": \"y\", \"authors\": [{\"name\": \"Bo\", \"url\": "
    "\"u\"}, 5], \"date_published\": \"2031-05-05\"}]}", NULL);
  XplArticle *first = xpl_bundle_lookup_article (bundle, "1");
  XplArticle *second = xpl_bundle_lookup_article (bundle, "2");
  g_autoptr (GBytes) bytes = xpl_bundle_write (bundle);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpstr (g_ptr_array_index (first->authors, 0), ==, "Eva");
  g_assert_cmpstr (first->published.time, ==, "08:30Z");
  g_assert_cmpuint (second->authors->len, ==, 1);
  g_assert_null (second->published.time);
  g_assert_nonnull (strstr (text, "\"author\": {\"name\": \"Eva\"}"));
  g_assert_nonnull (strstr (text, "\"authors\": [{\"name\": \"Bo\", \"url\": \"u\"}, 5]"));
}

static void
test_sniff (void)
{
  static const struct
  {
    const char *text;
    gboolean is_feed;
  } cases[] = {
    { "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}", TRUE },
    { "\xef\xbb\xbf {\"items\" : [{\"a\": 1}], \"version\":\"https://jsonfeed.org/version/1\"}", TRUE },
    { "{\"version\": \"http://jsonfeed.org/version/1\", \"title\": \"a \\\" b\", \"items\": [", TRUE },
    { "{\"version\": \"1\", \"items\": []}", FALSE },
    { "{\"items\": []}", FALSE },
    { "{\"x\": {\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}}", FALSE },
    { "{\"x\": \"\\\"version\\\": \\\"https://jsonfeed.org/version/1.1\\\"\", \"items\": []}", FALSE },
    { "{\"version\": \"https://jsonfeed.org/version/1.1\", \"x\": \"items\", \"y\": []}", FALSE },
    { "[]", FALSE },
    { "", FALSE },
    { "{", FALSE },
    { "{\"version\": \"https://jsonfeed", FALSE },
    { "{\"items\\", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (xpl_bundle_sniff (cases[i].text, strlen (cases[i].text)), ==, cases[i].is_feed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bundle/round-trip", test_round_trip);
  g_test_add_func ("/bundle/snapshot", test_snapshot);
  g_test_add_func ("/bundle/contents", test_contents);
  g_test_add_func ("/bundle/canonical-order", test_canonical_order);
  g_test_add_func ("/bundle/decision-undone", test_decision_undone);
  g_test_add_func ("/bundle/offsets", test_offsets);
  g_test_add_func ("/bundle/crlf", test_crlf);
  g_test_add_func ("/bundle/missing-ids", test_missing_ids);
  g_test_add_func ("/bundle/plain-feed", test_plain_feed);
  g_test_add_func ("/bundle/feed-details", test_feed_details);
  g_test_add_func ("/bundle/sniff", test_sniff);
  return g_test_run ();
}
