/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Makes pages tame before gumbo sees them. Gumbo takes time by the square of how deeply elements are nested, of how many
 * attributes a tag has, of how many formatting elements stay open and of what is wrongly put into tables, and its trees
 * are freed recursively. So one walk over the tags writes the page anew: each element ends where HTML5 would end it at
 * the latest (html-nesting.c), elements below the cap are left out with their text kept, formatting is plain <span>, and
 * what is no text (style, drawings, scripts) is gone. What remains to gumbo is what it does well: head and body,
 * references, the tree.
 */

#include "config.h"

#include "html-tame.h"

#include "html-nesting.h"
#include "html-space.h"

#include <string.h>

/* What browsers write at the head of a page that they save. */
#define SAVED_FROM "saved from url=("
#define SAVED_FROM_PLAIN " url: http" /* in a comment of several lines */

typedef struct
{
  XplTamePage *page;
  XplHtmlNesting *nesting;
  const char *end;
  GHashTable *endless; /* names of raw elements of which no end follows */
  gboolean is_comment_endless;
} Tamer;

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
  if (tag->kind == XPL_TAG_TITLE && !xpl_html_nesting_is_mute (self->nesting) && !xpl_html_nesting_is_in_table (self->nesting))
    {
      g_string_append (self->page->html, "<title>");
      xpl_html_append_markup (self->page->html, p, (gsize) (end - p));
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
      xpl_html_nesting_void (self->nesting, tag, &attributes);
      break;
    default:
      if (!attributes.closes_itself || tag != NULL)
        xpl_html_nesting_start (self->nesting, tag, &attributes, name, length);
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
    xpl_html_nesting_separate (self->nesting);
  else
    xpl_html_nesting_end (self->nesting, tag);
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
  self.nesting = xpl_html_nesting_new (page->html);
  self.endless = g_hash_table_new (NULL, NULL);
  while (p < self.end && (p = memchr (p, '<', (gsize) (self.end - p))) != NULL)
    {
      const char *after;

      xpl_html_nesting_text (self.nesting, text, p);
      after = read_tag (&self, p);
      text = after != NULL ? after : p; /* what is no tag is text */
      p = after != NULL ? after : p + 1;
    }
  xpl_html_nesting_text (self.nesting, text, self.end);
  page->n_flattened = xpl_html_nesting_get_n_flattened (self.nesting);
  xpl_html_nesting_free (self.nesting);
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
