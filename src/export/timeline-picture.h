/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"
#include "filter.h"
#include "picture.h"
#include "timeline-scene.h"

G_BEGIN_DECLS

/**
 * XplTimelinePicture: a timeline as it is to be drawn into a picture. All is borrowed.
 * @axis: the stretch of time, or NULL: that of the bulk
 * @scroll: how far the lanes are scrolled
 * @highlight: what stands out, or NULL
 */
typedef struct
{
  XplBundle *bundle;
  const XplFilter *filter;
  XplTimelineLanes lanes;
  const XplAxis *axis;
  double scroll;
  const XplTimelineHighlight *highlight;
} XplTimelinePicture;

/**
 * Writes the timeline; where @options has no footer, there is one that says which articles it comes from. Errors: as
 * xpl_picture_write().
 */
gboolean xpl_timeline_picture_write (const XplTimelinePicture *picture,
                                     const XplPictureOptions *options,
                                     GFile *file,
                                     GCancellable *cancellable,
                                     GError **error);

G_END_DECLS
