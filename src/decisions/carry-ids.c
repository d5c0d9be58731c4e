/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Which fresh finding is an old one: each place of a fresh finding votes for the old ones of its list that stand at mostly
 * the same place; the pairs with most votes are joined first. What is alike in kind and ends decides between those that
 * stand in the same sentence. Entities come first, since relations are known by theirs.
 */

#include "config.h"

#include "carry-ids.h"

typedef struct
{
  XplRange range;
  XplFinding *finding;
} Standing;

typedef struct
{
  XplFinding *old;
  XplFinding *fresh;
  guint votes;
  guint likeness;
} Pair;

typedef struct
{
  GHashTable *ids;  /* fresh XplFinding → its id, char * */
  GHashTable *used; /* set of ids */
  GHashTable *taken; /* set of old XplFinding that were found again */
} Carrier;

/* All of an article, for what stands in articles as a whole. */
#define WHOLE ((XplRange) { 0, G_MAXINT32 })

static void
add_standing (GHashTable *standing, XplArticle *article, XplRange range, XplFinding *finding)
{
  GArray *places = g_hash_table_lookup (standing, article->id);
  Standing place = { range, finding };

  if (places == NULL)
    {
      places = g_array_new (FALSE, FALSE, sizeof (Standing));
      g_hash_table_insert (standing, article->id, places);
    }
  g_array_append_val (places, place);
}

/* The places of @finding: its evidence, and for an origin the articles that it is of. */
static GArray *
dup_places (XplFinding *finding)
{
  GArray *places = g_array_copy (xpl_finding_get_evidence (finding));
  GPtrArray *items = XPL_IS_ORIGIN (finding) ? XPL_ORIGIN (finding)->items : NULL;

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      XplEvidence whole = { g_ptr_array_index (items, i), WHOLE, XPL_RANGE_NONE };

      g_array_append_val (places, whole);
    }
  return places;
}

static int
compare_standing (gconstpointer a, gconstpointer b)
{
  const Standing *left = a, *right = b;

  return left->range.start < right->range.start ? -1 : left->range.start > right->range.start;
}

/* Id of an article → Standing, sorted by start. */
static GHashTable *
index_places (GListModel *findings)
{
  GHashTable *standing = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  guint n = g_list_model_get_n_items (findings);
  GHashTableIter iter;
  gpointer places;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplFinding) finding = g_list_model_get_item (findings, i);
      g_autoptr (GArray) own = dup_places (finding);

      for (guint k = 0; k < own->len; k++)
        add_standing (standing, g_array_index (own, XplEvidence, k).article, g_array_index (own, XplEvidence, k).range,
                      finding);
    }
  g_hash_table_iter_init (&iter, standing);
  while (g_hash_table_iter_next (&iter, NULL, &places))
    g_array_sort (places, compare_standing);
  return standing;
}

static gboolean
is_mostly (XplRange a, XplRange b)
{
  return xpl_range_overlaps (a, b)
         && 2 * (guint64) (MIN (a.end, b.end) - MAX (a.start, b.start)) >= MAX (a.end, b.end) - MIN (a.start, b.start);
}

static void
vote (GArray *places, XplRange range, GHashTable *votes)
{
  guint32 length = range.end - range.start;
  guint32 first = range.start > length ? range.start - length : 0; /* what begins earlier is mostly elsewhere */
  guint low = 0, high = places->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (places, Standing, middle).range.start < first)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < places->len && g_array_index (places, Standing, low).range.start < range.end; low++)
    {
      const Standing *place = &g_array_index (places, Standing, low);

      if (is_mostly (place->range, range))
        g_hash_table_insert (votes, place->finding,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (votes, place->finding)) + 1));
    }
}

static gboolean
is_same_entity (const Carrier *self, XplEntity *old, XplEntity *fresh)
{
  return old != NULL && fresh != NULL
         && g_strcmp0 (xpl_finding_get_id (XPL_FINDING (old)), g_hash_table_lookup (self->ids, fresh)) == 0;
}

/* How alike the two are beside their places; 0: they cannot be one. */
static guint
get_likeness (const Carrier *self, XplFinding *old, XplFinding *fresh)
{
  switch (xpl_finding_get_list (old))
    {
    case XPL_LIST_ENTITIES:
      return 1 + (XPL_ENTITY (old)->type == XPL_ENTITY (fresh)->type)
             + (g_strcmp0 (XPL_ENTITY (old)->name, XPL_ENTITY (fresh)->name) == 0);
    case XPL_LIST_RELATIONS:
      {
        const XplRelation *a = XPL_RELATION (old), *b = XPL_RELATION (fresh);
        guint n_ends = is_same_entity (self, a->subject, b->subject) + is_same_entity (self, a->object, b->object);

        return a->act != b->act ? 0 : 2 * n_ends + (n_ends > 0 && a->modality == b->modality);
      }
    case XPL_LIST_EVENTS:
      return XPL_EVENT (old)->act != XPL_EVENT (fresh)->act
                 ? 0
                 : 1 + (g_strcmp0 (XPL_EVENT (old)->label, XPL_EVENT (fresh)->label) == 0);
    case XPL_LIST_CLAIMS:
      return XPL_CLAIM (old)->act == XPL_CLAIM (fresh)->act;
    case XPL_LIST_SERIES:
      return 1 + (g_strcmp0 (XPL_SERIES (old)->label, XPL_SERIES (fresh)->label) == 0);
    case XPL_LIST_FIGURES:
      return 1 + (XPL_FIGURE (old)->min == XPL_FIGURE (fresh)->min && XPL_FIGURE (old)->max == XPL_FIGURE (fresh)->max);
    case XPL_LIST_COMPARISONS:
      return 1 + (XPL_COMPARISON (old)->kind == XPL_COMPARISON (fresh)->kind);
    case XPL_LIST_ORIGINS:
      return XPL_ORIGIN (old)->kind == XPL_ORIGIN (fresh)->kind;
    default:
      return 1;
    }
}

