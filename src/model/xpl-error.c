/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "xpl-error.h"

struct _XplWarnings
{
  GPtrArray *errors;
};

G_DEFINE_QUARK (xpl-error-quark, xpl_error)

XplWarnings *
xpl_warnings_new (void)
{
  XplWarnings *self = g_new0 (XplWarnings, 1);

  self->errors = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  return self;
}

void
xpl_warnings_free (XplWarnings *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->errors);
  g_free (self);
}

void
xpl_warnings_add (XplWarnings *self, XplError code, const char *format, ...)
{
  va_list args;

  /* Callers that do not care about single items pass no list. */
  if (self == NULL)
    return;
  va_start (args, format);
  g_ptr_array_add (self->errors, g_error_new_valist (XPL_ERROR, code, format, args));
  va_end (args);
}

void
xpl_warnings_take (XplWarnings *self, GError *error)
{
  g_return_if_fail (error != NULL);

  if (self == NULL)
    g_error_free (error);
  else
    g_ptr_array_add (self->errors, error);
}

guint
xpl_warnings_get_size (const XplWarnings *self)
{
  return self == NULL ? 0 : self->errors->len;
}

const GError *
xpl_warnings_get (const XplWarnings *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->errors->len, NULL);

  return g_ptr_array_index (self->errors, index);
}

GError *
xpl_warnings_steal_last (XplWarnings *self)
{
  g_return_val_if_fail (self != NULL && self->errors->len > 0, NULL);

  return g_ptr_array_steal_index (self->errors, self->errors->len - 1);
}
