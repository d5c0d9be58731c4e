/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "training-random.h"

guint *
xpl_random_order (XplRandom *self, guint n)
{
  guint *order = g_new (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    order[i] = i;
  for (guint i = n; i > 1; i--)
    {
      guint other = xpl_random_next (self, i), kept = order[i - 1];

      order[i - 1] = order[other];
      order[other] = kept;
    }
  return order;
}
