/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Each verb: what it does to the findings, what it says in words, and that it survives a file. */

#include "replay-fixture.h"

#include "decision-words.h"

static gpointer
get (XplBundle *bundle, const char *id)
{
  XplFinding *finding = xpl_bundle_lookup (bundle, id);

  g_assert_nonnull (finding);
  return finding;
}

static XplRange
find (guint item, const char *words, guint nth)
{
  const char *place = strstr (decision_texts[item], words);

  for (; nth > 0 && place != NULL; nth--)
    place = strstr (place + 1, words);
  g_assert_nonnull (place);
  return (XplRange) { place - decision_texts[item], place - decision_texts[item] + strlen (words) };
}

static XplArticle *
article (XplBundle *bundle, guint item)
{
  g_autofree char *id = g_strdup_printf ("a%u", item);
  XplArticle *found = xpl_bundle_lookup_article (bundle, id);

  g_assert_nonnull (found);
  return found;
}

static XplDecision *
split_mentions (XplBundle *base)
{
  g_autoptr (GArray) places = g_array_new (FALSE, TRUE, sizeof (XplEvidence));
  XplEvidence first = { article (base, 2), find (2, "Oslo Venn", 0), XPL_RANGE_NONE };
  XplEvidence second = { article (base, 2), find (2, "Venn", 1), XPL_RANGE_NONE };

  g_array_append_val (places, first);
  g_array_append_val (places, second);
  return xpl_decide_split (base, get (base, "e3"), places, "Oslo Venn the younger", NULL);
}

static XplDecision *
split_series (XplBundle *base)
{
  g_autoptr (GArray) places = g_array_new (FALSE, TRUE, sizeof (XplEvidence));
  XplEvidence place = { article (base, 1), find (1, "40 trucks", 0), XPL_RANGE_NONE };

  g_array_append_val (places, place);
  return xpl_decide_split (base, get (base, "s1"), places, "other trucks", NULL);
}

static XplDecision *
split_claim (XplBundle *base)
{
  g_autoptr (GArray) places = g_array_new (FALSE, TRUE, sizeof (XplEvidence));
  XplEvidence place = { article (base, 2), find (2, "Venn denied the theft.", 0), XPL_RANGE_NONE };

  g_array_append_val (places, place);
  return xpl_decide_split (base, get (base, "t1"), places, "Another theft", NULL);
}

static GPtrArray *
people (XplBundle *base, const char *id)
{
  GPtrArray *array = g_ptr_array_new ();

  if (id != NULL)
    g_ptr_array_add (array, get (base, id));
  return array;
}

static XplDecision *
set_speaker (XplBundle *base)
{
  g_autoptr (GPtrArray) array = people (base, "e2");

  return xpl_decide_set_speaker (base, get (base, "q1"), array);
}

static XplDecision *
set_claimant (XplBundle *base)
{
  g_autoptr (GPtrArray) array = people (base, "e3");

  return xpl_decide_set_claimant (base, get (base, "f2"), array);
}

static XplDecision *
set_nobody (XplBundle *base)
{
  g_autoptr (GPtrArray) array = people (base, NULL);

  return xpl_decide_set_claimant (base, get (base, "f1"), array);
}

static XplDecision *
merge_entities (XplBundle *base)
{
  return xpl_decide_merge (base, get (base, "e1"), get (base, "e5"));
}

static XplDecision *
merge_events (XplBundle *base)
{
  return xpl_decide_merge (base, get (base, "v1"), get (base, "v2"));
}

static XplDecision *
merge_series (XplBundle *base)
{
  return xpl_decide_merge (base, get (base, "s1"), get (base, "s2"));
}

static XplDecision *
distinct (XplBundle *base)
{
  return xpl_decide_distinct (base, get (base, "e1"), get (base, "e5"));
}

static XplDecision *
rename_entity (XplBundle *base)
{
  return xpl_decide_rename (base, get (base, "e4"), "Tarnholm");
}

static XplDecision *
rename_series (XplBundle *base)
{
  return xpl_decide_rename (base, get (base, "s2"), "lorries");
}

static XplDecision *
retype (XplBundle *base)
{
  return xpl_decide_retype (base, get (base, "e4"), XPL_ENTITY_FACILITY);
}

static XplDecision *
retype_act (XplBundle *base)
{
  return xpl_decide_retype_act (base, get (base, "r1"), XPL_ACT_AGREE);
}

