/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Figures, the series that they are of, and how they compare. */

#include "config.h"

#include "names.h"
#include "story-pile.h"

/* One article with one figure. "Norland", "Sudland" and "Lake Town" are known places. */
typedef struct
{
  const char *text;
  const char *number;
  const char *phrase;
  const char *counted;
  double min, max;
  const char *whose;
  const char *state;
  const char *where;
  const char *claimant;
  const char *published;
  const char *per;
  const char *unit;
  XplModality modality;
  XplApprox approx;
} Count;

static int
add_place (Pile *pile, const char *name)
{
  return name == NULL ? -1 : pile_country (pile, name, name);
}

static void
add_count (Pile *pile, const Count *count)
{
  XplQuantity *quantity;
  int whose, where, claimant = -1;

  pile_add_article (pile, count->text, count->published);
  whose = add_place (pile, count->whose);
  where = add_place (pile, count->where);
  if (count->claimant != NULL)
    claimant = pile_organisation (pile, count->claimant, -1);
  quantity = pile_quantity (pile, count->number, count->phrase, count->min, count->max, count->counted);
  quantity->counted_entity = whose;
  quantity->where = where;
  quantity->claimant = claimant;
  quantity->state = g_strdup (count->state);
  quantity->per = g_strdup (count->per);
  quantity->unit = g_strdup (count->unit);
  quantity->modality = count->modality;
  quantity->approx = count->approx;
}

typedef struct
{
  const char *label;
  Count counts[3];
  guint n_series;
  const char *first; /* label of the first series, or NULL for any */
} SeriesCase;

static const SeriesCase series_cases[] = {
  { "soldiers and troops",
    { { "Norland sent 900 soldiers.", "900", "900 soldiers", "soldiers", 900, 900, "Norland", "sent" },
      { "Norland has 950 troops deployed.", "950", "950 troops", "troops", 950, 950, "Norland", "deployed" } },
    1, "soldiers of Norland deployed" },
  { "two sides",
    { { "Norland sent 900 soldiers.", "900", "900 soldiers", "soldiers", 900, 900, "Norland", "sent" },
      { "Sudland sent 900 soldiers.", "900", "900 soldiers", "soldiers", 900, 900, "Sudland", "sent" } }, 2 },
  { "side not said, one there is",
    { { "Norland sent 900 soldiers.", "900", "900 soldiers", "soldiers", 900, 900, "Norland", "sent" },
      { "They sent 950 soldiers.", "950", "950 soldiers", "soldiers", 950, 950, NULL, "sent" } }, 1 },
  { "side not said, two there are",
    { { "Norland sent 900 soldiers.", "900", "900 soldiers", "soldiers", 900, 900, "Norland", "sent" },
      { "Sudland sent 900 soldiers.", "900", "900 soldiers", "soldiers", 900, 900, "Sudland", "sent" },
      { "They sent 950 soldiers.", "950", "950 soldiers", "soldiers", 950, 950, NULL, "sent" } }, 3 },
  { "the living and the dead",
    { { "Norland sent 900 soldiers.", "900", "900 soldiers", "soldiers", 900, 900, "Norland", "sent" },
      { "In Norland 90 soldiers died.", "90", "90 soldiers", "soldiers", 90, 90, "Norland", "killed" } }, 2 },
  { "state not said: deployed",
    { { "Norland sent 900 soldiers.", "900", "900 soldiers", "soldiers", 900, 900, "Norland", "sent" },
      { "The 800 soldiers of Norland.", "800", "800 soldiers", "soldiers", 800, 800, "Norland", NULL } }, 1 },
  { "state not said: never the dead",
    { { "In Norland 90 soldiers died.", "90", "90 soldiers", "soldiers", 90, 90, "Norland", "killed" },
      { "The 800 soldiers of Norland.", "800", "800 soldiers", "soldiers", 800, 800, "Norland", NULL } }, 2 },
  { "deaths and killed people",
    { { "Lake Town saw 90 deaths.", "90", "90 deaths", "deaths", 90, 90, NULL, NULL, "Lake Town" },
      { "In Lake Town 91 people were killed.", "91", "91 people", "people", 91, 91, NULL, "killed", "Lake Town" } },
    1, "deaths in Lake Town" },
  { "offered and sent",
    { { "Norland sent 900 soldiers.", "900", "900 soldiers", "soldiers", 900, 900, "Norland", "sent" },
      { "Norland plans to send 950 soldiers.", "950", "950 soldiers", "soldiers", 950, 950, "Norland", "sent", .modality = XPL_MODALITY_PLANNED } }, 2 },
  { "rates and totals",
    { { "Norland lost 90 soldiers.", "90", "90 soldiers", "soldiers", 90, 90, "Norland", "killed" },
      { "Norland loses 9 soldiers a day.", "9", "9 soldiers", "soldiers", 9, 9, "Norland", "killed", .per = "day" } }, 2 },
  { "money",
    { { "Norland gave 9 million dollars.", "9 million", "9 million dollars", "", 9e6, 9e6, NULL, "given", NULL, .unit = "USD" },
      { "Norland gave 9.", "9", "9", "", 9, 9, NULL } }, 1, "given (USD)" },
  { "more words in the phrase",
    { { "Norland sent about 900 well armed soldiers to Lake Town.", "900", "900 well armed soldiers", "soldiers", 900, 900, "Norland", "sent", "Lake Town" } },
    1, "well armed soldiers of Norland deployed in Lake Town" },
};

