/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "name-finder.h"

G_BEGIN_DECLS

/*
 * Private to the search for what stands for a name. Found mentions are gathered apart and merged in at the end, so that
 * the reading's own stay sorted while they are searched.
 */

typedef struct
{
  XplNameFinder finder; /* for its look-ups; it has no candidates */
  XplReading *reading;
  GArray *found; /* XplNameMention */
  guint8 *quoted; /* whether each token stands between quotation marks */
} XplCoreference;

void xpl_coreference_add (XplCoreference *self, guint first, guint n, int entity, XplMentionKind kind);

/** The mention is the subject of its clause: a verb follows, or it stands behind a verb of saying. */
gboolean xpl_coreference_is_subject (const XplCoreference *self, const XplNameMention *mention);

/** No antecedent is farther away, in mentions: keeps a text of one endless sentence linear. */
#define XPL_MAX_DISTANCE 40

/** The last mentions of @sentence that begin before token @before, at most %XPL_MAX_DISTANCE. O(log n). */
const XplNameMention *xpl_coreference_get_mentions (const XplCoreference *self,
                                                    guint sentence,
                                                    guint before,
                                                    guint *n_mentions);

/** Marks "the minister", "the agency", "Veldania's president" in the sentence of @finder. */
void xpl_coreference_find_descriptions (XplCoreference *self, GHashTable *heads);
/** What may be described: head word → entity, -2 where several have it. */
GHashTable *xpl_coreference_collect_heads (XplCoreference *self);
/** Marks "he", "her", "it" in sentence @index. */
void xpl_coreference_find_pronouns (XplCoreference *self, guint sentence);

G_END_DECLS
