/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "json-tape.h"

#include "json-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FIRST_TOKENS 256

/* Whole numbers of so many digits are exact in a double and need no slow conversion. */
#define EXACT_DIGITS 15

struct _XplJsonTape
{
  XplJsonToken *tokens;
  guint32 n_tokens;
  guint32 n_allocated;
};

/* What may come next inside the innermost container. */
typedef enum
{
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END,
  EXPECT_NAME,
  EXPECT_NAME_OR_END,
  EXPECT_COMMA_OR_END,
} Expected;

typedef struct
{
  XplJsonTape *tape;
  const char *start;
  const char *at;
  const char *end;
  const char *what; /* is wrong, or NULL */
  guint32 open[XPL_JSON_DEPTH]; /* indexes of the containers around */
  guint depth;
  Expected expected;
} Cutter;

XplJsonTape *
xpl_json_tape_new (void)
{
  return g_new0 (XplJsonTape, 1);
}

void
xpl_json_tape_free (XplJsonTape *self)
{
  if (self == NULL)
    return;
  g_free (self->tokens);
  g_free (self);
}

static XplJsonToken *
add_token (Cutter *cutter, XplJsonType type)
{
  XplJsonTape *tape = cutter->tape;
  XplJsonToken *token;

  if (tape->n_tokens == XPL_JSON_MAX_TOKENS)
    {
      cutter->what = _("there are more than 4 million values in one");
      return NULL;
    }
  if (tape->n_tokens == tape->n_allocated)
    {
      tape->n_allocated = MAX (2 * tape->n_allocated, FIRST_TOKENS);
      tape->tokens = g_renew (XplJsonToken, tape->tokens, tape->n_allocated);
    }
  token = &tape->tokens[tape->n_tokens++];
  *token = (XplJsonToken) { .text = cutter->at, .type = type };
  return token;
}

static void
cut_string (Cutter *cutter)
{
  XplJsonToken *token = add_token (cutter, XPL_JSON_STRING);
  const char *p = cutter->at + 1;

  if (token == NULL)
    return;
  token->text = p;
  for (;;)
    {
      gsize n = xpl_json_measure_plain (p, cutter->end - p);

      p += n;
      if (p == cutter->end)
        {
          cutter->what = _("the text ends inside a string");
          break;
        }
      if (*p == '"')
        break;
      n = *p == '\\' ? xpl_json_measure_escape (p, cutter->end - p) : 1;
      token->has_escapes |= *p == '\\';
      if (n == 0)
        {
          cutter->what = _("a backslash that escapes nothing");
          break;
        }
      p += n;
    }
  token->length = p - token->text;
  cutter->at = cutter->what == NULL ? p + 1 : p;
}

static const char *
skip_digits (const char *p, const char *end)
{
  while (p < end && g_ascii_isdigit (*p))
    p++;
  return p;
}

/* Digits at @p and on, of which there must be one; returns after them, or NULL. */
static const char *
need_digits (const char *p, const char *end)
{
  const char *after = skip_digits (p, end);

  return after > p ? after : NULL;
}

/* After the number at @p, or NULL where it is none. */
static const char *
measure_number (const char *p, const char *end)
{
  if (p < end && *p == '-')
    p++;
  p = p < end && *p == '0' ? p + 1 : need_digits (p, end);
  if (p != NULL && p < end && *p == '.')
    p = need_digits (p + 1, end);
  if (p != NULL && p < end && (*p == 'e' || *p == 'E'))
    {
      p++;
      if (p < end && (*p == '+' || *p == '-'))
        p++;
      p = need_digits (p, end);
    }
  return p;
}

static gboolean
ends_value (const char *p, const char *end)
{
  static const guint8 enders[256] = {
    [' '] = 1, ['\t'] = 1, ['\r'] = 1, ['\n'] = 1, [','] = 1, [']'] = 1, ['}'] = 1,
  };

  return p >= end || enders[(guchar) *p];
}

