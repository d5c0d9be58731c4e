/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "replay-run.h"

G_BEGIN_DECLS

struct _XplReplay
{
  GObject parent_instance;

  XplBundle *base;
  XplBundle *bundle;
  GPtrArray *outcomes;       /* XplOutcome */
  GHashTable *by_decision;   /* XplDecision → XplOutcome */
  GHashTable *marks;         /* XplFinding or XplArticle → XplMarks */
  GHashTable *source_grades; /* domain or name → grade */
};

/** Forgets the places in articles that were taken out, wherever they are still spoken of. */
void xpl_run_finish (XplRun *run);

/** XplFinding or XplArticle → XplMarks. */
GHashTable *xpl_marks_new_table (void);

G_END_DECLS
