/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "session-private.h"

#include <glib/gi18n-lib.h>

GParamSpec *xpl_session_properties[N_PROPS];

enum
{
  SIGNAL_MESSAGE,
  SIGNAL_WARNINGS,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (XplSession, xpl_session, G_TYPE_OBJECT)

void
xpl_session_set_modified (XplSession *self, gboolean modified)
{
  if (self->modified == modified)
    return;
  self->modified = modified;
  xpl_session_notify (self, PROP_MODIFIED);
}

void
xpl_session_update_graph (XplSession *self)
{
  g_clear_pointer (&self->graph, xpl_graph_unref);
  self->graph = xpl_filter_make_graph (self->filter, self->bundle);
  xpl_session_notify (self, PROP_GRAPH);
  xpl_session_start_layout (self, FALSE);
}

/* Ids are given anew when articles are added: what is called the same and is of the same type stays where it was. */
static void
carry_places (XplSession *self, XplBundle *fresh)
{
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *old = G_LIST_MODEL (xpl_bundle_get_list (self->bundle, XPL_LIST_ENTITIES));
  GListModel *new = G_LIST_MODEL (xpl_bundle_get_list (fresh, XPL_LIST_ENTITIES));
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < g_list_model_get_n_items (old); i++)
    {
      g_autoptr (XplEntity) entity = g_list_model_get_item (old, i);
      gpointer place = g_hash_table_lookup (self->places, xpl_finding_get_id (XPL_FINDING (entity)));

      if (place != NULL)
        g_hash_table_replace (by_name, g_strdup_printf ("%d %s", entity->type, entity->name), place);
    }
  for (guint i = 0; i < g_list_model_get_n_items (new); i++)
    {
      g_autoptr (XplEntity) entity = g_list_model_get_item (new, i);
      g_autofree char *key = g_strdup_printf ("%d %s", entity->type, entity->name);
      const char *id = xpl_finding_get_id (XPL_FINDING (entity));
      const XplPlace *place = xpl_bundle_get_place (fresh, id);

      if (place == NULL)
        place = g_hash_table_lookup (by_name, key);
      if (place != NULL)
        g_hash_table_replace (places, g_strdup (id), g_memdup2 (place, sizeof *place));
    }
  g_hash_table_unref (self->places);
  self->places = places;
}

void
xpl_session_replace_bundle (XplSession *self, XplReplay *replay, GFile *file)
{
  xpl_session_stop_replay (self);
  xpl_session_stop_layout (self);
  xpl_session_clear_selection (self);
  xpl_session_clear_undo (self);
  g_hash_table_remove_all (self->sentences);
  carry_places (self, xpl_replay_get_bundle (replay));
  g_set_object (&self->base, xpl_replay_get_base (replay));
  xpl_session_take_replay (self, replay);
  g_set_object (&self->file, file);
  xpl_filter_free (self->filter);
  self->filter = xpl_filter_new_for_replay (replay);
  xpl_session_notify (self, PROP_BUNDLE);
  xpl_session_notify (self, PROP_FILE);
  xpl_session_notify (self, PROP_FILTER);
  xpl_session_update_graph (self);
}

void
xpl_session_post (GTask *task, int priority, GSourceFunc func)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, priority);
  g_source_set_callback (source, func, g_object_ref (task), g_object_unref);
  g_source_attach (source, g_task_get_context (task));
}

void
xpl_session_emit_message (XplSession *self, const char *text, const char *action, const char *action_label)
{
  g_signal_emit (self, signals[SIGNAL_MESSAGE], 0, text, action, action_label);
}

static void
xpl_session_dispose (GObject *object)
{
  XplSession *self = XPL_SESSION (object);

  xpl_session_cancel (self);
  xpl_session_stop_layout (self);
  xpl_session_stop_replay (self);
  g_clear_object (&self->selection);
  g_clear_object (&self->hover);
  g_clear_object (&self->evidence);
  g_clear_object (&self->passage);
  g_clear_object (&self->article);
  G_OBJECT_CLASS (xpl_session_parent_class)->dispose (object);
}

static void
xpl_session_finalize (GObject *object)
{
  XplSession *self = XPL_SESSION (object);

  g_clear_pointer (&self->move, xpl_undo_step_free);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_ptr_array_unref (self->selected);
  g_hash_table_unref (self->sentences);
  g_hash_table_unref (self->places);
  g_clear_pointer (&self->graph, xpl_graph_unref);
  g_clear_pointer (&self->filter, xpl_filter_free);
  g_object_unref (self->history);
  g_clear_object (&self->replay);
  g_clear_object (&self->bundle);
  g_clear_object (&self->base);
  g_clear_object (&self->arriving);
  g_clear_object (&self->file);
  g_clear_pointer (&self->keeper, xpl_keeper_unref);
  g_free (self->status);
  G_OBJECT_CLASS (xpl_session_parent_class)->finalize (object);
}

