/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * An end tag is written only where gumbo, too, must find its element open, and elements that HTML5 ends by themselves are
 * ended here in writing: so gumbo's depth never exceeds the one that is kept here.
 */

#include "config.h"

#include "html-nesting.h"

#include "html-space.h"

#include <string.h>

/* Html, body, and what gumbo adds of itself around rows. */
#define OWN_DEPTH 4

/* So many open elements below the cap are no page that somebody wrote: the text of what is within them is one run. */
#define MAX_FLATTENED 10000

/* More elements are no page that somebody wrote, and the tree of them would take a hundred times their bytes: the text of
 * the rest is one run. The longest specifications in one page have half of it. */
#define MAX_ELEMENTS 500000

#define BIT(kind) (1u << XPL_TAG_##kind)
#define CELLS (BIT (CELL) | BIT (ROW) | BIT (TABLE) | BIT (CAPTION))
#define INLINES (BIT (INLINE) | BIT (ANCHOR))

/* The elements that an end tag of each kind does not reach across. */
static const guint end_stops[XPL_N_TAG_KINDS] = {
  [XPL_TAG_INLINE] = ~INLINES,     [XPL_TAG_ANCHOR] = ~INLINES,  [XPL_TAG_BLOCK] = CELLS,    [XPL_TAG_P] = CELLS,
  [XPL_TAG_HEADING] = CELLS,       [XPL_TAG_LI] = CELLS,         [XPL_TAG_DT_DD] = CELLS,    [XPL_TAG_TABLE] = 0,
  [XPL_TAG_ROW] = BIT (TABLE),     [XPL_TAG_CELL] = BIT (TABLE), [XPL_TAG_CAPTION] = BIT (TABLE), [XPL_TAG_MUTE] = CELLS,
};

/* The elements that a start tag of each kind ends, and what they are not looked for across. */
static const struct
{
  guint ended;
  guint stops;
} start_ends[XPL_N_TAG_KINDS] = {
  [XPL_TAG_BLOCK] = { BIT (P), ~(INLINES | BIT (P)) },
  [XPL_TAG_P] = { BIT (P), ~(INLINES | BIT (P)) },
  [XPL_TAG_TABLE] = { BIT (P), ~(INLINES | BIT (P)) },
  [XPL_TAG_HEADING] = { BIT (P) | BIT (HEADING), ~(INLINES | BIT (P) | BIT (HEADING)) },
  [XPL_TAG_LI] = { BIT (LI) | BIT (P), ~(INLINES | BIT (P) | BIT (LI)) },
  [XPL_TAG_DT_DD] = { BIT (DT_DD) | BIT (P), ~(INLINES | BIT (P) | BIT (DT_DD)) },
  [XPL_TAG_CAPTION] = { BIT (ROW) | BIT (CAPTION), BIT (TABLE) },
  [XPL_TAG_ROW] = { BIT (ROW) | BIT (CAPTION), BIT (TABLE) },
  [XPL_TAG_CELL] = { BIT (CELL) | BIT (CAPTION), BIT (TABLE) },
};

/* Elements that have end tags of their own, which are counted where they are left out. */
#define COUNTED (BIT (BLOCK) | BIT (INLINE) | BIT (ANCHOR) | BIT (TABLE) | BIT (HEADING))

static const XplTag unknown_tag = { "", XPL_TAG_INLINE, "span", FALSE };
static const XplTag row_tag = { "tr", XPL_TAG_ROW, "tr", FALSE };
static const XplTag cell_tag = { "td", XPL_TAG_CELL, "td", FALSE };

typedef struct
{
  const XplTag *tag;
  gboolean is_written;
} OpenElement;

struct _XplHtmlNesting
{
  GString *out;
  GArray *open;                       /* OpenElement */
  guint n_open[XPL_N_TAG_KINDS];      /* of those */
  guint n_flattened[XPL_N_TAG_KINDS]; /* left out, and not ended yet */
  guint n_flattened_open;             /* all of those */
  guint n_flattened_all;
  guint n_written; /* elements */
};

static const OpenElement *
get_open (const XplHtmlNesting *self, guint index)
{
  return &g_array_index (self->open, OpenElement, index);
}

static void
close_last (XplHtmlNesting *self)
{
  const OpenElement *last = get_open (self, self->open->len - 1);

  if (last->is_written)
    {
      if (strcmp (last->tag->name, "q") == 0)
        g_string_append (self->out, "”");
      g_string_append_printf (self->out, "</%s>", last->tag->tame_name);
    }
  self->n_open[last->tag->kind]--;
  g_array_set_size (self->open, self->open->len - 1);
}

static void
close_down_to (XplHtmlNesting *self, guint length)
{
  while (self->open->len > length)
    close_last (self);
}