static void
add_pairs (const Carrier *self, GHashTable *standing, XplFinding *fresh, GArray *pairs)
{
  g_autoptr (GHashTable) votes = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) places = dup_places (fresh);
  GHashTableIter iter;
  gpointer old, n;

  for (guint i = 0; i < places->len; i++)
    {
      const XplEvidence *place = &g_array_index (places, XplEvidence, i);
      GArray *there = g_hash_table_lookup (standing, place->article->id);

      if (there != NULL)
        vote (there, place->range, votes);
    }
  g_hash_table_iter_init (&iter, votes);
  while (g_hash_table_iter_next (&iter, &old, &n))
    {
      g_autoptr (GArray) theirs = dup_places (old);
      Pair pair = { old, fresh, GPOINTER_TO_UINT (n), get_likeness (self, old, fresh) };

      if (pair.likeness > 0 && 2 * pair.votes > MIN (theirs->len, places->len))
        g_array_append_val (pairs, pair);
    }
}

/* By ids in the end, so that the result does not depend on where objects lie in memory. */
static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *left = a, *right = b;
  int by_id;

  if (left->votes != right->votes)
    return left->votes > right->votes ? -1 : 1;
  if (left->likeness != right->likeness)
    return left->likeness > right->likeness ? -1 : 1;
  by_id = g_strcmp0 (xpl_finding_get_id (left->old), xpl_finding_get_id (right->old));
  return by_id != 0 ? by_id : g_strcmp0 (xpl_finding_get_id (left->fresh), xpl_finding_get_id (right->fresh));
}

/* What is new: an id of what it is and where it stands, so that the same analysis gives the same ids. */
static char *
make_id (const Carrier *self, XplFinding *finding)
{
  g_autofree char *label = xpl_finding_dup_label (finding);
  g_autoptr (GArray) places = dup_places (finding);
  g_autoptr (GString) content = g_string_new (label);

  for (guint i = 0; i < MIN (places->len, 1); i++)
    {
      const XplEvidence *place = &g_array_index (places, XplEvidence, i);

      g_string_append_printf (content, "|%s|%u|%u", place->article->id, place->range.start, place->range.end);
    }
  for (;;)
    {
      g_autofree char *id = xpl_bundle_make_id_of (xpl_finding_get_list (finding), content->str);

      if (!g_hash_table_contains (self->used, id))
        return g_steal_pointer (&id);
      g_string_append_c (content, '+');
    }
}

static void
give_id (Carrier *self, XplFinding *finding, const char *id)
{
  char *copy = g_strdup (id);

  g_hash_table_insert (self->ids, finding, copy);
  g_hash_table_add (self->used, copy);
}

static void
carry_list (Carrier *self, GListModel *old, GListModel *fresh)
{
  g_autoptr (GHashTable) standing = index_places (old);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  guint n = g_list_model_get_n_items (fresh);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplFinding) finding = g_list_model_get_item (fresh, i);

      add_pairs (self, standing, finding, pairs);
    }
  g_array_sort (pairs, compare_pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);

      if (!g_hash_table_contains (self->ids, pair->fresh) && g_hash_table_add (self->taken, pair->old))
        give_id (self, pair->fresh, xpl_finding_get_id (pair->old));
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplFinding) finding = g_list_model_get_item (fresh, i);

      if (!g_hash_table_contains (self->ids, finding))
        {
          g_autofree char *id = make_id (self, finding);

          give_id (self, finding, id);
        }
    }
}

/* Ids of the old bundle are not to be given to anything else. */
static void
note_used (Carrier *self, XplBundle *old)
{
  for (guint list = 0; list < XPL_N_LISTS; list++)
    {
      GListModel *findings = G_LIST_MODEL (xpl_bundle_get_list (old, list));
      guint n = g_list_model_get_n_items (findings);

      for (guint i = 0; i < n; i++)
        {
          g_autoptr (XplFinding) finding = g_list_model_get_item (findings, i);

          g_hash_table_add (self->used, (gpointer) xpl_finding_get_id (finding));
        }
    }
}

void
xpl_carry_ids (XplBundle *old, XplBundle *fresh)
{
  g_return_if_fail (XPL_IS_BUNDLE (old) && XPL_IS_BUNDLE (fresh));

  g_autoptr (GHashTable) ids = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  Carrier carrier = { ids, used, taken };

  note_used (&carrier, old);
  for (guint list = 0; list < XPL_N_LISTS; list++)
    carry_list (&carrier, G_LIST_MODEL (xpl_bundle_get_list (old, list)),
                G_LIST_MODEL (xpl_bundle_get_list (fresh, list)));
  xpl_bundle_set_ids (fresh, ids);
  xpl_bundle_copy_places (fresh, old);
}
