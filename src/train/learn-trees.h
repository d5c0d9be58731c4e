/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "training-random.h"
#include "model-writer.h"
#include "treebank.h"

G_BEGIN_DECLS

/** The relations of @treebank as the section "relations"; a new array of interned strings, ended by NULL. */
GPtrArray *xpl_relations_write (const XplTreebank *treebank, XplModelWriter *writer);

/**
 * Learns to find heads. @tags: for each sentence its classes, as a tagger finds them that has not seen it.
 * Returns the section "move-weights".
 */
GBytes *xpl_learn_moves (const XplTreebank *treebank,
                         const XplWordTable *table,
                         guint8 *const *tags,
                         guint rounds,
                         guint64 seed);

/** Learns what words are to their heads. Returns the section "relation-weights". */
GBytes *xpl_learn_relations (const GPtrArray *relations,
                             const XplTreebank *treebank,
                             const XplWordTable *table,
                             guint8 *const *tags,
                             guint rounds,
                             guint64 seed);

G_END_DECLS
