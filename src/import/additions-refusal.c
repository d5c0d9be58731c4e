/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Graphs, links and annotations hold no article: wherever one lies among articles, it is not read as if it were text. */

#include "config.h"

#include "additions.h"
#include "importers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
refusal_accepts (const char *name, const char *head, gsize length)
{
  return strlen (head) == length && xpl_additions_sniff (name, head);
}

static gboolean
refusal_check (const char *head, gsize length, const char *name, const char *path, GError **error)
{
  g_set_error (error, XPL_ERROR, XPL_ERROR_UNSUPPORTED,
               _("%s holds no articles, but additions to a bundle: add it by itself to one that is open, or name it beside one"),
               path);
  return FALSE;
}

const XplImporter xpl_additions_refusal = {
  .kind = N_ ("a graph, links or annotations to be added to a bundle"),
  .accepts = refusal_accepts,
  .check = refusal_check,
};
