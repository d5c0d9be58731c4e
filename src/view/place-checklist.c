/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Sentences are looked for when their rows are shown: a country may be mentioned ten thousand times. */

#include "config.h"

#include "place-checklist.h"

#include "passage-list.h"
#include "passage-row.h"

#include <glib/gi18n-lib.h>

#define XPL_TYPE_CHECKED_PLACE (xpl_checked_place_get_type ())
G_DECLARE_FINAL_TYPE (XplCheckedPlace, xpl_checked_place, XPL, CHECKED_PLACE, GObject)

struct _XplCheckedPlace
{
  GObject parent_instance;

  XplEvidence evidence;
  XplArticle *article; /* kept while a bundle is replaced */
  gboolean checked;
};

G_DEFINE_FINAL_TYPE (XplCheckedPlace, xpl_checked_place, G_TYPE_OBJECT)

static void
xpl_checked_place_finalize (GObject *object)
{
  g_clear_object (&XPL_CHECKED_PLACE (object)->article);
  G_OBJECT_CLASS (xpl_checked_place_parent_class)->finalize (object);
}

static void
xpl_checked_place_class_init (XplCheckedPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xpl_checked_place_finalize;
}

static void
xpl_checked_place_init (XplCheckedPlace *self)
{
}

struct _XplPlaceChecklist
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkListView *list;

  XplSession *session;
  XplFinding *finding;
  GListStore *places;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (XplPlaceChecklist, xpl_place_checklist, GTK_TYPE_WIDGET)

static GtkCheckButton *
get_check (GtkListItem *item)
{
  return GTK_CHECK_BUTTON (gtk_widget_get_first_child (gtk_list_item_get_child (item)));
}

static void
toggled_cb (GtkCheckButton *check, gpointer data)
{
  GtkListItem *item = data;
  XplCheckedPlace *place = gtk_list_item_get_item (item);
  GtkWidget *self = gtk_widget_get_ancestor (GTK_WIDGET (check), XPL_TYPE_PLACE_CHECKLIST);

  if (place == NULL || self == NULL || place->checked == gtk_check_button_get_active (check))
    return;
  place->checked = gtk_check_button_get_active (check);
  g_signal_emit (self, changed_signal, 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *check = gtk_check_button_new (), *passage = xpl_passage_row_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_START);
  gtk_widget_set_focusable (check, FALSE);
  gtk_widget_set_hexpand (passage, TRUE);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), item);
  gtk_box_append (GTK_BOX (row), check);
  gtk_box_append (GTK_BOX (row), passage);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  XplPlaceChecklist *self = data;
  XplCheckedPlace *place = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_widget_get_last_child (gtk_list_item_get_child (item));
  g_autoptr (XplPassage) passage = xpl_passage_new (self->session, self->finding, &place->evidence);

  xpl_passage_row_set_passage (XPL_PASSAGE_ROW (row), passage);
  gtk_check_button_set_active (get_check (item), place->checked);
}

/* The whole row is what one clicks, by Return or Space as well. */
static void
activate_cb (GtkListView *list, guint position, gpointer data)
{
  XplPlaceChecklist *self = data;
  g_autoptr (XplCheckedPlace) place = g_list_model_get_item (G_LIST_MODEL (self->places), position);

  place->checked = !place->checked;
  /* Bound anew, so that the mark follows. */
  g_list_store_splice (self->places, position, 1, (gpointer *) &place, 1);
  gtk_widget_activate_action (GTK_WIDGET (list), "list.scroll-to-item", "u", position);
  g_signal_emit (self, changed_signal, 0);
}

static gboolean
xpl_place_checklist_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (XPL_PLACE_CHECKLIST (widget)->list));
}

static void
xpl_place_checklist_dispose (GObject *object)
{
  XplPlaceChecklist *self = XPL_PLACE_CHECKLIST (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->places);
  g_clear_object (&self->finding);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (xpl_place_checklist_parent_class)->dispose (object);
}

static void
xpl_place_checklist_class_init (XplPlaceChecklistClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = xpl_place_checklist_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = xpl_place_checklist_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  changed_signal =
      g_signal_new ("changed", XPL_TYPE_PLACE_CHECKLIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
xpl_place_checklist_init (XplPlaceChecklist *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *model;

  self->places = g_list_store_new (XPL_TYPE_CHECKED_PLACE);
  model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->places)));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (model), factory));
  gtk_list_view_set_single_click_activate (self->list, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "choices");
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Places"), -1);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scrolled), 220);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

GtkWidget *
xpl_place_checklist_new (XplSession *session)
{
  g_return_val_if_fail (XPL_IS_SESSION (session), NULL);

  XplPlaceChecklist *self = g_object_new (XPL_TYPE_PLACE_CHECKLIST, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

void
xpl_place_checklist_set_finding (XplPlaceChecklist *self, XplFinding *finding)
{
  g_return_if_fail (XPL_IS_PLACE_CHECKLIST (self) && XPL_IS_FINDING (finding));

  GArray *evidence = xpl_finding_get_evidence (finding);
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < evidence->len; i++)
    {
      XplCheckedPlace *place = g_object_new (XPL_TYPE_CHECKED_PLACE, NULL);

      place->evidence = g_array_index (evidence, XplEvidence, i);
      place->article = g_object_ref (place->evidence.article);
      g_ptr_array_add (places, place);
    }
  g_set_object (&self->finding, finding);
  g_list_store_splice (self->places, 0, g_list_model_get_n_items (G_LIST_MODEL (self->places)), places->pdata,
                       places->len);
}

guint
xpl_place_checklist_count (XplPlaceChecklist *self, guint *n_checked)
{
  g_return_val_if_fail (XPL_IS_PLACE_CHECKLIST (self) && n_checked != NULL, 0);

  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->places));

  *n_checked = 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplCheckedPlace) place = g_list_model_get_item (G_LIST_MODEL (self->places), i);

      *n_checked += place->checked;
    }
  return n;
}

GArray *
xpl_place_checklist_get_checked (XplPlaceChecklist *self)
{
  g_return_val_if_fail (XPL_IS_PLACE_CHECKLIST (self), NULL);

  GArray *checked = g_array_new (FALSE, FALSE, sizeof (XplEvidence));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->places)); i++)
    {
      g_autoptr (XplCheckedPlace) place = g_list_model_get_item (G_LIST_MODEL (self->places), i);

      if (place->checked)
        g_array_append_val (checked, place->evidence);
    }
  return checked;
}