static XplDecision *
set_extent (XplBundle *base)
{
  return xpl_decide_set_extent (base, get (base, "e5"), article (base, 1), find (1, "Ilves", 0), find (1, "Governor Ilves", 0));
}

static XplDecision *
set_event_date (XplBundle *base)
{
  return xpl_decide_set_date (base, get (base, "v1"), "2025-05-04~");
}

static XplDecision *
set_step_date (XplBundle *base)
{
  return xpl_decide_set_step_date (base, get (base, "t1"), 1, "2025-06");
}

static XplDecision *
set_modality (XplBundle *base)
{
  return xpl_decide_set_modality (base, get (base, "r4"), XPL_MODALITY_SUSPECTED, XPL_POLARITY_NEGATIVE);
}

static XplDecision *
set_status (XplBundle *base)
{
  return xpl_decide_set_status (base, get (base, "t1"), 0, XPL_STATUS_CONFIRMED);
}

static XplDecision *
reject_relation (XplBundle *base)
{
  return xpl_decide_reject (base, get (base, "r4"));
}

static XplDecision *
reject_entity (XplBundle *base)
{
  return xpl_decide_reject (base, get (base, "e5"));
}

static XplDecision *
reject_figure (XplBundle *base)
{
  return xpl_decide_reject (base, get (base, "f3"));
}

static XplDecision *
reject_mention (XplBundle *base)
{
  return xpl_decide_reject_mention (base, get (base, "e5"), article (base, 1), find (1, "Ilves", 0));
}

static XplDecision *
hide_event (XplBundle *base)
{
  return xpl_decide_hide (base, get (base, "v1"));
}

static XplDecision *
skip (XplBundle *base)
{
  return xpl_decide_skip (base, article (base, 2), find (2, "About 60 trucks reached Tarn.", 0), XPL_SKIP_SHARE);
}

static XplDecision *
remove_item (XplBundle *base)
{
  return xpl_decide_remove_item (base, article (base, 2));
}

static XplDecision *
add_entity (XplBundle *base)
{
  return xpl_decide_add_entity (base, article (base, 1), find (1, "Governor", 0), XPL_ENTITY_GROUP, NULL);
}

static XplDecision *
add_mention (XplBundle *base)
{
  return xpl_decide_add_mention (base, article (base, 0), find (0, "We", 0), get (base, "e4"));
}

static XplDecision *
add_relation (XplBundle *base)
{
  return xpl_decide_add_relation (base, get (base, "e2"), XPL_ACT_LEADS, get (base, "e4"), article (base, 0),
                                  find (0, "Ana Ilves met Bo Marr in Tarn.", 0), XPL_POLARITY_POSITIVE,
                                  XPL_MODALITY_CLAIMED);
}

static XplDecision *
add_event (XplBundle *base)
{
  g_autoptr (GArray) participants = g_array_new (FALSE, TRUE, sizeof (XplParticipant));
  char role[] = "actor";
  XplParticipant participant = { get (base, "e1"), role };

  g_array_append_val (participants, participant);
  return xpl_decide_add_event (base, XPL_ACT_CONSULT, "The meeting in Tarn", participants, "2025-05-01", NULL,
                               XPL_RANGE_NONE);
}

static XplDecision *
add_figure (XplBundle *base)
{
  return xpl_decide_add_figure (base, get (base, "s2"), NULL, 55, 65, XPL_APPROX_ABOUT, "2025", NULL, XPL_RANGE_NONE);
}

static XplDecision *
add_first_figure (XplBundle *base)
{
  return xpl_decide_add_figure (base, NULL, "drivers", 12, 12, XPL_APPROX_NONE, NULL, NULL, XPL_RANGE_NONE);
}

static XplDecision *
pin (XplBundle *base)
{
  return xpl_decide_pin (base, get (base, "e1"), 12.5, -3);
}

/* @id: of a finding of the shown bundle; "*" for the one that the decision adds, "*…" with something behind its id.
 * @has, @lacks: what its line in a file has and has not; @has NULL: it is not there. */
typedef struct
{
  const char *id;
  const char *has;
  const char *lacks;
} Check;

