/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "perceptron.h"

#include "weights.h"

#include <math.h>
#include <string.h>

/* Up to so many classes each slot has room for all of them. */
#define MAX_ROW_CLASSES 6
/* Slots for each hundred features. */
#define SLOTS_PERCENT 125
/* This share of the weights fits into 8 bits; the largest are cut, which hardly ever changes what is best. */
#define QUANTILE 0.999

typedef struct
{
  guint32 class;
  gint32 weight;
  gint64 total; /* the weight summed over the steps up to @stamp */
  guint64 stamp;
} Entry;

typedef struct
{
  guint64 feature;
  Entry *entries;
  guint16 n, room;
  guint32 n_updates;
} Row;

struct _XplPerceptron
{
  guint n_classes;
  guint min_updates;
  guint64 n_steps;
  guint32 *index; /* a power of two of row numbers + 1, 0 for none */
  gsize index_size;
  GArray *rows;
};

static Row *
get_row (const XplPerceptron *self, guint32 number)
{
  return &g_array_index (self->rows, Row, number);
}

static gsize
find_place (const XplPerceptron *self, guint64 feature)
{
  gsize place = (feature ^ (feature >> 32)) & (self->index_size - 1);

  while (self->index[place] != 0 && get_row (self, self->index[place] - 1)->feature != feature)
    place = (place + 1) & (self->index_size - 1);
  return place;
}

static void
grow_index (XplPerceptron *self)
{
  g_free (self->index);
  self->index_size *= 2;
  self->index = g_new0 (guint32, self->index_size);
  for (guint i = 0; i < self->rows->len; i++)
    self->index[find_place (self, get_row (self, i)->feature)] = i + 1;
}

static Row *
ensure_row (XplPerceptron *self, guint64 feature)
{
  gsize place = find_place (self, feature);

  if (self->index[place] == 0)
    {
      Row row = { .feature = feature };

      g_array_append_val (self->rows, row);
      self->index[place] = self->rows->len;
      if ((gsize) self->rows->len * 2 > self->index_size)
        grow_index (self);
      return get_row (self, self->rows->len - 1);
    }
  return get_row (self, self->index[place] - 1);
}

static Entry *
ensure_entry (Row *row, guint class)
{
  for (guint i = 0; i < row->n; i++)
    if (row->entries[i].class == class)
      return &row->entries[i];
  if (row->n == row->room)
    {
      row->room = row->room == 0 ? 2 : row->room * 2;
      row->entries = g_renew (Entry, row->entries, row->room);
    }
  row->entries[row->n] = (Entry) { .class = class };
  return &row->entries[row->n++];
}

static void
add_weights (gconstpointer model, const guint64 *features, guint n, gint32 *scores)
{
  const XplPerceptron *self = model;

  for (guint i = 0; i < n; i++)
    __builtin_prefetch (&self->index[(features[i] ^ (features[i] >> 32)) & (self->index_size - 1)]);
  for (guint i = 0; i < n; i++)
    {
      gsize place = find_place (self, features[i]);

      if (self->index[place] == 0)
        continue;
      const Row *row = get_row (self, self->index[place] - 1);
      if (row->n_updates >= self->min_updates)
        for (guint k = 0; k < row->n; k++)
          scores[row->entries[k].class] += row->entries[k].weight;
    }
}

XplPerceptron *
xpl_perceptron_new (guint n_classes, guint min_updates)
{
  XplPerceptron *self;

  g_return_val_if_fail (n_classes > 0 && n_classes <= XPL_WEIGHTS_MAX_CLASSES, NULL);

  self = g_new0 (XplPerceptron, 1);
  self->n_classes = n_classes;
  self->min_updates = min_updates;
  self->index_size = 1 << 16;
  self->index = g_new0 (guint32, self->index_size);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  return self;
}

void
xpl_perceptron_free (XplPerceptron *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    g_free (get_row (self, i)->entries);
  g_array_unref (self->rows);
  g_free (self->index);
  g_free (self);
}

