/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "finding.h"
#include "when.h"

G_BEGIN_DECLS

/* The nine kinds of findings of the bundle format, one record each. See finding.h for how their fields are used. */

#define XPL_TYPE_ENTITY (xpl_entity_get_type ())
G_DECLARE_FINAL_TYPE (XplEntity, xpl_entity, XPL, ENTITY, XplFinding)

/** XplRole: what somebody was called: "defence minister" of @of (borrowed, may be NULL). */
typedef struct
{
  char *text;
  XplEntity *of;
  GArray *evidence; /* XplEvidence */
} XplRole;

struct _XplEntity
{
  XplFinding parent_instance;

  XplEntityType type;
  gboolean named; /* FALSE for actors that no text names: "US officials" */
  char *name;
  GPtrArray *aliases; /* char* */
  GArray *roles;      /* XplRole */
};

XplEntity *xpl_entity_new (XplEntityType type, const char *name);
/** Adds @alias unless it is the name or there already. */
void xpl_entity_add_alias (XplEntity *self, const char *alias);
/** The role @text of @of, made if it is not there; its evidence may be appended to. Valid until the next one is added. */
XplRole *xpl_entity_add_role (XplEntity *self, const char *text, XplEntity *of);

#define XPL_TYPE_RELATION (xpl_relation_get_type ())
G_DECLARE_FINAL_TYPE (XplRelation, xpl_relation, XPL, RELATION, XplFinding)

struct _XplRelation
{
  XplFinding parent_instance;

  XplEntity *subject;
  XplEntity *object;
  XplAct act;
  char *mode; /* PLOVER mode or NULL */
  XplPolarity polarity;
  XplModality modality;
  GPtrArray *attributed;  /* XplEntity: who says so; empty: the article itself */
  GPtrArray *via;         /* XplEntity: who relayed it */
  GPtrArray *disputed_by; /* XplEntity */
  XplEvent *event;        /* or NULL */
  XplWhen when;
};

XplRelation *xpl_relation_new (XplEntity *subject, XplAct act, XplEntity *object);
/** What the subject did to the object, in the text's own words where its event tells them ("visited", "handed over soldiers
 *  to"), else in those of its act ("helped"). A new string. */
char *xpl_relation_dup_verb (XplRelation *self);

#define XPL_TYPE_EVENT (xpl_event_get_type ())
G_DECLARE_FINAL_TYPE (XplEvent, xpl_event, XPL, EVENT, XplFinding)

/** XplReported: a date that some article gives for an event. */
typedef struct
{
  XplWhen when;
  GArray *evidence; /* XplEvidence */
} XplReported;

/** XplParticipant: @role is "actor", "recipient" or another word of the format. */
typedef struct
{
  XplEntity *entity;
  char *role;
} XplParticipant;

struct _XplEvent
{
  XplFinding parent_instance;

  XplAct act;
  char *mode;
  char *label;
  XplPolarity polarity;
  XplModality modality;
  XplWhen when;          /* when it happened */
  GArray *reported;      /* XplReported */
  XplEntity *where;      /* or NULL */
  GArray *participants;  /* XplParticipant */
  GPtrArray *attributed; /* XplEntity */
};

XplEvent *xpl_event_new (XplAct act, const char *label);
void xpl_event_add_participant (XplEvent *self, XplEntity *entity, const char *role);
/** Adds an empty reported date; valid until the next one is added. */
XplReported *xpl_event_add_reported (XplEvent *self, const XplWhen *when);

#define XPL_TYPE_QUOTE (xpl_quote_get_type ())
G_DECLARE_FINAL_TYPE (XplQuote, xpl_quote, XPL, QUOTE, XplFinding)

struct _XplQuote
{
  XplFinding parent_instance;

  XplQuoteKind kind;
  GPtrArray *speakers; /* XplEntity */
  GPtrArray *about;    /* XplEntity */
  char *cue;           /* "said", or NULL */
  char *hedge;         /* "reportedly", or NULL */
  GPtrArray *via;      /* XplEntity */
  char *group;         /* id that the parts of one speech share, or NULL */
};

