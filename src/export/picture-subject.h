/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "graph-picture.h"
#include "timeline-picture.h"
#include "view-picture.h"

G_BEGIN_DECLS

/**
 * XplPictureSubject: what a picture is of, with all that it takes to draw it: made in the thread that the views live in, where
 * it is freed again, and written in any other, while the views go on.
 */
typedef struct _XplPictureSubject XplPictureSubject;

/** Copies what @picture says; its bundle becomes a snapshot. */
XplPictureSubject *xpl_picture_subject_new_for_graph (const XplGraphPicture *picture);
/** The same of a timeline; where the pointer is does not matter to a picture. */
XplPictureSubject *xpl_picture_subject_new_for_timeline (const XplTimelinePicture *picture);
/** A view as xpl_export_view() draws it. */
XplPictureSubject *xpl_picture_subject_new_for_view (XplBundle *bundle,
                                                     const XplFilter *filter,
                                                     XplView view,
                                                     XplArticle *article,
                                                     XplRange sentence);
void xpl_picture_subject_free (XplPictureSubject *self);

/** Blocking, needs no display. Errors: as xpl_picture_write(). */
gboolean xpl_picture_subject_write (const XplPictureSubject *self,
                                    const XplPictureOptions *options,
                                    GFile *file,
                                    GCancellable *cancellable,
                                    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplPictureSubject, xpl_picture_subject_free)

G_END_DECLS
