/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * A speech becomes a quote. One that several articles print word for word is one quote, with its places in all of them;
 * short ones ("no comment") are said more than once, and parts of a longer speech stay with their speech.
 */

#include "config.h"

#include "story-parts.h"

#include "name-keys.h"

#include <glib/gi18n-lib.h>

/* So many words are not said twice by chance. */
#define MIN_WORDS_TO_JOIN 5

typedef struct
{
  XplStory *story;
  GHashTable *printed; /* speaker and words → XplQuote */
  guint n_groups;
} Quoter;

static guint
count_words (const char *folded)
{
  guint n = *folded != '\0' ? 1 : 0;

  for (const char *p = folded; *p != '\0'; p++)
    n += *p == ' ';
  return n;
}

/* What a quote of several articles has in common; NULL where it is not joined. */
static char *
make_key (Quoter *self, guint article, const XplSpeech *speech)
{
  g_autoptr (GString) words = g_string_new (NULL);
  XplEntity *speaker = xpl_story_get_entity (self->story, article, speech->entity);

  if (speech->kind != XPL_QUOTE_DIRECT || speaker == NULL)
    return NULL;
  for (guint i = 0; i < speech->ranges->len; i++)
    {
      g_autofree char *text = xpl_range_dup_text (g_array_index (speech->ranges, XplRange, i),
                                                  xpl_story_get_reading (self->story, article)->text);
      g_autofree char *folded = xpl_name_fold (text);

      g_string_append_printf (words, "%s%s", i > 0 ? " " : "", folded);
    }
  if (count_words (words->str) < MIN_WORDS_TO_JOIN)
    return NULL;
  return g_strdup_printf ("%s|%s", xpl_finding_get_id (XPL_FINDING (speaker)), words->str);
}

static void
add_places (Quoter *self, XplQuote *quote, guint article, const XplSpeech *speech)
{
  for (guint i = 0; i < speech->ranges->len; i++)
    {
      XplRange range = g_array_index (speech->ranges, XplRange, i);

      xpl_finding_add_evidence (XPL_FINDING (quote), xpl_story_get_article (self->story, article), range,
                                i == 0 ? speech->cue : XPL_RANGE_NONE);
      xpl_story_add_mentioned (self->story, quote->about, article, range, quote->speakers);
    }
}

static void
explain (Quoter *self, XplQuote *quote, guint article, const XplSpeech *speech)
{
  g_autofree char *speakers = xpl_findings_dup_labels (quote->speakers);
  g_autofree char *words = NULL;
  g_autofree char *why = NULL;

  if (quote->speakers->len == 0)
    why = g_strdup (_("The text does not say who speaks."));
  else if (quote->cue == NULL || xpl_range_is_none (speech->speaker))
    /* Translators: %s is the speaker of a quote. */
    why = g_strdup_printf (_("%s is whom the text around it lets speak."), speakers);
  else
    {
      words = xpl_story_dup_words (self->story, article, speech->speaker);
      /* Translators: the words of saying ("said"), the words that name the speaker, who that is. */
      why = g_strdup_printf (_("“%s” goes with “%s”, which is %s."), quote->cue, words, speakers);
    }
  xpl_finding_set_why (XPL_FINDING (quote), why);
}

static XplQuote *
make_quote (Quoter *self, guint article, const XplSpeech *speech)
{
  XplQuote *quote = xpl_quote_new (speech->kind);
  XplEntity *speaker = xpl_story_get_entity (self->story, article, speech->entity);
  XplEntity *via = xpl_story_get_entity (self->story, article, speech->via);

  if (speaker != NULL)
    xpl_findings_add (quote->speakers, speaker);
  for (guint i = 0; i < speech->n_others; i++)
    if (xpl_story_get_entity (self->story, article, speech->others[i]) != NULL)
      xpl_findings_add (quote->speakers, xpl_story_get_entity (self->story, article, speech->others[i]));
  if (via != NULL)
    xpl_findings_add (quote->via, via);
  if (!xpl_range_is_none (speech->cue))
    quote->cue = xpl_story_dup_words (self->story, article, speech->cue);
  quote->hedge = g_strdup (speech->hedge);
  explain (self, quote, article, speech);
  return quote;
}

static void
add_speech (Quoter *self, guint article, const XplSpeech *speech, const char *group)
{
  g_autofree char *key = group == NULL ? make_key (self, article, speech) : NULL;
  XplQuote *quote = key == NULL ? NULL : g_hash_table_lookup (self->printed, key);

  if (quote != NULL)
    {
      add_places (self, quote, article, speech);
      return;
    }
  quote = make_quote (self, article, speech);
  quote->group = g_strdup (group);
  add_places (self, quote, article, speech);
  xpl_bundle_add_finding (self->story->bundle, XPL_FINDING (quote));
  if (key != NULL)
    g_hash_table_insert (self->printed, g_steal_pointer (&key), quote);
  g_object_unref (quote);
}

/* Group number of the article → how many speeches it has. */
static GHashTable *
count_groups (const XplReading *reading)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < reading->speeches->len; i++)
    {
      gpointer group = GUINT_TO_POINTER (g_array_index (reading->speeches, XplSpeech, i).group);

      g_hash_table_insert (counts, group, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, group)) + 1));
    }
  return counts;
}

/* The bundle's name of the group of @speech; NULL where it is alone in it. */
static const char *
name_group (Quoter *self, const XplSpeech *speech, GHashTable *counts, GHashTable *names)
{
  gpointer group = GUINT_TO_POINTER (speech->group);
  char *name = g_hash_table_lookup (names, group);

  if (name == NULL && GPOINTER_TO_UINT (g_hash_table_lookup (counts, group)) > 1)
    {
      name = g_strdup_printf ("g%u", ++self->n_groups);
      g_hash_table_insert (names, group, name);
    }
  return name;
}

static void
add_article (Quoter *self, guint article)
{
  const XplReading *reading = xpl_story_get_reading (self->story, article);
  g_autoptr (GHashTable) counts = NULL;
  g_autoptr (GHashTable) names = NULL;

  if (reading == NULL)
    return;
  counts = count_groups (reading);
  names = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < reading->speeches->len; i++)
    {
      const XplSpeech *speech = &g_array_index (reading->speeches, XplSpeech, i);

      /* "says she suspects": the outer one has all of it. "The data show", "it is clear that": nobody says it. */
      if (speech->ranges->len > 0 && !speech->is_minor)
        add_speech (self, article, speech, name_group (self, speech, counts, names));
    }
}

gboolean
xpl_story_add_quotes (XplStory *self)
{
  g_autoptr (GHashTable) printed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Quoter quoter = { self, printed, 0 };

  for (guint i = 0; i < self->articles->len; i++)
    {
      if (xpl_story_is_cancelled (self))
        return FALSE;
      add_article (&quoter, i);
    }
  return TRUE;
}
