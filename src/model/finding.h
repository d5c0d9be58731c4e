/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "types.h"

G_BEGIN_DECLS

/**
 * XplEvidence: where a finding comes from.
 * @article: borrowed
 * @range: the clause or sentence that a reader needs; for a quote the speech itself, for an entity the mention
 * @mark: the cue of a relation or quote, the number of a figure; none for the others
 */
typedef struct
{
  XplArticle *article;
  XplRange range;
  XplRange mark;
} XplEvidence;

#define XPL_TYPE_FINDING (xpl_finding_get_type ())
G_DECLARE_DERIVABLE_TYPE (XplFinding, xpl_finding, XPL, FINDING, GObject)

struct _XplFindingClass
{
  GObjectClass parent_class;

  /* What lists and the graph show for it, in the user's language: a new string. */
  char *(*dup_label) (XplFinding *self);

  /* Which list of the bundle findings of this class belong to. */
  XplList list;
};

/**
 * The kinds of findings are records: their fields are read directly, and written only by what makes them (story, the
 * bundle's reader) before the session shows the bundle. What all have in common is behind these functions.
 * All GPtrArrays of findings and articles in them are borrowed references (the bundle owns its findings and articles),
 * never NULL, and may be empty.
 */
const char *xpl_finding_get_id (XplFinding *self);
void xpl_finding_set_id (XplFinding *self, const char *id);

/** XplEvidence, in the order of the articles; owned by @self, never NULL. The array may be appended to by makers. */
GArray *xpl_finding_get_evidence (XplFinding *self);
void xpl_finding_add_evidence (XplFinding *self, XplArticle *article, XplRange range, XplRange mark);

/** Why the engine says so, in plain words, or NULL. */
const char *xpl_finding_get_why (XplFinding *self);
void xpl_finding_set_why (XplFinding *self, const char *why);

/** Whether the user added it: what is shown says so. It is not in the file, where the decision that made it is. */
gboolean xpl_finding_is_by_hand (XplFinding *self);
void xpl_finding_set_by_hand (XplFinding *self, gboolean by_hand);

/** In how many articles, and from how many independent origins, its evidence stands. */
guint xpl_finding_get_n_articles (XplFinding *self);
guint xpl_finding_get_n_origins (XplFinding *self);
void xpl_finding_set_counts (XplFinding *self, guint n_articles, guint n_origins);

/** Members of its JSON object that we do not know, or NULL; kept and written back. Takes a reference. */
XplJsonMembers *xpl_finding_get_extra (XplFinding *self);
void xpl_finding_set_extra (XplFinding *self, XplJsonMembers *extra);

/**
 * The same for the objects inside its JSON object: @part is their path in it, such as "evidence[2]" or "when". They hold
 * for a finding as it was read; one that is made anew has none.
 */
XplJsonMembers *xpl_finding_get_extra_part (XplFinding *self, const char *part);
void xpl_finding_set_extra_part (XplFinding *self, const char *part, XplJsonMembers *extra);
gboolean xpl_finding_has_extra_parts (XplFinding *self);
/** Those of @from, which is like @self. */
void xpl_finding_copy_extra_parts (XplFinding *self, XplFinding *from);

/** What lists and the graph show for it: "Kim Jong Un", "North Korea helped Russia". A new string. */
char *xpl_finding_dup_label (XplFinding *self);

/** Which list of the bundle it belongs to. */
XplList xpl_finding_get_list (XplFinding *self);

/** Adds @finding to @array unless it is there. */
void xpl_findings_add (GPtrArray *array, gpointer finding);

/** The labels of @array as a list in words: "A", "A and B", "A, B and C"; "" where it is empty. A new string. */
char *xpl_findings_dup_labels (const GPtrArray *array);

G_END_DECLS
