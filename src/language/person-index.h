/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "name-finder.h"

G_BEGIN_DECLS

/** XplPersonIndex: the persons of one text by their family names, given names and roles. */
typedef struct _XplPersonIndex XplPersonIndex;

/** Nobody is known by this name: a person to be made. */
#define XPL_PERSON_NEW (-2)
/** Several are, and nothing here tells which is meant. */
#define XPL_PERSON_OPEN (-1)

XplPersonIndex *xpl_person_index_new (XplNameFinder *finder);
void xpl_person_index_free (XplPersonIndex *self);

void xpl_person_index_add (XplPersonIndex *self, const XplNameCandidate *candidate, int entity);
/** Role @role of the finder is @entity's, who may be -1. */
void xpl_person_index_add_role (XplPersonIndex *self, guint role, int entity);

/** The one entity with this family name whose given names fit, or -1. */
int xpl_person_index_find_full (XplPersonIndex *self, const XplNameCandidate *candidate);
/** Who the single name of candidate @index is: an entity, %XPL_PERSON_NEW or %XPL_PERSON_OPEN. */
int xpl_person_index_find_single (XplPersonIndex *self, int index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplPersonIndex, xpl_person_index_free)

G_END_DECLS
