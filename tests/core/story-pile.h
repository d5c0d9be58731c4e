/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

/*
 * A pile of articles whose readings are made by hand, for the tests of the story: each function adds to the reading of
 * the article that was added last. Words are looked for in its text; each line of it is a sentence.
 */

#include "story.h"

#include <math.h>
#include <string.h>

typedef struct
{
  XplBundle *bundle;
  GPtrArray *readings;
  XplArticle *article; /* the last one, borrowed */
  XplReading *reading;
} Pile;

static inline Pile *
pile_new (void)
{
  Pile *self = g_new0 (Pile, 1);

  self->bundle = xpl_bundle_new ("Pile");
  self->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) xpl_reading_free);
  return self;
}

static inline void
pile_free (Pile *self)
{
  g_ptr_array_unref (self->readings);
  g_object_unref (self->bundle);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pile, pile_free)

static inline void
pile_add_sentences (XplReading *reading)
{
  const char *text = reading->text;

  for (const char *line = text; *line != '\0';)
    {
      const char *end = strchrnul (line, '\n');
      XplSentence sentence = { .range = { line - text, end - text } };

      if (end > line)
        g_array_append_val (reading->sentences, sentence);
      line = *end == '\0' ? end : end + 1;
    }
}

/* @published may be NULL. */
static inline XplArticle *
pile_add_article (Pile *self, const char *text, const char *published)
{
  g_autoptr (XplArticle) article = xpl_article_new (text);

  if (published != NULL)
    g_assert_true (xpl_edtf_parse (published, &article->published.edtf, NULL));
  article->published.how = XPL_HOW_FEED;
  g_free (article->title);
  article->title = g_strdup_printf ("Article %u", self->readings->len + 1);
  g_assert_true (xpl_bundle_add_article (self->bundle, article));
  self->article = article;
  self->reading = xpl_reading_new (article->text);
  pile_add_sentences (self->reading);
  g_ptr_array_add (self->readings, self->reading);
  return article;
}

/* The first place of @words that begins at or after @from. */
static inline XplRange
pile_find (Pile *self, const char *words, guint32 from)
{
  const char *text = self->reading->text;
  const char *found = strstr (text + from, words);

  if (found == NULL)
    g_error ("“%s” is not in “%s”", words, text);
  return (XplRange) { found - text, found - text + strlen (words) };
}

static inline XplRange
pile_sentence (Pile *self, XplRange range)
{
  int sentence = xpl_reading_sentence_at (self->reading, range.start);

  g_assert_cmpint (sentence, >=, 0);
  return xpl_reading_sentence (self->reading, sentence)->range;
}

static inline int
compare_pile_mentions (gconstpointer a, gconstpointer b)
{
  const XplNameMention *left = a, *right = b;

  return left->range.start < right->range.start ? -1 : left->range.start > right->range.start;
}

/* All places of @words that no longer mention covers are mentions of @entity. */
static inline void
pile_mention (Pile *self, int entity, const char *words, XplMentionKind kind)
{
  const char *text = self->reading->text;
  GArray *mentions = self->reading->mentions;

  for (const char *p = strstr (text, words); p != NULL; p = strstr (p + 1, words))
    {
      XplNameMention mention = { .range = { p - text, p - text + strlen (words) }, .entity = entity, .kind = kind };
      gboolean is_free = TRUE;

      for (guint i = 0; i < mentions->len && is_free; i++)
        is_free = !xpl_range_overlaps (g_array_index (mentions, XplNameMention, i).range, mention.range);
      if (!is_free)
        continue;
      mention.sentence = xpl_reading_sentence_at (self->reading, mention.range.start);
      g_array_append_val (mentions, mention);
    }
  g_array_sort (mentions, compare_pile_mentions);
}

/* An entity whose mentions are all places of its name. */
static inline int
pile_entity (Pile *self, XplEntityType type, const char *name)
{
  XplNamed named = { .type = type, .named = TRUE, .name = g_strdup (name), .part_of = -1 };
  int index = self->reading->entities->len;

  named.aliases = g_ptr_array_new_with_free_func (g_free);
  named.why = g_strdup_printf ("“%s” is written like a name.", name);
  g_array_append_val (self->reading->entities, named);
  if (strstr (self->reading->text, name) != NULL)
    pile_mention (self, index, name, XPL_MENTION_NAME);
  return index;
}

static inline int
pile_person (Pile *self, const char *name)
{
  return pile_entity (self, XPL_ENTITY_PERSON, name);
}

