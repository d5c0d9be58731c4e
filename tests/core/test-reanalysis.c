/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Decisions and ids over another analysis, with the engine itself. */

#include "analysis.h"
#include "bundle-fixture.h"
#include "decide.h"
#include "replay.h"

#include <glib/gstdio.h>

static const char *const texts[] = {
  "Prime Minister Maren Oldfield of Norway visited Chile on 3 March 2025. \"We will help Chile,\" Oldfield said. "
  "President Tomas Reyle of Chile thanked Norway.",
  "Norway sent 200 engineers to Chile on 12 March 2025. President Tomas Reyle praised Prime Minister Maren Oldfield. "
  "Ilya Brandt criticised Chile.",
};
static const char later_text[] = "Peru accused Norway of spying on 2 April 2025. Prime Minister Maren Oldfield denied the "
                                 "charge. Ilya Brandt visited Peru.";

static XplBundle *
make_bundle (const char *const *all, guint n)
{
  XplBundle *bundle = xpl_bundle_new ("Norway");

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplArticle) article = xpl_article_new (all[i]);

      xpl_bundle_add_article (bundle, article);
    }
  return bundle;
}

static XplFinding *
find_entity (XplBundle *bundle, const char *name)
{
  GListModel *entities = G_LIST_MODEL (xpl_bundle_get_list (bundle, XPL_LIST_ENTITIES));

  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (XplEntity) entity = g_list_model_get_item (entities, i);

      if (g_str_equal (entity->name, name))
        return XPL_FINDING (entity);
    }
  return NULL;
}

static XplRelation *
find_relation (XplBundle *bundle, const char *subject, const char *object)
{
  GListModel *relations = G_LIST_MODEL (xpl_bundle_get_list (bundle, XPL_LIST_RELATIONS));

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (XplRelation) relation = g_list_model_get_item (relations, i);

      if (g_str_equal (relation->subject->name, subject) && g_str_equal (relation->object->name, object)
          && relation->act != XPL_ACT_MENTIONED_WITH)
        return relation;
    }
  return NULL;
}

static void
decide (XplBundle *base, XplDecision *decision)
{
  g_assert_nonnull (decision);
  g_list_store_append (xpl_bundle_get_decisions (base), decision);
  g_object_unref (decision);
}

/* All findings of @old whose ids @fresh has, over all. */
static double
get_share_kept (XplBundle *old, XplBundle *fresh)
{
  guint n = 0, n_kept = 0;

  for (guint list = 0; list < XPL_N_LISTS; list++)
    {
      GListModel *findings = G_LIST_MODEL (xpl_bundle_get_list (old, list));

      for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
        {
          g_autoptr (XplFinding) finding = g_list_model_get_item (findings, i);

          n++;
          n_kept += xpl_bundle_lookup (fresh, xpl_finding_get_id (finding)) != NULL;
        }
    }
  return (double) n_kept / n;
}

static void
check_applied (XplReplay *run)
{
  GPtrArray *outcomes = xpl_replay_get_outcomes (run);

  for (guint i = 0; i < outcomes->len; i++)
    {
      const XplOutcome *outcome = g_ptr_array_index (outcomes, i);

      g_test_message ("%s: %s", outcome->decision->verb, outcome->reason != NULL ? outcome->reason : "applied");
      g_assert_cmpint (outcome->state, ==, XPL_DECISION_APPLIED);
    }
}

