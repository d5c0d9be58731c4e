/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Adds a test @path/N for each line N of tests/data/@file that is neither empty nor begins with "#"; @func gets the line.
 * Returns the lines, which are to be kept until the tests have run.
 */
static inline GStrv
sheet_lines_add (const char *file, const char *path, GTestDataFunc func)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sheet = g_test_build_filename (G_TEST_DIST, "data", file, NULL);
  g_autofree char *content = NULL;
  GStrv lines;

  g_file_get_contents (sheet, &content, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '#' && lines[i][0] != '\0')
      {
        g_autofree char *name = g_strdup_printf ("%s/%u", path, i + 1);

        g_test_add_data_func (name, lines[i], func);
      }
  return lines;
}

G_END_DECLS
