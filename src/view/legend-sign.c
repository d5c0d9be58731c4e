/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "legend-sign.h"

#include "painter-cairo.h"

#include <adwaita.h>

#define WIDTH 30
#define HEIGHT 18

struct _XplLegendSign
{
  GtkWidget parent_instance;

  XplLegendEntry entry;
};

G_DEFINE_FINAL_TYPE (XplLegendSign, xpl_legend_sign, GTK_TYPE_WIDGET)

static void
xpl_legend_sign_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

static void
xpl_legend_sign_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  XplLegendSign *self = XPL_LEGEND_SIGN (widget);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  const XplPalette *palette = dark ? xpl_palette_dark () : xpl_palette_light ();
  XplRect box = { 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget) };
  cairo_t *cairo =
      gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) box.width, (float) box.height));
  g_autoptr (XplPainter) painter = xpl_painter_cairo_new (cairo, palette);

  xpl_legend_entry_paint (&self->entry, palette, painter, box);
  cairo_destroy (cairo);
}

static void
xpl_legend_sign_class_init (XplLegendSignClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = xpl_legend_sign_measure;
  widget_class->snapshot = xpl_legend_sign_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
xpl_legend_sign_init (XplLegendSign *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
xpl_legend_sign_new (const XplLegendEntry *entry)
{
  g_return_val_if_fail (entry != NULL, NULL);

  XplLegendSign *self = g_object_new (XPL_TYPE_LEGEND_SIGN, NULL);

  self->entry = *entry;
  return GTK_WIDGET (self);
}
