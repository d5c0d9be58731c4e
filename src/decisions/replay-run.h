/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "decision-json.h"
#include "replay.h"

G_BEGIN_DECLS

/*
 * A replay while it runs. Verbs find what a decision is about (replay-find.c, replay-members.c) before they change anything
 * (replay-edit.c, replay-marks.c): so a decision is applied as a whole or not at all. What is taken out stays in the bundle
 * until the end, in the set @gone, so that a replay is one pass and not a search in lists a decision.
 */
typedef struct
{
  XplBundle *bundle;
  XplReplay *replay;
  XplDecision *decision; /* the one that is being applied */
  XplDecision *needs;    /* set by who finds that it needs another one */
  GPtrArray *touched;    /* XplFinding and XplArticle */

  GHashTable *hashes;                /* XplArticle → the hash of its text */
  GHashTable *standing[XPL_N_LISTS]; /* XplArticle → GPtrArray of the findings whose evidence stands in it; made on demand */
  GHashTable *users;                 /* XplFinding → GPtrArray of the findings that point to it; made on demand */
  GHashTable *gone;                  /* set of findings and articles */
  GHashTable *gone_ids;              /* id → the decision that took it out */
  GHashTable *made;                  /* set of ids that applied decisions have made */
  GHashTable *unmade;                /* id → the decision that would make it if it were applied */
  GHashTable *unmerged;              /* id → GPtrArray of the decisions that would merge it into another */
  GHashTable *apart;                 /* XplFinding → XplFinding → the decision that keeps them apart */
  GHashTable *joined;                /* id → the XplFinding that it became part of */
  GHashTable *order;                 /* XplArticle → its position and 1; made on demand */
} XplRun;

/** Bits of lists. */
#define XPL_IN(list) (1u << (list))
#define XPL_IN_ALL ((1u << XPL_N_LISTS) - 1)
#define XPL_IN_JOINABLE                                                                                                \
  (XPL_IN (XPL_LIST_ENTITIES) | XPL_IN (XPL_LIST_EVENTS) | XPL_IN (XPL_LIST_SERIES) | XPL_IN (XPL_LIST_CLAIMS)          \
   | XPL_IN (XPL_LIST_ORIGINS))

/* Finding. All results are borrowed; errors are %XPL_ERROR_DANGLING (orphaned, or waiting where run->needs is set) and
 * %XPL_ERROR_MEMBER (not understood). */

/** The article called @id. */
XplArticle *xpl_run_find_article (XplRun *run, const char *id, GError **error);
/** The place of an anchor. */
gboolean
xpl_run_find_place (XplRun *run, JsonObject *anchor, XplArticle **article, XplRange *range, GError **error);
/** The finding that @reference, a reference or an anchor, means. @lists: bits of the lists that it may be of. */
XplFinding *xpl_run_find (XplRun *run, JsonObject *reference, guint lists, GError **error);
/** What "on" means: a finding of @lists, or an article. */
GObject *xpl_run_find_target (XplRun *run, guint lists, GError **error);
/** What "on" means where it must be a finding. */
XplFinding *xpl_run_find_on (XplRun *run, guint lists, GError **error);
/** The findings of an array of references; NULL with an error where one is missing. A new array. */
GPtrArray *xpl_run_find_all (XplRun *run, JsonArray *references, guint lists, GError **error);
/** The entity that is mentioned at that place, or where none is exactly there, the only one that overlaps it, or NULL. */
XplEntity *xpl_run_get_entity_at (XplArticle *article, XplRange range);
/** The mention of exactly that place, or NULL. */
XplMention *xpl_run_get_mention_at (XplArticle *article, XplRange range);
/** Whether @decision, which is not applied, would have merged what is called @id into what is called @kept. */
XplDecision *xpl_run_get_missing_merge (XplRun *run, const char *id, const char *kept);
/** The decision that keeps @a and @b apart, or NULL. */
XplDecision *xpl_run_get_apart (XplRun *run, XplFinding *a, XplFinding *b);
/** Remembers that the decision keeps @a and @b apart. */
void xpl_run_keep_apart (XplRun *run, XplFinding *a, XplFinding *b);
/** The findings of @list whose evidence stands in @article, also those that are gone. Borrowed, or NULL for none. */
GPtrArray *xpl_run_get_standing (XplRun *run, XplList list, XplArticle *article);
/** Remembers where the evidence of @finding stands now. */
void xpl_run_note_standing (XplRun *run, XplFinding *finding);

