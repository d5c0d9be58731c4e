/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Tokens as Universal Dependencies has them for English, except that words joined by hyphens stay one token ("state-run",
 * "KN-23"). One pass, character by character, with a bounded look ahead:
 *
 *  - Numbers keep their separators ("1,00,000", "1.3", "14:30", "9/11", "2022-08-09", "2+2") and their letters ("5m",
 *    "20th"); a range is three tokens ("11,000", "-", "12,000").
 *  - A stop belongs to the word in initials ("U.S.", "J.") and abbreviations of the lexicon ("Gen.").
 *  - Clitics are tokens of their own ("Russia" "'s", "did" "n't").
 *  - Addresses, @names and #tags are one token each.
 */

#include "config.h"

#include "stages.h"

#include <string.h>

/* Longer words are no abbreviations and need no look-up. */
#define MAX_ABBREVIATION 12

typedef struct
{
  const XplLexicon *abbreviations;
  XplReading *reading;
  const char *end; /* of the stretch between two skips */
} Scanner;

static inline gunichar
char_at (const Scanner *scanner, const char *p)
{
  return p < scanner->end ? g_utf8_get_char (p) : 0;
}

static inline gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

static inline gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

static inline gboolean
is_digit (gunichar c)
{
  return c < 128 ? g_ascii_isdigit (c) : g_unichar_isdigit (c);
}

static inline gboolean
is_letter (gunichar c)
{
  return c < 128 ? g_ascii_isalpha (c) : g_unichar_isalpha (c) || g_unichar_ismark (c);
}

static inline gboolean
is_word_char (gunichar c)
{
  return c < 128 ? g_ascii_isalnum (c) : g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static inline gboolean
is_blank (gunichar c)
{
  if (c < 128)
    return c <= ' ' || c == 127;
  return g_unichar_isspace (c) || c == 0x85 || c == 0xFEFF || c == 0x200B || c == 0x2028 || c == 0x2029;
}

/* A long run of letters is cheap: only what is not ASCII goes through GLib. */
static const char *
intern_lower (Scanner *scanner, const char *start, const char *end)
{
  char buffer[64];
  gsize length = end - start;
  gsize i;

  for (i = 0; i < length && length < sizeof buffer && (guchar) start[i] < 128; i++)
    buffer[i] = g_ascii_tolower (start[i]);
  if (i == length && length < sizeof buffer)
    {
      buffer[length] = '\0';
      return g_string_chunk_insert_const (scanner->reading->strings, buffer);
    }

  g_autofree char *lower = g_utf8_strdown (start, length);
  char *to = lower;
  for (const char *from = lower; *from != '\0'; )
    {
      if (strncmp (from, "’", 3) == 0)
        {
          *to++ = '\'';
          from += 3;
        }
      else
        *to++ = *from++;
    }
  *to = '\0';
  return g_string_chunk_insert_const (scanner->reading->strings, lower);
}

static void
add_token (Scanner *scanner, const char *start, const char *end)
{
  const char *text = scanner->reading->text;
  XplToken token = { .range = { start - text, end - text }, .pos = XPL_POS_X, .head = -1, .xpos = "" };

  if (start == end)
    return;
  token.lower = intern_lower (scanner, start, end);
  token.lemma = token.lower;
  g_array_append_val (scanner->reading->tokens, token);
}

/* Clitics. */

static const char *const clitics[] = { "n't", "'s", "'ll", "'re", "'ve", "'m", "'d" };

/* The bytes at the end of [start, end) that are @clitic, its apostrophe in either form; 0 where they are not. */
static gsize
match_clitic (const char *clitic, const char *start, const char *end)
{
  const char *p = end;

  for (gsize i = strlen (clitic); i > 0; i--)
    {
      if (clitic[i - 1] != '\'')
        {
          if (p == start || g_ascii_tolower (p[-1]) != clitic[i - 1])
            return 0;
          p--;
        }
      else if (p > start && p[-1] == '\'')
        p--;
      else if (p - start >= 3 && strncmp (p - 3, "’", 3) == 0)
        p -= 3;
      else
        return 0;
    }
  return end - p;
}

static void
add_word (Scanner *scanner, const char *start, const char *end)
{
  const char *cuts[3] = { end };
  int n_cuts = 0;

  for (gboolean found = TRUE; found && n_cuts < 2; )
    {
      found = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (clitics) && !found; i++)
        {
          gsize length = match_clitic (clitics[i], start, cuts[n_cuts]);

          if (length > 0 && cuts[n_cuts] - length > start)
            {
              cuts[n_cuts + 1] = cuts[n_cuts] - length;
              n_cuts++;
              found = TRUE;
            }
        }
    }
  if (n_cuts == 0 && end - start == 6 && g_ascii_strncasecmp (start, "cannot", 6) == 0)
    cuts[++n_cuts] = start + 3;

  add_token (scanner, start, cuts[n_cuts]);
  for (int i = n_cuts; i > 0; i--)
    add_token (scanner, cuts[i], cuts[i - 1]);
}

