/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "xpl-error.h"

G_BEGIN_DECLS

/** The ten columns of CoNLL-U (universaldependencies.org/format.html). */
typedef enum
{
  XPL_CONLLU_ID,
  XPL_CONLLU_FORM,
  XPL_CONLLU_LEMMA,
  XPL_CONLLU_UPOS,
  XPL_CONLLU_XPOS,
  XPL_CONLLU_FEATS,
  XPL_CONLLU_HEAD,
  XPL_CONLLU_DEPREL,
  XPL_CONLLU_DEPS,
  XPL_CONLLU_MISC,
  XPL_CONLLU_N_COLUMNS,
} XplConlluColumn;

typedef enum
{
  XPL_CONLLU_COMMENT,  /* "# …" */
  XPL_CONLLU_WORD,     /* "4" */
  XPL_CONLLU_RANGE,    /* "4-5": a token of several words */
  XPL_CONLLU_EMPTY,    /* "4.1": a word that is not there */
} XplConlluKind;

/** A line: comments have their text in column 0, all others their ten columns. */
typedef struct
{
  XplConlluKind kind;
  const char *columns[XPL_CONLLU_N_COLUMNS]; /* of text, or whatever they are replaced with */
  char *text;
} XplConlluLine;

/** XplConllu: one sentence, filled line by line. */
typedef struct
{
  GArray *lines; /* XplConlluLine */
  GArray *words; /* guint: which of them are words */
} XplConllu;

XplConllu *xpl_conllu_new (void);
void xpl_conllu_free (XplConllu *self);
/** Makes it empty again. */
void xpl_conllu_clear (XplConllu *self);

/**
 * Adds @line, without its line end, which is the @number-th of the file @name. FALSE and an error of %XPL_ERROR_MEMBER
 * that names file, line and remedy where it is none of a sentence; the sentence stays as it was.
 */
gboolean xpl_conllu_add (XplConllu *self, const char *line, gsize length, const char *name, guint64 number, GError **error);

static inline XplConlluLine *
xpl_conllu_get_word (const XplConllu *self, guint word)
{
  return &g_array_index (self->lines, XplConlluLine, g_array_index (self->words, guint, word));
}

/** Appends the sentence with its empty line. */
void xpl_conllu_print (const XplConllu *self, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplConllu, xpl_conllu_free)

G_END_DECLS
