/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Chunking in the manner of Abney (1991), "Parsing by Chunks": noun groups and verb groups are found left to right from
 * tags and names, everything else is one chunk a word. What depends on what is left to those who read the chunks.
 * First the tokens that carry no structure (quotation marks, short brackets) are set aside.
 */

#include "config.h"

#include "chunks.h"

#include "chunker.h"

/* Brackets with more tokens than this are read like dashes. */
#define MAX_BRACKET 12

/* What is set aside. */

static gboolean
is_quotation_mark (const XplReading *reading, guint token)
{
  static const char *const marks[]
      = { "\"", "“", "”", "„", "‟", "«", "»", "‘", "’", "'", "‚", "‹", "›", "``", "''", "`", "「", "」", "＂", NULL };
  const XplToken *mark = xpl_reading_token (reading, token);

  if (mark->range.end - mark->range.start > 3 || !xpl_word_is_any (mark->lower, marks))
    return FALSE;
  /* The apostrophe of a plural possessor ("the soldiers' boots") stays. */
  return mark->pos != XPL_POS_PART;
}

/* Where the short bracket that opens at @token closes; 0 where it does not. */
static guint
find_bracket_end (const XplReading *reading, guint token, guint end)
{
  gboolean round = xpl_token_is (reading, token, "(");

  if (!round && !xpl_token_is (reading, token, "["))
    return 0;
  for (guint i = token + 1; i < end && i <= token + MAX_BRACKET; i++)
    if (xpl_token_is (reading, i, round ? ")" : "]"))
      return i + 1;
  return 0;
}

/* "(North Korea) is suspected": what an editor put in for a pronoun is part of the sentence. */
static gboolean
bracket_is_insertion (const XplChunker *self, guint after)
{
  XplPos next = after < self->reading->tokens->len ? xpl_reading_token (self->reading, after)->pos : XPL_POS_X;
  XplPos previous = self->tokens->len == 0 ? XPL_POS_PUNCT : xpl_chunker_pos (self, self->tokens->len - 1);

  return (next == XPL_POS_VERB || next == XPL_POS_AUX) && previous != XPL_POS_NOUN && previous != XPL_POS_PROPN &&
         previous != XPL_POS_PRON && previous != XPL_POS_NUM;
}

static void
add_token (XplChunker *self, guint32 token, int quote)
{
  g_array_append_val (self->tokens, token);
  g_array_append_val (self->quotes, quote);
}

static void
list_tokens (XplChunker *self, guint first, guint end, const XplQuoted *quoted, guint n_quoted)
{
  guint next_quote = 0;

  for (guint i = first; i < end; i++)
    {
      guint32 start = xpl_reading_token (self->reading, i)->range.start;
      guint bracket_end = find_bracket_end (self->reading, i, end);

      while (next_quote < n_quoted && quoted[next_quote].outer.end <= start)
        next_quote++;
      if (next_quote < n_quoted && quoted[next_quote].outer.start <= start)
        {
          add_token (self, i, (int) next_quote);
          while (i + 1 < end && xpl_reading_token (self->reading, i + 1)->range.start < quoted[next_quote].outer.end)
            i++;
        }
      else if (bracket_end > 0 && !bracket_is_insertion (self, bracket_end))
        i = bracket_end - 1;
      else if (!is_quotation_mark (self->reading, i) && (bracket_end == 0 || !bracket_is_insertion (self, bracket_end)))
        add_token (self, i, -1);
    }
}

XplChunk *
xpl_chunker_add (XplChunker *self, XplChunkKind kind, guint first, guint end)
{
  XplChunk chunk = { .kind = kind, .first = xpl_chunker_token (self, first), .end = xpl_chunker_token (self, end - 1) + 1 };

  chunk.head = chunk.first;
  g_array_append_val (self->chunks, chunk);
  return &g_array_index (self->chunks, XplChunk, self->chunks->len - 1);
}

/* The rest. */

static XplChunkKind
classify_mark (const char *mark)
{
  static const char *const colons[] = { ":", NULL };
  static const char *const stops[] = { ".", "!", "?", ";", "…", "...", "!?", "?!", "..", "....", "!!", "??", NULL };

  if (xpl_word_is_any (mark, colons))
    return XPL_CHUNK_COLON;
  return xpl_word_is_any (mark, stops) ? XPL_CHUNK_STOP : XPL_CHUNK_COMMA;
}

/* "that" begins a clause behind a verb and joins one to a noun; elsewhere it is a determiner. */
static gboolean
classify_that (const XplChunker *self, guint i, XplChunkKind *kind)
{
  const XplChunk *before
      = self->chunks->len == 0 ? NULL : &g_array_index (self->chunks, XplChunk, self->chunks->len - 1);
  XplPos pos = xpl_chunker_pos (self, i);

  if (!g_str_equal (xpl_chunker_lower (self, i), "that") || before == NULL)
    return FALSE;
  if (pos == XPL_POS_SCONJ)
    *kind = before->kind == XPL_CHUNK_NOUN && xpl_pos_is_verbal (xpl_chunker_pos (self, i + 1)) ? XPL_CHUNK_RELATIVE
                                                                              : XPL_CHUNK_SUBORDINATOR;
  else if (before->kind == XPL_CHUNK_NOUN && (pos == XPL_POS_PRON || xpl_pos_is_verbal (xpl_chunker_pos (self, xpl_chunker_skip_adverbs (self, i + 1)))))
    *kind = XPL_CHUNK_RELATIVE;
  else if (before->kind == XPL_CHUNK_VERB && !xpl_pos_is_verbal (xpl_chunker_pos (self, i + 1)) && xpl_chunker_begins_noun (self, i + 1))
    *kind = XPL_CHUNK_SUBORDINATOR;
  else
    return FALSE;
  return TRUE;
}

