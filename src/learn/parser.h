/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "network-file.h"

G_BEGIN_DECLS

/**
 * XplParser: dependency trees as Universal Dependencies has them for English. First the heads: the tree
 * without crossings that the second layer of a network thinks best; then what each word is to its head. Immutable; lives as long as its file.
 */
typedef struct _XplParser XplParser;

/** From the section "relations". */
XplParser *xpl_parser_new (const XplModelFile *file, GError **error);
void xpl_parser_free (XplParser *self);

guint xpl_parser_get_n_relations (const XplParser *self);
/** "nsubj". Borrowed. */
const char *xpl_parser_get_relation (const XplParser *self, guint relation);

/**
 * The tree of the words of @pass, which are tagged: @heads gets the index of each word's head, -1 for the one that has none,
 * @relations what it is to its head.
 */
void xpl_parser_parse (const XplParser *self, const XplNetwork *network, XplNetworkPass *pass, int *heads, guint8 *relations);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplParser, xpl_parser_free)

G_END_DECLS
