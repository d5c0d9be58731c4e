/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "network.h"
#include "training-random.h"

G_BEGIN_DECLS

/** What is right for a word. */
typedef struct
{
  guint32 rows[XPL_NETWORK_PARTS];
  const guint8 *tags; /* for each class whether it may be right; NULL where that is not known */
  int head;           /* -1 for the root */
  int relation;       /* -1 where head and relation are not known */
} XplLessonWord;

/** XplLesson: works on a sentence after the other and gathers how the weights should change. */
typedef struct _XplLesson XplLesson;

/** @weights: what is learned, borrowed; @turned: the same with each matrix turned; @vectors: rows of words' parts. */
XplLesson *xpl_lesson_new (const XplNetworkWeights *weights, const XplNetworkWeights *turned, const float *vectors);
void xpl_lesson_free (XplLesson *self);

/** Forgets what was gathered. */
void xpl_lesson_begin (XplLesson *self);

/**
 * Works on a sentence of @n words. A share of what the network sees is hidden by chance, so that it does not rely on single
 * numbers (N. Srivastava and others 2014; Y. Gal and Z. Ghahramani 2016). @slopes gets, for each word, the slope for its
 * vector: @n rows of the shape's width. Returns how surprising what is right was, in nats.
 */
double xpl_lesson_work (XplLesson *self, const XplLessonWord *words, guint n, XplRandom *random, float *slopes);

/** The slopes for all weights. */
const float *xpl_lesson_get_slopes (const XplLesson *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplLesson, xpl_lesson_free)

G_END_DECLS