static void
test_series (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (series_cases); i++)
    {
      const SeriesCase *c = &series_cases[i];
      g_autoptr (Pile) pile = pile_new ();

      g_test_message ("%s", c->label);
      for (guint k = 0; k < G_N_ELEMENTS (c->counts) && c->counts[k].text != NULL; k++)
        add_count (pile, &c->counts[k]);
      pile_build (pile);
      g_assert_cmpuint (pile_count (pile, XPL_LIST_SERIES), ==, c->n_series);
      if (c->first != NULL)
        g_assert_cmpstr (XPL_SERIES (pile_get (pile, XPL_LIST_SERIES, 0))->label, ==, c->first);
    }
}

static void
test_demonym (void)
{
  g_autoptr (Pile) pile = pile_new ();
  XplQuantity *quantity;
  int norland;

  pile_add_article (pile, "It saw 900 Norlandic soldiers.", NULL);
  norland = pile_country (pile, "Norland", NULL);
  g_array_set_size (pile->reading->mentions, 0);
  pile_mention (pile, norland, "Norlandic", XPL_MENTION_DEMONYM);
  quantity = pile_quantity (pile, "900", "900 Norlandic soldiers", 900, 900, "soldiers");
  quantity->counted_entity = norland;
  pile_build (pile);
  g_assert_cmpstr (XPL_SERIES (pile_get (pile, XPL_LIST_SERIES, 0))->label, ==, "Norlandic soldiers");
}

static void
test_figure (void)
{
  g_autoptr (Pile) pile = pile_new ();
  XplQuantity *quantity;
  XplFigure *figure;
  GArray *evidence;
  int bureau, mirror;

  pile_add_article (pile, "On Friday the Bureau estimated 900 wolves, wrote the Mirror.\nThe Bureau said: 900 wolves.", "2024-10-20");
  bureau = pile_organisation (pile, "Bureau", -1);
  mirror = pile_organisation (pile, "Mirror", -1);
  quantity = pile_quantity (pile, "900", "900 wolves", 900, 900, "wolves");
  quantity->claimant = bureau;
  quantity->via = mirror;
  quantity->hedge = g_strdup ("estimated");
  quantity->timex = pile_timex (pile, "Friday", "2024-10-18");
  quantity = pile_quantity (pile, "900", "900 wolves", 900, 900, "wolves");
  quantity->claimant = bureau;
  quantity->timex = 0;
  quantity = pile_quantity (pile, "900", "900 wolves", 900, 900, "wolves");
  pile_build (pile);

  g_assert_cmpuint (pile_count (pile, XPL_LIST_FIGURES), ==, 2);
  figure = pile_get (pile, XPL_LIST_FIGURES, 0);
  evidence = xpl_finding_get_evidence (XPL_FINDING (figure));
  g_assert_cmpuint (evidence->len, ==, 2);
  g_assert_cmpuint (g_array_index (evidence, XplEvidence, 0).mark.end - g_array_index (evidence, XplEvidence, 0).mark.start, ==, 3);
  g_assert_cmpstr (figure->hedge, ==, "estimated");
  g_assert_cmpstr (figure->as_of.text, ==, "Friday");
  g_assert_cmpint (figure->as_of.how, ==, XPL_HOW_RESOLVED);
  g_assert_cmpstr (XPL_ENTITY (g_ptr_array_index (figure->claimed_by, 0))->name, ==, "Bureau");
  g_assert_cmpstr (XPL_ENTITY (g_ptr_array_index (figure->via, 0))->name, ==, "Mirror");
  g_assert_cmpstr (xpl_finding_get_why (XPL_FINDING (figure)), ==, "“900” counts “wolves”. It is the figure of Bureau.");

  /* Without a date of its own, it holds for the article's. */
  figure = pile_get (pile, XPL_LIST_FIGURES, 1);
  g_assert_cmpint (figure->as_of.how, ==, XPL_HOW_FEED);
  g_assert_nonnull (strstr (xpl_finding_get_why (XPL_FINDING (figure)), "the article’s own"));
}

