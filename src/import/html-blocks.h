/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "html-tree.h"

G_BEGIN_DECLS

typedef enum
{
  XPL_BLOCK_TEXT, /* a paragraph, or what looks like one */
  XPL_BLOCK_HEADING,
  XPL_BLOCK_ITEM, /* of a list */
  XPL_BLOCK_ROW,  /* of a table */
  XPL_BLOCK_CAPTION,
} XplBlockKind;

/**
 * XplBlock: private to src/import/: text that stands in lines of its own, in the order of the page.
 * @start, @length: its text in the list's string
 * @node: the element whose block it is; all of its text lies in it
 * @at: the first text node
 * @list: the outermost list that an item is part of, the table of a row; else 0
 * @text_length, @link_length: bytes of text, and of those in links, without white space
 * @n_sentences: how many sentences end in it
 * @hints: XplHtmlHints of what most of its words stand in
 */
typedef struct
{
  guint32 start;
  guint32 length;
  guint32 node;
  guint32 at;
  guint32 list;
  guint32 text_length;
  guint32 link_length;
  guint32 n_sentences;
  guint32 hints;
  XplBlockKind kind;
} XplBlock;

typedef struct
{
  GString *text;
  GArray *blocks; /* XplBlock */
} XplBlockList;

/** @takes_all: also what readers do not see, and what buttons say. The tree is borrowed. */
XplBlockList *xpl_block_list_new (const XplHtmlTree *tree, gboolean takes_all);
void xpl_block_list_free (XplBlockList *self);

static inline XplBlock *
xpl_block_list_get (const XplBlockList *self, guint index)
{
  return &g_array_index (self->blocks, XplBlock, index);
}

/** A new string. */
char *xpl_block_list_dup_text (const XplBlockList *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplBlockList, xpl_block_list_free)

G_END_DECLS
