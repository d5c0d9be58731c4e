/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*
 * Writes JSON text in one canonical form: two spaces of indent a level, or, where asked, one line a value; strings with
 * just the escapes that JSON demands, numbers as the shortest text that reads back the same.
 */
typedef struct _XplJsonWriter XplJsonWriter;

typedef enum
{
  XPL_JSON_LINES,    /* a line for each member or element */
  XPL_JSON_ONE_LINE, /* this value and all in it on one line */
} XplJsonStyle;

XplJsonWriter *xpl_json_writer_new (void);
void xpl_json_writer_free (XplJsonWriter *self);

/** Ends the text with a line feed and takes it out of @self, which can only be freed then. */
GBytes *xpl_json_writer_steal (XplJsonWriter *self);

void xpl_json_writer_begin_object (XplJsonWriter *self, XplJsonStyle style);
void xpl_json_writer_end_object (XplJsonWriter *self);
void xpl_json_writer_begin_array (XplJsonWriter *self, XplJsonStyle style);
void xpl_json_writer_end_array (XplJsonWriter *self);

/** The name of the member whose value comes next. */
void xpl_json_writer_name (XplJsonWriter *self, const char *name);

/** NULL is written as null. */
void xpl_json_writer_string (XplJsonWriter *self, const char *value);
void xpl_json_writer_boolean (XplJsonWriter *self, gboolean value);
void xpl_json_writer_integer (XplJsonWriter *self, gint64 value);
/** What is not finite is written as null. */
void xpl_json_writer_number (XplJsonWriter *self, double value);
void xpl_json_writer_null (XplJsonWriter *self);

/** JSON as it came: verbatim where members have lines of their own, without line feeds where all is on one line. */
void xpl_json_writer_raw (XplJsonWriter *self, const char *value);
/** The same, in any case without line feeds. */
void xpl_json_writer_raw_line (XplJsonWriter *self, const char *value);
/** A member as it came; @name is what JSON has between the quotation marks. */
void xpl_json_writer_raw_member (XplJsonWriter *self, const char *name, const char *value);

/** Any value that came from a parser, on one line. */
void xpl_json_writer_node (XplJsonWriter *self, JsonNode *node);

/** A member of any value. */
void xpl_json_writer_member_node (XplJsonWriter *self, const char *name, JsonNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplJsonWriter, xpl_json_writer_free)

G_END_DECLS
