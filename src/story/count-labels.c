/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "counts.h"

#include "noun-classes.h"

#include <glib/gi18n-lib.h>

/* More words than this are no name for what is counted. */
#define MAX_NOUN_WORDS 5

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return g_strv_length (words);
}

/* "thousands [of their] troops" */
static void
skip_little_words (char *words)
{
  static const char *const little[] = { "of ", "its ", "their ", "his ", "her ", "the ", "more ", "other ", "additional ",
    "those ", "these " };
  guint i = 0;

  g_strstrip (words);
  while (i < G_N_ELEMENTS (little))
    if (g_str_has_prefix (words, little[i]))
      {
        memmove (words, words + strlen (little[i]), strlen (words) - strlen (little[i]) + 1);
        i = 0;
      }
    else
      i++;
}

/* "North Korean soldiers" of "about 11,000 North Korean soldiers", or NULL where the text is not that plain. */
static char *
take_noun (const XplCounts *self, const XplCount *count)
{
  const XplQuantity *quantity = count->quantity;
  XplRange range = { quantity->number.end, MAX (quantity->counted_range.end, quantity->number.end) };
  g_autofree char *words = NULL;

  if (xpl_range_is_none (quantity->counted_range) || range.end > quantity->range.end)
    return NULL;
  words = xpl_story_dup_words (self->story, count->article, range);
  skip_little_words (words);
  if (*words == '\0' || g_unichar_ispunct (g_utf8_get_char (words)) || count_words (words) > MAX_NOUN_WORDS
      || strpbrk (words, ",;:()\"") != NULL)
    return NULL;
  return g_steal_pointer (&words);
}

/* Where the article says "North Korean", or NULL. */
static const XplNameMention *
find_demonym (const XplCounts *self, const XplCount *count)
{
  const XplReading *reading = xpl_story_get_reading (self->story, count->article);

  for (guint i = 0; count->counted != NULL && i < reading->mentions->len; i++)
    {
      const XplNameMention *mention = &g_array_index (reading->mentions, XplNameMention, i);

      if (mention->kind == XPL_MENTION_DEMONYM && mention->entity == count->quantity->counted_entity)
        return mention;
    }
  return NULL;
}

static gboolean
phrase_names (const XplCounts *self, const XplCount *count)
{
  g_autoptr (GPtrArray) named = g_ptr_array_new ();

  xpl_story_add_mentioned (self->story, named, count->article, count->quantity->range, NULL);
  return count->counted != NULL && g_ptr_array_find (named, count->counted, NULL);
}

/* What is counted, and whose. */
static char *
make_noun (const XplCounts *self, const XplCount *count)
{
  g_autofree char *taken = take_noun (self, count);
  const char *noun = taken != NULL ? taken : count->quantity->counted;
  const XplNameMention *demonym;

  if (count->counted == NULL || (taken != NULL && phrase_names (self, count)))
    return g_strdup (noun);
  demonym = find_demonym (self, count);
  if (demonym != NULL)
    {
      g_autofree char *words = xpl_story_dup_words (self->story, count->article, demonym->range);

      return g_strdup_printf ("%s %s", words, noun);
    }
  /* Translators: what is counted, then whose: "soldiers of North Korea". */
  return g_strdup_printf (_("%s of %s"), noun, count->counted->name);
}

/* The count that says most exactly what is counted. */
static const XplCount *
choose_count (const XplCounts *self, const GPtrArray *counts)
{
  for (guint i = 0; i < counts->len && i < MAX_NOUN_WORDS; i++)
    {
      const XplCount *count = g_ptr_array_index (counts, i);

      if (phrase_names (self, count) || find_demonym (self, count) != NULL)
        return count;
    }
  return g_ptr_array_index (counts, 0);
}

static void
append_unit (GString *label, const XplSeries *series)
{
  if (series->unit == NULL)
    return;
  if (label->len == 0)
    /* Translators: %s is a unit, such as "USD" or "km". */
    g_string_append_printf (label, _("Amount in %s"), series->unit);
  else
    g_string_append_printf (label, " (%s)", series->unit);
}

char *
xpl_counts_make_label (const XplCounts *self, const GPtrArray *counts, const XplSeries *series)
{
  const XplCount *count = choose_count (self, counts);
  g_autofree char *noun = make_noun (self, count);
  g_autofree char *state = series->state != NULL ? g_strdelimit (g_strdup (series->state), "-", ' ') : NULL;
  GString *label = g_string_new (noun);
  const char *noun_state;

  if (state != NULL && strstr (label->str, state) == NULL
      && !xpl_noun_is_state (count->quantity->counted, &noun_state))
    g_string_append_printf (label, "%s%s", label->len > 0 ? " " : "", state);
  append_unit (label, series);
  if (series->per != NULL)
    /* Translators: after a number of things: "per day". Keep the space in front. */
    g_string_append_printf (label, _(" per %s"), series->per);
  if (series->where != NULL && series->where != series->counted && strstr (label->str, series->where->name) == NULL)
    /* Translators: where something was counted. Keep the space in front. */
    g_string_append_printf (label, _(" in %s"), series->where->name);
  if (count->certainty == XPL_CERTAINTY_TO_COME)
    g_string_append_printf (label, " (%s)", xpl_name_to_words (XPL_NAMES_MODALITY, count->quantity->modality));
  return g_string_free (label, FALSE);
}
