/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Two passes over each paragraph (a line). The first lists its marks with what each can be: by its shape where that
 * tells, else by the characters beside it. A single mark may be an apostrophe; whether it closes depends on whether one
 * is open. The second pass pairs them. Marks of the other height inside an open pair belong to quotes in the quote.
 */

#include "config.h"

#include "quote-marks.h"

typedef enum
{
  MARK_OPENS = 1 << 0,
  MARK_CLOSES = 1 << 1,
  MARK_SURELY = 1 << 2, /* it does not look like an apostrophe */
} MarkFlags;

typedef struct
{
  guint32 start, end;
  gboolean is_double;
  MarkFlags flags;
  gboolean closer_follows; /* some later single mark of the paragraph surely closes */
} Mark;

static const struct
{
  gunichar c;
  gboolean is_double;
  MarkFlags flags; /* 0: the context decides */
} shapes[] = {
  { '"', TRUE, 0 },
  { 0x201C, TRUE, 0 }, /* “: opens; after „ it closes */
  { 0x201D, TRUE, 0 }, /* ”: closes, but careless writers open with it */
  { 0x201E, TRUE, MARK_OPENS },
  { 0x201F, TRUE, MARK_OPENS },
  { 0x00AB, TRUE, MARK_OPENS },
  { 0x00BB, TRUE, MARK_CLOSES },
  { 0x300C, TRUE, MARK_OPENS },
  { 0x300D, TRUE, MARK_CLOSES },
  { 0xFF02, TRUE, 0 },
  { '\'', FALSE, 0 },
  { '`', FALSE, MARK_OPENS },
  { 0x2018, FALSE, MARK_OPENS },
  { 0x2019, FALSE, 0 },
  { 0x201A, FALSE, MARK_OPENS },
  { 0x201B, FALSE, MARK_OPENS },
  { 0x2039, FALSE, MARK_OPENS },
  { 0x203A, FALSE, MARK_CLOSES },
};

static int
find_shape (gunichar c)
{
  if (c != '"' && c != '\'' && c != '`' && c < 0x80)
    return -1;
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (shapes[i].c == c)
      return (int) i;
  return -1;
}

static gboolean
is_opening_context (gunichar c)
{
  return c == 0 || g_unichar_isspace (c) || c == '(' || c == '[' || c == '{' || c == '/' || c == 0x2014 || c == 0x2013 ||
         c == '-' || (find_shape (c) >= 0 && c != 0x201D);
}

static gboolean
is_word_character (gunichar c)
{
  return g_unichar_isalnum (c);
}

/* What the mark @shape between @before and @after can be. */
static MarkFlags
classify (int shape, gunichar before, gunichar after)
{
  gboolean left_free = is_opening_context (before);
  gboolean right_free = after == 0 || g_unichar_isspace (after);
  MarkFlags flags = shapes[shape].flags;

  if (flags != 0)
    return flags | MARK_SURELY;
  if (shapes[shape].c == 0x201C)
    return (!left_free && !is_word_character (after) ? MARK_CLOSES : MARK_OPENS) | MARK_SURELY;
  if (shapes[shape].is_double)
    {
      if (left_free && !right_free)
        return MARK_OPENS | MARK_SURELY;
      if (!left_free && (right_free || !is_word_character (after) || is_word_character (before)))
        return MARK_CLOSES | MARK_SURELY;
      return MARK_OPENS | MARK_CLOSES | MARK_SURELY;
    }
  if (is_word_character (before) && is_word_character (after))
    return 0; /* don't */
  if (left_free && !right_free)
    return MARK_OPENS;
  if (!left_free && !is_word_character (after))
    return MARK_CLOSES | (is_word_character (before) ? 0 : MARK_SURELY);
  return 0;
}

/* '' and `` are one mark: how old typesetting and plain-text wires write them. */
static gboolean
is_doubled (const char *p, gunichar c)
{
  return (c == '\'' || c == '`') && p[0] == (char) c && p[1] == (char) c && p[2] != (char) c;
}

static void
append_mark (GArray *marks, const char *text, const char *p, gunichar before, int shape)
{
  gunichar c = shapes[shape].c;
  gboolean doubled = is_doubled (p, c);
  const char *next = doubled ? p + 2 : g_utf8_next_char (p);
  gunichar after = g_utf8_get_char (next);
  Mark mark = { .start = p - text, .end = next - text };

  mark.is_double = doubled || shapes[shape].is_double;
  if (doubled)
    mark.flags = MARK_SURELY | (c == '`' ? MARK_OPENS : is_opening_context (before) ? MARK_OPENS : MARK_CLOSES);
  else
    mark.flags = classify (shape, before, after);
  if (mark.flags != 0)
    g_array_append_val (marks, mark);
}

