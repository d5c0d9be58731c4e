/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* A table with open addressing, at most half full; two slots are a cache line. */

#include "config.h"

#include "id-index.h"

#include <string.h>

/* Ids that we make for articles ("sha256:" and 16 digits) are just so long. */
#define INLINE_LENGTH 23

/* Other lengths: of an id that is longer, its address is in the slot; one that was removed is like no other. */
#define IS_LONG 255
#define IS_REMOVED 254

typedef struct
{
  char id[INLINE_LENGTH];
  guint8 length;
  gpointer value; /* NULL: the slot was never used */
} Slot;

struct _XplIdIndex
{
  Slot *slots;
  guint mask;
  guint n_free;
};

/* FNV-1a, with its high bits brought down. */
static guint
hash (const char *id, gsize length)
{
  guint64 value = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (gsize i = 0; i < length; i++)
    value = (value ^ (guchar) id[i]) * G_GUINT64_CONSTANT (0x100000001b3);
  return (guint) (value ^ value >> 32);
}

static gboolean
has_id (const Slot *slot, const char *id, gsize length)
{
  const char *address;

  if (slot->length <= INLINE_LENGTH)
    return slot->length == length && memcmp (slot->id, id, length) == 0;
  if (slot->length == IS_REMOVED)
    return FALSE;
  memcpy (&address, slot->id, sizeof address);
  return strncmp (address, id, length) == 0 && address[length] == '\0';
}

/* The slot of @id, or where it would be. */
static Slot *
find (const XplIdIndex *self, const char *id, gsize length)
{
  guint at = hash (id, length) & self->mask;

  while (self->slots[at].value != NULL && !has_id (&self->slots[at], id, length))
    at = (at + 1) & self->mask;
  return &self->slots[at];
}

XplIdIndex *
xpl_id_index_new (guint n)
{
  XplIdIndex *self = g_new0 (XplIdIndex, 1);
  guint n_slots = 2;

  while (n_slots / 2 < n)
    n_slots *= 2;
  self->slots = g_new0 (Slot, n_slots);
  self->mask = n_slots - 1;
  self->n_free = n;
  return self;
}

void
xpl_id_index_free (XplIdIndex *self)
{
  if (self == NULL)
    return;
  g_free (self->slots);
  g_free (self);
}

void
xpl_id_index_add (XplIdIndex *self, const char *id, gpointer value)
{
  gsize length;
  Slot *slot;

  g_return_if_fail (self != NULL && id != NULL && value != NULL);
  g_return_if_fail (self->n_free > 0);

  length = strlen (id);
  slot = find (self, id, length);
  self->n_free--;
  slot->value = value;
  if (length <= INLINE_LENGTH)
    {
      memcpy (slot->id, id, length);
      slot->length = (guint8) length;
    }
  else
    {
      memcpy (slot->id, &id, sizeof id);
      slot->length = IS_LONG;
    }
}

void
xpl_id_index_remove (XplIdIndex *self, const char *id)
{
  Slot *slot;

  g_return_if_fail (self != NULL && id != NULL);

  slot = find (self, id, strlen (id));
  if (slot->value != NULL)
    slot->length = IS_REMOVED;
}

gpointer
xpl_id_index_lookup (const XplIdIndex *self, const char *id, gsize length)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return find (self, id, length)->value;
}
