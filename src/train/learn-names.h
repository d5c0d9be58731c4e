/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "name-lessons.h"
#include "perceptron.h"

G_BEGIN_DECLS

/**
 * XplNameCourse: how names are learned.
 * @rounds: how often each lesson is seen
 * @min_updates: see xpl_perceptron_new()
 * @margin: by how much a right label is to be better than others
 * @forget: in how many of a hundred lessons the words of names themselves do not count
 */
typedef struct
{
  guint rounds;
  guint min_updates;
  gint margin;
  guint forget;
  guint64 seed;
} XplNameCourse;

/**
 * Learns names by the structured perceptron (M. Collins 2002). Where a lesson leaves a class open, the best labels of those
 * that it allows count as right (hidden variables, as X. Sun and others 2009). Deterministic.
 */
XplPerceptron *xpl_names_learn (GPtrArray *lessons, const XplNameCourse *course);

G_END_DECLS
