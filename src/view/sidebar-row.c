/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* No GtkTreeExpander, which makes and destroys widgets whenever it is used for another row: a list of thousands of rows
 * binds two hundred of them at once. */

#include "config.h"

#include "sidebar-row.h"

#include "describe-marks.h"
#include "describe.h"
#include "target.h"

#include <glib/gi18n-lib.h>

/* How far a row stands in for each level of the tree, and how wide the arrow is that opens it. */
#define INDENT 16
#define ARROW 16

struct _XplSidebarRow
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  GtkImage *arrow;
  GtkImage *icon;
  GtkLabel *words; /* title and detail: one label, as two cost twice the time in long lists */
  GtkImage *mark; /* made when there is one to show */
  GtkLabel *count;
  GtkLabel *hint; /* made when there is one to show */

  /* Owned */
  GtkTreeListRow *row;
  GObject *object;     /* the finding or article, or NULL */
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
set_class (XplSidebarRow *self, const char *name, gboolean on)
{
  (on ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self), name);
}

static void
update_count (XplSidebarRow *self)
{
  guint n = g_list_model_get_n_items (self->counted);
  g_autofree char *count = g_strdup_printf ("%u", n);

  gtk_label_set_label (self->count, count);
  set_class (self, "empty", n == 0);
}

static void
stop_following (XplSidebarRow *self)
{
  if (self->counted != NULL)
    g_signal_handlers_disconnect_by_data (self->counted, self);
  if (self->row != NULL)
    g_signal_handlers_disconnect_by_data (self->row, self);
  g_clear_object (&self->counted);
  g_clear_object (&self->row);
  g_clear_object (&self->object);
  set_class (self, "empty", FALSE);
}

static void
set_image (GtkImage *image, const char *icon_name)
{
  gtk_widget_set_visible (GTK_WIDGET (image), icon_name != NULL);
  if (icon_name != NULL && g_strcmp0 (gtk_image_get_icon_name (image), icon_name) != 0)
    gtk_image_set_from_icon_name (image, icon_name);
}

/* The detail is smaller and paler, in whatever colour the row has. */
static PangoAttrList *
make_attributes (gsize title_length)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *scale = pango_attr_scale_new (0.85), *alpha = pango_attr_foreground_alpha_new (G_MAXUINT16 * 6 / 10);

  scale->start_index = alpha->start_index = (guint) title_length;
  pango_attr_list_insert (attributes, scale);
  pango_attr_list_insert (attributes, alpha);
  return attributes;
}

static void
show_words (XplSidebarRow *self, const char *title, const char *detail, const char *count)
{
  g_autofree char *line = g_strdup (title);
  gboolean has_detail = detail != NULL && *detail != '\0';
  g_autofree char *text = NULL;

  /* A title is one line, whatever the text says. */
  g_strdelimit (line, "\n\r\t", ' ');
  text = has_detail ? g_strdup_printf ("%s\n%s", line, detail) : g_strdup (line);
  gtk_label_set_label (self->words, text);
  if (has_detail)
    {
      g_autoptr (PangoAttrList) attributes = make_attributes (strlen (line));

      gtk_label_set_attributes (self->words, attributes);
    }
  else
    gtk_label_set_attributes (self->words, NULL);
  gtk_label_set_label (self->count, count == NULL ? "" : count);
}

static void
update_arrow (XplSidebarRow *self)
{
  gboolean is_open = gtk_tree_list_row_get_expanded (self->row);

  set_image (self->arrow, is_open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, is_open, -1);
}

static void
show_place (XplSidebarRow *self, GtkTreeListRow *row, gboolean is_heading)
{
  gboolean opens = gtk_tree_list_row_is_expandable (row);
  int indent = is_heading ? 0 : (int) gtk_tree_list_row_get_depth (row) * INDENT + (opens ? 0 : ARROW);

  gtk_widget_set_margin_start (self->box, indent);
  if (opens)
    {
      g_signal_connect_object (row, "notify::expanded", G_CALLBACK (update_arrow), self, G_CONNECT_SWAPPED);
      update_arrow (self);
    }
  else
    {
      set_image (self->arrow, NULL);
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED);
    }
}

/* Few rows have one. */
static void
show_mark (XplSidebarRow *self, const char *icon_name)
{
  if (self->mark == NULL && icon_name != NULL)
    {
      self->mark = GTK_IMAGE (gtk_image_new ());
      gtk_widget_add_css_class (GTK_WIDGET (self->mark), "mark");
      gtk_box_insert_child_after (GTK_BOX (self->box), GTK_WIDGET (self->mark), GTK_WIDGET (self->words));
    }
  if (self->mark != NULL)
    set_image (self->mark, icon_name);
}

static void
show_group (XplSidebarRow *self, XplSidebarGroup *group)
{
  GListModel *model = xpl_sidebar_group_get_model (group);

  set_image (self->icon, xpl_sidebar_group_get_icon_name (group));
  show_mark (self, NULL);
  show_words (self, xpl_sidebar_group_get_title (group), NULL, NULL);
  if (model == NULL)
    return;
  self->counted = g_object_ref (model);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
  update_count (self);
}

