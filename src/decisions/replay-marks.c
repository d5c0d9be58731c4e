/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "replay-private.h"

static void
marks_free (gpointer data)
{
  XplMarks *marks = data;

  g_free (marks->grade);
  g_ptr_array_unref (marks->notes);
  g_ptr_array_unref (marks->tags);
  g_free (marks);
}

GHashTable *
xpl_marks_new_table (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, marks_free);
}

XplMarks *
xpl_run_mark (XplRun *run, gpointer target)
{
  XplMarks *marks = g_hash_table_lookup (run->replay->marks, target);

  if (marks == NULL)
    {
      marks = g_new0 (XplMarks, 1);
      marks->notes = g_ptr_array_new_with_free_func (g_free);
      marks->tags = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (run->replay->marks, target, marks);
    }
  return marks;
}

static void
add_missing (GPtrArray *to, const GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    {
      const char *word = g_ptr_array_index (from, i);

      if (!g_ptr_array_find_with_equal_func (to, word, g_str_equal, NULL))
        g_ptr_array_add (to, g_strdup (word));
    }
}

void
xpl_run_move_marks (XplRun *run, gpointer from, gpointer to)
{
  XplMarks *old = g_hash_table_lookup (run->replay->marks, from);
  XplMarks *new;

  if (old == NULL)
    return;
  new = xpl_run_mark (run, to);
  new->by_hand = new->by_hand || old->by_hand;
  new->confirmed = new->confirmed || old->confirmed;
  if (new->grade == NULL)
    new->grade = g_strdup (old->grade);
  add_missing (new->notes, old->notes);
  add_missing (new->tags, old->tags);
  g_hash_table_remove (run->replay->marks, from);
}

void
xpl_run_grade_source (XplRun *run, const char *source, const char *grade)
{
  g_hash_table_replace (run->replay->source_grades, g_strdup (source), g_strdup (grade));
}

XplDecision *
xpl_run_get_apart (XplRun *run, XplFinding *a, XplFinding *b)
{
  GHashTable *others = g_hash_table_lookup (run->apart, a);

  return others != NULL ? g_hash_table_lookup (others, b) : NULL;
}

static void
keep_from (XplRun *run, XplFinding *a, XplFinding *b, XplDecision *decision)
{
  GHashTable *others = g_hash_table_lookup (run->apart, a);

  if (others == NULL)
    {
      others = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (run->apart, a, others);
    }
  g_hash_table_insert (others, b, decision);
}

void
xpl_run_keep_apart (XplRun *run, XplFinding *a, XplFinding *b)
{
  keep_from (run, a, b, run->decision);
  keep_from (run, b, a, run->decision);
}
