/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What is selected, in words, and every sentence that it stands on. */

#include "config.h"

#include "evidence-list.h"

#include "correction-menu.h"
#include "describe-marks.h"
#include "describe.h"
#include "passage-row.h"
#include "row-menu.h"

#include <glib/gi18n-lib.h>

struct _XplEvidenceList
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkStack *stack;
  GtkLabel *title;
  GtkLabel *detail;
  GtkLabel *marks;
  GtkLabel *why;
  GtkLabel *position;
  GtkListView *list;
  GtkMenuButton *menu_button;

  /* Owned */
  XplSession *session;
  GtkSingleSelection *selection;

  gboolean syncing;
  guint scroll_source;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (XplEvidenceList, xpl_evidence_list, GTK_TYPE_WIDGET)

static void
set_optional (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text == NULL ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* What is cut can be read in a tooltip. */
static gboolean
query_tooltip_cb (GtkLabel *label, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_label (label));
  return TRUE;
}

static void
update_position (XplEvidenceList *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint selected = gtk_single_selection_get_selected (self->selection);
  g_autofree char *text = NULL;

  if (n > 0 && selected != GTK_INVALID_LIST_POSITION)
    /* Translators: which sentence of how many is shown: "2 of 7". */
    text = g_strdup_printf (_("%u of %u"), selected + 1, n);
  gtk_label_set_label (self->position, text == NULL ? "" : text);
}

static void
selection_changed_cb (XplEvidenceList *self)
{
  GObject *selected = xpl_session_get_selection (self->session);

  if (selected == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }

  g_autofree char *title = xpl_describe_title (selected);
  g_autofree char *detail = xpl_describe_detail (selected);
  gtk_label_set_label (self->title, title);
  set_optional (self->detail, detail);
  g_autofree char *marks = xpl_describe_marks (xpl_session_get_marks (self->session, selected));
  set_optional (self->marks, marks);
  set_optional (self->why, XPL_IS_FINDING (selected) ? xpl_finding_get_why (XPL_FINDING (selected)) : NULL);
  gtk_stack_set_visible_child_name (self->stack, "evidence");
}

/* While a bundle is replaced the selection is still of the old one: then another is about to come. */
static void
marks_changed_cb (XplEvidenceList *self)
{
  GObject *selected = xpl_session_get_selection (self->session);

  if (selected != NULL && xpl_target_find_again (xpl_session_get_bundle (self->session), selected) == (gpointer) selected)
    selection_changed_cb (self);
}

static void
evidence_changed_cb (XplEvidenceList *self)
{
  self->syncing = TRUE;
  gtk_single_selection_set_model (self->selection, xpl_session_get_evidence (self->session));
  self->syncing = FALSE;
  update_position (self);
}

static gboolean
scroll_to_selected_cb (gpointer data)
{
  XplEvidenceList *self = data;
  guint position = gtk_single_selection_get_selected (self->selection);

  self->scroll_source = 0;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  return G_SOURCE_REMOVE;
}

/* When the list has its new rows: GTK 4.8 would else draw the scrollbar before it has its place. */
static void
scroll_to_selected_later (XplEvidenceList *self)
{
  if (self->scroll_source == 0)
    self->scroll_source = g_idle_add (scroll_to_selected_cb, self);
}

static void
passage_changed_cb (XplEvidenceList *self)
{
  guint position = xpl_session_find_passage (self->session, xpl_session_get_passage (self->session));

  if (!self->syncing)
    {
      self->syncing = TRUE;
      gtk_single_selection_set_selected (self->selection, position);
      if (position != GTK_INVALID_LIST_POSITION)
        scroll_to_selected_later (self);
      self->syncing = FALSE;
    }
  update_position (self);
}

static void
selected_cb (XplEvidenceList *self)
{
  XplPassage *passage = gtk_single_selection_get_selected_item (self->selection);

  if (self->syncing || self->session == NULL || passage == NULL)
    return;
  self->syncing = TRUE;
  xpl_session_show_passage (self->session, passage);
  self->syncing = FALSE;
  update_position (self);
}

/* A click on the row that is selected already shows its sentence again, wherever the reader went meanwhile. */
static void
activate_cb (GtkListView *list, guint position, gpointer data)
{
  XplEvidenceList *self = data;
  g_autoptr (XplPassage) passage = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (passage != NULL && self->session != NULL)
    xpl_session_show_passage (self->session, passage);
}

