/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * At each piece all rows of timex-patterns.c are tried, the longest match whose guard agrees wins, the earlier row on a
 * tie.
 */

#include "config.h"

#include "timex-patterns.h"

#include <stdlib.h>

#define B(name) XPL_TIMEX_BIT (name)
#define JOINTS (B (COMMA) | B (OF) | B (DASH) | B (IN) | B (ON) | B (PAREN) | B (COLON) | B (SLASH) | B (STOP))

/* The items of the sentence at hand, each read once. */
typedef struct
{
  const XplLanguage *language;
  const XplPieces *pieces;
  guint first;
  guint end;
  XplTimexItem *items;
  gboolean *known;
} Line;

static const XplTimexItem *
item_at (Line *line, guint index)
{
  guint i = index - line->first;

  if (!line->known[i])
    {
      line->items[i] = xpl_timex_item_read (line->language, line->pieces, index, line->end);
      line->known[i] = TRUE;
    }
  return &line->items[i];
}

static gboolean
fits (Line *line, const XplTimexElement *element, guint index)
{
  if (index >= line->end || ((element->flags & XPL_TIMEX_TIGHT) != 0 && xpl_piece (line->pieces, index)->spaced))
    return FALSE;
  return (item_at (line, index)->classes & element->classes) != 0;
}

/* Where the elements from @element on end when they begin at piece @index, or 0. @steps gets the piece of each element. */
static guint
match_from (Line *line, const XplTimexPattern *pattern, guint element, guint index, guint *steps)
{
  const XplTimexElement *wanted = &pattern->elements[element];

  if (element == XPL_TIMEX_MAX_ELEMENTS || wanted->classes == 0)
    return index;
  if (fits (line, wanted, index))
    {
      guint end = match_from (line, pattern, element + 1, index + item_at (line, index)->n_pieces, steps);

      steps[element] = index;
      if (end > 0)
        return end;
    }
  steps[element] = G_MAXUINT;
  return (wanted->flags & XPL_TIMEX_OPTIONAL) != 0 ? match_from (line, pattern, element + 1, index, steps) : 0;
}

/* The last element that was matched must be no mere joint: "June of" ends with "June". */
static guint
trim_end (Line *line, const XplTimexPattern *pattern, const guint *steps)
{
  guint end = 0;

  for (guint i = 0; i < XPL_TIMEX_MAX_ELEMENTS && pattern->elements[i].classes != 0; i++)
    if (steps[i] != G_MAXUINT)
      {
        const XplTimexItem *item = item_at (line, steps[i]);

        if ((item->classes & pattern->elements[i].classes & ~(JOINTS | B (THE))) != 0)
          end = steps[i] + item->n_pieces;
      }
  return end;
}

static void
fill_fields (Line *line, const XplTimexPattern *pattern, const guint *steps, XplTimexFields *fields)
{
  guint slot = 0;

  fields->present[0] = fields->present[1] = 0;
  fields->split = 0;
  for (guint i = 0; i < XPL_TIMEX_MAX_ELEMENTS && pattern->elements[i].classes != 0; i++)
    {
      if (steps[i] == G_MAXUINT)
        continue;
      if ((pattern->elements[i].flags & XPL_TIMEX_SPLIT) != 0)
        {
          slot = 1;
          fields->split = steps[i];
        }

      const XplTimexItem *item = item_at (line, steps[i]);
      guint64 bits = item->classes & pattern->elements[i].classes;
      guint timex_class = g_bit_nth_lsf (bits & G_MAXUINT32, -1);

      if ((bits & G_MAXUINT32) == 0)
        timex_class = 32 + g_bit_nth_lsf (bits >> 32, -1);
      fields->present[slot] |= G_GUINT64_CONSTANT (1) << timex_class;
      fields->items[slot][timex_class] = *item;
    }
}

static guint64
first_classes (const XplTimexPattern *pattern)
{
  guint64 classes = 0;

  for (guint i = 0; i < XPL_TIMEX_MAX_ELEMENTS && pattern->elements[i].classes != 0; i++)
    {
      classes |= pattern->elements[i].classes;
      if ((pattern->elements[i].flags & XPL_TIMEX_OPTIONAL) == 0)
        break;
    }
  return classes;
}

