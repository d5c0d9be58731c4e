/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * XplJsonMembers: members of a JSON object that the program does not know, in the order of the file. Each is kept as the
 * raw text that it came as, with the known member that it stood behind, so that it can be written back in place. One
 * name may be there more than once. Does not change once it is filled; may then be shared by threads.
 */
typedef struct _XplJsonMembers XplJsonMembers;

/**
 * XplJsonRaw: one member.
 * @after: the known member before it (a static string), or NULL where it is the first; a member that is known, but could not
 *   be understood, stands after itself: where it is written is known
 * @name: its name as JSON has it, without the quotation marks
 * @value: its value as JSON
 */
typedef struct
{
  const char *after;
  char *name;
  char *value;
} XplJsonRaw;

XplJsonMembers *xpl_json_members_new (void);
XplJsonMembers *xpl_json_members_ref (XplJsonMembers *self);
void xpl_json_members_unref (XplJsonMembers *self);

/** Copies what it is given but for @after. */
void xpl_json_members_add (XplJsonMembers *self, const char *after, const char *name, gsize name_length,
                           const char *value, gsize value_length);

guint xpl_json_members_get_size (const XplJsonMembers *self);
const XplJsonRaw *xpl_json_members_get (const XplJsonMembers *self, guint index);

/** The value of the last member called @name, or NULL. @self may be NULL. */
const char *xpl_json_members_lookup (const XplJsonMembers *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplJsonMembers, xpl_json_members_unref)

G_END_DECLS