static gboolean
is_plain_name (const char *name, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (name[i]) && name[i] != '-')
      return FALSE;
  return length < 64;
}

static gboolean
is_bomb (const XplHtmlNesting *self)
{
  return self->n_flattened_open > MAX_FLATTENED || self->n_written > MAX_ELEMENTS;
}

static void
flatten (XplHtmlNesting *self, const XplTag *tag)
{
  self->n_flattened_all++;
  if (COUNTED >> tag->kind & 1)
    {
      self->n_flattened[tag->kind]++;
      self->n_flattened_open++;
    }
  if (!(INLINES >> tag->kind & 1))
    xpl_html_nesting_separate (self);
}

/* FALSE where it would be nested too deeply. */
static gboolean
open_element (XplHtmlNesting *self, const XplTag *tag, const XplHtmlAttributes *attributes, const char *name, gsize length)
{
  gboolean is_written = !xpl_html_nesting_is_mute (self) && tag->kind != XPL_TAG_MUTE;
  OpenElement element = { tag, is_written };
  GString *html = self->out;

  if (self->open->len + self->n_open[XPL_TAG_TABLE] + OWN_DEPTH >= XPL_HTML_MAX_DEPTH)
    {
      flatten (self, tag);
      return FALSE;
    }
  if (is_written)
    {
      self->n_written++;
      g_string_append_printf (html, "<%s", tag->tame_name);
      if ((tag->keeps_name || tag == &unknown_tag) && is_plain_name (name, length))
        g_string_append_printf (html, " " XPL_HTML_WAS "=\"%.*s\"", (int) length, name);
      if (attributes != NULL)
        xpl_html_attributes_append (attributes, html);
      g_string_append_c (html, '>');
      if (strcmp (tag->name, "q") == 0)
        g_string_append (html, "“");
    }
  self->n_open[tag->kind]++;
  g_array_append_val (self->open, element);
  return TRUE;
}

/* What stands in a table outside of its cells would be moved before it: it gets a cell where it is. */
static void
enter_cell (XplHtmlNesting *self)
{
  if (!xpl_html_nesting_is_in_table (self) || xpl_html_nesting_is_mute (self))
    return;
  if (get_open (self, self->open->len - 1)->tag->kind == XPL_TAG_TABLE && !open_element (self, &row_tag, NULL, NULL, 0))
    return;
  open_element (self, &cell_tag, NULL, NULL, 0);
}

/* The innermost open element of a kind in @wanted, or of @tag, that is not behind one in @stops; its place plus one. */
static guint
find_open (const XplHtmlNesting *self, guint wanted, const XplTag *tag, guint stops)
{
  for (guint i = self->open->len; i > 0; i--)
    {
      const XplTag *open = get_open (self, i - 1)->tag;

      if (tag != NULL ? open == tag : wanted >> open->kind & 1)
        return i;
      if (stops >> open->kind & 1)
        return 0;
    }
  return 0;
}

static void
close_implied (XplHtmlNesting *self, const XplTag *tag)
{
  guint ended = start_ends[tag->kind].ended;
  guint index;

  while (ended != 0 && (index = find_open (self, ended, NULL, start_ends[tag->kind].stops)) > 0)
    close_down_to (self, index - 1);
}

/* A second link in an open one ends it, or is none where blocks lie between. */
static const XplTag *
settle_anchor (XplHtmlNesting *self, const XplTag *tag)
{
  guint index = self->n_open[XPL_TAG_ANCHOR] > 0 ? find_open (self, BIT (ANCHOR), NULL, ~INLINES) : 0;

  if (self->n_open[XPL_TAG_ANCHOR] == 0)
    return tag;
  if (index == 0)
    return &unknown_tag;
  close_down_to (self, index - 1);
  return tag;
}

XplHtmlNesting *
xpl_html_nesting_new (GString *out)
{
  g_return_val_if_fail (out != NULL, NULL);

  XplHtmlNesting *self = g_new0 (XplHtmlNesting, 1);

  self->out = out;
  self->open = g_array_new (FALSE, FALSE, sizeof (OpenElement));
  return self;
}

void
xpl_html_nesting_free (XplHtmlNesting *self)
{
  if (self == NULL)
    return;
  close_down_to (self, 0);
  g_array_unref (self->open);
  g_free (self);
}

gboolean
xpl_html_nesting_is_mute (const XplHtmlNesting *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->n_open[XPL_TAG_MUTE] > 0;
}

gboolean
xpl_html_nesting_is_in_table (const XplHtmlNesting *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  XplTagKind kind = self->open->len > 0 ? get_open (self, self->open->len - 1)->tag->kind : XPL_TAG_BLOCK;

  return kind == XPL_TAG_TABLE || kind == XPL_TAG_ROW;
}

