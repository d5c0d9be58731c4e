/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "reader.h"

struct _XplReader
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

G_DEFINE_FINAL_TYPE (XplReader, xpl_reader, GTK_TYPE_WIDGET)

static void
xpl_reader_dispose (GObject *object)
{
  XplReader *self = XPL_READER (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (xpl_reader_parent_class)->dispose (object);
}

static void
xpl_reader_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  XplReader *self = XPL_READER (object);

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
xpl_reader_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      xpl_reader_set_session (XPL_READER (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
xpl_reader_class_init (XplReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = xpl_reader_dispose;
  object_class->get_property = xpl_reader_get_property;
  object_class->set_property = xpl_reader_set_property;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, XPL_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
xpl_reader_init (XplReader *self)
{
}

GtkWidget *
xpl_reader_new (void)
{
  return g_object_new (XPL_TYPE_READER, NULL);
}

XplSession *
xpl_reader_get_session (XplReader *self)
{
  g_return_val_if_fail (XPL_IS_READER (self), NULL);

  return self->session;
}

void
xpl_reader_set_session (XplReader *self, XplSession *session)
{
  g_return_if_fail (XPL_IS_READER (self));
  g_return_if_fail (session == NULL || XPL_IS_SESSION (session));

  if (g_set_object (&self->session, session))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
