/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "counts.h"

#include "noun-classes.h"
#include "place-parts.h"

/* Groups with more kinds of figures than this join only what is fully alike. */
#define MAX_KINDS 4096

/* Counts of one group that agree in everything. */
typedef struct
{
  XplEntity *counted;
  XplEntity *where;
  const char *state;
  guint first; /* index of the first count of it */
  guint only;  /* the kind that it is of: itself, or the only more exact one */
} Kind;

static const char *
intern (XplCounts *self, const char *text)
{
  return text == NULL ? NULL : g_string_chunk_insert_const (self->strings, text);
}

/* "3,000 deaths" are people, killed. */
static void
classify (XplCounts *self, XplCount *count)
{
  g_autofree char *lower = g_utf8_strdown (count->quantity->counted, -1);
  g_autofree char *state = xpl_state_class (count->quantity->state);
  g_autofree char *what = NULL;
  const char *noun_state;

  if (xpl_noun_is_state (lower, &noun_state))
    {
      what = g_strdup ("people");
      count->state = intern (self, state != NULL ? state : noun_state);
    }
  else
    {
      what = xpl_noun_class (lower);
      count->state = intern (self, state);
    }
  count->what = intern (self, what);
}

static guint
find_group (XplCounts *self, GHashTable *groups, const XplCount *count)
{
  g_autofree char *key = g_strdup_printf ("%s|%s|%s|%d", count->what,
                                          count->quantity->unit != NULL ? count->quantity->unit : "",
                                          count->quantity->per != NULL ? count->quantity->per : "", count->certainty);
  guint group = GPOINTER_TO_UINT (g_hash_table_lookup (groups, key));

  if (group == 0)
    {
      group = ++self->n_groups;
      g_hash_table_insert (groups, g_steal_pointer (&key), GUINT_TO_POINTER (group));
    }
  return group - 1;
}

static void
collect_article (XplCounts *self, guint article, GHashTable *groups)
{
  const XplReading *reading = xpl_story_get_reading (self->story, article);

  for (guint i = 0; reading != NULL && i < reading->quantities->len; i++)
    {
      const XplQuantity *quantity = &g_array_index (reading->quantities, XplQuantity, i);
      XplCount count = { .article = article, .quantity = quantity };

      /* A bare number counts nothing. */
      if (quantity->aside || (*quantity->counted == '\0' && quantity->unit == NULL))
        continue;
      count.counted = xpl_story_get_entity (self->story, article, quantity->counted_entity);
      count.where = xpl_story_get_entity (self->story, article, quantity->where);
      count.certainty = xpl_modality_get_certainty (quantity->modality);
      /* Who denies a number speaks of the same thing. */
      if (count.certainty == XPL_CERTAINTY_DENIED)
        count.certainty = XPL_CERTAINTY_TOLD;
      classify (self, &count);
      count.group = find_group (self, groups, &count);
      g_array_append_val (self->counts, count);
    }
}

XplCounts *
xpl_counts_new (XplStory *story)
{
  XplCounts *self = g_new0 (XplCounts, 1);
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->story = story;
  self->counts = g_array_new (FALSE, TRUE, sizeof (XplCount));
  self->strings = g_string_chunk_new (4096);
  self->wholes = xpl_story_find_wholes (story);
  for (guint i = 0; i < story->articles->len; i++)
    collect_article (self, i, groups);
  return self;
}

void
xpl_counts_free (XplCounts *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->counts);
  g_string_chunk_free (self->strings);
  g_hash_table_unref (self->wholes);
  g_free (self);
}

/* "11,000 soldiers" may be the deployed ones, since that is what soldiers are counted for; but not the dead. */
static gboolean
state_may_be (const char *less, const char *more)
{
  return less == more || (less == NULL && g_str_equal (more, "deployed"));
}

static gboolean
may_be (const Kind *less, const Kind *more)
{
  return less != more && (less->counted == NULL || less->counted == more->counted)
         && (less->where == NULL || less->where == more->where) && state_may_be (less->state, more->state);
}

