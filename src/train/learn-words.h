/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "treebank.h"

G_BEGIN_DECLS

/**
 * A section for #XplWordTable: the words that are seen at least thrice in @treebanks (ended by NULL): what they usually
 * are, and their clusters, which are as many as @n_clusters.
 */
GBytes *xpl_learn_words (const XplTreebank *const *treebanks, guint n_clusters);

G_END_DECLS
