/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Sentences by rule. Lines are paragraphs. Within one, a sentence ends after a stop and what closes behind it, unless
 * what follows cannot begin one. The stop of an abbreviation ends a sentence only where its class in the lexicon allows
 * it and what follows looks like a beginning ("in the U.S. The …", not "U.S. officials").
 */

#include "config.h"

#include "stages.h"

#include <string.h>

/* A heading has at most so many tokens. */
#define MAX_HEADING 16
/* Tokens of "[1, 2, 3]", letters of "2.1". */
#define MAX_CITATION 10
#define MAX_ITEM_NUMBER 5

typedef struct
{
  const XplLanguage *language;
  XplReading *reading;
  const XplTextInfo *info;
  guint skip; /* the first skip that may lie ahead */
  guint32 paragraph;
} Splitter;

static gboolean
text_has_break (const char *text, guint32 start, guint32 end)
{
  for (guint32 i = start; i < end; i++)
    if (text[i] == '\n' || text[i] == '\r' || text[i] == '\f' || text[i] == '\v')
      return TRUE;
    else if (strncmp (text + i, "\xe2\x80\xa8", 3) == 0 || strncmp (text + i, "\xe2\x80\xa9", 3) == 0)
      return TRUE;
  return FALSE;
}

/* Whether a line ends, or text is skipped, between the tokens @index and @index + 1. */
static gboolean
paragraph_ends (Splitter *splitter, guint index)
{
  const XplReading *reading = splitter->reading;
  const XplTextInfo *info = splitter->info;

  if (index + 1 >= reading->tokens->len)
    return TRUE;

  guint32 start = xpl_reading_token (reading, index)->range.end;
  guint32 end = xpl_reading_token (reading, index + 1)->range.start;
  while (splitter->skip < info->n_skips && info->skips[splitter->skip].range.end <= start)
    splitter->skip++;
  if (splitter->skip < info->n_skips && info->skips[splitter->skip].range.start < end
      && !xpl_range_is_none (info->skips[splitter->skip].range))
    return TRUE;
  return text_has_break (reading->text, start, end);
}

static gunichar
first_char (const XplReading *reading, guint index)
{
  return g_utf8_get_char (reading->text + xpl_reading_token (reading, index)->range.start);
}

static gboolean
is_attached (const XplReading *reading, guint index)
{
  return index > 0
         && xpl_reading_token (reading, index)->range.start == xpl_reading_token (reading, index - 1)->range.end;
}

static gboolean
is_one_of (const XplReading *reading, guint index, const char *const *words)
{
  for (; *words != NULL; words++)
    if (xpl_token_is (reading, index, *words))
      return TRUE;
  return FALSE;
}

/* Marks that close what stands before them. Straight quotation marks do so where no blank precedes them. */
static gboolean
closes (const XplReading *reading, guint index)
{
  static const char *const closers[] = { "”", ")", "]", "}", "»", "*", NULL };
  static const char *const either[] = { "\"", "'", "''", NULL };

  return is_one_of (reading, index, closers) || (is_one_of (reading, index, either) && is_attached (reading, index));
}

static gboolean
opens (const XplReading *reading, guint index)
{
  static const char *const openers[] = { "“", "‘", "\"", "'", "``", "«", "(", "[", "—", "–", "-", "*", NULL };

  return is_one_of (reading, index, openers);
}

/* "[1]", "[2, 3]" behind a stop tell where what stands before them is from. Returns the token behind them, or @index. */
static guint
skip_citations (const XplReading *reading, guint index, guint end)
{
  guint i = index;

  while (i + 2 < end && xpl_token_is (reading, i, "[") && g_unichar_isdigit (first_char (reading, i + 1)))
    {
      guint close = i + 2;

      while (close < end && close < i + MAX_CITATION && !xpl_token_is (reading, close, "]"))
        close++;
      if (close == end || !xpl_token_is (reading, close, "]"))
        break;
      i = close + 1;
    }
  return i;
}

/* "2. Results", "2.1. Results", "Figure 3. Results", "*1. The first": the number of what follows, no sentence. */
static gboolean
is_item_number (const XplReading *reading, guint first, guint index)
{
  static const char *const items[] = { "figure", "fig", "table", "chapter", "section", "part", "act", "scene", NULL };
  guint i = first;

  if (i < index && (xpl_token_is (reading, i, "*") || is_one_of (reading, i, items)))
    i++;
  return i + 1 == index && is_attached (reading, index) && g_unichar_isdigit (first_char (reading, i))
         && xpl_reading_token (reading, i)->range.end - xpl_reading_token (reading, i)->range.start <= MAX_ITEM_NUMBER;
}

