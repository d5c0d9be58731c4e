/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

/*
 * Whoever saves second joins: what another program wrote since we read the file is read, joined with ours, and the result
 * written, if by then the file has not changed once more. Only what cannot be read, or is another story altogether, stays
 * as it is, and ours goes beside it.
 */

#include "keeper-private.h"

#include "safe-write.h"
#include "state-folder.h"
#include "wall-clock.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Programs that save all the time cannot keep us from saving for longer than this. */
#define ATTEMPTS 20

#define SUFFIX ".bundle.json"

struct _XplSaving
{
  XplKeeper *keeper;
  XplBundle *original;
  XplBundle *snapshot;
  GFile *file;
  XplAnalyse analyse;
  XplJoinBase *before; /* what the snapshot was like */
  guint64 mark;        /* of the journal, then */

  /* Results */
  gboolean done;
  XplBundle *joined; /* or NULL */
  XplJoinBase *base; /* what was written, where that is @joined */
  XplFileStamp stamp;
  char *words;
};

static gboolean
is_same_file (GFile *a, GFile *b)
{
  g_autofree char *key_a = a == NULL ? NULL : xpl_state_key_for_file (a);
  g_autofree char *key_b = xpl_state_key_for_file (b);

  return g_strcmp0 (key_a, key_b) == 0;
}

XplSaving *
xpl_saving_new (XplKeeper *self, XplBundle *bundle, XplBundle *snapshot, GFile *file, XplAnalyse analyse)
{
  XplSaving *saving;

  g_return_val_if_fail (self != NULL && XPL_IS_BUNDLE (bundle) && XPL_IS_BUNDLE (snapshot), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  saving = g_new0 (XplSaving, 1);
  saving->keeper = xpl_keeper_ref (self);
  saving->original = g_object_ref (bundle);
  saving->snapshot = g_object_ref (snapshot);
  saving->file = g_object_ref (file);
  saving->analyse = analyse;
  saving->before = xpl_join_base_new (snapshot);
  saving->mark = xpl_journal_get_mark (self->journal);
  return saving;
}

void
xpl_saving_free (XplSaving *saving)
{
  if (saving == NULL)
    return;
  xpl_keeper_unref (saving->keeper);
  g_object_unref (saving->original);
  g_object_unref (saving->snapshot);
  g_object_unref (saving->file);
  g_clear_object (&saving->joined);
  xpl_join_base_free (saving->before);
  xpl_join_base_free (saving->base);
  g_free (saving->words);
  g_free (saving);
}

static XplBundle *
read_bundle (const char *path, GError **error)
{
  char *text;
  gsize size;

  if (!g_file_get_contents (path, &text, &size, error))
    return NULL;

  g_autoptr (GBytes) bytes = g_bytes_new_take (text, size);
  return xpl_bundle_read (bytes, path, NULL, error);
}

/* Nothing of it is shared: JSON objects count their references without a lock. */
static XplBundle *
copy_bundle (XplBundle *bundle, GError **error)
{
  g_autoptr (GBytes) bytes = xpl_bundle_write (bundle);

  return xpl_bundle_read (bytes, "", NULL, error);
}

/* Another story that was put in the place of ours has no article in common with it. */
static gboolean
are_related (XplBundle *mine, XplBundle *theirs)
{
  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (mine));
  guint n = g_list_model_get_n_items (articles);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);

      if (xpl_bundle_lookup_article (theirs, article->id) != NULL)
        return TRUE;
    }
  return n == 0 || g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (theirs))) == 0;
}

typedef enum
{
  JOINED,
  IMPOSSIBLE,
  FAILED,
} Result;

/* Reads what is at @path, like which @stamp then is, and joins it with ours. */
static Result
join (XplSaving *saving, const char *path, XplFileStamp *stamp, GCancellable *cancellable, GError **error)
{
  g_autoptr (XplBundle) mine = NULL;
  g_autoptr (XplBundle) theirs = NULL;
  XplJoinReport report;
  g_autofree char *words = NULL;

  if (!xpl_file_stamp_read (stamp, path, cancellable, error))
    return FAILED;
  theirs = read_bundle (path, NULL);
  mine = theirs == NULL ? NULL : copy_bundle (saving->snapshot, error);
  if (theirs == NULL || (mine != NULL && !are_related (mine, theirs)))
    return IMPOSSIBLE;
  if (mine == NULL)
    return FAILED;
  g_clear_object (&saving->joined);
  saving->joined = xpl_join_writers (mine, theirs, saving->keeper->base, &report);
  if (report.needs_analysis && saving->analyse != NULL && !saving->analyse (saving->joined, cancellable, error))
    return FAILED;
  g_clear_pointer (&saving->base, xpl_join_base_free);
  saving->base = xpl_join_base_new (saving->joined);
  words = xpl_join_report_to_words (&report);
  g_free (saving->words);
  /* Translators: a file, what of another program is in it now: "2 articles added, 1 decision undone". */
  saving->words = words == NULL ? NULL : g_strdup_printf (_("Another program has saved %s meanwhile: %s"), path, words);
  return JOINED;
}

