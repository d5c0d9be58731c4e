/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "timeline-scene-private.h"

G_BEGIN_DECLS

/** The overview: how much there is of events (up) and articles (down), and which part of it the lanes show. */
void xpl_timeline_paint_strip (XplPainter *painter, const XplPalette *palette, XplTimelineScene *self,
                               const XplTimelineFrame *frame);
/** The part of the overview that is brushed, with its handles and its words. */
void xpl_timeline_paint_brush (XplPainter *painter, const XplPalette *palette, XplTimelineScene *self,
                               const XplTimelineFrame *frame);

G_END_DECLS
