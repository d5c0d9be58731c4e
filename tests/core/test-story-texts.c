/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* From texts to the story, through the language engine: what three short articles tell together. */

#include "config.h"

#include "graph.h"
#include "language.h"
#include "story.h"

static const char *const texts[] = {
  "Soldiers for the flood\n\n"
  "Chile sent about 900 soldiers to Peru on 12 March 2024, the Chilean Defence Ministry said on Thursday. "
  "Defence Minister Marta Quiroga said the soldiers would help to rebuild the bridges.\n\n"
  "“We shall stand by our neighbours until the last bridge is open again,” Quiroga told reporters.\n",
  "Bridges before the rain\n\n"
  "Chile sent soldiers to Peru on March 12, 2024 after the worst flood in years.\n\n"
  "“We shall stand by our neighbours until the last bridge is open again,” Marta Quiroga said.\n",
  "Neighbours at odds\n\n"
  "Bolivian President Tomás Arrieta Soto met nobody. "
  "Quiroga said that Chile had sent 1,500 soldiers to Peru in March 2024. "
  "Brazil did not attack Bolivia in April 2024.\n",
};

typedef struct
{
  XplBundle *bundle;
  GPtrArray *readings;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (XplLanguage) language = xpl_language_new (NULL);

  g_assert_nonnull (language);
  self->bundle = xpl_bundle_new ("Flood");
  self->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) xpl_reading_free);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (XplArticle) article = xpl_article_new (texts[i]);

      g_assert_true (xpl_bundle_add_article (self->bundle, article));
      g_ptr_array_add (self->readings, xpl_language_read (language, article->text, NULL));
    }
  g_assert_true (xpl_story_build (self->bundle, self->readings, NULL, NULL));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_ptr_array_unref (self->readings);
  g_object_unref (self->bundle);
}

/* The finding of that label, borrowed, or NULL. */
static gpointer
find (Fixture *self, XplList list, const char *label)
{
  GListModel *findings = G_LIST_MODEL (xpl_bundle_get_list (self->bundle, list));

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (XplFinding) finding = g_list_model_get_item (findings, i);
      g_autofree char *own = xpl_finding_dup_label (finding);

      if (g_strcmp0 (own, label) == 0)
        return finding;
    }
  return NULL;
}

static void
test_entities (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *name;
    guint n_articles;
  } rows[] = { { "Chile", 3 }, { "Peru", 3 }, { "Marta Quiroga", 3 }, { "Bolivia", 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      XplFinding *entity = find (self, XPL_LIST_ENTITIES, rows[i].name);

      g_test_message ("%s", rows[i].name);
      g_assert_nonnull (entity);
      g_assert_cmpuint (xpl_finding_get_n_articles (entity), ==, rows[i].n_articles);
    }
  g_assert_null (find (self, XPL_LIST_ENTITIES, "Quiroga"));
}

static void
test_event (Fixture *self, gconstpointer data)
{
  XplEvent *event = find (self, XPL_LIST_EVENTS, "Chile sent soldiers to Peru");
  g_autofree char *when = NULL;

  g_assert_nonnull (event);
  g_assert_cmpuint (xpl_finding_get_n_articles (XPL_FINDING (event)), ==, 3);
  when = xpl_edtf_to_string (&event->when.edtf);
  g_assert_cmpstr (when, ==, "2024-03-12");
  g_assert_cmpuint (event->reported->len, ==, 2);
}

static void
test_figures (Fixture *self, gconstpointer data)
{
  XplSeries *series = find (self, XPL_LIST_SERIES, "Chilean soldiers deployed in Peru");
  XplComparison *comparison;

  g_assert_nonnull (series);
  g_assert_cmpuint (series->figures->len, ==, 2);
  comparison = find (self, XPL_LIST_COMPARISONS, "conflict: 1,500 soldiers and about 900 soldiers");
  g_assert_nonnull (comparison);
}

static void
test_quote (Fixture *self, gconstpointer data)
{
  GListModel *origins = G_LIST_MODEL (xpl_bundle_get_list (self->bundle, XPL_LIST_ORIGINS));
  g_autoptr (XplOrigin) origin = g_list_model_get_item (origins, 0);

  g_assert_nonnull (origin);
  g_assert_cmpint (origin->kind, ==, XPL_ORIGIN_SAME_STATEMENT);
  g_assert_cmpuint (origin->items->len, ==, 2);
}

static void
test_graph (Fixture *self, gconstpointer data)
{
  XplGraphQuery query = xpl_graph_query_default ();
  g_autoptr (XplGraph) graph = xpl_graph_new (self->bundle, &query);
  int chile = xpl_graph_find_node (graph, find (self, XPL_LIST_ENTITIES, "Chile"));
  int peru = xpl_graph_find_node (graph, find (self, XPL_LIST_ENTITIES, "Peru"));
  gboolean is_there = FALSE;

  g_assert_cmpint (chile, >=, 0);
  g_assert_cmpint (peru, >=, 0);
  for (guint i = 0; i < graph->edges->len; i++)
    {
      const XplGraphEdge *edge = &g_array_index (graph->edges, XplGraphEdge, i);

      is_there |= edge->from == (guint) chile && edge->to == (guint) peru
                  && edge->quad == XPL_QUAD_MATERIAL_COOPERATION && !edge->tentative && !edge->denied;
    }
  g_assert_true (is_there);
}

/* Every finding has a place in a text and says why; and the file has it all. */
static void
test_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = xpl_bundle_write (self->bundle);
  XplWarnings *warnings = xpl_warnings_new ();
  g_autoptr (XplBundle) again = xpl_bundle_read (bytes, "again", warnings, NULL);
  g_autoptr (GBytes) same = NULL;

  g_assert_nonnull (again);
  g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, 0);
  xpl_warnings_free (warnings);
  same = xpl_bundle_write (again);
  g_assert_true (g_bytes_equal (bytes, same));
  for (guint list = 0; list < XPL_N_LISTS; list++)
    {
      GListModel *findings = G_LIST_MODEL (xpl_bundle_get_list (self->bundle, list));

      for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
        {
          g_autoptr (XplFinding) finding = g_list_model_get_item (findings, i);

          g_assert_cmpuint (xpl_finding_get_evidence (finding)->len, >, 0);
          g_assert_true (list == XPL_LIST_SERIES || xpl_finding_get_why (finding) != NULL);
        }
    }
}

/* What did not happen is told as the text would. */
static void
test_negated (Fixture *self, gconstpointer data)
{
  XplFinding *event = find (self, XPL_LIST_EVENTS, "Brazil did not attack Bolivia");

  g_assert_nonnull (event);
  g_assert_cmpint (XPL_EVENT (event)->polarity, ==, XPL_POLARITY_NEGATIVE);
  g_assert_nonnull (find (self, XPL_LIST_RELATIONS, "Brazil did not attack Bolivia"));
}

#define ADD(name, test) g_test_add ("/story-texts/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("entities", test_entities);
  ADD ("event", test_event);
  ADD ("figures", test_figures);
  ADD ("quote", test_quote);
  ADD ("graph", test_graph);
  ADD ("file", test_file);
  ADD ("negated", test_negated);
  return g_test_run ();
}
