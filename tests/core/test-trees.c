/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "trees.h"

static void
test_reading (void)
{
  static const char text[] = "The minister denied the report. “We closed the harbour,” she said.";
  g_autoptr (GError) error = NULL;
  g_autoptr (XplLanguage) language = xpl_language_new (&error);
  g_autoptr (XplSyntax) syntax = xpl_syntax_load ("en", &error);

  g_assert_no_error (error);
  g_autoptr (XplReading) reading = xpl_language_read (language, text, NULL);
  g_autoptr (GArray) trees = xpl_reading_parse (reading, syntax);

  g_assert_cmpuint (trees->len, ==, reading->tokens->len);
  g_assert_cmpint (xpl_tree_node (trees, 2)->head, ==, -1);
  g_assert_cmpstr (xpl_tree_node (trees, 2)->xpos, ==, "VBD");
  g_assert_cmpint (xpl_tree_find (reading, trees, 2, "nsubj", 0), ==, 1);
  g_assert_cmpint (xpl_tree_find (reading, trees, 2, "obj", 0), ==, 4);
  g_assert_cmpint (xpl_tree_find (reading, trees, 2, "nsubj", 2), ==, -1);
  /* Heads are tokens of the text, not of the sentence. */
  guint closed = 8, we = 7;
  g_assert_cmpstr (xpl_reading_token (reading, closed)->lower, ==, "closed");
  g_assert_cmpint (xpl_tree_node (trees, we)->head, ==, (int) closed);
}

static void
test_nothing (void)
{
  g_autoptr (XplLanguage) language = xpl_language_new (NULL);
  g_autoptr (XplSyntax) syntax = xpl_syntax_load ("en", NULL);
  g_autoptr (XplReading) reading = xpl_language_read (language, "", NULL);
  g_autoptr (GArray) trees = xpl_reading_parse (reading, syntax);

  g_assert_cmpuint (trees->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trees/reading", test_reading);
  g_test_add_func ("/trees/nothing", test_nothing);
  return g_test_run ();
}