/* Addresses, handles and tags. */

static gboolean
begins_with (const Scanner *scanner, const char *p, const char *prefix)
{
  gsize length = strlen (prefix);

  return (gsize) (scanner->end - p) > length && g_ascii_strncasecmp (p, prefix, length) == 0;
}

static const char *
scan_address (const Scanner *scanner, const char *p)
{
  const char *start = p;

  while (p < scanner->end)
    {
      gunichar c = g_utf8_get_char (p);

      if (is_blank (c) || c == '<' || c == '>' || c == '"' || c == 0x201C || c == 0x201D)
        break;
      p = g_utf8_next_char (p);
    }
  while (p > start && strchr (".,;:!?)]}'", p[-1]) != NULL)
    p--;
  return p;
}

static const char *
scan_handle (const Scanner *scanner, const char *p)
{
  for (p++; p < scanner->end && (is_word_char (g_utf8_get_char (p)) || *p == '_');)
    p = g_utf8_next_char (p);
  return p;
}

/* Words and numbers. */

typedef struct
{
  const char *start;
  gboolean has_letter;  /* since the start */
  gboolean maybe_email; /* only characters that a mailbox may have */
  gunichar previous;
  gunichar before_previous; /* 0 at the start and after a stop */
} Word;

/* "1,00,000": two or three digits and then none. */
static gboolean
is_digit_group (const Scanner *scanner, const char *p)
{
  guint n = 0;

  while (n < 4 && is_digit (char_at (scanner, p)))
    {
      n++;
      p = g_utf8_next_char (p);
    }
  return n == 2 || n == 3;
}

static gboolean
is_iso_date (const Scanner *scanner, const char *p)
{
  static const char pattern[] = "dddd-dd-dd";

  if (scanner->end - p < (gssize) strlen (pattern))
    return FALSE;
  for (gsize i = 0; pattern[i] != '\0'; i++)
    if (pattern[i] == 'd' ? !g_ascii_isdigit (p[i]) : p[i] != pattern[i])
      return FALSE;
  return !is_digit (char_at (scanner, p + strlen (pattern)));
}

/* Whether the character @c at @p, which is no letter or digit, joins what stands before it and after it. */
static gboolean
joins (const Scanner *scanner, const Word *word, gunichar c, const char *p)
{
  const char *after = g_utf8_next_char (p);
  gunichar next = char_at (scanner, after);
  gboolean digits = is_digit (word->previous) && is_digit (next);

  if (c == '_')
    return TRUE;
  if (!is_word_char (next))
    return FALSE;
  if (is_hyphen (c))
    return !digits || word->has_letter || is_iso_date (scanner, word->start);
  if (is_apostrophe (c))
    return is_letter (word->previous) && is_letter (next);
  switch (c)
    {
    case '.':
      return digits || g_unichar_islower (next) || (word->before_previous == 0 && is_letter (word->previous));
    case ',':
      return digits && !word->has_letter && is_digit_group (scanner, after);
    case ':':
    case '/':
    case '+':
      return digits && !word->has_letter;
    case '&':
      return g_unichar_isupper (word->previous) && g_unichar_isupper (next);
    case '@':
      return word->maybe_email;
    default:
      return FALSE;
    }
}

