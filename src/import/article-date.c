/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * The date at the head of a text. Only what stands there by convention is taken: an ISO date with or without the word
 * "date", a line that is nothing but a date, and a dateline with its year. A dateline without a year stays in the text,
 * where the language engine reads it with everything else.
 */

#include "config.h"

#include "article-text.h"

#include <string.h>

/* A dateline with its dash takes at most so many bytes. */
#define MAX_DATELINE 100

static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };
static const char *const month_rests[] = { "uary", "ruary", "ch", "il", "", "e", "y", "ust", "tember", "ober", "ember", "ember" };

static const char *const date_labels[] = { "date", "published", "posted", "updated", "last updated", "publication date" };

static const char *
skip_blanks (const char *p)
{
  return p + strspn (p, " \t\n");
}

/* Reads @digits digits; NULL where there are other than that many. */
static const char *
read_number (const char *p, int min_digits, int max_digits, int *number)
{
  int n = 0;

  *number = 0;
  while (n < max_digits && g_ascii_isdigit (p[n]))
    *number = *number * 10 + (p[n++] - '0');
  return n >= min_digits && !g_ascii_isdigit (p[n]) ? p + n : NULL;
}

/* A month's name, whole or cut to three letters (Sept), with or without a stop. */
static const char *
read_month (const char *p, int *month)
{
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      gsize rest = strlen (month_rests[i]);

      if (g_ascii_strncasecmp (p, months[i], 3) != 0)
        continue;
      *month = (int) i + 1;
      p += 3;
      if (g_ascii_strncasecmp (p, month_rests[i], rest) == 0)
        p += rest;
      else if (*month == 9 && g_ascii_tolower (*p) == 't')
        p++;
      if (*p == '.')
        p++;
      return g_ascii_isalpha (*p) ? NULL : p;
    }
  return NULL;
}

static const char *
finish_date (const char *p, int year, int month, int day, XplEdtf *edtf)
{
  if (p == NULL || year < 1500 || month < 1 || month > 12 || (day != 0 && !xpl_edtf_is_valid_day (year, month, day)))
    return NULL;
  *edtf = xpl_edtf_date (year, month, day);
  return p;
}

/* 2025-03-04, 2025-03, 2025/03/04 */
static const char *
read_iso_date (const char *p, XplEdtf *edtf)
{
  int year, month, day = 0;

  p = read_number (p, 4, 4, &year);
  if (p == NULL || (*p != '-' && *p != '/'))
    return NULL;
  char separator = *p;
  p = read_number (p + 1, 2, 2, &month);
  if (p != NULL && *p == separator && g_ascii_isdigit (p[1]))
    p = read_number (p + 1, 2, 2, &day);
  return finish_date (p, year, month, day, edtf);
}

/* "March 4, 2025", "March 2025" */
static const char *
read_month_first (const char *p, XplEdtf *edtf)
{
  int year, month, day = 0;
  const char *after_day;

  p = read_month (p, &month);
  if (p == NULL)
    return NULL;
  p = skip_blanks (p);
  after_day = read_number (p, 1, 2, &day);
  if (after_day != NULL)
    p = skip_blanks (*after_day == ',' ? after_day + 1 : after_day);
  else
    day = 0;
  p = read_number (p, 4, 4, &year);
  return finish_date (p, year, month, day, edtf);
}

/* "4 March 2025" */
static const char *
read_day_first (const char *p, XplEdtf *edtf)
{
  int year, month, day;

  p = read_number (p, 1, 2, &day);
  if (p == NULL)
    return NULL;
  p = read_month (skip_blanks (p), &month);
  if (p == NULL)
    return NULL;
  p = skip_blanks (p);
  p = read_number (*p == ',' ? skip_blanks (p + 1) : p, 4, 4, &year);
  return finish_date (p, year, month, day, edtf);
}