static void
cut_number (Cutter *cutter)
{
  const char *after = measure_number (cutter->at, cutter->end);
  XplJsonToken *token;

  if (after == NULL || !ends_value (after, cutter->end))
    {
      cutter->what = _("this is no number");
      return;
    }
  token = add_token (cutter, XPL_JSON_NUMBER);
  if (token == NULL)
    return;
  token->length = after - cutter->at;
  cutter->at = after;
}

static void
cut_word (Cutter *cutter)
{
  static const struct
  {
    const char *word;
    XplJsonType type;
  } words[] = { { "null", XPL_JSON_NULL }, { "true", XPL_JSON_BOOLEAN }, { "false", XPL_JSON_BOOLEAN } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i].word);
      XplJsonToken *token;

      if ((gsize) (cutter->end - cutter->at) < length || memcmp (cutter->at, words[i].word, length) != 0
          || !ends_value (cutter->at + length, cutter->end))
        continue;
      token = add_token (cutter, words[i].type);
      if (token == NULL)
        return;
      token->length = length;
      cutter->at += length;
      return;
    }
  cutter->what = _("a character that no JSON has there");
}

static void
open_container (Cutter *cutter, XplJsonType type)
{
  if (cutter->depth == XPL_JSON_DEPTH)
    {
      cutter->what = _("arrays and objects are nested deeper than 512 levels");
      return;
    }
  if (add_token (cutter, type) == NULL)
    return;
  cutter->open[cutter->depth++] = cutter->tape->n_tokens - 1;
  cutter->expected = type == XPL_JSON_OBJECT ? EXPECT_NAME_OR_END : EXPECT_VALUE_OR_END;
  cutter->at++;
}

static void
close_container (Cutter *cutter, XplJsonType type)
{
  XplJsonToken *container = cutter->depth > 0 ? &cutter->tape->tokens[cutter->open[cutter->depth - 1]] : NULL;

  if (container == NULL || container->type != type)
    {
      cutter->what = _("a bracket closes that was not opened");
      return;
    }
  cutter->at++;
  container->length = cutter->at - container->text;
  container->n_inside = &cutter->tape->tokens[cutter->tape->n_tokens] - container - 1;
  cutter->depth--;
  cutter->expected = EXPECT_COMMA_OR_END;
}

static void
cut_value (Cutter *cutter)
{
  char c = *cutter->at;

  if (cutter->depth > 0)
    {
      XplJsonToken *outer = &cutter->tape->tokens[cutter->open[cutter->depth - 1]];

      outer->n_children++;
    }
  cutter->expected = EXPECT_COMMA_OR_END;
  if (c == '"')
    cut_string (cutter);
  else if (c == '{')
    open_container (cutter, XPL_JSON_OBJECT);
  else if (c == '[')
    open_container (cutter, XPL_JSON_ARRAY);
  else if (c == '-' || g_ascii_isdigit (c))
    cut_number (cutter);
  else
    cut_word (cutter);
}

static void
skip_space (Cutter *cutter)
{
  while (cutter->at < cutter->end
         && (*cutter->at == ' ' || *cutter->at == '\n' || *cutter->at == '\t' || *cutter->at == '\r'))
    cutter->at++;
}

static void
cut_name (Cutter *cutter)
{
  if (*cutter->at != '"')
    {
      cutter->what = _("the name of a member was expected here");
      return;
    }
  cut_string (cutter);
  if (cutter->what != NULL)
    return;
  skip_space (cutter);
  if (cutter->at == cutter->end || *cutter->at != ':')
    {
      cutter->what = _("a colon was expected here");
      return;
    }
  cutter->at++;
  cutter->expected = EXPECT_VALUE;
}

static void
cut_separator (Cutter *cutter)
{
  XplJsonType type = cutter->tape->tokens[cutter->open[cutter->depth - 1]].type;

  if (*cutter->at != ',')
    {
      cutter->what = _("a comma was expected here");
      return;
    }
  cutter->at++;
  cutter->expected = type == XPL_JSON_OBJECT ? EXPECT_NAME : EXPECT_VALUE;
}

