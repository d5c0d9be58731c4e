/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Which candidates are one entity in this text. What a lexicon knows is one by its key, what is tied by brackets or made
 * of another name is one with it, others by their words. Persons are one by family name and fitting given names; a family
 * name alone is whoever bears it, where only one does.
 */

#include "config.h"

#include "name-finder.h"
#include "person-index.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  XplNameFinder *finder;
  int *entities;         /* of each candidate, -1 */
  GHashTable *keys;      /* char * → entity */
  GHashTable *bodies;    /* words of a body without its state → entity, -2 where several have it */
  XplPersonIndex *persons;
} Identity;

static char *
dup_form (const Identity *self, const XplNameCandidate *candidate)
{
  char *form = xpl_range_dup_text (candidate->range, self->finder->reading->text);

  /* "(President Anton) Reyle". */
  if (candidate->type == XPL_ENTITY_PERSON)
    {
      char *bracket = strchr (form, ')');

      if (bracket != NULL)
        memmove (bracket, bracket + 1, strlen (bracket));
    }
  return form;
}

/* Making entities. */

static char *
explain (const Identity *self, const XplNameCandidate *candidate)
{
  g_autofree char *form = dup_form (self, candidate);
  GString *why = g_string_new (NULL);
  const char *p = candidate->rule != NULL ? _(candidate->rule) : "“%s”";
  const char *words[2] = { form, candidate->rule_word };
  int n = 0;

  for (; *p != '\0'; p++)
    {
      if (p[0] != '%' || p[1] != 's')
        {
          g_string_append_c (why, *p);
          continue;
        }
      if (n < 2 && words[n] != NULL)
        g_string_append (why, words[n]);
      n++;
      p++;
    }
  return g_string_free (why, FALSE);
}

static int
make_entity (Identity *self, const XplNameCandidate *candidate)
{
  XplReading *reading = self->finder->reading;
  XplNamed named = {
    .type = candidate->type,
    .named = !candidate->is_unnamed,
    .name = candidate->name != NULL ? g_strdup (candidate->name) : dup_form (self, candidate),
    .key = g_strdup (candidate->key),
    .part_of = -1,
    .aliases = g_ptr_array_new_with_free_func (g_free),
    .why = explain (self, candidate),
    .gender = candidate->gender,
    .is_guess = candidate->certainty == XPL_CERTAINTY_GUESS,
  };

  g_array_append_val (reading->entities, named);
  return reading->entities->len - 1;
}

/* The entity called @key (of the lexicon or of the words), made for @candidate if there is none. */
static int
get_keyed (Identity *self, const XplNameCandidate *candidate, const char *key)
{
  gpointer found;
  int entity;

  if (g_hash_table_lookup_extended (self->keys, key, NULL, &found))
    return GPOINTER_TO_INT (found);
  entity = make_entity (self, candidate);
  g_hash_table_insert (self->keys, g_strdup (key), GINT_TO_POINTER (entity));
  return entity;
}

static char *
make_word_key (const Identity *self, const XplNameCandidate *candidate)
{
  g_autofree char *form = candidate->is_unnamed && candidate->name != NULL ? g_strdup (candidate->name)
                                                                           : dup_form (self, candidate);
  g_autofree char *folded = g_utf8_casefold (form, -1);

  g_strdelimit (folded, "\n\t", ' ');
  return g_strdup_printf ("%d%s:%s", candidate->type, candidate->is_unnamed ? "?" : "", folded);
}

/* Persons. */

/* The person of a full name: the one with this family name whose given names fit, where only one's do. */
static int
identify_full_name (Identity *self, const XplNameCandidate *candidate)
{
  int entity = xpl_person_index_find_full (self->persons, candidate);

  if (entity < 0)
    {
      entity = make_entity (self, candidate);
      xpl_person_index_add (self->persons, candidate, entity);
    }
  return entity;
}

static int
identify_single_name (Identity *self, int index)
{
  const XplNameCandidate *candidate = xpl_finder_candidate (self->finder, index);
  int entity = xpl_person_index_find_single (self->persons, index);

  if (entity == XPL_PERSON_NEW)
    {
      entity = make_entity (self, candidate);
      xpl_person_index_add (self->persons, candidate, entity);
    }
  return MAX (entity, -1);
}