static const char *
read_date (const char *p, XplEdtf *edtf)
{
  static const char *(*const readers[]) (const char *, XplEdtf *) = { read_iso_date, read_month_first, read_day_first };

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      const char *end = readers[i](p, edtf);

      if (end != NULL)
        return end;
    }
  return NULL;
}

static void
set_date (XplArticle *article, XplEdtf edtf, const char *start, const char *end, const char *rule)
{
  XplWhen when = { .edtf = edtf,
                   .how = XPL_HOW_STATED,
                   .text = g_strndup (start, (gsize) (end - start)),
                   .article = article,
                   .range = { (guint32) (start - article->text), (guint32) (end - article->text) },
                   .rule = g_strdup (rule) };

  xpl_when_copy (&article->published, &when);
  xpl_when_clear (&when);
}

static const char *
skip_label (const char *p)
{
  for (guint i = 0; i < G_N_ELEMENTS (date_labels); i++)
    {
      gsize n = strlen (date_labels[i]);

      if (g_ascii_strncasecmp (p, date_labels[i], n) == 0 && strchr (" :\t", p[n]) != NULL)
        return p + n + strspn (p + n, " :\t");
    }
  return p;
}

/* A date at the very start, with a label or alone in its line: no part of the article. */
static gboolean
find_leading_date (XplArticle *article)
{
  const char *start = skip_blanks (article->text);
  const char *date = skip_label (start);
  XplEdtf edtf;
  const char *end = read_date (date, &edtf);
  gboolean is_iso = g_ascii_isdigit (*date) && end != NULL && strchr ("-/", date[4]) != NULL;

  if (end == NULL)
    return FALSE;

  const char *rest = end + strspn (end, " \t");
  if (*rest != '\n' && *rest != '\0' && !(is_iso && strchr (" \t:", *end) != NULL) && date == start)
    return FALSE;
  set_date (article, edtf, date, end, date == start ? "leading-date" : "labelled-date");
  xpl_article_add_skip (article,
                        (XplRange) { (guint32) (start - article->text), (guint32) (end - article->text) },
                        XPL_SKIP_HEADER);
  return TRUE;
}

/* A date alone in one of the first lines, or behind a label there, as under a title. */
static gboolean
find_date_line (XplArticle *article)
{
  const char *line = article->text;

  for (guint i = 0; i < 4; i++)
    {
      const char *start = line + strspn (line, " \t");
      const char *end_of_line = line + strcspn (line, "\n");
      const char *date = skip_label (start);
      XplEdtf edtf;
      const char *end = read_date (date, &edtf);

      if (end != NULL && end <= end_of_line && strspn (end, " \t.") == (gsize) (end_of_line - end))
        {
          set_date (article, edtf, date, end, "date-line");
          xpl_article_add_skip (
              article, (XplRange) { (guint32) (start - article->text), (guint32) (end_of_line - article->text) },
              XPL_SKIP_HEADER);
          return TRUE;
        }
      if (*end_of_line == '\0')
        return FALSE;
      line = end_of_line + 1;
    }
  return FALSE;
}

/* Where the dash that ends a dateline within the head of @line begins, and in @after what follows it; NULL: none. */
static const char *
find_dateline_dash (const char *line, const char **after)
{
  static const char *const dashes[] = { " — ", " – ", " - ", " -- ", "— " };
  gssize length = (gssize) MIN (strcspn (line, "\n"), MAX_DATELINE);
  const char *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      const char *dash = g_strstr_len (line, length, dashes[i]);

      if (dash != NULL && (first == NULL || dash < first))
        {
          first = dash;
          *after = dash + strlen (dashes[i]);
        }
    }
  return first;
}

static gboolean
begins_with_capitals (const char *line)
{
  guint n = 0;

  while (g_unichar_isupper (g_utf8_get_char (line)))
    {
      line = g_utf8_next_char (line);
      n++;
    }
  return n >= 3;
}

static gboolean
has_digit (const char *start, const char *end)
{
  while (start < end && !g_ascii_isdigit (*start))
    start++;
  return start < end;
}

