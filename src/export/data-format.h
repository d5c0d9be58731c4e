/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"
#include "data-sink.h"
#include "filter.h"
#include "replay.h"

G_BEGIN_DECLS

/**
 * XplDataRequest: what is exported. All is borrowed.
 * @bundle: as it is shown: the decisions are in it
 * @replay: that made @bundle, for what the user said beside it; NULL: nothing
 * @filter: only what passes it; NULL: everything
 * @list: of a format that has lists (CSV): the one that is written, by its code; NULL: all of them
 */
typedef struct
{
  XplBundle *bundle;
  XplReplay *replay;
  const XplFilter *filter;
  const char *list;
} XplDataRequest;

/**
 * XplDataReport: what became of it.
 * @n_written: records of the format
 * @n_undated: events that a format of dates left out, since they have none that it can hold
 */
typedef struct
{
  guint n_written;
  guint n_undated;
} XplDataReport;

typedef struct _XplDataStory XplDataStory;

/**
 * XplDataFormat: a row of the table of formats. To add one, write its file and put it into the table of data-format.c.
 * @name: what --data calls it
 * @title: N_()
 * @suffix: with its dot
 * @has_lists: it is one table a list; a folder or archive holds all of them
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *suffix;
  const char *media_type;
  gboolean has_lists;
  void (*write) (XplDataStory *story, XplDataSink *sink);
} XplDataFormat;

extern const XplDataFormat xpl_annotations_format;
extern const XplDataFormat xpl_csl_format;
extern const XplDataFormat xpl_csv_format;
extern const XplDataFormat xpl_ftm_format;
extern const XplDataFormat xpl_gexf_format;
extern const XplDataFormat xpl_graphml_format;
extern const XplDataFormat xpl_icalendar_format;
extern const XplDataFormat xpl_opml_format;
extern const XplDataFormat xpl_plover_format;
extern const XplDataFormat xpl_timelinejs_format;

/** All formats; *@n is their number. */
const XplDataFormat *const *xpl_data_formats (guint *n);

/** The one called @name, or by another name that is usual for it; NULL for none. */
const XplDataFormat *xpl_data_format_find (const char *name);

/** The names of all formats with ", " between them. A new string. */
char *xpl_data_format_dup_names (void);

/** FALSE where @format has no list called @list (NULL: all). Errors: %XPL_ERROR_ARGUMENT. */
gboolean xpl_data_format_check_list (const XplDataFormat *format, const char *list, GError **error);

/**
 * Writes the data in one stream of bounded memory. @report may be NULL. Blocking.
 * Errors: those of the stream, G_IO_ERROR_CANCELLED, %XPL_ERROR_ARGUMENT (no such list).
 */
gboolean xpl_data_export_to_stream (const XplDataFormat *format,
                                    const XplDataRequest *request,
                                    GOutputStream *stream,
                                    XplDataReport *report,
                                    GCancellable *cancellable,
                                    GError **error);

/** The same into @sink, which is finished then. */
gboolean xpl_data_export_to_sink (const XplDataFormat *format,
                                  const XplDataRequest *request,
                                  XplDataSink *sink,
                                  XplDataReport *report,
                                  GError **error);

G_END_DECLS
