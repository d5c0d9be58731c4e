/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What is selected and read, while a decision puts other objects in the place of all: it is looked at again, where it is
 * still there. */

#include "config.h"

#include "passage-list.h"
#include "session-private.h"

/* Of the bundle before. */
struct _XplKept
{
  GPtrArray *selected;
  char *article;
  XplPassage *passage;
};

/* Who is named now where @entity was named first: what it was merged into. */
static gpointer
find_heir (XplBundle *bundle, XplEntity *entity)
{
  GArray *evidence = xpl_finding_get_evidence (XPL_FINDING (entity));
  XplArticle *article;
  const XplMention *mentions;
  guint n = 0;

  if (evidence->len == 0)
    return NULL;
  XplEvidence first = g_array_index (evidence, XplEvidence, 0);
  article = xpl_bundle_lookup_article (bundle, first.article->id);
  mentions = article == NULL ? NULL : xpl_article_get_mentions_in (article, first.range, &n);
  return n > 0 && xpl_range_equal (mentions[0].range, first.range) ? mentions[0].entity : NULL;
}

/* What stands for @target, an object of the bundle before, in @bundle. */
static gpointer
find_again (XplBundle *bundle, gpointer target)
{
  gpointer found;

  if (XPL_IS_ARTICLE (target))
    return xpl_bundle_lookup_article (bundle, XPL_ARTICLE (target)->id);
  found = xpl_bundle_lookup (bundle, xpl_finding_get_id (target));
  return found == NULL && XPL_IS_ENTITY (target) ? find_heir (bundle, target) : found;
}

XplKept *
xpl_session_keep (XplSession *self)
{
  XplKept *kept = g_new0 (XplKept, 1);

  kept->selected = g_ptr_array_copy (self->selected, (GCopyFunc) g_object_ref, NULL);
  kept->article = self->article != NULL ? g_strdup (self->article->id) : NULL;
  g_set_object (&kept->passage, self->passage);
  return kept;
}

static void
kept_free (XplKept *kept)
{
  g_ptr_array_unref (kept->selected);
  g_free (kept->article);
  g_clear_object (&kept->passage);
  g_free (kept);
}

/* The same sentence, of what it supported; NULL where it does not any more, or where the text is another one. */
static XplPassage *
find_passage_again (XplSession *self, XplPassage *before)
{
  XplArticle *article = before == NULL ? NULL : xpl_bundle_lookup_article (self->bundle, before->article->id);
  XplRange range = before == NULL ? XPL_RANGE_NONE : before->evidence.range;
  XplFinding *finding;
  GArray *places;

  if (article == NULL || !g_str_equal (article->text, before->article->text))
    return NULL;
  if (before->finding == NULL)
    return xpl_passage_new_for_range (self, article, range);
  finding = find_again (self->bundle, before->finding);
  places = finding == NULL ? NULL : xpl_finding_get_evidence (finding);
  for (guint i = 0; places != NULL && i < places->len; i++)
    {
      const XplEvidence *place = &g_array_index (places, XplEvidence, i);

      if (place->article == article && xpl_range_equal (place->range, range))
        return xpl_passage_new (self, finding, place);
    }
  return NULL;
}

void
xpl_session_restore (XplSession *self, XplKept *kept)
{
  GPtrArray *selected = g_ptr_array_new_with_free_func (g_object_unref);
  XplArticle *article = kept->article != NULL ? xpl_bundle_lookup_article (self->bundle, kept->article) : NULL;
  g_autoptr (XplPassage) passage = find_passage_again (self, kept->passage);

  for (guint i = 0; i < kept->selected->len; i++)
    {
      gpointer target = find_again (self->bundle, g_ptr_array_index (kept->selected, i));

      if (target != NULL && !g_ptr_array_find (selected, target, NULL))
        g_ptr_array_add (selected, g_object_ref (target));
    }
  xpl_session_set_hover (self, NULL);
  xpl_session_set_selected (self, selected, passage);
  /* Where the article that was read is gone, the first sentence of what is selected takes its place. */
  if (self->passage == NULL || (article != NULL && self->passage->article != article))
    xpl_session_show_article (self, article);
  kept_free (kept);
}
