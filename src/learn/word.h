/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "model-file.h"

G_BEGIN_DECLS

#define XPL_WORD_SUFFIXES 4
#define XPL_WORD_PREFIXES 3

/**
 * XplWord: what features are made of for one word. All but @cluster, @usual and @row come from its letters alone.
 * @lower: hash of the word in small letters, curly marks as straight ones, each digit as 0
 * @shape: hash of its pattern of capitals, small letters, digits and signs, runs shortened
 * @suffixes: hashes of the last 1, 2, … bytes in small letters
 * @prefixes: hashes of the first 1, 2, … bytes in small letters
 * @has_capital: the first letter is a capital
 * @cluster: which group of words it behaves like; 0 for an unknown word
 * @usual: a number for what it usually is; 0 for a rare or unknown word
 * @row: where it stands in the table of words, counted from 1; 0 for a rare or unknown word
 */
typedef struct
{
  guint64 lower;
  guint64 shape;
  guint64 suffixes[XPL_WORD_SUFFIXES];
  guint64 prefixes[XPL_WORD_PREFIXES];
  guint16 cluster;
  guint8 usual;
  guint8 has_capital;
  guint32 row;
} XplWord;

/** What stands for the places before and behind a sentence. */
extern const XplWord xpl_word_outside;

static inline const XplWord *
xpl_word_at (const XplWord *words, int n, int i)
{
  return i >= 0 && i < n ? &words[i] : &xpl_word_outside;
}

/**
 * XplWordTable: the words that were seen in training, as a section of a model file: slots of 8 bytes, found by the low 32
 * bits of the word's hash and then one after the other: the high 32 bits of the hash (1 for 0, which means empty), the
 * cluster (16 bits), what it usually is (8 bits), and 8 bits of 0.
 */
typedef struct _XplWordTable XplWordTable;

XplWordTable *xpl_word_table_new (const XplModelFile *file, const char *name, GError **error);
void xpl_word_table_free (XplWordTable *self);

/** Fills @word for the @length bytes of valid UTF-8 at @form. @table may be NULL: then no word is known. */
void xpl_word_init (XplWord *word, const XplWordTable *table, const char *form, gsize length);

guint32 xpl_word_table_get_n_rows (const XplWordTable *self);
/** Whether the @length bytes at @lower, in small letters, are a word of the table. */
gboolean xpl_word_table_knows (const XplWordTable *self, const char *lower, gsize length);

/** For training: a table of @n slots, @rows being what stands in them. */
typedef struct
{
  guint32 mark;
  guint16 cluster;
  guint8 usual;
  guint8 zero;
} XplWordRow;

static inline guint32
xpl_word_mark (guint64 lower)
{
  guint32 mark = (guint32) (lower >> 32);

  return mark != 0 ? mark : 1;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplWordTable, xpl_word_table_free)

G_END_DECLS
