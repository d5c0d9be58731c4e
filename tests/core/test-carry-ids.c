/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "replay-fixture.h"

#include "carry-ids.h"

/* The fixture as another analysis might number it: each id of findings is another one, in another order. */
static XplBundle *
read_renumbered (void)
{
  g_autofree char *json = make_decisions_json (NULL);
  g_autoptr (GRegex) ids = g_regex_new ("\"([ervsfcto])([0-9])\"", 0, 0, NULL);
  g_autofree char *other = g_regex_replace (ids, json, -1, 0, "\"\\g<1>7\\g<2>\"", 0, NULL);
  g_autoptr (GRegex) quotes = g_regex_new ("\"q1\"", 0, 0, NULL);
  g_autofree char *all = g_regex_replace (quotes, other, -1, 0, "\"q9\"", 0, NULL);
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();

  return read_text (all, warnings);
}

static void
test_same (void)
{
  g_autoptr (XplBundle) old = read_decisions_bundle (NULL);
  g_autoptr (XplBundle) fresh = read_renumbered ();
  g_autofree char *expected = write_shown (old);
  g_autofree char *carried = NULL;
  const XplPlace place = { 3, 4, TRUE };

  xpl_bundle_set_place (old, "e1", &place);
  g_assert_nonnull (xpl_bundle_lookup (fresh, "e71"));
  xpl_carry_ids (old, fresh);
  g_assert_null (xpl_bundle_lookup (fresh, "e71"));
  g_assert_nonnull (xpl_bundle_get_place (fresh, "e1"));
  xpl_bundle_set_place (fresh, "e1", NULL);
  carried = write_shown (fresh);
  g_assert_cmpstr (carried, ==, expected);
}

static void
remove_finding (XplBundle *bundle, XplFinding *finding)
{
  g_autoptr (GHashTable) gone = g_hash_table_new (NULL, NULL);

  g_hash_table_add (gone, finding);
  xpl_bundle_remove (bundle, gone);
  xpl_bundle_derive (bundle);
}

/* What is new gets an id that nothing had, also where the old number is free in the fresh bundle. */
static void
test_new (void)
{
  g_autoptr (XplBundle) old = read_decisions_bundle (NULL);
  g_autoptr (XplBundle) fresh = read_decisions_bundle (NULL);
  g_autoptr (XplBundle) twin = read_decisions_bundle (NULL);
  GListModel *relations = G_LIST_MODEL (xpl_bundle_get_list (fresh, XPL_LIST_RELATIONS));
  guint n = g_list_model_get_n_items (relations), n_known = 0;

  remove_finding (old, xpl_bundle_lookup (old, "r4"));
  xpl_carry_ids (old, fresh);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplFinding) relation = g_list_model_get_item (relations, i);

      n_known += xpl_bundle_lookup (old, xpl_finding_get_id (relation)) != NULL;
    }
  g_assert_cmpuint (n_known, ==, n - 1);
  g_assert_null (xpl_bundle_lookup (fresh, "r4"));

  /* The same once more gives the same ids. */
  xpl_carry_ids (old, twin);
  g_autofree char *one = write_shown (fresh);
  g_autofree char *other = write_shown (twin);
  g_assert_cmpstr (one, ==, other);
}

/* Of two that become one, the one with more places gives its id. */
static void
test_joined (void)
{
  g_autoptr (XplBundle) old = read_decisions_bundle (NULL);
  g_autoptr (XplBundle) base = read_renumbered ();
  g_autoptr (XplReplay) run = NULL;
  XplBundle *fresh;

  decide (base, xpl_decide_merge (base, xpl_bundle_lookup (base, "e75"), xpl_bundle_lookup (base, "e71")));
  run = replay (base);
  fresh = xpl_replay_get_bundle (run);
  xpl_carry_ids (old, fresh);
  g_assert_nonnull (xpl_bundle_lookup (fresh, "e1"));
  g_assert_null (xpl_bundle_lookup (fresh, "e5"));
  g_assert_cmpuint (xpl_finding_get_evidence (xpl_bundle_lookup (fresh, "e1"))->len, ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/carry-ids/same", test_same);
  g_test_add_func ("/carry-ids/new", test_new);
  g_test_add_func ("/carry-ids/joined", test_joined);
  return g_test_run ();
}