/* @other is of the same, but of a part of the place. */
static gboolean
is_part (XplCounts *self, const Kind *other, const Kind *whole)
{
  return other->counted == whole->counted && other->state == whole->state && other->where != NULL && whole->where != NULL
         && xpl_place_is_in (self->wholes, other->where, whole->where);
}

/* The only exact kind that @kind may be, or that of which all others are parts; else itself. */
static guint
find_only (XplCounts *self, GArray *kinds, const gboolean *is_exact, guint kind)
{
  guint only = kind;

  for (guint i = 0; i < kinds->len; i++)
    {
      const Kind *candidate = &g_array_index (kinds, Kind, i);

      if (!is_exact[i] || !may_be (&g_array_index (kinds, Kind, kind), candidate))
        continue;
      if (only == kind || is_part (self, &g_array_index (kinds, Kind, only), candidate))
        only = i;
      else if (!is_part (self, candidate, &g_array_index (kinds, Kind, only)))
        return kind;
    }
  return only;
}

/* Those that no other kind is more exact than stand for themselves; the others for the only one of these they may be. */
static void
resolve_kinds (XplCounts *self, GArray *kinds)
{
  g_autofree gboolean *is_exact = g_new (gboolean, kinds->len);

  for (guint i = 0; i < kinds->len; i++)
    {
      is_exact[i] = TRUE;
      for (guint k = 0; k < kinds->len && is_exact[i] && kinds->len <= MAX_KINDS; k++)
        is_exact[i] = !may_be (&g_array_index (kinds, Kind, i), &g_array_index (kinds, Kind, k));
    }
  for (guint i = 0; i < kinds->len; i++)
    g_array_index (kinds, Kind, i).only = is_exact[i] ? i : find_only (self, kinds, is_exact, i);
}

static guint
hash_kind (gconstpointer data)
{
  const XplCount *count = data;

  return g_direct_hash (count->counted) ^ g_direct_hash (count->where) * 31 ^ g_direct_hash (count->state) * 131;
}

static gboolean
kinds_equal (gconstpointer a, gconstpointer b)
{
  const XplCount *left = a, *right = b;

  return left->counted == right->counted && left->where == right->where && left->state == right->state;
}

/* @members: XplCount of one group, in order. */
static void
join_group (XplCounts *self, const GPtrArray *members, guint *n_series)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (hash_kind, kinds_equal);
  g_autoptr (GArray) kinds = g_array_new (FALSE, FALSE, sizeof (Kind));
  g_autofree guint *series = NULL;

  for (guint i = 0; i < members->len; i++)
    {
      const XplCount *count = g_ptr_array_index (members, i);
      Kind kind = { count->counted, count->where, count->state, i, 0 };

      if (g_hash_table_contains (numbers, count))
        continue;
      g_hash_table_insert (numbers, (gpointer) count, GUINT_TO_POINTER (kinds->len));
      g_array_append_val (kinds, kind);
    }
  resolve_kinds (self, kinds);
  series = g_new0 (guint, kinds->len);
  for (guint i = 0; i < members->len; i++)
    {
      XplCount *count = g_ptr_array_index (members, i);
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, count));
      guint only = g_array_index (kinds, Kind, number).only;

      if (series[only] == 0)
        series[only] = ++*n_series;
      count->series = series[only] - 1;
    }
}

guint
xpl_counts_join (XplCounts *self)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_full (self->n_groups, (GDestroyNotify) g_ptr_array_unref);
  guint n_series = 0;

  for (guint i = 0; i < self->n_groups; i++)
    g_ptr_array_add (groups, g_ptr_array_new ());
  for (guint i = 0; i < self->counts->len; i++)
    {
      XplCount *count = &g_array_index (self->counts, XplCount, i);

      g_ptr_array_add (g_ptr_array_index (groups, count->group), count);
    }
  for (guint i = 0; i < self->n_groups; i++)
    join_group (self, g_ptr_array_index (groups, i), &n_series);
  return n_series;
}