XplQuote *xpl_quote_new (XplQuoteKind kind);
/** Who speaks, and how where that may turn the speech around: "Putin (did not deny)". A new string, NULL for nobody. */
char *xpl_quote_dup_speakers (XplQuote *self);

#define XPL_TYPE_SERIES (xpl_series_get_type ())
G_DECLARE_FINAL_TYPE (XplSeries, xpl_series, XPL, SERIES, XplFinding)

struct _XplSeries
{
  XplFinding parent_instance;

  char *label;
  XplEntity *counted; /* or NULL */
  char *what;         /* "soldiers" */
  char *state;        /* "deployed", or NULL */
  XplEntity *where;   /* or NULL */
  char *per;          /* "day", or NULL */
  char *unit;         /* "USD", "km", or NULL */
  XplSeries *part_of; /* or NULL */
  GPtrArray *figures; /* XplFigure; derived, not in the file */
};

XplSeries *xpl_series_new (const char *label);

#define XPL_TYPE_FIGURE (xpl_figure_get_type ())
G_DECLARE_FINAL_TYPE (XplFigure, xpl_figure, XPL, FIGURE, XplFinding)

struct _XplFigure
{
  XplFinding parent_instance;

  XplSeries *series;
  double min; /* -INFINITY for no bound (null in the file) */
  double max; /* INFINITY for no bound */
  XplApprox approx;
  XplWhen as_of;
  GPtrArray *claimed_by; /* XplEntity; empty: the article itself */
  GPtrArray *via;        /* XplEntity */
  char *hedge;           /* "estimated", or NULL */
  XplModality modality;
};

XplFigure *xpl_figure_new (XplSeries *series, double min, double max);
/** "about 11,000", "11,000–12,000", "at least 1,000": a new string in the user's language. */
char *xpl_figure_dup_value_words (XplFigure *self);

#define XPL_TYPE_COMPARISON (xpl_comparison_get_type ())
G_DECLARE_FINAL_TYPE (XplComparison, xpl_comparison, XPL, COMPARISON, XplFinding)

struct _XplComparison
{
  XplFinding parent_instance;

  GPtrArray *figures; /* XplFigure */
  XplComparisonKind kind;
};

XplComparison *xpl_comparison_new (XplComparisonKind kind);

#define XPL_TYPE_CLAIM (xpl_claim_get_type ())
G_DECLARE_FINAL_TYPE (XplClaim, xpl_claim, XPL, CLAIM, XplFinding)

/** XplStep: one dated step of a claim thread. */
typedef struct
{
  XplClaimStatus status;
  GPtrArray *by; /* XplEntity */
  XplWhen when;
  GArray *evidence; /* XplEvidence */
} XplStep;

struct _XplClaim
{
  XplFinding parent_instance;

  char *label;
  GPtrArray *actors;  /* XplEntity */
  XplAct act;
  GPtrArray *objects; /* XplEntity */
  GArray *steps;      /* XplStep */
};

XplClaim *xpl_claim_new (XplAct act, const char *label);
/** Adds a step; valid until the next one is added. */
XplStep *xpl_claim_add_step (XplClaim *self, XplClaimStatus status, const XplWhen *when);

#define XPL_TYPE_ORIGIN (xpl_origin_get_type ())
G_DECLARE_FINAL_TYPE (XplOrigin, xpl_origin, XPL, ORIGIN, XplFinding)

/** The finding's evidence is the format's "spans". */
struct _XplOrigin
{
  XplFinding parent_instance;

  XplOriginKind kind;
  GPtrArray *items; /* XplArticle */
  double share;     /* of the shorter text that is the same, 0–1; NAN where it does not apply */
};

XplOrigin *xpl_origin_new (XplOriginKind kind);

G_END_DECLS
