/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bench-search.h"

#include "bench-bundle.h"
#include "json-writer.h"
#include "search.h"
#include "table.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <time.h>

#define ARTICLES 100000
#define MENTIONS_OF_ONE 4
#define SEED 1
#define FIRST_HITS 20
#define RUNS 9

/* From a word that each article has to one that none has. In a made bundle most words are in all of them. */
static const char *const searches[] = {
  "said", "the council", "harbour OR quay", "\"northern quay\"", "ferr*", "ferries NEAR/5 delays", "said:council",
  "person:harrow", "source:coast repairs", "mayor NOT tuesday", "borin ostmark", "cafe before:2031-06", "zzz",
};

/* Milliseconds of CPU. */
typedef struct
{
  guint n_articles;
  double build;
  double check;  /* an update where nothing has changed */
  double median; /* over the searches of each one's median */
  double worst;
  const char *worst_search;
  guint64 n_bytes;
} Result;

/* Of CPU, so that a busy machine tells the same: nothing here waits. */
static double
get_milliseconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
get_median (double *values, guint n)
{
  qsort (values, n, sizeof *values, compare_doubles);
  return values[n / 2];
}

/* The first hits of what somebody has just typed. */
static double
time_search (XplSearchIndex *index, XplBundle *bundle, const char *text)
{
  double times[RUNS];

  for (guint i = 0; i < RUNS; i++)
    {
      double start = get_milliseconds ();
      g_autoptr (XplSearchQuery) query = xpl_search_query_parse (text, TRUE, NULL);
      g_autoptr (GPtrArray) hits = xpl_search (index, bundle, query, FIRST_HITS, NULL);

      times[i] = get_milliseconds () - start;
    }
  return get_median (times, RUNS);
}

static gboolean
update (XplSearchIndex *index, XplBundle *bundle, double *milliseconds)
{
  g_autoptr (GError) error = NULL;
  double start = get_milliseconds ();

  if (!xpl_search_index_update (index, bundle, NULL, &error))
    {
      xpl_print_error ("%s", error->message);
      return FALSE;
    }
  *milliseconds = get_milliseconds () - start;
  return TRUE;
}

static gboolean
measure_in (const char *path, XplBundle *bundle, Result *result)
{
  g_autoptr (XplSearchIndex) index = xpl_search_index_open (path);
  double times[G_N_ELEMENTS (searches)];
  GStatBuf information;

  result->n_articles = g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (bundle)));
  if (!update (index, bundle, &result->build) || !update (index, bundle, &result->check))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      times[i] = time_search (index, bundle, searches[i]);
      if (times[i] > result->worst)
        {
          result->worst = times[i];
          result->worst_search = searches[i];
        }
    }
  result->median = get_median (times, G_N_ELEMENTS (times));
  if (g_stat (path, &information) == 0)
    result->n_bytes = (guint64) information.st_size;
  return TRUE;
}

static gboolean
measure (XplBundle *bundle, Result *result)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("explorer-bench-XXXXXX", &error);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "index.sqlite", NULL) : NULL;
  gboolean is_measured;

  if (folder == NULL)
    {
      xpl_print_error ("%s", error->message);
      return FALSE;
    }
  is_measured = measure_in (path, bundle, result);
  g_unlink (path);
  g_rmdir (folder);
  return is_measured;
}

typedef struct
{
  const char *name;
  const char *words;
  double value;
} Line;

static void
print_result (const Result *result, gboolean as_json)
{
  const Line lines[] = {
    { "build", N_ ("Index made, ms of CPU"), result->build },
    { "check", N_ ("Index held against the bundle again, ms of CPU"), result->check },
    { "median", N_ ("First hits, ms of CPU: median of searches"), result->median },
    { "worst", N_ ("First hits, ms of CPU: the slowest search"), result->worst },
    { "size", N_ ("Index, MB"), (double) result->n_bytes / 1e6 },
  };
  static const char *const headings[] = { "", "", NULL };
  g_autoptr (XplTable) table = xpl_table_new (headings);
  g_autoptr (XplJsonWriter) json = xpl_json_writer_new ();

  xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
  xpl_json_writer_name (json, "bench");
  xpl_json_writer_string (json, "search");
  xpl_json_writer_name (json, "articles");
  xpl_json_writer_integer (json, result->n_articles);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *value = g_strdup_printf ("%.2f", lines[i].value);

      xpl_table_add (table, _(lines[i].words));
      xpl_table_add (table, value);
      xpl_json_writer_name (json, lines[i].name);
      xpl_json_writer_number (json, lines[i].value);
    }
  xpl_json_writer_end_object (json);
  g_autoptr (GBytes) bytes = xpl_json_writer_steal (json);
  if (as_json)
    xpl_command_write (NULL, bytes);
  else
    {
      printf (_("%u articles; medians of %u runs; the slowest search is “%s”\n"), result->n_articles, (guint) RUNS,
              result->worst_search);
      xpl_table_print (table, stdout);
    }
}

XplExit
xpl_bench_search (int argc, char **argv)
{
  gboolean json = FALSE;
  int n_articles = ARTICLES;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print one JSON object"), NULL },
    { "articles", 0, 0, G_OPTION_ARG_INT, &n_articles, N_ ("How many articles the made bundle has"), N_ ("N") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplBundle) bundle = NULL;
  Result result = { 0 };
  XplExit status;

  if (!xpl_command_parse (&xpl_bench_command, entries, &argc, &argv, &status))
    return status;
  if (argc > 3)
    return xpl_command_usage (&xpl_bench_command, "%s", _("one bundle at a time is searched"));
  if (n_articles < 1 || n_articles > 1000000)
    return xpl_command_usage (&xpl_bench_command, "%s", _("a number is out of range"));
  bundle = argc == 3 ? xpl_command_open_bundle (argv[2], warnings)
                     : xpl_bench_make_bundle ((guint) n_articles, (guint) n_articles * MENTIONS_OF_ONE, SEED);
  if (bundle == NULL || !measure (bundle, &result))
    return XPL_EXIT_INPUT;
  print_result (&result, json);
  return XPL_EXIT_DONE;
}
