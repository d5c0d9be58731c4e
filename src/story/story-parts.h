/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "story.h"

G_BEGIN_DECLS

/* Private to src/story/: the stages that make a bundle's findings, in the order in which they run. */

/**
 * XplStory: what is being made.
 * @articles: XplArticle, in the order of the bundle; owned
 * @readings: of each article its XplReading, or NULL; borrowed
 * @entities: of each article: what the entities of its reading became, NULL for one that has no place in the text
 * @events: of each article: the event that each statement of its reading tells, or NULL
 */
typedef struct
{
  XplBundle *bundle;
  GPtrArray *articles;
  GPtrArray *readings;
  XplEntity ***entities;
  XplEvent ***events;
  GCancellable *cancellable;
} XplStory;

/** A stage: FALSE where it was cancelled. */
typedef gboolean (*XplStoryStage) (XplStory *self);

gboolean xpl_story_add_entities (XplStory *self);
gboolean xpl_story_add_events (XplStory *self);
gboolean xpl_story_add_relations (XplStory *self);
gboolean xpl_story_add_co_occurrences (XplStory *self);
gboolean xpl_story_add_quotes (XplStory *self);
gboolean xpl_story_add_figures (XplStory *self);
gboolean xpl_story_add_comparisons (XplStory *self);
gboolean xpl_story_add_origins (XplStory *self);
gboolean xpl_story_add_claims (XplStory *self);

/** Makes @when the date of timex @timex of @article; FALSE where that is -1 or no date: @when is then unset. */
gboolean xpl_story_set_when (const XplStory *self, XplWhen *when, guint article, int timex);

/** Adds the entities of @indices (int) of the reading of @article to @to, each once. */
void xpl_story_add_all (const XplStory *self, GPtrArray *to, guint article, const GArray *indices);

/** The words of @range in @article on one line, a new string. */
char *xpl_story_dup_words (const XplStory *self, guint article, XplRange range);

/** "Not so: …", "… (planned)": @sentence as its polarity and modality have it. A new string. */
char *xpl_story_qualify (const char *sentence, XplPolarity polarity, XplModality modality);

/** Adds the entities that @range of @article names, each once, without pronouns; @except: not these, or NULL. */
void xpl_story_add_mentioned (const XplStory *self, GPtrArray *to, guint article, XplRange range, const GPtrArray *except);

static inline XplArticle *
xpl_story_get_article (const XplStory *self, guint article)
{
  return g_ptr_array_index (self->articles, article);
}

/** The reading of @article, or NULL. */
static inline const XplReading *
xpl_story_get_reading (const XplStory *self, guint article)
{
  return g_ptr_array_index (self->readings, article);
}

/** What entity @index of the reading of @article became; NULL for -1. */
static inline XplEntity *
xpl_story_get_entity (const XplStory *self, guint article, int index)
{
  return index < 0 ? NULL : self->entities[article][index];
}

static inline gboolean
xpl_story_is_cancelled (const XplStory *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

G_END_DECLS
