/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"

G_BEGIN_DECLS

/** XplGathering: private to src/import/: the articles of many bundles in one, each article once. */
typedef struct _XplGathering XplGathering;

/** Gathers into a new bundle called @title (may be NULL). @warnings is borrowed. */
XplGathering *xpl_gathering_new (const char *title, XplWarnings *warnings);
void xpl_gathering_free (XplGathering *self);

/** Adds copies of the articles of @part, and its decisions; @path is what messages call it; NULL: each article has its own
 *  name. */
void xpl_gathering_add (XplGathering *self, XplBundle *part, const char *path);

/** Adds @part as it is: also what is there twice, and the members that we do not know. It must be the first. */
void xpl_gathering_add_base (XplGathering *self, XplBundle *part);

/** The title of the bundle where no part has brought one yet; NULL changes nothing. */
void xpl_gathering_suggest_title (XplGathering *self, const char *title);

/** How many bundles were added. */
guint xpl_gathering_get_n_parts (const XplGathering *self);

/** A reference to the bundle. */
XplBundle *xpl_gathering_dup_bundle (XplGathering *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplGathering, xpl_gathering_free)

G_END_DECLS
