/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Which element of a page holds the article. Each block of text is worth what running text is in it, and costs something
 * where it has none; an element is worth the sum of what is in it. So the article's own element is worth most: a smaller
 * one has less of its text, a larger one pays for menus and lists of links. That is one sum over the tree. Names that
 * pages give to their parts only take parts out of the sum, and not if little would be left: they are often wrong.
 *
 * The idea that text is where sentences are many and links few is that of C. Kohlschütter, P. Fankhauser, W. Nejdl,
 * "Boilerplate detection using shallow text features", WSDM 2010.
 */

#include "config.h"

#include "html-score.h"

#include "html-hints.h"

#include <string.h>

/* Lengths are bytes without white space. Shorter blocks without the end of a sentence are no prose. */
#define MIN_PROSE 100
#define MIN_SENTENCE 35

/* So much running text makes an article, if a short one. */
#define MIN_ARTICLE 140

/* The share of a page's running text that is the article, whatever its element is called in passing. */
#define MOST 0.4

/* Walls that hold more are the text behind them. */
#define MAX_WALL 400

/* Bylines and credits are short. */
#define MAX_BYLINE 300

/* What a page's parts cost that are no prose. */
#define COST_OF_CRUMB 5
#define COST_OF_LINKS 12
#define COST_OF_DROPPED 10

/* Of a byte of a sentence too short to be prose by itself. */
#define WORTH_OF_SENTENCE 0.5

/* A teaser is so short, and its headline so long. */
#define MAX_TEASER 500
#define MIN_HEADLINE 20

/* How much more an element is worth that says it is the article. */
#define WORTH_OF_BODY 1.2
#define WORTH_OF_ARTICLE 1.1

/* A part with such a share of the text is the article by itself. */
#define NEARLY_ALL 0.85

/* What stands beside the chosen element belongs to it if it has such a share of its text. */
#define BESIDE_SHARE 0.1
#define MIN_BESIDE 80

gboolean
xpl_block_is_links (const XplBlock *block)
{
  return block->link_length * 10 > block->text_length * 6;
}

double
xpl_block_get_prose (const XplBlock *block)
{
  double length = block->text_length - 1.5 * block->link_length;

  if (xpl_block_is_links (block) || block->kind == XPL_BLOCK_HEADING || block->kind == XPL_BLOCK_CAPTION)
    return 0;
  if (block->kind == XPL_BLOCK_ROW)
    return 0.25 * MAX (length, 0);
  if (block->text_length >= MIN_PROSE || (block->n_sentences > 0 && block->text_length >= MIN_SENTENCE))
    return MAX (length, 0);
  return 0;
}

static double
get_worth (const XplBlock *block)
{
  double prose = xpl_block_get_prose (block);

  if (prose > 0)
    return prose;
  if (block->n_sentences > 0 && block->kind != XPL_BLOCK_HEADING && !xpl_block_is_links (block))
    return WORTH_OF_SENTENCE * block->text_length;
  if (xpl_block_is_links (block))
    return -COST_OF_LINKS;
  if (block->kind == XPL_BLOCK_HEADING || block->kind == XPL_BLOCK_CAPTION || block->kind == XPL_BLOCK_ITEM)
    return 0;
  return -COST_OF_CRUMB;
}

/* Adds each node's sum to what holds it. */
static void
sum_up (const XplHtmlTree *tree, double *sums)
{
  for (guint i = tree->nodes->len; i-- > 1;)
    sums[xpl_html_tree_node (tree, i)->parent] += sums[i];
}

static guint
get_parent (const XplPageScore *self, guint node)
{
  return xpl_html_tree_node (self->tree, node)->parent;
}

static gboolean
holds (const XplPageScore *self, guint node, guint other)
{
  return node <= other && other < xpl_html_tree_node (self->tree, node)->end;
}

/* For each node, whether one in it is called the body of the article or the main part of the page. */
static gboolean *
find_bodies (const XplPageScore *self)
{
  gboolean *has_body = g_new0 (gboolean, self->tree->nodes->len);

  for (guint i = self->tree->nodes->len; i-- > 1;)
    {
      const XplHtmlNode *node = xpl_html_tree_node (self->tree, i);

      if ((node->hints & XPL_HINT_BODY || node->tag == GUMBO_TAG_MAIN) && self->prose[i] > 0)
        has_body[i] = TRUE;
      has_body[get_parent (self, i)] |= has_body[i];
    }
  return has_body;
}

