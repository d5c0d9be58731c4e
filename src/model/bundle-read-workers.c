/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

/*
 * The parts of a file are read by all cores. Each slice of them is read with a reader of its own; what these warn of is put
 * together in the order of the slices, so that the number of cores never shows.
 */

#include "bundle-reader.h"
#include "json-text.h"
#include "parallel.h"

/* So many parts a slice: few enough to share the work evenly, and many to a reader. */
#define SLICE 64

static void
clear_damage (gpointer data)
{
  g_free (((XplReaderDamage *) data)->path);
}

/* All but what readers share. */
static void
init_own (XplReader *self)
{
  self->warnings = xpl_warnings_new ();
  self->damages = g_array_new (FALSE, FALSE, sizeof (XplReaderDamage));
  g_array_set_clear_func (self->damages, clear_damage);
  self->tape = xpl_json_tape_new ();
  self->string = g_string_new (NULL);
  self->mended = NULL;
  self->n_warnings = self->n_bad_bytes = self->n_bad_escapes = 0;
}

static void
clear_own (XplReader *self)
{
  xpl_warnings_free (self->warnings);
  g_array_unref (self->damages);
  xpl_json_tape_free (self->tape);
  g_string_free (self->string, TRUE);
  if (self->mended != NULL)
    g_string_free (self->mended, TRUE);
}

void
xpl_reader_init (XplReader *self, XplBundle *bundle, const XplJsonScan *scan, gboolean owns_text)
{
  *self = (XplReader) { .bundle = bundle, .scan = scan, .owns_text = owns_text };
  self->released = g_array_new (FALSE, FALSE, sizeof (XplReleased));
  self->offsets = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) xpl_offsets_free);
  init_own (self);
}

void
xpl_reader_clear (XplReader *self)
{
  g_hash_table_unref (self->offsets);
  g_array_unref (self->released);
  xpl_id_index_free (self->article_ids);
  for (guint list = 0; list < XPL_N_LISTS; list++)
    xpl_id_index_free (self->finding_ids[list]);
  clear_own (self);
}

void
xpl_reader_set_known (XplReader *self, gboolean is_known)
{
  self->is_known = is_known;
  self->is_clean = is_known && self->n_bad_bytes == 0;
}

gboolean
xpl_reader_is_damaged (const XplReader *self)
{
  return self->damages->len + self->scan->damages->len > 0;
}

/* What @worker, which is done, found wrong. */
static void
join (XplReader *self, XplReader *worker)
{
  guint n = xpl_warnings_get_size (worker->warnings);

  for (guint i = 0; i < n && xpl_warnings_get_size (self->warnings) < XPL_READER_MAX_WARNINGS; i++)
    xpl_warnings_take (self->warnings, g_error_copy (xpl_warnings_get (worker->warnings, i)));
  self->n_warnings += worker->n_warnings;
  for (guint i = 0; i < worker->damages->len; i++)
    {
      XplReaderDamage damage = g_array_index (worker->damages, XplReaderDamage, i);

      damage.path = g_strdup (damage.path);
      g_array_append_val (self->damages, damage);
    }
  if (self->n_bad_escapes == 0)
    self->first_bad_escape = worker->first_bad_escape;
  self->n_bad_escapes += worker->n_bad_escapes;
  self->n_bad_bytes += worker->n_bad_bytes;
}

typedef struct
{
  const XplReader *reader;
  XplReader *workers; /* one a slice */
  XplReaderFunc func;
  gpointer data;
} Run;

static void
run_slice (guint32 start, guint32 end, gpointer data)
{
  Run *run = data;
  XplReader *worker = &run->workers[start / SLICE];

  *worker = *run->reader;
  init_own (worker);
  for (guint32 i = start; i < end; i++)
    run->func (worker, i, run->data);
  g_clear_pointer (&worker->tape, xpl_json_tape_free);
}

void
xpl_reader_run (XplReader *self, guint n, XplReaderFunc func, gpointer data)
{
  guint n_slices = (n + SLICE - 1) / SLICE;
  Run run = { .reader = self, .func = func, .data = data };

  run.workers = g_new0 (XplReader, n_slices);
  xpl_parallel_run (g_get_num_processors (), n, SLICE, run_slice, &run);
  for (guint i = 0; i < n_slices; i++)
    {
      join (self, &run.workers[i]);
      clear_own (&run.workers[i]);
    }
  g_free (run.workers);
}

static const XplJsonToken *
fail (XplReader *self, gsize place, const char *what)
{
  XplReaderDamage damage = { .place = place, .what = what, .path = xpl_json_path_dup (&self->path) };

  if (*damage.path == '\0')
    g_clear_pointer (&damage.path, g_free);
  g_array_append_val (self->damages, damage);
  return NULL;
}

const XplJsonToken *
xpl_reader_parse (XplReader *self, XplJsonExtent extent)
{
  const char *text = self->scan->text + extent.start;
  gsize length = extent.end - extent.start;
  const XplJsonToken *token;
  const char *what;
  gsize place;

  self->part = extent;
  if (self->mended != NULL)
    g_string_free (g_steal_pointer (&self->mended), TRUE);
  if (!self->is_clean && !xpl_json_is_utf8 (text, length))
    {
      guint n_bad = 0;

      self->mended = xpl_json_mend_bytes (text, length, &n_bad);
      self->n_bad_bytes += self->is_known ? 0 : n_bad;
      text = self->mended->str;
      length = self->mended->len;
    }
  token = xpl_json_tape_read (self->tape, text, length, &what, &place);
  return token != NULL ? token : fail (self, extent.start + MIN (place, extent.end - extent.start), what);
}
