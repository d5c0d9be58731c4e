/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Relations, events, co-occurrence and quotes of readings that are made by hand. */

#include "config.h"

#include "happenings.h"
#include "noun-classes.h"
#include "story-pile.h"

/* An article in which Norland does something to Sudland. */
typedef struct
{
  const char *text; /* has "Norland", "Sudland", the cue */
  const char *cue;
  const char *label;
  XplAct act;
  const char *published;
  const char *when_words;
  const char *when;
  XplModality modality;
  XplPolarity polarity;
  const char *source; /* whose word it is, or NULL */
} Report;

static void
add_report (Pile *pile, const Report *report)
{
  XplStatement *statement;
  int norland, sudland, source = -1;

  pile_add_article (pile, report->text, report->published);
  norland = pile_country (pile, "Norland", "country:NO");
  sudland = pile_country (pile, "Sudland", "country:SU");
  if (report->source != NULL)
    source = pile_organisation (pile, report->source, -1);
  statement = pile_statement (pile, norland, report->cue, sudland, report->act);
  statement->label = report->label;
  statement->modality = report->modality;
  statement->polarity = report->polarity;
  if (report->when != NULL)
    statement->timex = pile_timex (pile, report->when_words, report->when);
  if (source >= 0)
    g_array_append_val (statement->attributed, source);
}

typedef struct
{
  const char *label;
  Report reports[4];
  guint n_events;
  guint n_relations;
  const char *when; /* of the first event, or "" */
  guint n_reported; /* of the first event */
} JoinCase;

#define SENT(text, published, words, when) \
  { text, "sent", "sent soldiers to", XPL_ACT_AID, published, words, when, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, NULL }

