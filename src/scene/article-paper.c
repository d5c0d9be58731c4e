/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Each line of the text is drawn as one text, so that it can be selected, searched and copied as a whole; marks are colours
 * below it: a tint for a quote, a line for a name (in the colour of its type), dots for a figure.
 */

#include "config.h"

#include "article-paper.h"

#include "article-marks.h"
#include "paper-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TEXT_SIZE 14.0
#define LINE_SPACE 4.0
#define PARAGRAPH_SPACE 9.0

/* A line of a text that has none takes long to break; and more than a paper has in a paragraph. */
#define MAX_PARAGRAPH 8000

typedef struct
{
  XplPaper *paper;
  const XplPalette *palette;
  XplArticle *article;
  XplArticleMarks *marks;
  XplTextStyle style;
} Job;

static char *
dup_line (const char *text, guint start, guint end)
{
  g_autofree char *line = g_strndup (text + start, end - start);
  char *drawable = xpl_text_dup_drawable (line);

  return drawable != NULL ? drawable : g_steal_pointer (&line);
}

/* Greyed where it is no part of the article; in pieces where only some of it is not. */
static void
draw_words (Job *job, guint start, guint end)
{
  XplPainter *pen = xpl_paper_get_pen (job->paper);

  for (guint at = start, next; at < end; at = next)
    {
      gboolean is_skipped;
      XplTextStyle style = job->style;
      g_autofree char *words = NULL;

      next = xpl_article_marks_find_change (job->marks, at, end, &is_skipped);
      words = dup_line (job->article->text, at, next);
      if (is_skipped)
        style.color = xpl_color_mix (job->palette->dim_text, job->palette->background, 0.35);
      xpl_painter_text (pen, (XplPoint) { xpl_article_marks_get_x (job->marks, at), 0 }, words, &style);
    }
}

static void
add_line (Job *job, guint start, guint end, double space, gboolean keeps_next)
{
  double height = xpl_paper_get_line_height (job->paper, &job->style) + LINE_SPACE;
  g_autofree char *line = dup_line (job->article->text, start, end);

  xpl_article_marks_set_line (job->marks, start, line, &job->style);
  xpl_article_marks_paint_below (job->marks, xpl_paper_get_pen (job->paper), height - LINE_SPACE);
  draw_words (job, start, end);
  xpl_article_marks_paint_lines (job->marks, xpl_paper_get_pen (job->paper), height - LINE_SPACE);
  xpl_paper_end_block (job->paper, height + space, job->article, keeps_next);
}

static void
add_paragraph (Job *job, guint start, guint end)
{
  g_autofree char *text = dup_line (job->article->text, start, end);
  g_autoptr (GArray) ends = xpl_paper_wrap (job->paper, xpl_paper_get_width (job->paper), text, &job->style);
  guint from = 0;

  for (guint i = 0; i < ends->len; i++)
    {
      guint to = g_array_index (ends, guint, i);

      gboolean is_last = i + 1 == ends->len;

      /* Neither the first nor the last line of a paragraph stands alone on a page. */
      add_line (job, start + from, start + to, is_last ? PARAGRAPH_SPACE : 0, !is_last && (i == 0 || i + 2 == ends->len));
      from = to;
    }
}

/* Where a paragraph ends that is not too long, at a blank if there is one. */
static guint
find_end (const char *text, guint start)
{
  guint length = (guint) strcspn (text + start, "\n"), end = start + MAX_PARAGRAPH;

  if (length <= MAX_PARAGRAPH)
    return start + length;
  while (end > start + MAX_PARAGRAPH / 2 && text[end] != ' ')
    end--;
  if (text[end] != ' ')
    end = (guint) (g_utf8_find_prev_char (text, text + start + MAX_PARAGRAPH) - text);
  return end;
}

static gboolean
is_blank (const char *text, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;
  return TRUE;
}

/* TRUE where the first paragraph is the title, which stands above it already. */
static gboolean
is_title (XplArticle *article, guint start, guint end)
{
  return article->title != NULL && article->title_from == NULL && strlen (article->title) == end - start
         && strncmp (article->text + start, article->title, end - start) == 0;
}

static void
add_text (Job *job)
{
  const char *text = job->article->text;
  gboolean is_first = TRUE;

  for (guint start = 0, end; text[start] != '\0'; start = text[end] == '\0' ? end : end + 1)
    {
      end = find_end (text, start);
      if (is_blank (text, start, end))
        continue;
      while (g_ascii_isspace (text[start]))
        start++;
      if (!is_first || !is_title (job->article, start, end))
        add_paragraph (job, start, end);
      is_first = FALSE;
    }
}

static char *
dup_subtitle (XplArticle *article)
{
  GString *subtitle = g_string_new (NULL);
  g_autofree char *source = xpl_paper_dup_source (article);

  g_string_append (subtitle, source);
  for (guint i = 0; i < article->authors->len; i++)
    g_string_append_printf (subtitle, "%s%s", i == 0 ? " · " : ", ", (const char *) g_ptr_array_index (article->authors, i));
  return g_string_free (subtitle, FALSE);
}

static void
add_address (Job *job)
{
  XplPainter *pen = xpl_paper_get_pen (job->paper);
  XplTextStyle style = xpl_paper_get_style (job->palette, XPL_PAPER_DIM);

  if (job->article->url == NULL)
    return;
  style.color = job->palette->selection;
  style.max_width = xpl_paper_get_width (job->paper);
  xpl_painter_begin_link (pen, job->article->url);
  xpl_painter_text (pen, (XplPoint) { 0, 0 }, job->article->url, &style);
  xpl_painter_end_link (pen);
  xpl_paper_end_block (job->paper, xpl_paper_get_line_height (job->paper, &style) + PARAGRAPH_SPACE, job->article, FALSE);
}

XplPaper *
xpl_article_paper_new (XplBundle *bundle, XplArticle *article, XplRange sentence, double width,
                       const XplPalette *palette)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && XPL_IS_ARTICLE (article) && palette != NULL, NULL);

  g_autoptr (XplArticleMarks) marks = xpl_article_marks_new (bundle, article, sentence, palette);
  Job job = { xpl_paper_new (width, palette), palette, article, marks };

  job.style = xpl_paper_get_style (palette, XPL_PAPER_BODY);
  job.style.size = TEXT_SIZE;
  xpl_paper_take_title (job.paper, g_strdup (article->title == NULL ? _("Untitled") : article->title),
                        dup_subtitle (article));
  add_address (&job);
  add_text (&job);
  xpl_article_marks_add_legend (marks, job.paper);
  return job.paper;
}
