/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"
#include "decision.h"

G_BEGIN_DECLS

/*
 * What a person may decide: one maker a verb of the bundle format. Each returns a new decision with an id that nobody else
 * gives, and the time of now; nothing of @bundle is changed: that is what replay is for. @bundle is the bundle as shown,
 * and all findings and articles belong to it. Arrays are of borrowed pointers.
 */

/** One thing, not two: entities, events, series, claims or origins, both of one kind. @kept keeps its name. */
XplDecision *xpl_decide_merge (XplBundle *bundle, gpointer kept, gpointer other);
/** The same with several at once. */
XplDecision *xpl_decide_merge_all (XplBundle *bundle, gpointer kept, GPtrArray *others);
/**
 * Two things, not one: the places @evidence (XplEvidence) of @finding belong to another, which is called @name (NULL: as
 * the first of them says). For an entity they are its mentions; for an event, claim or origin its evidence; for a series
 * the phrases of its figures. @type: as the new entity's type code, or NULL for that of @finding.
 */
XplDecision *xpl_decide_split (XplBundle *bundle, gpointer finding, GArray *evidence, const char *name, const char *type);
/** Never merge these. */
XplDecision *xpl_decide_distinct (XplBundle *bundle, gpointer a, gpointer b);

/** Another name of an entity or label of an event, series or claim. */
XplDecision *xpl_decide_rename (XplBundle *bundle, gpointer finding, const char *name);
XplDecision *xpl_decide_retype (XplBundle *bundle, XplEntity *entity, XplEntityType type);
/** The same for relations, events and claims. */
XplDecision *xpl_decide_retype_act (XplBundle *bundle, gpointer finding, XplAct act);
/** The mention, or place of @finding's evidence, that was at @from is at @to, in the same article. */
XplDecision *
xpl_decide_set_extent (XplBundle *bundle, gpointer finding, XplArticle *article, XplRange from, XplRange to);
/** Of an event, relation, figure or #XplArticle. @edtf: EDTF level 0 or 1. */
XplDecision *xpl_decide_set_date (XplBundle *bundle, gpointer finding_or_article, const char *edtf);
/** Of @step of a claim. */
XplDecision *xpl_decide_set_step_date (XplBundle *bundle, XplClaim *claim, guint step, const char *edtf);
/** @speakers: #XplEntity; empty: nobody is named. */
XplDecision *xpl_decide_set_speaker (XplBundle *bundle, XplQuote *quote, GPtrArray *speakers);
/** Who says so: of a figure, relation or event. @claimants: #XplEntity; empty: the article itself. */
XplDecision *xpl_decide_set_claimant (XplBundle *bundle, gpointer finding, GPtrArray *claimants);
XplDecision *
xpl_decide_set_modality (XplBundle *bundle, gpointer finding, XplModality modality, XplPolarity polarity);
XplDecision *xpl_decide_set_status (XplBundle *bundle, XplClaim *claim, guint step, XplClaimStatus status);
/** @domain may be NULL. */
XplDecision *xpl_decide_set_source (XplBundle *bundle, XplArticle *article, const char *name, const char *domain);

/** It is wrong: it goes, and does not come back when the articles are analysed again. */
XplDecision *xpl_decide_reject (XplBundle *bundle, gpointer finding);
/** A place is no mention of @entity: the mention goes, the entity stays while it has others. */
XplDecision *xpl_decide_reject_mention (XplBundle *bundle, XplEntity *entity, XplArticle *article, XplRange range);
/** Somebody has looked: it is so. */
XplDecision *xpl_decide_confirm (XplBundle *bundle, gpointer finding);
/** Right, but not wanted in graph and lists. */
XplDecision *xpl_decide_hide (XplBundle *bundle, gpointer finding);

/** Text that is no part of the article: shown greyed; what was found in it goes. */
XplDecision *xpl_decide_skip (XplBundle *bundle, XplArticle *article, XplRange range, XplSkipKind kind);
/** Text that is part of the article after all. */
XplDecision *xpl_decide_unskip (XplBundle *bundle, XplArticle *article, XplRange range);
/** A tombstone: the article goes, and adding or refreshing does not bring it back. */
XplDecision *xpl_decide_remove_item (XplBundle *bundle, XplArticle *article);

/* Added by hand. Their ids start with "h" and are fixed by the decision, so that later decisions can name them. */

/** Somebody or something at @range of @article, or in no text (@article NULL); @name NULL: the text of @range. */
XplDecision *
xpl_decide_add_entity (XplBundle *bundle, XplArticle *article, XplRange range, XplEntityType type, const char *name);
/** The same, one more mention of an entity that is there. */
XplDecision *xpl_decide_add_mention (XplBundle *bundle, XplArticle *article, XplRange range, XplEntity *entity);
/** @article NULL: it stands in no text. */
XplDecision *xpl_decide_add_relation (XplBundle *bundle,
                                      XplEntity *subject,
                                      XplAct act,
                                      XplEntity *object,
                                      XplArticle *article,
                                      XplRange range,
                                      XplPolarity polarity,
                                      XplModality modality);
/** @participants: XplParticipant, or NULL; @edtf: or NULL; @article NULL: it stands in no text. */
XplDecision *xpl_decide_add_event (XplBundle *bundle,
                                   XplAct act,
                                   const char *label,
                                   GArray *participants,
                                   const char *edtf,
                                   XplArticle *article,
                                   XplRange range);
/**
 * @series: the one that it belongs to, or NULL for a new one of @what; @min, @max: as in #XplFigure; @edtf: as of when, or
 * NULL; @article NULL: it stands in no text.
 */
XplDecision *xpl_decide_add_figure (XplBundle *bundle,
                                    XplSeries *series,
                                    const char *what,
                                    double min,
                                    double max,
                                    XplApprox approx,
                                    const char *edtf,
                                    XplArticle *article,
                                    XplRange range);

/** @text: what somebody wants to remember of a finding or article. */
XplDecision *xpl_decide_note (XplBundle *bundle, gpointer finding_or_article, const char *text);
/** The same at a place in a text. */
XplDecision *xpl_decide_note_place (XplBundle *bundle, XplArticle *article, XplRange range, const char *text);
XplDecision *xpl_decide_tag (XplBundle *bundle, gpointer finding_or_article, const char *tag);
/** The same at a place in a text. */
XplDecision *xpl_decide_tag_place (XplBundle *bundle, XplArticle *article, XplRange range, const char *tag);
/**
 * The NATO/Admiralty scale: of a source "A"–"F", of one piece of information (a finding) "1"–"6".
 * @finding_or_article: a finding; or an article, whose source is meant where @grade is a letter
 */
XplDecision *xpl_decide_grade (XplBundle *bundle, gpointer finding_or_article, const char *grade);
/** Where the graph shows it, as in #XplPlace. */
XplDecision *xpl_decide_pin (XplBundle *bundle, XplEntity *entity, double x, double y);

/**
 * Gives a decision that was just made the id that follows from @seed, and what it makes the one that follows from that: so
 * that what comes from a file is the same decision when it comes again.
 */
void xpl_decide_seed (XplDecision *decision, const char *seed);

/** The id that xpl_decide_seed() gives for @seed. A new string. */
char *xpl_decide_dup_seeded_id (const char *seed);

/** The id of what @decision makes ("h…"), or NULL where it makes nothing. Borrowed. */
const char *xpl_decide_get_made_id (XplDecision *decision);

G_END_DECLS
