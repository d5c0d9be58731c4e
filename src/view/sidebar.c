/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * The lists of everything that is drawn, under one filter entry: a tree of groups whose rows select what they stand for.
 * Selecting elsewhere shows here, and the other way round; @syncing keeps the two from chasing each other.
 */

#include "config.h"

#include "sidebar.h"

#include "sidebar-group.h"
#include "sidebar-row.h"

#include <glib/gi18n-lib.h>

/* Milliseconds after the last key before the views are filtered. */
#define FILTER_DELAY 150

struct _XplSidebar
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget *box;
  GtkSearchEntry *entry;
  GtkListView *list;

  /* Owned */
  XplSession *session;
  GtkCustomFilter *filter;
  GtkTreeListModel *tree;
  GtkSingleSelection *selection;

  gboolean syncing;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (XplSidebar, xpl_sidebar, GTK_TYPE_WIDGET)

static gboolean
passes (gpointer item, gpointer data)
{
  XplSidebar *self = data;
  const XplFilter *filter;

  if (self->session == NULL)
    return FALSE;
  filter = xpl_session_get_filter (self->session);
  return XPL_IS_ARTICLE (item) ? xpl_filter_matches_article (filter, item) : xpl_filter_matches (filter, item);
}

static GListModel *
make_children (gpointer item, gpointer data)
{
  if (XPL_IS_SIDEBAR_GROUP (item))
    {
      GListModel *model = xpl_sidebar_group_get_model (item);

      return model == NULL ? NULL : g_object_ref (model);
    }
  if (XPL_IS_SERIES (item))
    {
      GPtrArray *figures = XPL_SERIES (item)->figures;
      GListStore *list = g_list_store_new (XPL_TYPE_FINDING);

      g_list_store_splice (list, 0, 0, figures->pdata, figures->len);
      return G_LIST_MODEL (list);
    }
  return NULL;
}

static void
expand_first_group (XplSidebar *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);

      if (gtk_tree_list_row_is_expandable (row))
        {
          gtk_tree_list_row_set_expanded (row, TRUE);
          return;
        }
    }
}

static void
bundle_changed_cb (XplSidebar *self)
{
  GListModel *groups = xpl_sidebar_groups_new (self->session, GTK_FILTER (self->filter));
  GtkTreeListModel *tree = gtk_tree_list_model_new (groups, FALSE, FALSE, make_children, NULL, NULL);

  self->syncing = TRUE;
  g_set_object (&self->tree, tree);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (tree));
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  expand_first_group (self);
  self->syncing = FALSE;
  g_object_unref (tree);
}

static void
filter_changed_cb (XplSidebar *self)
{
  const XplFilter *filter = xpl_session_get_filter (self->session);

  self->syncing = TRUE;
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), filter->text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), filter->text);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  self->syncing = FALSE;
}

static gboolean
group_holds (XplSidebarGroup *group, gpointer object)
{
  GListModel *model = xpl_sidebar_group_get_model (group);

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      if ((gpointer) item == object)
        return TRUE;
    }
  return FALSE;
}

/* The row of @object; its group is opened if it is closed. */
static guint
find_row (XplSidebar *self, gpointer object)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);
      g_autoptr (GObject) item = gtk_tree_list_row_get_item (row);

      if ((gpointer) item == object)
        return i;
      if (XPL_IS_SIDEBAR_GROUP (item) && !gtk_tree_list_row_get_expanded (row)
          && group_holds (XPL_SIDEBAR_GROUP (item), object))
        gtk_tree_list_row_set_expanded (row, TRUE);
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
session_selection_cb (XplSidebar *self)
{
  GObject *selected = xpl_session_get_selection (self->session);
  guint position;

  if (self->syncing || self->tree == NULL)
    return;
  self->syncing = TRUE;
  position = selected == NULL ? GTK_INVALID_LIST_POSITION : find_row (self, selected);
  gtk_single_selection_set_selected (self->selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  self->syncing = FALSE;
}

static void
selected_cb (XplSidebar *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (GObject) item = row == NULL ? NULL : gtk_tree_list_row_get_item (row);

  if (self->syncing || self->session == NULL || item == NULL || XPL_IS_SIDEBAR_GROUP (item))
    return;
  self->syncing = TRUE;
  xpl_session_select (self->session, item);
  self->syncing = FALSE;
}

/* A group opens and closes by click or Return on the whole row, not only on its arrow. */
static void
activate_cb (GtkListView *list, guint position, gpointer data)
{
  XplSidebar *self = data;
  g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, position);

  if (row != NULL && gtk_tree_list_row_is_expandable (row))
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
}

static void
search_changed_cb (GtkSearchEntry *entry, gpointer data)
{
  XplSidebar *self = data;

  if (self->syncing || self->session == NULL)
    return;
  xpl_session_take_filter (self->session,
                           xpl_filter_with_text (xpl_session_get_filter (self->session),
                                                 gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, xpl_sidebar_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  g_autoptr (GObject) object = gtk_tree_list_row_get_item (row);
  gboolean is_heading =
      XPL_IS_SIDEBAR_GROUP (object) && xpl_sidebar_group_get_model (XPL_SIDEBAR_GROUP (object)) == NULL;

  gtk_list_item_set_activatable (item, !is_heading);
  gtk_list_item_set_selectable (item, !is_heading);
  xpl_sidebar_row_set_row (XPL_SIDEBAR_ROW (gtk_list_item_get_child (item)), row);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  xpl_sidebar_row_set_row (XPL_SIDEBAR_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
xpl_sidebar_dispose (GObject *object)
{
  XplSidebar *self = XPL_SIDEBAR (object);

  self->syncing = TRUE;
  xpl_sidebar_set_session (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), XPL_TYPE_SIDEBAR);
  g_clear_object (&self->selection);
  g_clear_object (&self->tree);
  g_clear_object (&self->filter);
  G_OBJECT_CLASS (xpl_sidebar_parent_class)->dispose (object);
}

static void
xpl_sidebar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  XplSidebar *self = XPL_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
xpl_sidebar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      xpl_sidebar_set_session (XPL_SIDEBAR (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
xpl_sidebar_class_init (XplSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = xpl_sidebar_dispose;
  object_class->get_property = xpl_sidebar_get_property;
  object_class->set_property = xpl_sidebar_set_property;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, XPL_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Explorer/sidebar.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, XplSidebar, box);
  gtk_widget_class_bind_template_child (widget_class, XplSidebar, entry);
  gtk_widget_class_bind_template_child (widget_class, XplSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
xpl_sidebar_init (XplSidebar *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_search_delay (self->entry, FILTER_DELAY);
  self->filter = gtk_custom_filter_new (passes, self, NULL);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

GtkWidget *
xpl_sidebar_new (void)
{
  return g_object_new (XPL_TYPE_SIDEBAR, NULL);
}

XplSession *
xpl_sidebar_get_session (XplSidebar *self)
{
  g_return_val_if_fail (XPL_IS_SIDEBAR (self), NULL);

  return self->session;
}

void
xpl_sidebar_set_session (XplSidebar *self, XplSession *session)
{
  g_return_if_fail (XPL_IS_SIDEBAR (self));
  g_return_if_fail (session == NULL || XPL_IS_SESSION (session));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::bundle", G_CALLBACK (bundle_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::filter", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::selection", G_CALLBACK (session_selection_cb), self,
                               G_CONNECT_SWAPPED);
      bundle_changed_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
xpl_sidebar_focus_filter (XplSidebar *self)
{
  g_return_if_fail (XPL_IS_SIDEBAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
