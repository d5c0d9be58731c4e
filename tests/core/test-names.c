/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "names.h"

#include <string.h>

typedef struct
{
  const char *label;
  XplNames names;
  int n_values;
} Family;

static const Family families[] = {
  { "entity type", XPL_NAMES_ENTITY_TYPE, XPL_N_ENTITY_TYPES },
  { "mention kind", XPL_NAMES_MENTION_KIND, XPL_MENTION_PRONOUN + 1 },
  { "polarity", XPL_NAMES_POLARITY, XPL_POLARITY_NEGATIVE + 1 },
  { "modality", XPL_NAMES_MODALITY, XPL_MODALITY_DENIED + 1 },
  { "quote kind", XPL_NAMES_QUOTE_KIND, XPL_QUOTE_MIXED + 1 },
  { "approximation", XPL_NAMES_APPROX, XPL_APPROX_VAGUE + 1 },
  { "comparison kind", XPL_NAMES_COMPARISON_KIND, XPL_COMPARISON_COMPATIBLE + 1 },
  { "claim status", XPL_NAMES_CLAIM_STATUS, XPL_STATUS_RETRACTED + 1 },
  { "origin kind", XPL_NAMES_ORIGIN_KIND, XPL_ORIGIN_SAME_STATEMENT + 1 },
  { "how", XPL_NAMES_HOW, XPL_HOW_INFERRED + 1 },
  { "skip kind", XPL_NAMES_SKIP_KIND, XPL_SKIP_SHARE + 1 },
  { "act", XPL_NAMES_ACT, XPL_N_ACTS },
  { "quad", XPL_NAMES_QUAD, XPL_N_QUADS },
  { "list", XPL_NAMES_LIST, XPL_N_LISTS },
};
G_STATIC_ASSERT (G_N_ELEMENTS (families) == XPL_NAMES_LIST + 1);

static gboolean
is_nameless (const Family *family, int value)
{
  return family->names == XPL_NAMES_APPROX && value == XPL_APPROX_NONE;
}

static void
test_round_trip (void)
{
  gsize i;
  int value;

  for (i = 0; i < G_N_ELEMENTS (families); i++)
    for (value = 0; value < families[i].n_values; value++)
      {
        const char *code = xpl_name_to_code (families[i].names, value);

        g_test_message ("%s %d", families[i].label, value);
        if (is_nameless (&families[i], value))
          {
            g_assert_null (code);
            continue;
          }
        g_assert_nonnull (code);
        g_assert_cmpuint (strlen (code), >, 0);
        g_assert_cmpint (xpl_name_from_code (families[i].names, code), ==, value);
      }
}

static void
test_words (void)
{
  gsize i;
  int value;

  for (i = 0; i < G_N_ELEMENTS (families); i++)
    for (value = 0; value < families[i].n_values; value++)
      {
        g_test_message ("%s %d", families[i].label, value);
        if (is_nameless (&families[i], value))
          {
            g_assert_cmpstr (xpl_name_to_words (families[i].names, value), ==, "");
            continue;
          }
        g_assert_cmpuint (strlen (xpl_name_to_words (families[i].names, value)), >, 0);
        g_assert_cmpuint (strlen (xpl_name_to_heading (families[i].names, value)), >, 0);
      }
}

static void
test_unknown_codes (void)
{
  static const char *const unknown[] = { "", "nothing", "Person", "aid", " person", "AID ", "at_least", "lead" };
  gsize i, j;

  for (i = 0; i < G_N_ELEMENTS (families); i++)
    for (j = 0; j < G_N_ELEMENTS (unknown); j++)
      g_assert_cmpint (xpl_name_from_code (families[i].names, unknown[j]), ==, -1);
}

