/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "excerpt.h"

#include <string.h>

/* Where the last whole word before the cut ends; in scripts without spaces the cut itself. */
static void
cut_after_word (GString *out, gsize last_space)
{
  if (last_space > out->len / 2)
    g_string_truncate (out, last_space);
  while (out->len > 0 && strchr (" ,;:", out->str[out->len - 1]) != NULL)
    g_string_truncate (out, out->len - 1);
  g_string_append (out, "…");
}

char *
xpl_excerpt (const char *text, XplRange range, guint n_characters)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *end = text + range.end;
  guint n = 0;
  gsize last_space = 0;
  gboolean in_space = TRUE;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text + range.start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          in_space = TRUE;
          continue;
        }
      if (in_space && out->len > 0)
        {
          last_space = out->len;
          g_string_append_c (out, ' ');
          n++;
        }
      in_space = FALSE;
      if (n >= n_characters)
        {
          cut_after_word (out, last_space);
          break;
        }
      g_string_append_unichar (out, c);
      n++;
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
