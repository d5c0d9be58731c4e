/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "finding-picker.h"

#include "describe.h"

#include <glib/gi18n-lib.h>

struct _XplFindingPicker
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkSearchEntry *entry;
  GtkListView *list;

  GListStore *candidates;
  GtkCustomFilter *filter;
  GtkSingleSelection *selection;
  XplFilter *text;
  gboolean single_click;
  GHashTable *chosen; /* where several may be chosen, else NULL */
};

enum
{
  CHANGED,
  ACTIVATE,
  CANCEL,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (XplFindingPicker, xpl_finding_picker, GTK_TYPE_WIDGET)

static gboolean
passes (gpointer item, gpointer data)
{
  XplFindingPicker *self = data;

  return xpl_filter_matches (self->text, item);
}

/* The first that is found is what Return takes: so it is seen to be chosen. */
static void
search_changed_cb (GtkSearchEntry *entry, gpointer data)
{
  XplFindingPicker *self = data;
  g_autoptr (XplFilter) all = xpl_filter_new ();
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  xpl_filter_free (self->text);
  self->text = xpl_filter_with_text (all, text);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  if (self->chosen == NULL && !self->single_click)
    gtk_single_selection_set_selected (self->selection, *text != '\0' ? 0 : GTK_INVALID_LIST_POSITION);
}

static void
toggle (XplFindingPicker *self, gpointer finding)
{
  if (!g_hash_table_remove (self->chosen, finding))
    g_hash_table_add (self->chosen, finding);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
selected_cb (XplFindingPicker *self)
{
  if (self->chosen == NULL)
    g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
get_check (GtkWidget *row)
{
  return gtk_widget_get_first_child (row);
}

static void
activate_cb (GtkListView *list, guint position, gpointer data)
{
  XplFindingPicker *self = data;
  g_autoptr (GObject) finding = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (self->chosen == NULL)
    {
      gtk_single_selection_set_selected (self->selection, position);
      g_signal_emit (self, signals[ACTIVATE], 0);
      return;
    }
  toggle (self, finding);
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (list)); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (row != NULL && g_object_get_data (G_OBJECT (row), "finding") == finding)
        gtk_check_button_set_active (GTK_CHECK_BUTTON (get_check (row)), g_hash_table_contains (self->chosen, finding));
    }
}

static gboolean
chosen_by_click_cb (gpointer data)
{
  XplFindingPicker *self = data;

  if (gtk_single_selection_get_selected_item (self->selection) != NULL)
    g_signal_emit (self, signals[ACTIVATE], 0);
  return G_SOURCE_REMOVE;
}

/* When the click has selected its row. A list that activates rows by one click would select what the pointer passes. */
static void
clicked_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  XplFindingPicker *self = data;

  if (self->single_click && self->chosen == NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT, chosen_by_click_cb, g_object_ref (self), g_object_unref);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  XplFindingPicker *self = data;
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *check = gtk_check_button_new (), *words = gtk_label_new (NULL);
  GtkGesture *click = gtk_gesture_click_new ();

  /* The row is what one clicks; the mark only shows. */
  gtk_widget_set_can_target (check, FALSE);
  gtk_widget_set_focusable (check, FALSE);
  gtk_widget_set_visible (check, self->chosen != NULL);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), check);
  gtk_box_append (GTK_BOX (row), words);
  g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), self, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, row);
}

static char *
make_markup (const XplRowWords *words)
{
  g_autofree char *title = g_markup_escape_text (words->title, -1);
  g_autofree char *detail = words->detail == NULL ? NULL : g_markup_escape_text (words->detail, -1);

  g_strdelimit (title, "\n\r\t", ' ');
  return detail == NULL ? g_strdup (title) : g_strdup_printf ("%s\n<small><span alpha=\"60%%\">%s</span></small>", title, detail);
}

