/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "bundle.h"
#include "origin-index.h"

#include <math.h>
#include <string.h>

static XplRange
find (XplArticle *article, const char *words)
{
  const char *place = strstr (article->text, words);

  g_assert_nonnull (place);
  return (XplRange) { place - article->text, place - article->text + strlen (words) };
}

static void
assert_label (gpointer finding, const char *expected)
{
  g_autofree char *label = xpl_finding_dup_label (XPL_FINDING (finding));

  g_assert_cmpstr (label, ==, expected);
}

static void
test_lists (void)
{
  g_autoptr (XplEntity) entity = xpl_entity_new (XPL_ENTITY_PLACE, "Harl");
  g_autoptr (XplRelation) relation = xpl_relation_new (entity, XPL_ACT_AID, entity);
  g_autoptr (XplEvent) event = xpl_event_new (XPL_ACT_AID, NULL);
  g_autoptr (XplQuote) quote = xpl_quote_new (XPL_QUOTE_DIRECT);
  g_autoptr (XplSeries) series = xpl_series_new (NULL);
  g_autoptr (XplFigure) figure = xpl_figure_new (series, 1, 2);
  g_autoptr (XplComparison) comparison = xpl_comparison_new (XPL_COMPARISON_CONFLICT);
  g_autoptr (XplClaim) claim = xpl_claim_new (XPL_ACT_AID, NULL);
  g_autoptr (XplOrigin) origin = xpl_origin_new (XPL_ORIGIN_CREDIT);
  gpointer findings[XPL_N_LISTS] = { entity, relation, event, quote, series, figure, comparison, claim, origin };

  for (guint i = 0; i < XPL_N_LISTS; i++)
    {
      g_assert_cmpuint (xpl_finding_get_list (findings[i]), ==, i);
      g_assert_cmpstr (xpl_finding_get_id (findings[i]), ==, "");
      g_assert_cmpuint (xpl_finding_get_evidence (findings[i])->len, ==, 0);
      g_assert_null (xpl_finding_get_why (findings[i]));
    }
}

static void
test_entity (void)
{
  g_autoptr (XplEntity) veland = xpl_entity_new (XPL_ENTITY_PLACE, "Veland");
  g_autoptr (XplEntity) entity = xpl_entity_new (XPL_ENTITY_PERSON, "Ana Rue");
  XplRole *role;

  g_assert_true (entity->named);
  xpl_entity_add_alias (entity, "Rue");
  xpl_entity_add_alias (entity, "Ana Rue");
  xpl_entity_add_alias (entity, "Rue");
  g_assert_cmpuint (entity->aliases->len, ==, 1);
  role = xpl_entity_add_role (entity, "minister", veland);
  g_assert_true (role == xpl_entity_add_role (entity, "minister", veland));
  xpl_entity_add_role (entity, "minister", NULL);
  g_assert_cmpuint (entity->roles->len, ==, 2);
  assert_label (entity, "Ana Rue");
}

static void
test_relation_label (void)
{
  g_autoptr (XplEntity) veland = xpl_entity_new (XPL_ENTITY_PLACE, "Veland");
  g_autoptr (XplEntity) harl = xpl_entity_new (XPL_ENTITY_PLACE, "Harl");
  g_autoptr (XplRelation) relation = xpl_relation_new (veland, XPL_ACT_AID, harl);

  assert_label (relation, "Veland helped Harl");
  relation->modality = XPL_MODALITY_SUSPECTED;
  assert_label (relation, "Veland helped Harl (suspected)");
  relation->polarity = XPL_POLARITY_NEGATIVE;
  relation->modality = XPL_MODALITY_FACT;
  assert_label (relation, "Not so: Veland helped Harl");
}

