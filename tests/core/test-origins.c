/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "shingles.h"
#include "story-pile.h"

/* Sentences of twelve words each, all different. */
static void
append_sentences (GString *text, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    g_string_append_printf (text, "Sentence%u tells%u how%u the%u boats%u of%u the%u lake%u came%u to%u shore%u today%u.\n",
                            i, i, i, i, i, i, i, i, i, i, i, i);
}

/* An article of the sentences from @first on; @own more follow that nobody else has. */
static XplArticle *
add_article (Pile *pile, guint first, guint n, guint own, const char *credit)
{
  g_autoptr (GString) text = g_string_new (NULL);
  XplArticle *article;

  append_sentences (text, first, n);
  append_sentences (text, 1000 * (pile->readings->len + 1), own);
  article = pile_add_article (pile, text->str, NULL);
  if (credit != NULL)
    xpl_article_add_credit (article, credit, XPL_RANGE_NONE);
  return article;
}

static void
test_shingles (void)
{
  g_autoptr (XplArticle) a = xpl_article_new ("One two, THREE four five six. Log in! Seven");
  g_autoptr (XplArticle) b = xpl_article_new ("one two three four five six seven");
  g_autoptr (XplShingles) left = NULL;
  g_autoptr (XplShingles) right = NULL;

  xpl_article_add_skip (a, (XplRange) { 30, 38 }, XPL_SKIP_LOGIN);
  left = xpl_shingles_new (a);
  right = xpl_shingles_new (b);
  g_assert_cmpuint (left->words->len, ==, 7);
  g_assert_cmpuint (left->n_hashes, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (left->hashes[i], ==, right->hashes[i]);
  g_assert_cmpuint (left->hashes[0], !=, left->hashes[1]);
}

static void
test_short (void)
{
  g_autoptr (XplArticle) article = xpl_article_new ("One two three four");
  g_autoptr (XplShingles) shingles = xpl_shingles_new (article);
  guint n;
  g_autofree guint64 *sorted = xpl_shingles_sort (shingles, &n);

  g_assert_cmpuint (shingles->n_hashes, ==, 0);
  g_assert_cmpuint (n, ==, 0);
}

typedef struct
{
  const char *label;
  guint n_shared; /* sentences that both have */
  guint n_own;    /* sentences that each has beside */
  const char *credits[2];
  int kind; /* -1: no origin */
} OriginCase;

static const OriginCase origin_cases[] = {
  { "the same text", 10, 0, { NULL, NULL }, XPL_ORIGIN_SHARED_TEXT },
  { "most of it", 10, 5, { NULL, NULL }, XPL_ORIGIN_SHARED_TEXT },
  { "a third of it", 5, 10, { NULL, NULL }, -1 },
  { "a third of it, and one credit", 5, 10, { "Northern Wire", "the Northern Wire" }, XPL_ORIGIN_CREDIT },
  { "a third of it, and two credits", 5, 10, { "Northern Wire", "Southern Wire" }, -1 },
  { "one credit, no text", 0, 10, { "Northern Wire", "Northern Wire" }, -1 },
  { "nothing", 0, 10, { NULL, NULL }, -1 },
};

static void
test_pairs (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (origin_cases); i++)
    {
      const OriginCase *c = &origin_cases[i];
      g_autoptr (Pile) pile = pile_new ();
      XplOrigin *origin;

      g_test_message ("%s", c->label);
      for (guint k = 0; k < 2; k++)
        add_article (pile, 1, c->n_shared, c->n_own + k, c->credits[k]);
      pile_build (pile);
      g_assert_cmpuint (pile_count (pile, XPL_LIST_ORIGINS), ==, c->kind < 0 ? 0 : 1);
      if (c->kind < 0)
        continue;
      origin = pile_get (pile, XPL_LIST_ORIGINS, 0);
      g_assert_cmpint (origin->kind, ==, c->kind);
      g_assert_cmpuint (origin->items->len, ==, 2);
      g_assert_cmpfloat_with_epsilon (origin->share, (double) c->n_shared / (c->n_shared + c->n_own), 0.01);
      g_assert_cmpuint (xpl_finding_get_evidence (XPL_FINDING (origin))->len, ==, 2);
      g_assert_cmpuint (xpl_finding_get_n_origins (XPL_FINDING (origin)), ==, 1);
    }
}

