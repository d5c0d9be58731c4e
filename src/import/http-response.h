/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** XplHttpResponse: private to src/import/: an HTTP/1 response as a web archive keeps it. */
typedef struct
{
  guint status;
  char *type;    /* "text/html", in small letters; "" where it is not said */
  char *charset; /* or NULL */
  GBytes *body;  /* without transfer and content encoding; NULL where that is unknown to us or damaged */
  char *encoding; /* the content encoding that was not undone, or NULL */
} XplHttpResponse;

/** So long may a body be whose encoding was undone. */
#define XPL_MAX_HTTP_BODY ((gsize) 32 * 1024 * 1024)

/** FALSE where @data is no HTTP response. The body is decoded only of pages with status 200, of type text/html or
 *  application/xhtml+xml. @out is to be cleared. */
gboolean xpl_http_response_parse (const char *data, gsize length, XplHttpResponse *out);

/** "text/html" and the like: a type of pages. */
gboolean xpl_is_page_type (const char *type);

void xpl_http_response_clear (XplHttpResponse *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (XplHttpResponse, xpl_http_response_clear)

G_END_DECLS
