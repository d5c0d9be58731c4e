/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * The lists of everything that is drawn, under one filter entry: a tree of groups whose rows select what they stand for.
 * Selecting elsewhere shows here, and the other way round; @syncing keeps the two from chasing each other.
 * What passes the filter is found in a worker and applied to all lists at once.
 */

#include "config.h"

#include "sidebar-private.h"

#include "correction-menu.h"
#include "sidebar-group.h"
#include "sidebar-search.h"
#include "sidebar-tree.h"

#include <glib/gi18n-lib.h>

/* Milliseconds after the last key before the views are filtered. */
#define FILTER_DELAY 150

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

  return self->matches == NULL || g_hash_table_contains (self->matches, item);
}

static void
stop_search (XplSidebar *self)
{
  if (self->search != NULL)
    g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
}

static void
clear_tree (XplSidebar *self)
{
  stop_search (self);
  g_clear_pointer (&self->matches, g_hash_table_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_ptr_array_set_size (self->opened, 0);
  gtk_single_selection_set_model (self->selection, NULL);
  g_clear_object (&self->tree);
}

static GtkAdjustment *
get_adjustment (XplSidebar *self)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));
}

typedef struct
{
  XplSidebar *self;
  double scroll;
  guint focused;
} ScrollBack;

/* When the new rows have their places. */
static gboolean
scroll_back_cb (gpointer data)
{
  ScrollBack *back = data;

  if (back->self->tree != NULL)
    {
      gtk_adjustment_set_value (get_adjustment (back->self), back->scroll);
      xpl_sidebar_focus_again (back->self, back->focused);
    }
  g_object_unref (back->self);
  g_free (back);
  return G_SOURCE_REMOVE;
}

static ScrollBack
get_place (XplSidebar *self)
{
  return (ScrollBack) { self, gtk_adjustment_get_value (get_adjustment (self)), xpl_sidebar_get_focused (self) };
}

static void
scroll_back (ScrollBack place)
{
  g_object_ref (place.self);
  g_idle_add (scroll_back_cb, g_memdup2 (&place, sizeof place));
}

/* After a decision all findings are new ones, but what lies open, and what one looks at, stays. */
static void
open_groups (XplSidebar *self, const char *const *opened, ScrollBack back)
{
  if (opened == NULL)
    {
      xpl_sidebar_tree_open_first (self->tree);
      return;
    }
  xpl_sidebar_tree_open (self->tree, opened);
  scroll_back (back);
}

static void filter_changed_cb (XplSidebar *self);

/* What is being opened shows its articles until it is there. */
static XplBundle *
get_bundle (XplSidebar *self)
{
  XplBundle *arriving = xpl_session_get_arriving (self->session);

  return arriving != NULL ? arriving : xpl_session_get_bundle (self->session);
}

static XplBundle *
get_base (XplSidebar *self)
{
  XplBundle *arriving = xpl_session_get_arriving (self->session);

  return arriving != NULL ? arriving : xpl_session_get_base (self->session);
}

static void
bundle_changed_cb (XplSidebar *self)
{
  gboolean same_story = !g_set_object (&self->base, get_base (self)) && self->tree != NULL;
  g_auto (GStrv) opened = same_story ? xpl_sidebar_tree_dup_open (self->tree) : NULL;
  ScrollBack place = get_place (self);

  clear_tree (self);
  self->items = xpl_sidebar_search_collect (get_bundle (self));

  GListModel *groups = xpl_sidebar_groups_new (get_bundle (self), GTK_FILTER (self->filter));
  g_autoptr (GtkTreeListModel) tree = xpl_sidebar_tree_new (groups);

  self->syncing = TRUE;
  g_set_object (&self->tree, tree);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (tree));
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  open_groups (self, (const char *const *) opened, place);
  self->syncing = FALSE;
  if (same_story)
    filter_changed_cb (self);
}

/* When it has arrived, it was shown with the bundle. */
static void
arriving_changed_cb (XplSidebar *self)
{
  if (self->base != get_base (self))
    bundle_changed_cb (self);
}

/* Shows what is selected in the session as the selected row. */
static void
show_selection (XplSidebar *self, gboolean open_and_scroll)
{
  GObject *selected = xpl_session_get_selection (self->session);
  g_autoptr (GtkTreeListRow) row = NULL;
  guint position;

  if (self->syncing || self->tree == NULL)
    return;
  self->syncing = TRUE;
  row = selected == NULL ? NULL : xpl_sidebar_tree_find (self->tree, selected, open_and_scroll);
  position = row == NULL ? GTK_INVALID_LIST_POSITION : gtk_tree_list_row_get_position (row);
  gtk_single_selection_set_selected (self->selection, position);
  if (row != NULL && open_and_scroll)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  self->syncing = FALSE;
}

