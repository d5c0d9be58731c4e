/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "weights.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many features ahead memory is asked for: the tables do not fit into the nearest caches. */
#define LOOK_AHEAD 8

struct _XplWeights
{
  guint32 n_classes;
  guint32 n_slots;
  guint32 stride;
  guint32 n_pairs;
  const guint8 *slots;   /* with a stride */
  const guint16 *marks;  /* without */
  const guint32 *starts; /* n_slots + 1 */
  const guint8 *pairs;   /* class, weight */
};

static inline guint16
get_mark (const guint8 *slot)
{
  guint16 mark;

  memcpy (&mark, slot, sizeof mark);
  return GUINT16_FROM_LE (mark);
}

static void
add_rows (gconstpointer model, const guint64 *features, guint n, gint32 *scores)
{
  const XplWeights *self = model;
  const guint8 *end = self->slots + (gsize) self->n_slots * self->stride;

  for (guint i = 0; i < MIN (n, LOOK_AHEAD); i++)
    __builtin_prefetch (self->slots + (gsize) xpl_weights_slot (features[i], self->n_slots) * self->stride);
  for (guint i = 0; i < n; i++)
    {
      guint16 mark = xpl_weights_mark (features[i]);
      const guint8 *slot = self->slots + (gsize) xpl_weights_slot (features[i], self->n_slots) * self->stride;
      guint16 found;

      if (i + LOOK_AHEAD < n)
        __builtin_prefetch (self->slots
                            + (gsize) xpl_weights_slot (features[i + LOOK_AHEAD], self->n_slots) * self->stride);
      while ((found = get_mark (slot)) != mark && found != 0)
        {
          slot += self->stride;
          slot = slot == end ? self->slots : slot;
        }
      if (found != 0)
        for (guint k = 0; k < self->n_classes; k++)
          scores[k] += (gint8) slot[2 + k];
    }
}

static void
add_pairs (gconstpointer model, const guint64 *features, guint n, gint32 *scores)
{
  const XplWeights *self = model;

  for (guint i = 0; i < MIN (n, LOOK_AHEAD); i++)
    __builtin_prefetch (self->marks + xpl_weights_slot (features[i], self->n_slots));
  for (guint i = 0; i < n; i++)
    {
      guint16 mark = xpl_weights_mark (features[i]), found;
      guint32 slot = xpl_weights_slot (features[i], self->n_slots);

      if (i + LOOK_AHEAD < n)
        __builtin_prefetch (self->marks + xpl_weights_slot (features[i + LOOK_AHEAD], self->n_slots));
      while ((found = GUINT16_FROM_LE (self->marks[slot])) != mark && found != 0)
        slot = slot + 1 == self->n_slots ? 0 : slot + 1;
      if (found == 0)
        continue;
      const guint8 *pair = self->pairs + 2 * (gsize) GUINT32_FROM_LE (self->starts[slot]);
      const guint8 *end = self->pairs + 2 * (gsize) GUINT32_FROM_LE (self->starts[slot + 1]);
      for (; pair < end; pair += 2)
        scores[pair[0]] += (gint8) pair[1];
    }
}

/* A search ends at an empty slot, so there must be one. */
static gboolean
check_rows (const XplWeights *self)
{
  for (guint i = 0; i < self->n_slots; i++)
    if (get_mark (self->slots + (gsize) i * self->stride) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
check_pairs (const XplWeights *self)
{
  guint32 n_empty = 0, before = 0;

  for (guint i = 0; i < self->n_slots; i++)
    n_empty += self->marks[i] == 0;
  for (guint i = 0; i <= self->n_slots; i++)
    {
      guint32 start = GUINT32_FROM_LE (self->starts[i]);

      if (start < before || start > self->n_pairs)
        return FALSE;
      before = start;
    }
  for (guint i = 0; i < self->n_pairs; i++)
    if (self->pairs[2 * (gsize) i] >= self->n_classes)
      return FALSE;
  return n_empty > 0;
}

static gboolean
read_head (XplWeights *self, const guint8 *section, gsize size)
{
  guint32 head[4];

  if (size < XPL_WEIGHTS_HEAD_SIZE)
    return FALSE;
  memcpy (head, section, sizeof head);
  self->n_classes = GUINT32_FROM_LE (head[0]);
  self->n_slots = GUINT32_FROM_LE (head[1]);
  self->stride = GUINT32_FROM_LE (head[2]);
  self->n_pairs = GUINT32_FROM_LE (head[3]);
  return self->n_classes > 0 && self->n_classes <= XPL_WEIGHTS_MAX_CLASSES && self->n_slots > 0;
}

/* The marks are padded to whole numbers of 32 bits. */
static gsize
get_marks_size (const XplWeights *self)
{
  return ((gsize) self->n_slots * 2 + 3) & ~(gsize) 3;
}

static gboolean
read_section (XplWeights *self, const guint8 *section, gsize size)
{
  const guint8 *body = section + XPL_WEIGHTS_HEAD_SIZE;

  if (!read_head (self, section, size))
    return FALSE;
  size -= XPL_WEIGHTS_HEAD_SIZE;
  if (self->stride != 0)
    {
      self->slots = body;
      return self->stride >= 2 + self->n_classes && self->stride <= 2 * XPL_WEIGHTS_MAX_CLASSES
             && (gsize) self->n_slots * self->stride == size && check_rows (self);
    }
  gsize starts_size = ((gsize) self->n_slots + 1) * 4;
  if (get_marks_size (self) + starts_size + (gsize) self->n_pairs * 2 != size)
    return FALSE;
  self->marks = (const guint16 *) (gconstpointer) body;
  self->starts = (const guint32 *) (gconstpointer) (body + get_marks_size (self));
  self->pairs = body + get_marks_size (self) + starts_size;
  return check_pairs (self);
}

XplWeights *
xpl_weights_new (const XplModelFile *file, const char *name, guint n_classes, GError **error)
{
  g_autoptr (XplWeights) self = g_new0 (XplWeights, 1);
  gsize size;

  g_return_val_if_fail (file != NULL && name != NULL, NULL);

  gconstpointer section = xpl_model_file_get_section (file, name, &size, error);
  if (section == NULL)
    return NULL;
  if (!read_section (self, section, size))
    {
      xpl_model_file_set_error (file, name, _("the table of weights is damaged"), error);
      return NULL;
    }
  if (self->n_classes != n_classes)
    {
      xpl_model_file_set_error (file, name, _("the weights are for another number of classes"), error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
xpl_weights_free (XplWeights *self)
{
  g_free (self);
}

XplScorer
xpl_weights_get_scorer (const XplWeights *self)
{
  XplScorer scorer = { self->stride != 0 ? add_rows : add_pairs, self };

  return scorer;
}
