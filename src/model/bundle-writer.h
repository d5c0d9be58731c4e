/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle-fields.h"
#include "bundle-private.h"
#include "json-path.h"
#include "json-writer.h"
#include "offsets.h"

G_BEGIN_DECLS

/**
 * XplBundleWriter: what the files of the bundle's writer share while one bundle is written.
 * @owner, @owner_article: whose object is being written: it has the members that we do not know
 * @path: where in the owner's object
 * @offsets: XplArticle → XplOffsets, made when first asked for; @last_offsets are those of @last_article, since one article is
 *   often asked for again
 */
typedef struct
{
  XplBundle *bundle;
  XplJsonWriter *json;
  XplFinding *owner;
  XplArticle *owner_article;
  XplJsonPath path;
  GHashTable *offsets;
  XplArticle *last_article;
  const XplOffsets *last_offsets;
} XplBundleWriter;

/** The offsets of @range in code points. */
void xpl_bundle_writer_offset (XplBundleWriter *self, XplArticle *article, guint32 byte);

/** The members "item", "start" and "end", and what @mark calls where there is a mark, and the unknown ones. */
void xpl_bundle_writer_span (XplBundleWriter *self, const XplEvidence *evidence, const char *mark);

/** Whether there is anything to write of @when. */
gboolean xpl_bundle_writer_is_known (const XplWhen *when);

/** The member @name with @when: an empty object where nothing is known. */
void xpl_bundle_writer_when (XplBundleWriter *self, const char *name, const XplWhen *when);

/** The unknown members that came behind the known one called @after, or with NULL before all of them. @extra may be NULL. */
void xpl_bundle_writer_extra (XplBundleWriter *self, const XplJsonMembers *extra, const char *after);

/** The unknown members of the object at the path of @self, or NULL. */
const XplJsonMembers *xpl_bundle_writer_get_part (XplBundleWriter *self);

/**
 * The member @name: @value, where it is not NULL; then what came in its place or behind it.
 */
void xpl_bundle_writer_string (XplBundleWriter *self, const char *name, const char *value, const XplJsonMembers *extra);

/** The elements of items[]. */
void xpl_bundle_writer_article (XplBundleWriter *self, XplArticle *article);

/** The nine lists; @extra is what came between them. */
void xpl_bundle_writer_findings (XplBundleWriter *self, const XplJsonMembers *extra);
/** One of them, on one line. */
void xpl_bundle_writer_finding (XplBundleWriter *self, XplFinding *finding, XplList list);

G_END_DECLS
