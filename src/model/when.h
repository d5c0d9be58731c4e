/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "types.h"

G_BEGIN_DECLS

/**
 * XplWhen: a date and how it is known.
 * @edtf: the date; unset where nothing is known
 * @how: how it was found
 * @time: time of day with offset, such as "14:30+09:00", or NULL
 * @text: the words it comes from, such as "this month", or NULL
 * @article, @range: where those words stand, or NULL; the article is borrowed
 * @rule: which rule made the date of the words, or NULL
 */
typedef struct
{
  XplEdtf edtf;
  XplHow how;
  char *time;
  char *text;
  XplArticle *article;
  XplRange range;
  char *rule;
} XplWhen;

/** Frees what @self holds, not @self, and makes it "nothing known". */
void xpl_when_clear (XplWhen *self);

/** Makes @to a copy of @from; what @to held is freed. */
void xpl_when_copy (XplWhen *to, const XplWhen *from);

gboolean xpl_when_is_set (const XplWhen *self);

/** For people: "9 August 2022", "between … and … (inferred from the text)". A new string. */
char *xpl_when_to_words (const XplWhen *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (XplWhen, xpl_when_clear)

G_END_DECLS