/* The spans are the shared sentences; two passages are two spans. */
static void
test_spans (void)
{
  g_autoptr (Pile) pile = pile_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  XplArticle *second;
  GArray *spans;
  XplRange last;
  g_autofree char *words = NULL;

  add_article (pile, 1, 6, 0, NULL);
  append_sentences (text, 1, 2);
  append_sentences (text, 500, 1);
  append_sentences (text, 3, 4);
  second = pile_add_article (pile, text->str, NULL);
  pile_build (pile);
  spans = xpl_finding_get_evidence (pile_get (pile, XPL_LIST_ORIGINS, 0));
  g_assert_cmpuint (spans->len, ==, 3);
  g_assert_true (g_array_index (spans, XplEvidence, 2).article == second);
  last = g_array_index (spans, XplEvidence, 2).range;
  words = xpl_range_dup_text (last, second->text);
  g_assert_true (g_str_has_prefix (words, "Sentence3 "));
  g_assert_true (g_str_has_suffix (words, "today6."));
  g_assert_cmpstr (xpl_finding_get_why (pile_get (pile, XPL_LIST_ORIGINS, 0)), ==,
                   "2 articles share text: 100 % of the words of the shortest one.");
}

/* Twenty mastheads print one text, two another; three articles are by themselves. */
static void
test_pile (void)
{
  g_autoptr (Pile) pile = pile_new ();
  XplFinding *entity;

  for (guint i = 0; i < 25; i++)
    {
      g_autoptr (GString) text = g_string_new ("Norland. ");

      append_sentences (text, i < 20 ? 1 : i < 22 ? 100 : 200 + 20 * i, 8);
      g_string_append_printf (text, "Printed by masthead number %u.\n", i);
      pile_add_article (pile, text->str, NULL);
      pile_country (pile, "Norland", "country:NO");
    }
  pile_build (pile);
  g_assert_cmpuint (pile_count (pile, XPL_LIST_ORIGINS), ==, 2);
  g_assert_cmpuint (XPL_ORIGIN (pile_get (pile, XPL_LIST_ORIGINS, 0))->items->len, ==, 20);
  g_assert_cmpuint (XPL_ORIGIN (pile_get (pile, XPL_LIST_ORIGINS, 1))->items->len, ==, 2);
  entity = pile_get (pile, XPL_LIST_ENTITIES, 0);
  g_assert_cmpuint (xpl_finding_get_n_articles (entity), ==, 25);
  g_assert_cmpuint (xpl_finding_get_n_origins (entity), ==, 5);
}

/* Without readings there are no sentences, but words. */
static void
test_unread (void)
{
  g_autoptr (Pile) pile = pile_new ();

  add_article (pile, 1, 6, 0, NULL);
  add_article (pile, 1, 6, 1, NULL);
  g_ptr_array_set_size (pile->readings, 0);
  pile_build (pile);
  g_assert_cmpuint (pile_count (pile, XPL_LIST_ORIGINS), ==, 1);
  g_assert_cmpuint (xpl_finding_get_evidence (pile_get (pile, XPL_LIST_ORIGINS, 0))->len, ==, 2);
}

/* Two articles that share but what somebody said. */
static void
test_statement (void)
{
  static const char words[] = "We shall count the boats of the lake until the last one is ashore";
  g_autoptr (Pile) pile = pile_new ();
  XplOrigin *origin;
  XplFinding *quote;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      g_string_append_printf (text, "“%s,” said Cora Fell.\n", words);
      append_sentences (text, 100 * i, 8);
      pile_add_article (pile, text->str, NULL);
      pile_speech (pile, pile_person (pile, "Cora Fell"), "said", words);
    }
  pile_build (pile);
  g_assert_cmpuint (pile_count (pile, XPL_LIST_ORIGINS), ==, 1);
  origin = pile_get (pile, XPL_LIST_ORIGINS, 0);
  g_assert_cmpint (origin->kind, ==, XPL_ORIGIN_SAME_STATEMENT);
  g_assert_cmpuint (origin->items->len, ==, 2);
  g_assert_cmpstr (xpl_finding_get_why (XPL_FINDING (origin)), ==, "They quote the same words of Cora Fell.");
  quote = pile_get (pile, XPL_LIST_QUOTES, 0);
  g_assert_cmpuint (xpl_finding_get_n_articles (quote), ==, 2);
  g_assert_cmpuint (xpl_finding_get_n_origins (quote), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/origins/shingles", test_shingles);
  g_test_add_func ("/origins/short", test_short);
  g_test_add_func ("/origins/pairs", test_pairs);
  g_test_add_func ("/origins/spans", test_spans);
  g_test_add_func ("/origins/pile", test_pile);
  g_test_add_func ("/origins/unread", test_unread);
  g_test_add_func ("/origins/statement", test_statement);
  return g_test_run ();
}
