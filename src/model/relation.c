/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "findings.h"
#include "names.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (XplRelation, xpl_relation, XPL_TYPE_FINDING)

static void
xpl_relation_finalize (GObject *object)
{
  XplRelation *self = XPL_RELATION (object);

  g_free (self->mode);
  g_ptr_array_unref (self->attributed);
  g_ptr_array_unref (self->via);
  g_ptr_array_unref (self->disputed_by);
  xpl_when_clear (&self->when);
  G_OBJECT_CLASS (xpl_relation_parent_class)->finalize (object);
}

/* "Vladimir Putin visited Pyongyang (claimed)", an event between the two: what stands between their names. */
static char *
dup_verb_of_event (XplRelation *self)
{
  const char *label = self->event == NULL ? NULL : self->event->label;
  const char *verb, *object;

  if (label == NULL || !g_str_has_prefix (label, self->subject->name))
    return NULL;
  verb = label + strlen (self->subject->name);
  object = g_strrstr (verb, self->object->name);
  if (verb[0] != ' ' || object == NULL || object - verb < 3 || object[-1] != ' ')
    return NULL;

  const char *rest = object + strlen (self->object->name);
  return *rest == '\0' || g_str_has_prefix (rest, " (") ? g_strndup (verb + 1, (gsize) (object - verb) - 2) : NULL;
}

char *
xpl_relation_dup_verb (XplRelation *self)
{
  char *verb;

  g_return_val_if_fail (XPL_IS_RELATION (self), NULL);

  verb = dup_verb_of_event (self);
  return verb != NULL ? verb : g_strdup (xpl_name_to_words (XPL_NAMES_ACT, self->act));
}

/* "North Korea helped Russia"; what is no plain fact says so. */
static char *
xpl_relation_dup_label (XplFinding *finding)
{
  XplRelation *self = XPL_RELATION (finding);
  g_autofree char *plain = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *own = dup_verb_of_event (self);
  g_autofree char *verb = own != NULL ? NULL : xpl_relation_dup_verb (self);

  /* Translators: who did what to whom: "North Korea helped Russia". */
  plain = g_strdup_printf (C_("subject verb object", "%s %s %s"),
                           self->subject->name,
                           own != NULL ? own : verb,
                           self->object->name);
  /* The text's own words say by themselves that it is not so. */
  if (self->polarity == XPL_POLARITY_NEGATIVE && own == NULL)
    /* Translators: before a sentence that the text negates. */
    sentence = g_strdup_printf (_("Not so: %s"), plain);
  else
    sentence = g_steal_pointer (&plain);
  if (self->modality == XPL_MODALITY_FACT)
    return g_steal_pointer (&sentence);
  /* Translators: a sentence, then how sure it is: "suspected". */
  return g_strdup_printf (C_("sentence (modality)", "%s (%s)"),
                          sentence,
                          xpl_name_to_words (XPL_NAMES_MODALITY, self->modality));
}

static void
xpl_relation_class_init (XplRelationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xpl_relation_finalize;
  XPL_FINDING_CLASS (klass)->dup_label = xpl_relation_dup_label;
  XPL_FINDING_CLASS (klass)->list = XPL_LIST_RELATIONS;
}

static void
xpl_relation_init (XplRelation *self)
{
  self->attributed = g_ptr_array_new ();
  self->via = g_ptr_array_new ();
  self->disputed_by = g_ptr_array_new ();
}

XplRelation *
xpl_relation_new (XplEntity *subject, XplAct act, XplEntity *object)
{
  XplRelation *self;

  g_return_val_if_fail (XPL_IS_ENTITY (subject), NULL);
  g_return_val_if_fail (XPL_IS_ENTITY (object), NULL);

  self = g_object_new (XPL_TYPE_RELATION, NULL);
  self->subject = subject;
  self->act = act;
  self->object = object;
  return self;
}