static const struct
{
  const char *name;
  XplDecision *(*decide) (XplBundle *base);
  const char *words;
  Check checks[7];
} verbs[] = {
  { "merge", merge_entities, "Merged “A. Ilves” into “Ana Ilves”",
    { { "e1", "\"A. Ilves\"" }, { "e1", "\"items\": 3" }, { "e5", NULL }, { "r6", NULL }, { "r7", NULL },
      { "f3", "\"claimed_by\": [\"e1\"]" } } },
  { "merge-events", merge_events, "Merged “Trucks reached Tarn” into “Ilves sent trucks to Tarn”",
    { { "v1", "\"item\": \"a2\"" }, { "v2", NULL }, { "r3", "\"event\": \"v1\"" } } },
  { "merge-series", merge_series, "Merged “trucks in Tarn” into “trucks sent”", { { "s2", NULL }, { "f3", "\"series\": \"s1\"" } } },
  { "split", split_mentions, "Split “Oslo Venn the younger” from “Oslo Venn”: 2 places",
    { { "*", "\"name\": \"Oslo Venn the younger\"" }, { "e3", "\"items\": 1" }, { "r5", "\"object\": \"*\"" },
      { "r4", "\"object\": \"e3\"" } } },
  { "split-series", split_series, "Split “other trucks” from “trucks sent”: 1 place",
    { { "*", "\"label\": \"other trucks\"" }, { "f2", "\"series\": \"*\"" }, { "f1", "\"series\": \"s1\"" } } },
  { "split-claim", split_claim, "Split “Another theft” from “Oslo Venn stole”: 1 place",
    { { "*", "\"denied\"", "\"alleged\"" }, { "t1", "\"alleged\"", "\"denied\"" } } },
  { "distinct", distinct, "Kept “Ana Ilves” and “A. Ilves” apart", { { "e1", "Ana" }, { "e5", "A. Ilves" } } },
  { "rename", rename_entity, "Renamed “Tarn” to “Tarnholm”",
    { { "e4", "\"name\": \"Tarnholm\"" }, { "e4", "\"aliases\": [\"Tarn\"]" }, { "v2", "Trucks reached Tarnholm" },
      { "s2", "trucks in Tarnholm" } } },
  { "rename-series", rename_series, "Renamed “trucks in Tarn” to “lorries”", { { "s2", "\"label\": \"lorries\"" } } },
  { "retype", retype, "Changed the type of “Tarn” to “facility”", { { "e4", "\"type\": \"facility\"" } } },
  { "retype-act", retype_act, NULL, { { "r1", "\"type\": \"AGREE\"" } } },
  { "set-extent", set_extent, "Changed the place of “A. Ilves” to “Governor Ilves”", { { "e5", "A. Ilves" } } },
  { "set-date", set_event_date, NULL,
    { { "v1", "\"edtf\": \"2025-05-04~\"", "2025-05-03" }, { "r3", "\"edtf\": \"2025-05-04~\"" } } },
  { "set-step-date", set_step_date, NULL, { { "t1", "\"edtf\": \"2025-06\"" } } },
  { "set-speaker", set_speaker, "Made “Bo Marr” the speaker of “We will send 40 trucks.”", { { "q1", "\"speakers\": [\"e2\"]" } } },
  { "set-claimant", set_claimant, NULL, { { "f2", "\"claimed_by\": [\"e3\"]" }, { "f1", "\"claimed_by\": [\"e1\"]" } } },
  { "set-nobody", set_nobody, NULL, { { "f1", "\"claimed_by\": []" } } },
  { "set-modality", set_modality, NULL, { { "r4", "\"polarity\": \"negative\", \"modality\": \"suspected\"" } } },
  { "set-status", set_status, "Marked a step of “Oslo Venn stole” as confirmed", { { "t1", "\"confirmed\"", "\"alleged\"" } } },
  { "reject", reject_relation, NULL, { { "r4", NULL }, { "r5", "SUPPORT" } } },
  { "reject-entity", reject_entity, "Rejected “A. Ilves”",
    { { "e5", NULL }, { "r3", NULL }, { "f3", "\"claimed_by\": []" }, { "v1", "\"participants\": []" } } },
  { "reject-figure", reject_figure, NULL, { { "f3", NULL }, { "s2", NULL }, { "c1", "compatible" } } },
  { "reject-mention", reject_mention, "Rejected the mention “Ilves”", { { "e5", "\"items\": 1" } } },
  { "hide", hide_event, "Hid “Ilves sent trucks to Tarn”", { { "v1", NULL }, { "r3", "AID", "\"event\"" } } },
  { "skip", skip, "Left out the text “About 60 trucks reached Tarn.”",
    { { "f3", NULL }, { "s2", NULL }, { "v2", NULL }, { "r7", NULL }, { "e4", "\"items\": 2" } } },
  { "remove-item", remove_item, "Removed the article “Title 2”",
    { { "f3", NULL }, { "r5", NULL }, { "e3", "\"items\": 1" }, { "t1", "alleged", "denied" }, { "o1", "credit" } } },
  { "add-entity", add_entity, "Added “Governor”", { { "*", "\"type\": \"group\"" }, { "*", "Added by hand" } } },
  { "add-mention", add_mention, "Said that “We” is “Tarn”", { { "e4", "\"items\": 3" } } },
  { "add-relation", add_relation, "Added that “Bo Marr” leads “Tarn”",
    { { "*", "\"subject\": \"e2\", \"object\": \"e4\", \"type\": \"leads\"" }, { "*", "\"claimed\"" } } },
  { "add-event", add_event, "Added the event “The meeting in Tarn”",
    { { "*", "\"participants\": [[\"e1\", \"actor\"]]" }, { "*", "2025-05-01" } } },
  { "add-figure", add_figure, "Added a figure to “trucks in Tarn”", { { "*", "\"series\": \"s2\", \"min\": 55" } } },
  { "add-first-figure", add_first_figure, "Added a figure to “drivers”",
    { { "*", "\"min\": 12" }, { "*-series", "\"what\": \"drivers\"" } } },
  { "pin", pin, "Pinned “Ana Ilves”", { { "e1", "Ana" } } },
};

