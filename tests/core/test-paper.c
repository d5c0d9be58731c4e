/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What is read from top to bottom: blocks, pages, and that it can be drawn again elsewhere. */

#include "paper.h"

#include "painter-cairo.h"
#include "painter-svg.h"

#include <string.h>

#define WIDTH 300.0

/* Blocks of ten pixels each; @kept: a letter a block, "h" for a heading. */
static XplPaper *
make_paper (const char *blocks)
{
  XplPaper *paper = xpl_paper_new (WIDTH, xpl_palette_light ());

  for (const char *p = blocks; *p != '\0'; p++)
    {
      xpl_painter_disc (xpl_paper_get_pen (paper), (XplPoint) { 5, 5 }, 2, xpl_palette_light ()->text, NULL);
      xpl_paper_end_block (paper, *p == 'B' ? 50 : 10, (gpointer) p, *p == 'h');
    }
  return paper;
}

static void
test_pages (void)
{
  static const struct
  {
    const char *blocks;
    double height;
    const char *pages; /* blocks of each page */
  } cases[] = {
    { "", 30, "" },
    { "aaa", 30, "3" },
    { "aaaa", 30, "3 1" },
    { "aaaa", 35, "3 1" },
    /* A heading is not left behind. */
    { "aahaa", 30, "2 3" },
    { "ahhaa", 30, "1 3 1" },
    /* Nothing but headings go where there is room. */
    { "hhhha", 30, "3 2" },
    /* What is higher than a page has one of its own. */
    { "aBa", 30, "1 1 1" },
    { "B", 30, "1" },
    { "hBa", 30, "1 1 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XplPaper) paper = make_paper (cases[i].blocks);
      g_autoptr (GArray) ends = xpl_paper_break_pages (paper, 0, cases[i].height, cases[i].height);
      g_autoptr (GString) pages = g_string_new (NULL);

      for (guint k = 0; k < ends->len; k++)
        g_string_append_printf (pages, "%s%u", k > 0 ? " " : "",
                                g_array_index (ends, guint, k) - (k > 0 ? g_array_index (ends, guint, k - 1) : 0));
      g_test_message ("case %u", i);
      g_assert_cmpstr (pages->str, ==, cases[i].pages);
    }
}

static void
test_first_pages (void)
{
  g_autoptr (XplPaper) paper = make_paper ("aaaaaaaaaa");
  g_autoptr (GArray) ends = xpl_paper_break_pages (paper, 2, 20, 40);

  g_assert_cmpuint (ends->len, ==, 4);
  g_assert_cmpuint (g_array_index (ends, guint, 0), ==, 2);
  g_assert_cmpuint (g_array_index (ends, guint, 1), ==, 4);
  g_assert_cmpuint (g_array_index (ends, guint, 2), ==, 8);
  g_assert_cmpuint (g_array_index (ends, guint, 3), ==, 10);
}

static void
test_find_height (void)
{
  static const struct
  {
    const char *blocks;
    guint n_pages;
    double height;
  } cases[] = {
    { "aaaaaa", 1, 60 }, { "aaaaaa", 2, 30 }, { "aaaaaaa", 2, 40 }, { "aaaaaa", 4, 20 }, { "aaB", 3, 50 }, { "", 3, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XplPaper) paper = make_paper (cases[i].blocks);

      g_test_message ("case %u", i);
      g_assert_cmpfloat_with_epsilon (xpl_paper_find_height (paper, cases[i].n_pages), cases[i].height, 1);
    }
}

static void
test_find_block (void)
{
  const char *blocks = "aBa";
  g_autoptr (XplPaper) paper = make_paper (blocks);

  g_assert_cmpfloat (xpl_paper_get_height (paper), ==, 70);
  g_assert_null (xpl_paper_find_block (paper, -1));
  g_assert_null (xpl_paper_find_block (paper, 70));
  g_assert_true (xpl_paper_find_block (paper, 0)->object == blocks);
  g_assert_true (xpl_paper_find_block (paper, 10)->object == blocks + 1);
  g_assert_true (xpl_paper_find_block (paper, 59.9)->object == blocks + 1);
  g_assert_true (xpl_paper_find_block (paper, 60)->object == blocks + 2);
}

/* Everything that can be drawn, at an offset. */
static void
draw_all (XplPainter *painter, double x, double y)
{
  const XplPalette *palette = xpl_palette_light ();
  const XplPoint points[] = { { x + 1, y + 2 }, { x + 30, y + 2 }, { x + 20, y + 30 } };
  const XplStroke stroke = { .color = palette->grid, .width = 2, .dash = 3 };
  const XplTextStyle style = { .size = 12, .weight = 700, .color = palette->text };
  XplRect box = { x + 5, y + 6, 40, 20 };

  xpl_painter_begin_group (painter, "all", "Everything");
  xpl_painter_push_clip (painter, box);
  xpl_painter_line (painter, points, 2, 4, &stroke);
  xpl_painter_polygon (painter, points, 3, palette->hover, &stroke);
  xpl_painter_disc (painter, points[0], 7, palette->selection, NULL);
  xpl_painter_rect (painter, box, 4, palette->surface, &stroke);
  xpl_painter_gradient (painter, box, palette->text, palette->surface);
  xpl_painter_pop_clip (painter);
  xpl_painter_begin_link (painter, "https://example.org/");
  xpl_painter_text (painter, points[2], "Harbour", &style);
  xpl_painter_end_link (painter);
  xpl_painter_end_group (painter);
}

static GBytes *
finish (XplPainter *painter, GOutputStream *stream)
{
  g_assert_true (xpl_painter_svg_finish (painter, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* What was recorded is drawn again as it was, moved. */
static void
test_paint (void)
{
  XplSvgHead head = { .width = 200, .height = 200, .zoom = 1 };
  g_autoptr (XplPaper) paper = xpl_paper_new (WIDTH, xpl_palette_light ());
  g_autoptr (GOutputStream) first = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) second = g_memory_output_stream_new_resizable ();
  XplPainter *direct = xpl_painter_svg_new (first, xpl_palette_light (), &head);
  XplPainter *again = xpl_painter_svg_new (second, xpl_palette_light (), &head);

  draw_all (direct, 10, 45);
  draw_all (direct, 10, 95);
  xpl_paper_end_block (paper, 30, NULL, FALSE);
  draw_all (xpl_paper_get_pen (paper), 0, 5);
  xpl_paper_end_block (paper, 50, NULL, FALSE);
  draw_all (xpl_paper_get_pen (paper), 0, 5);
  xpl_paper_end_block (paper, 50, NULL, FALSE);
  xpl_paper_paint (paper, 1, 3, again, (XplPoint) { 10, 40 });

  g_autoptr (GBytes) expected = finish (direct, first);
  g_autoptr (GBytes) got = finish (again, second);
  g_assert_true (g_bytes_equal (expected, got));
}

static void
test_text (void)
{
  g_autoptr (XplPaper) paper = xpl_paper_new (WIDTH, xpl_palette_light ());
  XplTextStyle style = { .size = 12, .color = xpl_palette_light ()->text };
  const char *text = "The harbour master said that nobody had asked him for a single crane, or for the keys of the wharf.";
  double line = xpl_paper_get_line_height (paper, &style);
  g_autoptr (GArray) ends = xpl_paper_wrap (paper, 120, text, &style);

  g_assert_cmpuint (ends->len, >, 3);
  g_assert_cmpuint (g_array_index (ends, guint, ends->len - 1), ==, strlen (text));
  for (guint i = 0; i + 1 < ends->len; i++)
    g_assert_cmpint (text[g_array_index (ends, guint, i) - 1], ==, ' ');
  g_assert_cmpfloat (xpl_paper_draw_text (paper, (XplPoint) { 0, 0 }, 120, 0, text, &style), ==, ends->len * line);
  g_assert_cmpfloat (xpl_paper_draw_text (paper, (XplPoint) { 0, 0 }, 120, 2, text, &style), ==, 2 * line);
}

/* What PDF refuses becomes blank, and everything else stays at its byte. */
static void
test_drawable (void)
{
  static const struct
  {
    const char *text, *drawable;
  } cases[] = {
    { "Plain", NULL },
    { "Mäuse — שלום 🚢", NULL },
    { "a\tb\nc", "a b c" },
    { "a\xef\xbf\xbe" "b", "a   b" },
    { "a\xef\xb7\x90" "b\xc2\x85", "a   b  " },
    { "\xf0\x9f\xbf\xbf!", "    !" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *drawable = xpl_text_dup_drawable (cases[i].text);

      g_assert_cmpstr (drawable, ==, cases[i].drawable);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper/pages", test_pages);
  g_test_add_func ("/paper/pages/first", test_first_pages);
  g_test_add_func ("/paper/find-height", test_find_height);
  g_test_add_func ("/paper/find-block", test_find_block);
  g_test_add_func ("/paper/paint", test_paint);
  g_test_add_func ("/paper/text", test_text);
  g_test_add_func ("/paper/drawable", test_drawable);
  return g_test_run ();
}
