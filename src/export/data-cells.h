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
/* What the user said about a finding or article: a gboolean of #XplMarks at the column's offset; the others. */
char *xpl_cell_mark (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_grade (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_tags (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_notes (XplDataStory *story, const XplColumn *column, gpointer record);
/** "ITEM#char=10,22": RFC 5147, the places of the evidence. */
char *xpl_cell_spans (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_quotes (XplDataStory *story, const XplColumn *column, gpointer record);
/** The cues of relations and quotes, the digits or words of figures. */
char *xpl_cell_marked (XplDataStory *story, const XplColumn *column, gpointer record);

/* Of an entity. */
char *xpl_cell_roles (XplDataStory *story, const XplColumn *column, gpointer record);

/* Of a relation. */
char *xpl_cell_verb (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_quad (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_symmetric (XplDataStory *story, const XplColumn *column, gpointer record);

/* Of an event. */
char *xpl_cell_participants (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_participant_labels (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_reported (XplDataStory *story, const XplColumn *column, gpointer record);

/* Of a figure: "about 11,000"; the unit of its series. */
char *xpl_cell_value (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_unit (XplDataStory *story, const XplColumn *column, gpointer record);

/* Of a claim. */
char *xpl_cell_steps (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_last_status (XplDataStory *story, const XplColumn *column, gpointer record);

/* Of an article; the grade of its source where it has none of its own. */
char *xpl_cell_source_grade (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_characters (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_credits (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_n_mentions (XplDataStory *story, const XplColumn *column, gpointer record);

/* Of an #XplMentionRecord. */
char *xpl_cell_mention_item (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_mention_start (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_mention_end (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_mention_text (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_mention_kind (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_mention_entity (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_mention_label (XplDataStory *story, const XplColumn *column, gpointer record);
char *xpl_cell_mention_type (XplDataStory *story, const XplColumn *column, gpointer record);

G_END_DECLS
