/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Persons are one by family name and fitting given names. A family name alone is whoever bears it; where several do, the
 * role that stands before it decides, if only one of them has it.
 */

#include "config.h"

#include "person-index.h"

#include <string.h>

/* More bearers of one family name are not compared: keeps a text of nothing but names linear. */
#define MAX_COMPARED 200

typedef struct
{
  char *family; /* in lower case */
  char *given;  /* given names and initials, "" where unknown; no hyphens */
  int entity;
} Person;

struct _XplPersonIndex
{
  XplNameFinder *finder;
  GHashTable *families; /* char * → GPtrArray of Person */
  GHashTable *givens;   /* char * → Person, NULL where several have it */
  GHashTable *entities; /* entity → family name */
  GHashTable *roles;    /* "family name, last word of the role" → entity, -2 where several have it */
  GHashTable *role_of;  /* candidate → its role, counted from 1 */
};

static void
free_person (gpointer data)
{
  Person *person = data;

  g_free (person->family);
  g_free (person->given);
  g_free (person);
}

XplPersonIndex *
xpl_person_index_new (XplNameFinder *finder)
{
  XplPersonIndex *self = g_new0 (XplPersonIndex, 1);

  self->finder = finder;
  self->families = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->givens = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->entities = g_hash_table_new (NULL, NULL);
  self->roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->role_of = g_hash_table_new (NULL, NULL);
  return self;
}

void
xpl_person_index_free (XplPersonIndex *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->entities);
  g_hash_table_unref (self->families);
  g_hash_table_unref (self->givens);
  g_hash_table_unref (self->roles);
  g_hash_table_unref (self->role_of);
  g_free (self);
}

static char *
dup_plain (const char *word)
{
  g_auto (GStrv) parts = g_strsplit_set (word, "-.", -1);

  return g_strjoinv ("", parts);
}

static gboolean
is_suffix (const char *lower)
{
  static const char *const suffixes[] = { "jr.", "jr", "sr.", "sr", "ii", "iii", "iv", ",", NULL };

  return xpl_words_contain (suffixes, lower);
}

/* Family and given names of @candidate's words. */
static Person *
parse_person (const XplPersonIndex *self, const XplNameCandidate *candidate)
{
  guint first = candidate->first_token, end = first + candidate->n_tokens;
  Person *person = g_new0 (Person, 1);
  GString *given = g_string_new (NULL);

  while (end > first + 1 && is_suffix (xpl_finder_token (self->finder, end - 1)->lower))
    end--;
  guint family = candidate->family_first ? first : end - 1;
  person->family = g_strdup (xpl_finder_token (self->finder, family)->lower);
  for (guint i = first; i < end; i++)
    {
      g_autofree char *part = dup_plain (xpl_finder_token (self->finder, i)->lower);

      if (i == family || !g_unichar_isalpha (g_utf8_get_char (part)))
        continue;
      /* "Jong Un" and "Jong-un" are one; given names of the west stay apart. */
      if (given->len > 0 && !candidate->family_first)
        g_string_append_c (given, ' ');
      g_string_append (given, part);
    }
  person->given = g_string_free (given, FALSE);
  person->entity = -1;
  return person;
}

/* "l" fits "lloyd"; middle names and initials that only one has do not matter. */
static gboolean
given_names_fit (const char *a, const char *b)
{
  gsize n_a = strcspn (a, " "), n_b = strcspn (b, " ");

  if (n_a == 0 || n_b == 0)
    return TRUE;
  if (g_utf8_strlen (a, n_a) == 1 || g_utf8_strlen (b, n_b) == 1)
    return g_utf8_get_char (a) == g_utf8_get_char (b);
  return n_a == n_b && strncmp (a, b, n_a) == 0;
}

static GPtrArray *
get_family (XplPersonIndex *self, const char *family)
{
  GPtrArray *persons = g_hash_table_lookup (self->families, family);

  if (persons == NULL)
    {
      persons = g_ptr_array_new_with_free_func (free_person);
      g_hash_table_insert (self->families, g_strdup (family), persons);
    }
  return persons;
}

