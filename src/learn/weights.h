/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "feature-hash.h"
#include "model-file.h"

G_BEGIN_DECLS

/**
 * XplWeights: the weights of a linear classifier as a section of a model file: a hash table with open addressing from
 * features to small whole numbers for each class. Looking up neither allocates nor fails: a feature that is not there
 * adds nothing. Immutable; lives as long as the file.
 *
 * The section begins with a head of four numbers of 32 bits: classes, slots, stride, pairs. A slot is found by the low 32
 * bits of the feature, scaled to the number of slots, and then one after the other up to an empty one; its mark are the
 * high 16 bits of the feature (1 for 0, which means empty).
 *  - With a stride, for few classes, a slot is that many bytes: the mark and a weight (8 bits) for each class.
 *  - With stride 0, for many classes, there are the marks of all slots; then, for each and behind the last, where its
 *    weights begin (32 bits); then the weights, each a class and a weight (8 bits each).
 */
typedef struct _XplWeights XplWeights;

#define XPL_WEIGHTS_HEAD_SIZE 16
#define XPL_WEIGHTS_MAX_CLASSES 256

/** The weights of section @name of @file, all of them checked. @n_classes: how many classes the caller has room for. */
XplWeights *xpl_weights_new (const XplModelFile *file, const char *name, guint n_classes, GError **error);
void xpl_weights_free (XplWeights *self);

/** For an #XplScorer. */
XplScorer xpl_weights_get_scorer (const XplWeights *self);

/** Where a feature is looked for first, of @n_slots. */
static inline guint32
xpl_weights_slot (guint64 feature, guint32 n_slots)
{
  return (guint32) (((feature & 0xffffffff) * n_slots) >> 32);
}

static inline guint16
xpl_weights_mark (guint64 feature)
{
  guint16 mark = (guint16) (feature >> 48);

  return mark != 0 ? mark : 1;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplWeights, xpl_weights_free)

G_END_DECLS
