/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Pages are printed lines. A line that stands near the edge of many pages, digits aside, is their header or footer. An
 * empty line ends a paragraph, and so does a short line that ends a sentence. A hyphen at the end of a line is dropped
 * before a small letter, but where the same document has that word with its hyphen within a line ("well-known").
 */

#include "config.h"

#include "pdf-text.h"

#include <stdlib.h>
#include <string.h>

/* How many lines at the top and at the bottom of a page may be repeated. */
#define EDGE_LINES 3

/* A line counts as repeated on one page in so many: left and right pages may differ. */
#define REPEATED_SHARE 3

/* A line shorter than this share of the usual one may be the last of its paragraph. */
#define SHORT_SHARE 0.8

/* The usual line is longer than so many hundredths of the lines. */
#define USUAL_RANK 80

#define SOFT_HYPHEN 0x00ad
#define HYPHEN 0x2010

#define SENTENCE_ENDS ".!?:”\"’»)"
#define BULLETS "•‣▪●◦·–—*-"

/* Numbers of pages, with "0" for each number. */
static const char *const page_numbers[] = { "0",      "- 0 -",       "– 0 –",    "— 0 —",    "[0]",   "(0)", "page 0",
                                            "page 0 of 0", "page 0/0", "p. 0", "0 / 0", "0/0", "0 of 0", NULL };

/* The lines of a page without blanks at their ends. */
typedef GPtrArray Page;

typedef struct
{
  GPtrArray *pages;    /* Page */
  GHashTable *edges;   /* a line near an edge, each number as "0" → on how many pages */
  GHashTable *hyphens; /* words with a hyphen that stand within a line, in small letters */
  gsize usual_length;  /* of lines, in bytes */
} Document;

static const char *
get_line (const Page *page, guint i)
{
  return g_ptr_array_index (page, i);
}

static Page *
split_page (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  Page *page = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (page, g_strdup (g_strstrip (lines[i])));
  return page;
}

/* The line with "0" for each number, so that a footer with the number of its page is the same on all. */
static char *
make_edge_key (const char *line)
{
  GString *key = g_string_new (NULL);

  for (const char *p = line; *p != '\0'; p++)
    if (!g_ascii_isdigit (*p))
      g_string_append_c (key, *p);
    else if (p == line || !g_ascii_isdigit (p[-1]))
      g_string_append_c (key, '0');
  g_autofree char *exact = g_string_free (key, FALSE);
  return g_utf8_strdown (exact, -1);
}

/* Calls @visit with each line near the top or the bottom of @page. */
static void
visit_edges (Document *self, Page *page, void (*visit) (Document *self, Page *page, guint line, gpointer data), gpointer data)
{
  guint top = 0, bottom = 0;
  guint first = 0, last = page->len;

  for (; first < page->len && top < EDGE_LINES; first++)
    if (*get_line (page, first) != '\0')
      {
        visit (self, page, first, data);
        top++;
      }
  for (; last > first && bottom < EDGE_LINES; last--)
    if (*get_line (page, last - 1) != '\0')
      {
        visit (self, page, last - 1, data);
        bottom++;
      }
}

/* Counts a line once a page. @data: the keys that this page had. */
static void
count_edge (Document *self, Page *page, guint line, gpointer data)
{
  g_autofree char *key = make_edge_key (get_line (page, line));
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->edges, key));

  if (g_hash_table_add (data, g_strdup (key)))
    g_hash_table_insert (self->edges, g_steal_pointer (&key), GUINT_TO_POINTER (n + 1));
}

static void
count_edges (Document *self)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      visit_edges (self, g_ptr_array_index (self->pages, i), count_edge, seen);
    }
}

/* Empties a line that is the page's number, or is on many pages. */
static void
drop_edge (Document *self, Page *page, guint line, gpointer data)
{
  char *text = g_ptr_array_index (page, line);
  g_autofree char *key = make_edge_key (text);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->edges, key));

  if (g_strv_contains (page_numbers, key) || (n > 1 && n * REPEATED_SHARE >= self->pages->len))
    *text = '\0';
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  gsize first = *(const gsize *) a, second = *(const gsize *) b;

  return (first > second) - (first < second);
}

static void
measure_lines (Document *self)
{
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (guint i = 0; i < self->pages->len; i++)
    {
      Page *page = g_ptr_array_index (self->pages, i);

      for (guint k = 0; k < page->len; k++)
        {
          gsize length = strlen (get_line (page, k));

          if (length > 0)
            g_array_append_val (lengths, length);
        }
    }
  g_array_sort (lengths, compare_lengths);
  self->usual_length = lengths->len == 0 ? 0 : g_array_index (lengths, gsize, lengths->len * USUAL_RANK / 100);
}

static void
collect_hyphens (Document *self, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize length = strlen (words[i]);
      const char *hyphen = strchr (words[i], '-');

      while (length > 0 && strchr (",;" SENTENCE_ENDS, words[i][length - 1]) != NULL)
        words[i][--length] = '\0';
      if (hyphen != NULL && hyphen > words[i] && hyphen + 1 < words[i] + length)
        g_hash_table_add (self->hyphens, g_utf8_strdown (words[i], -1));
    }
}

