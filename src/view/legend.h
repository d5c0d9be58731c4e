/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * XplLegend: a card that explains the signs of the graph that are on the screen; a click on one leaves it out or brings it
 * back.
 */
#define XPL_TYPE_LEGEND (xpl_legend_get_type ())
G_DECLARE_FINAL_TYPE (XplLegend, xpl_legend, XPL, LEGEND, GtkWidget)

void xpl_legend_set_session (XplLegend *self, XplSession *session);

gboolean xpl_legend_get_expanded (XplLegend *self);
void xpl_legend_set_expanded (XplLegend *self, gboolean expanded);

G_END_DECLS
