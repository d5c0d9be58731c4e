/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"

G_BEGIN_DECLS

/**
 * A bundle of invented news of a given size: texts of some 3,000 characters, the mentions shared out evenly over the articles,
 * and as many findings of each kind as the engine makes. The same numbers and @seed give the same bundle.
 */
XplBundle *xpl_bench_make_bundle (guint n_articles, guint n_mentions, guint32 seed);

G_END_DECLS
