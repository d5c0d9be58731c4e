/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * A recursive descent over what was typed, which writes the expression for FTS5 as it goes:
 *
 *   either: all (OR all)*
 *   all:    near ([AND] near | NOT near | -near)*
 *   near:   one (NEAR[/n] one)*
 *   one:    ( either ) | near(one one…, n) | [facet:]word | [facet:]"phrase"
 *
 * Every word stands in FTS5's own quotation marks, so nothing that is typed is taken for its syntax.
 */

#include "config.h"

#include "search-query.h"

#include "edtf.h"
#include "xpl-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_DEPTH 24
#define NEAR_WORDS 10
#define MAX_NEAR_WORDS 1000

typedef struct
{
  const char *p;
  const char *end;
  XplSearchQuery *query;
  guint depth;
  gboolean is_negated;
  gboolean is_open;
  GError **error;
  gboolean has_failed;
} Reader;

static const struct
{
  const char *name;
  XplFacet facet;
} facet_names[] = {
  { "person", XPL_FACET_PERSON }, { "org", XPL_FACET_ORGANISATION }, { "place", XPL_FACET_PLACE },
  { "source", XPL_FACET_SOURCE }, { "said", XPL_FACET_SAID },
};

static const char *const columns[XPL_N_FACETS] = { "{title body}", "person", "org", "place", "source", "said" };

static char *read_either (Reader *reader);

static void
skip_blanks (Reader *reader)
{
  while (reader->p < reader->end && g_unichar_isspace (g_utf8_get_char (reader->p)))
    reader->p = g_utf8_next_char (reader->p);
}

static void
fail (Reader *reader, int code, const char *message)
{
  if (!reader->has_failed)
    g_set_error_literal (reader->error, XPL_ERROR, code, message);
  reader->has_failed = TRUE;
}

/* Where the word at @p ends: at a blank, a bracket or a quotation mark. */
static const char *
find_word_end (const Reader *reader, const char *p)
{
  while (p < reader->end && !g_unichar_isspace (g_utf8_get_char (p)) && strchr ("()\"", *p) == NULL)
    p = g_utf8_next_char (p);
  return p;
}

static gboolean
take_word (Reader *reader, const char *word)
{
  const char *end;

  skip_blanks (reader);
  end = find_word_end (reader, reader->p);
  if ((gsize) (end - reader->p) != strlen (word) || strncmp (reader->p, word, strlen (word)) != 0)
    return FALSE;
  reader->p = end;
  return TRUE;
}

/* "NEAR" or "near/5" between two words. */
static gboolean
take_near (Reader *reader, guint *n_words)
{
  const char *end, *p;

  skip_blanks (reader);
  p = reader->p;
  end = find_word_end (reader, p);
  if (end - p < 4 || g_ascii_strncasecmp (p, "near", 4) != 0 || (p[4] != '/' && (end - p > 4 || strncmp (p, "NEAR", 4) != 0)))
    return FALSE;
  if (end < reader->end && *end == '(')
    return FALSE;
  *n_words = p[4] == '/' && end - p > 5 ? (guint) CLAMP (g_ascii_strtoull (p + 5, NULL, 10), 1, MAX_NEAR_WORDS) : NEAR_WORDS;
  reader->p = end;
  return TRUE;
}

static void
add_term (Reader *reader, GPtrArray *words, gboolean is_prefix, XplFacet facet)
{
  XplSearchTerm term = { .is_prefix = is_prefix, .facet = facet };

  if (reader->is_negated)
    return;
  g_ptr_array_add (words, NULL);
  term.words = (GStrv) g_ptr_array_steal (words, NULL);
  g_array_append_val (reader->query->terms, term);
}

/* The words of @start to @end as one phrase of FTS5, or NULL where there are none. */
static char *
make_phrase (Reader *reader, const char *start, const char *end, gboolean is_prefix, XplFacet facet)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  const char *word_end;

  for (const char *p = xpl_next_word (start, end, &word_end); p != NULL; p = xpl_next_word (word_end, end, &word_end))
    g_ptr_array_add (words, xpl_fold_word (p, word_end));
  if (words->len == 0)
    return NULL;
  if (reader->query->terms->len >= XPL_SEARCH_MAX_TERMS)
    {
      fail (reader, XPL_ERROR_ARGUMENT, _("The search has too many words; look for fewer at a time"));
      return NULL;
    }
  g_ptr_array_add (words, NULL);
  joined = g_strjoinv (" ", (char **) words->pdata);
  g_ptr_array_set_size (words, (int) words->len - 1);
  add_term (reader, words, is_prefix, facet);
  return g_strdup_printf ("\"%s\"%s", joined, is_prefix ? "*" : "");
}

