/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "bundle-fixture.h"

/* One article of 18 characters, two entities, one series and what a case adds. */
#define FRAME \
  "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"a\", \"content_text\": \"Ana Rue left Harl.\"%s}], " \
  "\"_explorer\": {\"entities\": [{\"id\": \"e1\", \"type\": \"person\", \"name\": \"Ana Rue\"}, " \
  "{\"id\": \"e2\", \"type\": \"place\", \"name\": \"Harl\"}%s], \"series\": [{\"id\": \"s1\"}%s]%s}}"

/* Each must give one warning of that code at that path, lose that one thing, and not the article. */
typedef struct
{
  const char *name;
  const char *item;
  const char *entities;
  const char *series;
  const char *explorer;
  XplError code;
  const char *path;
} Fault;

#define RELATION(members) ", \"relations\": [{\"id\": \"r0\", \"subject\": \"e1\", \"object\": \"e2\", \"type\": \"AID\"}, {" members "}]"
#define GOOD_RELATION "\"id\": \"r1\", \"subject\": \"e1\", \"object\": \"e2\", \"type\": \"AID\""
#define EVENT(members) ", \"events\": [{\"id\": \"v1\", \"type\": \"AID\", " members "}]"
#define FIGURE(members) ", \"figures\": [{\"id\": \"f1\", \"series\": \"s1\", " members "}]"
#define ITEM(members) ", \"_explorer\": {" members "}"

