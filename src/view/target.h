/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"

G_BEGIN_DECLS

/** What a correction may be about: a bit for each list of findings, then these. */
enum
{
  XPL_TARGET_ARTICLE = 1 << XPL_N_LISTS,
  XPL_TARGET_PLACE = 1 << (XPL_N_LISTS + 1),   /* one of the places that a finding stands on */
  XPL_TARGET_MENTION = 1 << (XPL_N_LISTS + 2), /* one of the mentions of an entity */
  XPL_TARGET_WORDS = 1 << (XPL_N_LISTS + 3),   /* words that somebody chose in the reader */
  XPL_TARGET_SKIPPED = 1 << (XPL_N_LISTS + 4), /* words that are no part of the article */
};

/**
 * XplTarget: what a correction is about.
 * @object: the finding or article (borrowed), or NULL for mere words
 * @article: whose text @range is in (borrowed), or NULL
 * @range: the place that was pointed at, or none
 */
typedef struct
{
  gpointer object;
  XplArticle *article;
  XplRange range;
} XplTarget;

/** The bits of all that @self is: a mention is an entity and a place as well. */
guint xpl_target_get_kinds (const XplTarget *self);

/** What actions carry: the target by its ids, since bundles are replaced while menus are open. A new floating variant. */
GVariant *xpl_target_to_variant (const XplTarget *self);

#define XPL_TARGET_VARIANT_TYPE "(sssuu)"

/** The same again in @bundle; FALSE where it is not there any more. */
gboolean xpl_target_from_variant (XplTarget *self, XplBundle *bundle, GVariant *variant);

/** @finding_or_article as @bundle has it, by its id; borrowed, or NULL. */
gpointer xpl_target_find_again (XplBundle *bundle, gpointer finding_or_article);

G_END_DECLS