static const JoinCase join_cases[] = {
  { "one day in two articles",
    { SENT ("On 18 October Norland sent soldiers to Sudland.", NULL, "18 October", "2024-10-18"),
      SENT ("Norland sent soldiers to Sudland on Friday.", NULL, "Friday", "2024-10-18") },
    1, 1, "2024-10-18", 1 },
  { "a vaguer date",
    { SENT ("In October Norland sent soldiers to Sudland.", NULL, "October", "2024-10"),
      SENT ("Norland sent soldiers to Sudland on Friday.", NULL, "Friday", "2024-10-18") },
    1, 1, "2024-10-18", 2 },
  { "a vague date that may be either",
    { SENT ("In October Norland sent soldiers to Sudland.", NULL, "October", "2024-10"),
      SENT ("Norland sent soldiers to Sudland on Friday.", NULL, "Friday", "2024-10-18"),
      SENT ("Norland sent soldiers to Sudland on Monday.", NULL, "Monday", "2024-10-28") },
    3, 3, "2024-10", 1 },
  { "a vague date that is most likely the one told most",
    { SENT ("In October Norland sent soldiers to Sudland.", NULL, "October", "2024-10"),
      SENT ("Norland sent soldiers to Sudland on Friday.", NULL, "Friday", "2024-10-18"),
      SENT ("On Friday Norland sent soldiers to Sudland.", NULL, "Friday", "2024-10-18"),
      SENT ("Norland sent soldiers to Sudland on Monday.", NULL, "Monday", "2024-10-28") },
    2, 2, "2024-10-18", 2 },
  { "deeds of the next day are others",
    { SENT ("Norland sent soldiers to Sudland on Friday.", NULL, "Friday", "2024-10-18"),
      SENT ("Norland sent soldiers to Sudland on Saturday.", NULL, "Saturday", "2024-10-19") },
    2, 2, "2024-10-18", 1 },
  { "talks of the next day are the same, as others have it",
    { { "Norland met Sudland on Friday.", "met", NULL, XPL_ACT_CONSULT, NULL, "Friday", "2024-10-18" },
      { "On Saturday Norland met Sudland.", "met", NULL, XPL_ACT_CONSULT, NULL, "Saturday", "2024-10-19" } },
    1, 1, "2024-10-18", 2 },
  { "no date, and one it can be",
    { SENT ("Norland sent soldiers to Sudland on Friday.", "2024-10-19", "Friday", "2024-10-18"),
      SENT ("Norland sent soldiers to Sudland.", "2024-11-02", NULL, NULL) },
    1, 1, "2024-10-18", 1 },
  { "no date, and published before",
    { SENT ("Norland sent soldiers to Sudland on Friday.", "2024-10-19", "Friday", "2024-10-18"),
      SENT ("Norland sent soldiers to Sudland.", "2024-06-02", NULL, NULL) },
    2, 2, "2024-10-18", 1 },
  { "no date, and published long after",
    { SENT ("Norland sent soldiers to Sudland on Friday.", "2024-10-19", "Friday", "2024-10-18"),
      SENT ("Norland sent soldiers to Sudland.", "2026-06-02", NULL, NULL) },
    2, 2, "2024-10-18", 1 },
  { "a date after the article cannot be that of the deed",
    { SENT ("Norland sent soldiers to Sudland, before the vote in May.", "2024-10-19", "May", "2025-05") }, 1, 1, "", 0 },
  { "but that of a plan",
    { { "In May Norland sent, so it plans, soldiers to Sudland.", "sent", "sent soldiers to", XPL_ACT_AID, "2024-10-19", "May", "2025-05", XPL_MODALITY_PLANNED } }, 1, 1, "2025-05", 1 },
  { "no dates at all",
    { SENT ("Norland sent soldiers to Sudland.", NULL, NULL, NULL), SENT ("Then Norland sent soldiers to Sudland.", NULL, NULL, NULL) },
    1, 1, "", 0 },
  { "words without a date are no event",
    { { "Norland accused Sudland.", "accused", NULL, XPL_ACT_ACCUSE }, { "So Norland accused Sudland.", "accused", NULL, XPL_ACT_ACCUSE } },
    0, 1 },
  { "soldiers and shells",
    { SENT ("Norland sent soldiers to Sudland.", NULL, NULL, NULL),
      { "Norland sent shells to Sudland.", "sent", "sent shells to", XPL_ACT_AID } },
    2, 2, "", 0 },
  { "soldiers and troops",
    { SENT ("Norland sent soldiers to Sudland.", NULL, NULL, NULL),
      { "Norland sent troops to Sudland.", "sent", "sent troops to", XPL_ACT_AID } },
    1, 1, "", 0 },
  { "planned and done",
    { SENT ("Norland sent soldiers to Sudland.", NULL, NULL, NULL),
      { "Norland sent, it plans, soldiers to Sudland.", "sent", "sent soldiers to", XPL_ACT_AID, .modality = XPL_MODALITY_PLANNED } },
    2, 2, "", 0 },
  { "suspected and done: one event, two ways of saying it",
    { SENT ("Norland sent soldiers to Sudland.", NULL, NULL, NULL),
      { "Norland sent, one thinks, soldiers to Sudland.", "sent", "sent soldiers to", XPL_ACT_AID, .modality = XPL_MODALITY_SUSPECTED } },
    1, 2, "", 0 },
  { "on two words: one event, two relations",
    { { "Norland sent soldiers to Sudland, the Observer said.", "sent", "sent soldiers to", XPL_ACT_AID, .source = "Observer" },
      { "Norland sent soldiers to Sudland, the Mirror said.", "sent", "sent soldiers to", XPL_ACT_AID, .source = "Mirror" } },
    1, 2, "", 0 },
  { "a standing tie",
    { { "Norland is an ally of Sudland.", "ally", NULL, XPL_ACT_ALLY_OF }, { "Sudland, ally of Norland, agreed.", "ally", NULL, XPL_ACT_ALLY_OF } },
    0, 1 },
};

/* Without the one for being named together. */
static guint
count_relations (Pile *pile)
{
  guint n = 0;

  for (guint i = 0; i < pile_count (pile, XPL_LIST_RELATIONS); i++)
    n += XPL_RELATION (pile_get (pile, XPL_LIST_RELATIONS, i))->act != XPL_ACT_MENTIONED_WITH;
  return n;
}

static void
test_joins (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (join_cases); i++)
    {
      const JoinCase *c = &join_cases[i];
      g_autoptr (Pile) pile = pile_new ();
      XplEvent *event;
      g_autofree char *when = NULL;

      g_test_message ("%s", c->label);
      for (guint k = 0; k < G_N_ELEMENTS (c->reports) && c->reports[k].text != NULL; k++)
        add_report (pile, &c->reports[k]);
      pile_build (pile);
      g_assert_cmpuint (pile_count (pile, XPL_LIST_EVENTS), ==, c->n_events);
      g_assert_cmpuint (count_relations (pile), ==, c->n_relations);
      if (c->n_events == 0)
        continue;
      event = pile_get (pile, XPL_LIST_EVENTS, 0);
      when = xpl_edtf_to_string (&event->when.edtf);
      g_assert_cmpstr (when, ==, c->when);
      g_assert_cmpuint (event->reported->len, ==, c->n_reported);
    }
}