typedef struct
{
  const char *label;
  Count counts[2];
  int kind; /* -1: none */
} CompareCase;

#define SOLDIERS(number, text, min, max, claimant, published) \
  { text, number, number " soldiers", "soldiers", min, max, "Norland", "sent", NULL, claimant, published }
#define DEAD(number, text, min, claimant, published) \
  { text, number, number " soldiers", "soldiers", min, min, "Norland", "killed", NULL, claimant, published }

static const CompareCase compare_cases[] = {
  { "two sources, one time",
    { SOLDIERS ("900", "Norland sent 900 soldiers, says the Bureau.", 900, 900, "Bureau", "2024-10-18"),
      SOLDIERS ("500", "Norland sent 500 soldiers, says the Mirror.", 500, 500, "Mirror", "2024-10-20") }, XPL_COMPARISON_CONFLICT },
  { "two sources, other times",
    { SOLDIERS ("900", "Norland sent 900 soldiers, says the Bureau.", 900, 900, "Bureau", "2024-10-18"),
      SOLDIERS ("500", "Norland sent 500 soldiers, says the Mirror.", 500, 500, "Mirror", "2025-10-20") }, -1 },
  { "the dead of another week",
    { DEAD ("90", "Norland lost 90 soldiers, says the Bureau.", 90, "Bureau", "2024-10-18"),
      DEAD ("50", "Norland lost 50 soldiers, says the Mirror.", 50, "Mirror", "2024-10-25") }, -1 },
  { "the dead of one day",
    { DEAD ("90", "Norland lost 90 soldiers, says the Bureau.", 90, "Bureau", "2024-10-18"),
      DEAD ("50", "Norland lost 50 soldiers, says the Mirror.", 50, "Mirror", "2024-10-18") }, XPL_COMPARISON_CONFLICT },
  { "one source, later",
    { SOLDIERS ("900", "Norland sent 900 soldiers, says the Bureau.", 900, 900, "Bureau", "2024-10-18"),
      SOLDIERS ("1,200", "Norland sent 1,200 soldiers, says the Bureau.", 1200, 1200, "Bureau", "2024-11-20") }, XPL_COMPARISON_UPDATE },
  { "the same twice",
    { SOLDIERS ("900", "Norland sent 900 soldiers, says the Bureau.", 900, 900, "Bureau", "2024-10-18"),
      SOLDIERS ("900", "So Norland sent 900 soldiers, the Bureau says.", 900, 900, "Bureau", "2024-10-20") }, XPL_COMPARISON_SAME_ESTIMATE },
  { "two agree",
    { SOLDIERS ("900", "Norland sent 900 soldiers, says the Bureau.", 900, 900, "Bureau", "2024-10-18"),
      SOLDIERS ("900", "Norland sent 900 soldiers, says the Mirror.", 900, 900, "Mirror", "2024-10-20") }, XPL_COMPARISON_COMPATIBLE },
  { "at least",
    { SOLDIERS ("900", "Norland sent 900 soldiers, says the Bureau.", 900, 900, "Bureau", "2024-10-18"),
      SOLDIERS ("500", "Norland sent at least 500 soldiers, says the Mirror.", 500, INFINITY, "Mirror", "2024-10-20") }, XPL_COMPARISON_COMPATIBLE },
  { "more than both",
    { SOLDIERS ("900", "Norland sent 900 soldiers, says the Bureau.", 900, 900, "Bureau", "2024-10-18"),
      SOLDIERS ("1,500", "Norland sent at least 1,500 soldiers, says the Mirror.", 1500, INFINITY, "Mirror", "2024-10-20") }, XPL_COMPARISON_CONFLICT },
  { "about",
    { { "Norland sent about 900 soldiers, says the Bureau.", "900", "about 900 soldiers", "soldiers", 900, 900, "Norland", "sent", NULL, "Bureau", "2024-10-18", .approx = XPL_APPROX_ABOUT },
      SOLDIERS ("950", "Norland sent 950 soldiers, says the Mirror.", 950, 950, "Mirror", "2024-10-20") }, XPL_COMPARISON_COMPATIBLE },
  { "people of no place",
    { { "So 90 people were killed.", "90", "90 people", "people", 90, 90, NULL, "killed", NULL, NULL, "2024-10-18" },
      { "So 50 people were killed.", "50", "50 people", "people", 50, 50, NULL, "killed", NULL, NULL, "2024-10-18" } }, -1 },
};

