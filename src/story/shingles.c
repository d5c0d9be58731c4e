/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "shingles.h"

/* FNV-1a, 64 bits. */
#define HASH_START G_GUINT64_CONSTANT (14695981039346656037)
#define HASH_FACTOR G_GUINT64_CONSTANT (1099511628211)

static guint64
add_letter (guint64 hash, gunichar letter)
{
  for (guint i = 0; i < 4; i++)
    hash = (hash ^ ((letter >> (8 * i)) & 0xff)) * HASH_FACTOR;
  return hash;
}

/* Spreads the bits of a hash, so that any of them may be sampled (the finaliser of splitmix64). */
static guint64
mix (guint64 x)
{
  x = (x ^ (x >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  x = (x ^ (x >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return x ^ (x >> 31);
}

/* The words of the article and the hash of each. */
static GArray *
read_words (XplShingles *self, XplArticle *article)
{
  GArray *hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  const char *text = article->text;
  guint64 hash = HASH_START;
  guint32 start = 0;
  gboolean in_word = FALSE;
  guint skip = 0;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar c = *p == '\0' ? 0 : g_utf8_get_char (p);
      guint32 offset = p - text;
      gboolean is_letter = g_unichar_isalnum (c);

      while (skip < article->skip->len && g_array_index (article->skip, XplSkip, skip).range.end <= offset)
        skip++;
      if (skip < article->skip->len && g_array_index (article->skip, XplSkip, skip).range.start <= offset)
        is_letter = FALSE;
      if (is_letter && !in_word)
        {
          hash = HASH_START;
          start = offset;
        }
      if (is_letter)
        hash = add_letter (hash, g_unichar_tolower (c));
      else if (in_word)
        {
          XplRange word = { start, offset };

          g_array_append_val (self->words, word);
          g_array_append_val (hashes, hash);
        }
      in_word = is_letter;
      if (c == 0)
        return hashes;
    }
}

XplShingles *
xpl_shingles_new (XplArticle *article)
{
  XplShingles *self = g_new0 (XplShingles, 1);
  g_autoptr (GArray) words = NULL;

  self->words = g_array_new (FALSE, FALSE, sizeof (XplRange));
  words = read_words (self, article);
  self->n_hashes = words->len >= XPL_SHINGLE_WORDS ? words->len - XPL_SHINGLE_WORDS + 1 : 0;
  self->hashes = g_new (guint64, self->n_hashes);
  for (guint i = 0; i < self->n_hashes; i++)
    {
      guint64 hash = 0;

      for (guint k = 0; k < XPL_SHINGLE_WORDS; k++)
        hash = mix (hash + g_array_index (words, guint64, i + k));
      self->hashes[i] = hash;
    }
  return self;
}

void
xpl_shingles_free (XplShingles *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->words);
  g_free (self->hashes);
  g_free (self);
}

static int
compare_hashes (gconstpointer a, gconstpointer b)
{
  guint64 left = *(const guint64 *) a, right = *(const guint64 *) b;

  return left < right ? -1 : left > right;
}

guint64 *
xpl_shingles_sort (const XplShingles *self, guint *n)
{
  guint64 *sorted = g_memdup2 (self->hashes, self->n_hashes * sizeof *sorted);
  guint kept = 0;

  if (self->n_hashes > 0)
    qsort (sorted, self->n_hashes, sizeof *sorted, compare_hashes);
  for (guint i = 0; i < self->n_hashes; i++)
    if (kept == 0 || sorted[kept - 1] != sorted[i])
      sorted[kept++] = sorted[i];
  *n = kept;
  return sorted;
}

guint
xpl_shingles_count_shared (const guint64 *a, guint n_a, const guint64 *b, guint n_b)
{
  guint i = 0, k = 0, n = 0;

  while (i < n_a && k < n_b)
    if (a[i] < b[k])
      i++;
    else if (b[k] < a[i])
      k++;
    else
      {
        n++;
        i++;
        k++;
      }
  return n;
}
