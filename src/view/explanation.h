/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "graph-scene.h"
#include "session.h"

G_BEGIN_DECLS

/**
 * XplExplanation: what a node or an edge of the graph means, in words, and the sentence behind it.
 * @title: "Kim Jong Un", "North Korea helped Russia"
 * @detail: lines: type, roles, other names, counts; who says so, when
 * @relations: lines: what else there is between the two; of a node its best supported relations. May be empty
 * @quote: the first sentence that supports it, or NULL
 * @source: where that stands: "Meridian Wire · 4 March 2025", or NULL
 */
typedef struct
{
  char *title;
  char *detail;
  char *relations;
  char *quote;
  char *source;
} XplExplanation;

/** A new one. @spot must be a part of @graph. */
XplExplanation *xpl_explanation_new (XplSession *session, XplGraph *graph, XplGraphSpot spot);
void xpl_explanation_free (XplExplanation *self);

/** Adds to the detail what the user said about @finding_or_article. */
void xpl_explanation_add_marks (XplExplanation *self, XplSession *session, gpointer finding_or_article);

/** All of it as one text, for screen readers. A new string. */
char *xpl_explanation_to_text (const XplExplanation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplExplanation, xpl_explanation_free)

G_END_DECLS
