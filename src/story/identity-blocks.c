/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Names alike form a block. In a block, a qualifier (owner, initials, middle name) tells who is who: the same qualifier is
 * the same one; where it is missing or less exact, there must be only one that it may be. So "defence ministry" without a
 * state joins the only defence ministry of the pile, and joins none where two states have one, unless its own article
 * speaks of only one of the two states.
 */

#include "config.h"

#include "identity.h"

/* So many articles of a name are looked into. */
#define MAX_ARTICLES 8
/* More kinds of one name than this are not compared with each other. */
#define MAX_BUCKETS 64

typedef struct
{
  guint appearance;
  guint group; /* types that agree are one group */
  const char *key;
  const char *qualifier;
} Member;

/* Members of the same group, key and qualifier: a run of the sorted members. */
typedef struct
{
  guint start;
  guint end;
  gboolean is_exact; /* none is more exact */
} Bucket;

typedef struct
{
  XplIdentity *identity;
  XplCoversFunc covers;
  XplJoinReason reason;
  GArray *members; /* Member */
  GArray *buckets; /* Bucket */
} BlockJoiner;

static Member *
get_member (const BlockJoiner *self, guint index)
{
  return &g_array_index (self->members, Member, index);
}

static const Member *
get_first (const BlockJoiner *self, const Bucket *bucket)
{
  return get_member (self, bucket->start);
}

/* The commonest type leads a group; each rarer one joins the first group whose leader agrees with it. */
static void
group_types (BlockJoiner *self)
{
  guint counts[XPL_N_ENTITY_TYPES] = { 0 }, groups[XPL_N_ENTITY_TYPES];
  gboolean is_done[XPL_N_ENTITY_TYPES] = { FALSE };
  XplEntityType leaders[XPL_N_ENTITY_TYPES];
  guint n_groups = 0;

  for (guint i = 0; i < self->members->len; i++)
    counts[xpl_identity_get (self->identity, get_member (self, i)->appearance)->type]++;
  for (guint round = 0; round < XPL_N_ENTITY_TYPES; round++)
    {
      XplEntityType best = 0;
      guint group;

      while (is_done[best])
        best++;
      for (guint type = best + 1; type < XPL_N_ENTITY_TYPES; type++)
        if (!is_done[type] && counts[type] > counts[best])
          best = type;
      for (group = 0; group < n_groups && !xpl_entity_types_agree (leaders[group], best); group++)
        ;
      if (group == n_groups)
        leaders[n_groups++] = best;
      groups[best] = group;
      is_done[best] = TRUE;
    }
  for (guint i = 0; i < self->members->len; i++)
    get_member (self, i)->group =
        groups[xpl_identity_get (self->identity, get_member (self, i)->appearance)->type];
}

static int
compare_kinds (const Member *a, const Member *b)
{
  int order;

  if (a->group != b->group)
    return a->group < b->group ? -1 : 1;
  order = g_strcmp0 (a->key, b->key);
  return order != 0 ? order : g_strcmp0 (a->qualifier, b->qualifier);
}

static int
compare_members (gconstpointer a, gconstpointer b)
{
  const Member *left = a, *right = b;
  int order = compare_kinds (left, right);

  if (order != 0)
    return order;
  return left->appearance < right->appearance ? -1 : left->appearance > right->appearance;
}

static void
find_buckets (BlockJoiner *self)
{
  g_array_sort (self->members, compare_members);
  g_array_set_size (self->buckets, 0);
  for (guint i = 0; i < self->members->len; i++)
    {
      Bucket bucket = { .start = i, .end = i + 1, .is_exact = TRUE };

      if (i > 0 && compare_kinds (get_member (self, i - 1), get_member (self, i)) == 0)
        g_array_index (self->buckets, Bucket, self->buckets->len - 1).end = i + 1;
      else
        g_array_append_val (self->buckets, bucket);
    }
}

/* TRUE where a member like @less may be one like @more, which says more. */
static gboolean
may_be (const BlockJoiner *self, const Member *less, const Member *more)
{
  if (less->group != more->group || compare_kinds (less, more) == 0)
    return FALSE;
  if (less->key != NULL)
    return less->key == more->key;
  return self->covers (less->qualifier, more->qualifier);
}

static void
mark_exact (BlockJoiner *self)
{
  for (guint i = 0; i < self->buckets->len; i++)
    {
      Bucket *bucket = &g_array_index (self->buckets, Bucket, i);

      for (guint k = 0; k < self->buckets->len && bucket->is_exact; k++)
        {
          const Bucket *other = &g_array_index (self->buckets, Bucket, k);
          const Member *less = get_first (self, bucket), *more = get_first (self, other);

          bucket->is_exact = !may_be (self, less, more) || may_be (self, more, less);
        }
    }
}

static gboolean
article_names (XplIdentity *identity, guint article, const char *key)
{
  for (guint i = identity->article_starts[article]; i < identity->article_starts[article + 1]; i++)
    {
      const XplAppearance *appearance = xpl_identity_get (identity, i);

      if (appearance->key == key || appearance->name_key == key)
        return TRUE;
    }
  return FALSE;
}

