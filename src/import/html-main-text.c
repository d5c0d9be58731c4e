/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "html-main-text.h"

#include "article-text.h"
#include "html-hints.h"
#include "html-phrases.h"
#include "html-score.h"

#include <string.h>

/* With less text than this, what a page calls its parts was taken too seriously. Bytes without white space. */
#define MIN_TEXT 120

/* So many times more text must come without the names to be believed. */
#define MIN_GAIN 3

/* Shorter lines that are no paragraphs say nothing by themselves: labels, times, counts. */
#define MAX_CRUMB 40

/* A standfirst is at least so long; one that is a paragraph may be shorter. */
#define MIN_STANDFIRST 40
#define MIN_STANDFIRST_PARAGRAPH 28

/* A caption shorter than this only says whose picture it is. */
#define MIN_CAPTION 25

/* So many times between the texts are those of the entries of a live report, or of a thread. */
#define MIN_ENTRIES 3

/* A part of the page that holds more of the article's text than this is the article. */
#define MAX_SECTION_SHARE 0.5

/* Longer blocks are not there twice by accident. */
#define MIN_REPEATED 40

typedef struct
{
  const XplPageScore *score;
  const char *title;
  GPtrArray *authors;
  GString *out;
  GHashTable *seen;    /* texts of blocks → the part of the page that they stood in */
  GArray *headings;    /* guint: blocks that wait for text to follow */
  guint32 last_list;   /* of the last block that was written */
  guint32 section_end; /* the node behind the part that "Related stories" is the head of, or 0 */
  gboolean takes_all;  /* whatever is text */
  gboolean takes_times;
  gboolean has_prose;
  gboolean in_section; /* behind "Related stories" that is no head of a part */
  GumboTag rest_level; /* of the heading "Comments", behind which this is, or 0 */
} Composer;

static GumboTag
get_tag (const Composer *self, const XplBlock *block)
{
  return xpl_html_tree_node (self->score->tree, block->node)->tag;
}

static gboolean
is_paragraph (const Composer *self, const XplBlock *block)
{
  GumboTag tag = get_tag (self, block);

  return tag == GUMBO_TAG_P || tag == GUMBO_TAG_BLOCKQUOTE || tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_LI
         || tag == GUMBO_TAG_DD || tag == GUMBO_TAG_DT;
}

static char *
dup_letters (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_unichar_tolower (g_utf8_get_char (p)));
  return g_string_free (out, FALSE);
}

static gboolean
is_title (const Composer *self, const char *text)
{
  if (self->title == NULL)
    return FALSE;

  g_autofree char *a = dup_letters (text);
  g_autofree char *b = dup_letters (self->title);

  return *a != '\0' && (strcmp (a, b) == 0 || (strlen (a) > MIN_STANDFIRST && g_str_has_prefix (b, a)));
}

static gboolean
names_author (const Composer *self, const char *text)
{
  for (guint i = 0; i < self->authors->len; i++)
    {
      const char *author = g_ptr_array_index (self->authors, i);

      if (strstr (text, author) != NULL && strlen (text) < strlen (author) + 60)
        return TRUE;
    }
  return FALSE;
}

/* A line at the head of the article that says who wrote it, or when. */
static gboolean
is_byline (const Composer *self, const XplBlock *block, const char *text)
{
  if (block->n_sentences > 1 || block->text_length > 160)
    return FALSE;
  if (xpl_is_byline (text))
    return TRUE;
  return !self->has_prose && block->n_sentences == 0 && names_author (self, text);
}

/* Before the first paragraph stand a standfirst and headings, and much else. */
static gboolean
is_preface (const Composer *self, const XplBlock *block)
{
  if (block->kind == XPL_BLOCK_ITEM)
    return block->text_length >= MIN_STANDFIRST;
  if (block->n_sentences > 0 || is_paragraph (self, block))
    return block->text_length >= MIN_STANDFIRST_PARAGRAPH;
  return block->text_length >= MIN_STANDFIRST;
}

/* The part of the page that the block is the head of: the smallest element around it that has more in it, if it is not
 * the article's. 0 where there is none. */
static guint
find_section (const Composer *self, const XplBlock *block)
{
  const XplHtmlTree *tree = self->score->tree;
  guint chosen = self->score->chosen;
  guint node = block->node;

  while (node > 0 && xpl_html_tree_node (tree, node)->text_length <= block->text_length + MAX_CRUMB)
    node = xpl_html_tree_node (tree, node)->parent;
  if (node <= chosen && xpl_html_tree_node (tree, node)->end >= xpl_html_tree_node (tree, chosen)->end)
    return 0;
  return self->score->prose[node] > MAX_SECTION_SHARE * self->score->prose[chosen] ? 0 : node;
}

