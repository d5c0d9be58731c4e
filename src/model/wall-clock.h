/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Now, in UTC. It may be earlier than it was before: nothing may be ordered by it. A new date. */
GDateTime *xpl_wall_clock_now (void);

/** Now, as files have it: "2026-01-05T10:00:00Z". A new string. */
char *xpl_wall_clock_dup_now (void);

/** For tests: sets the clock ahead of the machine's by @seconds, or back where they are negative. */
void xpl_wall_clock_shift (int seconds);

G_END_DECLS