static void
collect_all_hyphens (Document *self)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      Page *page = g_ptr_array_index (self->pages, i);

      for (guint k = 0; k < page->len; k++)
        collect_hyphens (self, get_line (page, k));
    }
}

/* The last character of @text is one of @set. */
static gboolean
ends_with_one_of (const char *text, gsize length, const char *set)
{
  const char *last = length == 0 ? NULL : g_utf8_find_prev_char (text, text + length);

  return last != NULL && g_utf8_strchr (set, -1, g_utf8_get_char (last)) != NULL;
}

static gboolean
begins_item (const char *line)
{
  return g_utf8_strchr (BULLETS, -1, g_utf8_get_char (line)) != NULL && g_ascii_isspace (*g_utf8_next_char (line));
}

/* The word at the end of @text and the one at the beginning of @line with a hyphen between them, in small letters. */
static char *
make_whole_word (const GString *text, gsize hyphen, const char *line)
{
  gsize start = hyphen, length = 0;

  while (start > 0 && !g_ascii_isspace (text->str[start - 1]))
    start--;
  while (line[length] != '\0' && strchr (" ,;" SENTENCE_ENDS, line[length]) == NULL)
    length++;

  g_autofree char *word = g_strdup_printf ("%.*s-%.*s", (int) (hyphen - start), text->str + start, (int) length, line);
  g_autofree char *valid = g_utf8_make_valid (word, -1);
  return g_utf8_strdown (valid, -1);
}

/* Appends a line to its paragraph, joining a word that was divided. */
static void
append_line (Document *self, GString *text, const char *line)
{
  const char *last = text->len == 0 ? NULL : g_utf8_find_prev_char (text->str, text->str + text->len);
  gunichar sign = last == NULL ? 0 : g_utf8_get_char (last);
  gsize hyphen = last == NULL ? 0 : (gsize) (last - text->str);
  gboolean divided = hyphen > 0 && g_unichar_isalpha (g_utf8_get_char (line))
                     && g_unichar_isalpha (g_utf8_get_char (g_utf8_find_prev_char (text->str, last)));

  if (sign == SOFT_HYPHEN)
    {
      g_string_truncate (text, hyphen);
    }
  else if (divided && (sign == '-' || sign == HYPHEN))
    {
      g_autofree char *whole = make_whole_word (text, hyphen, line);

      if (g_unichar_islower (g_utf8_get_char (line)) && !g_hash_table_contains (self->hyphens, whole))
        g_string_truncate (text, hyphen);
    }
  else if (text->len > 0 && text->str[text->len - 1] != '\n')
    {
      g_string_append_c (text, ' ');
    }
  g_string_append (text, line);
}

static void
end_paragraph (GString *text)
{
  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append (text, "\n\n");
}

/* A sentence goes on from the page before: it had no end, and the next line begins with a small letter. */
static gboolean
goes_on (const GString *text, const char *line)
{
  return text->len > 0 && !ends_with_one_of (text->str, text->len, SENTENCE_ENDS)
         && g_unichar_islower (g_utf8_get_char (line));
}

static void
append_page (Document *self, Page *page, GString *text)
{
  gboolean is_first = TRUE;
  gsize last_length = 0;
  gboolean is_apart = FALSE;

  for (guint i = 0; i < page->len; i++)
    {
      const char *line = get_line (page, i);
      gsize length = strlen (line);

      if (length == 0)
        {
          is_apart = TRUE;
          continue;
        }
      gboolean is_short = last_length < SHORT_SHARE * (double) self->usual_length;
      if (is_first ? !goes_on (text, line)
                   : is_apart || begins_item (line) || (is_short && ends_with_one_of (text->str, text->len, SENTENCE_ENDS)))
        end_paragraph (text);
      append_line (self, text, line);
      is_first = is_apart = FALSE;
      last_length = length;
    }
}

static void
free_page (gpointer data)
{
  g_ptr_array_unref (data);
}

static void
document_clear (Document *self)
{
  g_ptr_array_unref (self->pages);
  g_hash_table_unref (self->edges);
  g_hash_table_unref (self->hyphens);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Document, document_clear)

char *
xpl_pdf_text_join (const char *text)
{
  g_return_val_if_fail (text != NULL && g_utf8_validate (text, -1, NULL), NULL);

  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  g_auto (Document) self = {
    .pages = g_ptr_array_new_with_free_func (free_page),
    .edges = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .hyphens = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };
  GString *out = g_string_new (NULL);

  for (guint i = 0; pages[i] != NULL; i++)
    if (pages[i + 1] != NULL || *pages[i] != '\0') /* a form feed stands behind the last page too */
      g_ptr_array_add (self.pages, split_page (pages[i]));
  count_edges (&self);
  for (guint i = 0; i < self.pages->len; i++)
    visit_edges (&self, g_ptr_array_index (self.pages, i), drop_edge, NULL);
  measure_lines (&self);
  collect_all_hyphens (&self);
  for (guint i = 0; i < self.pages->len; i++)
    append_page (&self, g_ptr_array_index (self.pages, i), out);
  return g_strchomp (g_string_free (out, FALSE));
}
