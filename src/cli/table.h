/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>
#include <stdio.h>

G_BEGIN_DECLS

/** XplTable: rows of text cells that are printed with aligned columns. */
typedef struct _XplTable XplTable;

/** @headings: NULL-terminated; one a column. */
XplTable *xpl_table_new (const char *const *headings);
void xpl_table_free (XplTable *self);

/** Appends a cell to the last row; a new row begins when it is full. Line breaks become blanks. NULL is an empty cell. */
void xpl_table_add (XplTable *self, const char *cell);

/** Prints headings and rows; cells wider than 60 columns are cut, but for those of the last column. */
void xpl_table_print (XplTable *self, FILE *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplTable, xpl_table_free)

G_END_DECLS
