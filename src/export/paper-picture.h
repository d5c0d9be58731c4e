/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "paper.h"
#include "picture.h"

G_BEGIN_DECLS

/**
 * Writes a view that is read from top to bottom: in columns where there is room for them; see #XplPicturePart for what becomes
 * of what does not fit. @make is called at least once, for the width of a column. Errors: as xpl_picture_write().
 */
gboolean xpl_paper_picture_write (XplPaperMake make,
                                  gpointer data,
                                  const XplPictureOptions *options,
                                  GFile *file,
                                  GCancellable *cancellable,
                                  GError **error);

G_END_DECLS
