/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "stages.h"

static XplLanguage *language;

/* @found: "word=entity" for each pronoun, role and description that stands for a name, parted by "; ". */
typedef struct
{
  const char *text;
  const char *found;
} Case;

static const Case cases[] = {
  /* He and she */
  { "Anders Holm left. He slept.", "He=Anders Holm" },
  { "Ida Lund met Anders Holm. She smiled.", "She=Ida Lund" },
  { "Ida Lund met Anders Holm. He smiled.", "He=Anders Holm" },
  { "Anders Holm said he was ill.", "he=Anders Holm" },
  { "Anders Holm sold his ship.", "his=Anders Holm" },
  { "Anders Holm met Peter Vale. “I know him,” he said.", "him=Anders Holm; he=Anders Holm" },
  { "They met Anders Holm and Peter Vale. He left.", "" },
  { "It rained. He left.", "" },
  { "Anders Holm slept. It rained. It rained. He left.", "" },
  { "Ida Lund slept. He left.", "" },
  /* What is said in a quotation is no antecedent outside it */
  { "Anders Holm spoke. “Peter Vale lied,” he said.", "he=Anders Holm" },
  { "Anders Holm spoke. “Vale lied. Nobody knew. So it goes,” he said.", "he=Anders Holm" },
  /* It */
  { "The Harbour Safety Board met. It said the pier was closed.", "It=Harbour Safety Board" },
  { "The Harbour Safety Board met. It rained.", "" },
  { "Peru sold its ships.", "its=Peru" },
  /* Roles */
  { "President Anders Holm left. The president slept.", "president=Anders Holm" },
  { "Peruvian President Anders Holm met Chilean President Ida Lund. The president slept.", "" },
  { "Peruvian President Anders Holm met Chilean President Ida Lund. The Chilean president slept.", "president=Ida Lund" },
  { "Peruvian President Anders Holm met Ida Lund. Peru's president slept.", "president=Anders Holm" },
  { "US Secretary of Defense Ida Lund left. The defense secretary slept.", "defense secretary=Ida Lund" },
  { "President Anders Holm left. The president of the club slept.", "" },
  { "A Peruvian lawmaker left. The lawmaker slept.", "lawmaker=Peruvian lawmaker; lawmaker=Peruvian lawmaker" },
  /* Descriptions */
  { "The Harbour Safety Board met. The board voted.", "board=Harbour Safety Board" },
  { "The Harbour Safety Board met the Film Board. The board voted.", "" },
  { "They signed the Treaty of Senn. The Harbour Treaty came later. The treaty holds.", "treaty=Harbour Treaty" },
  { "Peru closed its port. The country has one.", "its=Peru; country=Peru" },
  { "Peru fought Chile. The country lost.", "" },
};

static char *
describe (const XplReading *reading)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < reading->mentions->len; i++)
    {
      const XplNameMention *mention = &g_array_index (reading->mentions, XplNameMention, i);
      g_autofree char *words = xpl_range_dup_text (mention->range, reading->text);

      if (mention->kind != XPL_MENTION_PRONOUN && mention->kind != XPL_MENTION_ROLE
          && mention->kind != XPL_MENTION_DESCRIPTION)
        continue;
      g_string_append_printf (out, "%s%s=%s", out->len > 0 ? "; " : "", words,
                              xpl_reading_entity (reading, mention->entity)->name);
    }
  return g_string_free (out, FALSE);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XplReading) reading = xpl_language_read (language, cases[i].text, NULL);
      g_autofree char *found = describe (reading);

      if (!g_str_equal (found, cases[i].found))
        g_test_message ("in: %s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* Mentions stay sorted and apart. */
static void
test_sorted (void)
{
  static const char text[] = "President Anders Holm met Ida Lund. The president said he liked her. She liked his ship.";
  g_autoptr (XplReading) reading = xpl_language_read (language, text, NULL);

  g_assert_cmpuint (reading->mentions->len, ==, 7);
  for (guint i = 1; i < reading->mentions->len; i++)
    {
      const XplNameMention *mention = &g_array_index (reading->mentions, XplNameMention, i);

      g_assert_cmpuint (mention[-1].range.end, <=, mention->range.start);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  language = xpl_language_new (NULL);
  g_test_add_func ("/coreference/cases", test_cases);
  g_test_add_func ("/coreference/sorted", test_sorted);
  status = g_test_run ();
  xpl_language_free (language);
  return status;
}