static void
test_quote_label (void)
{
  g_autoptr (XplArticle) article = xpl_article_new (
    "“We will not comment on what the navy does\nor does not do in the waters of our neighbours,” she said.");
  g_autoptr (XplEntity) rue = xpl_entity_new (XPL_ENTITY_PERSON, "Ana Rue");
  g_autoptr (XplEntity) ek = xpl_entity_new (XPL_ENTITY_PERSON, "Bo Ek");
  g_autoptr (XplQuote) quote = xpl_quote_new (XPL_QUOTE_DIRECT);

  assert_label (quote, "…");
  xpl_finding_add_evidence (XPL_FINDING (quote), article, find (article, "We will not comment"), XPL_RANGE_NONE);
  assert_label (quote, "“We will not comment”");
  xpl_findings_add (quote->speakers, rue);
  xpl_findings_add (quote->speakers, rue);
  assert_label (quote, "Ana Rue: “We will not comment”");
  xpl_findings_add (quote->speakers, ek);
  quote->kind = XPL_QUOTE_INDIRECT;
  assert_label (quote, "Ana Rue and Bo Ek: We will not comment");
  g_array_index (xpl_finding_get_evidence (XPL_FINDING (quote)), XplEvidence, 0).range =
    find (article, "We will not comment on what the navy does\nor does not do in the waters of our neighbours,");
  assert_label (quote, "Ana Rue and Bo Ek: We will not comment on what the navy does or does not do in…");
  quote->cue = g_strdup ("said");
  assert_label (quote, "Ana Rue and Bo Ek: We will not comment on what the navy does or does not do in…");
  g_free (quote->cue);
  quote->cue = g_strdup ("did not deny");
  assert_label (quote, "Ana Rue and Bo Ek (did not deny): We will not comment on what the navy does or does not do in…");
}

static void
test_figure_words (void)
{
  static const struct
  {
    double min, max;
    XplApprox approx;
    const char *words;
  } cases[] = {
    { 11000, 11000, XPL_APPROX_NONE, "11,000" },
    { 11000, 12000, XPL_APPROX_NONE, "11,000–12,000" },
    { 11000, 11000, XPL_APPROX_ABOUT, "about 11,000" },
    { 11000, 12000, XPL_APPROX_ABOUT, "about 11,000–12,000" },
    { 1000, INFINITY, XPL_APPROX_AT_LEAST, "at least 1,000" },
    { 1000, INFINITY, XPL_APPROX_NONE, "at least 1,000" },
    { 1000, 1000, XPL_APPROX_AT_LEAST, "at least 1,000" },
    { 1000, INFINITY, XPL_APPROX_MORE_THAN, "more than 1,000" },
    { -INFINITY, 300, XPL_APPROX_LESS_THAN, "less than 300" },
    { -INFINITY, 300, XPL_APPROX_NONE, "at most 300" },
    { -INFINITY, INFINITY, XPL_APPROX_NONE, "an unknown number" },
    { 24, 96, XPL_APPROX_VAGUE, "24–96" },
  };
  g_autoptr (XplSeries) series = xpl_series_new ("sailors");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XplFigure) figure = xpl_figure_new (series, cases[i].min, cases[i].max);
      g_autofree char *words = NULL;

      figure->approx = cases[i].approx;
      words = xpl_figure_dup_value_words (figure);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_figure_label (void)
{
  g_autoptr (XplArticle) article = xpl_article_new ("Dozens of sailors left.");
  g_autoptr (XplSeries) series = xpl_series_new ("sailors who left");
  g_autoptr (XplFigure) figure = xpl_figure_new (series, 24, 96);
  g_autoptr (XplFigure) other = xpl_figure_new (series, 1200, 1200);
  g_autoptr (XplComparison) comparison = xpl_comparison_new (XPL_COMPARISON_CONFLICT);

  assert_label (series, "sailors who left");
  assert_label (other, "1,200");
  series->what = g_strdup ("sailors");
  series->per = g_strdup ("day");
  assert_label (other, "1,200 sailors per day");
  g_clear_pointer (&series->per, g_free);
  figure->approx = XPL_APPROX_VAGUE;
  xpl_finding_add_evidence (XPL_FINDING (figure), article, find (article, "Dozens of sailors"), find (article, "Dozens"));
  assert_label (figure, "Dozens of sailors");
  xpl_findings_add (comparison->figures, figure);
  xpl_findings_add (comparison->figures, other);
  assert_label (comparison, "conflict: Dozens of sailors and 1,200 sailors");
  series->unit = g_strdup ("t");
  assert_label (other, "1,200 t sailors");
}

