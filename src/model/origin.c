/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "findings.h"

#include <glib/gi18n-lib.h>
#include <math.h>

G_DEFINE_FINAL_TYPE (XplOrigin, xpl_origin, XPL_TYPE_FINDING)

static void
xpl_origin_finalize (GObject *object)
{
  XplOrigin *self = XPL_ORIGIN (object);

  g_ptr_array_unref (self->items);
  G_OBJECT_CLASS (xpl_origin_parent_class)->finalize (object);
}

static char *
xpl_origin_dup_label (XplFinding *finding)
{
  XplOrigin *self = XPL_ORIGIN (finding);
  guint n = self->items->len;

  switch (self->kind)
    {
    case XPL_ORIGIN_CREDIT:
      return g_strdup_printf (ngettext ("%u article with one credit", "%u articles share a credit", n), n);
    case XPL_ORIGIN_SHARED_TEXT:
      return g_strdup_printf (ngettext ("%u article with a text of its own", "%u articles share text", n), n);
    case XPL_ORIGIN_SAME_STATEMENT:
    default:
      return g_strdup_printf (ngettext ("%u article with one statement", "%u articles carry the same statement", n), n);
    }
}

static void
xpl_origin_class_init (XplOriginClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xpl_origin_finalize;
  XPL_FINDING_CLASS (klass)->dup_label = xpl_origin_dup_label;
  XPL_FINDING_CLASS (klass)->list = XPL_LIST_ORIGINS;
}

static void
xpl_origin_init (XplOrigin *self)
{
  self->items = g_ptr_array_new ();
  self->share = NAN;
}

XplOrigin *
xpl_origin_new (XplOriginKind kind)
{
  XplOrigin *self = g_object_new (XPL_TYPE_ORIGIN, NULL);

  self->kind = kind;
  return self;
}
