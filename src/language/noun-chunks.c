/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Noun groups: see chunks.c. */

#include "config.h"

#include "chunker.h"

/* How far to look for the noun: so that a text of nothing but adjectives is read in linear time. */
#define MAX_ADJECTIVES 24

static gboolean
is_possessive_pronoun (const char *word)
{
  static const char *const words[] = { "its", "their", "his", "her", "our", "my", "your", NULL };

  return xpl_word_is_any (word, words);
}

/* "about", "more than", "at least" before a number: the place of the number, or @i. */
static guint
skip_approximation (const XplChunker *self, guint i)
{
  static const char *const phrases[][3] = {
    { "about" }, { "around" }, { "some" }, { "nearly" }, { "almost" }, { "over" }, { "under" }, { "approximately" },
    { "roughly" }, { "only" }, { "just" }, { "another" }, { "additional" }, { "between" }, { "estimated" },
    { "more", "than" }, { "less", "than" }, { "fewer", "than" }, { "at", "least" }, { "at", "most" }, { "up", "to" },
    { "an", "estimated" }, { "an", "additional" }, { "well", "over" }, { "close", "to" }, { "just", "over" },
    { "just", "under" }, { "as", "many", "as" }, { "as", "much", "as" }, { "as", "few", "as" },
    { "no", "fewer", "than" }, { "no", "less", "than" },
  };

  /* Every word is asked, and few stand before a number. */
  if (xpl_chunker_pos (self, i + 1) != XPL_POS_NUM && xpl_chunker_pos (self, i + 2) != XPL_POS_NUM &&
      xpl_chunker_pos (self, i + 3) != XPL_POS_NUM)
    return i;
  for (guint p = 0; p < G_N_ELEMENTS (phrases); p++)
    {
      guint n = 0;

      while (n < 3 && phrases[p][n] != NULL && xpl_words_equal (xpl_chunker_lower (self, i + n), phrases[p][n]))
        n++;
      if (n > 0 && (n == 3 || phrases[p][n] == NULL) && xpl_chunker_pos (self, i + n) == XPL_POS_NUM)
        return i + n;
    }
  return i;
}

static gboolean
is_modifier (XplPos pos)
{
  return pos == XPL_POS_ADJ || pos == XPL_POS_NUM || pos == XPL_POS_DET || pos == XPL_POS_SYM;
}

static gboolean
is_demonym (const XplNameMention *mention)
{
  return mention != NULL && mention->kind == XPL_MENTION_DEMONYM;
}

/* Where "and" at @i joins two modifiers of one noun ("Russian and Belarusian troops"): the place behind it, else @i. */
static guint
skip_modifier_coordination (const XplChunker *self, guint i)
{
  guint next = i + 1;

  if (xpl_chunker_pos (self, i) != XPL_POS_CCONJ)
    return i;
  if (is_demonym (xpl_chunker_mention (self, next)))
    {
      const XplNameMention *mention = xpl_chunker_mention (self, next);

      while (xpl_chunker_has (self, next) && xpl_chunker_token (self, next) < mention->first_token + mention->n_tokens)
        next++;
    }
  else if ((xpl_chunker_pos (self, next) == XPL_POS_ADJ || xpl_chunker_is_participle (self, next)) && xpl_chunker_mention (self, next) == NULL)
    next++;
  else
    return i;
  return xpl_pos_is_nominal (xpl_chunker_pos (self, next)) || xpl_chunker_pos (self, next) == XPL_POS_ADJ ? i + 1 : i;
}

/* An adverb or participle at @i that leads on to the noun: "highly motivated soldiers". */
static gboolean
leads_to_noun (const XplChunker *self, guint i)
{
  for (guint ahead = i + 1; ahead < i + 6; ahead++)
    {
      XplPos pos = xpl_chunker_pos (self, ahead);

      if (xpl_pos_is_nominal (pos))
        return TRUE;
      if (pos == XPL_POS_CCONJ && (xpl_chunker_pos (self, ahead + 1) == XPL_POS_ADJ || xpl_chunker_is_participle (self, ahead + 1)))
        continue;
      if (pos != XPL_POS_ADJ && pos != XPL_POS_ADV && pos != XPL_POS_NUM && pos != XPL_POS_VERB)
        return FALSE;
    }
  return FALSE;
}

