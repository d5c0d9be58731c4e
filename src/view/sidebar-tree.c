/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Rows are never looked for by walking the tree, which would make them all: a group tells whether it holds something, and
 * its list where. */

#include "config.h"

#include "sidebar-tree.h"

#include "findings.h"
#include "sidebar-group.h"

/* Groups with more matches than these are not opened by themselves while a text is looked for. */
#define MAX_OPENED 200

static GListModel *
make_children (gpointer item, gpointer data)
{
  if (XPL_IS_SIDEBAR_GROUP (item))
    {
      GListModel *model = xpl_sidebar_group_get_model (item);

      return model == NULL ? NULL : g_object_ref (model);
    }
  if (XPL_IS_SERIES (item) && XPL_SERIES (item)->figures->len > 0)
    {
      GPtrArray *figures = XPL_SERIES (item)->figures;
      GListStore *list = g_list_store_new (XPL_TYPE_FINDING);

      g_list_store_splice (list, 0, 0, figures->pdata, figures->len);
      return G_LIST_MODEL (list);
    }
  return NULL;
}

/* The group at @position among all groups; NULL behind the last one. */
static XplSidebarGroup *
get_group (GtkTreeListModel *tree, guint position, GtkTreeListRow **row)
{
  g_autoptr (GtkTreeListRow) group_row = gtk_tree_list_model_get_child_row (tree, position);
  g_autoptr (XplSidebarGroup) group = group_row == NULL ? NULL : gtk_tree_list_row_get_item (group_row);

  *row = g_steal_pointer (&group_row); /* the row holds the group */
  return group;
}

GtkTreeListModel *
xpl_sidebar_tree_new (GListModel *groups)
{
  return gtk_tree_list_model_new (groups, FALSE, FALSE, make_children, NULL, NULL);
}

void
xpl_sidebar_tree_open_first (GtkTreeListModel *tree)
{
  g_return_if_fail (GTK_IS_TREE_LIST_MODEL (tree));

  g_autoptr (GtkTreeListRow) first = NULL;

  for (guint i = 0;; i++)
    {
      g_autoptr (GtkTreeListRow) row = NULL;
      XplSidebarGroup *group = get_group (tree, i, &row);

      if (group == NULL)
        break;
      if (!gtk_tree_list_row_is_expandable (row))
        continue;
      if (first == NULL)
        first = g_object_ref (row);
      if (xpl_sidebar_group_shows_entities (group))
        {
          g_set_object (&first, row);
          break;
        }
    }
  if (first != NULL)
    gtk_tree_list_row_set_expanded (first, TRUE);
}

GStrv
xpl_sidebar_tree_dup_open (GtkTreeListModel *tree)
{
  g_return_val_if_fail (GTK_IS_TREE_LIST_MODEL (tree), NULL);

  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();

  for (guint i = 0;; i++)
    {
      g_autoptr (GtkTreeListRow) row = NULL;
      XplSidebarGroup *group = get_group (tree, i, &row);

      if (group == NULL)
        break;
      if (gtk_tree_list_row_get_expanded (row))
        g_strv_builder_add (titles, xpl_sidebar_group_get_title (group));
    }
  return g_strv_builder_end (titles);
}

void
xpl_sidebar_tree_open (GtkTreeListModel *tree, const char *const *titles)
{
  g_return_if_fail (GTK_IS_TREE_LIST_MODEL (tree) && titles != NULL);

  for (guint i = 0;; i++)
    {
      g_autoptr (GtkTreeListRow) row = NULL;
      XplSidebarGroup *group = get_group (tree, i, &row);

      if (group == NULL)
        break;
      if (g_strv_contains (titles, xpl_sidebar_group_get_title (group)))
        gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

/* The row of @object in a list that is open in the tree under @parent; NULL where it is not in it. */
static GtkTreeListRow *
find_child_row (GtkTreeListRow *parent, GListModel *list, gpointer object)
{
  guint n = g_list_model_get_n_items (list);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      if ((gpointer) item == object)
        return gtk_tree_list_row_get_child_row (parent, i);
    }
  return NULL;
}

static GtkTreeListRow *
find_row_in_groups (GtkTreeListModel *tree, gpointer object, gboolean open)
{
  for (guint i = 0;; i++)
    {
      g_autoptr (GtkTreeListRow) row = NULL;
      XplSidebarGroup *group = get_group (tree, i, &row);

      if (group == NULL)
        return NULL;
      if (!xpl_sidebar_group_holds (group, object) || (!open && !gtk_tree_list_row_get_expanded (row)))
        continue;
      gtk_tree_list_row_set_expanded (row, TRUE);
      return find_child_row (row, xpl_sidebar_group_get_model (group), object);
    }
}

GtkTreeListRow *
xpl_sidebar_tree_find (GtkTreeListModel *tree, gpointer object, gboolean open)
{
  g_return_val_if_fail (GTK_IS_TREE_LIST_MODEL (tree), NULL);

  if (!XPL_IS_FIGURE (object))
    return find_row_in_groups (tree, object, open);

  g_autoptr (GtkTreeListRow) series = find_row_in_groups (tree, XPL_FIGURE (object)->series, open);
  if (series == NULL || (!open && !gtk_tree_list_row_get_expanded (series)))
    return NULL;
  gtk_tree_list_row_set_expanded (series, TRUE);
  return find_child_row (series, gtk_tree_list_row_get_children (series), object);
}

void
xpl_sidebar_tree_open_matches (GtkTreeListModel *tree, GPtrArray *opened)
{
  g_return_if_fail (GTK_IS_TREE_LIST_MODEL (tree));
  g_return_if_fail (opened != NULL);

  for (guint i = 0;; i++)
    {
      g_autoptr (GtkTreeListRow) row = NULL;
      XplSidebarGroup *group = get_group (tree, i, &row);
      GListModel *model = group == NULL ? NULL : xpl_sidebar_group_get_model (group);
      guint n = model == NULL ? 0 : g_list_model_get_n_items (model);

      if (group == NULL)
        break;
      if (n == 0 || n > MAX_OPENED || !GTK_IS_FILTER_LIST_MODEL (model) || gtk_tree_list_row_get_expanded (row))
        continue;
      g_ptr_array_add (opened, g_object_ref (row));
      gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

void
xpl_sidebar_tree_close_again (GPtrArray *opened)
{
  g_return_if_fail (opened != NULL);

  for (guint i = 0; i < opened->len; i++)
    gtk_tree_list_row_set_expanded (g_ptr_array_index (opened, i), FALSE);
  g_ptr_array_set_size (opened, 0);
}
