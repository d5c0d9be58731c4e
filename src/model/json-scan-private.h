/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "json-scan.h"

G_BEGIN_DECLS

/** Where a scan is, and how many bytes it may still look at to find its way again. */
typedef struct
{
  const char *text;
  gsize length;
  gsize at;
  gsize search_left;
} XplJsonCursor;

void xpl_json_cursor_skip_space (XplJsonCursor *self);

/** From an opening quotation mark to after the closing one; FALSE where there is none: then it is at the end. */
gboolean xpl_json_cursor_skip_string (XplJsonCursor *self);

/**
 * From the start of a value to after it. FALSE where something in it is wrong that shows outside of strings: then it may
 * have gone too far or not far enough.
 */
gboolean xpl_json_cursor_skip_value (XplJsonCursor *self);

/**
 * After a value from @start on in which something is wrong: goes back to where the next element of the same array stands, or
 * the array ends. Elements that are written alike show it: the next begins as this one did, with the same member and, where
 * each has lines of its own, at the same indentation. Stays where it is if there is no such place.
 */
void xpl_json_cursor_find_next (XplJsonCursor *self, gsize start);

G_END_DECLS