static void
test_claim_label (void)
{
  g_autoptr (XplEntity) veland = xpl_entity_new (XPL_ENTITY_PLACE, "Veland");
  g_autoptr (XplEntity) harl = xpl_entity_new (XPL_ENTITY_PLACE, "Harl");
  g_autoptr (XplClaim) claim = xpl_claim_new (XPL_ACT_AID, NULL);
  g_autoptr (XplClaim) labelled = xpl_claim_new (XPL_ACT_AID, "Ships sailed");

  xpl_findings_add (claim->actors, veland);
  xpl_findings_add (claim->objects, harl);
  assert_label (claim, "Veland helped Harl");
  assert_label (labelled, "Ships sailed");
}

static void
test_origin_label (void)
{
  g_autoptr (XplOrigin) origin = xpl_origin_new (XPL_ORIGIN_SHARED_TEXT);
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_true (isnan (origin->share));
  for (guint i = 0; i < 7; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      g_ptr_array_add (articles, xpl_article_new (text));
      xpl_findings_add (origin->items, g_ptr_array_index (articles, i));
    }
  assert_label (origin, "7 articles share text");
  origin->kind = XPL_ORIGIN_CREDIT;
  assert_label (origin, "7 articles share a credit");
  origin->kind = XPL_ORIGIN_SAME_STATEMENT;
  assert_label (origin, "7 articles carry the same statement");
}

/* Four articles: 0 and 1 share their text, 1 and 2 a credit, 2 and 3 one statement. */
typedef struct
{
  XplBundle *bundle;
  XplArticle *articles[4];
  XplEntity *entity;
  XplRelation *relation;
} Story;

static void
set_up (Story *story, gconstpointer data)
{
  story->bundle = xpl_bundle_new ("Test");
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u Harl helped. A statement.", i);

      story->articles[i] = xpl_article_new (text);
      g_assert_true (xpl_bundle_add_article (story->bundle, story->articles[i]));
      g_assert_false (xpl_bundle_add_article (story->bundle, story->articles[i]));
    }
  story->entity = xpl_entity_new (XPL_ENTITY_PLACE, "Harl");
  xpl_bundle_add_finding (story->bundle, XPL_FINDING (story->entity));
  story->relation = xpl_relation_new (story->entity, XPL_ACT_AID, story->entity);
  xpl_bundle_add_finding (story->bundle, XPL_FINDING (story->relation));
}

static void
tear_down (Story *story, gconstpointer data)
{
  g_object_unref (story->relation);
  g_object_unref (story->entity);
  for (guint i = 0; i < 4; i++)
    g_object_unref (story->articles[i]);
  g_assert_finalize_object (story->bundle);
}

static void
add_origin (Story *story, XplOriginKind kind, guint first, guint second)
{
  g_autoptr (XplOrigin) origin = xpl_origin_new (kind);

  xpl_findings_add (origin->items, story->articles[first]);
  xpl_findings_add (origin->items, story->articles[second]);
  if (kind == XPL_ORIGIN_SAME_STATEMENT)
    for (guint i = 0; i < origin->items->len; i++)
      {
        XplArticle *article = g_ptr_array_index (origin->items, i);

        xpl_finding_add_evidence (XPL_FINDING (origin), article, find (article, "A statement."), XPL_RANGE_NONE);
      }
  xpl_bundle_add_finding (story->bundle, XPL_FINDING (origin));
}

static void
add_evidence (Story *story, guint article, const char *words)
{
  xpl_finding_add_evidence (XPL_FINDING (story->relation), story->articles[article],
                            find (story->articles[article], words), XPL_RANGE_NONE);
}