static void
test_event (void)
{
  g_autoptr (Pile) pile = pile_new ();
  XplEvent *event;
  XplRelation *relation;
  int lake;
  static const Report report = SENT ("By the lake, Norland sent soldiers to Sudland on Friday.", "2024-10-20", "Friday", "2024-10-18");

  add_report (pile, &report);
  lake = pile_entity (pile, XPL_ENTITY_PLACE, "lake");
  g_array_index (pile->reading->statements, XplStatement, 0).where = lake;
  pile_build (pile);
  event = pile_get (pile, XPL_LIST_EVENTS, 0);
  g_assert_cmpstr (event->label, ==, "Norland sent soldiers to Sudland");
  g_assert_cmpuint (event->participants->len, ==, 2);
  g_assert_cmpstr (g_array_index (event->participants, XplParticipant, 1).entity->name, ==, "Sudland");
  g_assert_cmpstr (g_array_index (event->participants, XplParticipant, 1).role, ==, "recipient");
  g_assert_cmpstr (event->where->name, ==, "lake");
  g_assert_cmpstr (event->when.text, ==, "Friday");
  g_assert_cmpstr (event->when.rule, ==, "test");
  g_assert_true (event->when.article == pile->article);
  g_assert_cmpuint (g_array_index (event->reported, XplReported, 0).evidence->len, ==, 1);
  g_assert_cmpstr (xpl_finding_get_why (XPL_FINDING (event)), ==, "“sent” with “Norland” and “Sudland” is read as “helped”: test.");

  relation = pile_get (pile, XPL_LIST_RELATIONS, 0);
  g_assert_true (relation->event == event);
  g_assert_cmpint (xpl_edtf_compare (&relation->when.edtf, &event->when.edtf), ==, 0);
  g_assert_cmpuint (xpl_finding_get_n_articles (XPL_FINDING (relation)), ==, 1);
  g_assert_cmpuint (g_array_index (xpl_finding_get_evidence (XPL_FINDING (relation)), XplEvidence, 0).mark.start, ==, 21);
}

typedef struct
{
  Report report;
  const char *label;
} LabelCase;

static const LabelCase label_cases[] = {
  { { "Norland is sending guns to Sudland.", "sending", "sent guns to", XPL_ACT_AID }, "Norland sent guns to Sudland" },
  { { "Norland is sending guns to Sudland.", "sending", NULL, XPL_ACT_AID }, "Norland helped Sudland" },
  { { "Norland sent guns to Sudland.", "sent", "sent guns to", XPL_ACT_AID, .modality = XPL_MODALITY_PLANNED }, "Norland sent guns to Sudland (planned)" },
  { { "Norland sent guns to Sudland.", "sent", "sent guns to", XPL_ACT_AID, .polarity = XPL_POLARITY_NEGATIVE }, "Not so: Norland sent guns to Sudland" },
};

static void
test_labels (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (label_cases); i++)
    {
      g_autoptr (Pile) pile = pile_new ();

      add_report (pile, &label_cases[i].report);
      pile_build (pile);
      g_assert_cmpstr (XPL_EVENT (pile_get (pile, XPL_LIST_EVENTS, 0))->label, ==, label_cases[i].label);
    }
}

/* An act of one actor is an event without a relation. */
static void
test_single_actor (void)
{
  g_autoptr (Pile) pile = pile_new ();
  XplEvent *event;
  XplStatement *statement;

  pile_add_article (pile, "Norland mobilised.", NULL);
  statement = pile_statement (pile, pile_country (pile, "Norland", NULL), "mobilised", -1, XPL_ACT_MOBILIZE);
  statement->label = "mobilised";
  pile_build (pile);
  g_assert_cmpuint (pile_count (pile, XPL_LIST_RELATIONS), ==, 0);
  event = pile_get (pile, XPL_LIST_EVENTS, 0);
  g_assert_cmpstr (event->label, ==, "Norland mobilised");
  g_assert_cmpuint (event->participants->len, ==, 1);
}

