/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * What one article calls an entity, another may know it by alone: an acronym that the one explains, a short form. It joins
 * where only one entity of the pile is called so and nothing known of the two speaks against it.
 */

#include "config.h"

#include "identity.h"

#include "name-keys.h"

/* A form that so many entities go by is no name. */
#define MAX_HOLDERS 16

static void
add_form (XplIdentity *self, guint appearance, const char *text, gboolean is_stated)
{
  const XplAppearance *holder = xpl_identity_get (self, appearance);
  g_autofree char *key = NULL;
  const char *form;
  GArray *holders;

  if (holder->type == XPL_ENTITY_PERSON)
    {
      g_auto (XplPersonName) name = { 0 };

      xpl_person_name_init (&name, text);
      /* A family name is no alias; "MBS" is one. */
      if (name.n_words < 2 && !(is_stated && xpl_name_is_acronym (text)))
        return;
      key = g_steal_pointer (&name.key);
    }
  else
    key = xpl_name_key (holder->type, text);
  if (*key == '\0' || g_strcmp0 (key, holder->name_key) == 0)
    return;
  form = g_string_chunk_insert_const (self->strings, key);
  holders = g_hash_table_lookup (self->holders, form);
  if (holders == NULL)
    {
      holders = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->holders, (gpointer) form, holders);
    }
  if (holders->len == 0 || g_array_index (holders, guint, holders->len - 1) != appearance)
    g_array_append_val (holders, appearance);
}

/* Appearances of an article by index in its reading. */
static guint *
index_appearances (XplIdentity *self, guint article, guint n_entities)
{
  guint *appearances = g_new (guint, n_entities);

  for (guint i = 0; i < n_entities; i++)
    appearances[i] = XPL_NO_APPEARANCE;
  for (guint i = self->article_starts[article]; i < self->article_starts[article + 1]; i++)
    appearances[xpl_identity_get (self, i)->index] = i;
  return appearances;
}

static gboolean
kind_is_name (XplMentionKind kind)
{
  return kind == XPL_MENTION_NAME || kind == XPL_MENTION_ALIAS || kind == XPL_MENTION_ACRONYM;
}

static void
collect_mentions (XplIdentity *self, guint article, const XplReading *reading)
{
  g_autofree guint *appearances = index_appearances (self, article, reading->entities->len);

  for (guint i = 0; i < reading->mentions->len; i++)
    {
      const XplNameMention *mention = &g_array_index (reading->mentions, XplNameMention, i);
      const XplNamed *named;
      gsize length = mention->range.end - mention->range.start;
      g_autofree char *text = NULL;

      if (!kind_is_name (mention->kind) || mention->entity < 0 || (guint) mention->entity >= reading->entities->len)
        continue;
      named = xpl_reading_entity (reading, mention->entity);
      if (!named->named
          || (strlen (named->name) == length && strncmp (named->name, reading->text + mention->range.start, length) == 0))
        continue;
      text = xpl_range_dup_text (mention->range, reading->text);
      add_form (self, appearances[mention->entity], text, FALSE);
    }
}

static void
collect_article (XplIdentity *self, guint article)
{
  const XplReading *reading = xpl_story_get_reading (self->story, article);

  if (reading == NULL)
    return;
  for (guint i = self->article_starts[article]; i < self->article_starts[article + 1]; i++)
    {
      const GPtrArray *aliases = xpl_identity_get (self, i)->named->aliases;

      for (guint k = 0; aliases != NULL && k < aliases->len; k++)
        add_form (self, i, g_ptr_array_index (aliases, k), TRUE);
    }
  collect_mentions (self, article, reading);
}

/* Leaves one appearance for each entity, and of those a few more than a form may have. */
static void
shorten_holders (XplIdentity *self, GArray *holders)
{
  guint n = 0;

  for (guint i = 0; i < holders->len && n <= MAX_HOLDERS; i++)
    {
      guint holder = g_array_index (holders, guint, i);
      gboolean is_known = FALSE;

      for (guint k = 0; k < n && !is_known; k++)
        is_known = xpl_identity_find (self, g_array_index (holders, guint, k)) == xpl_identity_find (self, holder);
      if (!is_known)
        g_array_index (holders, guint, n++) = holder;
    }
  g_array_set_size (holders, n);
}

/* The only entity that goes by the name of @appearance and may be it. Where there are several, it is marked. */
static guint
find_only_holder (XplIdentity *self, guint appearance, const GArray *holders)
{
  guint own = xpl_identity_find (self, appearance);
  guint only = XPL_NO_APPEARANCE;

  self->is_ambiguous[appearance] = holders->len > MAX_HOLDERS;
  if (self->is_ambiguous[appearance])
    return XPL_NO_APPEARANCE;
  for (guint i = 0; i < holders->len; i++)
    {
      guint holder = g_array_index (holders, guint, i);
      guint root = xpl_identity_find (self, holder);

      if (root == own || !xpl_identity_may_join (self, own, root))
        continue;
      self->is_ambiguous[appearance] = only != XPL_NO_APPEARANCE && xpl_identity_find (self, only) != root;
      if (self->is_ambiguous[appearance])
        return XPL_NO_APPEARANCE;
      only = holder;
    }
  return only;
}

void
xpl_identity_collect_aliases (XplIdentity *self)
{
  for (guint i = 0; i < self->story->articles->len; i++)
    collect_article (self, i);
}

void
xpl_identity_join_aliases (XplIdentity *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->holders);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    shorten_holders (self, value);
  for (guint i = 0; i < self->appearances->len; i++)
    {
      const XplAppearance *appearance = xpl_identity_get (self, i);
      const GArray *found =
          appearance->name_key == NULL ? NULL : g_hash_table_lookup (self->holders, appearance->name_key);
      guint holder;

      if (found == NULL || !appearance->named->named)
        continue;
      holder = find_only_holder (self, i, found);
      if (holder != XPL_NO_APPEARANCE)
        xpl_identity_join (self, holder, i, XPL_JOIN_ALIAS);
    }
}
