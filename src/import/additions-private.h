/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <json-glib/json-glib.h>

#include "additions.h"

G_BEGIN_DECLS

/* What the readers of additions share. */

/** XplAdditionsReader: a row of the table of additions.c. */
typedef struct
{
  const char *kind; /* for messages: "GEXF" */
  gboolean (*accepts) (const char *name, const char *head);
  /* Fills @self. Errors: as xpl_additions_read(). */
  gboolean (*read) (XplAdditions *self, const char *text, gsize length, XplWarnings *warnings, GError **error);
} XplAdditionsReader;

extern const XplAdditionsReader xpl_gexf_reader;
extern const XplAdditionsReader xpl_graphml_reader;
extern const XplAdditionsReader xpl_annotations_reader;
extern const XplAdditionsReader xpl_ftm_reader;

/** New records, already in the lists of @self. NULL where the file holds too many, with an error. */
XplAddedNode *xpl_additions_add_node (XplAdditions *self, const char *key, const char *label, GError **error);
XplAddedEdge *
xpl_additions_add_edge (XplAdditions *self, const char *key, const char *from, const char *to, GError **error);
XplAddedRemark *xpl_additions_add_remark (XplAdditions *self, XplRemarkKind kind, const char *value, GError **error);

/** The entity type or act that @text names, by its code or its words, whatever their case; or %XPL_ADDED_UNKNOWN. */
int xpl_additions_find_type (const char *text);
int xpl_additions_find_act (const char *text);

/** The parts of a cell with several values, as exports write them, into @array. */
void xpl_additions_split (GPtrArray *array, const char *cell);

/** Parses JSON that may come from anywhere: sound UTF-8, not nested deeper than any of these formats is. */
JsonNode *xpl_additions_parse_json (const char *text, gsize length, GError **error);

/** The member of @object of that type, or NULL. The strings are sound UTF-8, and new. */
char *xpl_additions_dup_string (JsonObject *object, const char *name);
JsonObject *xpl_additions_get_object (JsonObject *object, const char *name);
/** The member as a list: its elements where it is an array, else itself; empty where there is none. Borrowed nodes. */
GPtrArray *xpl_additions_get_all (JsonObject *object, const char *name);
/** Of a node of such a list. */
char *xpl_additions_dup_node_string (JsonNode *node);

G_END_DECLS
