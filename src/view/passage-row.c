/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "passage-row.h"

#include "describe.h"
#include "paragraph.h"

#include <glib/gi18n-lib.h>

/* Of a sentence that does not end, so many bytes before and behind what matters are shown. */
#define MAX_AROUND 400

struct _XplPassageRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *source;
  XplParagraph *sentence;
  XplPassage *passage;
};

G_DEFINE_FINAL_TYPE (XplPassageRow, xpl_passage_row, GTK_TYPE_WIDGET)

static void
append_part (GString *markup, const char *text, guint32 start, guint32 end, const char *tag)
{
  if (start >= end)
    return;

  g_autofree char *part = g_strndup (text + start, end - start);
  g_autofree char *escaped = NULL;

  escaped = g_markup_escape_text (g_strdelimit (part, "\n\t", ' '), -1);
  if (tag == NULL)
    g_string_append (markup, escaped);
  else
    g_string_append_printf (markup, "<%s>%s</%s>", tag, escaped, tag);
}

/* At most MAX_AROUND bytes more than @span on either side. */
static XplRange
limit_context (const char *text, XplRange context, XplRange span)
{
  if (span.start - context.start > MAX_AROUND)
    context.start = (guint32) (g_utf8_find_next_char (text + span.start - MAX_AROUND, NULL) - text);
  if (context.end - span.end > MAX_AROUND)
    context.end = (guint32) (g_utf8_find_prev_char (text, text + span.end + MAX_AROUND) - text);
  return context;
}

/* The sentence; the mark, or else the span where it is only a part, in bold. */
static char *
make_markup (XplPassage *passage)
{
  const char *text = passage->article->text;
  XplRange whole = passage->context, span = passage->evidence.range, mark = passage->evidence.mark, shown;
  GString *markup = g_string_new (NULL);

  if (!xpl_range_is_none (mark) && xpl_range_contains (whole, mark))
    span = mark;
  span.start = CLAMP (span.start, whole.start, whole.end);
  span.end = CLAMP (span.end, span.start, MIN (whole.end, span.start + 2 * MAX_AROUND));
  span.end = (guint32) (g_utf8_offset_to_pointer (text + span.start, g_utf8_strlen (text + span.start, span.end - span.start))
                        - text);
  shown = limit_context (text, whole, span);
  if (shown.start > whole.start)
    g_string_append (markup, "… ");
  append_part (markup, text, shown.start, span.start, NULL);
  append_part (markup, text, span.start, span.end, xpl_range_equal (span, whole) ? NULL : "b");
  append_part (markup, text, span.end, shown.end, NULL);
  if (shown.end < whole.end)
    g_string_append (markup, " …");
  return g_string_free (markup, FALSE);
}

void
xpl_passage_row_set_passage (XplPassageRow *self, XplPassage *passage)
{
  g_return_if_fail (XPL_IS_PASSAGE_ROW (self));
  g_return_if_fail (XPL_IS_PASSAGE (passage));

  g_autofree char *source = xpl_describe_source (passage->article);
  g_autofree char *markup = make_markup (passage);
  g_autofree char *sentence = NULL;

  g_set_object (&self->passage, passage);
  gtk_label_set_label (self->source, source);
  xpl_paragraph_set_markup (self->sentence, markup);
  sentence = g_strdup_printf ("%s: %s", source, xpl_paragraph_get_text (self->sentence));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

XplPassage *
xpl_passage_row_get_passage (XplPassageRow *self)
{
  g_return_val_if_fail (XPL_IS_PASSAGE_ROW (self), NULL);

  return self->passage;
}

static void
xpl_passage_row_dispose (GObject *object)
{
  XplPassageRow *self = XPL_PASSAGE_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->passage);
  G_OBJECT_CLASS (xpl_passage_row_parent_class)->dispose (object);
}

static void
xpl_passage_row_class_init (XplPassageRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xpl_passage_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "passagerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
xpl_passage_row_init (XplPassageRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->source = GTK_LABEL (gtk_label_new (NULL));
  self->sentence = XPL_PARAGRAPH (xpl_paragraph_new ());
  gtk_label_set_xalign (self->source, 0);
  gtk_label_set_ellipsize (self->source, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->source), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->source), "dim-label");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->source));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->sentence));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
xpl_passage_row_new (void)
{
  return g_object_new (XPL_TYPE_PASSAGE_ROW, NULL);
}