static const Fault faults[] = {
  /* Wrong types and values of findings. */
  { "not-an-object", "", ", 7", "", "", XPL_ERROR_MEMBER, "_explorer.entities[2]" },
  { "entity/no-type", "", ", {\"id\": \"x\", \"name\": \"X\"}", "", "", XPL_ERROR_MEMBER, "_explorer.entities[2].type" },
  { "entity/no-name", "", ", {\"id\": \"x\", \"type\": \"place\"}", "", "", XPL_ERROR_MEMBER, "_explorer.entities[2].name" },
  { "entity/unknown-type", "", ", {\"id\": \"x\", \"type\": \"animal\", \"name\": \"X\"}", "", "", XPL_ERROR_MEMBER,
    "_explorer.entities[2].type" },
  { "entity/named", "", ", {\"id\": \"x\", \"type\": \"place\", \"name\": \"X\", \"named\": 1}", "", "", XPL_ERROR_MEMBER,
    "_explorer.entities[2].named" },
  { "entity/alias", "", ", {\"id\": \"x\", \"type\": \"place\", \"name\": \"X\", \"aliases\": [\"a\", 2]}", "", "",
    XPL_ERROR_MEMBER, "_explorer.entities[2].aliases[1]" },
  { "entity/count", "", ", {\"id\": \"x\", \"type\": \"place\", \"name\": \"X\", \"items\": -1}", "", "", XPL_ERROR_MEMBER,
    "_explorer.entities[2].items" },
  { "entity/roles", "", ", {\"id\": \"x\", \"type\": \"place\", \"name\": \"X\", \"roles\": {}}", "", "", XPL_ERROR_MEMBER,
    "_explorer.entities[2].roles" },
  { "relation/no-subject", "", "", "", RELATION ("\"object\": \"e2\", \"type\": \"AID\""), XPL_ERROR_MEMBER,
    "_explorer.relations[1].subject" },
  { "relation/mode", "", "", "", RELATION (GOOD_RELATION ", \"mode\": []"), XPL_ERROR_MEMBER, "_explorer.relations[1].mode" },
  { "relation/modality", "", "", "", RELATION (GOOD_RELATION ", \"modality\": \"sure\""), XPL_ERROR_MEMBER,
    "_explorer.relations[1].modality" },
  { "relation/evidence", "", "", "", RELATION (GOOD_RELATION ", \"evidence\": {}"), XPL_ERROR_MEMBER,
    "_explorer.relations[1].evidence" },
  { "relation/span", "", "", "", RELATION (GOOD_RELATION ", \"evidence\": [{\"start\": 0, \"end\": 1}]"), XPL_ERROR_MEMBER,
    "_explorer.relations[1].evidence[0]" },
  { "relation/cue", "", "", "", RELATION (GOOD_RELATION ", \"evidence\": [{\"item\": \"a\", \"start\": 0, \"end\": 1, \"cue\": [1]}]"),
    XPL_ERROR_MEMBER, "_explorer.relations[1].evidence[0].cue" },
  { "relation/why", "", "", "", RELATION (GOOD_RELATION ", \"why\": 3"), XPL_ERROR_MEMBER, "_explorer.relations[1].why" },
  { "event/tie", "", "", "", ", \"events\": [{\"type\": \"leads\"}]", XPL_ERROR_MEMBER, "_explorer.events[0]" },
  { "event/participant", "", "", "", EVENT ("\"participants\": [[\"e1\"]]"), XPL_ERROR_MEMBER,
    "_explorer.events[0].participants[0]" },
  { "figure/order", "", "", "", FIGURE ("\"min\": 2, \"max\": 1"), XPL_ERROR_MEMBER, "_explorer.figures[0]" },
  { "figure/number", "", "", "", FIGURE ("\"min\": \"2\""), XPL_ERROR_MEMBER, "_explorer.figures[0].min" },
  { "figure/too-large", "", "", "", FIGURE ("\"min\": 1e999"), XPL_ERROR_MEMBER, "_explorer.figures[0].min" },
  { "comparison/one", "", "", "", FIGURE ("\"min\": 1") ", \"comparisons\": [{\"kind\": \"update\", \"figures\": [\"f1\", \"f1\"]}]",
    XPL_ERROR_MEMBER, "_explorer.comparisons[0]" },
  { "claim/status", "", "", "", ", \"claims\": [{\"type\": \"AID\", \"steps\": [{\"status\": \"odd\"}]}]", XPL_ERROR_MEMBER,
    "_explorer.claims[0].steps[0].status" },
  { "origin/share", "", "", "", ", \"origins\": [{\"kind\": \"credit\", \"share\": 1.5}]", XPL_ERROR_MEMBER, "_explorer.origins[0]" },
  { "list", "", "", "", ", \"quotes\": {}", XPL_ERROR_MEMBER, "_explorer.quotes" },
  /* Dates. */
  { "when/edtf", "", "", "", RELATION (GOOD_RELATION ", \"when\": {\"edtf\": \"2031-13\", \"how\": \"stated\"}"), XPL_ERROR_DATE,
    "_explorer.relations[1].when.edtf" },
  { "when/how", "", "", "", RELATION (GOOD_RELATION ", \"when\": {\"edtf\": \"2031\", \"how\": \"guessed\"}"), XPL_ERROR_MEMBER,
    "_explorer.relations[1].when.how" },
  { "when/span", "", "", "", EVENT ("\"reported\": [{\"when\": {\"edtf\": \"2031\", \"span\": {\"item\": \"a\", \"start\": 3, \"end\": 99}}}]"),
    XPL_ERROR_OFFSET, "_explorer.events[0].reported[0].when.span" },
  { "published", ITEM ("\"published\": {\"edtf\": \"soon\"}"), "", "", "", XPL_ERROR_DATE, "items[0]._explorer.published.edtf" },
  { "date-published", ", \"date_published\": \"soon\"", "", "", "", XPL_ERROR_DATE, "items[0].date_published" },
  /* Offsets. */
  { "span/outside", "", "", "", RELATION (GOOD_RELATION ", \"evidence\": [{\"item\": \"a\", \"start\": 0, \"end\": 19}]"),
    XPL_ERROR_OFFSET, "_explorer.relations[1].evidence[0]" },
  { "span/negative", "", "", "", RELATION (GOOD_RELATION ", \"evidence\": [{\"item\": \"a\", \"start\": -1, \"end\": 1}]"),
    XPL_ERROR_OFFSET, "_explorer.relations[1].evidence[0]" },
  { "span/empty", "", "", "", RELATION (GOOD_RELATION ", \"evidence\": [{\"item\": \"a\", \"start\": 3, \"end\": 3}]"),
    XPL_ERROR_OFFSET, "_explorer.relations[1].evidence[0]" },
  { "span/half", "", "", "", RELATION (GOOD_RELATION ", \"evidence\": [{\"item\": \"a\", \"start\": 0.5, \"end\": 3}]"),
    XPL_ERROR_OFFSET, "_explorer.relations[1].evidence[0]" },
  { "span/huge", "", "", "", RELATION (GOOD_RELATION ", \"evidence\": [{\"item\": \"a\", \"start\": 0, \"end\": 4294967297}]"),
    XPL_ERROR_OFFSET, "_explorer.relations[1].evidence[0]" },
  { "span/cue", "", "", "", RELATION (GOOD_RELATION ", \"evidence\": [{\"item\": \"a\", \"start\": 0, \"end\": 4, \"cue\": [2, 40]}]"),
    XPL_ERROR_OFFSET, "_explorer.relations[1].evidence[0].cue" },
  { "mention/outside", ITEM ("\"mentions\": [[0, 7, \"e1\", \"name\"], [13, 70, \"e2\", \"name\"]]"), "", "", "", XPL_ERROR_OFFSET,
    "items[0]._explorer.mentions[1]" },
  { "skip/outside", ITEM ("\"skip\": [[0, 70, \"login\"]]"), "", "", "", XPL_ERROR_OFFSET, "items[0]._explorer.skip[0]" },
  { "credit/outside", ITEM ("\"credits\": [{\"name\": \"X\", \"start\": 5, \"end\": 1}]"), "", "", "", XPL_ERROR_OFFSET,
    "items[0]._explorer.credits[0]" },
  /* Ids that nothing has. */
  { "dangling/subject", "", "", "", RELATION ("\"subject\": \"e9\", \"object\": \"e2\", \"type\": \"AID\""), XPL_ERROR_DANGLING,
    "_explorer.relations[1].subject" },
  { "dangling/wrong-list", "", "", "", RELATION ("\"subject\": \"s1\", \"object\": \"e2\", \"type\": \"AID\""), XPL_ERROR_DANGLING,
    "_explorer.relations[1].subject" },
  { "dangling/attributed", "", "", "", RELATION (GOOD_RELATION ", \"attributed\": [\"e1\", \"e9\"]"), XPL_ERROR_DANGLING,
    "_explorer.relations[1].attributed[1]" },
  { "dangling/event", "", "", "", RELATION (GOOD_RELATION ", \"event\": \"v1\""), XPL_ERROR_DANGLING, "_explorer.relations[1].event" },
  { "dangling/item", "", "", "", RELATION (GOOD_RELATION ", \"evidence\": [{\"item\": \"b\", \"start\": 0, \"end\": 1}]"),
    XPL_ERROR_DANGLING, "_explorer.relations[1].evidence[0]" },
  { "dangling/participant", "", "", "", EVENT ("\"participants\": [[\"e9\", \"actor\"]]"), XPL_ERROR_DANGLING,
    "_explorer.events[0].participants[0]" },
  { "dangling/series", "", "", "", ", \"figures\": [{\"series\": \"s9\"}]", XPL_ERROR_DANGLING, "_explorer.figures[0].series" },
  { "dangling/part-of", "", "", ", {\"id\": \"s2\", \"part_of\": \"s9\"}", "", XPL_ERROR_DANGLING, "_explorer.series[1].part_of" },
  { "dangling/role", "", ", {\"id\": \"x\", \"type\": \"place\", \"name\": \"X\", \"roles\": [{\"text\": \"seat\", \"of\": \"e9\"}]}", "", "",
    XPL_ERROR_DANGLING, "_explorer.entities[2].roles[0].of" },
  { "dangling/origin", "", "", "", ", \"origins\": [{\"kind\": \"credit\", \"items\": [\"a\", \"b\"]}]", XPL_ERROR_DANGLING,
    "_explorer.origins[0].items[1]" },
  { "dangling/mention", ITEM ("\"mentions\": [[0, 7, \"e9\", \"name\"]]"), "", "", "", XPL_ERROR_DANGLING, "items[0]._explorer.mentions[0]" },
  { "dangling/layout", "", "", "", ", \"layout\": {\"e9\": [0, 0, false]}", XPL_ERROR_DANGLING, "_explorer.layout.e9" },
  { "cycle", "", "", ", {\"id\": \"s2\", \"part_of\": \"s2\"}", "", XPL_ERROR_DANGLING, "_explorer.series[1].part_of" },
  /* Ids that two have. */
  { "duplicate/list", "", ", {\"id\": \"e1\", \"type\": \"place\", \"name\": \"X\"}", "", "", XPL_ERROR_DUPLICATE, "_explorer.entities[2]" },
  { "duplicate/lists", "", "", "", ", \"quotes\": [{\"id\": \"e1\", \"kind\": \"direct\"}]", XPL_ERROR_DUPLICATE, "_explorer.quotes[0]" },
  { "duplicate/decision", "", "", "", ", \"decisions\": [{\"id\": \"d1\", \"do\": \"hide\"}, {\"id\": \"d1\", \"do\": \"hide\"}]",
    XPL_ERROR_DUPLICATE, "_explorer.decisions[1]" },
  /* The parts of an item. */
  { "mention/length", ITEM ("\"mentions\": [[0, 7, \"e1\"]]"), "", "", "", XPL_ERROR_MEMBER, "items[0]._explorer.mentions[0]" },
  { "mention/kind", ITEM ("\"mentions\": [[0, 7, \"e1\", \"nick\"]]"), "", "", "", XPL_ERROR_MEMBER, "items[0]._explorer.mentions[0]" },
  { "mentions", ITEM ("\"mentions\": 5"), "", "", "", XPL_ERROR_MEMBER, "items[0]._explorer.mentions" },
  { "skip/kind", ITEM ("\"skip\": [[0, 7, \"advert\"]]"), "", "", "", XPL_ERROR_MEMBER, "items[0]._explorer.skip[0]" },
  { "credit/name", ITEM ("\"credits\": [{\"start\": 0, \"end\": 7}]"), "", "", "", XPL_ERROR_MEMBER, "items[0]._explorer.credits[0]" },
  { "source", ITEM ("\"source\": \"X\""), "", "", "", XPL_ERROR_MEMBER, "items[0]._explorer.source" },
  { "source/name", ITEM ("\"source\": {\"name\": 1}"), "", "", "", XPL_ERROR_MEMBER, "items[0]._explorer.source.name" },
  { "item/title", ", \"title\": 5", "", "", "", XPL_ERROR_MEMBER, "items[0].title" },
  { "item/explorer", ", \"_explorer\": []", "", "", "", XPL_ERROR_MEMBER, "items[0]._explorer" },
  /* The rest. */
  { "engine", "", "", "", ", \"engine\": 5", XPL_ERROR_MEMBER, "_explorer.engine" },
  { "format", "", "", "", ", \"format\": 2", XPL_ERROR_MEMBER, "_explorer.format" },
  { "decision", "", "", "", ", \"decisions\": [5]", XPL_ERROR_MEMBER, "_explorer.decisions[0]" },
  { "decision/no-verb", "", "", "", ", \"decisions\": [{\"id\": \"d1\"}]", XPL_ERROR_MEMBER, "_explorer.decisions[0]" },
  { "layout", "", "", "", ", \"layout\": []", XPL_ERROR_MEMBER, "_explorer.layout" },
  { "layout/place", "", "", "", ", \"layout\": {\"e1\": [0, 0]}", XPL_ERROR_MEMBER, "_explorer.layout.e1" },
};

