/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"
#include "language.h"

G_BEGIN_DECLS

/**
 * Makes the findings of @bundle from what was read in each article: identities, relations, events, quotes, series and
 * figures, comparisons, origins. What the bundle had of findings and mentions is dropped first.
 * @readings: #XplReading, one an article, in the order of xpl_bundle_get_articles(); may hold NULL for an article that
 * could not be read
 * Deterministic: the same articles and readings give the same ids and order. Blocking, close to linear; nobody else may
 * use @bundle meanwhile. Errors: G_IO_ERROR_CANCELLED, the findings are then incomplete.
 */
gboolean xpl_story_build (XplBundle *bundle, GPtrArray *readings, GCancellable *cancellable, GError **error);

G_END_DECLS
