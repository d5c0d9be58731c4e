/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "decide.h"
#include "form.h"
#include "target.h"

G_BEGIN_DECLS

/**
 * XplCorrectionForm: what a correction asks for, and how its answers become a decision: a row of the table that every
 * question is made from.
 * @name: of the correction
 * @title, @button: for people, not translated yet
 * @fields: static, ends with a name of NULL
 * @fill: sets what is known already, and what there is to choose from
 * @make: the decision; @target and all findings of the form belong to @bundle. NULL where the answers lack something:
 * @problem says what.
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *button;
  const XplFieldSpec *fields;
  void (*fill) (XplForm *form, XplBundle *bundle, const XplTarget *target);
  XplDecision *(*make) (XplForm *form, XplBundle *bundle, const XplTarget *target);
  const char *problem;
} XplCorrectionForm;

/** The form of the correction @name for @target, or NULL where it asks for nothing. */
const XplCorrectionForm *xpl_correction_form_find (const char *name, const XplTarget *target);

G_END_DECLS
