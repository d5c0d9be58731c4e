/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"

G_BEGIN_DECLS

/*
 * How a decision names what it is about: {"list": "entities", "id": "e1", "label": "Ana Ilves", "evidence": [anchor, …]}
 * for a finding, {"item": id} for an article. The evidence says which finding is meant; the id only confirms it, except for
 * what was added by hand; the label is for people, and for entities that no text names.
 */

/** A new object. An entity has one anchor. */
JsonObject *xpl_reference_new (gpointer finding_or_article);
/** The same with up to @n_anchors of its places. */
JsonObject *xpl_reference_new_with (gpointer finding_or_article, guint n_anchors);

G_END_DECLS
