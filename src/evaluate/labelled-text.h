/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "range.h"

G_BEGIN_DECLS

/** XplLabelledWord: a word as a corpus divides it. Members that the corpus does not give are NULL. */
typedef struct
{
  XplRange range; /* words that are written as one and do not add up to it ("wanna") share its range */
  guint sentence;
  char *form;
  char *lemma;
  char *upos;
  char *xpos;
  char *relation;
  int head; /* word of the text, -1 for the root */
} XplLabelledWord;

/** XplLabelledSpan: a name, date, quote or figure as people marked it. */
typedef struct
{
  XplRange range;
  char *label;      /* "PER", "DATE", "direct" … */
  char *value;      /* of a date, or NULL where it has none */
  double number;    /* of a figure, or NAN where it has none */
  XplRange speaker; /* of a quote, or none */
} XplLabelledSpan;

/** XplLabelledText: a text of a corpus with what people marked in it. Ranges are bytes of @text. */
typedef struct
{
  char *id;
  char *genre;     /* or NULL */
  char *published; /* ISO date, or NULL */
  char *text;
  GArray *sentences; /* XplRange */
  GArray *words;     /* XplLabelledWord */
  GArray *spans;     /* XplLabelledSpan, as the corpus has them */
} XplLabelledText;

XplLabelledText *xpl_labelled_text_new (const char *id);
void xpl_labelled_text_free (XplLabelledText *self);

static inline XplLabelledWord *
xpl_labelled_text_word (const XplLabelledText *self, guint index)
{
  return &g_array_index (self->words, XplLabelledWord, index);
}

static inline XplLabelledSpan *
xpl_labelled_text_span (const XplLabelledText *self, guint index)
{
  return &g_array_index (self->spans, XplLabelledSpan, index);
}

/** Appends a span without value, number and speaker. Valid until the next one is added. */
XplLabelledSpan *xpl_labelled_text_add_span (XplLabelledText *self, XplRange range, const char *label);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplLabelledText, xpl_labelled_text_free)

G_END_DECLS