/* "“Why?” Ruiz asked.": a verb of saying soon after the closing mark goes on with the sentence. */
static gboolean
goes_on_with_speaker (const XplReading *reading, guint index)
{
  static const char *const verbs[]
    = { "said", "says", "asked", "asks", "wrote", "writes", "added", "told", "tweeted", "replied", "shouted", NULL };

  for (guint i = index; i < index + 4 && i < reading->tokens->len; i++)
    if (is_one_of (reading, i, verbs))
      return TRUE;
  return FALSE;
}

static gboolean
is_address (const XplReading *reading, guint index)
{
  const XplToken *token = xpl_reading_token (reading, index);

  return g_str_has_prefix (token->lower, "http://") || g_str_has_prefix (token->lower, "https://")
         || g_str_has_prefix (token->lower, "www.");
}

/* The token @index, or the first word behind marks that open, may begin a sentence. */
static gboolean
may_begin (const XplReading *reading, guint index)
{
  static const char *const never[] = { ",", ";", ":", "?", "!", ".", NULL };

  if (is_one_of (reading, index, never))
    return FALSE;
  for (guint i = index; i < index + 3 && i < reading->tokens->len; i++)
    if (!opens (reading, i))
      return !g_unichar_islower (first_char (reading, i)) || is_address (reading, i);
  return TRUE;
}

/* A function word with a capital: what begins a sentence and seldom a name. */
static gboolean
is_capital_function_word (const Splitter *splitter, guint index)
{
  const XplReading *reading = splitter->reading;
  const XplLexicon *closed = xpl_language_get_lexicon (splitter->language, XPL_LEXICON_CLOSED_CLASS);

  while (index + 1 < reading->tokens->len && opens (reading, index))
    index++;
  return g_unichar_isupper (first_char (reading, index))
         && xpl_lexicon_lookup (closed, xpl_reading_token (reading, index)->lower) != NULL;
}

static const char *
get_abbreviation_class (const Splitter *splitter, const XplToken *token)
{
  const XplLexicon *lexicon = xpl_language_get_lexicon (splitter->language, XPL_LEXICON_ABBREVIATIONS);
  const char *const *row = token->range.end - token->range.start > 16 ? NULL : xpl_lexicon_lookup (lexicon, token->lower);

  if (row != NULL && row[0] != NULL)
    return row[0];
  return token->range.end - token->range.start == 2 ? "initial" : "initials";
}

