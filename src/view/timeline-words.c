/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "timeline-words.h"

#include "describe.h"
#include "excerpt.h"

#include <glib/gi18n-lib.h>

#define MAX_QUOTE 220
#define MAX_REPORTS 3
#define MAX_MEMBERS 6

static void
add_line (GString *lines, const char *line)
{
  if (line == NULL || *line == '\0')
    return;
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, line);
}

char *
xpl_timeline_describe_when (const XplWhen *when)
{
  g_return_val_if_fail (when != NULL, NULL);

  g_autofree char *date = xpl_edtf_to_words (&when->edtf);
  g_autofree char *with_time = when->time == NULL ? g_strdup (date) : g_strdup_printf (_("%s, %s"), date, when->time);

  switch (when->how)
    {
    case XPL_HOW_STATED:
      /* Translators: how a date is known; %s is the date. */
      return g_strdup_printf (_("%s, stated in the text"), with_time);
    case XPL_HOW_FEED:
      /* Translators: how a date is known; %s is the date. */
      return g_strdup_printf (_("%s, as its source dates it"), with_time);
    case XPL_HOW_FILE:
      /* Translators: how a date is known; %s is the date. */
      return g_strdup_printf (_("%s, from the file"), with_time);
    case XPL_HOW_RESOLVED:
      if (when->text != NULL)
        /* Translators: a date, and the words of the text from which it was computed. */
        return g_strdup_printf (_("%s, worked out from “%s”"), with_time, when->text);
      return g_strdup_printf (_("%s, worked out from the text"), with_time);
    case XPL_HOW_INFERRED:
    default:
      /* Translators: how a date is known: the text only tells between which dates it lies. */
      return g_strdup_printf (_("%s, bounded from the text"), with_time);
    }
}

static char *
dup_source (GArray *evidence)
{
  if (evidence->len == 0)
    return NULL;
  return xpl_describe_source (g_array_index (evidence, XplEvidence, 0).article);
}

static void
add_reports (GString *lines, XplEvent *event)
{
  XplArticle *first = xpl_timeline_first_report (event);

  if (first != NULL)
    {
      g_autofree char *source = xpl_describe_source (first);
      /* Translators: who reported an event first, and when. */
      g_autofree char *line = g_strdup_printf (_("First reported: %s"), source);

      add_line (lines, line);
    }
  for (guint i = 0; i < event->reported->len && i < MAX_REPORTS && event->reported->len > 1; i++)
    {
      const XplReported *reported = &g_array_index (event->reported, XplReported, i);
      g_autofree char *date = xpl_edtf_to_words (&reported->when.edtf);
      g_autofree char *source = dup_source (reported->evidence);

      if (source == NULL || *date == '\0')
        continue;
      /* Translators: a date that an article gives for an event, and which article that is. */
      g_autofree char *line = g_strdup_printf (_("%s according to %s"), date, source);
      add_line (lines, line);
    }
}

/* What else is known of it: the date stands above in more words. */
static void
add_detail (GString *lines, XplEvent *event)
{
  g_autofree char *detail = xpl_describe_detail (event);
  g_autofree char *when = xpl_describe_when (&event->when);
  g_auto (GStrv) parts = g_strsplit (detail, "\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (g_strcmp0 (parts[i], when) != 0)
      add_line (lines, parts[i]);
}

static void
quote_evidence (XplExplanation *self, XplSession *session, XplFinding *finding)
{
  GArray *evidence = xpl_finding_get_evidence (finding);

  if (evidence->len == 0)
    return;

  const XplEvidence *first = &g_array_index (evidence, XplEvidence, 0);
  XplRange context = xpl_session_get_context (session, first->article, first->range);

  self->quote = xpl_excerpt (first->article->text, context, MAX_QUOTE);
  self->source = xpl_describe_source (first->article);
}

XplExplanation *
xpl_timeline_explain_item (XplSession *session, const XplTimelineItem *item)
{
  g_return_val_if_fail (XPL_IS_SESSION (session) && item != NULL, NULL);

  XplExplanation *self = g_new0 (XplExplanation, 1);
  GString *detail = g_string_new (NULL), *relations = g_string_new (NULL);
  const XplWhen *when = item->is_article ? &XPL_ARTICLE (item->object)->published : &XPL_EVENT (item->object)->when;
  g_autofree char *date = xpl_timeline_describe_when (when);

  self->title = g_strdup (item->label);
  if (item->is_article)
    {
      /* Translators: when an article was published; %s is the date and how it is known. */
      g_autofree char *published = g_strdup_printf (_("Published %s"), date);

      add_line (detail, xpl_article_get_source_words (XPL_ARTICLE (item->object)));
      add_line (detail, published);
    }
  else
    {
      add_line (detail, date);
      add_detail (detail, XPL_EVENT (item->object));
      add_reports (relations, XPL_EVENT (item->object));
      quote_evidence (self, session, XPL_FINDING (item->object));
    }
  self->detail = g_string_free (detail, FALSE);
  self->relations = g_string_free (relations, FALSE);
  xpl_explanation_add_marks (self, session, item->object);
  return self;
}

static char *
count_words (gboolean is_articles, guint n)
{
  return is_articles ? g_strdup_printf (ngettext ("%u article", "%u articles", n), n)
                     : g_strdup_printf (ngettext ("%u event", "%u events", n), n);
}

XplExplanation *
xpl_timeline_explain_mark (XplSession *session, XplTimelineScene *scene, guint lane, const XplTimelineMark *mark)
{
  g_return_val_if_fail (XPL_IS_SESSION (session) && scene != NULL && mark != NULL, NULL);

  XplTimelineData *data = xpl_timeline_scene_get_data (scene);
  GString *members;
  gint64 from = XPL_INSTANT_MAX, to = XPL_INSTANT_MIN;

  if (mark->n_members == 1)
    return xpl_timeline_explain_item (
        session, xpl_timeline_scene_get_member (scene, lane, mark, 0));

  members = g_string_new (NULL);
  for (guint i = 0; i < mark->n_members; i++)
    {
      const XplTimelineItem *item = xpl_timeline_scene_get_member (scene, lane, mark, i);
      g_autofree char *line = g_strdup_printf ("• %s", item->label);

      from = MIN (from, item->from);
      to = MAX (to, item->to);
      if (i < MAX_MEMBERS)
        add_line (members, line);
    }
  if (mark->n_members > MAX_MEMBERS)
    {
      guint n_more = mark->n_members - MAX_MEMBERS;
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);

      add_line (members, more);
    }

  XplExplanation *self = g_new0 (XplExplanation, 1);
  g_autofree char *words = xpl_axis_dup_range_words (from, to, FALSE);
  self->title = count_words (lane == data->lanes->len, mark->n_members);
  /* Translators: what a mark that stands for many says; %s is when. */
  self->detail = g_strdup_printf (_("%s · click to look closer"), words);
  self->relations = g_string_free (members, FALSE);
  return self;
}

