/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bench-bundle.h"

#include <string.h>

/* What a text has, whatever the number of its mentions; the words between names fill it up to that. */
#define TEXT_LENGTH 3200

/* One entity an article, as among news of one story. */
#define MIN_ENTITIES 20

/* Findings, of ten articles each. */
#define RELATIONS_OF_TEN 26
#define EVENTS_OF_TEN 8
#define QUOTES_OF_TEN 30

static const char *const words[] = {
  "the", "harbour", "council", "said", "on", "Tuesday", "that", "ferries", "would", "leave", "again", "after", "repairs", "to",
  "northern", "quay", "officials", "had", "warned", "of", "delays", "while", "crews", "waited", "for", "a", "new", "timetable",
  "and", "the", "mayor’s", "office", "did", "not", "comment", "in", "its", "weekly", "note", "about", "café", "owners",
};

static const char *const first_names[] = { "Alva", "Borin", "Celka", "Dorte", "Emrik", "Fjola", "Goran", "Hedda", "Ilse", "Jonat" };

static const char *const last_names[] = { "Harrow", "Ostmark", "Pellin", "Quist", "Ravndal", "Söder", "Tamsin", "Ulvik", "Varga", "Weir" };

typedef struct
{
  XplBundle *bundle;
  GRand *random;
  GPtrArray *entities;
  GPtrArray *articles;
} Maker;

static gpointer
pick (Maker *self, GPtrArray *array)
{
  return g_ptr_array_index (array, (guint) g_rand_int_range (self->random, 0, (gint32) array->len));
}

static void
make_entities (Maker *self, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %s %u", first_names[i % G_N_ELEMENTS (first_names)],
                                               last_names[i / 10 % G_N_ELEMENTS (last_names)], i);
      XplEntity *entity = xpl_entity_new (i % XPL_N_ENTITY_TYPES, name);

      xpl_entity_add_alias (entity, last_names[i / 10 % G_N_ELEMENTS (last_names)]);
      xpl_finding_set_why (XPL_FINDING (entity), "Its name stands in the text, and nothing else has it.");
      xpl_bundle_add_finding (self->bundle, XPL_FINDING (entity));
      g_ptr_array_add (self->entities, entity);
    }
}

static void
append_words (Maker *self, GString *text, gsize length)
{
  for (gsize end = text->len + length; text->len < end;)
    {
      g_string_append (text, words[g_rand_int_range (self->random, 0, G_N_ELEMENTS (words))]);
      g_string_append_c (text, ' ');
    }
}

static void
append_mention (Maker *self, GString *text, GArray *mentions)
{
  XplMention mention = { .entity = pick (self, self->entities), .kind = XPL_MENTION_NAME };

  mention.range.start = text->len;
  g_string_append (text, mention.entity->name);
  mention.range.end = text->len;
  g_array_append_val (mentions, mention);
  g_string_append_c (text, ' ');
}

/* Sentences of one name each. */
static void
make_article (Maker *self, guint index, guint n_mentions)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (XplMention));
  gsize gap = TEXT_LENGTH / (n_mentions + 1);
  XplArticle *article;

  g_string_append_printf (text, "Report %u. ", index);
  for (guint i = 0; i < n_mentions; i++)
    {
      append_mention (self, text, mentions);
      append_words (self, text, gap > 24 ? gap - 24 : 8);
      g_string_append (text, i % 5 == 4 ? ".\n\n" : ". ");
    }
  append_words (self, text, gap);
  article = xpl_article_new (text->str);
  article->title = g_strndup (text->str, strcspn (text->str, "."));
  article->title_from = g_strdup ("text");
  article->file = g_strdup_printf ("%05u.txt", index);
  article->source_name = g_strdup (index % 3 == 0 ? "Coast Herald" : "Northern Wire");
  article->published.edtf = xpl_edtf_date (2031, 1 + (int) (index / 28 % 12), 1 + (int) (index % 28));
  article->published.how = XPL_HOW_STATED;
  g_array_append_vals (article->mentions, mentions->data, mentions->len);
  if (xpl_bundle_add_article (self->bundle, article))
    g_ptr_array_add (self->articles, article);
  g_object_unref (article);
}

/* From a mention of some article to one a little further down. */
static void
add_evidence (Maker *self, XplFinding *finding, gboolean with_mark)
{
  XplArticle *article = pick (self, self->articles);
  const XplMention *mention;
  XplRange range, mark = XPL_RANGE_NONE;

  if (article->mentions->len < 2)
    return;
  mention = &g_array_index (article->mentions, XplMention, g_rand_int_range (self->random, 1, (gint32) article->mentions->len));
  range = (XplRange) { mention[-1].range.start, mention->range.end };
  if (with_mark)
    mark = mention->range;
  xpl_finding_add_evidence (finding, article, range, mark);
}

static void
make_relation (Maker *self)
{
  XplRelation *relation = xpl_relation_new (pick (self, self->entities), XPL_ACT_CONSULT, pick (self, self->entities));

  for (guint i = 0; i < 3; i++)
    add_evidence (self, XPL_FINDING (relation), i == 0);
  xpl_finding_set_why (XPL_FINDING (relation), "The sentence says that one met the other.");
  xpl_bundle_add_finding (self->bundle, XPL_FINDING (relation));
  g_object_unref (relation);
}

static void
make_event (Maker *self)
{
  XplEvent *event = xpl_event_new (XPL_ACT_AID, "helped");

  xpl_event_add_participant (event, pick (self, self->entities), "actor");
  add_evidence (self, XPL_FINDING (event), FALSE);
  xpl_finding_set_why (XPL_FINDING (event), "The verb of the sentence tells of it.");
  xpl_bundle_add_finding (self->bundle, XPL_FINDING (event));
  g_object_unref (event);
}

static void
make_quote (Maker *self)
{
  XplQuote *quote = g_object_new (XPL_TYPE_QUOTE, NULL);

  quote->kind = XPL_QUOTE_INDIRECT;
  quote->cue = g_strdup ("said");
  g_ptr_array_add (quote->speakers, pick (self, self->entities));
  add_evidence (self, XPL_FINDING (quote), TRUE);
  xpl_finding_set_why (XPL_FINDING (quote), "“said” goes with the name before it.");
  xpl_bundle_add_finding (self->bundle, XPL_FINDING (quote));
  g_object_unref (quote);
}

XplBundle *
xpl_bench_make_bundle (guint n_articles, guint n_mentions, guint32 seed)
{
  Maker self = { .bundle = xpl_bundle_new ("Bench") };

  g_return_val_if_fail (n_articles > 0, NULL);

  self.random = g_rand_new_with_seed (seed);
  self.entities = g_ptr_array_new_with_free_func (g_object_unref);
  self.articles = g_ptr_array_new ();
  xpl_bundle_set_engine (self.bundle, "en-1");
  make_entities (&self, MAX (n_articles, MIN_ENTITIES));
  for (guint i = 0; i < n_articles; i++)
    make_article (&self, i, (guint) ((guint64) n_mentions * (i + 1) / n_articles - (guint64) n_mentions * i / n_articles));
  for (guint i = 0; i < n_articles * RELATIONS_OF_TEN / 10; i++)
    make_relation (&self);
  for (guint i = 0; i < n_articles * EVENTS_OF_TEN / 10; i++)
    make_event (&self);
  for (guint i = 0; i < n_articles * QUOTES_OF_TEN / 10; i++)
    make_quote (&self);
  xpl_bundle_derive (self.bundle);
  g_ptr_array_unref (self.entities);
  g_ptr_array_unref (self.articles);
  g_rand_free (self.random);
  return self.bundle;
}