/* Leaves out the part @section, with the headings in it that wait for text. */
static void
leave_section (Composer *self, guint section)
{
  self->section_end = xpl_html_tree_node (self->score->tree, section)->end;
  while (self->headings->len > 0)
    {
      guint last = g_array_index (self->headings, guint, self->headings->len - 1);

      if (xpl_block_list_get (self->score->blocks, last)->at < section)
        return;
      g_array_set_size (self->headings, self->headings->len - 1);
    }
}

/* TRUE where the line is none of the article's; then what it is the head of is not, either. */
static gboolean
take_phrase (Composer *self, const XplBlock *block, const char *text)
{
  XplPagePhrase phrase = xpl_page_phrase (text, block->kind == XPL_BLOCK_HEADING);
  gboolean is_wall = phrase <= XPL_PHRASE_LINE && xpl_line_is_wall (text);
  guint section = phrase > XPL_PHRASE_LINE || is_wall ? find_section (self, block) : 0;

  if (section != 0)
    leave_section (self, section);
  else if (phrase == XPL_PHRASE_REST)
    self->rest_level = block->kind == XPL_BLOCK_HEADING ? get_tag (self, block) : GUMBO_TAG_H6;
  else if (phrase == XPL_PHRASE_SECTION)
    self->in_section = TRUE;
  /* Words of a wall in the midst of the text may be news: there the line is marked later, and stays. */
  return phrase != XPL_PHRASE_NONE || section != 0;
}

static gboolean
is_in_section (Composer *self, const XplBlock *block)
{
  if (block->at < self->section_end || self->rest_level != 0)
    return TRUE;
  if (self->in_section && xpl_block_get_prose (block) > 0 && block->kind != XPL_BLOCK_ITEM)
    self->in_section = FALSE;
  return self->in_section;
}

/* Whether the block is text of the article by what it looks like; headings are judged by what follows. */
static gboolean
is_wanted (Composer *self, const XplBlock *block, const char *text)
{
  gboolean is_prose = xpl_block_get_prose (block) > 0;

  if (take_phrase (self, block, text) || is_in_section (self, block))
    return FALSE;
  if (block->hints & (XPL_HINTS_STRONG | XPL_HINTS_WEAK))
    return FALSE;
  if (block->hints & XPL_HINT_TIME)
    return self->takes_times;
  if (block->kind == XPL_BLOCK_CAPTION)
    return block->text_length >= MIN_CAPTION && !xpl_block_is_links (block);
  if (block->kind == XPL_BLOCK_ROW)
    return TRUE;
  if (xpl_block_is_links (block) || is_byline (self, block, text))
    return FALSE;
  if (!self->has_prose && !is_prose)
    return is_preface (self, block) && !is_title (self, text);
  return is_prose || is_paragraph (self, block) || block->text_length > MAX_CRUMB;
}

static void
append_block (Composer *self, const XplBlock *block, const char *text)
{
  gboolean same_list = block->list != 0 && block->list == self->last_list;

  if (self->out->len > 0)
    g_string_append (self->out, same_list ? "\n" : "\n\n");
  g_string_append (self->out, text);
  self->last_list = block->list;
}

static void
write_headings (Composer *self)
{
  for (guint i = 0; i < self->headings->len; i++)
    {
      guint index = g_array_index (self->headings, guint, i);
      g_autofree char *text = xpl_block_list_dup_text (self->score->blocks, index);

      append_block (self, xpl_block_list_get (self->score->blocks, index), text);
    }
  g_array_set_size (self->headings, 0);
}

/* Takes back the headings that the new one ends: those of its level and below had nothing under them. */
static void
drop_empty_headings (Composer *self, GumboTag level)
{
  while (self->headings->len > 0)
    {
      guint last = g_array_index (self->headings, guint, self->headings->len - 1);

      if (get_tag (self, xpl_block_list_get (self->score->blocks, last)) < level)
        return;
      g_array_set_size (self->headings, self->headings->len - 1);
    }
}

static void
take_heading (Composer *self, guint index, const char *text)
{
  const XplBlock *block = xpl_block_list_get (self->score->blocks, index);
  GumboTag level = get_tag (self, block);

  if (block->at < self->section_end)
    return;
  self->in_section = FALSE;
  if (level <= self->rest_level)
    self->rest_level = 0;
  drop_empty_headings (self, level);
  if (take_phrase (self, block, text) || is_title (self, text))
    return;
  /* Before the text it is the title, in words that the page's data does not have. */
  if (level != GUMBO_TAG_H1 || self->has_prose)
    g_array_append_val (self->headings, index);
}

/* The same text stood in another part: a standfirst that the text begins with, a quote pulled out of it. In the same part
 * it is said again. */
