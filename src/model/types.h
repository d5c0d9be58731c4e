/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "edtf.h"
#include "json-members.h"
#include "range.h"

G_BEGIN_DECLS

/* Every type of the model by name, so that headers seldom include each other. */
typedef struct _XplArticle XplArticle;
typedef struct _XplBundle XplBundle;
typedef struct _XplFinding XplFinding;
typedef struct _XplEntity XplEntity;
typedef struct _XplRelation XplRelation;
typedef struct _XplEvent XplEvent;
typedef struct _XplQuote XplQuote;
typedef struct _XplSeries XplSeries;
typedef struct _XplFigure XplFigure;
typedef struct _XplComparison XplComparison;
typedef struct _XplClaim XplClaim;
typedef struct _XplOrigin XplOrigin;
typedef struct _XplDecision XplDecision;

typedef enum
{
  XPL_ENTITY_PERSON,
  XPL_ENTITY_ORGANISATION,
  XPL_ENTITY_PLACE,
  XPL_ENTITY_FACILITY,
  XPL_ENTITY_PRODUCT,
  XPL_ENTITY_WORK,
  XPL_ENTITY_OCCASION,
  XPL_ENTITY_GROUP,
  XPL_N_ENTITY_TYPES,
} XplEntityType;

typedef enum
{
  XPL_MENTION_NAME,
  XPL_MENTION_ALIAS,
  XPL_MENTION_ACRONYM,
  XPL_MENTION_DEMONYM,
  XPL_MENTION_METONYM,
  XPL_MENTION_ROLE,
  XPL_MENTION_DESCRIPTION,
  XPL_MENTION_PRONOUN,
} XplMentionKind;

typedef enum
{
  XPL_POLARITY_POSITIVE,
  XPL_POLARITY_NEGATIVE,
} XplPolarity;

/** About the content of a statement, not about the act of stating it. */
typedef enum
{
  XPL_MODALITY_FACT,
  XPL_MODALITY_CLAIMED,
  XPL_MODALITY_SUSPECTED,
  XPL_MODALITY_PLANNED,
  XPL_MODALITY_EXPECTED,
  XPL_MODALITY_POSSIBLE,
  XPL_MODALITY_CONDITIONAL,
  XPL_MODALITY_DENIED,
} XplModality;

typedef enum
{
  XPL_QUOTE_DIRECT,
  XPL_QUOTE_INDIRECT,
  XPL_QUOTE_MIXED,
} XplQuoteKind;

typedef enum
{
  XPL_APPROX_NONE,
  XPL_APPROX_ABOUT,
  XPL_APPROX_AT_LEAST,
  XPL_APPROX_AT_MOST,
  XPL_APPROX_MORE_THAN,
  XPL_APPROX_LESS_THAN,
  XPL_APPROX_VAGUE,
} XplApprox;

typedef enum
{
  XPL_COMPARISON_CONFLICT,
  XPL_COMPARISON_UPDATE,
  XPL_COMPARISON_SAME_ESTIMATE,
  XPL_COMPARISON_SUM_OF,
  XPL_COMPARISON_SUBSET_OF,
  XPL_COMPARISON_COMPATIBLE,
} XplComparisonKind;

typedef enum
{
  XPL_STATUS_OFFERED,
  XPL_STATUS_PLANNED,
  XPL_STATUS_ALLEGED,
  XPL_STATUS_SUSPECTED,
  XPL_STATUS_EXPECTED,
  XPL_STATUS_ASSESSED,
  XPL_STATUS_DENIED,
  XPL_STATUS_NOT_DENIED,
  XPL_STATUS_DISPUTED,
  XPL_STATUS_CONFIRMED,
  XPL_STATUS_RETRACTED,
} XplClaimStatus;

typedef enum
{
  XPL_ORIGIN_CREDIT,
  XPL_ORIGIN_SHARED_TEXT,
  XPL_ORIGIN_SAME_STATEMENT,
} XplOriginKind;

/** How the date of a when was found. */
typedef enum
{
  XPL_HOW_STATED,   /* the text says it in full */
  XPL_HOW_FEED,     /* the feed or page says it */
  XPL_HOW_FILE,     /* the file's name or front matter says it */
  XPL_HOW_RESOLVED, /* computed from a phrase relative to another date */
  XPL_HOW_INFERRED, /* bounded from the content */
} XplHow;

typedef enum
{
  XPL_SKIP_HEADER,
  XPL_SKIP_LOGIN,
  XPL_SKIP_SOURCE_LINE,
  XPL_SKIP_CREDIT,
  XPL_SKIP_SHARE,
} XplSkipKind;

/**
 * XplAct: what a relation or event is: the sixteen PLOVER event types (github.com/openeventdata/PLOVER), then the
 * standing ties, then co-occurrence in a sentence.
 */
typedef enum
{
  XPL_ACT_AGREE,
  XPL_ACT_CONSULT,
  XPL_ACT_SUPPORT,
  XPL_ACT_CONCEDE,
  XPL_ACT_COOPERATE,
  XPL_ACT_AID,
  XPL_ACT_RETREAT,
  XPL_ACT_REQUEST,
  XPL_ACT_ACCUSE,
  XPL_ACT_REJECT,
  XPL_ACT_THREATEN,
  XPL_ACT_PROTEST,
  XPL_ACT_SANCTION,
  XPL_ACT_MOBILIZE,
  XPL_ACT_COERCE,
  XPL_ACT_ASSAULT,
  XPL_ACT_LEADS,
  XPL_ACT_ROLE_AT,
  XPL_ACT_MEMBER_OF,
  XPL_ACT_PART_OF,
  XPL_ACT_LOCATED_IN,
  XPL_ACT_BASED_IN,
  XPL_ACT_ALLY_OF,
  XPL_ACT_ADVERSARY_OF,
  XPL_ACT_PARTY_TO,
  XPL_ACT_PARTICIPANT_IN,
  XPL_ACT_CONTROLS,
  XPL_ACT_AFFILIATED_WITH,
  XPL_ACT_MENTIONED_WITH,
  XPL_N_ACTS,
} XplAct;

/** What gives an edge its colour: words or deeds, for or against; standing ties and co-occurrence have none of the four. */
typedef enum
{
  XPL_QUAD_VERBAL_COOPERATION,
  XPL_QUAD_MATERIAL_COOPERATION,
  XPL_QUAD_VERBAL_CONFLICT,
  XPL_QUAD_MATERIAL_CONFLICT,
  XPL_QUAD_TIE,
  XPL_QUAD_CO_OCCURRENCE,
  XPL_N_QUADS,
} XplQuad;

/** The lists of findings of a bundle, in the order in which its file has them. */
typedef enum
{
  XPL_LIST_ENTITIES,
  XPL_LIST_RELATIONS,
  XPL_LIST_EVENTS,
  XPL_LIST_QUOTES,
  XPL_LIST_SERIES,
  XPL_LIST_FIGURES,
  XPL_LIST_COMPARISONS,
  XPL_LIST_CLAIMS,
  XPL_LIST_ORIGINS,
  XPL_N_LISTS,
} XplList;

G_END_DECLS
