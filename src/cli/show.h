/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "replay.h"

G_BEGIN_DECLS

/* What is shown is the bundle with its decisions; all goes to standard output. */

/** How many of everything a bundle holds. */
void xpl_show_summary (XplReplay *replay);

/** The articles as an aligned table, or as a JSON object a line. */
void xpl_show_articles (XplBundle *bundle, gboolean json);

/** One list of findings, the same two ways; JSON lines have each finding's spans with their words,
 *  and what the user remarked. What is hidden is left out. */
void xpl_show_list (XplReplay *replay, XplList list, gboolean json);

/** The decisions, oldest first: what, when, what became of each, and what it needs where it waits. */
void xpl_show_decisions (XplReplay *replay, gboolean json);

G_END_DECLS
