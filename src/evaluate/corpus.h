/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "labelled-text.h"

G_BEGIN_DECLS

/**
 * The text of file @name of the folder @folder, packed with xz where it is called NAME.xz. A new string, which is valid
 * UTF-8. Errors: %XPL_ERROR_NOT_FOUND, %XPL_ERROR_UNREADABLE, %XPL_ERROR_ENCODING; the message names the file.
 */
char *xpl_corpus_load (const char *folder, const char *name, GError **error);

/**
 * Reads CoNLL-U: XplLabelledText for each "# newdoc". The text is made of the words as they are written ("SpaceAfter=No"):
 * a blank between sentences, an empty line between paragraphs. Errors: %XPL_ERROR_UNSUPPORTED with @file and line.
 */
GPtrArray *xpl_conllu_read (const char *content, const char *file, GError **error);

/**
 * Reads names in two columns, word and IOB2 tag: XplLabelledText for each "-DOCSTART-" (one for all where there is none).
 * The text is that of the one of @texts with the same id (they may be NULL), where its words are the same; else the words
 * are joined as they are usually written. Errors: %XPL_ERROR_UNSUPPORTED with @file and line.
 */
GPtrArray *xpl_bio_read (const char *content, const char *file, GPtrArray *texts, GError **error);

/** Adds the spans that are the member of this name of a text's JSON object, which has an offset for each of them. */
typedef enum
{
  XPL_JSON_LABELS_TIMEXES,      /* "timexes": start, end, type, value */
  XPL_JSON_LABELS_VALUES,       /* "values": start, end, type; numbers are read from the words */
  XPL_JSON_LABELS_ATTRIBUTIONS, /* "attributions": content, speaker, type */
  XPL_JSON_LABELS_FIGURES,      /* "figures": start, end, value */
} XplJsonLabels;

/**
 * Reads JSON lines, an object with "id", "text" and labels for each text. Offsets are code points. Errors: %XPL_ERROR_JSON,
 * %XPL_ERROR_OFFSET with @file and line.
 */
GPtrArray *xpl_json_labels_read (const char *content, const char *file, XplJsonLabels labels, GError **error);

G_END_DECLS
