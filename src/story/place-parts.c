/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "place-parts.h"

/* A town lies in a district, in a region, in a state; longer chains are loops. */
#define MAX_DEPTH 6

static gboolean
is_place (const XplEntity *entity)
{
  return entity != NULL && (entity->type == XPL_ENTITY_PLACE || entity->type == XPL_ENTITY_FACILITY);
}

static void
add_whole (GHashTable *wholes, XplEntity *part, XplEntity *whole)
{
  if (is_place (part) && is_place (whole) && part != whole && !g_hash_table_contains (wholes, part)
      && !xpl_place_is_in (wholes, whole, part))
    g_hash_table_insert (wholes, part, whole);
}

static void
add_article (const XplStory *self, guint article, GHashTable *wholes)
{
  const XplReading *reading = xpl_story_get_reading (self, article);

  for (guint i = 0; i < reading->entities->len; i++)
    add_whole (wholes, xpl_story_get_entity (self, article, i),
               xpl_story_get_entity (self, article, xpl_reading_entity (reading, i)->part_of));
  for (guint i = 0; i < reading->statements->len; i++)
    {
      const XplStatement *statement = &g_array_index (reading->statements, XplStatement, i);

      if (statement->act == XPL_ACT_LOCATED_IN && statement->polarity == XPL_POLARITY_POSITIVE)
        add_whole (wholes, xpl_story_get_entity (self, article, statement->subject),
                   xpl_story_get_entity (self, article, statement->object));
    }
}

GHashTable *
xpl_story_find_wholes (const XplStory *self)
{
  GHashTable *wholes = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->articles->len; i++)
    if (xpl_story_get_reading (self, i) != NULL)
      add_article (self, i, wholes);
  return wholes;
}

gboolean
xpl_place_is_in (GHashTable *wholes, XplEntity *part, XplEntity *whole)
{
  for (guint i = 0; i < MAX_DEPTH && part != NULL; i++)
    {
      part = g_hash_table_lookup (wholes, part);
      if (part == whole)
        return part != NULL;
    }
  return FALSE;
}
