/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "analysis.h"
#include "passage-list.h"
#include "session-private.h"

static GArray *
get_sentences (XplSession *self, XplArticle *article)
{
  GArray *sentences = g_hash_table_lookup (self->sentences, article);

  if (sentences == NULL)
    {
      sentences = xpl_language_split_sentences (xpl_analysis_get_language (), article->text);
      g_hash_table_insert (self->sentences, g_object_ref (article), sentences);
    }
  return sentences;
}

/* The first sentence that ends after @offset. */
static guint
find_sentence (GArray *sentences, guint32 offset)
{
  guint low = 0, high = sentences->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (sentences, XplRange, middle).end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

XplRange
xpl_session_get_context (XplSession *self, XplArticle *article, XplRange range)
{
  g_return_val_if_fail (XPL_IS_SESSION (self) && XPL_IS_ARTICLE (article), range);

  GArray *sentences = get_sentences (self, article);
  XplRange context = range;

  for (guint i = find_sentence (sentences, range.start); i < sentences->len; i++)
    {
      XplRange sentence = g_array_index (sentences, XplRange, i);

      if (!xpl_range_overlaps (sentence, range))
        break;
      context.start = MIN (context.start, sentence.start);
      context.end = MAX (context.end, sentence.end);
    }
  return context;
}

static void
set_passage (XplSession *self, XplPassage *passage)
{
  if (g_set_object (&self->passage, passage))
    xpl_session_notify (self, PROP_PASSAGE);
}

static void
set_article (XplSession *self, XplArticle *article)
{
  if (g_set_object (&self->article, article))
    xpl_session_notify (self, PROP_ARTICLE);
}

/* A series is read through its figures, a comparison through its two. */
static void
add_supporting (GPtrArray *findings, XplFinding *finding)
{
  GPtrArray *figures = XPL_IS_SERIES (finding)       ? XPL_SERIES (finding)->figures
                       : XPL_IS_COMPARISON (finding) ? XPL_COMPARISON (finding)->figures
                                                     : NULL;

  g_ptr_array_add (findings, finding);
  for (guint i = 0; figures != NULL && i < figures->len; i++)
    g_ptr_array_add (findings, g_ptr_array_index (figures, i));
}

static void
list_evidence_of (XplSession *self, GPtrArray *selected)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();

  for (guint i = 0; i < selected->len; i++)
    if (XPL_IS_FINDING (g_ptr_array_index (selected, i)))
      add_supporting (findings, g_ptr_array_index (selected, i));

  g_clear_object (&self->evidence);
  self->evidence = G_LIST_MODEL (xpl_passage_list_new (self, findings));
  xpl_session_notify (self, PROP_EVIDENCE);
}

void
xpl_session_set_selected (XplSession *self, GPtrArray *selected, XplPassage *passage)
{
  GObject *first = selected->len == 0 ? NULL : g_ptr_array_index (selected, 0);

  g_ptr_array_unref (self->selected);
  self->selected = selected;
  g_set_object (&self->selection, first);
  xpl_session_notify (self, PROP_SELECTION);
  list_evidence_of (self, selected);

  g_autoptr (XplPassage) shown = passage != NULL ? g_object_ref (passage) : g_list_model_get_item (self->evidence, 0);
  if (shown != NULL)
    xpl_session_show_passage (self, shown);
  else
    set_passage (self, NULL);
}

void
xpl_session_clear_selection (XplSession *self)
{
  xpl_session_set_selected (self, g_ptr_array_new_with_free_func (g_object_unref), NULL);
  xpl_session_set_hover (self, NULL);
  set_article (self, NULL);
}

GObject *
xpl_session_get_selection (XplSession *self)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), NULL);

  return self->selection;
}

void
xpl_session_select (XplSession *self, gpointer finding_or_article)
{
  g_return_if_fail (XPL_IS_SESSION (self));
  g_return_if_fail (finding_or_article == NULL || G_IS_OBJECT (finding_or_article));

  if (self->selection == finding_or_article && self->selected->len <= 1)
    return;

  GPtrArray *selected = g_ptr_array_new_with_free_func (g_object_unref);
  if (finding_or_article != NULL)
    g_ptr_array_add (selected, g_object_ref (finding_or_article));
  xpl_session_set_selected (self, selected, NULL);
  if (XPL_IS_ARTICLE (finding_or_article))
    xpl_session_show_article (self, finding_or_article);
}

void
xpl_session_select_edge (XplSession *self, const XplGraphEdge *edge)
{
  g_return_if_fail (XPL_IS_SESSION (self));
  g_return_if_fail (edge != NULL);

  GPtrArray *selected = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < edge->relations->len; i++)
    g_ptr_array_add (selected, g_object_ref (g_ptr_array_index (edge->relations, i)));
  xpl_session_set_selected (self, selected, NULL);
}

gboolean
xpl_session_is_selected (XplSession *self, gpointer finding_or_article)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), FALSE);

  return g_ptr_array_find (self->selected, finding_or_article, NULL);
}

GObject *
xpl_session_get_hover (XplSession *self)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), NULL);

  return self->hover;
}

void
xpl_session_set_hover (XplSession *self, gpointer finding_or_article)
{
  g_return_if_fail (XPL_IS_SESSION (self));

  if (g_set_object (&self->hover, (GObject *) finding_or_article))
    xpl_session_notify (self, PROP_HOVER);
}

GListModel *
xpl_session_get_evidence (XplSession *self)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), NULL);

  return self->evidence;
}

XplPassage *
xpl_session_get_passage (XplSession *self)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), NULL);

  return self->passage;
}

void
xpl_session_show_passage (XplSession *self, XplPassage *passage)
{
  g_return_if_fail (XPL_IS_SESSION (self));
  g_return_if_fail (XPL_IS_PASSAGE (passage));

  set_article (self, passage->article);
  set_passage (self, passage);
}

guint
xpl_session_find_passage (XplSession *self, XplPassage *passage)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), G_MAXUINT);

  if (passage == NULL || !XPL_IS_PASSAGE_LIST (self->evidence))
    return G_MAXUINT;
  return xpl_passage_list_find (XPL_PASSAGE_LIST (self->evidence), passage);
}

void
xpl_session_step_passage (XplSession *self, int direction)
{
  g_return_if_fail (XPL_IS_SESSION (self));

  guint n = g_list_model_get_n_items (self->evidence);
  guint position = xpl_session_find_passage (self, self->passage);

  if (n == 0)
    return;
  /* A step without a present one shows the first or last. */
  if (position == G_MAXUINT)
    position = direction > 0 ? n - 1 : 0;

  g_autoptr (XplPassage) next = g_list_model_get_item (self->evidence, (position + n + (direction > 0 ? 1 : -1)) % n);
  xpl_session_show_passage (self, next);
}

XplArticle *
xpl_session_get_article (XplSession *self)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), NULL);

  return self->article;
}

void
xpl_session_show_article (XplSession *self, XplArticle *article)
{
  g_return_if_fail (XPL_IS_SESSION (self));
  g_return_if_fail (article == NULL || XPL_IS_ARTICLE (article));

  if (self->article == article)
    return;
  set_passage (self, NULL);
  set_article (self, article);
}
