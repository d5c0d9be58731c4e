/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Makes pages tame before gumbo sees them. Gumbo takes time by the square of how deeply elements are nested, of how many
 * attributes a tag has, of how many formatting elements stay open and of what is wrongly put into tables, and its trees
 * are freed recursively. So one walk over the tags writes the page anew: each element ends where HTML5 would end it at the
 * latest, elements below the cap are left out with their text kept, formatting is plain <span>, and what is no text (style,
 * drawings, scripts) is gone. What remains to gumbo is what it does well: head and body, references, the tree.
 *
 * An end tag is written only where gumbo, too, must find its element open: so its depth never exceeds the one kept here.
 */

#include "config.h"

#include "html-tame.h"

#include "html-attributes.h"
#include "html-tags.h"

#include <string.h>

/* Html, body, and what gumbo adds of itself around rows. */
#define OWN_DEPTH 4

/* What browsers write at the head of a page that they save. */
#define SAVED_FROM "saved from url=("
#define SAVED_FROM_PLAIN " url: http" /* in a comment of several lines */

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

typedef struct
{
  XplTamePage *page;
  const char *end;
  GArray *open;                       /* OpenElement */
  guint n_open[XPL_N_TAG_KINDS];      /* of those */
  guint n_flattened[XPL_N_TAG_KINDS]; /* left out, and not ended yet */
  GHashTable *endless;                /* names of raw elements of which no end follows */
  gboolean is_comment_endless;
} Tamer;

static const OpenElement *
get_open (const Tamer *self, guint index)
{
  return &g_array_index (self->open, OpenElement, index);
}

static gboolean
is_mute (const Tamer *self)
{
  return self->n_open[XPL_TAG_MUTE] > 0;
}

static gboolean
is_in_table (const Tamer *self)
{
  XplTagKind kind = self->open->len > 0 ? get_open (self, self->open->len - 1)->tag->kind : XPL_TAG_BLOCK;

  return kind == XPL_TAG_TABLE || kind == XPL_TAG_ROW;
}

static void
close_last (Tamer *self)
{
  const OpenElement *last = get_open (self, self->open->len - 1);

  if (last->is_written)
    {
      if (strcmp (last->tag->name, "q") == 0)
        g_string_append (self->page->html, "”");
      g_string_append_printf (self->page->html, "</%s>", last->tag->tame_name);
    }
  self->n_open[last->tag->kind]--;
  g_array_set_size (self->open, self->open->len - 1);
}

static void
close_down_to (Tamer *self, guint length)
{
  while (self->open->len > length)
    close_last (self);
}

/* In place of the tag of a block that is left out: its words do not run into their neighbours. */
static void
separate (Tamer *self)
{
  static const char mark[] = "<br>";
  GString *html = self->page->html;

  if (!is_mute (self) && !is_in_table (self)
      && (html->len < strlen (mark) || memcmp (html->str + html->len - strlen (mark), mark, strlen (mark)) != 0))
    g_string_append (html, mark);
}

static gboolean
is_plain_name (const char *name, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (name[i]) && name[i] != '-')
      return FALSE;
  return length < 64;
}

