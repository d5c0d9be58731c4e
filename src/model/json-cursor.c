/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "json-scan-private.h"

#include "json-tape.h"

#include <string.h>

typedef enum
{
  CLASS_BAD,
  CLASS_PLAIN, /* what numbers and words are made of, commas, colons, and space */
  CLASS_QUOTE,
  CLASS_OPEN,
  CLASS_CLOSE,
} Class;

/* What a byte outside of strings is to JSON. */
static const guint8 classes[256] = {
  [' '] = CLASS_PLAIN, ['\t'] = CLASS_PLAIN, ['\r'] = CLASS_PLAIN, ['\n'] = CLASS_PLAIN,
  [':'] = CLASS_PLAIN, [','] = CLASS_PLAIN, ['+'] = CLASS_PLAIN, ['-'] = CLASS_PLAIN, ['.'] = CLASS_PLAIN,
  ['0'] = CLASS_PLAIN, ['1'] = CLASS_PLAIN, ['2'] = CLASS_PLAIN, ['3'] = CLASS_PLAIN, ['4'] = CLASS_PLAIN,
  ['5'] = CLASS_PLAIN, ['6'] = CLASS_PLAIN, ['7'] = CLASS_PLAIN, ['8'] = CLASS_PLAIN, ['9'] = CLASS_PLAIN,
  ['E'] = CLASS_PLAIN, ['a'] = CLASS_PLAIN, ['e'] = CLASS_PLAIN, ['f'] = CLASS_PLAIN, ['l'] = CLASS_PLAIN,
  ['n'] = CLASS_PLAIN, ['r'] = CLASS_PLAIN, ['s'] = CLASS_PLAIN, ['t'] = CLASS_PLAIN, ['u'] = CLASS_PLAIN,
  ['"'] = CLASS_QUOTE,
  ['['] = CLASS_OPEN, ['{'] = CLASS_OPEN,
  [']'] = CLASS_CLOSE, ['}'] = CLASS_CLOSE,
};

