/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define XPL_JSON_PATH_DEPTH 16

/**
 * XplJsonPath: where in a JSON document a reader or writer is, such as "items[3]._explorer.mentions[2]". Kept as parts,
 * and made a text only where somebody has to read it. Names are static strings or outlive the path.
 */
typedef struct
{
  struct
  {
    const char *name; /* NULL: an index */
    guint index;
    guint kept; /* the index in memory, where what was wrong before it is left out */
  } parts[XPL_JSON_PATH_DEPTH];
  guint n_parts;
} XplJsonPath;

void xpl_json_path_push (XplJsonPath *self, const char *name);
void xpl_json_path_push_index (XplJsonPath *self, guint index);
void xpl_json_path_pop (XplJsonPath *self);

/** Says that the element whose index was pushed last will be number @kept in memory. */
void xpl_json_path_keep_as (XplJsonPath *self, guint kept);

/** The path in the file, as a new string; "" where there is none. */
char *xpl_json_path_dup (const XplJsonPath *self);

/** The path in memory from its part number @from on, as a new string. */
char *xpl_json_path_dup_kept (const XplJsonPath *self, guint from);

G_END_DECLS
