/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "reading.h"

G_BEGIN_DECLS

/* What the tree of a sentence tells of its verbs of saying. Each function looks a bounded way along the sentence. */

/** Token @token stands in a tree; FALSE where the parser is off. */
gboolean xpl_tree_is_known (const XplReading *reading, guint token);

/** Token @token hangs on @head, or on what hangs on it, and so on, over not too many steps. */
gboolean xpl_tree_is_below (const XplReading *reading, guint token, guint head);

/** Token @noun is the subject of @verb. */
gboolean xpl_tree_is_subject (const XplReading *reading, guint noun, guint verb);

/** The head of the clause with a subject of its own that is the complement of @verb and stands behind it; or -1. */
int xpl_tree_find_clause (const XplReading *reading, guint verb);

/** @verb has an object behind it, and no clause for a complement: "found a way that", "tells stories". */
gboolean xpl_tree_has_object_only (const XplReading *reading, guint verb);

/** The first word behind token @from, or there, that belongs to the clause of @head; @head at the latest. */
guint xpl_tree_get_first (const XplReading *reading, guint head, guint from);

/** Token @token is @word and marks a clause as subordinate. */
gboolean xpl_tree_is_mark (const XplReading *reading, guint token, const char *word);

/** What the verb @verb is the verb of: itself, or the adjective or noun that it links to its subject. */
guint xpl_tree_get_clause (const XplReading *reading, guint verb);

/** How the branch that holds @token hangs on @head; %XPL_DEPREL_NONE where it is not below it. */
XplDeprel xpl_tree_get_link (const XplReading *reading, guint token, guint head);

G_END_DECLS
