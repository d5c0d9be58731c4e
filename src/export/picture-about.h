/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"
#include "filter.h"

G_BEGIN_DECLS

/**
 * XplPictureAbout: what a picture says about itself, in its metadata and below it. Strings may be NULL, but @footer.
 * @title: what it is of; @subject: which view; @author: who wrote what it shows; @keywords: who and what is in it
 * @date: the last day of the data, ISO 8601: a picture has no date of its own, so that two of the same data are the same
 * @source: "12 articles from 5 sources, 9 August 2022 – June 2024"
 * @footer: the same with scale, filter and program, parts with " · " between them
 */
typedef struct
{
  char *title;
  char *subject;
  char *author;
  char *keywords;
  char *date;
  char *source;
  char *footer;
} XplPictureAbout;

/**
 * About a view of @bundle.
 * @subject: translated, "Timeline"; @scale: how much of all is seen, translated, or NULL; @filter: may be NULL
 */
XplPictureAbout *xpl_picture_about_new (XplBundle *bundle, const XplFilter *filter, const char *subject, const char *scale);

/** About a single article. */
XplPictureAbout *xpl_picture_about_new_for_article (XplArticle *article);

void xpl_picture_about_free (XplPictureAbout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplPictureAbout, xpl_picture_about_free)

G_END_DECLS
