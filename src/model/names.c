/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* A table a family, a row a value. Each family is a context of its own for translators, since one word may serve several. */

#include "config.h"

#include "names.h"

#include <glib/gi18n-lib.h>

/* Columns that a family does not use are left out. */
typedef struct
{
  const char *code;
  const char *words;
  const char *heading;
  XplQuad quad;          /* acts only */
  gboolean is_symmetric; /* acts only */
} NameRow;

static const NameRow entity_type_rows[] = {
  [XPL_ENTITY_PERSON] = { "person", NC_("entity type", "person"), NC_("heading", "People") },
  [XPL_ENTITY_ORGANISATION] = { "organisation", NC_("entity type", "organisation"), NC_("heading", "Organisations") },
  [XPL_ENTITY_PLACE] = { "place", NC_("entity type", "place"), NC_("heading", "Places") },
  [XPL_ENTITY_FACILITY] = { "facility", NC_("entity type", "facility"), NC_("heading", "Facilities") },
  [XPL_ENTITY_PRODUCT] = { "product", NC_("entity type", "thing"), NC_("heading", "Things") },
  [XPL_ENTITY_WORK] = { "work", NC_("entity type", "document"), NC_("heading", "Documents") },
  [XPL_ENTITY_OCCASION] = { "occasion", NC_("entity type", "occasion"), NC_("heading", "Occasions") },
  [XPL_ENTITY_GROUP] = { "group", NC_("entity type", "group"), NC_("heading", "Groups") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (entity_type_rows) == XPL_N_ENTITY_TYPES);

static const NameRow mention_kind_rows[] = {
  [XPL_MENTION_NAME] = { "name", NC_("mention", "name") },
  [XPL_MENTION_ALIAS] = { "alias", NC_("mention", "other name") },
  [XPL_MENTION_ACRONYM] = { "acronym", NC_("mention", "acronym") },
  /* Translators: a word such as "French" that stands for a country or its people. */
  [XPL_MENTION_DEMONYM] = { "demonym", NC_("mention", "word for the nationality") },
  /* Translators: a capital or a building that stands for those who govern there. */
  [XPL_MENTION_METONYM] = { "metonym", NC_("mention", "place that stands for its government") },
  [XPL_MENTION_ROLE] = { "role", NC_("mention", "role") },
  [XPL_MENTION_DESCRIPTION] = { "description", NC_("mention", "description") },
  [XPL_MENTION_PRONOUN] = { "pronoun", NC_("mention", "pronoun") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (mention_kind_rows) == XPL_MENTION_PRONOUN + 1);

static const NameRow polarity_rows[] = {
  /* Translators: the text says that something is so. */
  [XPL_POLARITY_POSITIVE] = { "positive", NC_("polarity", "affirmed") },
  /* Translators: the text says that something is not so. */
  [XPL_POLARITY_NEGATIVE] = { "negative", NC_("polarity", "negated") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (polarity_rows) == XPL_POLARITY_NEGATIVE + 1);

static const NameRow modality_rows[] = {
  [XPL_MODALITY_FACT] = { "fact", NC_("modality", "stated as a fact") },
  [XPL_MODALITY_CLAIMED] = { "claimed", NC_("modality", "claimed") },
  [XPL_MODALITY_SUSPECTED] = { "suspected", NC_("modality", "suspected") },
  [XPL_MODALITY_PLANNED] = { "planned", NC_("modality", "planned") },
  [XPL_MODALITY_EXPECTED] = { "expected", NC_("modality", "expected") },
  [XPL_MODALITY_POSSIBLE] = { "possible", NC_("modality", "possible") },
  [XPL_MODALITY_CONDITIONAL] = { "conditional", NC_("modality", "on a condition") },
  [XPL_MODALITY_DENIED] = { "denied", NC_("modality", "denied") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (modality_rows) == XPL_MODALITY_DENIED + 1);

static const NameRow quote_kind_rows[] = {
  [XPL_QUOTE_DIRECT] = { "direct", NC_("quote", "word for word") },
  [XPL_QUOTE_INDIRECT] = { "indirect", NC_("quote", "in other words") },
  [XPL_QUOTE_MIXED] = { "mixed", NC_("quote", "partly word for word") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (quote_kind_rows) == XPL_QUOTE_MIXED + 1);

static const NameRow approx_rows[] = {
  [XPL_APPROX_NONE] = { NULL, NULL },
  [XPL_APPROX_ABOUT] = { "about", NC_("number", "about") },
  [XPL_APPROX_AT_LEAST] = { "at-least", NC_("number", "at least") },
  [XPL_APPROX_AT_MOST] = { "at-most", NC_("number", "at most") },
  [XPL_APPROX_MORE_THAN] = { "more-than", NC_("number", "more than") },
  [XPL_APPROX_LESS_THAN] = { "less-than", NC_("number", "less than") },
  /* Translators: before a number that stands for a word such as "dozens". */
  [XPL_APPROX_VAGUE] = { "vague", NC_("number", "roughly") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (approx_rows) == XPL_APPROX_VAGUE + 1);

static const NameRow comparison_kind_rows[] = {
  [XPL_COMPARISON_CONFLICT] = { "conflict", NC_("figures", "conflict") },
  [XPL_COMPARISON_UPDATE] = { "update", NC_("figures", "update") },
  [XPL_COMPARISON_SAME_ESTIMATE] = { "same-estimate", NC_("figures", "same estimate") },
  [XPL_COMPARISON_SUM_OF] = { "sum-of", NC_("figures", "sum of parts") },
  [XPL_COMPARISON_SUBSET_OF] = { "subset-of", NC_("figures", "part of a whole") },
  [XPL_COMPARISON_COMPATIBLE] = { "compatible", NC_("figures", "compatible") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (comparison_kind_rows) == XPL_COMPARISON_COMPATIBLE + 1);

static const NameRow claim_status_rows[] = {
  [XPL_STATUS_OFFERED] = { "offered", NC_("claim", "offered") },
  [XPL_STATUS_PLANNED] = { "planned", NC_("claim", "planned") },
  [XPL_STATUS_ALLEGED] = { "alleged", NC_("claim", "alleged") },
  [XPL_STATUS_SUSPECTED] = { "suspected", NC_("claim", "suspected") },
  [XPL_STATUS_EXPECTED] = { "expected", NC_("claim", "expected") },
  [XPL_STATUS_ASSESSED] = { "assessed", NC_("claim", "assessed") },
  [XPL_STATUS_DENIED] = { "denied", NC_("claim", "denied") },
  [XPL_STATUS_NOT_DENIED] = { "not-denied", NC_("claim", "not denied") },
  [XPL_STATUS_DISPUTED] = { "disputed", NC_("claim", "disputed") },
  [XPL_STATUS_CONFIRMED] = { "confirmed", NC_("claim", "confirmed") },
  [XPL_STATUS_RETRACTED] = { "retracted", NC_("claim", "retracted") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (claim_status_rows) == XPL_STATUS_RETRACTED + 1);

static const NameRow origin_kind_rows[] = {
  [XPL_ORIGIN_CREDIT] = { "credit", NC_("origin", "credited to the same agency") },
  [XPL_ORIGIN_SHARED_TEXT] = { "shared-text", NC_("origin", "the same text") },
  [XPL_ORIGIN_SAME_STATEMENT] = { "same-statement", NC_("origin", "the same statement") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (origin_kind_rows) == XPL_ORIGIN_SAME_STATEMENT + 1);

static const NameRow how_rows[] = {
  [XPL_HOW_STATED] = { "stated", NC_("date", "stated in the text") },
  [XPL_HOW_FEED] = { "feed", NC_("date", "given by the feed") },
  [XPL_HOW_FILE] = { "file", NC_("date", "given by the file") },
  [XPL_HOW_RESOLVED] = { "resolved", NC_("date", "worked out from another date") },
  [XPL_HOW_INFERRED] = { "inferred", NC_("date", "inferred from the content") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (how_rows) == XPL_HOW_INFERRED + 1);

static const NameRow skip_kind_rows[] = {
  [XPL_SKIP_HEADER] = { "header", NC_("skipped text", "header") },
  [XPL_SKIP_LOGIN] = { "login", NC_("skipped text", "log-in notice") },
  [XPL_SKIP_SOURCE_LINE] = { "source-line", NC_("skipped text", "line that names the source") },
  [XPL_SKIP_CREDIT] = { "credit", NC_("skipped text", "credit") },
  [XPL_SKIP_SHARE] = { "share", NC_("skipped text", "invitation to share") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (skip_kind_rows) == XPL_SKIP_SHARE + 1);

#define ACT(code, words, quad) { code, words, NULL, XPL_QUAD_##quad, FALSE }
#define MUTUAL_ACT(code, words, quad) { code, words, NULL, XPL_QUAD_##quad, TRUE }

/* Translators: who does it stands before these words and to whom after them: "Norland helped Sudland". */
static const NameRow act_rows[] = {
  [XPL_ACT_AGREE] = MUTUAL_ACT ("AGREE", NC_("act", "agreed with"), VERBAL_COOPERATION),
  [XPL_ACT_CONSULT] = MUTUAL_ACT ("CONSULT", NC_("act", "met"), VERBAL_COOPERATION),
  [XPL_ACT_SUPPORT] = ACT ("SUPPORT", NC_("act", "supported"), VERBAL_COOPERATION),
  [XPL_ACT_CONCEDE] = ACT ("CONCEDE", NC_("act", "gave way to"), VERBAL_COOPERATION),
  [XPL_ACT_COOPERATE] = MUTUAL_ACT ("COOPERATE", NC_("act", "cooperated with"), MATERIAL_COOPERATION),
  [XPL_ACT_AID] = ACT ("AID", NC_("act", "helped"), MATERIAL_COOPERATION),
  [XPL_ACT_RETREAT] = ACT ("RETREAT", NC_("act", "withdrew from"), MATERIAL_COOPERATION),
  [XPL_ACT_REQUEST] = ACT ("REQUEST", NC_("act", "asked"), VERBAL_CONFLICT),
  [XPL_ACT_ACCUSE] = ACT ("ACCUSE", NC_("act", "accused"), VERBAL_CONFLICT),
  [XPL_ACT_REJECT] = ACT ("REJECT", NC_("act", "rejected"), VERBAL_CONFLICT),
  [XPL_ACT_THREATEN] = ACT ("THREATEN", NC_("act", "threatened"), VERBAL_CONFLICT),
  [XPL_ACT_PROTEST] = ACT ("PROTEST", NC_("act", "protested against"), MATERIAL_CONFLICT),
  [XPL_ACT_SANCTION] = ACT ("SANCTION", NC_("act", "sanctioned"), MATERIAL_CONFLICT),
  [XPL_ACT_MOBILIZE] = ACT ("MOBILIZE", NC_("act", "mobilised against"), MATERIAL_CONFLICT),
  [XPL_ACT_COERCE] = ACT ("COERCE", NC_("act", "coerced"), MATERIAL_CONFLICT),
  [XPL_ACT_ASSAULT] = ACT ("ASSAULT", NC_("act", "attacked"), MATERIAL_CONFLICT),
  [XPL_ACT_LEADS] = ACT ("leads", NC_("act", "leads"), TIE),
  [XPL_ACT_ROLE_AT] = ACT ("role-at", NC_("act", "has a role at"), TIE),
  [XPL_ACT_MEMBER_OF] = ACT ("member-of", NC_("act", "is a member of"), TIE),
  [XPL_ACT_PART_OF] = ACT ("part-of", NC_("act", "is a part of"), TIE),
  [XPL_ACT_LOCATED_IN] = ACT ("located-in", NC_("act", "is located in"), TIE),
  [XPL_ACT_BASED_IN] = ACT ("based-in", NC_("act", "is based in"), TIE),
  [XPL_ACT_ALLY_OF] = MUTUAL_ACT ("ally-of", NC_("act", "is an ally of"), TIE),
  [XPL_ACT_ADVERSARY_OF] = MUTUAL_ACT ("adversary-of", NC_("act", "is an adversary of"), TIE),
  [XPL_ACT_PARTY_TO] = ACT ("party-to", NC_("act", "is a party to"), TIE),
  [XPL_ACT_PARTICIPANT_IN] = ACT ("participant-in", NC_("act", "takes part in"), TIE),
  [XPL_ACT_CONTROLS] = ACT ("controls", NC_("act", "controls"), TIE),
  [XPL_ACT_AFFILIATED_WITH] = ACT ("affiliated-with", NC_("act", "is affiliated with"), TIE),
  [XPL_ACT_MENTIONED_WITH] = MUTUAL_ACT ("mentioned-with", NC_("act", "is mentioned with"), CO_OCCURRENCE),
};
G_STATIC_ASSERT (G_N_ELEMENTS (act_rows) == XPL_N_ACTS);

static const NameRow quad_rows[] = {
  [XPL_QUAD_VERBAL_COOPERATION] = { "verbal-cooperation", NC_("quad", "friendly words"), NC_("heading", "Friendly words") },
  [XPL_QUAD_MATERIAL_COOPERATION] = { "material-cooperation", NC_("quad", "friendly deeds"), NC_("heading", "Friendly deeds") },
  [XPL_QUAD_VERBAL_CONFLICT] = { "verbal-conflict", NC_("quad", "hostile words"), NC_("heading", "Hostile words") },
  [XPL_QUAD_MATERIAL_CONFLICT] = { "material-conflict", NC_("quad", "hostile deeds"), NC_("heading", "Hostile deeds") },
  [XPL_QUAD_TIE] = { "tie", NC_("quad", "standing tie"), NC_("heading", "Standing ties") },
  [XPL_QUAD_CO_OCCURRENCE] = { "co-occurrence", NC_("quad", "mentioned together"), NC_("heading", "Mentioned together") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (quad_rows) == XPL_N_QUADS);

static const NameRow list_rows[] = {
  [XPL_LIST_ENTITIES] = { "entities", NC_("finding", "who or what"), NC_("heading", "Who and what") },
  [XPL_LIST_RELATIONS] = { "relations", NC_("finding", "relation"), NC_("heading", "Relations") },
  [XPL_LIST_EVENTS] = { "events", NC_("finding", "event"), NC_("heading", "Events") },
  [XPL_LIST_QUOTES] = { "quotes", NC_("finding", "quote"), NC_("heading", "Quotes") },
  [XPL_LIST_SERIES] = { "series", NC_("finding", "series of figures"), NC_("heading", "Series of figures") },
  [XPL_LIST_FIGURES] = { "figures", NC_("finding", "figure"), NC_("heading", "Figures") },
  [XPL_LIST_COMPARISONS] = { "comparisons", NC_("finding", "comparison"), NC_("heading", "Comparisons") },
  [XPL_LIST_CLAIMS] = { "claims", NC_("finding", "claim"), NC_("heading", "Claims") },
  [XPL_LIST_ORIGINS] = { "origins", NC_("finding", "origin"), NC_("heading", "Origins") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (list_rows) == XPL_N_LISTS);

typedef struct
{
  const char *context; /* of the words, for translators */
  const NameRow *rows;
  int n_rows;
} NameFamily;

#define FAMILY(context, rows) { context, rows, G_N_ELEMENTS (rows) }

static const NameFamily families[] = {
  [XPL_NAMES_ENTITY_TYPE] = FAMILY ("entity type", entity_type_rows),
  [XPL_NAMES_MENTION_KIND] = FAMILY ("mention", mention_kind_rows),
  [XPL_NAMES_POLARITY] = FAMILY ("polarity", polarity_rows),
  [XPL_NAMES_MODALITY] = FAMILY ("modality", modality_rows),
  [XPL_NAMES_QUOTE_KIND] = FAMILY ("quote", quote_kind_rows),
  [XPL_NAMES_APPROX] = FAMILY ("number", approx_rows),
  [XPL_NAMES_COMPARISON_KIND] = FAMILY ("figures", comparison_kind_rows),
  [XPL_NAMES_CLAIM_STATUS] = FAMILY ("claim", claim_status_rows),
  [XPL_NAMES_ORIGIN_KIND] = FAMILY ("origin", origin_kind_rows),
  [XPL_NAMES_HOW] = FAMILY ("date", how_rows),
  [XPL_NAMES_SKIP_KIND] = FAMILY ("skipped text", skip_kind_rows),
  [XPL_NAMES_ACT] = FAMILY ("act", act_rows),
  [XPL_NAMES_QUAD] = FAMILY ("quad", quad_rows),
  [XPL_NAMES_LIST] = FAMILY ("finding", list_rows),
};
G_STATIC_ASSERT (G_N_ELEMENTS (families) == XPL_NAMES_LIST + 1);

static const NameRow *
find_row (XplNames names, int value)
{
  g_return_val_if_fail ((gsize) names < G_N_ELEMENTS (families), NULL);
  g_return_val_if_fail (value >= 0 && value < families[names].n_rows, NULL);

  return &families[names].rows[value];
}

guint
xpl_names_count (XplNames names)
{
  g_return_val_if_fail ((gsize) names < G_N_ELEMENTS (families), 0);

  return (guint) families[names].n_rows;
}

const char *
xpl_name_to_code (XplNames names, int value)
{
  const NameRow *row = find_row (names, value);

  return row == NULL ? NULL : row->code;
}

int
xpl_name_from_code (XplNames names, const char *code)
{
  const NameFamily *family;
  int value;

  g_return_val_if_fail ((gsize) names < G_N_ELEMENTS (families), -1);
  g_return_val_if_fail (code != NULL, -1);

  family = &families[names];
  for (value = 0; value < family->n_rows; value++)
    if (g_strcmp0 (family->rows[value].code, code) == 0)
      return value;
  return -1;
}

const char *
xpl_name_to_words (XplNames names, int value)
{
  const NameRow *row = find_row (names, value);

  return row == NULL || row->words == NULL ? "" : g_dpgettext2 (GETTEXT_PACKAGE, families[names].context, row->words);
}

const char *
xpl_name_to_heading (XplNames names, int value)
{
  const NameRow *row = find_row (names, value);

  if (row == NULL || row->heading == NULL)
    return xpl_name_to_words (names, value);
  return g_dpgettext2 (GETTEXT_PACKAGE, "heading", row->heading);
}

XplQuad
xpl_act_get_quad (XplAct act)
{
  g_return_val_if_fail ((gsize) act < XPL_N_ACTS, XPL_QUAD_CO_OCCURRENCE);

  return act_rows[act].quad;
}

gboolean
xpl_act_is_symmetric (XplAct act)
{
  g_return_val_if_fail ((gsize) act < XPL_N_ACTS, FALSE);

  return act_rows[act].is_symmetric;
}
