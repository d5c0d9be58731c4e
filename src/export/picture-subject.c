/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "picture-subject.h"

/* Findings and articles of a bundle do not change; its lists and indices do, so of those there is a snapshot. */
struct _XplPictureSubject
{
  gboolean (*write) (const XplPictureSubject *self,
                     const XplPictureOptions *options,
                     GFile *file,
                     GCancellable *cancellable,
                     GError **error);
  XplBundle *bundle;
  XplFilter *filter;

  /* Of the graph as it is seen */
  XplGraph *graph;
  XplPlace *places;
  XplViewTransform *transform;
  XplGraphEmphasis *emphasis;

  /* Of the timeline as it is seen */
  XplTimelineLanes lanes;
  XplAxis *axis;
  double scroll;
  GHashTable *selected; /* GObject */
  GObject *focus;

  /* Of a view that is drawn anew */
  XplView view;
  XplArticle *article;
  XplRange sentence;
};

static XplPictureSubject *
subject_new (XplBundle *bundle, const XplFilter *filter)
{
  XplPictureSubject *self = g_new0 (XplPictureSubject, 1);

  self->bundle = xpl_bundle_snapshot (bundle);
  self->filter = filter == NULL ? xpl_filter_new () : xpl_filter_copy (filter);
  return self;
}

static gboolean
write_graph (const XplPictureSubject *self,
             const XplPictureOptions *options,
             GFile *file,
             GCancellable *cancellable,
             GError **error)
{
  XplGraphPicture picture = { .bundle = self->bundle,
                              .graph = self->graph,
                              .places = self->places,
                              .filter = self->filter,
                              .transform = self->transform,
                              .emphasis = self->emphasis };

  return xpl_graph_picture_write (&picture, options, file, cancellable, error);
}

static gboolean
write_timeline (const XplPictureSubject *self,
                const XplPictureOptions *options,
                GFile *file,
                GCancellable *cancellable,
                GError **error)
{
  XplTimelineHighlight highlight = { self->selected, NULL, self->focus };
  XplTimelinePicture picture = { .bundle = self->bundle,
                                 .filter = self->filter,
                                 .lanes = self->lanes,
                                 .axis = self->axis,
                                 .scroll = self->scroll,
                                 .highlight = &highlight };

  return xpl_timeline_picture_write (&picture, options, file, cancellable, error);
}

static gboolean
write_view (const XplPictureSubject *self,
            const XplPictureOptions *options,
            GFile *file,
            GCancellable *cancellable,
            GError **error)
{
  return xpl_export_view (self->bundle, self->filter, self->view, self->article, self->sentence, options, file,
                          cancellable, error);
}

XplPictureSubject *
xpl_picture_subject_new_for_graph (const XplGraphPicture *picture)
{
  g_return_val_if_fail (picture != NULL && XPL_IS_BUNDLE (picture->bundle) && picture->graph != NULL, NULL);

  XplPictureSubject *self = subject_new (picture->bundle, picture->filter);

  self->write = write_graph;
  self->graph = xpl_graph_ref (picture->graph);
  self->places = g_memdup2 (picture->places, picture->graph->nodes->len * sizeof (XplPlace));
  self->transform = g_memdup2 (picture->transform, sizeof *picture->transform);
  self->emphasis = picture->emphasis == NULL ? NULL : xpl_graph_emphasis_copy (picture->emphasis);
  return self;
}

static GHashTable *
copy_objects (GHashTable *objects)
{
  GHashTable *copy = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  GHashTableIter iter;
  gpointer object;

  g_hash_table_iter_init (&iter, objects);
  while (g_hash_table_iter_next (&iter, &object, NULL))
    g_hash_table_add (copy, g_object_ref (object));
  return copy;
}

XplPictureSubject *
xpl_picture_subject_new_for_timeline (const XplTimelinePicture *picture)
{
  g_return_val_if_fail (picture != NULL && XPL_IS_BUNDLE (picture->bundle), NULL);

  XplPictureSubject *self = subject_new (picture->bundle, picture->filter);
  const XplTimelineHighlight *highlight = picture->highlight;

  self->write = write_timeline;
  self->lanes = picture->lanes;
  self->axis = g_memdup2 (picture->axis, sizeof *picture->axis);
  self->scroll = picture->scroll;
  if (highlight != NULL && highlight->selected != NULL)
    self->selected = copy_objects (highlight->selected);
  if (highlight != NULL)
    g_set_object (&self->focus, highlight->focus);
  return self;
}

XplPictureSubject *
xpl_picture_subject_new_for_view (XplBundle *bundle,
                                  const XplFilter *filter,
                                  XplView view,
                                  XplArticle *article,
                                  XplRange sentence)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);
  g_return_val_if_fail ((gsize) view < XPL_N_VIEWS && (view != XPL_VIEW_ARTICLE || XPL_IS_ARTICLE (article)), NULL);

  XplPictureSubject *self = subject_new (bundle, filter);

  self->write = write_view;
  self->view = view;
  g_set_object (&self->article, article);
  self->sentence = sentence;
  return self;
}

void
xpl_picture_subject_free (XplPictureSubject *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->bundle);
  xpl_filter_free (self->filter);
  g_clear_pointer (&self->graph, xpl_graph_unref);
  g_free (self->places);
  g_free (self->transform);
  g_clear_pointer (&self->emphasis, xpl_graph_emphasis_free);
  g_free (self->axis);
  g_clear_pointer (&self->selected, g_hash_table_unref);
  g_clear_object (&self->focus);
  g_clear_object (&self->article);
  g_free (self);
}

gboolean
xpl_picture_subject_write (const XplPictureSubject *self,
                           const XplPictureOptions *options,
                           GFile *file,
                           GCancellable *cancellable,
                           GError **error)
{
  g_return_val_if_fail (self != NULL && options != NULL && G_IS_FILE (file), FALSE);

  return self->write (self, options, file, cancellable, error);
}
