/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "decisions-fixture.h"
#include "session-driver.h"

static const char graph[] = "<gexf version=\"1.3\"><graph><attributes class=\"node\"><attribute id=\"0\" title=\"type\"/>"
                            "</attributes><nodes><node id=\"a\" label=\"Veldania\"/>"
                            "<node id=\"b\" label=\"Bo Berg\"><attvalues><attvalue for=\"0\" value=\"person\"/></attvalues>"
                            "</node></nodes><edges><edge id=\"0\" source=\"b\" target=\"a\" kind=\"leads\"/></edges>"
                            "</graph></gexf>";

typedef struct
{
  char *folder;
  XplSession *session;
  char *told; /* the last message */
  guint n_warnings;
} Fixture;

static void
message_cb (XplSession *session, const char *text, const char *action, const char *label, Fixture *fixture)
{
  g_test_message ("%s", text);
  g_free (fixture->told);
  fixture->told = g_strdup (text);
}

static void
warnings_cb (XplSession *session, const XplWarnings *warnings, Fixture *fixture)
{
  fixture->n_warnings += xpl_warnings_get_size (warnings);
}

static GFile *
make_file (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("explorer-adoption-XXXXXX", NULL);
  file = make_file (fixture, "story.bundle.json", session_bundle_json);
  fixture->session = xpl_session_new ();
  g_signal_connect (fixture->session, "message", G_CALLBACK (message_cb), fixture);
  g_signal_connect (fixture->session, "warnings", G_CALLBACK (warnings_cb), fixture);
  g_assert_true (open_file (fixture->session, file, FALSE, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "explorer", NULL);

  wait_for_layout (fixture->session);
  finalize_session (fixture->session);
  remove_tree (fixture->folder);
  remove_tree (state);
  g_free (fixture->folder);
  g_free (fixture->told);
}

static void
adopted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;

  wait->done = xpl_session_adopt_finish (XPL_SESSION (source), result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static gboolean
adopt_files (Fixture *fixture, GPtrArray *files, GError **error)
{
  Wait wait = { g_main_loop_new (NULL, FALSE), FALSE, NULL };

  xpl_session_adopt_async (fixture->session, files, adopted_cb, &wait);
  g_main_loop_run (wait.loop);
  g_main_loop_unref (wait.loop);
  if (wait.error != NULL)
    g_propagate_error (error, wait.error);
  return wait.done;
}

static gboolean
adopt (Fixture *fixture, const char *name, const char *text, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, make_file (fixture, name, text));
  return adopt_files (fixture, files, error);
}

static guint
count (Fixture *fixture, XplList list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_list (xpl_session_get_bundle (fixture->session), list)));
}

static void
test_one_step (Fixture *fixture, gconstpointer data)
{
  guint n_entities = count (fixture, XPL_LIST_ENTITIES), n_relations = count (fixture, XPL_LIST_RELATIONS);

  g_assert_true (adopt (fixture, "own.gexf", graph, NULL));
  g_assert_cmpuint (count (fixture, XPL_LIST_ENTITIES), ==, n_entities + 1);
  g_assert_cmpuint (count (fixture, XPL_LIST_RELATIONS), ==, n_relations + 1);
  g_assert_nonnull (strstr (fixture->told, "1 entity, 1 tie"));
  g_assert_nonnull (strstr (fixture->told, "1 has the label"));
  g_assert_cmpstr (xpl_session_get_undo_label (fixture->session), ==, "Add own.gexf");
  g_assert_true (xpl_session_get_modified (fixture->session));

  xpl_session_undo (fixture->session);
  g_assert_cmpuint (count (fixture, XPL_LIST_ENTITIES), ==, n_entities);
  g_assert_cmpuint (count (fixture, XPL_LIST_RELATIONS), ==, n_relations);
  g_assert_null (xpl_session_get_undo_label (fixture->session));
  xpl_session_redo (fixture->session);
  g_assert_cmpuint (count (fixture, XPL_LIST_ENTITIES), ==, n_entities + 1);
  g_assert_cmpuint (count (fixture, XPL_LIST_RELATIONS), ==, n_relations + 1);
}

static void
test_by_hand (Fixture *fixture, gconstpointer data)
{
  GListModel *entities;
  guint n_by_hand = 0;

  g_assert_true (adopt (fixture, "own.gexf", graph, NULL));
  entities = G_LIST_MODEL (xpl_bundle_get_list (xpl_session_get_bundle (fixture->session), XPL_LIST_ENTITIES));
  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (XplEntity) entity = g_list_model_get_item (entities, i);
      const XplMarks *marks = xpl_session_get_marks (fixture->session, entity);
      gboolean is_added = g_str_equal (entity->name, "Bo Berg");

      g_assert_true ((marks != NULL && marks->by_hand) == is_added);
      n_by_hand += is_added;
    }
  g_assert_cmpuint (n_by_hand, ==, 1);
}

