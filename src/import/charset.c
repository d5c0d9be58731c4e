/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "charset.h"

#include "charset-guess.h"

#include <errno.h>
#include <string.h>

/* Browsers look for a declaration in so many bytes at least. */
#define DECLARATION_BYTES 8192

/* Labels are short. */
#define MAX_LABEL 40

static const struct
{
  const char *bytes;
  gsize length;
  const char *charset;
} marks[] = {
  { "\xef\xbb\xbf", 3, XPL_UTF8 },       { "\xff\xfe\0\0", 4, "UTF-32LE" }, { "\0\0\xfe\xff", 4, "UTF-32BE" },
  { "\xff\xfe", 2, "UTF-16LE" },         { "\xfe\xff", 2, "UTF-16BE" },
};

/* Where the name on the web is not that of the same encoding in iconv; after
 * https://encoding.spec.whatwg.org/#names-and-labels */
static const struct
{
  const char *label;
  const char *charset;
} labels[] = {
  { "ansi_x3.4-1968", "WINDOWS-1252" }, { "ascii", "WINDOWS-1252" },       { "big5", "BIG5-HKSCS" },
  { "big5-hkscs", "BIG5-HKSCS" },       { "cn-big5", "BIG5-HKSCS" },       { "cp1252", "WINDOWS-1252" },
  { "cp819", "WINDOWS-1252" },          { "dos-874", "WINDOWS-874" },      { "euc-kr", "CP949" },
  { "gb2312", "GB18030" },              { "gb_2312-80", "GB18030" },       { "gbk", "GB18030" },
  { "hz-gb-2312", "HZ" },               { "iso-8859-1", "WINDOWS-1252" },  { "iso-8859-11", "WINDOWS-874" },
  { "iso-8859-8-i", "ISO-8859-8" },     { "iso-8859-9", "WINDOWS-1254" },  { "iso8859-1", "WINDOWS-1252" },
  { "iso88591", "WINDOWS-1252" },       { "iso_8859-1", "WINDOWS-1252" },  { "ks_c_5601-1987", "CP949" },
  { "l1", "WINDOWS-1252" },             { "latin1", "WINDOWS-1252" },      { "latin5", "WINDOWS-1254" },
  { "mac-cyrillic", "MAC-CYRILLIC" },   { "macintosh", "MACINTOSH" },      { "shift-jis", "CP932" },
  { "shift_jis", "CP932" },             { "sjis", "CP932" },               { "tis-620", "WINDOWS-874" },
  { "unicode-1-1-utf-8", XPL_UTF8 },    { "us-ascii", "WINDOWS-1252" },    { "utf8", XPL_UTF8 },
  { "windows-31j", "CP932" },           { "windows-874", "CP874" },        { "windows-949", "CP949" },
  { "x-cp1250", "WINDOWS-1250" },       { "x-cp1251", "WINDOWS-1251" },    { "x-cp1252", "WINDOWS-1252" },
  { "x-gbk", "GB18030" },               { "x-mac-cyrillic", "MAC-CYRILLIC" }, { "x-mac-roman", "MACINTOSH" },
  { "x-sjis", "CP932" },                { "x-user-defined", "WINDOWS-1252" }, { "x-x-big5", "BIG5-HKSCS" },
};

/* "windows-874" is CP874 to iconv, whichever way it is reached. */
static const char *
get_iconv_name (const char *charset)
{
  return strcmp (charset, "WINDOWS-874") == 0 ? "CP874" : charset;
}

const char *
xpl_charset_from_label (const char *label)
{
  g_return_val_if_fail (label != NULL, NULL);

  g_autofree char *name = g_strstrip (g_strndup (label, MAX_LABEL));
  const char *charset = name;
  GIConv converter;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_ascii_strcasecmp (name, labels[i].label) == 0)
      charset = labels[i].charset;
  /* iconv takes what follows as orders. */
  if (*charset == '\0' || strpbrk (charset, "/,") != NULL)
    return NULL;
  converter = g_iconv_open (XPL_UTF8, get_iconv_name (charset));
  if (converter == (GIConv) -1)
    return NULL;
  g_iconv_close (converter);
  return g_intern_string (g_ascii_strcasecmp (charset, XPL_UTF8) == 0 ? XPL_UTF8 : get_iconv_name (charset));
}

void
xpl_charset_clear (XplCharset *self)
{
  g_clear_pointer (&self->declared, g_free);
}

/* What stands behind "charset" or "encoding" in @text of @length bytes, or NULL. */
static char *
dup_value (const char *text, gsize length, const char *key)
{
  g_autofree char *lower = g_ascii_strdown (text, (gssize) length);
  const char *p = strstr (lower, key);
  gsize n;

  if (p == NULL)
    return NULL;
  p += strlen (key);
  p += strspn (p, " \t\n\f\r");
  if (*p != '=')
    return NULL;
  p++;
  p += strspn (p, " \t\n\f\r\"'");
  n = strcspn (p, " \t\n\f\r\"'>;/?");
  return n > 0 && n <= MAX_LABEL ? g_strndup (p, n) : NULL;
}