static gboolean
is_single_name (const XplNameCandidate *candidate)
{
  return candidate->type == XPL_ENTITY_PERSON && candidate->n_tokens == 1 && !candidate->is_unnamed;
}

/* Others. */

static void
remember_body (Identity *self, const XplNameCandidate *candidate, int entity)
{
  g_autofree char *form = dup_form (self, candidate);
  g_autofree char *folded = g_utf8_casefold (form, -1);
  gpointer known;

  if (candidate->of < 0 || candidate->is_unnamed)
    return;
  if (g_hash_table_lookup_extended (self->bodies, folded, NULL, &known) && GPOINTER_TO_INT (known) != entity)
    entity = -2;
  g_hash_table_insert (self->bodies, g_steal_pointer (&folded), GINT_TO_POINTER (entity));
}

/* "the Joint Chiefs of Staff" without a state, where one state's are spoken of. */
static int
find_body (const Identity *self, const XplNameCandidate *candidate)
{
  g_autofree char *form = dup_form (self, candidate);
  g_autofree char *folded = g_utf8_casefold (form, -1);
  gpointer known;

  if (candidate->type != XPL_ENTITY_ORGANISATION || candidate->key != NULL
      || !g_hash_table_lookup_extended (self->bodies, folded, NULL, &known) || GPOINTER_TO_INT (known) < 0)
    return -1;
  return GPOINTER_TO_INT (known);
}

static int
identify_other (Identity *self, const XplNameCandidate *candidate)
{
  g_autofree char *word_key = NULL;
  int entity;

  if (candidate->key != NULL)
    return get_keyed (self, candidate, candidate->key);
  entity = find_body (self, candidate);
  if (entity >= 0)
    return entity;
  word_key = make_word_key (self, candidate);
  return get_keyed (self, candidate, word_key);
}

/* In passes: what the others lean on comes first. */
static gboolean
is_in_pass (const XplNameCandidate *candidate, int pass)
{
  switch (pass)
    {
    case 0:
      return candidate->same_as < 0 && !is_single_name (candidate)
             && (candidate->key != NULL || candidate->type == XPL_ENTITY_PERSON);
    case 1:
      return candidate->same_as < 0 && !is_single_name (candidate) && candidate->key == NULL
             && candidate->type != XPL_ENTITY_PERSON;
    case 2:
      return candidate->same_as < 0 && is_single_name (candidate);
    default:
      return candidate->same_as >= 0;
    }
}

static int
identify (Identity *self, int index)
{
  const XplNameCandidate *candidate = xpl_finder_candidate (self->finder, index);

  if (candidate->same_as >= 0)
    {
      /* An acronym may be short for a short form. */
      int target = candidate->same_as;

      if (xpl_finder_candidate (self->finder, target)->same_as >= 0)
        target = xpl_finder_candidate (self->finder, target)->same_as;
      return self->entities[target];
    }
  if (is_single_name (candidate))
    return identify_single_name (self, index);
  if (candidate->type == XPL_ENTITY_PERSON && !candidate->is_unnamed)
    return identify_full_name (self, candidate);
  return identify_other (self, candidate);
}

/* Short forms: "the Rescue Service" where the text has one "National Rescue Service". */

/* @n words of @candidate from its word @skip on, in small letters. */
static char *
join_words (const XplNameFinder *finder, const XplNameCandidate *candidate, guint skip)
{
  GString *words = g_string_new (NULL);

  for (guint i = skip; i < candidate->n_tokens; i++)
    {
      if (i > skip)
        g_string_append_c (words, ' ');
      g_string_append (words, xpl_finder_token (finder, candidate->first_token + i)->lower);
    }
  return g_string_free (words, FALSE);
}

static gboolean
may_be_shortened (const XplNameCandidate *candidate)
{
  return (candidate->type == XPL_ENTITY_ORGANISATION || candidate->type == XPL_ENTITY_FACILITY)
         && candidate->kind == XPL_MENTION_NAME && !candidate->is_dropped && candidate->same_as < 0;
}

