/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * The noun phrase behind an amount: "[about 11,000] North Korean soldiers", "[10,000] of its soldiers", "[1,000] out of
 * the 11,000 troops". Its head is the last noun of the first run of nouns; names in it say whose they are.
 */

#include "config.h"

#include "quantity-parts.h"

#include <string.h>

#define MAX_PHRASE 12 /* tokens */
#define MAX_KEPT 3    /* words that narrow the head */
#define MAX_REMOTE 24 /* tokens from "the number of" to the number */

/* What has a number without saying of what. */
static const char *const counts[] = { "number", "toll", "total", "tally", "count", "figure", NULL };

typedef struct
{
  const XplLanguage *language;
  const XplReading *reading;
  guint start;
  guint end; /* of the sentence */
} Phrase;

static const XplToken *
token_at (const Phrase *phrase, guint index)
{
  return xpl_reading_token (phrase->reading, index);
}

static gboolean
is (const Phrase *phrase, guint index, const char *word)
{
  return index < phrase->end && g_str_equal (token_at (phrase, index)->lower, word);
}

static XplPos
pos_at (const Phrase *phrase, guint index)
{
  return index < phrase->end ? token_at (phrase, index)->pos : XPL_POS_PUNCT;
}

static gboolean
is_noun (const Phrase *phrase, guint index)
{
  XplPos pos = pos_at (phrase, index);

  return pos == XPL_POS_NOUN || pos == XPL_POS_PROPN;
}

static gboolean
is_participle (const Phrase *phrase, guint index)
{
  static const char *const irregular[] = {
    "known", "made", "held", "built", "sent", "lost", "found", "paid", "sold", "grown", "sworn", "worn", "torn", "unknown", NULL
  };
  const char *lower;

  if (pos_at (phrase, index) != XPL_POS_VERB)
    return FALSE;
  lower = token_at (phrase, index)->lower;
  if (xpl_words_contain (irregular, lower))
    return TRUE;
  return g_str_has_suffix (lower, "ed") || g_str_has_suffix (lower, "ing") || g_str_has_suffix (lower, "en");
}

/* A time that begins at the token ends the phrase: "300 soldiers Friday". */
static gboolean
is_in_timex (const Phrase *phrase, guint index)
{
  const GArray *timexes = phrase->reading->timexes;
  guint32 start = token_at (phrase, index)->range.start;
  guint low = 0, high = timexes->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (timexes, XplTimex, middle).range.end <= start)
        low = middle + 1;
      else
        high = middle;
    }
  return low < timexes->len && g_array_index (timexes, XplTimex, low).range.start <= start;
}

/* A word that may stand between the amount and its head. */
static gboolean
may_modify (const Phrase *phrase, guint index)
{
  XplPos pos = pos_at (phrase, index);

  if (index >= phrase->end || is_in_timex (phrase, index))
    return FALSE;
  switch (pos)
    {
    case XPL_POS_ADJ:
    case XPL_POS_NOUN:
    case XPL_POS_PROPN:
    case XPL_POS_DET:
    case XPL_POS_PRON:
      return TRUE;
    case XPL_POS_ADV:
      return pos_at (phrase, index + 1) == XPL_POS_ADJ || is_participle (phrase, index + 1);
    case XPL_POS_VERB:
      return is_participle (phrase, index) && (is_noun (phrase, index + 1) || pos_at (phrase, index + 1) == XPL_POS_ADJ
                                               || (pos_at (phrase, index + 1) == XPL_POS_CCONJ && index > phrase->start
                                                   && pos_at (phrase, index - 1) == XPL_POS_ADV));
    case XPL_POS_CCONJ:
      return (pos_at (phrase, index - 1) == XPL_POS_ADJ || is_participle (phrase, index - 1) || pos_at (phrase, index - 1) == XPL_POS_PROPN)
             && (pos_at (phrase, index + 1) == XPL_POS_ADJ || pos_at (phrase, index + 1) == XPL_POS_ADV
                 || pos_at (phrase, index + 1) == XPL_POS_PROPN || is_participle (phrase, index + 1));
    case XPL_POS_NUM:
      /* "155mm", "KN-23" tagged as a number */
      return strpbrk (token_at (phrase, index)->lower, "abcdefghijklmnopqrstuvwxyz") != NULL;
    case XPL_POS_PUNCT:
      return (is (phrase, index, "-") || is (phrase, index, "'s")) && is_noun (phrase, index + 1);
    case XPL_POS_PART:
      return is (phrase, index, "'s") && (is_noun (phrase, index + 1) || pos_at (phrase, index + 1) == XPL_POS_ADJ);
    default:
      return FALSE;
    }
}