static void
test_twice (Fixture *fixture, gconstpointer data)
{
  guint n_entities;

  g_assert_true (adopt (fixture, "own.gexf", graph, NULL));
  n_entities = count (fixture, XPL_LIST_ENTITIES);
  g_assert_true (adopt (fixture, "own.gexf", graph, NULL));
  g_assert_cmpuint (count (fixture, XPL_LIST_ENTITIES), ==, n_entities);
  g_assert_nonnull (strstr (fixture->told, "2 were there already"));
  /* Nothing was done, so nothing more can be undone. */
  xpl_session_undo (fixture->session);
  g_assert_null (xpl_session_get_undo_label (fixture->session));
}

/* Some that were taken back by themselves: the step takes back the others, and brings back all. */
static void
test_partly_taken_back (Fixture *fixture, gconstpointer data)
{
  guint n_entities = count (fixture, XPL_LIST_ENTITIES), n_relations = count (fixture, XPL_LIST_RELATIONS);
  GListModel *decisions = G_LIST_MODEL (xpl_bundle_get_decisions (xpl_session_get_base (fixture->session)));

  g_assert_true (adopt (fixture, "own.gexf", graph, NULL));
  g_autoptr (XplDecision) tie = g_list_model_get_item (decisions, 1);
  xpl_session_set_undone (fixture->session, tie, TRUE);
  g_assert_cmpuint (count (fixture, XPL_LIST_RELATIONS), ==, n_relations);
  xpl_session_undo (fixture->session);
  g_assert_cmpuint (count (fixture, XPL_LIST_RELATIONS), ==, n_relations + 1);
  xpl_session_undo (fixture->session);
  g_assert_cmpuint (count (fixture, XPL_LIST_ENTITIES), ==, n_entities);
  xpl_session_redo (fixture->session);
  g_assert_cmpuint (count (fixture, XPL_LIST_ENTITIES), ==, n_entities + 1);
  g_assert_cmpuint (count (fixture, XPL_LIST_RELATIONS), ==, n_relations + 1);
}

static void
test_wrong (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    int code;
  } cases[] = {
    { "<gexf><graph>", XPL_ERROR_MEMBER },
    { "<gexf></gexf>", XPL_ERROR_EMPTY },
    { "<!DOCTYPE gexf [<!ENTITY a \"b\">]><gexf></gexf>", XPL_ERROR_UNSUPPORTED },
    { "{\"@context\": \"http://www.w3.org/ns/anno.jsonld\", ", XPL_ERROR_JSON },
    { "Just words.", XPL_ERROR_UNSUPPORTED },
  };
  guint n_entities = count (fixture, XPL_LIST_ENTITIES);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (adopt (fixture, "wrong.gexf", cases[i].text, &error));
      g_assert_error (error, XPL_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, "wrong.gexf"));
      g_assert_cmpuint (count (fixture, XPL_LIST_ENTITIES), ==, n_entities);
    }
}

/* What cannot be placed is told of; nothing is decided. */
static void
test_orphan (Fixture *fixture, gconstpointer data)
{
  g_assert_true (adopt (fixture, "notes.jsonld",
                        "{\"@context\": \"http://www.w3.org/ns/anno.jsonld\", \"bodyValue\": \"Why?\", \"target\": {"
                        "\"source\": \"a1\", \"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": \"nowhere\"}}}",
                        NULL));
  g_assert_cmpuint (fixture->n_warnings, ==, 1);
  g_assert_null (xpl_session_get_undo_label (fixture->session));
  g_assert_nonnull (strstr (fixture->told, "1 cannot be added"));
}

/* More articles than what is decided is shown at once for. */
#define N_MANY 320

static void
add_many_articles (Fixture *fixture)
{
  g_autoptr (GString) feed = g_string_new ("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [");
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (feed, "%s{\"id\": \"many-%u\", \"content_text\": \"Ship number %u came in.\"}", i > 0 ? ", " : "", i, i);
  g_string_append (feed, "]}");
  file = make_file (fixture, "many.json", feed->str);
  g_assert_true (open_file (fixture->session, file, TRUE, &error));
  g_assert_no_error (error);
}

static void
wait_for_entities (Fixture *fixture, guint n)
{
  for (guint i = 0; i < 1000 && count (fixture, XPL_LIST_ENTITIES) != n; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (10000);
    }
  g_assert_cmpuint (count (fixture, XPL_LIST_ENTITIES), ==, n);
}

