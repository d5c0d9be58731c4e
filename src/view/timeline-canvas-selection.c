/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What of the timeline the session's selection is, and how that is told to who does not see it. */

#include "config.h"

#include "timeline-canvas-private.h"

#include "describe.h"
#include "timeline-words.h"

#include <glib/gi18n-lib.h>

gpointer
xpl_timeline_canvas_get_focus (XplTimelineCanvas *self)
{
  gpointer selection = self->session == NULL ? NULL : xpl_session_get_selection (self->session);

  return selection != NULL && g_hash_table_contains (self->selected, selection) ? selection : NULL;
}

static gboolean
has_evidence_in (XplFinding *finding, XplArticle *article)
{
  GArray *evidence = xpl_finding_get_evidence (finding);

  for (guint i = 0; i < evidence->len; i++)
    if (g_array_index (evidence, XplEvidence, i).article == article)
      return TRUE;
  return FALSE;
}

static gboolean
has_participant (XplEvent *event, gpointer entity)
{
  for (guint i = 0; i < event->participants->len; i++)
    if (g_array_index (event->participants, XplParticipant, i).entity == entity)
      return TRUE;
  return (gpointer) event->where == entity;
}

/* An entity stands out by its events, an article by those it tells of. */
static void
add_related_events (XplTimelineCanvas *self, gpointer selection)
{
  GListModel *events = G_LIST_MODEL (xpl_bundle_get_list (xpl_session_get_bundle (self->session), XPL_LIST_EVENTS));
  gboolean is_entity = XPL_IS_ENTITY (selection);

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (XplEvent) event = g_list_model_get_item (events, i);

      if (is_entity ? has_participant (event, selection) : has_evidence_in (XPL_FINDING (event), selection))
        g_hash_table_add (self->selected, event);
    }
}

/* An edge stands out by the events that its relations are of. */
static void
add_events_of_relations (XplTimelineCanvas *self)
{
  GListModel *list = G_LIST_MODEL (xpl_bundle_get_list (xpl_session_get_bundle (self->session), XPL_LIST_RELATIONS));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (XplRelation) relation = g_list_model_get_item (list, i);

      if (relation->event != NULL && xpl_session_is_selected (self->session, relation))
        g_hash_table_add (self->selected, relation->event);
    }
}

void
xpl_timeline_canvas_collect_selected (XplTimelineCanvas *self)
{
  gpointer selection = self->session == NULL ? NULL : xpl_session_get_selection (self->session);

  g_hash_table_remove_all (self->selected);
  if (XPL_IS_EVENT (selection) || XPL_IS_ARTICLE (selection))
    g_hash_table_add (self->selected, selection);
  if (XPL_IS_ENTITY (selection) || XPL_IS_ARTICLE (selection))
    add_related_events (self, selection);
  else if (XPL_IS_RELATION (selection))
    add_events_of_relations (self);
}

void
xpl_timeline_canvas_update_description (XplTimelineCanvas *self)
{
  gpointer current = self->uses_keyboard ? self->cursor : NULL;
  gpointer object = current != NULL         ? current
                    : self->session == NULL ? NULL
                                            : xpl_session_get_selection (self->session);
  g_autofree char *label =
      self->scene == NULL ? g_strdup (_("Timeline")) : xpl_timeline_describe_data (xpl_timeline_scene_get_data (self->scene));
  g_autofree char *title = object == NULL ? NULL : xpl_describe_title (object);
  g_autofree char *detail = object == NULL ? NULL : xpl_describe_detail (object);
  g_autofree char *description = object == NULL ? g_strdup (_("Nothing is selected"))
                                 /* Translators: for screen readers: what is selected, then what is known about it. */
                                 : current == NULL ? g_strdup_printf (_("Selected: %s. %s"), title, detail)
                                                   : g_strdup_printf ("%s. %s", title, detail);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}