static const char *
scan_word (const Scanner *scanner, const char *p)
{
  Word word = { .start = p, .maybe_email = TRUE };

  while (p < scanner->end)
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_word_char (c) && !joins (scanner, &word, c, p))
        {
          /* "U.S.-led": a hyphen also joins after the stop of initials. */
          gunichar next = char_at (scanner, p + 1);

          if (c != '.' || word.before_previous != 0 || p - word.start < 3 || !is_hyphen (next)
              || !is_letter (char_at (scanner, g_utf8_next_char (p + 1))))
            break;
          p = g_utf8_next_char (p + 1);
          word.previous = 0;
          continue;
        }
      word.has_letter = word.has_letter || is_letter (c);
      word.maybe_email = word.maybe_email && c < 128 && (g_ascii_isalnum (c) || strchr ("._-+", c) != NULL);
      word.before_previous = c == '.' ? 0 : word.previous == '.' ? 0 : word.previous;
      word.previous = c;
      p = g_utf8_next_char (p);
    }
  return p;
}

/* Letters that each stand alone before a stop: "U.S", "a.m", "J". */
static gboolean
are_initials (const char *start, const char *end)
{
  if (end - start > MAX_ABBREVIATION)
    return FALSE;
  for (const char *p = start; p < end;)
    {
      if (!is_letter (g_utf8_get_char (p)))
        return FALSE;
      p = g_utf8_next_char (p);
      if (p == end)
        return p - start > 1 || g_ascii_isupper (*start);
      if (*p++ != '.')
        return FALSE;
    }
  return FALSE;
}

static gunichar
next_visible (const Scanner *scanner, const char *p)
{
  for (int i = 0; i < 3 && p < scanner->end && *p == ' '; i++)
    p++;
  return char_at (scanner, p);
}

static gboolean
is_listed_abbreviation (const Scanner *scanner, const char *start, const char *end)
{
  char form[MAX_ABBREVIATION + 2];
  gsize length = end - start;

  if (length > MAX_ABBREVIATION)
    return FALSE;
  memcpy (form, start, length);
  form[length] = '.';
  form[length + 1] = '\0';

  const char *const *row = xpl_lexicon_lookup (scanner->abbreviations, form);
  if (row == NULL || row[0] == NULL)
    return FALSE;
  if (g_str_equal (row[0], "number"))
    return is_digit (next_visible (scanner, end + 1));
  if (g_str_equal (row[0], "word") || g_str_equal (row[0], "before") || g_str_equal (row[0], "hour"))
    return TRUE;
  return g_unichar_isupper (g_utf8_get_char (start));
}

static gboolean
previous_is_capitalised (const Scanner *scanner)
{
  const XplReading *reading = scanner->reading;

  if (reading->tokens->len == 0)
    return FALSE;
  return g_unichar_isupper (
      g_utf8_get_char (reading->text + xpl_reading_token (reading, reading->tokens->len - 1)->range.start));
}

/* Whether the stop at @end belongs to the word before it. "I." is a pronoun unless a name goes on. */
static gboolean
takes_stop (const Scanner *scanner, const char *start, const char *end)
{
  gunichar next = char_at (scanner, end + 1);

  if (is_word_char (next) || next == '.')
    return FALSE;
  if (end - start == 1 && *start == 'I')
    return g_unichar_isupper (next_visible (scanner, end + 1)) && previous_is_capitalised (scanner);
  return are_initials (start, end) || is_listed_abbreviation (scanner, start, end);
}

/* Punctuation. */

static const char *
scan_run (const Scanner *scanner, const char *p, const char *of)
{
  while (p < scanner->end && *p != '\0' && strchr (of, *p) != NULL)
    p++;
  return p;
}

