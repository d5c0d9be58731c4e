/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * XplCounts: what a measure counts in one text. An accuracy is the special case in which all that is labelled is also
 * found.
 */
typedef struct
{
  double right;
  double found;
  double labelled;
} XplCounts;

/** XplInterval: a figure of merit, in percent, and the bounds within which it lies at 95 %. */
typedef struct
{
  double value; /* NAN where nothing was labelled and nothing found */
  double low;
  double high;
} XplInterval;

/**
 * The F1 of the sum of @counts, an element for each text, and the percentiles of the bootstrap that draws the texts anew
 * with replacement (B. Efron and R. Tibshirani 1993). The same counts give the same bounds.
 */
XplInterval xpl_counts_bootstrap (const XplCounts *counts, guint n_texts);

G_END_DECLS
