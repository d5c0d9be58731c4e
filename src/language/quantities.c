/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Every reported figure of a text. Sentence by sentence, the pieces that no date covers are tried for an amount; what is
 * no figure (quantity-filter.c) is passed over; the others get what they count, and what the sentence says of it.
 */

#include "config.h"

#include "quantity-parts.h"

#include <math.h>
#include <string.h>

#include "speech-cues.h"

#define MAX_AMOUNT 40 /* pieces of the longest amount with what stands around it */

typedef struct
{
  const XplLanguage *language;
  XplReading *reading;
  const XplPieces *pieces;
  guint next_timex;
  guint sentence_end; /* pieces */
  int previous;       /* the figure before in the sentence, or -1 */
  guint age_end;      /* behind the last age in the sentence, or 0 */
  guint inner_until;  /* pieces before this one stand in the last figure's noun phrase */
} Scan;

/* The first timex from @scan->next_timex on that is no length of time and ends behind @offset, as long as it begins before
 * @limit; or NULL. Lengths of time ("for six years", "every six years") are figures themselves. */
static const XplTimex *
find_date (const Scan *scan, guint32 offset, guint32 limit)
{
  const GArray *timexes = scan->reading->timexes;

  for (guint i = scan->next_timex; i < timexes->len; i++)
    {
      const XplTimex *timex = &g_array_index (timexes, XplTimex, i);

      if (timex->range.start >= limit)
        break;
      if (timex->type != XPL_TIMEX_DURATION && timex->type != XPL_TIMEX_SET && timex->range.end > offset)
        return timex;
    }
  return NULL;
}

/* The piece stands in a date. */
static gboolean
is_time (Scan *scan, guint index)
{
  const GArray *timexes = scan->reading->timexes;
  XplRange range = xpl_piece (scan->pieces, index)->range;

  while (scan->next_timex < timexes->len && g_array_index (timexes, XplTimex, scan->next_timex).range.end <= range.start)
    scan->next_timex++;
  return find_date (scan, range.start, range.end) != NULL;
}

/* None of the amount's pieces stands in a date: "in 2024, 300". */
static guint
end_before_time (const Scan *scan, guint index)
{
  guint last = MIN (index + MAX_AMOUNT, scan->sentence_end) - 1;
  const XplTimex *date = find_date (scan, xpl_piece (scan->pieces, index)->range.end, xpl_piece (scan->pieces, last)->range.end);
  guint end = index;

  if (date == NULL)
    return scan->sentence_end;
  while (end <= last && xpl_piece (scan->pieces, end)->range.end <= date->range.start)
    end++;
  return end;
}

/* "One more thing": counts what nobody reports. */
static gboolean
counts_nothing (const Scan *scan, const XplCounted *counted)
{
  const char *head = strrchr (counted->text, ' ');
  const XplLexicon *words = xpl_language_get_lexicon (scan->language, XPL_LEXICON_NOT_FIGURES);
  const char *const *row = xpl_lexicon_lookup (words, head != NULL ? head + 1 : counted->text);

  return row != NULL && xpl_words_contain (row, "uncounted");
}

/* "Atlas 4 launch system": the number belongs to the name before it, since what follows is one. */
static gboolean
belongs_to_name (const Scan *scan, const XplAmount *amount, const XplCounted *counted)
{
  const XplPiece *before;

  if (!counted->singular || amount->value <= 1 || amount->first != amount->number_first || amount->unit != NULL || amount->first == 0)
    return FALSE;
  before = xpl_piece (scan->pieces, amount->first - 1);
  if (before->kind != XPL_PIECE_WORD || before->sentence != xpl_piece (scan->pieces, amount->first)->sentence)
    return FALSE;
  for (guint32 i = before->range.start; i < before->range.end; i++)
    if (g_ascii_isupper (scan->reading->text[i]))
      return TRUE;
  return FALSE;
}

/* A number with nothing to count needs a word that makes it a figure. */
static XplStanding
judge_in_sentence (const Scan *scan, const XplAmount *amount, const XplCounted *counted, const XplCircumstances *circumstances)
{
  const XplPiece *first = xpl_piece (scan->pieces, amount->number_first);

  if (belongs_to_name (scan, amount, counted))
    return XPL_STANDING_NONE;
  if (counts_nothing (scan, counted))
    return amount->value == 1 ? XPL_STANDING_NONE : XPL_STANDING_ASIDE;
  if (*counted->text != '\0' || amount->unit != NULL)
    return XPL_STANDING_REPORTED;
  if (circumstances->state != NULL && (amount->approx != XPL_APPROX_NONE || amount->value >= 2))
    return XPL_STANDING_REPORTED;
  if (xpl_amount_is_put (scan->pieces, amount) || xpl_amount_is_of_others (scan->pieces, amount, scan->sentence_end))
    return XPL_STANDING_REPORTED;
  /* "about 40", "another 12" */
  if (amount->first != amount->number_first && first->kind == XPL_PIECE_NUMBER && amount->value >= 10)
    return XPL_STANDING_REPORTED;
  return xpl_amount_stands_alone (scan->pieces, amount, scan->sentence_end) ? XPL_STANDING_ASIDE : XPL_STANDING_NONE;
}

