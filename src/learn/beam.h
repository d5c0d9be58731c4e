/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "arc-hybrid.h"

G_BEGIN_DECLS

#define XPL_BEAM_MAX_WIDTH 16

/** A way to have parsed the beginning of a sentence. */
typedef struct
{
  XplArcState state;
  gint32 score;
  guint8 *moves; /* so far */
} XplHypothesis;

/** XplBeam: the best ways that were found, step by step, after Y. Zhang and S. Clark (2008). */
typedef struct
{
  const XplScorer *scorer;
  guint width;
  gint32 margin; /* what is worse than the best by more than that is given up */
  guint n;       /* how many there are, the best first */
  guint n_steps;
  XplHypothesis *now[XPL_BEAM_MAX_WIDTH], *then[XPL_BEAM_MAX_WIDTH];
  XplHypothesis items[2 * XPL_BEAM_MAX_WIDTH];
} XplBeam;

/** @scorer has %XPL_N_MOVES classes. Words and tags are borrowed. */
void xpl_beam_init (XplBeam *self,
                    const XplScorer *scorer,
                    guint width,
                    gint32 margin,
                    const XplWord *words,
                    const guint8 *tags,
                    guint n);
void xpl_beam_clear (XplBeam *self);

/** One move more for all; FALSE where nothing is left to do. */
gboolean xpl_beam_step (XplBeam *self);

/** Moves @state, as the scorer has it, by one: writes the score of each move. */
void xpl_beam_score (const XplScorer *scorer, const XplArcState *state, gint32 scores[XPL_N_MOVES]);

G_END_DECLS
