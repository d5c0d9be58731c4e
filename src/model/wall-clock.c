/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "wall-clock.h"

static int shift; /* seconds; atomic */

GDateTime *
xpl_wall_clock_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_add_seconds (now, g_atomic_int_get (&shift));
}

char *
xpl_wall_clock_dup_now (void)
{
  g_autoptr (GDateTime) now = xpl_wall_clock_now ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

void
xpl_wall_clock_shift (int seconds)
{
  g_atomic_int_set (&shift, seconds);
}
