/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

/*
 * A big file and all that is made of it need not be in memory at once: the pages of a part that is read go back to the
 * system. What they held are zeros from then on, so their lines are counted before.
 */

#include "bundle-reader.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* The whole pages in @extent, as an extent; empty where there are none. */
static XplJsonExtent
get_pages (const XplReader *self, XplJsonExtent extent)
{
  guintptr page = (guintptr) getpagesize ();
  guintptr base = (guintptr) self->scan->text;
  guintptr start = (base + extent.start + page - 1) / page * page;
  guintptr end = (base + extent.end) / page * page;

  return start < end ? (XplJsonExtent) { start - base, end - base } : (XplJsonExtent) { 0, 0 };
}

static void
count_lines (const XplReader *self, XplReleased *released)
{
  const char *p = self->scan->text + released->extent.start;
  const char *end = self->scan->text + released->extent.end;

  while ((p = memchr (p, '\n', end - p)) != NULL)
    {
      released->n_lines++;
      released->line_start = ++p - self->scan->text;
    }
}

static int
compare_released (gconstpointer a, gconstpointer b)
{
  const XplReleased *first = a, *second = b;

  return first->extent.start < second->extent.start ? -1 : 1;
}

void
xpl_reader_release (XplReader *self, XplJsonExtent extent)
{
  XplReleased released = { .extent = get_pages (self, extent) };
  gsize length = released.extent.end - released.extent.start;

  if (!self->owns_text || length == 0 || xpl_reader_is_damaged (self) || self->n_bad_escapes > 0)
    return;
  count_lines (self, &released);
  if (madvise ((gpointer) (self->scan->text + released.extent.start), length, MADV_DONTNEED) != 0)
    return;
  g_array_append_val (self->released, released);
  g_array_sort (self->released, compare_released);
}
