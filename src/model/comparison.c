/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "findings.h"
#include "names.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (XplComparison, xpl_comparison, XPL_TYPE_FINDING)

static void
xpl_comparison_finalize (GObject *object)
{
  XplComparison *self = XPL_COMPARISON (object);

  g_ptr_array_unref (self->figures);
  G_OBJECT_CLASS (xpl_comparison_parent_class)->finalize (object);
}

static char *
xpl_comparison_dup_label (XplFinding *finding)
{
  XplComparison *self = XPL_COMPARISON (finding);
  g_autofree char *figures = xpl_findings_dup_labels (self->figures);

  /* Translators: how figures compare, then the figures: "conflict: about 10,000 soldiers and 12,000 soldiers". */
  return g_strdup_printf (C_("comparison: figures", "%s: %s"),
                          xpl_name_to_words (XPL_NAMES_COMPARISON_KIND, self->kind),
                          figures);
}

static void
xpl_comparison_class_init (XplComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xpl_comparison_finalize;
  XPL_FINDING_CLASS (klass)->dup_label = xpl_comparison_dup_label;
  XPL_FINDING_CLASS (klass)->list = XPL_LIST_COMPARISONS;
}

static void
xpl_comparison_init (XplComparison *self)
{
  self->figures = g_ptr_array_new ();
}

XplComparison *
xpl_comparison_new (XplComparisonKind kind)
{
  XplComparison *self = g_object_new (XPL_TYPE_COMPARISON, NULL);

  self->kind = kind;
  return self;
}