static char *
find_declaration (const char *data, gsize size)
{
  g_autofree char *head = g_strndup (data, MIN (size, DECLARATION_BYTES));
  char *found = NULL;

  if (g_str_has_prefix (head, "<?xml"))
    found = dup_value (head, strcspn (head, ">"), "encoding");
  for (const char *p = head; found == NULL && (p = strchr (p, '<')) != NULL; p++)
    {
      const char *end = g_str_has_prefix (p, "<!--") ? strstr (p, "-->") : NULL;

      if (end != NULL)
        p = end;
      else if (g_ascii_strncasecmp (p, "<meta", 5) == 0)
        found = dup_value (p, strcspn (p, ">"), "charset");
    }
  return found;
}

static gboolean
find_mark (XplCharset *self, const char *data, gsize size)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (size >= marks[i].length && memcmp (data, marks[i].bytes, marks[i].length) == 0
        && (marks[i].length < 4 || size % 4 == 0))
      {
        self->name = marks[i].charset;
        self->reason = XPL_CHARSET_MARK;
        self->mark_length = marks[i].length;
        return TRUE;
      }
  return FALSE;
}

/* Takes the declaration @label, unless the bytes prove it wrong. */
static gboolean
take_declared (XplCharset *self, const char *label, const char *data, gsize size, gboolean is_own)
{
  const char *charset = label != NULL ? xpl_charset_from_label (label) : NULL;

  if (charset == NULL)
    return FALSE;
  /* What could be read as bytes up to here is not UTF-16. */
  if (is_own && g_ascii_strncasecmp (charset, "UTF-16", 6) == 0)
    charset = XPL_UTF8;
  self->declared = g_strdup (label);
  self->name = charset;
  self->reason = XPL_CHARSET_DECLARED;
  if (xpl_charset_contradicts (charset, data, size))
    {
      self->name = g_strcmp0 (charset, XPL_UTF8) == 0 ? xpl_charset_guess (data, size) : XPL_UTF8;
      self->reason = XPL_CHARSET_CONTRADICTED;
    }
  return TRUE;
}

void
xpl_charset_find (XplCharset *self, const char *data, gsize size, const char *carrier, gboolean is_markup)
{
  g_return_if_fail (self != NULL && (data != NULL || size == 0));

  const char *wide = xpl_charset_guess_wide (data, size);
  g_autofree char *declaration = NULL;

  *self = (XplCharset) { .name = XPL_UTF8, .reason = XPL_CHARSET_VALID };
  if (size == 0 || find_mark (self, data, size))
    return;
  if (wide != NULL)
    {
      self->name = wide;
      self->reason = XPL_CHARSET_GUESSED;
      return;
    }
  if (is_markup)
    declaration = find_declaration (data, size);
  if (take_declared (self, carrier, data, size, FALSE) || take_declared (self, declaration, data, size, TRUE))
    return;
  self->name = xpl_charset_guess (data, size);
  self->reason = strcmp (self->name, XPL_UTF8) == 0 ? XPL_CHARSET_VALID : XPL_CHARSET_GUESSED;
}

static gsize
get_unit (const char *charset)
{
  return g_str_has_prefix (charset, "UTF-32") ? 4 : g_str_has_prefix (charset, "UTF-16") ? 2 : 1;
}

char *
xpl_charset_convert (const char *charset, const char *data, gsize size, gsize *length)
{
  g_return_val_if_fail (charset != NULL && length != NULL, NULL);

  GIConv converter = g_iconv_open (XPL_UTF8, charset);
  g_autoptr (GByteArray) out = g_byte_array_sized_new ((guint) MIN (size + size / 2, G_MAXUINT / 2));
  gsize unit = get_unit (charset);
  char buffer[8192];
  char *in = (char *) data;
  gsize left = size - size % unit; /* half a unit at the end, of a file that was cut, is left out */

  while (left > 0)
    {
      char *to = buffer;
      gsize room = sizeof buffer;
      gsize result = g_iconv (converter, &in, &left, &to, &room);
      int cause = result == (gsize) -1 ? errno : 0;

      g_byte_array_append (out, (const guint8 *) buffer, (guint) (to - buffer));
      if (cause != EILSEQ && cause != EINVAL)
        continue;
      g_byte_array_append (out, (const guint8 *) &(char) { XPL_BAD_BYTE }, 1);
      in += MIN (unit, left);
      left -= MIN (unit, left);
    }
  g_iconv_close (converter);
  g_byte_array_append (out, (const guint8 *) "", 1);
  *length = out->len - 1;
  return (char *) g_byte_array_free (g_steal_pointer (&out), FALSE);
}