/* The longest match at @index, which the guards let pass. */
static gboolean
find_at (Line *line, const guint64 *starts, guint index, XplTimexFields *fields, XplTimexMatch *best)
{
  guint64 classes = item_at (line, index)->classes;
  guint steps[XPL_TIMEX_MAX_ELEMENTS];

  best->end = index;
  for (guint i = 0; (classes & ~JOINTS) != 0 && i < xpl_n_timex_patterns; i++)
    {
      if ((starts[i] & classes) == 0 || match_from (line, &xpl_timex_patterns[i], 0, index, steps) == 0)
        continue;

      XplTimexMatch match = { &xpl_timex_patterns[i], index, trim_end (line, &xpl_timex_patterns[i], steps) };

      if (match.end <= best->end)
        continue;
      fill_fields (line, &xpl_timex_patterns[i], steps, fields);
      if (xpl_timex_patterns[i].guard == NULL
          || xpl_timex_patterns[i].guard (line->language, line->pieces, &match, fields))
        *best = match;
    }
  return best->end > index;
}

static void
open_line (Line *line, guint first, guint end)
{
  line->first = first;
  line->end = end;
  line->items = g_renew (XplTimexItem, line->items, end - first);
  line->known = g_renew (gboolean, line->known, end - first);
  for (guint i = 0; i < end - first; i++)
    line->known[i] = FALSE;
}

static void
close_line (Line *line)
{
  g_free (line->items);
  g_free (line->known);
}

GArray *
xpl_timex_find (const XplLanguage *language, const XplPieces *pieces)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (XplTimexMatch));
  g_autofree XplTimexFields *fields = g_new (XplTimexFields, 1);
  g_autofree guint64 *starts = g_new (guint64, xpl_n_timex_patterns);
  Line line = { language, pieces };

  for (guint i = 0; i < xpl_n_timex_patterns; i++)
    starts[i] = first_classes (&xpl_timex_patterns[i]);
  for (guint s = 0; s < pieces->reading->sentences->len; s++)
    {
      guint index = xpl_pieces_sentence_start (pieces, s);

      open_line (&line, index, xpl_pieces_sentence_end (pieces, s));
      while (index < line.end)
        {
          XplTimexMatch match;

          if (find_at (&line, starts, index, fields, &match))
            {
              g_array_append_val (matches, match);
              index = match.end;
            }
          else
            index += item_at (&line, index)->classes != 0 ? 1 : item_at (&line, index)->n_pieces;
        }
    }
  close_line (&line);
  return matches;
}

void
xpl_timex_read_fields (const XplLanguage *language,
                       const XplPieces *pieces,
                       const XplTimexMatch *match,
                       XplTimexFields *fields)
{
  guint sentence = xpl_piece (pieces, match->first)->sentence;
  guint end = xpl_pieces_sentence_end (pieces, sentence);
  guint steps[XPL_TIMEX_MAX_ELEMENTS];
  Line line = { language, pieces };

  /* A row looks no further ahead than its elements times the longest item. */
  open_line (&line, match->first, MIN (end, match->first + 16 * XPL_TIMEX_MAX_ELEMENTS));
  match_from (&line, match->pattern, 0, match->first, steps);
  fill_fields (&line, match->pattern, steps, fields);
  close_line (&line);
}

int
xpl_timex_number (const XplTimexFields *fields, guint slot, XplTimexClass timex_class)
{
  if (!xpl_timex_has (fields, slot, timex_class))
    return -1;

  const XplTimexItem *item = &fields->items[slot][timex_class];
  const char *text = xpl_timex_item_text (item, timex_class);

  return text != NULL && timex_class != XPL_TIMEX_CLASS_ORDINAL ? atoi (text)
                                                                : (int) CLAMP (item->number, -1, G_MAXINT);
}

const char *
xpl_timex_text (const XplTimexFields *fields, guint slot, XplTimexClass timex_class)
{
  const char *text = NULL;

  if (xpl_timex_has (fields, slot, timex_class))
    text = xpl_timex_item_text (&fields->items[slot][timex_class], timex_class);
  return text != NULL ? text : "";
}
