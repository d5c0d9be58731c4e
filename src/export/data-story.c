/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "data-story.h"

#define SECONDS_A_DAY 86400

gboolean
xpl_data_story_is_hidden (XplDataStory *self, gpointer entity)
{
  const XplMarks *marks = xpl_data_story_get_marks (self, entity);

  return marks != NULL && marks->hidden;
}

static gboolean
is_left_out (XplDataStory *self, XplFinding *finding)
{
  if (XPL_IS_RELATION (finding))
    return xpl_data_story_is_hidden (self, XPL_RELATION (finding)->subject)
           || xpl_data_story_is_hidden (self, XPL_RELATION (finding)->object);
  return xpl_data_story_is_hidden (self, finding);
}

GPtrArray *
xpl_data_story_pick (XplDataStory *self, XplList list)
{
  GListModel *findings = G_LIST_MODEL (xpl_bundle_get_list (self->bundle, list));
  const XplFilter *filter = self->request->filter;
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (XplFinding) finding = g_list_model_get_item (findings, i);

      if (!is_left_out (self, finding) && (filter == NULL || xpl_filter_matches (filter, finding)))
        g_ptr_array_add (picked, finding);
    }
  return picked;
}

GPtrArray *
xpl_data_story_pick_articles (XplDataStory *self)
{
  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (self->bundle));
  const XplFilter *filter = self->request->filter;
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);

      if (filter == NULL || xpl_filter_matches_article (filter, article))
        g_ptr_array_add (picked, article);
    }
  return picked;
}

void
xpl_data_story_pick_graph (XplDataStory *self, GPtrArray **entities, GPtrArray **relations)
{
  if (self->request->filter == NULL)
    {
      *entities = xpl_data_story_pick (self, XPL_LIST_ENTITIES);
      *relations = xpl_data_story_pick (self, XPL_LIST_RELATIONS);
      return;
    }

  /* What the graph leaves out for want of room on the screen is not left out of a file. */
  g_autoptr (XplFilter) whole = xpl_filter_with_max_nodes (self->request->filter, 0);
  g_autoptr (XplGraph) graph = xpl_filter_make_graph (whole, self->bundle);

  *entities = g_ptr_array_new ();
  *relations = g_ptr_array_new ();
  for (guint i = 0; i < graph->nodes->len; i++)
    g_ptr_array_add (*entities, g_array_index (graph->nodes, XplGraphNode, i).entity);
  for (guint i = 0; i < graph->edges->len; i++)
    g_ptr_array_extend (*relations, g_array_index (graph->edges, XplGraphEdge, i).relations, NULL, NULL);
}

const XplMarks *
xpl_data_story_get_marks (XplDataStory *self, gpointer target)
{
  return self->request->replay == NULL ? NULL : xpl_replay_get_marks (self->request->replay, target);
}

XplPoints
xpl_data_story_get_points (XplDataStory *self, XplArticle *article, XplRange range)
{
  XplOffsets *offsets = g_hash_table_lookup (self->offsets, article);

  if (offsets == NULL)
    {
      offsets = xpl_offsets_new (article->text);
      g_hash_table_insert (self->offsets, article, offsets);
    }
  return (XplPoints) { xpl_offsets_to_point (offsets, range.start), xpl_offsets_to_point (offsets, range.end) };
}

char *
xpl_data_dup_quote (const XplEvidence *evidence)
{
  return xpl_range_dup_text (evidence->range, evidence->article->text);
}

const XplEvidence *
xpl_data_get_first (XplFinding *finding)
{
  GArray *evidence = xpl_finding_get_evidence (finding);

  return evidence->len == 0 ? NULL : &g_array_index (evidence, XplEvidence, 0);
}

GPtrArray *
xpl_data_get_articles (XplFinding *finding)
{
  GArray *evidence = xpl_finding_get_evidence (finding);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *articles = g_ptr_array_new ();

  for (guint i = 0; i < evidence->len; i++)
    {
      XplArticle *article = g_array_index (evidence, XplEvidence, i).article;

      if (g_hash_table_add (seen, article))
        g_ptr_array_add (articles, article);
    }
  return articles;
}

char *
xpl_data_dup_address (XplArticle *article)
{
  g_autofree char *scheme = g_uri_parse_scheme (article->id);
  g_autofree char *escaped = NULL;

  if (article->url != NULL && *article->url != '\0')
    return g_strdup (article->url);
  if (g_strcmp0 (scheme, "http") == 0 || g_strcmp0 (scheme, "https") == 0)
    return g_strdup (article->id);
  escaped = g_uri_escape_string (article->id, ":", FALSE);
  return g_strconcat ("urn:explorer:", escaped, NULL);
}

/* The day of @point where it names one; else that of @instant, rounded down. A time of day with an offset is of the day
 * that its place had. */
static gint64
to_day (const XplEdtfPoint *point, gint64 instant)
{
  if (point->month >= 1 && point->month <= 12 && point->day != 0 && !point->unspecified_day && !point->unspecified_month
      && point->unspecified_year_digits == 0)
    return xpl_days_from_civil (point->year, point->month, point->day);
  return instant / SECONDS_A_DAY - (instant % SECONDS_A_DAY < 0 ? 1 : 0);
}

gboolean
xpl_data_first_day (const XplEdtf *edtf, gint64 *day)
{
  gint64 instant = xpl_edtf_earliest (edtf);

  if (instant == XPL_INSTANT_MIN)
    return FALSE;
  *day = to_day (&edtf->start, instant);
  return TRUE;
}

gboolean
xpl_data_last_day (const XplEdtf *edtf, gint64 *day)
{
  gint64 instant = xpl_edtf_latest (edtf);

  if (instant == XPL_INSTANT_MAX)
    return FALSE;
  *day = to_day (edtf->is_interval ? &edtf->end : &edtf->start, instant);
  return TRUE;
}

char *
xpl_data_dup_day (gint64 day)
{
  gint64 year;
  int month, number;

  xpl_civil_from_days (day, &year, &month, &number);
  return year < 1 || year > 9999 ? NULL : g_strdup_printf ("%04d-%02d-%02d", (int) year, month, number);
}

char *
xpl_data_dup_first_day (const XplEdtf *edtf)
{
  gint64 day;

  return xpl_data_first_day (edtf, &day) ? xpl_data_dup_day (day) : NULL;
}

char *
xpl_data_dup_last_day (const XplEdtf *edtf)
{
  gint64 day;

  return xpl_data_last_day (edtf, &day) ? xpl_data_dup_day (day) : NULL;
}

gboolean
xpl_data_is_day (const XplEdtf *edtf)
{
  gint64 first, last;

  return xpl_data_first_day (edtf, &first) && xpl_data_last_day (edtf, &last) && first == last
         && !edtf->start.approximate && !edtf->start.uncertain;
}
