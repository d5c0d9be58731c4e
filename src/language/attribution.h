/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "stages.h"

G_BEGIN_DECLS

/**
 * XplAttribution: on whose word a clause stands.
 * @entity: who says it, or -1 (nobody, or somebody that is no entity: then @speaker tells)
 * @speaker: the words that name who says it, or none: the article itself
 * @cue: "said", "according to", or none
 * @via: who relayed it, or -1; @via_range: the words that name it, or none
 * @hedge: "reportedly", "believed to", or none
 * @modality: what cue and hedge leave of the content: %XPL_MODALITY_FACT where nothing weakens it
 * @speech: index of the speech that holds the clause, or -1
 */
typedef struct
{
  int entity;
  XplRange speaker;
  XplRange cue;
  int via;
  XplRange via_range;
  XplRange hedge;
  XplModality modality;
  int speech;
} XplAttribution;

/**
 * Who says @clause, which is a range of @reading's text within one sentence: the innermost speech that holds it, then
 * the hedges of its sentence. Needs the speeches of @reading. Fills @out in any case; FALSE where nobody but the article
 * says it and nothing hedges it. Constant time but for a search by bisection.
 */
gboolean xpl_find_attribution (const XplLanguage *self,
                               const XplReading *reading,
                               XplRange clause,
                               XplAttribution *out);

G_END_DECLS
