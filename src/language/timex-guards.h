/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "timex-patterns.h"

G_BEGIN_DECLS

/* The contexts in which a pattern of time holds; see XplTimexGuard. */
#define XPL_DECLARE_TIMEX_GUARD(name) \
  gboolean name (const XplLanguage *language, const XplPieces *pieces, const XplTimexMatch *match, \
                 const XplTimexFields *fields)

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_year);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_month);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_month_day);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_day_month);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_day_number);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_season);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_weekday);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_holiday);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_reference);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_year_range);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_numeric);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_year_unit);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_week_unit);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_century);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_quarter);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_quarter_code);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_same);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_era);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_part_of_month);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_deictic);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_this_unit);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_stretch);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_offset);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_length);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_bare_units);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_rate);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_set);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_weekdays);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_clock);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_part);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_neighbour);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_tense_noun);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_the_unit);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_period);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_adjective);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_compound);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_the_length);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_recent);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_decade);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_months);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_oclock);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_part_of_year);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_each);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_weekday_of_unit);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_centuries);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_weekday_number);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_day_of_year);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_quarter_result);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_long_word);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_shifted);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_four_digits);
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_bare_tense_noun);

G_END_DECLS
