/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Phrases are keyed by their tokens joined with blanks. To match, the table also remembers how many tokens the longest
 * phrase beginning with a given first token has: a text position costs one lookup unless a phrase may begin there.
 */

#include "config.h"

#include "lexicon.h"

#include "xpl-error.h"

struct _XplLexicon
{
  GHashTable *rows;    /* phrase → char ** (fields) */
  GHashTable *longest; /* first token → number of tokens */
  gboolean case_sensitive;
};

static char *
normalise (const XplLexicon *self, const char *phrase)
{
  g_autofree char *lower = self->case_sensitive ? g_strdup (phrase) : g_utf8_strdown (phrase, -1);
  GString *out = g_string_sized_new (32);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (out, c == 0x2019 || c == 0x2018 ? '\'' : c);
    }
  return g_string_free (out, FALSE);
}

static guint
count_words (const char *phrase)
{
  guint n = 1;

  for (const char *p = phrase; *p != '\0'; p++)
    n += *p == ' ';
  return n;
}

static gboolean
add_line (XplLexicon *self, const char *line, const char *name, guint number, GError **error)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", -1);

  if (fields[0][0] == '\0' || fields[0][0] == ' ')
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_MEMBER, "%s:%u: a row begins with a phrase, not with a blank", name,
                   number);
      return FALSE;
    }

  char *phrase = normalise (self, fields[0]);
  guint n_words = count_words (phrase);
  char *first = g_strndup (phrase, strcspn (phrase, " "));
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->longest, first));

  g_hash_table_replace (self->longest, first, GUINT_TO_POINTER (MAX (known, n_words)));
  g_hash_table_replace (self->rows, phrase, g_strdupv (fields + 1));
  return TRUE;
}

XplLexicon *
xpl_lexicon_new (GBytes *bytes, const char *name, gboolean case_sensitive, GError **error)
{
  g_autoptr (XplLexicon) self = g_new0 (XplLexicon, 1);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (data == NULL ? "" : data, size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  self->longest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->case_sensitive = case_sensitive;
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0' && lines[i][0] != '#' && !add_line (self, lines[i], name, i + 1, error))
      return NULL;
  return g_steal_pointer (&self);
}

void
xpl_lexicon_free (XplLexicon *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->longest);
  g_free (self);
}

const char *const *
xpl_lexicon_lookup (const XplLexicon *self, const char *phrase)
{
  g_autofree char *key = normalise (self, phrase);

  return g_hash_table_lookup (self->rows, key);
}

const char *const *
xpl_lexicon_lookup_lower (const XplLexicon *self, const char *phrase)
{
  return g_hash_table_lookup (self->rows, phrase);
}

static void
append_token (const XplLexicon *self, const XplReading *reading, guint index, GString *key)
{
  const XplToken *token = xpl_reading_token (reading, index);

  if (!self->case_sensitive)
    {
      g_string_append (key, token->lower);
      return;
    }

  g_autofree char *form = xpl_range_dup_text (token->range, reading->text);
  g_autofree char *normal = normalise (self, form);
  g_string_append (key, normal);
}

/* How many tokens the longest phrase that begins with token @first has. Most tokens begin none: this is the fast way. */
static guint
get_longest (const XplLexicon *self, const XplReading *reading, guint first)
{
  g_autoptr (GString) form = NULL;

  if (!self->case_sensitive)
    return GPOINTER_TO_UINT (g_hash_table_lookup (self->longest, xpl_reading_token (reading, first)->lower));
  form = g_string_new (NULL);
  append_token (self, reading, first, form);
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->longest, form->str));
}

const char *const *
xpl_lexicon_match (const XplLexicon *self, const XplReading *reading, guint first, guint *n_tokens)
{
  g_return_val_if_fail (first < reading->tokens->len, NULL);

  const XplSentence *sentence = xpl_reading_sentence (reading, xpl_reading_token (reading, first)->sentence);
  guint end = sentence->first_token + sentence->n_tokens;
  guint longest = get_longest (self, reading, first);
  const char *const *best = NULL;

  if (longest == 0)
    return NULL;

  g_autoptr (GString) key = g_string_sized_new (64);
  for (guint n = 1; n <= longest && first + n <= end; n++)
    {
      if (n > 1)
        g_string_append_c (key, ' ');
      append_token (self, reading, first + n - 1, key);

      const char *const *row = g_hash_table_lookup (self->rows, key->str);
      if (row != NULL)
        {
          best = row;
          *n_tokens = n;
        }
    }
  return best;
}

const char *const *
xpl_lexicon_match_words (const XplLexicon *self, const char *const *words, guint n_words, guint *n_matched)
{
  g_return_val_if_fail (!self->case_sensitive, NULL);

  guint longest = n_words == 0 ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (self->longest, words[0]));
  if (longest == 0)
    return NULL;

  const char *const *best = g_hash_table_lookup (self->rows, words[0]);
  g_autoptr (GString) key = longest > 1 ? g_string_new (words[0]) : NULL;

  *n_matched = 1;
  for (guint n = 2; n <= MIN (longest, n_words); n++)
    {
      g_string_append_c (key, ' ');
      g_string_append (key, words[n - 1]);

      const char *const *row = g_hash_table_lookup (self->rows, key->str);
      if (row != NULL)
        {
          best = row;
          *n_matched = n;
        }
    }
  return best;
}

gboolean
xpl_lexicon_has_first (const XplLexicon *self, const char *word)
{
  return g_hash_table_contains (self->longest, word);
}

guint
xpl_lexicon_get_size (const XplLexicon *self)
{
  return g_hash_table_size (self->rows);
}

void
xpl_lexicon_foreach (const XplLexicon *self, XplLexiconFunc func, gpointer data)
{
  GHashTableIter iter;
  gpointer phrase, fields;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &phrase, &fields))
    func (phrase, fields, data);
}
