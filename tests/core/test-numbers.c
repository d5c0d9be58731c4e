/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "excerpt.h"
#include "numbers.h"
#include "offsets.h"

#include <locale.h>
#include <math.h>
#include <string.h>

static void
test_words (void)
{
  static const struct
  {
    double value;
    const char *words;
  } cases[] = {
    { 0, "0" }, { 7, "7" }, { 999, "999" }, { 1000, "1,000" }, { 11000, "11,000" }, { 100000, "100,000" },
    { 1234567, "1,234,567" }, { -12000, "−12,000" }, { 0.62, "0.62" }, { 1234.5, "1,234.5" }, { 3.1, "3.1" },
    { 9007199254740992.0, "9,007,199,254,740,992" }, { INFINITY, "∞" }, { -INFINITY, "−∞" }, { NAN, "?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = xpl_number_to_words (cases[i].value);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_code (void)
{
  static const struct
  {
    double value;
    const char *code;
  } cases[] = {
    { 0, "0" }, { -0.0, "0" }, { 1, "1" }, { -20.25, "-20.25" }, { 0.1, "0.1" }, { 1e-7, "1e-07" }, { 1e23, "1e+23" },
    { 0.1 + 0.2, "0.30000000000000004" }, { 1e15, "1000000000000000" }, { 5e-324, "5e-324" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *code = xpl_number_to_code (cases[i].value);

      g_assert_cmpstr (code, ==, cases[i].code);
      g_assert_cmpfloat (g_ascii_strtod (code, NULL), ==, cases[i].value);
    }
}

static void
test_code_reads_back (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < 20000; i++)
    {
      union
      {
        guint32 words[2];
        double value;
      } number = { { g_rand_int (random), g_rand_int (random) } };
      g_autofree char *code = NULL;

      if (!isfinite (number.value))
        continue;
      code = xpl_number_to_code (number.value);
      g_assert_cmpfloat (g_ascii_strtod (code, NULL), ==, number.value);
    }
}

static void
test_excerpt (void)
{
  static const struct
  {
    const char *text;
    guint n;
    const char *excerpt;
  } cases[] = {
    { "", 10, "" },
    { "short", 10, "short" },
    { "  two \n\t words ", 20, "two words" },
    { "We will not comment, she said", 22, "We will not comment…" },
    { "exactly ten", 11, "exactly ten" },
    { "Incomprehensibilities", 6, "Incomp…" },
    { "北の港で船が燃えた", 4, "北の港で…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *excerpt = xpl_excerpt (cases[i].text, (XplRange) { 0, strlen (cases[i].text) }, cases[i].n);

      g_assert_cmpstr (excerpt, ==, cases[i].excerpt);
    }
}

/* Every code point of texts with one to four bytes each, with and without many of them. */
static void
check_offsets (const char *text)
{
  g_autoptr (XplOffsets) offsets = xpl_offsets_new (text);
  guint32 point = 0;

  g_assert_cmpuint (xpl_offsets_get_n_points (offsets), ==, g_utf8_strlen (text, -1));
  for (const char *p = text;; p = g_utf8_next_char (p), point++)
    {
      g_assert_cmpuint (xpl_offsets_to_byte (offsets, point), ==, p - text);
      g_assert_cmpuint (xpl_offsets_to_point (offsets, p - text), ==, point);
      if (*p == '\0')
        break;
    }
}

static void
test_offsets (void)
{
  static const char *const pieces[] = { "plain ", "Öre ", "e\u0301 ", "北の港 ", "🚢👩‍👩‍👧 " };

  for (guint kind = 0; kind < 1 << G_N_ELEMENTS (pieces); kind++)
    for (guint repeat = 0; repeat < 80; repeat += 13)
      {
        g_autoptr (GString) text = g_string_new (NULL);

        for (guint i = 0; i < repeat; i++)
          for (guint k = 0; k < G_N_ELEMENTS (pieces); k++)
            if (kind & (1 << k))
              g_string_append (text, pieces[k]);
        check_offsets (text->str);
      }
}

/* Long stretches of one kind of characters, then of another. */
static void
test_offsets_uneven (void)
{
  static const char *const pieces[] = { "plain ", "北の港 " };

  for (guint order = 0; order < 4; order++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint part = 0; part < 4; part++)
        for (guint i = 0; i < 300; i++)
          g_string_append (text, pieces[(part + order / 2 >= 2) ^ (order & 1)]);
      check_offsets (text->str);
    }
}

static void
test_offsets_crlf (void)
{
  static const char raw[] = "a\r\nÖ\r\r\nb\rc\r";
  static const guint32 bytes[] = { 0, 1, 1, 2, 4, 4, 4, 5, 6, 7, 8, 9 };
  g_autoptr (XplOffsets) offsets = xpl_offsets_new_for_crlf (raw);
  g_autofree char *unified = xpl_offsets_unify_lines (raw);

  g_assert_cmpstr (unified, ==, "a\nÖ\nb\rc\r");
  g_assert_cmpuint (xpl_offsets_get_n_points (offsets), ==, G_N_ELEMENTS (bytes) - 1);
  for (guint i = 0; i < G_N_ELEMENTS (bytes); i++)
    g_assert_cmpuint (xpl_offsets_to_byte (offsets, i), ==, bytes[i]);
}

int
main (int argc, char **argv)
{
  /* Numbers must not follow the machine's locale, whichever it is. */
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/numbers/words", test_words);
  g_test_add_func ("/numbers/code", test_code);
  g_test_add_func ("/numbers/code-reads-back", test_code_reads_back);
  g_test_add_func ("/numbers/excerpt", test_excerpt);
  g_test_add_func ("/numbers/offsets", test_offsets);
  g_test_add_func ("/numbers/offsets-uneven", test_offsets_uneven);
  g_test_add_func ("/numbers/offsets-crlf", test_offsets_crlf);
  return g_test_run ();
}
