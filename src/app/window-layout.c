/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Three columns where there is room; below NARROW pixels only one of the two sides is shown at a time, and the graph
 * keeps the rest; below COMPACT pixels a side takes the graph's
 * place, and below TINY pixels the header bar has no room for a title.
 */

#include "config.h"

#include "window-private.h"

#define NARROW 1100
#define COMPACT 640
#define TINY 480

/* What is kept for the graph when sizes of another, larger screen come back. */
#define MIN_CENTER_WIDTH 420
#define MIN_CENTER_HEIGHT 160

typedef struct
{
  const char *key;
  int fallback;
} Size;

static const Size width_setting = { "window-width", 1400 };
static const Size height_setting = { "window-height", 900 };
static const Size sidebar_setting = { "sidebar-width", 280 };
static const Size reader_setting = { "reader-width", 420 };
static const Size timeline_setting = { "timeline-height", 240 };

static GSettings *
get_settings (XplWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  return application == NULL ? NULL : xpl_application_get_settings (XPL_APPLICATION (application));
}

static int
read_size (GSettings *settings, const Size *size)
{
  return settings == NULL ? size->fallback : g_settings_get_int (settings, size->key);
}

static void
set_toggle_state (XplWindow *self, const char *action, gboolean state)
{
  GAction *toggle = g_action_map_lookup_action (G_ACTION_MAP (self), action);

  if (toggle != NULL)
    g_simple_action_set_state (G_SIMPLE_ACTION (toggle), g_variant_new_boolean (state));
}

static gboolean
is_history_shown (XplWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->side_stack), "history") == 0;
}

static void
apply (XplWindow *self)
{
  gboolean has_side = self->show_sidebar || self->show_reader;

  gtk_widget_set_visible (GTK_WIDGET (self->side_stack), self->show_sidebar);
  gtk_widget_set_visible (GTK_WIDGET (self->reader_paned), self->show_reader);
  gtk_widget_set_visible (GTK_WIDGET (self->center_paned), !self->compact || !has_side);
  gtk_widget_set_visible (GTK_WIDGET (self->inner_paned), !self->compact || !self->show_sidebar);
  gtk_widget_set_visible (GTK_WIDGET (self->undo_button), !self->compact);
  gtk_widget_set_visible (GTK_WIDGET (self->redo_button), !self->compact);
  gtk_widget_set_visible (GTK_WIDGET (self->history_button), !self->compact);
  gtk_widget_set_visible (self->save_button, !self->compact);
  gtk_widget_set_visible (GTK_WIDGET (self->window_title), !self->tiny);
  set_toggle_state (self, "show-sidebar", self->show_sidebar);
  set_toggle_state (self, "show-reader", self->show_reader);
  set_toggle_state (self, "show-history", self->show_sidebar && is_history_shown (self));
}

/* Keys must not go to what is hidden. */
static void
keep_focus (XplWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL || !gtk_widget_get_mapped (focus))
    gtk_widget_child_focus (GTK_WIDGET (self->pages), GTK_DIR_TAB_FORWARD);
}

void
xpl_window_set_sidebar_shown (XplWindow *self, gboolean shown)
{
  self->show_sidebar = shown;
  if (self->narrow && shown)
    self->show_reader = FALSE;
  apply (self);
  keep_focus (self);
}

void
xpl_window_set_reader_shown (XplWindow *self, gboolean shown)
{
  self->show_reader = shown;
  if (self->narrow && shown)
    self->show_sidebar = FALSE;
  apply (self);
  keep_focus (self);
}

void
xpl_window_set_history_shown (XplWindow *self, gboolean shown)
{
  gtk_stack_set_visible_child_name (self->side_stack, shown ? "history" : "lists");
  if (shown)
    xpl_window_set_sidebar_shown (self, TRUE);
  else
    apply (self);
  if (shown)
    gtk_widget_grab_focus (GTK_WIDGET (self->history));
  keep_focus (self);
}

/* The saved sizes, as far as the window has room for them. */
static void
place_panes (XplWindow *self)
{
  GSettings *settings = get_settings (self);
  int width = gtk_widget_get_width (GTK_WIDGET (self->pages)), height = gtk_widget_get_height (GTK_WIDGET (self->pages));
  int sidebar = MIN (read_size (settings, &sidebar_setting), width / 3);
  int beside = self->show_sidebar ? width - sidebar : width;
  int reader = CLAMP (read_size (settings, &reader_setting), 0, MAX (beside - MIN_CENTER_WIDTH, beside / 2));
  int timeline = CLAMP (read_size (settings, &timeline_setting), 0, MAX (height - MIN_CENTER_HEIGHT, height / 2));

  gtk_paned_set_position (self->outer_paned, sidebar);
  gtk_paned_set_position (self->inner_paned, beside - reader);
  gtk_paned_set_position (self->center_paned, height - timeline);
  gtk_paned_set_position (self->reader_paned, height * 2 / 5);
}

