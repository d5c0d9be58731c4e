/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "legend.h"

#include "graph-legend.h"
#include "legend-sign.h"

#include <glib/gi18n-lib.h>

struct _XplLegend
{
  GtkWidget parent_instance;

  GtkToggleButton *header;
  GtkWidget *header_label;
  GtkBox *rows;

  XplSession *session;
  GSignalGroup *session_signals;
  GArray *entries; /* XplLegendEntry, in the order of the rows */
};

enum
{
  PROP_0,
  PROP_EXPANDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (XplLegend, xpl_legend, GTK_TYPE_WIDGET)

/* Which entry a row is of. */
static guint
find_row (XplLegend *self, GtkWidget *row)
{
  guint index = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); child != row;
       child = gtk_widget_get_next_sibling (child))
    index++;
  return index;
}

static void
toggled_cb (GtkToggleButton *button, gpointer data)
{
  XplLegend *self = data;
  XplLegendEntry entry = g_array_index (self->entries, XplLegendEntry, find_row (self, GTK_WIDGET (button)));
  const XplFilter *filter = xpl_session_get_filter (self->session);
  gboolean shown = gtk_toggle_button_get_active (button);
  /* Translators: steps in "Undo …"; %s is a kind of marks or lines: "People", "Hostile words". */
  g_autofree char *label = g_strdup_printf (shown ? _("Show %s") : _("Hide %s"), entry.label);

  if (shown != entry.shown)
    xpl_session_change_filter (self->session, xpl_legend_entry_apply (&entry, filter, shown), label);
}

static GtkWidget *
make_content (const XplLegendEntry *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (entry->label);
  g_autofree char *count = g_strdup_printf ("%u", entry->count);
  GtkWidget *number = gtk_label_new (entry->count > 0 ? count : "");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (number, "dim-label");
  gtk_widget_add_css_class (number, "numeric");
  gtk_box_append (GTK_BOX (box), xpl_legend_sign_new (entry));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), number);
  return box;
}

static GtkWidget *
make_row (XplLegend *self, const XplLegendEntry *entry)
{
  GtkWidget *row, *content = make_content (entry);

  if (!xpl_legend_entry_can_be_hidden (entry))
    {
      gtk_widget_add_css_class (content, "legend-row");
      return content;
    }
  row = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (row), content);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (row), entry->shown);
  gtk_widget_add_css_class (row, "flat");
  gtk_widget_add_css_class (row, "legend-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, entry->label, -1);
  g_signal_connect (row, "toggled", G_CALLBACK (toggled_cb), self);
  return row;
}

static void
update_row (GtkWidget *row, const XplLegendEntry *entry)
{
  GtkWidget *content = GTK_IS_BUTTON (row) ? gtk_button_get_child (GTK_BUTTON (row)) : row;
  g_autofree char *count = g_strdup_printf ("%u", entry->count);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (content)), entry->count > 0 ? count : "");
  if (!GTK_IS_TOGGLE_BUTTON (row))
    return;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (row), entry->shown);
  gtk_widget_set_tooltip_text (row, entry->shown ? _("Leave out of the graph") : _("Show in the graph"));
}

/* The row that shows what @entry does, among those that are there; NULL where there is none. */
static GtkWidget *
find_row_of (XplLegend *self, const GArray *entries, const XplLegendEntry *entry)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  for (guint i = 0; entries != NULL && i < entries->len; i++, row = gtk_widget_get_next_sibling (row))
    {
      const XplLegendEntry *present = &g_array_index (entries, XplLegendEntry, i);

      if (present->kind == entry->kind && present->value == entry->value)
        return row;
    }
  return NULL;
}

/* It may be the one whose click this is about: GTK is not done with it yet. */
static void
remove_row (XplLegend *self, GtkWidget *row)
{
  g_object_ref (row);
  gtk_box_remove (self->rows, row);
  g_idle_add_once ((GSourceOnceFunc) g_object_unref, row);
}

/* Rows of what is still there stay, so that the keyboard does. */
static void
update (XplLegend *self)
{
  GArray *before = self->entries, *entries = NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GtkWidget *child, *next, *last = NULL;

  entries = xpl_graph_legend_new (xpl_session_get_graph (self->session), xpl_session_get_filter (self->session));
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (rows, find_row_of (self, before, &g_array_index (entries, XplLegendEntry, i)));
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); child != NULL; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (!g_ptr_array_find (rows, child, NULL))
        remove_row (self, child);
    }
  for (guint i = 0; i < entries->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);

      if (row == NULL)
        {
          row = make_row (self, &g_array_index (entries, XplLegendEntry, i));
          gtk_box_append (self->rows, row);
        }
      gtk_box_reorder_child_after (self->rows, row, last);
      last = row;
    }
  g_clear_pointer (&self->entries, g_array_unref);
  self->entries = entries;

  /* Now that rows and entries go together: setting a button tells its callback. */
  child = gtk_widget_get_first_child (GTK_WIDGET (self->rows));
  for (guint i = 0; i < entries->len; i++, child = gtk_widget_get_next_sibling (child))
    update_row (child, &g_array_index (entries, XplLegendEntry, i));
}

/* Folded it is just its icon: it is narrow where it is folded. */
static void
expanded_cb (XplLegend *self)
{
  gtk_widget_set_visible (self->header_label, gtk_toggle_button_get_active (self->header));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}

static void
xpl_legend_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_EXPANDED:
      g_value_set_boolean (value, xpl_legend_get_expanded (XPL_LEGEND (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
xpl_legend_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_EXPANDED:
      xpl_legend_set_expanded (XPL_LEGEND (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
xpl_legend_dispose (GObject *object)
{
  XplLegend *self = XPL_LEGEND (object);
  GtkWidget *child;

  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), XPL_TYPE_LEGEND);
  /* The template lets go only of what it has names for. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->entries, g_array_unref);
  G_OBJECT_CLASS (xpl_legend_parent_class)->dispose (object);
}

static void
xpl_legend_class_init (XplLegendClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = xpl_legend_dispose;
  object_class->get_property = xpl_legend_get_property;
  object_class->set_property = xpl_legend_set_property;

  properties[PROP_EXPANDED] =
      g_param_spec_boolean ("expanded", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "legend");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Explorer/legend.ui");
  gtk_widget_class_bind_template_child (widget_class, XplLegend, header);
  gtk_widget_class_bind_template_child (widget_class, XplLegend, header_label);
  gtk_widget_class_bind_template_child (widget_class, XplLegend, rows);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

static void
xpl_legend_init (XplLegend *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->session_signals = g_signal_group_new (XPL_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::graph", G_CALLBACK (update), self);
}

void
xpl_legend_set_session (XplLegend *self, XplSession *session)
{
  g_return_if_fail (XPL_IS_LEGEND (self));
  g_return_if_fail (session == NULL || XPL_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  if (session != NULL)
    update (self);
}

gboolean
xpl_legend_get_expanded (XplLegend *self)
{
  g_return_val_if_fail (XPL_IS_LEGEND (self), FALSE);

  return gtk_toggle_button_get_active (self->header);
}

void
xpl_legend_set_expanded (XplLegend *self, gboolean expanded)
{
  g_return_if_fail (XPL_IS_LEGEND (self));

  gtk_toggle_button_set_active (self->header, expanded);
}
