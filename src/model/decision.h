/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "types.h"

G_BEGIN_DECLS

#define XPL_TYPE_DECISION (xpl_decision_get_type ())
G_DECLARE_FINAL_TYPE (XplDecision, xpl_decision, XPL, DECISION, GObject)

/**
 * XplDecision: one entry of the user's log.
 * @id: unique in the bundle
 * @verb: the format's "do"
 * @object: the whole JSON object
 * @raw: of a decision that came from a file, the text it came as, or NULL; it is written as it came, but for @undone
 * @undone: undo marks, redo unmarks
 */
struct _XplDecision
{
  GObject parent_instance;

  char *id;
  char *verb;
  JsonObject *object;
  char *raw;
  gboolean undone;
};

/** The id that the decision gives to what it adds, or NULL where it adds nothing. Borrowed. */
const char *xpl_decision_get_made (XplDecision *self);

/** Takes a reference to @object. */
XplDecision *xpl_decision_new (JsonObject *object);

/** What a file has of it, with or without the mark of undo: a JSON object on one line, without a line feed. A new string. */
char *xpl_decision_write (XplDecision *self, gboolean with_mark);

G_END_DECLS
