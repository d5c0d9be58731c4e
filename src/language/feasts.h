/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * The day of a feast whose date moves, in @year.
 * @rule: "MONTH/WEEKDAY/N", the N-th such weekday of a month (Monday is 1; N is -1 for the last one), or "easter" or
 *   "easter+DAYS" or "easter-DAYS", counted from Easter Sunday of the Western churches
 * @day: out: days since 1970-01-01
 * Returns FALSE where @rule is none of these, or the Gregorian calendar was not yet in use.
 */
gboolean xpl_feast_day (const char *rule, int year, gint64 *day);

G_END_DECLS
