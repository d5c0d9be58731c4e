/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "graph-legend.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** XplLegendSign: the little picture of an entry of the legend. */
#define XPL_TYPE_LEGEND_SIGN (xpl_legend_sign_get_type ())
G_DECLARE_FINAL_TYPE (XplLegendSign, xpl_legend_sign, XPL, LEGEND_SIGN, GtkWidget)

GtkWidget *xpl_legend_sign_new (const XplLegendEntry *entry);

G_END_DECLS
