/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"
#include "reading.h"

G_BEGIN_DECLS

/** Corrects what @article's source says of its language where its words, as @reading found them, tell another. */
void xpl_note_language (XplArticle *article, const XplReading *reading);

/** Says of each article of @bundle that is not one of @base's (may be NULL) and not in English that it is not analysed. @warnings may be NULL. */
void xpl_warn_of_languages (XplBundle *bundle, XplBundle *base, XplWarnings *warnings);

G_END_DECLS
