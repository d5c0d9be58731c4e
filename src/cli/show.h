/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"

G_BEGIN_DECLS

/** How many of everything a bundle holds, on standard output. */
void xpl_show_summary (XplBundle *bundle);

/** The articles as an aligned table, or as a JSON object a line. */
void xpl_show_articles (XplBundle *bundle, gboolean json);

/** One list of findings, the same two ways; JSON lines have each finding's spans with their words. */
void xpl_show_list (XplBundle *bundle, XplList list, gboolean json);

G_END_DECLS