XplScorer
xpl_perceptron_get_scorer (const XplPerceptron *self)
{
  XplScorer scorer = { add_weights, self };

  return scorer;
}

void
xpl_perceptron_update (XplPerceptron *self, const guint64 *features, guint n, guint class, gint amount)
{
  g_return_if_fail (class < self->n_classes);

  for (guint i = 0; i < n; i++)
    {
      Row *row = ensure_row (self, features[i]);
      Entry *entry = ensure_entry (row, class);

      entry->total += (gint64) (self->n_steps - entry->stamp) * entry->weight;
      entry->stamp = self->n_steps;
      entry->weight += amount;
      row->n_updates++;
    }
}

void
xpl_perceptron_step (XplPerceptron *self)
{
  self->n_steps++;
}

static double
get_average (const XplPerceptron *self, const Entry *entry)
{
  gint64 total = entry->total + (gint64) (self->n_steps - entry->stamp) * entry->weight;

  return (double) total / (double) MAX (self->n_steps, 1);
}

static int
compare_sizes (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

/* What an average is multiplied with to become a whole number of 8 bits. */
static double
find_scale (const XplPerceptron *self, double quantile)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = get_row (self, i);

      for (guint k = 0; row->n_updates >= self->min_updates && k < row->n; k++)
        {
          double size = fabs (get_average (self, &row->entries[k]));

          g_array_append_val (sizes, size);
        }
    }
  if (sizes->len == 0)
    return 1;
  g_array_sort (sizes, compare_sizes);
  double largest = g_array_index (sizes, double, (guint) ((sizes->len - 1) * quantile));
  return largest > 0 ? 127 / largest : 1;
}

typedef struct
{
  guint64 feature;
  guint first; /* of pairs */
  guint n;
} Kept;

/* The weights of a row as class and weight; those below @least only where @keeps_all and one of them reaches it. */
static guint
quantise_row (const XplPerceptron *self, const Row *row, double scale, guint least, gboolean keeps_all, GByteArray *pairs)
{
  guint first = pairs->len;
  int largest = 0;

  for (guint k = 0; k < row->n; k++)
    {
      int weight = (int) CLAMP (lround (get_average (self, &row->entries[k]) * scale), -127, 127);
      guint8 pair[2] = { row->entries[k].class, (guint8) (gint8) weight };

      largest = MAX (largest, ABS (weight));
      if (weight != 0 && (keeps_all || ABS (weight) >= (int) least))
        g_byte_array_append (pairs, pair, 2);
    }
  if (largest < (int) least)
    g_byte_array_set_size (pairs, first);
  return (pairs->len - first) / 2;
}

/* The rows that have weights other than 0, their weights as class and weight in @pairs. */
static GArray *
quantise (const XplPerceptron *self, double scale, guint least, GByteArray *pairs)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (Kept));

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = get_row (self, i);
      Kept one = { row->feature, pairs->len, 0 };

      if (row->n_updates >= self->min_updates)
        one.n = quantise_row (self, row, scale, least, self->n_classes <= MAX_ROW_CLASSES, pairs);
      if (one.n > 0)
        g_array_append_val (kept, one);
    }
  return kept;
}

/* Which of @kept, counted from 1, each slot has; 0 for none. */
static guint32 *
fill_slots (const GArray *kept, guint32 n_slots)
{
  guint32 *slots = g_new0 (guint32, n_slots);

  for (guint i = 0; i < kept->len; i++)
    {
      guint32 slot = xpl_weights_slot (g_array_index (kept, Kept, i).feature, n_slots);

      while (slots[slot] != 0)
        slot = slot + 1 == n_slots ? 0 : slot + 1;
      slots[slot] = i + 1;
    }
  return slots;
}

static void
append_u16 (GByteArray *out, guint16 value)
{
  value = GUINT16_TO_LE (value);
  g_byte_array_append (out, (const guint8 *) &value, sizeof value);
}

