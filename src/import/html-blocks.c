/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "html-blocks.h"

#include "html-hints.h"
#include "html-space.h"

#include <string.h>

/* The cells of data are short; longer ones hold a page that a table was used to lay out. */
#define MAX_CELL_LENGTH 120

/* What buttons say is shorter. */
#define MAX_LABEL 100

/* "[12]" */
#define MAX_NOTE 6

/* Between the cells of a row. */
#define CELL_BREAK " | "

/* A block under construction. @space: one is due; @n_breaks: lines that the next text begins. */
typedef struct
{
  GString *text;
  XplBlock block;
  guint32 hinted_length;
  gboolean space;
  guint n_breaks;
} Draft;

/* What holds for the content of an open element. */
typedef struct
{
  guint32 end;
  guint32 block_node;
  guint32 list;
  guint32 inline_hints; /* of elements in the line */
  XplBlockKind kind;
  guint is_block : 1;
  guint in_link : 1;
  guint is_unseen : 1;
  guint is_raw : 1;     /* white space counts */
  guint in_row : 1;     /* blocks in it become cells of one line */
  guint is_caption : 1; /* in the middle of a line */
} Frame;

typedef struct
{
  const XplHtmlTree *tree;
  XplBlockList *list;
  Draft draft;
  Draft caption; /* stands apart, after the block in which it is */
  GArray *frames; /* Frame */
  gboolean takes_all;
} Builder;

static gboolean
is_list (GumboTag tag)
{
  return tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_DL || tag == GUMBO_TAG_DIR;
}

static gboolean
is_heading (GumboTag tag)
{
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
}

static gboolean
is_data_table (const XplHtmlNode *node)
{
  const char *role = xpl_html_node_get (node, "role");

  return node->tag == GUMBO_TAG_TABLE && node->n_tables == 1 && node->n_rows >= 2 && node->n_cells >= 2 * node->n_rows
         && node->text_length <= node->n_cells * MAX_CELL_LENGTH
         && (role == NULL || (strcmp (role, "presentation") != 0 && strcmp (role, "none") != 0));
}

static guint32
count_sentences (const char *text)
{
  static const char *const stops[] = { ".", "!", "?", "…", "。", "！", "？", "।", "؟" };
  guint32 n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    for (const char *p = strstr (text, stops[i]); p != NULL; p = strstr (p, stops[i]))
      {
        p += strlen (stops[i]);
        /* Not within a number or an address. */
        n += i > 2 || !g_ascii_isalnum (*p);
      }
  return n;
}

static void
flush (Builder *self, Draft *draft)
{
  GString *all = self->list->text;

  while (draft->text->len > 0 && strchr (" \n|", draft->text->str[draft->text->len - 1]) != NULL)
    g_string_truncate (draft->text, draft->text->len - 1);
  if (draft->block.text_length > 0 && draft->text->len > 0)
    {
      draft->block.start = (guint32) all->len;
      draft->block.length = (guint32) draft->text->len;
      draft->block.n_sentences = count_sentences (draft->text->str);
      if (5 * (guint64) draft->hinted_length < 4 * (guint64) draft->block.text_length)
        draft->block.hints = 0;
      g_string_append_len (all, draft->text->str, (gssize) draft->text->len);
      g_array_append_val (self->list->blocks, draft->block);
    }
  g_string_truncate (draft->text, 0);
  draft->block = (XplBlock) { 0 };
  draft->hinted_length = 0;
  draft->space = FALSE;
  draft->n_breaks = 0;
}

static void
end_block (Builder *self)
{
  flush (self, &self->draft);
  flush (self, &self->caption);
}

static void
append_raw (Draft *draft, const char *text)
{
  /* The line feed right behind <pre> is none, and a block has no empty lines. */
  for (const char *p = text; *p != '\0'; p++)
    if (*p != '\r' && (*p != '\n' || (draft->text->len > 0 && draft->text->str[draft->text->len - 1] != '\n')))
      g_string_append_c (draft->text, *p);
}

