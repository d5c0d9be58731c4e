/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* The SVG painter, by the markup that it writes. */

#include "painter-svg.h"

#include <math.h>
#include <string.h>

static const XplColor none = { 0, 0, 0, 0 };
static const XplColor red = { 1, 0, 0, 1 };

typedef struct
{
  GOutputStream *stream;
  XplPainter *painter;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  XplSvgHead head = { .width = 200, .height = 100.5, .zoom = 0.5, .title = "A <b> & \"c\"", .date = "2025-03-04" };

  fixture->stream = g_memory_output_stream_new_resizable ();
  fixture->painter = xpl_painter_svg_new (fixture->stream, xpl_palette_light (), &head);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->stream);
}

/* Ends the picture: its markup, a new string. */
static char *
finish (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  xpl_painter_svg_finish (fixture->painter, &error);
  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (fixture->stream, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (fixture->stream, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (fixture->stream));
}

static void
assert_has (const char *markup, const char *part)
{
  if (strstr (markup, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, strstr (markup, "</style>"));
}

static guint
count (const char *markup, const char *part)
{
  guint n = 0;

  for (const char *p = strstr (markup, part); p != NULL; p = strstr (p + 1, part))
    n++;
  return n;
}

static void
test_head (Fixture *fixture, gconstpointer data)
{
  g_autofree char *markup = finish (fixture);

  g_assert_true (g_str_has_prefix (markup, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "));
  assert_has (markup, "width=\"200\" height=\"100.5\" viewBox=\"0 0 400 201\"");
  assert_has (markup, "role=\"img\"");
  assert_has (markup, "<title>A &lt;b&gt; &amp; &quot;c&quot;</title>");
  assert_has (markup, "<dc:date>2025-03-04</dc:date>");
  assert_has (markup, ".f-text{fill:#241f31}");
  g_assert_null (strstr (markup, "<desc>"));
  g_assert_true (g_str_has_suffix (markup, "</svg>\n"));
}

static void
test_shapes (Fixture *fixture, gconstpointer data)
{
  const XplPoint points[] = { { 1, 2 }, { 3.456, 2 }, { 1, -0.001 } };
  const XplStroke thin = { .color = xpl_palette_light ()->grid, .width = 1 };
  const XplStroke dashed = { .color = red, .width = 2.5, .dash = 4 };

  xpl_painter_line (fixture->painter, points, 3, 0, &thin);
  xpl_painter_line (fixture->painter, points, 2, 1.5, &dashed);
  xpl_painter_polygon (fixture->painter, points, 3, xpl_color_with_alpha (red, 0.25), NULL);
  xpl_painter_disc (fixture->painter, points[0], 4, xpl_palette_light ()->text, &thin);
  xpl_painter_rect (fixture->painter, (XplRect) { 0, 0, 10, 4 }, 9, red, NULL);
  xpl_painter_rect (fixture->painter, (XplRect) { 0, 0, 10, 4 }, 0, none, NULL);

  g_autofree char *markup = finish (fixture);
  assert_has (markup, "<path d=\"M1 2l2.46 0-2.46-2\" class=\"l-grid\"/>");
  assert_has (markup, "<path d=\"M1 2q1.23 3 2.46 0\" fill=\"none\" stroke=\"#ff0000\" stroke-width=\"2.5\" "
                      "stroke-dasharray=\"4\"/>");
  assert_has (markup, "z\" fill=\"#ff0000\" fill-opacity=\".25\"/>");
  assert_has (markup, "<circle cx=\"1\" cy=\"2\" r=\"4\" class=\"f-text e-grid\"/>");
  assert_has (markup, "<rect x=\"0\" y=\"0\" width=\"10\" height=\"4\" rx=\"2\" fill=\"#ff0000\"/>");
  g_assert_cmpuint (count (markup, "<rect"), ==, 1);
}

/* What is not a number must not get into a file. */
static void
test_wild_numbers (Fixture *fixture, gconstpointer data)
{
  const XplPoint points[] = { { NAN, INFINITY }, { -1e300, 1 } };
  const XplStroke stroke = { .color = red, .width = 1 };

  xpl_painter_line (fixture->painter, points, 2, 0, &stroke);
  xpl_painter_rect (fixture->painter, (XplRect) { 0, 0, -5, NAN }, 0, red, NULL);

  g_autofree char *markup = finish (fixture);
  g_assert_null (strstr (markup, "nan"));
  g_assert_null (strstr (markup, "inf"));
  g_assert_null (strstr (markup, "width=\"-"));
}

static void
test_structure (Fixture *fixture, gconstpointer data)
{
  XplRect area = { 0, 0, 10, 10 };

  xpl_painter_begin_group (fixture->painter, "node person", "Vera \"V\" <Aldana>\x01\n\xff");
  xpl_painter_push_clip (fixture->painter, area);
  xpl_painter_pop_clip (fixture->painter);
  xpl_painter_push_clip (fixture->painter, area);
  xpl_painter_pop_clip (fixture->painter);
  xpl_painter_gradient (fixture->painter, area, red, none);
  xpl_painter_gradient (fixture->painter, area, red, none);
  xpl_painter_gradient (fixture->painter, area, none, red);
  xpl_painter_end_group (fixture->painter);

  g_autofree char *markup = finish (fixture);
  assert_has (markup, "<g class=\"node person\"><title>Vera &quot;V&quot; &lt;Aldana&gt; \xef\xbf\xbd</title>");
  g_assert_cmpuint (count (markup, "<clipPath id=\"clip-1\">"), ==, 1);
  g_assert_cmpuint (count (markup, "url(#clip-1)"), ==, 2);
  g_assert_cmpuint (count (markup, "<linearGradient"), ==, 2);
  g_assert_cmpuint (count (markup, "url(#fade-1)"), ==, 2);
  g_assert_cmpuint (count (markup, "<g"), ==, count (markup, "</g>"));
}

/* Only addresses of the web are handed on. */
static void
test_links (Fixture *fixture, gconstpointer data)
{
  const char *const uris[] = { "https://example.org/?a=1&b=\"2\"", "javascript:alert(1)", NULL, "file:///etc/passwd",
                               "HTTP://example.org/" };

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      xpl_painter_begin_link (fixture->painter, uris[i]);
      xpl_painter_end_link (fixture->painter);
    }

  g_autofree char *markup = finish (fixture);
  g_assert_cmpuint (count (markup, "<a "), ==, 2);
  g_assert_cmpuint (count (markup, "</a>"), ==, 2);
  assert_has (markup, "<a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\"");
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  XplTextStyle style = { .size = 12, .weight = 700, .italic = TRUE, .align = XPL_ALIGN_CENTER };
  double width;

  style.color = xpl_palette_light ()->text;
  style.halo = xpl_palette_light ()->background;
  xpl_painter_text (fixture->painter, (XplPoint) { 50, 10 }, "Mäuse & Co", &style);
  style = (XplTextStyle) { .size = 12, .color = red, .max_width = 60 };
  xpl_painter_text (fixture->painter, (XplPoint) { 0, 40 }, "The harbour master speaks", &style);
  xpl_painter_measure (fixture->painter, "The harbour master speaks", &style, &width, NULL);
  g_assert_cmpfloat (width, <=, 60);
  xpl_painter_text (fixture->painter, (XplPoint) { 0, 0 }, "", &style);

  g_autofree char *markup = finish (fixture);
  assert_has (markup, "font-size=\"12\" font-weight=\"700\" font-style=\"italic\" text-anchor=\"middle\" "
                      "class=\"f-text e-ground halo\">Mäuse &amp; Co</text>");
  /* Cut as on the screen. */
  assert_has (markup, ">The ");
  assert_has (markup, "…</text>");
  g_assert_null (strstr (markup, "speaks"));
  g_assert_cmpuint (count (markup, "<text "), ==, 2);
}

/* An error of the stream is told at the end, however much is painted after it. */
static void
test_error (void)
{
  char few[700];
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new (few, sizeof few, NULL, NULL);
  XplSvgHead head = { .width = 10, .height = 10, .zoom = 1 };
  XplPainter *painter = xpl_painter_svg_new (stream, xpl_palette_light (), &head);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 20000; i++)
    xpl_painter_disc (painter, (XplPoint) { i, i }, 3, red, NULL);
  g_assert_false (xpl_painter_svg_finish (painter, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/painter-svg/head", test_head);
  ADD ("/painter-svg/shapes", test_shapes);
  ADD ("/painter-svg/wild-numbers", test_wild_numbers);
  ADD ("/painter-svg/structure", test_structure);
  ADD ("/painter-svg/links", test_links);
  ADD ("/painter-svg/text", test_text);
  g_test_add_func ("/painter-svg/error", test_error);
  return g_test_run ();
}
