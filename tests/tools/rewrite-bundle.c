/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* rewrite-bundle FILE: reads a bundle and prints what saving it would write; what the reader warns of goes to stderr. */

#include "bundle.h"

#include <stdio.h>

int
main (int argc, char **argv)
{
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplBundle) bundle = NULL;
  g_autoptr (GBytes) input = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  if (argc != 2 || !g_file_get_contents (argv[1], &text, &length, &error))
    {
      g_printerr ("%s\n", error != NULL ? error->message : "usage: rewrite-bundle FILE");
      return 2;
    }
  input = g_bytes_new_take (text, length);
  bundle = xpl_bundle_read (input, argv[1], warnings, &error);
  for (guint i = 0; i < xpl_warnings_get_size (warnings); i++)
    g_printerr ("%s\n", xpl_warnings_get (warnings, i)->message);
  if (bundle == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 3;
    }
  output = xpl_bundle_write (bundle);
  return fwrite (g_bytes_get_data (output, NULL), 1, g_bytes_get_size (output), stdout) == g_bytes_get_size (output) ? 0 : 1;
}
