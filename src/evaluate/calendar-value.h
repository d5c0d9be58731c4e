/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TRUE where two values of dates stand for the same days of the calendar, and where @labelled has a time of day, for the
 * same minute. Either may be a TIMEX3 value ("2024-W03", "199", "2024-SU", "2024-05-01T09:30", "2024-05-01TMO") or one of
 * the Text Encoding Initiative: a date, a time ("09:30:00"), or an interval of dates ("1990-01-01/1999-12-31"). What is
 * none of these is the same only if it is written so.
 */
gboolean xpl_calendar_value_equal (const char *labelled, const char *found);

G_END_DECLS
