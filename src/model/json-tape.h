/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * One JSON value, checked and cut into tokens that lie behind each other as the values do in the text: a container, then
 * what is in it. Strings stay where they are until somebody asks for what they say; so a reading costs little more than a
 * look at each byte, the raw text of every value is at hand, and one tape serves for one value after the other.
 */
typedef struct _XplJsonTape XplJsonTape;

/** Deeper nesting than this is refused. */
#define XPL_JSON_DEPTH 512

/** A value of more values than this is refused: no article has as many mentions. */
#define XPL_JSON_MAX_TOKENS (4 * 1024 * 1024)

typedef enum
{
  XPL_JSON_OBJECT,
  XPL_JSON_ARRAY,
  XPL_JSON_STRING,
  XPL_JSON_NUMBER,
  XPL_JSON_BOOLEAN,
  XPL_JSON_NULL,
} XplJsonType;

/**
 * XplJsonToken: a value, or the name of a member, which comes before its value.
 * @text: where it stands; of a string the inside
 * @length: in bytes
 * @n_inside: tokens in it
 * @n_children: elements, or members
 */
typedef struct
{
  const char *text;
  guint32 length;
  guint32 n_inside;
  guint32 n_children;
  guint8 type; /* XplJsonType */
  guint8 has_escapes;
} XplJsonToken;

XplJsonTape *xpl_json_tape_new (void);
void xpl_json_tape_free (XplJsonTape *self);

/**
 * The tokens of the one value in @text, which must be UTF-8 and stay as long as they are used; they are gone with the next
 * call. NULL where it is no JSON: then @what says why, in the user's language, and @place is where, in bytes.
 */
const XplJsonToken *xpl_json_tape_read (XplJsonTape *self, const char *text, gsize length, const char **what, gsize *place);

/** Container → the first in it (of an object: the name of its first member). Only where there are children. */
static inline const XplJsonToken *
xpl_json_token_first (const XplJsonToken *token)
{
  return token + 1;
}

static inline const XplJsonToken *
xpl_json_token_next (const XplJsonToken *token)
{
  return token + 1 + token->n_inside;
}

/** The value of the last member called @name, or NULL where @object has none. */
const XplJsonToken *xpl_json_token_get (const XplJsonToken *object, const char *name);

/** Whether the string @token says @string. */
gboolean xpl_json_token_is (const XplJsonToken *token, const char *string, gsize length);

/** The whole of the value as it stands in the text: of a string with its quotation marks. */
const char *xpl_json_token_get_raw (const XplJsonToken *token, gsize *length);

/** What the string says, as a new string; halves of surrogate pairs and NUL are U+FFFD and counted in @n_mended. */
char *xpl_json_token_dup_string (const XplJsonToken *token, guint *n_mended);

/** The number; infinite where it is too large. */
double xpl_json_token_get_number (const XplJsonToken *token);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplJsonTape, xpl_json_tape_free)

G_END_DECLS