/* Adds @text of the node @index, of which @length bytes are no white space, to the block under construction. */
static void
append_run (Builder *self, const Frame *frame, guint index, const char *text, guint32 length)
{
  Draft *draft = frame->is_caption ? &self->caption : &self->draft;

  if (length == 0)
    {
      draft->space = TRUE;
      return;
    }
  if (draft->block.text_length == 0)
    {
      draft->block.node = frame->block_node;
      draft->block.at = index;
      draft->block.kind = frame->is_caption ? XPL_BLOCK_CAPTION : frame->kind;
      draft->block.list = frame->list;
    }
  else if (draft->n_breaks > 0)
    {
      g_string_append_c (draft->text, draft->block.kind == XPL_BLOCK_TEXT ? '\n' : ' ');
    }
  draft->n_breaks = 0;
  if (frame->is_raw)
    append_raw (draft, text);
  else
    xpl_html_append_text (draft->text, text, &draft->space);
  draft->block.text_length += length;
  draft->block.link_length += frame->in_link ? length : 0;
  draft->block.hints |= frame->inline_hints;
  draft->hinted_length += frame->inline_hints != 0 ? length : 0;
}

/* Where the empty line at or after @text begins; NULL: none. */
static const char *
find_empty_line (const char *text)
{
  for (const char *p = strchr (text, '\n'); p != NULL; p = strchr (p + 1, '\n'))
    if (p[1 + strspn (p + 1, " \t\r")] == '\n')
      return p;
  return NULL;
}

/* Where white space counts, empty lines part blocks. */
static void
append_raw_lines (Builder *self, const Frame *frame, guint index, const char *text)
{
  const char *end;

  while ((end = find_empty_line (text)) != NULL)
    {
      g_autofree char *piece = g_strndup (text, (gsize) (end - text));

      append_run (self, frame, index, piece, (guint32) xpl_html_count_text (piece));
      end_block (self);
      text = end + strspn (end, " \t\r\n");
    }
  append_run (self, frame, index, text, (guint32) xpl_html_count_text (text));
}

static void
append_text (Builder *self, const Frame *frame, guint index)
{
  const XplHtmlNode *node = xpl_html_tree_node (self->tree, index);

  if (frame->is_unseen)
    return;
  if (frame->is_raw && !frame->in_row)
    append_raw_lines (self, frame, index, node->text);
  else
    append_run (self, frame, index, node->text, node->text_length);
}

/* One break is a new line of the block, two are a new block, as in pages without paragraphs. */
static void
break_line (Builder *self, const Frame *frame)
{
  Draft *draft = frame->is_caption ? &self->caption : &self->draft;

  draft->space = TRUE;
  if (draft->n_breaks++ == 1 && !frame->in_row && !frame->is_caption)
    end_block (self);
}

static void
enter_block (Builder *self, Frame *frame, const XplHtmlNode *node, guint index)
{
  if (frame->in_row)
    {
      /* A cell: the next in the line; what else is in it only parts words. */
      self->draft.space = TRUE;
      if ((node->tag == GUMBO_TAG_TD || node->tag == GUMBO_TAG_TH) && self->draft.text->len > 0)
        {
          g_string_append (self->draft.text, CELL_BREAK);
          self->draft.space = FALSE;
        }
      return;
    }
  end_block (self);
  frame->block_node = index;
  if (is_heading (node->tag))
    frame->kind = XPL_BLOCK_HEADING;
  else if (node->tag == GUMBO_TAG_LI || node->tag == GUMBO_TAG_DD || node->tag == GUMBO_TAG_DT)
    frame->kind = XPL_BLOCK_ITEM;
  else if (node->tag == GUMBO_TAG_FIGCAPTION || node->tag == GUMBO_TAG_CAPTION)
    frame->kind = XPL_BLOCK_CAPTION;
  else if (node->tag == GUMBO_TAG_BLOCKQUOTE || node->tag == GUMBO_TAG_TABLE)
    frame->kind = XPL_BLOCK_TEXT;
  if (is_list (node->tag) && (frame->list == 0 || frame->kind != XPL_BLOCK_ITEM))
    frame->list = index;
  if (is_data_table (node))
    {
      frame->list = index;
      frame->kind = XPL_BLOCK_ROW;
    }
  frame->in_row = node->tag == GUMBO_TAG_TR && frame->kind == XPL_BLOCK_ROW;
}

