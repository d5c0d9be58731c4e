/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Descriptions: "the president", "Veldania's foreign minister", "the agency", "the treaty" stand for the one person or
 * thing of the text that bears this role or has this word at the head of its name.
 */

#include "config.h"

#include "coreference.h"

#include <string.h>

/* "Secretary of Defense" and "defense secretary" are one, in small letters. */
static char *
normalise_role (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  char *of = strstr (lower, " of ");
  GString *out = g_string_new (NULL);

  if (of != NULL)
    {
      const char *field = of + 4;

      *of = '\0';
      if (g_str_has_prefix (field, "the "))
        field += 4;
      g_string_printf (out, "%s %s", field, lower);
    }
  else
    g_string_append (out, lower);
  g_string_replace (out, "defense", "defence", 0);
  g_string_replace (out, "national defence", "defence", 0);
  return g_string_free (out, FALSE);
}


/* Roles, each with its normal form: made once for a text. */

static void
remember_head (GHashTable *heads, const char *word, int entity)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);
  gpointer known;

  if (g_hash_table_lookup_extended (heads, lower, NULL, &known) && GPOINTER_TO_INT (known) != entity)
    entity = -2;
  g_hash_table_insert (heads, g_steal_pointer (&lower), GINT_TO_POINTER (entity));
}

/*
 * The keys are "role president" and "role president of 3" for persons by their roles, "head agency" for the others by the
 * last word of their names.
 */
static void
collect_role (GHashTable *heads, const XplRoleMention *role)
{
  g_autofree char *text = normalise_role (role->text);

  for (const char *p = text; p != NULL; p = strchr (p, ' '))
    {
      if (*p == ' ')
        p++;

      g_autofree char *key = g_strdup_printf ("role %s", p);
      g_autofree char *owned = g_strdup_printf ("role %s of %d", p, role->of);
      remember_head (heads, key, role->entity);
      if (role->of >= 0)
        remember_head (heads, owned, role->entity);
    }
}

static void
collect_entity (GHashTable *heads, const XplNamed *named, int entity)
{
  const char *last = strrchr (named->name, ' ');
  g_autofree char *key = NULL;

  if (last == NULL || named->type == XPL_ENTITY_GROUP || (named->type == XPL_ENTITY_PERSON && named->named)
      || named->type == XPL_ENTITY_PRODUCT || named->type == XPL_ENTITY_OCCASION)
    return;
  key = g_strdup_printf ("head %s", last + 1);
  remember_head (heads, key, entity);
}

GHashTable *
xpl_coreference_collect_heads (XplCoreference *self)
{
  GHashTable *heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->reading->roles->len; i++)
    collect_role (heads, &g_array_index (self->reading->roles, XplRoleMention, i));
  for (guint i = 0; i < self->reading->entities->len; i++)
    collect_entity (heads, xpl_reading_entity (self->reading, i), i);
  return heads;
}

static int
look_up (GHashTable *heads, const char *key)
{
  gpointer entity;

  return g_hash_table_lookup_extended (heads, key, NULL, &entity) ? GPOINTER_TO_INT (entity) : -1;
}

/* The entity that owns what stands at token @i: "Veldania's | president", "the Veldanian | president"; -1 for none. */
static int
find_owner (const XplCoreference *self, guint i)
{
  const XplNameMention *mention;
  guint k = i;

  if (k >= self->finder.first + 2 && (xpl_finder_is (&self->finder, k - 1, "'s") || xpl_finder_is (&self->finder, k - 1, "'")))
    k--;
  else if (k <= self->finder.first)
    return -1;
  mention = xpl_reading_mention_at (self->reading, k - 1);
  if (mention == NULL || (k == i && mention->kind != XPL_MENTION_DEMONYM && mention->kind != XPL_MENTION_ACRONYM))
    return -1;
  return mention->entity;
}

static gboolean
is_definite (const XplCoreference *self, guint i)
{
  static const char *const articles[] = { "the", "this", "that", NULL };

  return i > self->finder.first && xpl_finder_is_any (&self->finder, i - 1, articles);
}

/* "the president": a role that nobody's name follows and that says no more than it does. */
static guint
find_role (XplCoreference *self, GHashTable *heads, guint i)
{
  guint n = xpl_match_role (&self->finder, i, NULL, NULL);
  g_autofree char *words = NULL;
  g_autofree char *role = NULL;
  g_autofree char *key = NULL;
  int owner, entity;

  if (n == 0 || i + n > self->finder.end || xpl_reading_mention_at (self->reading, i + n - 1) != NULL
      || (i + n < self->finder.end && xpl_reading_mention_at (self->reading, i + n) != NULL))
    return 0;
  owner = find_owner (self, i);
  if (owner < 0 && (!is_definite (self, i) || xpl_finder_is (&self->finder, i + n, "of")))
    return 0;
  words = xpl_finder_dup_words (&self->finder, i, n);
  role = normalise_role (words);
  key = owner >= 0 ? g_strdup_printf ("role %s of %d", role, owner) : g_strdup_printf ("role %s", role);
  entity = look_up (heads, key);
  if (entity < 0)
    return 0;
  xpl_coreference_add (self, i, n, entity, XPL_MENTION_ROLE);
  return n;
}

/* "the agency", "the joint investigation board": the noun at the end of what the article opens. */
static guint
find_head (XplCoreference *self, GHashTable *heads, guint i)
{
  const XplToken *token = xpl_reading_token (self->reading, i);
  g_autofree char *key = NULL;
  int entity;

  if (token->pos != XPL_POS_NOUN || !is_definite (self, i) || xpl_reading_mention_at (self->reading, i) != NULL
      || (i + 1 < self->finder.end
          && (xpl_reading_token (self->reading, i + 1)->pos == XPL_POS_NOUN || xpl_finder_is (&self->finder, i + 1, "of"))))
    return 0;
  key = g_strdup_printf ("head %s", token->lower);
  entity = look_up (heads, key);
  if (entity < 0)
    return 0;
  xpl_coreference_add (self, i, 1, entity, XPL_MENTION_DESCRIPTION);
  return 1;
}

/* "the country": the only state that this sentence, up to here, and the one before name. */
static guint
find_country (XplCoreference *self, guint i)
{
  static const char *const nouns[] = { "country", "nation", NULL };
  guint sentence = xpl_reading_token (self->reading, i)->sentence;
  int only = -1;

  if (!xpl_finder_is_any (&self->finder, i, nouns) || !is_definite (self, i))
    return 0;
  for (guint s = sentence - (sentence > 0); s <= sentence; s++)
    {
      guint n;
      const XplNameMention *mentions = xpl_coreference_get_mentions (self, s, i, &n);

      for (guint k = 0; k < n; k++)
        {
          const XplNamed *named = xpl_reading_entity (self->reading, mentions[k].entity);

          if (named->type != XPL_ENTITY_PLACE || !xpl_named_is_state (named))
            continue;
          only = only == -1 || only == mentions[k].entity ? mentions[k].entity : -2;
        }
    }
  if (only < 0)
    return 0;
  xpl_coreference_add (self, i, 1, only, XPL_MENTION_DESCRIPTION);
  return 1;
}

void
xpl_coreference_find_descriptions (XplCoreference *self, GHashTable *heads)
{
  for (guint i = self->finder.first; i < self->finder.end;)
    {
      guint n = 0;

      if (xpl_reading_mention_at (self->reading, i) == NULL)
        {
          n = find_role (self, heads, i);
          if (n == 0)
            n = find_head (self, heads, i);
          if (n == 0)
            n = find_country (self, i);
        }
      i += MAX (n, 1);
    }
}
