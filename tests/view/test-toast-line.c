/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "toast-line.h"

#include "view-fixture.h"
#include "view-init.h"

typedef struct
{
  GtkWindow *window;
  AdwToastOverlay *overlay;
  XplToastLine *line;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (fixture->overlay, gtk_label_new ("Below"));
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->overlay));
  gtk_window_present (fixture->window);
  wait_for (gtk_widget_get_mapped (GTK_WIDGET (fixture->overlay)));
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (fixture->window)), "gtk-enable-animations", TRUE, NULL);
  fixture->line = xpl_toast_line_new (fixture->overlay);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  xpl_toast_line_free (fixture->line);
  gtk_window_destroy (fixture->window);
}

static AdwToast *
add (Fixture *fixture, const char *title, guint timeout)
{
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_timeout (toast, timeout);
  xpl_toast_line_add (fixture->line, toast);
  return toast;
}

static gboolean
has_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;
  return FALSE;
}

static gboolean
shows (Fixture *fixture, const char *title)
{
  return has_label (GTK_WIDGET (fixture->overlay), title);
}

static void
test_one_after_another (Fixture *fixture, gconstpointer data)
{
  AdwToast *first = add (fixture, "First", 8);
  AdwToast *second = add (fixture, "Second", 8);

  add (fixture, "Third", 8);
  g_assert_true (shows (fixture, "First"));
  xpl_toast_line_remove (fixture->line, second);
  xpl_toast_line_remove (fixture->line, first);
  /* Nothing slides in over what fades out. */
  g_assert_true (shows (fixture, "First") && !shows (fixture, "Third"));
  wait_for (shows (fixture, "Third"));
  g_assert_false (shows (fixture, "First") || shows (fixture, "Second"));
}

/* However fast one follows another: here the next one is dismissed as soon as it is there. */
static void
test_hasty (Fixture *fixture, gconstpointer data)
{
  static const char *const titles[] = { "A", "B", "C", "D" };
  AdwToast *toasts[G_N_ELEMENTS (titles)];

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    toasts[i] = add (fixture, titles[i], 8);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      wait_for (shows (fixture, titles[i]));
      xpl_toast_line_remove (fixture->line, toasts[i]);
    }
  add (fixture, "Last", 8);
  wait_for (shows (fixture, "Last"));
}

/* What stays until it is answered does not keep others from being seen, and comes again. */
static void
test_gives_way (Fixture *fixture, gconstpointer data)
{
  AdwToast *message;

  add (fixture, "Offer", 0);
  add (fixture, "Another offer", 0);
  g_assert_true (shows (fixture, "Offer"));
  message = add (fixture, "Message", 8);
  wait_for (shows (fixture, "Message"));
  g_assert_false (shows (fixture, "Offer"));
  xpl_toast_line_remove (fixture->line, message);
  wait_for (shows (fixture, "Offer"));
  g_assert_false (shows (fixture, "Another offer"));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  xpl_view_init ();
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/toast-line/one-after-another", test_one_after_another);
  ADD ("/toast-line/hasty", test_hasty);
  ADD ("/toast-line/gives-way", test_gives_way);
#undef ADD
  return g_test_run ();
}
