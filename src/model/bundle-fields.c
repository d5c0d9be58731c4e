/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bundle-fields.h"

#include <math.h>

#define ID { "id", XPL_FIELD_ID }
#define WHY { "why", XPL_FIELD_WHY }
#define AT(type, member) .offset = G_STRUCT_OFFSET (type, member)
#define OWN_EVIDENCE(name_, mark_) { name_, XPL_FIELD_EVIDENCE, .flags = XPL_FIELD_OF_FINDING, .mark = mark_ }
#define END { NULL }

static void
init_role (gpointer data)
{
  ((XplRole *) data)->evidence = g_array_new (FALSE, TRUE, sizeof (XplEvidence));
}

static const XplField role_fields[] = {
  { "text", XPL_FIELD_STRING, AT (XplRole, text), XPL_FIELD_REQUIRED },
  { "of", XPL_FIELD_FINDING, AT (XplRole, of), .list = XPL_LIST_ENTITIES },
  { "spans", XPL_FIELD_EVIDENCE, AT (XplRole, evidence) },
  END,
};

static const XplRecord role_record = {
  .fields = role_fields, .size = sizeof (XplRole), .init = init_role, .drops_alone = TRUE,
};

static const XplField entity_fields[] = {
  ID,
  { "type", XPL_FIELD_CODE, AT (XplEntity, type), XPL_FIELD_REQUIRED, .names = XPL_NAMES_ENTITY_TYPE },
  { "named", XPL_FIELD_BOOLEAN, AT (XplEntity, named) },
  { "name", XPL_FIELD_STRING, AT (XplEntity, name), XPL_FIELD_REQUIRED },
  { "aliases", XPL_FIELD_STRINGS, AT (XplEntity, aliases) },
  { "roles", XPL_FIELD_RECORDS, AT (XplEntity, roles), XPL_FIELD_LATE, .record = &role_record },
  { "items", XPL_FIELD_N_ARTICLES },
  { "origins", XPL_FIELD_N_ORIGINS },
  WHY,
  END,
};

static const XplField relation_fields[] = {
  ID,
  { "subject", XPL_FIELD_FINDING, AT (XplRelation, subject), XPL_FIELD_REQUIRED, .list = XPL_LIST_ENTITIES },
  { "object", XPL_FIELD_FINDING, AT (XplRelation, object), XPL_FIELD_REQUIRED, .list = XPL_LIST_ENTITIES },
  { "type", XPL_FIELD_CODE, AT (XplRelation, act), XPL_FIELD_REQUIRED, .names = XPL_NAMES_ACT },
  { "mode", XPL_FIELD_STRING, AT (XplRelation, mode) },
  { "polarity", XPL_FIELD_CODE, AT (XplRelation, polarity), .names = XPL_NAMES_POLARITY },
  { "modality", XPL_FIELD_CODE, AT (XplRelation, modality), .names = XPL_NAMES_MODALITY },
  { "attributed", XPL_FIELD_FINDINGS, AT (XplRelation, attributed), .list = XPL_LIST_ENTITIES },
  { "via", XPL_FIELD_FINDINGS, AT (XplRelation, via), .list = XPL_LIST_ENTITIES },
  { "disputed_by", XPL_FIELD_FINDINGS, AT (XplRelation, disputed_by), .list = XPL_LIST_ENTITIES },
  { "event", XPL_FIELD_FINDING, AT (XplRelation, event), XPL_FIELD_OMIT, .list = XPL_LIST_EVENTS },
  { "when", XPL_FIELD_WHEN, AT (XplRelation, when) },
  OWN_EVIDENCE ("evidence", "cue"),
  WHY,
  END,
};

static void
init_reported (gpointer data)
{
  ((XplReported *) data)->evidence = g_array_new (FALSE, TRUE, sizeof (XplEvidence));
}

static const XplField reported_fields[] = {
  { "when", XPL_FIELD_WHEN, AT (XplReported, when) },
  { "evidence", XPL_FIELD_EVIDENCE, AT (XplReported, evidence) },
  END,
};

static const XplRecord reported_record = {
  .fields = reported_fields, .size = sizeof (XplReported), .init = init_reported,
};

