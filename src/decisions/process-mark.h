/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "types.h"

G_BEGIN_DECLS

/**
 * What tells a running program from one that ended, in files that both can read: process, when it started (process numbers
 * come again), which start of the machine (they begin anew), and which machine.
 */

/** Adds the members "pid", "start", "boot", "host" and "user" of this process to @object. */
void xpl_process_mark_add (JsonObject *object);

typedef enum
{
  XPL_PROCESS_ENDED,
  XPL_PROCESS_RUNS,
  XPL_PROCESS_SELF,
  XPL_PROCESS_ELSEWHERE, /* on another machine: whether it runs cannot be told */
} XplProcessState;

/** What has become of the process that @object is of; XPL_PROCESS_ENDED where it says nothing. */
XplProcessState xpl_process_mark_check (JsonObject *object);

/** The text or number called @name in @object, or NULL or 0 where there is none. Borrowed. */
const char *xpl_get_string_member (JsonObject *object, const char *name);
gint64 xpl_get_integer_member (JsonObject *object, const char *name);

/** The object that the JSON text @line is, or NULL where it is none. A new reference. */
JsonObject *xpl_parse_json_line (const char *line, gsize length);

G_END_DECLS
