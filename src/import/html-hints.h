/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "html-tree.h"

G_BEGIN_DECLS

/** XplHtmlHints: what a page's author calls an element, by its name, role, class, id and the like. */
typedef enum
{
  XPL_HINT_BODY = 1 << 0,       /* the text of the article */
  XPL_HINT_ARTICLE = 1 << 1,    /* the article with what belongs to it */
  XPL_HINT_CAPTION = 1 << 2,
  XPL_HINT_NAVIGATION = 1 << 3, /* also the head and foot of the site */
  XPL_HINT_SIDEBAR = 1 << 4,
  XPL_HINT_COMMENTS = 1 << 5,
  XPL_HINT_RELATED = 1 << 6,    /* other articles, topics, quotes pulled out of the text */
  XPL_HINT_SHARE = 1 << 7,
  XPL_HINT_AD = 1 << 8,
  XPL_HINT_NEWSLETTER = 1 << 9,
  XPL_HINT_COOKIES = 1 << 10,
  XPL_HINT_WALL = 1 << 11,
  XPL_HINT_POPUP = 1 << 12,
  XPL_HINT_BYLINE = 1 << 13,    /* who wrote it, and when */
  XPL_HINT_CREDIT = 1 << 14,    /* of a picture */
  XPL_HINT_UNSEEN = 1 << 15,    /* for other eyes or none */
  XPL_HINT_CONTROL = 1 << 16,   /* a button or form */
  XPL_HINT_TIME = 1 << 17,      /* <time> */
} XplHtmlHints;

/** Elements that are no part of the text if there is text without them. */
#define XPL_HINTS_STRONG                                                                                               \
  (XPL_HINT_NAVIGATION | XPL_HINT_COMMENTS | XPL_HINT_RELATED | XPL_HINT_SHARE | XPL_HINT_AD | XPL_HINT_NEWSLETTER     \
   | XPL_HINT_COOKIES | XPL_HINT_UNSEEN)

/** Elements that are no part of the text, unless most of it is in them: words for them are also used otherwise. */
#define XPL_HINTS_WEAK                                                                                                 \
  (XPL_HINT_SIDEBAR | XPL_HINT_WALL | XPL_HINT_POPUP | XPL_HINT_BYLINE | XPL_HINT_CREDIT | XPL_HINT_CONTROL)

/** Fills in the hints of all nodes; what an element inherits is not in its own. */
void xpl_html_hints_read (XplHtmlTree *tree);

G_END_DECLS
