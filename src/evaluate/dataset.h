/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "labelled-text.h"
#include "measure.h"
#include "reading.h"

G_BEGIN_DECLS

#define XPL_DATASET_MAX_MEASURES 4

typedef struct _XplDataset XplDataset;

/** XplMeasure: a figure of merit of a data set, and what it is to reach in percent, 0 where nothing is set. */
typedef struct
{
  const char *name;
  double aim;
} XplMeasure;

/**
 * XplDataset: a part of the corpora and what it is read for.
 * @task: as the command line calls it
 * @files: of the part for development and of that for training; NULL where there is none
 * @texts: files that have the same texts as they are written, or NULL
 * @labels: which labels count, NULL-terminated; NULL for all
 * @genres: which genres count, NULL-terminated; NULL for all
 * @load: reads the file
 * @score: counts, for each measure, what is right in @reading
 */
struct _XplDataset
{
  const char *task;
  const char *name;
  const char *files[2];
  const char *texts[2];
  GPtrArray *(*load) (const XplDataset *self, const char *folder, guint part, GError **error);
  void (*score) (const XplDataset *self, const XplReading *reading, const XplLabelledText *text, XplCounts *counts);
  const char *const *labels;
  const char *const *genres;
  XplMeasure measures[XPL_DATASET_MAX_MEASURES];
};

extern const XplDataset xpl_datasets[];
extern const guint xpl_n_datasets;

G_END_DECLS
