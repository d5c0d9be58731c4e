/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "when.h"

#include <glib/gi18n-lib.h>

void
xpl_when_clear (XplWhen *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->time);
  g_free (self->text);
  g_free (self->rule);
  *self = (XplWhen) { 0 };
}

void
xpl_when_copy (XplWhen *to, const XplWhen *from)
{
  XplWhen copy;

  g_return_if_fail (to != NULL && from != NULL);

  if (to == from)
    return;
  copy = *from;
  copy.time = g_strdup (from->time);
  copy.text = g_strdup (from->text);
  copy.rule = g_strdup (from->rule);
  xpl_when_clear (to);
  *to = copy;
}

gboolean
xpl_when_is_set (const XplWhen *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return xpl_edtf_is_set (&self->edtf);
}

static char *
add_origin (const XplWhen *self, const char *words)
{
  switch (self->how)
    {
    case XPL_HOW_RESOLVED:
      if (self->text == NULL)
        return g_strdup (words);
      /* Translators: a date, then the words in the article that it was computed from. */
      return g_strdup_printf (_("%s (from “%s”)"), words, self->text);
    case XPL_HOW_INFERRED:
      return g_strdup_printf (_("%s (inferred from the text)"), words);
    case XPL_HOW_STATED:
    case XPL_HOW_FEED:
    case XPL_HOW_FILE:
    default:
      return g_strdup (words);
    }
}

char *
xpl_when_to_words (const XplWhen *self)
{
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (!xpl_when_is_set (self))
    return g_strdup (_("date unknown"));
  date = xpl_edtf_to_words (&self->edtf);
  if (self->time != NULL)
    /* Translators: a date, then a time of day. */
    words = g_strdup_printf (_("%s, %s"), date, self->time);
  else
    words = g_steal_pointer (&date);
  return add_origin (self, words);
}
