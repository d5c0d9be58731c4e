/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Phrases are keyed by their tokens joined with blanks. To match, the table also remembers how many tokens the longest
 * phrase beginning with a given first token has: a text position costs one lookup unless a phrase may begin there.
 *
 * A reader asks dozens of tables about every word, and starts often: so that a table keeps its text in one piece, cut up
 * where it stands, and finds rows by open addressing with their hashes (FNV-1a) beside them.
 */

#include "config.h"

#include "lexicon.h"

#include "xpl-error.h"

#include <string.h>

/* Longer phrases are looked up in allocated memory. */
#define MAX_STACK 256

typedef struct
{
  guint32 hash;
  guint32 row; /* index + 1; 0: free */
} Slot;

/* What a hash leads to: rows by phrase, and the first tokens of phrases. */
typedef struct
{
  Slot *slots;
  guint32 mask; /* their number - 1, a power of two */
} Table;

typedef struct
{
  const char *phrase;
  guint32 first_field; /* of the fields after the phrase, which a NULL ends */
} Row;

typedef struct
{
  const char *word; /* not ended by NUL */
  guint32 length;
  guint32 n_tokens; /* of the longest phrase that begins with it */
} Head;

struct _XplLexicon
{
  char *text;            /* the file, cut into lines and fields */
  GStringChunk *strings; /* phrases that the file spells otherwise than they are kept */
  GPtrArray *fields;     /* char* */
  GArray *rows;          /* Row */
  GArray *heads;         /* Head */
  Table by_phrase;
  Table by_head;
  gboolean case_sensitive;
};

#define HASH_START 2166136261u

static inline guint32
hash_byte (guint32 hash, char c)
{
  return (hash ^ (guint8) c) * 16777619u;
}

static guint32
hash_bytes (guint32 hash, const char *bytes, gsize n)
{
  for (gsize i = 0; i < n; i++)
    hash = hash_byte (hash, bytes[i]);
  return hash;
}

static guint32
hash_string (guint32 hash, const char *string)
{
  for (; *string != '\0'; string++)
    hash = hash_byte (hash, *string);
  return hash;
}

static void
init_table (Table *table, guint n)
{
  guint32 size = 16;

  while (size < 2 * n)
    size *= 2;
  table->slots = g_new0 (Slot, size);
  table->mask = size - 1;
}

/* The slot of what has @hash and, as far as @hash tells, is the @n-th to be tried; free where there is none. */
static inline Slot *
probe (const Table *table, guint32 hash, guint32 *n)
{
  for (;; (*n)++)
    {
      Slot *slot = &table->slots[(hash + *n) & table->mask];

      if (slot->row == 0 || slot->hash == hash)
        return slot;
    }
}

static Slot *
find_phrase (const XplLexicon *self, const char *phrase, guint32 hash)
{
  for (guint32 n = 0;; n++)
    {
      Slot *slot = probe (&self->by_phrase, hash, &n);

      if (slot->row == 0 || g_str_equal (g_array_index (self->rows, Row, slot->row - 1).phrase, phrase))
        return slot;
    }
}

static Slot *
find_head (const XplLexicon *self, const char *word, gsize length, guint32 hash)
{
  for (guint32 n = 0;; n++)
    {
      Slot *slot = probe (&self->by_head, hash, &n);
      const Head *head = slot->row == 0 ? NULL : &g_array_index (self->heads, Head, slot->row - 1);

      if (head == NULL || (head->length == length && memcmp (head->word, word, length) == 0))
        return slot;
    }
}

static const char *const *
get_fields (const XplLexicon *self, const Slot *slot)
{
  if (slot->row == 0)
    return NULL;
  return (const char *const *) self->fields->pdata + g_array_index (self->rows, Row, slot->row - 1).first_field;
}

/* How many tokens the longest phrase that begins with @word has; @hash is that of @word. */
static guint
get_longest (const XplLexicon *self, const char *word, guint32 hash)
{
  const Slot *slot = find_head (self, word, strlen (word), hash);

  return slot->row == 0 ? 0 : g_array_index (self->heads, Head, slot->row - 1).n_tokens;
}