/* The last words, two and more, of each longer name → its candidate, -1 where they end several names. */
static GHashTable *
collect_endings (const XplNameFinder *finder)
{
  GHashTable *endings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < finder->candidates->len; i++)
    {
      const XplNameCandidate *candidate = xpl_finder_candidate (finder, i);

      for (guint skip = 1; may_be_shortened (candidate) && skip + 2 <= candidate->n_tokens; skip++)
        {
          g_autofree char *ending = join_words (finder, candidate, skip);
          gpointer known;

          if (g_hash_table_lookup_extended (endings, ending, NULL, &known) && GPOINTER_TO_INT (known) >= 0)
            {
              g_autofree char *ours = join_words (finder, candidate, 0);
              g_autofree char *theirs = join_words (finder, xpl_finder_candidate (finder, GPOINTER_TO_INT (known)), 0);

              if (!g_str_equal (ours, theirs))
                g_hash_table_insert (endings, g_steal_pointer (&ending), GINT_TO_POINTER (-1));
            }
          else
            g_hash_table_insert (endings, g_steal_pointer (&ending), GINT_TO_POINTER ((int) i));
        }
    }
  return endings;
}

static void
tie_short_forms (XplNameFinder *finder)
{
  g_autoptr (GHashTable) endings = collect_endings (finder);

  for (guint i = 0; i < finder->candidates->len; i++)
    {
      XplNameCandidate *candidate = xpl_finder_candidate (finder, i);
      g_autofree char *words = NULL;
      gpointer longer;

      if (!may_be_shortened (candidate) || candidate->n_tokens < 2 || candidate->key != NULL)
        continue;
      words = join_words (finder, candidate, 0);
      if (!g_hash_table_lookup_extended (endings, words, NULL, &longer) || GPOINTER_TO_INT (longer) < 0)
        continue;
      candidate->same_as = GPOINTER_TO_INT (longer);
      candidate->kind = XPL_MENTION_ALIAS;
      candidate->rule = N_("“%s” ends the longer name of one organisation in this text");
    }
}

/* What an acronym in brackets stands for holds for it everywhere. */
static void
spread_acronyms (XplNameFinder *finder)
{
  g_autoptr (GHashTable) acronyms = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < finder->candidates->len; i++)
    {
      const XplNameCandidate *candidate = xpl_finder_candidate (finder, i);

      if (candidate->same_as >= 0 && candidate->kind == XPL_MENTION_ACRONYM)
        g_hash_table_insert (acronyms, (gpointer) xpl_finder_token (finder, candidate->first_token)->lower,
                             GINT_TO_POINTER (candidate->same_as + 1));
    }
  for (guint i = 0; i < finder->candidates->len; i++)
    {
      XplNameCandidate *candidate = xpl_finder_candidate (finder, i);
      int expansion;

      if (candidate->n_tokens != 1 || candidate->same_as >= 0 || candidate->kind == XPL_MENTION_DEMONYM)
        continue;
      expansion = GPOINTER_TO_INT (
          g_hash_table_lookup (acronyms, xpl_finder_token (finder, candidate->first_token)->lower)) - 1;
      if (expansion < 0 || expansion == (int) i || (finder->flags[candidate->first_token] & XPL_TOKEN_UPPER) == 0)
        continue;
      candidate->same_as = expansion;
      candidate->kind = XPL_MENTION_ACRONYM;
      candidate->is_dropped = FALSE;
      candidate->rule = N_("“%s” is explained in brackets elsewhere in the text");
    }
}

/* Writing down. */

static void
add_alias (XplNamed *named, const char *alias)
{
  if (g_str_equal (named->name, alias) || g_ptr_array_find_with_equal_func (named->aliases, alias, g_str_equal, NULL))
    return;
  g_ptr_array_add (named->aliases, g_strdup (alias));
}