/* "another 2,700 injured": what is counted is what the figure before counts. */
static void
fill_from_previous (const Scan *scan, XplQuantity *quantity)
{
  const XplQuantity *previous;

  /* "It has 12 shops in two states and employs 90": people, whatever was counted before. */
  if (*quantity->counted != '\0' || quantity->unit != NULL || scan->previous < 0 || g_strcmp0 (quantity->state, "employed") == 0)
    return;
  previous = &g_array_index (scan->reading->quantities, XplQuantity, scan->previous);
  if (previous->unit != NULL)
    return;
  g_free (quantity->counted);
  quantity->counted = g_strdup (previous->counted);
  quantity->counted_range = previous->counted_range;
  if (quantity->counted_entity < 0)
    quantity->counted_entity = previous->counted_entity;
  if (quantity->where < 0)
    quantity->where = previous->where;
}

/* Who says so */

static char *
hedge_of_cue (const Scan *scan, const XplAttribution *attribution)
{
  static const char *const verbs[][2] = {
    { "estimate", "estimated" }, { "believe", "believed" }, { "assess", "assessed" }, { "suspect", "suspected" },
    { "think", "believed" },     { "assume", "assumed" },   { "calculate", "calculated" }, { "reckon", "estimated" },
  };

  if (xpl_range_is_none (attribution->cue))
    return NULL;
  for (guint t = xpl_reading_token_at (scan->reading, attribution->cue.start);
       t < scan->reading->tokens->len && xpl_reading_token (scan->reading, t)->range.start < attribution->cue.end;
       t++)
    for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
      if (g_str_has_prefix (xpl_reading_token (scan->reading, t)->lemma, verbs[i][0]))
        return g_strdup (verbs[i][1]);
  return NULL;
}

static void
attribute (const Scan *scan, const XplAmount *amount, const XplCircumstances *circumstances, XplQuantity *quantity)
{
  guint first = xpl_piece (scan->pieces, amount->first)->token;
  XplAttribution attribution;

  xpl_find_attribution (scan->language, scan->reading, quantity->number, &attribution);
  quantity->claimed_by = attribution.speaker;
  quantity->claimant = attribution.entity;
  quantity->via = attribution.via;
  if (xpl_range_is_none (attribution.speaker))
    {
      if (xpl_quantity_find_giver (scan->language, scan->reading, first, xpl_piece (scan->pieces, amount->end - 1)->token + 1,
                                   &quantity->claimant, &quantity->claimed_by))
        attribution.modality = xpl_modality_weaker (attribution.modality, XPL_MODALITY_CLAIMED);
    }
  else if (quantity->via < 0
           && xpl_quantity_find_quoted (scan->language, scan->reading, first, &quantity->claimant, &quantity->claimed_by))
    quantity->via = attribution.entity;
  else if (!xpl_quantity_find_counter (scan->language, scan->reading, attribution.speaker, &quantity->claimant,
                                       &quantity->claimed_by)
           && (quantity->claimant < 0 || !xpl_reading_entity (scan->reading, (guint) quantity->claimant)->named))
    quantity->claimed_by = xpl_quantity_widen_giver (scan->language, scan->reading, quantity->claimed_by);
  quantity->modality = xpl_modality_weaker (attribution.modality, circumstances->modality);
  /* An offer is the word of whoever makes it. */
  if (xpl_range_is_none (quantity->claimed_by) && g_strcmp0 (circumstances->state, "offered") == 0)
    {
      quantity->claimant = circumstances->actor;
      quantity->claimed_by = circumstances->actor_range;
    }
  if (amount->hedge != NULL)
    quantity->hedge = g_strdup (amount->hedge);
  else if (!xpl_range_is_none (attribution.hedge))
    quantity->hedge = xpl_range_dup_text (attribution.hedge, scan->reading->text);
  else
    quantity->hedge = hedge_of_cue (scan, &attribution);
}

/* "More than 3,000 have been killed": who is killed are people, if nothing else is said. */
static void
fill_people (XplQuantity *quantity)
{
  static const char *const states[] = {
    "killed", "wounded", "killed-or-wounded", "captured", "arrested", "abducted", "evacuated", "rescued", "displaced", "fled",
    "missing", "trapped", "stranded", "hospitalised", "infected", "vaccinated", "deployed", "charged", "convicted", "sentenced",
    "expelled", "deserted", "surrendered", "employed", NULL
  };

  if (*quantity->counted != '\0' || quantity->unit != NULL || quantity->state == NULL
      || !xpl_words_contain (states, quantity->state))
    return;
  g_free (quantity->counted);
  quantity->counted = g_strdup ("people");
}

static XplRange
range_of_pieces (const XplPieces *pieces, guint first, guint end)
{
  return (XplRange) { xpl_piece (pieces, first)->range.start, xpl_piece (pieces, end - 1)->range.end };
}