static gboolean
is_whole (const Cutter *cutter)
{
  return cutter->depth == 0 && cutter->tape->n_tokens > 0;
}

static void
cut_next (Cutter *cutter)
{
  char c = *cutter->at;

  if ((c == ']' || c == '}') && cutter->expected != EXPECT_VALUE && cutter->expected != EXPECT_NAME)
    close_container (cutter, c == ']' ? XPL_JSON_ARRAY : XPL_JSON_OBJECT);
  else if (cutter->expected == EXPECT_COMMA_OR_END)
    cut_separator (cutter);
  else if (cutter->expected == EXPECT_NAME || cutter->expected == EXPECT_NAME_OR_END)
    cut_name (cutter);
  else
    cut_value (cutter);
}

const XplJsonToken *
xpl_json_tape_read (XplJsonTape *self, const char *text, gsize length, const char **what, gsize *place)
{
  Cutter cutter = { .tape = self, .start = text, .at = text, .end = text + length };

  g_return_val_if_fail (self != NULL && text != NULL && what != NULL && place != NULL, NULL);

  self->n_tokens = 0;
  if (length > G_MAXUINT32)
    cutter.what = _("the value is larger than 4 GiB");
  while (cutter.what == NULL)
    {
      skip_space (&cutter);
      if (is_whole (&cutter))
        break;
      if (cutter.at == cutter.end)
        cutter.what = _("the text ends inside an array or object");
      else
        cut_next (&cutter);
    }
  if (cutter.what == NULL && cutter.at < cutter.end)
    cutter.what = _("the text goes on after its end");
  *what = cutter.what;
  *place = cutter.at - text;
  return cutter.what == NULL ? self->tokens : NULL;
}

gboolean
xpl_json_token_is (const XplJsonToken *token, const char *string, gsize length)
{
  g_autofree char *own = NULL;
  guint n_mended = 0;

  if (!token->has_escapes)
    return token->length == length && memcmp (token->text, string, length) == 0;
  own = xpl_json_token_dup_string (token, &n_mended);
  return g_str_equal (own, string);
}

const XplJsonToken *
xpl_json_token_get (const XplJsonToken *object, const char *name)
{
  const XplJsonToken *found = NULL;
  const XplJsonToken *member;
  gsize length;

  g_return_val_if_fail (object != NULL && object->type == XPL_JSON_OBJECT && name != NULL, NULL);

  length = strlen (name);
  member = xpl_json_token_first (object);
  for (guint i = 0; i < object->n_children; i++)
    {
      /* Most names differ in length. */
      if ((member->length == length || member->has_escapes) && xpl_json_token_is (member, name, length))
        found = member + 1;
      member = xpl_json_token_next (member + 1);
    }
  return found;
}

const char *
xpl_json_token_get_raw (const XplJsonToken *token, gsize *length)
{
  gboolean is_string = token->type == XPL_JSON_STRING;

  *length = token->length + 2 * is_string;
  return token->text - is_string;
}

char *
xpl_json_token_dup_string (const XplJsonToken *token, guint *n_mended)
{
  GString *out;

  g_return_val_if_fail (token != NULL && token->type == XPL_JSON_STRING, NULL);

  if (!token->has_escapes)
    return g_strndup (token->text, token->length);
  out = g_string_sized_new (token->length);
  xpl_json_unescape (token->text, token->length, out, n_mended);
  return g_string_free (out, FALSE);
}

double
xpl_json_token_get_number (const XplJsonToken *token)
{
  g_autofree char *text = NULL;
  guint64 value = 0;
  guint32 i;

  g_return_val_if_fail (token != NULL && token->type == XPL_JSON_NUMBER, 0);

  for (i = 0; i < token->length && i <= EXACT_DIGITS && g_ascii_isdigit (token->text[i]); i++)
    value = value * 10 + (guint64) (token->text[i] - '0');
  if (i == token->length && i <= EXACT_DIGITS)
    return value;
  text = g_strndup (token->text, token->length);
  return g_ascii_strtod (text, NULL);
}
