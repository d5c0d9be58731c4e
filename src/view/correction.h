/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "decide.h"
#include "names.h"
#include "target.h"

G_BEGIN_DECLS

/** XplCorrectionChoices: what a correction offers in a menu of its own. */
typedef enum
{
  XPL_CHOICES_NONE,
  XPL_CHOICES_ENTITY_TYPES,
  XPL_CHOICES_MODALITIES,
  XPL_CHOICES_POLARITIES,
  XPL_CHOICES_STATUSES,
  XPL_CHOICES_SOURCE_GRADES, /* A–F */
  XPL_CHOICES_FACT_GRADES,   /* 1–6 */
} XplCorrectionChoices;

/** Corrections of one section stand together in menus. */
typedef enum
{
  XPL_CORRECTIONS_OF_IDENTITY,
  XPL_CORRECTIONS_OF_CONTENT,
  XPL_CORRECTIONS_OF_TRUTH,
  XPL_CORRECTIONS_OF_NOTES,
  XPL_CORRECTIONS_OF_TEXT,
  XPL_N_CORRECTION_SECTIONS,
} XplCorrectionSection;

/**
 * XplCorrection: one thing that a person may correct: a row of the table that every menu is made from.
 * @name: of the action
 * @label: for menus, not translated yet; "…" where it asks for something
 * @kinds: of targets that it is for
 * @make: the decision itself, @choice being one of @choices; NULL where a form asks for what it needs
 * @reverses: the verb of a decision about the same place that is taken back instead, where there is one in force; or NULL
 */
typedef struct
{
  const char *name;
  const char *label;
  guint kinds;
  XplCorrectionSection section;
  XplCorrectionChoices choices;
  XplDecision *(*make) (XplBundle *bundle, const XplTarget *target, int choice);
  const char *reverses;
} XplCorrection;

/** All of them, in the order of menus. */
const XplCorrection *xpl_corrections_get (guint *n_corrections);
const XplCorrection *xpl_correction_find (const char *name);

/** TRUE where it is of use for @target: splitting takes two places. */
gboolean xpl_correction_applies (const XplCorrection *self, const XplTarget *target);

/** How many choices it offers, and each in words (a new string). */
guint xpl_correction_get_n_choices (XplCorrectionChoices choices);
char *xpl_correction_dup_choice (XplCorrectionChoices choices, guint index);

/** Which choice @target has now, or -1. */
int xpl_correction_get_present (XplCorrectionChoices choices, const XplTarget *target);

/** TRUE where the one may be dropped on the other: two findings of one kind that can be the same thing. */
gboolean xpl_correction_can_merge (gpointer kept, gpointer other);

G_END_DECLS
