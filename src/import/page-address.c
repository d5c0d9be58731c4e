/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "page-address.h"

#include <gio/gio.h>

#define FLAGS (G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED | G_URI_FLAGS_SCHEME_NORMALIZE)

/* With a host and a path that begins with a slash, as g_uri_to_string() takes for granted and g_uri_parse() does not. */
static gboolean
is_web (GUri *uri)
{
  const char *scheme = g_uri_get_scheme (uri), *path = g_uri_get_path (uri);

  return (*path == '\0' || *path == '/') && (g_str_equal (scheme, "http") || g_str_equal (scheme, "https"))
         && g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0';
}

static const char *
skip_common_label (const char *host)
{
  static const char *const labels[] = { "www.", "m.", "amp.", "mobile." };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_ascii_strncasecmp (host, labels[i], strlen (labels[i])) == 0)
      return host + strlen (labels[i]);
  return host;
}

static gboolean
is_same_site (GUri *a, GUri *b)
{
  return g_ascii_strcasecmp (skip_common_label (g_uri_get_host (a)), skip_common_label (g_uri_get_host (b))) == 0;
}

/* The page of a site that leads to all others is no article's. */
static gboolean
is_front_page (GUri *uri)
{
  return g_uri_get_path (uri)[0] == '\0' || g_str_equal (g_uri_get_path (uri), "/");
}

static GUri *
parse (const char *url, GUri *base)
{
  g_autoptr (GUri) uri = NULL;

  if (url != NULL)
    uri = base != NULL ? g_uri_parse_relative (base, url, FLAGS, NULL) : g_uri_parse (url, FLAGS, NULL);
  return uri != NULL && is_web (uri) ? g_steal_pointer (&uri) : NULL;
}

char *
xpl_page_address_choose (const char *found, const char *own)
{
  g_autoptr (GUri) there = parse (found, NULL);
  g_autoptr (GUri) here = parse (own, there);

  if (here == NULL)
    return there != NULL ? g_uri_to_string (there) : g_strdup (found);
  if (there != NULL && (!is_same_site (there, here) || (is_front_page (here) && !is_front_page (there))))
    return g_uri_to_string (there);
  return g_uri_to_string (here);
}
