/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** XplAdam: moves weights down their slopes, each at a pace of its own (D. Kingma and J. Ba 2015). */
typedef struct
{
  gsize n;
  float *weights; /* owned */
  float *means;   /* of slopes */
  float *squares;
} XplAdam;

void xpl_adam_init (XplAdam *self, gsize n);
void xpl_adam_clear (XplAdam *self);
/**
 * Moves @n weights from the @first on by @slopes times @factor. Those that are not touched keep their means, so that rows
 * of a large table may be touched now and then. @step: steps before this one.
 */
void xpl_adam_move (XplAdam *self, gsize first, gsize n, const float *slopes, float factor, float pace, guint step);

G_END_DECLS