static void
test_compare (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (compare_cases); i++)
    {
      const CompareCase *c = &compare_cases[i];
      g_autoptr (Pile) pile = pile_new ();
      XplComparison *comparison;

      g_test_message ("%s", c->label);
      for (guint k = 0; k < G_N_ELEMENTS (c->counts); k++)
        add_count (pile, &c->counts[k]);
      pile_build (pile);
      g_assert_cmpuint (pile_count (pile, XPL_LIST_SERIES), ==, 1);
      g_assert_cmpuint (pile_count (pile, XPL_LIST_COMPARISONS), ==, c->kind < 0 ? 0 : 1);
      if (c->kind < 0)
        continue;
      comparison = pile_get (pile, XPL_LIST_COMPARISONS, 0);
      g_assert_cmpstr (xpl_name_to_code (XPL_NAMES_COMPARISON_KIND, comparison->kind), ==,
                       xpl_name_to_code (XPL_NAMES_COMPARISON_KIND, c->kind));
      g_assert_cmpuint (comparison->figures->len, ==, 2);
      g_assert_cmpuint (xpl_finding_get_n_articles (XPL_FINDING (comparison)), ==, 2);
    }
}

/* Lake Town lies in Sudland: its figures are a part, and no place at all means the whole. */
static void
test_parts (void)
{
  static const struct
  {
    Count count;
    guint series;
  } rows[] = {
    { { "In Sudland stand 900 Norland soldiers.", "900", "900 Norland soldiers", "soldiers", 900, 900, "Norland", "deployed", "Sudland" }, 0 },
    { { "In Lake Town stand 500 Norland soldiers.", "500", "500 Norland soldiers", "soldiers", 500, 500, "Norland", "deployed", "Lake Town" }, 1 },
    { { "Abroad stand 920 Norland soldiers.", "920", "920 Norland soldiers", "soldiers", 920, 920, "Norland", "deployed" }, 0 },
    { { "Norland soldiers: 2,000 in Lake Town.", "2,000", "2,000", "", 2000, 2000, "Norland", "deployed", "Lake Town" }, 1 },
  };
  g_autoptr (Pile) pile = pile_new ();
  XplComparison *comparison;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      add_count (pile, &rows[i].count);
      if (*rows[i].count.counted == '\0')
        {
          XplQuantity *quantity = &g_array_index (pile->reading->quantities, XplQuantity, 0);

          g_free (quantity->counted);
          quantity->counted = g_strdup ("soldiers");
        }
    }
  pile_add_article (pile, "Lake Town lies in Sudland.", NULL);
  pile_country (pile, "Lake Town", "Lake Town");
  pile_country (pile, "Sudland", "Sudland");
  pile_statement (pile, 0, "lies", 1, XPL_ACT_LOCATED_IN);
  pile_build (pile);

  g_assert_cmpuint (pile_count (pile, XPL_LIST_SERIES), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_true (XPL_FIGURE (pile_get (pile, XPL_LIST_FIGURES, i))->series == pile_get (pile, XPL_LIST_SERIES, rows[i].series));
  g_assert_true (XPL_SERIES (pile_get (pile, XPL_LIST_SERIES, 1))->part_of == pile_get (pile, XPL_LIST_SERIES, 0));
  g_assert_null (XPL_SERIES (pile_get (pile, XPL_LIST_SERIES, 0))->part_of);

  /* 900 and 920 conflict, and so do 500 and 2,000; 500 is a part of 900, 2,000 cannot be. */
  g_assert_cmpuint (pile_count (pile, XPL_LIST_COMPARISONS), ==, 4);
  comparison = pile_get (pile, XPL_LIST_COMPARISONS, 2);
  g_assert_cmpint (comparison->kind, ==, XPL_COMPARISON_SUBSET_OF);
  g_assert_nonnull (strstr (xpl_finding_get_why (XPL_FINDING (comparison)), "is a part of"));
  comparison = pile_get (pile, XPL_LIST_COMPARISONS, 3);
  g_assert_cmpint (comparison->kind, ==, XPL_COMPARISON_CONFLICT);
  g_assert_nonnull (strstr (xpl_finding_get_why (XPL_FINDING (comparison)), "more than the whole"));
}

static void
test_why (void)
{
  g_autoptr (Pile) pile = pile_new ();

  for (guint k = 0; k < 2; k++)
    add_count (pile, &compare_cases[0].counts[k]);
  pile_build (pile);
  g_assert_cmpstr (xpl_finding_get_why (pile_get (pile, XPL_LIST_COMPARISONS, 0)), ==,
                   "Both cannot be true of the same time: 900 soldiers (Bureau, 18 October 2024), "
                   "and 500 soldiers (Mirror, 20 October 2024).");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/series/series", test_series);
  g_test_add_func ("/series/demonym", test_demonym);
  g_test_add_func ("/series/figure", test_figure);
  g_test_add_func ("/series/compare", test_compare);
  g_test_add_func ("/series/parts", test_parts);
  g_test_add_func ("/series/why", test_why);
  return g_test_run ();
}
