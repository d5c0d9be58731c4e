/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "replay-fixture.h"

#include "anchor.h"

static void
test_copy (void)
{
  g_autoptr (XplBundle) bundle = read_decisions_bundle (NULL);
  g_autoptr (XplBundle) copy = xpl_bundle_copy (bundle);
  g_autoptr (GBytes) before = xpl_bundle_write (bundle);
  g_autoptr (GBytes) after = xpl_bundle_write (copy);
  XplEntity *entity = XPL_ENTITY (xpl_bundle_lookup (copy, "e1"));
  XplArticle *article = xpl_bundle_lookup_article (copy, "a0");

  g_assert_true (g_bytes_equal (before, after));
  g_assert_true (XPL_FINDING (entity) != xpl_bundle_lookup (bundle, "e1"));
  g_assert_true (g_array_index (article->mentions, XplMention, 0).entity == entity);
  g_assert_true (g_array_index (xpl_finding_get_evidence (XPL_FINDING (entity)), XplEvidence, 0).article == article);
  g_assert_true (article->text == xpl_bundle_lookup_article (bundle, "a0")->text);
}

static void
test_rename (void)
{
  g_autoptr (XplBundle) base = read_decisions_bundle (NULL);
  XplDecision *decision = decide (base, xpl_decide_rename (base, xpl_bundle_lookup (base, "e4"), "Tarnholm"));
  g_autoptr (XplReplay) run = replay (base);
  XplBundle *shown = xpl_replay_get_bundle (run);

  assert_state (run, decision, XPL_DECISION_APPLIED);
  g_assert_cmpstr (XPL_ENTITY (xpl_bundle_lookup (shown, "e4"))->name, ==, "Tarnholm");
  g_assert_cmpstr (XPL_EVENT (xpl_bundle_lookup (shown, "v1"))->label, ==, "Ilves sent trucks to Tarnholm");
  g_assert_cmpstr (XPL_ENTITY (xpl_bundle_lookup (base, "e4"))->name, ==, "Tarn");
}

static void
test_undone (void)
{
  g_autoptr (XplBundle) base = read_decisions_bundle (NULL);
  XplDecision *decision = decide (base, xpl_decide_reject (base, xpl_bundle_lookup (base, "r4")));
  g_autoptr (XplReplay) done = replay (base);

  g_assert_null (xpl_bundle_lookup (xpl_replay_get_bundle (done), "r4"));
  decision->undone = TRUE;

  g_autoptr (XplReplay) undone = replay (base);
  assert_state (undone, decision, XPL_DECISION_UNDONE);
  g_assert_true (xpl_replay_get_bundle (undone) == base);
}

static void
test_merge (void)
{
  g_autoptr (XplBundle) base = read_decisions_bundle (NULL);
  XplDecision *decision =
      decide (base, xpl_decide_merge (base, xpl_bundle_lookup (base, "e1"), xpl_bundle_lookup (base, "e5")));
  g_autoptr (XplReplay) run = replay (base);
  XplBundle *shown = xpl_replay_get_bundle (run);
  XplFinding *kept = xpl_bundle_lookup (shown, "e1");

  assert_state (run, decision, XPL_DECISION_APPLIED);
  g_assert_null (xpl_bundle_lookup (shown, "e5"));
  g_assert_null (xpl_bundle_lookup (shown, "r6")); /* to itself */
  g_assert_null (xpl_bundle_lookup (shown, "r7")); /* the same as r2 */
  g_assert_nonnull (xpl_bundle_lookup (shown, "r3")); /* of an event of its own */
  g_assert_cmpuint (xpl_finding_get_evidence (xpl_bundle_lookup (shown, "r2"))->len, ==, 2);
  g_assert_cmpuint (xpl_finding_get_evidence (kept)->len, ==, 5);
  g_assert_cmpuint (xpl_finding_get_n_articles (kept), ==, 3);
  g_assert_cmpuint (XPL_ENTITY (kept)->roles->len, ==, 1);
  g_assert_true (XPL_RELATION (xpl_bundle_lookup (shown, "r5"))->subject == XPL_ENTITY (kept));
  g_assert_true (g_ptr_array_index (XPL_FIGURE (xpl_bundle_lookup (shown, "f3"))->claimed_by, 0) == kept);
  g_assert_true (g_array_index (XPL_EVENT (xpl_bundle_lookup (shown, "v1"))->participants, XplParticipant, 0).entity
                 == XPL_ENTITY (kept));
}

/* What was added by hand keeps its place in the graph, though only its decision is in the file. */
static void
test_place_of_added (void)
{
  g_autoptr (XplBundle) base = read_decisions_bundle (NULL);
  XplDecision *decision =
      decide (base, xpl_decide_add_entity (base, NULL, XPL_RANGE_NONE, XPL_ENTITY_GROUP, "The drivers"));
  const char *id = xpl_decision_get_made (decision);
  const XplPlace place = { 1.5, 2, TRUE };
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplBundle) again = NULL;
  g_autoptr (GBytes) bytes = NULL;

  xpl_bundle_set_place (base, id, &place);
  bytes = xpl_bundle_write (base);
  again = read_bytes (bytes, warnings);
  g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, 0);
  g_assert_nonnull (xpl_bundle_get_place (again, id));
  g_assert_cmpfloat (xpl_bundle_get_place (again, id)->x, ==, 1.5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/replay/copy", test_copy);
  g_test_add_func ("/replay/rename", test_rename);
  g_test_add_func ("/replay/undone", test_undone);
  g_test_add_func ("/replay/merge", test_merge);
  g_test_add_func ("/replay/place-of-added", test_place_of_added);
  return g_test_run ();
}
