/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "timeline-pile.h"

#include "painter-cairo.h"
#include "timeline-density.h"
#include "timeline-scene.h"

#include <math.h>

#define DAY ((gint64) XPL_SECONDS_A_DAY)

static XplTimelineData *
make_data (XplBundle *bundle, XplTimelineLanes lanes)
{
  g_autoptr (XplFilter) filter = xpl_filter_new ();

  return xpl_timeline_data_new (bundle, filter, lanes);
}

/* Two who act, one who is acted upon, two sources; one event without a date. */
static XplBundle *
make_story (void)
{
  XplBundle *bundle = xpl_bundle_new ("Story");
  XplEntity *harbour = timeline_pile_add_entity (bundle, "Harbour Board");
  XplEntity *mill = timeline_pile_add_entity (bundle, "Mill Union");
  XplArticle *post = timeline_pile_add_article (bundle, "The post reports.", "Post", "2024-06-20");
  XplArticle *wire = timeline_pile_add_article (bundle, "The wire reports.", "Wire", "2024-07-02");

  timeline_pile_add_event (bundle, "Harbour Board closed the pier", "2024-06-19", harbour, post);
  timeline_pile_add_event (bundle, "Harbour Board fenced the quay", "2024-06-25", harbour, wire);
  timeline_pile_add_event (bundle, "Mill Union struck", "2024-06", mill, post);
  timeline_pile_add_event (bundle, "Somebody set a fire", "2024-07-01", NULL, wire);
  timeline_pile_add_event (bundle, "Mill Union met the board", NULL, mill, wire);
  return bundle;
}

static const XplTimelineLane *
lane_at (const XplTimelineData *data, guint lane)
{
  return xpl_timeline_data_get_lane (data, lane);
}

static void
test_lanes (void)
{
  g_autoptr (XplBundle) bundle = make_story ();
  g_autoptr (XplTimelineData) by_actor = make_data (bundle, XPL_LANES_PARTICIPANT);
  g_autoptr (XplTimelineData) by_source = make_data (bundle, XPL_LANES_SOURCE);
  g_autoptr (XplTimelineData) one = make_data (bundle, XPL_LANES_ONE);

  g_assert_cmpuint (by_actor->lanes->len, ==, 3);
  g_assert_cmpstr (lane_at (by_actor, 0)->title, ==, "Harbour Board");
  g_assert_cmpuint (lane_at (by_actor, 0)->items->len, ==, 2);
  g_assert_true (XPL_IS_ENTITY (lane_at (by_actor, 0)->object));
  g_assert_cmpstr (lane_at (by_actor, 1)->title, ==, "Mill Union");
  g_assert_cmpstr (lane_at (by_actor, 2)->title, ==, "Others");
  g_assert_true (lane_at (by_actor, 3) == by_actor->articles);
  g_assert_cmpuint (by_actor->articles->items->len, ==, 2);

  g_assert_cmpuint (by_source->lanes->len, ==, 2);
  g_assert_cmpuint (lane_at (by_source, 0)->items->len, ==, 2);
  g_assert_cmpuint (one->lanes->len, ==, 1);
  g_assert_cmpuint (lane_at (one, 0)->items->len, ==, 4);
  g_assert_cmpuint (one->n_events, ==, 4);
  g_assert_cmpuint (one->n_undated, ==, 1);
}

static void
test_others_of_many (void)
{
  g_autoptr (XplBundle) bundle = xpl_bundle_new (NULL);
  guint n = 0;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("Body %u", i);
      XplEntity *body = timeline_pile_add_entity (bundle, name);

      for (guint j = 0; j <= i; j++)
        timeline_pile_add_event (bundle, "x", "2024-06-19", body, NULL);
    }

  g_autoptr (XplTimelineData) data = make_data (bundle, XPL_LANES_PARTICIPANT);
  g_assert_cmpstr (lane_at (data, 0)->title, ==, "Body 19");
  g_assert_cmpuint (data->lanes->len, ==, 7);
  for (guint i = 0; i < data->lanes->len; i++)
    n += lane_at (data, i)->items->len;
  g_assert_cmpuint (n, ==, 210);
}

static void
test_filter (void)
{
  g_autoptr (XplBundle) bundle = make_story ();
  g_autoptr (XplFilter) fresh = xpl_filter_new ();
  g_autoptr (XplFilter) text = xpl_filter_with_text (fresh, "pier");
  g_autoptr (XplFilter) quad = xpl_filter_with_quad (fresh, XPL_QUAD_MATERIAL_CONFLICT, FALSE);
  g_autoptr (XplFilter) range = xpl_filter_with_range (fresh, 0, DAY);
  g_autoptr (XplTimelineData) with_text = xpl_timeline_data_new (bundle, text, XPL_LANES_ONE);
  g_autoptr (XplTimelineData) with_quad = xpl_timeline_data_new (bundle, quad, XPL_LANES_ONE);
  g_autoptr (XplTimelineData) with_range = xpl_timeline_data_new (bundle, range, XPL_LANES_ONE);

  g_assert_cmpuint (with_text->n_events, ==, 1);
  g_assert_cmpuint (with_quad->n_events, ==, 0);
  /* What lies outside the range is seen beside it. */
  g_assert_cmpuint (with_range->n_events, ==, 4);
  g_assert_cmpuint (with_range->articles->items->len, ==, 2);
}

