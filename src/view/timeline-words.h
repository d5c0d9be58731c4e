/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "explanation.h"
#include "timeline-scene.h"

G_BEGIN_DECLS

/*
 * What a timeline says about what is pointed at. All return something new in the user's language.
 */

/** An event or an article: when, how that is known, who reported it when, how sure it is, and the first sentence. */
XplExplanation *xpl_timeline_explain_item (XplSession *session, const XplTimelineItem *item);

/** A mark: its item, or how many there are, when, and the first of them. */
XplExplanation *xpl_timeline_explain_mark (XplSession *session, XplTimelineScene *scene, guint lane,
                                           const XplTimelineMark *mark);

/** A lane, a chip, the strip; NULL where there is nothing to say. */
XplExplanation *xpl_timeline_explain_hit (XplSession *session, XplTimelineScene *scene, const XplTimelineHit *hit);

/** "9 August 2022, as the text says", "between … and …, worked out from “last autumn”". */
char *xpl_timeline_describe_when (const XplWhen *when);

/** "Timeline of 34 events and 12 articles, 9 August 2022 – 4 January 2025". */
char *xpl_timeline_describe_data (const XplTimelineData *data);

G_END_DECLS
