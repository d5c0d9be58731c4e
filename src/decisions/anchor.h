/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"

G_BEGIN_DECLS

/**
 * XplAnchor: a place in a text that survives a change of the text: W3C TextPositionSelector and TextQuoteSelector in one.
 * @item: id of the article
 * @start, @end: code points
 * @exact: the text of the place
 * @prefix, @suffix: 32 code points before and after it, fewer at the ends of the text
 * @text_sha256: hash of the article's text at that time
 */
typedef struct
{
  char *item;
  guint32 start;
  guint32 end;
  char *exact;
  char *prefix;
  char *suffix;
  char *text_sha256;
} XplAnchor;

/** @range: bytes in the text of @article, not empty. */
XplAnchor *xpl_anchor_new (XplArticle *article, XplRange range);
void xpl_anchor_free (XplAnchor *self);

/** A new object: members "item", "start", "end", "exact", "prefix", "suffix", "text_sha256". */
JsonObject *xpl_anchor_to_json (const XplAnchor *self);

/** NULL with %XPL_ERROR_MEMBER where a member is missing or of another type. */
XplAnchor *xpl_anchor_from_json (JsonObject *object, GError **error);

/**
 * Where @self is in @text, whose hash is @text_sha256: where the hash is the same, at its offsets; else the one place where
 * prefix, exact and suffix stand together. Never a guess.
 * Errors: %XPL_ERROR_DANGLING, with a message that says what is missing.
 */
gboolean xpl_anchor_find (const XplAnchor *self,
                          const char *text,
                          const char *text_sha256,
                          XplRange *range,
                          GError **error);

/** The same in the article of @bundle that @self names; @article is borrowed from @bundle. */
gboolean xpl_anchor_resolve (const XplAnchor *self,
                             XplBundle *bundle,
                             XplArticle **article,
                             XplRange *range,
                             GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplAnchor, xpl_anchor_free)

G_END_DECLS
