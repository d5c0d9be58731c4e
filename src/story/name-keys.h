/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "types.h"

G_BEGIN_DECLS

/* Private to src/story/: what of a name counts when two names are compared. */

/**
 * The words of @name in small letters without accents, punctuation and possessive endings, joined by spaces: hyphens
 * separate words, stops inside abbreviations do not: "Yoon Suk-yeol" → "yoon suk yeol", "U.S." → "us". A new string.
 */
char *xpl_name_fold (const char *name);

/**
 * What two names of the same entity of @type have in common: the folded words without articles and the endings of
 * companies, with one spelling for words that have two ("defense", "defence") and one order for ministries ("Ministry of
 * Defence", "Defence Ministry"). For people see #XplPersonName. A new string; "" where @name has no letter or digit.
 */
char *xpl_name_key (XplEntityType type, const char *name);

/**
 * XplPersonName: a person's name taken apart; words in one spelling of Slavic endings.
 * @key: all words without titles, initials and suffixes, without spaces
 * @ends: first and last word; "" where there are fewer than two or @leading_family is set
 * @middle: the words and initials between them, without Arabic articles
 * @family: the last word, which in most names is the family name
 * @leading_family: the first word where it is a family name that stands first ("Kim Jong Un"), else ""
 * @suffix: "jr", "iii" …
 * @n_words: words without titles and suffixes, and without initials but a leading one ("J. Doe": 2)
 */
typedef struct
{
  char *key;
  char *ends;
  char *middle;
  char *family;
  char *leading_family;
  char *suffix;
  guint n_words;
} XplPersonName;

void xpl_person_name_init (XplPersonName *self, const char *name);
void xpl_person_name_clear (XplPersonName *self);

/** TRUE where @text looks like an acronym: capitals and digits only, at least two. */
gboolean xpl_name_is_acronym (const char *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (XplPersonName, xpl_person_name_clear)

G_END_DECLS
