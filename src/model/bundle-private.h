/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"
#include "decision.h"

G_BEGIN_DECLS

/* What the bundle's own files (container, reader, writer) share. */
struct _XplBundle
{
  GObject parent_instance;

  char *title;
  char *engine;
  GListStore *articles;
  GListStore *lists[XPL_N_LISTS];
  GListStore *decisions;

  GHashTable *articles_by_id; /* id (owned by the article) → XplArticle */
  GHashTable *findings_by_id; /* id (owned by the finding) → XplFinding */
  GHashTable *places;         /* id of an entity → XplPlace */
  guint64 last_number[XPL_N_LISTS]; /* the highest number that an id of each list ever had */

  XplJsonMembers *extra;          /* members of the feed that we do not know, or NULL */
  XplJsonMembers *extra_explorer; /* the same of its _explorer object, or NULL */
};

/** Remembers that @id was used, so that no fresh id of @list is the same. */
void xpl_bundle_note_id (XplBundle *self, XplList list, const char *id);

/** An id that nothing in the bundle has or had: "e12". A new string. */
char *xpl_bundle_make_id (XplBundle *self, XplList list);

G_END_DECLS
