/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Gives each file that the command line names, and each file of the folders that it names, to a fuzz target, as libFuzzer
 * does: so that what a fuzzer once found is an ordinary test, with any compiler.
 */

#include <glib.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static guint
run_file (const char *path)
{
  g_autofree char *content = NULL;
  g_autofree uint8_t *exact = NULL;
  gsize length;

  if (!g_file_get_contents (path, &content, &length, NULL))
    {
      g_printerr ("%s cannot be read\n", path);
      return 0;
    }
  /* Just as long as the file, so that reading behind it is found. */
  exact = g_memdup2 (content, length);
  LLVMFuzzerTestOneInput (exact, length);
  return 1;
}

static guint
run_path (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  if (folder == NULL)
    return run_file (path);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      n += run_path (child);
    }
  return n;
}

int
main (int argc, char **argv)
{
  guint n = 0;

  for (int i = 1; i < argc; i++)
    n += run_path (argv[i]);
  g_print ("%u files\n", n);
  return n > 0 ? 0 : 1;
}
