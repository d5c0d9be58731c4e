/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * XplRandom: a small stream of random numbers (SplitMix64: Steele, Lea, Flood 2014), the same on each machine
 * for a seed. A plain value without ownership.
 */
typedef struct
{
  guint64 state;
} XplRandom;

static inline guint64
xpl_random_next (XplRandom *self)
{
  guint64 z = (self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

/** From 0 up to but not 1. */
static inline double
xpl_random_double (XplRandom *self)
{
  return (double) (xpl_random_next (self) >> 11) * (1.0 / 9007199254740992.0);
}

/** From 0 up to but not @limit, which is above 0. */
static inline guint32
xpl_random_below (XplRandom *self, guint32 limit)
{
  return (guint32) (((xpl_random_next (self) >> 32) * limit) >> 32);
}

/** Fisher and Yates: every order is as likely. */
static inline void
xpl_random_shuffle (XplRandom *self, guint32 *items, guint32 n)
{
  for (guint32 i = n; i > 1; i--)
    {
      guint32 other = xpl_random_below (self, i);
      guint32 item = items[i - 1];

      items[i - 1] = items[other];
      items[other] = item;
    }
}

G_END_DECLS
