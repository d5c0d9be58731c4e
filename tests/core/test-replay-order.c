/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Undo and redo in any order, what waits for what, places that are lost, and decisions that make no sense. */

#include "replay-fixture.h"

#include "anchor.h"
#include "decision-words.h"

static gpointer
get (XplBundle *bundle, const char *id)
{
  return xpl_bundle_lookup (bundle, id);
}

static XplRange
find (guint item, const char *words)
{
  const char *place = strstr (decision_texts[item], words);

  g_assert_nonnull (place);
  return (XplRange) { place - decision_texts[item], place - decision_texts[item] + strlen (words) };
}

static XplBundle *
shown_after (XplBundle *base)
{
  g_autoptr (XplReplay) run = replay (base);

  return g_object_ref (xpl_replay_get_bundle (run));
}

static const XplOutcome *
outcome_of (XplReplay *run, XplDecision *decision)
{
  const XplOutcome *outcome = xpl_replay_get_outcome (run, decision);

  g_assert_nonnull (outcome);
  return outcome;
}

static void
test_waits_for_addition (void)
{
  g_autoptr (XplBundle) base = read_decisions_bundle (NULL);
  XplArticle *article = xpl_bundle_lookup_article (base, "a1");
  XplDecision *add =
      decide (base, xpl_decide_add_entity (base, article, find (1, "Governor"), XPL_ENTITY_PERSON, "The governor"));
  g_autoptr (XplBundle) shown = shown_after (base);
  XplFinding *made = get (shown, json_object_get_string_member (add->object, "finding"));
  XplDecision *rename = decide (base, xpl_decide_rename (shown, made, "The old governor"));
  XplDecision *tag = decide (base, xpl_decide_tag (shown, get (shown, "e1"), "x"));

  g_assert_nonnull (made);
  add->undone = TRUE;

  g_autoptr (XplReplay) run = replay (base);
  assert_state (run, rename, XPL_DECISION_WAITING);
  assert_state (run, tag, XPL_DECISION_APPLIED);
  g_assert_true (outcome_of (run, rename)->needs == add);
  g_assert_nonnull (outcome_of (run, rename)->reason);

  add->undone = FALSE;
  g_autoptr (XplReplay) again = replay (base);
  assert_state (again, rename, XPL_DECISION_APPLIED);
}

/* What was merged is split by its mentions: without the merge there is nothing to split. */
static void
test_waits_for_merge (void)
{
  g_autoptr (XplBundle) base = read_decisions_bundle (NULL);
  XplDecision *merge = decide (base, xpl_decide_merge (base, get (base, "e1"), get (base, "e5")));
  g_autoptr (XplBundle) shown = shown_after (base);
  g_autoptr (GArray) places = g_array_new (FALSE, TRUE, sizeof (XplEvidence));
  XplEvidence place = { xpl_bundle_lookup_article (shown, "a2"), find (2, "A. Ilves"), XPL_RANGE_NONE };
  XplDecision *split;

  g_array_append_val (places, place);
  split = decide (base, xpl_decide_split (shown, get (shown, "e1"), places, NULL, NULL));
  {
    g_autoptr (XplReplay) run = replay (base);

    assert_state (run, split, XPL_DECISION_APPLIED);
  }
  merge->undone = TRUE;

  g_autoptr (XplReplay) run = replay (base);
  assert_state (run, split, XPL_DECISION_WAITING);
  g_assert_true (outcome_of (run, split)->needs == merge);
}

static void
test_kept_apart (void)
{
  g_autoptr (XplBundle) base = read_decisions_bundle (NULL);
  XplDecision *apart = decide (base, xpl_decide_distinct (base, get (base, "e1"), get (base, "e5")));
  XplDecision *merge = decide (base, xpl_decide_merge (base, get (base, "e1"), get (base, "e5")));

  g_autoptr (XplReplay) run = replay (base);
  assert_state (run, merge, XPL_DECISION_WAITING);
  g_assert_true (outcome_of (run, merge)->needs == apart);
  g_assert_nonnull (get (xpl_replay_get_bundle (run), "e5"));

  apart->undone = TRUE;
  g_autoptr (XplReplay) again = replay (base);
  assert_state (again, merge, XPL_DECISION_APPLIED);
}

/* Decided about what an earlier decision, done again later, takes out. */
static void
test_taken_out (void)
{
  g_autoptr (XplBundle) base = read_decisions_bundle (NULL);
  XplDecision *reject = decide (base, xpl_decide_reject (base, get (base, "r4")));
  XplDecision *confirm = decide (base, xpl_decide_confirm (base, get (base, "r4")));
  g_autoptr (XplReplay) run = replay (base);

  assert_state (run, confirm, XPL_DECISION_WAITING);
  g_assert_true (outcome_of (run, confirm)->needs == reject);
}

