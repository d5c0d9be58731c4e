/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "html-tree.h"

#include "html-space.h"
#include "html-hints.h"
#include "html-nesting.h"

#include <string.h>

/* More than this between links is no list of links: the page has left a link open. */
#define MAX_LINK_TEXT 600

static const gboolean block_tags[GUMBO_TAG_LAST + 1] = {
  [GUMBO_TAG_ADDRESS] = TRUE, [GUMBO_TAG_ARTICLE] = TRUE, [GUMBO_TAG_ASIDE] = TRUE, [GUMBO_TAG_BLOCKQUOTE] = TRUE,
  [GUMBO_TAG_BODY] = TRUE, [GUMBO_TAG_CAPTION] = TRUE, [GUMBO_TAG_DD] = TRUE, [GUMBO_TAG_DIR] = TRUE,
  [GUMBO_TAG_DIV] = TRUE, [GUMBO_TAG_DL] = TRUE, [GUMBO_TAG_DT] = TRUE, [GUMBO_TAG_FIGCAPTION] = TRUE,
  [GUMBO_TAG_FIGURE] = TRUE, [GUMBO_TAG_FOOTER] = TRUE, [GUMBO_TAG_H1] = TRUE, [GUMBO_TAG_H2] = TRUE,
  [GUMBO_TAG_H3] = TRUE, [GUMBO_TAG_H4] = TRUE, [GUMBO_TAG_H5] = TRUE, [GUMBO_TAG_H6] = TRUE,
  [GUMBO_TAG_HEADER] = TRUE, [GUMBO_TAG_HR] = TRUE, [GUMBO_TAG_HTML] = TRUE, [GUMBO_TAG_LI] = TRUE,
  [GUMBO_TAG_MAIN] = TRUE, [GUMBO_TAG_NAV] = TRUE, [GUMBO_TAG_OL] = TRUE, [GUMBO_TAG_P] = TRUE, [GUMBO_TAG_PRE] = TRUE,
  [GUMBO_TAG_SECTION] = TRUE, [GUMBO_TAG_TABLE] = TRUE, [GUMBO_TAG_TBODY] = TRUE, [GUMBO_TAG_TD] = TRUE,
  [GUMBO_TAG_TH] = TRUE, [GUMBO_TAG_TR] = TRUE, [GUMBO_TAG_UL] = TRUE,
};

static const GumboVector *
get_children (const GumboNode *node)
{
  return node->type == GUMBO_NODE_ELEMENT ? &node->v.element.children : NULL;
}

static const char *
find_attribute (const GumboVector *attributes, const char *name)
{
  for (guint i = 0; i < attributes->length; i++)
    {
      const GumboAttribute *attribute = attributes->data[i];

      if (strcmp (attribute->name, name) == 0)
        return attribute->value;
    }
  return NULL;
}

static gboolean
is_text (const GumboNode *node)
{
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA;
}

static guint32
add_node (XplHtmlTree *self, const GumboNode *node, guint32 parent)
{
  XplHtmlNode new = { .tag = GUMBO_TAG_LAST, .parent = parent, .end = self->nodes->len + 1 };

  if (is_text (node))
    {
      new.text = node->v.text.text;
      new.text_length = (guint32) xpl_html_count_text (new.text);
    }
  else
    {
      new.tag = node->v.element.tag;
      new.attributes = &node->v.element.attributes;
      new.was = find_attribute (new.attributes, XPL_HTML_WAS);
    }
  g_array_append_val (self->nodes, new);
  return self->nodes->len - 1;
}

