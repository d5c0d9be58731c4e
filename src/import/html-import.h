/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * The article of an HTML page, as a bundle of its own: the main text without navigation, related links, comments, walls
 * and the like, and what the page says about title, authors, date, source, language and address.
 * @name: what messages call the page
 * @url: where it was found, or NULL
 * @charset: what a carrier said about its encoding (an HTTP header, a MIME part), or NULL
 * Errors: %XPL_ERROR_EMPTY, %XPL_ERROR_BINARY, %XPL_ERROR_NO_ARTICLES (frames or scripts only, too large). Thread-safe.
 */
XplBundle *xpl_html_read (GBytes *bytes,
                          const char *name,
                          const char *url,
                          const char *charset,
                          XplWarnings *warnings,
                          GError **error);

/** All of the page @file. What is too large is refused before it is read. Errors: those of xpl_file_load(). Blocking. */
GBytes *xpl_html_load (GFile *file, GCancellable *cancellable, GError **error);

G_END_DECLS
