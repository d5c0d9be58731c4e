/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "text-pieces.h"

#include <string.h>

#define MAX_DIGITS 15 /* what a double holds exactly */
#define MAX_SHORT 4   /* digits of numbers that phrases of a lexicon may have */
#define MAX_PHRASE 6  /* pieces of the longest phrase of a lexicon that is matched here */

typedef struct
{
  XplPieces *pieces;
  const char *text;
  guint32 end; /* of the sentence */
  guint32 sentence;
  guint32 token;
  gboolean spaced;
} Scanner;

static gboolean
is_dash (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011 || c == 0x2012 || c == 0x2013 || c == 0x2212;
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x02BC;
}

static gboolean
is_group_space (gunichar c)
{
  return c == 0x00A0 || c == 0x2009 || c == 0x202F;
}

static gunichar
char_at (const Scanner *scanner, guint32 offset)
{
  return offset < scanner->end ? g_utf8_get_char (scanner->text + offset) : 0;
}

static guint32
next_of (const Scanner *scanner, guint32 offset)
{
  return g_utf8_next_char (scanner->text + offset) - scanner->text;
}

static guint32
skip_digits (const Scanner *scanner, guint32 offset)
{
  while (offset < scanner->end && g_ascii_isdigit (scanner->text[offset]))
    offset++;
  return offset;
}

static XplPiece *
add_piece (Scanner *scanner, XplPieceKind kind, guint32 start, guint32 end)
{
  const XplReading *reading = scanner->pieces->reading;
  XplPiece piece = {
    .range = { start, end }, .kind = kind, .sentence = scanner->sentence, .spaced = scanner->spaced, .lower = ""
  };

  while (scanner->token + 1 < reading->tokens->len && xpl_reading_token (reading, scanner->token)->range.end <= start)
    scanner->token++;
  piece.token = scanner->token;
  g_array_append_val (scanner->pieces->array, piece);
  scanner->spaced = FALSE;
  return &g_array_index (scanner->pieces->array, XplPiece, scanner->pieces->array->len - 1);
}

/* Most pieces are tokens: what those are in lower case, where there is but one way to spell it; else NULL. */
static const char *
get_token_lower (const Scanner *scanner, guint32 start, guint32 end)
{
  const GArray *tokens = scanner->pieces->reading->tokens;
  const XplToken *token = scanner->token < tokens->len ? &g_array_index (tokens, XplToken, scanner->token) : NULL;

  if (token == NULL || token->range.start != start || token->range.end != end)
    return NULL;
  return g_str_is_ascii (token->lower) ? token->lower : NULL;
}

static const char *
intern_lower (Scanner *scanner, guint32 start, guint32 end)
{
  const char *known = get_token_lower (scanner, start, end);

  if (known != NULL)
    return known;

  g_autofree char *lower = g_utf8_strdown (scanner->text + start, end - start);
  g_autoptr (GString) normal = NULL;

  if (strpbrk (lower, "\xe2\xca") == NULL)
    return g_string_chunk_insert_const (scanner->pieces->strings, lower);
  normal = g_string_new (NULL);
  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (normal, is_apostrophe (g_utf8_get_char (p)) ? '\'' : g_utf8_get_char (p));
  return g_string_chunk_insert_const (scanner->pieces->strings, normal->str);
}

/* Numbers */

/* Where the run of groups that begins after the first group ends; @first where the commas there group nothing. Groups
 * are of three digits (1,300,000), or of two with a last one of three (1,00,000). */
static guint32
skip_groups (const Scanner *scanner, guint32 start, guint32 first)
{
  guint32 end = first;
  guint n_twos = 0;
  gboolean closed = FALSE;

  if (first - start > 3)
    return first;
  while (!closed && end < scanner->end)
    {
      gunichar mark = char_at (scanner, end);
      gboolean is_comma = mark == ',';

      if (!is_comma && !is_group_space (mark)
          && !(mark == ' ' && end + 4 <= scanner->end && strncmp (scanner->text + end + 1, "000", 3) == 0))
        break;

      guint32 group = next_of (scanner, end);
      guint32 group_end = skip_digits (scanner, group);
      guint n_digits = group_end - group;

      if (n_digits == 3)
        {
          end = group_end;
          closed = n_twos > 0;
        }
      else if (n_digits == 2 && is_comma && first - start <= 2 && (n_twos > 0 || end == first))
        {
          end = group_end;
          n_twos++;
        }
      else
        break;
    }
  return n_twos > 0 && !closed ? first : end;
}