static void
test_disputed (void)
{
  static const Report reports[] = {
    { "Norland attacked Sudland.", "attacked", "attacked", XPL_ACT_ASSAULT },
    { "Norland never attacked Sudland, the Observer said.", "attacked", "attacked", XPL_ACT_ASSAULT, .polarity = XPL_POLARITY_NEGATIVE, .source = "Observer" },
  };
  g_autoptr (Pile) pile = pile_new ();
  XplRelation *relation;

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    add_report (pile, &reports[i]);
  pile_build (pile);
  relation = pile_get (pile, XPL_LIST_RELATIONS, 0);
  g_assert_cmpuint (relation->disputed_by->len, ==, 1);
  g_assert_cmpstr (XPL_ENTITY (g_ptr_array_index (relation->disputed_by, 0))->name, ==, "Observer");
  relation = pile_get (pile, XPL_LIST_RELATIONS, 1);
  g_assert_cmpuint (relation->disputed_by->len, ==, 0);
  g_assert_cmpuint (relation->attributed->len, ==, 1);
}

/* Twice in a sentence together; pronouns and those without a name do not count. */
static void
test_co_occurrence (void)
{
  g_autoptr (Pile) pile = pile_new ();
  XplRelation *relation;
  int cora, officials;

  pile_add_article (pile, "Cora Fell met Pavel Orlov and officials.\nCora Fell wrote to Nina Holt, whom Pavel Orlov knew.\nShe wrote to Nina Holt and officials.", NULL);
  cora = pile_person (pile, "Cora Fell");
  pile_mention (pile, cora, "She", XPL_MENTION_PRONOUN);
  pile_person (pile, "Pavel Orlov");
  pile_person (pile, "Nina Holt");
  officials = pile_entity (pile, XPL_ENTITY_GROUP, "officials");
  xpl_reading_entity (pile->reading, officials)->named = FALSE;
  pile_build (pile);
  g_assert_cmpuint (pile_count (pile, XPL_LIST_RELATIONS), ==, 1);
  relation = pile_get (pile, XPL_LIST_RELATIONS, 0);
  g_assert_cmpint (relation->act, ==, XPL_ACT_MENTIONED_WITH);
  g_assert_cmpstr (relation->subject->name, ==, "Cora Fell");
  g_assert_cmpstr (relation->object->name, ==, "Pavel Orlov");
  g_assert_cmpuint (xpl_finding_get_evidence (XPL_FINDING (relation))->len, ==, 2);
  g_assert_cmpstr (xpl_finding_get_why (XPL_FINDING (relation)), ==, "2 sentences name both.");
}

static void
test_quote (void)
{
  g_autoptr (Pile) pile = pile_new ();
  XplSpeech *speech;
  XplRange more;
  XplQuote *quote;
  GArray *evidence;
  int cora;

  pile_add_article (pile, "“It rains in Norland,” said Cora Fell of the Observer, “and I, Cora Fell, am wet.”\n“Yes.”", NULL);
  cora = pile_person (pile, "Cora Fell");
  pile_country (pile, "Norland", "country:NO");
  speech = pile_speech (pile, cora, "said", "It rains in Norland");
  speech->speaker = pile_find (pile, "Cora Fell", 0);
  speech->hedge = g_strdup ("reportedly");
  more = pile_find (pile, "and I, Cora Fell, am wet", 0);
  g_array_append_val (speech->ranges, more);
  speech->via = pile_organisation (pile, "Observer", -1);
  speech = pile_speech (pile, -1, "Yes", "Yes");
  speech->cue = XPL_RANGE_NONE;
  pile_build (pile);

  g_assert_cmpuint (pile_count (pile, XPL_LIST_QUOTES), ==, 2);
  quote = pile_get (pile, XPL_LIST_QUOTES, 0);
  evidence = xpl_finding_get_evidence (XPL_FINDING (quote));
  g_assert_cmpuint (evidence->len, ==, 2);
  g_assert_cmpuint (g_array_index (evidence, XplEvidence, 0).mark.start, ==, speech[-1].cue.start);
  g_assert_true (xpl_range_is_none (g_array_index (evidence, XplEvidence, 1).mark));
  g_assert_cmpstr (quote->cue, ==, "said");
  g_assert_cmpstr (quote->hedge, ==, "reportedly");
  g_assert_null (quote->group);
  g_assert_cmpuint (quote->speakers->len, ==, 1);
  g_assert_cmpuint (quote->about->len, ==, 1);
  g_assert_cmpstr (XPL_ENTITY (g_ptr_array_index (quote->about, 0))->name, ==, "Norland");
  g_assert_cmpstr (XPL_ENTITY (g_ptr_array_index (quote->via, 0))->name, ==, "Observer");
  g_assert_cmpstr (xpl_finding_get_why (XPL_FINDING (quote)), ==, "“said” goes with “Cora Fell”, which is Cora Fell.");
  quote = pile_get (pile, XPL_LIST_QUOTES, 1);
  g_assert_cmpuint (quote->speakers->len, ==, 0);
  g_assert_null (quote->cue);
}