static Class
classify (char c)
{
  return classes[(guchar) c];
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

void
xpl_json_cursor_skip_space (XplJsonCursor *self)
{
  while (self->at < self->length && is_space (self->text[self->at]))
    self->at++;
}

gboolean
xpl_json_cursor_skip_string (XplJsonCursor *self)
{
  gsize start = self->at + 1;

  for (gsize from = start; from < self->length;)
    {
      const char *quote = memchr (self->text + from, '"', self->length - from);
      gsize n_backslashes = 0;

      if (quote == NULL)
        break;
      self->at = quote - self->text;
      while (self->at - n_backslashes > from && self->text[self->at - n_backslashes - 1] == '\\')
        n_backslashes++;
      from = ++self->at;
      if (n_backslashes % 2 == 0)
        return TRUE;
    }
  self->at = self->length;
  return FALSE;
}

/* The brackets that are open around the place of the cursor; deeper than XPL_JSON_DEPTH they are only counted. */
typedef struct
{
  char open[XPL_JSON_DEPTH];
  gsize depth;
} Brackets;

static void
open_bracket (Brackets *brackets, char c)
{
  if (brackets->depth < XPL_JSON_DEPTH)
    brackets->open[brackets->depth] = c;
  brackets->depth++;
}

/* FALSE where @c closes none that is open. @good becomes FALSE where those in between were left open. */
static gboolean
close_bracket (Brackets *brackets, char c, gboolean *good)
{
  char opening = c == ']' ? '[' : '{';
  gsize depth = brackets->depth;

  if (depth > XPL_JSON_DEPTH)
    {
      brackets->depth--;
      return TRUE;
    }
  while (depth > 0 && brackets->open[depth - 1] != opening)
    depth--;
  *good &= depth == brackets->depth;
  if (depth == 0)
    return FALSE;
  brackets->depth = depth - 1;
  return TRUE;
}

/* From an opening bracket to after the one that closes it. */
static gboolean
skip_brackets (XplJsonCursor *self)
{
  Brackets brackets = { .depth = 0 };
  gboolean good = TRUE;

  while (self->at < self->length)
    {
      char c = self->text[self->at];

      switch (classify (c))
        {
        case CLASS_QUOTE:
          if (!xpl_json_cursor_skip_string (self))
            return FALSE;
          continue;
        case CLASS_OPEN:
          open_bracket (&brackets, c);
          break;
        case CLASS_CLOSE:
          if (!close_bracket (&brackets, c, &good))
            return FALSE;
          break;
        case CLASS_BAD:
          good = FALSE;
          break;
        case CLASS_PLAIN:
        default:
          break;
        }
      self->at++;
      if (brackets.depth == 0)
        return good;
    }
  return FALSE;
}

gboolean
xpl_json_cursor_skip_value (XplJsonCursor *self)
{
  gboolean good = TRUE;

  switch (classify (self->text[self->at]))
    {
    case CLASS_QUOTE:
      return xpl_json_cursor_skip_string (self);
    case CLASS_OPEN:
      return skip_brackets (self);
    case CLASS_CLOSE:
      return FALSE;
    case CLASS_PLAIN:
    case CLASS_BAD:
    default:
      for (; self->at < self->length; self->at++)
        {
          char c = self->text[self->at];

          if (is_space (c) || c == ',' || classify (c) == CLASS_CLOSE)
            break;
          good &= classify (c) == CLASS_PLAIN;
        }
      return good;
    }
}

/* How an element begins: "{", then a member; on a line of its own, or not. */
typedef struct
{
  XplJsonExtent name; /* with its quotation marks */
  gboolean has_line;
  gsize indentation;
} Beginning;

/* Whether the line that @at stands in has only space before it, and how much. */
static gboolean
measure_indentation (const XplJsonCursor *self, gsize at, gsize *indentation)
{
  gsize start = at;

  while (start > 0 && (self->text[start - 1] == ' ' || self->text[start - 1] == '\t'))
    start--;
  *indentation = at - start;
  return start > 0 && self->text[start - 1] == '\n';
}

/* The name of the first member of the object at @at. */
static gboolean
find_name (const XplJsonCursor *self, gsize at, XplJsonExtent *name)
{
  XplJsonCursor cursor = { self->text, self->length, at + 1, 0 };

  if (at >= self->length || self->text[at] != '{')
    return FALSE;
  xpl_json_cursor_skip_space (&cursor);
  name->start = cursor.at;
  if (cursor.at == cursor.length || cursor.text[cursor.at] != '"' || !xpl_json_cursor_skip_string (&cursor))
    return FALSE;
  name->end = cursor.at;
  return TRUE;
}

static gboolean
begins_alike (const XplJsonCursor *self, gsize at, const Beginning *beginning)
{
  gsize length = beginning->name.end - beginning->name.start;
  XplJsonCursor cursor = { self->text, self->length, at + 1, 0 };
  gsize indentation;
  gboolean has_line;

  if (at >= self->length || self->text[at] != '{')
    return FALSE;
  xpl_json_cursor_skip_space (&cursor);
  if (self->length - cursor.at < length || memcmp (self->text + cursor.at, self->text + beginning->name.start, length) != 0)
    return FALSE;
  has_line = measure_indentation (self, at, &indentation);
  return has_line == beginning->has_line && (!has_line || indentation == beginning->indentation);
}

/* The first comma from @from on behind which an element begins like the one we know. */
static gboolean
find_alike (XplJsonCursor *self, gsize from, const Beginning *beginning, gsize *place)
{
  while (from < self->length)
    {
      const char *comma = memchr (self->text + from, ',', MIN (self->length - from, self->search_left));
      XplJsonCursor cursor = { self->text, self->length, 0, 0 };

      if (comma == NULL)
        {
          self->search_left -= MIN (self->length - from, self->search_left);
          return FALSE;
        }
      *place = comma - self->text;
      self->search_left -= *place - from;
      from = cursor.at = *place + 1;
      xpl_json_cursor_skip_space (&cursor);
      if (begins_alike (self, cursor.at, beginning))
        return TRUE;
    }
  return FALSE;
}

/* The line from @from on that closes the array whose elements have lines of that indentation. */
static gboolean
find_array_end (XplJsonCursor *self, gsize from, gsize indentation, gsize *place)
{
  while (from < self->length)
    {
      const char *feed = memchr (self->text + from, '\n', MIN (self->length - from, self->search_left));
      XplJsonCursor cursor = { self->text, self->length, 0, 0 };

      if (feed == NULL)
        {
          self->search_left -= MIN (self->length - from, self->search_left);
          return FALSE;
        }
      *place = feed - self->text;
      self->search_left -= *place - from;
      from = cursor.at = *place + 1;
      xpl_json_cursor_skip_space (&cursor);
      if (cursor.at < self->length && self->text[cursor.at] == ']' && cursor.at - from < indentation)
        return TRUE;
    }
  return FALSE;
}

/* Whether what stands behind a value at @at can stand there in an array. */
static gboolean
can_follow (const XplJsonCursor *self)
{
  XplJsonCursor cursor = *self;

  xpl_json_cursor_skip_space (&cursor);
  return cursor.at < cursor.length && (cursor.text[cursor.at] == ',' || cursor.text[cursor.at] == ']');
}

void
xpl_json_cursor_find_next (XplJsonCursor *self, gsize start)
{
  Beginning beginning = { .has_line = FALSE };
  gboolean is_finished = can_follow (self);
  gsize place;

  beginning.has_line = measure_indentation (self, start, &beginning.indentation);
  if (find_name (self, start, &beginning.name) && find_alike (self, start + 1, &beginning, &place))
    {
      /* What is wrong inside may well have an end. */
      if (place < self->at || !is_finished)
        self->at = place;
    }
  else if (beginning.has_line && find_array_end (self, start, beginning.indentation, &place)
           && (place < self->at || !is_finished))
    {
      self->at = place;
    }
}