typedef struct
{
  guint next;           /* the token to read */
  guint head;           /* the last that can be the head */
  gboolean has_head;    /* in this segment, that is after the last possessor */
  gboolean has_start;   /* a determiner, modifier or noun was read */
  gboolean ended_name;  /* the last thing read was a name other than a demonym */
  gboolean possessive;  /* the last thing read was 's */
  gboolean is_modifier; /* the last thing read was an adjective or demonym */
} Noun;

static void
take_head (Noun *noun)
{
  noun->head = noun->next;
  noun->has_head = TRUE;
  noun->has_start = TRUE;
  noun->possessive = FALSE;
  noun->is_modifier = FALSE;
}

/* "KX-7 guided missiles": a product's name with an adjective and a noun behind it says of which kind they are. */
static gboolean
names_kind (const XplChunker *self, guint next, const XplNameMention *mention)
{
  if (xpl_reading_entity (self->reading, (guint) mention->entity)->type != XPL_ENTITY_PRODUCT ||
      xpl_chunker_pos (self, next) != XPL_POS_ADJ)
    return FALSE;
  while (xpl_chunker_pos (self, next) == XPL_POS_ADJ)
    next++;
  return xpl_pos_is_nominal (xpl_chunker_pos (self, next));
}

static gboolean
take_mention (const XplChunker *self, Noun *noun)
{
  const XplNameMention *mention = xpl_chunker_mention (self, noun->next);

  if (mention == NULL)
    return FALSE;
  /* "gave Ukraine the tanks", "told Ukraine Poland …": a second name begins another group, except in compounds. */
  if (noun->ended_name && mention->kind != XPL_MENTION_NAME && mention->kind != XPL_MENTION_ALIAS)
    return FALSE;
  while (xpl_chunker_has (self, noun->next) && xpl_chunker_token (self, noun->next) < mention->first_token + mention->n_tokens)
    {
      take_head (noun);
      noun->next++;
    }
  noun->is_modifier = is_demonym (mention) || names_kind (self, noun->next, mention);
  noun->ended_name = !noun->is_modifier;
  return TRUE;
}

/* Taggers take 's for "is" before an adjective or adverb; with a noun to come it is a possessor's. */
static gboolean
is_possessive (const XplChunker *self, guint i)
{
  const char *word = xpl_chunker_lower (self, i);
  XplPos next = xpl_chunker_pos (self, i + 1);

  if (!g_str_equal (word, "'s") && !g_str_equal (word, "'"))
    return FALSE;
  if (xpl_chunker_pos (self, i) == XPL_POS_PART)
    return TRUE;
  return i > 0 && xpl_chunker_pos (self, i) == XPL_POS_AUX && xpl_pos_is_nominal (xpl_chunker_pos (self, i - 1)) &&
         (xpl_pos_is_nominal (next) || (next == XPL_POS_VERB && xpl_chunker_is_base_form (self, i + 1)) ||
          ((next == XPL_POS_ADJ || next == XPL_POS_ADV) && leads_to_noun (self, i + 1)));
}

/* The role mention that begins at token @token, or NULL. Roles are in the order of the text. */
static const XplRoleMention *
find_role (const XplReading *reading, guint32 token)
{
  guint32 offset = xpl_reading_token (reading, token)->range.start;
  guint low = 0, high = reading->roles->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (reading->roles, XplRoleMention, middle).range.start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == reading->roles->len || g_array_index (reading->roles, XplRoleMention, low).range.start != offset)
    return NULL;
  return &g_array_index (reading->roles, XplRoleMention, low);
}

/* "NATO Secretary of Trade": the name that ends right before the title is the body it belongs to. */
static gboolean
is_behind_body (const XplChunker *self, const Noun *noun, const XplRoleMention *role)
{
  const XplNameMention *body
      = xpl_reading_mention_at (self->reading, xpl_chunker_token (self, noun->next - 1));

  return noun->ended_name && body != NULL && role->of >= 0 && body->entity == role->of;
}

