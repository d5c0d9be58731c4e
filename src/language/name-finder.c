/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Names by rules and lexicons. Which capitals mean a name is asked of the tagger and of the text itself: a word that
 * also stands in small letters has its capital from its place.
 */

#include "config.h"

#include "name-finder.h"
#include "name-tagger.h"

#include <string.h>

/* No name is longer; keeps texts of nothing but capitals linear. */
#define MAX_RUN 24

/* Tokens. */

static gboolean
is_all_capitals (const char *text, XplRange range)
{
  guint n_letters = 0;

  for (const char *p = text + range.start; p < text + range.end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_islower (c))
        return FALSE;
      n_letters += g_unichar_isalpha (c) != 0;
    }
  return n_letters >= 2;
}

/* "Seoul", "iPhone", "al-Shabaab": a capital at the start or after a few small letters. */
static gboolean
has_capital (const char *text, XplRange range)
{
  const char *p = text + range.start;

  for (int i = 0; i < 4 && p < text + range.end; i++, p = g_utf8_next_char (p))
    if (g_unichar_isupper (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static gboolean
begins_with_capital (const XplNameFinder *finder, guint i)
{
  const XplReading *reading = finder->reading;

  return g_unichar_isupper (g_utf8_get_char (reading->text + xpl_reading_token (reading, i)->range.start));
}

/* A headline, where capitals say little: no stop, and most words of four letters and more have one. */
static gboolean
is_title_case (const XplNameFinder *finder)
{
  guint n_words = 0, n_capitals = 0;

  if (xpl_finder_is (finder, finder->end - 1, "."))
    return FALSE;
  for (guint i = finder->first; i < finder->end; i++)
    {
      const XplToken *token = xpl_finder_token (finder, i);

      if (token->range.end - token->range.start < 4 || !g_unichar_isalpha (g_utf8_get_char (token->lower)))
        continue;
      n_words++;
      n_capitals += begins_with_capital (finder, i);
    }
  return n_words >= 3 && n_capitals * 10 >= n_words * 8;
}

static gboolean
is_speech_opener (const XplNameFinder *finder, guint i)
{
  static const char *const openers[] = { "\"", "“", "‘", "``", ":", "'", "—", "–", "•", "*", "-", NULL };

  return xpl_finder_is_any (finder, i, openers);
}

/* What is certain before the names: capitals, and which of them come from their place. */
static void
mark_capitals (XplNameFinder *finder)
{
  const XplReading *reading = finder->reading;
  gboolean title = is_title_case (finder);

  for (guint i = finder->first; i < finder->end; i++)
    {
      const XplToken *token = xpl_finder_token (finder, i);
      gboolean capital = has_capital (reading->text, token->range);
      gboolean start = title || i == finder->first || is_speech_opener (finder, i - 1);

      if (capital)
        finder->flags[i] |= XPL_TOKEN_CAPITAL;
      if (start)
        finder->flags[i] |= XPL_TOKEN_START;
      if (is_all_capitals (reading->text, token->range))
        finder->flags[i] |= XPL_TOKEN_UPPER;
      if (!capital)
        g_hash_table_add (finder->small, (gpointer) token->lower);
      else if (!start)
        g_hash_table_add (finder->capital, (gpointer) token->lower);
    }
}

/* Weekdays, months and what is derived from them: no names, even where the dates were not found. */
static gboolean
is_calendar_word (const XplNameFinder *finder, guint i)
{
  static const char *const words[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "january", "february", "april", "june", "july", "august", "september", "october", "november", "december", "jan.",
    "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.", "march", "may", NULL };

  if (!xpl_finder_is_any (finder, i, words))
    return FALSE;
  /* "April Ryan said", "May Chen": a name goes on and no figure. */
  return !(i + 1 < finder->end && begins_with_capital (finder, i + 1)
           && xpl_finder_lookup (finder, XPL_LEXICON_FIRST_NAMES, i) != NULL);
}

/* "Defence Ministry …", "“Comprehensive Harbour Treaty”": a word of the language with a capital that the place does not
 * explain follows, so the words are a name from here on. */
static gboolean
leads_to_common_capital (const XplNameFinder *finder, guint i)
{
  const XplPos pos = xpl_finder_token (finder, i)->pos;

  return xpl_finder_has (finder, i + 1, XPL_TOKEN_CAPITAL) && !xpl_finder_has (finder, i + 1, XPL_TOKEN_START)
         && xpl_finder_is_common (finder, i + 1) && (pos == XPL_POS_NOUN || pos == XPL_POS_ADJ || pos == XPL_POS_PROPN)
         && xpl_finder_lookup (finder, XPL_LEXICON_CLOSED_CLASS, i + 1) == NULL
         && xpl_finder_lookup (finder, XPL_LEXICON_TITLES, i + 1) == NULL;
}

/* "Army of Norholt": the head of a name at the beginning. */
static gboolean
is_head_with_of (const XplNameFinder *finder, guint i)
{
  return (xpl_finder_is (finder, i + 1, "of") || xpl_finder_is (finder, i + 1, "for"))
         && xpl_finder_has (finder, i + 2, XPL_TOKEN_CAPITAL)
         && xpl_finder_lookup (finder, XPL_LEXICON_NAME_HEADS, i) != NULL;
}

/* "Free Verovo Front": a word that movements begin with, then capitals up to a head. */
static gboolean
begins_movement (const XplNameFinder *finder, guint i)
{
  static const char *const words[] = { "free", "united", "popular", "national", "democratic", "greater", "independent",
    "revolutionary", "islamic", "christian", "socialist", "communist", "liberal", "federal", "royal", "general", NULL };

  if (!xpl_finder_is_any (finder, i, words))
    return FALSE;
  for (guint k = i + 1; k < i + 4 && xpl_finder_has (finder, k, XPL_TOKEN_CAPITAL) && !xpl_finder_has (finder, k, XPL_TOKEN_START);
       k++)
    if (k > i + 1 && xpl_finder_lookup (finder, XPL_LEXICON_NAME_HEADS, k) != NULL)
      return TRUE;
  return FALSE;
}

/* "Rumours spread": a word that the lexicons do not have, but with an ending of the language and no tag of a name. */
static gboolean
looks_inflected (const XplNameFinder *finder, guint i)
{
  static const char *const endings[] = { "s", "ing", "ed", "ly", "ness", "ment", "tion", "ity", "ism", NULL };
  const XplToken *token = xpl_finder_token (finder, i);

  if (token->pos == XPL_POS_PROPN || (finder->flags[i] & XPL_TOKEN_UPPER))
    return FALSE;
  for (guint k = 0; endings[k] != NULL; k++)
    if (g_str_has_suffix (token->lower, endings[k]))
      return TRUE;
  return FALSE;
}

static gboolean
may_be_name (const XplNameFinder *finder, guint i)
{
  const XplToken *token = xpl_finder_token (finder, i);
  gboolean closed = xpl_finder_lookup (finder, XPL_LEXICON_CLOSED_CLASS, i) != NULL;

  if (!(finder->flags[i] & XPL_TOKEN_CAPITAL) || is_calendar_word (finder, i))
    return FALSE;
  if (finder->flags[i] & XPL_TOKEN_UPPER && closed && !finder->shouting)
    return !(finder->flags[i] & XPL_TOKEN_START);
  if (closed || token->lower[0] == '\'')
    return FALSE;
  if (!(finder->flags[i] & XPL_TOKEN_START))
    return TRUE;
  if (g_hash_table_contains (finder->capital, token->lower))
    return TRUE;
  if (g_hash_table_contains (finder->small, token->lower))
    return FALSE;
  if (leads_to_common_capital (finder, i) || is_head_with_of (finder, i) || begins_movement (finder, i))
    return TRUE;
  return !xpl_finder_is_common (finder, i) && !looks_inflected (finder, i);
}

static void
mark_proper (XplNameFinder *finder)
{
  guint n_upper = 0, n_words = 0;

  for (guint i = finder->first; i < finder->end; i++)
    {
      n_words += (finder->flags[i] & XPL_TOKEN_CAPITAL) || xpl_finder_token (finder, i)->pos != XPL_POS_PUNCT;
      n_upper += (finder->flags[i] & XPL_TOKEN_UPPER) != 0;
    }
  finder->shouting = n_words >= 4 && n_upper * 10 >= n_words * 7;
  for (guint i = finder->first; i < finder->end; i++)
    if (may_be_name (finder, i))
      finder->flags[i] |= XPL_TOKEN_PROPER;
}

static void
mark_timexes (XplNameFinder *finder)
{
  const XplReading *reading = finder->reading;

  for (guint i = 0; i < reading->timexes->len; i++)
    {
      XplRange range = g_array_index (reading->timexes, XplTimex, i).range;

      for (guint t = xpl_reading_token_at (reading, range.start);
           t < reading->tokens->len && xpl_reading_token (reading, t)->range.start < range.end; t++)
        finder->flags[t] |= XPL_TOKEN_TIMEX;
    }
}

/* Lexicons. */

/* A phrase of the lexicons has capitals in the text; an acronym that is also a word must be all capitals. */
static gboolean
is_written_as_name (const XplNameFinder *finder, const char *const *row, guint i, guint n)
{
  if (!xpl_finder_has (finder, i, XPL_TOKEN_CAPITAL) || xpl_finder_has (finder, i, XPL_TOKEN_TIMEX))
    return FALSE;
  if (g_str_equal (xpl_row_get (row, 1), "acronym") && n == 1 && !xpl_finder_has (finder, i, XPL_TOKEN_UPPER))
    return !xpl_finder_is_common (finder, i) && xpl_finder_lookup (finder, XPL_LEXICON_CLOSED_CLASS, i) == NULL
           && xpl_finder_token (finder, i)->range.end - xpl_finder_token (finder, i)->range.start > 3;
  if (n == 1 && finder->shouting && xpl_finder_lookup (finder, XPL_LEXICON_CLOSED_CLASS, i) != NULL)
    return FALSE;
  for (guint j = i + 1; j < i + n; j++)
    {
      const XplToken *token = xpl_finder_token (finder, j);

      if (!(finder->flags[j] & XPL_TOKEN_CAPITAL) && token->range.end - token->range.start > 3
          && xpl_finder_lookup (finder, XPL_LEXICON_CLOSED_CLASS, j) == NULL
          && !g_str_equal (token->lower, "news") && !g_str_equal (token->lower, "agency")
          && token->pos == XPL_POS_VERB)
        return FALSE;
    }
  return TRUE;
}

const char *const *
xpl_finder_match (const XplNameFinder *finder, XplLexiconName name, guint i, guint *n_tokens)
{
  const char *const *row = xpl_lexicon_match (xpl_language_get_lexicon (finder->language, name), finder->reading, i,
                                              n_tokens);

  if (row == NULL || !is_written_as_name (finder, row, i, *n_tokens))
    return NULL;
  return row;
}

const char *const *
xpl_finder_lookup (const XplNameFinder *finder, XplLexiconName name, guint i)
{
  const XplLexicon *lexicon = xpl_language_get_lexicon (finder->language, name);

  return xpl_lexicon_lookup_lower (lexicon, xpl_finder_token (finder, i)->lower);
}

const char *
xpl_row_get (const char *const *row, guint index)
{
  for (guint i = 0; row[i] != NULL; i++)
    if (i == index)
      return row[i];
  return "";
}

gboolean
xpl_row_has (const char *const *row, const char *field)
{
  return xpl_words_contain (row, field);
}

gboolean
xpl_finder_is_common (const XplNameFinder *finder, guint i)
{
  const XplTagModel *model = xpl_language_get_tag_model (finder->language);
  const char *lower = xpl_finder_token (finder, i)->lower;
  static const XplPos open[] = { XPL_POS_NOUN, XPL_POS_VERB, XPL_POS_ADJ, XPL_POS_ADV, XPL_POS_ADP, XPL_POS_INTJ };
  guint common = 0;

  for (guint j = 0; j < G_N_ELEMENTS (open); j++)
    common += xpl_tag_model_get_count (model, lower, open[j]);
  if (common == 0 && strlen (lower) > 4 && strlen (lower) < 40 && g_str_has_suffix (lower, "s"))
    {
      /* "Sciences", where only "science" was seen. */
      char singular[40];

      g_strlcpy (singular, lower, strlen (lower));
      return xpl_tag_model_get_count (model, singular, XPL_POS_NOUN)
             > xpl_tag_model_get_count (model, singular, XPL_POS_PROPN);
    }
  return common > xpl_tag_model_get_count (model, lower, XPL_POS_PROPN);
}

guint
xpl_finder_run_end (const XplNameFinder *finder, guint i)
{
  guint first = i;

  for (; i < first + MAX_RUN; i++)
    {
      /* "Senn & Sons". */
      gboolean joins = i > first && xpl_finder_is (finder, i, "&") && xpl_finder_has (finder, i + 1, XPL_TOKEN_PROPER);

      if (!joins && !xpl_finder_has (finder, i, XPL_TOKEN_PROPER))
        break;
    }
  return i;
}

gboolean
xpl_finder_is_any (const XplNameFinder *finder, guint i, const char *const *words)
{
  return i < finder->end && xpl_words_contain (words, xpl_finder_token (finder, i)->lower);
}

/* Candidates. */

XplNameCandidate *
xpl_finder_candidate (const XplNameFinder *finder, int index)
{
  return &g_array_index (finder->candidates, XplNameCandidate, index);
}

XplNameCandidate *
xpl_finder_add (XplNameFinder *finder, guint first, guint n, XplEntityType type)
{
  XplNameCandidate candidate = {
    .range = { xpl_finder_token (finder, first)->range.start, xpl_finder_token (finder, first + n - 1)->range.end },
    .first_token = first,
    .n_tokens = n,
    .type = type,
    .kind = XPL_MENTION_NAME,
    .certainty = XPL_CERTAINTY_LIKELY,
    .of = -1,
    .same_as = -1,
  };

  g_array_append_val (finder->candidates, candidate);
  return xpl_finder_candidate (finder, finder->candidates->len - 1);
}

int
xpl_finder_owner_before (const XplNameFinder *finder, guint i, gboolean possessive)
{
  if (finder->candidates->len == 0)
    return -1;

  int last = finder->candidates->len - 1;
  const XplNameCandidate *candidate = xpl_finder_candidate (finder, last);
  guint end = candidate->first_token + candidate->n_tokens;
  if (candidate->first_token < finder->first)
    return -1;
  if (end == i)
    return last;
  if (possessive && end + 1 == i && (xpl_finder_is (finder, end, "'s") || xpl_finder_is (finder, end, "'")))
    return last;
  return -1;
}

int
xpl_finder_candidate_at (const XplNameFinder *finder, guint i)
{
  guint low = 0, high = finder->candidates->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const XplNameCandidate *candidate = xpl_finder_candidate (finder, middle);

      if (candidate->first_token + candidate->n_tokens <= i)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == finder->candidates->len || xpl_finder_candidate (finder, low)->first_token > i)
    return -1;
  return low;
}

char *
xpl_finder_dup_words (const XplNameFinder *finder, guint first, guint n)
{
  XplRange range = { xpl_finder_token (finder, first)->range.start, xpl_finder_token (finder, first + n - 1)->range.end };

  return xpl_range_dup_text (range, finder->reading->text);
}

const char *
xpl_finder_intern (XplNameFinder *finder, const char *string)
{
  return g_string_chunk_insert_const (finder->reading->strings, string);
}

/* Sentences. */

typedef guint (*Recogniser) (XplNameFinder *finder, guint i);

/* In this order: what knows most comes first. */
static const Recogniser recognisers[] = {
  xpl_find_dated_event,
  xpl_find_hyphened_countries,
  xpl_find_organisation,
  xpl_find_title,
  xpl_find_known_name,
  xpl_find_local_state,
  xpl_find_person,
  xpl_find_state_body,
  xpl_find_actor,
  xpl_find_unknown,
};

static void
read_sentence (XplNameFinder *finder)
{
  guint i = finder->first;

  while (i < finder->end)
    {
      guint n = 0;

      for (guint r = 0; r < G_N_ELEMENTS (recognisers) && n == 0; r++)
        n = recognisers[r] (finder, i);
      i += MAX (n, 1);
    }
}

static void
enter_sentence (XplNameFinder *finder, guint index)
{
  const XplSentence *sentence = xpl_reading_sentence (finder->reading, index);

  finder->first = sentence->first_token;
  finder->end = sentence->first_token + sentence->n_tokens;
  finder->person_at = G_MAXUINT;
}

void
xpl_finder_enter (XplNameFinder *finder, guint token)
{
  enter_sentence (finder, xpl_finder_token (finder, token)->sentence);
}

/* Reads all sentences, and then does with the candidates what @finish says. */
static void
run (const XplLanguage *self, XplReading *reading, void (*finish) (XplNameFinder *finder, gpointer data), gpointer data)
{
  XplNameFinder finder = { .language = self, .reading = reading };
  g_autofree guint8 *flags = g_new0 (guint8, reading->tokens->len + 1);
  g_autoptr (GArray) candidates = g_array_new (FALSE, TRUE, sizeof (XplNameCandidate));
  g_autoptr (GArray) roles = g_array_new (FALSE, TRUE, sizeof (XplRoleCandidate));
  g_autoptr (GHashTable) small = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) capital = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) states = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) seats = g_hash_table_new (NULL, NULL);

  finder.flags = flags;
  finder.candidates = candidates;
  finder.roles = roles;
  finder.small = small;
  finder.capital = capital;
  finder.states = states;
  finder.seats = seats;
  mark_timexes (&finder);
  for (guint i = 0; i < reading->sentences->len; i++)
    {
      enter_sentence (&finder, i);
      mark_capitals (&finder);
    }
  xpl_finder_learn_states (&finder);
  for (guint i = 0; i < reading->sentences->len; i++)
    {
      enter_sentence (&finder, i);
      mark_proper (&finder);
      read_sentence (&finder);
    }
  xpl_finder_match_acronyms (&finder);
  finish (&finder, data);
}

