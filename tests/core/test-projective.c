/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "projective.h"

#include <string.h>

static void
test_check (void)
{
  static const struct
  {
    const char *heads; /* the number of the head, counted from 1; 0 for none */
    gboolean is_tree;
  } cases[] = {
    { "0", TRUE }, { "20", TRUE }, { "02", FALSE }, { "00", FALSE }, { "21", FALSE }, { "2003", FALSE }, { "2033", FALSE },
    { "2302", FALSE }, { "0142", TRUE }, { "3302", FALSE }, { "2402", FALSE }, { "0312", FALSE }, { "01423", FALSE },
    { "23034", TRUE }, { "3103", TRUE }, { "4110", TRUE }, { "3340", TRUE }, { "034", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int heads[8];
      guint n = strlen (cases[i].heads);

      for (guint k = 0; k < n; k++)
        heads[k] = cases[i].heads[k] - '1';
      if (xpl_projective_check (heads, n) != cases[i].is_tree)
        g_error ("%s", cases[i].heads);
    }
}

/* Tries all ways to give @n words heads. */
static int
find_best_by_trying (const int *scores, guint n)
{
  int best = G_MININT;
  guint n_ways = 1;

  for (guint i = 0; i < n; i++)
    n_ways *= n + 1;
  for (guint way = 0; way < n_ways; way++)
    {
      int heads[8], total = 0;
      guint rest = way;

      for (guint i = 0; i < n; i++, rest /= n + 1)
        {
          heads[i] = (int) (rest % (n + 1)) - 1;
          total += scores[i * (n + 1) + (heads[i] < 0 ? n : (guint) heads[i])];
        }
      if (total > best && xpl_projective_check (heads, n))
        best = total;
    }
  return best;
}

static void
test_find (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 300; round++)
    {
      guint n = 1 + round % 5;
      int scores[64], heads[8], total = 0;
      float numbers[64];

      for (guint i = 0; i < n * (n + 1); i++)
        numbers[i] = (float) (scores[i] = g_rand_int_range (random, -50, 50));
      xpl_projective_find ((XplRows){ numbers, n + 1 }, n, heads);
      g_assert_true (xpl_projective_check (heads, n));
      for (guint i = 0; i < n; i++)
        total += scores[i * (n + 1) + (heads[i] < 0 ? n : (guint) heads[i])];
      g_assert_cmpint (total, ==, find_best_by_trying (scores, n));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/projective/check", test_check);
  g_test_add_func ("/projective/find", test_find);
  return g_test_run ();
}
