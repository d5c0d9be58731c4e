/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* The painter on cairo, by the pixels that it leaves. */

#include "painter-cairo.h"

#include <math.h>

#define SIZE 40

static const XplColor red = { 1, 0, 0, 1 };
static const XplColor blue = { 0, 0, 1, 1 };
static const XplColor none = { 0, 0, 0, 0 };

typedef struct
{
  cairo_surface_t *surface;
  XplPainter *painter;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  cairo_t *cairo;

  fixture->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cairo = cairo_create (fixture->surface);
  fixture->painter = xpl_painter_cairo_new (cairo, xpl_palette_light ());
  cairo_destroy (cairo);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  xpl_painter_free (fixture->painter);
  cairo_surface_destroy (fixture->surface);
}

/* 0xAARRGGBB, premultiplied. */
static guint32
get_pixel (Fixture *fixture, int x, int y)
{
  const guchar *row;

  cairo_surface_flush (fixture->surface);
  row = cairo_image_surface_get_data (fixture->surface) + y * cairo_image_surface_get_stride (fixture->surface);
  return ((const guint32 *) (gconstpointer) row)[x];
}

static guint
count_pixels (Fixture *fixture)
{
  guint n = 0;

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      n += get_pixel (fixture, x, y) != 0 ? 1 : 0;
  return n;
}

static void
test_rect (Fixture *fixture, gconstpointer data)
{
  XplStroke stroke = { blue, 2, 0 };

  xpl_painter_rect (fixture->painter, (XplRect) { 10, 10, 20, 20 }, 0, red, &stroke);
  g_assert_cmphex (get_pixel (fixture, 20, 20), ==, 0xffff0000);
  g_assert_cmphex (get_pixel (fixture, 10, 20), ==, 0xff0000ff);
  g_assert_cmphex (get_pixel (fixture, 5, 5), ==, 0);
}

/* Round corners leave the corners free, however large they are asked to be. */
static void
test_round_rect (Fixture *fixture, gconstpointer data)
{
  xpl_painter_rect (fixture->painter, (XplRect) { 10, 10, 20, 20 }, 1000, red, NULL);
  g_assert_cmphex (get_pixel (fixture, 20, 20), ==, 0xffff0000);
  g_assert_cmphex (get_pixel (fixture, 11, 11), ==, 0);
}

static void
test_disc (Fixture *fixture, gconstpointer data)
{
  xpl_painter_disc (fixture->painter, (XplPoint) { 20, 20 }, 8, red, NULL);
  g_assert_cmphex (get_pixel (fixture, 20, 20), ==, 0xffff0000);
  g_assert_cmphex (get_pixel (fixture, 20, 13), ==, 0xffff0000);
  g_assert_cmphex (get_pixel (fixture, 13, 13), ==, 0);
}

static void
test_polygon (Fixture *fixture, gconstpointer data)
{
  const XplPoint triangle[] = { { 5, 5 }, { 35, 5 }, { 5, 35 } };

  xpl_painter_polygon (fixture->painter, triangle, 3, red, NULL);
  g_assert_cmphex (get_pixel (fixture, 10, 10), ==, 0xffff0000);
  g_assert_cmphex (get_pixel (fixture, 30, 30), ==, 0);
}

/* Without fill and stroke nothing is drawn, and nothing of the path is left for what comes next. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  const XplPoint points[] = { { 1, 1 }, { 3, 1 } };
  XplStroke stroke = { red, 1, 0 };

  xpl_painter_rect (fixture->painter, (XplRect) { 10, 10, 20, 20 }, 0, none, NULL);
  xpl_painter_disc (fixture->painter, (XplPoint) { 20, 20 }, 8, none, NULL);
  g_assert_cmpuint (count_pixels (fixture), ==, 0);
  xpl_painter_line (fixture->painter, points, 2, 0, &stroke);
  g_assert_cmpuint (count_pixels (fixture), <=, 6);
}

/* A bent line passes beside the middle of its chord by as much as was asked. */
static void
test_bent_line (Fixture *fixture, gconstpointer data)
{
  const XplPoint chord[] = { { 2, 10 }, { 38, 10 } };
  XplStroke stroke = { red, 2, 0 };

  xpl_painter_line (fixture->painter, chord, 2, 15, &stroke);
  g_assert_cmphex (get_pixel (fixture, 20, 10), ==, 0);
  g_assert_cmphex (get_pixel (fixture, 19, 25) >> 24, >, 0xe0);
}

static void
test_dash (Fixture *fixture, gconstpointer data)
{
  const XplPoint ends[] = { { 0, 20 }, { SIZE, 20 } };
  XplStroke dashed = { red, 2, 5 }, solid = { red, 2, 0 };
  guint n_dashed;

  xpl_painter_line (fixture->painter, ends, 2, 0, &dashed);
  n_dashed = count_pixels (fixture);
  g_assert_cmpuint (n_dashed, ==, SIZE);
  /* The next stroke is solid again. */
  xpl_painter_line (fixture->painter, ends, 2, 0, &solid);
  g_assert_cmpuint (count_pixels (fixture), ==, 2 * SIZE);
}