static gboolean
get_row_target (GtkWidget *row, XplTarget *target)
{
  XplPassage *passage = xpl_passage_row_get_passage (XPL_PASSAGE_ROW (row));

  if (passage == NULL || passage->finding == NULL)
    return FALSE;
  *target = (XplTarget) { passage->finding, passage->article, passage->evidence.range };
  return TRUE;
}

/* The same by a click; lists that activate rows by one would select what the pointer passes. */
static void
clicked_row_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  XplEvidenceList *self = data;
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  XplPassage *passage = xpl_passage_row_get_passage (XPL_PASSAGE_ROW (row));

  if (passage != NULL && self->session != NULL)
    xpl_session_show_passage (self->session, passage);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *row = xpl_passage_row_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (clicked_row_cb), data, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  xpl_row_menu_add (GTK_WIDGET (data), row, get_row_target);
  gtk_list_item_set_child (item, row);
}

/* Of what is selected: made when the button is pressed, since what applies changes. */
static void
create_menu_cb (GtkMenuButton *button, gpointer data)
{
  XplEvidenceList *self = data;
  XplTarget target = { xpl_session_get_selection (self->session), NULL, XPL_RANGE_NONE };
  g_autoptr (GMenu) menu = xpl_correction_menu_new (self->session, &target);

  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  xpl_passage_row_set_passage (XPL_PASSAGE_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
xpl_evidence_list_dispose (GObject *object)
{
  XplEvidenceList *self = XPL_EVIDENCE_LIST (object);

  self->syncing = TRUE;
  g_clear_handle_id (&self->scroll_source, g_source_remove);
  xpl_evidence_list_set_session (self, NULL);
  xpl_correction_menu_drop (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), XPL_TYPE_EVIDENCE_LIST);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (xpl_evidence_list_parent_class)->dispose (object);
}

static void
xpl_evidence_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  XplEvidenceList *self = XPL_EVIDENCE_LIST (object);

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
xpl_evidence_list_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      xpl_evidence_list_set_session (XPL_EVIDENCE_LIST (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
xpl_evidence_list_class_init (XplEvidenceListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = xpl_evidence_list_dispose;
  object_class->get_property = xpl_evidence_list_get_property;
  object_class->set_property = xpl_evidence_list_set_property;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, XPL_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Explorer/evidence-list.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, XplEvidenceList, stack);
  gtk_widget_class_bind_template_child (widget_class, XplEvidenceList, title);
  gtk_widget_class_bind_template_child (widget_class, XplEvidenceList, detail);
  gtk_widget_class_bind_template_child (widget_class, XplEvidenceList, marks);
  gtk_widget_class_bind_template_child (widget_class, XplEvidenceList, why);
  gtk_widget_class_bind_template_child (widget_class, XplEvidenceList, position);
  gtk_widget_class_bind_template_child (widget_class, XplEvidenceList, list);
  gtk_widget_class_bind_template_child (widget_class, XplEvidenceList, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
}

static void
xpl_evidence_list_init (XplEvidenceList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  xpl_row_menu_add_keys (GTK_WIDGET (self), self->list, XPL_TYPE_PASSAGE_ROW, get_row_target);
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, self, NULL);
}

GtkWidget *
xpl_evidence_list_new (void)
{
  return g_object_new (XPL_TYPE_EVIDENCE_LIST, NULL);
}

XplSession *
xpl_evidence_list_get_session (XplEvidenceList *self)
{
  g_return_val_if_fail (XPL_IS_EVIDENCE_LIST (self), NULL);

  return self->session;
}

void
xpl_evidence_list_set_session (XplEvidenceList *self, XplSession *session)
{
  g_return_if_fail (XPL_IS_EVIDENCE_LIST (self));
  g_return_if_fail (session == NULL || XPL_IS_SESSION (session));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::selection", G_CALLBACK (selection_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::marks-serial", G_CALLBACK (marks_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::evidence", G_CALLBACK (evidence_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::passage", G_CALLBACK (passage_changed_cb), self, G_CONNECT_SWAPPED);
      selection_changed_cb (self);
      evidence_changed_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
