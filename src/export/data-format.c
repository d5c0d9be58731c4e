/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "data-format.h"

#include "data-columns.h"
#include "data-story.h"

#include <glib/gi18n-lib.h>

static const XplDataFormat *const formats[] = {
  &xpl_csv_format,
  &xpl_gexf_format,
  &xpl_graphml_format,
  &xpl_ftm_format,
  &xpl_timelinejs_format,
  &xpl_icalendar_format,
  &xpl_plover_format,
  &xpl_annotations_format,
  &xpl_opml_format,
  &xpl_csl_format,
};

/* What else people call them. */
static const struct
{
  const char *alias, *name;
} aliases[] = {
  { "ics", "icalendar" },
  { "ical", "icalendar" },
  { "csl-json", "csl" },
  { "followthemoney", "ftm" },
};

const XplDataFormat *const *
xpl_data_formats (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (formats);
  return formats;
}

const XplDataFormat *
xpl_data_format_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (g_str_equal (aliases[i].alias, name))
      name = aliases[i].name;
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i]->name, name))
      return formats[i];
  return NULL;
}

char *
xpl_data_format_dup_names (void)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", formats[i]->name);
  return g_string_free (names, FALSE);
}

gboolean
xpl_data_format_check_list (const XplDataFormat *format, const char *list, GError **error)
{
  g_return_val_if_fail (format != NULL, FALSE);

  if (list == NULL || (format->has_lists && xpl_data_table_find (list) != NULL))
    return TRUE;
  if (format->has_lists)
    g_set_error (error, XPL_ERROR, XPL_ERROR_ARGUMENT,
                 _("there is no list “%s”: there are entities, relations, events, quotes, series, figures, comparisons, "
                   "claims, origins, articles and mentions"),
                 list);
  else
    g_set_error (error, XPL_ERROR, XPL_ERROR_ARGUMENT, _("the format %s has no lists to choose from; CSV has"),
                 format->name);
  return FALSE;
}

gboolean
xpl_data_export_to_sink (const XplDataFormat *format,
                         const XplDataRequest *request,
                         XplDataSink *sink,
                         XplDataReport *report,
                         GError **error)
{
  g_return_val_if_fail (format != NULL && request != NULL && XPL_IS_BUNDLE (request->bundle), FALSE);

  g_autoptr (GHashTable) offsets = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) xpl_offsets_free);
  XplDataReport own = { 0 };
  XplDataStory story = { request, request->bundle, offsets, report != NULL ? report : &own };

  if (!xpl_data_format_check_list (format, request->list, error))
    return FALSE;
  format->write (&story, sink);
  return xpl_data_sink_finish (sink, error);
}

gboolean
xpl_data_export_to_stream (const XplDataFormat *format,
                           const XplDataRequest *request,
                           GOutputStream *stream,
                           XplDataReport *report,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (XplDataSink) sink = xpl_data_sink_new_for_stream (stream, cancellable);

  return xpl_data_export_to_sink (format, request, sink, report, error);
}
