/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Where the statements of a series stand on its chart. */

#include "figure-chart.h"

#include "bundle.h"

#include <math.h>

static const XplRect plot = { 50, 10, 400, 100 };

typedef struct
{
  double min, max;
  const char *date; /* EDTF, or NULL */
  const char *who;  /* or NULL */
  XplModality modality;
} Told;

typedef struct
{
  XplBundle *bundle;
  XplSeries *series;
  GHashTable *conflicts;
} World;

static XplEntity *
ensure_entity (World *world, const char *name)
{
  GListModel *entities = G_LIST_MODEL (xpl_bundle_get_list (world->bundle, XPL_LIST_ENTITIES));

  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (XplEntity) entity = g_list_model_get_item (entities, i);

      if (g_str_equal (entity->name, name))
        return entity;
    }

  g_autoptr (XplEntity) entity = xpl_entity_new (XPL_ENTITY_ORGANISATION, name);
  xpl_bundle_add_finding (world->bundle, XPL_FINDING (entity));
  return entity;
}

static World *
make_world (const Told *told, guint n)
{
  World *world = g_new0 (World, 1);
  g_autoptr (XplSeries) series = xpl_series_new ("soldiers");

  world->bundle = xpl_bundle_new (NULL);
  world->conflicts = g_hash_table_new (NULL, NULL);
  world->series = series;
  xpl_bundle_add_finding (world->bundle, XPL_FINDING (series));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplFigure) figure = xpl_figure_new (series, told[i].min, told[i].max);

      if (told[i].date != NULL)
        g_assert_true (xpl_edtf_parse (told[i].date, &figure->as_of.edtf, NULL));
      if (told[i].who != NULL)
        g_ptr_array_add (figure->claimed_by, ensure_entity (world, told[i].who));
      figure->modality = told[i].modality;
      xpl_bundle_add_finding (world->bundle, XPL_FINDING (figure));
    }
  xpl_bundle_derive (world->bundle);
  return world;
}

static void
world_free (World *world)
{
  g_hash_table_unref (world->conflicts);
  g_object_unref (world->bundle);
  g_free (world);
}

static const XplChartMark *
get_mark (const XplFigureChart *chart, guint i)
{
  return &g_array_index (chart->marks, XplChartMark, i);
}

static void
test_marks (void)
{
  static const Told told[] = {
    { 1000, 2000, "2025-03-10", "Army", XPL_MODALITY_CLAIMED },
    { 500, INFINITY, "2025-03-01", "Army", XPL_MODALITY_FACT },
    { -INFINITY, 800, "2025-03-20", "Union", XPL_MODALITY_PLANNED },
    { 700, 700, NULL, "Union", XPL_MODALITY_FACT },
    { -INFINITY, INFINITY, "2025-03-20", "Union", XPL_MODALITY_FACT },
  };
  World *world = make_world (told, G_N_ELEMENTS (told));
  gpointer first = g_ptr_array_index (world->series->figures, 0);

  g_hash_table_add (world->conflicts, first);
  g_autoptr (XplFigureChart) chart = xpl_figure_chart_new (world->series->figures, world->conflicts, plot);

  /* Without a date or without any bound there is no place. */
  g_assert_cmpuint (chart->marks->len, ==, 3);
  g_assert_cmpuint (chart->claimants->len, ==, 2);
  /* By claimant, then by time. */
  g_assert_true (get_mark (chart, 1)->figure == first);
  g_assert_cmpfloat (get_mark (chart, 0)->x, <, get_mark (chart, 1)->x);
  g_assert_true (get_mark (chart, 1)->in_conflict && !get_mark (chart, 0)->in_conflict);
  g_assert_true (get_mark (chart, 0)->open_top && !get_mark (chart, 0)->open_bottom);
  g_assert_true (get_mark (chart, 2)->open_bottom && get_mark (chart, 2)->is_tentative);
  g_assert_cmpfloat_with_epsilon (get_mark (chart, 1)->top, xpl_figure_chart_get_y (chart, 2000), 0.01);
  g_assert_cmpfloat_with_epsilon (get_mark (chart, 1)->bottom, xpl_figure_chart_get_y (chart, 1000), 0.01);
  for (guint i = 0; i < chart->marks->len; i++)
    {
      const XplChartMark *mark = get_mark (chart, i);

      g_assert_cmpfloat (mark->left, >=, plot.x);
      g_assert_cmpfloat (mark->right, <=, plot.x + plot.width);
      g_assert_true (mark->left <= mark->x && mark->x <= mark->right);
      g_assert_true (plot.y <= mark->top && mark->top <= mark->bottom && mark->bottom <= plot.y + plot.height);
    }
  g_assert_true (xpl_figure_chart_has_course (chart));
  world_free (world);
}

