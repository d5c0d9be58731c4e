/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "join-writers.h"
#include "journal-rest.h"

G_BEGIN_DECLS

/**
 * XplKeeper: what keeps the work on one open bundle from being lost: the journal of its decisions, the lock beside its
 * file, and what the file was like when it was last read or written. One thread at a time, but for xpl_saving_run().
 */
typedef struct _XplKeeper XplKeeper;

/** For the bundle in @file, which is to be read afterwards; NULL for one that has no file yet. Blocking. */
XplKeeper *xpl_keeper_new (GFile *file);
/** For what a program left of a bundle that was never saved; takes ownership of @rest. */
XplKeeper *xpl_keeper_new_for_rest (XplJournalRest *rest);
XplKeeper *xpl_keeper_ref (XplKeeper *self);
/** The last reference ends it. Work that no file holds stays in the journal. */
void xpl_keeper_unref (XplKeeper *self);

GFile *xpl_keeper_get_file (XplKeeper *self);
/** Who else had the file open when it was opened: as xpl_bundle_lock_take() says it. Borrowed, or NULL. */
const char *xpl_keeper_get_other (XplKeeper *self);

/** How many decisions and articles came back that were not in the file. */
typedef struct
{
  guint n_decisions;
  guint n_articles;
  gboolean is_work; /* something came back, be it only where things stood */
  gboolean needs_analysis;
} XplRecovery;

/**
 * Brings back into @bundle, which was just read from the file, what programs that ended had not saved. What cannot be
 * brought back goes to @warnings, and stays where it is. Without a file, keeps a copy of @bundle, so that it can be brought
 * back. The bundle must be private to the caller, who gives it up. Blocking. A new bundle.
 */
XplBundle *xpl_keeper_recover (XplKeeper *self, XplBundle *bundle, XplWarnings *warnings, XplRecovery *recovery);

/** Keeps a copy of @bundle, to which articles were added. Thread-safe. Errors: as xpl_journal_keep_copy(). */
gboolean xpl_keeper_keep_copy (XplKeeper *self, XplBundle *bundle, GCancellable *cancellable, GError **error);

/** Before a decision, or its mark, shows: it is on the disk when this returns. Errors: %XPL_ERROR_WRITE. */
gboolean xpl_keeper_note (XplKeeper *self, XplDecision *decision, GError **error);
/** All of @decisions (#XplDecision) or none. */
gboolean xpl_keeper_note_all (XplKeeper *self, GPtrArray *decisions, GError **error);

/** The same for the places of what is pinned (id of an entity → #XplPlace), each time that changes. */
gboolean xpl_keeper_note_places (XplKeeper *self, GHashTable *places, GError **error);

/** Whether there is work that the file does not hold. */
gboolean xpl_keeper_has_work (XplKeeper *self);

/** XplSaving: one saving. Begun and ended by the thread of the keeper, run in a worker. */
typedef struct _XplSaving XplSaving;

/** Called for a bundle that was joined where both writers had new articles; may be NULL. FALSE with an error. */
typedef gboolean (*XplAnalyse) (XplBundle *joined, GCancellable *cancellable, GError **error);

/**
 * @bundle: what is worked on; @snapshot: the same, in lists that nobody changes any more, which @self gives up; @file: where
 * to, also another file than that of @self.
 */
XplSaving *xpl_saving_new (XplKeeper *self, XplBundle *bundle, XplBundle *snapshot, GFile *file, XplAnalyse analyse);
void xpl_saving_free (XplSaving *saving);

/**
 * Writes the file. Where another program has changed it since, both versions are joined; where that is impossible, the
 * snapshot goes into a file of its own beside it. Errors: as xpl_bundle_save(). Only one at a time for a keeper.
 */
gboolean xpl_saving_run (XplSaving *saving, GCancellable *cancellable, GError **error);

/**
 * Afterwards, where it went well: the journal forgets what is saved, and the keeper has the file of @saving. @present is
 * what is worked on now, or NULL: nothing of that keeper is. Returns what is to be shown in its place, since another
 * program's work was joined with it, or NULL: @present stays. Where something else than the bundle of @saving is worked on
 * meanwhile, the joined one is only in the file, and the next saving joins them again.
 */
XplBundle *xpl_saving_end (XplSaving *saving, XplBundle *present);

/** Where it was saved: another file than asked for where two versions could not be joined. Borrowed. */
GFile *xpl_saving_get_file (XplSaving *saving);
/** What was new of another program, or that its version could not be joined, translated; or NULL. Borrowed. */
const char *xpl_saving_get_words (XplSaving *saving);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplKeeper, xpl_keeper_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplSaving, xpl_saving_free)

G_END_DECLS
