/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "decisions-fixture.h"
#include "keeper.h"

/* One program with a bundle open: what a session does, without its views. */
typedef struct
{
  XplKeeper *keeper;
  XplBundle *bundle;
  XplRecovery recovery;
} Writer;

static inline XplBundle *
read_bundle_file (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);
  XplBundle *bundle;

  g_assert_no_error (error);
  bundle = xpl_bundle_read (bytes, "test", NULL, &error);
  g_assert_no_error (error);
  return bundle;
}

static inline Writer
open_writer (GFile *file)
{
  Writer writer = { .keeper = xpl_keeper_new (file) };
  g_autoptr (XplBundle) bundle = read_bundle_file (file);
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();

  writer.bundle = xpl_keeper_recover (writer.keeper, bundle, warnings, &writer.recovery);
  for (guint i = 0; i < xpl_warnings_get_size (warnings); i++)
    g_error ("%s", xpl_warnings_get (warnings, i)->message);
  return writer;
}

/* Without saving; what the file lacks stays in the journal. */
static inline void
close_writer (Writer *writer)
{
  xpl_keeper_unref (writer->keeper);
  g_object_unref (writer->bundle);
}

static inline gboolean
try_to_decide (Writer *writer, const char *id, GError **error)
{
  g_autoptr (XplDecision) decision = make_note (id, id);

  if (!xpl_keeper_note (writer->keeper, decision, error))
    return FALSE;
  g_list_store_append (xpl_bundle_get_decisions (writer->bundle), decision);
  return TRUE;
}

static inline void
decide (Writer *writer, const char *id)
{
  g_autoptr (GError) error = NULL;

  try_to_decide (writer, id, &error);
  g_assert_no_error (error);
}

static inline XplDecision *
get_decision (Writer *writer, guint index)
{
  g_autoptr (XplDecision) decision =
      g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_decisions (writer->bundle)), index);

  return decision; /* the list holds it */
}

static inline guint
count_decisions (Writer *writer)
{
  return g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_decisions (writer->bundle)));
}

static inline void
mark (Writer *writer, XplDecision *decision, gboolean undone)
{
  g_autoptr (GError) error = NULL;

  decision->undone = undone;
  xpl_keeper_note (writer->keeper, decision, &error);
  g_assert_no_error (error);
}

static inline XplSaving *
begin_saving (Writer *writer, GFile *file)
{
  g_autoptr (XplBundle) snapshot = xpl_bundle_snapshot (writer->bundle);

  return xpl_saving_new (writer->keeper, writer->bundle, snapshot, file, NULL);
}

static inline void
end_saving (Writer *writer, XplSaving *saving)
{
  XplBundle *shown = xpl_saving_end (saving, writer->bundle);

  if (shown != NULL)
    {
      g_object_unref (writer->bundle);
      writer->bundle = shown;
    }
  xpl_saving_free (saving);
}

/* Returns what is said of it, or NULL: nothing, or @error. */
static inline char *
try_to_save (Writer *writer, GFile *file, GError **error)
{
  XplSaving *saving = begin_saving (writer, file);
  char *words = NULL;

  if (xpl_saving_run (saving, NULL, error))
    {
      words = g_strdup (xpl_saving_get_words (saving));
      end_saving (writer, saving);
    }
  else
    {
      xpl_saving_free (saving);
    }
  return words;
}

static inline char *
save (Writer *writer, GFile *file)
{
  g_autoptr (GError) error = NULL;
  char *words = try_to_save (writer, file, &error);

  g_assert_no_error (error);
  return words;
}
