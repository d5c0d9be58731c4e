/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "wall-clock.h"
#include "writer-fixture.h"

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
} Fixture;

static void
assert_file (GFile *file, const char *expected)
{
  g_autoptr (XplBundle) bundle = read_bundle_file (file);

  assert_decisions (bundle, expected);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = make_fast_folder ("explorer-keeper-XXXXXX");
  fixture->path = g_build_filename (fixture->folder, "story.bundle.json", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  g_assert_true (g_file_set_contents (fixture->path, session_bundle_json, -1, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "explorer", NULL);

  xpl_wall_clock_shift (0);
  remove_tree (fixture->folder);
  remove_tree (state);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_object_unref (fixture->file);
}

/* What was not saved when the program ended is there when it begins again, and once more, until it is saved. */
static void
test_recovers (Fixture *fixture, gconstpointer data)
{
  Writer writer = open_writer (fixture->file);

  g_assert_false (writer.recovery.is_work);
  decide (&writer, "d1");
  g_free (save (&writer, fixture->file));
  decide (&writer, "d2");
  mark (&writer, get_decision (&writer, 0), TRUE);
  close_writer (&writer);

  for (guint i = 0; i < 3; i++)
    {
      writer = open_writer (fixture->file);
      g_assert_true (writer.recovery.is_work);
      g_assert_cmpuint (writer.recovery.n_decisions, ==, 2);
      assert_decisions (writer.bundle, "d1- d2");
      close_writer (&writer);
    }
  writer = open_writer (fixture->file);
  g_free (save (&writer, fixture->file));
  close_writer (&writer);
  assert_file (fixture->file, "d1- d2");
  writer = open_writer (fixture->file);
  g_assert_false (writer.recovery.is_work);
  close_writer (&writer);
  g_assert_cmpuint (count_state_files ("journal"), ==, 0);
}

/* A bundle that was never saved comes back with its articles. */
static void
test_recovers_unsaved (Fixture *fixture, gconstpointer data)
{
  Writer writer = { .keeper = xpl_keeper_new (NULL) };
  g_autoptr (XplBundle) bundle = read_session_bundle ();
  g_autoptr (XplBundle) nothing = xpl_bundle_new (NULL);

  writer.bundle = xpl_keeper_recover (writer.keeper, bundle, NULL, &writer.recovery);
  decide (&writer, "d1");
  decide (&writer, "d2");
  mark (&writer, get_decision (&writer, 0), TRUE);
  close_writer (&writer);

  g_autoptr (GPtrArray) rests = xpl_journal_list_rests (NULL);
  g_assert_cmpuint (rests->len, ==, 1);
  writer.keeper = xpl_keeper_new_for_rest (g_ptr_array_steal_index (rests, 0));
  writer.bundle = xpl_keeper_recover (writer.keeper, nothing, NULL, &writer.recovery);
  assert_decisions (writer.bundle, "d1- d2");
  g_assert_cmpuint (writer.recovery.n_articles, ==, 2);
  g_assert_cmpuint (writer.recovery.n_decisions, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_list (writer.bundle, XPL_LIST_ENTITIES))), ==, 3);
  g_assert_cmpstr (xpl_bundle_get_title (writer.bundle), ==, "Harbour");
  g_assert_cmpuint (count_state_files ("journal"), ==, 2);
  g_free (save (&writer, fixture->file));
  g_assert_cmpuint (count_state_files ("journal"), ==, 0);
  close_writer (&writer);
  assert_file (fixture->file, "d1- d2");
}

/* Articles that were added but not saved, and the decisions on them. */
static void
test_recovers_added (Fixture *fixture, gconstpointer data)
{
  Writer writer = open_writer (fixture->file);
  g_autoptr (XplArticle) article = xpl_article_new ("The ferry sank.");
  g_autoptr (GError) error = NULL;

  xpl_bundle_add_article (writer.bundle, article);
  g_assert_true (xpl_keeper_keep_copy (writer.keeper, writer.bundle, NULL, &error));
  decide (&writer, "d1");
  close_writer (&writer);
  writer = open_writer (fixture->file);
  assert_decisions (writer.bundle, "d1");
  g_assert_cmpuint (writer.recovery.n_articles, ==, 1);
  g_assert_nonnull (xpl_bundle_lookup_article (writer.bundle, article->id));
  close_writer (&writer);
  writer = open_writer (fixture->file);
  g_assert_nonnull (xpl_bundle_lookup_article (writer.bundle, article->id));
  close_writer (&writer);
}

