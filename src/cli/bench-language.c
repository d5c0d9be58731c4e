/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bench-language.h"

#include "analysis.h"
#include "import.h"
#include "json-writer.h"
#include "table.h"

#include <glib/gi18n-lib.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#define RUNS 5

/* XplBenchLanguage: the medians of several readings of the same articles. */
typedef struct
{
  guint n_articles;
  guint n_runs;
  guint64 n_bytes;
  guint64 n_words;  /* tokens with a letter or digit */
  guint64 n_tokens;
  double start_up;  /* seconds of CPU that the lexicons and models take */
  double cpu;       /* seconds of CPU, one thread */
  double cpu_without_trees; /* the same without the parser */
  double wall;      /* seconds, one thread */
  double wall_both; /* seconds, two threads */
  double peak;      /* bytes above text and findings while the largest article is read; 0 where the system does not tell */
} Result;

typedef struct
{
  const XplLanguage *language;
  GListModel *articles;
  gint next;
} Pass;

static double
get_seconds (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static XplReading *
read_article (const XplLanguage *language, XplArticle *article)
{
  const XplTextInfo info = {
    .published = xpl_when_is_set (&article->published) ? &article->published.edtf : NULL,
    .skips = (const XplSkip *) article->skip->data,
    .n_skips = article->skip->len,
  };

  return xpl_language_read (language, article->text, &info);
}

/* Each thread takes the next article until none is left. */
static gpointer
read_some (gpointer data)
{
  Pass *pass = data;
  guint n = g_list_model_get_n_items (pass->articles);

  for (;;)
    {
      guint index = (guint) g_atomic_int_add (&pass->next, 1);

      if (index >= n)
        return NULL;

      g_autoptr (XplArticle) article = g_list_model_get_item (pass->articles, index);
      g_autoptr (XplReading) reading = read_article (pass->language, article);
    }
}

static double
time_threads (Pass *pass, guint n_threads)
{
  double start = get_seconds (CLOCK_MONOTONIC);
  GThread *other = NULL;

  pass->next = 0;
  if (n_threads > 1)
    other = g_thread_new ("reader", read_some, pass);
  read_some (pass);
  if (other != NULL)
    g_thread_join (other);
  return get_seconds (CLOCK_MONOTONIC) - start;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
get_median (GArray *values)
{
  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, values->len / 2);
}

static void
count_words (const Pass *pass, Result *result)
{
  result->n_articles = g_list_model_get_n_items (pass->articles);
  for (guint i = 0; i < result->n_articles; i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (pass->articles, i);
      g_autoptr (XplReading) reading = read_article (pass->language, article);

      result->n_bytes += strlen (article->text);
      result->n_tokens += reading->tokens->len;
      for (guint k = 0; k < reading->tokens->len; k++)
        result->n_words += g_unichar_isalnum (g_utf8_get_char (xpl_reading_token (reading, k)->lower));
    }
}

/* How much memory the process had at most, since reset_peak() was called; 0 where the system does not tell. */
static double
get_peak (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");
  return line != NULL ? g_ascii_strtod (line + strlen ("VmHWM:"), NULL) * 1024 : 0;
}

static gboolean
reset_peak (void)
{
  FILE *file = fopen ("/proc/self/clear_refs", "w");
  gboolean is_written = file != NULL && fputs ("5", file) >= 0;

  return file != NULL && fclose (file) == 0 && is_written;
}

static double
get_allocated (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return (double) info.uordblks + (double) info.hblkhd;
}

/* What reading the largest article takes beside what it gives. */
static double
measure_memory (const Pass *pass, guint n)
{
  g_autoptr (XplArticle) largest = NULL;
  g_autoptr (XplReading) reading = NULL;
  double before, findings;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (pass->articles, i);

      if (largest == NULL || strlen (article->text) > strlen (largest->text))
        g_set_object (&largest, article);
    }
  malloc_trim (0);
  if (largest == NULL || !reset_peak ())
    return 0;
  before = get_peak ();
  findings = get_allocated ();
  reading = read_article (pass->language, largest);
  findings = get_allocated () - findings;
  return MAX (0, get_peak () - before - findings);
}

/* What reading takes where sentences are not parsed. */
static double
measure_without_trees (GListModel *articles, guint n_runs)
{
  g_autoptr (XplLanguage) language = xpl_language_new_with_parts (XPL_LANGUAGE_ALL & ~XPL_LANGUAGE_TREES, NULL);
  g_autoptr (GArray) cpu = g_array_new (FALSE, FALSE, sizeof (double));
  Pass pass = { language, articles, 0 };

  g_return_val_if_fail (language != NULL, 0);

  for (guint i = 0; i < n_runs; i++)
    {
      double before = get_seconds (CLOCK_PROCESS_CPUTIME_ID), used;

      time_threads (&pass, 1);
      used = get_seconds (CLOCK_PROCESS_CPUTIME_ID) - before;
      g_array_append_val (cpu, used);
    }
  return get_median (cpu);
}