/* The phrase or word at the reader, without its facet. */
static char *
read_value (Reader *reader, XplFacet facet)
{
  const char *start = reader->p, *end;
  gboolean is_prefix;

  if (start < reader->end && *start == '"')
    {
      end = memchr (start + 1, '"', (gsize) (reader->end - start - 1));
      reader->p = end != NULL ? end + 1 : reader->end;
      start++;
      end = end != NULL ? end : reader->end;
      is_prefix = reader->p < reader->end && *reader->p == '*';
      reader->p += is_prefix;
      return make_phrase (reader, start, end, is_prefix, facet);
    }
  end = find_word_end (reader, start);
  reader->p = end;
  is_prefix = end > start && (end[-1] == '*' || (reader->is_open && end == reader->end));
  return make_phrase (reader, start, end, is_prefix, facet);
}

/* before: and after: hold for the whole query. */
static void
read_date (Reader *reader, gboolean is_before)
{
  const char *end = find_word_end (reader, reader->p);
  g_autofree char *text = g_strndup (reader->p, (gsize) (end - reader->p));
  gint64 earliest, latest;
  XplEdtf date;

  reader->p = end;
  if (!xpl_edtf_parse (text, &date, NULL))
    {
      g_autofree char *message = g_strdup_printf (_("“%s” is no date; write it like 2024-10 or 2024-10-25"), text);

      fail (reader, XPL_ERROR_DATE, message);
      return;
    }
  earliest = xpl_edtf_earliest (&date);
  latest = xpl_edtf_latest (&date);
  if (is_before && earliest != XPL_INSTANT_MIN)
    reader->query->to = MIN (reader->query->to, earliest - 1);
  else if (!is_before && latest != XPL_INSTANT_MAX)
    reader->query->from = MAX (reader->query->from, latest + 1);
}

/* "person:" at the reader. */
static gboolean
take_prefix (Reader *reader, const char *name)
{
  gsize n = strlen (name);

  if ((gsize) (reader->end - reader->p) <= n + 1 || g_ascii_strncasecmp (reader->p, name, n) != 0 || reader->p[n] != ':'
      || g_ascii_isspace (reader->p[n + 1]))
    return FALSE;
  reader->p += n + 1;
  return TRUE;
}

static char *
read_term (Reader *reader)
{
  XplFacet facet = XPL_FACET_NONE;
  g_autofree char *phrase = NULL;

  if (take_prefix (reader, "before"))
    {
      read_date (reader, TRUE);
      return NULL;
    }
  if (take_prefix (reader, "after"))
    {
      read_date (reader, FALSE);
      return NULL;
    }
  for (guint i = 0; i < G_N_ELEMENTS (facet_names) && facet == XPL_FACET_NONE; i++)
    if (take_prefix (reader, facet_names[i].name))
      facet = facet_names[i].facet;
  phrase = read_value (reader, facet);
  return phrase != NULL ? g_strdup_printf ("%s : %s", columns[facet], phrase) : NULL;
}

/* near(troops kursk, 5) */
static char *
read_near_function (Reader *reader)
{
  g_autoptr (GString) phrases = g_string_new (NULL);
  guint n_words = NEAR_WORDS;
  const char *close = memchr (reader->p, ')', (gsize) (reader->end - reader->p));
  const char *after = close != NULL ? close + 1 : reader->end;
  const char *comma;

  reader->p = memchr (reader->p, '(', (gsize) (reader->end - reader->p));
  reader->p++;
  close = close != NULL ? close : reader->end;
  comma = memchr (reader->p, ',', (gsize) (close - reader->p));
  if (comma != NULL)
    n_words = (guint) CLAMP (g_ascii_strtoull (comma + 1, NULL, 10), 1, MAX_NEAR_WORDS);
  for (const char *end = comma != NULL ? comma : close; reader->p < end;)
    {
      Reader inside = { reader->p, end, reader->query, 0, reader->is_negated, FALSE, reader->error, reader->has_failed };
      g_autofree char *phrase = NULL;

      skip_blanks (&inside);
      phrase = inside.p < end ? read_value (&inside, XPL_FACET_NONE) : NULL;
      if (phrase != NULL)
        g_string_append_printf (phrases, "%s%s", phrases->len > 0 ? " " : "", phrase);
      reader->p = inside.p > reader->p ? inside.p : reader->p + 1;
      reader->has_failed = inside.has_failed;
    }
  reader->p = after;
  return phrases->len > 0 ? g_strdup_printf ("%s : NEAR(%s, %u)", columns[XPL_FACET_NONE], phrases->str, n_words) : NULL;
}

static gboolean
is_near_function (const Reader *reader)
{
  return reader->end - reader->p > 5 && g_ascii_strncasecmp (reader->p, "near(", 5) == 0;
}

