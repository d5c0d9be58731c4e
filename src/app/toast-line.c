/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * AdwToastOverlay has a queue of its own, but libadwaita 1.2 crashes where a toast has faded out before it has slid in: the end
 * of sliding in is told to memory that is freed. That comes about where one is dismissed at once, the more so where it takes
 * the place of another, since it slides in slowly then. So the overlay gets the next toast only when the one before is gone,
 * and no program dismisses one before it has arrived. (A person is slower than a frame.)
 */

#include "config.h"

#include "toast-line.h"

/* Milliseconds between looks at what slides in or fades out. */
#define LOOK_AGAIN 40
/* Pixels. */
#define NEAR 0.5f

struct _XplToastLine
{
  AdwToastOverlay *overlay; /* borrowed */
  AdwToast *shown;          /* or NULL */
  gboolean has_arrived;     /* it does not move any more */
  gboolean is_unwanted;     /* it is to be dismissed when it has arrived */
  GQueue waiting;           /* AdwToast */
  guint looking;            /* the source that waits for one to arrive or to be gone, or 0 */
};

static gboolean
stays (AdwToast *toast)
{
  return adw_toast_get_timeout (toast) == 0;
}

/* A toast that was shown cannot be shown again. */
static AdwToast *
copy_toast (AdwToast *toast)
{
  AdwToast *copy = adw_toast_new (adw_toast_get_title (toast));

  adw_toast_set_timeout (copy, adw_toast_get_timeout (toast));
  adw_toast_set_button_label (copy, adw_toast_get_button_label (toast));
  adw_toast_set_action_name (copy, adw_toast_get_action_name (toast));
  adw_toast_set_action_target_value (copy, adw_toast_get_action_target_value (toast));
  return copy;
}

/* The widget of a toast that is shown, slides in or fades out, or NULL. */
static GtkWidget *
find_widget (XplToastLine *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->overlay));

  while (child != NULL && !g_str_equal (gtk_widget_get_css_name (child), "toast"))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* It comes from below the lower end. */
static gboolean
is_in_place (XplToastLine *self, GtkWidget *widget)
{
  graphene_rect_t box;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->overlay)))
    return TRUE;
  return gtk_widget_get_height (widget) > 0 && gtk_widget_compute_bounds (widget, GTK_WIDGET (self->overlay), &box)
         && box.origin.y + box.size.height < (float) gtk_widget_get_height (GTK_WIDGET (self->overlay)) + NEAR;
}

static gboolean look_cb (gpointer data);

static void
start_looking (XplToastLine *self)
{
  if (self->looking == 0)
    self->looking = g_timeout_add (LOOK_AGAIN, look_cb, self);
}

static void
dismissed_cb (XplToastLine *self)
{
  g_clear_object (&self->shown);
  start_looking (self);
}

static void
show_next (XplToastLine *self)
{
  if (self->shown != NULL || find_widget (self) != NULL || g_queue_is_empty (&self->waiting))
    return;
  self->shown = g_queue_pop_head (&self->waiting);
  self->has_arrived = self->is_unwanted = FALSE;
  g_signal_connect_swapped (self->shown, "dismissed", G_CALLBACK (dismissed_cb), self);
  adw_toast_overlay_add_toast (self->overlay, g_object_ref (self->shown));
  start_looking (self);
}

static void
dismiss (XplToastLine *self)
{
  if (self->has_arrived)
    adw_toast_dismiss (self->shown);
  else
    self->is_unwanted = TRUE;
}

static gboolean
look_cb (gpointer data)
{
  XplToastLine *self = data;
  GtkWidget *widget = find_widget (self);

  if (self->shown != NULL && widget != NULL && is_in_place (self, widget))
    {
      self->has_arrived = TRUE;
      if (self->is_unwanted)
        dismiss (self);
    }
  if ((self->shown != NULL && !self->has_arrived) || (self->shown == NULL && find_widget (self) != NULL))
    return G_SOURCE_CONTINUE;
  self->looking = 0;
  show_next (self);
  return G_SOURCE_REMOVE;
}

XplToastLine *
xpl_toast_line_new (AdwToastOverlay *overlay)
{
  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (overlay), NULL);

  XplToastLine *self = g_new0 (XplToastLine, 1);

  self->overlay = overlay;
  return self;
}

void
xpl_toast_line_free (XplToastLine *self)
{
  if (self == NULL)
    return;
  if (self->shown != NULL)
    g_signal_handlers_disconnect_by_data (self->shown, self);
  g_clear_object (&self->shown);
  g_clear_handle_id (&self->looking, g_source_remove);
  g_queue_clear_full (&self->waiting, g_object_unref);
  g_free (self);
}

/* Behind the last one that does not stay. */
static void
insert_before_staying (XplToastLine *self, AdwToast *toast)
{
  GList *first = self->waiting.head;

  while (first != NULL && !stays (first->data))
    first = first->next;
  g_queue_insert_before (&self->waiting, first, toast);
}

void
xpl_toast_line_add (XplToastLine *self, AdwToast *toast)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (ADW_IS_TOAST (toast));

  if (stays (toast))
    {
      g_queue_push_tail (&self->waiting, toast);
    }
  else
    {
      insert_before_staying (self, toast);
      if (self->shown != NULL && !self->is_unwanted && stays (self->shown))
        {
          g_queue_insert_after (&self->waiting, g_queue_find (&self->waiting, toast), copy_toast (self->shown));
          dismiss (self);
        }
    }
  show_next (self);
}

void
xpl_toast_line_remove (XplToastLine *self, AdwToast *toast)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (ADW_IS_TOAST (toast));

  if (toast == self->shown)
    dismiss (self);
  else if (g_queue_remove (&self->waiting, toast))
    g_object_unref (toast);
}
