/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "training-random.h"
#include "model-writer.h"
#include "treebank.h"

G_BEGIN_DECLS

/** Learns to find base forms: writes the sections "lemma-rules" and "lemma-weights". @tags: for each sentence the classes of its words. */
void xpl_learn_lemmas (const XplTreebank *treebank,
                       const XplWordTable *table,
                       guint8 *const *tags,
                       guint rounds,
                       guint64 seed,
                       XplModelWriter *writer);

G_END_DECLS