static void
test_item (void)
{
  static const struct
  {
    const char *date, *time;
    gboolean is_exact, is_approximate;
  } cases[] = {
    { "2024-06-19", NULL, TRUE, FALSE },       { "2024-06-19", "14:30+09:00", TRUE, FALSE },
    { "2024-06-19?", NULL, FALSE, TRUE },      { "2024-06", NULL, FALSE, FALSE },
    { "2024-06-19~", NULL, FALSE, TRUE },      { "2024-06-19/2024-06-20", NULL, FALSE, FALSE },
    { "2024-06-19T14:30:00Z", NULL, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XplBundle) bundle = xpl_bundle_new (NULL);
      XplEvent *event = timeline_pile_add_event (bundle, "x", cases[i].date, NULL, NULL);

      event->when.time = g_strdup (cases[i].time);

      g_autoptr (XplTimelineData) data = make_data (bundle, XPL_LANES_ONE);
      const XplTimelineItem *item = xpl_timeline_data_get_item (data, (XplTimelinePlace) { 0, 0 });

      g_test_message ("%s", cases[i].date);
      g_assert_cmpint (item->is_exact, ==, cases[i].is_exact);
      g_assert_cmpint (item->is_approximate, ==, cases[i].is_approximate);
      if (cases[i].time != NULL)
        g_assert_cmpint (item->from, ==, timeline_pile_instant ("2024-06-19T05:30:00Z"));
    }
}

/* Many events of all lengths, some with open ends. */
static XplBundle *
make_crowd (guint n, guint seed)
{
  XplBundle *bundle = xpl_bundle_new ("Crowd");
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (guint i = 0; i < n; i++)
    {
      guint kind = g_rand_double (random) < 0.7 ? 0 : (guint) g_rand_int_range (random, 0, 5);
      int year = g_rand_int_range (random, 2020, 2025), month = g_rand_int_range (random, 1, 13);
      int day = g_rand_int_range (random, 1, 29);
      g_autofree char *label = g_strdup_printf ("Event %u of the crowd", i);
      g_autofree char *date = kind == 1   ? g_strdup_printf ("%04d-%02d", year, month)
                              : kind == 2 ? g_strdup_printf ("%04d", year)
                              : kind == 3 ? g_strdup_printf ("%04d-%02d-%02d/..", year, month, day)
                              : kind == 4 ? g_strdup_printf ("../%04d-%02d-%02d", year, month, day)
                                          : g_strdup_printf ("%04d-%02d-%02d", year, month, day);

      timeline_pile_add_event (bundle, label, date, NULL, NULL);
    }
  return bundle;
}

static void
test_query (void)
{
  g_autoptr (XplBundle) bundle = make_crowd (400, 7);
  g_autoptr (XplTimelineData) data = make_data (bundle, XPL_LANES_ONE);
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *items = lane_at (data, 0)->items;
  gint64 first = timeline_pile_instant ("2019");

  for (guint i = 0; i < 200; i++)
    {
      gint64 from = first + g_rand_int_range (random, 0, 2600) * DAY;
      gint64 to = from + g_rand_int_range (random, 0, 300) * DAY;
      guint n = 0;

      g_array_set_size (found, 0);
      xpl_timeline_lane_query (lane_at (data, 0), from, to, found);
      for (guint j = 0; j < items->len; j++)
        {
          const XplTimelineItem *item = &g_array_index (items, XplTimelineItem, j);

          if (item->from > to || item->to < from)
            continue;
          g_assert_cmpuint (n, <, found->len);
          g_assert_cmpuint (g_array_index (found, guint, n), ==, j);
          n++;
        }
      g_assert_cmpuint (n, ==, found->len);
    }
}

static void
test_outside (void)
{
  g_autoptr (XplBundle) bundle = make_story ();
  g_autoptr (XplTimelineData) data = make_data (bundle, XPL_LANES_ONE);

  g_assert_cmpuint (xpl_timeline_data_count_before (data, timeline_pile_instant ("2024-06-21")), ==, 2);
  g_assert_cmpuint (xpl_timeline_data_count_after (data, timeline_pile_instant ("2024-06-21")), ==, 3);
  g_assert_cmpint (xpl_timeline_data_first_after (data, timeline_pile_instant ("2024-06-21")), ==,
                   timeline_pile_instant ("2024-06-25"));
  g_assert_cmpint (xpl_timeline_data_last_before (data, timeline_pile_instant ("2024-06-20")), ==,
                   timeline_pile_instant ("2024-06-20") - 1);
  g_assert_cmpint (xpl_timeline_data_last_before (data, 0), ==, XPL_INSTANT_MIN);
}

