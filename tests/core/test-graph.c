/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "graph.h"

/* A bundle whose entities are single letters. */
typedef struct
{
  XplBundle *bundle;
  XplArticle *articles[3];
  GHashTable *entities;
} World;

/* "A" is mentioned in as many articles as its row says. */
typedef struct
{
  const char *name;
  XplEntityType type;
  guint n_articles;
} EntityRow;

typedef struct
{
  const char *subject;
  XplAct act;
  const char *object;
  XplModality modality;
  XplPolarity polarity;
  guint n_articles;
  const char *when;
} RelationRow;

static const EntityRow entity_rows[] = {
  { "Alba", XPL_ENTITY_PERSON, 3 },
  { "Borland", XPL_ENTITY_PLACE, 2 },
  { "Cora", XPL_ENTITY_PERSON, 2 },
  { "Dovia", XPL_ENTITY_PLACE, 1 },
  { "Elm Institute", XPL_ENTITY_ORGANISATION, 1 },
  { "Ferro", XPL_ENTITY_PERSON, 1 },
};

static const RelationRow relation_rows[] = {
  { "Alba", XPL_ACT_AID, "Borland", XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 1, "2024-10" },
  { "Alba", XPL_ACT_RETREAT, "Borland", XPL_MODALITY_PLANNED, XPL_POLARITY_POSITIVE, 2, NULL },
  { "Cora", XPL_ACT_CONSULT, "Alba", XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 1, NULL },
  { "Alba", XPL_ACT_AGREE, "Cora", XPL_MODALITY_PLANNED, XPL_POLARITY_POSITIVE, 1, NULL },
  { "Cora", XPL_ACT_ASSAULT, "Dovia", XPL_MODALITY_DENIED, XPL_POLARITY_POSITIVE, 1, NULL },
  { "Dovia", XPL_ACT_THREATEN, "Cora", XPL_MODALITY_PLANNED, XPL_POLARITY_POSITIVE, 1, NULL },
  { "Elm Institute", XPL_ACT_MENTIONED_WITH, "Dovia", XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 1, NULL },
};

static void
add_places (World *world, XplFinding *finding, guint n_articles)
{
  for (guint i = 0; i < n_articles; i++)
    xpl_finding_add_evidence (finding, world->articles[i], (XplRange) { 0, 1 }, XPL_RANGE_NONE);
  xpl_finding_set_counts (finding, n_articles, n_articles);
}

static XplEntity *
get_entity (World *world, const char *name)
{
  XplEntity *entity = g_hash_table_lookup (world->entities, name);

  g_assert_nonnull (entity);
  return entity;
}

static void
add_entity (World *world, const EntityRow *row)
{
  XplEntity *entity = xpl_entity_new (row->type, row->name);

  add_places (world, XPL_FINDING (entity), row->n_articles);
  xpl_bundle_add_finding (world->bundle, XPL_FINDING (entity));
  g_hash_table_insert (world->entities, (gpointer) row->name, entity);
  g_object_unref (entity);
}

static void
add_relation (World *world, const RelationRow *row)
{
  XplRelation *relation =
      xpl_relation_new (get_entity (world, row->subject), row->act, get_entity (world, row->object));

  relation->modality = row->modality;
  relation->polarity = row->polarity;
  if (row->when != NULL)
    g_assert_true (xpl_edtf_parse (row->when, &relation->when.edtf, NULL));
  add_places (world, XPL_FINDING (relation), row->n_articles);
  xpl_bundle_add_finding (world->bundle, XPL_FINDING (relation));
  g_object_unref (relation);
}

static void
set_up (World *world, gconstpointer data)
{
  static const char *const dates[] = { "2024-01-10", "2024-06-10", NULL };

  world->bundle = xpl_bundle_new (NULL);
  world->entities = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < G_N_ELEMENTS (world->articles); i++)
    {
      g_autofree char *text = g_strdup_printf ("Article number %u.", i);
      g_autoptr (XplArticle) article = xpl_article_new (text);

      if (dates[i] != NULL)
        g_assert_true (xpl_edtf_parse (dates[i], &article->published.edtf, NULL));
      g_assert_true (xpl_bundle_add_article (world->bundle, article));
      world->articles[i] = article;
    }
  for (guint i = 0; i < G_N_ELEMENTS (entity_rows); i++)
    add_entity (world, &entity_rows[i]);
  for (guint i = 0; i < G_N_ELEMENTS (relation_rows); i++)
    add_relation (world, &relation_rows[i]);
}

static void
tear_down (World *world, gconstpointer data)
{
  g_hash_table_unref (world->entities);
  g_object_unref (world->bundle);
}

static char *
join_names (XplGraph *graph)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < graph->nodes->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "",
                            g_array_index (graph->nodes, XplGraphNode, i).entity->name);
  return g_string_free (names, FALSE);
}

