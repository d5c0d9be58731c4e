/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "page-facts.h"

G_BEGIN_DECLS

/**
 * Notes what the JSON-LD scripts of a page (char*) say about its article: the first object of a type of article, whether
 * it stands alone, in an array or in a graph, with what it refers to by @id. Of what is no JSON, single members are found
 * by their names.
 */
void xpl_json_ld_read (GPtrArray *scripts, XplPageFacts *facts);

G_END_DECLS
