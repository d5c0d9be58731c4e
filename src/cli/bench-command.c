/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "command.h"

#include "bench-language.h"
#include "bench-open.h"
#include "bench-search.h"
#include "json-writer.h"
#include "table.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define ARTICLES 10000
#define MENTIONS_OF_ONE 40
#define RUNS 5
#define SEED 1

static XplExit run (int argc, char **argv);

const XplCommand xpl_bench_command = {
  "bench",
  "open [BUNDLE] | language PATH… | search [BUNDLE]",
  N_ ("Measure how bundles are opened and saved, what it costs to read articles, and how fast they are searched"),
  run,
};

/* What is measured: its name in JSON and on the screen, its place in a sample, and how many make a unit of the screen. */
typedef struct
{
  const char *name;
  const char *words;
  gsize offset;
  double unit;
  gboolean has_tree; /* json-glib has it too */
} Measure;

static const Measure measures[] = {
  { "cpu", N_ ("CPU, seconds"), G_STRUCT_OFFSET (XplBenchSample, cpu), 1, TRUE },
  { "wall", N_ ("Waiting, seconds"), G_STRUCT_OFFSET (XplBenchSample, wall), 1, TRUE },
  { "peak", N_ ("Memory at most, MB"), G_STRUCT_OFFSET (XplBenchSample, peak), 1e6, TRUE },
  { "titles", N_ ("Titles after, seconds"), G_STRUCT_OFFSET (XplBenchSample, titles), 1, FALSE },
  { "saving", N_ ("Saving, MB a second of CPU"), G_STRUCT_OFFSET (XplBenchSample, saving), 1, FALSE },
};

static double
get_value (const XplBenchSample *sample, const Measure *measure)
{
  return *(const double *) ((const char *) sample + measure->offset);
}

static void
print_table (const XplBenchOpen *result, guint n_runs)
{
  static const char *const headings[] = { "", "json-glib", "explorer", "ratio", NULL };
  g_autoptr (XplTable) table = xpl_table_new (headings);

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      const Measure *measure = &measures[i];
      double tree = get_value (&result->tree, measure), ours = get_value (&result->ours, measure);
      g_autofree char *tree_words = g_strdup_printf ("%.3f", tree / measure->unit);
      g_autofree char *ours_words = g_strdup_printf ("%.3f", ours / measure->unit);
      g_autofree char *ratio = g_strdup_printf ("%.2f", ours / tree);

      xpl_table_add (table, _(measure->words));
      xpl_table_add (table, measure->has_tree ? tree_words : NULL);
      xpl_table_add (table, ours_words);
      xpl_table_add (table, measure->has_tree ? ratio : NULL);
    }
  printf (_("%u articles, %u mentions, %.1f MB; medians of %u runs on %u cores\n"), result->n_articles, result->n_mentions,
          (double) result->n_bytes / 1e6, n_runs, g_get_num_processors ());
  xpl_table_print (table, stdout);
  printf (_("Memory at most is %.2f times the file.\n"), result->ours.peak / (double) result->n_bytes);
}

static void
write_sample (XplJsonWriter *json, const char *name, const XplBenchSample *sample, gboolean is_tree)
{
  xpl_json_writer_name (json, name);
  xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      if (is_tree && !measures[i].has_tree)
        continue;
      xpl_json_writer_name (json, measures[i].name);
      xpl_json_writer_number (json, get_value (sample, &measures[i]));
    }
  xpl_json_writer_end_object (json);
}

static void
write_ratios (XplJsonWriter *json, const XplBenchOpen *result)
{
  xpl_json_writer_name (json, "ratios");
  xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      if (!measures[i].has_tree)
        continue;
      xpl_json_writer_name (json, measures[i].name);
      xpl_json_writer_number (json, get_value (&result->ours, &measures[i]) / get_value (&result->tree, &measures[i]));
    }
  xpl_json_writer_name (json, "peak_to_file");
  xpl_json_writer_number (json, result->ours.peak / (double) result->n_bytes);
  xpl_json_writer_end_object (json);
}