/* As a file that is opened in addition. */
static XplBundle *
add_later (XplBundle *base)
{
  g_autofree char *folder = g_dir_make_tmp ("explorer-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "later.txt", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (GError) error = NULL;
  XplBundle *fresh;

  g_assert_true (g_file_set_contents (path, later_text, -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));
  fresh = xpl_analyse_files (base, files, 1, NULL, NULL, NULL, NULL, warnings, &error);
  g_assert_no_error (error);
  g_remove (path);
  g_rmdir (folder);
  return fresh;
}

static void
test_again (void)
{
  g_autoptr (XplBundle) base = make_bundle (texts, G_N_ELEMENTS (texts));
  g_autoptr (XplBundle) fresh = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  g_assert_true (xpl_analyse_bundle (base, 1, NULL, NULL, NULL, NULL));
  before = xpl_bundle_write (base);
  fresh = xpl_analyse_again (base, 1, NULL, NULL, NULL, NULL);
  after = xpl_bundle_write (fresh);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_decisions (void)
{
  g_autoptr (XplBundle) base = make_bundle (texts, G_N_ELEMENTS (texts));
  g_autoptr (XplBundle) fresh = NULL;
  g_autoptr (XplReplay) run = NULL;
  XplBundle *shown;
  XplRelation *rejected;
  g_autofree char *id = NULL;
  g_autofree char *rejected_id = NULL;

  g_assert_true (xpl_analyse_bundle (base, 1, NULL, NULL, NULL, NULL));
  rejected = find_relation (base, "Ilya Brandt", "Chile");
  g_assert_nonnull (rejected);
  rejected_id = g_strdup (xpl_finding_get_id (XPL_FINDING (rejected)));
  id = g_strdup (xpl_finding_get_id (find_entity (base, "Norway")));
  decide (base, xpl_decide_reject (base, rejected));
  decide (base, xpl_decide_distinct (base, find_entity (base, "Maren Oldfield"), find_entity (base, "Ilya Brandt")));
  decide (base, xpl_decide_merge (base, find_entity (base, "Tomas Reyle"), find_entity (base, "Ilya Brandt")));
  decide (base, xpl_decide_rename (base, find_entity (base, "Norway"), "Kingdom of Norway"));

  xpl_bundle_set_place (base, id, &(XplPlace) { 1, 2, TRUE });
  fresh = xpl_analyse_again (base, 1, NULL, NULL, NULL, NULL);
  g_assert_nonnull (xpl_bundle_get_place (fresh, id));
  run = xpl_replay_run (fresh, NULL, NULL);
  check_applied (run);
  shown = xpl_replay_get_bundle (run);
  g_assert_cmpfloat (get_share_kept (base, fresh), ==, 1);
  g_assert_cmpstr (XPL_ENTITY (xpl_bundle_lookup (shown, id))->name, ==, "Kingdom of Norway");
  g_assert_null (xpl_bundle_lookup (shown, rejected_id));
  g_assert_null (find_entity (shown, "Ilya Brandt"));
}

static void
test_more_articles (void)
{
  g_autoptr (XplBundle) base = make_bundle (texts, G_N_ELEMENTS (texts));
  g_autoptr (XplBundle) fresh = NULL;
  g_autoptr (XplReplay) run = NULL;
  XplBundle *shown;
  XplFinding *norway;
  g_autofree char *id = NULL;
  g_autofree char *article_id = xpl_article_make_id (texts[0]);

  g_assert_true (xpl_analyse_bundle (base, 1, NULL, NULL, NULL, NULL));
  id = g_strdup (xpl_finding_get_id (find_entity (base, "Norway")));
  decide (base, xpl_decide_reject (base, find_relation (base, "Ilya Brandt", "Chile")));
  decide (base, xpl_decide_rename (base, find_entity (base, "Norway"), "Kingdom of Norway"));
  decide (base, xpl_decide_remove_item (base, xpl_bundle_lookup_article (base, article_id)));
  fresh = add_later (base);
  run = xpl_replay_run (fresh, NULL, NULL);
  check_applied (run);
  shown = xpl_replay_get_bundle (run);
  norway = xpl_bundle_lookup (shown, id);
  g_assert_cmpstr (XPL_ENTITY (norway)->name, ==, "Kingdom of Norway");
  g_assert_cmpuint (xpl_finding_get_n_articles (norway), ==, 2);
  g_assert_null (find_relation (shown, "Ilya Brandt", "Chile"));
  g_assert_nonnull (find_relation (shown, "Ilya Brandt", "Peru"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (shown))), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reanalysis/again", test_again);
  g_test_add_func ("/reanalysis/decisions", test_decisions);
  g_test_add_func ("/reanalysis/more-articles", test_more_articles);
  return g_test_run ();
}
