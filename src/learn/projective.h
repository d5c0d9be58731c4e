/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "vectors.h"

G_BEGIN_DECLS

/**
 * Finds the tree of @n words without crossing arcs, and with one word that has no head, whose arcs have the highest scores
 * together (J. Eisner 1996). @scores: for each word a row with the score of each other word as its head, and behind them that
 * of having none. @heads gets them, -1 for none. The time grows with n³; where each word's best head makes such a tree
 * already, as is mostly so, with n².
 */
void xpl_projective_find (XplRows scores, guint n, int *heads);

/** Whether @heads is such a tree. */
gboolean xpl_projective_check (const int *heads, guint n);

G_END_DECLS
