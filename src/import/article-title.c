/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "article-text.h"

#include <string.h>

/* A title line may be as long as a headline with its standfirst; a derived title is cut to what a list shows. */
#define MAX_TITLE_LINE 250
#define MAX_DERIVED 140

/* A stop after these ends no sentence. */
static const char *const abbreviations[] = {
  "mr", "mrs", "ms", "dr", "gen", "lt", "col", "sgt", "capt", "adm", "gov", "sen", "rep", "st", "jr", "sr", "prof", "no", "vs",
  "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "inc", "corp", "co", "ltd", "maj",
};

/* The first byte at or after @offset that is neither white space nor skipped. */
static guint32
skip_to_text (XplArticle *article, guint32 offset)
{
  const char *text = article->text;

  for (guint i = 0; i <= article->skip->len; i++)
    {
      while (g_ascii_isspace (text[offset]))
        offset++;
      if (i < article->skip->len)
        {
          XplRange skip = g_array_index (article->skip, XplSkip, i).range;

          if (skip.start <= offset && offset < skip.end)
            offset = skip.end;
        }
    }
  while (g_ascii_isspace (text[offset]))
    offset++;
  return offset;
}

static gboolean
is_abbreviation (const char *start, const char *stop)
{
  const char *word = stop;

  while (word > start && (g_ascii_isalpha (word[-1]) || word[-1] == '.'))
    word--;
  if (stop - word <= 1)
    return stop - word == 1; /* an initial */
  if (memchr (word, '.', (gsize) (stop - word)) != NULL)
    return TRUE; /* U.S. */
  for (guint i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    if (strlen (abbreviations[i]) == (gsize) (stop - word)
        && g_ascii_strncasecmp (word, abbreviations[i], (gsize) (stop - word)) == 0)
      return TRUE;
  return FALSE;
}

static const char *
find_sentence_end (const char *start)
{
  const char *p = start;

  for (; *p != '\0' && *p != '\n'; p++)
    {
      if (strchr (".!?", *p) == NULL)
        continue;

      const char *after = p + 1;
      while (*after == '"' || *after == '\'' || *after == ')' || g_str_has_prefix (after, "”") || g_str_has_prefix (after, "’"))
        after = g_utf8_next_char (after);
      if (*after == '\0' || *after == '\n')
        return after;
      if (*after == ' ' && !g_ascii_islower (after[1]) && !(*p == '.' && is_abbreviation (start, p)))
        return after;
    }
  return p;
}

/* Cuts at a word so that at most @max characters are left. */
static char *
shorten (const char *text, gsize length, glong max)
{
  g_autofree char *whole = g_strstrip (g_strndup (text, length));

  if (g_utf8_strlen (whole, -1) <= max)
    return g_steal_pointer (&whole);

  char *end = g_utf8_offset_to_pointer (whole, max - 1);
  char *blank = end;
  while (blank > whole && *blank != ' ')
    blank--;
  if (blank > whole)
    end = blank;
  while (end > whole && strchr (" ,;:-", end[-1]) != NULL)
    end--;
  *end = '\0';
  return g_strconcat (whole, "…", NULL);
}

static gboolean
is_title_line (XplArticle *article, const char *start, const char *end)
{
  const char *last = end;

  while (last > start && g_ascii_isspace (last[-1]))
    last--;
  if (last == start || *end == '\0' || end - start > MAX_TITLE_LINE || strchr (".,;:!", last[-1]) != NULL)
    return FALSE;
  if (g_str_has_prefix (start, "“") || *start == '"' || memchr (start, ' ', (gsize) (last - start)) == NULL)
    return FALSE;
  /* A title stands above something. */
  return article->text[skip_to_text (article, (guint32) (end - article->text))] != '\0';
}

void
xpl_article_find_title (XplArticle *article)
{
  g_return_if_fail (XPL_IS_ARTICLE (article));

  if (article->title != NULL && *article->title != '\0')
    return;

  const char *start = article->text + skip_to_text (article, 0);
  const char *end;

  start = xpl_article_skip_dateline (start);
  end = start + strcspn (start, "\n");
  g_free (article->title);
  if (is_title_line (article, start, end))
    {
      article->title = shorten (start, (gsize) (end - start), MAX_TITLE_LINE);
      return;
    }
  if (*start == '\0') /* all of it is skipped: better its first words than none */
    start = article->text + strspn (article->text, " \t\n");
  article->title = shorten (start, (gsize) (find_sentence_end (start) - start), MAX_DERIVED);
  article->title_from = g_strdup ("text");
}
