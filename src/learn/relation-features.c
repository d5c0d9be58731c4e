/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "parser.h"

void
xpl_tree_init (XplTree *self, const XplWord *words, const guint8 *tags, guint n, const int *heads, guint8 *relations)
{
  guint n_ordered = 0;

  *self = (XplTree) { .words = words, .tags = tags, .heads = heads, .relations = relations, .n = n };
  self->order = g_new (int, n + 1);
  self->first = g_new (int, n + 1);
  self->next = g_new (int, n + 1);
  for (guint i = 0; i <= n; i++)
    self->first[i] = -1;
  for (int i = (int) n - 1; i >= 0; i--)
    {
      int head = heads[i] < 0 ? (int) n : heads[i];

      self->next[i] = self->first[head];
      self->first[head] = i;
      relations[i] = XPL_RELATION_NONE;
    }
  for (int i = self->first[n]; i >= 0; i = self->next[i])
    self->order[n_ordered++] = i;
  for (guint done = 0; done < n_ordered; done++)
    for (int i = self->first[self->order[done]]; i >= 0; i = self->next[i])
      self->order[n_ordered++] = i;
  while (n_ordered < n) /* a circle, which no parse of ours has */
    self->order[n_ordered++] = 0;
}

void
xpl_tree_clear (XplTree *self)
{
  g_clear_pointer (&self->order, g_free);
  g_clear_pointer (&self->first, g_free);
  g_clear_pointer (&self->next, g_free);
}

typedef struct
{
  guint64 w, p, c;
} Place;

static Place
get_place (const XplTree *self, int i)
{
  if (i < 0 || i >= (int) self->n)
    return (Place) { i < 0 ? 3 : 5, i < 0 ? 253 : 254, i < 0 ? 65533 : 65534 };
  return (Place) { self->words[i].lower, self->tags[i], self->words[i].cluster };
}

typedef struct
{
  Place word, head, above, first, second, last, before, after, older, younger, head_first;
  guint64 distance, relation_above, relation_older, sides;
} View;

static guint64
measure (int word, int head)
{
  int distance = ABS (word - head);

  return (distance < 4 ? distance : distance < 7 ? 4 : 5) * 2 + (word < head);
}

/* The dependents of @parent beside @word; the outermost of @word. */
static void
look_at_family (const XplTree *self, int word, int parent, View *view)
{
  int older = -1, last = -1;
  guint n_children = 0, n_before = 0;

  for (int i = self->first[parent]; i != word && i >= 0; i = self->next[i])
    {
      older = i;
      n_before++;
    }
  for (int i = self->first[word]; i >= 0; i = self->next[i])
    {
      last = i;
      n_children++;
    }
  view->older = get_place (self, older);
  view->younger = get_place (self, self->next[word]);
  view->relation_older = older >= 0 ? self->relations[older] : XPL_RELATION_NONE;
  view->first = get_place (self, self->first[word]);
  view->last = get_place (self, last);
  view->second = get_place (self, self->first[word] >= 0 ? self->next[self->first[word]] : -1);
  view->head_first = get_place (self, self->first[parent] != word ? self->first[parent] : -1);
  view->sides = MIN (n_children, 3) * 4 + MIN (n_before, 3);
}

static void
look (const XplTree *self, int word, View *view)
{
  int head = self->heads[word], above = head < 0 ? -1 : self->heads[head];

  view->word = get_place (self, word);
  view->head = get_place (self, head < 0 ? (int) self->n : head);
  view->above = get_place (self, head < 0 ? -1 : above < 0 ? (int) self->n : above);
  view->before = get_place (self, word - 1);
  view->after = get_place (self, word + 1);
  view->distance = head < 0 ? 12 : measure (word, head);
  view->relation_above = head < 0 ? XPL_RELATION_NONE : self->relations[head];
  look_at_family (self, word, head < 0 ? (int) self->n : head, view);
}

