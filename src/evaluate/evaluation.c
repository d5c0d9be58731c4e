/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "evaluation.h"

#include "parallel.h"
#include "syntax.h"
#include "xpl-error.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const XplLanguage *language;
  const XplDataset *dataset;
  GPtrArray *texts;
  XplCounts *counts; /* of each text, XPL_DATASET_MAX_MEASURES */
} Job;

static void
read_texts (guint32 start, guint32 end, gpointer user_data)
{
  const Job *job = user_data;

  for (guint32 i = start; i < end; i++)
    {
      const XplLabelledText *text = g_ptr_array_index (job->texts, i);
      XplEdtf published = { 0 };
      gboolean has_date = text->published != NULL && xpl_edtf_parse (text->published, &published, NULL);
      XplTextInfo info = { .published = has_date ? &published : NULL, .language = "en" };
      g_autoptr (XplReading) reading = xpl_language_read (job->language, text->text, &info);

      job->dataset->score (job->dataset, reading, text, &job->counts[i * XPL_DATASET_MAX_MEASURES]);
    }
}

static void
add_result (const Job *job, guint measure, GArray *results)
{
  guint n = job->texts->len;
  g_autofree XplCounts *counts = g_new0 (XplCounts, n + 1);
  XplEvaluated result = { .dataset = job->dataset, .measure = &job->dataset->measures[measure], .n_texts = n };

  for (guint i = 0; i < n; i++)
    {
      counts[i] = job->counts[i * XPL_DATASET_MAX_MEASURES + measure];
      result.n_labelled += (guint) counts[i].labelled;
    }
  result.interval = xpl_counts_bootstrap (counts, n);
  g_array_append_val (results, result);
}

static void
keep_genres (const XplDataset *dataset, GPtrArray *texts)
{
  for (guint i = texts->len; i > 0 && dataset->genres != NULL; i--)
    {
      const XplLabelledText *text = g_ptr_array_index (texts, i - 1);

      if (text->genre == NULL || !g_strv_contains (dataset->genres, text->genre))
        g_ptr_array_remove_index (texts, i - 1);
    }
}

static gboolean
run_dataset (const XplLanguage *language,
             const XplDataset *dataset,
             const char *folder,
             XplCorpusPart part,
             GArray *results,
             GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GPtrArray) texts = dataset->load (dataset, folder, part, &problem);
  g_autofree XplCounts *counts = NULL;

  if (g_error_matches (problem, XPL_ERROR, XPL_ERROR_NOT_FOUND))
    return TRUE;
  if (texts == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  keep_genres (dataset, texts);
  counts = g_new0 (XplCounts, texts->len * XPL_DATASET_MAX_MEASURES + 1);

  Job job = { language, dataset, texts, counts };
  xpl_parallel_run (g_get_num_processors (), texts->len, 1, read_texts, &job);
  for (guint m = 0; m < XPL_DATASET_MAX_MEASURES && dataset->measures[m].name != NULL; m++)
    add_result (&job, m, results);
  return TRUE;
}

gboolean
xpl_evaluation_has_task (const char *task)
{
  for (guint i = 0; i < xpl_n_datasets; i++)
    if (g_str_equal (xpl_datasets[i].task, task))
      return TRUE;
  return FALSE;
}

gboolean
xpl_evaluation_run (const XplLanguage *language,
                    const char *folder,
                    XplCorpusPart part,
                    const char *const *tasks,
                    GArray *results,
                    GError **error)
{
  guint n_before = results->len;

  g_return_val_if_fail (folder != NULL && part <= XPL_PART_TRAIN, FALSE);

  g_autoptr (XplSyntax) syntax = xpl_syntax_load ("en", error); /* the scores of trees cannot say that it is damaged */
  if (syntax == NULL)
    return FALSE;

  for (guint i = 0; i < xpl_n_datasets; i++)
    {
      const XplDataset *dataset = &xpl_datasets[i];

      if (tasks != NULL && !g_strv_contains (tasks, dataset->task))
        continue;
      if (dataset->files[part] != NULL && !run_dataset (language, dataset, folder, part, results, error))
        return FALSE;
    }
  if (results->len > n_before)
    return TRUE;
  g_set_error (error, XPL_ERROR, XPL_ERROR_NOT_FOUND,
               _("%s holds none of the corpora that the tasks need; HACKING.md names their files"), folder);
  return FALSE;
}
