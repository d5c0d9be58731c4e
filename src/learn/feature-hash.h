/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Features are 64 bits: the hash of a template's number and of the values that fill it. They are made by one function for
 * training and for use, so that the two cannot drift apart. No table tells features from each other by more than their
 * hash: with 64 bits, a million of them collide with a probability below one in ten million.
 */

#define XPL_FEATURE_PRIME G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

/** Mixes @value (a small number or a hash) into @hash. The order of the values matters. */
static inline guint64
xpl_feature_mix (guint64 hash, guint64 value)
{
  hash = (hash ^ value) * XPL_FEATURE_PRIME;
  return hash ^ (hash >> 29);
}

/** A feature of template @number with one, two, three or four values. */
static inline guint64
xpl_feature_1 (guint number, guint64 a)
{
  return xpl_feature_mix (xpl_feature_mix (number + 1, a), 1);
}

static inline guint64
xpl_feature_2 (guint number, guint64 a, guint64 b)
{
  return xpl_feature_mix (xpl_feature_mix (xpl_feature_mix (number + 1, a), b), 2);
}

static inline guint64
xpl_feature_3 (guint number, guint64 a, guint64 b, guint64 c)
{
  return xpl_feature_mix (xpl_feature_mix (xpl_feature_mix (xpl_feature_mix (number + 1, a), b), c), 3);
}

static inline guint64
xpl_feature_4 (guint number, guint64 a, guint64 b, guint64 c, guint64 d)
{
  return xpl_feature_mix (xpl_feature_3 (number, a, b, c), d);
}

/** The hash of @length bytes, for words and parts of words as values. */
static inline guint64
xpl_feature_hash (const char *bytes, gsize length)
{
  guint64 hash = 0xcbf29ce484222325 ^ length;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guint8) bytes[i]) * 0x100000001b3;
  return hash ^ (hash >> 31);
}

/**
 * XplScorer: what adds the weights of features to the scores of classes, be it while learning or from a model file.
 * @add: adds to @scores, an element for each class, the weights of the @n @features
 */
typedef struct
{
  void (*add) (gconstpointer model, const guint64 *features, guint n, gint32 *scores);
  gconstpointer model;
} XplScorer;

static inline void
xpl_scorer_add (const XplScorer *self, const guint64 *features, guint n, gint32 *scores)
{
  self->add (self->model, features, n, scores);
}

/** The class with the highest score, the first of several. */
static inline guint
xpl_scores_best (const gint32 *scores, guint n)
{
  guint best = 0;

  for (guint i = 1; i < n; i++)
    if (scores[i] > scores[best])
      best = i;
  return best;
}

G_END_DECLS
