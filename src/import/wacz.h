/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "archive-reader.h"

G_BEGIN_DECLS

/*
 * Private to src/import/: WACZ 1.1 (Webrecorder): a zip file of web archives (archive/…), the pages in them that somebody
 * visited (pages/pages.jsonl) and what it is called (datapackage.json).
 */

/** XplWacz: what is to be known of a zip file before its web archives are read. */
typedef struct
{
  gboolean is_wacz; /* it has a datapackage.json and an archive/ */
  gboolean has_package;
  gboolean has_archive;
  char *title;       /* or NULL */
  GHashTable *pages; /* address → title, or NULL where there is no list */
} XplWacz;

/** Looks at one entry of the zip file. FALSE with an error only where cancelled. */
gboolean
xpl_wacz_look_at (XplWacz *self, XplArchive *archive, const XplArchiveEntry *entry, XplImportRun *run, GError **error);

/** The entry is one of the web archives of a WACZ file. */
gboolean xpl_wacz_is_web_archive (const XplArchiveEntry *entry);

void xpl_wacz_clear (XplWacz *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (XplWacz, xpl_wacz_clear)

G_END_DECLS