static void
enter_inline (Builder *self, Frame *frame, guint32 hints)
{
  if (hints & XPL_HINT_CAPTION && !frame->in_row)
    {
      flush (self, &self->caption);
      frame->is_caption = self->draft.block.text_length > 0;
      if (!frame->is_caption)
        frame->kind = XPL_BLOCK_CAPTION;
    }
  frame->inline_hints |= hints & (XPL_HINTS_STRONG | XPL_HINTS_WEAK | XPL_HINT_TIME);
}

/* The number of a footnote: a link in superior figures. */
static gboolean
is_note (const XplHtmlNode *node)
{
  return node->was != NULL && strcmp (node->was, "sup") == 0 && node->n_links > 0 && node->text_length <= MAX_NOTE;
}

/* Not for readers. What is much is no label of a button. */
static gboolean
is_unseen (const XplHtmlNode *node)
{
  return node->hints & XPL_HINT_UNSEEN || is_note (node)
         || (node->hints & XPL_HINT_CONTROL && node->text_length < MAX_LABEL);
}

static void
enter (Builder *self, guint index)
{
  const XplHtmlNode *node = xpl_html_tree_node (self->tree, index);
  Frame frame = g_array_index (self->frames, Frame, self->frames->len - 1);

  frame.end = node->end;
  frame.is_block = xpl_html_node_is_block (node);
  frame.in_link = frame.in_link || (node->tag == GUMBO_TAG_A && node->n_links > 0);
  frame.is_raw = frame.is_raw || node->tag == GUMBO_TAG_PRE;
  if (frame.is_block)
    {
      enter_block (self, &frame, node, index);
      frame.inline_hints = 0;
      if (node->hints & XPL_HINT_CAPTION && node->n_paragraphs < 2)
        frame.kind = XPL_BLOCK_CAPTION;
    }
  else
    {
      frame.is_unseen = frame.is_unseen || node->tag == GUMBO_TAG_TITLE || (!self->takes_all && is_unseen (node));
      enter_inline (self, &frame, node->hints);
    }
  g_array_append_val (self->frames, frame);
}

static void
leave (Builder *self)
{
  const Frame *frame = &g_array_index (self->frames, Frame, self->frames->len - 1);

  if (frame->is_block && !(frame->in_row && self->frames->len > 1 && frame[-1].in_row))
    end_block (self);
  else if (frame->is_block)
    self->draft.space = TRUE;
  g_array_set_size (self->frames, self->frames->len - 1);
}

XplBlockList *
xpl_block_list_new (const XplHtmlTree *tree, gboolean takes_all)
{
  g_return_val_if_fail (tree != NULL, NULL);

  XplBlockList *list = g_new0 (XplBlockList, 1);
  Builder self = { .tree = tree, .list = list, .takes_all = takes_all };
  Frame outermost = { .end = tree->nodes->len, .is_block = TRUE };

  list->text = g_string_new (NULL);
  list->blocks = g_array_new (FALSE, FALSE, sizeof (XplBlock));
  self.draft.text = g_string_new (NULL);
  self.caption.text = g_string_new (NULL);
  self.frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  g_array_append_val (self.frames, outermost);
  for (guint i = 0; i < tree->nodes->len; i++)
    {
      const XplHtmlNode *node = xpl_html_tree_node (tree, i);

      while (g_array_index (self.frames, Frame, self.frames->len - 1).end <= i)
        leave (&self);
      if (node->tag == GUMBO_TAG_BR)
        break_line (&self, &g_array_index (self.frames, Frame, self.frames->len - 1));
      else if (node->text != NULL)
        append_text (&self, &g_array_index (self.frames, Frame, self.frames->len - 1), i);
      else
        enter (&self, i);
    }
  while (self.frames->len > 0)
    leave (&self);
  g_string_free (self.draft.text, TRUE);
  g_string_free (self.caption.text, TRUE);
  g_array_unref (self.frames);
  return list;
}

void
xpl_block_list_free (XplBlockList *self)
{
  if (self == NULL)
    return;
  g_string_free (self->text, TRUE);
  g_array_unref (self->blocks);
  g_free (self);
}

char *
xpl_block_list_dup_text (const XplBlockList *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->blocks->len, NULL);

  const XplBlock *block = xpl_block_list_get (self, index);

  return g_strndup (self->text->str + block->start, block->length);
}
