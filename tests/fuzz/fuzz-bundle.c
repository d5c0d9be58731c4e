/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Any bytes as a bundle: no crash; and what could be read can be written, read again without losing anything more, and
 * written to the same bytes.
 */

#include "bundle.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static GBytes *
rewrite (GBytes *bytes)
{
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplBundle) bundle = xpl_bundle_read (bytes, "input", warnings, NULL);

  return bundle != NULL ? xpl_bundle_write (bundle) : NULL;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) input = g_bytes_new_static (data, size);
  g_autoptr (GBytes) first = rewrite (input);
  g_autoptr (GBytes) second = NULL;

  xpl_bundle_sniff ((const char *) data, size);
  if (first == NULL)
    return 0;
  second = rewrite (first);
  g_assert_nonnull (second);
  g_assert_true (g_bytes_equal (first, second));
  return 0;
}
