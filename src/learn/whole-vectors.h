/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "vectors.h"

G_BEGIN_DECLS

/*
 * The products of vectors.h with whole numbers of 16 bits, of which a register holds twice as many: for use, after training.
 * Sums of whole numbers are exact, so they are the same on all processors.
 */

/** What 1 becomes as a whole number, and how far from 0 the numbers that are rounded may lie. */
#define XPL_WHOLE_ONE 2048
#define XPL_WHOLE_MOST 4
/** How large the whole weights of a column may be together, so that no sum is too large. */
#define XPL_WHOLE_MAX_COLUMN (G_MAXINT32 / (XPL_WHOLE_ONE * XPL_WHOLE_MOST))

/** Adds @n whole numbers times @factor to others. */
void xpl_whole_add (const gint8 *from, float factor, float *to, guint n);
/** Rounds @n numbers. */
void xpl_whole_round (const float *from, gint16 *to, guint n);

/** Puts the rows of @from, @n_in of @n_out weights, two by two: the weights of a column beside each other. @n_in is even. */
void xpl_whole_pair (const gint16 *from, gint16 *to, guint n_in, guint n_out);

/**
 * As xpl_vectors_multiply(), where @x is @n_rows rows of @n_in rounded numbers without gaps, @pairs weights that
 * xpl_whole_pair() has put in order, and @factor what a weight of 1 is worth.
 */
void xpl_whole_multiply (const gint16 *x, const gint16 *pairs, float factor, XplRows y, guint n_rows, guint n_in, guint n_out);

G_END_DECLS
