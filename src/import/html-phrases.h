/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** XplPagePhrase: what words that pages put between and after their articles announce. */
typedef enum
{
  XPL_PHRASE_NONE,
  XPL_PHRASE_LINE,    /* the line itself is no part of the article */
  XPL_PHRASE_SECTION, /* nor is what follows, up to the next heading or paragraph */
  XPL_PHRASE_REST,    /* nor is what follows, up to the next heading */
} XplPagePhrase;

/** What @line, a block of its own, is by its words. Not for long lines: those are prose. */
XplPagePhrase xpl_page_phrase (const char *line, gboolean is_heading);

/** "By Ana Ilves and Bo Tarn", "Von Ana Ilves, Osmar": the word that goes before names in a byline, and names. */
gboolean xpl_is_byline (const char *line);

/** What follows the word for "by" in a byline; @line where there is none. */
const char *xpl_skip_byline_word (const char *line);

G_END_DECLS
