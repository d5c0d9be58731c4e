/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** What the program calls the encoding that it wants. */
#define XPL_UTF8 "UTF-8"

/** XplCharsetReason: how an encoding is known. */
typedef enum
{
  XPL_CHARSET_MARK,         /* a byte order mark */
  XPL_CHARSET_DECLARED,     /* a carrier or the text itself says so */
  XPL_CHARSET_CONTRADICTED, /* something else is declared, but cannot be */
  XPL_CHARSET_VALID,        /* nothing is declared, and all of it or nearly so is UTF-8 */
  XPL_CHARSET_GUESSED,
} XplCharsetReason;

/**
 * XplCharset: private to src/import/: the encoding of some bytes.
 * @name: as iconv knows it; static
 * @reason: how it is known
 * @declared: what was declared, or NULL
 * @mark_length: how many bytes at the beginning are a byte order mark
 */
typedef struct
{
  const char *name;
  XplCharsetReason reason;
  char *declared;
  gsize mark_length;
} XplCharset;

void xpl_charset_clear (XplCharset *self);

/**
 * Finds the encoding by the byte order mark, else by what is declared, else UTF-8 where the bytes are that, else a guess.
 * @carrier: what a carrier of the bytes declares, or NULL
 * @is_markup: whether to look for a declaration in <meta> or <?xml
 */
void xpl_charset_find (XplCharset *self, const char *data, gsize size, const char *carrier, gboolean is_markup);

/** What iconv calls the encoding that the web calls @label, as the Encoding Standard has it; NULL for none that it knows. */
const char *xpl_charset_from_label (const char *label);

/**
 * @data in UTF-8. Each byte that is none of @charset becomes the byte XPL_BAD_BYTE, and damages nothing else.
 * A new string of *@length bytes, and a NUL behind them.
 */
char *xpl_charset_convert (const char *charset, const char *data, gsize size, gsize *length);

#define XPL_BAD_BYTE '\xff'

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (XplCharset, xpl_charset_clear)

G_END_DECLS
