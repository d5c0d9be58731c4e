/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "reading.h"

G_BEGIN_DECLS

typedef enum
{
  XPL_TENSE_UNKNOWN,
  XPL_TENSE_PAST, /* also "has gone" */
  XPL_TENSE_PRESENT,
  XPL_TENSE_FUTURE, /* "will", "is set to", "plans to" */
} XplTense;

/**
 * The tense of the verb that token @first to @end (exclusive) of @reading, an adverbial, most likely belongs to: the
 * nearest before it, or after it where it opens its clause. Bounded look-around; needs tags.
 */
XplTense xpl_tense_around (const XplReading *reading, guint first, guint end);

/**
 * TRUE where the adverbial at token @first of @reading belongs to a verb of the present that tells what a timetable holds:
 * "the lease ends on 1 May", "the vote is on Tuesday". Bounded look-back.
 */
gboolean xpl_tense_is_timetable (const XplReading *reading, guint first);

G_END_DECLS
