/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "quote-marks.h"
#include "stages.h"

G_BEGIN_DECLS

typedef enum
{
  XPL_CHUNK_NOUN,         /* a noun group with its possessor: "North Korea's two captured soldiers" */
  XPL_CHUNK_VERB,         /* a verb group: "has not been sent", "to send", "sending" */
  XPL_CHUNK_ADJECTIVE,    /* one that stands alone: "is ready to" */
  XPL_CHUNK_ADVERB,
  XPL_CHUNK_PREPOSITION,
  XPL_CHUNK_COORDINATOR,  /* and, or, but */
  XPL_CHUNK_SUBORDINATOR, /* that, if, because */
  XPL_CHUNK_RELATIVE,     /* who, which, where */
  XPL_CHUNK_COMMA,        /* also dashes and brackets */
  XPL_CHUNK_COLON,
  XPL_CHUNK_STOP,
  XPL_CHUNK_QUOTE,        /* a stretch between quotation marks that was asked for */
} XplChunkKind;

typedef enum
{
  XPL_VERB_FINITE,
  XPL_VERB_INFINITIVE, /* with "to" */
  XPL_VERB_GERUND,     /* sending, having sent, being sent */
  XPL_VERB_PARTICIPLE, /* sent, where nothing makes it finite */
} XplVerbForm;

/**
 * XplChunk: a group of tokens that belong together.
 * @first, @end: its tokens; @head: the noun or main verb that the group is about, else @first
 * @form, @passive, @negated, @modality: of a verb group; @modality is what will, may and the like make of it
 * @bare: a verb group of one verb in base form: finite or infinitive without "to"
 * @ambiguous: a verb group of one verb whose past is also its participle: "captured"
 * @none: a noun group that begins with "no"
 * @pronoun: a noun group that is a pronoun
 * @quoted: which stretch a quote is
 */
typedef struct
{
  XplChunkKind kind;
  guint32 first;
  guint32 end;
  guint32 head;
  XplVerbForm form;
  gboolean passive;
  gboolean negated;
  gboolean bare;
  gboolean ambiguous;
  gboolean none;
  gboolean pronoun;
  XplModality modality;
  guint quoted;
} XplChunk;

/**
 * The chunks of tokens @first to @end of @reading: shallow, without nesting. Quotation marks and short brackets leave no
 * chunk. Each of the @n_quoted stretches @quoted (in order, inside the tokens) becomes one chunk; NULL for none. Linear
 * in the tokens. XplChunk, owned by the caller.
 */
GArray *xpl_chunk_tokens (const XplReading *reading, guint first, guint end, const XplQuoted *quoted, guint n_quoted);

static inline const XplChunk *
xpl_chunk_get (const GArray *chunks, guint index)
{
  return &g_array_index (chunks, XplChunk, index);
}

/** The chunk @index is of @kind; FALSE also where there is no such chunk. */
static inline gboolean
xpl_chunk_is (const GArray *chunks, int index, XplChunkKind kind)
{
  return index >= 0 && (guint) index < chunks->len && xpl_chunk_get (chunks, index)->kind == kind;
}

/** The chunk @index is the one word @word. */
gboolean xpl_chunk_is_word (const XplReading *reading, const GArray *chunks, int index, const char *word);

/** The bytes of @chunk. */
XplRange xpl_chunk_get_range (const XplReading *reading, const XplChunk *chunk);

G_END_DECLS
