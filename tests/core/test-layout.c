/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "layout-quality.h"
#include "layout-random.h"
#include "layout.h"

/* A graph being built, with sizes of its nodes that it owns. */
typedef struct
{
  XplLayoutGraph graph;
  GArray *edges;
  double *radius, *half_width, *half_height, *box_offset;
  XplVec2 *start;
  guint8 *pinned;
  XplVec2 *positions; /* where the layout goes */
} Sample;

static Sample *
sample_new (guint32 n_nodes)
{
  Sample *sample = g_new0 (Sample, 1);

  sample->graph.n_nodes = n_nodes;
  sample->edges = g_array_new (FALSE, FALSE, sizeof (XplLayoutEdge));
  sample->positions = g_new0 (XplVec2, n_nodes + 1);
  return sample;
}

static void
sample_free (Sample *sample)
{
  g_array_unref (sample->edges);
  g_free (sample->radius);
  g_free (sample->half_width);
  g_free (sample->half_height);
  g_free (sample->box_offset);
  g_free (sample->start);
  g_free (sample->pinned);
  g_free (sample->positions);
  g_free (sample);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sample, sample_free)

static void
link_nodes (Sample *sample, guint32 a, guint32 b)
{
  XplLayoutEdge edge = { a, b, 1 };

  g_array_append_val (sample->edges, edge);
  sample->graph.edges = (const XplLayoutEdge *) sample->edges->data;
  sample->graph.n_edges = sample->edges->len;
}

static void
add_discs (Sample *sample)
{
  sample->graph.radius = sample->radius = g_new (double, sample->graph.n_nodes);
  for (guint32 i = 0; i < sample->graph.n_nodes; i++)
    sample->radius[i] = 5 + i * 7 % 11;
}

static void
add_labels (Sample *sample)
{
  guint32 n = sample->graph.n_nodes;

  add_discs (sample);
  sample->graph.half_width = sample->half_width = g_new (double, n);
  sample->graph.half_height = sample->half_height = g_new (double, n);
  sample->graph.box_offset = sample->box_offset = g_new (double, n);
  for (guint32 i = 0; i < n; i++)
    {
      sample->half_width[i] = i % 5 == 0 ? 0 : 10 + i * 13 % 60;
      sample->half_height[i] = 8;
      sample->box_offset[i] = sample->radius[i] + 8;
    }
}

static void
add_start (Sample *sample)
{
  sample->graph.start = sample->start = g_new (XplVec2, sample->graph.n_nodes);
  sample->graph.pinned = sample->pinned = g_new0 (guint8, sample->graph.n_nodes);
  for (guint32 i = 0; i < sample->graph.n_nodes; i++)
    sample->start[i] = XPL_VEC2_ABSENT;
}

static Sample *
make_path (guint32 n)
{
  Sample *sample = sample_new (n);

  for (guint32 i = 1; i < n; i++)
    link_nodes (sample, i - 1, i);
  return sample;
}

static Sample *
make_cycle (guint32 n)
{
  Sample *sample = make_path (n);

  link_nodes (sample, n - 1, 0);
  return sample;
}

static Sample *
make_grid (guint32 side)
{
  Sample *sample = sample_new (side * side);

  for (guint32 i = 0; i < side * side; i++)
    {
      if (i % side + 1 < side)
        link_nodes (sample, i, i + 1);
      if (i + side < side * side)
        link_nodes (sample, i, i + side);
    }
  return sample;
}

static Sample *
make_tree (guint32 n)
{
  Sample *sample = sample_new (n);

  for (guint32 i = 1; i < n; i++)
    link_nodes (sample, i, (i - 1) / 2);
  return sample;
}

static Sample *
make_star (guint32 n)
{
  Sample *sample = sample_new (n);

  for (guint32 i = 1; i < n; i++)
    link_nodes (sample, 0, i);
  return sample;
}

/* Each node is linked to two earlier ones, rather to those that have many links. */
static Sample *
make_hubs (guint32 n)
{
  Sample *sample = sample_new (n);
  XplRandom random = { 41 };

  for (guint32 i = 1; i < n; i++)
    for (guint k = 0; k < 2; k++)
      link_nodes (sample, i, (guint32) (i * pow (xpl_random_double (&random), 2)));
  return sample;
}

