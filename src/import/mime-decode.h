/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** The bytes behind a Content-Transfer-Encoding (RFC 2045): "base64", "quoted-printable", any other is none. What is not
 *  so encoded is left as it is. New bytes. */
GBytes *xpl_decode_transfer (const char *data, gsize length, const char *encoding);

/** @value with its encoded words (RFC 2047) as UTF-8; those of unknown encodings stay as they are. A new string. */
char *xpl_decode_encoded_words (const char *value);

G_END_DECLS
