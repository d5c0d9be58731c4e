/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * An article that says but "Austin" all through: is that the Lloyd Austin of another article? Only where the pile has no
 * other Austin by full name, or only one with the same role; and where the article is of the same story, which is to say
 * that it names others that the articles about Lloyd Austin name. Else he stays a person of his own.
 */

#include "config.h"

#include "identity.h"

#include "name-keys.h"

/* So many of a candidate's articles are looked into. */
#define MAX_ARTICLES 8
/* More people of one family name than this are not told apart by roles. */
#define MAX_CANDIDATES 32

/* People of one family name, a row an entity. */
typedef struct
{
  GArray *full;  /* guint: the first appearance of each person known by full name */
  GArray *alone; /* guint: those known by the family name only */
} Family;

typedef struct
{
  XplIdentity *identity;
  GHashTable *families; /* family name, interned → Family */
  GHashTable *is_added; /* root + 1: in its families already */
  guint *next;          /* of each appearance the next one of its entity, as it was when the rule began */
} Families;

static void
free_family (gpointer data)
{
  Family *family = data;

  g_array_unref (family->full);
  g_array_unref (family->alone);
  g_free (family);
}

static Family *
get_family (Families *self, const char *name)
{
  Family *family = g_hash_table_lookup (self->families, name);

  if (family == NULL)
    {
      family = g_new (Family, 1);
      family->full = g_array_new (FALSE, FALSE, sizeof (guint));
      family->alone = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->families, (gpointer) name, family);
    }
  return family;
}

static void
add_unique (GArray *array, guint value)
{
  if (array->len == 0 || g_array_index (array, guint, array->len - 1) != value)
    g_array_append_val (array, value);
}

static gboolean
is_person (const XplAppearance *appearance)
{
  return appearance->named->named && appearance->type == XPL_ENTITY_PERSON && appearance->family != NULL;
}

/* Chains the appearances of each entity, in order. */
static void
chain (Families *self)
{
  XplIdentity *identity = self->identity;
  guint n = identity->appearances->len;
  g_autofree guint *last = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    {
      guint root = xpl_identity_find (identity, i);

      self->next[i] = XPL_NO_APPEARANCE;
      if (root != i)
        self->next[last[root]] = i;
      last[root] = i;
    }
}

static void
collect (Families *self)
{
  XplIdentity *identity = self->identity;

  for (guint i = 0; i < identity->appearances->len; i++)
    {
      const XplAppearance *appearance = xpl_identity_get (identity, i);
      guint root = xpl_identity_find (identity, i);

      if (!is_person (appearance))
        continue;
      if (appearance->n_words < 2)
        {
          /* An alias may have joined it to a full name. */
          if (root == i)
            add_unique (get_family (self, appearance->family)->alone, i);
          continue;
        }
      if (!g_hash_table_add (self->is_added, GUINT_TO_POINTER (root + 1)))
        continue;
      add_unique (get_family (self, appearance->family)->full, i);
      if (appearance->leading_family != NULL && appearance->leading_family != appearance->family)
        add_unique (get_family (self, appearance->leading_family)->full, i);
    }
}

static gboolean
has_roles (const XplReading *reading, guint entity, const char *folded)
{
  for (guint i = 0; i < reading->roles->len; i++)
    {
      const XplRoleMention *role = &g_array_index (reading->roles, XplRoleMention, i);
      g_autofree char *text = NULL;

      if (role->entity != (int) entity)
        continue;
      text = xpl_name_key (XPL_ENTITY_GROUP, role->text);
      if (g_str_equal (text, folded))
        return TRUE;
    }
  return FALSE;
}