/* An entity's row says nothing but its name in the sidebar, whose groups tell what it is. */
static void
add_type (XplRowWords *words, gpointer finding)
{
  if (words->detail == NULL && XPL_IS_ENTITY (finding))
    {
      g_autofree char *counts = xpl_describe_counts (finding);

      words->detail = g_strdup_printf ("%s · %s", xpl_name_to_words (XPL_NAMES_ENTITY_TYPE, (int) XPL_ENTITY (finding)->type),
                                       counts);
    }
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  XplFindingPicker *self = data;
  gpointer finding = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  g_auto (XplRowWords) words = xpl_describe_row (finding);
  g_autofree char *markup = NULL;

  add_type (&words, finding);
  markup = make_markup (&words);
  gtk_label_set_markup (GTK_LABEL (gtk_widget_get_last_child (row)), markup);
  g_object_set_data (G_OBJECT (row), "finding", finding);
  if (self->chosen != NULL)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (get_check (row)), g_hash_table_contains (self->chosen, finding));
}

/* Return in the entry takes what is chosen, else the first that was found. */
static void
entry_activate_cb (GtkSearchEntry *entry, gpointer data)
{
  XplFindingPicker *self = data;

  guint selected = gtk_single_selection_get_selected (self->selection);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    activate_cb (self->list, selected != GTK_INVALID_LIST_POSITION ? selected : 0, self);
}

/* The first Escape empties the entry, the next one is for whoever asks. */
static void
stop_search_cb (GtkSearchEntry *entry, gpointer data)
{
  XplFindingPicker *self = data;

  if (*gtk_editable_get_text (GTK_EDITABLE (entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (entry), "");
  else
    g_signal_emit (self, signals[CANCEL], 0);
}

static gboolean
entry_key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, gpointer data)
{
  XplFindingPicker *self = data;

  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  return GDK_EVENT_STOP;
}

static gboolean
xpl_finding_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (XPL_FINDING_PICKER (widget)->entry));
}

static void
xpl_finding_picker_dispose (GObject *object)
{
  XplFindingPicker *self = XPL_FINDING_PICKER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->candidates);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  g_clear_pointer (&self->text, xpl_filter_free);
  G_OBJECT_CLASS (xpl_finding_picker_parent_class)->dispose (object);
}

static void
xpl_finding_picker_class_init (XplFindingPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = xpl_finding_picker_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = xpl_finding_picker_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[CHANGED] =
      g_signal_new ("changed", XPL_TYPE_FINDING_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATE] =
      g_signal_new ("activate", XPL_TYPE_FINDING_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CANCEL] =
      g_signal_new ("cancel", XPL_TYPE_FINDING_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
make_models (XplFindingPicker *self)
{
  GtkFilterListModel *filtered;

  self->candidates = g_list_store_new (XPL_TYPE_FINDING);
  self->text = xpl_filter_new ();
  self->filter = gtk_custom_filter_new (passes, self, NULL);
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->candidates)),
                                        g_object_ref (GTK_FILTER (self->filter)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (filtered));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
make_scrolled_list (XplFindingPicker *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)),
                                                 g_steal_pointer (&factory)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choices"), -1);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "choices");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 220);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  return scrolled;
}

static void
xpl_finding_picker_init (XplFindingPicker *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  make_models (self);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Find"), -1);
  g_object_set (self->entry, "placeholder-text", _("Find"), NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (entry_key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (search_changed_cb), self, 0);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activate_cb), self, 0);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (stop_search_cb), self, 0);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (self->box), make_scrolled_list (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
xpl_finding_picker_new (gboolean several)
{
  XplFindingPicker *self = g_object_new (XPL_TYPE_FINDING_PICKER, NULL);

  if (several)
    self->chosen = g_hash_table_new (NULL, NULL);
  gtk_list_view_set_single_click_activate (self->list, several);
  return GTK_WIDGET (self);
}

void
xpl_finding_picker_set_single_click (XplFindingPicker *self, gboolean single_click)
{
  g_return_if_fail (XPL_IS_FINDING_PICKER (self));

  self->single_click = single_click;
}

void
xpl_finding_picker_set_candidates (XplFindingPicker *self, GPtrArray *findings)
{
  g_return_if_fail (XPL_IS_FINDING_PICKER (self) && findings != NULL);

  if (self->chosen != NULL)
    g_hash_table_remove_all (self->chosen);
  g_list_store_splice (self->candidates, 0, g_list_model_get_n_items (G_LIST_MODEL (self->candidates)), findings->pdata,
                       findings->len);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

GPtrArray *
xpl_finding_picker_get_chosen (XplFindingPicker *self)
{
  g_return_val_if_fail (XPL_IS_FINDING_PICKER (self), NULL);

  GPtrArray *chosen = g_ptr_array_new ();
  gpointer selected = gtk_single_selection_get_selected_item (self->selection);

  if (self->chosen == NULL && selected != NULL)
    g_ptr_array_add (chosen, selected);
  for (guint i = 0; self->chosen != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->candidates)); i++)
    {
      g_autoptr (GObject) finding = g_list_model_get_item (G_LIST_MODEL (self->candidates), i);

      if (g_hash_table_contains (self->chosen, finding))
        g_ptr_array_add (chosen, finding);
    }
  return chosen;
}

