/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "arc-hybrid.h"

#include "tagger.h"

void
xpl_arc_state_init (XplArcState *self, const XplWord *words, const guint8 *tags, guint n)
{
  self->words = words;
  self->tags = tags;
  self->n = (int) n;
  self->next = 0;
  self->n_stack = 0;
  self->stack = g_new (int, n + 1);
  self->nodes = g_new (XplNode, n + 1);
  for (guint i = 0; i <= n; i++)
    self->nodes[i] = (XplNode) { .head = -1, .left = { -1, -1 }, .right = { -1, -1 } };
}

void
xpl_arc_state_clear (XplArcState *self)
{
  g_clear_pointer (&self->stack, g_free);
  g_clear_pointer (&self->nodes, g_free);
}

gboolean
xpl_arc_state_is_done (const XplArcState *self)
{
  return self->next == self->n && self->n_stack == 0;
}

guint
xpl_arc_state_get_moves (const XplArcState *self)
{
  guint moves = 0;

  if (self->next < self->n)
    moves |= 1 << XPL_MOVE_SHIFT;
  if (self->n_stack >= 1 && (self->next < self->n || self->n_stack == 1))
    moves |= 1 << XPL_MOVE_LEFT;
  if (self->n_stack >= 2)
    moves |= 1 << XPL_MOVE_RIGHT;
  return moves;
}

static void
attach (XplArcState *self, int head, int dependent)
{
  XplNode *node = &self->nodes[head];
  int *side = dependent < head ? node->left : node->right;

  self->nodes[dependent].head = head;
  side[1] = side[0];
  side[0] = dependent;
  if (dependent < head)
    node->n_left++;
  else
    node->n_right++;
}

void
xpl_arc_state_move (XplArcState *self, XplMove move)
{
  int top;

  if (move == XPL_MOVE_SHIFT)
    {
      self->stack[self->n_stack++] = self->next++;
      return;
    }
  top = self->stack[--self->n_stack];
  attach (self, move == XPL_MOVE_LEFT ? self->next : self->stack[self->n_stack - 1], top);
}

/* The head that @word ought to have; the root is n. */
static int
get_gold (const XplArcState *self, int word, const int *heads)
{
  return heads[word] < 0 ? self->n : heads[word];
}

guint
xpl_arc_state_get_cost (const XplArcState *self, XplMove move, const int *heads)
{
  int top = self->n_stack > 0 ? self->stack[self->n_stack - 1] : -1;
  guint cost = 0;

  if (move == XPL_MOVE_SHIFT)
    {
      int gold = get_gold (self, self->next, heads);

      for (int i = 0; i < self->n_stack; i++)
        {
          cost += get_gold (self, self->stack[i], heads) == self->next;
          cost += i + 1 < self->n_stack && self->stack[i] == gold;
        }
      return cost;
    }
  int gold = get_gold (self, top, heads);
  for (int i = self->next; i < self->n; i++)
    cost += heads[i] == top;
  if (move == XPL_MOVE_LEFT)
    cost += gold > self->next || (self->n_stack >= 2 && gold == self->stack[self->n_stack - 2]);
  else
    cost += gold >= self->next;
  return cost;
}

/* What templates see of a place: word, tag, both, cluster. */
typedef struct
{
  guint64 w, p, wp, c;
} Place;

static Place
get_place (const XplArcState *self, int i)
{
  Place place;

  if (i < 0 || i >= self->n)
    return (Place) { .w = i < 0 ? 3 : 5, .p = i < 0 ? 253 : 254, .wp = i < 0 ? 7 : 11, .c = i < 0 ? 65533 : 65534 };
  place.w = self->words[i].lower;
  place.p = self->tags[i];
  place.wp = xpl_feature_mix (place.w, place.p);
  place.c = self->words[i].cluster;
  return place;
}

static inline guint
measure (int from, int to)
{
  int distance = to - from;

  return distance < 5 ? distance : distance < 8 ? 5 : distance < 12 ? 6 : 7;
}

static inline int
stack_at (const XplArcState *self, int depth)
{
  return self->n_stack > depth ? self->stack[self->n_stack - 1 - depth] : -1;
}

static inline const XplNode *
node_at (const XplArcState *self, int i)
{
  static const XplNode none = { .head = -1, .left = { -1, -1 }, .right = { -1, -1 } };

  return i >= 0 ? &self->nodes[i] : &none;
}

static guint64 *
add_words (const Place *s0, const Place *s1, const Place *s2, const Place b[4], guint64 *f)
{
  *f++ = xpl_feature_1 (100, 0);
  *f++ = xpl_feature_1 (101, s0->w);
  *f++ = xpl_feature_1 (102, s0->p);
  *f++ = xpl_feature_1 (103, s0->wp);
  *f++ = xpl_feature_1 (104, s1->w);
  *f++ = xpl_feature_1 (105, s1->p);
  *f++ = xpl_feature_1 (106, s1->wp);
  *f++ = xpl_feature_1 (107, s2->p);
  *f++ = xpl_feature_1 (108, s2->wp);
  *f++ = xpl_feature_1 (109, b[0].w);
  *f++ = xpl_feature_1 (110, b[0].p);
  *f++ = xpl_feature_1 (111, b[0].wp);
  *f++ = xpl_feature_1 (112, b[1].w);
  *f++ = xpl_feature_1 (113, b[1].p);
  *f++ = xpl_feature_1 (114, b[1].wp);
  *f++ = xpl_feature_1 (115, b[2].p);
  *f++ = xpl_feature_1 (116, b[2].wp);
  *f++ = xpl_feature_2 (117, b[0].p, b[1].p);
  *f++ = xpl_feature_3 (118, b[0].p, b[1].p, b[2].p);
  *f++ = xpl_feature_4 (119, b[0].p, b[1].p, b[2].p, b[3].p);
  return f;
}

