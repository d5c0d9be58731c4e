/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "connections.h"

#include "findings.h"

#define N_ENTITIES 8

typedef struct
{
  XplBundle *bundle;
  XplEntity *entities[N_ENTITIES];
} Story;

static void
story_init (Story *story)
{
  story->bundle = xpl_bundle_new (NULL);
  for (guint i = 0; i < N_ENTITIES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%c", 'A' + i);

      story->entities[i] = xpl_entity_new (XPL_ENTITY_PERSON, name);
      xpl_bundle_add_finding (story->bundle, XPL_FINDING (story->entities[i]));
    }
}

static void
story_clear (Story *story)
{
  for (guint i = 0; i < N_ENTITIES; i++)
    g_object_unref (story->entities[i]);
  g_object_unref (story->bundle);
}

/* "AB2": A helps B, known from two origins; in small letters it is only planned. */
static void
add_relations (Story *story, const char *const *relations)
{
  for (guint i = 0; relations[i] != NULL; i++)
    {
      const char *text = relations[i];
      guint n = (guint) (text[2] - '0');
      g_autoptr (XplRelation) relation
        = xpl_relation_new (story->entities[g_ascii_toupper (text[0]) - 'A'], XPL_ACT_AID,
                            story->entities[g_ascii_toupper (text[1]) - 'A']);

      relation->modality = g_ascii_islower (text[0]) ? XPL_MODALITY_PLANNED : XPL_MODALITY_FACT;
      xpl_finding_set_counts (XPL_FINDING (relation), n, n);
      xpl_bundle_add_finding (story->bundle, XPL_FINDING (relation));
    }
}

static char *
print_paths (const GPtrArray *paths)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < paths->len; i++)
    {
      const XplPath *path = g_ptr_array_index (paths, i);

      g_string_append_printf (out, "%s%s", i > 0 ? " " : "", g_array_index (path->steps, XplPathStep, 0).from->name);
      for (guint k = 0; k < path->steps->len; k++)
        g_string_append (out, g_array_index (path->steps, XplPathStep, k).to->name);
      g_string_append_printf (out, ":%g", path->strength);
    }
  return g_string_free (out, FALSE);
}

static const struct
{
  const char *relations;
  char from, to;
  guint n;
  const char *paths;
} cases[] = {
  { "AB2", 'A', 'B', 3, "AB:2" },
  { "AB2", 'B', 'A', 3, "BA:2" },
  { "AB2 CD2", 'A', 'D', 3, "" },
  { "AB2", 'A', 'A', 3, "" },
  { "", 'A', 'B', 3, "" },
  /* The weakest step counts, then the length. */
  { "AB1 AC3 CB3", 'A', 'B', 3, "ACB:3 AB:1" },
  { "AB1 AC3 CB3", 'A', 'B', 1, "ACB:3" },
  { "AC2 CB2 AD2 DE2 EB2", 'A', 'B', 3, "ACB:2 ADEB:2" },
  { "AB2 BA5 ab9", 'A', 'B', 3, "AB:5" },
  { "ab2", 'A', 'B', 3, "AB:1" },
  { "AC3 CB1 AD2 DB2 AE1 EB1", 'A', 'B', 9, "ADB:2 ACB:1 AEB:1" },
};

static void
test_paths (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) relations = g_strsplit (cases[i].relations, " ", -1);
      Story story;

      story_init (&story);
      add_relations (&story, (const char *const *) relations);
      g_autoptr (XplConnections) connections = xpl_connections_new (story.bundle);
      g_autoptr (GPtrArray) paths = xpl_connections_find_paths (connections, story.entities[cases[i].from - 'A'],
                                                            story.entities[cases[i].to - 'A'], cases[i].n);
      g_autofree char *found = print_paths (paths);
      g_test_message ("%s", cases[i].relations);
      g_assert_cmpstr (found, ==, cases[i].paths);
      story_clear (&story);
    }
}

/* Two groups with one bridge; who has most to do is most important; who has nothing does not stand anywhere. */
static void
test_measures (void)
{
  static const char *const relations[] = { "AB3", "BC3", "CA3", "AD3", "EF3", "FG3", "GE3", "DE1", NULL };
  Story story;
  double sum = 0;
  GHashTableIter iter;
  gpointer value;

  story_init (&story);
  add_relations (&story, relations);
  g_autoptr (XplConnections) connections = xpl_connections_new (story.bundle);
  g_autoptr (GHashTable) standings = xpl_connections_measure (connections);
  g_autoptr (GHashTable) again = xpl_connections_measure (connections);
  const XplStanding *of[N_ENTITIES];
  for (guint i = 0; i < N_ENTITIES; i++)
    of[i] = g_hash_table_lookup (standings, story.entities[i]);
  g_assert_null (of[7]);
  g_hash_table_iter_init (&iter, standings);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    sum += ((XplStanding *) value)->importance;
  g_assert_cmpfloat_with_epsilon (sum, 1, 1e-9);
  g_assert_cmpuint (of[0]->community, ==, 0); /* A B C D are more than E F G */
  g_assert_cmpuint (of[1]->community, ==, 0);
  g_assert_cmpuint (of[3]->community, ==, 0);
  g_assert_cmpuint (of[4]->community, ==, 1);
  g_assert_cmpuint (of[6]->community, ==, 1);
  for (guint i = 1; i < N_ENTITIES - 1; i++)
    g_assert_cmpfloat (of[0]->importance, >, of[i]->importance);
  for (guint i = 0; i < N_ENTITIES - 1; i++)
    {
      const XplStanding *other = g_hash_table_lookup (again, story.entities[i]);

      g_assert_cmpuint (other->community, ==, of[i]->community);
    }
  story_clear (&story);
}

static gpointer
measure_often (gpointer data)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GHashTable) standings = xpl_connections_measure (data);

      g_assert_cmpuint (g_hash_table_size (standings), ==, 3);
    }
  return NULL;
}

static void
test_threads (void)
{
  static const char *const relations[] = { "AB1", "BC2", NULL };
  GThread *threads[4];
  Story story;

  story_init (&story);
  add_relations (&story, relations);
  g_autoptr (XplConnections) connections = xpl_connections_new (story.bundle);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("measure", measure_often, connections);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  story_clear (&story);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/connections/paths", test_paths);
  g_test_add_func ("/connections/measures", test_measures);
  g_test_add_func ("/connections/threads", test_threads);
  return g_test_run ();
}