static const char *
get_selected_id (XplSidebar *self)
{
  GObject *selected = xpl_session_get_selection (self->session);

  return selected == NULL           ? NULL
         : XPL_IS_ARTICLE (selected) ? XPL_ARTICLE (selected)->id
                                    : xpl_finding_get_id (XPL_FINDING (selected));
}

/* After a decision another object stands for what is selected, which is no news: the list stays as it is. */
static void
session_selection_cb (XplSidebar *self)
{
  const char *id = get_selected_id (self);
  gboolean is_news = g_strcmp0 (id, self->selected_id) != 0;

  if (is_news)
    {
      g_free (self->selected_id);
      self->selected_id = g_strdup (id);
    }
  show_selection (self, is_news);
}

/* Takes ownership of @matches. */
static void
apply_matches (XplSidebar *self, GHashTable *matches)
{
  ScrollBack place = get_place (self);

  self->syncing = TRUE;
  g_clear_pointer (&self->matches, g_hash_table_unref);
  self->matches = matches;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  if (*xpl_session_get_filter (self->session)->text != '\0')
    xpl_sidebar_tree_open_matches (self->tree, self->opened);
  else
    xpl_sidebar_tree_close_again (self->opened);
  self->syncing = FALSE;
  show_selection (self, FALSE);
  /* The keyboard goes on from where it was, though that row may be gone. */
  if (place.focused != GTK_INVALID_LIST_POSITION)
    scroll_back (place);
}

static void
search_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (XplSidebar) self = data;
  GHashTable *matches = xpl_sidebar_search_finish (result, NULL);

  /* A later search may have taken its place. */
  if (matches == NULL || g_task_get_cancellable (G_TASK (result)) != self->search)
    {
      g_clear_pointer (&matches, g_hash_table_unref);
      return;
    }
  g_clear_object (&self->search);
  apply_matches (self, matches);
}

static void
filter_changed_cb (XplSidebar *self)
{
  const XplFilter *filter = xpl_session_get_filter (self->session);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  stop_search (self);
  if (!g_str_equal (text, filter->text))
    {
      self->syncing = TRUE;
      gtk_editable_set_text (GTK_EDITABLE (self->entry), filter->text);
      self->syncing = FALSE;
    }
  if (!xpl_filter_is_default (filter))
    {
      self->search = g_cancellable_new ();
      xpl_sidebar_search_async (self->items, filter, self->search, search_done_cb, g_object_ref (self));
    }
  else if (self->matches != NULL)
    apply_matches (self, NULL);
}

static void
selected_cb (XplSidebar *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (GObject) item = row == NULL ? NULL : gtk_tree_list_row_get_item (row);

  if (self->syncing || self->session == NULL || item == NULL || XPL_IS_SIDEBAR_GROUP (item)
      || xpl_session_get_arriving (self->session) != NULL)
    return;
  self->syncing = TRUE;
  xpl_session_select (self->session, item);
  self->syncing = FALSE;
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
xpl_sidebar_dispose (GObject *object)
{
  XplSidebar *self = XPL_SIDEBAR (object);

  self->syncing = TRUE;
  xpl_sidebar_set_session (self, NULL);
  xpl_correction_menu_drop (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), XPL_TYPE_SIDEBAR);
  g_clear_object (&self->selection);
  g_clear_object (&self->tree);
  g_clear_object (&self->filter);
  g_clear_object (&self->base);
  g_clear_pointer (&self->selected_id, g_free);
  g_clear_pointer (&self->matches, g_hash_table_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->opened, g_ptr_array_unref);
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
  xpl_sidebar_class_bind_keys (widget_class);
}

static void
xpl_sidebar_init (XplSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  xpl_sidebar_add_keys (self);
  gtk_search_entry_set_search_delay (self->entry, FILTER_DELAY);
  self->filter = gtk_custom_filter_new (passes, self, NULL);
  self->opened = g_ptr_array_new_with_free_func (g_object_unref);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  xpl_sidebar_add_rows (self);
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
  stop_search (self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::bundle", G_CALLBACK (bundle_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::arriving", G_CALLBACK (arriving_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::filter", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::selection", G_CALLBACK (session_selection_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::marks-serial", G_CALLBACK (xpl_sidebar_update_rows), self, G_CONNECT_SWAPPED);
      bundle_changed_cb (self);
      filter_changed_cb (self);
    }
  else
    clear_tree (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
xpl_sidebar_focus_filter (XplSidebar *self)
{
  g_return_if_fail (XPL_IS_SIDEBAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
