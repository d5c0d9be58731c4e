/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "dataset.h"
#include "language.h"

G_BEGIN_DECLS

typedef enum
{
  XPL_PART_DEV,
  XPL_PART_TRAIN,
} XplCorpusPart;

/** XplEvaluated: a measure of a data set, taken. */
typedef struct
{
  const XplDataset *dataset;
  const XplMeasure *measure;
  guint n_texts;
  guint n_labelled;
  XplInterval interval;
} XplEvaluated;

/** Whether @task is one of those that data sets have. */
gboolean xpl_evaluation_has_task (const char *task);

/**
 * Reads @part of the data sets of @tasks (NULL-terminated; NULL for all) that are in @folder, and takes their measures, in the
 * order of the table. A set that is not there is left out. Appends #XplEvaluated to @results. Errors: no set was there, or
 * one is damaged; the message names the file.
 */
gboolean xpl_evaluation_run (const XplLanguage *language,
                             const char *folder,
                             XplCorpusPart part,
                             const char *const *tasks,
                             GArray *results,
                             GError **error);

G_END_DECLS
