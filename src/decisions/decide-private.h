/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "anchor.h"
#include "decide.h"
#include "reference.h"

G_BEGIN_DECLS

/* What the makers share. A maker begins an object, adds the members of its verb, and ends it. */

/** A new object with id, time and verb, and "on" a finding or article; NULL where it is on nothing. */
JsonObject *xpl_decide_begin (const char *verb, gpointer on);
/** The same on a place in a text. */
JsonObject *xpl_decide_begin_at (const char *verb, XplArticle *article, XplRange range);
/** Takes @object. */
XplDecision *xpl_decide_end (JsonObject *object);

void xpl_decide_add_string (JsonObject *object, const char *name, const char *value); /* NULL: nothing */
void xpl_decide_add_code (JsonObject *object, const char *name, XplNames names, int value);
void xpl_decide_add_references (JsonObject *object, const char *name, GPtrArray *findings);
/** The id "h…" of what the decision makes: as unique as its own. */
void xpl_decide_add_made_id (JsonObject *object);

G_END_DECLS
