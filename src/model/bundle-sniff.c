/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bundle.h"

#include <string.h>

/* What tells a feed from other JSON, at the top level of the document. */
#define HAS_ITEMS (1 << 0)
#define HAS_VERSION (1 << 1)
#define HAS_BOTH (HAS_ITEMS | HAS_VERSION)

static const char version_prefix[] = "\"https://jsonfeed.org/version/";
static const char version_prefix_http[] = "\"http://jsonfeed.org/version/";

static const char *
skip_space (const char *p, const char *end)
{
  while (p < end && g_ascii_isspace (*p))
    p++;
  return p;
}

/* @p is at the opening quotation mark; returns after the closing one. */
static const char *
skip_string (const char *p, const char *end)
{
  for (p++; p < end && *p != '"'; p++)
    if (*p == '\\')
      p++;
  return MIN (p + 1, end);
}

static gboolean
starts_with (const char *p, const char *end, const char *prefix)
{
  gsize length = strlen (prefix);

  return (gsize) (end - p) >= length && memcmp (p, prefix, length) == 0;
}

/* What the member whose name is at @name and whose value is at @value shows. */
static guint
judge_member (const char *name, const char *value, const char *end)
{
  if (starts_with (name, end, "\"items\"") && value < end && *value == '[')
    return HAS_ITEMS;
  if (starts_with (name, end, "\"version\"")
      && (starts_with (value, end, version_prefix) || starts_with (value, end, version_prefix_http)))
    return HAS_VERSION;
  return 0;
}

gboolean
xpl_bundle_sniff (const char *text, gsize length)
{
  const char *end = text + length;
  const char *p = text;
  guint depth = 0, found = 0;

  g_return_val_if_fail (text != NULL || length == 0, FALSE);

  if (starts_with (p, end, "\xef\xbb\xbf"))
    p += 3;
  p = skip_space (p, end);
  if (p >= end || *p != '{')
    return FALSE;
  while (p < end && found != HAS_BOTH)
    {
      if (*p == '"')
        {
          const char *name = p;

          p = skip_string (p, end);
          if (depth == 1 && p < end)
            {
              const char *value = skip_space (p, end);

              if (value < end && *value == ':')
                found |= judge_member (name, skip_space (value + 1, end), end);
            }
          continue;
        }
      if (*p == '{' || *p == '[')
        depth++;
      else if (*p == '}' || *p == ']')
        depth -= depth > 0;
      p++;
    }
  return found == HAS_BOTH;
}
