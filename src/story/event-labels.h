/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "story-parts.h"

G_BEGIN_DECLS

/**
 * What happened in plain words, "Putin visited Pyongyang": the statement's own label, else the words of the act. Without
 * "not" and "planned": see xpl_story_qualify(). A new string.
 * @exactness: how well the label tells it, for choosing among several: the more the better
 */
char *xpl_statement_make_label (const XplStory *story, guint article, const XplStatement *statement, guint *exactness);

/** The same of what did not happen, "Putin did not visit Pyongyang"; NULL where the verb's base form is not known. */
char *xpl_statement_make_negated_label (const XplStory *story, guint article, const XplStatement *statement);

/** Why a statement was read as it was: its cue and what the act is called. A new string. */
char *xpl_statement_make_why (const XplStory *story, guint article, const XplStatement *statement);

G_END_DECLS
