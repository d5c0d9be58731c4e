/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "findings.h"

G_DEFINE_FINAL_TYPE (XplSeries, xpl_series, XPL_TYPE_FINDING)

static void
xpl_series_finalize (GObject *object)
{
  XplSeries *self = XPL_SERIES (object);

  g_free (self->label);
  g_free (self->what);
  g_free (self->state);
  g_free (self->per);
  g_free (self->unit);
  g_ptr_array_unref (self->figures);
  G_OBJECT_CLASS (xpl_series_parent_class)->finalize (object);
}

static char *
xpl_series_dup_label (XplFinding *finding)
{
  return g_strdup (XPL_SERIES (finding)->label);
}

static void
xpl_series_class_init (XplSeriesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xpl_series_finalize;
  XPL_FINDING_CLASS (klass)->dup_label = xpl_series_dup_label;
  XPL_FINDING_CLASS (klass)->list = XPL_LIST_SERIES;
}

static void
xpl_series_init (XplSeries *self)
{
  self->label = g_strdup ("");
  self->figures = g_ptr_array_new ();
}

XplSeries *
xpl_series_new (const char *label)
{
  XplSeries *self = g_object_new (XPL_TYPE_SERIES, NULL);

  if (label != NULL)
    {
      g_free (self->label);
      self->label = g_strdup (label);
    }
  return self;
}
