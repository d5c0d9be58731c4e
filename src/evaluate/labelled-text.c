/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "labelled-text.h"

#include <math.h>

static void
clear_word (gpointer data)
{
  XplLabelledWord *word = data;

  g_free (word->form);
  g_free (word->lemma);
  g_free (word->upos);
  g_free (word->xpos);
  g_free (word->relation);
}

static void
clear_span (gpointer data)
{
  XplLabelledSpan *span = data;

  g_free (span->label);
  g_free (span->value);
}

XplLabelledText *
xpl_labelled_text_new (const char *id)
{
  XplLabelledText *self = g_new0 (XplLabelledText, 1);

  self->id = g_strdup (id);
  self->sentences = g_array_new (FALSE, FALSE, sizeof (XplRange));
  self->words = g_array_new (FALSE, TRUE, sizeof (XplLabelledWord));
  self->spans = g_array_new (FALSE, TRUE, sizeof (XplLabelledSpan));
  g_array_set_clear_func (self->words, clear_word);
  g_array_set_clear_func (self->spans, clear_span);
  return self;
}

void
xpl_labelled_text_free (XplLabelledText *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->genre);
  g_free (self->published);
  g_free (self->text);
  g_array_unref (self->sentences);
  g_array_unref (self->words);
  g_array_unref (self->spans);
  g_free (self);
}

XplLabelledSpan *
xpl_labelled_text_add_span (XplLabelledText *self, XplRange range, const char *label)
{
  XplLabelledSpan span = { .range = range, .label = g_strdup (label), .number = NAN };

  g_array_append_val (self->spans, span);
  return xpl_labelled_text_span (self, self->spans->len - 1);
}
