/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "network.h"

G_BEGIN_DECLS

/**
 * XplNetwork: a network from a model file. Immutable; lives as long as its file.
 *
 * The section "network" has the numbers of #XplNetworkShape in their order, 32 bits each. "network-weights" has each matrix
 * as a factor and whole numbers of 16 bits that are multiplied with it; "word-vectors" a factor for each row and then the
 * rows, 8 bits for each number. Factors are floats of 32 bits.
 */
typedef struct _XplNetwork XplNetwork;

/** @n_words: rows of the table of words. Errors: %XPL_ERROR_MODEL. */
XplNetwork *xpl_network_new (const XplModelFile *file, guint32 n_words, GError **error);
void xpl_network_free (XplNetwork *self);

const XplNetworkWeights *xpl_network_get_weights (const XplNetwork *self);

/** Begins a pass over @n words, and fills their vectors. */
void xpl_network_begin (const XplNetwork *self, const XplWord *words, guint n, XplNetworkPass *pass);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplNetwork, xpl_network_free)

G_END_DECLS