static void
xpl_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  XplSession *self = XPL_SESSION (object);

  switch (prop_id)
    {
    case PROP_BUNDLE:
      g_value_set_object (value, self->bundle);
      break;
    case PROP_ARRIVING:
      g_value_set_object (value, self->arriving);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, self->modified);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_HOVER:
      g_value_set_object (value, self->hover);
      break;
    case PROP_EVIDENCE:
      g_value_set_object (value, self->evidence);
      break;
    case PROP_PASSAGE:
      g_value_set_object (value, self->passage);
      break;
    case PROP_ARTICLE:
      g_value_set_object (value, self->article);
      break;
    case PROP_FILTER:
      g_value_set_boxed (value, self->filter);
      break;
    case PROP_GRAPH:
      g_value_set_boxed (value, self->graph);
      break;
    case PROP_LAYOUT_SERIAL:
      g_value_set_uint (value, self->layout_serial);
      break;
    case PROP_MARKS_SERIAL:
      g_value_set_uint (value, self->marks_serial);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, xpl_session_get_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, xpl_session_get_redo_label (self));
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    case PROP_STATUS:
      g_value_set_string (value, self->status);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
xpl_session_class_init (XplSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamSpec **properties = xpl_session_properties;

  object_class->dispose = xpl_session_dispose;
  object_class->finalize = xpl_session_finalize;
  object_class->get_property = xpl_session_get_property;

  properties[PROP_BUNDLE] = g_param_spec_object ("bundle", NULL, NULL, XPL_TYPE_BUNDLE, flags);
  properties[PROP_ARRIVING] = g_param_spec_object ("arriving", NULL, NULL, XPL_TYPE_BUNDLE, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, G_TYPE_OBJECT, flags);
  properties[PROP_HOVER] = g_param_spec_object ("hover", NULL, NULL, G_TYPE_OBJECT, flags);
  properties[PROP_EVIDENCE] = g_param_spec_object ("evidence", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_PASSAGE] = g_param_spec_object ("passage", NULL, NULL, XPL_TYPE_PASSAGE, flags);
  properties[PROP_ARTICLE] = g_param_spec_object ("article", NULL, NULL, XPL_TYPE_ARTICLE, flags);
  properties[PROP_FILTER] = g_param_spec_boxed ("filter", NULL, NULL, XPL_TYPE_FILTER, flags);
  properties[PROP_GRAPH] = g_param_spec_boxed ("graph", NULL, NULL, XPL_TYPE_GRAPH, flags);
  properties[PROP_LAYOUT_SERIAL] = g_param_spec_uint ("layout-serial", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_MARKS_SERIAL] = g_param_spec_uint ("marks-serial", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, -1, 1, -1, flags);
  properties[PROP_STATUS] = g_param_spec_string ("status", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_MESSAGE] = g_signal_new ("message", XPL_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  signals[SIGNAL_WARNINGS] = g_signal_new ("warnings", XPL_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
xpl_session_init (XplSession *self)
{
  self->base = xpl_bundle_new (NULL);
  self->bundle = g_object_ref (self->base);
  self->replay = xpl_replay_run (self->base, NULL, NULL);
  self->history = g_list_store_new (XPL_TYPE_HISTORY_ENTRY);
  self->filter = xpl_filter_new ();
  self->graph = xpl_filter_make_graph (self->filter, self->bundle);
  self->selected = g_ptr_array_new_with_free_func (g_object_unref);
  self->evidence = G_LIST_MODEL (g_list_store_new (XPL_TYPE_PASSAGE));
  self->sentences =
      g_hash_table_new_full (NULL, NULL, g_object_unref, (GDestroyNotify) g_array_unref);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) xpl_undo_step_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) xpl_undo_step_free);
  self->progress = -1;
}

XplSession *
xpl_session_new (void)
{
  return g_object_new (XPL_TYPE_SESSION, NULL);
}

XplBundle *
xpl_session_get_bundle (XplSession *self)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), NULL);

  return self->bundle;
}

XplBundle *
xpl_session_get_arriving (XplSession *self)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), NULL);

  return self->arriving;
}

GFile *
xpl_session_get_file (XplSession *self)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), NULL);

  return self->file;
}

gboolean
xpl_session_get_modified (XplSession *self)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), FALSE);

  return self->modified;
}

char *
xpl_session_dup_title (XplSession *self)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), NULL);

  const char *title = xpl_bundle_get_title (self->bundle);

  if (title != NULL && *title != '\0')
    return g_strdup (title);
  if (self->file != NULL)
    return g_file_get_basename (self->file);
  return g_strdup (_("Untitled"));
}

const XplFilter *
xpl_session_get_filter (XplSession *self)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), NULL);

  return self->filter;
}

gboolean
xpl_session_set_filter (XplSession *self, XplFilter *filter)
{
  g_autoptr (XplFilter) asked = filter;
  g_autoptr (XplFilter) complete = xpl_filter_with_remarks (asked, self->replay);

  if (xpl_filter_equal (self->filter, complete))
    return FALSE;
  xpl_filter_free (self->filter);
  self->filter = g_steal_pointer (&complete);
  xpl_session_notify (self, PROP_FILTER);
  return TRUE;
}

void
xpl_session_take_filter (XplSession *self, XplFilter *filter)
{
  g_return_if_fail (XPL_IS_SESSION (self));
  g_return_if_fail (filter != NULL);

  if (xpl_session_set_filter (self, filter))
    xpl_session_update_graph (self);
}

XplGraph *
xpl_session_get_graph (XplSession *self)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), NULL);

  return self->graph;
}

gboolean
xpl_session_get_busy (XplSession *self)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), FALSE);

  return self->busy;
}