static XplQuantity
make_quantity (const Scan *scan, const XplAmount *amount, const XplCounted *counted, const XplCircumstances *circumstances)
{
  XplQuantity quantity = {
    .range = range_of_pieces (scan->pieces, amount->first, amount->end),
    .number = range_of_pieces (scan->pieces, amount->number_first, amount->number_end),
    .value = amount->value, .min = amount->min, .max = amount->max, .approx = amount->approx,
    .kind = amount->kind,
    .unit = g_strdup (amount->unit), .counted = g_strdup (counted->text), .counted_range = counted->range,
    .counted_entity = counted->entity, .state = g_strdup (circumstances->state), .where = circumstances->where,
    .per = g_strdup (circumstances->per), .claimant = -1, .via = -1, .timex = circumstances->timex,
  };
  const XplPiece *first = xpl_piece (scan->pieces, amount->first);

  if (!counted->shared && !counted->remote)
    quantity.range.end = MAX (quantity.range.end, counted->range.end);
  quantity.sentence = xpl_reading_sentence (scan->reading, first->sentence)->range;
  if (quantity.counted_entity < 0 && (counted->pronoun_owner || *counted->text != '\0'))
    quantity.counted_entity = circumstances->actor;
  /* "3,000 wounded in Kursk": a place is no owner of those counted there. */
  if (quantity.where >= 0 && quantity.where == quantity.counted_entity && !xpl_range_is_none (counted->range)
      && circumstances->actor != quantity.counted_entity && counted->entity < 0)
    quantity.counted_entity = -1;
  return quantity;
}

/* The pieces of the noun phrase belong to it: a number in it is a figure within a figure. */
static guint
end_of_phrase (const Scan *scan, const XplCounted *counted, guint end)
{
  if (xpl_range_is_none (counted->range) || counted->remote)
    return end;
  return MAX (end, xpl_pieces_at (scan->pieces, counted->range.start));
}

static void
add_figure (Scan *scan, const XplAmount *amount, XplStanding standing)
{
  XplReading *reading = scan->reading;
  XplRange place = { xpl_piece (scan->pieces, amount->first)->range.start, xpl_piece (scan->pieces, amount->end - 1)->range.end };
  guint first_token = xpl_piece (scan->pieces, amount->first)->token;
  guint last_token = xpl_piece (scan->pieces, amount->end - 1)->token;
  gboolean inner = amount->first < scan->inner_until;
  XplCounted counted;
  XplCircumstances circumstances;

  xpl_counted_read (scan->language, reading, amount, place, &counted);
  if (counted.remote)
    xpl_circumstances_read (scan->language, reading, counted.first, counted.end, FALSE, FALSE, &circumstances);
  else
    xpl_circumstances_read (scan->language, reading, first_token, MAX (counted.end, last_token + 1), inner,
                            amount->unit != NULL, &circumstances);
  standing = MIN (standing, judge_in_sentence (scan, amount, &counted, &circumstances));
  if (standing != XPL_STANDING_NONE)
    {
      XplQuantity quantity = make_quantity (scan, amount, &counted, &circumstances);

      quantity.aside = standing == XPL_STANDING_ASIDE;
      if (!quantity.aside)
        {
          fill_from_previous (scan, &quantity);
          fill_people (&quantity);
        }
      attribute (scan, amount, &circumstances, &quantity);
      if (!quantity.aside)
        scan->previous = (int) reading->quantities->len;
      g_array_append_val (reading->quantities, quantity);
      scan->inner_until = counted.part ? end_of_phrase (scan, &counted, amount->end) : 0;
    }
  g_free (counted.text);
}

static gboolean
follows_age (const Scan *scan, guint index)
{
  guint i = scan->age_end;

  if (i == 0)
    return FALSE;
  if (xpl_piece_is (scan->pieces, i, index, ","))
    i++;
  if (xpl_piece_is (scan->pieces, i, index, "and"))
    i++;
  return i == index && i > scan->age_end;
}

static void
scan_sentence (Scan *scan, guint first, guint end)
{
  guint index = first;

  scan->sentence_end = end;
  scan->previous = -1;
  scan->inner_until = 0;
  scan->age_end = 0;
  while (index < end)
    {
      XplAmount amount;

      if (is_time (scan, index))
        index++;
      else if (!xpl_amount_read (scan->language, scan->pieces, index, end_before_time (scan, index), &amount))
        index++;
      else
        {
          gboolean after_age = follows_age (scan, amount.first);
          XplStanding standing = xpl_amount_judge (scan->language, scan->pieces, &amount, end, after_age);

          if (amount.kind == XPL_QUANTITY_AGE)
            scan->age_end = amount.end;
          if (standing != XPL_STANDING_NONE)
            add_figure (scan, &amount, standing);
          index = amount.end;
        }
    }
}

void
xpl_read_quantities (const XplLanguage *self, XplReading *reading)
{
  const XplPieces *pieces = xpl_pieces_of (reading);
  Scan scan = { self, reading, pieces };

  for (guint i = 0; i < reading->sentences->len; i++)
    scan_sentence (&scan, xpl_pieces_sentence_start (pieces, i), xpl_pieces_sentence_end (pieces, i));
}
