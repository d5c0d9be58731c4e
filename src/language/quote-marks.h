/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "reading.h"

G_BEGIN_DECLS

/**
 * XplQuoted: a stretch of text between quotation marks that no other stretch encloses.
 * @outer: with its marks; @inner: without them and without white space at its ends; never empty
 * @is_closed: FALSE where the closing mark is missing: it then ends with its paragraph
 * @continues: the next stretch goes on with the same speech: this paragraph leaves it open and the next one opens with a
 *   mark again
 */
typedef struct
{
  XplRange outer;
  XplRange inner;
  guint32 paragraph; /* counted by lines, from 0 */
  gboolean is_closed;
  gboolean continues;
} XplQuoted;

/**
 * The stretches between quotation marks of @text: straight, curly, angular and low marks, single marks where they are no
 * apostrophes, two apostrophes or accents for one mark. In order, disjoint. Linear in the text. XplQuoted, owned by the
 * caller.
 */
GArray *xpl_find_quoted (const char *text);

G_END_DECLS