/* The only exact bucket that @member may be; where there are several, the only one whose owner its article names. */
static const Bucket *
find_only_bucket (BlockJoiner *self, const Member *member)
{
  const Bucket *only = NULL, *named = NULL;
  guint n = 0, n_named = 0;
  guint article = xpl_identity_get (self->identity, member->appearance)->article;

  for (guint i = 0; i < self->buckets->len; i++)
    {
      const Bucket *bucket = &g_array_index (self->buckets, Bucket, i);
      const Member *first = get_first (self, bucket);
      const char *owner = xpl_identity_get (self->identity, first->appearance)->owner;

      if (!bucket->is_exact || !may_be (self, member, first))
        continue;
      only = bucket;
      n++;
      if (owner != NULL && article_names (self->identity, article, owner))
        {
          named = bucket;
          n_named++;
        }
    }
  return n == 1 ? only : n_named == 1 ? named : NULL;
}

/* A middle name less may be another person: only in the same story is it left out, unless no story is told. */
static gboolean
is_same_story (BlockJoiner *self, const Member *member, const Bucket *bucket)
{
  guint n = 0;

  if (!xpl_identity_has_story (self->identity, member->appearance))
    return TRUE;
  for (guint i = bucket->start; i < bucket->end && n < MAX_ARTICLES; i++, n++)
    {
      guint other = get_member (self, i)->appearance;

      if (!xpl_identity_has_story (self->identity, other)
          || xpl_identity_share_story (self->identity, member->appearance, other))
        return TRUE;
    }
  return FALSE;
}

static void
join_inexact (BlockJoiner *self, const Bucket *bucket)
{
  gboolean is_person =
      xpl_identity_get (self->identity, get_first (self, bucket)->appearance)->type == XPL_ENTITY_PERSON;
  guint first = XPL_NO_APPEARANCE;

  for (guint i = bucket->start; i < bucket->end; i++)
    {
      const Member *member = get_member (self, i);
      const Bucket *only = find_only_bucket (self, member);

      if (only != NULL && (!is_person || is_same_story (self, member, only)))
        xpl_identity_join (self->identity, get_first (self, only)->appearance, member->appearance, self->reason);
      else if (first == XPL_NO_APPEARANCE)
        first = member->appearance;
      else if (is_person)
        xpl_identity_join (self->identity, first, member->appearance, XPL_JOIN_SPELLING);
    }
}

static void
join_block (BlockJoiner *self, gboolean exact_only)
{
  group_types (self);
  find_buckets (self);
  if (self->buckets->len > 1 && self->buckets->len <= MAX_BUCKETS)
    mark_exact (self);
  for (guint i = 0; i < self->buckets->len; i++)
    {
      const Bucket *bucket = &g_array_index (self->buckets, Bucket, i);

      if (!bucket->is_exact)
        continue;
      for (guint k = bucket->start + 1; k < bucket->end; k++)
        xpl_identity_join (self->identity, get_first (self, bucket)->appearance, get_member (self, k)->appearance,
                           XPL_JOIN_SPELLING);
    }
  for (guint i = 0; i < self->buckets->len && !exact_only; i++)
    if (!g_array_index (self->buckets, Bucket, i).is_exact)
      join_inexact (self, &g_array_index (self->buckets, Bucket, i));
}

/* The block that each appearance is in, counted from 0 in the order of first appearance; returns their number. */
static guint
number_blocks (guint n, const XplBlockTerm *terms, guint *blocks)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    {
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, terms[i].block));

      if (terms[i].block == NULL)
        {
          blocks[i] = XPL_NO_APPEARANCE;
          continue;
        }
      if (number == 0)
        {
          number = g_hash_table_size (numbers) + 1;
          g_hash_table_insert (numbers, (gpointer) terms[i].block, GUINT_TO_POINTER (number));
        }
      blocks[i] = number - 1;
    }
  return g_hash_table_size (numbers);
}

/* Appearances sorted by block, in order: a counting sort. @starts gets one more entry than there are blocks. */
static guint *
sort_by_block (guint n, const guint *blocks, guint n_blocks, guint *starts)
{
  guint *sorted = g_new (guint, n);
  g_autofree guint *ends = NULL;

  for (guint i = 0; i < n; i++)
    if (blocks[i] != XPL_NO_APPEARANCE)
      starts[blocks[i] + 1]++;
  for (guint i = 0; i < n_blocks; i++)
    starts[i + 1] += starts[i];
  ends = g_memdup2 (starts, (n_blocks + 1) * sizeof *ends);
  for (guint i = 0; i < n; i++)
    if (blocks[i] != XPL_NO_APPEARANCE)
      sorted[ends[blocks[i]]++] = i;
  return sorted;
}

void
xpl_identity_join_blocks (XplIdentity *self,
                          const XplBlockTerm *terms,
                          XplCoversFunc covers,
                          XplJoinReason reason,
                          gboolean exact_only)
{
  guint n = self->appearances->len;
  g_autofree guint *blocks = g_new (guint, n);
  guint n_blocks = number_blocks (n, terms, blocks);
  g_autofree guint *starts = g_new0 (guint, n_blocks + 1);
  g_autofree guint *sorted = sort_by_block (n, blocks, n_blocks, starts);
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (Member));
  g_autoptr (GArray) buckets = g_array_new (FALSE, FALSE, sizeof (Bucket));
  BlockJoiner joiner = { self, covers, reason, members, buckets };

  for (guint block = 0; block < n_blocks; block++)
    {
      if (starts[block + 1] - starts[block] < 2)
        continue;
      g_array_set_size (members, 0);
      for (guint i = starts[block]; i < starts[block + 1]; i++)
        {
          Member member = { .appearance = sorted[i], .qualifier = terms[sorted[i]].qualifier };

          member.key = self->keys[xpl_identity_find (self, sorted[i])];
          g_array_append_val (members, member);
        }
      join_block (&joiner, exact_only);
    }
}