/* The engine has made one of two that were to be kept apart: their places part them again. */
static void
test_apart_again (void)
{
  g_autoptr (XplBundle) two = read_decisions_bundle (NULL);
  g_autoptr (XplDecision) apart = xpl_decide_distinct (two, get (two, "e1"), get (two, "e5"));
  g_autoptr (XplBundle) one = NULL;

  decide (two, xpl_decide_merge (two, get (two, "e1"), get (two, "e5")));
  one = shown_after (two);
  g_list_store_remove_all (xpl_bundle_get_decisions (one));
  decide (one, g_object_ref (apart));

  g_autoptr (XplReplay) run = replay (one);
  XplBundle *shown = xpl_replay_get_bundle (run);
  assert_state (run, apart, XPL_DECISION_APPLIED);
  g_assert_nonnull (get (shown, "e5"));
  g_assert_cmpuint (xpl_finding_get_evidence (get (shown, "e1"))->len, ==, 3);
  g_assert_cmpuint (xpl_finding_get_evidence (get (shown, "e5"))->len, ==, 2);
  g_assert_true (XPL_RELATION (get (shown, "r5"))->subject == get (shown, "e5"));
  g_assert_true (XPL_RELATION (get (shown, "r1"))->subject == get (shown, "e1"));
}

static XplBundle *
read_with_text (XplBundle *base, const char *from, const char *to)
{
  g_autoptr (GBytes) bytes = xpl_bundle_write (base);
  g_autofree char *json = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) parts = g_strsplit (json, from, 2);
  g_autofree char *changed = g_strjoinv (to, parts);
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  return read_text (changed, warnings);
}

static void
test_changed_text (void)
{
  static const struct
  {
    const char *from, *to;
    gboolean found;
  } cases[] = {
    { "Governor Ilves sent 40 trucks", "(Update) Governor Ilves sent 40 trucks", TRUE },
    { "accused Oslo Venn of theft", "accused Oslo Wenn of theft", FALSE },
    { "to Tarn on 3 May 2025. Bo Marr accused Oslo Venn of theft.",
      "to Tarn on 3 May 2025. Bo Marr accused Oslo Venn of theft. To Tarn on 3 May 2025. Bo Marr accused Oslo Venn of theft.",
      FALSE },
  };
  g_autoptr (XplBundle) base = read_decisions_bundle (NULL);
  XplArticle *article = xpl_bundle_lookup_article (base, "a1");
  g_autoptr (XplAnchor) anchor = xpl_anchor_new (article, find (1, "Oslo Venn"));

  g_assert_cmpstr (anchor->prefix, ==, "ks to Tarn on 3 May 2025. Bo Marr accused "
                                           + strlen ("ks to Tarn on 3 May 2025. Bo Marr accused ") - 32);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XplBundle) changed = read_with_text (base, cases[i].from, cases[i].to);
      g_autoptr (GError) error = NULL;
      XplArticle *in = NULL;
      XplRange range = XPL_RANGE_NONE;

      g_assert_cmpint (xpl_anchor_resolve (anchor, changed, &in, &range, &error), ==, cases[i].found);
      if (cases[i].found)
        g_assert_true (g_str_has_prefix (in->text + range.start, "Oslo Venn"));
      else
        g_assert_error (error, XPL_ERROR, XPL_ERROR_DANGLING);
    }
}

