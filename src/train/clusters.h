/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Puts words into @n_clusters groups that behave alike, by the exchange algorithm (R. Kneser and H. Ney 1993): each word
 * in turn goes to the group that makes the text likeliest under a model of pairs of groups.
 * @text: the words by number, from 0 to @n_words - 1; 0 is a border between sentences
 * Returns the group of each word. Free with g_free().
 */
guint16 *xpl_cluster_words (const guint32 *text, gsize length, guint n_words, guint n_clusters);

G_END_DECLS
