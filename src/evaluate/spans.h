/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "labelled-text.h"
#include "reading.h"

G_BEGIN_DECLS

/** XplMatch: a span of one list and the one of the other that it is taken for. */
typedef struct
{
  guint labelled;
  guint found;
} XplMatch;

/**
 * Pairs spans that overlap, one to one, those first that agree most (in shared bytes of all that either covers). A new
 * array of #XplMatch.
 */
GArray *xpl_spans_match (const GArray *labelled, const GArray *found);

/*
 * What the engine found, as the spans that corpora have. New arrays of #XplLabelledSpan; labels and values are owned by
 * them.
 */
GArray *xpl_found_names (const XplReading *reading);
GArray *xpl_found_dates (const XplReading *reading);
/** One for each speech whose speaker or cue was found; corpora do not label the others. */
GArray *xpl_found_quotes (const XplReading *reading);
GArray *xpl_found_figures (const XplReading *reading);

G_END_DECLS
