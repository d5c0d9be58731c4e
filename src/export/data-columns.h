/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "data-story.h"

G_BEGIN_DECLS

/*
 * The lists of a bundle as tables: which columns each has, and what stands in a cell. One description for CSV and for the
 * attributes of graphs. Names of columns are promised to scripts: the man page lists them.
 */

/** What a cell is for programs. */
typedef enum
{
  XPL_CELL_TEXT,
  XPL_CELL_INTEGER,
  XPL_CELL_NUMBER,
  XPL_CELL_BOOLEAN,
} XplCellType;

typedef struct _XplColumn XplColumn;

/** A new string, or NULL for an empty cell. @record: #XplFinding, #XplArticle or #XplMentionRecord. */
typedef char *(*XplCellMaker) (XplDataStory *story, const XplColumn *column, gpointer record);

/**
 * XplColumn:
 * @offset, @names: for makers that read a member of the record
 * @in_graph: also an attribute of nodes or edges
 */
struct _XplColumn
{
  const char *name;
  XplCellType type;
  XplCellMaker make;
  gsize offset;
  XplNames names;
  gboolean in_graph;
};

/** XplMentionRecord: a row of the table of mentions. */
typedef struct
{
  XplArticle *article;
  const XplMention *mention;
} XplMentionRecord;

typedef void (*XplRecordFunc) (gpointer record, gpointer data);

/**
 * XplDataTable:
 * @name: the code of a list, "articles" or "mentions"
 * @each: calls @func with each record that passes the filter
 */
typedef struct
{
  const char *name;
  const XplColumn *columns;
  guint n_columns;
  XplList list; /* where @each is that of findings */
  void (*each) (XplDataStory *story, XplList list, XplRecordFunc func, gpointer data);
} XplDataTable;

/** The nine lists of findings, then articles and mentions. */
const XplDataTable *xpl_data_tables (guint *n);

/** The table called @name, or NULL. */
const XplDataTable *xpl_data_table_find (const char *name);

/** Columns that all tables of findings end with. */
const XplColumn *xpl_data_common_columns (guint *n);

G_END_DECLS
