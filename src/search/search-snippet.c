/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "search-snippet.h"

#include <string.h>

#define PASSAGE_BYTES 240
/* What stands before the first word that was looked for. */
#define LEAD_BYTES 60

static gboolean
is_asked (const XplSearchTerm *term, XplFacet facet)
{
  return facet == XPL_N_FACETS || term->facet == facet;
}

/* Whether the word @start to @end is @wanted, or begins with it. Most differ in the first letter. */
static gboolean
word_fits (const char *start, const char *end, const char *wanted, gboolean is_prefix)
{
  g_autofree char *folded = NULL;

  if ((guchar) *start < 0x80 && g_ascii_tolower (*start) != *wanted)
    return FALSE;
  folded = xpl_fold_word (start, end);
  return is_prefix ? g_str_has_prefix (folded, wanted) : g_str_equal (folded, wanted);
}

/* Where @term, whose first word is @start to @word_end, ends; NULL where it is not there. */
static const char *
match_term (const XplSearchTerm *term, const char *start, const char *word_end, const char *limit)
{
  for (guint i = 0; term->words[i] != NULL; i++)
    {
      gboolean is_last = term->words[i + 1] == NULL;

      if (start == NULL || !word_fits (start, word_end, term->words[i], is_last && term->is_prefix))
        return NULL;
      if (is_last)
        return word_end;
      start = xpl_next_word (word_end, limit, &word_end);
    }
  return NULL;
}

/* Which bytes a word that is looked for may begin with: most words of a text do not. */
static void
mark_first_bytes (const XplSearchQuery *query, XplFacet facet, gboolean first[256])
{
  for (guint i = 0; i < 256; i++)
    first[i] = i >= 0x80;
  for (guint i = 0; i < query->terms->len; i++)
    {
      const XplSearchTerm *term = &g_array_index (query->terms, XplSearchTerm, i);
      char letter = term->words[0][0];

      if (is_asked (term, facet))
        first[(guchar) letter] = first[(guchar) g_ascii_toupper (letter)] = TRUE;
    }
}

GArray *
xpl_find_terms (const char *text, XplRange limits, const XplSearchQuery *query, XplFacet facet, GArray *terms)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (XplRange));
  const char *limit = text + limits.end, *word_end;
  gboolean first[256];

  mark_first_bytes (query, facet, first);
  for (const char *p = xpl_next_word (text + limits.start, limit, &word_end); p != NULL;
       p = xpl_next_word (word_end, limit, &word_end))
    for (guint i = first[(guchar) *p] ? 0 : query->terms->len; i < query->terms->len; i++)
      {
        const XplSearchTerm *term = &g_array_index (query->terms, XplSearchTerm, i);
        const char *end = is_asked (term, facet) ? match_term (term, p, word_end, limit) : NULL;
        XplRange range;

        if (end == NULL)
          continue;
        range = (XplRange) { (guint32) (p - text), (guint32) (end - text) };
        g_array_append_val (places, range);
        if (terms != NULL)
          g_array_append_val (terms, i);
        word_end = end;
        break;
      }
  return places;
}

/* How many different terms begin in the PASSAGE_BYTES from place @first on. */
static guint
count_terms (const GArray *places, const GArray *terms, guint first)
{
  guint32 start = g_array_index (places, XplRange, first).start;
  guint64 seen = 0;

  for (guint i = first; i < places->len && g_array_index (places, XplRange, i).end <= start + PASSAGE_BYTES - LEAD_BYTES; i++)
    seen |= G_GUINT64_CONSTANT (1) << g_array_index (terms, guint, i);
  return (guint) __builtin_popcountll (seen);
}

static const char *
find_line_start (const char *text, const char *p)
{
  while (p > text && p[-1] != '\n')
    p--;
  return p;
}

/* The line, or what of it is near: cut at blanks. */
static XplRange
cut_passage (const char *text, guint32 first)
{
  const char *start = find_line_start (text, text + first), *end = text + first;

  end += strcspn (end, "\n");
  if (text + first - start > LEAD_BYTES)
    {
      start = text + first - LEAD_BYTES;
      while (start < text + first && *start != ' ')
        start++;
      start += start < text + first;
    }
  if (end - start > PASSAGE_BYTES)
    {
      end = start + PASSAGE_BYTES;
      while (end > text + first && *end != ' ')
        end--;
      if (end == text + first)
        end = g_utf8_find_prev_char (start, start + PASSAGE_BYTES);
    }
  return (XplRange) { (guint32) (start - text), (guint32) (end - text) };
}

XplRange
xpl_choose_passage (const char *text, const GArray *places, const GArray *terms)
{
  guint best = 0, best_terms = 0;

  for (guint i = 0; i < places->len; i++)
    {
      guint n = count_terms (places, terms, i);

      if (n > best_terms)
        {
          best = i;
          best_terms = n;
        }
    }
  return cut_passage (text, places->len > 0 ? g_array_index (places, XplRange, best).start : (guint32) strspn (text, " \n"));
}