/* Members of the decision. Each sets %XPL_ERROR_MEMBER where the member is missing or wrong. */
const char *xpl_run_get_string (XplRun *run, const char *name, GError **error);
gboolean xpl_run_get_code (XplRun *run, const char *name, XplNames names, int *value, GError **error);
/** A date that is decided by hand. */
gboolean xpl_run_get_date (XplRun *run, XplEdtf *date, GError **error);
/** The id that the decision gives to what it makes: its member "finding", else made of its own id. A new string. */
char *xpl_run_dup_made_id (XplRun *run, GError **error);

/* Changing */

gboolean xpl_run_is_gone (XplRun *run, gpointer finding_or_article);
void xpl_run_touch (XplRun *run, gpointer finding_or_article);
/** Adds what the decision makes: it is by hand, and its reason says so. Takes @finding. */
void xpl_run_add (XplRun *run, XplFinding *finding, char *id);
/** Adds a part of @whole that became a finding of its own: it has the same reason. Takes both. */
void xpl_run_add_part (XplRun *run, XplFinding *part, XplFinding *whole, char *id);
/** Remembers that @user now points to @target. */
void xpl_run_note_user (XplRun *run, gpointer target, gpointer user);
/** The findings that point to @target. Borrowed, or NULL for none. */
GPtrArray *xpl_run_get_users (XplRun *run, gpointer target);
/** Takes @finding out, and what says nothing without it; what else points to it does so no more. */
void xpl_run_drop (XplRun *run, XplFinding *finding);
/** Takes @finding out and lets all that points to it point to @kept; marks come along. */
void xpl_run_join (XplRun *run, XplFinding *kept, XplFinding *finding);
/** Takes an article out, and what was found in it and nowhere else. */
void xpl_run_drop_article (XplRun *run, XplArticle *article);
/** Takes what was found in @range of @article out of its findings. */
void xpl_run_drop_range (XplRun *run, XplArticle *article, XplRange range);
/** Makes one finding of two of the same list; @kept stays. */
void xpl_run_merge (XplRun *run, XplFinding *kept, XplFinding *other);
/** Gives the mention of @range to @entity; one is made where there is none. */
void xpl_run_set_mention (XplArticle *article, XplRange range, XplEntity *entity, XplMentionKind kind);
/** In the labels of what points to @entity its name is now @name. */
void xpl_run_relabel (XplRun *run, XplFinding *entity, const char *old_name, const char *name);
/** Adds @sentence to the reason of @finding: what of it is the user's. */
void xpl_run_explain (XplFinding *finding, const char *sentence);
/** A date by hand. */
void xpl_run_set_when (XplWhen *when, XplEdtf date);
/** Puts the evidence in the order of the articles of the bundle and drops what is there twice. */
void xpl_run_sort_evidence (XplRun *run, GArray *evidence);

/** Moves what of @on belongs to @places (XplEvidence) to a finding of its own, called @name, of the entity type @type. Takes @id. */
XplFinding *
xpl_run_split_off (XplRun *run, XplFinding *on, GArray *places, const char *name, int type, char *id);
/**
 * Which places of @both are @theirs, where some (XplEvidence) are known to be @ours and some @theirs: those that say what only
 * one of them is called, then what stands next to them. A new array.
 */
GArray *xpl_run_divide (XplFinding *both, GArray *ours, GArray *theirs);

/* Marks; they belong to the replay. */
XplMarks *xpl_run_mark (XplRun *run, gpointer finding_or_article);
void xpl_run_move_marks (XplRun *run, gpointer from, gpointer to);
void xpl_run_grade_source (XplRun *run, const char *source, const char *grade);

/** XplVerb: what a decision does. Each group of verbs is a table of these, which ends without a name. */
typedef struct _XplVerb XplVerb;
struct _XplVerb
{
  const char *name;
  gboolean (*apply) (XplRun *run, GError **error);
  /* What was decided, in words: a new string. @on: a name for what it is on. */
  char *(*words) (JsonObject *object, const char *on);
  gboolean only_marks; /* changes no finding: the base itself can be shown */
};

extern const XplVerb xpl_identity_verbs[];
extern const XplVerb xpl_change_verbs[];
extern const XplVerb xpl_removal_verbs[];
extern const XplVerb xpl_addition_verbs[];
extern const XplVerb xpl_remark_verbs[];

/** NULL for a verb that we do not know. */
const XplVerb *xpl_verb_lookup (const char *name);

/** A name for what @reference means, from what it remembers: in quotation marks, or "something". A new string. */
char *xpl_reference_dup_words (JsonObject *reference);
/** The same of several: “A”, “B” and “C”. */
char *xpl_references_dup_words (JsonArray *references);

G_END_DECLS
