/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "article-marks.h"

#include "paper-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define QUOTE_ALPHA 0.13
#define SENTENCE_ALPHA 0.22
#define NAME_WIDTH 1.6
#define FIGURE_DASH 2.0

typedef enum
{
  MARK_SENTENCE,
  MARK_QUOTE,
  MARK_FIGURE,
  MARK_NAME,
  N_KINDS,
} MarkKind;

typedef struct
{
  XplRange range;
  XplEntityType type; /* of a name */
} Mark;

struct _XplArticleMarks
{
  XplArticle *article; /* borrowed */
  const XplPalette *palette;
  GArray *marks[N_KINDS]; /* Mark, sorted by start */
  XplTextLayout layout;
  guint start, end; /* of the line */
  guint first[N_KINDS]; /* marks that end before the line are not looked at again */
};

static void
add_mark (XplArticleMarks *self, MarkKind kind, XplRange range, XplEntityType type)
{
  Mark mark = { range, type };

  if (!xpl_range_is_none (range))
    g_array_append_val (self->marks[kind], mark);
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const Mark *left = a, *right = b;

  if (left->range.start != right->range.start)
    return left->range.start < right->range.start ? -1 : 1;
  return left->range.end < right->range.end ? -1 : left->range.end > right->range.end;
}

/* Of a figure the number is marked; its sentence would be too much. */
static void
add_findings (XplArticleMarks *self, XplBundle *bundle, XplList list, MarkKind kind)
{
  GListModel *findings = G_LIST_MODEL (xpl_bundle_get_list (bundle, list));

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (XplFinding) finding = g_list_model_get_item (findings, i);
      GArray *evidence = xpl_finding_get_evidence (finding);

      for (guint k = 0; k < evidence->len; k++)
        {
          const XplEvidence *place = &g_array_index (evidence, XplEvidence, k);
          gboolean has_number = kind == MARK_FIGURE && !xpl_range_is_none (place->mark);

          if (place->article == self->article)
            add_mark (self, kind, has_number ? place->mark : place->range, 0);
        }
    }
}

XplArticleMarks *
xpl_article_marks_new (XplBundle *bundle, XplArticle *article, XplRange sentence, const XplPalette *palette)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && XPL_IS_ARTICLE (article) && palette != NULL, NULL);

  XplArticleMarks *self = g_new0 (XplArticleMarks, 1);

  self->article = article;
  self->palette = palette;
  for (guint i = 0; i < N_KINDS; i++)
    self->marks[i] = g_array_new (FALSE, FALSE, sizeof (Mark));
  xpl_text_layout_init (&self->layout, NULL, palette);
  add_mark (self, MARK_SENTENCE, sentence, 0);
  add_findings (self, bundle, XPL_LIST_QUOTES, MARK_QUOTE);
  add_findings (self, bundle, XPL_LIST_FIGURES, MARK_FIGURE);
  for (guint i = 0; i < article->mentions->len; i++)
    {
      const XplMention *mention = &g_array_index (article->mentions, XplMention, i);

      add_mark (self, MARK_NAME, mention->range, mention->entity->type);
    }
  for (guint i = 0; i < N_KINDS; i++)
    g_array_sort (self->marks[i], compare_marks);
  return self;
}

void
xpl_article_marks_free (XplArticleMarks *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < N_KINDS; i++)
    g_array_unref (self->marks[i]);
  xpl_text_layout_clear (&self->layout);
  g_free (self);
}

void
xpl_article_marks_set_line (XplArticleMarks *self, guint start, const char *line, const XplTextStyle *style)
{
  g_return_if_fail (self != NULL && line != NULL && style != NULL);

  self->start = start;
  self->end = start + (guint) strlen (line);
  xpl_text_layout_set (&self->layout, line, style);
}

double
xpl_article_marks_get_x (XplArticleMarks *self, guint byte)
{
  g_return_val_if_fail (self != NULL, 0);

  return xpl_text_layout_get_x (&self->layout, (int) (CLAMP (byte, self->start, self->end) - self->start));
}

guint
xpl_article_marks_find_change (XplArticleMarks *self, guint at, guint end, gboolean *is_skipped)
{
  g_return_val_if_fail (self != NULL && is_skipped != NULL, end);

  *is_skipped = FALSE;
  for (guint i = 0; i < self->article->skip->len; i++)
    {
      XplRange range = g_array_index (self->article->skip, XplSkip, i).range;

      if (range.end <= at)
        continue;
      *is_skipped = range.start <= at;
      return MIN (*is_skipped ? range.end : range.start, end);
    }
  return end;
}

typedef void (*PaintPart) (XplArticleMarks *self, XplPainter *painter, XplRect box, const Mark *mark);

/* Calls for each mark with the box of what of it is on the line. */
static void
paint_marks (XplArticleMarks *self, XplPainter *painter, MarkKind kind, double height, PaintPart paint)
{
  GArray *marks = self->marks[kind];
  guint *first = &self->first[kind];

  while (*first < marks->len && g_array_index (marks, Mark, *first).range.end <= self->start)
    (*first)++;
  for (guint i = *first; i < marks->len; i++)
    {
      const Mark *mark = &g_array_index (marks, Mark, i);
      double left, right;

      if (mark->range.start >= self->end)
        break;
      if (mark->range.end <= self->start)
        continue;
      left = xpl_article_marks_get_x (self, mark->range.start);
      right = xpl_article_marks_get_x (self, mark->range.end);
      if (right != left)
        paint (self, painter, (XplRect) { MIN (left, right), 0, MAX (left, right) - MIN (left, right), height }, mark);
    }
}

