/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"
#include "decision.h"

G_BEGIN_DECLS

/**
 * XplJournalRest: what a program left in its journal when it ended without saving. While somebody holds it nobody else
 * finds it.
 * @name: of its file in the folder of the journals
 * @uri: of the bundle, or NULL where it was never saved
 * @title: what the bundle was called
 * @decisions: #XplDecision, each once, as it was last, in the order in which they were made
 * @places: id of an entity → #XplPlace: all that are pinned; or NULL: nobody changed that
 * @has_copy: a copy of the bundle is there
 * @is_work: it holds anything worth to be brought back
 * @n_unreadable: lines that make no sense; that a program was stopped while it wrote its last one is not counted
 */
typedef struct
{
  char *name;
  char *uri;
  char *title;
  GPtrArray *decisions;
  GHashTable *places;
  gboolean has_copy;
  gboolean is_work;
  guint n_unreadable;
  /*< private >*/
  char *path;
  int lock;
  guint64 beginning; /* bytes: where the first line after the header is */
  guint64 size;      /* bytes of whole lines */
} XplJournalRest;

/** All that programs left of the bundle in @file, or where that is NULL, of bundles that were never saved. XplJournalRest. */
GPtrArray *xpl_journal_list_rests (GFile *file);

/** The rest called @name, or NULL where it is gone or a program has it. */
XplJournalRest *xpl_journal_take_rest (const char *name);

/** The copy of the bundle. Errors: %XPL_ERROR_NOT_FOUND, %XPL_ERROR_UNREADABLE, %XPL_ERROR_JSON. A new bundle. */
XplBundle *xpl_journal_rest_read_copy (XplJournalRest *self, XplWarnings *warnings, GError **error);

/** Deletes its files: somebody else has the work now, or it is given up. */
void xpl_journal_rest_remove (XplJournalRest *self);

/** Lets it go; its files stay. */
void xpl_journal_rest_free (XplJournalRest *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplJournalRest, xpl_journal_rest_free)

G_END_DECLS
