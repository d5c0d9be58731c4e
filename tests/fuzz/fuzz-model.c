/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Any bytes as a model file; the checksum is made right, so that what lies behind it is reached. */

#include "syntax.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static XplModelFile *
open_repaired (const uint8_t *data, size_t size)
{
  guint8 *copy = g_memdup2 (data, size);

  if (size >= XPL_MODEL_HEAD_SIZE)
    {
      guint64 sum = xpl_model_checksum (copy + XPL_MODEL_CHECKED_FROM, size - XPL_MODEL_CHECKED_FROM);

      sum = GUINT64_TO_LE (sum);
      memcpy (copy, XPL_MODEL_MAGIC, 8);
      memcpy (copy + 8, &sum, sizeof sum);
    }
  g_autoptr (GBytes) bytes = g_bytes_new_take (copy, size);
  return xpl_model_file_new (bytes, "fuzzed.model", NULL);
}

static void
use (const XplSyntax *syntax)
{
  static const char *const words[] = { "Ferries", "left", "the", "harbour", "." };
  g_auto (XplSyntaxSentence) sentence = { 0 };
  g_autoptr (GString) lemma = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    xpl_syntax_sentence_add (syntax, &sentence, words[i], strlen (words[i]));
  xpl_syntax_tag (syntax, &sentence);
  xpl_syntax_parse (syntax, &sentence);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    xpl_syntax_lemmatise (syntax, &sentence, i, lemma);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  XplModelFile *file = open_repaired (data, size);
  g_autoptr (XplSyntax) syntax = file != NULL ? xpl_syntax_new (file, NULL) : NULL;

  if (syntax != NULL)
    use (syntax);
  return 0;
}