/* "(North Korean)": what somebody put into a quote. The token behind it, or @index. */
static guint
skip_parenthesis (const Phrase *phrase, guint index)
{
  if (!is (phrase, index, "("))
    return index;
  for (guint i = index + 1; i < phrase->end && i < index + 6; i++)
    if (is (phrase, i, ")"))
      return i + 1;
  return index;
}

/* Participles that look like nouns behind one: "drones shot down", "prisoners held". */
static gboolean
is_disguised_participle (const Phrase *phrase, guint index)
{
  static const char *const words[] = { "shot", "held", "hit", "sent", "lost", "left", "hurt", "injured", "wounded", "dead", "missing", NULL };

  return xpl_words_contain (words, token_at (phrase, index)->lower) && index > 0 && is_noun (phrase, index - 1)
         && !g_str_equal (token_at (phrase, index - 1)->lower, token_at (phrase, index - 1)->lemma);
}

/* "short-range ballistic missiles", "UN peacekeeping troops": the noun so far was no head. */
static gboolean
continues_compound (const Phrase *phrase, guint index)
{
  return pos_at (phrase, index) == XPL_POS_ADJ && is_noun (phrase, index + 1)
         && (pos_at (phrase, index - 1) == XPL_POS_PROPN || strchr (token_at (phrase, index - 1)->lower, '-') != NULL);
}

/* "two politicians Lee and Wong": what follows a plural is no part of it, be it a name or looks it like a noun. */
static gboolean
ends_at_plural (const Phrase *phrase, guint head, guint index)
{
  const XplToken *token;

  if (head >= phrase->end || head + 1 != index || !is_noun (phrase, index))
    return FALSE;
  token = token_at (phrase, index);
  /* "2.7 million residents lack water": a verb that looks like a noun. */
  if (pos_at (phrase, index) == XPL_POS_NOUN && !g_str_equal (token->lower, token->lemma))
    return FALSE;
  token = token_at (phrase, head);
  return pos_at (phrase, head) == XPL_POS_NOUN && !g_str_equal (token->lower, token->lemma);
}

/* The head noun of the phrase that begins at token @index; the end of the sentence where there is none. */
static guint
find_head (const Phrase *phrase, guint index)
{
  guint head = phrase->end, start = index;

  while (index < phrase->end && index < start + MAX_PHRASE)
    {
      guint behind = skip_parenthesis (phrase, index);

      if (behind != index && head == phrase->end)
        {
          index = behind;
          continue;
        }
      if (!may_modify (phrase, index) || is_disguised_participle (phrase, index) || (pos_at (phrase, index) == XPL_POS_PRON && index > start))
        break;
      if (ends_at_plural (phrase, head, index))
        break;
      if (is_noun (phrase, index))
        head = index;
      else if (head != phrase->end && !is (phrase, index, "-") && !is (phrase, index, "'s")
               && pos_at (phrase, index) != XPL_POS_NUM && !continues_compound (phrase, index))
        break;
      index++;
    }
  /* "of China's needs": what looks like a verb there is a noun. */
  if (head + 2 < phrase->end && is (phrase, head + 1, "'s"))
    head = pos_at (phrase, head + 2) == XPL_POS_PUNCT ? phrase->end : head + 2;
  return head;
}

/* Whose */

static int
owner_of_mention (const XplReading *reading, const XplNameMention *mention)
{
  const XplNamed *named = xpl_reading_entity (reading, mention->entity);

  if (named->type == XPL_ENTITY_PRODUCT || named->type == XPL_ENTITY_WORK || named->type == XPL_ENTITY_OCCASION)
    return -1;
  if (!named->named && named->part_of >= 0)
    return named->part_of;
  return mention->entity;
}