/* TRUE where one article calls the one what another calls the other. */
static gboolean
roles_agree (Families *self, guint alone, guint full)
{
  XplIdentity *identity = self->identity;
  const XplAppearance *appearance = xpl_identity_get (identity, alone);
  const XplReading *reading = xpl_story_get_reading (identity->story, appearance->article);

  for (guint i = 0; i < reading->roles->len; i++)
    {
      const XplRoleMention *role = &g_array_index (reading->roles, XplRoleMention, i);
      g_autofree char *folded = NULL;
      guint n = 0;

      if (role->entity != (int) appearance->index)
        continue;
      folded = xpl_name_key (XPL_ENTITY_GROUP, role->text);
      for (guint k = full; k != XPL_NO_APPEARANCE && n < MAX_ARTICLES; k = self->next[k], n++)
        {
          const XplAppearance *other = xpl_identity_get (identity, k);

          if (has_roles (xpl_story_get_reading (identity->story, other->article), other->index, folded))
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_same_story (Families *self, guint alone, guint full)
{
  guint n = 0;

  for (guint k = full; k != XPL_NO_APPEARANCE && n < MAX_ARTICLES; k = self->next[k], n++)
    if (xpl_identity_share_story (self->identity, alone, k))
      return TRUE;
  return FALSE;
}

static gboolean
genders_differ (XplIdentity *self, guint a, guint b)
{
  char left = self->genders[xpl_identity_find (self, a)], right = self->genders[xpl_identity_find (self, b)];

  return (left == 'm' && right == 'f') || (left == 'f' && right == 'm');
}

static gboolean
may_be (Families *self, guint alone, guint full)
{
  return xpl_identity_may_join (self->identity, alone, full) && !genders_differ (self->identity, alone, full);
}

/* The one of several people whom the article calls by the same role. */
static guint
find_by_role (Families *self, guint alone, const GArray *full)
{
  guint only = XPL_NO_APPEARANCE;

  for (guint i = 0; i < full->len && full->len <= MAX_CANDIDATES; i++)
    {
      guint candidate = g_array_index (full, guint, i);

      if (!may_be (self, alone, candidate) || !roles_agree (self, alone, candidate))
        continue;
      if (only != XPL_NO_APPEARANCE)
        return XPL_NO_APPEARANCE;
      only = candidate;
    }
  return only;
}

static gboolean
join_full (Families *self, guint alone, const GArray *full)
{
  guint candidate = find_by_role (self, alone, full);

  if (candidate != XPL_NO_APPEARANCE)
    return xpl_identity_join (self->identity, candidate, alone, XPL_JOIN_ROLE);
  if (full->len != 1)
    return FALSE;
  candidate = g_array_index (full, guint, 0);
  return may_be (self, alone, candidate) && is_same_story (self, alone, candidate)
         && xpl_identity_join (self->identity, candidate, alone, XPL_JOIN_FAMILY);
}

/* Nobody has told the given name: those of the same story are one. */
static void
join_alone (Families *self, const Family *family)
{
  guint n = family->alone->len;

  for (guint i = 1; i < n; i++)
    {
      guint alone = g_array_index (family->alone, guint, i);

      for (guint k = i > MAX_ARTICLES ? i - MAX_ARTICLES : 0; k < i; k++)
        {
          guint other = g_array_index (family->alone, guint, k);

          if (may_be (self, alone, other) && is_same_story (self, alone, other)
              && xpl_identity_join (self->identity, other, alone, XPL_JOIN_FAMILY))
            break;
        }
    }
}

static void
join_family (Families *self, const Family *family)
{
  if (family->full->len == 0)
    {
      join_alone (self, family);
      return;
    }
  for (guint i = 0; i < family->alone->len; i++)
    join_full (self, g_array_index (family->alone, guint, i), family->full);
}

void
xpl_identity_join_families (XplIdentity *self)
{
  g_autoptr (GHashTable) families = g_hash_table_new_full (NULL, NULL, NULL, free_family);
  g_autoptr (GHashTable) is_added = g_hash_table_new (NULL, NULL);
  g_autofree guint *next = g_new (guint, self->appearances->len);
  Families joiner = { self, families, is_added, next };

  chain (&joiner);
  collect (&joiner);
  /* In the order of first appearance: joins of one family change what the next one shares. */
  for (guint i = 0; i < self->appearances->len; i++)
    {
      const XplAppearance *appearance = xpl_identity_get (self, i);

      if (is_person (appearance) && appearance->n_words < 2
          && g_hash_table_contains (families, appearance->family))
        {
          join_family (&joiner, g_hash_table_lookup (families, appearance->family));
          g_hash_table_remove (families, appearance->family);
        }
    }
}