static guint
count_findings (XplBundle *bundle, XplList list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_list (bundle, list)));
}

static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplBundle) bundle = NULL;
  g_autofree char *prefix = g_strconcat ("test.json: ", fault->path, ": ", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  text = g_strdup_printf (FRAME, fault->item, fault->entities, fault->series, fault->explorer);
  bundle = read_text (text, warnings);
  for (guint i = 0; i < xpl_warnings_get_size (warnings); i++)
    g_test_message ("%s", xpl_warnings_get (warnings, i)->message);
  g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, 1);
  g_assert_error (xpl_warnings_get (warnings, 0), XPL_ERROR, (int) fault->code);
  g_assert_true (g_str_has_prefix (xpl_warnings_get (warnings, 0)->message, prefix));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (bundle))), ==, 1);
  /* What the frame has stays. */
  g_assert_nonnull (xpl_bundle_lookup (bundle, "e1"));
  g_assert_nonnull (xpl_bundle_lookup (bundle, "e2"));
  g_assert_nonnull (xpl_bundle_lookup (bundle, "s1"));
  g_assert_cmpint (strstr (text, "\"r0\"") != NULL, ==, xpl_bundle_lookup (bundle, "r0") != NULL);
  g_assert_null (xpl_bundle_lookup (bundle, "r1"));
  g_assert_cmpuint (count_findings (bundle, XPL_LIST_QUOTES), ==, 0);
  g_assert_cmpuint (count_findings (bundle, XPL_LIST_EVENTS), ==, 0);
  g_assert_cmpuint (count_findings (bundle, XPL_LIST_CLAIMS), ==, 0);
  bytes = xpl_bundle_write (bundle);
  g_assert_nonnull (bytes);
}