static guint
count_named (Fixture *fixture, const char *name)
{
  GListModel *entities = G_LIST_MODEL (xpl_bundle_get_list (xpl_session_get_bundle (fixture->session), XPL_LIST_ENTITIES));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (XplEntity) entity = g_list_model_get_item (entities, i);

      n += g_str_equal (entity->name, name);
    }
  return n;
}

/* What is shown lags behind what is decided, and still each file finds what those before it have added. */
static void
test_several_files (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_entities, n_relations;

  add_many_articles (fixture);
  n_entities = count (fixture, XPL_LIST_ENTITIES);
  n_relations = count (fixture, XPL_LIST_RELATIONS);
  g_ptr_array_add (files, make_file (fixture, "own.gexf", graph));
  g_ptr_array_add (files, make_file (fixture, "other.graphml",
                                     "<graphml><key id=\"l\" for=\"node\" attr.name=\"label\"/><graph edgedefault=\"directed\">"
                                     "<node id=\"1\"><data key=\"l\">Bo Berg</data></node>"
                                     "<node id=\"2\"><data key=\"l\">Cora Dahl</data></node>"
                                     "<edge source=\"1\" target=\"2\"/></graph></graphml>"));
  g_ptr_array_add (files, make_file (fixture, "links.ftm.json",
                                     "{\"id\": \"x\", \"schema\": \"Person\", \"properties\": {\"name\": [\"Dag Edel\"]}}\n"));
  g_ptr_array_add (files, make_file (fixture, "notes.jsonld",
                                     "{\"@context\": \"http://www.w3.org/ns/anno.jsonld\", \"bodyValue\": \"Why?\", "
                                     "\"target\": {\"source\": \"a1\", \"selector\": {\"type\": \"TextQuoteSelector\", "
                                     "\"exact\": \"sent a brigade\"}}}"));
  g_assert_true (adopt_files (fixture, files, NULL));
  wait_for_entities (fixture, n_entities + 3);
  g_assert_cmpuint (count (fixture, XPL_LIST_RELATIONS), ==, n_relations + 2);
  g_assert_cmpuint (count_named (fixture, "Bo Berg"), ==, 1);
  g_assert_cmpuint (count_named (fixture, "Cora Dahl"), ==, 1);
  g_assert_cmpuint (count_named (fixture, "Dag Edel"), ==, 1);
  g_assert_cmpuint (fixture->n_warnings, ==, 0);
  g_assert_cmpstr (xpl_session_get_undo_label (fixture->session), ==, "Add notes.jsonld");

  for (guint i = 0; i < 4; i++)
    xpl_session_undo (fixture->session);
  wait_for_entities (fixture, n_entities);
}

/* Two askings at the same time, and a decision in between, are all kept, and nothing is there twice. */
static void
test_at_the_same_time (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (XplDecision) note = make_note ("n1", "Look again");
  guint n_entities = count (fixture, XPL_LIST_ENTITIES);
  GListModel *decisions = G_LIST_MODEL (xpl_bundle_get_decisions (xpl_session_get_base (fixture->session)));

  g_ptr_array_add (files, make_file (fixture, "own.gexf", graph));
  xpl_session_adopt_async (fixture->session, files, NULL, NULL);
  xpl_session_decide (fixture->session, note);
  g_assert_true (adopt_files (fixture, files, NULL));
  wait_for_entities (fixture, n_entities + 1);
  g_assert_cmpuint (g_list_model_get_n_items (decisions), ==, 3);
}

static void
add_tests (void)
{
  g_test_add ("/session-adoption/several-files", Fixture, NULL, set_up, test_several_files, tear_down);
  g_test_add ("/session-adoption/at-the-same-time", Fixture, NULL, set_up, test_at_the_same_time, tear_down);
  g_test_add ("/session-adoption/one-step", Fixture, NULL, set_up, test_one_step, tear_down);
  g_test_add ("/session-adoption/by-hand", Fixture, NULL, set_up, test_by_hand, tear_down);
  g_test_add ("/session-adoption/twice", Fixture, NULL, set_up, test_twice, tear_down);
  g_test_add ("/session-adoption/partly-taken-back", Fixture, NULL, set_up, test_partly_taken_back, tear_down);
  g_test_add ("/session-adoption/wrong", Fixture, NULL, set_up, test_wrong, tear_down);
  g_test_add ("/session-adoption/orphan", Fixture, NULL, set_up, test_orphan, tear_down);
}

int
main (int argc, char **argv)
{
  return run_with_own_state_folder (argc, argv, add_tests);
}