static gboolean
is_repeated (Composer *self, const XplBlock *block, const char *text)
{
  gpointer part = GUINT_TO_POINTER (xpl_html_tree_node (self->score->tree, block->node)->parent);
  gpointer earlier;

  if (g_hash_table_lookup_extended (self->seen, text, NULL, &earlier))
    return earlier != part;
  g_hash_table_insert (self->seen, g_strdup (text), part);
  return FALSE;
}

static void
take_block (Composer *self, guint index)
{
  const XplBlock *block = xpl_block_list_get (self->score->blocks, index);
  g_autofree char *text = xpl_block_list_dup_text (self->score->blocks, index);

  if (block->kind == XPL_BLOCK_HEADING && !self->takes_all)
    {
      take_heading (self, index, text);
      return;
    }
  if (!self->takes_all && !is_wanted (self, block, text))
    return;
  if (!self->takes_all && block->text_length >= MIN_REPEATED && is_repeated (self, block, text))
    return;
  if (block->kind != XPL_BLOCK_CAPTION)
    write_headings (self);
  self->has_prose = self->has_prose || xpl_block_get_prose (block) > 0;
  append_block (self, block, text);
}

/* The block of the page's top heading, where it stands before the article's element; else how many blocks there are. */
static guint
find_top_heading (const XplPageScore *score)
{
  guint found = score->blocks->blocks->len;

  for (guint i = 0; i < score->blocks->blocks->len; i++)
    {
      const XplBlock *block = xpl_block_list_get (score->blocks, i);

      if (block->at >= score->chosen)
        break;
      if (xpl_html_tree_node (score->tree, block->node)->tag == GUMBO_TAG_H1 && !score->dropped[block->at])
        found = i;
    }
  return found;
}

/* A paragraph between the top heading and the article's element: a standfirst. */
static gboolean
is_standfirst (const XplPageScore *score, const XplBlock *block)
{
  return block->at < score->chosen && !score->dropped[block->at] && !xpl_block_is_links (block)
         && xpl_html_tree_node (score->tree, block->node)->tag == GUMBO_TAG_P;
}

static gboolean
has_entries (const XplPageScore *score)
{
  guint n = 0;

  for (guint i = 0; i < score->blocks->blocks->len && n < MIN_ENTRIES; i++)
    {
      const XplBlock *block = xpl_block_list_get (score->blocks, i);

      n += (block->hints & XPL_HINT_TIME) != 0 && xpl_page_score_holds (score, block);
    }
  return n == MIN_ENTRIES;
}

static char *
compose (const XplPageScore *score, const char *title, GPtrArray *authors, gboolean takes_all)
{
  Composer self = { .score = score, .title = title, .authors = authors, .takes_all = takes_all };

  guint top_heading = find_top_heading (score);

  self.takes_times = has_entries (score);
  self.out = g_string_new (NULL);
  self.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.headings = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < score->blocks->blocks->len; i++)
    {
      const XplBlock *block = xpl_block_list_get (score->blocks, i);

      if (takes_all || xpl_page_score_holds (score, block) || (i > top_heading && is_standfirst (score, block)))
        take_block (&self, i);
    }
  g_hash_table_unref (self.seen);
  g_array_unref (self.headings);
  return g_string_free (self.out, FALSE);
}

char *
xpl_html_all_text (const XplHtmlTree *tree)
{
  g_return_val_if_fail (tree != NULL, NULL);

  g_autoptr (GPtrArray) authors = g_ptr_array_new ();
  g_autoptr (XplBlockList) blocks = xpl_block_list_new (tree, TRUE);
  g_autoptr (XplPageScore) score = xpl_page_score_new (tree, blocks, FALSE);

  return compose (score, NULL, authors, TRUE);
}

char *
xpl_html_main_text (const XplHtmlTree *tree, const char *title, GPtrArray *authors)
{
  g_return_val_if_fail (tree != NULL && authors != NULL, NULL);

  g_autoptr (XplBlockList) blocks = xpl_block_list_new (tree, FALSE);
  g_autoptr (XplPageScore) score = xpl_page_score_new (tree, blocks, TRUE);
  g_autofree char *text = compose (score, title, authors, FALSE);

  if (strlen (text) >= MIN_TEXT)
    return g_steal_pointer (&text);

  g_autoptr (XplPageScore) other_score = xpl_page_score_new (tree, blocks, FALSE);
  g_autofree char *other = compose (other_score, title, authors, FALSE);

  if (*text == '\0' && *other == '\0')
    return xpl_html_all_text (tree);
  return strlen (other) > MIN_GAIN * strlen (text) ? g_steal_pointer (&other) : g_steal_pointer (&text);
}
