/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "sidebar-row.h"

#include <glib/gi18n-lib.h>

struct _XplSidebarRow
{
  GtkWidget parent_instance;

  GtkWidget *expander;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *detail;
  GListModel *counted; /* the group's list, whose length is shown */
};

G_DEFINE_FINAL_TYPE (XplSidebarRow, xpl_sidebar_row, GTK_TYPE_WIDGET)

static const char *const type_icons[XPL_N_ENTITY_TYPES] = {
  [XPL_ENTITY_PERSON] = "xpl-person-symbolic",     [XPL_ENTITY_ORGANISATION] = "xpl-organisation-symbolic",
  [XPL_ENTITY_PLACE] = "xpl-place-symbolic",       [XPL_ENTITY_FACILITY] = "xpl-facility-symbolic",
  [XPL_ENTITY_PRODUCT] = "xpl-product-symbolic",   [XPL_ENTITY_WORK] = "xpl-work-symbolic",
  [XPL_ENTITY_OCCASION] = "xpl-occasion-symbolic", [XPL_ENTITY_GROUP] = "xpl-group-symbolic",
};

static void
update_count (XplSidebarRow *self)
{
  g_autofree char *count = g_strdup_printf ("%u", g_list_model_get_n_items (self->counted));

  gtk_label_set_label (self->detail, count);
}

static void
stop_counting (XplSidebarRow *self)
{
  if (self->counted != NULL)
    g_signal_handlers_disconnect_by_func (self->counted, update_count, self);
  g_clear_object (&self->counted);
}

static void
show (XplSidebarRow *self, const char *icon_name, const char *title, const char *detail)
{
  gtk_widget_set_visible (GTK_WIDGET (self->icon), icon_name != NULL);
  if (icon_name != NULL)
    gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->detail, detail == NULL ? "" : detail);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), title);
}

static void
show_group (XplSidebarRow *self, XplSidebarGroup *group)
{
  GListModel *model = xpl_sidebar_group_get_model (group);

  show (self, xpl_sidebar_group_get_icon_name (group), xpl_sidebar_group_get_title (group), NULL);
  if (model == NULL)
    return;
  self->counted = g_object_ref (model);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
  update_count (self);
}

static char *
dup_detail (XplFinding *finding)
{
  if (XPL_IS_EVENT (finding))
    return xpl_edtf_to_words (&XPL_EVENT (finding)->when.edtf);
  if (XPL_IS_SERIES (finding))
    return g_strdup_printf ("%u", XPL_SERIES (finding)->figures->len);
  if (XPL_IS_ENTITY (finding) || XPL_IS_RELATION (finding))
    return g_strdup_printf ("%u", xpl_finding_get_n_articles (finding));
  return NULL;
}

static void
show_finding (XplSidebarRow *self, XplFinding *finding)
{
  g_autofree char *label = xpl_finding_dup_label (finding);
  g_autofree char *detail = dup_detail (finding);

  show (self, XPL_IS_ENTITY (finding) ? type_icons[XPL_ENTITY (finding)->type] : NULL, label, detail);
}

static void
show_article (XplSidebarRow *self, XplArticle *article)
{
  g_autofree char *date = xpl_edtf_to_words (&article->published.edtf);

  show (self, NULL, article->title, date);
}

void
xpl_sidebar_row_set_row (XplSidebarRow *self, GtkTreeListRow *row)
{
  g_return_if_fail (XPL_IS_SIDEBAR_ROW (self));

  g_autoptr (GObject) item = row == NULL ? NULL : gtk_tree_list_row_get_item (row);
  gboolean is_group = XPL_IS_SIDEBAR_GROUP (item);
  gboolean is_heading = is_group && xpl_sidebar_group_get_model (XPL_SIDEBAR_GROUP (item)) == NULL;

  stop_counting (self);
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (self->expander), is_heading ? NULL : row);
  (is_heading ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self), "heading-row");
  if (is_group)
    show_group (self, XPL_SIDEBAR_GROUP (item));
  else if (XPL_IS_FINDING (item))
    show_finding (self, XPL_FINDING (item));
  else if (XPL_IS_ARTICLE (item))
    show_article (self, XPL_ARTICLE (item));
}

static void
xpl_sidebar_row_dispose (GObject *object)
{
  XplSidebarRow *self = XPL_SIDEBAR_ROW (object);

  stop_counting (self);
  g_clear_pointer (&self->expander, gtk_widget_unparent);
  G_OBJECT_CLASS (xpl_sidebar_row_parent_class)->dispose (object);
}

static void
xpl_sidebar_row_class_init (XplSidebarRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = xpl_sidebar_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "sidebarrow");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
xpl_sidebar_row_init (XplSidebarRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->expander = gtk_tree_expander_new ();
  self->icon = GTK_IMAGE (gtk_image_new ());
  self->title = GTK_LABEL (gtk_label_new (NULL));
  self->detail = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->detail), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->detail), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->detail), "numeric");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->detail));
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (self->expander), box);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
}

GtkWidget *
xpl_sidebar_row_new (void)
{
  return g_object_new (XPL_TYPE_SIDEBAR_ROW, NULL);
}
