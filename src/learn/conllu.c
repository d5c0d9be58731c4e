/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "conllu.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
clear_line (gpointer data)
{
  g_free (((XplConlluLine *) data)->text);
}

XplConllu *
xpl_conllu_new (void)
{
  XplConllu *self = g_new0 (XplConllu, 1);

  self->lines = g_array_new (FALSE, FALSE, sizeof (XplConlluLine));
  g_array_set_clear_func (self->lines, clear_line);
  self->words = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
xpl_conllu_free (XplConllu *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->lines);
  g_array_unref (self->words);
  g_free (self);
}

void
xpl_conllu_clear (XplConllu *self)
{
  g_array_set_size (self->lines, 0);
  g_array_set_size (self->words, 0);
}

/* "4", "4-5" or "4.1"; -1 for anything else. @number gets the first number. */
static int
parse_id (const char *id, guint64 *number)
{
  char *end, *rest;

  if (!g_ascii_isdigit (*id))
    return -1;
  *number = g_ascii_strtoull (id, &end, 10);
  if (*end == '\0')
    return XPL_CONLLU_WORD;
  if ((*end != '-' && *end != '.') || !g_ascii_isdigit (end[1]))
    return -1;
  guint64 other = g_ascii_strtoull (end + 1, &rest, 10);
  if (*rest != '\0' || (*end == '-' && other <= *number))
    return -1;
  return *end == '-' ? XPL_CONLLU_RANGE : XPL_CONLLU_EMPTY;
}

static guint
split_columns (XplConlluLine *line)
{
  char *p = line->text;
  guint n = 0;

  for (;;)
    {
      char *tab = strchr (p, '\t');

      if (n < XPL_CONLLU_N_COLUMNS)
        line->columns[n] = p;
      n++;
      if (tab == NULL)
        return n;
      *tab = '\0';
      p = tab + 1;
    }
}

/* What is wrong with @line as the next of a sentence with @n_words so far; NULL for nothing. */
static const char *
find_fault (XplConlluLine *line, guint n_words)
{
  guint64 number = 0;

  if (split_columns (line) != XPL_CONLLU_N_COLUMNS)
    return _("a word has ten columns, divided by tabs");
  int kind = parse_id (line->columns[XPL_CONLLU_ID], &number);
  if (kind < 0)
    return _("the first column is a number, or two like 4-5 or 4.1");
  line->kind = kind;
  if (kind == XPL_CONLLU_WORD && number != (guint64) n_words + 1)
    return _("words are numbered 1, 2, 3 … in each sentence, and an empty line ends one");
  if (*line->columns[XPL_CONLLU_FORM] == '\0')
    return _("the second column holds the word");
  return NULL;
}

gboolean
xpl_conllu_add (XplConllu *self, const char *line, gsize length, const char *name, guint64 number, GError **error)
{
  XplConlluLine added = { .kind = XPL_CONLLU_COMMENT };
  const char *fault = NULL;

  g_return_val_if_fail (self != NULL && line != NULL && name != NULL, FALSE);

  added.text = g_strndup (line, length);
  added.columns[0] = added.text;
  if (strlen (added.text) != length || !g_utf8_validate (added.text, -1, NULL))
    fault = _("it is no UTF-8 text");
  else if (*line != '#')
    fault = find_fault (&added, self->words->len);
  if (fault != NULL)
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_MEMBER, _("%s, line %" G_GUINT64_FORMAT ": this is no line of CoNLL-U: %s"),
                   name, number, fault);
      g_free (added.text);
      return FALSE;
    }
  if (added.kind == XPL_CONLLU_WORD)
    g_array_append_val (self->words, self->lines->len);
  g_array_append_val (self->lines, added);
  return TRUE;
}

void
xpl_conllu_print (const XplConllu *self, GString *out)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const XplConlluLine *line = &g_array_index (self->lines, XplConlluLine, i);
      guint n = line->kind == XPL_CONLLU_COMMENT ? 1 : XPL_CONLLU_N_COLUMNS;

      for (guint k = 0; k < n; k++)
        {
          g_string_append (out, line->columns[k]);
          g_string_append_c (out, k + 1 == n ? '\n' : '\t');
        }
    }
  g_string_append_c (out, '\n');
}
