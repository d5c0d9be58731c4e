/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "history-view.h"

#include "decision-places.h"
#include "excerpt.h"
#include "history-row.h"
#include "passage-list.h"

#include <glib/gi18n-lib.h>

/* Of the words that a lost place had. */
#define MAX_WORDS 80

/* A row, which stays while what it shows changes: so neither the focus nor the pointer loses it. */
#define XPL_TYPE_HISTORY_LINE (xpl_history_line_get_type ())
G_DECLARE_FINAL_TYPE (XplHistoryLine, xpl_history_line, XPL, HISTORY_LINE, GObject)

struct _XplHistoryLine
{
  GObject parent_instance;

  XplHistoryEntry *entry; /* NULL for a heading */
  char *heading;
};

static guint line_changed_signal;

G_DEFINE_FINAL_TYPE (XplHistoryLine, xpl_history_line, G_TYPE_OBJECT)

static void
xpl_history_line_finalize (GObject *object)
{
  XplHistoryLine *self = XPL_HISTORY_LINE (object);

  g_clear_object (&self->entry);
  g_free (self->heading);
  G_OBJECT_CLASS (xpl_history_line_parent_class)->finalize (object);
}

static void
xpl_history_line_class_init (XplHistoryLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xpl_history_line_finalize;
  line_changed_signal =
      g_signal_new ("changed", XPL_TYPE_HISTORY_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
xpl_history_line_init (XplHistoryLine *self)
{
}

static XplHistoryLine *
make_line (XplHistoryEntry *entry, const char *heading)
{
  XplHistoryLine *self = g_object_new (XPL_TYPE_HISTORY_LINE, NULL);

  g_set_object (&self->entry, entry);
  self->heading = g_strdup (heading);
  return self;
}

static gboolean
lines_are_alike (XplHistoryLine *a, XplHistoryLine *b)
{
  if (a->entry != NULL && b->entry != NULL)
    return a->entry->decision == b->entry->decision;
  return a->entry == b->entry && g_strcmp0 (a->heading, b->heading) == 0;
}

struct _XplHistoryView
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget *box;
  GtkStack *stack;
  GtkListView *list;

  XplSession *session;
  XplReader *reader; /* borrowed */
  GListStore *rows;  /* XplHistoryLine */
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (XplHistoryView, xpl_history_view, GTK_TYPE_WIDGET)

static gboolean
needs_something (XplHistoryEntry *entry)
{
  return entry->state == XPL_DECISION_WAITING || entry->state == XPL_DECISION_ORPHANED;
}

static void
add_part (GPtrArray *rows, GListModel *history, gboolean wanting, const char *heading)
{
  gboolean has_heading = heading == NULL;

  for (guint i = 0; i < g_list_model_get_n_items (history); i++)
    {
      g_autoptr (XplHistoryEntry) entry = g_list_model_get_item (history, i);

      if (needs_something (entry) != wanting)
        continue;
      if (!has_heading)
        g_ptr_array_add (rows, make_line (NULL, heading));
      has_heading = TRUE;
      g_ptr_array_add (rows, make_line (entry, NULL));
    }
}

/* TRUE where the rows are the same ones: they show then what has become of them. */
static gboolean
update_rows (XplHistoryView *self, GPtrArray *lines)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  if (n != lines->len)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplHistoryLine) line = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (!lines_are_alike (line, g_ptr_array_index (lines, i)))
        return FALSE;
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplHistoryLine) line = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      g_set_object (&line->entry, XPL_HISTORY_LINE (g_ptr_array_index (lines, i))->entry);
      g_signal_emit (line, line_changed_signal, 0);
    }
  return TRUE;
}

static void
history_changed_cb (XplHistoryView *self)
{
  GListModel *history = xpl_session_get_history (self->session);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  add_part (rows, history, TRUE, _("Needs Your Help"));
  add_part (rows, history, FALSE, rows->len > 0 ? _("Decided") : NULL);
  if (!update_rows (self, rows))
    g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), rows->pdata, rows->len);
  gtk_stack_set_visible_child_name (self->stack, rows->len == 0 ? "nothing" : "list");
}

/* What it is about, and the very place where it says so. */
static void
show_entry (XplHistoryView *self, XplHistoryEntry *entry)
{
  XplBundle *bundle = xpl_session_get_bundle (self->session);
  XplArticle *article;
  XplRange range;

  if (entry->touched->len > 0)
    xpl_session_select (self->session, g_ptr_array_index (entry->touched, 0));
  if (xpl_decision_find_place (entry->decision, bundle, &article, &range))
    {
      g_autoptr (XplPassage) passage = xpl_passage_new_for_range (self->session, article, range);

      xpl_session_show_passage (self->session, passage);
    }
}

static void
activate_cb (GtkListView *list, guint position, gpointer data)
{
  XplHistoryView *self = data;
  g_autoptr (XplHistoryLine) line = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  g_autoptr (XplHistoryEntry) entry = NULL;

  g_set_object (&entry, line->entry);
  if (entry != NULL)
    show_entry (self, entry);
}

static void
show_article (XplHistoryView *self, XplHistoryEntry *entry)
{
  XplBundle *bundle = xpl_session_get_bundle (self->session);
  g_autoptr (XplAnchor) lost = xpl_decision_find_lost (entry->decision, bundle);
  XplArticle *article = lost == NULL ? NULL : xpl_bundle_lookup_article (bundle, lost->item);

  if (article != NULL)
    xpl_session_select (self->session, article);
}

typedef struct
{
  XplSession *session;
  XplDecision *decision;
} LostPlace;

static void
lost_place_free (gpointer data)
{
  LostPlace *lost = data;

  g_object_unref (lost->session);
  g_object_unref (lost->decision);
  g_free (lost);
}