static gboolean
is_name_void (const XplPageScore *self, guint node, gboolean has_body, double rest)
{
  guint32 hints = xpl_html_tree_node (self->tree, node)->hints;
  double prose = self->prose[node];

  if (prose == 0)
    return FALSE;
  if (has_body || rest - prose < MIN_ARTICLE)
    return TRUE;
  if (hints & XPL_HINTS_STRONG)
    return FALSE;
  if (hints & XPL_HINT_WALL && prose > MAX_WALL)
    return TRUE;
  if (hints & (XPL_HINT_BYLINE | XPL_HINT_CREDIT) && prose > MAX_BYLINE)
    return TRUE;
  return prose > MOST * rest;
}

static void
drop_by_name (XplPageScore *self)
{
  g_autofree gboolean *has_body = find_bodies (self);
  double rest = self->prose[0];

  for (guint i = 1; i < self->tree->nodes->len; i++)
    {
      const XplHtmlNode *node = xpl_html_tree_node (self->tree, i);

      self->dropped[i] = self->dropped[node->parent];
      if (self->dropped[i] || !(node->hints & (XPL_HINTS_STRONG | XPL_HINTS_WEAK)) || !xpl_html_node_is_block (node))
        continue;
      if (!is_name_void (self, i, has_body[i], rest))
        {
          self->dropped[i] = TRUE;
          rest -= self->prose[i];
        }
    }
}

static void
drop_node (XplPageScore *self, guint node)
{
  for (guint i = node; i < xpl_html_tree_node (self->tree, node)->end; i++)
    self->dropped[i] = TRUE;
}

/* The largest element around @node that is no larger than a teaser. */
static guint
find_card (const XplPageScore *self, guint node)
{
  while (node > 0 && xpl_html_tree_node (self->tree, get_parent (self, node))->text_length <= MAX_TEASER)
    node = get_parent (self, node);
  return node;
}

static gboolean
is_headline (const XplBlock *block)
{
  return block->link_length * 10 >= block->text_length * 8 && block->text_length >= MIN_HEADLINE
         && (block->kind == XPL_BLOCK_HEADING || block->kind == XPL_BLOCK_TEXT || block->kind == XPL_BLOCK_ITEM);
}

/* Cards with a linked headline show other articles. A headline that is no heading must have neighbours that are cards,
 * too. */
static void
drop_cards (XplPageScore *self)
{
  g_autofree guint8 *n_cards = g_new0 (guint8, self->tree->nodes->len);
  g_autoptr (GArray) cards = g_array_new (FALSE, FALSE, sizeof (guint));
  double rest = self->prose[0];

  for (guint i = 0; i < self->blocks->blocks->len; i++)
    {
      const XplBlock *block = xpl_block_list_get (self->blocks, i);
      guint card = is_headline (block) ? find_card (self, block->node) : 0;

      if (card == 0 || xpl_html_tree_node (self->tree, card)->text_length == block->text_length)
        continue;
      if (block->kind == XPL_BLOCK_HEADING)
        n_cards[get_parent (self, card)] = G_MAXUINT8;
      else if (n_cards[get_parent (self, card)] < G_MAXUINT8)
        n_cards[get_parent (self, card)]++;
      g_array_append_val (cards, card);
    }
  for (guint i = 0; i < cards->len; i++)
    {
      guint card = g_array_index (cards, guint, i);

      if (self->dropped[card] || n_cards[get_parent (self, card)] < 3 || rest - self->prose[card] < MIN_ARTICLE)
        continue;
      rest -= self->prose[card];
      drop_node (self, card);
    }
}

static void
score_nodes (XplPageScore *self)
{
  memset (self->score, 0, sizeof (double) * self->tree->nodes->len);
  for (guint i = 0; i < self->blocks->blocks->len; i++)
    {
      const XplBlock *block = xpl_block_list_get (self->blocks, i);

      if (!self->dropped[block->at])
        self->score[block->at] += get_worth (block);
    }
  for (guint i = 1; i < self->tree->nodes->len; i++)
    if (self->dropped[i] && !self->dropped[get_parent (self, i)])
      self->score[i] -= COST_OF_DROPPED;
  sum_up (self->tree, self->score);
}

