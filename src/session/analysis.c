/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Articles are read independently of each other, so a pool of threads takes them one by one; the story is then built
 * from all readings by one thread, in the order of the articles, so that the number of threads never shows.
 */

#include "config.h"

#include "analysis.h"

#include "carry-ids.h"
#include "import.h"
#include "other-languages.h"
#include "story.h"

/* Progress more often than this is not seen by anybody. */
#define PROGRESS_INTERVAL (G_USEC_PER_SEC / 20)

/* More threads than that only cost memory. */
#define MAX_JOBS 1024

typedef struct
{
  GCancellable *cancellable;
  GMutex lock;
  GCond changed;
  guint n_done;
} ReadJob;

typedef struct
{
  XplArticle *article;
  XplReading *reading;
} ReadTask;

const XplLanguage *
xpl_analysis_get_language (void)
{
  static gsize language = 0;

  if (g_once_init_enter (&language))
    {
      g_autoptr (GError) error = NULL;
      XplLanguage *loaded = xpl_language_new (&error);

      /* The lexicons are compiled in and tested: only a broken build comes here. */
      if (loaded == NULL)
        g_error ("%s", error->message);
      g_once_init_leave (&language, (gsize) loaded);
    }
  return (const XplLanguage *) language;
}

XplReading *
xpl_analysis_read (const char *text, const XplTextInfo *info, XplWhen *published)
{
  const XplLanguage *language = xpl_analysis_get_language ();
  g_autoptr (XplReading) reading = xpl_language_read (language, text, info);
  XplWhen inferred = { .how = XPL_HOW_INFERRED };
  XplTextInfo dated = *info;

  if (info->published != NULL || !xpl_language_infer_published (language, reading, &inferred))
    return g_steal_pointer (&reading);
  dated.published = &inferred.edtf;
  xpl_reading_free (reading);
  reading = xpl_language_read (language, text, &dated);
  if (published != NULL)
    xpl_when_copy (published, &inferred);
  xpl_when_clear (&inferred);
  return g_steal_pointer (&reading);
}

static XplReading *
read_article (XplArticle *article)
{
  XplTextInfo info = {
    .title = article->title_from == NULL ? article->title : NULL,
    .published = xpl_when_is_set (&article->published) ? &article->published.edtf : NULL,
    .skips = (const XplSkip *) article->skip->data,
    .n_skips = article->skip->len,
    .language = article->language,
  };
  XplWhen inferred = { .how = XPL_HOW_INFERRED };
  XplReading *reading = xpl_analysis_read (article->text, &info, &inferred);

  if (xpl_when_is_set (&inferred))
    {
      inferred.article = article;
      xpl_when_copy (&article->published, &inferred);
    }
  xpl_when_clear (&inferred);
  xpl_note_language (article, reading);
  return reading;
}

static void
read_one (gpointer data, gpointer user_data)
{
  ReadTask *task = data;
  ReadJob *job = user_data;

  if (!g_cancellable_is_cancelled (job->cancellable))
    task->reading = read_article (task->article);
  g_mutex_lock (&job->lock);
  job->n_done++;
  g_cond_signal (&job->changed);
  g_mutex_unlock (&job->lock);
}

/* Tells of progress until all @n are read, cancelled ones counting as read. */
static void
wait_for_readings (ReadJob *job, guint n, XplAnalysisProgress progress, gpointer data)
{
  guint n_done;

  do
    {
      gint64 next = g_get_monotonic_time () + PROGRESS_INTERVAL;

      g_mutex_lock (&job->lock);
      while (job->n_done < n && g_cond_wait_until (&job->changed, &job->lock, next))
        ;
      n_done = job->n_done;
      g_mutex_unlock (&job->lock);
      if (progress != NULL && !g_cancellable_is_cancelled (job->cancellable))
        progress (XPL_STAGE_READ, (double) n_done / n, NULL, data);
    }
  while (n_done < n);
}

/* One reading an article, in their order; NULL for those that were not read before the job was cancelled. */
static GPtrArray *
read_articles (GListModel *articles, guint n_jobs, XplAnalysisProgress progress, gpointer data, GCancellable *cancellable)
{
  guint n = g_list_model_get_n_items (articles);
  guint n_threads = MIN (n_jobs > 0 ? n_jobs : g_get_num_processors (), MAX_JOBS);
  ReadJob job = { .cancellable = cancellable };
  g_autofree ReadTask *tasks = g_new0 (ReadTask, n);
  GPtrArray *readings = g_ptr_array_new_full (n, (GDestroyNotify) xpl_reading_free);
  GThreadPool *pool = g_thread_pool_new (read_one, &job, (int) n_threads, FALSE, NULL);

  g_mutex_init (&job.lock);
  g_cond_init (&job.changed);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);

      tasks[i].article = article; /* the bundle keeps it alive */
      g_thread_pool_push (pool, &tasks[i], NULL);
    }
  if (n > 0)
    wait_for_readings (&job, n, progress, data);
  g_thread_pool_free (pool, FALSE, TRUE);
  g_mutex_clear (&job.lock);
  g_cond_clear (&job.changed);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (readings, tasks[i].reading);
  return readings;
}

gboolean
xpl_analyse_bundle (XplBundle *bundle,
                    guint n_jobs,
                    XplAnalysisProgress progress,
                    gpointer data,
                    GCancellable *cancellable,
                    GError **error)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), FALSE);

  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (bundle));
  g_autoptr (GPtrArray) readings = read_articles (articles, n_jobs, progress, data, cancellable);
  gboolean cancelled = g_cancellable_set_error_if_cancelled (cancellable, error);

  if (progress != NULL && !cancelled)
    progress (XPL_STAGE_STORY, -1, NULL, data);
  if (cancelled || !xpl_story_build (bundle, readings, cancellable, error))
    {
      xpl_bundle_clear_findings (bundle);
      return FALSE;
    }
  xpl_bundle_set_engine (bundle, XPL_LANGUAGE_ENGINE);
  return TRUE;
}

