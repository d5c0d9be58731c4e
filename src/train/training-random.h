/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** XplRandom: the same numbers for the same seed everywhere, so that training can be repeated (xorshift64*). */
typedef struct
{
  guint64 state;
} XplRandom;

static inline XplRandom
xpl_random_new (guint64 seed)
{
  return (XplRandom) { seed * 2 + 1 };
}

/** A number from 0 to @n - 1. */
static inline guint32
xpl_random_next (XplRandom *self, guint32 n)
{
  self->state ^= self->state >> 12;
  self->state ^= self->state << 25;
  self->state ^= self->state >> 27;
  return (guint32) (((self->state * 0x2545f4914f6cdd1d) >> 32) * n >> 32);
}

/** An order of the numbers from 0 to @n - 1, shuffled. Free with g_free(). */
guint *xpl_random_order (XplRandom *self, guint n);

G_END_DECLS
