/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "header-fields.h"

#include "edtf.h"
#include "mime-decode.h"

#include <stdlib.h>
#include <string.h>

/* What names of encodings are made of. */
#define CHARSET_CHARACTERS G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "-_.:+()"
#define MAX_CHARSET 40

struct _XplHeaderFields
{
  GHashTable *values; /* name in small letters → GString */
};

gsize
xpl_line_end (const char *data, gsize start, gsize length)
{
  const char *feed = start < length ? memchr (data + start, '\n', length - start) : NULL;

  return feed == NULL ? length : (gsize) (feed - data) + 1;
}

static void
free_value (gpointer data)
{
  g_string_free (data, TRUE);
}

/* One line without its end. @last is the value that a line which begins with a blank goes on with. */
static void
take_line (XplHeaderFields *self, const char *line, gsize length, GString **last)
{
  const char *colon = memchr (line, ':', length);

  if (*line == ' ' || *line == '\t')
    {
      if (*last != NULL)
        g_string_append_len (*last, line, (gssize) length);
      return;
    }
  *last = NULL;
  if (colon == NULL)
    return;

  g_autofree char *raw = g_utf8_make_valid (line, colon - line);
  char *name = g_ascii_strdown (g_strstrip (raw), -1);
  if (g_hash_table_contains (self->values, name))
    {
      g_free (name);
      return;
    }
  *last = g_string_new_len (colon + 1, (gssize) (length - (gsize) (colon + 1 - line)));
  g_hash_table_insert (self->values, name, *last);
}

static void
tidy_value (gpointer key, gpointer value, gpointer data)
{
  GString *text = value;
  g_autofree char *valid = g_strstrip (g_utf8_make_valid (text->str, (gssize) text->len));

  g_string_assign (text, valid);
}

XplHeaderFields *
xpl_header_fields_new (const char *data, gsize length, gsize *body)
{
  g_return_val_if_fail ((data != NULL || length == 0) && body != NULL, NULL);

  XplHeaderFields *self = g_new0 (XplHeaderFields, 1);
  GString *last = NULL;
  gsize start = 0;

  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);
  while (start < length)
    {
      gsize next = xpl_line_end (data, start, length), end = next;

      while (end > start && (data[end - 1] == '\n' || data[end - 1] == '\r'))
        end--;
      if (end == start)
        {
          start = next;
          break;
        }
      take_line (self, data + start, end - start, &last);
      start = next;
    }
  *body = start;
  g_hash_table_foreach (self->values, tidy_value, NULL);
  return self;
}

void
xpl_header_fields_free (XplHeaderFields *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->values);
  g_free (self);
}

const char *
xpl_header_fields_get (XplHeaderFields *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  g_autofree char *key = g_ascii_strdown (name, -1);
  GString *value = g_hash_table_lookup (self->values, key);

  return value == NULL ? NULL : value->str;
}

char *
xpl_header_fields_dup_token (XplHeaderFields *self, const char *name)
{
  const char *value = xpl_header_fields_get (self, name);

  if (value == NULL)
    return g_strdup ("");

  g_autofree char *token = g_strndup (value, strcspn (value, ";"));
  return g_ascii_strdown (g_strstrip (token), -1);
}

/* The value at @text: bare, or between quotation marks with backslashes. @end becomes where it stops. */
static char *
dup_parameter_value (const char *text, const char **end)
{
  GString *out;

  if (*text != '"')
    {
      *end = text + strcspn (text, ";");
      return g_strstrip (g_strndup (text, (gsize) (*end - text)));
    }
  out = g_string_new (NULL);
  for (text++; *text != '\0' && *text != '"'; text++)
    {
      if (*text == '\\' && text[1] != '\0')
        text++;
      g_string_append_c (out, *text);
    }
  *end = text + strcspn (text, ";");
  return g_string_free (out, FALSE);
}

char *
xpl_header_fields_dup_parameter (XplHeaderFields *self, const char *name, const char *parameter)
{
  g_return_val_if_fail (parameter != NULL, NULL);

  const char *p = xpl_header_fields_get (self, name);
  gsize length = strlen (parameter);

  p = p == NULL ? NULL : strchr (p, ';');
  while (p != NULL && *p == ';')
    {
      p++;
      p += strspn (p, " \t");

      gboolean found = g_ascii_strncasecmp (p, parameter, length) == 0 && p[length + strspn (p + length, " \t")] == '=';
      gsize n = strcspn (p, "=;");
      if (p[n] != '=')
        {
          p += n;
          continue;
        }
      p += n + 1;
      p += strspn (p, " \t");
      g_autofree char *value = dup_parameter_value (p, &p);
      if (found)
        return g_steal_pointer (&value);
    }
  return NULL;
}

char *
xpl_header_fields_dup_charset (XplHeaderFields *self)
{
  g_autofree char *charset = xpl_header_fields_dup_parameter (self, "Content-Type", "charset");
  gsize length = charset == NULL ? 0 : strspn (charset, CHARSET_CHARACTERS);

  return length == 0 || length > MAX_CHARSET || charset[length] != '\0' ? NULL : g_steal_pointer (&charset);
}

char *
xpl_header_fields_dup_words (XplHeaderFields *self, const char *name)
{
  const char *value = xpl_header_fields_get (self, name);

  return value == NULL ? NULL : xpl_decode_encoded_words (value);
}

char *
xpl_header_fields_dup_day (XplHeaderFields *self, const char *name)
{
  static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun",
                                        "jul", "aug", "sep", "oct", "nov", "dec" };
  const char *value = xpl_header_fields_get (self, name);
  const char *comma = value == NULL ? NULL : strchr (value, ',');
  char *rest;
  long day, year;

  if (value == NULL)
    return NULL;
  day = strtol (comma != NULL ? comma + 1 : value, &rest, 10);
  rest += strspn (rest, " -");
  for (int month = 1; month <= 12; month++)
    if (g_ascii_strncasecmp (rest, months[month - 1], 3) == 0)
      {
        rest += strcspn (rest, " -");
        rest += strspn (rest, " -");
        year = strtol (rest, NULL, 10);
        return year > 1900 && year < 10000 && day > 0 && day < 32 && xpl_edtf_is_valid_day ((int) year, month, (int) day)
                   ? g_strdup_printf ("%04ld-%02d-%02ld", year, month, day)
                   : NULL;
      }
  return NULL;
}
