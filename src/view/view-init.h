/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Makes the templates, styles and icons that are compiled in available. To be called before the first widget of src/view/
 * or src/app/ is made; calling it again does nothing.
 */
void xpl_view_init (void);

G_END_DECLS
