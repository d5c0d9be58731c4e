/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "history-row.h"

#include "decision-places.h"

#include <glib/gi18n-lib.h>

struct _XplHistoryRow
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget *box;
  GtkLabel *words;
  GtkLabel *state;
  GtkSwitch *in_force;
  GtkLabel *reason;
  GtkBox *buttons;
  GtkButton *needed_button;
  GtkButton *article_button;
  GtkButton *find_button;
  GtkButton *drop_button;

  XplHistoryEntry *entry;
  gboolean syncing;
};

static guint act_signal;

G_DEFINE_FINAL_TYPE (XplHistoryRow, xpl_history_row, GTK_TYPE_WIDGET)

static void
act (XplHistoryRow *self, XplHistoryAct what)
{
  if (self->entry != NULL && !self->syncing)
    g_signal_emit (self, act_signal, 0, what);
}

static void
switched_cb (XplHistoryRow *self)
{
  act (self, gtk_switch_get_active (self->in_force) ? XPL_HISTORY_TAKE_UP : XPL_HISTORY_TAKE_BACK);
}

/* The list around it would take the keys by which a switch is pressed. */
static gboolean
switch_key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, gpointer data)
{
  XplHistoryRow *self = data;

  if (keyval != GDK_KEY_space && keyval != GDK_KEY_KP_Space && keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  gtk_switch_set_active (self->in_force, !gtk_switch_get_active (self->in_force));
  return GDK_EVENT_STOP;
}

static void
needed_cb (XplHistoryRow *self)
{
  act (self, XPL_HISTORY_TAKE_UP_NEEDED);
}

static void
article_cb (XplHistoryRow *self)
{
  act (self, XPL_HISTORY_SHOW_ARTICLE);
}

static void
find_cb (XplHistoryRow *self)
{
  act (self, XPL_HISTORY_FIND_AGAIN);
}

static void
drop_cb (XplHistoryRow *self)
{
  act (self, XPL_HISTORY_TAKE_BACK);
}

static void
set_class (XplHistoryRow *self, const char *name, gboolean on)
{
  (on ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self), name);
}

/* Of today only the time. */
static char *
format_time (GDateTime *at)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (at);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  gboolean is_today = g_date_time_get_year (local) == g_date_time_get_year (now)
                      && g_date_time_get_day_of_year (local) == g_date_time_get_day_of_year (now);

  /* Translators: formats of g_date_time_format(): the time of day, and a day with its time. */
  return g_date_time_format (local, is_today ? _("%H:%M") : _("%-e %B %Y, %H:%M"));
}

static const char *const states[] = {
  [XPL_DECISION_APPLIED] = N_("in force"),
  [XPL_DECISION_UNDONE] = N_("taken back"),
  [XPL_DECISION_WAITING] = N_("waiting"),
  [XPL_DECISION_ORPHANED] = N_("not in force"),
};

static char *
make_state_line (XplHistoryEntry *entry, gboolean is_lost)
{
  g_autofree char *time = entry->at == NULL ? NULL : format_time (entry->at);
  const char *state = is_lost ? _("place not found") : _(states[entry->state]);

  return time == NULL ? g_strdup (state) : g_strdup_printf ("%s · %s", time, state);
}

/* Which of the buttons are of use. @lost: the place that is to be found again, or NULL. */
static void
update_buttons (XplHistoryRow *self, const XplAnchor *lost, XplBundle *shown)
{
  gboolean wants = self->entry->state == XPL_DECISION_WAITING || self->entry->state == XPL_DECISION_ORPHANED;
  gboolean has_article = lost != NULL && xpl_bundle_lookup_article (shown, lost->item) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->buttons), wants);
  gtk_widget_set_visible (GTK_WIDGET (self->needed_button), self->entry->needs != NULL && self->entry->needs->undone);
  gtk_widget_set_visible (GTK_WIDGET (self->article_button), has_article);
  gtk_widget_set_visible (GTK_WIDGET (self->find_button), lost != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->in_force), !wants);
}

