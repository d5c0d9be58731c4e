/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "identity.h"

#include "name-keys.h"

/* Deeper chains of owners than this are no news but a loop. */
#define MAX_OWNERS 8

const char *
xpl_identity_intern (XplIdentity *self, const char *text)
{
  return text == NULL || *text == '\0' ? NULL : g_string_chunk_insert_const (self->strings, text);
}

/* Whose it is matters for what many have of the same name: ministries, officials, towns. */
static gboolean
type_has_owner (XplEntityType type)
{
  return type == XPL_ENTITY_ORGANISATION || type == XPL_ENTITY_GROUP || type == XPL_ENTITY_PLACE
         || type == XPL_ENTITY_FACILITY;
}

gboolean
xpl_entity_types_agree (XplEntityType a, XplEntityType b)
{
  static const guint agreeing[XPL_N_ENTITY_TYPES] = {
    [XPL_ENTITY_ORGANISATION] = 1u << XPL_ENTITY_GROUP | 1u << XPL_ENTITY_FACILITY,
    [XPL_ENTITY_GROUP] = 1u << XPL_ENTITY_ORGANISATION,
    [XPL_ENTITY_PLACE] = 1u << XPL_ENTITY_FACILITY,
    [XPL_ENTITY_FACILITY] = 1u << XPL_ENTITY_ORGANISATION | 1u << XPL_ENTITY_PLACE,
  };

  return a == b || (agreeing[a] & 1u << b) != 0;
}

/* "South Korea's Joint Chiefs of Staff" is "Joint Chiefs of Staff", of South Korea. */
static const char *
skip_owner (const char *name, const XplNamed *owner)
{
  static const char *const endings[] = { "'s ", "’s ", "' ", "’ " };
  gsize length = strlen (owner->name);

  if (!g_str_has_prefix (name, owner->name))
    return name;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_prefix (name + length, endings[i]))
      return name + length + strlen (endings[i]);
  return name;
}

static const XplNamed *
get_owner (const XplReading *reading, const XplNamed *named)
{
  return named->part_of < 0 || (guint) named->part_of >= reading->entities->len
             ? NULL
             : xpl_reading_entity (reading, named->part_of);
}

static char *
make_name_key (const XplReading *reading, const XplNamed *named, XplEntityType type)
{
  const XplNamed *owner = get_owner (reading, named);

  return xpl_name_key (type, owner == NULL ? named->name : skip_owner (named->name, owner));
}

/* A key that only the text has ("state:…") is no more than the name. */
static const char *
get_key (const XplNamed *named)
{
  return named->key == NULL || g_str_has_prefix (named->key, "state:") ? NULL : named->key;
}

/* What the owner is known as: by the lexicon, else by its name and its own owner's. */
static char *
make_owner_key (const XplReading *reading, const XplNamed *named)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < MAX_OWNERS && (named = get_owner (reading, named)) != NULL; i++)
    {
      g_autofree char *name = make_name_key (reading, named, named->type);

      g_string_append_printf (key, "%s%s", i > 0 ? "/" : "", get_key (named) != NULL ? get_key (named) : name);
      if (get_key (named) != NULL)
        break;
    }
  return g_string_free (key, FALSE);
}

static void
take_person_apart (XplIdentity *self, XplAppearance *appearance)
{
  g_auto (XplPersonName) name = { 0 };
  g_autofree char *qualifier = NULL;

  xpl_person_name_init (&name, appearance->named->name);
  if (*name.middle != '\0' || *name.suffix != '\0')
    qualifier = g_strdup_printf ("%s|%s", name.middle, name.suffix);
  appearance->name_key = xpl_identity_intern (self, name.key);
  appearance->block = *name.ends != '\0' ? xpl_identity_intern (self, name.ends) : appearance->name_key;
  appearance->qualifier = *name.ends != '\0' ? xpl_identity_intern (self, qualifier) : NULL;
  appearance->family = xpl_identity_intern (self, name.family);
  appearance->leading_family = xpl_identity_intern (self, name.leading_family);
  appearance->n_words = name.n_words;
}

