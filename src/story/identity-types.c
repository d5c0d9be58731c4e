/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Of a name that no lexicon knows, an article may tell no more than that it has capitals; what stands beside it then makes
 * it a place here and a person there. The pile knows better: where other articles are surer, or far more of them guess the
 * same, a guess takes their type. A type that the text itself tells is never changed.
 */

#include "config.h"

#include "identity.h"

#include "name-keys.h"

/* A type that was told counts as much as so many guesses. */
#define TOLD_WEIGHT 4
/* The common type must have so many times the weight of the guess's own. */
#define MAJORITY 2

/* The appearances of one name. */
typedef struct
{
  guint weights[XPL_N_ENTITY_TYPES];
  guint firsts[XPL_N_ENTITY_TYPES]; /* the first appearance of each type */
} Tally;

static char *
make_form (const XplAppearance *appearance)
{
  return xpl_name_fold (appearance->named->name);
}

static void
count_appearance (XplIdentity *self, guint index, GHashTable *tallies)
{
  const XplAppearance *appearance = xpl_identity_get (self, index);
  g_autofree char *form = make_form (appearance);
  Tally *tally = g_hash_table_lookup (tallies, form);

  if (tally == NULL)
    {
      tally = g_new0 (Tally, 1);
      g_hash_table_insert (tallies, g_steal_pointer (&form), tally);
    }
  if (tally->weights[appearance->type] == 0)
    tally->firsts[appearance->type] = index;
  tally->weights[appearance->type] += appearance->named->is_guess ? 1 : TOLD_WEIGHT;
}

static void
settle (XplIdentity *self, guint index, const Tally *tally)
{
  XplEntityType own = xpl_identity_get (self, index)->type, common = own;
  XplJoin join = { .other = index, .reason = XPL_JOIN_TYPE };

  for (guint type = 0; type < XPL_N_ENTITY_TYPES; type++)
    if (tally->weights[type] > tally->weights[common])
      common = type;
  if (common == own || tally->weights[common] < MAJORITY * tally->weights[own])
    return;
  xpl_identity_set_type (self, index, common);
  self->owners[index] = xpl_identity_get (self, index)->owner;
  join.appearance = tally->firsts[common];
  g_array_append_val (self->joins, join);
}

/* How many articles have each family name in a full name. */
static GHashTable *
count_families (XplIdentity *self)
{
  GHashTable *families = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->appearances->len; i++)
    {
      const char *family = xpl_identity_get (self, i)->family;

      if (family != NULL && xpl_identity_get (self, i)->n_words > 1)
        g_hash_table_insert (families, (gpointer) family,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (families, family)) + 1));
    }
  return families;
}

/* "Orlov", guessed to be a body, where the pile is full of Pavel Orlov: a person. */
static void
settle_family (XplIdentity *self, guint index, const Tally *tally, GHashTable *families)
{
  const XplAppearance *appearance = xpl_identity_get (self, index);
  XplEntityType own = appearance->type;
  g_auto (XplPersonName) name = { 0 };
  guint n, weight = 0;

  if (own == XPL_ENTITY_PERSON)
    return;
  xpl_person_name_init (&name, appearance->named->name);
  if (name.n_words != 1)
    return;
  n = GPOINTER_TO_UINT (g_hash_table_lookup (families, xpl_identity_intern (self, name.family)));
  for (guint type = 0; type < XPL_N_ENTITY_TYPES; type++)
    weight += type == XPL_ENTITY_PERSON ? 0 : tally->weights[type];
  if (n < MAJORITY * weight)
    return;
  xpl_identity_set_type (self, index, XPL_ENTITY_PERSON);
  self->owners[index] = NULL;
}

void
xpl_identity_settle_types (XplIdentity *self)
{
  g_autoptr (GHashTable) tallies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) families = count_families (self);

  for (guint i = 0; i < self->appearances->len; i++)
    if (xpl_identity_get (self, i)->named->named && !xpl_identity_get (self, i)->by_demonym)
      count_appearance (self, i, tallies);
  for (guint i = 0; i < self->appearances->len; i++)
    {
      const XplAppearance *appearance = xpl_identity_get (self, i);

      if (appearance->named->named && appearance->named->is_guess && !appearance->by_demonym)
        {
          g_autofree char *form = make_form (appearance);
          const Tally *tally = g_hash_table_lookup (tallies, form);

          settle (self, i, tally);
          settle_family (self, i, tally, families);
        }
    }
}