static guint64 *
add_own (const View *v, guint64 *f)
{
  guint64 side = v->distance & 1;

  *f++ = xpl_feature_1 (300, side);
  *f++ = xpl_feature_2 (301, v->word.w, side);
  *f++ = xpl_feature_2 (302, v->word.p, v->distance);
  *f++ = xpl_feature_2 (303, v->head.w, side);
  *f++ = xpl_feature_2 (304, v->head.p, v->distance);
  *f++ = xpl_feature_3 (305, v->word.p, v->head.p, v->distance);
  *f++ = xpl_feature_4 (306, v->word.w, v->word.p, v->head.p, side);
  *f++ = xpl_feature_4 (307, v->word.p, v->head.w, v->head.p, side);
  *f++ = xpl_feature_3 (308, v->word.w, v->head.w, side);
  *f++ = xpl_feature_3 (309, v->word.c, v->head.c, side);
  *f++ = xpl_feature_3 (310, v->word.c, v->head.p, side);
  *f++ = xpl_feature_3 (311, v->word.p, v->head.c, side);
  *f++ = xpl_feature_3 (312, v->word.p, v->before.p, v->head.p);
  *f++ = xpl_feature_3 (313, v->word.p, v->after.p, v->head.p);
  *f++ = xpl_feature_3 (314, v->word.p, v->before.w, v->head.p);
  *f++ = xpl_feature_3 (315, v->word.p, v->after.w, v->head.p);
  *f++ = xpl_feature_2 (316, v->before.w, v->word.w);
  *f++ = xpl_feature_2 (317, v->word.w, v->after.w);
  return f;
}

static guint64 *
add_family (const View *v, guint64 *f)
{
  guint64 side = v->distance & 1;

  *f++ = xpl_feature_4 (330, v->word.p, v->head.p, v->first.p, side);
  *f++ = xpl_feature_4 (331, v->word.p, v->head.p, v->first.w, side);
  *f++ = xpl_feature_4 (332, v->word.p, v->head.p, v->last.p, side);
  *f++ = xpl_feature_3 (333, v->word.p, v->head.p, v->last.w);
  *f++ = xpl_feature_3 (334, v->head.w, v->first.w, side);
  *f++ = xpl_feature_3 (335, v->word.w, v->first.w, side);
  *f++ = xpl_feature_4 (336, v->word.p, v->first.p, v->last.p, side);
  *f++ = xpl_feature_4 (337, v->word.p, v->head.p, v->older.p, side);
  *f++ = xpl_feature_4 (338, v->word.p, v->head.p, v->younger.p, side);
  *f++ = xpl_feature_4 (339, v->word.p, v->head.p, v->relation_older, side);
  *f++ = xpl_feature_4 (340, v->word.p, v->head.w, v->relation_older, side);
  *f++ = xpl_feature_4 (341, v->word.p, v->head.p, v->relation_above, side);
  *f++ = xpl_feature_3 (342, v->word.w, v->relation_above, side);
  *f++ = xpl_feature_4 (343, v->word.p, v->head.p, v->above.p, side);
  *f++ = xpl_feature_4 (344, v->word.p, v->head.p, v->sides, side);
  *f++ = xpl_feature_3 (345, v->head.w, v->older.w, v->word.p);
  *f++ = xpl_feature_3 (346, v->head.w, v->younger.p, v->word.p);
  *f++ = xpl_feature_4 (347, v->word.p, v->relation_above, v->relation_older, side);
  *f++ = xpl_feature_4 (348, v->first.w, v->word.c, v->head.p, side);
  *f++ = xpl_feature_3 (349, v->first.w, v->head.c, v->word.p);
  *f++ = xpl_feature_4 (350, v->word.p, v->head.p, v->younger.w, side);
  *f++ = xpl_feature_4 (351, v->word.p, v->head.p, v->older.w, side);
  *f++ = xpl_feature_4 (352, v->word.p, v->head.p, v->second.w, side);
  *f++ = xpl_feature_4 (353, v->word.p, v->head.p, v->second.p, v->first.p);
  *f++ = xpl_feature_4 (354, v->word.p, v->head.p, v->head_first.w, side);
  *f++ = xpl_feature_4 (355, v->word.p, v->head.p, v->relation_above, v->relation_older);
  *f++ = xpl_feature_4 (356, v->word.c, v->head.c, v->relation_above, side);
  *f++ = xpl_feature_4 (357, v->word.p, v->head.p, v->before.p, v->after.p);
  return f;
}

guint
xpl_tree_get_features (const XplTree *self, guint word, guint64 *features)
{
  guint64 *f = features;
  View view;

  look (self, (int) word, &view);
  f = add_own (&view, f);
  f = add_family (&view, f);
  return f - features;
}
