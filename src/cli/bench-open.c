/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bench-open.h"

#include "bench-bundle.h"
#include "command.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* What a child tells, but for its memory, which the system tells. */
typedef struct
{
  XplBenchSample sample;
  guint n_articles;
  guint n_mentions;
  guint64 n_bytes;
} Report;

typedef struct
{
  const char *path;
  guint n_articles;
  guint n_mentions;
  guint32 seed;
} Job;

/* Runs in the child; FALSE where it could not do its job, which it has said. */
typedef gboolean (*ChildFunc) (const Job *job, Report *report);

static double
get_cpu (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
         + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / G_USEC_PER_SEC;
}

static double
get_time (void)
{
  return (double) g_get_monotonic_time () / G_USEC_PER_SEC;
}

static gboolean
read_tree (const Job *job, Report *report)
{
  g_autoptr (GBytes) bytes = xpl_command_read (job->path);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  double cpu, wall;
  gsize length;
  const char *text;

  if (bytes == NULL)
    return FALSE;
  text = g_bytes_get_data (bytes, &length);
  cpu = get_cpu ();
  wall = get_time ();
  if (!json_parser_load_from_data (parser, text, (gssize) length, &error))
    {
      xpl_print_error ("%s: %s", job->path, error->message);
      return FALSE;
    }
  report->sample.wall = get_time () - wall;
  report->sample.cpu = get_cpu () - cpu;
  return TRUE;
}

static void
titles_cb (XplBundle *articles, gpointer data)
{
  double *when = data;

  *when = get_time ();
}

static void
count (XplBundle *bundle, Report *report)
{
  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (bundle));

  report->n_articles = g_list_model_get_n_items (articles);
  for (guint i = 0; i < report->n_articles; i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);

      report->n_mentions += article->mentions->len;
    }
}

static XplBundle *
read_bundle (const Job *job, Report *report)
{
  double start = get_time (), titles = 0;
  g_autoptr (GBytes) bytes = xpl_command_read (job->path);
  g_autoptr (GError) error = NULL;
  double cpu = get_cpu (), wall = get_time ();
  XplBundle *bundle = NULL;

  report->n_bytes = bytes != NULL ? g_bytes_get_size (bytes) : 0;
  if (bytes != NULL)
    bundle = xpl_bundle_read_taken (g_steal_pointer (&bytes), job->path, titles_cb, &titles, NULL, &error);
  report->sample.wall = get_time () - wall;
  report->sample.cpu = get_cpu () - cpu;
  report->sample.titles = titles - start;
  if (error != NULL)
    xpl_print_error ("%s", error->message);
  return bundle;
}

static gboolean
read_ours (const Job *job, Report *report)
{
  g_autoptr (XplBundle) bundle = read_bundle (job, report);

  if (bundle != NULL)
    count (bundle, report);
  return bundle != NULL;
}

static gboolean
write_ours (const Job *job, Report *report)
{
  g_autoptr (XplBundle) bundle = read_bundle (job, report);
  g_autoptr (GBytes) written = NULL;
  double cpu = get_cpu ();

  if (bundle == NULL)
    return FALSE;
  written = xpl_bundle_write (bundle);
  report->sample.saving = (double) g_bytes_get_size (written) / 1e6 / (get_cpu () - cpu);
  return TRUE;
}

static gboolean
write_made (const Job *job, Report *report)
{
  g_autoptr (XplBundle) bundle = xpl_bench_make_bundle (job->n_articles, job->n_mentions, job->seed);
  g_autoptr (GBytes) bytes = xpl_bundle_write (bundle);

  return xpl_command_write (job->path, bytes);
}

static void
run_child (ChildFunc func, const Job *job, int fd)
{
  Report report = { .n_articles = 0 };
  gboolean done = func (job, &report) && write (fd, &report, sizeof report) == sizeof report;

  _exit (done ? 0 : 1);
}

static gboolean
run_apart (ChildFunc func, const Job *job, Report *report)
{
  struct rusage usage;
  int ends[2], status = 1;
  gssize n;
  pid_t child;

  if (pipe (ends) != 0)
    return FALSE;
  child = fork ();
  if (child == 0)
    run_child (func, job, ends[1]);
  close (ends[1]);
  n = child > 0 ? read (ends[0], report, sizeof *report) : -1;
  close (ends[0]);
  if (child < 0 || wait4 (child, &status, 0, &usage) != child || status != 0 || n != sizeof *report)
    return FALSE;
  report->sample.peak = (double) usage.ru_maxrss * 1024;
  return TRUE;
}

gboolean
xpl_bench_write_bundle (const char *path, guint n_articles, guint n_mentions, guint32 seed)
{
  const Job job = { path, n_articles, n_mentions, seed };
  Report report;

  g_return_val_if_fail (path != NULL, FALSE);

  return run_apart (write_made, &job, &report);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

/* The median of the number at @offset of each sample. */
static double
get_median (const XplBenchSample *samples, guint n, gsize offset)
{
  g_autofree double *values = g_new (double, n);

  for (guint i = 0; i < n; i++)
    values[i] = *(const double *) ((const char *) &samples[i] + offset);
  qsort (values, n, sizeof (double), compare_numbers);
  return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

static XplBenchSample
get_medians (const XplBenchSample *samples, guint n)
{
  return (XplBenchSample) {
    .cpu = get_median (samples, n, G_STRUCT_OFFSET (XplBenchSample, cpu)),
    .wall = get_median (samples, n, G_STRUCT_OFFSET (XplBenchSample, wall)),
    .peak = get_median (samples, n, G_STRUCT_OFFSET (XplBenchSample, peak)),
    .titles = get_median (samples, n, G_STRUCT_OFFSET (XplBenchSample, titles)),
    .saving = get_median (samples, n, G_STRUCT_OFFSET (XplBenchSample, saving)),
  };
}

gboolean
xpl_bench_open (const char *path, guint n_runs, XplBenchOpen *result)
{
  const Job job = { .path = path };
  g_autofree XplBenchSample *trees = g_new0 (XplBenchSample, n_runs);
  g_autofree XplBenchSample *ours = g_new0 (XplBenchSample, n_runs);
  Report report = { .n_articles = 0 }, saving;

  g_return_val_if_fail (path != NULL && n_runs > 0 && result != NULL, FALSE);

  for (guint i = 0; i < n_runs; i++)
    {
      if (!run_apart (read_tree, &job, &report))
        return FALSE;
      trees[i] = report.sample;
      if (!run_apart (read_ours, &job, &report) || !run_apart (write_ours, &job, &saving))
        return FALSE;
      ours[i] = report.sample;
      ours[i].saving = saving.sample.saving;
    }
  *result = (XplBenchOpen) {
    .tree = get_medians (trees, n_runs),
    .ours = get_medians (ours, n_runs),
    .n_articles = report.n_articles,
    .n_mentions = report.n_mentions,
    .n_bytes = report.n_bytes,
  };
  return TRUE;
}
