/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Events that go by figures: their day ("the 7 October attack", "the September 11 attacks"; the day in it is a date all the
 * same), or how many meet ("the 2+2 talks").
 */

#include "config.h"

#include "name-finder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Days that are remembered; talks and votes have one as well, but are not called by it. */
static const char *const events[] = { "attack",       "attacks",   "massacre",   "massacres", "bombing",  "bombings",
                                      "shooting",     "shootings", "riot",       "riots",     "uprising", "revolt",
                                      "insurrection", "coup",      "revolution", "assault",   "invasion", "siege",
                                      "earthquake",   "tsunami",   "hijackings", NULL };

/* The timex that begins with token @i and is one day, or NULL. O(log n). */
static const XplTimex *
day_at (const XplNameFinder *finder, guint i)
{
  const GArray *timexes = finder->reading->timexes;
  guint32 start = xpl_finder_token (finder, i)->range.start;
  guint low = 0, high = timexes->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (timexes, XplTimex, middle).range.start < start)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == timexes->len)
    return NULL;

  const XplTimex *timex = &g_array_index (timexes, XplTimex, low);

  return timex->range.start == start && timex->type == XPL_TIMEX_DATE && strlen (timex->value) == strlen ("2023-10-07")
             ? timex
             : NULL;
}

/* "the 7 October", "9/11": a day of the calendar with its month, no "Friday" or "yesterday". */
static gboolean
is_named_day (const XplNameFinder *finder, const XplTimex *timex)
{
  const char *text = finder->reading->text;
  gboolean digit = FALSE;

  for (guint32 i = timex->range.start; i < timex->range.end; i++)
    digit = digit || g_ascii_isdigit (text[i]);
  return digit;
}

/* "2+2": so many ministers of each side. */
static gboolean
is_sum (const char *lower)
{
  gsize n = strspn (lower, "0123456789");

  return n > 0 && lower[n] == '+' && lower[n + 1] != '\0' && strspn (lower + n + 1, "0123456789") == strlen (lower + n + 1);
}

static guint
find_meeting (XplNameFinder *finder, guint i)
{
  static const char *const meetings[]
      = { "talks", "meeting", "meetings", "dialogue", "dialog", "format", "summit", "consultations", NULL };
  guint first = i, noun = i + 1;
  XplNameCandidate *candidate;

  if (xpl_finder_is (finder, i + 1, "+") && i + 2 < finder->end && xpl_finder_token (finder, i)->pos == XPL_POS_NUM
      && xpl_finder_token (finder, i + 2)->pos == XPL_POS_NUM)
    noun = i + 3;
  else if (!is_sum (xpl_finder_token (finder, i)->lower))
    return 0;
  if (!xpl_finder_is_any (finder, noun, meetings))
    return 0;
  candidate = xpl_finder_add (finder, first, noun + 1 - first, XPL_ENTITY_OCCASION);
  candidate->certainty = XPL_CERTAINTY_SURE;
  candidate->rule = N_ ("“%s” is a meeting that goes by how many take part");
  return noun + 1 - first;
}

guint
xpl_find_dated_event (XplNameFinder *finder, guint i)
{
  static const char *const owners[] = { "the", "'s", "’s", NULL };
  const XplTimex *timex;
  guint noun = i + 1;
  XplNameCandidate *candidate;

  if (!xpl_finder_has (finder, i, XPL_TOKEN_TIMEX))
    return find_meeting (finder, i);
  if (i == finder->first || !xpl_finder_is_any (finder, i - 1, owners))
    return 0;
  timex = day_at (finder, i);
  if (timex == NULL || !is_named_day (finder, timex))
    return 0;
  while (noun < finder->end && xpl_finder_token (finder, noun)->range.start < timex->range.end)
    noun++;
  if (!xpl_finder_is_any (finder, noun, events))
    return 0;
  candidate = xpl_finder_add (finder, i, noun + 1 - i, XPL_ENTITY_OCCASION);
  candidate->certainty = XPL_CERTAINTY_SURE;
  candidate->rule = N_ ("“%s” is an event that goes by its day");
  return noun + 1 - i;
}