static double
number_value (const char *text, guint32 start, guint32 end)
{
  char digits[MAX_DIGITS + 2];
  guint n = 0;

  for (guint32 i = start; i < end && n < sizeof digits - 1; i++)
    if (g_ascii_isdigit (text[i]) || text[i] == '.')
      digits[n++] = text[i];
  digits[n] = '\0';
  return g_ascii_strtod (digits, NULL);
}

/* What the single character @c for a fraction is worth, or 0. */
static double
fraction_value (gunichar c)
{
  static const struct
  {
    gunichar sign;
    double value;
  } fractions[] = {
    { 0x00BC, 1 / 4.0 }, { 0x00BD, 1 / 2.0 }, { 0x00BE, 3 / 4.0 }, { 0x2153, 1 / 3.0 }, { 0x2154, 2 / 3.0 }, { 0x2155, 1 / 5.0 },
    { 0x215B, 1 / 8.0 }, { 0x215C, 3 / 8.0 }, { 0x215D, 5 / 8.0 }, { 0x215E, 7 / 8.0 },
  };

  for (guint i = 0; c > 127 && i < G_N_ELEMENTS (fractions); i++)
    if (fractions[i].sign == c)
      return fractions[i].value;
  return 0;
}

static guint32
scan_number (Scanner *scanner, guint32 start)
{
  guint32 first = skip_digits (scanner, start);
  guint32 whole = skip_groups (scanner, start, first);
  guint32 end = whole;
  guint n_digits = 0;
  double fraction = fraction_value (char_at (scanner, end));

  if (fraction > 0)
    end = next_of (scanner, end);
  else if (char_at (scanner, end) == '.' && skip_digits (scanner, end + 1) > end + 1)
    end = skip_digits (scanner, end + 1);
  for (guint32 i = start; i < end && n_digits <= MAX_DIGITS; i++)
    n_digits += g_ascii_isdigit (scanner->text[i]);

  XplPiece *piece = add_piece (scanner, XPL_PIECE_NUMBER, start, end);
  piece->usable = n_digits <= MAX_DIGITS;
  piece->digits = MIN (n_digits, MAX_DIGITS + 1);
  piece->grouped = whole > first;
  if (end - start <= MAX_SHORT)
    piece->lower = intern_lower (scanner, start, end);
  if (piece->usable)
    {
      piece->decimals = end > whole ? end - whole - 1 : 0;
      piece->value = (whole > start ? number_value (scanner->text, start, end) : 0) + fraction;
    }
  return end;
}

/* Words */

/* "a.m.", "U.S.": single letters, each with its stop. */
static guint32
skip_initials (const Scanner *scanner, guint32 start)
{
  guint32 end = start;

  while (g_unichar_isalpha (char_at (scanner, end)) && char_at (scanner, next_of (scanner, end)) == '.')
    end = next_of (scanner, end) + 1;
  return end;
}

/* An apostrophe belongs to the word where letters follow it, but not the possessive 's. */
static guint32
skip_letters (const Scanner *scanner, guint32 start)
{
  guint32 end = start;

  while (end < scanner->end)
    {
      gunichar c = char_at (scanner, end);
      guint32 next = next_of (scanner, end);
      gunichar after = char_at (scanner, next);

      if (g_unichar_isalpha (c) || (g_unichar_ismark (c) && end > start))
        end = next;
      else if (is_apostrophe (c) && end > start && g_unichar_isalpha (after)
               && !((after == 's' || after == 'S') && !g_unichar_isalpha (char_at (scanner, next + 1))))
        end = next;
      else
        break;
    }
  return end;
}

static guint32
scan_word (Scanner *scanner, guint32 start)
{
  guint32 end = skip_initials (scanner, start);

  if (end - start <= 2)
    end = skip_letters (scanner, start);

  XplPiece *piece = add_piece (scanner, XPL_PIECE_WORD, start, end);
  piece->lower = intern_lower (scanner, start, end);
  piece->capital = g_unichar_isupper (char_at (scanner, start));
  return end;
}

static guint32
scan_mark (Scanner *scanner, guint32 start)
{
  gunichar c = char_at (scanner, start);
  guint32 end = next_of (scanner, start);
  gboolean possessive = is_apostrophe (c) && !scanner->spaced && (char_at (scanner, end) | 0x20) == 's'
                        && !g_unichar_isalpha (char_at (scanner, end + 1));
  XplPiece *piece = add_piece (scanner, XPL_PIECE_MARK, start, possessive ? end + 1 : end);

  if (possessive)
    piece->lower = "'s";
  else if (is_dash (c))
    piece->lower = "-";
  else if (is_apostrophe (c))
    piece->lower = "'";
  else if (c == '"' || c == 0x201C || c == 0x201D || c == 0x201E)
    piece->lower = "\"";
  else
    piece->lower = intern_lower (scanner, start, end);
  return piece->range.end;
}

