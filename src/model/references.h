/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"

G_BEGIN_DECLS

/* What a finding points to, whatever its kind: walks over the tables of bundle-fields.h. */

typedef void (*XplReferenceFunc) (XplFinding *target, gpointer data);

/** Calls @func for each finding that @self points to; for one that it points to twice, twice. */
void xpl_finding_foreach_reference (XplFinding *self, XplReferenceFunc func, gpointer data);

/**
 * Lets @self point to @new wherever it points to @old; lists do not get it twice. @new NULL: the places become empty.
 * FALSE where @self says nothing without what it pointed to, such as a relation without its subject.
 */
gboolean xpl_finding_replace_reference (XplFinding *self, XplFinding *old, XplFinding *new);

typedef gboolean (*XplEvidenceFunc) (const XplEvidence *evidence, gpointer data);

/**
 * Drops the evidence for which @func is TRUE, also that of roles, reported dates and steps, and these where that was all
 * they had. Returns how many places were dropped.
 */
guint xpl_finding_remove_evidence (XplFinding *self, XplEvidenceFunc func, gpointer data);

/** Forgets @articles (a set of #XplArticle): of lists of articles, and as the place that a date comes from. */
void xpl_finding_forget_articles (XplFinding *self, GHashTable *articles);

G_END_DECLS
