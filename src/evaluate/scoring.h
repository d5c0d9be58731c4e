/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "dataset.h"

G_BEGIN_DECLS

/* How the measures of a data set are counted: what XplDataset.score is. */

/** Tokens with the same bounds. */
void xpl_score_tokens (const XplDataset *self, const XplReading *reading, const XplLabelledText *text, XplCounts *counts);
/** Places where a sentence ends. */
void xpl_score_sentences (const XplDataset *self, const XplReading *reading, const XplLabelledText *text, XplCounts *counts);
/** Words with the right part of speech; words with the right base form, capitals apart. */
void xpl_score_tags (const XplDataset *self, const XplReading *reading, const XplLabelledText *text, XplCounts *counts);
/** Of the words as the corpus divides them: the part of speech; the head; head and relation. */
void xpl_score_trees (const XplDataset *self, const XplReading *reading, const XplLabelledText *text, XplCounts *counts);
/** Names with the same bounds and type. */
void xpl_score_names (const XplDataset *self, const XplReading *reading, const XplLabelledText *text, XplCounts *counts);
/**
 * Dates with the same bounds; dates that overlap; dates that overlap and have the same value, of those that have one (N.
 * UzZaman and others 2013, "TempEval-3").
 */
void xpl_score_dates (const XplDataset *self, const XplReading *reading, const XplLabelledText *text, XplCounts *counts);
/**
 * The same where only what has a place in the calendar is labelled, with days of its own notation: what has no place there
 * is left out, values are compared as calendar-value.h says, and an article that either has does not count, since such
 * labels have it or not as it comes.
 */
void xpl_score_calendar_dates (const XplDataset *self,
                               const XplReading *reading,
                               const XplLabelledText *text,
                               XplCounts *counts);
/** Speeches that overlap; the share of these, where a speaker is labelled, whose speaker overlaps. */
void xpl_score_quotes (const XplDataset *self, const XplReading *reading, const XplLabelledText *text, XplCounts *counts);
/** Figures that overlap and have the same value. */
void xpl_score_figures (const XplDataset *self, const XplReading *reading, const XplLabelledText *text, XplCounts *counts);

G_END_DECLS