static void
test_extent (void)
{
  g_autoptr (XplBundle) bundle = make_crowd (60, 2);
  g_autoptr (XplTimelineData) without = make_data (bundle, XPL_LANES_ONE);

  timeline_pile_add_event (bundle, "Long ago", "1950-06-25", NULL, NULL);
  timeline_pile_add_event (bundle, "Long after", "2090", NULL, NULL);

  g_autoptr (XplTimelineData) with = make_data (bundle, XPL_LANES_ONE);
  g_assert_cmpint (with->extent.from, ==, without->extent.from);
  g_assert_cmpint (with->extent.to, ==, without->extent.to);
  g_assert_cmpuint (with->extent.n_earlier, ==, 1);
  g_assert_cmpuint (with->extent.n_later, ==, 1);
  g_assert_cmpint (with->extent.from, >, timeline_pile_instant ("2015"));
  g_assert_cmpint (with->extent.from, <, timeline_pile_instant ("2020-02"));
  g_assert_cmpint (with->extent.to, >, timeline_pile_instant ("2024-12-01"));
}

/* A story that moves evenly has no outliers; two dates are both shown; one has room around it. */
static void
test_extent_of_few (void)
{
  g_autoptr (XplBundle) even = xpl_bundle_new (NULL), two = xpl_bundle_new (NULL), one = xpl_bundle_new (NULL);

  for (int year = 1950; year < 2020; year += 5)
    {
      g_autofree char *date = g_strdup_printf ("%d-05-05", year);

      timeline_pile_add_event (even, "x", date, NULL, NULL);
    }
  timeline_pile_add_event (two, "x", "1950-06-25", NULL, NULL);
  timeline_pile_add_event (two, "x", "2024-06-19", NULL, NULL);
  timeline_pile_add_event (one, "x", "2024-06-19", NULL, NULL);

  g_autoptr (XplTimelineData) of_even = make_data (even, XPL_LANES_ONE);
  g_autoptr (XplTimelineData) of_two = make_data (two, XPL_LANES_ONE);
  g_autoptr (XplTimelineData) of_one = make_data (one, XPL_LANES_ONE);
  g_assert_cmpuint (of_even->extent.n_earlier + of_even->extent.n_later, ==, 0);
  g_assert_cmpint (of_two->extent.from, <, timeline_pile_instant ("1950-06-25"));
  g_assert_cmpint (of_two->extent.to, >, timeline_pile_instant ("2024-06-19"));
  g_assert_cmpint (of_one->extent.to - of_one->extent.from, >=, 30 * DAY);
}

/* A year apart from a year of news is no outlier. */
static void
test_extent_of_gap (void)
{
  g_autoptr (XplBundle) bundle = xpl_bundle_new (NULL);

  timeline_pile_add_event (bundle, "x", "2023-06-19", NULL, NULL);
  for (guint month = 6; month < 12; month++)
    {
      g_autofree char *date = g_strdup_printf ("2024-%02u-05", month);

      timeline_pile_add_event (bundle, "x", date, NULL, NULL);
    }

  g_autoptr (XplTimelineData) data = make_data (bundle, XPL_LANES_ONE);
  g_assert_cmpuint (data->extent.n_earlier, ==, 0);
  g_assert_cmpint (data->extent.from, <, timeline_pile_instant ("2023-06-19"));
}

/* The right end of a mark with its label. */
static double
get_end (const XplTimelineMark *mark)
{
  return mark->right + (mark->label_inside ? 0 : mark->label_width);
}

static void
assert_no_overlap (const XplTimelineRows *rows, double width)
{
  g_autofree double *ends = g_new (double, rows->n_rows + 1);

  for (guint i = 0; i <= rows->n_rows; i++)
    ends[i] = -INFINITY;
  for (guint i = 0; i < rows->marks->len; i++)
    {
      const XplTimelineMark *mark = &g_array_index (rows->marks, XplTimelineMark, i);

      g_assert_cmpuint (mark->row, <, rows->n_rows);
      g_assert_cmpfloat (mark->left, >=, ends[mark->row]);
      g_assert_cmpfloat (mark->right, >, mark->left);
      g_assert_cmpfloat (mark->start, >=, 0);
      g_assert_cmpfloat (mark->end, <=, width + 1e-6);
      if (mark->label_inside)
        g_assert_cmpfloat (mark->label_width, <=, mark->right - mark->left);
      ends[mark->row] = get_end (mark);
    }
}

static void
test_never_overlap (void)
{
  g_autoptr (XplPainter) measure = xpl_painter_measure_new (xpl_palette_light ());
  const guint sizes[] = { 1, 30, 300, 3000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (XplBundle) bundle = make_crowd (sizes[i], 11);
      g_autoptr (XplTimelineData) data = make_data (bundle, XPL_LANES_ONE);

      for (double span = 3000 * (double) DAY; span > 3600; span /= 5)
        {
          XplAxis axis = xpl_axis_make ((double) timeline_pile_instant ("2022-05-05") - span / 2,
                                        (double) timeline_pile_instant ("2022-05-05") + span / 2, 1200);
          g_autoptr (XplTimelineLayout) layout = xpl_timeline_layout_new (data, &axis, 5, 2, measure);

          assert_no_overlap (xpl_timeline_layout_get_rows (layout, 0), axis.width);
        }
    }
}

