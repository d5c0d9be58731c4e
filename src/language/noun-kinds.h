/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "stages.h"

G_BEGIN_DECLS

/** The kinds of the noun @token (data/lexicon/noun-kinds.tsv), NULL-terminated; or NULL. Borrowed. */
const char *const *xpl_noun_get_kinds (const XplLanguage *language, const XplToken *token);

/** The noun @token is of @kind ("force", "pact"). */
gboolean xpl_noun_is_kind (const XplLanguage *language, const XplToken *token, const char *kind);

G_END_DECLS
