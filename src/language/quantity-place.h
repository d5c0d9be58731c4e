/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "quantity-parts.h"

G_BEGIN_DECLS

/* A figure in its sentence, as quantity-context.c and quantity-state.c look at it. */

#define MAX_RIGHT 14 /* tokens behind the figure in which its verb, place or date is looked for */
#define MAX_LEFT 8   /* tokens before it in which the verb whose object it is stands */

typedef struct
{
  const XplLanguage *language;
  const XplReading *reading;
  guint start, end;  /* tokens of the sentence */
  guint first, last; /* tokens of the figure, the second exclusive */
} XplFigurePlace;

static inline const XplToken *
token_at (const XplFigurePlace *place, guint index)
{
  return xpl_reading_token (place->reading, index);
}

static inline gboolean
is (const XplFigurePlace *place, guint index, const char *word)
{
  return index >= place->start && index < place->end && g_str_equal (token_at (place, index)->lower, word);
}

static inline gboolean
is_number (const XplFigurePlace *place, guint index)
{
  return token_at (place, index)->pos == XPL_POS_NUM;
}

/* Where another clause or figure begins. */
static inline gboolean
is_boundary (const XplFigurePlace *place, guint index)
{
  static const char *const words[] = { ";", ":", "—", "(", ")", "\"", "“", "”", "but", "while", "although", "which", NULL };

  return xpl_words_contain (words, token_at (place, index)->lower);
}

/* ", including 54 children,": the token behind it, or @index. */
static inline guint
skip_insertion (const XplFigurePlace *place, guint index)
{
  static const char *const words[] = { "including", "among", "most", "mostly", "mainly", "some", "many", "all", "half", NULL };

  if (!is (place, index, ",") || index + 1 >= place->end || !xpl_words_contain (words, token_at (place, index + 1)->lower))
    return index;
  for (guint i = index + 1; i < place->end && i < index + 12; i++)
    if (is (place, i, ","))
      return i + 1;
  return index;
}

/** What became of what the figure counts, and who did it: fills @state, @actor and @actor_range of @out. @inner: the
 *  figure stands within another's noun phrase. */
void xpl_quantity_find_state (const XplFigurePlace *place, gboolean inner, XplCircumstances *out);

G_END_DECLS
