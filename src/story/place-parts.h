/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "story-parts.h"

G_BEGIN_DECLS

/** Of each place the place that it lies in, as the articles say: XplEntity → XplEntity; of several the first. A new table. */
GHashTable *xpl_story_find_wholes (const XplStory *self);

/** TRUE where @part lies in @whole, by @wholes, directly or not. */
gboolean xpl_place_is_in (GHashTable *wholes, XplEntity *part, XplEntity *whole);

G_END_DECLS
