/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "session.h"

G_BEGIN_DECLS

/** XplPassageList: a list model of #XplPassage over the evidence of findings; passages are made when they are asked for. */
#define XPL_TYPE_PASSAGE_LIST (xpl_passage_list_get_type ())
G_DECLARE_FINAL_TYPE (XplPassageList, xpl_passage_list, XPL, PASSAGE_LIST, GObject)

/** The sentences of @findings (#XplFinding), each sentence once. */
XplPassageList *xpl_passage_list_new (XplSession *session, GPtrArray *findings);

/**
 * Where @passage stands in the list: the row of its very place, else the first row of a place in the same sentence, else
 * G_MAXUINT. Linear in the rows, but makes none of them.
 */
guint xpl_passage_list_find (XplPassageList *self, XplPassage *passage);

/** @session may be NULL: the context is then the range itself. */
XplPassage *xpl_passage_new (XplSession *session, XplFinding *finding, const XplEvidence *evidence);

/** A place in an article that supports nothing in particular. */
XplPassage *xpl_passage_new_for_range (XplSession *session, XplArticle *article, XplRange range);

G_END_DECLS