/* Two places that an arc may join. */
static guint64 *
add_pair (guint base, const Place *x, const Place *y, guint distance, guint64 *f)
{
  *f++ = xpl_feature_2 (base, x->wp, y->wp);
  *f++ = xpl_feature_2 (base + 1, x->wp, y->p);
  *f++ = xpl_feature_2 (base + 2, x->p, y->wp);
  *f++ = xpl_feature_2 (base + 3, x->w, y->w);
  *f++ = xpl_feature_2 (base + 4, x->p, y->p);
  *f++ = xpl_feature_3 (base + 5, x->p, y->p, distance);
  *f++ = xpl_feature_2 (base + 6, x->c, y->c);
  *f++ = xpl_feature_2 (base + 7, x->c, y->p);
  *f++ = xpl_feature_2 (base + 8, x->p, y->c);
  *f++ = xpl_feature_2 (base + 9, x->w, y->p);
  *f++ = xpl_feature_2 (base + 10, x->p, y->w);
  return f;
}

static guint64 *
add_context (const Place *s0, const Place *s1, const Place *s2, const Place b[4], guint64 *f)
{
  *f++ = xpl_feature_3 (160, s0->p, b[0].p, b[1].p);
  *f++ = xpl_feature_3 (161, s1->p, s0->p, b[0].p);
  *f++ = xpl_feature_3 (162, s2->p, s1->p, s0->p);
  *f++ = xpl_feature_4 (163, s1->p, s0->p, b[0].p, b[1].p);
  *f++ = xpl_feature_3 (164, s1->p, s0->wp, b[0].p);
  *f++ = xpl_feature_3 (165, s1->wp, s0->p, b[0].p);
  *f++ = xpl_feature_3 (166, s1->p, s0->p, b[0].wp);
  *f++ = xpl_feature_3 (167, s1->w, s0->w, b[0].p);
  *f++ = xpl_feature_3 (168, s1->c, s0->c, b[0].c);
  *f++ = xpl_feature_4 (169, s0->p, b[0].p, b[1].p, b[2].p);
  *f++ = xpl_feature_2 (170, s1->w, b[0].w);
  *f++ = xpl_feature_2 (171, s1->p, b[0].p);
  *f++ = xpl_feature_4 (172, s2->p, s1->p, s0->p, b[0].p);
  *f++ = xpl_feature_3 (173, s0->wp, b[0].p, b[1].p);
  return f;
}

/* A place that may yet become head or dependent, with what hangs on it so far. */
static guint64 *
add_children (const XplArcState *self, guint base, int i, const Place *x, const Place *other, guint64 *f)
{
  const XplNode *node = node_at (self, i);
  Place l0 = get_place (self, node->left[0]), l1 = get_place (self, node->left[1]);
  Place r0 = get_place (self, node->right[0]), r1 = get_place (self, node->right[1]);

  *f++ = xpl_feature_2 (base, x->w, node->n_left);
  *f++ = xpl_feature_2 (base + 1, x->p, node->n_left);
  *f++ = xpl_feature_2 (base + 2, x->w, node->n_right);
  *f++ = xpl_feature_2 (base + 3, x->p, node->n_right);
  *f++ = xpl_feature_3 (base + 4, x->p, l0.p, other->p);
  *f++ = xpl_feature_3 (base + 5, x->p, r0.p, other->p);
  *f++ = xpl_feature_3 (base + 6, x->p, l0.p, l1.p);
  *f++ = xpl_feature_3 (base + 7, x->p, r0.p, r1.p);
  *f++ = xpl_feature_2 (base + 8, x->p, l0.w);
  *f++ = xpl_feature_2 (base + 9, x->p, r0.w);
  *f++ = xpl_feature_3 (base + 10, x->w, l0.p, r0.p);
  *f++ = xpl_feature_3 (base + 11, l0.w, x->p, other->p);
  return f;
}

guint
xpl_arc_state_get_features (const XplArcState *self, guint64 *features)
{
  int i0 = stack_at (self, 0), i1 = stack_at (self, 1);
  Place s0 = get_place (self, i0), s1 = get_place (self, i1), s2 = get_place (self, stack_at (self, 2)), b[4];
  guint near = i0 >= 0 ? measure (i0, self->next) : 8, below = i1 >= 0 ? measure (i1, i0) : 8;
  guint64 *f = features;

  for (int i = 0; i < 4; i++)
    b[i] = get_place (self, self->next + i <= self->n ? self->next + i : -1);
  f = add_words (&s0, &s1, &s2, b, f);
  f = add_pair (120, &s0, &b[0], near, f);
  f = add_pair (140, &s1, &s0, below, f);
  f = add_context (&s0, &s1, &s2, b, f);
  f = add_children (self, 180, i0, &s0, &b[0], f);
  f = add_children (self, 200, i1, &s1, &s0, f);
  f = add_children (self, 220, self->next, &b[0], &s0, f);
  *f++ = xpl_feature_2 (240, s0.w, near);
  *f++ = xpl_feature_2 (241, b[0].w, near);
  *f++ = xpl_feature_2 (242, s1.w, below);
  *f++ = xpl_feature_3 (243, s0.p, near, below);
  *f++ = xpl_feature_4 (244, s1.p, s0.p, get_place (self, node_at (self, i0)->right[0]).p, b[0].p);
  *f++ = xpl_feature_4 (245, s1.p, s0.p, get_place (self, node_at (self, i0)->left[0]).p, b[0].p);
  *f++ = xpl_feature_4 (246, s1.p, s0.p, get_place (self, node_at (self, i1)->right[0]).p, b[0].p);
  return f - features;
}