/* The decision is made anew at the new place; the lost one is taken back. */
static void
found_cb (XplArticle *article, XplRange range, gpointer data)
{
  LostPlace *lost = data;
  g_autoptr (XplDecision) again =
      xpl_decide_again (lost->decision, xpl_session_get_bundle (lost->session), article, range);

  if (again == NULL)
    return;
  xpl_session_set_undone (lost->session, lost->decision, TRUE);
  xpl_session_decide (lost->session, again);
}

static void
find_again (XplHistoryView *self, XplHistoryEntry *entry)
{
  XplBundle *bundle = xpl_session_get_bundle (self->session);
  g_autoptr (XplAnchor) anchor = xpl_decision_find_lost (entry->decision, bundle);
  LostPlace *lost;

  if (anchor == NULL || self->reader == NULL)
    return;

  g_autofree char *words = xpl_excerpt (anchor->exact, (XplRange) { 0, (guint32) strlen (anchor->exact) }, MAX_WORDS);
  /* Translators: %s are words that an article had once; the reader is asked to select what they became. */
  g_autofree char *question = g_strdup_printf (_("Select what “%s” has become"), words);

  lost = g_new (LostPlace, 1);
  *lost = (LostPlace) { g_object_ref (self->session), g_object_ref (entry->decision) };
  xpl_reader_ask_for_place (self->reader, xpl_bundle_lookup_article (bundle, anchor->item), XPL_RANGE_NONE, question,
                            found_cb, lost, lost_place_free);
}

static void
row_act_cb (XplHistoryRow *row, XplHistoryAct act, gpointer data)
{
  XplHistoryView *self = data;
  g_autoptr (XplHistoryEntry) entry = g_object_ref (xpl_history_row_get_entry (row));

  switch (act)
    {
    case XPL_HISTORY_TAKE_BACK:
      xpl_session_set_undone (self->session, entry->decision, TRUE);
      break;
    case XPL_HISTORY_TAKE_UP:
      xpl_session_set_undone (self->session, entry->decision, FALSE);
      break;
    case XPL_HISTORY_TAKE_UP_NEEDED:
      xpl_session_set_undone (self->session, entry->needs, FALSE);
      break;
    case XPL_HISTORY_SHOW_ARTICLE:
      show_article (self, entry);
      break;
    case XPL_HISTORY_FIND_AGAIN:
      find_again (self, entry);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *row = xpl_history_row_new ();

  g_signal_connect_object (row, "act", G_CALLBACK (row_act_cb), data, 0);
  g_object_set_data (G_OBJECT (row), "view", data);
  gtk_list_item_set_child (item, row);
}

static void
show_line (XplHistoryLine *line, GtkListItem *item)
{
  XplHistoryRow *row = XPL_HISTORY_ROW (gtk_list_item_get_child (item));
  XplHistoryView *self = XPL_HISTORY_VIEW (g_object_get_data (G_OBJECT (row), "view"));

  gtk_list_item_set_activatable (item, line->entry != NULL);
  gtk_list_item_set_selectable (item, FALSE);
  if (line->entry != NULL && self->session != NULL)
    xpl_history_row_set_entry (row, line->entry, xpl_session_get_bundle (self->session));
  else if (line->heading != NULL)
    xpl_history_row_set_heading (row, line->heading);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  XplHistoryLine *line = gtk_list_item_get_item (item);

  g_signal_connect_object (line, "changed", G_CALLBACK (show_line), item, 0);
  show_line (line, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), show_line, item);
}

static gboolean
xpl_history_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (XPL_HISTORY_VIEW (widget)->list));
}

static void
xpl_history_view_dispose (GObject *object)
{
  XplHistoryView *self = XPL_HISTORY_VIEW (object);

  xpl_history_view_set_session (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), XPL_TYPE_HISTORY_VIEW);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (xpl_history_view_parent_class)->dispose (object);
}

static void
xpl_history_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, XPL_HISTORY_VIEW (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
xpl_history_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      xpl_history_view_set_session (XPL_HISTORY_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
xpl_history_view_class_init (XplHistoryViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = xpl_history_view_dispose;
  object_class->get_property = xpl_history_view_get_property;
  object_class->set_property = xpl_history_view_set_property;
  widget_class->grab_focus = xpl_history_view_grab_focus;
  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, XPL_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "historyview");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Explorer/history-view.ui");
  gtk_widget_class_bind_template_child (widget_class, XplHistoryView, box);
  gtk_widget_class_bind_template_child (widget_class, XplHistoryView, stack);
  gtk_widget_class_bind_template_child (widget_class, XplHistoryView, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
xpl_history_view_init (XplHistoryView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) model = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (XPL_TYPE_HISTORY_LINE);
  model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
}

GtkWidget *
xpl_history_view_new (void)
{
  return g_object_new (XPL_TYPE_HISTORY_VIEW, NULL);
}

XplSession *
xpl_history_view_get_session (XplHistoryView *self)
{
  g_return_val_if_fail (XPL_IS_HISTORY_VIEW (self), NULL);

  return self->session;
}

void
xpl_history_view_set_session (XplHistoryView *self, XplSession *session)
{
  g_return_if_fail (XPL_IS_HISTORY_VIEW (self));
  g_return_if_fail (session == NULL || XPL_IS_SESSION (session));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (xpl_session_get_history (self->session), self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (xpl_session_get_history (session), "items-changed", G_CALLBACK (history_changed_cb), self,
                               G_CONNECT_SWAPPED);
      history_changed_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
xpl_history_view_set_reader (XplHistoryView *self, XplReader *reader)
{
  g_return_if_fail (XPL_IS_HISTORY_VIEW (self) && XPL_IS_READER (reader));

  self->reader = reader;
}