static void
remember_given (XplPersonIndex *self, Person *person)
{
  g_autofree char *first = g_strndup (person->given, strcspn (person->given, " "));
  gpointer known;

  if (g_utf8_strlen (first, -1) < 2)
    return;
  if (g_hash_table_lookup_extended (self->givens, first, NULL, &known) && known != person)
    g_hash_table_insert (self->givens, g_steal_pointer (&first), NULL);
  else
    g_hash_table_insert (self->givens, g_steal_pointer (&first), person);
}

void
xpl_person_index_add (XplPersonIndex *self, const XplNameCandidate *candidate, int entity)
{
  Person *person = parse_person (self, candidate);

  person->entity = entity;
  g_ptr_array_add (get_family (self, person->family), person);
  g_hash_table_insert (self->entities, GINT_TO_POINTER (entity), person->family);
  if (candidate->n_tokens > 1)
    remember_given (self, person);
}

int
xpl_person_index_find_full (XplPersonIndex *self, const XplNameCandidate *candidate)
{
  Person *person = parse_person (self, candidate);
  GPtrArray *persons = get_family (self, person->family);
  int match = -1;
  guint n_matches = 0;

  for (guint i = 0; i < MIN (persons->len, MAX_COMPARED); i++)
    {
      const Person *known = g_ptr_array_index (persons, i);

      if (given_names_fit (known->given, person->given))
        {
          match = known->entity;
          n_matches++;
        }
    }
  free_person (person);
  return n_matches == 1 ? match : -1;
}

/* The key of the role @index for somebody called @family. */
static char *
make_role_key (const XplPersonIndex *self, guint index, const char *family)
{
  const XplRoleCandidate *role = &g_array_index (self->finder->roles, XplRoleCandidate, index);
  g_autofree char *text = xpl_range_dup_text (role->range, self->finder->reading->text);
  g_autofree char *lower = g_utf8_strdown (text, -1);
  const char *last = strrchr (lower, ' ');

  return g_strdup_printf ("%s\t%s", family, last != NULL ? last + 1 : lower);
}

void
xpl_person_index_add_role (XplPersonIndex *self, guint role, int entity)
{
  int person = g_array_index (self->finder->roles, XplRoleCandidate, role).person;
  const char *family = entity < 0 ? NULL : g_hash_table_lookup (self->entities, GINT_TO_POINTER (entity));
  g_autofree char *key = NULL;
  gpointer known;

  if (!g_hash_table_contains (self->role_of, GINT_TO_POINTER (person)))
    g_hash_table_insert (self->role_of, GINT_TO_POINTER (person), GUINT_TO_POINTER (role + 1));
  if (family == NULL)
    return;
  key = make_role_key (self, role, family);
  if (g_hash_table_lookup_extended (self->roles, key, NULL, &known) && GPOINTER_TO_INT (known) != entity)
    entity = -2;
  g_hash_table_insert (self->roles, g_steal_pointer (&key), GINT_TO_POINTER (entity));
}

/* Among several of one family name: the one whose role stands before the name here. */
static int
choose_by_role (const XplPersonIndex *self, int index, const char *family)
{
  guint role = GPOINTER_TO_UINT (g_hash_table_lookup (self->role_of, GINT_TO_POINTER (index)));
  g_autofree char *key = role > 0 ? make_role_key (self, role - 1, family) : NULL;
  gpointer entity;

  if (key == NULL || !g_hash_table_lookup_extended (self->roles, key, NULL, &entity) || GPOINTER_TO_INT (entity) < 0)
    return XPL_PERSON_OPEN;
  return GPOINTER_TO_INT (entity);
}

int
xpl_person_index_find_single (XplPersonIndex *self, int index)
{
  const XplNameCandidate *candidate = xpl_finder_candidate (self->finder, index);
  const char *lower = xpl_finder_token (self->finder, candidate->first_token)->lower;
  GPtrArray *persons = g_hash_table_lookup (self->families, lower);
  const Person *person;

  if (persons != NULL && persons->len == 1)
    return ((Person *) g_ptr_array_index (persons, 0))->entity;
  if (persons != NULL && persons->len > 1)
    return choose_by_role (self, index, lower);
  person = g_hash_table_lookup (self->givens, lower);
  if (person != NULL)
    return person->entity;
  return g_hash_table_contains (self->givens, lower) ? XPL_PERSON_OPEN : XPL_PERSON_NEW;
}
