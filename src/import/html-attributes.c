/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "html-attributes.h"

#include "html-space.h"

#include <string.h>

/* Nothing of interest has a longer value. */
#define MAX_VALUE 4096

static const char *const names[XPL_N_HTML_ATTRIBUTES] = {
  "class", "id", "role", "itemprop", "property", "name", "content", "datetime", "pubdate", "rel", "href", "lang",
  "http-equiv", "type", "aria-label", "data-testid", "data-component", "data-qa", "data-module", "aria-hidden",
  "xml:lang",
};

/* Such a style or attribute keeps an element from view. */
static const char *const hiding_styles[] = { "display:none", "visibility:hidden" };

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static const char *
skip_space (const char *p, const char *end)
{
  while (p < end && is_space (*p))
    p++;
  return p;
}

/* Whether the value holds one of the hiding styles, white space left out. */
static gboolean
hides (const char *value, gsize length)
{
  g_autofree char *style = g_ascii_strdown (value, (gssize) MIN (length, MAX_VALUE));
  char *out = style;

  for (const char *p = style; *p != '\0'; p++)
    if (!is_space (*p))
      *out++ = *p;
  *out = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (hiding_styles); i++)
    if (strstr (style, hiding_styles[i]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
is_named (const char *name, gsize length, const char *other)
{
  return strlen (other) == length && g_ascii_strncasecmp (name, other, length) == 0;
}

static void
take (XplHtmlAttributes *self, const char *name, gsize name_length, const char *value, gsize length)
{
  if (is_named (name, name_length, "hidden"))
    self->is_hidden = self->is_hidden || !is_named (value, length, "until-found");
  else if (is_named (name, name_length, "style"))
    self->is_hidden = self->is_hidden || hides (value, length);
  for (guint i = 0; i < XPL_N_HTML_ATTRIBUTES; i++)
    if (!self->values[i].is_set && is_named (name, name_length, names[i]))
      {
        self->values[i].value = value;
        self->values[i].length = length <= MAX_VALUE ? length : 0;
        self->values[i].is_set = TRUE;
      }
}

/* @p is behind "="; returns what follows the value. */
static const char *
read_value (const char *p, const char *end, const char **value, gsize *length)
{
  const char *stop;

  p = skip_space (p, end);
  *value = p;
  if (p < end && (*p == '"' || *p == '\''))
    {
      *value = p + 1;
      stop = memchr (p + 1, *p, (gsize) (end - p - 1));
      *length = (gsize) ((stop != NULL ? stop : end) - *value);
      return stop != NULL ? stop + 1 : end;
    }
  while (p < end && *p != '>' && !is_space (*p))
    p++;
  *length = (gsize) (p - *value);
  return p;
}

const char *
xpl_html_attributes_read (XplHtmlAttributes *self, const char *p, const char *end)
{
  memset (self, 0, sizeof *self);
  for (;;)
    {
      const char *name, *value = "";
      gsize name_length, length = 0;

      while (p < end && (is_space (*p) || *p == '/'))
        {
          self->closes_itself = *p == '/';
          p++;
        }
      if (p >= end)
        return end;
      if (*p == '>')
        return p + 1;
      name = p++; /* even "=" */
      while (p < end && !is_space (*p) && *p != '/' && *p != '>' && *p != '=')
        p++;
      name_length = (gsize) (p - name);
      const char *equals = skip_space (p, end);
      if (equals < end && *equals == '=')
        p = read_value (equals + 1, end, &value, &length);
      self->closes_itself = FALSE;
      take (self, name, name_length, value, length);
    }
}

void
xpl_html_attributes_append (const XplHtmlAttributes *self, GString *out)
{
  for (guint i = 0; i < XPL_N_HTML_ATTRIBUTES; i++)
    {
      const char *value = self->values[i].value;
      gsize length = self->values[i].length;
      char quote;

      if (!self->values[i].is_set)
        continue;
      /* Unquoted values may hold quotation marks of both kinds: no such value is of use. */
      quote = memchr (value, '"', length) != NULL ? '\'' : '"';
      if (memchr (value, quote, length) != NULL)
        length = 0;
      g_string_append_printf (out, " %s=%c", names[i], quote);
      xpl_html_append_markup (out, value, length);
      g_string_append_c (out, quote);
    }
  if (self->is_hidden)
    g_string_append (out, " hidden");
}

gboolean
xpl_html_attributes_has (const XplHtmlAttributes *self, const char *name, const char *prefix)
{
  for (guint i = 0; i < XPL_N_HTML_ATTRIBUTES; i++)
    if (self->values[i].is_set && g_str_equal (names[i], name))
      return self->values[i].length >= strlen (prefix)
             && g_ascii_strncasecmp (self->values[i].value, prefix, strlen (prefix)) == 0;
  return FALSE;
}