static XplChunkKind
classify_word (const XplChunker *self, guint i)
{
  static const char *const relatives[] = { "who", "which", "whom", "whose", "where", NULL };
  const char *word = xpl_chunker_lower (self, i);
  XplChunkKind kind;

  if (classify_that (self, i, &kind))
    return kind;
  if (xpl_word_is_any (word, relatives))
    return XPL_CHUNK_RELATIVE;
  switch (xpl_chunker_pos (self, i))
    {
    case XPL_POS_ADP:
      return XPL_CHUNK_PREPOSITION;
    case XPL_POS_CCONJ:
      return XPL_CHUNK_COORDINATOR;
    case XPL_POS_SCONJ:
      return XPL_CHUNK_SUBORDINATOR;
    case XPL_POS_ADJ:
      return XPL_CHUNK_ADJECTIVE;
    case XPL_POS_PUNCT:
    case XPL_POS_SYM:
      return classify_mark (word);
    case XPL_POS_PART:
      return g_str_equal (word, "to") ? XPL_CHUNK_PREPOSITION : XPL_CHUNK_ADVERB;
    default:
      return XPL_CHUNK_ADVERB;
    }
}

/* "as well as", "along with": one coordinator. */
static guint
read_coordinator (XplChunker *self, guint i)
{
  static const char *const phrases[][3] = { { "as", "well", "as" } };

  for (guint p = 0; p < G_N_ELEMENTS (phrases); p++)
    {
      guint n = 0;

      while (n < 3 && g_str_equal (xpl_chunker_lower (self, i + n), phrases[p][n]))
        n++;
      if (n == 3)
        {
          xpl_chunker_add (self, XPL_CHUNK_COORDINATOR, i, i + 3);
          return i + 3;
        }
    }
  return i;
}

static gboolean
is_function_word (const XplChunker *self, guint i)
{
  static const char *const words[] = { "who", "which", "whom", "whose", "where", "that", NULL };
  XplChunkKind kind;

  /* "WHO" may be a name. */
  if (!xpl_word_is_any (xpl_chunker_lower (self, i), words) || xpl_chunker_mention (self, i) != NULL)
    return FALSE;
  return !g_str_equal (xpl_chunker_lower (self, i), "that") || classify_that (self, i, &kind);
}

static guint
read_chunk (XplChunker *self, guint i)
{
  int quote = g_array_index (self->quotes, int, i);
  guint next;

  if (quote >= 0)
    {
      xpl_chunker_add (self, XPL_CHUNK_QUOTE, i, i + 1)->quoted = quote;
      return i + 1;
    }
  next = read_coordinator (self, i);
  if (next > i)
    return next;
  if (!is_function_word (self, i))
    {
      if ((xpl_chunker_pos (self, i) == XPL_POS_ADP || g_str_equal (xpl_chunker_lower (self, i), "no")) &&
          xpl_chunker_skip_adverbs (self, i) > i)
        return xpl_chunker_read_verb (self, i);
      if (xpl_chunker_mention (self, i) == NULL && xpl_chunker_begins_verb (self, i) && !xpl_chunker_begins_with_participle (self, i))
        return xpl_chunker_read_verb (self, i);
      if (xpl_chunker_begins_noun (self, i) && (next = xpl_chunker_read_noun (self, i)) > i)
        return next;
      if (xpl_chunker_skip_adverbs (self, i) > i && xpl_chunker_mention (self, i) == NULL)
        return xpl_chunker_read_verb (self, i);
    }
  xpl_chunker_add (self, classify_word (self, i), i, i + 1);
  return i + 1;
}

GArray *
xpl_chunk_tokens (const XplReading *reading, guint first, guint end, const XplQuoted *quoted, guint n_quoted)
{
  g_return_val_if_fail (reading != NULL && first <= end && end <= reading->tokens->len, NULL);

  g_autoptr (GArray) tokens = g_array_sized_new (FALSE, FALSE, sizeof (guint32), end - first);
  g_autoptr (GArray) quotes = g_array_sized_new (FALSE, FALSE, sizeof (int), end - first);
  XplChunker self = { .reading = reading, .tokens = tokens, .quotes = quotes };

  self.chunks = g_array_new (FALSE, TRUE, sizeof (XplChunk));
  list_tokens (&self, first, end, quoted, n_quoted);
  for (guint i = 0; i < tokens->len;)
    i = read_chunk (&self, i);
  return self.chunks;
}

gboolean
xpl_chunk_is_word (const XplReading *reading, const GArray *chunks, int index, const char *word)
{
  if (index < 0 || (guint) index >= chunks->len)
    return FALSE;

  const XplChunk *chunk = xpl_chunk_get (chunks, index);
  return chunk->end == chunk->first + 1 && xpl_token_is (reading, chunk->first, word);
}

XplRange
xpl_chunk_get_range (const XplReading *reading, const XplChunk *chunk)
{
  return (XplRange) { xpl_reading_token (reading, chunk->first)->range.start,
                      xpl_reading_token (reading, chunk->end - 1)->range.end };
}
