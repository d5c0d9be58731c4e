/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "article.h"
#include "file-stamp.h"
#include "finding.h"
#include "findings.h"
#include "names.h"
#include "xpl-error.h"

G_BEGIN_DECLS

#define XPL_TYPE_BUNDLE (xpl_bundle_get_type ())
G_DECLARE_FINAL_TYPE (XplBundle, xpl_bundle, XPL, BUNDLE, GObject)

/** Larger bundles and feeds are neither read nor saved: tens of thousands of articles with all that was found in them have room. */
#define XPL_MAX_BUNDLE ((gsize) 512 * 1024 * 1024)

/** XplPlace: where the user's graph shows an entity. */
typedef struct
{
  double x;
  double y;
  gboolean pinned;
} XplPlace;

/** A bundle without articles. @title may be NULL. */
XplBundle *xpl_bundle_new (const char *title);

const char *xpl_bundle_get_title (XplBundle *self);
void xpl_bundle_set_title (XplBundle *self, const char *title);

/** Which engine made the findings ("en-1"), or NULL where there are none. */
const char *xpl_bundle_get_engine (XplBundle *self);
void xpl_bundle_set_engine (XplBundle *self, const char *engine);

/** The articles, in the order of the file: a list of #XplArticle, owned by @self. */
GListStore *xpl_bundle_get_articles (XplBundle *self);

/** The findings of one kind: a list of #XplFinding, owned by @self. */
GListStore *xpl_bundle_get_list (XplBundle *self, XplList list);

/** FALSE where an article of that id is there already. */
gboolean xpl_bundle_add_article (XplBundle *self, XplArticle *article);

/** Adds a finding to the list of its kind. An empty id is filled with a fresh one: "e12", "r3", "v1" …; another must be unique. */
void xpl_bundle_add_finding (XplBundle *self, XplFinding *finding);

/**
 * Gives all findings other ids: @ids is XplFinding → char *. They must be unique.
 */
void xpl_bundle_set_ids (XplBundle *self, GHashTable *ids);

/** An id for a finding of @list that says what @content says: the same for the same. A new string. */
char *xpl_bundle_make_id_of (XplList list, const char *content);

/** Drops all findings and mentions; what is the user's (articles, decisions, layout) stays. */
void xpl_bundle_clear_findings (XplBundle *self);

/**
 * Fills in what follows from the rest and is not in the file: an entity's evidence is its mentions, a series' figures are
 * those that name it, the evidence of series, comparisons and claims is that of their figures and steps; and all findings
 * are counted as articles and as origins. Whoever has made or changed findings calls it once at the end.
 */
void xpl_bundle_derive (XplBundle *self);

/**
 * A bundle of the same articles, findings and decisions, in lists of its own, and of copies of the places: for another
 * thread. Articles and findings do not change while they are shown, but a list may not be gone through by two threads at
 * a time, even for reading. A new bundle.
 */
XplBundle *xpl_bundle_snapshot (XplBundle *self);

/**
 * A deep copy: articles and findings of their own with the same ids, which point to each other; texts and decisions are
 * shared. A new bundle.
 */
XplBundle *xpl_bundle_copy (XplBundle *self);

/** Takes all of @gone, a set of articles and findings of @self, out of it; whoever asks for it sees to what points to them. */
void xpl_bundle_remove (XplBundle *self, GHashTable *gone);

/** Borrowed, or NULL. */
XplArticle *xpl_bundle_lookup_article (XplBundle *self, const char *id);
XplFinding *xpl_bundle_lookup (XplBundle *self, const char *id);

/** The layout: id of an entity → place. NULL where it has none. Setting NULL forgets it. */
const XplPlace *xpl_bundle_get_place (XplBundle *self, const char *entity_id);
void xpl_bundle_set_place (XplBundle *self, const char *entity_id, const XplPlace *place);

/** Gives the entities of @self the places that those of the same ids have in @from. */
void xpl_bundle_copy_places (XplBundle *self, XplBundle *from);

/** Takes over what is the bundle's own beside articles, findings and decisions: the members that we do not know. */
void xpl_bundle_copy_extra (XplBundle *self, XplBundle *from);

/** The user's decisions: #XplDecision, oldest first; owned by @self. */
GListStore *xpl_bundle_get_decisions (XplBundle *self);

/**
 * Reads a bundle or any JSON Feed 1.1 from @bytes; @name is what messages call it. What is wrong with single items goes
 * to @warnings with its JSON path ("items[3]._explorer.mentions[2]: …") and costs that item only. Where the file itself is
 * damaged or cut off, what is whole in it is read; a warning names the line.
 * Errors: %XPL_ERROR_EMPTY; %XPL_ERROR_JSON where it is no feed, or so damaged that no article is whole.
 * Thread-safe; uses all cores. Returns a new bundle.
 */
XplBundle *xpl_bundle_read (GBytes *bytes, const char *name, XplWarnings *warnings, GError **error);

/** Hears of the articles of a bundle that is still being read: @articles is a bundle of copies of them. In the reading thread. */
typedef void (*XplBundleArticlesFunc) (XplBundle *articles, gpointer data);

/**
 * Like xpl_bundle_read() for what may be big: takes @bytes, and gives their memory back part by part while they are read, if
 * nobody else has them. @func, where it is not NULL, is called when all articles are read, and findings and mentions are not
 * yet: so titles need not wait.
 */
XplBundle *xpl_bundle_read_taken (GBytes *bytes,
                                  const char *name,
                                  XplBundleArticlesFunc func,
                                  gpointer data,
                                  XplWarnings *warnings,
                                  GError **error);

/** The canonical bytes: two calls on the same state give the same bytes, reading them back gives the same state. */
GBytes *xpl_bundle_write (XplBundle *self);

/** One finding of @self as its file has it: a JSON object on one line, without a line feed. A new string. */
char *xpl_bundle_write_finding (XplBundle *self, XplFinding *finding);

/**
 * Writes to @file: a temporary file beside it, fsync, the old version as NAME~, rename.
 * Errors: %XPL_ERROR_READ_ONLY, %XPL_ERROR_WRITE; the old file is then as it was.
 */
gboolean xpl_bundle_save (XplBundle *self, GFile *file, GCancellable *cancellable, GError **error);

/**
 * The same, but only over a file that is as @expected says (NULL: over any); @written, which may be NULL, gets what it is
 * like afterwards. Errors: also %XPL_ERROR_CHANGED.
 */
gboolean xpl_bundle_save_over (XplBundle *self,
                               GFile *file,
                               const XplFileStamp *expected,
                               XplFileStamp *written,
                               GCancellable *cancellable,
                               GError **error);

/** TRUE where the JSON text looks like a feed or bundle rather than any other JSON ("items" and a version member). */
gboolean xpl_bundle_sniff (const char *text, gsize length);

G_END_DECLS
