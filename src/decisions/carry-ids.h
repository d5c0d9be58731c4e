/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"

G_BEGIN_DECLS

/**
 * Carries ids over from @old to @fresh, a new analysis of the same articles and perhaps more: a fresh finding that covers
 * mostly the same spans as an old one takes over its id; all others get ids that neither had, so that no id is ever used
 * again. The places of the graph, which are by id, come along. @old is not changed.
 */
void xpl_carry_ids (XplBundle *old, XplBundle *fresh);

G_END_DECLS
