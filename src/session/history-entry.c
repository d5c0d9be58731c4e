/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "history-entry.h"

#include "decision-json.h"
#include "decision-words.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (XplHistoryEntry, xpl_history_entry, G_TYPE_OBJECT)

static void
xpl_history_entry_finalize (GObject *object)
{
  XplHistoryEntry *self = XPL_HISTORY_ENTRY (object);

  g_object_unref (self->decision);
  g_free (self->words);
  g_clear_pointer (&self->at, g_date_time_unref);
  g_free (self->reason);
  g_clear_object (&self->needs);
  g_ptr_array_unref (self->touched);
  G_OBJECT_CLASS (xpl_history_entry_parent_class)->finalize (object);
}

static void
xpl_history_entry_class_init (XplHistoryEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xpl_history_entry_finalize;
}

static void
xpl_history_entry_init (XplHistoryEntry *self)
{
}

static char *
dup_reason (const XplOutcome *outcome, XplBundle *shown)
{
  g_autofree char *needed = NULL;

  if (outcome->needs == NULL)
    return g_strdup (outcome->reason);
  needed = xpl_decision_dup_words (outcome->needs, shown);
  /* Translators: why a decision waits, and the words of the decision that it waits for. */
  return g_strdup_printf (_("%s: %s"), outcome->reason, needed);
}

XplHistoryEntry *
xpl_history_entry_new (const XplOutcome *outcome, XplBundle *shown)
{
  XplHistoryEntry *self;
  const char *at;

  g_return_val_if_fail (outcome != NULL, NULL);

  self = g_object_new (XPL_TYPE_HISTORY_ENTRY, NULL);
  at = xpl_json_get_string (outcome->decision->object, "at");
  self->decision = g_object_ref (outcome->decision);
  self->words = xpl_decision_dup_words (outcome->decision, shown);
  self->at = at != NULL ? g_date_time_new_from_iso8601 (at, NULL) : NULL;
  self->state = outcome->state;
  self->reason = dup_reason (outcome, shown);
  self->needs = outcome->needs != NULL ? g_object_ref (outcome->needs) : NULL;
  self->touched = g_ptr_array_ref (outcome->touched);
  return self;
}
