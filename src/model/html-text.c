/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "html-text.h"

#include <string.h>

/* Longer ones than this are no names of elements or references that we know. */
#define NAME_LENGTH 12

typedef struct
{
  GString *out;
  guint n_breaks;  /* line feeds that the next text needs before it */
  gboolean space;  /* or a space */
  gboolean is_raw; /* inside <pre>, where white space counts */
} Text;

typedef struct
{
  const char *name;
  guint n_breaks; /* 1: a new line, 2: an empty line before and after */
} Block;

static const Block blocks[] = {
  { "address", 2 }, { "article", 2 }, { "aside", 2 }, { "blockquote", 2 }, { "br", 1 }, { "caption", 1 }, { "dd", 1 },
  { "div", 1 }, { "dl", 2 }, { "dt", 1 }, { "figcaption", 1 }, { "figure", 2 }, { "footer", 2 }, { "form", 2 },
  { "h1", 2 }, { "h2", 2 }, { "h3", 2 }, { "h4", 2 }, { "h5", 2 }, { "h6", 2 }, { "header", 2 }, { "hr", 2 }, { "li", 1 },
  { "main", 2 }, { "nav", 2 }, { "ol", 2 }, { "p", 2 }, { "pre", 2 }, { "section", 2 }, { "table", 2 }, { "td", 1 },
  { "th", 1 }, { "tr", 1 }, { "ul", 2 },
};

/* Elements whose content is no text of the page. */
static const char *const hidden[] = { "script", "style", "template", "noscript", "title", "textarea", "select", NULL };

typedef struct
{
  const char *name;
  gunichar c;
} Reference;

static const Reference references[] = {
  { "amp", '&' }, { "apos", '\'' }, { "bdquo", 0x201E }, { "bull", 0x2022 }, { "cent", 0xA2 }, { "copy", 0xA9 },
  { "deg", 0xB0 }, { "eacute", 0xE9 }, { "egrave", 0xE8 }, { "agrave", 0xE0 }, { "aacute", 0xE1 }, { "auml", 0xE4 },
  { "Auml", 0xC4 }, { "ccedil", 0xE7 }, { "euro", 0x20AC }, { "gt", '>' }, { "hellip", 0x2026 }, { "iacute", 0xED },
  { "laquo", 0xAB }, { "ldquo", 0x201C }, { "lsquo", 0x2018 }, { "lt", '<' }, { "mdash", 0x2014 }, { "middot", 0xB7 },
  { "nbsp", 0xA0 }, { "ndash", 0x2013 }, { "ntilde", 0xF1 }, { "oacute", 0xF3 }, { "ouml", 0xF6 }, { "Ouml", 0xD6 },
  { "para", 0xB6 }, { "pound", 0xA3 }, { "quot", '"' }, { "raquo", 0xBB }, { "rdquo", 0x201D }, { "reg", 0xAE },
  { "rsquo", 0x2019 }, { "sbquo", 0x201A }, { "sect", 0xA7 }, { "shy", 0xAD }, { "szlig", 0xDF }, { "times", 0xD7 },
  { "trade", 0x2122 }, { "uacute", 0xFA }, { "uuml", 0xFC }, { "Uuml", 0xDC }, { "yen", 0xA5 },
};

