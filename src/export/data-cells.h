/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "data-columns.h"

G_BEGIN_DECLS

/* Makers of cells: those that read the member of a record at the column's offset, and those that know their record. */

/** Between the values of a cell that has several. */
#define XPL_CELL_SEPARATOR " | "

/** A part of a cell with several values. */
void xpl_cell_append (GString *cell, const char *part);
/** The cell; NULL where nothing was appended. Frees @cell. */
char *xpl_cell_end (GString *cell);

/* Of a member: char *; a value of an enumeration; gboolean; double; GPtrArray of char *. */
char *xpl_cell_text (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_code (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_boolean (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_number (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_texts (XplDataStory *story, const XplColumn *column, gpointer record);

/* Of a member: a finding or NULL, as id and as label; GPtrArray of findings, the same; of figures and articles as ids. */
char *xpl_cell_id (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_label (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_ids (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_labels (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_count (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_items (XplDataStory *story, const XplColumn *column, gpointer record);

/* Of a member XplWhen: EDTF; first and last day; words; how it is known; time of day. */
char *xpl_cell_edtf (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_first_day (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_last_day (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_when_words (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_how (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_time (XplDataStory *story, const XplColumn *column, gpointer record);

/* Of every finding. */
char *xpl_cell_finding_id (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_finding_label (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_n_articles (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_n_origins (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_why (XplDataStory *story, const XplColumn *column, gpointer record);
/** "ITEM#char=10,22": RFC 5147, the places of the evidence. */
char *xpl_cell_spans (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_quotes (XplDataStory *story, const XplColumn *column, gpointer record);
/** The cues of relations and quotes, the digits or words of figures. */
char *xpl_cell_marked (XplDataStory *story, const XplColumn *column, gpointer record);

G_END_DECLS
