/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "archive-reader.h"

G_BEGIN_DECLS

/** Whether a file in an archive is to be read. */
typedef gboolean (*XplArchiveFilter) (const XplArchiveEntry *entry);

/** Gathers each file of @archive, which messages call @path, that @filter (NULL: none) wants. FALSE with an error where it
 *  ended too early. */
gboolean xpl_archive_gather (XplArchive *archive,
                             XplArchiveFilter filter,
                             XplImportRun *run,
                             const char *path,
                             GError **error);

G_END_DECLS
