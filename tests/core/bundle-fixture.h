/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"

#include <string.h>

/* Every member of the format, and unknown members in every object of it, in canonical form. */
static inline GBytes *
load_sample (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fuzz", "bundle", "full.bundle.json", NULL);
  char *text = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  return g_bytes_new_take (text, length);
}

static inline XplBundle *
read_bytes (GBytes *bytes, XplWarnings *warnings)
{
  g_autoptr (GError) error = NULL;
  XplBundle *bundle = xpl_bundle_read (bytes, "test.json", warnings, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bundle);
  return bundle;
}

static inline XplBundle *
read_text (const char *text, XplWarnings *warnings)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return read_bytes (bytes, warnings);
}
