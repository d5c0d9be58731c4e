/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "html-attributes.h"
#include "html-tags.h"

G_BEGIN_DECLS

/** How deep elements are nested at most. */
#define XPL_HTML_MAX_DEPTH 512

/** The attribute that says what an element was whose name is another now: "button", "form", "time" … */
#define XPL_HTML_WAS "was"

/**
 * XplHtmlNesting: private to src/import/: writes mark-up in which every element ends, no deeper than XPL_HTML_MAX_DEPTH,
 * from start tags, end tags and text in whatever order.
 */
typedef struct _XplHtmlNesting XplHtmlNesting;

/** Writes to @out, which is borrowed. */
XplHtmlNesting *xpl_html_nesting_new (GString *out);

/** Ends what is open. */
void xpl_html_nesting_free (XplHtmlNesting *self);

/** A start tag; it ends what HTML5 has it end. @tag NULL: an element that HTML has not; @name is what the page calls it. */
void xpl_html_nesting_start (XplHtmlNesting *self,
                             const XplTag *tag,
                             const XplHtmlAttributes *attributes,
                             const char *name,
                             gsize length);

/** An end tag; one that ends nothing is left out. */
void xpl_html_nesting_end (XplHtmlNesting *self, const XplTag *tag);

/** An element without content. */
void xpl_html_nesting_void (XplHtmlNesting *self, const XplTag *tag, const XplHtmlAttributes *attributes);

/** Text, with references as they are; "<" is text, too. */
void xpl_html_nesting_text (XplHtmlNesting *self, const char *text, const char *end);

/** Keeps the words before apart from those behind. */
void xpl_html_nesting_separate (XplHtmlNesting *self);

/** What comes now is no text of the page. */
gboolean xpl_html_nesting_is_mute (const XplHtmlNesting *self);

/** What comes now stands in a table, but in none of its cells. */
gboolean xpl_html_nesting_is_in_table (const XplHtmlNesting *self);

/** How many tags were left out since they are nested too deeply; their text is there. */
guint xpl_html_nesting_get_n_flattened (const XplHtmlNesting *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplHtmlNesting, xpl_html_nesting_free)

G_END_DECLS