/* Files hold these codes: they must never change. */
static void
test_codes_of_the_format (void)
{
  static const struct
  {
    XplNames names;
    const char *codes; /* in the order of the enumeration */
  } cases[] = {
    { XPL_NAMES_ENTITY_TYPE, "person organisation place facility product work occasion group" },
    { XPL_NAMES_MENTION_KIND, "name alias acronym demonym metonym role description pronoun" },
    { XPL_NAMES_POLARITY, "positive negative" },
    { XPL_NAMES_MODALITY, "fact claimed suspected planned expected possible conditional denied" },
    { XPL_NAMES_QUOTE_KIND, "direct indirect mixed" },
    { XPL_NAMES_COMPARISON_KIND, "conflict update same-estimate sum-of subset-of compatible" },
    { XPL_NAMES_CLAIM_STATUS, "offered planned alleged suspected expected assessed denied not-denied disputed confirmed retracted" },
    { XPL_NAMES_ORIGIN_KIND, "credit shared-text same-statement" },
    { XPL_NAMES_HOW, "stated feed file resolved inferred" },
    { XPL_NAMES_SKIP_KIND, "header login source-line credit share" },
    { XPL_NAMES_ACT,
      "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE "
      "ASSAULT leads role-at member-of part-of located-in based-in ally-of adversary-of party-to participant-in controls "
      "affiliated-with mentioned-with" },
    { XPL_NAMES_LIST, "entities relations events quotes series figures comparisons claims origins" },
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) codes = g_strsplit (cases[i].codes, " ", -1);
      int value;

      for (value = 0; codes[value] != NULL; value++)
        g_assert_cmpstr (xpl_name_to_code (cases[i].names, value), ==, codes[value]);
    }
  g_assert_cmpstr (xpl_name_to_code (XPL_NAMES_APPROX, XPL_APPROX_AT_LEAST), ==, "at-least");
  g_assert_cmpstr (xpl_name_to_code (XPL_NAMES_APPROX, XPL_APPROX_VAGUE), ==, "vague");
}

static void
test_english (void)
{
  g_assert_cmpstr (xpl_name_to_words (XPL_NAMES_ACT, XPL_ACT_AID), ==, "helped");
  g_assert_cmpstr (xpl_name_to_words (XPL_NAMES_ACT, XPL_ACT_ROLE_AT), ==, "has a role at");
  g_assert_cmpstr (xpl_name_to_words (XPL_NAMES_APPROX, XPL_APPROX_AT_LEAST), ==, "at least");
  g_assert_cmpstr (xpl_name_to_heading (XPL_NAMES_ENTITY_TYPE, XPL_ENTITY_PERSON), ==, "People");
  g_assert_cmpstr (xpl_name_to_heading (XPL_NAMES_LIST, XPL_LIST_FIGURES), ==, "Figures");
  g_assert_cmpstr (xpl_name_to_heading (XPL_NAMES_ACT, XPL_ACT_CONSULT), ==, "met");
}

static void
test_acts (void)
{
  g_assert_cmpint (xpl_act_get_quad (XPL_ACT_CONSULT), ==, XPL_QUAD_VERBAL_COOPERATION);
  g_assert_cmpint (xpl_act_get_quad (XPL_ACT_AID), ==, XPL_QUAD_MATERIAL_COOPERATION);
  g_assert_cmpint (xpl_act_get_quad (XPL_ACT_ACCUSE), ==, XPL_QUAD_VERBAL_CONFLICT);
  g_assert_cmpint (xpl_act_get_quad (XPL_ACT_SANCTION), ==, XPL_QUAD_MATERIAL_CONFLICT);
  g_assert_cmpint (xpl_act_get_quad (XPL_ACT_LEADS), ==, XPL_QUAD_TIE);
  g_assert_cmpint (xpl_act_get_quad (XPL_ACT_MENTIONED_WITH), ==, XPL_QUAD_CO_OCCURRENCE);

  g_assert_true (xpl_act_is_symmetric (XPL_ACT_CONSULT));
  g_assert_true (xpl_act_is_symmetric (XPL_ACT_ALLY_OF));
  g_assert_true (xpl_act_is_symmetric (XPL_ACT_MENTIONED_WITH));
  g_assert_false (xpl_act_is_symmetric (XPL_ACT_AID));
  g_assert_false (xpl_act_is_symmetric (XPL_ACT_LEADS));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/names/round-trip", test_round_trip);
  g_test_add_func ("/names/words", test_words);
  g_test_add_func ("/names/unknown-codes", test_unknown_codes);
  g_test_add_func ("/names/codes-of-the-format", test_codes_of_the_format);
  g_test_add_func ("/names/english", test_english);
  g_test_add_func ("/names/acts", test_acts);

  return g_test_run ();
}
