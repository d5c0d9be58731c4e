/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "bundle.h"
#include "decision.h"

#include <string.h>

/* Every member of the format, and unknown members in every object of it, in canonical form. */
static GBytes *
load_sample (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fuzz", "bundle", "full.bundle.json", NULL);
  char *text = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  return g_bytes_new_take (text, length);
}

static XplBundle *
read_bytes (GBytes *bytes, XplWarnings *warnings)
{
  g_autoptr (GError) error = NULL;
  XplBundle *bundle = xpl_bundle_read (bytes, "test.json", warnings, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bundle);
  return bundle;
}

static XplBundle *
read_text (const char *text, XplWarnings *warnings)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return read_bytes (bytes, warnings);
}

static void
assert_same_bytes (GBytes *a, GBytes *b)
{
  g_autofree char *first = g_strndup (g_bytes_get_data (a, NULL), g_bytes_get_size (a));
  g_autofree char *second = g_strndup (g_bytes_get_data (b, NULL), g_bytes_get_size (b));

  g_assert_cmpstr (first, ==, second);
  g_assert_true (g_bytes_equal (a, b));
}

static void
test_round_trip (void)
{
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (GBytes) before = load_sample ();
  g_autoptr (XplBundle) bundle = read_bytes (before, warnings);
  g_autoptr (GBytes) after = xpl_bundle_write (bundle);
  g_autoptr (GBytes) again = xpl_bundle_write (bundle);

  g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, 0);
  assert_same_bytes (after, before);
  assert_same_bytes (again, after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bundle/round-trip", test_round_trip);
  return g_test_run ();
}