static char *
dup_warnings (XplWarnings *warnings)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < xpl_warnings_get_size (warnings); i++)
    g_string_append_printf (out, "%s\n", xpl_warnings_get (warnings, i)->message);
  return g_string_free (out, FALSE);
}

/* What was dropped takes with it what points to it, each with a warning of its own. */
static void
test_cascade (void)
{
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplBundle) bundle = NULL;
  g_autofree char *text = NULL;
  g_autofree char *messages = NULL;

  text = g_strdup_printf (FRAME, "", "",
                          ", {\"id\": \"s2\", \"part_of\": \"s3\"}, {\"id\": \"s3\", \"part_of\": 5}",
                          FIGURE ("\"min\": 1") ", \"x\": 0");
  bundle = read_text (text, warnings);
  messages = dup_warnings (warnings);
  g_assert_cmpstr (messages, ==,
                   "test.json: _explorer.series[2].part_of: expected text, found a number; the finding is left out\n"
                   "test.json: _explorer.series[1].part_of: the series that it is part of was left out; the finding is left out\n");
}

static void
test_cycle (void)
{
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplBundle) bundle = NULL;
  g_autofree char *text = NULL;
  g_autofree char *messages = NULL;

  text = g_strdup_printf (FRAME, "", "",
                          ", {\"id\": \"s2\", \"part_of\": \"s3\"}, {\"id\": \"s3\", \"part_of\": \"s4\"}"
                          ", {\"id\": \"s4\", \"part_of\": \"s3\"}, {\"id\": \"s5\", \"part_of\": \"s1\"}"
                          ", {\"id\": \"s6\", \"part_of\": \"s2\"}",
                          ", \"figures\": [{\"series\": \"s4\"}, {\"series\": \"s5\"}]");
  bundle = read_text (text, warnings);
  messages = dup_warnings (warnings);
  g_assert_cmpstr (messages, ==,
                   "test.json: _explorer.series[3].part_of: the series is part of itself; the finding is left out\n"
                   "test.json: _explorer.series[2].part_of: the series that it is part of was left out; the finding is left out\n"
                   "test.json: _explorer.series[1].part_of: the series that it is part of was left out; the finding is left out\n"
                   "test.json: _explorer.series[5].part_of: the series that it is part of was left out; the finding is left out\n"
                   "test.json: _explorer.figures[0].series: nothing in the bundle has the id “s4”; the finding is left out\n");
  g_assert_cmpuint (count_findings (bundle, XPL_LIST_SERIES), ==, 2);
  g_assert_cmpuint (count_findings (bundle, XPL_LIST_FIGURES), ==, 1);
}