/* However many there are, each stands in one mark, and the rows stay few. */
static void
test_collapse (void)
{
  g_autoptr (XplPainter) measure = xpl_painter_measure_new (xpl_palette_light ());
  g_autoptr (XplBundle) bundle = xpl_bundle_new (NULL);

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *date = g_strdup_printf ("2024-%02u-%02u", i % 12 + 1, i % 28 + 1);

      timeline_pile_add_event (bundle, "x", date, NULL, NULL);
    }

  g_autoptr (XplTimelineData) data = make_data (bundle, XPL_LANES_ONE);
  XplAxis axis = xpl_axis_make ((double) timeline_pile_instant ("2023"), (double) timeline_pile_instant ("2026"), 900);
  g_autoptr (XplTimelineLayout) layout = xpl_timeline_layout_new (data, &axis, 4, 2, measure);
  const XplTimelineRows *rows = xpl_timeline_layout_get_rows (layout, 0);
  guint n = 0;

  for (guint i = 0; i < rows->marks->len; i++)
    {
      const XplTimelineMark *mark = &g_array_index (rows->marks, XplTimelineMark, i);

      n += mark->n_members;
      g_assert_true (mark->n_members == 1 || mark->kind == XPL_MARK_COUNT);
    }
  g_assert_cmpuint (n, ==, 2000);
  g_assert_cmpuint (rows->n_rows, <=, 4);
  g_assert_cmpuint (rows->marks->len, <, 100);
  for (guint i = 0; i < 2000; i += 97)
    g_assert_nonnull (xpl_timeline_layout_find (layout, (XplTimelinePlace) { 0, i }));
}

static const XplTimelineMark *
first_mark (const XplTimelineLayout *layout)
{
  return &g_array_index (xpl_timeline_layout_get_rows (layout, 0)->marks, XplTimelineMark, 0);
}

static void
test_extent_of_marks (void)
{
  static const struct
  {
    const char *date;
    XplTimelineMarkKind kind;
    double start, end; /* in days from 2024-01-01 */
    gboolean open_start, open_end;
  } cases[] = {
    { "2024-06-19", XPL_MARK_POINT, 170, 171, FALSE, FALSE },
    { "2024-06", XPL_MARK_SOFT, 152, 182, FALSE, FALSE },
    { "2024-22", XPL_MARK_SOFT, 152, 244, FALSE, FALSE },
    { "2024-03-01/2024-04-30", XPL_MARK_SOFT, 60, 121, FALSE, FALSE },
    { "2024-06-19?", XPL_MARK_SOFT, 170, 171, FALSE, FALSE },
    { "2024-06-19/..", XPL_MARK_SOFT, 170, -1, FALSE, TRUE },
    { "../2024-06-19", XPL_MARK_SOFT, -1, 171, TRUE, FALSE },
  };
  g_autoptr (XplPainter) measure = xpl_painter_measure_new (xpl_palette_light ());
  XplAxis axis = xpl_axis_make ((double) timeline_pile_instant ("2024-01-01"),
                                (double) timeline_pile_instant ("2025-01-01"), 732);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XplBundle) bundle = xpl_bundle_new (NULL);

      timeline_pile_add_event (bundle, "x", cases[i].date, NULL, NULL);

      g_autoptr (XplTimelineData) data = make_data (bundle, XPL_LANES_ONE);
      g_autoptr (XplTimelineLayout) layout = xpl_timeline_layout_new (data, &axis, 5, 2, measure);
      const XplTimelineMark *mark = first_mark (layout);

      g_test_message ("%s", cases[i].date);
      g_assert_cmpint (mark->kind, ==, cases[i].kind);
      g_assert_cmpint (mark->open_start, ==, cases[i].open_start);
      g_assert_cmpint (mark->open_end, ==, cases[i].open_end);
      if (cases[i].start >= 0)
        g_assert_cmpfloat_with_epsilon (mark->start, cases[i].start * 2, 0.01);
      if (cases[i].end >= 0)
        g_assert_cmpfloat_with_epsilon (mark->end, cases[i].end * 2, 0.01);
      g_assert_cmpfloat (mark->end - mark->start, <, 220);
    }
}

static void
test_day_has_width (void)
{
  g_autoptr (XplPainter) measure = xpl_painter_measure_new (xpl_palette_light ());
  g_autoptr (XplBundle) bundle = make_story ();
  g_autoptr (XplTimelineData) data = make_data (bundle, XPL_LANES_PARTICIPANT);
  XplAxis axis = xpl_axis_make ((double) timeline_pile_instant ("2024-06-18"),
                                (double) timeline_pile_instant ("2024-06-22"), 400);
  g_autoptr (XplTimelineLayout) layout = xpl_timeline_layout_new (data, &axis, 5, 2, measure);
  const XplTimelineMark *day = first_mark (layout);

  g_assert_cmpint (day->kind, ==, XPL_MARK_DAY);
  g_assert_cmpfloat_with_epsilon (day->left, 100, 0.01);
  g_assert_cmpfloat_with_epsilon (day->right, 200, 0.01);
}

static XplTimelineScene *
make_scene (XplBundle *bundle, XplTimelineLanes lanes)
{
  XplTimelineScene *scene = xpl_timeline_scene_new (make_data (bundle, lanes));
  XplAxis fit;

  xpl_timeline_scene_set_size (scene, 900, 300);
  fit = xpl_timeline_scene_get_fit (scene);
  xpl_timeline_scene_set_axis (scene, &fit);
  return scene;
}