static void
measure (GListModel *articles, guint n_runs, Result *result)
{
  double start = get_seconds (CLOCK_PROCESS_CPUTIME_ID);
  Pass pass = { xpl_analysis_get_language (), articles, 0 };
  g_autoptr (GArray) cpu = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) wall = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) wall_both = g_array_new (FALSE, FALSE, sizeof (double));

  result->n_runs = n_runs;
  result->start_up = get_seconds (CLOCK_PROCESS_CPUTIME_ID) - start;
  count_words (&pass, result);
  result->peak = measure_memory (&pass, result->n_articles);
  for (guint i = 0; i < n_runs; i++)
    {
      double before = get_seconds (CLOCK_PROCESS_CPUTIME_ID);
      double one = time_threads (&pass, 1);
      double used = get_seconds (CLOCK_PROCESS_CPUTIME_ID) - before;
      double both = time_threads (&pass, 2);

      g_array_append_val (cpu, used);
      g_array_append_val (wall, one);
      g_array_append_val (wall_both, both);
    }
  result->cpu = get_median (cpu);
  result->wall = get_median (wall);
  result->wall_both = get_median (wall_both);
  result->cpu_without_trees = measure_without_trees (articles, n_runs);
}

/* What is told of a result: name in JSON, words on the screen, value. */
typedef struct
{
  const char *name;
  const char *words;
  double value;
} Line;

#define N_LINES 7

static void
make_lines (const Result *result, Line lines[N_LINES])
{
  const Line all[N_LINES] = {
    { "start_up", N_ ("Start-up, milliseconds of CPU"), result->start_up * 1000 },
    { "cpu", N_ ("Reading, seconds of CPU"), result->cpu },
    { "words_per_second", N_ ("Words a second of CPU"), (double) result->n_words / result->cpu },
    { "words_per_second_without_parser", N_ ("The same without the parser"),
      (double) result->n_words / result->cpu_without_trees },
    { "microseconds_per_token", N_ ("Microseconds a token"), result->cpu * 1e6 / (double) MAX (1, result->n_tokens) },
    { "two_threads", N_ ("Times as fast on two threads"), result->wall / result->wall_both },
    { "memory", N_ ("Memory above text and findings, MB"), result->peak / 1e6 },
  };

  memcpy (lines, all, sizeof all);
}

static void
print_table (const Result *result)
{
  static const char *const headings[] = { "", "", NULL };
  g_autoptr (XplTable) table = xpl_table_new (headings);
  Line lines[N_LINES];

  make_lines (result, lines);
  printf (_("%u articles, %.1f MB, %" G_GUINT64_FORMAT " words, %" G_GUINT64_FORMAT " tokens; medians of %u runs\n"),
          result->n_articles, (double) result->n_bytes / 1e6, result->n_words, result->n_tokens, result->n_runs);
  for (guint i = 0; i < N_LINES; i++)
    {
      g_autofree char *value = g_strdup_printf ("%.2f", lines[i].value);

      xpl_table_add (table, _(lines[i].words));
      xpl_table_add (table, value);
    }
  xpl_table_print (table, stdout);
}

static void
print_json (const Result *result)
{
  const struct
  {
    const char *name;
    guint64 value;
  } numbers[] = {
    { "articles", result->n_articles }, { "bytes", result->n_bytes }, { "words", result->n_words },
    { "tokens", result->n_tokens },     { "runs", result->n_runs },
  };
  g_autoptr (XplJsonWriter) json = xpl_json_writer_new ();
  g_autoptr (GBytes) bytes = NULL;
  Line lines[N_LINES];

  make_lines (result, lines);
  xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
  xpl_json_writer_name (json, "bench");
  xpl_json_writer_string (json, "language");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      xpl_json_writer_name (json, numbers[i].name);
      xpl_json_writer_integer (json, (gint64) numbers[i].value);
    }
  for (guint i = 0; i < N_LINES; i++)
    {
      xpl_json_writer_name (json, lines[i].name);
      xpl_json_writer_number (json, lines[i].value);
    }
  xpl_json_writer_end_object (json);
  bytes = xpl_json_writer_steal (json);
  xpl_command_write (NULL, bytes);
}

static XplBundle *
import (char **paths)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (GError) error = NULL;
  XplBundle *bundle;

  for (guint i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (paths[i]));
  bundle = xpl_import_files (files, NULL, NULL, NULL, NULL, warnings, &error);
  xpl_print_warnings (warnings);
  if (bundle == NULL)
    xpl_print_error ("%s", error->message);
  return bundle;
}

XplExit
xpl_bench_language (int argc, char **argv)
{
  gboolean json = FALSE;
  int n_runs = RUNS;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print one JSON object"), NULL },
    { "runs", 0, 0, G_OPTION_ARG_INT, &n_runs, N_ ("How many runs the medians are of"), N_ ("N") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (XplBundle) bundle = NULL;
  Result result = { 0 };
  XplExit status;

  if (!xpl_command_parse (&xpl_bench_command, entries, &argc, &argv, &status))
    return status;
  if (argc < 3)
    return xpl_command_usage (&xpl_bench_command, "%s", _("the articles to read are to be given"));
  if (n_runs < 1 || n_runs > 1000)
    return xpl_command_usage (&xpl_bench_command, "%s", _("a number is out of range"));
  bundle = import (argv + 2);
  if (bundle == NULL)
    return XPL_EXIT_INPUT;
  measure (G_LIST_MODEL (xpl_bundle_get_articles (bundle)), (guint) n_runs, &result);
  if (json)
    print_json (&result);
  else
    print_table (&result);
  return XPL_EXIT_DONE;
}
