/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "replay-run.h"

typedef enum
{
  SIDE_OPEN,
  SIDE_OURS,
  SIDE_THEIRS,
} Side;

static char *
dup_folded (const XplEvidence *place)
{
  g_autofree char *text = xpl_range_dup_text (place->range, place->article->text);

  return g_utf8_casefold (text, -1);
}

/* A word that is said of both says nothing of either. */
static void
note_words (GHashTable *sides, GArray *places, Side side)
{
  for (guint i = 0; i < places->len; i++)
    {
      char *word = dup_folded (&g_array_index (places, XplEvidence, i));
      Side old = GPOINTER_TO_INT (g_hash_table_lookup (sides, word));
      gboolean is_known = g_hash_table_contains (sides, word);

      g_hash_table_replace (sides, word, GINT_TO_POINTER (!is_known || old == side ? side : SIDE_OPEN));
    }
}

static gboolean
has_place (GArray *places, const XplEvidence *place)
{
  for (guint i = 0; i < places->len; i++)
    {
      const XplEvidence *other = &g_array_index (places, XplEvidence, i);

      if (other->article == place->article && xpl_range_overlaps (other->range, place->range))
        return TRUE;
    }
  return FALSE;
}

/* What no word decides, such as "she", goes with what stands before it in the article, else after it. */
static void
fill_from_neighbours (GArray *evidence, Side *sides)
{
  for (guint i = 1; i < evidence->len; i++)
    if (sides[i] == SIDE_OPEN
        && g_array_index (evidence, XplEvidence, i).article == g_array_index (evidence, XplEvidence, i - 1).article)
      sides[i] = sides[i - 1];
  for (guint i = evidence->len; i > 1; i--)
    if (sides[i - 2] == SIDE_OPEN
        && g_array_index (evidence, XplEvidence, i - 2).article
               == g_array_index (evidence, XplEvidence, i - 1).article)
      sides[i - 2] = sides[i - 1];
}

GArray *
xpl_run_divide (XplFinding *both, GArray *ours, GArray *theirs)
{
  GArray *evidence = xpl_finding_get_evidence (both);
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree Side *sides = g_new0 (Side, evidence->len + 1);
  GArray *places = g_array_new (FALSE, TRUE, sizeof (XplEvidence));

  note_words (words, ours, SIDE_OURS);
  note_words (words, theirs, SIDE_THEIRS);
  for (guint i = 0; i < evidence->len; i++)
    {
      const XplEvidence *place = &g_array_index (evidence, XplEvidence, i);
      g_autofree char *word = dup_folded (place);

      sides[i] = has_place (theirs, place) ? SIDE_THEIRS
                 : has_place (ours, place) ? SIDE_OURS
                                           : (Side) GPOINTER_TO_INT (g_hash_table_lookup (words, word));
    }
  fill_from_neighbours (evidence, sides);
  for (guint i = 0; i < evidence->len; i++)
    if (sides[i] == SIDE_THEIRS)
      g_array_append_val (places, g_array_index (evidence, XplEvidence, i));
  return places;
}
