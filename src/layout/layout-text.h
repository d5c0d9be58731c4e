/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "layout.h"

G_BEGIN_DECLS

/*
 * Graphs and layouts as plain text, the same in each locale: a line an item, numbers with a point, separated
 * by blanks. Empty lines and lines that begin with # are skipped. Errors are G_IO_ERROR_INVALID_DATA and name
 * the line ("line 7: …"); callers put the file's name before it.
 */

/**
 * xpl_layout_text_parse_edges: lines `u v [weight]`: two nodes, numbered from 0, and how strong their link is
 * (1 if not said).
 * @text: (array length=length): need not end with a 0
 * @n_edges: (out)
 * @n_nodes: (out): the highest number and 1
 *
 * Returns: (transfer full) (nullable): the edges, with g_free(); %NULL with @error set
 */
XplLayoutEdge *xpl_layout_text_parse_edges (const char *text,
                                            gsize       length,
                                            guint32    *n_edges,
                                            guint32    *n_nodes,
                                            GError    **error);

/**
 * xpl_layout_text_parse_positions: lines `x y`, one a node; a node that has no place yet may have `nan nan`.
 *
 * Returns: (transfer full) (nullable): the positions, with g_free(); %NULL with @error set
 */
XplVec2 *xpl_layout_text_parse_positions (const char *text,
                                          gsize       length,
                                          guint32    *n_positions,
                                          GError    **error);

/**
 * xpl_layout_text_parse_sizes: lines `radius`, one a node, 0 or more.
 *
 * Returns: (transfer full) (nullable): the radii, with g_free(); %NULL with @error set
 */
double *xpl_layout_text_parse_sizes (const char *text, gsize length, guint32 *n_sizes, GError **error);

/** Appends lines that xpl_layout_text_parse_positions() reads back to the bit. */
void xpl_layout_text_print_positions (GString *text, const XplVec2 *positions, guint32 n_positions);

/** Appends lines that xpl_layout_text_parse_edges() reads back; a weight of 1 is left out. */
void xpl_layout_text_print_edges (GString *text, const XplLayoutEdge *edges, guint32 n_edges);

G_END_DECLS
