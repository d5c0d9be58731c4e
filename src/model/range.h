/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * XplRange:
 * @start: first byte
 * @end: the byte after the last
 *
 * A place in a UTF-8 text, in bytes. In files offsets count code points: only the bundle's reader and writer convert.
 * The empty range at 0 ({0, 0}) stands for "none".
 */
typedef struct
{
  guint32 start;
  guint32 end;
} XplRange;

#define XPL_RANGE_NONE ((XplRange) { 0, 0 })

static inline gboolean
xpl_range_is_none (XplRange range)
{
  return range.start >= range.end;
}

static inline gboolean
xpl_range_contains (XplRange outer, XplRange inner)
{
  return outer.start <= inner.start && inner.end <= outer.end;
}

static inline gboolean
xpl_range_overlaps (XplRange a, XplRange b)
{
  return a.start < b.end && b.start < a.end;
}

static inline gboolean
xpl_range_equal (XplRange a, XplRange b)
{
  return a.start == b.start && a.end == b.end;
}

/** The bytes of @range in @text, as a new string. */
static inline char *
xpl_range_dup_text (XplRange range, const char *text)
{
  return g_strndup (text + range.start, range.end - range.start);
}

G_END_DECLS