static void
put (Text *text, gunichar c)
{
  if (!text->is_raw && (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'))
    {
      text->space = TRUE;
      return;
    }
  if (text->out->len > 0)
    {
      for (guint i = 0; i < text->n_breaks; i++)
        g_string_append_c (text->out, '\n');
      if (text->n_breaks == 0 && text->space)
        g_string_append_c (text->out, ' ');
    }
  text->n_breaks = 0;
  text->space = FALSE;
  g_string_append_unichar (text->out, c);
}

static gunichar
read_number (const char *p, const char **end)
{
  gboolean hex = *p == 'x' || *p == 'X';
  guint64 value = 0;
  const char *digits = p + hex;

  for (p = digits; hex ? g_ascii_isxdigit (*p) : g_ascii_isdigit (*p); p++)
    if (value <= 0x10FFFF)
      value = value * (hex ? 16 : 10) + g_ascii_xdigit_value (*p);
  if (p == digits)
    return 0;
  *end = *p == ';' ? p + 1 : p;
  return value == 0 || value > 0x10FFFF || !g_unichar_validate (value) ? 0xFFFD : (gunichar) value;
}

static gunichar
read_reference (const char *p, const char **end)
{
  gsize length = 0;

  if (*p == '#')
    return read_number (p + 1, end);
  while (length < NAME_LENGTH && g_ascii_isalnum (p[length]))
    length++;
  if (p[length] != ';')
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    if (strlen (references[i].name) == length && strncmp (references[i].name, p, length) == 0)
      {
        *end = p + length + 1;
        return references[i].c;
      }
  return 0;
}

/* Past the end of the tag that starts at @p; attribute values may hold ">". */
static const char *
skip_tag (const char *p)
{
  char quote = '\0';
  gboolean after_equals = FALSE;

  for (; *p != '\0'; p++)
    {
      if (quote != '\0')
        {
          if (*p == quote)
            quote = '\0';
        }
      else if (*p == '>')
        return p + 1;
      else if (after_equals && (*p == '"' || *p == '\''))
        quote = *p;
      after_equals = *p == '=' || (after_equals && g_ascii_isspace (*p));
    }
  return p;
}

static void
read_name (const char *p, char *name)
{
  gsize length = 0;

  while (length < NAME_LENGTH && g_ascii_isalnum (p[length]))
    {
      name[length] = g_ascii_tolower (p[length]);
      length++;
    }
  name[length] = '\0';
}

/* Past the end tag of @name, which starts a search at @p; what has none reaches to the end of the text. */
static const char *
skip_hidden (const char *p, const char *name)
{
  gsize length = strlen (name);

  for (; (p = strstr (p, "</")) != NULL; p += 2)
    if (g_ascii_strncasecmp (p + 2, name, length) == 0 && !g_ascii_isalnum (p[2 + length]))
      return skip_tag (p);
  return NULL;
}

static void
break_for (Text *text, const char *name, gboolean closes)
{
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (g_str_equal (blocks[i].name, name))
      {
        text->n_breaks = MAX (text->n_breaks, blocks[i].n_breaks);
        break;
      }
  if (g_str_equal (name, "pre"))
    text->is_raw = !closes;
}

/* @p is at "<"; returns where the text goes on, or NULL at its end. */
static const char *
read_tag (Text *text, const char *p)
{
  gboolean closes = p[1] == '/';
  char name[NAME_LENGTH + 1];
  const char *end;

  if (g_str_has_prefix (p, "<!--"))
    {
      end = strstr (p + 4, "-->");
      return end != NULL ? end + 3 : NULL;
    }
  if (p[1] == '!' || p[1] == '?')
    {
      end = strchr (p, '>');
      return end != NULL ? end + 1 : NULL;
    }
  if (!g_ascii_isalpha (p[1 + closes]))
    {
      put (text, '<');
      return p + 1;
    }
  read_name (p + 1 + closes, name);
  end = skip_tag (p);
  if (!closes && g_strv_contains (hidden, name))
    return skip_hidden (end, name);
  break_for (text, name, closes);
  return end;
}

char *
xpl_html_to_text (const char *html)
{
  Text text = { 0 };

  g_return_val_if_fail (html != NULL, NULL);

  text.out = g_string_new (NULL);
  for (const char *p = html; p != NULL && *p != '\0';)
    {
      const char *end = NULL;
      gunichar c;

      if (*p == '<')
        {
          p = read_tag (&text, p);
          continue;
        }
      c = *p == '&' ? read_reference (p + 1, &end) : 0;
      if (c == 0)
        {
          c = g_utf8_get_char (p);
          end = g_utf8_next_char (p);
        }
      put (&text, c);
      p = end;
    }
  return g_string_free (text.out, FALSE);
}
