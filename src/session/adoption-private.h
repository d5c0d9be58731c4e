/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "adoption.h"
#include "decide.h"

G_BEGIN_DECLS

/**
 * XplAdopter: an adoption while it is made; cut by concern into adoption-graph.c (nodes and edges) and
 * adoption-remarks.c (annotations).
 * @labels: label → entity of the bundle, or NULL where several have it
 * @made: id of a decision → #XplDecision
 * @expected: entities that decisions here will make, for others to refer to
 */
typedef struct
{
  const XplAdditions *additions;
  XplBundle *shown;
  XplAdoption *adoption;
  XplWarnings *warnings;
  GHashTable *labels;
  GHashTable *made;
  GPtrArray *expected;
} XplAdopter;

/** Takes @decision; its id follows from @seed. */
void xpl_adopter_take (XplAdopter *self, XplDecision *decision, const char *seed);

/** TRUE where the decision of @seed was made before, or is about to be. */
gboolean xpl_adopter_has_made (XplAdopter *self, const char *seed);

/** What the decision of @seed made and is there, or NULL. */
XplFinding *xpl_adopter_find_made (XplAdopter *self, const char *seed);

/** The only entity whose label is exactly @label and whose type is @type (or %XPL_ADDED_UNKNOWN), or NULL. */
XplEntity *xpl_adopter_match (XplAdopter *self, const char *label, int type);

/** An entity that stands for the one that @decision will make. Borrowed. */
XplEntity *xpl_adopter_expect_entity (XplAdopter *self, XplDecision *decision, XplEntityType type, const char *label);

void xpl_adopter_leave_out (XplAdopter *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

void xpl_adopter_add_graph (XplAdopter *self);
void xpl_adopter_add_remarks (XplAdopter *self);

/** What an entity is of which the file does not say: the least that can be said. */
#define XPL_ADOPTED_TYPE XPL_ENTITY_GROUP
#define XPL_ADOPTED_ACT XPL_ACT_AFFILIATED_WITH

G_END_DECLS
