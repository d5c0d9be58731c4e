/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "explanation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** XplHoverCard: an explanation as a small card. It takes no pointer. */
#define XPL_TYPE_HOVER_CARD (xpl_hover_card_get_type ())
G_DECLARE_FINAL_TYPE (XplHoverCard, xpl_hover_card, XPL, HOVER_CARD, GtkWidget)

void xpl_hover_card_set_explanation (XplHoverCard *self, const XplExplanation *explanation);

/**
 * Where a card of @width × @height goes in an area of the size of @area: beside @box, which it does not cover where that
 * can be, covering as few of @others as can be, and always inside.
 */
XplPoint xpl_hover_card_find_place (double width,
                                    double height,
                                    XplRect area,
                                    XplRect box,
                                    const XplRect *others,
                                    guint n_others);

G_END_DECLS