/* A hub graph, three pairs, two trees, and single nodes. */
static Sample *
make_pieces (void)
{
  Sample *sample = sample_new (100);
  XplRandom random = { 42 };

  for (guint32 i = 1; i < 40; i++)
    link_nodes (sample, i, xpl_random_below (&random, i));
  for (guint32 i = 40; i < 46; i += 2)
    link_nodes (sample, i, i + 1);
  for (guint32 i = 47; i < 60; i++)
    link_nodes (sample, i, 46 + (i - 47) / 2);
  for (guint32 i = 61; i < 70; i++)
    link_nodes (sample, i, 60 + (i - 61) / 3);
  return sample;
}

static void
run (Sample *sample, const XplLayoutOptions *options)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (xpl_layout_run (&sample->graph, options, sample->positions, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  for (guint32 i = 0; i < sample->graph.n_nodes; i++)
    g_assert_true (xpl_vec2_is_finite (sample->positions[i]));
}

static double
get_stress (const Sample *sample, const XplVec2 *positions)
{
  const XplLayoutGraph *graph = &sample->graph;
  g_autoptr (XplAdjacency) links = xpl_adjacency_new (graph->n_nodes, graph->edges, graph->n_edges);

  return xpl_layout_quality_stress (links, positions, 200, 1);
}

static double
get_random_stress (const Sample *sample)
{
  g_autofree XplVec2 *positions = g_new (XplVec2, sample->graph.n_nodes);
  XplRandom random = { 43 };

  for (guint32 i = 0; i < sample->graph.n_nodes; i++)
    positions[i] = (XplVec2) { xpl_random_double (&random), xpl_random_double (&random) };
  return get_stress (sample, positions);
}

static void
assert_same_bits (const Sample *a, const Sample *b)
{
  g_assert_cmpmem (a->positions, a->graph.n_nodes * sizeof (XplVec2),
                   b->positions, b->graph.n_nodes * sizeof (XplVec2));
}

typedef struct
{
  const char *name;
  Sample *(*make) (guint32 n);
  guint32 n;
  double most_stress;
  double most_deviation; /* of the links' lengths */
  double most_crossings; /* by the link */
} Known;

static const Known known[] = {
  { "path", make_path, 10, 0.002, 0.05, 0 },
  { "long-path", make_path, 200, 0.01, 0.1, 0 },
  { "cycle", make_cycle, 24, 0.02, 0.05, 0 },
  { "grid", make_grid, 8, 0.025, 0.08, 0 },
  { "big-grid", make_grid, 20, 0.03, 0.1, 0.05 },
  { "tree", make_tree, 31, 0.05, 0.15, 0 },
  { "star", make_star, 15, 0.14, 0.1, 0 },
  { "hubs", make_hubs, 300, 0.15, 0.5, 12 },
  { "many-hubs", make_hubs, 3000, 0.2, 1, 200 },
};

static void
test_known (gconstpointer user_data)
{
  const Known *test = user_data;
  g_autoptr (Sample) sample = test->make (test->n);
  g_autoptr (XplAdjacency) links = NULL;
  double stress;

  add_discs (sample);
  run (sample, NULL);
  links = xpl_adjacency_new (sample->graph.n_nodes, sample->graph.edges, sample->graph.n_edges);
  stress = get_stress (sample, sample->positions);
  g_test_message ("stress %g, at random %g", stress, get_random_stress (sample));
  g_assert_cmpfloat (stress, <=, test->most_stress);
  g_assert_cmpfloat (stress, <, 0.85 * get_random_stress (sample));
  g_assert_cmpfloat (xpl_layout_quality_length_deviation (links, sample->positions), <=,
                     test->most_deviation);
  g_assert_cmpfloat (xpl_layout_quality_crossings (links, sample->positions, 500, 1), <=,
                     test->most_crossings * sample->graph.n_edges);
  g_assert_cmpuint (xpl_layout_quality_overlaps (&sample->graph, sample->positions), ==, 0);
}

static void
test_same_each_time (gconstpointer user_data)
{
  const Known *test = user_data;
  g_autoptr (Sample) first = test->make (test->n);
  g_autoptr (Sample) second = test->make (test->n);
  g_autoptr (Sample) other = test->make (test->n);
  XplLayoutOptions options;

  xpl_layout_options_init (&options);
  run (first, &options);
  options.n_threads = 4;
  run (second, &options);
  assert_same_bits (first, second);
  options.seed = 2;
  run (other, &options);
  g_assert_true (memcmp (first->positions, other->positions, first->graph.n_nodes * sizeof (XplVec2)) != 0);
}

static void
test_ideal_length (void)
{
  static const double lengths[] = { 1, 60, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (Sample) sample = make_path (6);
      XplLayoutOptions options;
      double radii;

      add_discs (sample);
      for (guint k = 0; k < 6; k++)
        sample->radius[k] *= lengths[i] / 60;
      xpl_layout_options_init (&options);
      options.edge_length = lengths[i];
      run (sample, &options);
      radii = sample->radius[2] + sample->radius[3];
      g_assert_cmpfloat_with_epsilon (xpl_vec2_distance (sample->positions[2], sample->positions[3]),
                                      lengths[i] + radii, 0.1 * lengths[i]);
    }
}

static void
test_weights (void)
{
  g_autoptr (Sample) sample = make_path (3);
  XplLayoutEdge *edges = (XplLayoutEdge *) sample->edges->data;

  edges[0].weight = 8;
  run (sample, NULL);
  g_assert_cmpfloat (xpl_vec2_distance (sample->positions[0], sample->positions[1]), <,
                     0.9 * xpl_vec2_distance (sample->positions[1], sample->positions[2]));
}

static void
test_few_nodes (void)
{
  for (guint32 n = 0; n < 5; n++)
    {
      g_autoptr (Sample) loose = sample_new (n);
      g_autoptr (Sample) path = make_path (n);

      add_labels (loose);
      run (loose, NULL);
      g_assert_cmpuint (xpl_layout_quality_overlaps (&loose->graph, loose->positions), ==, 0);
      add_labels (path);
      run (path, NULL);
      g_assert_cmpuint (xpl_layout_quality_overlaps (&path->graph, path->positions), ==, 0);
    }
}

static void
test_loops_and_duplicates (void)
{
  g_autoptr (Sample) plain = make_tree (12);
  g_autoptr (Sample) noisy = make_tree (12);

  for (guint32 i = 0; i < 12; i++)
    link_nodes (noisy, i, i);
  for (guint i = 0; i < 11; i++)
    {
      XplLayoutEdge *edge = &g_array_index (noisy->edges, XplLayoutEdge, i);

      edge->weight = 0.5;
      link_nodes (noisy, edge->target, edge->source);
      g_array_index (noisy->edges, XplLayoutEdge, noisy->edges->len - 1).weight = 0.5;
    }
  run (plain, NULL);
  run (noisy, NULL);
  assert_same_bits (plain, noisy);
}

static void
test_bad_start_is_none (void)
{
  static const double bad[] = { NAN, INFINITY, -INFINITY, 1e300, 2e9 };
  g_autoptr (Sample) without = make_grid (4);

  run (without, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (Sample) sample = make_grid (4);

      add_start (sample);
      for (guint k = 0; k < 16; k++)
        {
          sample->start[k] = (XplVec2) { k % 2 == 0 ? bad[i] : 1, k % 2 == 0 ? 1 : bad[i] };
          sample->pinned[k] = TRUE;
        }
      run (sample, NULL);
      assert_same_bits (sample, without);
    }
}

static void
test_coincident_start (void)
{
  static const guint32 sizes[] = { 2, 30, 1500 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint warm = 0; warm < 2; warm++)
      {
        g_autoptr (Sample) sample = make_hubs (sizes[i]);
        XplLayoutOptions options;

        xpl_layout_options_init (&options);
        options.energy = warm ? 0.3 : 1;
        add_discs (sample);
        add_start (sample);
        for (guint32 k = 0; k < sizes[i]; k++)
          sample->start[k] = (XplVec2) { 5, 5 };
        run (sample, &options);
        g_assert_cmpuint (xpl_layout_quality_overlaps (&sample->graph, sample->positions), ==, 0);
      }
}

static void
test_pinned (void)
{
  static const double energies[] = { 1, 0.3, 0 };
  static const guint32 sizes[] = { 40, 1200 };

  for (guint e = 0; e < G_N_ELEMENTS (energies); e++)
    for (guint aim = 0; aim < 2; aim++)
      for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
        {
          g_autoptr (Sample) sample = make_hubs (sizes[s]);
          static const XplVec2 pins[] = { { -0.0, 1.0 / 3 }, { 1e-300, -0.0 }, { 5000.1, 3 }, { 1, 0.5 } };
          XplLayoutOptions options;

          xpl_layout_options_init (&options);
          options.energy = energies[e];
          options.aim = aim;
          add_labels (sample);
          add_start (sample);
          for (guint k = 0; k < 4; k++)
            {
              sample->start[k] = pins[k];
              sample->pinned[k] = TRUE;
            }
          run (sample, &options);
          g_assert_cmpmem (sample->positions, sizeof pins, pins, sizeof pins);
          /* The first, second and fourth pinned ones overlap each other. */
          g_assert_cmpuint (xpl_layout_quality_overlaps (&sample->graph, sample->positions), ==, 3);
        }
}

static void
test_no_overlap (void)
{
  for (guint aim = 0; aim < 2; aim++)
    {
      Sample *samples[] = { make_hubs (100), make_star (60), make_grid (9), make_pieces (),
                            make_hubs (1500) };

      for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
        {
          g_autoptr (Sample) sample = samples[i];
          XplLayoutOptions options;

          xpl_layout_options_init (&options);
          options.aim = aim;
          add_labels (sample);
          run (sample, &options);
          g_assert_cmpuint (xpl_layout_quality_overlaps (&sample->graph, sample->positions), ==, 0);
        }
    }
}

static void
test_huge_node (void)
{
  g_autoptr (Sample) sample = make_star (20);

  add_discs (sample);
  sample->radius[7] = 5000;
  run (sample, NULL);
  g_assert_cmpuint (xpl_layout_quality_overlaps (&sample->graph, sample->positions), ==, 0);
}

/* The rectangle around the discs from node @first on, as far as they are up to @last. */
static void
get_bounds (const Sample *sample, guint32 first, guint32 last, XplVec2 *least, XplVec2 *most)
{
  *least = (XplVec2) { INFINITY, INFINITY };
  *most = (XplVec2) { -INFINITY, -INFINITY };
  for (guint32 i = first; i <= last; i++)
    {
      const XplVec2 *at = &sample->positions[i];
      double radius = sample->radius[i];

      *least = (XplVec2) { MIN (least->x, at->x - radius), MIN (least->y, at->y - radius) };
      *most = (XplVec2) { MAX (most->x, at->x + radius), MAX (most->y, at->y + radius) };
    }
}

static void
test_pieces (void)
{
  static const guint32 starts[] = { 0, 40, 42, 44, 46, 60, 70, 71, 72, 99, 100 };
  g_autoptr (Sample) sample = make_pieces ();
  XplVec2 least, most;

  add_discs (sample);
  run (sample, NULL);
  for (guint i = 0; i + 1 < G_N_ELEMENTS (starts); i++)
    for (guint j = i + 1; j + 1 < G_N_ELEMENTS (starts); j++)
      {
        XplVec2 least_a, most_a, least_b, most_b;

        if (starts[i] == 72 || starts[j] == 72)
          continue;
        get_bounds (sample, starts[i], starts[i + 1] - 1, &least_a, &most_a);
        get_bounds (sample, starts[j], starts[j + 1] - 1, &least_b, &most_b);
        g_assert_true (most_a.x < least_b.x || most_b.x < least_a.x
                       || most_a.y < least_b.y || most_b.y < least_a.y);
      }
  get_bounds (sample, 0, 99, &least, &most);
  g_assert_cmpfloat ((most.x - least.x) / (most.y - least.y), >, 1.2);
  g_assert_cmpfloat ((most.x - least.x) / (most.y - least.y), <, 2.1);
}

static void
test_single_nodes_in_rows (void)
{
  g_autoptr (Sample) sample = sample_new (200);
  double row = NAN;
  guint n_rows = 0;

  run (sample, NULL);
  for (guint32 i = 0; i < 200; i++)
    {
      g_assert_true (i == 0 || sample->positions[i].y >= row);
      g_assert_true (i == 0 || sample->positions[i].y > row
                     || sample->positions[i].x > sample->positions[i - 1].x);
      if (i == 0 || sample->positions[i].y > row)
        n_rows++;
      row = sample->positions[i].y;
    }
  g_assert_cmpuint (n_rows, >, 8);
  g_assert_cmpuint (n_rows, <, 16);
}

/* A layout, as the start of another. */
static void
take_as_start (Sample *sample, const Sample *done)
{
  add_start (sample);
  for (guint32 i = 0; i < done->graph.n_nodes; i++)
    sample->start[i] = done->positions[i];
}

static double
get_mean_move (const Sample *before, const Sample *after)
{
  double sum = 0;

  for (guint32 i = 0; i < before->graph.n_nodes; i++)
    sum += xpl_vec2_distance (before->positions[i], after->positions[i]);
  return sum / before->graph.n_nodes;
}

static void
test_warm_keeps_layout (void)
{
  static const guint32 sizes[] = { 40, 300, 1500 };

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (guint aim = 0; aim < 2; aim++)
      {
        g_autoptr (Sample) before = make_hubs (sizes[s]);
        g_autoptr (Sample) after = make_hubs (sizes[s]);
        XplLayoutOptions options;

        xpl_layout_options_init (&options);
        options.aim = aim;
        add_labels (before);
        add_labels (after);
        run (before, &options);
        take_as_start (after, before);
        options.energy = 0.2;
        run (after, &options);
        g_test_message ("%u nodes, aim %u: mean move %g", sizes[s], aim, get_mean_move (before, after));
        g_assert_cmpfloat (get_mean_move (before, after), <, 0.3 * options.edge_length);
        g_assert_cmpuint (xpl_layout_quality_overlaps (&after->graph, after->positions), ==, 0);
        options.energy = 0;
        run (after, &options);
        g_assert_cmpfloat (get_mean_move (before, after), <, 0.02 * options.edge_length);
      }
}

static void
test_warm_takes_in_new_nodes (void)
{
  g_autoptr (Sample) before = make_grid (6);
  g_autoptr (Sample) after = sample_new (39);
  XplLayoutOptions options;
  const XplVec2 *at;

  xpl_layout_options_init (&options);
  add_discs (before);
  run (before, &options);
  for (guint i = 0; i < before->edges->len; i++)
    link_nodes (after, before->graph.edges[i].source, before->graph.edges[i].target);
  /* One at a corner, one behind it, and one of its own. */
  link_nodes (after, 0, 36);
  link_nodes (after, 36, 37);
  add_discs (after);
  take_as_start (after, before);
  options.energy = 0.2;
  run (after, &options);
  g_assert_cmpfloat (get_mean_move (before, after), <, 0.05 * options.edge_length);
  at = after->positions;
  g_assert_cmpfloat (xpl_vec2_distance (at[0], at[36]), <, 2 * options.edge_length);
  g_assert_cmpfloat (xpl_vec2_distance (at[36], at[37]), <, 2 * options.edge_length);
  g_assert_cmpfloat (xpl_vec2_distance (at[0], at[37]), >, options.edge_length);
  g_assert_cmpuint (xpl_layout_quality_overlaps (&after->graph, after->positions), ==, 0);
}

static void
test_warm_follows_pin (void)
{
  /* A node of a path is dragged far off: its neighbours follow more than those at the other end. */
  g_autoptr (Sample) before = make_path (12);
  g_autoptr (Sample) after = make_path (12);
  XplLayoutOptions options;
  double near, far;

  xpl_layout_options_init (&options);
  add_discs (before);
  add_discs (after);
  run (before, &options);
  take_as_start (after, before);
  after->start[0] = xpl_vec2_add (before->positions[0], (XplVec2) { 0, 300 });
  after->pinned[0] = TRUE;
  options.energy = 0.3;
  run (after, &options);
  near = xpl_vec2_distance (after->positions[1], before->positions[1]);
  far = xpl_vec2_distance (after->positions[11], before->positions[11]);
  g_assert_cmpfloat (near, >, 30);
  g_assert_cmpfloat (far, <, 0.5 * near);
}

static void
test_warm_new_part_beside (void)
{
  /* Seven nodes that have a place, and a pair that comes in. */
  g_autoptr (Sample) before = make_path (7);
  g_autoptr (Sample) after = sample_new (9);
  XplLayoutOptions options;
  XplVec2 least_old, most_old, least_new, most_new;

  xpl_layout_options_init (&options);
  add_discs (before);
  run (before, &options);
  for (guint32 i = 1; i < 7; i++)
    link_nodes (after, i - 1, i);
  link_nodes (after, 7, 8);
  add_discs (after);
  take_as_start (after, before);
  options.energy = 0.2;
  run (after, &options);
  get_bounds (after, 0, 6, &least_old, &most_old);
  get_bounds (after, 7, 8, &least_new, &most_new);
  g_assert_true (most_old.x < least_new.x || most_old.y < least_new.y);
  g_assert_cmpfloat (least_new.y - most_old.y, <, 2 * options.edge_length);
  g_assert_cmpfloat (get_mean_move (before, after), <, 5);
}

static void
test_communities_stand_apart (void)
{
  g_autoptr (Sample) sample = sample_new (60);
  XplLayoutOptions options;
  XplRandom random = { 44 };
  double within = 0, between = 0;

  for (guint32 i = 0; i < 300; i++)
    {
      guint32 group = i % 3;
      guint32 a = 20 * group + xpl_random_below (&random, 20);
      guint32 b = 20 * group + xpl_random_below (&random, 20);

      link_nodes (sample, a, i % 30 == 0 ? (b + 20) % 60 : b);
    }
  add_discs (sample);
  xpl_layout_options_init (&options);
  options.aim = XPL_LAYOUT_AIM_COMMUNITIES;
  run (sample, &options);
  for (guint32 i = 0; i < 60; i++)
    for (guint32 j = 0; j < 60; j++)
      {
        double distance = xpl_vec2_distance (sample->positions[i], sample->positions[j]);

        *(i / 20 == j / 20 ? &within : &between) += distance;
      }
  within /= 60 * 19;
  between /= 60 * 40;
  g_assert_cmpfloat (between, >, 2 * within);
}

typedef struct
{
  guint n_calls;
  guint n_calls_before_cancel;
  double fraction;
  GCancellable *cancellable;
} Watch;

static void
watch_cb (const XplVec2 *positions, guint32 n_nodes, double fraction, gpointer user_data)
{
  Watch *watch = user_data;

  for (guint32 i = 0; i < n_nodes; i++)
    g_assert_true (xpl_vec2_is_finite (positions[i]));
  g_assert_cmpfloat (fraction, >=, watch->fraction);
  g_assert_cmpfloat (fraction, <=, 1);
  watch->fraction = fraction;
  watch->n_calls++;
  if (watch->n_calls == watch->n_calls_before_cancel)
    g_cancellable_cancel (watch->cancellable);
}

static void
test_progress (gconstpointer user_data)
{
  guint32 n = GPOINTER_TO_UINT (user_data);
  g_autoptr (Sample) watched = make_hubs (n);
  g_autoptr (Sample) unwatched = make_hubs (n);
  Watch watch = { 0, };

  g_assert_true (xpl_layout_run (&watched->graph, NULL, watched->positions, watch_cb, &watch, NULL, NULL));
  g_assert_cmpuint (watch.n_calls, >=, 4);
  g_assert_cmpuint (watch.n_calls, <, 1000);
  g_assert_cmpfloat (watch.fraction, >, 0.7);
  /* Looking on changes nothing. */
  run (unwatched, NULL);
  assert_same_bits (watched, unwatched);
}

static void
test_cancel_before (void)
{
  g_autoptr (Sample) sample = make_path (5);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  sample->positions[3].x = 77;
  g_assert_false (xpl_layout_run (&sample->graph, NULL, sample->positions, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat (sample->positions[3].x, ==, 77);
}

static void
test_cancel_midway (void)
{
  for (guint n_calls = 1; n_calls < 10; n_calls += 4)
    {
      g_autoptr (Sample) sample = make_hubs (n_calls == 5 ? 900 : 4000);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Watch watch = { 0, n_calls, 0, cancellable };

      g_assert_false (xpl_layout_run (&sample->graph, NULL, sample->positions,
                                      watch_cb, &watch, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (watch.n_calls, ==, n_calls);
      g_assert_cmpfloat (sample->positions[3].x, ==, 0);
    }
}

static void
test_wrong_graphs (void)
{
  static const XplLayoutEdge far_edge[] = { { 0, 3, 1 } };
  static const XplLayoutEdge negative[] = { { 0, 1, -1 } };
  static const XplLayoutEdge zero[] = { { 0, 1, 0 } };
  static const XplLayoutEdge not_a_number[] = { { 0, 1, NAN } };
  static const XplLayoutEdge infinite[] = { { 0, 1, INFINITY } };
  static const double bad_size[] = { 1, NAN, 1 };
  static const double negative_size[] = { 1, -1, 1 };
  static const double infinite_size[] = { INFINITY, 1, 1 };
  static const XplLayoutGraph graphs[] = {
    { 3, 1, far_edge },
    { 3, 1, negative },
    { 3, 1, zero },
    { 3, 1, not_a_number },
    { 3, 1, infinite },
    { 3, 0, NULL, bad_size },
    { 3, 0, NULL, negative_size },
    { 3, 0, NULL, NULL, infinite_size },
    { 3, 0, NULL, NULL, NULL, negative_size },
    { 3, 0, NULL, NULL, NULL, NULL, infinite_size },
    { XPL_LAYOUT_MAX_NODES + 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (graphs); i++)
    {
      XplVec2 positions[3];
      g_autoptr (GError) error = NULL;

      g_assert_false (xpl_layout_run (&graphs[i], NULL, positions, NULL, NULL, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
    }
}

static void
test_odd_options (void)
{
  XplLayoutOptions options = { 0, 0, NAN, NAN, NAN, NAN, 0 };
  g_autoptr (Sample) sample = make_tree (12);

  run (sample, &options);
  options = (XplLayoutOptions) { 0, 0, 1e9, 1e-3, -5, 1e9, 1000 };
  run (sample, &options);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autofree char *quality = g_strconcat ("/layout/known/", known[i].name, NULL);
      g_autofree char *same = g_strconcat ("/layout/same-each-time/", known[i].name, NULL);

      g_test_add_data_func (quality, &known[i], test_known);
      g_test_add_data_func (same, &known[i], test_same_each_time);
    }
  g_test_add_func ("/layout/ideal-length", test_ideal_length);
  g_test_add_func ("/layout/weights", test_weights);
  g_test_add_func ("/layout/few-nodes", test_few_nodes);
  g_test_add_func ("/layout/loops-and-duplicates", test_loops_and_duplicates);
  g_test_add_func ("/layout/start/bad-is-none", test_bad_start_is_none);
  g_test_add_func ("/layout/start/coincident", test_coincident_start);
  g_test_add_func ("/layout/pinned", test_pinned);
  g_test_add_func ("/layout/no-overlap", test_no_overlap);
  g_test_add_func ("/layout/no-overlap/huge-node", test_huge_node);
  g_test_add_func ("/layout/pieces", test_pieces);
  g_test_add_func ("/layout/single-nodes-in-rows", test_single_nodes_in_rows);
  g_test_add_func ("/layout/warm/keeps-layout", test_warm_keeps_layout);
  g_test_add_func ("/layout/warm/takes-in-new-nodes", test_warm_takes_in_new_nodes);
  g_test_add_func ("/layout/warm/follows-pin", test_warm_follows_pin);
  g_test_add_func ("/layout/warm/new-part-beside", test_warm_new_part_beside);
  g_test_add_func ("/layout/communities-stand-apart", test_communities_stand_apart);
  g_test_add_data_func ("/layout/progress/small", GUINT_TO_POINTER (900), test_progress);
  g_test_add_data_func ("/layout/progress/big", GUINT_TO_POINTER (3000), test_progress);
  g_test_add_func ("/layout/cancel/before", test_cancel_before);
  g_test_add_func ("/layout/cancel/midway", test_cancel_midway);
  g_test_add_func ("/layout/wrong-graphs", test_wrong_graphs);
  g_test_add_func ("/layout/odd-options", test_odd_options);

  return g_test_run ();
}