/* The stop of the abbreviation at @index also ends the sentence, given that @next follows in the same paragraph. */
static gboolean
abbreviation_ends (const Splitter *splitter, guint index, guint next)
{
  static const char *const after_hour[] = { "et", "est", "est.", "edt", "gmt", "bst", "utc", "kst", "jst", "cet", "pt", "pst",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", NULL };
  const XplReading *reading = splitter->reading;
  const char *class = get_abbreviation_class (splitter, xpl_reading_token (reading, index));

  if (!may_begin (reading, next) || g_str_equal (class, "title") || g_str_equal (class, "before")
      || g_str_equal (class, "number"))
    return FALSE;
  if (g_str_equal (class, "hour"))
    return g_unichar_isupper (first_char (reading, next)) && !is_one_of (reading, next, after_hour);
  return is_capital_function_word (splitter, next);
}

static gboolean
ends_with_stop (const XplReading *reading, const XplToken *token)
{
  return reading->text[token->range.end - 1] == '.' && token->range.end - token->range.start > 1
         && reading->text[token->range.start] != '.';
}

/*
 * Whether a sentence ends at token @index or behind the marks that close after it; @last gets its last token. The
 * paragraph goes on to token @paragraph_end (exclusive).
 */
static gboolean
sentence_ends (const Splitter *splitter, guint index, guint paragraph_end, guint *last)
{
  static const char *const stops[] = { ".", "。", "؟", "!", "?", NULL };
  static const char *const quotation_marks[] = { "\"", "'", "''", NULL };
  static const char *const weak[] = { "…", "...", "....", "..", NULL };
  const XplReading *reading = splitter->reading;
  const XplToken *token = xpl_reading_token (reading, index);
  gboolean abbreviation = ends_with_stop (reading, token);
  gboolean shout = token->lower[0] == '!' || token->lower[0] == '?';
  gboolean ellipsis = is_one_of (reading, index, weak);

  if (!abbreviation && !shout && !ellipsis && !is_one_of (reading, index, stops))
    return FALSE;

  guint next = index + 1;
  while (next < paragraph_end && closes (reading, next))
    next++;
  /* What stands alone at the end of a paragraph opens nothing. */
  if (next + 1 == paragraph_end && is_one_of (reading, next, quotation_marks))
    next++;
  next = skip_citations (reading, next, paragraph_end);
  *last = next - 1;
  if (next == paragraph_end)
    return TRUE;
  if (abbreviation)
    return abbreviation_ends (splitter, index, next);
  if (!may_begin (reading, next))
    return FALSE;
  if (shout && *last > index && goes_on_with_speaker (reading, next))
    return FALSE;
  /* "site.Next" ends one; "3.x" and "..5" do not come here with capitals. */
  if (is_attached (reading, next) && !g_unichar_isupper (first_char (reading, next)) && !opens (reading, next))
    return FALSE;
  return !ellipsis || g_unichar_isupper (first_char (reading, next)) || opens (reading, next);
}

static void
add_sentence (Splitter *splitter, guint first, guint end)
{
  XplReading *reading = splitter->reading;
  XplSentence sentence = {
    .range = { xpl_reading_token (reading, first)->range.start, xpl_reading_token (reading, end - 1)->range.end },
    .first_token = first,
    .n_tokens = end - first,
    .paragraph = splitter->paragraph,
  };

  for (guint i = first; i < end; i++)
    xpl_reading_token (reading, i)->sentence = reading->sentences->len;
  g_array_append_val (reading->sentences, sentence);
}

/* Most words of four letters and more begin with a capital. */
static gboolean
is_mostly_capitalised (const XplReading *reading, guint first, guint end)
{
  guint n_words = 0, n_capitals = 0;

  for (guint i = first; i < end; i++)
    {
      gunichar c = first_char (reading, i);
      const XplRange range = xpl_reading_token (reading, i)->range;

      if (!g_unichar_isalpha (c) || range.end - range.start < 4)
        continue;
      n_words++;
      n_capitals += g_unichar_isupper (c) != 0;
    }
  return n_words > 0 && n_capitals * 10 >= n_words * 6;
}

/* A line that is one short sentence without a stop; in small letters only where text follows it. */
static gboolean
is_heading (const Splitter *splitter, guint first, guint end)
{
  static const char *const stops[] = { ".", "!", "?", "…", "...", "”", "\"", ":", ";", ",", "-", "—", NULL };
  const XplReading *reading = splitter->reading;
  guint last = end - 1;

  if (end - first > MAX_HEADING || !g_unichar_isalnum (first_char (reading, first)))
    return FALSE;
  if (is_one_of (reading, last, stops) && !g_unichar_isalpha (first_char (reading, last)))
    return FALSE;
  return is_mostly_capitalised (reading, first, end) || end < reading->tokens->len;
}

/* The last token of the sentence that begins at token @first, in the paragraph that goes on to token @end. */
static guint
find_last (const Splitter *splitter, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      guint last;

      if (sentence_ends (splitter, i, end, &last) && !(last == i && last + 1 < end && is_item_number (splitter->reading, first, i)))
        return last;
    }
  return end - 1;
}

static void
split_paragraph (Splitter *splitter, guint first, guint end)
{
  guint start = first;
  guint before = splitter->reading->sentences->len;

  while (start < end)
    {
      guint last = find_last (splitter, start, end);

      add_sentence (splitter, start, last + 1);
      start = last + 1;
    }
  if (splitter->reading->sentences->len == before + 1)
    xpl_reading_sentence (splitter->reading, before)->is_heading = is_heading (splitter, first, end);
}

void
xpl_read_sentences (const XplLanguage *self, XplReading *reading, const XplTextInfo *info)
{
  Splitter splitter = { .language = self, .reading = reading, .info = info };
  guint first = 0;

  for (guint i = 0; i < reading->tokens->len; i++)
    if (paragraph_ends (&splitter, i))
      {
        split_paragraph (&splitter, first, i + 1);
        splitter.paragraph++;
        first = i + 1;
      }
}
