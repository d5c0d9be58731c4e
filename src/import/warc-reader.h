/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "header-fields.h"
#include "import-run.h"

G_BEGIN_DECLS

/*
 * Private to src/import/: the records of a web archive (WARC 1.0 and 1.1, ISO 28500), one after the other. libarchive's own
 * reader knows no 1.1 and passes over addresses that end in a slash.
 */

/** Longer blocks are no news page and are passed over; so long may a block be that is in memory. */
#define XPL_MAX_WARC_BLOCK ((gsize) 16 * 1024 * 1024)

typedef struct _XplWarcReader XplWarcReader;

/**
 * XplWarcRecord: good until the next is asked for.
 * @offset: where it begins in the unpacked file
 * @fields: its header
 * @block, @length: its content; NULL where it is longer than %XPL_MAX_WARC_BLOCK
 */
typedef struct
{
  guint64 offset;
  XplHeaderFields *fields;
  const char *block;
  gsize length;
} XplWarcRecord;

/** Reads @stream, called @path; what is no record becomes a warning, and the next one is looked for. */
XplWarcReader *xpl_warc_reader_new (GInputStream *stream, const char *path, XplWarnings *warnings);
void xpl_warc_reader_free (XplWarcReader *self);

/** FALSE at the end, with an error where reading failed. */
gboolean
xpl_warc_reader_next (XplWarcReader *self, XplWarcRecord *record, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplWarcReader, xpl_warc_reader_free)

G_END_DECLS
