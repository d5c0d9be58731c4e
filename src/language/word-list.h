/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>
#include <string.h>

/** @a and @b are the same word. Most words that are held against each other differ in their first letter. */
static inline gboolean
xpl_words_equal (const char *a, const char *b)
{
  return a[0] == b[0] && strcmp (a, b) == 0;
}

/** @words, which NULL ends, has @word: g_strv_contains() for the many short lists that every token is held against. */
static inline gboolean
xpl_words_contain (const char *const *words, const char *word)
{
  for (; *words != NULL; words++)
    if (xpl_words_equal (*words, word))
      return TRUE;
  return FALSE;
}