/* Where the group's title does not say already of which type an entity is, its icon does. */
static const char *
get_icon_name (GtkTreeListRow *row, gpointer object)
{
  g_autoptr (GtkTreeListRow) parent = gtk_tree_list_row_get_parent (row);
  g_autoptr (GObject) group = parent == NULL ? NULL : gtk_tree_list_row_get_item (parent);

  if (!XPL_IS_ENTITY (object) || !XPL_IS_SIDEBAR_GROUP (group)
      || !xpl_sidebar_group_is_mixed (XPL_SIDEBAR_GROUP (group)))
    return NULL;
  return type_icons[XPL_ENTITY (object)->type];
}

static void
show_object (XplSidebarRow *self, gpointer object, const XplMarks *marks)
{
  g_auto (XplRowWords) words = xpl_describe_row (object);
  g_autofree char *said = xpl_describe_marks_shortly (marks);
  gboolean has_detail = words.detail != NULL && *words.detail != '\0';
  g_autofree char *detail = said == NULL ? g_strdup (words.detail)
                            : has_detail ? g_strdup_printf ("%s · %s", words.detail, said)
                                         : g_strdup (said);

  g_set_object (&self->object, object);
  set_image (self->icon, get_icon_name (self->row, object));
  show_mark (self, xpl_describe_marks_icon (marks));
  show_words (self, words.title, detail, words.count);
}

void
xpl_sidebar_row_update (XplSidebarRow *self, XplSession *session)
{
  g_return_if_fail (XPL_IS_SIDEBAR_ROW (self) && XPL_IS_SESSION (session));

  /* While a bundle is replaced the row is still of the old one, and about to go. */
  if (self->object != NULL
      && xpl_target_find_again (xpl_session_get_bundle (session), self->object) == (gpointer) self->object)
    show_object (self, self->object, xpl_session_get_marks (session, self->object));
}

void
xpl_sidebar_row_set_row (XplSidebarRow *self, GtkTreeListRow *row, XplSession *session)
{
  g_return_if_fail (XPL_IS_SIDEBAR_ROW (self));
  g_return_if_fail (row == NULL || GTK_IS_TREE_LIST_ROW (row));

  g_autoptr (GObject) item = row == NULL ? NULL : gtk_tree_list_row_get_item (row);
  gboolean is_group = XPL_IS_SIDEBAR_GROUP (item);
  gboolean is_heading = is_group && xpl_sidebar_group_get_model (XPL_SIDEBAR_GROUP (item)) == NULL;

  stop_following (self);
  if (row == NULL)
    return;
  self->row = g_object_ref (row);
  set_class (self, "heading-row", is_heading);
  set_class (self, "group-row", is_group && !is_heading);
  show_place (self, row, is_heading);
  if (is_group)
    show_group (self, XPL_SIDEBAR_GROUP (item));
  else if (item != NULL)
    show_object (self, item, session == NULL ? NULL : xpl_session_get_marks (session, item));
}

gpointer
xpl_sidebar_row_get_object (XplSidebarRow *self)
{
  g_return_val_if_fail (XPL_IS_SIDEBAR_ROW (self), NULL);

  return self->object;
}

guint
xpl_sidebar_row_get_position (XplSidebarRow *self)
{
  g_return_val_if_fail (XPL_IS_SIDEBAR_ROW (self), GTK_INVALID_LIST_POSITION);

  return self->row == NULL ? GTK_INVALID_LIST_POSITION : gtk_tree_list_row_get_position (self->row);
}

void
xpl_sidebar_row_toggle (XplSidebarRow *self)
{
  g_return_if_fail (XPL_IS_SIDEBAR_ROW (self));

  if (self->row != NULL && gtk_tree_list_row_is_expandable (self->row))
    gtk_tree_list_row_set_expanded (self->row, !gtk_tree_list_row_get_expanded (self->row));
}

void
xpl_sidebar_row_set_hint (XplSidebarRow *self, const char *hint)
{
  g_return_if_fail (XPL_IS_SIDEBAR_ROW (self));

  if (self->hint == NULL && hint != NULL)
    {
      self->hint = GTK_LABEL (gtk_label_new (NULL));
      gtk_widget_add_css_class (GTK_WIDGET (self->hint), "drop-hint");
      gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->hint));
    }
  if (self->hint == NULL)
    return;
  gtk_label_set_label (self->hint, hint == NULL ? "" : hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->count), hint == NULL);
  set_class (self, "drop-target", hint != NULL);
}

/* What can be read on the row needs no second telling. */
static gboolean
query_tooltip_cb (XplSidebarRow *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (self->words)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_label (self->words));
  return TRUE;
}

static void
xpl_sidebar_row_dispose (GObject *object)
{
  XplSidebarRow *self = XPL_SIDEBAR_ROW (object);

  stop_following (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
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
  const char *count_classes[] = { "caption", "dim-label", "numeric", NULL };

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->arrow = GTK_IMAGE (gtk_image_new ());
  self->icon = GTK_IMAGE (gtk_image_new ());
  self->words = GTK_LABEL (gtk_label_new (NULL));
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->words, 0);
  gtk_label_set_ellipsize (self->words, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->words), TRUE);
  gtk_widget_set_css_classes (GTK_WIDGET (self->count), count_classes);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->arrow));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->count));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

GtkWidget *
xpl_sidebar_row_new (void)
{
  return g_object_new (XPL_TYPE_SIDEBAR_ROW, NULL);
}
