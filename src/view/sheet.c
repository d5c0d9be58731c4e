/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "sheet.h"

struct _XplSheet
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget *clamp;
  GtkWidget *card;
  GtkLabel *title;
  GtkLabel *about;
  GtkBox *place;
  GtkLabel *problem;
  GtkButton *apply_button;

  XplForm *form;    /* borrowed: a child of @place */
  GtkWidget *below; /* borrowed */
  GtkWidget *focus; /* that had the focus before; weak */
};

enum
{
  PROP_0,
  PROP_OPEN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint applied_signal;

G_DEFINE_FINAL_TYPE (XplSheet, xpl_sheet, GTK_TYPE_WIDGET)

static void
set_focus_before (XplSheet *self, GtkWidget *focus)
{
  g_set_weak_pointer (&self->focus, focus);
}

static void
update_button (XplSheet *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->apply_button), self->form != NULL && xpl_form_is_valid (self->form));
}

static void
apply_cb (XplSheet *self)
{
  if (self->form != NULL && xpl_form_is_valid (self->form))
    g_signal_emit (self, applied_signal, 0);
}

static void
cancel_cb (XplSheet *self)
{
  xpl_sheet_close (self);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  xpl_sheet_close (XPL_SHEET (widget));
  return GDK_EVENT_STOP;
}

/* Beside the card. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  XplSheet *self = data;
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (picked == NULL || !(picked == self->card || gtk_widget_is_ancestor (picked, self->card)))
    xpl_sheet_close (self);
}

/* What lies below keeps its looks, but neither pointer nor keys reach it. */
static void
set_below_usable (XplSheet *self, gboolean usable)
{
  if (self->below == NULL)
    return;
  gtk_widget_set_can_target (self->below, usable);
  gtk_widget_set_can_focus (self->below, usable);
}

static void
xpl_sheet_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_OPEN:
      g_value_set_boolean (value, xpl_sheet_is_open (XPL_SHEET (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
xpl_sheet_dispose (GObject *object)
{
  XplSheet *self = XPL_SHEET (object);

  set_focus_before (self, NULL);
  self->form = NULL;
  self->below = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), XPL_TYPE_SHEET);
  G_OBJECT_CLASS (xpl_sheet_parent_class)->dispose (object);
}

static void
xpl_sheet_class_init (XplSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xpl_sheet_dispose;
  G_OBJECT_CLASS (klass)->get_property = xpl_sheet_get_property;
  properties[PROP_OPEN] =
      g_param_spec_boolean ("open", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  applied_signal = g_signal_new ("applied", XPL_TYPE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Explorer/sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, XplSheet, clamp);
  gtk_widget_class_bind_template_child (widget_class, XplSheet, card);
  gtk_widget_class_bind_template_child (widget_class, XplSheet, title);
  gtk_widget_class_bind_template_child (widget_class, XplSheet, about);
  gtk_widget_class_bind_template_child (widget_class, XplSheet, place);
  gtk_widget_class_bind_template_child (widget_class, XplSheet, problem);
  gtk_widget_class_bind_template_child (widget_class, XplSheet, apply_button);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
xpl_sheet_init (XplSheet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
xpl_sheet_new (void)
{
  return g_object_new (XPL_TYPE_SHEET, NULL);
}

void
xpl_sheet_set_below (XplSheet *self, GtkWidget *below)
{
  g_return_if_fail (XPL_IS_SHEET (self) && GTK_IS_WIDGET (below));

  self->below = below;
}

static void
drop_form (XplSheet *self)
{
  if (self->form != NULL)
    gtk_box_remove (self->place, GTK_WIDGET (self->form));
  self->form = NULL;
}

void
xpl_sheet_ask (XplSheet *self, const char *title, const char *about, const char *button, XplForm *form)
{
  g_return_if_fail (XPL_IS_SHEET (self) && XPL_IS_FORM (form));
  g_return_if_fail (title != NULL && button != NULL);

  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!xpl_sheet_is_open (self) && root != NULL)
    set_focus_before (self, gtk_root_get_focus (root));
  drop_form (self);
  self->form = form;
  gtk_box_append (self->place, GTK_WIDGET (form));
  g_signal_connect_object (form, "changed", G_CALLBACK (update_button), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "submit", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "cancel", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->about, about == NULL ? "" : about);
  gtk_widget_set_visible (GTK_WIDGET (self->about), about != NULL);
  gtk_button_set_label (self->apply_button, button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  update_button (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (form));
  set_below_usable (self, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

void
xpl_sheet_complain (XplSheet *self, const char *problem)
{
  g_return_if_fail (XPL_IS_SHEET (self) && problem != NULL);

  gtk_label_set_label (self->problem, problem);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

void
xpl_sheet_close (XplSheet *self)
{
  g_return_if_fail (XPL_IS_SHEET (self));

  if (!xpl_sheet_is_open (self))
    return;
  set_below_usable (self, TRUE);
  if (self->focus != NULL && gtk_widget_get_mapped (self->focus))
    gtk_widget_grab_focus (self->focus);
  set_focus_before (self, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  drop_form (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

gboolean
xpl_sheet_is_open (XplSheet *self)
{
  g_return_val_if_fail (XPL_IS_SHEET (self), FALSE);

  return self->form != NULL;
}

XplForm *
xpl_sheet_get_form (XplSheet *self)
{
  g_return_val_if_fail (XPL_IS_SHEET (self), NULL);

  return self->form;
}