/* Addresses, @names and #tags are one token, and nothing in them is a date or a figure. The token that begins at
 * @offset is skipped as one mark. */
static gboolean
scan_address (Scanner *scanner, guint32 *offset)
{
  const XplReading *reading = scanner->pieces->reading;

  while (scanner->token + 1 < reading->tokens->len
         && xpl_reading_token (reading, scanner->token)->range.end <= *offset)
    scanner->token++;
  if (scanner->token >= reading->tokens->len)
    return FALSE;

  const XplToken *token = xpl_reading_token (reading, scanner->token);
  gsize length = token->range.end - token->range.start;
  const char *start = scanner->text + token->range.start;

  if (token->range.start != *offset || length < 2 || token->range.end > scanner->end
      || !(*start == '@' || *start == '#' || g_str_has_prefix (token->lower, "www.")
           || g_strstr_len (start, length, "://") != NULL || g_strstr_len (start + 1, length - 1, "@") != NULL))
    return FALSE;
  add_piece (scanner, XPL_PIECE_MARK, token->range.start, token->range.end)->lower = "@";
  *offset = token->range.end;
  return TRUE;
}

static void
scan_sentence (Scanner *scanner, XplRange range)
{
  guint32 offset = range.start;

  scanner->end = range.end;
  scanner->spaced = TRUE;
  while (offset < range.end)
    {
      gunichar c = char_at (scanner, offset);

      if (g_unichar_isspace (c))
        {
          scanner->spaced = TRUE;
          offset = next_of (scanner, offset);
        }
      else if (scan_address (scanner, &offset))
        continue;
      else if ((c < 128 && g_ascii_isdigit (c)) || fraction_value (c) > 0)
        offset = scan_number (scanner, offset);
      else if (g_unichar_isalpha (c))
        offset = scan_word (scanner, offset);
      else
        offset = scan_mark (scanner, offset);
    }
}

XplPieces *
xpl_pieces_new (const XplReading *reading)
{
  XplPieces *self = g_new0 (XplPieces, 1);
  Scanner scanner = { self, reading->text };

  self->reading = reading;
  self->array = g_array_new (FALSE, FALSE, sizeof (XplPiece));
  self->bounds = g_array_sized_new (FALSE, FALSE, sizeof (guint32), reading->sentences->len + 1);
  self->strings = g_string_chunk_new (4096);
  for (guint i = 0; i < reading->sentences->len; i++)
    {
      guint32 first = self->array->len;

      g_array_append_val (self->bounds, first);
      scanner.sentence = i;
      scanner.token = xpl_reading_sentence (reading, i)->first_token;
      scan_sentence (&scanner, xpl_reading_sentence (reading, i)->range);
    }
  guint32 n = self->array->len;
  g_array_append_val (self->bounds, n);
  return self;
}

const XplPieces *
xpl_pieces_of (XplReading *reading)
{
  if (reading->pieces == NULL)
    reading->pieces = xpl_pieces_new (reading);
  return reading->pieces;
}

void
xpl_pieces_free (XplPieces *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->array);
  g_array_unref (self->bounds);
  g_string_chunk_free (self->strings);
  g_free (self);
}

gboolean
xpl_piece_is (const XplPieces *self, guint index, guint end, const char *lower)
{
  return index < end && xpl_words_equal (xpl_piece (self, index)->lower, lower);
}

const char *const *
xpl_pieces_match (const XplPieces *self,
                  const XplLexicon *lexicon,
                  guint index,
                  guint end,
                  guint *n_pieces)
{
  const char *words[MAX_PHRASE];
  guint n = 0;

  while (n < MAX_PHRASE && index + n < end)
    {
      words[n] = xpl_piece (self, index + n)->lower;
      n++;
    }
  return xpl_lexicon_match_words (lexicon, words, n, n_pieces);
}

XplPos
xpl_piece_pos (const XplPieces *self, guint index)
{
  guint token = xpl_piece (self, index)->token;

  return token < self->reading->tokens->len ? xpl_reading_token (self->reading, token)->pos : XPL_POS_X;
}

guint
xpl_pieces_at (const XplPieces *self, guint32 offset)
{
  guint low = 0, high = self->array->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (xpl_piece (self, middle)->range.end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}
