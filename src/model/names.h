/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "types.h"

G_BEGIN_DECLS

/*
 * What the enumerations of types.h are called: in files (the codes of the bundle format) and on the screen (plain
 * words in the user's language). All strings are static.
 */

/** The families of names; each is one enumeration of types.h. */
typedef enum
{
  XPL_NAMES_ENTITY_TYPE,
  XPL_NAMES_MENTION_KIND,
  XPL_NAMES_POLARITY,
  XPL_NAMES_MODALITY,
  XPL_NAMES_QUOTE_KIND,
  XPL_NAMES_APPROX,
  XPL_NAMES_COMPARISON_KIND,
  XPL_NAMES_CLAIM_STATUS,
  XPL_NAMES_ORIGIN_KIND,
  XPL_NAMES_HOW,
  XPL_NAMES_SKIP_KIND,
  XPL_NAMES_ACT,
  XPL_NAMES_QUAD,
  XPL_NAMES_LIST,
} XplNames;

/** How many values the family has: 0 … n - 1. */
guint xpl_names_count (XplNames names);

/** The code of @value in files, such as "at-least" or "AID"; NULL for a value that has none (XPL_APPROX_NONE). */
const char *xpl_name_to_code (XplNames names, int value);

/** The value whose code is @code, or -1. */
int xpl_name_from_code (XplNames names, const char *code);

/**
 * What the screen says for @value, translated: "helped" for %XPL_ACT_AID, "at least" for %XPL_APPROX_AT_LEAST; "" for
 * %XPL_APPROX_NONE, which adds nothing to its number.
 */
const char *xpl_name_to_words (XplNames names, int value);

/** The heading of an entity type, a quad class or a list, translated: "People", "Figures"; the words of other values. */
const char *xpl_name_to_heading (XplNames names, int value);

/** Words or deeds, for or against. */
XplQuad xpl_act_get_quad (XplAct act);

/** Has no direction: meeting, agreeing, being allied. */
gboolean xpl_act_is_symmetric (XplAct act);

G_END_DECLS