typedef struct
{
  XplAnalysisProgress progress;
  XplBundleArticlesFunc articles;
  gpointer data;
  gint64 last;
} ImportProgress;

static void
import_progress (guint done, guint total, const char *name, gpointer data)
{
  ImportProgress *self = data;
  gint64 now = g_get_monotonic_time ();

  if (self->progress == NULL || now - self->last < PROGRESS_INTERVAL)
    return;
  self->last = now;
  self->progress (XPL_STAGE_IMPORT, total == 0 ? -1 : (double) done / total, name, self->data);
}

static void
import_articles (XplBundle *articles, gpointer data)
{
  ImportProgress *self = data;

  self->articles (articles, self->data);
}

static gboolean
has_findings (XplBundle *bundle)
{
  return g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_list (bundle, XPL_LIST_ENTITIES))) > 0;
}

/* Analyses @bundle, but for one that has findings. */
static gboolean
analyse_unless_done (XplBundle *bundle,
                     guint n_jobs,
                     XplAnalysisProgress progress,
                     gpointer data,
                     GCancellable *cancellable,
                     XplWarnings *warnings,
                     GError **error)
{
  if (has_findings (bundle))
    return TRUE;
  if (!xpl_analyse_bundle (bundle, n_jobs, progress, data, cancellable, error))
    return FALSE;
  xpl_warn_of_languages (bundle, NULL, warnings);
  return TRUE;
}

/* Of several files the first bundle with findings is what the others are added to; NULL where there is none. */
static XplBundle *
take_base (GPtrArray *files, GPtrArray **others, GCancellable *cancellable, XplWarnings *warnings)
{
  for (guint i = 0; files->len > 1 && i < files->len; i++)
    {
      GFile *file = g_ptr_array_index (files, i);
      g_autofree char *name = g_file_get_basename (file);
      g_autoptr (GPtrArray) one = g_ptr_array_new ();
      g_autoptr (XplWarnings) own = xpl_warnings_new ();
      g_autoptr (XplBundle) bundle = NULL;

      if (!g_str_has_suffix (name, ".bundle.json"))
        continue;
      g_ptr_array_add (one, file);
      bundle = xpl_import_files (one, NULL, NULL, NULL, cancellable, own, NULL);
      if (bundle == NULL || !has_findings (bundle))
        continue;
      for (guint k = 0; k < xpl_warnings_get_size (own); k++)
        xpl_warnings_take (warnings, g_error_copy (xpl_warnings_get (own, k)));
      *others = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint k = 0; k < files->len; k++)
        if (k != i)
          g_ptr_array_add (*others, g_object_ref (g_ptr_array_index (files, k)));
      return g_steal_pointer (&bundle);
    }
  return NULL;
}

/* The findings of the articles of both; those that were known before keep their ids. */
static XplBundle *
analyse_joined (XplBundle *base,
                XplBundle *added,
                guint n_jobs,
                XplAnalysisProgress progress,
                gpointer data,
                GCancellable *cancellable,
                XplWarnings *warnings,
                GError **error)
{
  g_autoptr (XplBundle) bundle = xpl_import_join (base, added, warnings);

  if (!xpl_analyse_bundle (bundle, n_jobs, progress, data, cancellable, error))
    return NULL;
  xpl_carry_ids (base, bundle);
  xpl_warn_of_languages (bundle, base, warnings);
  return g_steal_pointer (&bundle);
}

XplBundle *
xpl_analyse_again (XplBundle *bundle,
                   guint n_jobs,
                   XplAnalysisProgress progress,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);

  g_autoptr (XplBundle) nothing = xpl_bundle_new (NULL);
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();

  return analyse_joined (bundle, nothing, n_jobs, progress, data, cancellable, warnings, error);
}

XplBundle *
xpl_analyse_files (XplBundle *base,
                   GPtrArray *files,
                   guint n_jobs,
                   XplAnalysisProgress progress,
                   XplBundleArticlesFunc articles,
                   gpointer data,
                   GCancellable *cancellable,
                   XplWarnings *warnings,
                   GError **error)
{
  g_return_val_if_fail (base == NULL || XPL_IS_BUNDLE (base), NULL);
  g_return_val_if_fail (files != NULL, NULL);

  ImportProgress import = { progress, articles, data, 0 };
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (XplBundle) own = base == NULL ? take_base (files, &others, cancellable, warnings) : NULL;
  g_autoptr (XplBundle) added = xpl_import_files (others != NULL ? others : files, import_progress,
                                                  articles != NULL ? import_articles : NULL, &import, cancellable, warnings,
                                                  error);

  if (added == NULL)
    return NULL;

  if (base != NULL || own != NULL)
    return analyse_joined (base != NULL ? base : own, added, n_jobs, progress, data, cancellable, warnings, error);
  return analyse_unless_done (added, n_jobs, progress, data, cancellable, warnings, error) ? g_steal_pointer (&added) : NULL;
}

XplBundle *
xpl_analyse_bytes (GBytes *bytes,
                   const char *name,
                   guint n_jobs,
                   XplAnalysisProgress progress,
                   gpointer data,
                   GCancellable *cancellable,
                   XplWarnings *warnings,
                   GError **error)
{
  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  g_autoptr (XplBundle) bundle = xpl_import_bytes (bytes, name, warnings, error);

  if (bundle == NULL || !analyse_unless_done (bundle, n_jobs, progress, data, cancellable, warnings, error))
    return NULL;
  return g_steal_pointer (&bundle);
}