/* Parts of one speech share a group that no other article uses. */
static void
test_quote_groups (void)
{
  g_autoptr (Pile) pile = pile_new ();
  const char *groups[4];

  for (guint i = 0; i < 2; i++)
    {
      int cora;

      pile_add_article (pile, i == 0 ? "“One,” said Cora Fell. “Two.”" : "“Three,” said Cora Fell. “Four.”", NULL);
      cora = pile_person (pile, "Cora Fell");
      pile_speech (pile, cora, "said", i == 0 ? "One" : "Three")->group = 7;
      pile_speech (pile, cora, "said", i == 0 ? "Two" : "Four")->group = 7;
    }
  pile_build (pile);
  for (guint i = 0; i < 4; i++)
    groups[i] = XPL_QUOTE (pile_get (pile, XPL_LIST_QUOTES, i))->group;
  g_assert_cmpstr (groups[0], ==, groups[1]);
  g_assert_cmpstr (groups[2], ==, groups[3]);
  g_assert_cmpstr (groups[0], !=, groups[2]);
}

/* The same long words of one speaker in two articles are one quote; short ones are two. */
static void
test_quote_twice (void)
{
  static const char *const texts[] = { "“It was a very wet day,” said Cora Fell. “Yes,” she said.",
    "Cora Fell said: “It was a very wet day”. And: “Yes.”" };
  g_autoptr (Pile) pile = pile_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      int cora;

      pile_add_article (pile, texts[i], NULL);
      cora = pile_person (pile, "Cora Fell");
      pile_speech (pile, cora, "said", "It was a very wet day");
      pile_speech (pile, cora, "said", "Yes");
    }
  pile_build (pile);
  g_assert_cmpuint (pile_count (pile, XPL_LIST_QUOTES), ==, 3);
  g_assert_cmpuint (xpl_finding_get_n_articles (pile_get (pile, XPL_LIST_QUOTES, 0)), ==, 2);
}

static void
test_noun_classes (void)
{
  static const char *const same[][2] = {
    { "troops", "soldiers" }, { "military personnel", "soldiers" }, { "artillery shells", "artillery shell" },
    { "countries", "states" }, { "boxes", "box" }, { "special troops", "special soldiers" }, { "homes", "houses" },
  };
  const char *state;

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *a = xpl_noun_class (same[i][0]);
      g_autofree char *b = xpl_noun_class (same[i][1]);

      g_assert_cmpstr (a, ==, b);
    }
  g_assert_true (xpl_noun_is_state ("deaths", &state));
  g_assert_cmpstr (state, ==, "killed");
  g_assert_false (xpl_noun_is_state ("soldiers", &state));
}

/* The same readings make the same findings, whatever the order of hash tables. */
static void
test_deterministic (void)
{
  g_autofree char *first = NULL;

  for (guint round = 0; round < 3; round++)
    {
      g_autoptr (Pile) pile = pile_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *text = NULL;
      gsize size;

      for (guint i = 0; i < G_N_ELEMENTS (join_cases[2].reports) && join_cases[2].reports[i].text != NULL; i++)
        add_report (pile, &join_cases[2].reports[i]);
      pile_build (pile);
      bytes = xpl_bundle_write (pile->bundle);
      text = g_strndup (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));
      if (first == NULL)
        first = g_steal_pointer (&text);
      else
        g_assert_cmpstr (first, ==, text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/story/joins", test_joins);
  g_test_add_func ("/story/event", test_event);
  g_test_add_func ("/story/labels", test_labels);
  g_test_add_func ("/story/single-actor", test_single_actor);
  g_test_add_func ("/story/disputed", test_disputed);
  g_test_add_func ("/story/co-occurrence", test_co_occurrence);
  g_test_add_func ("/story/quote", test_quote);
  g_test_add_func ("/story/quote-groups", test_quote_groups);
  g_test_add_func ("/story/quote-twice", test_quote_twice);
  g_test_add_func ("/story/noun-classes", test_noun_classes);
  g_test_add_func ("/story/deterministic", test_deterministic);
  return g_test_run ();
}