static void
print_json (const XplBenchOpen *result, guint n_runs)
{
  const struct
  {
    const char *name;
    guint64 value;
  } numbers[] = {
    { "articles", result->n_articles }, { "mentions", result->n_mentions },    { "bytes", result->n_bytes },
    { "runs", n_runs },                 { "cores", g_get_num_processors () },
  };
  g_autoptr (XplJsonWriter) json = xpl_json_writer_new ();
  g_autoptr (GBytes) bytes = NULL;

  xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
  xpl_json_writer_name (json, "bench");
  xpl_json_writer_string (json, "open");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      xpl_json_writer_name (json, numbers[i].name);
      xpl_json_writer_integer (json, (gint64) numbers[i].value);
    }
  write_sample (json, "json_glib", &result->tree, TRUE);
  write_sample (json, "explorer", &result->ours, FALSE);
  write_ratios (json, result);
  xpl_json_writer_end_object (json);
  bytes = xpl_json_writer_steal (json);
  xpl_command_write (NULL, bytes);
}

/* A file that is there as long as it is measured. */
static char *
make_file (guint n_articles, guint n_mentions)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("explorer-bench-XXXXXX.bundle.json", &path, &error);

  if (fd < 0)
    {
      xpl_print_error ("%s", error->message);
      return NULL;
    }
  close (fd);
  if (xpl_bench_write_bundle (path, n_articles, n_mentions, SEED))
    return g_steal_pointer (&path);
  g_unlink (path);
  return NULL;
}

static gboolean
measure (const char *path, guint n_articles, guint n_mentions, guint n_runs, XplBenchOpen *result)
{
  g_autofree char *made = path == NULL ? make_file (n_articles, n_mentions) : NULL;
  gboolean is_measured = (path != NULL || made != NULL) && xpl_bench_open (path != NULL ? path : made, n_runs, result);

  if (made != NULL)
    g_unlink (made);
  return is_measured;
}

static XplExit
bench_open (int argc, char **argv)
{
  gboolean json = FALSE;
  int n_articles = ARTICLES, n_mentions = -1, n_runs = RUNS;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print one JSON object"), NULL },
    { "articles", 0, 0, G_OPTION_ARG_INT, &n_articles, N_ ("How many articles the made bundle has"), N_ ("N") },
    { "mentions", 0, 0, G_OPTION_ARG_INT, &n_mentions, N_ ("How many mentions; else 40 an article"), N_ ("N") },
    { "runs", 0, 0, G_OPTION_ARG_INT, &n_runs, N_ ("How many runs the medians are of"), N_ ("N") },
    G_OPTION_ENTRY_NULL,
  };
  XplBenchOpen result;
  XplExit status;

  if (!xpl_command_parse (&xpl_bench_command, entries, &argc, &argv, &status))
    return status;
  if (argc > 3)
    return xpl_command_usage (&xpl_bench_command, "%s", _("one bundle at a time is opened"));
  if (n_articles < 1 || n_articles > 1000000 || n_mentions < -1 || n_mentions > 100000000 || n_runs < 1 || n_runs > 1000)
    return xpl_command_usage (&xpl_bench_command, "%s", _("a number is out of range"));
  if (n_mentions < 0)
    n_mentions = n_articles * MENTIONS_OF_ONE;
  if (!measure (argc == 3 ? argv[2] : NULL, (guint) n_articles, (guint) n_mentions, (guint) n_runs, &result))
    return XPL_EXIT_INPUT;
  if (json)
    print_json (&result, (guint) n_runs);
  else
    print_table (&result, (guint) n_runs);
  return XPL_EXIT_DONE;
}

static const struct
{
  const char *name;
  XplExit (*run) (int argc, char **argv);
} benchmarks[] = {
  { "open", bench_open },
  { "language", xpl_bench_language },
  { "search", xpl_bench_search },
};

/* Each has options of its own, so that its name comes first. */
static XplExit
run (int argc, char **argv)
{
  XplExit status;

  for (guint i = 0; argc > 1 && i < G_N_ELEMENTS (benchmarks); i++)
    if (g_str_equal (argv[1], benchmarks[i].name))
      return benchmarks[i].run (argc, argv);
  if (!xpl_command_parse (&xpl_bench_command, NULL, &argc, &argv, &status))
    return status;
  return xpl_command_usage (&xpl_bench_command, "%s", _("the benchmark is to be given first: “open”, “language” or “search”"));
}
