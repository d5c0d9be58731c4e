/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * The buffer shows the text as it is, but for two things: blank lines between paragraphs are made low, so that they look
 * like spacing; and a paragraph of more than MAX_LINE bytes is broken, at a blank if there is one, as GtkTextView takes
 * seconds for a single line of some hundred kilobytes. @breaks remembers where, so that places convert exactly.
 */

#include "config.h"

#include "reader-text.h"

#include "offsets.h"
#include "palette.h"

#define MAX_LINE 8000

/* How much further a blank is looked for. Scripts without blanks are broken between any two characters. */
#define MAX_EXTRA 400

struct _XplReaderText
{
  GtkTextBuffer *buffer;
  XplArticle *article;
  XplOffsets *offsets;
  XplRange sentence; /* what is highlighted */
  XplRange mark;
  XplEntity *selected; /* borrowed: the bundle owns it */
  GArray *breaks; /* guint32: bytes of the text before which a line break was put in, sorted */
};

/* How many breaks lie at or before @byte. */
static guint
count_breaks (XplReaderText *self, guint32 byte)
{
  guint n = 0;

  while (n < self->breaks->len && g_array_index (self->breaks, guint32, n) <= byte)
    n++;
  return n;
}

void
xpl_reader_text_get_iter (XplReaderText *self, guint32 byte, GtkTextIter *iter)
{
  guint point = xpl_offsets_to_point (self->offsets, byte) + count_breaks (self, byte);

  gtk_text_buffer_get_iter_at_offset (self->buffer, iter, (int) point);
}

guint32
xpl_reader_text_get_byte (XplReaderText *self, const GtkTextIter *iter)
{
  guint32 point = (guint32) gtk_text_iter_get_offset (iter);
  guint32 byte = 0;

  for (guint n = 0; n <= self->breaks->len; n++)
    {
      byte = xpl_offsets_to_byte (self->offsets, MIN (point - MIN (n, point), xpl_offsets_get_n_points (self->offsets)));
      if (count_breaks (self, byte) <= n)
        break;
    }
  return byte;
}

static void
insert_text (XplReaderText *self)
{
  const char *text = self->article->text;
  g_autoptr (GString) shown = g_string_sized_new (strlen (text));
  gsize line = 0;

  for (const char *p = text, *next; *p != '\0'; p = next)
    {
      next = g_utf8_next_char (p);
      line = *p == '\n' ? 0 : line + (gsize) (next - p);
      g_string_append_len (shown, p, next - p);
      if ((line > MAX_LINE && *p == ' ') || line > MAX_LINE + MAX_EXTRA)
        {
          guint32 at = (guint32) (next - text);

          g_array_append_val (self->breaks, at);
          g_string_append_c (shown, '\n');
          line = 0;
        }
    }
  gtk_text_buffer_set_text (self->buffer, shown->str, (int) shown->len);
}

/* Tags are taken away just where they are: doing so for the whole text makes GTK forget how all of it is laid out. */
static void
set_tag (XplReaderText *self, const char *tag, XplRange range, gboolean on)
{
  GtkTextIter start, end;

  if (xpl_range_is_none (range))
    return;
  xpl_reader_text_get_iter (self, range.start, &start);
  xpl_reader_text_get_iter (self, range.end, &end);
  (on ? gtk_text_buffer_apply_tag_by_name : gtk_text_buffer_remove_tag_by_name) (self->buffer, tag, &start, &end);
}

static void
apply (XplReaderText *self, const char *tag, XplRange range)
{
  set_tag (self, tag, range, TRUE);
}

static const char *const type_tags[XPL_N_ENTITY_TYPES] = {
  "person", "organisation", "place", "facility", "product", "work", "occasion", "group",
};

static void
apply_places (XplReaderText *self, XplArticleFindings *findings, const char *tag)
{
  guint n;
  const XplArticleFinding *places = xpl_article_findings_get (findings, self->article, &n);

  for (guint i = 0; i < n; i++)
    apply (self, tag, places[i].evidence.range);
}

