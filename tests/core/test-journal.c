/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "decisions-fixture.h"
#include "journal-rest.h"
#include "journal.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = make_fast_folder ("explorer-journal-XXXXXX");
  fixture->file = g_file_new_build_filename (fixture->folder, "story.bundle.json", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "explorer", NULL);

  remove_tree (fixture->folder);
  remove_tree (state);
  g_free (fixture->folder);
  g_object_unref (fixture->file);
}

static void
append (XplJournal *journal, const char *id, gboolean undone)
{
  g_autoptr (XplDecision) decision = make_note (id, id);
  g_autoptr (GError) error = NULL;

  decision->undone = undone;
  g_assert_true (xpl_journal_append (journal, decision, &error));
  g_assert_no_error (error);
}

static void
assert_rest (GFile *file, const char *expected)
{
  g_autoptr (GPtrArray) rests = xpl_journal_list_rests (file);
  g_autoptr (GListStore) decisions = g_list_store_new (XPL_TYPE_DECISION);
  g_autofree char *words = NULL;

  for (guint i = 0; i < rests->len; i++)
    {
      XplJournalRest *rest = g_ptr_array_index (rests, i);

      g_list_store_splice (decisions, g_list_model_get_n_items (G_LIST_MODEL (decisions)), 0, rest->decisions->pdata,
                           rest->decisions->len);
    }
  words = describe_decisions (G_LIST_MODEL (decisions));
  g_assert_cmpstr (words, ==, expected);
}

/* The path of the only journal there is. */
static char *
find_journal (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "explorer", "journal", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".jsonl"))
      return g_build_filename (folder, name, NULL);
  g_assert_not_reached ();
}

/* Of several lines the last one counts, the first one gives the place. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  XplJournal *journal = xpl_journal_new (fixture->file);

  g_assert_false (xpl_journal_has_work (journal));
  append (journal, "d2", FALSE);
  append (journal, "d1", FALSE);
  append (journal, "d2", TRUE);
  append (journal, "d3", FALSE);
  append (journal, "d1", TRUE);
  append (journal, "d1", FALSE);
  g_assert_true (xpl_journal_has_work (journal));
  assert_rest (fixture->file, ""); /* it is in use */
  xpl_journal_free (journal);
  assert_rest (fixture->file, "d2- d1 d3");
  assert_rest (NULL, "");
}

/* A program that is stopped while it writes leaves half a line; one with a broken disk, worse. */
static void
test_torn (Fixture *fixture, gconstpointer data)
{
  XplJournal *journal = xpl_journal_new (fixture->file);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autofree char *spoilt = NULL;
  gsize size;

  append (journal, "d1", FALSE);
  append (journal, "d2", FALSE);
  xpl_journal_free (journal);
  path = find_journal ();
  g_assert_true (g_file_get_contents (path, &text, &size, NULL));
  g_assert_true (g_file_set_contents (path, text, (gssize) size - 1, NULL));
  assert_rest (fixture->file, "d1");

  spoilt = g_strconcat (text, "\x01\xff\n{\"id\": 7}\n[]\n\n", text, NULL);
  g_assert_true (g_file_set_contents (path, spoilt, -1, NULL));
  assert_rest (fixture->file, "d1 d2");
  g_autoptr (GPtrArray) rests = xpl_journal_list_rests (fixture->file);
  g_assert_cmpuint (((XplJournalRest *) g_ptr_array_index (rests, 0))->n_unreadable, ==, 3);
}

static void
test_restart (Fixture *fixture, gconstpointer data)
{
  XplJournal *journal = xpl_journal_new (fixture->file);
  g_autoptr (GFile) other = g_file_new_build_filename (fixture->folder, "other.bundle.json", NULL);
  g_autoptr (GError) error = NULL;
  guint64 mark;

  append (journal, "d1", FALSE);
  mark = xpl_journal_get_mark (journal);
  append (journal, "d2", FALSE);
  g_assert_true (xpl_journal_restart (journal, fixture->file, mark, &error));
  append (journal, "d3", FALSE);
  g_assert_cmpuint (count_state_files ("journal"), ==, 1);
  mark = xpl_journal_get_mark (journal);
  append (journal, "d4", FALSE);
  g_assert_true (xpl_journal_restart (journal, other, mark, &error));
  xpl_journal_free (journal);
  assert_rest (fixture->file, "");
  assert_rest (other, "d4");

  journal = xpl_journal_new (fixture->file);
  append (journal, "d5", FALSE);
  g_assert_true (xpl_journal_restart (journal, fixture->file, xpl_journal_get_mark (journal), &error));
  g_assert_false (xpl_journal_has_work (journal));
  xpl_journal_free (journal);
  assert_rest (fixture->file, "");
}