static void
test_clip (Fixture *fixture, gconstpointer data)
{
  XplRect all = { 0, 0, SIZE, SIZE };

  xpl_painter_push_clip (fixture->painter, (XplRect) { 0, 0, 10, 10 });
  xpl_painter_push_clip (fixture->painter, (XplRect) { 5, 0, 10, 10 });
  xpl_painter_rect (fixture->painter, all, 0, red, NULL);
  g_assert_cmpuint (count_pixels (fixture), ==, 50);
  xpl_painter_pop_clip (fixture->painter);
  xpl_painter_rect (fixture->painter, all, 0, red, NULL);
  g_assert_cmpuint (count_pixels (fixture), ==, 100);
  xpl_painter_pop_clip (fixture->painter);
  xpl_painter_rect (fixture->painter, all, 0, red, NULL);
  g_assert_cmpuint (count_pixels (fixture), ==, SIZE * SIZE);
}

static void
test_gradient (Fixture *fixture, gconstpointer data)
{
  xpl_painter_gradient (fixture->painter, (XplRect) { 0, 0, SIZE, SIZE }, red, xpl_color_with_alpha (red, 0));
  g_assert_cmphex (get_pixel (fixture, 0, 20) >> 24, >, 0xf0);
  g_assert_cmphex (get_pixel (fixture, SIZE - 1, 20) >> 24, <, 0x10);
}

static void
test_measure (Fixture *fixture, gconstpointer data)
{
  XplTextStyle style = { .size = 12, .weight = 400, .color = red };
  XplTextStyle large = { .size = 24, .weight = 400, .color = red };
  XplTextStyle narrow = { .size = 12, .weight = 400, .color = red, .max_width = 30 };
  g_autoptr (XplPainter) ruler = xpl_painter_measure_new (xpl_palette_light ());
  double width, height, other;

  xpl_painter_measure (ruler, "Harbour", &style, &width, &height);
  g_assert_cmpfloat (width, >, 20);
  g_assert_cmpfloat (height, >, 10);
  /* The same in every medium, and after another style. */
  xpl_painter_measure (fixture->painter, "Harbour", &large, &other, NULL);
  g_assert_cmpfloat_with_epsilon (other, 2 * width, 1);
  xpl_painter_measure (fixture->painter, "Harbour", &style, &other, NULL);
  g_assert_cmpfloat (other, ==, width);
  xpl_painter_measure (ruler, "Harbour authority", &narrow, &other, NULL);
  g_assert_cmpfloat (other, <=, 31);
  xpl_painter_measure (ruler, "", &style, &other, NULL);
  g_assert_cmpfloat (other, ==, 0);
  xpl_painter_measure (ruler, "one\ntwo", &style, NULL, &other);
  g_assert_cmpfloat (other, <, 1.5 * height);
}

static void
test_align (Fixture *fixture, gconstpointer data)
{
  const XplAlign aligns[] = { XPL_ALIGN_START, XPL_ALIGN_CENTER, XPL_ALIGN_END };
  guint left[G_N_ELEMENTS (aligns)];

  for (guint i = 0; i < G_N_ELEMENTS (aligns); i++)
    {
      XplTextStyle style = { .size = 14, .weight = 700, .align = aligns[i], .color = red };
      Fixture own;

      set_up (&own, NULL);
      xpl_painter_text (own.painter, (XplPoint) { SIZE / 2, 10 }, "I", &style);
      left[i] = SIZE;
      for (guint x = 0; x < SIZE; x++)
        for (guint y = 0; y < SIZE; y++)
          if (get_pixel (&own, (int) x, (int) y) != 0)
            left[i] = MIN (left[i], x);
      tear_down (&own, NULL);
    }
  g_assert_cmpuint (left[0], >, left[1]);
  g_assert_cmpuint (left[1], >, left[2]);
  g_assert_cmpuint (left[0], >=, SIZE / 2);
}

/* A title of a million letters is cut before it is laid out. */
static void
test_huge_text (Fixture *fixture, gconstpointer data)
{
  XplTextStyle style = { .size = 12, .color = red, .max_width = 1e12, .halo = blue };
  g_autofree char *text = g_malloc (1000001);
  double width;

  for (guint i = 0; i < 1000000; i += 2)
    memcpy (text + i, "é", 2);
  text[1000000] = '\0';
  xpl_painter_measure (fixture->painter, text, &style, &width, NULL);
  g_assert_cmpfloat (width, <, 100000);
  xpl_painter_text (fixture->painter, (XplPoint) { 0, 0 }, text, &style);
  g_assert_cmpuint (count_pixels (fixture), >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/painter/rect", test_rect);
  ADD ("/painter/rect/round", test_round_rect);
  ADD ("/painter/disc", test_disc);
  ADD ("/painter/polygon", test_polygon);
  ADD ("/painter/nothing", test_nothing);
  ADD ("/painter/line/bent", test_bent_line);
  ADD ("/painter/line/dash", test_dash);
  ADD ("/painter/clip", test_clip);
  ADD ("/painter/gradient", test_gradient);
  ADD ("/painter/measure", test_measure);
  ADD ("/painter/align", test_align);
  ADD ("/painter/huge-text", test_huge_text);
  return g_test_run ();
}
