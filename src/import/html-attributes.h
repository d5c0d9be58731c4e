/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** How many different attributes are of interest. */
#define XPL_N_HTML_ATTRIBUTES 21

/** XplHtmlAttributes: those of one tag that are of interest, as places in the page; and how the tag ends. */
typedef struct
{
  struct
  {
    const char *value;
    gsize length;
    gboolean is_set;
  } values[XPL_N_HTML_ATTRIBUTES];
  gboolean is_hidden;    /* it says that nothing of it shows */
  gboolean closes_itself; /* "/>" */
} XplHtmlAttributes;

/** Reads from behind the name of a tag; returns what follows its ">". Attributes are told apart as HTML5 says. */
const char *xpl_html_attributes_read (XplHtmlAttributes *self, const char *p, const char *end);

/** Appends them in mark-up. */
void xpl_html_attributes_append (const XplHtmlAttributes *self, GString *out);

/** The attribute is there and its value begins with @prefix, in any case. */
gboolean xpl_html_attributes_has (const XplHtmlAttributes *self, const char *name, const char *prefix);

G_END_DECLS
