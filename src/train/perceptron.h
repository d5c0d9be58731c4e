/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "feature-hash.h"

G_BEGIN_DECLS

/**
 * XplPerceptron: learns the weights of a linear classifier by the averaged perceptron (Y. Freund and R. Schapire 1999; M.
 * Collins 2002). Whole numbers throughout, so that the same steps give the same bytes.
 */
typedef struct _XplPerceptron XplPerceptron;

/**
 * @min_updates: a feature counts from its so-manieth update on (Y. Goldberg and M. Elhadad 2011): what was seldom wrong
 * makes the model large and helps little. 1 for all features.
 */
XplPerceptron *xpl_perceptron_new (guint n_classes, guint min_updates);
void xpl_perceptron_free (XplPerceptron *self);

/** Scores with the weights of this moment. */
XplScorer xpl_perceptron_get_scorer (const XplPerceptron *self);

/** Adds @amount to the weights of @features for @class. */
void xpl_perceptron_update (XplPerceptron *self, const guint64 *features, guint n, guint class, gint amount);

/** Ends a step: averages are taken over all steps. */
void xpl_perceptron_step (XplPerceptron *self);

/** The averages as a section of a model file for #XplWeights. */
GBytes *xpl_perceptron_pack (const XplPerceptron *self);
/**
 * The same without what is too small to matter: of 127 at most, a feature with few classes needs a weight of @least, and one
 * with many keeps only such weights.
 */
GBytes *xpl_perceptron_pack_above (const XplPerceptron *self, guint least);

/**
 * The same for models in which some features are in nearly all examples and weigh much: only the share 1 - @quantile of
 * the weights is cut. @scale gets what averages are multiplied with.
 */
GBytes *xpl_perceptron_pack_wide (const XplPerceptron *self, double quantile, double *scale);

/** The average of one weight times @scale, not cut; for what a model keeps beside its #XplWeights. */
gint32 xpl_perceptron_get_weight (const XplPerceptron *self, guint64 feature, guint class, double scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplPerceptron, xpl_perceptron_free)

G_END_DECLS
