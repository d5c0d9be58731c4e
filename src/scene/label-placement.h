/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "painter.h"

G_BEGIN_DECLS

/**
 * XplLabelPlacer: keeps book of what is taken in a picture, so that labels never cover marks or each other: whoever comes
 * first gets the place. Takes about the same time a label, however many there are.
 */
typedef struct _XplLabelPlacer XplLabelPlacer;

/** Places beside a mark, the preferred first. */
typedef enum
{
  XPL_LABEL_BELOW,
  XPL_LABEL_RIGHT,
  XPL_LABEL_ABOVE,
  XPL_LABEL_LEFT,
  XPL_LABEL_BELOW_RIGHT,
  XPL_LABEL_BELOW_LEFT,
  XPL_LABEL_ABOVE_RIGHT,
  XPL_LABEL_ABOVE_LEFT,
  XPL_N_LABEL_SIDES,
} XplLabelSide;

/**
 * @area: where labels may stand; what lies outside is neither kept nor found free
 * @preferred: where labels of what is in it stand, or not at all: they would be cut off
 */
XplLabelPlacer *xpl_label_placer_new (XplRect area, XplRect preferred);
void xpl_label_placer_free (XplLabelPlacer *self);

/** Keeps a disc free. */
void xpl_label_placer_block_disc (XplLabelPlacer *self, XplPoint center, double radius);

/** Keeps a rectangle free. */
void xpl_label_placer_block_rect (XplLabelPlacer *self, XplRect rect);

/** Covering @point is to be avoided, where there is a choice: @weight says how much. */
void xpl_label_placer_avoid (XplLabelPlacer *self, XplPoint point, double weight);

/** TRUE where @box lies in the area and covers nothing. */
gboolean xpl_label_placer_is_free (XplLabelPlacer *self, XplRect box);

/** The box of a label of the given size at @side of a disc. */
XplRect xpl_label_placer_box_at (XplPoint center, double radius, double width, double height, XplLabelSide side);

/**
 * Takes a free place beside the disc for a label of the given size: the preferred side, unless another one covers less of what
 * is to be avoided. FALSE where there is none; @box is then as it was.
 */
gboolean xpl_label_placer_place (XplLabelPlacer *self,
                                 XplPoint center,
                                 double radius,
                                 double width,
                                 double height,
                                 XplRect *box);

/** Takes the place around one of @centers, the first that is free. */
gboolean xpl_label_placer_place_at (XplLabelPlacer *self,
                                    const XplPoint *centers,
                                    guint n_centers,
                                    double width,
                                    double height,
                                    XplRect *box);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplLabelPlacer, xpl_label_placer_free)

G_END_DECLS
