/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* bench-pages PAGE…: the CPU time of taking the articles out of HTML pages, beside that of gumbo alone over the same pages
 * in the same run. Medians of rounds. */

#include "html-import.h"

#include <gumbo.h>
#include <stdlib.h>
#include <time.h>

#define ROUNDS 9

static double
get_cpu (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec + 1e-9 * (double) now.tv_nsec;
}

static void
read_page (GBytes *page)
{
  g_autoptr (XplBundle) bundle = xpl_html_read (page, "page.html", NULL, NULL, NULL, NULL);
}

static void
parse_page (GBytes *page)
{
  gsize size;
  const char *data = g_bytes_get_data (page, &size);
  GumboOptions options = kGumboDefaultOptions;

  gumbo_destroy_output (&options, gumbo_parse_with_options (&options, data, size));
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
measure (GPtrArray *pages, void (*work) (GBytes *page))
{
  double times[ROUNDS];

  for (guint round = 0; round < ROUNDS; round++)
    {
      double start = get_cpu ();

      for (guint i = 0; i < pages->len; i++)
        work (g_ptr_array_index (pages, i));
      times[round] = get_cpu () - start;
    }
  qsort (times, ROUNDS, sizeof times[0], compare);
  return times[ROUNDS / 2];
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  gsize size = 0;
  double ours, gumbo;

  for (int i = 1; i < argc; i++)
    {
      char *data;
      gsize length;

      if (!g_file_get_contents (argv[i], &data, &length, NULL))
        {
          g_printerr ("%s cannot be read\n", argv[i]);
          return 1;
        }
      g_ptr_array_add (pages, g_bytes_new_take (data, length));
      size += length;
    }
  if (pages->len == 0)
    {
      g_printerr ("usage: bench-pages PAGE…\n");
      return 2;
    }
  gumbo = measure (pages, parse_page);
  ours = measure (pages, read_page);
  g_print ("%u pages, %.1f MB\ngumbo alone  %8.1f pages/s\narticle      %8.1f pages/s\nratio        %8.2f\n", pages->len,
           (double) size / 1e6, pages->len / gumbo, pages->len / ours, ours / gumbo);
  return 0;
}
