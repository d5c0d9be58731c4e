/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * The buffer shows the text as it is, but for two things: blank lines between paragraphs are closed up by spacing, not by
 * changing the text; and a paragraph of more than MAX_LINE bytes is broken at a blank, as GtkTextView takes seconds for a
 * single line of that length. @breaks remembers where, so that places convert exactly.
 */

#include "config.h"

#include "reader-text.h"

#include "offsets.h"
#include "palette.h"

#define MAX_LINE 20000

struct _XplReaderText
{
  GtkTextBuffer *buffer;
  XplArticle *article;
  XplOffsets *offsets;
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
  guint point = self->offsets == NULL ? 0 : xpl_offsets_to_point (self->offsets, byte) + count_breaks (self, byte);

  gtk_text_buffer_get_iter_at_offset (self->buffer, iter, (int) point);
}

guint32
xpl_reader_text_get_byte (XplReaderText *self, const GtkTextIter *iter)
{
  guint32 point = (guint32) gtk_text_iter_get_offset (iter);
  guint32 byte = 0;

  if (self->offsets == NULL)
    return 0;
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

  for (const char *p = text; *p != '\0'; p++)
    {
      line = *p == '\n' ? 0 : line + 1;
      g_string_append_c (shown, *p);
      if (line > MAX_LINE && *p == ' ')
        {
          guint32 at = (guint32) (p + 1 - text);

          g_array_append_val (self->breaks, at);
          g_string_append_c (shown, '\n');
          line = 0;
        }
    }
  gtk_text_buffer_set_text (self->buffer, shown->str, (int) shown->len);
}

static void
apply (XplReaderText *self, const char *tag, XplRange range)
{
  GtkTextIter start, end;

  if (xpl_range_is_none (range))
    return;
  xpl_reader_text_get_iter (self, range.start, &start);
  xpl_reader_text_get_iter (self, range.end, &end);
  gtk_text_buffer_apply_tag_by_name (self->buffer, tag, &start, &end);
}

static const char *const type_tags[XPL_N_ENTITY_TYPES] = {
  "person", "organisation", "place", "facility", "product", "work", "occasion", "group",
};

static void
apply_evidence (XplReaderText *self, XplBundle *bundle, XplList list, const char *tag, const char *mark_tag)
{
  GListModel *findings = G_LIST_MODEL (xpl_bundle_get_list (bundle, list));

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (XplFinding) finding = g_list_model_get_item (findings, i);
      GArray *evidence = xpl_finding_get_evidence (finding);

      for (guint k = 0; k < evidence->len; k++)
        {
          XplEvidence *span = &g_array_index (evidence, XplEvidence, k);

          if (span->article != self->article)
            continue;
          apply (self, tag, span->range);
          if (mark_tag != NULL)
            apply (self, mark_tag, span->mark);
        }
    }
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
apply_marks (XplReaderText *self, XplBundle *bundle)
{
  apply_title (self);
  apply_evidence (self, bundle, XPL_LIST_QUOTES, "quote", NULL);
  apply_evidence (self, bundle, XPL_LIST_FIGURES, "figure", NULL);
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

static void
set_colors (GtkTextBuffer *buffer, gboolean dark)
{
  const XplPalette *palette = dark ? xpl_palette_dark () : xpl_palette_light ();

  for (guint i = 0; i < XPL_N_ENTITY_TYPES; i++)
    set_tag_color (buffer, type_tags[i], "foreground-rgba", palette->types[i]);
  set_tag_color (buffer, "skip", "foreground-rgba", xpl_color_with_alpha (palette->dim_text, 0.6));
  set_tag_color (buffer, "quote", "background-rgba",
                 xpl_color_with_alpha (palette->quads[XPL_QUAD_VERBAL_COOPERATION], 0.10));
  set_tag_color (buffer, "figure", "underline-rgba", palette->quads[XPL_QUAD_VERBAL_CONFLICT]);
  set_tag_color (buffer, "sentence", "background-rgba", xpl_color_with_alpha (palette->selection, 0.20));
  set_tag_color (buffer, "mark", "background-rgba", xpl_color_with_alpha (palette->selection, 0.45));
  set_tag_color (buffer, "selected", "background-rgba", xpl_color_with_alpha (palette->hover, 0.22));
}

void
xpl_reader_text_add_tags (GtkTextBuffer *buffer)
{
  gtk_text_buffer_create_tag (buffer, "title", "weight", PANGO_WEIGHT_BOLD, "scale", 1.15, NULL);
  gtk_text_buffer_create_tag (buffer, "quote", NULL);
  gtk_text_buffer_create_tag (buffer, "figure", "underline", PANGO_UNDERLINE_SINGLE, NULL);
  for (guint i = 0; i < XPL_N_ENTITY_TYPES; i++)
    gtk_text_buffer_create_tag (buffer, type_tags[i], "weight", PANGO_WEIGHT_SEMIBOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "skip", "scale", 0.9, NULL);
  gtk_text_buffer_create_tag (buffer, "selected", NULL);
  gtk_text_buffer_create_tag (buffer, "sentence", NULL);
  gtk_text_buffer_create_tag (buffer, "mark", NULL);
}

XplReaderText *
xpl_reader_text_new (GtkTextBuffer *buffer, XplBundle *bundle, XplArticle *article, gboolean dark)
{
  XplReaderText *self = g_new0 (XplReaderText, 1);

  self->buffer = g_object_ref (buffer);
  self->breaks = g_array_new (FALSE, FALSE, sizeof (guint32));
  set_colors (buffer, dark);
  if (article == NULL)
    {
      gtk_text_buffer_set_text (buffer, "", 0);
      return self;
    }
  self->article = g_object_ref (article);
  self->offsets = xpl_offsets_new (article->text);
  insert_text (self);
  apply_marks (self, bundle);
  return self;
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

static void
remove_everywhere (XplReaderText *self, const char *tag)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag_by_name (self->buffer, tag, &start, &end);
}

void
xpl_reader_text_highlight (XplReaderText *self, XplRange range, XplRange mark)
{
  remove_everywhere (self, "sentence");
  remove_everywhere (self, "mark");
  apply (self, "sentence", range);
  apply (self, "mark", mark);
}

void
xpl_reader_text_select (XplReaderText *self, XplEntity *selected)
{
  remove_everywhere (self, "selected");
  for (guint i = 0; self->article != NULL && selected != NULL && i < self->article->mentions->len; i++)
    {
      XplMention *mention = &g_array_index (self->article->mentions, XplMention, i);

      if (mention->entity == selected)
        apply (self, "selected", mention->range);
    }
}

const XplMention *
xpl_reader_text_get_mention (XplReaderText *self, guint32 byte)
{
  guint low = 0, high;

  if (self->article == NULL)
    return NULL;
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