/* Places, dates and wires, but no verb: "OSMAR and PORT OF VELL, March 3 (Meridian Wire)". */
static gboolean
is_all_names (const char *start, const char *end)
{
  static const char *const small_words[] = { "of", "the", "and", "de", "del", "al" };
  g_autofree char *text = g_strndup (start, (gsize) (end - start));
  g_auto (GStrv) words = g_strsplit_set (text, " ,/(", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean is_small = FALSE;

      for (guint k = 0; k < G_N_ELEMENTS (small_words); k++)
        is_small = is_small || g_str_equal (words[i], small_words[k]);
      if (!is_small && g_unichar_islower (g_utf8_get_char (words[i])))
        return FALSE;
    }
  return TRUE;
}

/* A place in capitals, or one with a month's name or a wire in brackets before the dash ("Portvale, March 3 —"), and a
 * sentence that begins behind it: so neither "NATO expands – at last" nor "The union (HWU) – a small one – struck". */
static gboolean
is_dateline (const char *line, const char *dash, const char *after)
{
  int month;

  if (g_unichar_islower (g_utf8_get_char (after)) || !g_unichar_isupper (g_utf8_get_char (line)))
    return FALSE;
  if (begins_with_capitals (line))
    return is_all_names (line, dash);
  if (memchr (line, '.', (gsize) (dash - line)) != NULL)
    return FALSE;
  if (dash > line && dash[-1] == ')')
    return memchr (line, '(', (gsize) (dash - line)) != NULL;
  for (const char *p = line; p < dash; p++)
    if (*p == ' ' && read_month (p + 1, &month) != NULL)
      return has_digit (p, dash);
  return FALSE;
}

const char *
xpl_article_skip_dateline (const char *line)
{
  const char *after = line;
  const char *dash = find_dateline_dash (line, &after);

  return dash != NULL && is_dateline (line, dash, after) ? after : line;
}

/* "PORTVALE, March 3, 2025 (Meridian Wire) — " */
static void
read_dateline (XplArticle *article, const char *line)
{
  const char *after = NULL;
  const char *dash = find_dateline_dash (line, &after);
  const char *open, *close;
  gboolean has_date = xpl_when_is_set (&article->published);

  if (dash == NULL || !is_dateline (line, dash, after))
    return;
  open = memchr (line, '(', (gsize) (dash - line));
  close = open == NULL ? NULL : memchr (open, ')', (gsize) (dash - open));
  for (const char *p = line; p < dash && !has_date; p++)
    {
      XplEdtf edtf;
      const char *end = p == line || strchr (" ,", p[-1]) != NULL ? read_date (p, &edtf) : NULL;

      if (end != NULL && end <= dash)
        {
          set_date (article, edtf, p, end, "dateline");
          has_date = TRUE;
        }
    }
  if (close != NULL)
    {
      g_autofree char *name = g_strndup (open + 1, (gsize) (close - open - 1));

      xpl_article_add_credit (article, name,
                              (XplRange) { (guint32) (open + 1 - article->text), (guint32) (close - article->text) });
    }
  /* A date without its year is of use only with what else the text says: it stays. */
  if (has_date || !has_digit (line, dash))
    xpl_article_add_skip (article, (XplRange) { (guint32) (line - article->text), (guint32) (after - article->text) },
                          XPL_SKIP_HEADER);
  else if (close != NULL)
    xpl_article_add_skip (article,
                          (XplRange) { (guint32) (open - article->text), (guint32) (close + 1 - article->text) },
                          XPL_SKIP_CREDIT);
}

void
xpl_article_find_date (XplArticle *article)
{
  g_return_if_fail (XPL_IS_ARTICLE (article));

  const char *line = article->text;

  if (!xpl_when_is_set (&article->published) && !find_leading_date (article))
    find_date_line (article);
  for (guint i = 0; i < 4; i++)
    {
      read_dateline (article, line + strspn (line, " \t"));
      line += strcspn (line, "\n");
      if (*line == '\0')
        return;
      line++;
    }
}
