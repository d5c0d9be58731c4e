/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "language.h"
#include "name-labels.h"

G_BEGIN_DECLS

/**
 * XplNameLesson: the words of a sentence as features, and which labels each may have. Corpora label different things: what
 * one does not tell is left open, so that nothing is learned from its silence.
 */
typedef struct
{
  guint n;
  guint64 *features;
  guint8 *n_features; /* of each word */
  guint8 *n_own;
  guint8 *joints;     /* of each word */
  guint32 *allowed;   /* sets of labels of each word */
  gboolean is_exact;  /* each name has one class */
} XplNameLesson;

void xpl_name_lesson_free (XplNameLesson *self);

/** Writes the words of @self to @words, which has room for %XPL_NAME_MAX_WORDS. */
void xpl_name_lesson_get_words (const XplNameLesson *self, XplNameWord *words);

/**
 * The lessons of the corpora for names in the folder @folder, read with the rules of @language. @without: sets that are
 * left out, NULL-terminated, as the table calls them; "news" leaves out texts of that genre. A new array of #XplNameLesson.
 * Errors: a corpus that is absent or damaged, by name.
 */
GPtrArray *xpl_name_lessons_read (const XplLanguage *language,
                                  const char *folder,
                                  const char *const *without,
                                  GError **error);

G_END_DECLS
