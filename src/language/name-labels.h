/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "feature-hash.h"
#include "model-file.h"

G_BEGIN_DECLS

/*
 * Names as a sequence of labels: a word begins a name of a class, goes on with it, or is outside of names. Which sequence
 * a sentence most likely has is found exactly (A. Viterbi 1967) from the weights of features of each word and of each
 * label with the one before it. Training and use share all of this.
 */

/** What a name is of, as the labels tell it; places and facilities are told apart by rule. */
typedef enum
{
  XPL_NAME_LABEL_PERSON,
  XPL_NAME_LABEL_ORGANISATION,
  XPL_NAME_LABEL_PLACE,
  XPL_NAME_LABEL_PRODUCT,
  XPL_NAME_LABEL_WORK,
  XPL_NAME_LABEL_EVENT,
  XPL_NAME_LABEL_GROUP,
  XPL_N_NAME_LABEL_CLASSES,
} XplNameLabelClass;

/** Labels: 0 is outside; 1 + 2 × class begins a name, 2 + 2 × class goes on with it. */
#define XPL_NAME_OUTSIDE 0
#define XPL_N_NAME_LABELS (1 + 2 * XPL_N_NAME_LABEL_CLASSES)
#define XPL_NAME_BEGIN(class) (1 + 2 * (class))
#define XPL_NAME_INSIDE(class) (2 + 2 * (class))

static inline gboolean
xpl_name_label_is_inside (guint label)
{
  return label > 0 && label % 2 == 0;
}

static inline XplNameLabelClass
xpl_name_label_get_class (guint label)
{
  return (label - 1) / 2;
}

/** Sets of labels: bit 1 << label. */
#define XPL_NAME_ALL_LABELS ((1u << XPL_N_NAME_LABELS) - 1)

/** What a label's probability beside the one before depends on, besides both. */
typedef enum
{
  XPL_NAME_JOINT_PLAIN,   /* small letters, a figure */
  XPL_NAME_JOINT_CAPITAL, /* a capital */
  XPL_NAME_JOINT_LINK,    /* "of", "the", "and", "&", "-" …: what stands within names */
  XPL_NAME_JOINT_STOP,    /* other punctuation */
  XPL_N_NAME_JOINTS,
} XplNameJoint;

#define XPL_NAME_MAX_FEATURES 96

/** The most words that are read at once; longer sentences are read in parts. */
#define XPL_NAME_MAX_WORDS 256

/**
 * XplNameWord: what decides about one word. The first @n_own features are the words of the name themselves, which are
 * different ones in each text.
 */
typedef struct
{
  guint64 features[XPL_NAME_MAX_FEATURES];
  guint n_features;
  guint n_own;
  XplNameJoint joint;
} XplNameWord;

/** The feature of @joint behind a word with the label @before (%XPL_N_NAME_LABELS at the beginning). */
guint64 xpl_name_joint_feature (XplNameJoint joint, guint before);

/** XplNameJoints: the weights of all joints, looked up once. */
typedef struct
{
  gint32 weights[XPL_N_NAME_JOINTS][XPL_N_NAME_LABELS + 1][XPL_N_NAME_LABELS];
} XplNameJoints;

/** From the weights of this moment, while learning. */
void xpl_name_joints_load (XplNameJoints *self, const XplScorer *scorer);

/** Calls @func for each weight: its feature, its label, and where it is kept. */
typedef void (*XplNameJointFunc) (guint64 feature, guint label, gint32 *weight, gpointer data);
void xpl_name_joints_foreach (XplNameJoints *self, XplNameJointFunc func, gpointer data);

/** XplNameLattice: the scores of one word's labels, and the best way to each. */
typedef struct
{
  gint32 scores[XPL_N_NAME_LABELS];
  gint32 best[XPL_N_NAME_LABELS];
  guint8 from[XPL_N_NAME_LABELS];
} XplNameLattice;

/** Fills the scores of @lattice from @words. */
void xpl_name_score (const XplNameWord *words, guint n, const XplScorer *scorer, XplNameLattice *lattice);
/**
 * Writes the best labels of the @n words that were scored to @labels. @allowed: the sets of labels that each may have, or
 * NULL for any.
 */
void xpl_name_decode (const XplNameWord *words,
                      guint n,
                      const XplNameJoints *joints,
                      const guint32 *allowed,
                      XplNameLattice *lattice,
                      guint8 *labels);

G_END_DECLS
