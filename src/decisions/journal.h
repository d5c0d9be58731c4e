/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"
#include "decision.h"
#include "journal-rest.h"

G_BEGIN_DECLS

/**
 * XplJournal: the work of one program on one bundle that no saved file holds yet, in the state folder "journal": a file of
 * JSON lines, one a decision, made last one by one; beside it, where the lines alone would be of no use, a copy of the
 * bundle. Each program has a file of its own and keeps it locked, so that what is not locked was left by a program that
 * ended. Thread-safe.
 */
typedef struct _XplJournal XplJournal;

/** For the bundle in @file, or for one that was never saved (NULL). Nothing is written yet. */
XplJournal *xpl_journal_new (GFile *file);

/**
 * What a program left, and is brought back now, goes on being kept: nothing has to be written for that where @self is new.
 * Errors: %XPL_ERROR_WRITE; @rest then stays.
 */
gboolean xpl_journal_take_over (XplJournal *self, XplJournalRest *rest, GError **error);

/** Ends it; its files stay where they hold work. */
void xpl_journal_free (XplJournal *self);

/**
 * Adds @decision as it is now; of several lines with its id the last one counts. It is on the disk when this returns.
 * Errors: %XPL_ERROR_WRITE; the journal is then as it was.
 */
gboolean xpl_journal_append (XplJournal *self, XplDecision *decision, GError **error);
/** All of @decisions (#XplDecision) or none. */
gboolean xpl_journal_append_all (XplJournal *self, GPtrArray *decisions, GError **error);

/**
 * Adds where the user pinned what: of @places (id of an entity → #XplPlace) those that are pinned; the last ones count.
 * Errors: as xpl_journal_append().
 */
gboolean xpl_journal_append_places (XplJournal *self, GHashTable *places, GError **error);

/**
 * Keeps a copy of @bundle for who has the lines. @is_work: it holds what neither file nor lines do, so that the copy alone
 * is worth to be brought back. Errors: %XPL_ERROR_WRITE, %XPL_ERROR_READ_ONLY, G_IO_ERROR_CANCELLED.
 */
gboolean xpl_journal_keep_copy (XplJournal *self, XplBundle *bundle, gboolean is_work, GCancellable *cancellable, GError **error);

/** How far it goes now: whoever takes a snapshot for saving asks for it first. */
guint64 xpl_journal_get_mark (XplJournal *self);

/**
 * Forgets what came before @mark, since @file holds it, and goes on as the journal of @file. Never loses what came after
 * it. Errors: %XPL_ERROR_WRITE; all is then kept.
 */
gboolean xpl_journal_restart (XplJournal *self, GFile *file, guint64 mark, GError **error);

/** Whether it holds what would be lost without it. */
gboolean xpl_journal_has_work (XplJournal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplJournal, xpl_journal_free)

G_END_DECLS
