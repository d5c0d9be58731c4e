/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "sidebar.h"

struct _XplSidebar
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

G_DEFINE_FINAL_TYPE (XplSidebar, xpl_sidebar, GTK_TYPE_WIDGET)

static void
xpl_sidebar_dispose (GObject *object)
{
  XplSidebar *self = XPL_SIDEBAR (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (xpl_sidebar_parent_class)->dispose (object);
}

static void
xpl_sidebar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  XplSidebar *self = XPL_SIDEBAR (object);

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
xpl_sidebar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      xpl_sidebar_set_session (XPL_SIDEBAR (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
xpl_sidebar_class_init (XplSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = xpl_sidebar_dispose;
  object_class->get_property = xpl_sidebar_get_property;
  object_class->set_property = xpl_sidebar_set_property;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, XPL_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
xpl_sidebar_init (XplSidebar *self)
{
}

GtkWidget *
xpl_sidebar_new (void)
{
  return g_object_new (XPL_TYPE_SIDEBAR, NULL);
}

XplSession *
xpl_sidebar_get_session (XplSidebar *self)
{
  g_return_val_if_fail (XPL_IS_SIDEBAR (self), NULL);

  return self->session;
}

void
xpl_sidebar_set_session (XplSidebar *self, XplSession *session)
{
  g_return_if_fail (XPL_IS_SIDEBAR (self));
  g_return_if_fail (session == NULL || XPL_IS_SESSION (session));

  if (g_set_object (&self->session, session))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
xpl_sidebar_focus_filter (XplSidebar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}