static void
finish_names (XplNameFinder *finder, gpointer data)
{
  const XplNameTagger *tagger = xpl_language_get_name_tagger (finder->language);

  xpl_finder_classify_unknown (finder);
  if (tagger != NULL)
    {
      g_autoptr (GArray) names = xpl_name_tagger_run (tagger, finder);

      xpl_finder_follow_labels (finder, names);
    }
  xpl_finder_decide_metonyms (finder);
  xpl_finder_find_roles (finder);
  xpl_finder_identify (finder);
}

void
xpl_read_names (const XplLanguage *self, XplReading *reading)
{
  run (self, reading, finish_names, NULL);
}

typedef struct
{
  XplUnknownFunc func;
  gpointer data;
} UnknownCall;

static void
call_for_unknown (XplNameFinder *finder, gpointer data)
{
  const UnknownCall *call = data;

  for (guint i = 0; i < finder->candidates->len; i++)
    {
      const XplNameCandidate *candidate = xpl_finder_candidate (finder, i);

      if (!candidate->is_unknown)
        continue;
      xpl_finder_enter (finder, candidate->first_token);
      call->func (finder, candidate, call->data);
    }
}

void
xpl_foreach_unknown_name (const XplLanguage *self, XplReading *reading, XplUnknownFunc func, gpointer data)
{
  UnknownCall call = { func, data };

  run (self, reading, call_for_unknown, &call);
}

typedef struct
{
  XplNameWordsFunc func;
  gpointer data;
} WordsCall;

static void
call_for_words (XplNameFinder *finder, gpointer data)
{
  const WordsCall *call = data;
  g_autofree XplNameWord *words = g_new (XplNameWord, XPL_NAME_MAX_WORDS);

  xpl_finder_classify_unknown (finder);

  g_autoptr (XplNameContext) context = xpl_name_context_new (finder);
  for (guint first = 0, n = 0; first < finder->reading->tokens->len; first += n)
    {
      xpl_finder_enter (finder, first);
      n = MIN (finder->end - first, XPL_NAME_MAX_WORDS);
      xpl_name_context_read (context, first, first + n, words);
      call->func (words, first, n, call->data);
    }
}

void
xpl_foreach_name_words (const XplLanguage *self, XplReading *reading, XplNameWordsFunc func, gpointer data)
{
  WordsCall call = { func, data };

  run (self, reading, call_for_words, &call);
}