static void
show_heading (XplHistoryRow *self, gboolean is_heading)
{
  set_class (self, "heading-row", is_heading);
  gtk_widget_set_visible (GTK_WIDGET (self->state), !is_heading);
  if (!is_heading)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->reason), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->in_force), FALSE);
}

void
xpl_history_row_set_heading (XplHistoryRow *self, const char *heading)
{
  g_return_if_fail (XPL_IS_HISTORY_ROW (self) && heading != NULL);

  g_clear_object (&self->entry);
  set_class (self, "taken-back", FALSE);
  gtk_label_set_label (self->words, heading);
  show_heading (self, TRUE);
}

void
xpl_history_row_set_entry (XplHistoryRow *self, XplHistoryEntry *entry, XplBundle *shown)
{
  g_return_if_fail (XPL_IS_HISTORY_ROW (self) && XPL_IS_HISTORY_ENTRY (entry) && XPL_IS_BUNDLE (shown));

  g_autoptr (XplAnchor) lost =
      entry->state == XPL_DECISION_ORPHANED ? xpl_decision_find_lost (entry->decision, shown) : NULL;
  g_autofree char *state = make_state_line (entry, lost != NULL);
  g_autofree char *label = g_strdup_printf ("%s, %s", entry->words, state);
  /* Translators: a switch; %s is what was decided. */
  g_autofree char *switch_label = g_strdup_printf (_("In force: %s"), entry->words);

  g_set_object (&self->entry, entry);
  show_heading (self, FALSE);
  set_class (self, "taken-back", entry->state == XPL_DECISION_UNDONE);
  gtk_label_set_label (self->words, entry->words);
  gtk_label_set_label (self->state, state);
  gtk_label_set_label (self->reason, entry->reason == NULL ? "" : entry->reason);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), entry->reason != NULL && entry->state != XPL_DECISION_UNDONE);
  update_buttons (self, lost, shown);
  self->syncing = TRUE;
  gtk_switch_set_active (self->in_force, entry->state != XPL_DECISION_UNDONE);
  self->syncing = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->in_force), GTK_ACCESSIBLE_PROPERTY_LABEL, switch_label, -1);
}

XplHistoryEntry *
xpl_history_row_get_entry (XplHistoryRow *self)
{
  g_return_val_if_fail (XPL_IS_HISTORY_ROW (self), NULL);

  return self->entry;
}

static void
xpl_history_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), XPL_TYPE_HISTORY_ROW);
  g_clear_object (&XPL_HISTORY_ROW (object)->entry);
  G_OBJECT_CLASS (xpl_history_row_parent_class)->dispose (object);
}

static void
xpl_history_row_class_init (XplHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xpl_history_row_dispose;
  act_signal = g_signal_new ("act", XPL_TYPE_HISTORY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                             G_TYPE_INT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "historyrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Explorer/history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, XplHistoryRow, box);
  gtk_widget_class_bind_template_child (widget_class, XplHistoryRow, words);
  gtk_widget_class_bind_template_child (widget_class, XplHistoryRow, state);
  gtk_widget_class_bind_template_child (widget_class, XplHistoryRow, in_force);
  gtk_widget_class_bind_template_child (widget_class, XplHistoryRow, reason);
  gtk_widget_class_bind_template_child (widget_class, XplHistoryRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, XplHistoryRow, needed_button);
  gtk_widget_class_bind_template_child (widget_class, XplHistoryRow, article_button);
  gtk_widget_class_bind_template_child (widget_class, XplHistoryRow, find_button);
  gtk_widget_class_bind_template_child (widget_class, XplHistoryRow, drop_button);
  gtk_widget_class_bind_template_callback (widget_class, switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, needed_cb);
  gtk_widget_class_bind_template_callback (widget_class, article_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
}

static void
xpl_history_row_init (XplHistoryRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (switch_key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->in_force), keys);
}

GtkWidget *
xpl_history_row_new (void)
{
  return g_object_new (XPL_TYPE_HISTORY_ROW, NULL);
}
