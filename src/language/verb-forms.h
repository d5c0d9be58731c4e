/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "reading.h"

G_BEGIN_DECLS

/** @verb is an -ing form. */
gboolean xpl_verb_is_gerund (const XplToken *verb);
/** @verb can be a past participle: "captured", "sent", "taken"; not "took". */
gboolean xpl_verb_may_be_participle (const XplToken *verb);
/** @verb can be nothing but a past participle: "taken". */
gboolean xpl_verb_is_only_participle (const XplToken *verb);
/** @word is a modal verb; @modality gets what it makes of the verb behind it. */
gboolean xpl_verb_get_modal (const char *word, XplModality *modality);

G_END_DECLS
