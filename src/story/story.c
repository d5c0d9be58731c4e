/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * The stages run one after the other over all articles, in their order: who is who comes first, since all other findings
 * speak of entities; which articles are one origin comes before the counts, which the bundle derives at the end.
 */

#include "config.h"

#include "story-parts.h"

static const XplStoryStage stages[] = {
  xpl_story_add_entities, xpl_story_add_events,      xpl_story_add_relations, xpl_story_add_co_occurrences,
  xpl_story_add_quotes,   xpl_story_add_figures,     xpl_story_add_comparisons,
  xpl_story_add_claims,   xpl_story_add_origins,
};

static void
set_up (XplStory *self, GPtrArray *readings)
{
  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (self->bundle));
  guint n = g_list_model_get_n_items (articles);

  self->articles = g_ptr_array_new_full (n, g_object_unref);
  self->readings = g_ptr_array_new_full (n, NULL);
  self->entities = g_new0 (XplEntity **, n);
  self->events = g_new0 (XplEvent **, n);
  for (guint i = 0; i < n; i++)
    {
      XplReading *reading = i < readings->len ? g_ptr_array_index (readings, i) : NULL;

      g_ptr_array_add (self->articles, g_list_model_get_item (articles, i));
      g_ptr_array_add (self->readings, reading);
      if (reading == NULL)
        continue;
      self->entities[i] = g_new0 (XplEntity *, reading->entities->len);
      self->events[i] = g_new0 (XplEvent *, reading->statements->len);
    }
}

static void
tear_down (XplStory *self)
{
  for (guint i = 0; i < self->articles->len; i++)
    {
      g_free (self->entities[i]);
      g_free (self->events[i]);
    }
  g_free (self->entities);
  g_free (self->events);
  g_ptr_array_unref (self->articles);
  g_ptr_array_unref (self->readings);
}

gboolean
xpl_story_build (XplBundle *bundle, GPtrArray *readings, GCancellable *cancellable, GError **error)
{
  XplStory story = { .bundle = bundle, .cancellable = cancellable };
  gboolean is_done = TRUE;

  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), FALSE);
  g_return_val_if_fail (readings != NULL, FALSE);

  xpl_bundle_clear_findings (bundle);
  set_up (&story, readings);
  for (guint i = 0; i < G_N_ELEMENTS (stages) && is_done; i++)
    is_done = !xpl_story_is_cancelled (&story) && stages[i](&story);
  tear_down (&story);
  if (!is_done)
    {
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return FALSE;
    }
  xpl_bundle_derive (bundle);
  return TRUE;
}