/* "'s" after a stop or a quotation mark, "'90s", "'em". */
static const char *
scan_apostrophe (const Scanner *scanner, const char *p)
{
  static const char *const words[] = { "em", "til", "tis", "twas", "cause" };
  const char *after = g_utf8_next_char (p);
  const char *end = after;
  guint32 offset = p - scanner->reading->text;
  guint n = scanner->reading->tokens->len;
  gboolean attached = n > 0 && xpl_reading_token (scanner->reading, n - 1)->range.end == offset;

  while (end < scanner->end && end - after < 6 && is_word_char (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  if (is_word_char (char_at (scanner, end)))
    return after;
  if (attached)
    {
      for (guint i = 1; i < G_N_ELEMENTS (clitics); i++)
        if (match_clitic (clitics[i], p, end) == (gsize) (end - p))
          return end;
      return after;
    }
  if (end - after >= 2 && g_ascii_isdigit (after[0]) && g_ascii_isdigit (after[1]))
    return end;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if ((gsize) (end - after) == strlen (words[i]) && g_ascii_strncasecmp (after, words[i], end - after) == 0)
      return end;
  return after;
}

static const char *
scan_punctuation (const Scanner *scanner, const char *p)
{
  static const char *const runs[] = { ".", "-", "!?", "*", "=", "_", "`" };
  gunichar c = g_utf8_get_char (p);
  const char *end = g_utf8_next_char (p);

  if (is_apostrophe (c))
    return *p == '\'' && *end == '\'' && end < scanner->end ? end + 1 : scan_apostrophe (scanner, p);
  for (guint i = 0; i < G_N_ELEMENTS (runs); i++)
    if (c < 128 && strchr (runs[i], c) != NULL)
      return scan_run (scanner, p, runs[i]);
  /* What combines with a sign (variation selectors, joiners, skin tones) stays with it. */
  while (end < scanner->end)
    {
      gunichar next = g_utf8_get_char (end);

      if (!g_unichar_ismark (next) && next != 0x200D && !(next >= 0x1F3FB && next <= 0x1F3FF))
        break;
      end = g_utf8_next_char (end);
    }
  return end;
}

/* "US$5": the letters and the sign are one token. */
static gboolean
is_currency_prefix (const Scanner *scanner, const char *start, const char *end)
{
  return end - start <= 2 && end < scanner->end && *end == '$' && g_ascii_isupper (start[0])
         && g_ascii_isupper (end[-1]) && is_digit (char_at (scanner, end + 1));
}

static gboolean
begins_address (const Scanner *scanner, const char *p)
{
  return begins_with (scanner, p, "http://") || begins_with (scanner, p, "https://") || begins_with (scanner, p, "www.");
}

static const char *
scan_token (Scanner *scanner, const char *p)
{
  gunichar c = g_utf8_get_char (p);
  const char *end;

  if ((c == '@' && is_word_char (char_at (scanner, p + 1))) || (c == '#' && is_letter (char_at (scanner, p + 1))))
    end = scan_handle (scanner, p);
  else if (is_word_char (c) && begins_address (scanner, p))
    end = scan_address (scanner, p);
  else if (is_word_char (c))
    {
      end = scan_word (scanner, p);
      if (end < scanner->end && *end == '.' && takes_stop (scanner, p, end))
        end++;
      else if (is_currency_prefix (scanner, p, end))
        end++;
      add_word (scanner, p, end);
      return end;
    }
  else
    end = scan_punctuation (scanner, p);
  add_token (scanner, p, end);
  return end;
}

static void
scan_stretch (Scanner *scanner, const char *p)
{
  while (p < scanner->end)
    p = is_blank (g_utf8_get_char (p)) ? g_utf8_next_char (p) : scan_token (scanner, p);
}

void
xpl_read_tokens (const XplLanguage *self, XplReading *reading, const XplTextInfo *info)
{
  Scanner scanner = {
    .abbreviations = xpl_language_get_lexicon (self, XPL_LEXICON_ABBREVIATIONS),
    .reading = reading,
  };
  guint32 length = strlen (reading->text);
  guint32 from = 0;

  for (guint i = 0; i < info->n_skips; i++)
    {
      XplRange skip = info->skips[i].range;

      if (skip.start > from)
        {
          scanner.end = reading->text + MIN (skip.start, length);
          scan_stretch (&scanner, reading->text + from);
        }
      from = MIN (MAX (from, skip.end), length);
    }
  scanner.end = reading->text + length;
  scan_stretch (&scanner, reading->text + from);
}