static void
append_u32 (GByteArray *out, guint32 value)
{
  value = GUINT32_TO_LE (value);
  g_byte_array_append (out, (const guint8 *) &value, sizeof value);
}

static void
append_rows (GByteArray *out, const GArray *kept, const guint32 *slots, guint32 n_slots, guint stride, const GByteArray *pairs)
{
  for (guint i = 0; i < n_slots; i++)
    {
      guint8 row[2 * XPL_WEIGHTS_MAX_CLASSES] = { 0 };

      if (slots[i] != 0)
        {
          const Kept *one = &g_array_index (kept, Kept, slots[i] - 1);
          guint16 mark = GUINT16_TO_LE (xpl_weights_mark (one->feature));

          memcpy (row, &mark, sizeof mark);
          for (guint k = 0; k < one->n; k++)
            row[2 + pairs->data[one->first + 2 * k]] = pairs->data[one->first + 2 * k + 1];
        }
      g_byte_array_append (out, row, stride);
    }
}

static void
append_pairs (GByteArray *out, const GArray *kept, const guint32 *slots, guint32 n_slots, const GByteArray *pairs)
{
  guint32 start = 0;

  for (guint i = 0; i < n_slots; i++)
    append_u16 (out, slots[i] == 0 ? 0 : xpl_weights_mark (g_array_index (kept, Kept, slots[i] - 1).feature));
  if (n_slots % 2 != 0)
    append_u16 (out, 0);
  for (guint i = 0; i < n_slots; i++)
    {
      append_u32 (out, start);
      start += slots[i] == 0 ? 0 : g_array_index (kept, Kept, slots[i] - 1).n;
    }
  append_u32 (out, start);
  for (guint i = 0; i < n_slots; i++)
    if (slots[i] != 0)
      {
        const Kept *one = &g_array_index (kept, Kept, slots[i] - 1);

        g_byte_array_append (out, pairs->data + one->first, one->n * 2);
      }
}

static GBytes *
pack (const XplPerceptron *self, double scale, guint least)
{
  g_autoptr (GByteArray) pairs = g_byte_array_new ();
  g_autoptr (GArray) kept = quantise (self, scale, least, pairs);
  guint32 n_slots = (guint32) ((guint64) kept->len * SLOTS_PERCENT / 100) + 2;
  g_autofree guint32 *slots = fill_slots (kept, n_slots);
  guint stride = self->n_classes <= MAX_ROW_CLASSES ? (2 + self->n_classes + 1) / 2 * 2 : 0;
  GByteArray *out = g_byte_array_new ();

  append_u32 (out, self->n_classes);
  append_u32 (out, n_slots);
  append_u32 (out, stride);
  append_u32 (out, stride != 0 ? 0 : pairs->len / 2);
  if (stride != 0)
    append_rows (out, kept, slots, n_slots, stride, pairs);
  else
    append_pairs (out, kept, slots, n_slots, pairs);
  return g_byte_array_free_to_bytes (out);
}

GBytes *
xpl_perceptron_pack (const XplPerceptron *self)
{
  return xpl_perceptron_pack_above (self, 1);
}

GBytes *
xpl_perceptron_pack_above (const XplPerceptron *self, guint least)
{
  return pack (self, find_scale (self, QUANTILE), least);
}

GBytes *
xpl_perceptron_pack_wide (const XplPerceptron *self, double quantile, double *scale)
{
  *scale = find_scale (self, quantile);
  return pack (self, *scale, 1);
}

gint32
xpl_perceptron_get_weight (const XplPerceptron *self, guint64 feature, guint class, double scale)
{
  gsize place = find_place (self, feature);
  const Row *row = self->index[place] != 0 ? get_row (self, self->index[place] - 1) : NULL;

  for (guint k = 0; row != NULL && k < row->n; k++)
    if (row->entries[k].class == class)
      return (gint32) lround (get_average (self, &row->entries[k]) * scale);
  return 0;
}