static char *
fill_in (const char *text, XplDecision *decision)
{
  g_auto (GStrv) parts = g_strsplit (text, "*", -1);
  const char *made = json_object_has_member (decision->object, "finding")
                         ? json_object_get_string_member (decision->object, "finding")
                         : "*";

  return g_strjoinv (made, parts);
}

static void
check (XplBundle *shown, XplDecision *decision, const Check *expected)
{
  g_autofree char *id = fill_in (expected->id, decision);
  g_autofree char *line = write_one (shown, id);
  g_autofree char *has = expected->has != NULL ? fill_in (expected->has, decision) : NULL;

  g_test_message ("%s: %s", id, line);
  g_assert_true ((*line != '\0') == (has != NULL));
  g_assert_true (has == NULL || strstr (line, has) != NULL);
  g_assert_true (expected->lacks == NULL || strstr (line, expected->lacks) == NULL);
}

/* The file keeps the decision as it is, and it does the same again. */
static void
check_file (XplBundle *base, XplBundle *shown)
{
  g_autoptr (GBytes) once = xpl_bundle_write (base);
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplBundle) again = read_bytes (once, warnings);
  g_autoptr (GBytes) twice = xpl_bundle_write (again);
  g_autoptr (XplReplay) run = replay (again);
  g_autofree char *before = write_shown (shown);
  g_autofree char *after = write_shown (xpl_replay_get_bundle (run));

  g_assert_true (g_bytes_equal (once, twice));
  g_assert_cmpstr (before, ==, after);
}

