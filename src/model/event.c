/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "findings.h"
#include "names.h"

G_DEFINE_FINAL_TYPE (XplEvent, xpl_event, XPL_TYPE_FINDING)

static void
clear_reported (gpointer data)
{
  XplReported *reported = data;

  xpl_when_clear (&reported->when);
  g_array_unref (reported->evidence);
}

static void
clear_participant (gpointer data)
{
  XplParticipant *participant = data;

  g_free (participant->role);
}

static void
xpl_event_finalize (GObject *object)
{
  XplEvent *self = XPL_EVENT (object);

  g_free (self->mode);
  g_free (self->label);
  xpl_when_clear (&self->when);
  g_array_unref (self->reported);
  g_array_unref (self->participants);
  g_ptr_array_unref (self->attributed);
  G_OBJECT_CLASS (xpl_event_parent_class)->finalize (object);
}

static char *
xpl_event_dup_label (XplFinding *finding)
{
  XplEvent *self = XPL_EVENT (finding);

  if (*self->label != '\0')
    return g_strdup (self->label);
  return g_strdup (xpl_name_to_words (XPL_NAMES_ACT, self->act));
}

static void
xpl_event_class_init (XplEventClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xpl_event_finalize;
  XPL_FINDING_CLASS (klass)->dup_label = xpl_event_dup_label;
  XPL_FINDING_CLASS (klass)->list = XPL_LIST_EVENTS;
}

static void
xpl_event_init (XplEvent *self)
{
  self->label = g_strdup ("");
  self->reported = g_array_new (FALSE, TRUE, sizeof (XplReported));
  g_array_set_clear_func (self->reported, clear_reported);
  self->participants = g_array_new (FALSE, TRUE, sizeof (XplParticipant));
  g_array_set_clear_func (self->participants, clear_participant);
  self->attributed = g_ptr_array_new ();
}

XplEvent *
xpl_event_new (XplAct act, const char *label)
{
  XplEvent *self = g_object_new (XPL_TYPE_EVENT, NULL);

  self->act = act;
  if (label != NULL)
    {
      g_free (self->label);
      self->label = g_strdup (label);
    }
  return self;
}

void
xpl_event_add_participant (XplEvent *self, XplEntity *entity, const char *role)
{
  XplParticipant participant = { .entity = entity };

  g_return_if_fail (XPL_IS_EVENT (self));
  g_return_if_fail (XPL_IS_ENTITY (entity));
  g_return_if_fail (role != NULL);

  for (guint i = 0; i < self->participants->len; i++)
    {
      const XplParticipant *old = &g_array_index (self->participants, XplParticipant, i);

      if (old->entity == entity && g_str_equal (old->role, role))
        return;
    }
  participant.role = g_strdup (role);
  g_array_append_val (self->participants, participant);
}

XplReported *
xpl_event_add_reported (XplEvent *self, const XplWhen *when)
{
  XplReported reported = { 0 };

  g_return_val_if_fail (XPL_IS_EVENT (self), NULL);
  g_return_val_if_fail (when != NULL, NULL);

  xpl_when_copy (&reported.when, when);
  reported.evidence = g_array_new (FALSE, TRUE, sizeof (XplEvidence));
  g_array_append_val (self->reported, reported);
  return &g_array_index (self->reported, XplReported, self->reported->len - 1);
}