static void
paint_sentence (XplArticleMarks *self, XplPainter *painter, XplRect box, const Mark *mark)
{
  xpl_painter_rect (painter, box, 2, xpl_color_with_alpha (self->palette->selection, SENTENCE_ALPHA), NULL);
}

static void
paint_quote (XplArticleMarks *self, XplPainter *painter, XplRect box, const Mark *mark)
{
  XplColor color = self->palette->quads[XPL_QUAD_VERBAL_COOPERATION];

  xpl_painter_rect (painter, box, 0, xpl_color_with_alpha (color, QUOTE_ALPHA), NULL);
}

static void
paint_underline (XplPainter *painter, XplRect box, double y, XplColor color, double dash)
{
  XplStroke stroke = { .color = color, .width = NAME_WIDTH, .dash = dash };
  XplPoint line[] = { { box.x, box.y + y }, { box.x + box.width, box.y + y } };

  xpl_painter_line (painter, line, G_N_ELEMENTS (line), 0, &stroke);
}

static void
paint_figure (XplArticleMarks *self, XplPainter *painter, XplRect box, const Mark *mark)
{
  paint_underline (painter, box, box.height + 1.2, self->palette->quads[XPL_QUAD_VERBAL_CONFLICT], FIGURE_DASH);
}

static void
paint_name (XplArticleMarks *self, XplPainter *painter, XplRect box, const Mark *mark)
{
  paint_underline (painter, box, box.height - 0.8, self->palette->types[mark->type], 0);
}

void
xpl_article_marks_paint_below (XplArticleMarks *self, XplPainter *painter, double height)
{
  g_return_if_fail (self != NULL && painter != NULL);

  paint_marks (self, painter, MARK_SENTENCE, height, paint_sentence);
  paint_marks (self, painter, MARK_QUOTE, height, paint_quote);
}

void
xpl_article_marks_paint_lines (XplArticleMarks *self, XplPainter *painter, double height)
{
  g_return_if_fail (self != NULL && painter != NULL);

  paint_marks (self, painter, MARK_NAME, height, paint_name);
  paint_marks (self, painter, MARK_FIGURE, height, paint_figure);
}

/* What a mark means, at *@x, which is moved on; *@y to the next row where there is no room. */
static void
add_entry (XplArticleMarks *self, XplPaper *paper, XplPoint *at, const char *words, MarkKind kind, XplEntityType type)
{
  static const PaintPart paints[N_KINDS] = { paint_sentence, paint_quote, paint_figure, paint_name };
  XplPainter *pen = xpl_paper_get_pen (paper);
  XplTextStyle style = xpl_paper_get_style (self->palette, XPL_PAPER_DIM);
  Mark mark = { XPL_RANGE_NONE, type };
  double width, height;

  xpl_painter_measure (pen, words, &style, &width, &height);
  if (at->x > 0 && at->x + width > xpl_paper_get_width (paper))
    *at = (XplPoint) { 0, at->y + height + 6 };
  paints[kind](self, pen, (XplRect) { at->x, at->y, width, height }, &mark);
  xpl_painter_text (pen, *at, words, &style);
  at->x += width + 16;
}

void
xpl_article_marks_add_legend (XplArticleMarks *self, XplPaper *paper)
{
  g_return_if_fail (self != NULL && paper != NULL);

  guint types = 0;
  XplPoint at = { 0, 12 };
  XplStroke stroke = { .color = self->palette->grid, .width = 1 };
  XplPainter *pen = xpl_paper_get_pen (paper);

  for (guint i = 0; i < self->marks[MARK_NAME]->len; i++)
    types |= 1u << g_array_index (self->marks[MARK_NAME], Mark, i).type;
  if (types == 0 && self->marks[MARK_QUOTE]->len + self->marks[MARK_FIGURE]->len == 0)
    return;
  xpl_painter_begin_group (pen, "legend", NULL);
  xpl_painter_line (pen, (XplPoint[]) { { 0, 4.5 }, { xpl_paper_get_width (paper), 4.5 } }, 2, 0, &stroke);
  for (int type = 0; type < XPL_N_ENTITY_TYPES; type++)
    if ((types & 1u << type) != 0)
      add_entry (self, paper, &at, xpl_name_to_heading (XPL_NAMES_ENTITY_TYPE, type), MARK_NAME, (XplEntityType) type);
  if (self->marks[MARK_QUOTE]->len > 0)
    add_entry (self, paper, &at, xpl_name_to_heading (XPL_NAMES_LIST, XPL_LIST_QUOTES), MARK_QUOTE, 0);
  if (self->marks[MARK_FIGURE]->len > 0)
    add_entry (self, paper, &at, xpl_name_to_heading (XPL_NAMES_LIST, XPL_LIST_FIGURES), MARK_FIGURE, 0);
  xpl_painter_end_group (pen);
  xpl_paper_end_block (paper, at.y + 22, NULL, FALSE);
}
