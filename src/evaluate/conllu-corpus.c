/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "corpus.h"

#include "xpl-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Columns of CoNLL-U (universaldependencies.org/format.html). */
enum
{
  ID,
  FORM,
  LEMMA,
  UPOS,
  XPOS,
  FEATS,
  HEAD,
  RELATION,
  DEPS,
  MISC,
  N_COLUMNS,
};

typedef struct
{
  const char *file;
  guint line;
  GPtrArray *texts;
  XplLabelledText *text; /* borrowed: the last of texts, or NULL */
  GString *written;      /* its text so far */
  guint first_word;      /* of the sentence */
  gboolean is_paragraph; /* the next sentence begins one */
  gboolean has_space;    /* a blank stands before the next word */
  int compound_end;      /* the last word of those that are written as one, or 0 */
  XplRange compound;
  guint32 compound_at;   /* how far its words have taken it up */
} Reader;

static void
end_text (Reader *reader)
{
  if (reader->text == NULL)
    return;
  g_free (reader->text->text);
  reader->text->text = g_strdup (reader->written->str);
  g_string_truncate (reader->written, 0);
}

static void
begin_text (Reader *reader, const char *id)
{
  end_text (reader);
  reader->text = xpl_labelled_text_new (id);
  reader->is_paragraph = FALSE;
  reader->has_space = FALSE;
  g_ptr_array_add (reader->texts, reader->text);
}

static void
end_sentence (Reader *reader)
{
  if (reader->text == NULL || reader->first_word == reader->text->words->len)
    return;

  XplRange range = { xpl_labelled_text_word (reader->text, reader->first_word)->range.start, (guint32) reader->written->len };
  g_array_append_val (reader->text->sentences, range);
  reader->first_word = reader->text->words->len;
}

/* "# key = value": the value, or NULL for another key. */
static const char *
get_comment (const char *line, const char *key)
{
  const char *p = line + 1;

  while (*p == ' ')
    p++;
  if (!g_str_has_prefix (p, key))
    return NULL;
  p += strlen (key);
  while (*p == ' ' || *p == '=')
    p++;
  return p;
}

static void
read_comment (Reader *reader, const char *line)
{
  const char *value;

  if ((value = get_comment (line, "newdoc id")) != NULL)
    {
      begin_text (reader, value);
      reader->first_word = 0;
      return;
    }
  if (get_comment (line, "newpar") != NULL)
    reader->is_paragraph = TRUE;
  if (reader->text == NULL)
    return;
  if ((value = get_comment (line, "meta::genre")) != NULL && reader->text->genre == NULL)
    reader->text->genre = g_strdup (value);
  if ((value = get_comment (line, "meta::dateCreated")) != NULL && reader->text->published == NULL)
    reader->text->published = g_strdup (value);
}

static XplRange
write_form (Reader *reader, const char *form, const char *misc)
{
  XplRange range;

  if (reader->written->len > 0 && reader->is_paragraph && reader->first_word == reader->text->words->len)
    g_string_append (reader->written, "\n\n");
  else if (reader->has_space)
    g_string_append_c (reader->written, ' ');
  reader->is_paragraph = FALSE;
  range.start = (guint32) reader->written->len;
  g_string_append (reader->written, form);
  range.end = (guint32) reader->written->len;
  reader->has_space = strstr (misc, "SpaceAfter=No") == NULL;
  return range;
}

/* The part of words written as one ("don't") that @form is; all of it where they do not add up. */
static XplRange
take_part (Reader *reader, const char *form)
{
  gsize length = strlen (form);
  guint32 start = reader->compound_at;

  if (start + length > reader->compound.end || strncmp (reader->written->str + start, form, length) != 0)
    return reader->compound;
  reader->compound_at += (guint32) length;
  return (XplRange) { start, start + (guint32) length };
}

static char *
dup_field (const char *field)
{
  return g_str_equal (field, "_") ? NULL : g_strdup (field);
}

static void
add_word (Reader *reader, char **fields)
{
  int number = atoi (fields[ID]), head = atoi (fields[HEAD]);
  gboolean is_part = number <= reader->compound_end;
  XplLabelledWord word = {
    .range = is_part ? take_part (reader, fields[FORM]) : write_form (reader, fields[FORM], fields[MISC]),
    .sentence = reader->text->sentences->len,
    .form = g_strdup (fields[FORM]),
    .lemma = dup_field (fields[LEMMA]),
    .upos = dup_field (fields[UPOS]),
    .xpos = dup_field (fields[XPOS]),
    .relation = dup_field (fields[RELATION]),
    .head = head <= 0 ? -1 : (int) reader->first_word + head - 1,
  };

  g_array_append_val (reader->text->words, word);
}

static gboolean
read_word (Reader *reader, const char *line, GError **error)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", -1);

  if (g_strv_length (fields) != N_COLUMNS)
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_UNSUPPORTED, _("%s, line %u: CoNLL-U has ten columns"), reader->file,
                   reader->line);
      return FALSE;
    }
  if (reader->text == NULL)
    begin_text (reader, "");
  if (strchr (fields[ID], '.') != NULL) /* a word that is not written */
    return TRUE;
  if (strchr (fields[ID], '-') != NULL)
    {
      reader->compound = write_form (reader, fields[FORM], fields[MISC]);
      reader->compound_at = reader->compound.start;
      reader->compound_end = atoi (strchr (fields[ID], '-') + 1);
      return TRUE;
    }
  add_word (reader, fields);
  return TRUE;
}

GPtrArray *
xpl_conllu_read (const char *content, const char *file, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) xpl_labelled_text_free);
  g_auto (GStrv) lines = g_strsplit (content, "\n", -1);
  Reader reader = { .file = file, .texts = texts, .written = g_string_new (NULL) };
  gboolean is_read = TRUE;

  for (guint i = 0; lines[i] != NULL && is_read; i++)
    {
      reader.line = i + 1;
      if (lines[i][0] == '#')
        read_comment (&reader, lines[i]);
      else if (lines[i][0] != '\0')
        is_read = read_word (&reader, lines[i], error);
      else
        {
          end_sentence (&reader);
          reader.compound_end = 0;
        }
    }
  end_sentence (&reader);
  end_text (&reader);
  g_string_free (reader.written, TRUE);
  return is_read ? g_steal_pointer (&texts) : NULL;
}