static void
assert_counts (Story *story, guint n_articles, guint n_origins)
{
  xpl_bundle_derive (story->bundle);
  g_assert_cmpuint (xpl_finding_get_n_articles (XPL_FINDING (story->relation)), ==, n_articles);
  g_assert_cmpuint (xpl_finding_get_n_origins (XPL_FINDING (story->relation)), ==, n_origins);
}

static void
test_counts (Story *story, gconstpointer data)
{
  g_autoptr (XplOriginIndex) index = NULL;

  assert_counts (story, 0, 0);
  for (guint i = 0; i < 4; i++)
    add_evidence (story, i, "Harl helped.");
  assert_counts (story, 4, 4);
  add_origin (story, XPL_ORIGIN_SHARED_TEXT, 0, 1);
  assert_counts (story, 4, 3);
  add_origin (story, XPL_ORIGIN_CREDIT, 1, 2);
  assert_counts (story, 4, 2);
  /* The statement is not what this finding stands on. */
  add_origin (story, XPL_ORIGIN_SAME_STATEMENT, 2, 3);
  assert_counts (story, 4, 2);
  index = xpl_origin_index_new (G_LIST_MODEL (xpl_bundle_get_list (story->bundle, XPL_LIST_ORIGINS)));
  g_assert_cmpuint (xpl_origin_index_count_articles (index, G_LIST_MODEL (xpl_bundle_get_articles (story->bundle))), ==, 2);
}

static void
test_counts_statement (Story *story, gconstpointer data)
{
  add_origin (story, XPL_ORIGIN_SAME_STATEMENT, 2, 3);
  add_evidence (story, 2, "A statement.");
  assert_counts (story, 1, 1);
  add_evidence (story, 3, "A statement.");
  assert_counts (story, 2, 1);
  add_evidence (story, 3, "Harl helped.");
  assert_counts (story, 2, 2);
  /* Never more origins than articles. */
  add_evidence (story, 2, "Harl helped.");
  assert_counts (story, 2, 2);
}

static void
test_derive (Story *story, gconstpointer data)
{
  XplMention mention = { { 2, 6 }, story->entity, XPL_MENTION_NAME };
  g_autoptr (XplSeries) series = xpl_series_new ("ships");
  g_autoptr (XplFigure) first = xpl_figure_new (series, 1, 1);
  g_autoptr (XplFigure) second = xpl_figure_new (series, 2, 2);
  g_autoptr (XplComparison) comparison = xpl_comparison_new (XPL_COMPARISON_CONFLICT);
  g_autoptr (XplClaim) claim = xpl_claim_new (XPL_ACT_AID, "Help");
  XplEvidence place = { story->articles[3], { 0, 5 }, XPL_RANGE_NONE };

  g_array_append_val (story->articles[0]->mentions, mention);
  g_array_append_val (story->articles[2]->mentions, mention);
  xpl_finding_add_evidence (XPL_FINDING (first), story->articles[0], (XplRange) { 0, 1 }, (XplRange) { 0, 1 });
  xpl_finding_add_evidence (XPL_FINDING (second), story->articles[1], (XplRange) { 0, 1 }, (XplRange) { 0, 1 });
  xpl_findings_add (comparison->figures, first);
  xpl_findings_add (comparison->figures, second);
  g_array_append_val (xpl_claim_add_step (claim, XPL_STATUS_DENIED, NULL)->evidence, place);
  xpl_bundle_add_finding (story->bundle, XPL_FINDING (series));
  xpl_bundle_add_finding (story->bundle, XPL_FINDING (first));
  xpl_bundle_add_finding (story->bundle, XPL_FINDING (second));
  xpl_bundle_add_finding (story->bundle, XPL_FINDING (comparison));
  xpl_bundle_add_finding (story->bundle, XPL_FINDING (claim));

  /* A second time changes nothing. */
  for (guint i = 0; i < 2; i++)
    {
      xpl_bundle_derive (story->bundle);
      g_assert_cmpuint (xpl_finding_get_evidence (XPL_FINDING (story->entity))->len, ==, 2);
      g_assert_cmpuint (xpl_finding_get_n_articles (XPL_FINDING (story->entity)), ==, 2);
      g_assert_cmpuint (series->figures->len, ==, 2);
      g_assert_cmpuint (xpl_finding_get_n_articles (XPL_FINDING (series)), ==, 2);
      g_assert_cmpuint (xpl_finding_get_n_articles (XPL_FINDING (comparison)), ==, 2);
      g_assert_cmpuint (xpl_finding_get_evidence (XPL_FINDING (claim))->len, ==, 1);
    }
}