/* "Chief of Staff Ada Stone": a title with a preposition in it, before the name it belongs to. */
static gboolean
take_role (const XplChunker *self, Noun *noun)
{
  const XplRoleMention *role = find_role (self->reading, xpl_chunker_token (self, noun->next));
  const XplNameMention *mention;
  guint end = noun->next;

  if (role == NULL || (noun->has_head && !noun->is_modifier && !noun->possessive && !is_behind_body (self, noun, role)))
    return FALSE;
  while (xpl_chunker_has (self, end) &&
         xpl_reading_token (self->reading, xpl_chunker_token (self, end))->range.start < role->range.end)
    end++;
  mention = xpl_chunker_mention (self, end);
  if (end < noun->next + 3 || mention == NULL || mention->entity != role->entity)
    return FALSE;
  noun->next = end;
  noun->has_start = TRUE;
  noun->is_modifier = TRUE;
  noun->possessive = FALSE;
  return TRUE;
}

static gboolean
take_possessive (const XplChunker *self, Noun *noun)
{
  if (!noun->has_head || !is_possessive (self, noun->next))
    return FALSE;
  noun->next++;
  noun->has_head = FALSE;
  noun->possessive = TRUE;
  noun->ended_name = FALSE;
  noun->is_modifier = FALSE;
  return TRUE;
}

static gboolean
take_modifier (const XplChunker *self, Noun *noun)
{
  XplPos pos = xpl_chunker_pos (self, noun->next);
  guint number = skip_approximation (self, noun->next);
  gboolean free_before = !noun->has_head || noun->is_modifier;

  if (!free_before)
    return FALSE;
  if (number > noun->next)
    noun->next = number;
  else if (pos == XPL_POS_DET ? noun->has_start && noun->is_modifier : !is_modifier (pos))
    return FALSE;
  /* A number alone can be the head: "3,000 were killed". */
  if (xpl_chunker_pos (self, noun->next) == XPL_POS_NUM || pos == XPL_POS_DET || pos == XPL_POS_SYM)
    noun->head = noun->next;
  noun->is_modifier = pos == XPL_POS_ADJ;
  noun->has_start = TRUE;
  noun->possessive = FALSE;
  noun->next++;
  return TRUE;
}

/* "Arvenia's attack", "Arvenia's backing for": a base form, or a gerund with a preposition behind it. */
static gboolean
is_verbal_noun (const XplChunker *self, guint i)
{
  return xpl_chunker_is_base_form (self, i) ||
         (xpl_verb_is_gerund (xpl_reading_token (self->reading, xpl_chunker_token (self, i))) &&
          (xpl_chunker_pos (self, i + 1) == XPL_POS_ADP || g_str_equal (xpl_chunker_lower (self, i + 1), "to")));
}

/* The date that holds byte @offset, or NULL. Dates are in the order of the text. */
static const XplTimex *
find_timex (const XplReading *reading, guint32 offset)
{
  guint low = 0, high = reading->timexes->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (reading->timexes, XplTimex, middle).range.end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == reading->timexes->len || g_array_index (reading->timexes, XplTimex, low).range.start > offset)
    return NULL;
  return &g_array_index (reading->timexes, XplTimex, low);
}

/* "announced on Monday plans": a date behind a preposition is a group of its own, and a noun behind it begins another. */
static gboolean
follows_date (const XplChunker *self, const Noun *noun, guint first)
{
  const XplTimex *timex;

  if (noun->next <= first || first == 0 || xpl_chunker_pos (self, first - 1) != XPL_POS_ADP)
    return FALSE;
  timex = find_timex (self->reading, xpl_reading_token (self->reading, xpl_chunker_token (self, noun->next - 1))->range.start);
  return timex != NULL && timex->type == XPL_TIMEX_DATE &&
         timex->range.end <= xpl_reading_token (self->reading, xpl_chunker_token (self, noun->next))->range.start &&
         timex->range.start <= xpl_reading_token (self->reading, xpl_chunker_token (self, first))->range.start;
}

