/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "paragraph.h"

#include "compat.h"

#define MIN_WIDTH 80
#define NATURAL_WIDTH 320

struct _XplParagraph
{
  GtkWidget parent_instance;

  PangoLayout *layout;
};

G_DEFINE_FINAL_TYPE (XplParagraph, xpl_paragraph, GTK_TYPE_WIDGET)

static void
xpl_paragraph_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  XplParagraph *self = XPL_PARAGRAPH (widget);
  int height;

  *minimum = MIN_WIDTH;
  *natural = NATURAL_WIDTH;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  pango_layout_set_width (self->layout, (for_size < 0 ? NATURAL_WIDTH : for_size) * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  *minimum = *natural = height;
}

static GtkSizeRequestMode
xpl_paragraph_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
xpl_paragraph_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  pango_layout_set_width (XPL_PARAGRAPH (widget)->layout, width * PANGO_SCALE);
}

static void
xpl_paragraph_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GdkRGBA color;

  xpl_compat_get_color (widget, &color);
  gtk_snapshot_append_layout (snapshot, XPL_PARAGRAPH (widget)->layout, &color);
}

/* The font or the direction may be another one. */
static void
update_layout (XplParagraph *self)
{
  pango_layout_context_changed (self->layout);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
xpl_paragraph_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (xpl_paragraph_parent_class)->css_changed (widget, change);
  update_layout (XPL_PARAGRAPH (widget));
}

static void
xpl_paragraph_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (xpl_paragraph_parent_class)->system_setting_changed (widget, setting);
  update_layout (XPL_PARAGRAPH (widget));
}

static void
xpl_paragraph_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (xpl_paragraph_parent_class)->direction_changed (widget, previous);
  update_layout (XPL_PARAGRAPH (widget));
}

static void
xpl_paragraph_finalize (GObject *object)
{
  g_clear_object (&XPL_PARAGRAPH (object)->layout);
  G_OBJECT_CLASS (xpl_paragraph_parent_class)->finalize (object);
}

static void
xpl_paragraph_class_init (XplParagraphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = xpl_paragraph_finalize;
  widget_class->measure = xpl_paragraph_measure;
  widget_class->get_request_mode = xpl_paragraph_get_request_mode;
  widget_class->size_allocate = xpl_paragraph_size_allocate;
  widget_class->snapshot = xpl_paragraph_snapshot;
  widget_class->css_changed = xpl_paragraph_css_changed;
  widget_class->system_setting_changed = xpl_paragraph_system_setting_changed;
  widget_class->direction_changed = xpl_paragraph_direction_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
xpl_paragraph_init (XplParagraph *self)
{
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
}

GtkWidget *
xpl_paragraph_new (void)
{
  return g_object_new (XPL_TYPE_PARAGRAPH, NULL);
}

void
xpl_paragraph_set_markup (XplParagraph *self, const char *markup)
{
  g_return_if_fail (XPL_IS_PARAGRAPH (self));
  g_return_if_fail (markup != NULL);

  pango_layout_set_markup (self->layout, markup, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pango_layout_get_text (self->layout), -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const char *
xpl_paragraph_get_text (XplParagraph *self)
{
  g_return_val_if_fail (XPL_IS_PARAGRAPH (self), NULL);

  return pango_layout_get_text (self->layout);
}