void
xpl_identity_set_type (XplIdentity *self, guint index, XplEntityType type)
{
  XplAppearance *appearance = xpl_identity_get (self, index);
  const XplReading *reading = xpl_story_get_reading (self->story, appearance->article);
  const XplNamed *named = appearance->named;
  g_autofree char *name_key = NULL;
  g_autofree char *owner = NULL;

  appearance->type = type;
  appearance->owner = appearance->qualifier = appearance->family = appearance->leading_family = NULL;
  appearance->n_words = 0;
  if (type == XPL_ENTITY_PERSON && named->named)
    take_person_apart (self, appearance);
  else
    {
      name_key = make_name_key (reading, named, type);
      appearance->name_key = appearance->block = xpl_identity_intern (self, name_key);
    }
  if (type_has_owner (type) || !named->named)
    {
      owner = make_owner_key (reading, named);
      appearance->owner = xpl_identity_intern (self, owner);
    }
}

static void
add_appearance (XplIdentity *self, const XplReading *reading, guint article, guint index)
{
  XplAppearance appearance = { .article = article, .index = index, .named = xpl_reading_entity (reading, index) };

  appearance.key = xpl_identity_intern (self, get_key (appearance.named));
  g_array_append_val (self->appearances, appearance);
  xpl_identity_set_type (self, self->appearances->len - 1, appearance.named->type);
}

/* What has no place in the text is nobody. */
static void
add_article (XplIdentity *self, guint article)
{
  const XplReading *reading = xpl_story_get_reading (self->story, article);
  g_autofree gboolean *is_mentioned = NULL;

  self->article_starts[article] = self->appearances->len;
  if (reading == NULL)
    return;
  is_mentioned = g_new0 (gboolean, reading->entities->len);
  for (guint i = 0; i < reading->mentions->len; i++)
    {
      int entity = g_array_index (reading->mentions, XplNameMention, i).entity;

      if (entity >= 0 && (guint) entity < reading->entities->len)
        is_mentioned[entity] = TRUE;
    }
  for (guint i = 0; i < reading->entities->len; i++)
    if (is_mentioned[i])
      add_appearance (self, reading, article, i);
}

XplIdentity *
xpl_identity_new (XplStory *story)
{
  XplIdentity *self = g_new0 (XplIdentity, 1);
  guint n_articles = story->articles->len, n;

  self->story = story;
  self->appearances = g_array_new (FALSE, FALSE, sizeof (XplAppearance));
  self->strings = g_string_chunk_new (1 << 16);
  self->joins = g_array_new (FALSE, FALSE, sizeof (XplJoin));
  self->article_starts = g_new (guint, n_articles + 1);
  for (guint i = 0; i < n_articles; i++)
    add_article (self, i);
  n = self->appearances->len;
  self->article_starts[n_articles] = n;
  self->holders = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->is_ambiguous = g_new0 (gboolean, n);
  self->shared = g_hash_table_new (NULL, NULL);

  self->parents = g_new (guint, n);
  self->keys = g_new (const char *, n);
  self->owners = g_new (const char *, n);
  self->genders = g_new (char, n);
  for (guint i = 0; i < n; i++)
    {
      const XplAppearance *appearance = xpl_identity_get (self, i);

      self->parents[i] = i;
      self->keys[i] = appearance->key;
      self->owners[i] = appearance->owner;
      self->genders[i] = appearance->named->gender;
    }
  return self;
}

void
xpl_identity_free (XplIdentity *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->appearances);
  g_array_unref (self->joins);
  g_string_chunk_free (self->strings);
  g_free (self->article_starts);
  g_hash_table_unref (self->holders);
  g_hash_table_unref (self->shared);
  g_free (self->is_ambiguous);
  g_free (self->parents);
  g_free (self->keys);
  g_free (self->owners);
  g_free (self->genders);
  g_free (self);
}

guint
xpl_identity_find (XplIdentity *self, guint appearance)
{
  guint root = appearance;

  while (self->parents[root] != root)
    root = self->parents[root];
  while (self->parents[appearance] != root)
    {
      guint next = self->parents[appearance];

      self->parents[appearance] = root;
      appearance = next;
    }
  return root;
}

