/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "palette.h"

#include <math.h>

/* What WCAG 2.1 asks for text (1.4.3) and for what is drawn (1.4.11). */
#define TEXT_CONTRAST 4.5
#define MARK_CONTRAST 3.0

static double
linear (double value)
{
  return value <= 0.03928 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
luminance (XplColor color)
{
  return 0.2126 * linear (color.red) + 0.7152 * linear (color.green) + 0.0722 * linear (color.blue);
}

static double
contrast (XplColor a, XplColor b)
{
  double first = luminance (a), second = luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

static void
test_contrast (gconstpointer data)
{
  const XplPalette *palette = data;
  const XplColor grounds[] = { palette->background, palette->surface };

  for (guint g = 0; g < G_N_ELEMENTS (grounds); g++)
    {
      g_assert_cmpfloat (contrast (palette->text, grounds[g]), >=, TEXT_CONTRAST);
      g_assert_cmpfloat (contrast (palette->dim_text, grounds[g]), >=, TEXT_CONTRAST);
      g_assert_cmpfloat (contrast (palette->selection, grounds[g]), >=, MARK_CONTRAST);
      g_assert_cmpfloat (contrast (palette->hover, grounds[g]), >=, MARK_CONTRAST);
      for (guint i = 0; i < XPL_N_ENTITY_TYPES; i++)
        g_assert_cmpfloat (contrast (palette->types[i], grounds[g]), >=, MARK_CONTRAST);
      /* Co-occurrence is meant to stay in the background. */
      for (guint i = 0; i < XPL_N_QUADS; i++)
        g_assert_cmpfloat (contrast (palette->quads[i], grounds[g]), >=,
                           i == XPL_QUAD_CO_OCCURRENCE ? 1.5 : MARK_CONTRAST);
    }
}

/* Words are lighter on the ground than deeds, so that the two pairs differ without their hues. */
static void
test_words_and_deeds (gconstpointer data)
{
  const XplPalette *palette = data;
  gboolean is_light = luminance (palette->background) > 0.5;
  const XplQuad pairs[][2] = { { XPL_QUAD_VERBAL_COOPERATION, XPL_QUAD_MATERIAL_COOPERATION },
                               { XPL_QUAD_VERBAL_CONFLICT, XPL_QUAD_MATERIAL_CONFLICT } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      double words = luminance (palette->quads[pairs[i][0]]), deeds = luminance (palette->quads[pairs[i][1]]);

      g_test_message ("%s pair %u", is_light ? "light" : "dark", i);
      g_assert_cmpfloat (words, >, deeds);
      g_assert_cmpfloat (contrast (palette->quads[pairs[i][0]], palette->quads[pairs[i][1]]), >=, 1.5);
    }
}

static void
assert_distinct (const XplColor *colors, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < i; k++)
      g_assert_cmpfloat (fabs (colors[i].red - colors[k].red) + fabs (colors[i].green - colors[k].green)
                             + fabs (colors[i].blue - colors[k].blue),
                         >, 0.1);
}

static void
test_distinct (gconstpointer data)
{
  const XplPalette *palette = data;

  assert_distinct (palette->types, XPL_N_ENTITY_TYPES);
  assert_distinct (palette->quads, XPL_N_QUADS);
}

static void
test_mix (void)
{
  const XplColor black = { 0, 0, 0, 1 }, clear_white = { 1, 1, 1, 0 };
  const struct
  {
    double share, expected;
  } cases[] = { { 0, 0 }, { 0.25, 0.25 }, { 1, 1 }, { -3, 0 }, { 7, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      XplColor mixed = xpl_color_mix (black, clear_white, cases[i].share);

      g_assert_cmpfloat_with_epsilon (mixed.green, cases[i].expected, 1e-6);
      g_assert_cmpfloat_with_epsilon (mixed.alpha, 1 - cases[i].expected, 1e-6);
    }
}

static void
test_alpha (void)
{
  XplColor color = xpl_color_with_alpha (xpl_palette_light ()->text, 0.5);

  g_assert_cmpfloat (color.alpha, ==, 0.5);
  g_assert_cmpfloat (color.red, ==, xpl_palette_light ()->text.red);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/palette/contrast/light", xpl_palette_light (), test_contrast);
  g_test_add_data_func ("/palette/contrast/dark", xpl_palette_dark (), test_contrast);
  g_test_add_data_func ("/palette/words-and-deeds/light", xpl_palette_light (), test_words_and_deeds);
  g_test_add_data_func ("/palette/words-and-deeds/dark", xpl_palette_dark (), test_words_and_deeds);
  g_test_add_data_func ("/palette/distinct/light", xpl_palette_light (), test_distinct);
  g_test_add_data_func ("/palette/distinct/dark", xpl_palette_dark (), test_distinct);
  g_test_add_func ("/palette/mix", test_mix);
  g_test_add_func ("/palette/alpha", test_alpha);
  return g_test_run ();
}
