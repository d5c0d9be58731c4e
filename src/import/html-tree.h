/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>
#include <gumbo.h>

G_BEGIN_DECLS

/*
 * Private to src/import/: the tree of a tame page as one array in the order of the page, so that what follows is loops over
 * it: a node's content is what stands between it and its end, and what a node passes on to its parent is gathered
 * backwards.
 */

/**
 * XplHtmlNode: an element or a text.
 * @tag: GUMBO_TAG_LAST for a text
 * @parent: its index; the root is its own
 * @end: the index behind its content
 * @text: of a text, not NUL-terminated by what it says but as gumbo has it; else NULL
 * @was: the element's name where it has another in the page, or NULL
 * @text_length: how many bytes of text, but for white space, are in it
 * @link_length: how many of these are in links
 * @hints: XplHtmlHints of the element itself, once xpl_html_hints_read() was there
 * @n_links, @n_rows, @n_cells, @n_tables, @n_paragraphs, @n_inputs: how many of these it has in it
 */
typedef struct
{
  GumboTag tag;
  guint32 parent;
  guint32 end;
  const char *text;
  const char *was;
  const GumboVector *attributes;
  guint32 text_length;
  guint32 link_length;
  guint32 hints;
  guint32 n_links;
  guint32 n_rows;
  guint32 n_cells;
  guint32 n_tables;
  guint32 n_paragraphs;
  guint32 n_inputs;
} XplHtmlNode;

typedef struct
{
  GumboOutput *output;
  GArray *nodes; /* XplHtmlNode */
} XplHtmlTree;

/** @html is a tame page; it must stay as long as the tree. */
XplHtmlTree *xpl_html_tree_new (const GString *html);
void xpl_html_tree_free (XplHtmlTree *self);

static inline const XplHtmlNode *
xpl_html_tree_node (const XplHtmlTree *self, guint index)
{
  return &g_array_index (self->nodes, XplHtmlNode, index);
}

/** Borrowed; NULL where there is none. */
const char *xpl_html_node_get (const XplHtmlNode *self, const char *attribute);

/** It begins and ends a line of its own. */
gboolean xpl_html_node_is_block (const XplHtmlNode *self);

/** The text of the node that readers see, white space made single spaces, without what buttons in it say. A new string; ""
 *  where there is none. */
char *xpl_html_tree_dup_text (const XplHtmlTree *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplHtmlTree, xpl_html_tree_free)

G_END_DECLS
