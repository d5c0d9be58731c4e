/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * What is hidden is decided, so that it is hidden the next time, too; the filter follows, since that is what graph and lists
 * ask. It follows tags and notes, too, by which things are found.
 */

#include "config.h"

#include "decide.h"
#include "session-private.h"

#include <glib/gi18n-lib.h>

static XplFilter *
with_hidden (XplFilter *filter, GPtrArray *entities, gboolean hidden)
{
  for (guint i = 0; i < entities->len; i++)
    {
      XplFilter *changed = xpl_filter_with_hidden (filter, xpl_finding_get_id (g_ptr_array_index (entities, i)), hidden);

      xpl_filter_free (filter);
      filter = changed;
    }
  return filter;
}

gboolean
xpl_session_follow_marks (XplSession *self, XplReplay *before)
{
  g_autoptr (GPtrArray) old = xpl_replay_dup_hidden (before);
  g_autoptr (GPtrArray) new = xpl_replay_dup_hidden (self->replay);

  return xpl_session_set_filter (self, with_hidden (with_hidden (xpl_filter_copy (self->filter), old, FALSE), new, TRUE));
}

static gboolean
is_shown_by (const XplFilter *filter, XplFinding *entity)
{
  return filter->hidden == NULL || !g_strv_contains ((const char *const *) filter->hidden, xpl_finding_get_id (entity));
}

/* The decisions that hide what @filter shows. */
static GPtrArray *
find_hiding (XplSession *self, const XplFilter *filter)
{
  GPtrArray *outcomes = xpl_replay_get_outcomes (self->replay);
  GPtrArray *decisions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < outcomes->len; i++)
    {
      const XplOutcome *outcome = g_ptr_array_index (outcomes, i);
      gpointer target = outcome->touched->len > 0 ? g_ptr_array_index (outcome->touched, 0) : NULL;

      if (outcome->state == XPL_DECISION_APPLIED && g_str_equal (outcome->decision->verb, "hide")
          && XPL_IS_ENTITY (target) && is_shown_by (filter, target))
        g_ptr_array_add (decisions, g_object_ref (outcome->decision));
    }
  return decisions;
}

void
xpl_session_show_again (XplSession *self, const XplFilter *filter, const char *label)
{
  g_autoptr (GPtrArray) decisions = find_hiding (self, filter);

  if (decisions->len > 0 && xpl_session_mark_all_undone (self, decisions, TRUE))
    xpl_session_push_undo (self, xpl_undo_step_new_decisions (decisions, g_strdup (label)));
}

void
xpl_session_set_hidden (XplSession *self, XplEntity *entity, gboolean hidden)
{
  g_return_if_fail (XPL_IS_SESSION (self));
  g_return_if_fail (XPL_IS_ENTITY (entity));

  const char *id = xpl_finding_get_id (XPL_FINDING (entity));
  XplFinding *shown = xpl_bundle_lookup (self->bundle, id);

  if (shown == NULL || is_shown_by (self->filter, shown) != hidden)
    return;
  if (hidden)
    {
      g_autoptr (XplDecision) decision = xpl_decide_hide (self->bundle, shown);

      xpl_session_decide (self, decision);
    }
  else
    {
      g_autoptr (XplFilter) filter = xpl_filter_with_hidden (self->filter, id, FALSE);
      /* Translators: a step in "Undo …"; %s is what was hidden before. */
      g_autofree char *label = g_strdup_printf (_("Show %s again"), entity->name);

      xpl_session_show_again (self, filter, label);
    }
}