static void
test_verb (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (XplBundle) base = read_decisions_bundle (NULL);
  g_autoptr (GBytes) before = xpl_bundle_write (base);
  XplDecision *decision = decide (base, verbs[i].decide (base));
  g_autoptr (XplReplay) run = replay (base);
  g_autofree char *words = xpl_decision_dup_words (decision, base);

  assert_state (run, decision, XPL_DECISION_APPLIED);
  if (verbs[i].words != NULL)
    g_assert_cmpstr (words, ==, verbs[i].words);
  for (const Check *expected = verbs[i].checks; expected->id != NULL; expected++)
    check (xpl_replay_get_bundle (run), decision, expected);
  check_file (base, xpl_replay_get_bundle (run));

  /* The base is as it was, but for the log. */
  g_list_store_remove_all (xpl_bundle_get_decisions (base));
  g_autoptr (GBytes) after = xpl_bundle_write (base);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_article_verbs (void)
{
  g_autoptr (XplBundle) base = read_decisions_bundle (NULL);
  XplArticle *original = article (base, 0);

  xpl_article_add_skip (original, find (0, "Marr thanked her.", 0), XPL_SKIP_SHARE);
  decide (base, xpl_decide_set_source (base, original, "The Lantern", "lantern.example"));
  decide (base, xpl_decide_set_date (base, original, "2025-05-05"));
  decide (base, xpl_decide_unskip (base, original, find (0, "thanked", 0)));

  g_autoptr (XplReplay) run = replay (base);
  XplArticle *shown = article (xpl_replay_get_bundle (run), 0);
  g_autofree char *date = xpl_edtf_to_string (&shown->published.edtf);

  g_assert_cmpstr (shown->source_name, ==, "The Lantern");
  g_assert_cmpstr (shown->source_domain, ==, "lantern.example");
  g_assert_cmpstr (date, ==, "2025-05-05");
  g_assert_cmpuint (shown->skip->len, ==, 2);
  g_assert_false (xpl_article_is_skipped (shown, find (0, "thanked", 0).start));
  g_assert_cmpstr (original->source_name, ==, "Paper 0");
}

static void
test_remarks (void)
{
  g_autoptr (XplBundle) base = read_decisions_bundle (NULL);

  decide (base, xpl_decide_note (base, get (base, "e1"), "Ask her office."));
  decide (base, xpl_decide_tag (base, get (base, "e1"), "aid"));
  decide (base, xpl_decide_tag (base, get (base, "e1"), "aid"));
  decide (base, xpl_decide_grade (base, get (base, "r1"), "2"));
  decide (base, xpl_decide_grade (base, article (base, 0), "B"));
  decide (base, xpl_decide_confirm (base, get (base, "r1")));
  decide (base, xpl_decide_hide (base, get (base, "e3")));
  decide (base, xpl_decide_note_place (base, article (base, 1), find (1, "3 May 2025", 0), "A Saturday."));

  g_autoptr (XplReplay) run = replay (base);
  XplBundle *shown = xpl_replay_get_bundle (run);
  const XplMarks *ana = xpl_replay_get_marks (run, get (shown, "e1"));
  const XplMarks *met = xpl_replay_get_marks (run, get (shown, "r1"));
  g_autoptr (GPtrArray) hidden = xpl_replay_dup_hidden (run);

  g_assert_cmpstr (g_ptr_array_index (ana->notes, 0), ==, "Ask her office.");
  g_assert_cmpuint (ana->tags->len, ==, 1);
  g_assert_false (ana->by_hand);
  g_assert_cmpstr (met->grade, ==, "2");
  g_assert_true (met->confirmed);
  g_assert_cmpstr (xpl_replay_get_source_grade (run, "Paper 0"), ==, "B");
  g_assert_cmpuint (hidden->len, ==, 1);
  g_assert_nonnull (xpl_replay_get_marks (run, article (shown, 1)));
  g_assert_null (xpl_replay_get_marks (run, get (shown, "e2")));
}

/* Decisions that others wrote remember no names: words say what it was called before, and never an id. */
static void
test_words_without_names (void)
{
  static const struct
  {
    const char *json, *words;
  } cases[] = {
    { "{\"id\": \"d1\", \"do\": \"rename\", \"name\": \"New\", \"on\": {\"list\": \"entities\", \"id\": \"e1\", "
      "\"evidence\": [{\"exact\": \"Ana\"}]}}",
      "Renamed “Ana” to “New”" },
    { "{\"id\": \"d2\", \"do\": \"add-entity\", \"name\": \"Zed\", \"type\": \"person\", \"finding\": \"h1\"}", "Added “Zed”" },
    { "{\"id\": \"d3\", \"do\": \"rename\", \"name\": \"Zoe\", \"on\": {\"list\": \"entities\", \"id\": \"h1\"}}",
      "Renamed “Zed” to “Zoe”" },
    { "{\"id\": \"d4\", \"do\": \"merge\"}", "Merged something into something" },
  };
  g_autoptr (XplBundle) base = read_decisions_bundle (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) node = json_from_string (cases[i].json, NULL);
      g_autoptr (XplDecision) decision = xpl_decision_new (json_node_get_object (node));

      decide (base, g_object_ref (decision));
      g_autofree char *words = xpl_decision_dup_words (decision, base);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *path = g_strconcat ("/replay-verbs/", verbs[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_verb);
    }
  g_test_add_func ("/replay-verbs/article", test_article_verbs);
  g_test_add_func ("/replay-verbs/remarks", test_remarks);
  g_test_add_func ("/replay-verbs/words-without-names", test_words_without_names);
  return g_test_run ();
}
