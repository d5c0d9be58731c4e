/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * XplTamePage: private to src/import/: a page as gumbo may have it.
 * @html: valid mark-up in which every element ends: all text that is to be read, and of the tags what extraction looks at
 * @json_ld: the scripts of type application/ld+json: char*
 * @saved_from: the address that a browser noted when it saved the page, or NULL
 * @n_tags: how many tags the page has: none is no HTML
 * @n_flattened: how many tags were left out since they are nested too deeply; their text is there
 * @has_frames: the page is a set of frames, or shows others in frames
 * @has_scripts: the page runs scripts, which may be what makes its text
 */
typedef struct
{
  GString *html;
  GPtrArray *json_ld;
  char *saved_from;
  guint n_tags;
  guint n_flattened;
  gboolean has_frames;
  gboolean has_scripts;
} XplTamePage;

/** @html: valid UTF-8 without NUL, @length bytes. Linear in time and memory, whatever is in it. */
XplTamePage *xpl_html_tame (const char *html, gsize length);

void xpl_tame_page_free (XplTamePage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplTamePage, xpl_tame_page_free)

G_END_DECLS
