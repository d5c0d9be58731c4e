/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What must hold of each type of the program: it can be made and goes away again, its properties start with their defaults,
 * and setting one to another value is told once, to the same value not at all. */

#include "article.h"
#include "evidence-list.h"
#include "findings.h"
#include "graph-view.h"
#include "paragraph.h"
#include "passage-list.h"
#include "passage-row.h"
#include "reader.h"
#include "sidebar-group.h"
#include "sidebar-row.h"
#include "sidebar.h"
#include "timeline-view.h"
#include "view-fixture.h"
#include "view-init.h"
#include "window.h"

#include <adwaita.h>

static GType
get_type (guint index)
{
  const GType types[] = {
    XPL_TYPE_APPLICATION,  XPL_TYPE_ARTICLE,      XPL_TYPE_BUNDLE,      XPL_TYPE_CLAIM,         XPL_TYPE_COMPARISON,
    XPL_TYPE_ENTITY,       XPL_TYPE_EVENT,        XPL_TYPE_FIGURE,      XPL_TYPE_EVIDENCE_LIST, XPL_TYPE_GRAPH_VIEW,
    XPL_TYPE_ORIGIN,       XPL_TYPE_PARAGRAPH,    XPL_TYPE_PASSAGE,     XPL_TYPE_PASSAGE_LIST,  XPL_TYPE_PASSAGE_ROW,
    XPL_TYPE_QUOTE,        XPL_TYPE_READER,       XPL_TYPE_RELATION,    XPL_TYPE_SERIES,        XPL_TYPE_SESSION,
    XPL_TYPE_SIDEBAR,      XPL_TYPE_SIDEBAR_GROUP, XPL_TYPE_SIDEBAR_ROW, XPL_TYPE_TIMELINE_VIEW, XPL_TYPE_WINDOW,
  };

  return index < G_N_ELEMENTS (types) ? types[index] : G_TYPE_INVALID;
}

static GObject *
make (GType type)
{
  GObject *object = g_object_new (type, NULL);

  if (GTK_IS_WINDOW (object))
    return g_object_ref (object); /* GTK holds the first reference to a window */
  return g_object_is_floating (object) ? g_object_ref_sink (object) : object;
}

static void
unmake (GObject *object)
{
  if (GTK_IS_WINDOW (object))
    gtk_window_destroy (GTK_WINDOW (object));
  settle ();
  g_assert_finalize_object (object);
}

static void
test_finalises (gconstpointer data)
{
  unmake (make (GPOINTER_TO_SIZE (data)));
}

/* The properties that @type itself has. */
static GParamSpec **
list_properties (GType type, guint *n)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  GParamSpec **all = g_object_class_list_properties (G_OBJECT_CLASS (klass), n);
  guint kept = 0;

  for (guint i = 0; i < *n; i++)
    if (all[i]->owner_type == type)
      all[kept++] = all[i];
  *n = kept;
  return all;
}

/* Not to be compared with the default of their class, with the reason. */
static const struct
{
  const char *property;
  const char *reason;
} without_default[] = {
  { "bundle", "a session always has one" },
  { "filter", "a session always has one" },
  { "graph", "a session always has one" },
  { "evidence", "a session always has a list, empty at first" },
};

static gboolean
has_default (GParamSpec *property)
{
  for (guint i = 0; i < G_N_ELEMENTS (without_default); i++)
    if (g_str_equal (property->name, without_default[i].property))
      return FALSE;
  return (property->flags & G_PARAM_READABLE) != 0;
}

static void
test_defaults (gconstpointer data)
{
  GType type = GPOINTER_TO_SIZE (data);
  GObject *object = make (type);
  guint n;
  g_autofree GParamSpec **properties = list_properties (type, &n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      if (!has_default (properties[i]))
        continue;
      g_value_init (&value, properties[i]->value_type);
      g_object_get_property (object, properties[i]->name, &value);
      g_test_message ("%s", properties[i]->name);
      g_assert_true (g_param_value_defaults (properties[i], &value));
    }
  unmake (object);
}

static void
count_cb (GObject *object, GParamSpec *property, gpointer data)
{
  (*(guint *) data)++;
}

/* Makes @value another one than it is; FALSE where that is not known for its type. */
static gboolean
change (GValue *value, GParamSpec *property)
{
  if (G_VALUE_HOLDS_BOOLEAN (value))
    g_value_set_boolean (value, !g_value_get_boolean (value));
  else if (property->value_type == XPL_TYPE_SESSION)
    g_value_take_object (value, xpl_session_new ());
  else
    return FALSE;
  return TRUE;
}

static void
test_notifies (gconstpointer data)
{
  GType type = GPOINTER_TO_SIZE (data);
  GObject *object = make (type);
  guint n;
  g_autofree GParamSpec **properties = list_properties (type, &n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autofree char *signal = g_strconcat ("notify::", properties[i]->name, NULL);
      guint count = 0;

      if ((properties[i]->flags & G_PARAM_READWRITE) != G_PARAM_READWRITE)
        continue;
      g_value_init (&value, properties[i]->value_type);
      g_object_get_property (object, properties[i]->name, &value);
      g_assert_true (change (&value, properties[i]));
      g_signal_connect (object, signal, G_CALLBACK (count_cb), &count);
      g_object_set_property (object, properties[i]->name, &value);
      g_assert_cmpuint (count, ==, 1);
      g_object_set_property (object, properties[i]->name, &value);
      g_assert_cmpuint (count, ==, 1);
    }
  unmake (object);
}

static void
add (const char *name, GType type, GTestDataFunc test)
{
  g_autofree char *path = g_strdup_printf ("/types/%s/%s", name, g_type_name (type));

  g_test_add_data_func (path, GSIZE_TO_POINTER (type), test);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  xpl_view_init ();
  for (guint i = 0; get_type (i) != G_TYPE_INVALID; i++)
    {
      add ("finalises", get_type (i), test_finalises);
      add ("defaults", get_type (i), test_defaults);
      add ("notifies", get_type (i), test_notifies);
    }
  return g_test_run ();
}
