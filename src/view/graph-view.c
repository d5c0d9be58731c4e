/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "graph-view.h"

struct _XplGraphView
{
  GtkWidget parent_instance;

  XplSession *session;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (XplGraphView, xpl_graph_view, GTK_TYPE_WIDGET)

static void
xpl_graph_view_dispose (GObject *object)
{
  XplGraphView *self = XPL_GRAPH_VIEW (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (xpl_graph_view_parent_class)->dispose (object);
}

static void
xpl_graph_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  XplGraphView *self = XPL_GRAPH_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
xpl_graph_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      xpl_graph_view_set_session (XPL_GRAPH_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
xpl_graph_view_class_init (XplGraphViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = xpl_graph_view_dispose;
  object_class->get_property = xpl_graph_view_get_property;
  object_class->set_property = xpl_graph_view_set_property;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, XPL_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
xpl_graph_view_init (XplGraphView *self)
{
}

GtkWidget *
xpl_graph_view_new (void)
{
  return g_object_new (XPL_TYPE_GRAPH_VIEW, NULL);
}

XplSession *
xpl_graph_view_get_session (XplGraphView *self)
{
  g_return_val_if_fail (XPL_IS_GRAPH_VIEW (self), NULL);

  return self->session;
}

void
xpl_graph_view_set_session (XplGraphView *self, XplSession *session)
{
  g_return_if_fail (XPL_IS_GRAPH_VIEW (self));
  g_return_if_fail (session == NULL || XPL_IS_SESSION (session));

  if (g_set_object (&self->session, session))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

gboolean
xpl_graph_view_export (XplGraphView *self, const XplPictureOptions *options, GFile *file, GError **error)
{
  return TRUE;
}