static const XplGraphEdge *
find_edge (XplGraph *graph, const char *from, const char *to, XplQuad quad)
{
  for (guint i = 0; i < graph->edges->len; i++)
    {
      const XplGraphEdge *edge = &g_array_index (graph->edges, XplGraphEdge, i);

      if (edge->quad == quad
          && g_str_equal (g_array_index (graph->nodes, XplGraphNode, edge->from).entity->name, from)
          && g_str_equal (g_array_index (graph->nodes, XplGraphNode, edge->to).entity->name, to))
        return edge;
    }
  return NULL;
}

static gint64
instant (const char *date)
{
  XplEdtf edtf;

  g_assert_true (xpl_edtf_parse (date, &edtf, NULL));
  return xpl_edtf_earliest (&edtf);
}

typedef struct
{
  const char *label;
  guint max_nodes;
  guint enough_related;
  guint hidden_types;
  guint hidden_quads;
  const char *from;
  const char *to;
  const char *text;
  const char *focus;
  const char *hidden; /* id */
  const char *names;
  guint n_total;
  guint n_edges;
} QueryCase;

#define CO_OCCURRENCE (1u << XPL_QUAD_CO_OCCURRENCE)

static const QueryCase query_cases[] = {
  { "all", .hidden_quads = CO_OCCURRENCE, .names = "Alba Cora Borland Dovia Elm Institute Ferro", .n_total = 6, .n_edges = 4 },
  { "co-occurrence", .names = "Alba Cora Borland Dovia Elm Institute Ferro", .n_total = 6, .n_edges = 5 },
  { "few", .max_nodes = 2, .hidden_quads = CO_OCCURRENCE, .names = "Alba Cora", .n_total = 6, .n_edges = 1 },
  { "no room for a pair", .max_nodes = 1, .names = "Alba", .n_total = 6 },
  { "unconnected last", .max_nodes = 5, .hidden_quads = CO_OCCURRENCE, .names = "Alba Cora Borland Dovia Elm Institute", .n_total = 6, .n_edges = 4 },
  { "related only", .enough_related = 4, .hidden_quads = CO_OCCURRENCE, .names = "Alba Cora Borland Dovia", .n_total = 6, .n_edges = 4 },
  { "too few related", .enough_related = 5, .hidden_quads = CO_OCCURRENCE, .names = "Alba Cora Borland Dovia Elm Institute Ferro", .n_total = 6, .n_edges = 4 },
  { "type", .hidden_types = 1u << XPL_ENTITY_PLACE, .hidden_quads = CO_OCCURRENCE, .names = "Alba Cora Elm Institute Ferro", .n_total = 4, .n_edges = 1 },
  { "hidden", .hidden = "e1", .hidden_quads = CO_OCCURRENCE, .names = "Cora Borland Dovia Elm Institute Ferro", .n_total = 5, .n_edges = 2 },
  { "text", .text = "BORL", .hidden_quads = CO_OCCURRENCE, .names = "Alba Borland", .n_total = 2, .n_edges = 1 },
  { "text first", .text = "dov", .max_nodes = 2, .hidden_quads = CO_OCCURRENCE, .names = "Cora Dovia", .n_total = 2, .n_edges = 2 },
  { "focus", .focus = "Dovia", .hidden_quads = CO_OCCURRENCE, .names = "Cora Dovia", .n_total = 2, .n_edges = 2 },
  { "focus without relations", .focus = "Ferro", .names = "Ferro", .n_total = 1 },
  { "own date outside", .from = "2024-06-01", .to = "2024-07-01", .hidden_quads = CO_OCCURRENCE, .names = "Alba Borland Cora", .n_total = 3, .n_edges = 1 },
  { "own date inside", .from = "2024-10-01", .to = "2024-11-01", .names = "Alba Borland", .n_total = 2, .n_edges = 1 },
};

static void
test_query (World *world, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (query_cases); i++)
    {
      const QueryCase *c = &query_cases[i];
      g_autoptr (GHashTable) hidden = g_hash_table_new (g_str_hash, g_str_equal);
      XplGraphQuery query = {
        .max_nodes = c->max_nodes,
        .enough_related = c->enough_related,
        .hidden_types = c->hidden_types,
        .hidden_quads = c->hidden_quads,
        .from = c->from == NULL ? XPL_INSTANT_MIN : instant (c->from),
        .to = c->to == NULL ? XPL_INSTANT_MAX : instant (c->to),
        .text = c->text,
        .focus = c->focus == NULL ? NULL : get_entity (world, c->focus),
        .hidden = hidden,
      };
      g_autoptr (XplGraph) graph = NULL;
      g_autofree char *names = NULL;

      g_test_message ("%s", c->label);
      if (c->hidden != NULL)
        g_hash_table_add (hidden, (gpointer) c->hidden);
      graph = xpl_graph_new (world->bundle, &query);
      names = join_names (graph);
      g_assert_cmpstr (names, ==, c->names);
      g_assert_cmpuint (graph->n_total, ==, c->n_total);
      g_assert_cmpuint (graph->edges->len, ==, c->n_edges);
    }
}

