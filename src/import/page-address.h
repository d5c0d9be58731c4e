/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * The address of an article: what its page calls its own, unless it was found at another site, whose article it then is.
 * @found: where the page was found, or NULL
 * @own: what it says, which may be relative to that, or NULL
 * A new string; NULL where there is none that leads to something.
 */
char *xpl_page_address_choose (const char *found, const char *own);

G_END_DECLS