/* A bundle that was never saved has a copy of itself: it is worth something once there is a decision, or if it is said so. */
static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XplBundle) bundle = read_session_bundle ();
  g_autoptr (GError) error = NULL;
  XplJournal *journal = xpl_journal_new (NULL);

  g_assert_true (xpl_journal_keep_copy (journal, bundle, FALSE, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_state_files ("journal"), ==, 2);
  xpl_journal_free (journal);
  g_assert_cmpuint (count_state_files ("journal"), ==, 0);

  journal = xpl_journal_new (NULL);
  g_assert_true (xpl_journal_keep_copy (journal, bundle, FALSE, NULL, &error));
  append (journal, "d1", FALSE);
  xpl_journal_free (journal);
  journal = xpl_journal_new (NULL);
  g_assert_true (xpl_journal_keep_copy (journal, bundle, TRUE, NULL, &error));
  xpl_journal_free (journal);

  g_autoptr (GPtrArray) rests = xpl_journal_list_rests (NULL);
  g_assert_cmpuint (rests->len, ==, 2);
  for (guint i = 0; i < rests->len; i++)
    {
      XplJournalRest *rest = g_ptr_array_index (rests, i);
      g_autoptr (XplBundle) copy = xpl_journal_rest_read_copy (rest, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (rest->title, ==, "Harbour");
      g_assert_null (rest->uri);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (copy))), ==, 2);
      xpl_journal_rest_remove (rest);
    }
  g_assert_cmpuint (count_state_files ("journal"), ==, 0);
}

/* A copy that was made while an earlier state was saved is still needed. */
static void
test_later_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XplBundle) bundle = read_session_bundle ();
  g_autoptr (GError) error = NULL;
  XplJournal *journal = xpl_journal_new (fixture->file);
  guint64 mark;

  g_assert_true (xpl_journal_keep_copy (journal, bundle, TRUE, NULL, &error));
  mark = xpl_journal_get_mark (journal);
  g_assert_true (xpl_journal_keep_copy (journal, bundle, TRUE, NULL, &error));
  g_assert_true (xpl_journal_restart (journal, fixture->file, mark, &error));
  g_assert_true (xpl_journal_has_work (journal));
  g_assert_cmpuint (count_state_files ("journal"), ==, 2);
  g_assert_true (xpl_journal_restart (journal, fixture->file, xpl_journal_get_mark (journal), &error));
  g_assert_false (xpl_journal_has_work (journal));
  g_assert_cmpuint (count_state_files ("journal"), ==, 0);
  xpl_journal_free (journal);
}

/* The limit on the size of files stands in for a full disk. What could not be written leaves no half line. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  XplJournal *journal = xpl_journal_new (fixture->file);
  g_autofree char *long_text = g_strnfill (4000, 'x');
  g_autoptr (XplDecision) too_much = make_note ("d2", long_text);
  g_autoptr (GError) error = NULL;
  struct rlimit old, limit;

  append (journal, "d1", FALSE);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  limit = old;
  limit.rlim_cur = 2000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_false (xpl_journal_append (journal, too_much, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "Free some space"));
  append (journal, "d3", FALSE);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  append (journal, "d4", FALSE);
  xpl_journal_free (journal);
  assert_rest (fixture->file, "d1 d3 d4");
}

/* Links lead to one bundle, so they lead to its journal. */
static void
test_links (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) link = g_file_new_build_filename (fixture->folder, "link.bundle.json", NULL);
  XplJournal *journal = xpl_journal_new (link);

  g_assert_true (g_file_make_symbolic_link (link, "story.bundle.json", NULL, NULL));
  append (journal, "d1", FALSE);
  xpl_journal_free (journal);
  assert_rest (fixture->file, "d1");
}

static void
add_tests (void)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/journal/order", test_order },       { "/journal/torn", test_torn },
    { "/journal/restart", test_restart },
    { "/journal/copy", test_copy },         { "/journal/later-copy", test_later_copy },
    { "/journal/full", test_full },         { "/journal/links", test_links },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);}

int
main (int argc, char **argv)
{
  return run_with_own_state_folder (argc, argv, add_tests);
}
