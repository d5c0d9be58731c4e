/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "number-words.h"
#include "stages.h"

#include <math.h>

static XplLanguage *language;

/* The number that begins @text; @n_pieces 0 where none does. */
typedef struct
{
  const char *text;
  XplNumberKind kind;
  double value;
  double max;
  guint n_pieces;
} Case;

static const Case cases[] = {
  { "7 ships", XPL_NUMBER_EXACT, 7, 7, 1 },
  { "11,000 men", XPL_NUMBER_EXACT, 11000, 11000, 1 },
  { "1,300,000 men", XPL_NUMBER_EXACT, 1300000, 1300000, 1 },
  { "1,00,000 men", XPL_NUMBER_EXACT, 100000, 100000, 1 },
  { "12,50,000 men", XPL_NUMBER_EXACT, 1250000, 1250000, 1 },
  { "1,2,3 go", XPL_NUMBER_EXACT, 1, 1, 1 },
  { "14,15 and 16", XPL_NUMBER_EXACT, 14, 14, 1 },
  { "10 000 men", XPL_NUMBER_EXACT, 10000, 10000, 1 },
  { "10\u202f500 men", XPL_NUMBER_EXACT, 10500, 10500, 1 },
  { "2.5 km", XPL_NUMBER_EXACT, 2.5, 2.5, 1 },
  { "1.3 million men", XPL_NUMBER_EXACT, 1.3e6, 1.3e6, 2 },
  { "5bn roubles", XPL_NUMBER_EXACT, 5e9, 5e9, 2 },
  { "40k men", XPL_NUMBER_EXACT, 40000, 40000, 2 },
  { "2 lakh men", XPL_NUMBER_EXACT, 200000, 200000, 2 },
  { "3 crore rupees", XPL_NUMBER_EXACT, 3e7, 3e7, 2 },
  { "11 thousand men", XPL_NUMBER_EXACT, 11000, 11000, 2 },
  { "two men", XPL_NUMBER_EXACT, 2, 2, 1 },
  { "twenty-five men", XPL_NUMBER_EXACT, 25, 25, 3 },
  { "two hundred men", XPL_NUMBER_EXACT, 200, 200, 2 },
  { "two hundred and fifty thousand men", XPL_NUMBER_EXACT, 250000, 250000, 5 },
  { "one million two hundred thousand men", XPL_NUMBER_EXACT, 1.2e6, 1.2e6, 5 },
  { "a hundred men", XPL_NUMBER_EXACT, 100, 100, 2 },
  { "a million men", XPL_NUMBER_EXACT, 1e6, 1e6, 2 },
  { "half a million men", XPL_NUMBER_EXACT, 5e5, 5e5, 3 },
  { "one and a half million men", XPL_NUMBER_EXACT, 1.5e6, 1.5e6, 5 },
  { "a dozen men", XPL_NUMBER_EXACT, 12, 12, 2 },
  { "two dozen men", XPL_NUMBER_EXACT, 24, 24, 2 },
  { "half a dozen men", XPL_NUMBER_EXACT, 6, 6, 3 },
  { "dozens of men", XPL_NUMBER_VAGUE, 24, INFINITY, 1 },
  { "thousands of men", XPL_NUMBER_VAGUE, 2000, INFINITY, 1 },
  { "tens of thousands of men", XPL_NUMBER_VAGUE, 20000, INFINITY, 3 },
  { "hundreds of thousands of men", XPL_NUMBER_VAGUE, 200000, INFINITY, 3 },
  { "several men", XPL_NUMBER_VAGUE, 3, INFINITY, 1 },
  { "several hundred men", XPL_NUMBER_VAGUE, 300, INFINITY, 2 },
  { "a few thousand men", XPL_NUMBER_VAGUE, 3000, INFINITY, 3 },
  { "a couple of hundred men", XPL_NUMBER_VAGUE, 200, INFINITY, 4 },
  { "a third of them", XPL_NUMBER_FRACTION, 1. / 3, 1. / 3, 2 },
  { "two-thirds of them", XPL_NUMBER_FRACTION, 2. / 3, 2. / 3, 3 },
  { "three quarters of them", XPL_NUMBER_FRACTION, 0.75, 0.75, 2 },
  { "half of them", XPL_NUMBER_FRACTION, 0.5, 0.5, 1 },
  { "a man", XPL_NUMBER_EXACT, 0, 0, 0 },
  { "few men", XPL_NUMBER_EXACT, 0, 0, 0 },
  { "ship", XPL_NUMBER_EXACT, 0, 0, 0 },
  { "123456789012345678 men", XPL_NUMBER_EXACT, 0, 0, 0 },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (XplReading) reading = xpl_language_read (language, c->text, NULL);
  g_autoptr (XplPieces) pieces = xpl_pieces_new (reading);
  const XplLexicon *words = xpl_language_get_lexicon (language, XPL_LEXICON_NUMBER_WORDS);
  XplNumber number;

  if (!xpl_number_read (words, pieces, 0, pieces->array->len, &number))
    {
      g_assert_cmpuint (c->n_pieces, ==, 0);
      return;
    }
  g_test_message ("%s: %g", c->text, number.value);
  g_assert_cmpuint (number.n_pieces, ==, c->n_pieces);
  g_assert_cmpint (number.kind, ==, c->kind);
  g_assert_cmpfloat_with_epsilon (number.value, c->value, 1e-6 * MAX (c->value, 1));
  if (isinf (c->max))
    g_assert_true (isinf (number.max));
  else
    g_assert_cmpfloat_with_epsilon (number.max, c->max, 1e-6 * MAX (c->max, 1));
}

static void
check_pieces (const char *text, const char *expected)
{
  g_autoptr (XplReading) reading = xpl_language_read (language, text, NULL);
  g_autoptr (XplPieces) pieces = xpl_pieces_new (reading);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < pieces->array->len; i++)
    {
      g_autofree char *words = xpl_range_dup_text (xpl_piece (pieces, i)->range, text);

      g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", words);
    }
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_pieces (void)
{
  check_pieces ("the 1950-53 war", "the|1950|-|53|war");
  check_pieces ("$5m at 14:30.", "$|5|m|at|14|:|30|.");
  check_pieces ("last year’s 2 p.m. news", "last|year|’s|2|p.m.|news");
  check_pieces ("9,2022 or 1,300,000", "9|,|2022|or|1,300,000");
  check_pieces ("see https://example.org/2024/05 now", "see|https://example.org/2024/05|now");
  check_pieces ("o’clock", "o’clock");
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  language = xpl_language_new (&error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/number-words/%u", i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/number-words/pieces", test_pieces);
  result = g_test_run ();
  xpl_language_free (language);
  return result;
}
