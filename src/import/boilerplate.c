/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Boilerplate comes in lines of its own, so lines are what is judged. A line is a log-in wall or a share line only if
 * it is short, quotes nobody, and pairs words that ask the reader to do something with words that say what for: either
 * alone occurs in news ("the hackers could log in", "continue reading the signals").
 */

#include "config.h"

#include "article-text.h"

#include <string.h>

/* Longer lines are prose. */
#define MAX_LINE 220

/* What a line that names the source says beside its address. */
#define MAX_SOURCE_WORDS 80

/* Credits stand at the end of an article, in its last lines. */
#define CREDIT_LINES 4

/* A byline stands under the title, within the first lines. */
#define BYLINE_LINES 4

typedef struct
{
  XplArticle *article;
  XplRange range;    /* the line without white space at its ends */
  const char *lower; /* the same in lower case */
} Line;

static const char *const wall_acts[] = {
  "log in", "login", "sign in", "sign up", "subscribe", "subscriber", "subscription", "register", "create free account",
  "create a free account", "create an account", "create account", "free trial", "become a member", "registered users",
};

static const char *const wall_purposes[] = {
  "continue reading", "to continue", "to read", "keep reading", "read the full", "full story", "full article", "unlimited",
  "this article", "articles", "free", "please", "access", "already", "newsletter", "unlock", "exclusive", "premium",
  "account",
};

static const char *const share_starts[] = {
  "share this", "share on", "share via", "share:", "share article", "tweet this", "follow us", "like us on", "click here",
  "read more:", "read more ", "also read", "read also", "see also:", "related:", "related articles", "recommended:",
  "advertisement", "sponsored content", "story continues below", "article continues below", "join our", "join us on",
  "download our", "download the app", "print this", "email this", "copy link", "watch:", "listen to this article",
  "get the latest", "sign up for our", "comments (", "leave a comment", "0 comments", "view comments", "most read",
  "photo credit:", "image credit:",
};

static const char *const share_whole[] = {
  "share", "tweet", "facebook", "twitter", "whatsapp", "email", "print", "copy link", "comment", "comments", "reddit",
  "telegram", "linkedin", "advertisement", "read more", "share tweet", "save",
};

static const char *const source_starts[] = {
  "source:", "sources:", "original source:", "originally published", "first published at", "read the original", "via:",
};

/* "(Ana Ilves contributed to this report)" */
static const char *const credit_ends[] = {
  "contributed to this report", "contributed to this article", "contributed to this story", "contributed reporting",
};

static const char *const credit_starts[] = {
  "with inputs from", "with input from", "with reporting by", "with additional reporting", "additional reporting by",
  "reporting by", "edited by", "editing by", "written by", "this story has been published from", "this story was published from",
  "this article was first published", "with agency inputs", "with agencies", "inputs from", "compiled from",
  "material from", "copyright", "©", "all rights reserved",
};