/* Of a figure the number is marked; its sentence would be too much. */
static void
apply_numbers (XplReaderText *self, XplArticleFindings *figures)
{
  guint n;
  const XplArticleFinding *places = xpl_article_findings_get (figures, self->article, &n);

  for (guint i = 0; i < n; i++)
    {
      const XplEvidence *evidence = &places[i].evidence;

      apply (self, "figure", xpl_range_is_none (evidence->mark) ? evidence->range : evidence->mark);
    }
}

static void
apply_gaps (XplReaderText *self)
{
  const char *text = self->article->text;

  for (const char *p = strchr (text, '\n'); p != NULL; p = strchr (p + 1, '\n'))
    if (p == text || p[-1] == '\n')
      apply (self, "gap", (XplRange) { (guint32) (p - text), (guint32) (p - text + 1) });
}

static void
apply_title (XplReaderText *self)
{
  const char *text = self->article->text;
  const char *start = text + strspn (text, " \n\t");
  gsize n = strcspn (start, "\n");

  if (self->article->title_from == NULL && self->article->title != NULL && n > 0
      && strlen (self->article->title) == n && strncmp (start, self->article->title, n) == 0)
    apply (self, "title", (XplRange) { (guint32) (start - text), (guint32) (start - text + n) });
}

static void
apply_marks (XplReaderText *self, XplArticleFindings *const *marks)
{
  apply_gaps (self);
  apply_title (self);
  apply_places (self, marks[XPL_READER_QUOTES], "quote");
  apply_places (self, marks[XPL_READER_DATES], "date");
  apply_numbers (self, marks[XPL_READER_FIGURES]);
  for (guint i = 0; i < self->article->mentions->len; i++)
    {
      XplMention *mention = &g_array_index (self->article->mentions, XplMention, i);

      apply (self, type_tags[mention->entity->type], mention->range);
    }
  for (guint i = 0; i < self->article->skip->len; i++)
    apply (self, "skip", g_array_index (self->article->skip, XplSkip, i).range);
}

static void
set_tag_color (GtkTextBuffer *buffer, const char *name, const char *property, XplColor color)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
  GdkRGBA rgba = { color.red, color.green, color.blue, color.alpha };

  g_object_set (tag, property, &rgba, NULL);
}

void
xpl_reader_text_set_dark (GtkTextBuffer *buffer, gboolean dark)
{
  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  const XplPalette *palette = dark ? xpl_palette_dark () : xpl_palette_light ();

  for (guint i = 0; i < XPL_N_ENTITY_TYPES; i++)
    set_tag_color (buffer, type_tags[i], "foreground-rgba", palette->types[i]);
  set_tag_color (buffer, "skip", "foreground-rgba", xpl_color_with_alpha (palette->dim_text, 0.6));
  set_tag_color (buffer, "quote", "background-rgba",
                 xpl_color_with_alpha (palette->quads[XPL_QUAD_VERBAL_COOPERATION], 0.10));
  set_tag_color (buffer, "date", "underline-rgba", palette->dim_text);
  set_tag_color (buffer, "figure", "underline-rgba", palette->quads[XPL_QUAD_VERBAL_CONFLICT]);
  set_tag_color (buffer, "sentence", "background-rgba", xpl_color_with_alpha (palette->selection, 0.20));
  set_tag_color (buffer, "mark", "background-rgba", xpl_color_with_alpha (palette->selection, 0.45));
  set_tag_color (buffer, "selected", "background-rgba", xpl_color_with_alpha (palette->hover, 0.22));
}