static int
find_owner (const XplReading *reading, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      const XplNameMention *mention = xpl_reading_mention_at (reading, i);
      int owner = mention != NULL ? owner_of_mention (reading, mention) : -1;

      if (owner >= 0)
        return owner;
    }
  return -1;
}

/* "soldiers from North Korea", "members of the council": a name right behind the head. */
static int
find_owner_behind (const Phrase *phrase, guint end)
{
  guint index = end;

  if (is_participle (phrase, index) || is (phrase, index, "sent"))
    index++;
  if (!is (phrase, index, "from") && !is (phrase, index, "of"))
    return -1;
  for (guint i = index + 1; i < phrase->end && i <= index + 2; i++)
    {
      const XplNameMention *mention = xpl_reading_mention_at (phrase->reading, i);

      if (mention != NULL)
        return owner_of_mention (phrase->reading, mention);
      if (pos_at (phrase, i) != XPL_POS_DET)
        break;
    }
  return -1;
}

/* Its words */

static char *
plural_of (const char *noun)
{
  static const char *const irregular[][2] = {
    { "man", "men" }, { "woman", "women" }, { "person", "people" }, { "child", "children" }, { "serviceman", "servicemen" },
    { "aircraft", "aircraft" }, { "policeman", "policemen" }, { "personnel", "personnel" },
  };
  gsize length = strlen (noun);

  for (guint i = 0; i < G_N_ELEMENTS (irregular); i++)
    if (g_str_equal (noun, irregular[i][0]))
      return g_strdup (irregular[i][1]);
  if (length > 1 && noun[length - 1] == 'y' && strchr ("aeiou", noun[length - 2]) == NULL)
    return g_strdup_printf ("%.*sies", (int) length - 1, noun);
  if (g_str_has_suffix (noun, "s") || g_str_has_suffix (noun, "x") || g_str_has_suffix (noun, "ch") || g_str_has_suffix (noun, "sh"))
    return g_strdup_printf ("%ses", noun);
  return g_strdup_printf ("%ss", noun);
}

/* Words that say nothing of what is counted. */
static gboolean
narrows (const Phrase *phrase, guint index)
{
  static const char *const empty[] = {
    "additional", "more", "new", "other", "another", "such", "further", "extra", "different", "highly", "well", "own", "total",
    "many", "same", "first", "last", "young", "so-called", "alleged", "suspected", "remaining", "estimated", "similar", "those",
    "these", "its", "their", "his", "her", "our", "the", "all", "some", NULL
  };
  const XplToken *token = token_at (phrase, index);
  XplPos pos = token->pos;

  if (xpl_reading_mention_at (phrase->reading, index) != NULL || xpl_words_contain (empty, token->lower))
    return FALSE;
  return pos == XPL_POS_NOUN || pos == XPL_POS_PROPN || pos == XPL_POS_ADJ || pos == XPL_POS_NUM
         || (pos == XPL_POS_VERB && index + 1 < phrase->end);
}