/* "NAME (conflict 2026-01-05 10.00).bundle.json", with a number where that is taken. */
static char *
make_conflict_path (const char *path, guint number)
{
  g_autoptr (GDateTime) now = xpl_wall_clock_now ();
  g_autoptr (GDateTime) local = g_date_time_to_local (now);
  g_autofree char *date = g_date_time_format (local, "%Y-%m-%d %H.%M");
  g_autofree char *stem = g_strdup (path);
  g_autofree char *counted = number == 0 ? g_strdup (date) : g_strdup_printf ("%s, %u", date, number + 1);

  if (g_str_has_suffix (stem, SUFFIX))
    stem[strlen (stem) - strlen (SUFFIX)] = '\0';
  /* Translators: part of a file's name; %s is a date. */
  g_autofree char *mark = g_strdup_printf (_("conflict %s"), counted);
  return g_strdup_printf ("%s (%s)%s", stem, mark, SUFFIX);
}

static gboolean
save_beside (XplSaving *saving, const char *path, GCancellable *cancellable, GError **error)
{
  const XplFileStamp none = { 0 };

  for (guint i = 0; i < ATTEMPTS; i++)
    {
      g_autofree char *beside = make_conflict_path (path, i);
      g_autoptr (GFile) file = g_file_new_for_path (beside);
      g_autoptr (GError) cause = NULL;

      if (xpl_bundle_save_over (saving->snapshot, file, &none, &saving->stamp, cancellable, &cause))
        {
          g_set_object (&saving->file, file);
          g_free (saving->words);
          saving->words = g_strdup_printf (_("%s was changed by another program, and cannot be joined with your version, which "
                                             "is now in %s"),
                                           path, beside);
          return TRUE;
        }
      if (!g_error_matches (cause, XPL_ERROR, XPL_ERROR_CHANGED) || i == ATTEMPTS - 1)
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return FALSE;
        }
    }
  return FALSE;
}

static gboolean
run (XplSaving *saving, const char *path, GCancellable *cancellable, GError **error)
{
  gboolean same = is_same_file (saving->keeper->file, saving->file);
  XplFileStamp expected = saving->keeper->stamp;
  XplBundle *bundle = saving->snapshot;

  for (guint i = 0;; i++)
    {
      g_autoptr (GError) cause = NULL;

      if (xpl_bundle_save_over (bundle, saving->file, same ? &expected : NULL, &saving->stamp, cancellable, &cause))
        return TRUE;
      if (!g_error_matches (cause, XPL_ERROR, XPL_ERROR_CHANGED) || i == ATTEMPTS)
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return FALSE;
        }
      switch (join (saving, path, &expected, cancellable, error))
        {
        case FAILED:
          return FALSE;
        case IMPOSSIBLE:
          g_clear_object (&saving->joined);
          return save_beside (saving, path, cancellable, error);
        case JOINED:
          bundle = saving->joined;
        }
    }
}

gboolean
xpl_saving_run (XplSaving *saving, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *target = NULL;

  g_return_val_if_fail (saving != NULL && !saving->done, FALSE);

  path = g_file_get_path (saving->file);
  target = path == NULL ? NULL : xpl_follow_links (path);
  saving->done = run (saving, target, cancellable, error);
  return saving->done;
}

static void
update_keeper (XplSaving *saving)
{
  XplKeeper *keeper = saving->keeper;
  XplJoinBase **base = saving->joined != NULL ? &saving->base : &saving->before;

  keeper->stamp = saving->stamp;
  g_clear_pointer (&keeper->base, xpl_join_base_free);
  keeper->base = g_steal_pointer (base);
  if (keeper->lock == NULL || !is_same_file (keeper->file, saving->file))
    xpl_keeper_take_file (keeper, saving->file);
  g_set_object (&keeper->file, saving->file);
}

XplBundle *
xpl_saving_end (XplSaving *saving, XplBundle *present)
{
  XplBundle *shown = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (saving != NULL && saving->done, NULL);
  g_return_val_if_fail (present == NULL || XPL_IS_BUNDLE (present), NULL);

  if (present != NULL && present != saving->original && saving->joined != NULL)
    return NULL;
  if (present != NULL && saving->joined != NULL)
    {
      xpl_join_later_decisions (xpl_bundle_get_decisions (saving->joined), present, saving->before);
      shown = g_object_ref (saving->joined);
    }
  if (present != NULL)
    update_keeper (saving);
  if (!xpl_journal_restart (saving->keeper->journal, saving->file, saving->mark, &error))
    g_debug ("%s", error->message); /* it then holds what the file has too, which is no harm */
  return shown;
}

GFile *
xpl_saving_get_file (XplSaving *saving)
{
  g_return_val_if_fail (saving != NULL, NULL);

  return saving->file;
}

const char *
xpl_saving_get_words (XplSaving *saving)
{
  g_return_val_if_fail (saving != NULL, NULL);

  return saving->words;
}
