/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * One name for words that count the same things: "troops", "soldiers" and "forces" are "soldiers"; any other noun is its
 * own, in the singular form that is made by rule. @noun: one or more words in small letters, of which the last counts.
 * A new string.
 */
char *xpl_noun_class (const char *noun);

/** TRUE where xpl_noun_class() knows @noun as one of several words for the same. */
gboolean xpl_noun_has_class (const char *noun);

/** The same for what became of those counted: "sent" and "deployed" are "deployed"; NULL stays NULL. A new string. */
char *xpl_state_class (const char *state);

/** TRUE where @noun itself says what became of people ("deaths"); @state gets the state. */
gboolean xpl_noun_is_state (const char *noun, const char **state);

G_END_DECLS
