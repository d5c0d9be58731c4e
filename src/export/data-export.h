/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "data-format.h"

G_BEGIN_DECLS

/**
 * Writes the data to @file, which is replaced only once all of it is written. A format with lists of which none is chosen
 * makes a folder of one file a list; a zip archive of these where the name ends in ".zip"; or, where the name has the
 * format's own suffix, one table of all lists. Blocking.
 * Errors: %XPL_ERROR_WRITE, %XPL_ERROR_READ_ONLY, %XPL_ERROR_ARGUMENT, G_IO_ERROR_CANCELLED.
 */
gboolean xpl_data_export (const XplDataFormat *format,
                          const XplDataRequest *request,
                          GFile *file,
                          XplDataReport *report,
                          GCancellable *cancellable,
                          GError **error);

G_END_DECLS