static void
choose (XplPageScore *self)
{
  double best = 0;

  for (guint i = 0; i < self->tree->nodes->len; i++)
    {
      const XplHtmlNode *node = xpl_html_tree_node (self->tree, i);
      double worth = self->score[i];

      if (self->dropped[i] || !xpl_html_node_is_block (node))
        continue;
      if (node->hints & XPL_HINT_BODY)
        worth *= WORTH_OF_BODY;
      else if (node->hints & XPL_HINT_ARTICLE)
        worth *= WORTH_OF_ARTICLE;
      /* Of several that are worth the same, the outermost: it has headings and lists beside the text. */
      if (worth > best)
        {
          best = worth;
          self->chosen = i;
        }
    }
}

static gboolean
is_container (const XplHtmlNode *node)
{
  switch (node->tag)
    {
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Both are called the same, as the posts of a thread are. */
static gboolean
is_like (const XplHtmlNode *a, const XplHtmlNode *b)
{
  const char *class_a = xpl_html_node_get (a, "class");
  const char *class_b = xpl_html_node_get (b, "class");

  return a->tag == b->tag && class_a != NULL && class_b != NULL && strcmp (class_a, class_b) == 0;
}

/* The top heading of the page, or 0. */
static guint
find_top_heading (const XplPageScore *self)
{
  for (guint i = 0; i < self->tree->nodes->len; i++)
    if (xpl_html_tree_node (self->tree, i)->tag == GUMBO_TAG_H1 && !self->dropped[i])
      return i;
  return 0;
}

/* The part of the chosen element that has nearly all of its text, or 0. */
static guint
find_main_part (const XplPageScore *self)
{
  const XplHtmlTree *tree = self->tree;
  guint end = xpl_html_tree_node (tree, self->chosen)->end;

  for (guint i = self->chosen + 1; i < end; i = xpl_html_tree_node (tree, i)->end)
    if (is_container (xpl_html_tree_node (tree, i)) && self->score[i] >= NEARLY_ALL * self->score[self->chosen])
      return i;
  return 0;
}

/* What stands behind a part that has nearly all of the text, or before the top heading, in parts of another kind: about the
 * paper, the weather. */
static void
drop_rest (XplPageScore *self)
{
  const XplHtmlTree *tree = self->tree;
  guint main_part = find_main_part (self);
  guint heading = find_top_heading (self);

  if (main_part == 0)
    return;
  for (guint i = self->chosen + 1; i < xpl_html_tree_node (tree, self->chosen)->end; i = xpl_html_tree_node (tree, i)->end)
    {
      const XplHtmlNode *node = xpl_html_tree_node (tree, i);
      gboolean is_outside = i > main_part || (i < main_part && node->end <= heading);

      if (is_outside && is_container (node) && !is_like (xpl_html_tree_node (tree, main_part), node))
        drop_node (self, i);
    }
}

XplPageScore *
xpl_page_score_new (const XplHtmlTree *tree, const XplBlockList *blocks, gboolean trust_names)
{
  g_return_val_if_fail (tree != NULL && blocks != NULL, NULL);

  XplPageScore *self = g_new0 (XplPageScore, 1);
  guint n = tree->nodes->len;

  self->tree = tree;
  self->blocks = blocks;
  self->dropped = g_new0 (gboolean, n);
  self->prose = g_new0 (double, n);
  self->score = g_new0 (double, n);
  for (guint i = 0; i < blocks->blocks->len; i++)
    self->prose[xpl_block_list_get (blocks, i)->at] += xpl_block_get_prose (xpl_block_list_get (blocks, i));
  sum_up (tree, self->prose);
  if (trust_names)
    {
      drop_by_name (self);
      drop_cards (self);
    }
  score_nodes (self);
  choose (self);
  drop_rest (self);
  return self;
}

void
xpl_page_score_free (XplPageScore *self)
{
  if (self == NULL)
    return;
  g_free (self->dropped);
  g_free (self->prose);
  g_free (self->score);
  g_free (self);
}

/* The parts of an article are beside each other, or their elements are. */
static gboolean
is_beside (const XplPageScore *self, guint node)
{
  guint parent = self->chosen;

  for (guint i = 0; i < 2 && parent > 0; i++)
    {
      parent = get_parent (self, parent);
      if (!holds (self, parent, node))
        continue;
      while (get_parent (self, node) != parent)
        node = get_parent (self, node);
      return self->score[node] >= MAX (MIN_BESIDE, BESIDE_SHARE * self->score[self->chosen]);
    }
  return FALSE;
}

gboolean
xpl_page_score_holds (const XplPageScore *self, const XplBlock *block)
{
  g_return_val_if_fail (self != NULL && block != NULL, FALSE);

  if (self->dropped[block->at])
    return FALSE;
  return holds (self, self->chosen, block->at) || is_beside (self, block->at);
}
