/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Private to src/decisions/: what who writes journals and who reads what is left of them agree on. */

#define XPL_JOURNAL_FOLDER "journal"

/* KEY-RANDOM.jsonl, and beside it KEY-RANDOM.bundle.json. */
#define XPL_JOURNAL_SUFFIX ".jsonl"
#define XPL_JOURNAL_COPY_SUFFIX ".bundle.json"

/* The key of bundles that were never saved. */
#define XPL_JOURNAL_UNSAVED "unsaved"

/* Members of the first line, and of the line that says that the copy is work. */
#define XPL_JOURNAL_MEMBER_JOURNAL "journal"
#define XPL_JOURNAL_MEMBER_URI "uri"
#define XPL_JOURNAL_MEMBER_TITLE "title"
#define XPL_JOURNAL_MEMBER_KEPT "kept"

/* Of the lines that say what is pinned: {"places": {ID: [X, Y]}}. */
#define XPL_JOURNAL_MEMBER_PLACES "places"

/** The copy that belongs to the journal at @path. A new string. */
char *xpl_journal_get_copy_path (const char *path);

/** Deletes a journal and its copy: in this order, since a copy alone is nobody's. */
void xpl_journal_remove_files (const char *path);

G_END_DECLS