/* The fullest form becomes a person's name; what else it is called in full becomes an alias. */
static void
gather_names (Identity *self, const XplNameCandidate *candidate, XplNamed *named)
{
  g_autofree char *form = dup_form (self, candidate);

  if (named->gender == 0)
    named->gender = candidate->gender;
  if (candidate->certainty == XPL_CERTAINTY_SURE && candidate->type == named->type)
    named->is_guess = FALSE;
  if (candidate->is_unnamed || candidate->kind == XPL_MENTION_DEMONYM || candidate->kind == XPL_MENTION_METONYM
      || candidate->kind == XPL_MENTION_DESCRIPTION)
    return;
  if (named->type == XPL_ENTITY_PERSON)
    {
      if (candidate->n_tokens == 1)
        return;
      if (strlen (form) > strlen (named->name))
        {
          char *shorter = named->name;

          named->name = g_steal_pointer (&form);
          if (strchr (shorter, ' ') != NULL)
            add_alias (named, shorter);
          g_free (shorter);
          return;
        }
    }
  add_alias (named, form);
}

static void
tie_to_owner (Identity *self, const XplNameCandidate *candidate, int entity)
{
  XplNamed *named = xpl_reading_entity (self->finder->reading, entity);
  gpointer owner;

  if (named->part_of >= 0)
    return;
  if (candidate->of >= 0 && self->entities[candidate->of] >= 0)
    named->part_of = self->entities[candidate->of];
  else if (candidate->of_key != NULL && g_hash_table_lookup_extended (self->keys, candidate->of_key, NULL, &owner))
    named->part_of = GPOINTER_TO_INT (owner);
  if (named->part_of == entity)
    named->part_of = -1;
}

static void
write_mentions (Identity *self)
{
  XplReading *reading = self->finder->reading;

  for (guint i = 0; i < self->finder->candidates->len; i++)
    {
      const XplNameCandidate *candidate = xpl_finder_candidate (self->finder, i);
      int entity = self->entities[i];

      if (entity < 0)
        continue;
      XplNameMention mention = {
        .range = candidate->range,
        .entity = entity,
        .kind = candidate->kind,
        .sentence = xpl_reading_token (reading, candidate->first_token)->sentence,
        .first_token = candidate->first_token,
        .n_tokens = candidate->n_tokens,
      };
      g_array_append_val (reading->mentions, mention);
      gather_names (self, candidate, xpl_reading_entity (reading, entity));
      tie_to_owner (self, candidate, entity);
    }
}

static void
write_roles (Identity *self)
{
  XplReading *reading = self->finder->reading;

  for (guint i = 0; i < self->finder->roles->len; i++)
    {
      const XplRoleCandidate *candidate = &g_array_index (self->finder->roles, XplRoleCandidate, i);
      XplRoleMention role = {
        .range = candidate->range,
        .entity = self->entities[candidate->person],
        .of = candidate->of >= 0 ? self->entities[candidate->of] : -1,
      };

      if (role.entity < 0)
        continue;
      role.text = xpl_range_dup_text (role.range, reading->text);
      g_array_append_val (reading->roles, role);
    }
}

static void
remember_bodies (Identity *self)
{
  for (guint i = 0; i < self->finder->candidates->len; i++)
    if (self->entities[i] >= 0)
      remember_body (self, xpl_finder_candidate (self->finder, i), self->entities[i]);
}

static void
remember_roles (Identity *self)
{
  for (guint i = 0; i < self->finder->roles->len; i++)
    {
      int person = g_array_index (self->finder->roles, XplRoleCandidate, i).person;

      xpl_person_index_add_role (self->persons, i, self->entities[person]);
    }
}

void
xpl_finder_identify (XplNameFinder *finder)
{
  Identity self = { .finder = finder };
  g_autofree int *entities = g_new (int, finder->candidates->len + 1);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) bodies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (XplPersonIndex) persons = xpl_person_index_new (finder);

  self.entities = entities;
  self.keys = keys;
  self.bodies = bodies;
  self.persons = persons;
  spread_acronyms (finder);
  tie_short_forms (finder);
  for (guint i = 0; i < finder->candidates->len; i++)
    entities[i] = -1;
  for (int pass = 0; pass < 4; pass++)
    {
      for (guint i = 0; i < finder->candidates->len; i++)
        if (!xpl_finder_candidate (finder, i)->is_dropped && is_in_pass (xpl_finder_candidate (finder, i), pass))
          entities[i] = identify (&self, i);
      if (pass == 0)
        {
          remember_bodies (&self);
          remember_roles (&self);
        }
    }
  write_mentions (&self);
  write_roles (&self);
}
