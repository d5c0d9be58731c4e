/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * What is decided and pinned is in the journal before it shows, and comes back with what is opened. Where the journal
 * cannot be written a decision is not made, since it could be lost; a node that was moved stays where it is, and the
 * session knows that this is kept nowhere.
 */

#include "config.h"

#include "session-private.h"

#include <glib/gi18n-lib.h>

XplKeeper *
xpl_session_get_keeper (XplSession *self)
{
  if (self->keeper == NULL)
    self->keeper = xpl_keeper_new (self->file);
  return self->keeper;
}

void
xpl_session_take_keeper (XplSession *self, XplKeeper *keeper)
{
  g_clear_pointer (&self->keeper, xpl_keeper_unref);
  self->keeper = keeper;
  self->has_unkept = FALSE;
}

gboolean
xpl_session_note (XplSession *self, XplDecision *decision)
{
  g_autoptr (GError) error = NULL;

  if (xpl_keeper_note (xpl_session_get_keeper (self), decision, &error))
    return TRUE;
  xpl_session_emit_message (self, error->message, NULL, NULL);
  return FALSE;
}

gboolean
xpl_session_note_all (XplSession *self, GPtrArray *decisions)
{
  g_autoptr (GError) error = NULL;

  if (xpl_keeper_note_all (xpl_session_get_keeper (self), decisions, &error))
    return TRUE;
  xpl_session_emit_message (self, error->message, NULL, NULL);
  return FALSE;
}

void
xpl_session_note_places (XplSession *self)
{
  g_autoptr (GError) error = NULL;

  xpl_session_set_modified (self, TRUE);
  if (xpl_keeper_note_places (xpl_session_get_keeper (self), self->places, &error))
    return;
  self->has_unkept = TRUE;
  g_debug ("%s", error->message);
}

gboolean
xpl_session_is_kept (XplSession *self)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), FALSE);

  return !self->has_unkept;
}

gboolean
xpl_session_has_work (XplSession *self)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), FALSE);

  return self->has_unkept || (self->keeper != NULL && xpl_keeper_has_work (self->keeper));
}

/* "3 decisions", "1 article" or both. */
static char *
describe_work (guint n_decisions, guint n_articles)
{
  g_autofree char *decisions = g_strdup_printf (ngettext ("%u decision", "%u decisions", n_decisions), n_decisions);
  g_autofree char *articles = g_strdup_printf (ngettext ("%u article", "%u articles", n_articles), n_articles);

  if (n_decisions > 0 && n_articles > 0)
    /* Translators: "3 decisions and 2 articles" */
    return g_strdup_printf (_("%s and %s"), decisions, articles);
  if (n_decisions > 0 || n_articles > 0)
    return g_strdup (n_decisions > 0 ? decisions : articles);
  /* Translators: in "Back from last time, and not yet saved: the places of what was moved" */
  return g_strdup (_("the places of what was moved"));
}

static void
tell_other (XplSession *self)
{
  const char *other = xpl_keeper_get_other (self->keeper);
  g_autofree char *name = other == NULL ? NULL : g_file_get_basename (self->file);

  if (other == NULL)
    return;
  /* Translators: a file, and who has it open, since when. */
  g_autofree char *text =
      g_strdup_printf (_("%s is also open elsewhere: %s. You can go on: what both decide is joined when you save."), name,
                       other);
  xpl_session_emit_message (self, text, NULL, NULL);
}

void
xpl_session_tell_recovery (XplSession *self, const XplRecovery *recovery)
{
  if (recovery->is_work)
    {
      g_autofree char *work = describe_work (recovery->n_decisions, self->file != NULL ? recovery->n_articles : 0);
      /* Translators: %s is "3 decisions", "2 articles", "the places of what was moved". */
      g_autofree char *text = g_strdup_printf (_("Back from last time, and not yet saved: %s"), work);

      xpl_session_emit_message (self, text, "win.save", _("_Save"));
    }
  tell_other (self);
}

void
xpl_draft_free (XplDraft *draft)
{
  if (draft == NULL)
    return;
  g_free (draft->name);
  g_free (draft->title);
  g_free (draft->work);
  g_free (draft);
}

GPtrArray *
xpl_session_list_drafts (void)
{
  g_autoptr (GPtrArray) rests = xpl_journal_list_rests (NULL);
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) xpl_draft_free);

  for (guint i = 0; i < rests->len; i++)
    {
      const XplJournalRest *rest = g_ptr_array_index (rests, i);
      XplDraft *draft = g_new0 (XplDraft, 1);

      draft->name = g_strdup (rest->name);
      draft->title = g_strdup (rest->title != NULL && *rest->title != '\0' ? rest->title : _("Untitled"));
      draft->work = describe_work (rest->decisions->len, 0);
      g_ptr_array_add (drafts, draft);
    }
  return drafts;
}

void
xpl_session_discard_draft (const char *name)
{
  g_autoptr (XplJournalRest) rest = NULL;

  g_return_if_fail (name != NULL);

  rest = xpl_journal_take_rest (name);
  if (rest != NULL)
    xpl_journal_rest_remove (rest);
}