/* Where one end of a date is open, the statement stands at the other. */
static void
test_open_dates (void)
{
  static const Told told[] = {
    { 10, 10, "../2025-06-01", "A", XPL_MODALITY_FACT },
    { 20, 20, "2025-02-01/..", "B", XPL_MODALITY_FACT },
  };
  World *world = make_world (told, G_N_ELEMENTS (told));
  g_autoptr (XplFigureChart) chart = xpl_figure_chart_new (world->series->figures, world->conflicts, plot);

  g_assert_cmpfloat (get_mark (chart, 0)->left, ==, plot.x);
  g_assert_cmpfloat (get_mark (chart, 0)->x, ==, get_mark (chart, 0)->right);
  g_assert_cmpfloat (get_mark (chart, 1)->right, ==, plot.x + plot.width);
  g_assert_cmpfloat (get_mark (chart, 1)->x, ==, get_mark (chart, 1)->left);
  g_assert_cmpfloat (get_mark (chart, 1)->x, <, get_mark (chart, 0)->x);
  world_free (world);
}

static void
test_scale (void)
{
  static const struct
  {
    double most;
    double second_tick;
  } cases[] = { { 2, 1 }, { 7, 2 }, { 0.8, 0.2 }, { 97, 50 }, { 12000, 5000 }, { 3e9, 1e9 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Told told = { cases[i].most, cases[i].most, "2025-03-01", NULL, XPL_MODALITY_FACT };
      World *world = make_world (&told, 1);
      g_autoptr (XplFigureChart) chart = xpl_figure_chart_new (world->series->figures, world->conflicts, plot);

      g_test_message ("case %u", i);
      g_assert_cmpfloat (g_array_index (chart->ticks, double, 0), ==, 0);
      g_assert_cmpfloat_with_epsilon (g_array_index (chart->ticks, double, 1), cases[i].second_tick,
                                      cases[i].second_tick * 1e-9);
      g_assert_cmpuint (chart->ticks->len, <=, 7);
      /* A single day is no course of time. */
      g_assert_false (xpl_figure_chart_has_course (chart));
      world_free (world);
    }
}

/* Nothing, nought and below nought. */
static void
test_edges (void)
{
  static const Told told[] = {
    { 0, 0, "2025-03-01", NULL, XPL_MODALITY_FACT },
    { -5, 3, "2025-03-02", NULL, XPL_MODALITY_FACT },
  };
  World *world = make_world (told, G_N_ELEMENTS (told));
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (XplFigureChart) empty = xpl_figure_chart_new (none, world->conflicts, plot);
  g_autoptr (XplFigureChart) chart = xpl_figure_chart_new (world->series->figures, world->conflicts, plot);

  g_assert_cmpuint (empty->marks->len, ==, 0);
  g_assert_false (xpl_figure_chart_has_course (empty));
  g_assert_cmpfloat (chart->bottom_value, <=, -5);
  g_assert_cmpfloat (xpl_figure_chart_get_y (chart, -5), <=, plot.y + plot.height);
  g_assert_cmpfloat (xpl_figure_chart_get_y (chart, 3), <, xpl_figure_chart_get_y (chart, -5));
  world_free (world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-chart/marks", test_marks);
  g_test_add_func ("/figure-chart/open-dates", test_open_dates);
  g_test_add_func ("/figure-chart/scale", test_scale);
  g_test_add_func ("/figure-chart/edges", test_edges);
  return g_test_run ();
}
