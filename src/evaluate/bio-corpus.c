/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "corpus.h"

#include "xpl-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *word;
  char *tag;
  gboolean is_sentence_end;
} Row;

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_free (row->word);
  g_free (row->tag);
}

static gboolean
is_closing (const char *word)
{
  static const char *const words[] = { ".", ",", ":", ";", "!", "?", ")", "]", "}", "%", "'s", "’s", "n't", "n’t", "''", "”", "’",
    "'re", "'ve", "'ll", "'m", "'d", "...", "…", NULL };

  return g_strv_contains (words, word);
}

static gboolean
is_opening (const char *word)
{
  static const char *const words[] = { "(", "[", "{", "$", "£", "€", "#", "@", "“", "‘", "``", NULL };

  return g_strv_contains (words, word);
}

/* The words as they are usually written; where each stands goes to @ranges. */
static char *
join_words (const GArray *rows, XplRange *ranges)
{
  GString *text = g_string_new (NULL);
  gboolean glue = TRUE, is_quoted = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      gboolean is_quote = g_str_equal (row->word, "\"");

      if (!glue && !is_closing (row->word) && !(is_quote && is_quoted))
        g_string_append_c (text, ' ');
      ranges[i].start = (guint32) text->len;
      g_string_append (text, row->word);
      ranges[i].end = (guint32) text->len;
      is_quoted ^= is_quote;
      glue = is_opening (row->word) || (is_quote && is_quoted);
      if (row->is_sentence_end && i + 1 < rows->len)
        {
          g_string_append_c (text, '\n');
          glue = TRUE;
          is_quoted = FALSE;
        }
    }
  return g_string_free (text, FALSE);
}

/* Where the words stand in @text, which may divide them by other blanks. FALSE where they are not the same words. */
static gboolean
find_words (const GArray *rows, const char *text, XplRange *ranges)
{
  const char *p = text;

  for (guint i = 0; i < rows->len; i++)
    {
      const char *word = g_array_index (rows, Row, i).word;

      for (const char *c = word; *c != '\0'; c = g_utf8_next_char (c))
        {
          if (g_unichar_isspace (g_utf8_get_char (c)))
            continue;
          while (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
            p = g_utf8_next_char (p);
          if (g_utf8_get_char (p) != g_utf8_get_char (c))
            return FALSE;
          if (c == word)
            ranges[i].start = (guint32) (p - text);
          p = g_utf8_next_char (p);
        }
      ranges[i].end = (guint32) (p - text);
    }
  return TRUE;
}

static void
add_sentences (XplLabelledText *text, const GArray *rows, const XplRange *ranges)
{
  guint first = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      XplRange sentence = { ranges[first].start, ranges[i].end };
      XplLabelledWord word = { .range = ranges[i], .sentence = text->sentences->len, .head = -1 };

      word.form = g_strdup (g_array_index (rows, Row, i).word);
      g_array_append_val (text->words, word);
      if (!g_array_index (rows, Row, i).is_sentence_end && i + 1 < rows->len)
        continue;
      g_array_append_val (text->sentences, sentence);
      first = i + 1;
    }
}

static void
add_names (XplLabelledText *text, const GArray *rows, const XplRange *ranges)
{
  XplLabelledSpan *open = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const char *tag = g_array_index (rows, Row, i).tag;
      gboolean goes_on = tag[0] == 'I' && open != NULL && tag[1] == '-' && g_str_equal (tag + 2, open->label);

      if (goes_on)
        open->range.end = ranges[i].end;
      else if (tag[0] != '\0' && tag[1] == '-')
        open = xpl_labelled_text_add_span (text, ranges[i], tag + 2);
      else
        open = NULL;
      if (g_array_index (rows, Row, i).is_sentence_end)
        open = NULL;
    }
}

static const XplLabelledText *
find_text (GPtrArray *texts, const char *id)
{
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      const XplLabelledText *text = g_ptr_array_index (texts, i);

      if (g_str_equal (text->id, id))
        return text;
    }
  return NULL;
}

/* Makes a text of the rows read so far, and empties them. */
static void
end_text (GPtrArray *labelled, GArray *rows, const char *id, GPtrArray *texts)
{
  if (rows->len == 0)
    return;

  XplLabelledText *text = xpl_labelled_text_new (id);
  const XplLabelledText *known = find_text (texts, id);
  g_autofree XplRange *ranges = g_new0 (XplRange, rows->len);

  if (known != NULL && find_words (rows, known->text, ranges))
    text->text = g_strdup (known->text);
  else
    text->text = join_words (rows, ranges);
  text->genre = known != NULL ? g_strdup (known->genre) : NULL;
  text->published = known != NULL ? g_strdup (known->published) : NULL;
  add_sentences (text, rows, ranges);
  add_names (text, rows, ranges);
  g_ptr_array_add (labelled, text);
  g_array_set_size (rows, 0);
}

static gboolean
add_row (GArray *rows, const char *line, const char *file, guint number, GError **error)
{
  const char *tab = strchr (line, '\t');
  Row row = { NULL };

  if (tab == NULL || tab == line)
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_UNSUPPORTED, _("%s, line %u: a word, a tab and a tag are expected"), file,
                   number);
      return FALSE;
    }
  row.word = g_strndup (line, (gsize) (tab - line));
  row.tag = g_strdup (tab + 1);
  g_array_append_val (rows, row);
  return TRUE;
}

GPtrArray *
xpl_bio_read (const char *content, const char *file, GPtrArray *texts, GError **error)
{
  g_autoptr (GPtrArray) labelled = g_ptr_array_new_with_free_func ((GDestroyNotify) xpl_labelled_text_free);
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_auto (GStrv) lines = g_strsplit (content, "\n", -1);
  g_autofree char *id = g_strdup (file);

  g_array_set_clear_func (rows, clear_row);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], "-DOCSTART-"))
        {
          const char *name = strstr (lines[i], "# ");

          end_text (labelled, rows, id, texts);
          g_free (id);
          id = name != NULL ? g_strdup (name + 2) : g_strdup_printf ("%s:%u", file, i + 1);
        }
      else if (lines[i][0] == '\0')
        {
          if (rows->len > 0)
            g_array_index (rows, Row, rows->len - 1).is_sentence_end = TRUE;
        }
      else if (!add_row (rows, lines[i], file, i + 1, error))
        return NULL;
    }
  end_text (labelled, rows, id, texts);
  return g_steal_pointer (&labelled);
}