void
xpl_html_nesting_separate (XplHtmlNesting *self)
{
  static const char mark[] = "<br>";
  g_return_if_fail (self != NULL);

  GString *html = self->out;

  if (xpl_html_nesting_is_mute (self) || xpl_html_nesting_is_in_table (self))
    return;
  if (html->len >= strlen (mark) && memcmp (html->str + html->len - strlen (mark), mark, strlen (mark)) == 0)
    return;
  if (!is_bomb (self))
    g_string_append (html, mark);
  else if (html->len > 0 && html->str[html->len - 1] != '\n')
    g_string_append_c (html, '\n');
}

void
xpl_html_nesting_start (XplHtmlNesting *self,
                        const XplTag *tag,
                        const XplHtmlAttributes *attributes,
                        const char *name,
                        gsize length)
{
  g_return_if_fail (self != NULL);

  if (tag == NULL)
    tag = &unknown_tag;

  gboolean is_part_of_table = tag->kind == XPL_TAG_ROW || tag->kind == XPL_TAG_CELL || tag->kind == XPL_TAG_CAPTION;

  if (xpl_html_nesting_is_mute (self) && tag->kind != XPL_TAG_BLOCK && tag->kind != XPL_TAG_TABLE && tag->kind != XPL_TAG_MUTE)
    return;
  if (is_bomb (self) && tag->kind != XPL_TAG_MUTE)
    {
      flatten (self, tag);
      return;
    }
  if (is_part_of_table && self->n_open[XPL_TAG_TABLE] == 0)
    {
      xpl_html_nesting_separate (self);
      return;
    }
  close_implied (self, tag);
  if (!is_part_of_table && strcmp (tag->name, "form") == 0 && xpl_html_nesting_is_in_table (self))
    return;
  if (!is_part_of_table)
    enter_cell (self);
  if (tag->kind == XPL_TAG_ANCHOR)
    tag = settle_anchor (self, tag);
  if (tag->kind == XPL_TAG_CELL && get_open (self, self->open->len - 1)->tag->kind == XPL_TAG_TABLE)
    open_element (self, &row_tag, NULL, NULL, 0);
  open_element (self, tag, attributes, name, length);
}

void
xpl_html_nesting_end (XplHtmlNesting *self, const XplTag *tag)
{
  guint index;

  g_return_if_fail (self != NULL);

  if (tag == NULL)
    tag = &unknown_tag;
  if (self->n_flattened[tag->kind] > 0)
    {
      self->n_flattened[tag->kind]--;
      self->n_flattened_open--;
      if (tag->kind == XPL_TAG_BLOCK)
        xpl_html_nesting_separate (self);
      return;
    }
  if (self->n_open[tag->kind] == 0)
    return;
  if (tag->kind == XPL_TAG_HEADING)
    index = find_open (self, BIT (HEADING), NULL, end_stops[tag->kind]);
  else
    index = find_open (self, 0, tag, end_stops[tag->kind]);
  if (index > 0)
    close_down_to (self, index - 1);
}

void
xpl_html_nesting_void (XplHtmlNesting *self, const XplTag *tag, const XplHtmlAttributes *attributes)
{
  g_return_if_fail (self != NULL && tag != NULL);

  if (xpl_html_nesting_is_mute (self) || (xpl_html_nesting_is_in_table (self) && strcmp (tag->name, "br") != 0))
    return;
  if (is_bomb (self))
    {
      xpl_html_nesting_separate (self);
      return;
    }
  enter_cell (self);
  self->n_written++;
  g_string_append_printf (self->out, "<%s", tag->tame_name);
  xpl_html_attributes_append (attributes, self->out);
  g_string_append_c (self->out, '>');
}

void
xpl_html_nesting_text (XplHtmlNesting *self, const char *text, const char *end)
{
  g_return_if_fail (self != NULL && text != NULL);

  const char *p = text;

  if (xpl_html_nesting_is_mute (self) || p == end)
    return;
  if (xpl_html_nesting_is_in_table (self))
    {
      while (p < end && g_ascii_isspace (*p))
        p++;
      if (p == end)
        return;
      enter_cell (self);
    }
  while (p < end)
    {
      const char *mark = memchr (p, '<', (gsize) (end - p));

      xpl_html_append_markup (self->out, p, (gsize) ((mark != NULL ? mark : end) - p));
      if (mark == NULL)
        return;
      g_string_append (self->out, "&lt;");
      p = mark + 1;
    }
}

guint
xpl_html_nesting_get_n_flattened (const XplHtmlNesting *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_flattened_all;
}