static const XplField event_fields[] = {
  ID,
  { "type", XPL_FIELD_CODE, AT (XplEvent, act), XPL_FIELD_REQUIRED, .names = XPL_NAMES_ACT },
  { "mode", XPL_FIELD_STRING, AT (XplEvent, mode) },
  { "label", XPL_FIELD_STRING, AT (XplEvent, label), XPL_FIELD_OMIT },
  { "polarity", XPL_FIELD_CODE, AT (XplEvent, polarity), .names = XPL_NAMES_POLARITY },
  { "modality", XPL_FIELD_CODE, AT (XplEvent, modality), .names = XPL_NAMES_MODALITY },
  { "when", XPL_FIELD_WHEN, AT (XplEvent, when) },
  { "reported", XPL_FIELD_RECORDS, AT (XplEvent, reported), .record = &reported_record },
  { "where", XPL_FIELD_FINDING, AT (XplEvent, where), XPL_FIELD_OMIT, .list = XPL_LIST_ENTITIES },
  { "participants", XPL_FIELD_PARTICIPANTS, AT (XplEvent, participants), .list = XPL_LIST_ENTITIES },
  { "attributed", XPL_FIELD_FINDINGS, AT (XplEvent, attributed), .list = XPL_LIST_ENTITIES },
  OWN_EVIDENCE ("evidence", NULL),
  WHY,
  END,
};

static const XplField quote_fields[] = {
  ID,
  { "kind", XPL_FIELD_CODE, AT (XplQuote, kind), XPL_FIELD_REQUIRED, .names = XPL_NAMES_QUOTE_KIND },
  { "speakers", XPL_FIELD_FINDINGS, AT (XplQuote, speakers), .list = XPL_LIST_ENTITIES },
  { "about", XPL_FIELD_FINDINGS, AT (XplQuote, about), .list = XPL_LIST_ENTITIES },
  { "cue", XPL_FIELD_STRING, AT (XplQuote, cue), XPL_FIELD_OMIT },
  { "hedge", XPL_FIELD_STRING, AT (XplQuote, hedge) },
  { "via", XPL_FIELD_FINDINGS, AT (XplQuote, via), .list = XPL_LIST_ENTITIES },
  { "group", XPL_FIELD_STRING, AT (XplQuote, group), XPL_FIELD_OMIT },
  OWN_EVIDENCE ("evidence", "cue"),
  WHY,
  END,
};

static const XplField series_fields[] = {
  ID,
  { "label", XPL_FIELD_STRING, AT (XplSeries, label), XPL_FIELD_OMIT },
  { "counted", XPL_FIELD_FINDING, AT (XplSeries, counted), .list = XPL_LIST_ENTITIES },
  { "what", XPL_FIELD_STRING, AT (XplSeries, what), XPL_FIELD_OMIT },
  { "state", XPL_FIELD_STRING, AT (XplSeries, state), XPL_FIELD_OMIT },
  { "where", XPL_FIELD_FINDING, AT (XplSeries, where), XPL_FIELD_OMIT, .list = XPL_LIST_ENTITIES },
  { "per", XPL_FIELD_STRING, AT (XplSeries, per) },
  { "unit", XPL_FIELD_STRING, AT (XplSeries, unit) },
  { "part_of", XPL_FIELD_FINDING, AT (XplSeries, part_of), XPL_FIELD_LATE, .list = XPL_LIST_SERIES },
  WHY,
  END,
};

static const XplField figure_fields[] = {
  ID,
  { "series", XPL_FIELD_FINDING, AT (XplFigure, series), XPL_FIELD_REQUIRED, .list = XPL_LIST_SERIES },
  { "min", XPL_FIELD_NUMBER, AT (XplFigure, min), .absent = -INFINITY },
  { "max", XPL_FIELD_NUMBER, AT (XplFigure, max), .absent = INFINITY },
  { "approx", XPL_FIELD_CODE, AT (XplFigure, approx), .names = XPL_NAMES_APPROX },
  { "as_of", XPL_FIELD_WHEN, AT (XplFigure, as_of) },
  { "claimed_by", XPL_FIELD_FINDINGS, AT (XplFigure, claimed_by), .list = XPL_LIST_ENTITIES },
  { "via", XPL_FIELD_FINDINGS, AT (XplFigure, via), .list = XPL_LIST_ENTITIES },
  { "hedge", XPL_FIELD_STRING, AT (XplFigure, hedge), XPL_FIELD_OMIT },
  { "modality", XPL_FIELD_CODE, AT (XplFigure, modality), .names = XPL_NAMES_MODALITY },
  OWN_EVIDENCE ("evidence", "number"),
  WHY,
  END,
};

static const XplField comparison_fields[] = {
  ID,
  { "figures", XPL_FIELD_FINDINGS, AT (XplComparison, figures), .list = XPL_LIST_FIGURES },
  { "kind", XPL_FIELD_CODE, AT (XplComparison, kind), XPL_FIELD_REQUIRED, .names = XPL_NAMES_COMPARISON_KIND },
  WHY,
  END,
};

