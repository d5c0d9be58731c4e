/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"
#include "data-format.h"
#include "offsets.h"

G_BEGIN_DECLS

/* Private to the exports of data: what all of them ask the story for. */

/**
 * XplDataStory: what is exported.
 * @request: borrowed
 * @offsets: #XplArticle → #XplOffsets, for articles that were asked for
 * @report: counts what was written and what was not
 */
struct _XplDataStory
{
  const XplDataRequest *request;
  XplBundle *bundle;
  GHashTable *offsets;
  XplDataReport *report;
};

/** XplPoints: a place in the text of an article in code points. */
typedef struct
{
  guint32 start;
  guint32 end;
} XplPoints;

/** Whether the user hid an entity: graph, lists and files leave it out, with its ties and mentions. */
gboolean xpl_data_story_is_hidden (XplDataStory *self, gpointer entity);

/** The findings of one list that pass the filter and are not hidden: borrowed pointers in a new array. */
GPtrArray *xpl_data_story_pick (XplDataStory *self, XplList list);

/** The same of articles. */
GPtrArray *xpl_data_story_pick_articles (XplDataStory *self);

/**
 * The graph that passes the filter, all of it: entities, and the relations whose both ends are among them. New arrays of
 * borrowed pointers.
 */
void xpl_data_story_pick_graph (XplDataStory *self, GPtrArray **entities, GPtrArray **relations);

/** What the user said about a finding or article, or NULL. Borrowed. */
const XplMarks *xpl_data_story_get_marks (XplDataStory *self, gpointer finding_or_article);

/** @range of @article in code points. */
XplPoints xpl_data_story_get_points (XplDataStory *self, XplArticle *article, XplRange range);

/** The words of @evidence as they stand in the text. A new string. */
char *xpl_data_dup_quote (const XplEvidence *evidence);

/** The first place of @finding, or NULL where it has none. */
const XplEvidence *xpl_data_get_first (XplFinding *finding);

/** The articles in which the evidence of @finding stands, each once, in their order: a new array of borrowed pointers. */
GPtrArray *xpl_data_get_articles (XplFinding *finding);

/** What names @article in formats that want an address: its own, else "urn:explorer:" and its id escaped. A new string. */
char *xpl_data_dup_address (XplArticle *article);

/** The first or the last day that @edtf may mean, as days since 1970-01-01; FALSE where it has no such bound. */
gboolean xpl_data_first_day (const XplEdtf *edtf, gint64 *day);
gboolean xpl_data_last_day (const XplEdtf *edtf, gint64 *day);

/** "2025-01-31"; NULL for a year that four digits do not hold. A new string. */
char *xpl_data_dup_day (gint64 day);

/** The first and last day of @edtf as "2025-01-31"; NULL where there is none. New strings. */
char *xpl_data_dup_first_day (const XplEdtf *edtf);
char *xpl_data_dup_last_day (const XplEdtf *edtf);

/** TRUE where @edtf names one certain day. */
gboolean xpl_data_is_day (const XplEdtf *edtf);

G_END_DECLS