static XplExplanation *
explain (const char *title, const char *detail)
{
  XplExplanation *self = g_new0 (XplExplanation, 1);

  self->title = g_strdup (title);
  self->detail = g_strdup (detail);
  return self;
}

static XplExplanation *
explain_lane (XplTimelineScene *scene, guint lane)
{
  XplTimelineData *data = xpl_timeline_scene_get_data (scene);
  const XplTimelineLane *what = xpl_timeline_data_get_lane (data, lane);
  g_autofree char *count = count_words (lane == data->lanes->len, what->items->len);

  return explain (what->title, count);
}

static XplExplanation *
explain_outside (XplTimelineScene *scene, gboolean later)
{
  XplTimelineData *data = xpl_timeline_scene_get_data (scene);
  const XplAxis *axis = xpl_timeline_scene_get_axis (scene);
  gint64 nearest = later ? xpl_timeline_data_first_after (data, (gint64) axis->to)
                         : xpl_timeline_data_last_before (data, (gint64) axis->from);
  g_autofree char *date = xpl_axis_dup_full_label (XPL_UNIT_DAY, nearest, FALSE);
  /* Translators: what a click does; %s is a date. */
  g_autofree char *title = g_strdup_printf (_("Go to %s"), date);

  return explain (title, NULL);
}

XplExplanation *
xpl_timeline_explain_hit (XplSession *session, XplTimelineScene *scene, const XplTimelineHit *hit)
{
  g_return_val_if_fail (XPL_IS_SESSION (session) && scene != NULL && hit != NULL, NULL);

  switch (hit->kind)
    {
    case XPL_TIMELINE_HIT_MARK:
      return xpl_timeline_explain_mark (session, scene, hit->place.lane, hit->mark);
    case XPL_TIMELINE_HIT_TITLE:
      return explain_lane (scene, hit->place.lane);
    case XPL_TIMELINE_HIT_EARLIER:
      return explain_outside (scene, FALSE);
    case XPL_TIMELINE_HIT_LATER:
      return explain_outside (scene, TRUE);
    case XPL_TIMELINE_HIT_BRUSH_CLEAR:
      return explain (_("Show All the Time"), _("Escape does so, too"));
    case XPL_TIMELINE_HIT_STRIP:
      if (xpl_timeline_scene_get_brush (scene, NULL, NULL))
        return NULL;
      return explain (_("Drag to Choose a Stretch of Time"), _("Graph, lists and lanes then keep to it"));
    case XPL_TIMELINE_HIT_NOTHING:
    case XPL_TIMELINE_HIT_AXIS:
    case XPL_TIMELINE_HIT_LANES:
    case XPL_TIMELINE_HIT_BRUSH:
    case XPL_TIMELINE_HIT_BRUSH_START:
    case XPL_TIMELINE_HIT_BRUSH_END:
    default:
      return NULL;
    }
}

/* From the first to the last instant that is known. */
static char *
dup_extent_words (const XplTimelineData *data)
{
  gint64 from = XPL_INSTANT_MAX, to = XPL_INSTANT_MIN;

  for (guint i = 0; i < data->starts->len; i++)
    {
      gint64 start = g_array_index (data->starts, gint64, i), end = g_array_index (data->ends, gint64, i);

      from = start == XPL_INSTANT_MIN ? from : MIN (from, start);
      to = end == XPL_INSTANT_MAX ? to : MAX (to, end);
    }
  if (from > to)
    return g_strdup ("");

  g_autofree char *first = xpl_axis_dup_full_label (XPL_UNIT_DAY, from, FALSE);
  g_autofree char *last = xpl_axis_dup_full_label (XPL_UNIT_DAY, to, FALSE);
  return g_str_equal (first, last) ? g_strdup (first) : g_strdup_printf (C_("dates", "%s – %s"), first, last);
}

char *
xpl_timeline_describe_data (const XplTimelineData *data)
{
  g_return_val_if_fail (data != NULL, NULL);

  g_autofree char *events = count_words (FALSE, data->n_events);
  g_autofree char *articles = count_words (TRUE, data->articles->items->len);
  g_autofree char *extent = dup_extent_words (data);

  if (*extent == '\0')
    return g_strdup (_("Timeline without dates"));
  /* Translators: for screen readers: "Timeline of 34 events and 12 articles, 9 August 2022 – 4 January 2025". */
  return g_strdup_printf (_("Timeline of %s and %s, %s"), events, articles, extent);
}
