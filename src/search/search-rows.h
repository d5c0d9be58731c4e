/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"

G_BEGIN_DECLS

/** What a row of the index is: an article, or a finding of one of the lists that are searched. */
typedef enum
{
  XPL_ROW_ARTICLE,
  XPL_ROW_ENTITY,
  XPL_ROW_EVENT,
  XPL_ROW_QUOTE,
  XPL_ROW_SERIES,
  XPL_ROW_CLAIM,
  XPL_N_ROW_KINDS,
} XplRowKind;

typedef enum
{
  XPL_COLUMN_TITLE,
  XPL_COLUMN_BODY,
  XPL_COLUMN_PERSON,
  XPL_COLUMN_ORGANISATION,
  XPL_COLUMN_PLACE,
  XPL_COLUMN_SOURCE,
  XPL_COLUMN_SAID,
  XPL_N_COLUMNS,
} XplColumn;

/**
 * XplSearchRow: what the index knows of an article or finding.
 * @id: of the article or finding; borrowed
 * @columns: their words
 * @earliest, @latest: when its article was published, or its articles were; of an article without a date all of time
 */
typedef struct
{
  XplRowKind kind;
  const char *id;
  GString *columns[XPL_N_COLUMNS];
  gint64 earliest;
  gint64 latest;
} XplSearchRow;

/** What is there for all rows of a bundle. */
typedef struct _XplRowMaker XplRowMaker;

XplRowMaker *xpl_row_maker_new (XplBundle *bundle);
void xpl_row_maker_free (XplRowMaker *self);

/** Findings come last, so that they are found first. Returns FALSE where @func did. */
typedef gboolean (*XplSearchRowFunc) (const XplSearchRow *row, gpointer data);
gboolean xpl_row_maker_foreach (XplRowMaker *self, XplSearchRowFunc func, gpointer data);

/** A number for all that @row says: another for another. */
gint64 xpl_search_row_hash (const XplSearchRow *row);

/** The list of the bundle that findings of @kind are in; not for articles. */
XplList xpl_row_kind_get_list (XplRowKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplRowMaker, xpl_row_maker_free)

G_END_DECLS
