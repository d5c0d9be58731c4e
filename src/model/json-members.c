/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "json-members.h"

#include <string.h>

#define NUL_ESCAPE "\\u0000"

struct _XplJsonMembers
{
  GArray *members; /* XplJsonRaw */
};

static void
clear_member (gpointer data)
{
  XplJsonRaw *member = data;

  g_free (member->name);
  g_free (member->value);
}

XplJsonMembers *
xpl_json_members_new (void)
{
  XplJsonMembers *self = g_atomic_rc_box_new0 (XplJsonMembers);

  self->members = g_array_new (FALSE, TRUE, sizeof (XplJsonRaw));
  g_array_set_clear_func (self->members, clear_member);
  return self;
}

XplJsonMembers *
xpl_json_members_ref (XplJsonMembers *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  g_array_unref (((XplJsonMembers *) data)->members);
}

void
xpl_json_members_unref (XplJsonMembers *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear);
}

/* A NUL in a file would end the string: as an escape it stays, and what follows it. */
static char *
dup_raw (const char *text, gsize length)
{
  const char *end = text + length, *nul;
  GString *string;

  if (memchr (text, '\0', length) == NULL)
    return g_strndup (text, length);
  string = g_string_sized_new (length + strlen (NUL_ESCAPE));
  for (; (nul = memchr (text, '\0', end - text)) != NULL; text = nul + 1)
    {
      g_string_append_len (string, text, nul - text);
      g_string_append (string, NUL_ESCAPE);
    }
  g_string_append_len (string, text, end - text);
  return g_string_free (string, FALSE);
}

void
xpl_json_members_add (XplJsonMembers *self, const char *after, const char *name, gsize name_length,
                      const char *value, gsize value_length)
{
  XplJsonRaw member = { .after = after };

  g_return_if_fail (self != NULL && name != NULL && value != NULL);

  member.name = dup_raw (name, name_length);
  member.value = dup_raw (value, value_length);
  g_array_append_val (self->members, member);
}

guint
xpl_json_members_get_size (const XplJsonMembers *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->members->len;
}

const XplJsonRaw *
xpl_json_members_get (const XplJsonMembers *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->members->len, NULL);

  return &g_array_index (self->members, XplJsonRaw, index);
}

const char *
xpl_json_members_lookup (const XplJsonMembers *self, const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = self != NULL ? self->members->len : 0; i > 0; i--)
    if (g_str_equal (g_array_index (self->members, XplJsonRaw, i - 1).name, name))
      return g_array_index (self->members, XplJsonRaw, i - 1).value;
  return NULL;
}
