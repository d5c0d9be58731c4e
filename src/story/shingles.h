/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "article.h"

G_BEGIN_DECLS

/** So many words in a row make a shingle. */
#define XPL_SHINGLE_WORDS 5

/**
 * XplShingles: the runs of five words of an article, as hashes (A. Broder, "On the resemblance and containment of
 * documents", 1997). Case and punctuation do not count, nor does what the article skips.
 * @words: XplRange of each word
 * @hashes: of the shingle that begins at each word; n_hashes of them
 */
typedef struct
{
  GArray *words;
  guint64 *hashes;
  guint n_hashes;
} XplShingles;

XplShingles *xpl_shingles_new (XplArticle *article);
void xpl_shingles_free (XplShingles *self);

/** Each hash once, in ascending order; @n gets their number. A new array. */
guint64 *xpl_shingles_sort (const XplShingles *self, guint *n);

/** How many numbers two ascending arrays share. */
guint xpl_shingles_count_shared (const guint64 *a, guint n_a, const guint64 *b, guint n_b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplShingles, xpl_shingles_free)

G_END_DECLS
