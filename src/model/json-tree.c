/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "json-tree.h"

#include "json-tape.h"
#include "json-text.h"
#include "xpl-error.h"

#include <glib/gi18n-lib.h>

static gboolean
check (const GString *text, GError **error)
{
  g_autoptr (XplJsonTape) tape = xpl_json_tape_new ();
  const char *what;
  gsize place;

  if (xpl_json_tape_read (tape, text->str, text->len, &what, &place) != NULL)
    return TRUE;
  g_set_error (error, XPL_ERROR, XPL_ERROR_JSON, _("column %" G_GSIZE_FORMAT ": %s"), place + 1, what);
  return FALSE;
}

JsonNode *
xpl_json_to_tree (const char *text, gsize length, guint *n_mended, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GString) valid = NULL;
  g_autoptr (GString) sound = NULL;
  guint n_bad_bytes = 0, n_bad_escapes;

  g_return_val_if_fail (text != NULL || length == 0, NULL);

  valid = xpl_json_mend_bytes (text != NULL ? text : "", length, &n_bad_bytes);
  if (!check (valid, error))
    return NULL;
  sound = g_string_sized_new (valid->len);
  n_bad_escapes = xpl_json_mend_escapes (valid->str, valid->len, sound);
  if (n_mended != NULL)
    *n_mended = n_bad_bytes + n_bad_escapes;
  if (!json_parser_load_from_data (parser, sound->str, (gssize) sound->len, error))
    return NULL;
  return json_node_copy (json_parser_get_root (parser));
}
