/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "html-space.h"

#include <string.h>

/* The number of the last character has so many digits, decimal. */
#define MAX_DIGITS 7

#define NO_BREAK_SPACE 0xA0
#define NARROW_NO_BREAK_SPACE 0x202F

static gboolean
is_space (gunichar c)
{
  return c == ' ' || (c >= '\t' && c <= '\r') || c == NO_BREAK_SPACE || c == NARROW_NO_BREAK_SPACE
         || (c > 0x7f && g_unichar_isspace (c));
}

/* Soft hyphens, zero-width spaces, marks of direction and byte order. Joiners are part of words. */
static gboolean
is_invisible (gunichar c)
{
  return c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F || c == 0x2060 || c == 0xFEFF || (c < 0x20 && c != 0x1b)
         || c == 0x7f;
}

gsize
xpl_html_count_text (const char *text)
{
  gsize n = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text, *next; *p != '\0'; p = next)
    {
      gunichar c = g_utf8_get_char (p);

      next = g_utf8_next_char (p);
      if (!is_space (c) && !is_invisible (c))
        n += (gsize) (next - p);
    }
  return n;
}

void
xpl_html_append_text (GString *out, const char *text, gboolean *space)
{
  g_return_if_fail (out != NULL && text != NULL && space != NULL);

  for (const char *p = text, *next; *p != '\0'; p = next)
    {
      gunichar c = g_utf8_get_char (p);

      next = g_utf8_next_char (p);
      if (is_space (c))
        {
          *space = TRUE;
          continue;
        }
      if (is_invisible (c))
        continue;
      if (*space && out->len > 0 && out->str[out->len - 1] != '\n')
        g_string_append_c (out, ' ');
      *space = FALSE;
      g_string_append_len (out, p, next - p);
    }
}

/* Behind the digits of the reference at @p, which begins with "&#"; @n_digits gets how many there are without noughts before. */
static const char *
skip_number (const char *p, const char *end, gsize *n_digits)
{
  gboolean is_hex = end - p > 2 && (p[2] == 'x' || p[2] == 'X');
  const char *digits = p + 2 + is_hex;

  while (digits < end && *digits == '0')
    digits++;
  p = digits;
  while (p < end && (is_hex ? g_ascii_isxdigit (*p) : g_ascii_isdigit (*p)))
    p++;
  *n_digits = (gsize) (p - digits);
  return p;
}

/* The reference at @p, which begins with "&#": what stands behind it is returned. */
static const char *
append_number (GString *out, const char *p, const char *end)
{
  gsize n_digits;
  const char *after = skip_number (p, end, &n_digits);

  if (n_digits > MAX_DIGITS)
    {
      g_string_append (out, "\xef\xbf\xbd");
      return after < end && *after == ';' ? after + 1 : after;
    }
  g_string_append_len (out, p, after - p);
  /* What comes next may not go on with it: a tag between them is perhaps left out. */
  if (after == end && n_digits > 0)
    g_string_append_c (out, ';');
  return after;
}

void
xpl_html_append_markup (GString *out, const char *markup, gsize length)
{
  g_return_if_fail (out != NULL && (markup != NULL || length == 0));

  const char *end = markup + length, *p = markup, *mark;

  while (p < end && (mark = memchr (p, '&', (gsize) (end - p))) != NULL)
    {
      gboolean is_number = end - mark > 2 && mark[1] == '#';

      g_string_append_len (out, p, mark - p + !is_number);
      p = is_number ? append_number (out, mark, end) : mark + 1;
    }
  g_string_append_len (out, p, end - p);
}