/* A place that the lexicon knows. */
static inline int
pile_country (Pile *self, const char *name, const char *key)
{
  int index = pile_entity (self, XPL_ENTITY_PLACE, name);

  xpl_reading_entity (self->reading, index)->key = g_strdup (key);
  return index;
}

static inline int
pile_organisation (Pile *self, const char *name, int part_of)
{
  int index = pile_entity (self, XPL_ENTITY_ORGANISATION, name);

  xpl_reading_entity (self->reading, index)->part_of = part_of;
  return index;
}

static inline void
pile_role (Pile *self, int entity, const char *words, int of)
{
  XplRoleMention role = { .range = pile_find (self, words, 0), .entity = entity, .of = of, .text = g_strdup (words) };

  g_array_append_val (self->reading->roles, role);
}

static inline int
pile_timex (Pile *self, const char *words, const char *edtf)
{
  XplTimex timex = { .range = pile_find (self, words, 0), .how = XPL_HOW_RESOLVED, .rule = "test", .value = g_strdup (edtf) };

  g_assert_true (xpl_edtf_parse (edtf, &timex.edtf, NULL));
  g_array_append_val (self->reading->timexes, timex);
  return self->reading->timexes->len - 1;
}

static inline XplRange
pile_first_mention (Pile *self, int entity)
{
  for (guint i = 0; i < self->reading->mentions->len; i++)
    if (g_array_index (self->reading->mentions, XplNameMention, i).entity == entity)
      return g_array_index (self->reading->mentions, XplNameMention, i).range;
  return XPL_RANGE_NONE;
}

/* A plain fact; its fields may be changed until the next one is added. */
static inline XplStatement *
pile_statement (Pile *self, int subject, const char *cue, int object, XplAct act)
{
  XplStatement statement = { .subject = subject, .object = object, .act = act, .timex = -1, .where = -1, .rule = "test" };

  statement.cue = pile_find (self, cue, 0);
  statement.clause = pile_sentence (self, statement.cue);
  statement.subject_range = pile_first_mention (self, subject);
  if (object >= 0)
    statement.object_range = pile_first_mention (self, object);
  statement.attributed = g_array_new (FALSE, FALSE, sizeof (int));
  statement.attributed_ranges = g_array_new (FALSE, FALSE, sizeof (XplRange));
  g_array_append_val (self->reading->statements, statement);
  return &g_array_index (self->reading->statements, XplStatement, self->reading->statements->len - 1);
}

static inline XplSpeech *
pile_speech (Pile *self, int speaker, const char *cue, const char *words)
{
  XplSpeech speech = { .kind = XPL_QUOTE_DIRECT, .entity = speaker, .via = -1, .rule = "test" };
  XplRange range = pile_find (self, words, 0);

  speech.ranges = g_array_new (FALSE, FALSE, sizeof (XplRange));
  g_array_append_val (speech.ranges, range);
  speech.cue = pile_find (self, cue, 0);
  speech.sentence = pile_sentence (self, range);
  speech.group = self->reading->speeches->len;
  g_array_append_val (self->reading->speeches, speech);
  return &g_array_index (self->reading->speeches, XplSpeech, self->reading->speeches->len - 1);
}

static inline XplQuantity *
pile_quantity (Pile *self, const char *number, const char *phrase, double min, double max, const char *counted)
{
  XplQuantity quantity = { .min = min, .max = max, .counted_entity = -1, .where = -1, .claimant = -1, .via = -1, .timex = -1 };

  quantity.range = pile_find (self, phrase, 0);
  quantity.number = pile_find (self, number, quantity.range.start);
  quantity.value = isfinite (min) ? min : max;
  quantity.counted = g_strdup (counted);
  if (*counted != '\0')
    quantity.counted_range = pile_find (self, counted, quantity.range.start);
  quantity.sentence = pile_sentence (self, quantity.range);
  g_array_append_val (self->reading->quantities, quantity);
  return &g_array_index (self->reading->quantities, XplQuantity, self->reading->quantities->len - 1);
}

static inline void
pile_build (Pile *self)
{
  g_autoptr (GError) error = NULL;

  xpl_story_build (self->bundle, self->readings, NULL, &error);
  g_assert_no_error (error);
}

static inline guint
pile_count (Pile *self, XplList list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_list (self->bundle, list)));
}

/* Borrowed: the bundle holds it. */
static inline gpointer
pile_get (Pile *self, XplList list, guint index)
{
  GObject *object = g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_list (self->bundle, list)), index);

  g_assert_nonnull (object);
  g_object_unref (object);
  return object;
}
