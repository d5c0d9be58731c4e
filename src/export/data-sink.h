/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <gio/gio.h>

#include "json-writer.h"

G_BEGIN_DECLS

/*
 * Where an export of data goes: text is gathered in a buffer of bounded size and handed on. The first error sticks, so
 * that writers need not look at each call: they ask at the end.
 */
typedef struct _XplDataSink XplDataSink;

/** Takes all of @size bytes. */
typedef gboolean (*XplDataWrite) (gpointer data, const char *bytes, gsize size, GError **error);

/** @data is borrowed. */
XplDataSink *xpl_data_sink_new (XplDataWrite write, gpointer data);

/** Into @stream, which stays open. */
XplDataSink *xpl_data_sink_new_for_stream (GOutputStream *stream, GCancellable *cancellable);

void xpl_data_sink_free (XplDataSink *self);

/** FALSE after an error: a writer may stop early. */
gboolean xpl_data_sink_is_fine (const XplDataSink *self);

/** Hands on what is left in the buffer. Errors: the first one that there was. */
gboolean xpl_data_sink_finish (XplDataSink *self, GError **error);

void xpl_data_sink_put (XplDataSink *self, const char *text);
void xpl_data_sink_put_bytes (XplDataSink *self, const char *bytes, gsize size);
void xpl_data_sink_printf (XplDataSink *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

/** Text of an XML element or attribute: what XML 1.0 has no way to say becomes U+FFFD. */
void xpl_data_sink_put_xml (XplDataSink *self, const char *text);

/** A JSON value on a line of its own. Takes ownership of @json. */
void xpl_data_sink_take_json_line (XplDataSink *self, XplJsonWriter *json);

/** An element of a JSON array, on a line of its own; *@n counts them. Takes ownership of @json. */
void xpl_data_sink_take_json_element (XplDataSink *self, XplJsonWriter *json, guint *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplDataSink, xpl_data_sink_free)

G_END_DECLS
