/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "reading.h"

G_BEGIN_DECLS

/** The four classes of names that most labelled corpora have. */
typedef enum
{
  XPL_NAME_CLASS_NONE,
  XPL_NAME_CLASS_PER,
  XPL_NAME_CLASS_ORG,
  XPL_NAME_CLASS_LOC,
  XPL_NAME_CLASS_MISC,
} XplNameClass;

XplNameClass xpl_name_class_of_type (XplEntityType type);

/** "PER", "ORG", "LOC", "MISC"; NULL for none. */
const char *xpl_name_class_to_string (XplNameClass class);

/** The type of what @mention names here: "Russian" names a people, though it is a mention of the state. */
XplEntityType xpl_mention_get_type (const XplReading *reading, const XplNameMention *mention);

/** The class of @mention; none where it is no name (a pronoun, a role) or of an actor without one. */
XplNameClass xpl_mention_get_class (const XplReading *reading, const XplNameMention *mention);

G_END_DECLS