static gboolean
contains_any (const char *text, const char *const *phrases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (strstr (text, phrases[i]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
begins_with_any (const char *text, const char *const *phrases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_has_prefix (text, phrases[i]))
      return TRUE;
  return FALSE;
}

static gboolean
quotes_somebody (const char *text)
{
  return strpbrk (text, "\"") != NULL || strstr (text, "“") != NULL || strstr (text, "”") != NULL;
}

static gboolean
is_wall (const Line *line)
{
  return !quotes_somebody (line->lower) && contains_any (line->lower, wall_acts, G_N_ELEMENTS (wall_acts))
         && contains_any (line->lower, wall_purposes, G_N_ELEMENTS (wall_purposes));
}

static gboolean
is_share (const Line *line)
{
  for (gsize i = 0; i < G_N_ELEMENTS (share_whole); i++)
    if (g_str_equal (line->lower, share_whole[i]))
      return TRUE;
  return line->range.end - line->range.start < 120
         && begins_with_any (line->lower, share_starts, G_N_ELEMENTS (share_starts));
}

/* The first web address in @text, or NULL; it ends at white space, without a stop or bracket that closes the sentence. */
static char *
find_url (const char *text)
{
  const char *start = strstr (text, "https://");

  if (start == NULL)
    start = strstr (text, "http://");
  if (start == NULL)
    return NULL;

  gsize length = strcspn (start, " \t\n<>\"");
  while (length > 0 && strchr (".,;)]", start[length - 1]) != NULL)
    length--;
  return g_strndup (start, length);
}

/* "Source: Meridian Wire", "Source: https://…"; not a sentence that happens to begin so. */
static gboolean
take_source_line (const Line *line)
{
  XplArticle *article = line->article;

  if (!begins_with_any (line->lower, source_starts, G_N_ELEMENTS (source_starts)))
    return FALSE;

  g_autofree char *text = xpl_range_dup_text (line->range, article->text);
  g_autofree char *url = find_url (text);
  const char *colon = strchr (text, ':');
  g_autofree char *name = colon == NULL || url != NULL ? NULL : g_strstrip (g_strdup (colon + 1));

  if (strlen (text) - (url == NULL ? 0 : strlen (url)) > MAX_SOURCE_WORDS || (url == NULL && name == NULL))
    return FALSE;
  if (url != NULL && article->url == NULL)
    article->url = g_steal_pointer (&url);
  else if (name != NULL && *name != '\0' && article->source_name == NULL)
    article->source_name = g_steal_pointer (&name);
  xpl_article_add_skip (article, line->range, XPL_SKIP_SOURCE_LINE);
  return TRUE;
}

/* "Reuters, AP and PTI" in @list: each becomes a credit at its place. */
static void
add_credits (XplArticle *article, guint32 offset, const char *list)
{
  const char *p = list;

  while (*p != '\0')
    {
      gsize n = strcspn (p, ",;/&");
      const char *and = g_strstr_len (p, (gssize) n, " and ");

      if (and != NULL)
        n = (gsize) (and - p);

      g_autofree char *name = g_strstrip (g_strndup (p, n));
      gsize lead = strspn (p, " \t");
      gboolean is_name = g_unichar_isupper (g_utf8_get_char (name));

      if (is_name && strlen (name) < 60)
        {
          guint32 start = offset + (guint32) (p - list + lead);

          xpl_article_add_credit (article, name, (XplRange) { start, start + (guint32) strlen (name) });
        }
      p += n + (and != NULL ? strlen (" and ") : p[n] != '\0');
    }
}

/* "(With inputs from Reuters)", "Reporting by A; editing by B", "(A contributed to this report)". */
static gboolean
take_credit_line (const Line *line)
{
  const char *lower = line->lower + strspn (line->lower, "([ ");

  for (gsize i = 0; i < G_N_ELEMENTS (credit_ends); i++)
    {
      const char *end = strstr (lower, credit_ends[i]);

      if (end != NULL)
        {
          guint32 start = line->range.start + (guint32) (lower - line->lower);
          g_autofree char *list = g_strndup (line->article->text + start, (gsize) (end - lower));

          add_credits (line->article, start, list);
          xpl_article_add_skip (line->article, line->range, XPL_SKIP_CREDIT);
          return TRUE;
        }
    }
  if (!begins_with_any (lower, credit_starts, G_N_ELEMENTS (credit_starts)))
    return FALSE;

  const char *from = strstr (lower, " from ");
  const char *by = strstr (lower, " by ");
  const char *names = from != NULL ? from + strlen (" from ") : by != NULL ? by + strlen (" by ") : NULL;

  if (names != NULL)
    {
      guint32 start = line->range.start + (guint32) (names - line->lower);
      const char *text = line->article->text + start;
      g_autofree char *list = g_strndup (text, strcspn (text, ")]\n."));

      add_credits (line->article, start, list);
    }
  xpl_article_add_skip (line->article, line->range, XPL_SKIP_CREDIT);
  return TRUE;
}

/* "By Ana Ilves and Bo Tarn" alone in one of the first lines: no part of the article, and its authors. */
static gboolean
take_byline (const Line *line)
{
  g_autofree char *text = xpl_range_dup_text (line->range, line->article->text);
  guint n_words = 0;

  if (!g_str_has_prefix (text, "By ") || strlen (text) > 80 || strpbrk (text, ".!?:;") != NULL)
    return FALSE;

  g_auto (GStrv) words = g_strsplit_set (text + 3, " ,", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0' || g_str_equal (words[i], "and") || g_str_equal (words[i], "in"))
        continue;
      if (!g_unichar_isupper (g_utf8_get_char (words[i])))
        return FALSE;
      n_words++;
    }
  if (n_words < 2)
    return FALSE;
  if (line->article->authors->len == 0)
    g_ptr_array_add (line->article->authors, g_strdup (text + 3));
  xpl_article_add_skip (line->article, line->range, XPL_SKIP_HEADER);
  return TRUE;
}

/* Nothing stands in @range, or a sentence that is over. */
static gboolean
ends_sentence (const char *text, XplRange range)
{
  while (range.end > range.start && g_ascii_isspace (text[range.end - 1]))
    range.end--;
  if (range.end == range.start || strchr (".\"!?", text[range.end - 1]) != NULL)
    return TRUE;
  return range.end - range.start >= strlen ("”") && memcmp (text + range.end - strlen ("”"), "”", strlen ("”")) == 0;
}

/* "(Reuters)" alone in a line, or at the end of one of the last. */
static gboolean
take_bare_credit (const Line *line)
{
  const char *text = line->article->text;
  XplRange range = line->range;

  if (text[range.end - 1] != ')')
    return FALSE;

  guint32 open = range.end;
  while (open > range.start && text[open - 1] != '(')
    open--;
  if (open == range.start || range.end - open > 50)
    return FALSE;

  /* In running text only a bracket that follows a full stop closes the article rather than its sentence. */
  if (!ends_sentence (text, (XplRange) { range.start, open - 1 }) && !g_str_has_suffix (line->lower, "agencies)"))
    return FALSE;

  g_autofree char *name = g_strndup (text + open, range.end - 1 - open);
  if (!g_unichar_isupper (g_utf8_get_char (name)) || strchr (name, ' ') != strrchr (name, ' '))
    return FALSE;
  add_credits (line->article, open, name);
  xpl_article_add_skip (line->article, (XplRange) { open - 1, range.end }, XPL_SKIP_CREDIT);
  return TRUE;
}

static void
judge_line (const Line *line, gboolean near_start, gboolean near_end)
{
  if (take_source_line (line) || (near_start && take_byline (line)))
    return;
  if (line->range.end - line->range.start > MAX_LINE)
    {
      if (near_end)
        take_bare_credit (line);
    }
  else if (is_wall (line))
    {
      xpl_article_add_skip (line->article, line->range, XPL_SKIP_LOGIN);
    }
  else if (is_share (line))
    {
      xpl_article_add_skip (line->article, line->range, XPL_SKIP_SHARE);
    }
  else if (near_end && !take_credit_line (line))
    {
      take_bare_credit (line);
    }
}

static XplRange
trim (const char *text, XplRange range)
{
  while (range.start < range.end && g_ascii_isspace (text[range.start]))
    range.start++;
  while (range.end > range.start && g_ascii_isspace (text[range.end - 1]))
    range.end--;
  return range;
}

static GArray *
split_lines (const char *text)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (XplRange));
  guint32 start = 0;

  for (;;)
    {
      guint32 end = start + (guint32) strcspn (text + start, "\n");
      XplRange line = trim (text, (XplRange) { start, end });

      if (!xpl_range_is_none (line))
        g_array_append_val (lines, line);
      if (text[end] == '\0')
        return lines;
      start = end + 1;
    }
}

gboolean
xpl_line_is_wall (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  gsize length = strlen (text);
  g_autofree char *lower = length <= MAX_LINE ? g_ascii_strdown (text, -1) : NULL;
  Line line = { NULL, { 0, (guint32) length }, lower };

  return lower != NULL && is_wall (&line);
}

void
xpl_article_find_boilerplate (XplArticle *article)
{
  g_return_if_fail (XPL_IS_ARTICLE (article));

  g_autoptr (GArray) lines = split_lines (article->text);

  for (guint i = 0; i < lines->len; i++)
    {
      XplRange range = g_array_index (lines, XplRange, i);
      gboolean is_long = range.end - range.start > 4 * MAX_LINE;
      XplRange looked_at = { range.start, is_long ? range.start + MAX_LINE : range.end };
      g_autofree char *text = xpl_range_dup_text (looked_at, article->text);
      g_autofree char *lower = g_ascii_strdown (text, -1);
      Line line = { article, range, lower };

      judge_line (&line, i > 0 && i < BYLINE_LINES, i + CREDIT_LINES >= lines->len);
    }
}