static gboolean
take_other (const XplChunker *self, Noun *noun)
{
  XplPos pos = xpl_chunker_pos (self, noun->next);

  /* "Arvenia's visit", "its fight": what a possessor stands before is a noun, whatever its tag. */
  if (xpl_pos_is_nominal (pos) || (pos == XPL_POS_VERB && noun->possessive && is_verbal_noun (self, noun->next)))
    {
      take_head (noun);
      noun->ended_name = FALSE;
      noun->next++;
      return TRUE;
    }
  if ((!noun->has_head || noun->is_modifier) && noun->has_start && (pos == XPL_POS_ADV || pos == XPL_POS_VERB) &&
      leads_to_noun (self, noun->next))
    {
      noun->is_modifier = pos == XPL_POS_VERB;
      noun->possessive = FALSE;
      noun->next++;
      return TRUE;
    }
  if (noun->is_modifier && skip_modifier_coordination (self, noun->next) > noun->next)
    {
      noun->next++;
      return TRUE;
    }
  /* "11,000-12,000" */
  if (xpl_chunker_pos (self, noun->next) == XPL_POS_PUNCT && g_str_equal (xpl_chunker_lower (self, noun->next), "-") &&
      xpl_chunker_pos (self, noun->next - 1) == XPL_POS_NUM && xpl_chunker_pos (self, noun->next + 1) == XPL_POS_NUM)
    {
      noun->next++;
      return TRUE;
    }
  return FALSE;
}

/* "over captured soldiers": behind a preposition a participle belongs to the noun. */
gboolean
xpl_chunker_begins_with_participle (const XplChunker *self, guint i)
{
  guint n = self->chunks->len;

  return xpl_chunker_is_participle (self, i) && leads_to_noun (self, i) && n > 0 &&
         g_array_index (self->chunks, XplChunk, n - 1).kind == XPL_CHUNK_PREPOSITION;
}

/* Reads a pronoun that stands for a noun group. */
static guint
read_pronoun (XplChunker *self, guint i)
{
  XplChunk *chunk = xpl_chunker_add (self, XPL_CHUNK_NOUN, i, i + 1);

  chunk->pronoun = TRUE;
  return i + 1;
}

guint
xpl_chunker_read_noun (XplChunker *self, guint i)
{
  Noun noun = { .next = i, .head = i };

  if (xpl_chunker_begins_with_participle (self, i))
    {
      noun.next++;
      noun.has_start = TRUE;
    }
  else if (is_possessive_pronoun (xpl_chunker_lower (self, i)))
    {
      noun.next++;
      noun.has_start = TRUE;
      noun.possessive = TRUE;
    }
  else if (xpl_chunker_pos (self, i) == XPL_POS_PRON && xpl_chunker_mention (self, i) == NULL)
    return read_pronoun (self, i);
  while (xpl_chunker_has (self, noun.next) && !follows_date (self, &noun, i) && (take_role (self, &noun) || take_mention (self, &noun) || take_possessive (self, &noun) ||
                                        take_modifier (self, &noun) || take_other (self, &noun)))
    {
    }
  if (noun.next == i || (!noun.has_start && !noun.has_head))
    return i;

  XplChunk *chunk = xpl_chunker_add (self, XPL_CHUNK_NOUN, i, noun.next);
  chunk->head = xpl_chunker_token (self, MIN (noun.head, noun.next - 1));
  chunk->none = g_str_equal (xpl_chunker_lower (self, i), "no");
  if (is_possessive_pronoun (xpl_chunker_lower (self, i)) && noun.head == i)
    chunk->pronoun = TRUE;
  return noun.next;
}

/* Adjectives before no noun are no noun group. */
gboolean
xpl_chunker_begins_noun (const XplChunker *self, guint i)
{
  XplPos pos = xpl_chunker_pos (self, i);

  if (xpl_chunker_mention (self, i) != NULL || is_possessive_pronoun (xpl_chunker_lower (self, i)) || skip_approximation (self, i) > i ||
      xpl_chunker_begins_with_participle (self, i))
    return TRUE;
  if (pos == XPL_POS_ADJ)
    {
      guint ahead = i;

      while (ahead < i + MAX_ADJECTIVES &&
             (xpl_chunker_pos (self, ahead) == XPL_POS_ADJ || (xpl_chunker_pos (self, ahead) == XPL_POS_CCONJ && ahead > i &&
                                                               xpl_chunker_pos (self, ahead + 1) == XPL_POS_ADJ)))
        ahead++;
      return xpl_pos_is_nominal (xpl_chunker_pos (self, ahead)) || xpl_chunker_pos (self, ahead) == XPL_POS_NUM;
    }
  return xpl_pos_is_nominal (pos) || pos == XPL_POS_DET || pos == XPL_POS_NUM || pos == XPL_POS_PRON || pos == XPL_POS_SYM;
}
