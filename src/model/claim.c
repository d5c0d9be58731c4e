/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "findings.h"
#include "names.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (XplClaim, xpl_claim, XPL_TYPE_FINDING)

static void
clear_step (gpointer data)
{
  XplStep *step = data;

  g_ptr_array_unref (step->by);
  xpl_when_clear (&step->when);
  g_array_unref (step->evidence);
}

static void
xpl_claim_finalize (GObject *object)
{
  XplClaim *self = XPL_CLAIM (object);

  g_free (self->label);
  g_ptr_array_unref (self->actors);
  g_ptr_array_unref (self->objects);
  g_array_unref (self->steps);
  G_OBJECT_CLASS (xpl_claim_parent_class)->finalize (object);
}

static char *
xpl_claim_dup_label (XplFinding *finding)
{
  XplClaim *self = XPL_CLAIM (finding);
  g_autofree char *actors = NULL;
  g_autofree char *objects = NULL;

  if (*self->label != '\0')
    return g_strdup (self->label);
  actors = xpl_findings_dup_labels (self->actors);
  objects = xpl_findings_dup_labels (self->objects);
  return g_strstrip (g_strdup_printf (C_("subject verb object", "%s %s %s"),
                                      actors,
                                      xpl_name_to_words (XPL_NAMES_ACT, self->act),
                                      objects));
}

static void
xpl_claim_class_init (XplClaimClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xpl_claim_finalize;
  XPL_FINDING_CLASS (klass)->dup_label = xpl_claim_dup_label;
  XPL_FINDING_CLASS (klass)->list = XPL_LIST_CLAIMS;
}

static void
xpl_claim_init (XplClaim *self)
{
  self->label = g_strdup ("");
  self->actors = g_ptr_array_new ();
  self->objects = g_ptr_array_new ();
  self->steps = g_array_new (FALSE, TRUE, sizeof (XplStep));
  g_array_set_clear_func (self->steps, clear_step);
}

XplClaim *
xpl_claim_new (XplAct act, const char *label)
{
  XplClaim *self = g_object_new (XPL_TYPE_CLAIM, NULL);

  self->act = act;
  if (label != NULL)
    {
      g_free (self->label);
      self->label = g_strdup (label);
    }
  return self;
}

XplStep *
xpl_claim_add_step (XplClaim *self, XplClaimStatus status, const XplWhen *when)
{
  XplStep step = { .status = status };

  g_return_val_if_fail (XPL_IS_CLAIM (self), NULL);

  if (when != NULL)
    xpl_when_copy (&step.when, when);
  step.by = g_ptr_array_new ();
  step.evidence = g_array_new (FALSE, TRUE, sizeof (XplEvidence));
  g_array_append_val (self->steps, step);
  return &g_array_index (self->steps, XplStep, self->steps->len - 1);
}