/* Most phrases are in the form of the table already. */
static gboolean
is_normal (const XplLexicon *self, const char *phrase)
{
  for (; *phrase != '\0'; phrase++)
    if ((guint8) *phrase >= 0x80 || (!self->case_sensitive && g_ascii_isupper (*phrase)))
      return FALSE;
  return TRUE;
}

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

/* Cuts @line, which is changed, into the phrase and its fields. */
static gboolean
add_line (XplLexicon *self, char *line, const char *name, guint number, GError **error)
{
  Row row = { line, self->fields->len };

  if (line[0] == '\t' || line[0] == ' ')
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_MEMBER, "%s:%u: a row begins with a phrase, not with a blank", name,
                   number);
      return FALSE;
    }
  for (char *tab = strchr (line, '\t'); tab != NULL; tab = strchr (tab + 1, '\t'))
    {
      *tab = '\0';
      g_ptr_array_add (self->fields, tab + 1);
    }
  g_ptr_array_add (self->fields, NULL);
  if (!is_normal (self, line))
    {
      g_autofree char *phrase = normalise (self, line);

      row.phrase = g_string_chunk_insert (self->strings, phrase);
    }
  g_array_append_val (self->rows, row);
  return TRUE;
}

static gboolean
add_lines (XplLexicon *self, const char *name, GError **error)
{
  guint number = 1;
  char *end;

  for (char *line = self->text; line != NULL; line = end, number++)
    {
      end = strchr (line, '\n');
      if (end != NULL)
        *end++ = '\0';
      if (line[0] != '\0' && line[0] != '#' && !add_line (self, line, name, number, error))
        return FALSE;
    }
  return TRUE;
}

static void
index_head (XplLexicon *self, const char *phrase)
{
  Head head = { phrase, (guint32) strcspn (phrase, " "), count_words (phrase) };
  guint32 hash = hash_bytes (HASH_START, phrase, head.length);
  Slot *slot = find_head (self, phrase, head.length, hash);

  if (slot->row != 0)
    {
      Head *known = &g_array_index (self->heads, Head, slot->row - 1);

      known->n_tokens = MAX (known->n_tokens, head.n_tokens);
      return;
    }
  g_array_append_val (self->heads, head);
  *slot = (Slot) { hash, self->heads->len };
}

/* Of two rows with the same phrase the later one holds. */
static void
index_rows (XplLexicon *self)
{
  init_table (&self->by_phrase, self->rows->len);
  init_table (&self->by_head, self->rows->len);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *phrase = g_array_index (self->rows, Row, i).phrase;
      guint32 hash = hash_string (HASH_START, phrase);

      *find_phrase (self, phrase, hash) = (Slot) { hash, i + 1 };
      index_head (self, phrase);
    }
}

XplLexicon *
xpl_lexicon_new (GBytes *bytes, const char *name, gboolean case_sensitive, GError **error)
{
  g_autoptr (XplLexicon) self = g_new0 (XplLexicon, 1);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  self->text = g_strndup (data == NULL ? "" : data, size);
  self->strings = g_string_chunk_new (1024);
  self->fields = g_ptr_array_new ();
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->heads = g_array_new (FALSE, FALSE, sizeof (Head));
  self->case_sensitive = case_sensitive;
  if (!add_lines (self, name, error))
    return NULL;
  index_rows (self);
  return g_steal_pointer (&self);
}

void
xpl_lexicon_free (XplLexicon *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->fields);
  g_array_unref (self->rows);
  g_array_unref (self->heads);
  g_free (self->by_phrase.slots);
  g_free (self->by_head.slots);
  g_free (self);
}

const char *const *
xpl_lexicon_lookup (const XplLexicon *self, const char *phrase)
{
  g_autofree char *key = is_normal (self, phrase) ? NULL : normalise (self, phrase);

  return xpl_lexicon_lookup_lower (self, key != NULL ? key : phrase);
}

const char *const *
xpl_lexicon_lookup_lower (const XplLexicon *self, const char *phrase)
{
  return get_fields (self, find_phrase (self, phrase, hash_string (HASH_START, phrase)));
}