/* What was pinned and let go is so again. */
static void
test_recovers_places (Fixture *fixture, gconstpointer data)
{
  Writer writer = open_writer (fixture->file);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  XplPlace here = { 1.5, -2, TRUE }, loose = { 7, 8, FALSE };
  const XplPlace *place;

  xpl_bundle_set_place (writer.bundle, "e2", &here);
  g_free (save (&writer, fixture->file));
  g_hash_table_insert (places, (gpointer) "e1", &here);
  g_hash_table_insert (places, (gpointer) "e2", &loose);
  g_assert_true (xpl_keeper_note_places (writer.keeper, places, NULL));
  close_writer (&writer);
  for (guint i = 0; i < 2; i++)
    {
      writer = open_writer (fixture->file);
      g_assert_true (writer.recovery.is_work);
      place = xpl_bundle_get_place (writer.bundle, "e1");
      g_assert_true (place != NULL && place->x == 1.5 && place->y == -2 && place->pinned);
      g_assert_false (xpl_bundle_get_place (writer.bundle, "e2")->pinned);
      close_writer (&writer);
    }
}

/* Whoever saves second has both, and so has the file; whoever saved first gets it with his next saving. */
static void
test_two_writers (Fixture *fixture, gconstpointer data)
{
  Writer one = open_writer (fixture->file), two = open_writer (fixture->file);
  g_autofree char *first = NULL, *second = NULL, *third = NULL;

  g_assert_null (xpl_keeper_get_other (one.keeper));
  g_assert_nonnull (xpl_keeper_get_other (two.keeper));
  decide (&one, "a1");
  decide (&two, "b1");
  decide (&two, "b2");
  first = save (&one, fixture->file);
  g_assert_cmpstr (first, ==, NULL);
  second = save (&two, fixture->file);
  g_assert_nonnull (strstr (second, "1 decision added"));
  assert_decisions (two.bundle, "a1 b1 b2");
  assert_file (fixture->file, "a1 b1 b2");
  mark (&two, get_decision (&two, 0), TRUE);
  g_free (save (&two, fixture->file));
  decide (&one, "a2");
  third = save (&one, fixture->file);
  g_assert_nonnull (strstr (third, "2 decisions added, 1 decision undone"));
  assert_decisions (one.bundle, "a1- b1 b2 a2");
  assert_file (fixture->file, "a1- b1 b2 a2");
  close_writer (&one);
  /* The lock is free now; the next saving takes it. */
  decide (&two, "b3");
  g_free (save (&two, fixture->file));
  g_assert_null (xpl_keeper_get_other (two.keeper));
  close_writer (&two);
  assert_file (fixture->file, "a1- b1 b2 a2 b3");
  g_assert_cmpuint (count_state_files ("journal"), ==, 0);
}

/* What is decided while a saving is under way, which finds another program's work, is neither lost nor said to be saved. */
static void
test_decides_meanwhile (Fixture *fixture, gconstpointer data)
{
  Writer one = open_writer (fixture->file), two = open_writer (fixture->file);
  XplSaving *saving;
  g_autoptr (GError) error = NULL;

  decide (&two, "b1");
  g_free (save (&two, fixture->file));
  decide (&one, "a1");
  saving = begin_saving (&one, fixture->file);
  decide (&one, "a2");
  mark (&one, get_decision (&one, 0), TRUE);
  g_assert_true (xpl_saving_run (saving, NULL, &error));
  decide (&one, "a3");
  end_saving (&one, saving);
  assert_decisions (one.bundle, "b1 a1- a2 a3");
  g_assert_true (xpl_keeper_has_work (one.keeper));
  close_writer (&one);
  one = open_writer (fixture->file);
  assert_decisions (one.bundle, "b1 a1- a2 a3");
  g_assert_cmpuint (one.recovery.n_decisions, ==, 2); /* the mark was made before the saving wrote */
  close_writer (&one);
  close_writer (&two);
}