/* The marks of the paragraph that begins at @p; returns its end. */
static const char *
list_marks (const char *text, const char *p, GArray *marks)
{
  gunichar before = 0;
  gboolean surely_closes = FALSE;

  g_array_set_size (marks, 0);
  while (*p != '\0' && *p != '\n')
    {
      gunichar c = g_utf8_get_char (p);
      int shape = find_shape (c);

      if (shape >= 0)
        {
          append_mark (marks, text, p, before, shape);
          if (is_doubled (p, c))
            p++;
        }
      before = c;
      p = g_utf8_next_char (p);
    }
  for (guint i = marks->len; i > 0; i--)
    {
      Mark *mark = &g_array_index (marks, Mark, i - 1);

      mark->closer_follows = surely_closes;
      if (!mark->is_double && (mark->flags & MARK_CLOSES) != 0)
        surely_closes = TRUE;
    }
  return p;
}

static XplRange
trim (const char *text, guint32 start, guint32 end)
{
  while (start < end && g_ascii_isspace (text[start]))
    start++;
  while (end > start && g_ascii_isspace (text[end - 1]))
    end--;
  return (XplRange) { start, end };
}

static gboolean
has_word (const char *text, XplRange range)
{
  for (const char *p = text + range.start; p < text + range.end; p = g_utf8_next_char (p))
    if (is_word_character (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

typedef struct
{
  const char *text;
  GArray *quoted;
  guint32 paragraph;
  const Mark *open;  /* the outer mark that is open, or NULL */
  const Mark *inner; /* the mark of the other height inside it, or NULL */
} Pairing;

static void
add_quoted (Pairing *self, guint32 inner_end, guint32 outer_end, gboolean is_closed)
{
  XplRange inner = trim (self->text, self->open->end, inner_end);
  XplQuoted quoted = { .inner = inner, .paragraph = self->paragraph, .is_closed = is_closed };

  quoted.outer = (XplRange) { self->open->start, outer_end };
  if (has_word (self->text, inner))
    g_array_append_val (self->quoted, quoted);
  self->open = NULL;
  self->inner = NULL;
}

/* A closing single mark after a letter may be a plural's apostrophe ("the soldiers' boots"): then a later mark closes. */
static gboolean
closes_here (const char *text, const Mark *mark)
{
  if ((mark->flags & MARK_CLOSES) == 0)
    return FALSE;
  if (mark->is_double || (mark->flags & MARK_SURELY) != 0)
    return TRUE;

  const char *after = text + mark->end;
  gboolean plural = mark->start > 0 && text[mark->start - 1] == 's' && after[0] == ' ' && g_ascii_islower (after[1]);
  return !plural || !mark->closer_follows;
}

static void
pair_mark (Pairing *self, const Mark *mark)
{
  if (self->open == NULL)
    {
      /* A lone apostrophe before a word ('tis, '90s) opens nothing. */
      if ((mark->flags & MARK_OPENS) != 0 && (mark->is_double || mark->closer_follows))
        self->open = mark;
      return;
    }
  if (mark->is_double == self->open->is_double)
    {
      if (closes_here (self->text, mark))
        add_quoted (self, mark->start, mark->end, TRUE);
      return;
    }
  /* The other height: a quote in the quote. A double mark that closes nothing would swallow the rest: leave it. */
  if (self->inner != NULL)
    self->inner = closes_here (self->text, mark) ? NULL : self->inner;
  else if ((mark->flags & MARK_OPENS) != 0)
    self->inner = mark;
}

/* The first mark of a paragraph, if it closes what the paragraph before left open without opening it again. */
static const Mark *
find_late_closer (const GArray *marks)
{
  const Mark *first = marks->len == 0 ? NULL : &g_array_index (marks, Mark, 0);

  return first != NULL && first->is_double && (first->flags & MARK_CLOSES) != 0 && (first->flags & MARK_OPENS) == 0
             ? first
             : NULL;
}

static gboolean
opens_with_mark (const char *text, guint32 paragraph_start, const XplQuoted *quoted)
{
  XplRange before = trim (text, paragraph_start, quoted->outer.start);

  return xpl_range_is_none (before);
}

GArray *
xpl_find_quoted (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  GArray *quoted = g_array_new (FALSE, FALSE, sizeof (XplQuoted));
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  Pairing pairing = { .text = text, .quoted = quoted };
  int unclosed = -1;

  for (const char *p = text; *p != '\0'; pairing.paragraph++)
    {
      guint32 start = p - text;
      guint first = quoted->len;
      const char *end = list_marks (text, p, marks);
      gboolean is_blank = xpl_range_is_none (trim (text, start, end - text));

      Mark reopened = { .start = start, .end = start, .is_double = TRUE, .flags = MARK_OPENS };
      if (unclosed >= 0 && find_late_closer (marks) != NULL)
        pairing.open = &reopened;
      for (guint i = 0; i < marks->len; i++)
        pair_mark (&pairing, &g_array_index (marks, Mark, i));
      if (pairing.open != NULL)
        add_quoted (&pairing, end - text, end - text, FALSE);
      if (unclosed >= 0 && quoted->len > first &&
          opens_with_mark (text, start, &g_array_index (quoted, XplQuoted, first)))
        g_array_index (quoted, XplQuoted, unclosed).continues = TRUE;
      if (!is_blank)
        unclosed = quoted->len > first && !g_array_index (quoted, XplQuoted, quoted->len - 1).is_closed
                     ? (int) quoted->len - 1
                     : -1;
      p = *end == '\n' ? end + 1 : end;
    }
  return quoted;
}
