/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "replay.h"

G_BEGIN_DECLS

/* What the user said about something, in words, the same wherever it is shown. All take NULL for nothing said. */

/** A line each: "added by hand", "confirmed", the grade, the tags, each note. A new string; "" for nothing. */
char *xpl_describe_marks (const XplMarks *marks);

/** The same on one line and without the text of notes: "added by hand · #harbour · 2 notes". A new string, or NULL. */
char *xpl_describe_marks_shortly (const XplMarks *marks);

/** The symbol of what is said: of a hand, a check mark, a note; NULL for none. Static. */
const char *xpl_describe_marks_icon (const XplMarks *marks);

G_END_DECLS
