/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "data-json.h"

#include "finding.h"

XplJsonWriter *
xpl_data_json_new (void)
{
  XplJsonWriter *json = xpl_json_writer_new ();

  xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
  return json;
}

XplJsonWriter *
xpl_data_json_end (XplJsonWriter *json)
{
  xpl_json_writer_end_object (json);
  return json;
}

void
xpl_data_json_string (XplJsonWriter *json, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  xpl_json_writer_name (json, name);
  xpl_json_writer_string (json, value);
}

void
xpl_data_json_integer (XplJsonWriter *json, const char *name, gint64 value)
{
  xpl_json_writer_name (json, name);
  xpl_json_writer_integer (json, value);
}

void
xpl_data_json_true (XplJsonWriter *json, const char *name, gboolean value)
{
  if (!value)
    return;
  xpl_json_writer_name (json, name);
  xpl_json_writer_boolean (json, TRUE);
}

void
xpl_data_json_single (XplJsonWriter *json, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  xpl_data_json_begin_array (json, name);
  xpl_json_writer_string (json, value);
  xpl_json_writer_end_array (json);
}

void
xpl_data_json_strings (XplJsonWriter *json, const char *name, const GPtrArray *strings)
{
  if (strings == NULL || strings->len == 0)
    return;
  xpl_data_json_begin_array (json, name);
  for (guint i = 0; i < strings->len; i++)
    xpl_json_writer_string (json, g_ptr_array_index (strings, i));
  xpl_json_writer_end_array (json);
}

void
xpl_data_json_labels (XplJsonWriter *json, const char *name, const GPtrArray *findings)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (labels, xpl_finding_dup_label (g_ptr_array_index (findings, i)));
  xpl_data_json_strings (json, name, labels);
}

void
xpl_data_json_begin_object (XplJsonWriter *json, const char *name)
{
  xpl_json_writer_name (json, name);
  xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
}

void
xpl_data_json_begin_array (XplJsonWriter *json, const char *name)
{
  xpl_json_writer_name (json, name);
  xpl_json_writer_begin_array (json, XPL_JSON_ONE_LINE);
}
