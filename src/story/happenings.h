/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "story-parts.h"

G_BEGIN_DECLS

/* Private to src/story/: statements that tell of something that happened, and which of them tell of the same. */

/**
 * XplHappening: a statement that tells of an event.
 * @order: place among all, in the order of articles and texts
 * @date: of its timex, unset where it has none
 * @earliest, @latest: its bounds
 * @group: statements of one group may tell of the same
 * @event: number of the event, given by xpl_happenings_join(); -1 before
 */
typedef struct
{
  guint article;
  guint statement;
  guint order;
  XplEntity *actor;
  XplEntity *recipient;
  XplEdtf date;
  gint64 earliest;
  gint64 latest;
  guint group;
  int event;
} XplHappening;

/** What happened in the story: XplHappening, in order; grouped by act, participants, polarity, certainty and theme. */
GArray *xpl_happenings_collect (XplStory *story);

/**
 * Gives each its event: in a group, dates that agree are one event; what has no date belongs to the only event that its
 * article can speak of. Returns the number of events; they are numbered in no order.
 */
guint xpl_happenings_join (XplStory *story, GArray *happenings);

/** The date of a statement, where it has one that can be its own: what is told as past is not after its article. */
gboolean xpl_statement_get_date (const XplStory *story, guint article, const XplStatement *statement, XplEdtf *date);

/** What an act is about, for telling "sent troops" from "sent shells": the noun class of its label's object, or "";
 *  "" for words. */
char *xpl_statement_make_theme (const XplStatement *statement);

/** Three classes that are never one event: it is told as having happened, as to come, as denied. */
typedef enum
{
  XPL_CERTAINTY_TOLD,
  XPL_CERTAINTY_TO_COME,
  XPL_CERTAINTY_DENIED,
} XplCertainty;

XplCertainty xpl_modality_get_certainty (XplModality modality);

static inline const XplStatement *
xpl_happening_get_statement (const XplStory *story, const XplHappening *happening)
{
  return &g_array_index (xpl_story_get_reading (story, happening->article)->statements, XplStatement,
                         happening->statement);
}

G_END_DECLS