static void
test_dropped_entity (void)
{
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplBundle) bundle = NULL;
  g_autofree char *text = NULL;
  XplEntity *entity;

  /* e4 is found wrong only after e3 has pointed to it. */
  text = g_strdup_printf (FRAME, "",
                          ", {\"id\": \"e3\", \"type\": \"person\", \"name\": \"Bo\", \"roles\": [{\"text\": \"a\", \"of\": \"e4\"}, "
                          "{\"text\": \"b\", \"of\": \"e3\", \"x\": 1}, 7, {\"text\": \"c\", \"y\": 2}]}"
                          ", {\"id\": \"e4\", \"type\": \"place\", \"name\": \"X\", \"roles\": 3}", "", "");
  bundle = read_text (text, warnings);
  g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, 3);
  g_assert_null (xpl_bundle_lookup (bundle, "e4"));
  entity = XPL_ENTITY (xpl_bundle_lookup (bundle, "e3"));
  g_assert_cmpuint (entity->roles->len, ==, 2);
  g_assert_true (g_array_index (entity->roles, XplRole, 0).of == entity);
}

/* Bad bytes and escapes become U+FFFD with a warning; the rest is read. */
static void
test_repairs (void)
{
  static const struct
  {
    const char *json;
    gsize length;
    const char *text;
    guint n_warnings;
  } cases[] = {
#define CASE(content, text, n) { "{\"items\": [{\"id\": \"a\", \"content_text\": \"" content "\"}]}", \
                                 sizeof "{\"items\": [{\"id\": \"a\", \"content_text\": \"" content "\"}]}" - 1, text, n }
    CASE ("plain", "plain", 0),
    CASE ("a\xff\xc3(b", "a\ufffd\ufffd(b", 1),
    CASE ("a\0b", "a\ufffd" "b", 1),
    CASE ("a\\u0000b", "a\ufffd" "b", 1),
    CASE ("a\\\\u0000b", "a\\u0000b", 0),
    CASE ("\\ud83d\\udea2", "🚢", 0),
    CASE ("a\\ud83db", "a\ufffd" "b", 1),
    CASE ("a\\udea2\\ud83d", "a\ufffd\ufffd", 1),
    CASE ("a\\ud83d\\ud83d\\udea2", "a\ufffd🚢", 1),
    CASE ("\xed\xa0\xbd", "\ufffd\ufffd\ufffd", 1),
    CASE ("\xf0\x9f\x9a", "\ufffd\ufffd\ufffd", 1),
#undef CASE
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].json, cases[i].length);
      g_autoptr (XplBundle) bundle = read_bytes (bytes, warnings);

      g_assert_cmpstr (xpl_bundle_lookup_article (bundle, "a")->text, ==, cases[i].text);
      g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, cases[i].n_warnings);
      if (cases[i].n_warnings > 0)
        g_assert_error (xpl_warnings_get (warnings, 0), XPL_ERROR, XPL_ERROR_ENCODING);
    }
}