/* Copies the tree below @root; each node knows its place among its siblings, so no stack is needed. */
static void
copy_tree (XplHtmlTree *self, const GumboNode *root)
{
  const GumboNode *node = root;
  guint32 parent = add_node (self, root, 0);
  guint next = 0;

  for (;;)
    {
      const GumboVector *children = get_children (node);

      if (next < children->length)
        {
          const GumboNode *child = children->data[next];

          if (child->type == GUMBO_NODE_ELEMENT)
            {
              parent = add_node (self, child, parent);
              node = child;
              next = 0;
              continue;
            }
          if (is_text (child))
            add_node (self, child, parent);
          next++;
          continue;
        }

      XplHtmlNode *done = &g_array_index (self->nodes, XplHtmlNode, parent);
      done->end = self->nodes->len;
      if (node == root)
        return;
      parent = done->parent;
      next = (guint) node->index_within_parent + 1;
      node = node->parent;
    }
}

static void
count_own (XplHtmlNode *node)
{
  node->n_rows += node->tag == GUMBO_TAG_TR;
  node->n_cells += node->tag == GUMBO_TAG_TD || node->tag == GUMBO_TAG_TH;
  node->n_tables += node->tag == GUMBO_TAG_TABLE;
  node->n_paragraphs += node->tag == GUMBO_TAG_P;
  if (node->tag == GUMBO_TAG_A && xpl_html_node_get (node, "href") != NULL && node->text_length < MAX_LINK_TEXT)
    {
      node->link_length = node->text_length;
      node->n_links++;
    }
  if (node->tag == GUMBO_TAG_INPUT)
    node->n_inputs++;
}

/* Contents stand behind what holds them: backwards, each node is whole when it is passed on. */
static void
count_up (XplHtmlTree *self)
{
  for (guint i = self->nodes->len; i-- > 0;)
    {
      XplHtmlNode *node = &g_array_index (self->nodes, XplHtmlNode, i);
      XplHtmlNode *parent = &g_array_index (self->nodes, XplHtmlNode, node->parent);

      count_own (node);
      if (i == 0)
        return;
      parent->text_length += node->text_length;
      parent->link_length += node->link_length;
      parent->n_links += node->n_links;
      parent->n_rows += node->n_rows;
      parent->n_cells += node->n_cells;
      parent->n_tables += node->n_tables;
      parent->n_paragraphs += node->n_paragraphs;
      parent->n_inputs += node->n_inputs;
    }
}

XplHtmlTree *
xpl_html_tree_new (const GString *html)
{
  g_return_val_if_fail (html != NULL, NULL);

  XplHtmlTree *self = g_new0 (XplHtmlTree, 1);
  GumboOptions options = kGumboDefaultOptions;

  options.max_errors = 0;
  self->output = gumbo_parse_with_options (&options, html->str, html->len);
  self->nodes = g_array_new (FALSE, FALSE, sizeof (XplHtmlNode));
  copy_tree (self, self->output->root);
  count_up (self);
  return self;
}

void
xpl_html_tree_free (XplHtmlTree *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->nodes);
  gumbo_destroy_output (&kGumboDefaultOptions, self->output);
  g_free (self);
}

const char *
xpl_html_node_get (const XplHtmlNode *self, const char *attribute)
{
  g_return_val_if_fail (self != NULL && attribute != NULL, NULL);

  return self->attributes == NULL ? NULL : find_attribute (self->attributes, attribute);
}

gboolean
xpl_html_node_is_block (const XplHtmlNode *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return block_tags[self->tag];
}

char *
xpl_html_tree_dup_text (const XplHtmlTree *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->nodes->len, NULL);

  GString *out = g_string_new (NULL);
  gboolean space = FALSE;

  for (guint i = index, next; i < xpl_html_tree_node (self, index)->end; i = next)
    {
      const XplHtmlNode *node = xpl_html_tree_node (self, i);

      next = i + 1;
      if (i > index && node->hints & (XPL_HINT_UNSEEN | XPL_HINT_CONTROL))
        next = node->end;
      else if (node->text != NULL)
        xpl_html_append_text (out, node->text, &space);
      else if (node->tag == GUMBO_TAG_BR || xpl_html_node_is_block (node))
        space = TRUE;
    }
  return g_string_free (out, FALSE);
}
