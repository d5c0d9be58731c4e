/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "json-writer.h"
#include "types.h"

G_BEGIN_DECLS

/* Members of JSON objects in one call. What is NULL or empty is left out. */

/** A new object on one line, to be ended by xpl_data_json_end(). */
XplJsonWriter *xpl_data_json_new (void);
/** Ends the object; returns @json. */
XplJsonWriter *xpl_data_json_end (XplJsonWriter *json);

void xpl_data_json_string (XplJsonWriter *json, const char *name, const char *value);
void xpl_data_json_integer (XplJsonWriter *json, const char *name, gint64 value);
void xpl_data_json_true (XplJsonWriter *json, const char *name, gboolean value);
/** An array of one string: how formats of many values write a single one. */
void xpl_data_json_single (XplJsonWriter *json, const char *name, const char *value);
/** @strings: char *. */
void xpl_data_json_strings (XplJsonWriter *json, const char *name, const GPtrArray *strings);
/** The labels of @findings. */
void xpl_data_json_labels (XplJsonWriter *json, const char *name, const GPtrArray *findings);

void xpl_data_json_begin_object (XplJsonWriter *json, const char *name);
void xpl_data_json_begin_array (XplJsonWriter *json, const char *name);

G_END_DECLS