static void
test_edges (World *world, gconstpointer data)
{
  XplGraphQuery query = xpl_graph_query_default ();
  g_autoptr (XplGraph) graph = xpl_graph_new (world->bundle, &query);
  const XplGraphEdge *edge = find_edge (graph, "Alba", "Borland", XPL_QUAD_MATERIAL_COOPERATION);
  g_autofree char *verbs = NULL;
  g_autofree char *verb = NULL;

  /* Helped in one article, planned to retreat in two: not tentative as a whole, the better supported verb first. */
  g_assert_nonnull (edge);
  g_assert_false (edge->tentative || edge->denied || edge->symmetric);
  g_assert_cmpuint (edge->n_articles, ==, 2);
  g_assert_cmpuint (edge->n_origins, ==, 2);
  g_assert_cmpuint (edge->relations->len, ==, 2);
  verbs = xpl_graph_edge_dup_verbs (edge, 5);
  g_assert_cmpstr (verbs, ==, "withdrew from (planned), helped");
  verb = xpl_graph_edge_dup_verbs (edge, 1);
  g_assert_cmpstr (verb, ==, "withdrew from (planned)");

  /* What has no direction is one edge whoever is named first. */
  edge = find_edge (graph, "Alba", "Cora", XPL_QUAD_VERBAL_COOPERATION);
  g_assert_nonnull (edge);
  g_assert_true (edge->symmetric);
  g_assert_cmpuint (edge->relations->len, ==, 2);
  g_assert_null (find_edge (graph, "Cora", "Alba", XPL_QUAD_VERBAL_COOPERATION));

  edge = find_edge (graph, "Cora", "Dovia", XPL_QUAD_MATERIAL_CONFLICT);
  g_assert_nonnull (edge);
  g_assert_true (edge->denied && !edge->tentative);
  edge = find_edge (graph, "Dovia", "Cora", XPL_QUAD_VERBAL_CONFLICT);
  g_assert_nonnull (edge);
  g_assert_true (edge->tentative && !edge->denied);
}

static void
test_nodes (World *world, gconstpointer data)
{
  XplGraphQuery query = xpl_graph_query_default ();
  g_autoptr (XplGraph) graph = xpl_graph_new (world->bundle, &query);
  const XplGraphNode *cora = &g_array_index (graph->nodes, XplGraphNode, 1);

  g_assert_cmpint (xpl_graph_find_node (graph, get_entity (world, "Cora")), ==, 1);
  g_assert_cmpuint (cora->degree, ==, 3);
  g_assert_cmpuint (cora->n_articles, ==, 2);
  query.hidden_types = 1u << XPL_ENTITY_PERSON;

  g_autoptr (XplGraph) without = xpl_graph_new (world->bundle, &query);

  g_assert_cmpint (xpl_graph_find_node (without, get_entity (world, "Cora")), ==, -1);
}

/* One that is related brings its partner, however unimportant, before a more important one that is not. */
static void
test_pick_partner (void)
{
  static const EntityRow rows[] = {
    { "Lead", XPL_ENTITY_PERSON, 3 }, { "Alone", XPL_ENTITY_PERSON, 2 }, { "Aside", XPL_ENTITY_PERSON, 2 },
    { "Partner", XPL_ENTITY_PERSON, 1 },
  };
  RelationRow relation = { "Lead", XPL_ACT_AID, "Partner", XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 1, NULL };
  XplGraphQuery query = xpl_graph_query_default ();
  World world = { xpl_bundle_new (NULL), { NULL }, g_hash_table_new (g_str_hash, g_str_equal) };
  g_autoptr (XplGraph) graph = NULL;
  g_autofree char *names = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (world.articles); i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);
      g_autoptr (XplArticle) article = xpl_article_new (text);

      xpl_bundle_add_article (world.bundle, article);
      world.articles[i] = article;
    }
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add_entity (&world, &rows[i]);
  add_relation (&world, &relation);
  query.max_nodes = 3;
  graph = xpl_graph_new (world.bundle, &query);
  names = join_names (graph);
  g_assert_cmpstr (names, ==, "Lead Alone Partner");
  tear_down (&world, NULL);
}

static void
test_empty (void)
{
  g_autoptr (XplBundle) bundle = xpl_bundle_new (NULL);
  XplGraphQuery query = xpl_graph_query_default ();
  g_autoptr (XplGraph) graph = xpl_graph_new (bundle, &query);
  g_autoptr (XplGraph) same = g_boxed_copy (XPL_TYPE_GRAPH, graph);

  g_assert_true (same == graph);
  g_assert_cmpuint (graph->nodes->len, ==, 0);
  g_assert_cmpuint (graph->edges->len, ==, 0);
  g_assert_cmpuint (graph->n_total, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/graph/query", World, NULL, set_up, test_query, tear_down);
  g_test_add ("/graph/edges", World, NULL, set_up, test_edges, tear_down);
  g_test_add ("/graph/nodes", World, NULL, set_up, test_nodes, tear_down);
  g_test_add_func ("/graph/pick-partner", test_pick_partner);
  g_test_add_func ("/graph/empty", test_empty);
  return g_test_run ();
}