static void
test_ids (Story *story, gconstpointer data)
{
  g_autoptr (XplEntity) named = xpl_entity_new (XPL_ENTITY_PLACE, "Oxmere");
  g_autoptr (XplEntity) fresh = xpl_entity_new (XPL_ENTITY_PLACE, "Lorn");
  g_autoptr (XplEntity) again = xpl_entity_new (XPL_ENTITY_PLACE, "Wick");

  g_assert_cmpstr (xpl_finding_get_id (XPL_FINDING (story->entity)), ==, "e1");
  g_assert_cmpstr (xpl_finding_get_id (XPL_FINDING (story->relation)), ==, "r1");
  xpl_finding_set_id (XPL_FINDING (named), "e7");
  xpl_bundle_add_finding (story->bundle, XPL_FINDING (named));
  xpl_bundle_add_finding (story->bundle, XPL_FINDING (fresh));
  g_assert_cmpstr (xpl_finding_get_id (XPL_FINDING (fresh)), ==, "e8");
  g_assert_true (xpl_bundle_lookup (story->bundle, "e7") == XPL_FINDING (named));
  g_assert_null (xpl_bundle_lookup (story->bundle, "e9"));

  /* No id is used again. */
  xpl_bundle_clear_findings (story->bundle);
  g_assert_null (xpl_bundle_lookup (story->bundle, "e7"));
  xpl_bundle_add_finding (story->bundle, XPL_FINDING (again));
  g_assert_cmpstr (xpl_finding_get_id (XPL_FINDING (again)), ==, "e9");
}

static void
test_clear_keeps_user (Story *story, gconstpointer data)
{
  const XplPlace place = { 1, 2, TRUE };

  xpl_bundle_set_place (story->bundle, "e1", &place);
  xpl_bundle_clear_findings (story->bundle);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (story->bundle))), ==, 4);
  g_assert_true (xpl_bundle_lookup_article (story->bundle, story->articles[1]->id) == story->articles[1]);
  g_assert_cmpfloat (xpl_bundle_get_place (story->bundle, "e1")->y, ==, 2);
  xpl_bundle_set_place (story->bundle, "e1", NULL);
  g_assert_null (xpl_bundle_get_place (story->bundle, "e1"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings/lists", test_lists);
  g_test_add_func ("/findings/entity", test_entity);
  g_test_add_func ("/findings/label/relation", test_relation_label);
  g_test_add_func ("/findings/label/quote", test_quote_label);
  g_test_add_func ("/findings/label/figure", test_figure_label);
  g_test_add_func ("/findings/label/claim", test_claim_label);
  g_test_add_func ("/findings/label/origin", test_origin_label);
  g_test_add_func ("/findings/figure-words", test_figure_words);
  g_test_add ("/findings/counts/articles", Story, NULL, set_up, test_counts, tear_down);
  g_test_add ("/findings/counts/statement", Story, NULL, set_up, test_counts_statement, tear_down);
  g_test_add ("/findings/derive", Story, NULL, set_up, test_derive, tear_down);
  g_test_add ("/findings/ids", Story, NULL, set_up, test_ids, tear_down);
  g_test_add ("/findings/clear-keeps-user", Story, NULL, set_up, test_clear_keeps_user, tear_down);
  return g_test_run ();
}
