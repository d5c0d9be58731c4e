/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Words as FTS5's tokeniser unicode61 with remove_diacritics=2 cuts and folds them, so that what it finds is found again. */

#include "config.h"

#include "search-query.h"

static inline gboolean
begins_word (const char *p)
{
  return (guchar) *p < 0x80 ? g_ascii_isalnum (*p) : g_unichar_isalnum (g_utf8_get_char (p));
}

static inline gboolean
goes_on (const char *p)
{
  return begins_word (p) || ((guchar) *p >= 0x80 && g_unichar_ismark (g_utf8_get_char (p)));
}

const char *
xpl_next_word (const char *p, const char *end, const char **word_end)
{
  const char *start;

  while (p < end && !begins_word (p))
    p = g_utf8_next_char (p);
  if (p >= end)
    return NULL;
  start = p;
  while (p < end && goes_on (p))
    p = g_utf8_next_char (p);
  *word_end = p;
  return start;
}

static void
append_folded (GString *out, gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n = g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts));

  for (gsize i = 0; i < n; i++)
    if (!g_unichar_ismark (parts[i]))
      g_string_append_unichar (out, g_unichar_tolower (parts[i]));
}

char *
xpl_fold_word (const char *start, const char *end)
{
  GString *out = g_string_sized_new ((gsize) (end - start));

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    if ((guchar) *p < 0x80)
      g_string_append_c (out, g_ascii_tolower (*p));
    else
      append_folded (out, g_utf8_get_char (p));
  return g_string_free (out, FALSE);
}
