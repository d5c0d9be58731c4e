/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "article.h"
#include "excerpt.h"
#include "findings.h"

#include <glib/gi18n-lib.h>

#define LABEL_CHARACTERS 60

G_DEFINE_FINAL_TYPE (XplQuote, xpl_quote, XPL_TYPE_FINDING)

static void
xpl_quote_finalize (GObject *object)
{
  XplQuote *self = XPL_QUOTE (object);

  g_ptr_array_unref (self->speakers);
  g_ptr_array_unref (self->about);
  g_free (self->cue);
  g_free (self->hedge);
  g_ptr_array_unref (self->via);
  g_free (self->group);
  G_OBJECT_CLASS (xpl_quote_parent_class)->finalize (object);
}

static char *
dup_speech (XplQuote *self)
{
  GArray *evidence = xpl_finding_get_evidence (XPL_FINDING (self));
  const XplEvidence *first;
  g_autofree char *words = NULL;

  if (evidence->len == 0)
    return g_strdup ("…");
  first = &g_array_index (evidence, XplEvidence, 0);
  words = xpl_excerpt (first->article->text, first->range, LABEL_CHARACTERS);
  if (self->kind == XPL_QUOTE_INDIRECT)
    return g_steal_pointer (&words);
  /* Translators: the quotation marks of the language. */
  return g_strdup_printf (C_("direct speech", "“%s”"), words);
}

/* Cues that say no more than that somebody spoke; any other may turn what is said around: "did not deny". */
static gboolean
is_neutral (const char *cue)
{
  static const char *const neutral[] = { "said", "says", "say", "told", "tells", "added", "wrote", "according to", "stated" };
  g_autofree char *lower = g_ascii_strdown (cue, -1);

  for (guint i = 0; i < G_N_ELEMENTS (neutral); i++)
    if (g_str_equal (lower, neutral[i]))
      return TRUE;
  return FALSE;
}

char *
xpl_quote_dup_speakers (XplQuote *self)
{
  g_autofree char *speakers = NULL;

  g_return_val_if_fail (XPL_IS_QUOTE (self), NULL);

  if (self->speakers->len == 0)
    return NULL;
  speakers = xpl_findings_dup_labels (self->speakers);
  if (self->cue == NULL || is_neutral (self->cue))
    return g_steal_pointer (&speakers);
  /* Translators: who speaks, and the article's word for how: "Putin (did not deny)". */
  return g_strdup_printf (C_("speaker (cue)", "%s (%s)"), speakers, self->cue);
}

/* Austin: “We now assess…”, Putin (did not deny): … */
static char *
xpl_quote_dup_label (XplFinding *finding)
{
  XplQuote *self = XPL_QUOTE (finding);
  g_autofree char *speech = dup_speech (self);
  g_autofree char *speakers = xpl_quote_dup_speakers (self);

  if (speakers == NULL)
    return g_steal_pointer (&speech);
  /* Translators: who speaks, then the speech. */
  return g_strdup_printf (C_("speaker: speech", "%s: %s"), speakers, speech);
}

static void
xpl_quote_class_init (XplQuoteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xpl_quote_finalize;
  XPL_FINDING_CLASS (klass)->dup_label = xpl_quote_dup_label;
  XPL_FINDING_CLASS (klass)->list = XPL_LIST_QUOTES;
}

static void
xpl_quote_init (XplQuote *self)
{
  self->speakers = g_ptr_array_new ();
  self->about = g_ptr_array_new ();
  self->via = g_ptr_array_new ();
}

XplQuote *
xpl_quote_new (XplQuoteKind kind)
{
  XplQuote *self = g_object_new (XPL_TYPE_QUOTE, NULL);

  self->kind = kind;
  return self;
}
