/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

/* A bundle with dated events and articles, for the tests of the timeline. */

#include "bundle.h"
#include "filter.h"

static inline XplEntity *
timeline_pile_add_entity (XplBundle *bundle, const char *name)
{
  g_autoptr (XplEntity) entity = xpl_entity_new (XPL_ENTITY_ORGANISATION, name);

  xpl_bundle_add_finding (bundle, XPL_FINDING (entity));
  return entity;
}

/* @published may be NULL. */
static inline XplArticle *
timeline_pile_add_article (XplBundle *bundle, const char *text, const char *source, const char *published)
{
  g_autoptr (XplArticle) article = xpl_article_new (text);

  g_free (article->title);
  article->title = g_strdup (text);
  article->source_name = g_strdup (source);
  if (published != NULL)
    g_assert_true (xpl_edtf_parse (published, &article->published.edtf, NULL));
  article->published.how = XPL_HOW_FEED;
  g_assert_true (xpl_bundle_add_article (bundle, article));
  return article;
}

/* @date, @actor and @article may be NULL. */
static inline XplEvent *
timeline_pile_add_event (XplBundle *bundle, const char *label, const char *date, XplEntity *actor, XplArticle *article)
{
  g_autoptr (XplEvent) event = xpl_event_new (XPL_ACT_ASSAULT, label);

  if (date != NULL)
    g_assert_true (xpl_edtf_parse (date, &event->when.edtf, NULL));
  if (actor != NULL)
    xpl_event_add_participant (event, actor, "actor");
  xpl_bundle_add_finding (bundle, XPL_FINDING (event));
  if (article != NULL)
    xpl_finding_add_evidence (XPL_FINDING (event), article, (XplRange) { 0, 4 }, XPL_RANGE_NONE);
  return event;
}

static inline gint64
timeline_pile_instant (const char *text)
{
  XplEdtf edtf;

  g_assert_true (xpl_edtf_parse (text, &edtf, NULL));
  return xpl_edtf_earliest (&edtf);
}