static void
test_anchor_json (void)
{
  g_autoptr (XplBundle) base = read_decisions_bundle (NULL);
  XplArticle *article = xpl_bundle_lookup_article (base, "a0");
  g_autoptr (XplAnchor) anchor = xpl_anchor_new (article, find (0, "Ana Ilves"));
  g_autoptr (JsonObject) object = xpl_anchor_to_json (anchor);
  g_autoptr (XplAnchor) again = xpl_anchor_from_json (object, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (again->exact, ==, "Ana Ilves");
  g_assert_cmpstr (again->prefix, ==, "");
  g_assert_cmpuint (again->end, ==, 9);
  json_object_set_int_member (object, "end", -1);
  g_assert_null (xpl_anchor_from_json (object, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_MEMBER);
}

/* What nobody can make sense of is kept as it came, and said not to be applied. */
static void
test_nonsense (void)
{
  static const char *const decisions[] = {
    "{\"id\": \"x1\", \"do\": \"frobnicate\", \"on\": {\"item\": \"a0\"}, \"else\": [1, 2]}",
    "{\"id\": \"x1\", \"do\": \"rename\"}",
    "{\"id\": \"x1\", \"do\": \"rename\", \"on\": [1], \"name\": {}}",
    "{\"id\": \"x1\", \"do\": \"rename\", \"on\": {\"list\": \"entities\", \"id\": \"e99\"}, \"name\": \"A\"}",
    "{\"id\": \"x1\", \"do\": \"rename\", \"on\": {\"list\": \"quotes\", \"id\": \"q1\"}, \"name\": \"A\"}",
    "{\"id\": \"x1\", \"do\": \"merge\", \"on\": {\"list\": \"entities\", \"id\": \"e1\", \"evidence\": 7}, \"with\": {}}",
    "{\"id\": \"x1\", \"do\": \"merge\", \"on\": {\"item\": \"a0\", \"start\": 0, \"end\": 9, \"exact\": \"Ana Ilves\", "
    "\"text_sha256\": \"0\"}, \"with\": [3, null]}",
    "{\"id\": \"x1\", \"do\": \"split\", \"on\": {\"item\": \"a0\", \"start\": 1e99, \"end\": -9}}",
    "{\"id\": \"x1\", \"do\": \"set-date\", \"on\": {\"item\": \"a0\"}, \"edtf\": \"soon\"}",
    "{\"id\": \"x1\", \"do\": \"grade\", \"on\": {\"item\": \"a0\"}, \"grade\": \"G\"}",
    "{\"id\": \"x1\", \"do\": \"add-figure\", \"on\": null, \"what\": \"cars\", \"min\": 5, \"max\": 4}",
    "{\"id\": \"x1\", \"do\": \"add-event\", \"label\": \"L\", \"type\": \"AID\", \"participants\": [[], 3]}",
    "{\"id\": \"x1\", \"do\": \"add-entity\", \"name\": \"N\", \"type\": \"ghost\"}",
    "{\"id\": \"x1\", \"do\": \"add-entity\", \"name\": \"N\", \"type\": \"person\", \"finding\": \"e1\"}",
    "{\"id\": \"x1\", \"do\": \"remove-item\", \"on\": {}}",
    "{\"id\": \"x1\", \"do\": \"skip\", \"on\": {\"item\": \"a0\", \"start\": 900, \"end\": 901, \"exact\": \"?\", \"text_sha256\": \"0\"}}",
    "{\"id\": \"x1\", \"do\": \"pin\", \"on\": {\"list\": \"entities\", \"id\": \"e1\"}, \"x\": \"left\"}",
    "{\"id\": \"x1\", \"do\": \"distinct\", \"on\": {\"list\": \"nonsense\"}, \"from\": {}}",
    "{\"id\": \"x1\", \"do\": \"grade\", \"on\": {\"item\": \"a0\", \"start\": 0}, \"grade\": \"B\"}",
    "{\"id\": \"x1\", \"do\": \"set-status\", \"on\": {\"list\": \"claims\", \"id\": \"t1\"}, \"step\": 77, \"status\": \"alleged\"}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    {
      g_autoptr (XplBundle) base = read_decisions_bundle (decisions[i]);
      g_autoptr (XplBundle) plain = read_decisions_bundle (NULL);
      g_autoptr (XplDecision) decision = g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_decisions (base)), 0);
      g_autoptr (XplReplay) run = replay (base);
      g_autoptr (GBytes) bytes = xpl_bundle_write (base);
      g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
      g_autoptr (XplBundle) again = read_bytes (bytes, warnings);
      g_autoptr (GBytes) twice = xpl_bundle_write (again);
      g_autofree char *words = xpl_decision_dup_words (decision, xpl_replay_get_bundle (run));
      g_autofree char *before = write_shown (plain);
      g_autofree char *after = write_shown (xpl_replay_get_bundle (run));

      g_test_message ("%s: %s", words, outcome_of (run, decision)->reason);
      assert_state (run, decision, XPL_DECISION_ORPHANED);
      g_assert_nonnull (outcome_of (run, decision)->reason);
      g_assert_true (g_bytes_equal (bytes, twice));
      g_assert_cmpstr (before, ==, after);
    }
}

/* What was added by hand is known by its id, but only as what it is. */
static void
test_wrong_list (void)
{
  g_autoptr (XplBundle) base = read_decisions_bundle (
      "{\"id\": \"x1\", \"do\": \"add-event\", \"type\": \"AID\", \"label\": \"L\", \"finding\": \"h1\"}, "
      "{\"id\": \"x2\", \"do\": \"add-relation\", \"subject\": {\"id\": \"h1\"}, \"object\": {\"id\": \"h1\"}, "
      "\"type\": \"AID\", \"finding\": \"h2\"}");
  g_autoptr (XplDecision) add = g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_decisions (base)), 0);
  g_autoptr (XplDecision) relate = g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_decisions (base)), 1);
  g_autoptr (XplReplay) run = replay (base);

  assert_state (run, add, XPL_DECISION_APPLIED);
  assert_state (run, relate, XPL_DECISION_ORPHANED);
}

