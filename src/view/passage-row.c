/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* A list binds and measures some two hundred rows at once. A label would lay out its sentence several times for that, to
 * find out how narrow it could be: here it is done once. */

#include "config.h"

#include "passage-row.h"

#include "compat.h"
#include "describe.h"

#include <glib/gi18n-lib.h>

/* What is asked for sideways; the list is as wide as its pane. */
#define MIN_WIDTH 120
#define NATURAL_WIDTH 320

#define SPACING 2

/* Of a sentence that does not end, so many bytes before and behind what matters are shown. */
#define MAX_AROUND 400

struct _XplPassageRow
{
  GtkWidget parent_instance;

  GtkLabel *source;
  PangoLayout *sentence;
  int source_height;
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

  gtk_label_set_label (self->source, source);
  pango_layout_set_attributes (self->sentence, NULL);
  pango_layout_set_markup (self->sentence, markup, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  sentence = g_strdup_printf ("%s: %s", source, pango_layout_get_text (self->sentence));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static int
get_sentence_height (XplPassageRow *self, int width)
{
  int height;

  pango_layout_set_width (self->sentence, width * PANGO_SCALE);
  pango_layout_get_pixel_size (self->sentence, NULL, &height);
  return height;
}

static void
xpl_passage_row_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  XplPassageRow *self = XPL_PASSAGE_ROW (widget);
  int width = for_size < 0 ? NATURAL_WIDTH : for_size, source;

  *minimum = MIN_WIDTH;
  *natural = NATURAL_WIDTH;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  gtk_widget_measure (GTK_WIDGET (self->source), orientation, -1, &source, NULL, NULL, NULL);
  *minimum = *natural = source + SPACING + get_sentence_height (self, width);
}

static void
xpl_passage_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  XplPassageRow *self = XPL_PASSAGE_ROW (widget);

  gtk_widget_measure (GTK_WIDGET (self->source), GTK_ORIENTATION_VERTICAL, -1, &self->source_height, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (self->source), &(GtkAllocation) { 0, 0, width, self->source_height }, -1);
  pango_layout_set_width (self->sentence, width * PANGO_SCALE);
}

static void
xpl_passage_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  XplPassageRow *self = XPL_PASSAGE_ROW (widget);
  GdkRGBA color;

  GTK_WIDGET_CLASS (xpl_passage_row_parent_class)->snapshot (widget, snapshot);
  xpl_compat_get_color (widget, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) (self->source_height + SPACING)));
  gtk_snapshot_append_layout (snapshot, self->sentence, &color);
  gtk_snapshot_restore (snapshot);
}

/* The font or the direction may be another one. */
static void
update_layout (XplPassageRow *self)
{
  pango_layout_context_changed (self->sentence);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
xpl_passage_row_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (xpl_passage_row_parent_class)->css_changed (widget, change);
  update_layout (XPL_PASSAGE_ROW (widget));
}

static void
xpl_passage_row_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (xpl_passage_row_parent_class)->system_setting_changed (widget, setting);
  update_layout (XPL_PASSAGE_ROW (widget));
}

static GtkSizeRequestMode
xpl_passage_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
xpl_passage_row_dispose (GObject *object)
{
  XplPassageRow *self = XPL_PASSAGE_ROW (object);

  if (self->source != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->source));
  self->source = NULL;
  g_clear_object (&self->sentence);
  G_OBJECT_CLASS (xpl_passage_row_parent_class)->dispose (object);
}

static void
xpl_passage_row_class_init (XplPassageRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xpl_passage_row_dispose;
  widget_class->measure = xpl_passage_row_measure;
  widget_class->size_allocate = xpl_passage_row_size_allocate;
  widget_class->snapshot = xpl_passage_row_snapshot;
  widget_class->css_changed = xpl_passage_row_css_changed;
  widget_class->system_setting_changed = xpl_passage_row_system_setting_changed;
  widget_class->get_request_mode = xpl_passage_row_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "passagerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
xpl_passage_row_init (XplPassageRow *self)
{
  self->source = GTK_LABEL (gtk_label_new (NULL));
  self->sentence = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  pango_layout_set_wrap (self->sentence, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->source, 0);
  gtk_label_set_ellipsize (self->source, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->source), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->source), "dim-label");
  gtk_widget_set_parent (GTK_WIDGET (self->source), GTK_WIDGET (self));
}

GtkWidget *
xpl_passage_row_new (void)
{
  return g_object_new (XPL_TYPE_PASSAGE_ROW, NULL);
}