void
xpl_reader_text_add_tags (GtkTextBuffer *buffer)
{
  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  gtk_text_buffer_create_tag (buffer, "gap", "scale", 0.4, "pixels-below-lines", 0, NULL);
  gtk_text_buffer_create_tag (buffer, "title", "weight", PANGO_WEIGHT_BOLD, "scale", 1.15, NULL);
  gtk_text_buffer_create_tag (buffer, "quote", NULL);
  gtk_text_buffer_create_tag (buffer, "date", "underline", PANGO_UNDERLINE_SINGLE, NULL);
  gtk_text_buffer_create_tag (buffer, "figure", "underline", PANGO_UNDERLINE_SINGLE, NULL);
  for (guint i = 0; i < XPL_N_ENTITY_TYPES; i++)
    gtk_text_buffer_create_tag (buffer, type_tags[i], NULL);
  gtk_text_buffer_create_tag (buffer, "skip", "scale", 0.9, NULL);
  gtk_text_buffer_create_tag (buffer, "selected", NULL);
  gtk_text_buffer_create_tag (buffer, "sentence", NULL);
  gtk_text_buffer_create_tag (buffer, "mark", NULL);
}

XplReaderText *
xpl_reader_text_new (GtkTextBuffer *buffer,
                     XplArticle *article,
                     XplArticleFindings *const marks[XPL_N_READER_MARKS])
{
  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer) && XPL_IS_ARTICLE (article), NULL);

  XplReaderText *self = g_new0 (XplReaderText, 1);

  self->buffer = g_object_ref (buffer);
  self->breaks = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->article = g_object_ref (article);
  self->sentence = XPL_RANGE_NONE;
  self->mark = XPL_RANGE_NONE;
  self->offsets = xpl_offsets_new (article->text);
  insert_text (self);
  apply_marks (self, marks);
  return self;
}

gboolean
xpl_reader_text_update (XplReaderText *self, XplArticle *article, XplArticleFindings *const marks[XPL_N_READER_MARKS])
{
  g_return_val_if_fail (self != NULL && XPL_IS_ARTICLE (article), FALSE);

  GtkTextIter start, end;

  if (!g_str_equal (self->article->id, article->id) || !g_str_equal (self->article->text, article->text))
    return FALSE;
  g_set_object (&self->article, article);
  self->selected = NULL;
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_all_tags (self->buffer, &start, &end);
  apply_marks (self, marks);
  apply (self, "sentence", self->sentence);
  apply (self, "mark", self->mark);
  return TRUE;
}

void
xpl_reader_text_free (XplReaderText *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->offsets, xpl_offsets_free);
  g_clear_object (&self->article);
  g_array_unref (self->breaks);
  g_object_unref (self->buffer);
  g_free (self);
}

XplRange
xpl_reader_text_get_sentence (XplReaderText *self)
{
  g_return_val_if_fail (self != NULL, XPL_RANGE_NONE);

  return self->sentence;
}

void
xpl_reader_text_highlight (XplReaderText *self, XplRange range, XplRange mark)
{
  g_return_if_fail (self != NULL);

  if (xpl_range_equal (range, self->sentence) && xpl_range_equal (mark, self->mark))
    return;
  set_tag (self, "sentence", self->sentence, FALSE);
  set_tag (self, "mark", self->mark, FALSE);
  self->sentence = range;
  self->mark = mark;
  set_tag (self, "sentence", range, TRUE);
  set_tag (self, "mark", mark, TRUE);
}

static void
tag_mentions (XplReaderText *self, XplEntity *entity, gboolean on)
{
  for (guint i = 0; entity != NULL && i < self->article->mentions->len; i++)
    {
      XplMention *mention = &g_array_index (self->article->mentions, XplMention, i);

      if (mention->entity == entity)
        set_tag (self, "selected", mention->range, on);
    }
}

void
xpl_reader_text_select (XplReaderText *self, XplEntity *selected)
{
  g_return_if_fail (self != NULL);

  if (self->selected == selected)
    return;
  tag_mentions (self, self->selected, FALSE);
  tag_mentions (self, selected, TRUE);
  self->selected = selected;
}

const XplMention *
xpl_reader_text_get_mention (XplReaderText *self, guint32 byte)
{
  guint low = 0, high;

  high = self->article->mentions->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->article->mentions, XplMention, middle).range.end <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == self->article->mentions->len)
    return NULL;

  const XplMention *mention = &g_array_index (self->article->mentions, XplMention, low);
  return mention->range.start <= byte ? mention : NULL;
}
