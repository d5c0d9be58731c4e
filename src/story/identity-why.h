/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "identity.h"

G_BEGIN_DECLS

/**
 * Says of each entity in plain words why the engine holds it for one: the words that made it, then the joins of different
 * names. @entities: of each appearance its entity; @leads: of each the appearance that it is named after.
 */
void xpl_identity_explain (XplIdentity *self, XplEntity **entities, GHashTable *leads);

G_END_DECLS
