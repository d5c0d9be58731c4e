/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "filter-bar.h"

#include <glib/gi18n-lib.h>

#define DAY (24 * 60 * 60)
/* Longer ranges are told by months. */
#define MONTHS_FROM 92

#define N_CHIPS 4

struct _XplFilterBar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *chips[N_CHIPS];
  GtkLabel *labels[N_CHIPS];
  XplSession *session;
  GSignalGroup *session_signals;
};

G_DEFINE_FINAL_TYPE (XplFilterBar, xpl_filter_bar, GTK_TYPE_WIDGET)

typedef struct
{
  /* What the chip says, a new string, or NULL where the filter has nothing of the kind. */
  char *(*describe) (XplSession *session, const XplFilter *filter);
  XplFilter *(*clear) (const XplFilter *filter);
  const char *icon_name;
  const char *label; /* of the step in "Undo …" */
} ChipKind;

static char *
describe_instant (gint64 instant, gboolean by_months)
{
  gint64 days = instant >= 0 ? instant / DAY : -((DAY - 1 - instant) / DAY), year;
  int month, day;

  xpl_civil_from_days (days, &year, &month, &day);
  XplEdtf date = xpl_edtf_date ((int) CLAMP (year, -9999, 9999), month, by_months ? 0 : day);
  return xpl_edtf_to_words (&date);
}

char *
xpl_filter_bar_describe_range (gint64 from, gint64 to)
{
  gboolean open_start = from == XPL_INSTANT_MIN, open_end = to == XPL_INSTANT_MAX;
  gboolean by_months = !open_start && !open_end && (to - from) / DAY > MONTHS_FROM;
  g_autofree char *first = open_start ? NULL : describe_instant (from, by_months);
  g_autofree char *last = open_end ? NULL : describe_instant (to, by_months);

  if (open_start && open_end)
    return g_strdup ("");
  if (open_start)
    /* Translators: a time range without a beginning. */
    return g_strdup_printf (_("until %s"), last);
  if (open_end)
    /* Translators: a time range without an end. */
    return g_strdup_printf (_("since %s"), first);
  if (g_str_equal (first, last))
    return g_steal_pointer (&first);
  /* Translators: from one date to another. */
  return g_strdup_printf (_("%s – %s"), first, last);
}

static char *
describe_range (XplSession *session, const XplFilter *filter)
{
  if (filter->from == XPL_INSTANT_MIN && filter->to == XPL_INSTANT_MAX)
    return NULL;

  g_autofree char *range = xpl_filter_bar_describe_range (filter->from, filter->to);

  /* Translators: what is shown: only what lies in a time range. */
  return g_strdup_printf (_("Only %s"), range);
}

static XplFilter *
clear_range (const XplFilter *filter)
{
  return xpl_filter_with_range (filter, XPL_INSTANT_MIN, XPL_INSTANT_MAX);
}

static char *
describe_focus (XplSession *session, const XplFilter *filter)
{
  XplFinding *entity = filter->focus == NULL ? NULL : xpl_bundle_lookup (xpl_session_get_bundle (session), filter->focus);

  if (!XPL_IS_ENTITY (entity))
    return NULL;
  /* Translators: what is shown: only what is related to a person, place or body. */
  return g_strdup_printf (_("Around %s"), XPL_ENTITY (entity)->name);
}

static XplFilter *
clear_focus (const XplFilter *filter)
{
  return xpl_filter_with_focus (filter, NULL);
}

static char *
describe_text (XplSession *session, const XplFilter *filter)
{
  if (*filter->text == '\0')
    return NULL;
  /* Translators: what is shown: only what has some words in it. */
  return g_strdup_printf (_("With “%s”"), filter->text);
}

static XplFilter *
clear_text (const XplFilter *filter)
{
  return xpl_filter_with_text (filter, NULL);
}

static char *
describe_hidden (XplSession *session, const XplFilter *filter)
{
  guint n = filter->hidden == NULL ? 0 : g_strv_length (filter->hidden);

  return n == 0 ? NULL : g_strdup_printf (ngettext ("%u hidden", "%u hidden", n), n);
}

static XplFilter *
clear_hidden (const XplFilter *filter)
{
  XplFilter *cleared = xpl_filter_copy (filter);

  g_clear_pointer (&cleared->hidden, g_strfreev);
  return cleared;
}

static const ChipKind kinds[N_CHIPS] = {
  { describe_range, clear_range, "xpl-timeline-symbolic", N_ ("Show All Times") },
  { describe_focus, clear_focus, "xpl-graph-symbolic", N_ ("Leave Focus") },
  { describe_text, clear_text, "edit-find-symbolic", N_ ("Clear the Text Filter") },
  { describe_hidden, clear_hidden, "view-conceal-symbolic", N_ ("Show All Hidden") },
};

static void
clicked_cb (GtkWidget *chip, gpointer data)
{
  XplFilterBar *self = data;

  for (guint i = 0; i < N_CHIPS; i++)
    if (chip == self->chips[i])
      {
        xpl_session_change_filter (self->session, kinds[i].clear (xpl_session_get_filter (self->session)),
                                   _(kinds[i].label));
        return;
      }
}

static void
add_chip (XplFilterBar *self, guint i)
{
  GtkWidget *chip = gtk_button_new (), *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->labels[i] = GTK_LABEL (gtk_label_new (NULL));
  self->chips[i] = chip;
  gtk_label_set_ellipsize (self->labels[i], PANGO_ELLIPSIZE_MIDDLE);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name (kinds[i].icon_name));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->labels[i]));
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), content);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, _("Take this filter away"));
  g_signal_connect (chip, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_append (GTK_BOX (self->box), chip);
}

static void
update (XplFilterBar *self)
{
  const XplFilter *filter = xpl_session_get_filter (self->session);
  gboolean any = FALSE;

  for (guint i = 0; i < N_CHIPS; i++)
    {
      g_autofree char *text = kinds[i].describe (self->session, filter);

      gtk_widget_set_visible (self->chips[i], text != NULL);
      if (text == NULL)
        continue;

      /* Translators: what a click on a chip does; %s is what it says: "Around Russia". */
      g_autofree char *spoken = g_strdup_printf (_("%s: take this filter away"), text);
      gtk_label_set_label (self->labels[i], text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->chips[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
      any = TRUE;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), any);
}

static void
xpl_filter_bar_dispose (GObject *object)
{
  XplFilterBar *self = XPL_FILTER_BAR (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (xpl_filter_bar_parent_class)->dispose (object);
}

static void
xpl_filter_bar_class_init (XplFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xpl_filter_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "filterbar");
}

static void
xpl_filter_bar_init (XplFilterBar *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  for (guint i = 0; i < N_CHIPS; i++)
    add_chip (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What the filter leaves out"),
                                  -1);
  self->session_signals = g_signal_group_new (XPL_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::filter", G_CALLBACK (update), self);
}

void
xpl_filter_bar_set_session (XplFilterBar *self, XplSession *session)
{
  g_return_if_fail (XPL_IS_FILTER_BAR (self));
  g_return_if_fail (session == NULL || XPL_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  if (session != NULL)
    update (self);
}