static void
test_byte_order_mark (void)
{
  g_autoptr (XplBundle) bundle = read_text ("\xef\xbb\xbf{\"items\": []}", NULL);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (bundle))), ==, 0);
}

static void
test_no_bundle (void)
{
  static const struct
  {
    const char *text;
    XplError code;
    const char *message;
  } cases[] = {
    { "", XPL_ERROR_EMPTY, "test.json is empty" },
    { " \n\t", XPL_ERROR_EMPTY, "test.json is empty" },
    { "\xef\xbb\xbf", XPL_ERROR_EMPTY, "test.json is empty" },
    { "x", XPL_ERROR_JSON, "test.json, line 1, column 1: " },
    { "{\n  \"items\": [}", XPL_ERROR_JSON, "test.json, line 2, column " },
    { "{\"items\": [", XPL_ERROR_JSON, "test.json, line 1, column 12: " },
    { "{\"items\": [\"", XPL_ERROR_JSON, "test.json, line 1, column 13: " },
    { "{\"items\": [\"\\", XPL_ERROR_JSON, "test.json, line 1, column 13: " },
    { "{\"items\": [\"\\q\"]}", XPL_ERROR_JSON, "test.json, line 1, column 13: " },
    { "{\"items\": [\"\\u12G4\"]}", XPL_ERROR_JSON, "test.json, line 1, column 13: " },
    { "]", XPL_ERROR_JSON, "test.json, line 1, column 1: " },
    { "{\"items\": [] /* \" */}", XPL_ERROR_JSON, "test.json, line 1, column 14: " },
    { "{'items': []}", XPL_ERROR_JSON, "test.json, line 1, column 2: " },
    { "{\"items\": tru}", XPL_ERROR_JSON, "test.json, line 1, column " },
    { "{\"items\": []} {}", XPL_ERROR_JSON, "test.json, line 1, column 15: " },
    { "5 {\"items\": []}", XPL_ERROR_JSON, "test.json, line 1, column 3: " },
    { "{\"items\": []}5", XPL_ERROR_JSON, "test.json, line 1, column 14: " },
    { "[]", XPL_ERROR_JSON, "test.json is JSON, but no bundle" },
    { "5", XPL_ERROR_JSON, "test.json is JSON, but no bundle" },
    { "null", XPL_ERROR_JSON, "test.json is JSON, but no bundle" },
    { "{}", XPL_ERROR_JSON, "test.json is JSON, but no bundle" },
    { "{\"items\": {}}", XPL_ERROR_JSON, "test.json is JSON, but no bundle" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_null (xpl_bundle_read (bytes, "test.json", NULL, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, XPL_ERROR, (int) cases[i].code);
      g_assert_true (g_str_has_prefix (error->message, cases[i].message));
    }
}

static void
test_nesting (void)
{
  static const guint depths[] = { 510, 513, 80000, 2000000 };

  for (guint i = 0; i < G_N_ELEMENTS (depths); i++)
    {
      g_autoptr (GString) text = g_string_new ("{\"items\": [], \"x\": ");
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (XplBundle) bundle = NULL;
      g_autoptr (GError) error = NULL;

      for (guint k = 0; k < depths[i]; k++)
        g_string_append_c (text, '[');
      for (guint k = 0; k < depths[i]; k++)
        g_string_append_c (text, ']');
      g_string_append_c (text, '}');
      bytes = g_bytes_new (text->str, text->len);
      bundle = xpl_bundle_read (bytes, "test.json", NULL, &error);
      if (depths[i] < 512)
        {
          g_autoptr (GBytes) written = NULL;

          g_assert_no_error (error);
          written = xpl_bundle_write (bundle);
          g_assert_cmpuint (g_bytes_get_size (written), >, text->len);
        }
      else
        {
          g_assert_error (error, XPL_ERROR, XPL_ERROR_JSON);
          g_assert_nonnull (strstr (error->message, "512"));
        }
    }
}

/* Brackets in strings do not nest. */
static void
test_nesting_in_strings (void)
{
  g_autoptr (GString) text = g_string_new ("{\"items\": [], \"title\": \"\\\"\\\\");
  g_autoptr (XplBundle) bundle = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "[{");
  g_string_append (text, "\"}");
  bundle = read_text (text->str, NULL);
  g_assert_cmpuint (strlen (xpl_bundle_get_title (bundle)), ==, 20002);
}

/* The sample, cut off at every byte and with every byte changed. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) sample = load_sample ();
  gsize length = g_bytes_get_size (sample);
  g_autofree char *text = g_memdup2 (g_bytes_get_data (sample, NULL), length);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (gsize i = 0; i < length; i += 13)
    {
      g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, i);
      g_autoptr (XplBundle) bundle = xpl_bundle_read (bytes, "test.json", warnings, NULL);

      if (bundle != NULL && i + 1 < length)
        g_assert_error (xpl_warnings_get (warnings, 0), XPL_ERROR, XPL_ERROR_JSON);
    }
  for (gsize i = 0; i < length; i += 5)
    {
      char old = text[i];
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (XplBundle) bundle = NULL;

      text[i] = "\"[]{}:,0-\\ x\0\xff"[g_rand_int_range (random, 0, 14)];
      bytes = g_bytes_new_static (text, length);
      bundle = xpl_bundle_read (bytes, "test.json", NULL, NULL);
      if (bundle != NULL)
        g_bytes_unref (xpl_bundle_write (bundle));
      text[i] = old;
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bundle-faults/repairs", test_repairs);
  g_test_add_func ("/bundle-faults/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/bundle-faults/no-bundle", test_no_bundle);
  g_test_add_func ("/bundle-faults/nesting", test_nesting);
  g_test_add_func ("/bundle-faults/nesting-in-strings", test_nesting_in_strings);
  g_test_add_func ("/bundle-faults/damaged", test_damaged);
  g_test_add_func ("/bundle-faults/cascade", test_cascade);
  g_test_add_func ("/bundle-faults/cycle", test_cycle);
  g_test_add_func ("/bundle-faults/dropped-entity", test_dropped_entity);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/bundle-faults/one/", faults[i].name, NULL);

      g_test_add_data_func (path, &faults[i], test_fault);
    }
  return g_test_run ();
}