static void
test_fit (void)
{
  g_autoptr (XplBundle) bundle = make_story ();
  g_autoptr (XplTimelineScene) scene = make_scene (bundle, XPL_LANES_ONE);
  XplRect lanes = xpl_timeline_scene_get_lanes_rect (scene), rect;

  for (guint i = 0; i < 4; i++)
    {
      g_assert_true (xpl_timeline_scene_get_item_rect (scene, (XplTimelinePlace) { 0, i }, &rect));
      g_assert_cmpfloat (rect.x, >=, lanes.x - 1);
      g_assert_cmpfloat (rect.x + rect.width, <=, lanes.x + lanes.width);
    }
}

static void
test_hit (void)
{
  g_autoptr (XplBundle) bundle = make_story ();
  g_autoptr (XplTimelineScene) scene = make_scene (bundle, XPL_LANES_PARTICIPANT);
  XplRect rect, strip = xpl_timeline_scene_get_strip_rect (scene);
  XplTimelineHit hit;

  for (guint lane = 0; lane < xpl_timeline_data_get_n_lanes (xpl_timeline_scene_get_data (scene)); lane++)
    for (guint i = 0; i < lane_at (xpl_timeline_scene_get_data (scene), lane)->items->len; i++)
      {
        g_assert_true (xpl_timeline_scene_get_item_rect (scene, (XplTimelinePlace) { lane, i }, &rect));
        hit = xpl_timeline_scene_hit (scene, rect.x + rect.width / 2, rect.y + rect.height / 2);
        g_assert_cmpint (hit.kind, ==, XPL_TIMELINE_HIT_MARK);
        g_assert_cmpuint (hit.place.lane, ==, lane);
        g_assert_cmpuint (hit.place.item, ==, i);
      }
  g_assert_true (xpl_timeline_scene_get_item_rect (scene, (XplTimelinePlace) { 1, 0 }, &rect));
  hit = xpl_timeline_scene_hit (scene, 20, rect.y + 2);
  g_assert_cmpint (hit.kind, ==, XPL_TIMELINE_HIT_TITLE);
  g_assert_cmpuint (hit.place.lane, ==, 1);
  g_assert_cmpint (xpl_timeline_scene_hit (scene, 500, 4).kind, ==, XPL_TIMELINE_HIT_AXIS);
  g_assert_cmpint (xpl_timeline_scene_hit (scene, 500, strip.y + 20).kind, ==, XPL_TIMELINE_HIT_STRIP);
  g_assert_cmpint (xpl_timeline_scene_hit (scene, 20, 4).kind, ==, XPL_TIMELINE_HIT_NOTHING);
}

/* Moving along keeps every mark in its row. */
static void
test_rows_are_stable (void)
{
  g_autoptr (XplBundle) bundle = make_crowd (200, 5);
  g_autoptr (XplTimelineScene) scene = make_scene (bundle, XPL_LANES_ONE);
  double span = 400 * (double) DAY, start = floor ((double) timeline_pile_instant ("2022-06-01") / span) * span + span / 8;
  XplAxis axis = { start, start + span, 1 };
  XplRect before, after;
  guint n = 0;

  xpl_timeline_scene_set_axis (scene, &axis);
  for (guint i = 0; i < 200; i++)
    {
      XplTimelinePlace place = { 0, i };

      xpl_timeline_scene_set_axis (scene, &axis);
      if (!xpl_timeline_scene_get_item_rect (scene, place, &before))
        continue;
      for (double moved = 0.05; moved < 0.8; moved += 0.15)
        {
          XplAxis panned = { axis.from + span * moved, axis.to + span * moved, 1 };

          xpl_timeline_scene_set_axis (scene, &panned);
          if (!xpl_timeline_scene_get_item_rect (scene, place, &after))
            continue;
          g_assert_cmpfloat (after.y, ==, before.y);
          g_assert_cmpfloat_with_epsilon (before.x - after.x,
                                          moved * xpl_timeline_scene_get_axis (scene)->width, 0.5);
          n++;
        }
    }
  g_assert_cmpuint (n, >, 50);
}

static void
test_scroll (void)
{
  g_autoptr (XplBundle) bundle = make_crowd (300, 9);
  g_autoptr (XplTimelineScene) scene = make_scene (bundle, XPL_LANES_ONE);
  XplRect lanes, rect;

  xpl_timeline_scene_set_size (scene, 900, 150);
  lanes = xpl_timeline_scene_get_lanes_rect (scene);
  g_assert_cmpfloat (xpl_timeline_scene_get_content_height (scene), >, lanes.height);
  for (guint i = 0; i < 300; i += 13)
    {
      XplTimelinePlace place = { 0, i };

      if (!xpl_timeline_scene_get_item_rect (scene, place, &rect))
        continue;
      xpl_timeline_scene_set_scroll (scene, xpl_timeline_scene_find_scroll (scene, place));
      xpl_timeline_scene_get_item_rect (scene, place, &rect);
      g_assert_cmpfloat (rect.y, >=, lanes.y - 0.01);
      g_assert_cmpfloat (rect.y + rect.height, <=, lanes.y + lanes.height + 0.01);
    }
  xpl_timeline_scene_set_scroll (scene, 1e9);
  g_assert_cmpfloat_with_epsilon (xpl_timeline_scene_get_scroll (scene),
                                  xpl_timeline_scene_get_content_height (scene) - lanes.height, 0.01);
}