static void
init_step (gpointer data)
{
  XplStep *step = data;

  step->by = g_ptr_array_new ();
  step->evidence = g_array_new (FALSE, TRUE, sizeof (XplEvidence));
}

static const XplField step_fields[] = {
  { "status", XPL_FIELD_CODE, AT (XplStep, status), XPL_FIELD_REQUIRED, .names = XPL_NAMES_CLAIM_STATUS },
  { "by", XPL_FIELD_FINDINGS, AT (XplStep, by), .list = XPL_LIST_ENTITIES },
  { "when", XPL_FIELD_WHEN, AT (XplStep, when) },
  { "evidence", XPL_FIELD_EVIDENCE, AT (XplStep, evidence) },
  END,
};

static const XplRecord step_record = { .fields = step_fields, .size = sizeof (XplStep), .init = init_step };

static const XplField claim_fields[] = {
  ID,
  { "label", XPL_FIELD_STRING, AT (XplClaim, label), XPL_FIELD_OMIT },
  { "actors", XPL_FIELD_FINDINGS, AT (XplClaim, actors), .list = XPL_LIST_ENTITIES },
  { "type", XPL_FIELD_CODE, AT (XplClaim, act), XPL_FIELD_REQUIRED, .names = XPL_NAMES_ACT },
  { "objects", XPL_FIELD_FINDINGS, AT (XplClaim, objects), .list = XPL_LIST_ENTITIES },
  { "steps", XPL_FIELD_RECORDS, AT (XplClaim, steps), .record = &step_record },
  WHY,
  END,
};

static const XplField origin_fields[] = {
  ID,
  { "kind", XPL_FIELD_CODE, AT (XplOrigin, kind), XPL_FIELD_REQUIRED, .names = XPL_NAMES_ORIGIN_KIND },
  OWN_EVIDENCE ("spans", NULL),
  { "items", XPL_FIELD_ARTICLES, AT (XplOrigin, items) },
  { "share", XPL_FIELD_NUMBER, AT (XplOrigin, share), XPL_FIELD_OMIT, .absent = NAN },
  WHY,
  END,
};

static const XplRecord records[XPL_N_LISTS] = {
  [XPL_LIST_ENTITIES] = { .fields = entity_fields, .size = sizeof (XplEntity) },
  [XPL_LIST_RELATIONS] = { .fields = relation_fields, .size = sizeof (XplRelation) },
  [XPL_LIST_EVENTS] = { .fields = event_fields, .size = sizeof (XplEvent) },
  [XPL_LIST_QUOTES] = { .fields = quote_fields, .size = sizeof (XplQuote) },
  [XPL_LIST_SERIES] = { .fields = series_fields, .size = sizeof (XplSeries) },
  [XPL_LIST_FIGURES] = { .fields = figure_fields, .size = sizeof (XplFigure) },
  [XPL_LIST_COMPARISONS] = { .fields = comparison_fields, .size = sizeof (XplComparison) },
  [XPL_LIST_CLAIMS] = { .fields = claim_fields, .size = sizeof (XplClaim) },
  [XPL_LIST_ORIGINS] = { .fields = origin_fields, .size = sizeof (XplOrigin) },
};

const XplRecord *
xpl_bundle_get_record (XplList list)
{
  g_return_val_if_fail ((guint) list < XPL_N_LISTS, NULL);

  return &records[list];
}

GType
xpl_bundle_get_finding_type (XplList list)
{
  static GType (*const get_type[XPL_N_LISTS]) (void) = {
    [XPL_LIST_ENTITIES] = xpl_entity_get_type,
    [XPL_LIST_RELATIONS] = xpl_relation_get_type,
    [XPL_LIST_EVENTS] = xpl_event_get_type,
    [XPL_LIST_QUOTES] = xpl_quote_get_type,
    [XPL_LIST_SERIES] = xpl_series_get_type,
    [XPL_LIST_FIGURES] = xpl_figure_get_type,
    [XPL_LIST_COMPARISONS] = xpl_comparison_get_type,
    [XPL_LIST_CLAIMS] = xpl_claim_get_type,
    [XPL_LIST_ORIGINS] = xpl_origin_get_type,
  };

  g_return_val_if_fail ((guint) list < XPL_N_LISTS, G_TYPE_INVALID);

  return get_type[list] ();
}

const XplField *
xpl_record_lookup (const XplRecord *record, const char *name)
{
  g_return_val_if_fail (record != NULL && name != NULL, NULL);

  for (const XplField *field = record->fields; field->name != NULL; field++)
    if (g_str_equal (field->name, name))
      return field;
  return NULL;
}