/* The longest of the phrases of one up to @n_words words; a phrase is put together in @key, which has room for it. */
static const char *const *
match_longest (const XplLexicon *self, const char *const *words, guint n_words, char *key, guint *n_matched)
{
  const char *const *best = NULL;
  guint32 hash = HASH_START;
  gsize length = 0;

  for (guint n = 1; n <= n_words; n++)
    {
      gsize size = strlen (words[n - 1]);
      const char *const *fields;

      if (n > 1)
        {
          key[length++] = ' ';
          hash = hash_byte (hash, ' ');
        }
      memcpy (key + length, words[n - 1], size + 1);
      length += size;
      hash = hash_bytes (hash, words[n - 1], size);
      fields = get_fields (self, find_phrase (self, key, hash));
      if (fields != NULL)
        {
          best = fields;
          *n_matched = n;
        }
    }
  return best;
}

static const char *const *
match_words (const XplLexicon *self, const char *const *words, guint n_words, guint *n_matched)
{
  g_autofree char *allocated = NULL;
  char buffer[MAX_STACK];
  gsize size = 0;

  for (guint i = 0; i < n_words; i++)
    size += strlen (words[i]) + 1;
  if (size > sizeof buffer)
    allocated = g_malloc (size);
  return match_longest (self, words, n_words, allocated != NULL ? allocated : buffer, n_matched);
}

/* The word of a token in the form of the table; @made keeps what has to be made for it. */
static const char *
get_word (const XplLexicon *self, const XplReading *reading, guint index, GPtrArray *made)
{
  const XplToken *token = xpl_reading_token (reading, index);

  if (!self->case_sensitive)
    return token->lower;

  g_autofree char *form = xpl_range_dup_text (token->range, reading->text);
  char *word = normalise (self, form);
  g_ptr_array_add (made, word);
  return word;
}

const char *const *
xpl_lexicon_match (const XplLexicon *self, const XplReading *reading, guint first, guint *n_tokens)
{
  g_return_val_if_fail (first < reading->tokens->len, NULL);

  const XplSentence *sentence = xpl_reading_sentence (reading, xpl_reading_token (reading, first)->sentence);
  guint end = sentence->first_token + sentence->n_tokens;
  g_autoptr (GPtrArray) made = self->case_sensitive ? g_ptr_array_new_with_free_func (g_free) : NULL;
  const char *word = get_word (self, reading, first, made);
  guint longest = MIN (get_longest (self, word, hash_string (HASH_START, word)), end - first);
  g_autofree const char **words = NULL;

  if (longest == 0)
    return NULL;
  if (longest == 1)
    return match_words (self, &word, 1, n_tokens);
  words = g_new (const char *, longest);
  words[0] = word;
  for (guint i = 1; i < longest; i++)
    words[i] = get_word (self, reading, first + i, made);
  return match_words (self, words, longest, n_tokens);
}

const char *const *
xpl_lexicon_match_words (const XplLexicon *self, const char *const *words, guint n_words, guint *n_matched)
{
  g_return_val_if_fail (!self->case_sensitive, NULL);

  guint longest = n_words == 0 ? 0 : get_longest (self, words[0], hash_string (HASH_START, words[0]));

  return longest == 0 ? NULL : match_words (self, words, MIN (longest, n_words), n_matched);
}

gboolean
xpl_lexicon_has_first (const XplLexicon *self, const char *word)
{
  return get_longest (self, word, hash_string (HASH_START, word)) > 0;
}

guint
xpl_lexicon_get_size (const XplLexicon *self)
{
  guint n = 0;

  for (guint32 i = 0; i <= self->by_phrase.mask; i++)
    n += self->by_phrase.slots[i].row != 0;
  return n;
}

void
xpl_lexicon_foreach (const XplLexicon *self, XplLexiconFunc func, gpointer data)
{
  for (guint32 i = 0; i <= self->by_phrase.mask; i++)
    {
      const Slot *slot = &self->by_phrase.slots[i];

      if (slot->row != 0)
        func (g_array_index (self->rows, Row, slot->row - 1).phrase, get_fields (self, slot), data);
    }
}
