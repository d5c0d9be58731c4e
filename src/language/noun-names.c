/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "noun-names.h"

const XplNameMention *
xpl_noun_get_mention (const XplReading *reading, const XplChunk *noun)
{
  return xpl_reading_mention_at (reading, noun->head);
}

/* The first mention that ends behind token @token, as an index. */
static guint
find_mention (const XplReading *reading, guint token)
{
  guint low = 0, high = reading->mentions->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const XplNameMention *mention = &g_array_index (reading->mentions, XplNameMention, middle);

      if (mention->first_token + mention->n_tokens <= token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* "and" stands between two mentions, with nothing but it. */
static gboolean
are_joined (const XplReading *reading, const XplNameMention *a, const XplNameMention *b)
{
  guint between = a->first_token + a->n_tokens;

  return between + 1 == b->first_token && xpl_reading_token (reading, between)->pos == XPL_POS_CCONJ;
}

guint
xpl_noun_get_owners (const XplReading *reading, const XplChunk *noun, const XplNameMention **out, guint max)
{
  const XplNameMention *at_head = xpl_noun_get_mention (reading, noun);
  guint end = at_head == NULL ? noun->head : at_head->first_token;
  guint n = 0;

  for (guint i = find_mention (reading, noun->first); i < reading->mentions->len; i++)
    {
      const XplNameMention *mention = &g_array_index (reading->mentions, XplNameMention, i);

      if (mention->first_token + mention->n_tokens > end)
        break;
      if (n > 0 && !are_joined (reading, out[n - 1], mention))
        n = 0;
      if (n < max)
        out[n++] = mention;
    }
  return n;
}

int
xpl_noun_find_complement (const XplClauses *self, int noun, const char *preposition)
{
  if (xpl_chunk_is_word (self->reading, self->chunks, noun + 1, preposition) &&
      xpl_chunk_is (self->chunks, noun + 2, XPL_CHUNK_NOUN))
    return noun + 2;
  return -1;
}

/* The end of the noun group at @noun with its prepositional groups. */
static int
skip_complements (const XplClauses *self, int noun)
{
  int i = noun + 1;

  for (int n = 0; n < 3 && xpl_chunk_is (self->chunks, i, XPL_CHUNK_PREPOSITION) &&
                  xpl_chunk_is (self->chunks, i + 1, XPL_CHUNK_NOUN);
       n++)
    i += 2;
  return i;
}

int
xpl_noun_find_apposition (const XplClauses *self, int noun)
{
  int comma = skip_complements (self, noun);
  int end;

  if (!xpl_chunk_is (self->chunks, comma, XPL_CHUNK_COMMA) || !xpl_chunk_is (self->chunks, comma + 1, XPL_CHUNK_NOUN))
    return -1;
  end = skip_complements (self, comma + 1);
  /* It ends with a comma or the sentence; with "and" it is a list. */
  if (xpl_chunk_is (self->chunks, end, XPL_CHUNK_COMMA) &&
      !xpl_chunk_is (self->chunks, end + 1, XPL_CHUNK_COORDINATOR) &&
      !(xpl_chunk_is (self->chunks, end + 1, XPL_CHUNK_NOUN) && xpl_chunk_is (self->chunks, end + 2, XPL_CHUNK_COORDINATOR)))
    return comma + 1;
  if (end == (int) self->chunks->len || xpl_chunk_is (self->chunks, end, XPL_CHUNK_STOP))
    return comma + 1;
  return -1;
}