void
xpl_finding_picker_set_chosen (XplFindingPicker *self, GPtrArray *findings)
{
  g_return_if_fail (XPL_IS_FINDING_PICKER (self) && findings != NULL);

  if (self->chosen != NULL)
    {
      g_hash_table_remove_all (self->chosen);
      for (guint i = 0; i < findings->len; i++)
        g_hash_table_add (self->chosen, g_ptr_array_index (findings, i));
    }
  for (guint i = 0; self->chosen == NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (GObject) finding = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (findings->len > 0 && g_ptr_array_index (findings, 0) == finding)
        gtk_single_selection_set_selected (self->selection, i);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

typedef struct
{
  XplFinding *finding;
  guint likeness;
  gboolean same_type;
  guint n_origins, n_articles, position;
} Candidate;

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a, *second = b;

  if (first->likeness != second->likeness)
    return first->likeness < second->likeness ? 1 : -1;
  if (first->same_type != second->same_type)
    return second->same_type ? 1 : -1;
  if (first->n_origins != second->n_origins)
    return first->n_origins < second->n_origins ? 1 : -1;
  if (first->n_articles != second->n_articles)
    return first->n_articles < second->n_articles ? 1 : -1;
  return first->position < second->position ? -1 : 1;
}

/* The words of more than two letters of a label, folded. */
static GStrv
split_words (XplFinding *finding)
{
  g_autofree char *label = xpl_finding_dup_label (finding);
  g_autofree char *folded = g_utf8_casefold (label, -1);

  return g_str_tokenize_and_fold (folded, NULL, NULL);
}

static guint
count_common (const char *const *words, XplFinding *finding)
{
  g_auto (GStrv) others = split_words (finding);
  guint n = 0;

  for (guint i = 0; others[i] != NULL; i++)
    n += g_utf8_strlen (others[i], -1) > 2 && g_strv_contains (words, others[i]);
  return n;
}

static gboolean
is_of_type (XplFinding *finding, XplFinding *other)
{
  return XPL_IS_ENTITY (finding) && XPL_IS_ENTITY (other) && XPL_ENTITY (finding)->type == XPL_ENTITY (other)->type;
}

GPtrArray *
xpl_finding_picker_collect (XplBundle *bundle, guint lists, XplFinding *similar_to)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);

  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_auto (GStrv) words = similar_to == NULL ? NULL : split_words (similar_to);
  GPtrArray *findings = g_ptr_array_new ();

  for (guint list = 0; list < XPL_N_LISTS; list++)
    for (guint i = 0; (lists & 1u << list) != 0; i++)
      {
        g_autoptr (XplFinding) finding =
            g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_list (bundle, (XplList) list)), i);

        if (finding == NULL)
          break;
        if (finding == similar_to)
          continue;

        Candidate candidate = { finding, words == NULL ? 0 : count_common ((const char *const *) words, finding),
                                is_of_type (finding, similar_to), xpl_finding_get_n_origins (finding), xpl_finding_get_n_articles (finding), i };
        g_array_append_val (candidates, candidate);
      }
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len; i++)
    g_ptr_array_add (findings, g_array_index (candidates, Candidate, i).finding);
  return findings;
}