/* FALSE where it would be nested too deeply. */
static gboolean
open_element (Tamer *self, const XplTag *tag, const XplHtmlAttributes *attributes, const char *name, gsize length)
{
  gboolean is_written = !is_mute (self) && tag->kind != XPL_TAG_MUTE;
  OpenElement element = { tag, is_written };
  GString *html = self->page->html;

  if (self->open->len + self->n_open[XPL_TAG_TABLE] + OWN_DEPTH >= XPL_HTML_MAX_DEPTH)
    {
      self->page->n_flattened++;
      if (COUNTED >> tag->kind & 1)
        self->n_flattened[tag->kind]++;
      if (!(INLINES >> tag->kind & 1))
        separate (self);
      return FALSE;
    }
  if (is_written)
    {
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
enter_cell (Tamer *self)
{
  if (!is_in_table (self) || is_mute (self))
    return;
  if (get_open (self, self->open->len - 1)->tag->kind == XPL_TAG_TABLE && !open_element (self, &row_tag, NULL, NULL, 0))
    return;
  open_element (self, &cell_tag, NULL, NULL, 0);
}

/* The innermost open element of a kind in @wanted, or of @tag, that is not behind one in @stops; its place plus one. */
static guint
find_open (const Tamer *self, guint wanted, const XplTag *tag, guint stops)
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
close_implied (Tamer *self, const XplTag *tag)
{
  guint ended = start_ends[tag->kind].ended;
  guint index;

  while (ended != 0 && (index = find_open (self, ended, NULL, start_ends[tag->kind].stops)) > 0)
    close_down_to (self, index - 1);
}

/* A second link in an open one ends it, or is none where blocks lie between. */
static const XplTag *
settle_anchor (Tamer *self, const XplTag *tag)
{
  guint index = self->n_open[XPL_TAG_ANCHOR] > 0 ? find_open (self, BIT (ANCHOR), NULL, ~INLINES) : 0;

  if (self->n_open[XPL_TAG_ANCHOR] == 0)
    return tag;
  if (index == 0)
    return &unknown_tag;
  close_down_to (self, index - 1);
  return tag;
}

static void
start_element (Tamer *self, const XplTag *tag, const XplHtmlAttributes *attributes, const char *name, gsize length)
{
  gboolean is_part_of_table = tag->kind == XPL_TAG_ROW || tag->kind == XPL_TAG_CELL || tag->kind == XPL_TAG_CAPTION;

  if (is_mute (self) && tag->kind != XPL_TAG_BLOCK && tag->kind != XPL_TAG_TABLE && tag->kind != XPL_TAG_MUTE)
    return;
  if (is_part_of_table && self->n_open[XPL_TAG_TABLE] == 0)
    {
      separate (self);
      return;
    }
  close_implied (self, tag);
  if (!is_part_of_table && strcmp (tag->name, "form") == 0 && is_in_table (self))
    return;
  if (!is_part_of_table)
    enter_cell (self);
  if (tag->kind == XPL_TAG_ANCHOR)
    tag = settle_anchor (self, tag);
  if (tag->kind == XPL_TAG_CELL && get_open (self, self->open->len - 1)->tag->kind == XPL_TAG_TABLE)
    open_element (self, &row_tag, NULL, NULL, 0);
  open_element (self, tag, attributes, name, length);
}

static void
end_element (Tamer *self, const XplTag *tag)
{
  guint index;

  if (self->n_flattened[tag->kind] > 0)
    {
      self->n_flattened[tag->kind]--;
      if (tag->kind == XPL_TAG_BLOCK)
        separate (self);
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

static void
write_void (Tamer *self, const XplTag *tag, const XplHtmlAttributes *attributes)
{
  if (is_mute (self) || (is_in_table (self) && strcmp (tag->name, "br") != 0))
    return;
  enter_cell (self);
  g_string_append_printf (self->page->html, "<%s", tag->tame_name);
  xpl_html_attributes_append (attributes, self->page->html);
  g_string_append_c (self->page->html, '>');
}

static void
write_text (Tamer *self, const char *p, const char *end)
{
  if (is_mute (self) || p == end)
    return;
  if (is_in_table (self))
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

      g_string_append_len (self->page->html, p, (mark != NULL ? mark : end) - p);
      if (mark == NULL)
        return;
      g_string_append (self->page->html, "&lt;");
      p = mark + 1;
    }
}

/* Where the end tag of the raw element @tag begins; NULL where there is none. */
static const char *
find_raw_end (Tamer *self, const XplTag *tag, const char *p)
{
  gsize length = strlen (tag->name);

  if (g_hash_table_contains (self->endless, tag->name))
    return NULL;
  while ((p = memchr (p, '<', (gsize) (self->end - p))) != NULL && (gsize) (self->end - p) >= length + 2)
    {
      if (p[1] == '/' && g_ascii_strncasecmp (p + 2, tag->name, length) == 0
          && (p + 2 + length == self->end || !g_ascii_isalnum (p[2 + length])))
        return p;
      p++;
    }
  g_hash_table_add (self->endless, (gpointer) tag->name);
  return NULL;
}

static void
keep_script (Tamer *self, const XplHtmlAttributes *attributes, const char *p, const char *end)
{
  if (xpl_html_attributes_has (attributes, "type", "application/ld+json"))
    g_ptr_array_add (self->page->json_ld, g_strndup (p, (gsize) (end - p)));
  else
    self->page->has_scripts = TRUE;
}

/* @p is behind the start tag. A script without an end takes all that follows, as in browsers; others do not. */
static const char *
read_raw (Tamer *self, const XplTag *tag, const XplHtmlAttributes *attributes, const char *p)
{
  const char *end = find_raw_end (self, tag, p);
  XplHtmlAttributes ignored;

  if (tag->kind == XPL_TAG_SCRIPT)
    keep_script (self, attributes, p, end != NULL ? end : self->end);
  if (end == NULL)
    return tag->kind == XPL_TAG_SCRIPT || strcmp (tag->name, "style") == 0 ? self->end : p;
  if (tag->kind == XPL_TAG_TITLE && !is_mute (self) && !is_in_table (self))
    {
      g_string_append (self->page->html, "<title>");
      g_string_append_len (self->page->html, p, end - p);
      g_string_append (self->page->html, "</title>");
    }
  return xpl_html_attributes_read (&ignored, end + 2 + strlen (tag->name), self->end);
}

static const char *
read_start_tag (Tamer *self, const char *name, gsize length)
{
  const XplTag *tag = xpl_tag_find (name, length);
  XplHtmlAttributes attributes;
  const char *p = xpl_html_attributes_read (&attributes, name + length, self->end);

  switch (tag == NULL ? XPL_TAG_INLINE : tag->kind)
    {
    case XPL_TAG_RAW:
    case XPL_TAG_SCRIPT:
    case XPL_TAG_TITLE:
      if (tag->tame_name == NULL && strcmp (tag->name, "iframe") == 0)
        self->page->has_frames = TRUE;
      return read_raw (self, tag, &attributes, p);
    case XPL_TAG_FRAME:
      self->page->has_frames = TRUE;
      break;
    case XPL_TAG_ROOT:
      g_string_append_printf (self->page->html, "<%s", tag->tame_name);
      xpl_html_attributes_append (&attributes, self->page->html);
      g_string_append_c (self->page->html, '>');
      break;
    case XPL_TAG_IGNORED:
      break;
    case XPL_TAG_VOID:
      write_void (self, tag, &attributes);
      break;
    default:
      if (!attributes.closes_itself || tag != NULL)
        start_element (self, tag != NULL ? tag : &unknown_tag, &attributes, name, length);
    }
  return p;
}

static void
find_saved_from (Tamer *self, const char *p, const char *end)
{
  const char *mark = g_strstr_len (p, end - p, SAVED_FROM);
  const char *url = mark != NULL ? memchr (mark, ')', (gsize) (end - mark)) : NULL;

  if (url == NULL)
    {
      mark = g_strstr_len (p, end - p, SAVED_FROM_PLAIN);
      url = mark != NULL ? mark + strlen (" url:") : NULL;
    }
  if (url == NULL || self->page->saved_from != NULL)
    return;
  for (url++; url < end && g_ascii_isspace (*url);)
    url++;

  gsize length = 0;
  while (url + length < end && !g_ascii_isspace (url[length]))
    length++;
  if (g_ascii_strncasecmp (url, "http", MIN (length, 4)) == 0)
    self->page->saved_from = g_strndup (url, length);
}

/* @p is at "<!", "<?" or "</" before something that is no name; returns what follows. */
static const char *
read_comment (Tamer *self, const char *p)
{
  const char *stop;

  if (self->end - p >= 4 && memcmp (p, "<!--", 4) == 0 && !self->is_comment_endless)
    {
      /* "<!-->" is a whole comment. */
      for (stop = p + 2; (stop = memchr (stop, '>', (gsize) (self->end - stop))) != NULL; stop++)
        if ((memcmp (stop - 2, "--", 2) == 0 && stop - 2 >= p + 2)
            || (stop - 3 >= p + 4 && memcmp (stop - 3, "--!", 3) == 0))
          {
            if (self->page->n_tags < 4)
              find_saved_from (self, p, stop);
            return stop + 1;
          }
      self->is_comment_endless = TRUE;
    }
  stop = memchr (p, '>', (gsize) (self->end - p));
  return stop != NULL ? stop + 1 : self->end;
}

/* @p is at "<"; returns what follows the tag, or NULL where it is none. */
static const char *
read_tag (Tamer *self, const char *p)
{
  gboolean closes = self->end - p > 1 && p[1] == '/';
  const char *name = p + 1 + closes;
  gsize length = 0;

  if (name >= self->end)
    return NULL;
  if (!g_ascii_isalpha (*name))
    return closes || *name == '!' || *name == '?' ? read_comment (self, p) : NULL;
  while (name + length < self->end && !g_ascii_isspace (name[length]) && name[length] != '/' && name[length] != '>')
    length++;
  self->page->n_tags++;
  if (!closes)
    return read_start_tag (self, name, length);

  const XplTag *tag = xpl_tag_find (name, length);
  XplHtmlAttributes ignored;

  if (tag != NULL && strcmp (tag->name, "br") == 0) /* browsers break the line */
    separate (self);
  else
    end_element (self, tag != NULL ? tag : &unknown_tag);
  return xpl_html_attributes_read (&ignored, name + length, self->end);
}

XplTamePage *
xpl_html_tame (const char *html, gsize length)
{
  g_return_val_if_fail (html != NULL, NULL);

  XplTamePage *page = g_new0 (XplTamePage, 1);
  Tamer self = { .page = page, .end = html + length };
  const char *text = html, *p = html;

  page->html = g_string_sized_new (length / 2 + 16);
  page->json_ld = g_ptr_array_new_with_free_func (g_free);
  self.open = g_array_new (FALSE, FALSE, sizeof (OpenElement));
  self.endless = g_hash_table_new (NULL, NULL);
  while (p < self.end && (p = memchr (p, '<', (gsize) (self.end - p))) != NULL)
    {
      const char *after;

      write_text (&self, text, p);
      after = read_tag (&self, p);
      text = after != NULL ? after : p; /* what is no tag is text */
      p = after != NULL ? after : p + 1;
    }
  write_text (&self, text, self.end);
  close_down_to (&self, 0);
  g_array_unref (self.open);
  g_hash_table_unref (self.endless);
  return page;
}

void
xpl_tame_page_free (XplTamePage *self)
{
  if (self == NULL)
    return;
  g_string_free (self->html, TRUE);
  g_ptr_array_unref (self->json_ld);
  g_free (self->saved_from);
  g_free (self);
}