static char *
read_one (Reader *reader)
{
  char *inside;

  skip_blanks (reader);
  if (reader->p < reader->end && *reader->p == '(')
    {
      if (++reader->depth > MAX_DEPTH)
        {
          fail (reader, XPL_ERROR_ARGUMENT, _("The search has too many brackets in each other"));
          return NULL;
        }
      reader->p++;
      inside = read_either (reader);
      reader->depth--;
      if (reader->p < reader->end && *reader->p == ')')
        reader->p++;
      return inside;
    }
  if (is_near_function (reader))
    return read_near_function (reader);
  return read_term (reader);
}

/* Two phrases of title and text that stand near each other; of a facet only that both are there can be asked. */
static char *
read_near (Reader *reader)
{
  g_autofree char *left = read_one (reader);
  guint n_words;

  while (!reader->has_failed && take_near (reader, &n_words))
    {
      g_autofree char *right = read_one (reader);
      const char *plain = "{title body} : \"";
      gsize skipped = strlen (plain) - 1;
      char *both;

      if (left == NULL || right == NULL)
        continue;
      if (g_str_has_prefix (left, plain) && g_str_has_prefix (right, plain))
        both = g_strdup_printf ("%s : NEAR(%s %s, %u)", columns[XPL_FACET_NONE], left + skipped, right + skipped, n_words);
      else
        both = g_strdup_printf ("(%s AND %s)", left, right);
      g_free (left);
      left = both;
    }
  return g_steal_pointer (&left);
}

/* The reader is at "NOT" or at a minus before a word. */
static gboolean
take_not (Reader *reader)
{
  if (take_word (reader, "NOT"))
    return TRUE;
  if (reader->end - reader->p < 2 || *reader->p != '-' || g_ascii_isspace (reader->p[1]) || reader->p[1] == '-')
    return FALSE;
  reader->p++;
  return TRUE;
}

static gboolean
is_at_end (Reader *reader)
{
  skip_blanks (reader);
  if (reader->has_failed || reader->p >= reader->end)
    return TRUE;
  return reader->depth > 0 && *reader->p == ')';
}

static char *
join (char *left, const char *operator, char *right)
{
  char *both;

  if (left == NULL || right == NULL)
    return left != NULL ? left : right;
  both = g_strdup_printf ("(%s %s %s)", left, operator, right);
  g_free (left);
  g_free (right);
  return both;
}

static char *
read_all (Reader *reader)
{
  char *wanted = NULL, *unwanted = NULL;

  while (!is_at_end (reader))
    {
      const char *before = reader->p;
      gboolean was_negated = reader->is_negated;

      if (take_word (reader, "OR"))
        {
          reader->p = before;
          break;
        }
      take_word (reader, "AND");
      if (take_not (reader))
        {
          reader->is_negated = TRUE;
          unwanted = join (unwanted, "OR", read_near (reader));
          reader->is_negated = was_negated;
        }
      else
        wanted = join (wanted, "AND", read_near (reader));
      if (reader->p == before) /* a bracket that nothing opened */
        reader->p = g_utf8_next_char (reader->p);
    }
  if (wanted == NULL)
    {
      g_free (unwanted);
      return NULL;
    }
  return unwanted != NULL ? join (wanted, "NOT", unwanted) : wanted;
}

static char *
read_either (Reader *reader)
{
  char *found = read_all (reader);

  while (!is_at_end (reader) && take_word (reader, "OR"))
    found = join (found, "OR", read_all (reader));
  return found;
}

static void
clear_term (gpointer data)
{
  g_strfreev (((XplSearchTerm *) data)->words);
}

XplSearchQuery *
xpl_search_query_parse (const char *text, gboolean is_open, GError **error)
{
  g_autoptr (XplSearchQuery) self = g_new0 (XplSearchQuery, 1);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  Reader reader = { .p = valid, .end = valid + strlen (valid), .query = self, .is_open = is_open, .error = error };

  self->terms = g_array_new (FALSE, FALSE, sizeof (XplSearchTerm));
  g_array_set_clear_func (self->terms, clear_term);
  self->from = XPL_INSTANT_MIN;
  self->to = XPL_INSTANT_MAX;
  if (reader.end - reader.p > XPL_SEARCH_LONGEST)
    fail (&reader, XPL_ERROR_ARGUMENT, _("The search is longer than 1,000 bytes; look for a few words of it"));
  else
    self->match = read_either (&reader);
  if (reader.has_failed)
    return NULL;
  if (self->match == NULL && self->from == XPL_INSTANT_MIN && self->to == XPL_INSTANT_MAX)
    {
      g_set_error_literal (error, XPL_ERROR, XPL_ERROR_ARGUMENT, _("There is no word to look for"));
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
xpl_search_query_free (XplSearchQuery *self)
{
  if (self == NULL)
    return;
  g_free (self->match);
  g_array_unref (self->terms);
  g_free (self);
}