static gboolean
apply_cb (gpointer data)
{
  XplWindow *self = data;

  if (self->session == NULL) /* closed meanwhile */
    return G_SOURCE_REMOVE;
  apply (self);
  return G_SOURCE_REMOVE;
}

static gboolean
place_cb (GtkWidget *paned, GdkFrameClock *clock, gpointer data)
{
  XplWindow *self = data;
  gboolean is_allocated = gtk_widget_get_width (paned) > 0;

  place_panes (self);
  self->is_placed |= is_allocated;
  return is_allocated ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

/* Panes keep to the pixel what was set before they were first shown, even if the window was maximized meanwhile: the
 * positions are right only once they have a size. */
void
xpl_window_place_panes (XplWindow *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self->outer_paned), place_cb, self, NULL);
}

void
xpl_window_adapt (XplWindow *self, int width)
{
  gboolean narrow = width < NARROW, compact = width < COMPACT, tiny = width < TINY;

  if (narrow == self->narrow && compact == self->compact && tiny == self->tiny)
    return;
  if (narrow != self->narrow)
    {
      self->show_sidebar = !narrow;
      self->show_reader = TRUE;
    }
  /* What matters most comes first where there is room for one thing. */
  if (compact && !self->compact)
    self->show_sidebar = self->show_reader = FALSE;
  else if (!compact && self->compact && !self->show_sidebar)
    self->show_reader = TRUE;
  self->narrow = narrow;
  self->compact = compact;
  self->tiny = tiny;
  /* Not from within an allocation, where nothing may ask for another one. */
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, apply_cb, g_object_ref (self), g_object_unref);
}

void
xpl_window_step_pane (XplWindow *self, int direction)
{
  GtkWidget *panes[] = { GTK_WIDGET (self->side_stack), GTK_WIDGET (self->graph_view), GTK_WIDGET (self->timeline_view),
                         GTK_WIDGET (self->evidence_list), GTK_WIDGET (self->reader) };
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  int n = G_N_ELEMENTS (panes), at = direction > 0 ? n - 1 : 0;

  for (int i = 0; focus != NULL && i < n; i++)
    if (focus == panes[i] || gtk_widget_is_ancestor (focus, panes[i]))
      at = i;
  for (int step = 1; step <= n; step++)
    {
      GtkWidget *pane = panes[(at + n + step * direction % n) % n];

      /* What has nothing to focus (an empty list) is passed over. */
      if (gtk_widget_get_mapped (pane) && gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD))
        return;
    }
}

void
xpl_window_init_layout (XplWindow *self)
{
  GSettings *settings = get_settings (self);
  int width = read_size (settings, &width_setting), height = read_size (settings, &height_setting);

  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (settings != NULL && g_settings_get_boolean (settings, "is-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  self->narrow = width < NARROW;
  self->show_sidebar = !self->narrow;
  self->show_reader = TRUE;
  apply (self);
}

void
xpl_window_save_layout (XplWindow *self)
{
  GSettings *settings = get_settings (self);
  int width, height;

  if (settings == NULL || !self->is_placed)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (settings, "is-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_int (settings, "window-width", MAX (width, 360));
  g_settings_set_int (settings, "window-height", MAX (height, 294));
  if (!self->compact && gtk_widget_get_mapped (GTK_WIDGET (self->side_stack)))
    g_settings_set_int (settings, "sidebar-width", CLAMP (gtk_paned_get_position (self->outer_paned), 180, 4096));
  if (!self->compact && gtk_widget_get_mapped (GTK_WIDGET (self->reader_paned)))
    g_settings_set_int (settings, "reader-width",
                        CLAMP (gtk_widget_get_width (GTK_WIDGET (self->reader_paned)), 240, 8192));
  if (gtk_widget_get_mapped (GTK_WIDGET (self->timeline_view)))
    g_settings_set_int (settings, "timeline-height",
                        CLAMP (gtk_widget_get_height (GTK_WIDGET (self->timeline_view)), 80, 8192));
}
