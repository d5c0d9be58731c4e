/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "word.h"

#include "weights.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of longer words only the first bytes count. */
#define MAX_BYTES 96
/* A run of the same kind of characters counts up to so many, and so many runs. */
#define LONGEST_RUN 2
#define MAX_RUNS 6

const XplWord xpl_word_outside = {
  .lower = 0x1f0a5c11d,
  .shape = 0x2b7e15162,
  .suffixes = { 1, 1, 1, 1 },
  .prefixes = { 1, 1, 1 },
  .cluster = G_MAXUINT16,
  .usual = G_MAXUINT8,
};

struct _XplWordTable
{
  const XplWordRow *rows;
  guint32 n_rows;
};

XplWordTable *
xpl_word_table_new (const XplModelFile *file, const char *name, GError **error)
{
  g_autoptr (XplWordTable) self = g_new0 (XplWordTable, 1);
  guint32 n_empty = 0;
  gsize size;

  g_return_val_if_fail (file != NULL && name != NULL, NULL);

  self->rows = xpl_model_file_get_section (file, name, &size, error);
  if (self->rows == NULL)
    return NULL;
  self->n_rows = size / sizeof (XplWordRow);
  for (guint i = 0; i < self->n_rows; i++)
    n_empty += self->rows[i].mark == 0;
  if (n_empty == 0 || size % sizeof (XplWordRow) != 0) /* a search ends at an empty row */
    {
      xpl_model_file_set_error (file, name, _("the table of words is damaged"), error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

guint32
xpl_word_table_get_n_rows (const XplWordTable *self)
{
  return self->n_rows;
}

void
xpl_word_table_free (XplWordTable *self)
{
  g_free (self);
}

/* The row of a word, or an empty one. */
static const XplWordRow *
find_row (const XplWordTable *self, guint64 lower)
{
  guint32 slot = xpl_weights_slot (lower, self->n_rows);
  guint32 mark = GUINT32_TO_LE (xpl_word_mark (lower));

  while (self->rows[slot].mark != mark && self->rows[slot].mark != 0)
    slot = slot + 1 == self->n_rows ? 0 : slot + 1;
  return &self->rows[slot];
}

static guint64
hash_lower (const char *lower, gsize length)
{
  return xpl_feature_mix (xpl_feature_hash (lower, length), length);
}

gboolean
xpl_word_table_knows (const XplWordTable *self, const char *lower, gsize length)
{
  return find_row (self, hash_lower (lower, length))->mark != 0;
}

/* The kind of a character: a letter for patterns. */
static char
get_kind (gunichar c)
{
  if (c < 128)
    return g_ascii_isupper (c) ? 'X' : g_ascii_islower (c) ? 'x' : g_ascii_isdigit (c) ? 'd' : (char) c;
  return g_unichar_isupper (c) ? 'X' : g_unichar_isalpha (c) ? 'x' : g_unichar_isdigit (c) ? 'd' : 'o';
}

/* A character as features know it: small, marks straight, digits as 0. */
static gunichar
normalise (gunichar c)
{
  if (c < 128)
    return g_ascii_isdigit (c) ? '0' : (gunichar) g_ascii_tolower (c);
  switch (c)
    {
    case 0x2018:
    case 0x2019:
      return '\'';
    case 0x201c:
    case 0x201d:
    case 0x201e:
      return '"';
    case 0x2010:
    case 0x2011:
    case 0x2013:
      return '-';
    default:
      return g_unichar_isdigit (c) ? '0' : g_unichar_tolower (c);
    }
}

/* Writes the small form to @lower and returns its bytes; the pattern of kinds goes into @word. */
static gsize
normalise_word (XplWord *word, const char *form, gsize length, char lower[MAX_BYTES])
{
  const char *end = form + length;
  char pattern[MAX_RUNS * LONGEST_RUN], last = '\0';
  gsize n = 0, n_pattern = 0;
  guint run = 0;

  for (const char *p = form; p < end && n + 6 < MAX_BYTES; p = g_utf8_next_char (p))
    {
      gunichar c = (guint8) *p < 128 ? (gunichar) *p : g_utf8_get_char (p);
      gunichar small = normalise (c);
      char kind = get_kind (c);

      if (small < 128)
        lower[n++] = (char) small;
      else
        n += g_unichar_to_utf8 (small, lower + n);
      run = kind == last ? run + 1 : 1;
      last = kind;
      if (run <= LONGEST_RUN && n_pattern < sizeof pattern)
        pattern[n_pattern++] = kind;
    }
  /* “ and ” of typewriters */
  if (n == 2 && ((lower[0] == '`' && lower[1] == '`') || (lower[0] == '\'' && lower[1] == '\'')))
    {
      lower[0] = '"';
      n = 1;
    }
  word->shape = xpl_feature_hash (pattern, n_pattern);
  word->has_capital = n_pattern > 0 && pattern[0] == 'X';
  return n;
}

void
xpl_word_init (XplWord *word, const XplWordTable *table, const char *form, gsize length)
{
  char lower[MAX_BYTES];
  gsize n = normalise_word (word, form, length, lower);

  word->lower = hash_lower (lower, n);
  for (guint i = 0; i < XPL_WORD_SUFFIXES; i++)
    word->suffixes[i] = n > i ? xpl_feature_hash (lower + n - i - 1, i + 1) : word->lower;
  for (guint i = 0; i < XPL_WORD_PREFIXES; i++)
    word->prefixes[i] = n > i ? xpl_feature_hash (lower, i + 1) : word->lower;
  word->cluster = 0;
  word->usual = 0;
  word->row = 0;
  if (table != NULL)
    {
      const XplWordRow *row = find_row (table, word->lower);

      word->cluster = GUINT16_FROM_LE (row->cluster);
      word->usual = row->usual;
      word->row = row->mark != 0 ? (guint32) (row - table->rows) + 1 : 0;
    }
}
