/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "clauses.h"

G_BEGIN_DECLS

#define XPL_MAX_ACTORS 6

/**
 * XplActor: for whom a noun group stands.
 * @range: the mention that was read so
 * @by_owner: the group itself is nobody known; it acts for (or belongs to) @entity: "North Korean soldiers"
 */
typedef struct
{
  int entity;
  XplRange range;
  gboolean by_owner;
} XplActor;

typedef struct
{
  XplActor actors[XPL_MAX_ACTORS];
  guint n;
} XplActors;

/** What a noun group may stand for. */
typedef enum
{
  XPL_ACTOR_AGENT = 0,          /* somebody who can act: persons, bodies, states, groups */
  XPL_ACTOR_PLACES = 1 << 0,    /* also places and facilities */
  XPL_ACTOR_ASSETS = 1 << 1,    /* also what belongs to somebody: "Arvenia's ports" for Arvenia */
  XPL_ACTOR_THINGS = 1 << 2,    /* also works, occasions, products */
  XPL_ACTOR_NO_FORCES = 1 << 3, /* a force does not stand for its state */
} XplActorUse;

/** Adds for whom the noun groups @nouns stand, each once. */
void xpl_find_actors (const XplClauses *self, const XplNouns *nouns, XplActorUse use, XplActors *out);

/** Adds whose the noun group @noun is: possessor or state ("Arvenia's offer", "the Arvenian offer", "its offer"). */
void xpl_find_owners (const XplClauses *self, int noun, XplActors *out);

/** Adds whom "of", "by" or "from" behind the noun group @noun names ("the offer of Arvenia"). */
void xpl_find_complement_actors (const XplClauses *self, int noun, XplActors *out);

/** The noun at the head of noun group @noun is of @kind; names count as the kind of their entity ("place", "people"). */
gboolean xpl_head_is_kind (const XplClauses *self, int noun, const char *kind);

/** The noun group that counts in "thousands of troops", "members of the army", "1,000 of the men"; else @noun. */
int xpl_skip_measure (const XplClauses *self, int noun);

/** Entity @entity is a state. */
gboolean xpl_entity_is_state (const XplReading *reading, int entity);

/** Entity @entity can act: a person, a body, a group or a state. */
gboolean xpl_entity_can_act (const XplReading *reading, int entity);

G_END_DECLS