/* Some decision about what is shown now. */
static XplDecision *
decide_something (XplBundle *shown, GRand *random)
{
  GListModel *entities = G_LIST_MODEL (xpl_bundle_get_list (shown, XPL_LIST_ENTITIES));
  GListModel *relations = G_LIST_MODEL (xpl_bundle_get_list (shown, XPL_LIST_RELATIONS));
  guint n = g_list_model_get_n_items (entities);
  guint i = g_rand_int_range (random, 0, n);
  g_autoptr (XplFinding) a = g_list_model_get_item (entities, i);
  g_autoptr (XplFinding) b = g_list_model_get_item (entities, (i + 1) % n);
  g_autoptr (XplFinding) relation = g_list_model_get_item (relations, 0);
  GArray *evidence = xpl_finding_get_evidence (a);
  g_autofree char *name = g_strdup_printf ("Name %u", g_rand_int_range (random, 0, 1000));

  switch (g_rand_int_range (random, 0, 8))
    {
    case 0:
      return n > 3 ? xpl_decide_merge (shown, a, b) : NULL;
    case 1:
      {
        g_autoptr (GArray) places = g_array_new (FALSE, TRUE, sizeof (XplEvidence));

        if (evidence->len < 2)
          return NULL;
        g_array_append_vals (places, evidence->data, 1);
        return xpl_decide_split (shown, a, places, name, NULL);
      }
    case 2:
      return xpl_decide_rename (shown, a, name);
    case 3:
      return xpl_decide_distinct (shown, a, b);
    case 4:
      return relation != NULL ? xpl_decide_reject (shown, relation) : NULL;
    case 5:
      return xpl_decide_add_relation (shown, XPL_ENTITY (a), XPL_ACT_LEADS, XPL_ENTITY (b), NULL, XPL_RANGE_NONE,
                                      XPL_POLARITY_POSITIVE, XPL_MODALITY_FACT);
    case 6:
      return xpl_decide_tag (shown, a, name);
    default:
      return xpl_decide_retype (shown, XPL_ENTITY (a), XPL_ENTITY_GROUP);
    }
}

/* What is shown after any undoing and redoing is what a replay of the applied ones alone shows. */
static void
check_survivors (XplBundle *base)
{
  g_autoptr (XplReplay) run = replay (base);
  g_autoptr (XplBundle) fresh = read_decisions_bundle (NULL);
  GPtrArray *outcomes = xpl_replay_get_outcomes (run);
  g_autoptr (XplReplay) again = NULL;
  g_autofree char *shown = write_shown (xpl_replay_get_bundle (run));
  g_autofree char *expected = NULL;

  for (guint i = 0; i < outcomes->len; i++)
    {
      const XplOutcome *outcome = g_ptr_array_index (outcomes, i);

      if (outcome->state == XPL_DECISION_APPLIED)
        g_list_store_append (xpl_bundle_get_decisions (fresh), outcome->decision);
    }
  again = replay (fresh);
  expected = write_shown (xpl_replay_get_bundle (again));
  g_assert_cmpstr (shown, ==, expected);
}

static void
test_any_order (void)
{
  for (guint seed = 0; seed < 60; seed++)
    {
      g_autoptr (XplBundle) base = read_decisions_bundle (NULL);
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      GListModel *decisions = G_LIST_MODEL (xpl_bundle_get_decisions (base));

      for (guint i = 0; i < 12; i++)
        {
          g_autoptr (XplBundle) shown = shown_after (base);
          XplDecision *decision = decide_something (shown, random);

          if (decision != NULL)
            decide (base, decision);
          if (g_list_model_get_n_items (decisions) > 0 && g_rand_boolean (random))
            {
              g_autoptr (XplDecision) one =
                  g_list_model_get_item (decisions, g_rand_int_range (random, 0, g_list_model_get_n_items (decisions)));

              one->undone = !one->undone;
            }
        }
      check_survivors (base);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/replay-order/waits/addition", test_waits_for_addition);
  g_test_add_func ("/replay-order/waits/merge", test_waits_for_merge);
  g_test_add_func ("/replay-order/waits/kept-apart", test_kept_apart);
  g_test_add_func ("/replay-order/waits/taken-out", test_taken_out);
  g_test_add_func ("/replay-order/apart-again", test_apart_again);
  g_test_add_func ("/replay-order/anchor/changed-text", test_changed_text);
  g_test_add_func ("/replay-order/anchor/json", test_anchor_json);
  g_test_add_func ("/replay-order/nonsense", test_nonsense);
  g_test_add_func ("/replay-order/wrong-list", test_wrong_list);
  g_test_add_func ("/replay-order/any-order", test_any_order);
  return g_test_run ();
}
