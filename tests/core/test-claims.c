/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "names.h"
#include "story-pile.h"

/* An article that says of Norland's sending guns to Sudland how sure that is. */
typedef struct
{
  const char *text;
  const char *published;
  XplModality modality;
  XplPolarity polarity;
  const char *by; /* or NULL */
} Tale;

static void
add_tale (Pile *pile, const Tale *tale)
{
  XplStatement *statement;
  int norland, sudland, by = -1;

  pile_add_article (pile, tale->text, tale->published);
  norland = pile_country (pile, "Norland", "country:NO");
  sudland = pile_country (pile, "Sudland", "country:SU");
  if (tale->by != NULL)
    by = pile_organisation (pile, tale->by, -1);
  statement = pile_statement (pile, norland, "guns", sudland, XPL_ACT_AID);
  statement->label = "sent guns to";
  statement->modality = tale->modality;
  statement->polarity = tale->polarity;
  if (by >= 0)
    g_array_append_val (statement->attributed, by);
}

typedef struct
{
  const char *label;
  Tale tales[4];
  const char *steps; /* NULL: no thread */
} ClaimCase;

static const ClaimCase claim_cases[] = {
  { "from offer to confirmation",
    { { "Norland admits the guns it sent to Sudland, says the Bureau.", "2024-11-01", XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, "Bureau" },
      { "Norland is to offer guns to Sudland.", "2024-06-01", XPL_MODALITY_PLANNED },
      { "Norland denies guns for Sudland.", "2024-10-01", XPL_MODALITY_DENIED },
      { "The Mirror suspects Norland of sending guns to Sudland.", "2024-09-01", XPL_MODALITY_SUSPECTED, XPL_POLARITY_POSITIVE, "Mirror" } },
    "offered suspected denied confirmed" },
  { "denied and not denied",
    { { "Norland denies guns for Sudland.", "2024-10-01", XPL_MODALITY_DENIED },
      { "Norland does not deny guns for Sudland.", "2024-11-01", XPL_MODALITY_DENIED, XPL_POLARITY_NEGATIVE } },
    "denied not-denied" },
  { "alleged, and said not to be so",
    { { "Norland sends guns to Sudland, says the Mirror.", "2024-10-01", XPL_MODALITY_CLAIMED, XPL_POLARITY_POSITIVE, "Mirror" },
      { "Norland never sent guns to Sudland, says the Bureau.", "2024-11-01", XPL_MODALITY_CLAIMED, XPL_POLARITY_NEGATIVE, "Bureau" } },
    "alleged denied" },
  { "two who say the same",
    { { "Norland sends guns to Sudland, says the Mirror.", "2024-10-01", XPL_MODALITY_CLAIMED, XPL_POLARITY_POSITIVE, "Mirror" },
      { "Norland sends guns to Sudland, says the Bureau.", "2024-11-01", XPL_MODALITY_CLAIMED, XPL_POLARITY_POSITIVE, "Bureau" } }, NULL },
  { "one who says it twice, and one who denies it",
    { { "Norland sends guns to Sudland, says the Mirror.", "2024-10-01", XPL_MODALITY_CLAIMED, XPL_POLARITY_POSITIVE, "Mirror" },
      { "So Norland sends guns to Sudland, says the Mirror.", "2024-11-01", XPL_MODALITY_CLAIMED, XPL_POLARITY_POSITIVE, "Mirror" },
      { "Norland denies guns for Sudland.", "2024-12-01", XPL_MODALITY_DENIED } }, "alleged denied" },
  { "an article's own word is no confirmation",
    { { "Norland sends guns to Sudland.", "2024-10-01", XPL_MODALITY_FACT },
      { "Norland plans guns for Sudland.", "2024-11-01", XPL_MODALITY_PLANNED } }, NULL },
};

static char *
join_steps (const XplClaim *claim)
{
  GString *steps = g_string_new (NULL);

  for (guint i = 0; i < claim->steps->len; i++)
    g_string_append_printf (steps, "%s%s", i > 0 ? " " : "",
                            xpl_name_to_code (XPL_NAMES_CLAIM_STATUS, g_array_index (claim->steps, XplStep, i).status));
  return g_string_free (steps, FALSE);
}

static void
test_threads (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (claim_cases); i++)
    {
      const ClaimCase *c = &claim_cases[i];
      g_autoptr (Pile) pile = pile_new ();
      g_autofree char *steps = NULL;

      g_test_message ("%s", c->label);
      for (guint k = 0; k < G_N_ELEMENTS (c->tales) && c->tales[k].text != NULL; k++)
        add_tale (pile, &c->tales[k]);
      pile_build (pile);
      g_assert_cmpuint (pile_count (pile, XPL_LIST_CLAIMS), ==, c->steps == NULL ? 0 : 1);
      if (c->steps == NULL)
        continue;
      steps = join_steps (pile_get (pile, XPL_LIST_CLAIMS, 0));
      g_assert_cmpstr (steps, ==, c->steps);
    }
}

/* "Mobilised guns" and "sent guns to Sudland" are one thread; with two whom they may be for, it is left alone. */
static void
test_without_object (void)
{
  for (guint n_objects = 1; n_objects <= 2; n_objects++)
    {
      g_autoptr (Pile) pile = pile_new ();
      XplStatement *statement;
      Tale other = { "Norland denies guns for Sudland, too.", "2024-10-02", XPL_MODALITY_DENIED };

      add_tale (pile, &claim_cases[1].tales[0]);
      if (n_objects == 2)
        {
          add_tale (pile, &other);
          g_array_index (pile->reading->statements, XplStatement, 0).object = pile_person (pile, "guns");
        }
      pile_add_article (pile, "Norland is to send guns.", "2024-09-01");
      statement = pile_statement (pile, pile_country (pile, "Norland", "country:NO"), "guns", -1, XPL_ACT_MOBILIZE);
      statement->label = "sent guns";
      statement->modality = XPL_MODALITY_PLANNED;
      pile_build (pile);
      g_assert_cmpuint (pile_count (pile, XPL_LIST_CLAIMS), ==, n_objects == 1 ? 1 : 0);
    }
}

static void
test_claim (void)
{
  g_autoptr (Pile) pile = pile_new ();
  XplClaim *claim;
  const XplStep *step;

  for (guint k = 0; k < 3; k++)
    add_tale (pile, &claim_cases[4].tales[k]);
  pile_build (pile);
  claim = pile_get (pile, XPL_LIST_CLAIMS, 0);
  g_assert_cmpstr (claim->label, ==, "Norland sent guns to Sudland");
  g_assert_cmpint (claim->act, ==, XPL_ACT_AID);
  g_assert_cmpuint (claim->actors->len, ==, 1);
  g_assert_cmpuint (claim->objects->len, ==, 1);
  step = &g_array_index (claim->steps, XplStep, 0);
  g_assert_cmpuint (step->by->len, ==, 1);
  g_assert_cmpuint (step->evidence->len, ==, 2);
  g_assert_cmpint (step->when.edtf.start.month, ==, 10);
  g_assert_cmpuint (xpl_finding_get_n_articles (XPL_FINDING (claim)), ==, 3);
  g_assert_cmpstr (xpl_finding_get_why (XPL_FINDING (claim)), ==, "Articles tell of it as alleged, denied.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/claims/threads", test_threads);
  g_test_add_func ("/claims/without-object", test_without_object);
  g_test_add_func ("/claims/claim", test_claim);
  return g_test_run ();
}