static char *
describe (const Phrase *phrase, guint first, guint head, gboolean singular)
{
  g_autofree char *last = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  guint start = first;

  /* What stands before "and" is an enumeration of qualities. */
  for (guint i = first; i < head; i++)
    if (pos_at (phrase, i) == XPL_POS_CCONJ || is (phrase, i, "'s") || is (phrase, i, ")"))
      start = pos_at (phrase, i) == XPL_POS_CCONJ ? head : i + 1;
  if (head > start + MAX_KEPT)
    start = head - MAX_KEPT;
  for (guint i = start; i < head; i++)
    if (narrows (phrase, i))
      g_string_append_printf (out, "%s ", token_at (phrase, i)->lower);
  last = singular && g_str_equal (token_at (phrase, head)->lower, token_at (phrase, head)->lemma)
           ? plural_of (token_at (phrase, head)->lower)
           : g_strdup (token_at (phrase, head)->lower);
  g_string_append (out, last);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* "of its", "out of the 11,000", "of those": the token of the noun phrase behind, or @index where no part is told. */
static guint
skip_partitive (const Phrase *phrase, guint index, XplCounted *counted)
{
  guint start = index;

  if (is (phrase, index, "out") && is (phrase, index + 1, "of"))
    index++;
  if (!is (phrase, index, "of"))
    return start;
  index++;
  /* "thousands of troops" is no part of anything. */
  counted->part = pos_at (phrase, index) == XPL_POS_DET || pos_at (phrase, index) == XPL_POS_PRON || pos_at (phrase, index) == XPL_POS_NUM;
  for (guint n = 0; n < 6 && index < phrase->end; n++, index++)
    {
      XplPos pos = pos_at (phrase, index);

      if (pos != XPL_POS_DET && pos != XPL_POS_NUM && !(pos == XPL_POS_PRON && !is (phrase, index, "them")) && pos != XPL_POS_SYM
          && !is (phrase, index, "some") && !is (phrase, index, "about"))
        break;
      if (is (phrase, index, "its") || is (phrase, index, "their"))
        {
          const XplNameMention *mention = xpl_reading_mention_at (phrase->reading, index);

          counted->pronoun_owner = mention == NULL;
          if (mention != NULL)
            counted->entity = owner_of_mention (phrase->reading, mention);
        }
    }
  return index;
}

/* Sums of money count what they buy only where that is said: "$5m in aid", "$2bn worth of arms". */
static guint
skip_money_joint (const Phrase *phrase, guint index)
{
  if (is (phrase, index, "worth") && is (phrase, index + 1, "of"))
    return index + 2;
  if ((is (phrase, index, "in") || is (phrase, index, "of")) && is_noun (phrase, index + 1) && pos_at (phrase, index + 1) == XPL_POS_NOUN)
    return index + 1;
  if (is (phrase, index, "in") && pos_at (phrase, index + 1) == XPL_POS_ADJ && pos_at (phrase, index + 2) == XPL_POS_NOUN)
    return index + 1;
  return phrase->end;
}

/* "500 and 1,000 songs": the token behind the second number, or @index. */
static guint
skip_other_number (const Phrase *phrase, guint index)
{
  guint start = index;

  if ((!is (phrase, index, "and") && !is (phrase, index, "or")) || pos_at (phrase, index + 1) != XPL_POS_NUM)
    return index;
  for (index++; index < phrase->end && index < start + 5 && pos_at (phrase, index) == XPL_POS_NUM; index++)
    ;
  return index;
}

static guint
find_phrase (const Phrase *phrase, const XplAmount *amount, XplCounted *counted)
{
  guint index = phrase->start;

  if (amount->kind == XPL_QUANTITY_MONEY)
    return skip_money_joint (phrase, index);
  if (amount->unit == NULL)
    index = skip_other_number (phrase, index);
  counted->shared = index > phrase->start;
  if (counted->shared)
    return index;
  index = skip_partitive (phrase, index, counted);
  /* "half the members", "one in five children", "two-thirds majority" */
  if (amount->kind == XPL_QUANTITY_FRACTION && index == phrase->start)
    return pos_at (phrase, index) == XPL_POS_DET ? index + 1 : index;
  /* A measure measures only what "of" names. */
  if (amount->unit != NULL && index == phrase->start)
    return phrase->end;
  return index;
}

/* "More than 3,000 wounded", "another 2,700 injured civilians". */
static gboolean
is_bare_state (const Phrase *phrase, guint index)
{
  gboolean own;

  if (index >= phrase->end || is_noun (phrase, index + 1))
    return FALSE;
  return xpl_state_of_word (phrase->language, token_at (phrase, index)->lemma, "verb", &own) != NULL
           ? pos_at (phrase, index) == XPL_POS_VERB || pos_at (phrase, index) == XPL_POS_ADJ
           : xpl_state_of_word (phrase->language, token_at (phrase, index)->lower, "adjective", &own) != NULL;
}

/* "The number of shells shipped in Harl has reached [190,000]", "gave a figure of [600] for the drones": the token at which
 * the noun phrase begins, or the end of the sentence. */
static guint
find_remote_phrase (const Phrase *phrase, guint amount_token)
{
  guint start = xpl_reading_sentence (phrase->reading, token_at (phrase, amount_token)->sentence)->first_token;

  if (is (phrase, phrase->start, "for"))
    return phrase->start + 1;
  for (guint n = 1; n <= MAX_REMOTE && amount_token >= start + n; n++)
    {
      guint i = amount_token - n;

      if (pos_at (phrase, i) == XPL_POS_NUM || is (phrase, i, ";"))
        break;
      if (xpl_words_contain (counts, token_at (phrase, i)->lower) && (is (phrase, i + 1, "of")))
        return i + 2;
      /* "police put the figure at 300": counts what the figure before counts. */
      if ((is (phrase, i, "put") || is (phrase, i, "puts")) && !xpl_words_contain (counts, token_at (phrase, amount_token - 2)->lower)
          && pos_at (phrase, amount_token - 1) == XPL_POS_ADP && i + 1 < amount_token)
        return i + 1;
    }
  return phrase->end;
}

/* Fills @counted from the noun phrase that begins at token @index. FALSE where none does. */
static gboolean
read_phrase (const Phrase *phrase, guint index, gboolean one, XplCounted *counted)
{
  guint head = index < phrase->end && !is_bare_state (phrase, index) ? find_head (phrase, index) : phrase->end;

  if (head >= phrase->end || is_in_timex (phrase, head))
    return FALSE;
  counted->first = index;
  counted->end = head + 1;
  counted->singular = g_str_equal (token_at (phrase, head)->lower, token_at (phrase, head)->lemma);
  counted->text = describe (phrase, index, head, one);
  counted->range = (XplRange) { token_at (phrase, index)->range.start, token_at (phrase, head)->range.end };
  if (counted->entity < 0)
    counted->entity = find_owner (phrase->reading, index, head + 1);
  if (counted->entity < 0)
    counted->entity = find_owner_behind (phrase, head + 1);
  return TRUE;
}

/* "The number of dead": people, in a state that the words behind @index tell. */
static gboolean
read_people (const Phrase *phrase, guint index, XplCounted *counted)
{
  if (!is_bare_state (phrase, index))
    return FALSE;
  counted->first = counted->end = index;
  counted->text = g_strdup ("people");
  return TRUE;
}

void
xpl_counted_read (const XplLanguage *language,
                  const XplReading *reading,
                  const XplAmount *amount,
                  XplRange place,
                  XplCounted *counted)
{
  guint token = xpl_reading_token_at (reading, place.end);
  Phrase phrase = { language, reading, token, token };
  guint amount_token = xpl_reading_token_at (reading, place.start);
  const XplSentence *sentence = xpl_reading_sentence (reading, xpl_reading_token (reading, amount_token)->sentence);

  *counted = (XplCounted) { .first = token, .end = token, .entity = -1 };
  phrase.end = sentence->first_token + sentence->n_tokens;
  phrase.start = MIN (token, phrase.end);
  if (!xpl_range_is_none (amount->compound))
    {
      g_autofree char *noun = g_utf8_strdown (reading->text + amount->compound.start, amount->compound.end - amount->compound.start);

      /* "17,000-strong", "18-fold" */
      if (g_str_equal (noun, "strong") || g_str_equal (noun, "fold"))
        {
          counted->text = g_strdup ("");
          return;
        }
      counted->text = plural_of (noun);
      counted->range = amount->compound;
      return;
    }
  if (amount->kind == XPL_QUANTITY_AGE)
    {
      counted->text = g_strdup ("");
      return;
    }
  if (read_phrase (&phrase, find_phrase (&phrase, amount, counted), amount->value == 1 && amount->unit == NULL, counted))
    return;
  if (amount->unit == NULL && !is_bare_state (&phrase, phrase.start))
    {
      guint index = find_remote_phrase (&phrase, amount_token);

      counted->remote = read_phrase (&phrase, index, FALSE, counted) || read_people (&phrase, index, counted);
    }
  if (!counted->remote)
    counted->text = g_strdup ("");
}