static void
test_snap (void)
{
  static const struct
  {
    const char *from, *to; /* of the axis, 800 pixels */
    const char *a, *b;
    const char *snapped_from, *snapped_to; /* the second after the end */
  } cases[] = {
    { "2024-06-01", "2024-09-01", "2024-06-03T10:00:00Z", "2024-06-14T14:00:00Z", "2024-06-03", "2024-06-15" },
    { "2024-06-01", "2024-09-01", "2024-06-14T14:00:00Z", "2024-06-03T10:00:00Z", "2024-06-03", "2024-06-15" },
    { "2024-06-01", "2024-09-01", "2024-06-03T10:00:00Z", "2024-06-03T10:00:00Z", "2024-06-03", "2024-06-04" },
    { "2020-01-01", "2025-01-01", "2022-03-10", "2022-07-25", "2022-03-01", "2022-08-01" },
    { "1950", "2025", "1951-02-02", "1961-10-02", "1951", "1962" },
    { "2024-06-03", "2024-06-04", "2024-06-03T10:10:00Z", "2024-06-03T12:50:00Z", "2024-06-03T10:00:00Z",
      "2024-06-03T13:00:00Z" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      XplAxis axis = xpl_axis_make ((double) timeline_pile_instant (cases[i].from),
                                    (double) timeline_pile_instant (cases[i].to), 800);
      gint64 from, to;

      xpl_timeline_snap (&axis, (double) timeline_pile_instant (cases[i].a), (double) timeline_pile_instant (cases[i].b),
                         &from, &to);
      g_assert_cmpint (from, ==, timeline_pile_instant (cases[i].snapped_from));
      g_assert_cmpint (to + 1, ==, timeline_pile_instant (cases[i].snapped_to));
    }
}

/* Where the handles are painted, there they are hit, and there is the time that they stand for. */
static void
test_brush_round_trip (void)
{
  g_autoptr (XplBundle) bundle = make_story ();
  g_autoptr (XplTimelineScene) scene = make_scene (bundle, XPL_LANES_PARTICIPANT);
  XplRect strip = xpl_timeline_scene_get_strip_rect (scene);
  gint64 from = timeline_pile_instant ("2024-06-10"), to = timeline_pile_instant ("2024-06-24") - 1;
  gint64 back_from, back_to;

  g_assert_false (xpl_timeline_scene_get_brush (scene, NULL, NULL));
  g_assert_true (xpl_timeline_scene_set_brush (scene, from, to));
  g_assert_true (xpl_timeline_scene_get_brush (scene, &back_from, &back_to));
  g_assert_cmpint (back_from, ==, from);
  g_assert_cmpint (back_to, ==, to);

  const XplAxis *axis = xpl_timeline_scene_get_strip_axis (scene);
  double start = strip.x + xpl_axis_to_x (axis, (double) from), end = strip.x + xpl_axis_to_x (axis, (double) to + 1);
  double y = strip.y + strip.height - 20;
  g_assert_cmpint (xpl_timeline_scene_hit (scene, start, y).kind, ==, XPL_TIMELINE_HIT_BRUSH_START);
  g_assert_cmpint (xpl_timeline_scene_hit (scene, end, y).kind, ==, XPL_TIMELINE_HIT_BRUSH_END);
  g_assert_cmpint (xpl_timeline_scene_hit (scene, (start + end) / 2, y).kind, ==, XPL_TIMELINE_HIT_BRUSH);
  g_assert_cmpint (xpl_timeline_scene_hit (scene, end + 40, y).kind, ==, XPL_TIMELINE_HIT_STRIP);

  xpl_timeline_snap (axis, xpl_axis_to_instant (axis, start - strip.x), xpl_axis_to_instant (axis, end - strip.x),
                     &back_from, &back_to);
  g_assert_cmpint (back_from, ==, from);
  g_assert_cmpint (back_to, ==, to);
}

static void
test_chips (void)
{
  g_autoptr (XplBundle) bundle = make_story ();
  g_autoptr (XplTimelineScene) scene = make_scene (bundle, XPL_LANES_PARTICIPANT);
  XplRect lanes = xpl_timeline_scene_get_lanes_rect (scene);
  XplAxis later = { (double) timeline_pile_instant ("2024-07-01T12:00:00Z"),
                    (double) timeline_pile_instant ("2024-08-01"), 1 };
  double bottom = lanes.y + lanes.height - 12;

  g_assert_cmpint (xpl_timeline_scene_hit (scene, lanes.x + 20, bottom).kind, !=, XPL_TIMELINE_HIT_EARLIER);
  xpl_timeline_scene_set_axis (scene, &later);
  g_assert_cmpint (xpl_timeline_scene_hit (scene, lanes.x + 20, bottom).kind, ==, XPL_TIMELINE_HIT_EARLIER);
  g_assert_cmpint (xpl_timeline_scene_hit (scene, lanes.x + lanes.width - 20, bottom).kind, !=,
                   XPL_TIMELINE_HIT_LATER);
}

static void
test_density (void)
{
  g_autoptr (XplBundle) bundle = make_crowd (500, 21);
  g_autoptr (XplTimelineData) data = make_data (bundle, XPL_LANES_ONE);
  g_autoptr (XplTimelineDensity) density = xpl_timeline_density_new (
      data, (double) timeline_pile_instant ("2018"), (double) timeline_pile_instant ("2028"), 173);
  double sum = 0, most = 0;

  for (guint i = 0; i < density->n_bins; i++)
    {
      g_assert_cmpfloat (density->events[i], >=, 0);
      sum += density->events[i];
      most = MAX (most, density->events[i]);
    }
  g_assert_cmpfloat_with_epsilon (sum, 500, 1e-6);
  g_assert_cmpfloat_with_epsilon (most, density->most_events, 1e-9);
}

/* A month that begins and ends within the stretch: as much in each bin as it covers of it. */
static void
test_density_of_month (void)
{
  g_autoptr (XplBundle) bundle = xpl_bundle_new (NULL);

  timeline_pile_add_event (bundle, "x", "2024-06", NULL, NULL);

  g_autoptr (XplTimelineData) data = make_data (bundle, XPL_LANES_ONE);
  double from = (double) timeline_pile_instant ("2024-05-27");
  g_autoptr (XplTimelineDensity) density = xpl_timeline_density_new (data, from, from + 50.0 * (double) DAY, 5);

  g_assert_cmpfloat_with_epsilon (density->events[0], 5 / 30.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (density->events[1], 10 / 30.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (density->events[2], 10 / 30.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (density->events[3], 5 / 30.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (density->events[4], 0, 1e-6);
}

typedef struct
{
  cairo_surface_t *surface;
  XplPainter *painter;
} Canvas;

static Canvas
paint (XplTimelineScene *scene, const XplTimelineHighlight *highlight)
{
  const XplPalette *palette = xpl_palette_light ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 900, 300);
  cairo_t *cairo = cairo_create (surface);
  XplPainter *painter = xpl_painter_cairo_new (cairo, palette);

  cairo_destroy (cairo);
  xpl_painter_rect (painter, (XplRect) { 0, 0, 900, 300 }, 0, palette->background, NULL);
  xpl_timeline_scene_paint (scene, painter, palette);
  xpl_timeline_scene_paint_highlight (scene, painter, palette, highlight);
  cairo_surface_flush (surface);
  return (Canvas) { surface, painter };
}

static void
canvas_clear (Canvas *self)
{
  xpl_painter_free (self->painter);
  cairo_surface_destroy (self->surface);
}

/* How far a pixel is from a colour: 0 the same, 1 black from white. */
static double
get_distance (const Canvas *self, double x, double y, XplColor color)
{
  const guint8 *data = cairo_image_surface_get_data (self->surface);
  guint32 pixel = *(const guint32 *) (gconstpointer) (data + (gsize) floor (y) * cairo_image_surface_get_stride (self->surface)
                                                      + (gsize) floor (x) * 4);

  return MAX (fabs ((pixel >> 16 & 0xff) / 255.0 - color.red),
              MAX (fabs ((pixel >> 8 & 0xff) / 255.0 - color.green), fabs ((pixel & 0xff) / 255.0 - color.blue)));
}

static void
test_pixels (void)
{
  const XplPalette *palette = xpl_palette_light ();
  XplColor color = palette->quads[XPL_QUAD_MATERIAL_CONFLICT];
  g_autoptr (XplBundle) bundle = make_story ();
  g_autoptr (XplTimelineScene) scene = make_scene (bundle, XPL_LANES_PARTICIPANT);
  XplRect day, month;
  Canvas canvas;

  /* Wide enough for a month to be a bar, too wide for a day. */
  XplAxis axis = { (double) timeline_pile_instant ("2024-05-01"), (double) timeline_pile_instant ("2024-09-01"), 1 };
  xpl_timeline_scene_set_axis (scene, &axis);
  g_assert_true (xpl_timeline_scene_get_item_rect (scene, (XplTimelinePlace) { 0, 0 }, &day));
  g_assert_true (xpl_timeline_scene_get_item_rect (scene, (XplTimelinePlace) { 1, 0 }, &month));
  canvas = paint (scene, NULL);

  g_assert_cmpfloat (get_distance (&canvas, day.x + day.width / 2, day.y + day.height / 2, color), <, 0.02);
  /* A month: tinted in its middle, and less and less so to its ends. */
  double y = month.y + 4, middle = get_distance (&canvas, month.x + month.width / 2, y, palette->background);
  double edge = get_distance (&canvas, month.x + 2, y, palette->background);
  g_assert_cmpfloat (middle, >, 0.15);
  g_assert_cmpfloat (edge, <, middle / 2);
  g_assert_cmpfloat (get_distance (&canvas, month.x - 3, y, palette->background), <, 0.12);
  canvas_clear (&canvas);
}

/* What lies outside the brush is pale. */
static void
test_veil (void)
{
  XplColor color = xpl_palette_light ()->quads[XPL_QUAD_MATERIAL_CONFLICT];
  g_autoptr (XplBundle) bundle = make_story ();
  g_autoptr (XplTimelineScene) scene = make_scene (bundle, XPL_LANES_PARTICIPANT);
  XplRect inside, outside;
  XplAxis axis = { (double) timeline_pile_instant ("2024-05-01"), (double) timeline_pile_instant ("2024-09-01"), 1 };
  Canvas canvas;

  xpl_timeline_scene_set_axis (scene, &axis);
  xpl_timeline_scene_set_brush (scene, timeline_pile_instant ("2024-06-23"), timeline_pile_instant ("2024-06-28"));
  g_assert_true (xpl_timeline_scene_get_item_rect (scene, (XplTimelinePlace) { 0, 0 }, &outside));
  g_assert_true (xpl_timeline_scene_get_item_rect (scene, (XplTimelinePlace) { 0, 1 }, &inside));
  canvas = paint (scene, NULL);
  g_assert_cmpfloat (get_distance (&canvas, inside.x + 5, inside.y + 10, color), <, 0.02);
  g_assert_cmpfloat (get_distance (&canvas, outside.x + 5, outside.y + 10, color), >, 0.2);
  canvas_clear (&canvas);
}

static void
test_selected (void)
{
  const XplPalette *palette = xpl_palette_light ();
  g_autoptr (XplBundle) bundle = make_story ();
  g_autoptr (XplTimelineScene) scene = make_scene (bundle, XPL_LANES_PARTICIPANT);
  XplTimelineData *data = xpl_timeline_scene_get_data (scene);
  gpointer event = xpl_timeline_data_get_item (data, (XplTimelinePlace) { 0, 0 })->object;
  XplTimelineHighlight highlight = { NULL, NULL, event };
  XplAxis axis = { (double) timeline_pile_instant ("2024-05-01"), (double) timeline_pile_instant ("2024-09-01"), 1 };
  XplRect rect;
  Canvas plain, selected;

  xpl_timeline_scene_set_axis (scene, &axis);
  g_assert_true (xpl_timeline_scene_get_item_rect (scene, (XplTimelinePlace) { 0, 0 }, &rect));
  plain = paint (scene, NULL);
  selected = paint (scene, &highlight);
  /* The ring, two pixels left of the mark. */
  g_assert_cmpfloat (get_distance (&selected, rect.x - 2, rect.y + rect.height / 2, palette->selection), <, 0.3);
  g_assert_cmpfloat (get_distance (&plain, rect.x - 2, rect.y + rect.height / 2, palette->selection), >, 0.3);
  canvas_clear (&plain);
  canvas_clear (&selected);
}

static void
test_empty (void)
{
  g_autoptr (XplBundle) bundle = xpl_bundle_new (NULL);

  timeline_pile_add_event (bundle, "x", NULL, NULL, NULL);
  timeline_pile_add_event (bundle, "y", NULL, NULL, NULL);

  g_autoptr (XplTimelineScene) scene = xpl_timeline_scene_new (make_data (bundle, XPL_LANES_PARTICIPANT));
  g_autofree char *words = xpl_timeline_scene_dup_undated_words (scene);
  Canvas canvas;

  xpl_timeline_scene_set_size (scene, 900, 300);
  g_assert_true (xpl_timeline_data_is_empty (xpl_timeline_scene_get_data (scene)));
  g_assert_cmpstr (words, ==, "2 events without a date");
  canvas = paint (scene, NULL);
  canvas_clear (&canvas);
  g_assert_cmpint (xpl_timeline_scene_hit (scene, 400, 100).kind, !=, XPL_TIMELINE_HIT_MARK);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/data/lanes", test_lanes);
  g_test_add_func ("/timeline/data/others-of-many", test_others_of_many);
  g_test_add_func ("/timeline/data/filter", test_filter);
  g_test_add_func ("/timeline/data/item", test_item);
  g_test_add_func ("/timeline/data/query", test_query);
  g_test_add_func ("/timeline/data/outside", test_outside);
  g_test_add_func ("/timeline/extent/outliers", test_extent);
  g_test_add_func ("/timeline/extent/few", test_extent_of_few);
  g_test_add_func ("/timeline/extent/gap", test_extent_of_gap);
  g_test_add_func ("/timeline/layout/never-overlap", test_never_overlap);
  g_test_add_func ("/timeline/layout/collapse", test_collapse);
  g_test_add_func ("/timeline/layout/extent-of-marks", test_extent_of_marks);
  g_test_add_func ("/timeline/layout/day-has-width", test_day_has_width);
  g_test_add_func ("/timeline/scene/fit", test_fit);
  g_test_add_func ("/timeline/scene/hit", test_hit);
  g_test_add_func ("/timeline/scene/rows-are-stable", test_rows_are_stable);
  g_test_add_func ("/timeline/scene/scroll", test_scroll);
  g_test_add_func ("/timeline/brush/snap", test_snap);
  g_test_add_func ("/timeline/brush/round-trip", test_brush_round_trip);
  g_test_add_func ("/timeline/scene/chips", test_chips);
  g_test_add_func ("/timeline/density/sum", test_density);
  g_test_add_func ("/timeline/density/month", test_density_of_month);
  g_test_add_func ("/timeline/paint/pixels", test_pixels);
  g_test_add_func ("/timeline/paint/veil", test_veil);
  g_test_add_func ("/timeline/paint/selected", test_selected);
  g_test_add_func ("/timeline/paint/empty", test_empty);
  return g_test_run ();
}
