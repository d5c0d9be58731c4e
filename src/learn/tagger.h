/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "network-file.h"

G_BEGIN_DECLS

/**
 * XplTagger: parts of speech, as the first layer of a network sees them. What it tells apart are pairs of a universal and a
 * Penn tag, "NOUN NNS", which one number, the class, stands for. Immutable; lives as long as its file.
 */
typedef struct _XplTagger XplTagger;

/** From the section "tags". */
XplTagger *xpl_tagger_new (const XplModelFile *file, GError **error);
void xpl_tagger_free (XplTagger *self);

guint xpl_tagger_get_n_classes (const XplTagger *self);
/** "NOUN" and "NNS". Borrowed. */
const char *xpl_tagger_get_upos (const XplTagger *self, guint class);
const char *xpl_tagger_get_xpos (const XplTagger *self, guint class);

/** The classes of the words of @pass, which has just begun. Linear. */
void xpl_tagger_tag (const XplTagger *self, const XplNetwork *network, XplNetworkPass *pass, guint8 *classes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplTagger, xpl_tagger_free)

G_END_DECLS
