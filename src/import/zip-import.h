/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "import-run.h"

G_BEGIN_DECLS

/** @head is the beginning of a zip file, empty ones included. */
gboolean xpl_is_zip (const char *head, gsize length);

/** Gathers what a zip file holds: files, or, as the names of its files show, a web archive (WACZ). */
gboolean
xpl_zip_gather (GBufferedInputStream *stream, const char *name, const char *path, XplImportRun *run, GError **error);

G_END_DECLS