/* What cannot be joined stays, and ours goes beside it: no byte of either is lost. */
static void
test_conflict (Fixture *fixture, gconstpointer data)
{
  static const char *const others[] = {
    "no bundle any more",
    "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Else\", \"items\": [{\"id\": \"z\", \"content_text\": \"Z.\"}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      Writer writer;
      g_autofree char *words = NULL, *text = NULL, *path = NULL;
      GFile *file;

      g_assert_true (g_file_set_contents (fixture->path, session_bundle_json, -1, NULL));
      writer = open_writer (fixture->file);
      decide (&writer, "d1");
      g_assert_true (g_file_set_contents (fixture->path, others[i], -1, NULL));
      words = save (&writer, fixture->file);
      g_assert_nonnull (strstr (words, "cannot be joined"));
      g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
      g_assert_cmpstr (text, ==, others[i]);
      file = xpl_keeper_get_file (writer.keeper);
      path = g_file_get_path (file);
      g_assert_nonnull (strstr (path, "story (conflict "));
      g_assert_true (g_str_has_suffix (path, ".bundle.json"));
      assert_file (file, "d1");
      decide (&writer, "d2");
      g_assert_null (save (&writer, file));
      assert_file (file, "d1 d2");
      close_writer (&writer);
    }
}

/* Nothing is ordered by the time of day. */
static void
test_clock_goes_back (Fixture *fixture, gconstpointer data)
{
  Writer writer = open_writer (fixture->file);

  decide (&writer, "d1");
  xpl_wall_clock_shift (-400 * 24 * 3600);
  decide (&writer, "d2");
  mark (&writer, get_decision (&writer, 0), TRUE);
  close_writer (&writer);
  xpl_wall_clock_shift (-800 * 24 * 3600);
  writer = open_writer (fixture->file);
  assert_decisions (writer.bundle, "d1- d2");
  mark (&writer, get_decision (&writer, 0), FALSE);
  g_free (save (&writer, fixture->file));
  close_writer (&writer);
  assert_file (fixture->file, "d1 d2");
}

/* A failed saving under another name changes nothing: not the file, not its name, not what is still to be saved. */
static void
test_save_as_fails (Fixture *fixture, gconstpointer data)
{
  Writer writer = open_writer (fixture->file);
  g_autoptr (GFile) nowhere = g_file_new_build_filename (fixture->folder, "none", "x.bundle.json", NULL);
  g_autoptr (GError) error = NULL;

  decide (&writer, "d1");
  try_to_save (&writer, nowhere, &error);
  g_assert_error (error, XPL_ERROR, XPL_ERROR_WRITE);
  g_assert_true (xpl_keeper_get_file (writer.keeper) == fixture->file);
  g_assert_true (xpl_keeper_has_work (writer.keeper));
  g_free (save (&writer, fixture->file));
  assert_file (fixture->file, "d1");
  close_writer (&writer);
}

/* After saving under another name the first file is as it was last saved, and nobody's decisions come back into it. */
static void
test_save_as (Fixture *fixture, gconstpointer data)
{
  Writer writer = open_writer (fixture->file);
  g_autoptr (GFile) copy = g_file_new_build_filename (fixture->folder, "copy.bundle.json", NULL);

  decide (&writer, "d1");
  g_free (save (&writer, copy));
  decide (&writer, "d2");
  close_writer (&writer);
  assert_file (copy, "d1");
  writer = open_writer (fixture->file);
  assert_decisions (writer.bundle, "");
  close_writer (&writer);
  writer = open_writer (copy);
  assert_decisions (writer.bundle, "d1 d2");
  close_writer (&writer);
}

static void
add_tests (void)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/keeper/recovers", test_recovers },
    { "/keeper/recovers-unsaved", test_recovers_unsaved },
    { "/keeper/recovers-added", test_recovers_added },
    { "/keeper/recovers-places", test_recovers_places },
    { "/keeper/two-writers", test_two_writers },
    { "/keeper/decides-meanwhile", test_decides_meanwhile },
    { "/keeper/conflict", test_conflict },
    { "/keeper/clock-goes-back", test_clock_goes_back },
    { "/keeper/save-as-fails", test_save_as_fails },
    { "/keeper/save-as", test_save_as },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);
}

int
main (int argc, char **argv)
{
  return run_with_own_state_folder (argc, argv, add_tests);
}
