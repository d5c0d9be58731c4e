/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "layout-text.h"

static XplLayoutEdge *
parse_edges (const char *text, guint32 *n_edges, guint32 *n_nodes, GError **error)
{
  return xpl_layout_text_parse_edges (text, strlen (text), n_edges, n_nodes, error);
}

static void
test_parse_edges (void)
{
  static const char text[] = "# a comment\n0 1\r\n\n  2\t1   2.5  \n7 7 1e-3";
  g_autoptr (GError) error = NULL;
  guint32 n_edges, n_nodes;
  g_autofree XplLayoutEdge *edges = parse_edges (text, &n_edges, &n_nodes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (n_edges, ==, 3);
  g_assert_cmpuint (n_nodes, ==, 8);
  g_assert_cmpuint (edges[0].source, ==, 0);
  g_assert_cmpuint (edges[0].target, ==, 1);
  g_assert_cmpfloat (edges[0].weight, ==, 1);
  g_assert_cmpuint (edges[1].source, ==, 2);
  g_assert_cmpfloat (edges[1].weight, ==, 2.5);
  g_assert_cmpuint (edges[2].target, ==, 7);
  g_assert_cmpfloat (edges[2].weight, ==, 0.001);
}

static void
test_parse_edges_nothing (void)
{
  static const char *const texts[] = { "", "\n", "  \n\t\n", "# nothing" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      guint32 n_edges = 9, n_nodes = 9;
      g_autofree XplLayoutEdge *edges = parse_edges (texts[i], &n_edges, &n_nodes, &error);

      g_assert_no_error (error);
      g_assert_nonnull (edges);
      g_assert_cmpuint (n_edges, ==, 0);
      g_assert_cmpuint (n_nodes, ==, 0);
    }
}

static void
test_parse_edges_length (void)
{
  /* What follows the given length is not read. */
  static const char text[] = "0 1\n2 34";
  g_autoptr (GError) error = NULL;
  guint32 n_edges, n_nodes;
  g_autofree XplLayoutEdge *edges = xpl_layout_text_parse_edges (text, 7, &n_edges, &n_nodes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (n_edges, ==, 2);
  g_assert_cmpuint (edges[1].target, ==, 3);
}

typedef struct
{
  const char *text;
  const char *line; /* how the message begins */
} Wrong;

static void
test_wrong_edges (void)
{
  static const Wrong cases[] = {
    { "0", "line 1:" },
    { "0 1 2 3", "line 1:" },
    { "0 1 2 3 4 5 6", "line 1:" },
    { "0 1\n\n# x\n1 b", "line 4:" },
    { "0 -1", "line 1:" },
    { "0 1.5", "line 1:" },
    { "0 1,5", "line 1:" },
    { "0 4294967295", "line 1:" },
    { "0 99999999999999999999", "line 1:" },
    { "0 1 nan", "line 1:" },
    { "0 1\n0 1 inf", "line 2:" },
    { "0 1 0", "line 1:" },
    { "0 1 -2", "line 1:" },
    { "0 1 1e300", "line 1:" },
    { "0 1 2x", "line 1:" },
    { "0 1 1,5", "line 1:" },
    { "\x89PNG\xff 1", "line 1:" },
    { "0 0000000000000000000000000000000000000000000000000000000000000000000001", "line 1:" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      guint32 n_edges, n_nodes;

      g_assert_null (parse_edges (cases[i].text, &n_edges, &n_nodes, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_true (g_str_has_prefix (error->message, cases[i].line));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_nul_byte (void)
{
  static const char text[] = "0 1\n0\0 1";
  g_autoptr (GError) error = NULL;
  guint32 n_edges, n_nodes;

  g_assert_null (xpl_layout_text_parse_edges (text, sizeof text - 1, &n_edges, &n_nodes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
test_parse_positions (void)
{
  static const char text[] = "1.5 -2\nnan nan\n1e3 0";
  g_autoptr (GError) error = NULL;
  guint32 n;
  g_autofree XplVec2 *positions = xpl_layout_text_parse_positions (text, strlen (text), &n, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpfloat (positions[0].x, ==, 1.5);
  g_assert_cmpfloat (positions[0].y, ==, -2);
  g_assert_false (xpl_vec2_is_finite (positions[1]));
  g_assert_cmpfloat (positions[2].x, ==, 1000);
}

static void
test_wrong_positions (void)
{
  static const Wrong cases[] = {
    { "1", "line 1:" },
    { "1 2\n1 2 3", "line 2:" },
    { "1 x", "line 1:" },
    { "1 2,5", "line 1:" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      guint32 n;

      g_assert_null (xpl_layout_text_parse_positions (cases[i].text, strlen (cases[i].text), &n, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_true (g_str_has_prefix (error->message, cases[i].line));
    }
}

static void
test_parse_sizes (void)
{
  g_autoptr (GError) error = NULL;
  guint32 n;
  g_autofree double *sizes = xpl_layout_text_parse_sizes ("0\n12.5\n", 7, &n, &error);
  static const char *const wrong[] = { "-1", "nan", "inf", "1 2", "x" };

  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpfloat (sizes[1], ==, 12.5);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_null (xpl_layout_text_parse_sizes (wrong[i], strlen (wrong[i]), &n, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_clear_error (&error);
    }
}

static void
test_print_positions (void)
{
  static const XplVec2 positions[] = { { 1.5, -2 }, { 0.1, 1.0 / 3 }, { 1e9, -1e-300 }, { NAN, NAN } };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree XplVec2 *back = NULL;
  guint32 n;

  xpl_layout_text_print_positions (text, positions, G_N_ELEMENTS (positions));
  g_assert_true (g_str_has_prefix (text->str, "1.5 -2\n0.1 0.33333333333333331\n"));
  back = xpl_layout_text_parse_positions (text->str, text->len, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (positions));
  g_assert_cmpmem (back, 3 * sizeof *back, positions, 3 * sizeof *positions);
  g_assert_true (isnan (back[3].x));
}

static void
test_print_edges (void)
{
  static const XplLayoutEdge edges[] = { { 0, 1, 1 }, { 5, 2, 0.25 } };
  g_autoptr (GString) text = g_string_new (NULL);

  xpl_layout_text_print_edges (text, edges, G_N_ELEMENTS (edges));
  g_assert_cmpstr (text->str, ==, "0 1\n5 2 0.25\n");
}

static void
test_any_locale (void)
{
  g_autofree char *locale = g_strdup (setlocale (LC_NUMERIC, NULL));

  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("no German locale here");
      return;
    }
  test_parse_edges ();
  test_parse_positions ();
  test_print_positions ();
  test_print_edges ();
  setlocale (LC_NUMERIC, locale);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout-text/parse-edges", test_parse_edges);
  g_test_add_func ("/layout-text/parse-edges/nothing", test_parse_edges_nothing);
  g_test_add_func ("/layout-text/parse-edges/length", test_parse_edges_length);
  g_test_add_func ("/layout-text/parse-edges/wrong", test_wrong_edges);
  g_test_add_func ("/layout-text/parse-edges/nul-byte", test_nul_byte);
  g_test_add_func ("/layout-text/parse-positions", test_parse_positions);
  g_test_add_func ("/layout-text/parse-positions/wrong", test_wrong_positions);
  g_test_add_func ("/layout-text/parse-sizes", test_parse_sizes);
  g_test_add_func ("/layout-text/print-positions", test_print_positions);
  g_test_add_func ("/layout-text/print-edges", test_print_edges);
  g_test_add_func ("/layout-text/any-locale", test_any_locale);

  return g_test_run ();
}