static gboolean
differ (const char *a, const char *b)
{
  return a != NULL && b != NULL && a != b;
}

gboolean
xpl_identity_may_join (XplIdentity *self, guint a, guint b)
{
  const XplNamed *left, *right;

  a = xpl_identity_find (self, a);
  b = xpl_identity_find (self, b);
  if (a == b)
    return TRUE;
  left = xpl_identity_get (self, a)->named;
  right = xpl_identity_get (self, b)->named;
  if (differ (self->keys[a], self->keys[b]) || left->named != right->named)
    return FALSE;
  /* What the lexicon knows as one is one, whatever an article says of it. */
  if (self->keys[a] != NULL && self->keys[a] == self->keys[b])
    return TRUE;
  return xpl_entity_types_agree (xpl_identity_get (self, a)->type, xpl_identity_get (self, b)->type)
         && !differ (self->owners[a], self->owners[b]);
}

gboolean
xpl_identity_join (XplIdentity *self, guint a, guint b, XplJoinReason reason)
{
  XplJoin join = { .appearance = a, .other = b, .reason = reason };
  guint root = xpl_identity_find (self, a), child = xpl_identity_find (self, b);

  if (root == child)
    return TRUE;
  if (!xpl_identity_may_join (self, root, child))
    return FALSE;
  if (child < root)
    {
      guint swap = child;

      child = root;
      root = swap;
    }
  self->parents[child] = root;
  if (self->keys[root] == NULL)
    self->keys[root] = self->keys[child];
  if (self->owners[root] == NULL)
    self->owners[root] = self->owners[child];
  if (self->genders[root] == 0)
    self->genders[root] = self->genders[child];
  if (!xpl_identity_get (self, a)->by_demonym && !xpl_identity_get (self, b)->by_demonym
      && !g_str_equal (xpl_identity_get (self, a)->named->name, xpl_identity_get (self, b)->named->name))
    g_array_append_val (self->joins, join);
  return TRUE;
}

gboolean
xpl_identity_has_story (XplIdentity *self, guint appearance)
{
  guint article = xpl_identity_get (self, appearance)->article;
  guint n = 0;

  for (guint i = self->article_starts[article]; i < self->article_starts[article + 1]; i++)
    n += i != appearance && xpl_identity_get (self, i)->named->named;
  return n >= 2;
}

gboolean
xpl_identity_share_story (XplIdentity *self, guint a, guint b)
{
  guint article = xpl_identity_get (self, a)->article, other = xpl_identity_get (self, b)->article;
  guint root = xpl_identity_find (self, b), n_shared = 0;

  g_hash_table_remove_all (self->shared);
  for (guint i = self->article_starts[article]; i < self->article_starts[article + 1]; i++)
    if (i != a)
      g_hash_table_add (self->shared, GUINT_TO_POINTER (xpl_identity_find (self, i) + 1));
  for (guint i = self->article_starts[other]; i < self->article_starts[other + 1] && n_shared < 2; i++)
    {
      guint shared = xpl_identity_find (self, i);
      const XplNamed *named = xpl_identity_get (self, i)->named;

      if (shared != root && named->named && g_hash_table_remove (self->shared, GUINT_TO_POINTER (shared + 1)))
        n_shared += xpl_identity_get (self, i)->type == XPL_ENTITY_PLACE ? 1 : 2;
    }
  return n_shared >= 2;
}

gboolean
xpl_story_add_entities (XplStory *self)
{
  static void (*const rules[]) (XplIdentity *) = {
    xpl_identity_settle_demonyms, xpl_identity_settle_types, xpl_identity_collect_aliases,
    xpl_identity_join_lexicon,    xpl_identity_join_names,   xpl_identity_join_aliases,
    xpl_identity_join_alias_names, xpl_identity_join_families, xpl_identity_make_entities,
  };
  g_autoptr (XplIdentity) identity = xpl_identity_new (self);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if (xpl_story_is_cancelled (self))
        return FALSE;
      rules[i](identity);
    }
  return TRUE;
}
