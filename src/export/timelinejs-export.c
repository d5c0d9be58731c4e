/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* TimelineJS (timeline.knightlab.com): the dated events; dates keep the precision that they have. */

#include "config.h"

#include "data-json.h"
#include "data-story.h"

#include <glib/gi18n-lib.h>

static void
write_day (XplJsonWriter *json, const char *name, gint64 day)
{
  gint64 year;
  int month, number;

  xpl_civil_from_days (day, &year, &month, &number);
  xpl_data_json_begin_object (json, name);
  xpl_data_json_integer (json, "year", year);
  xpl_data_json_integer (json, "month", month);
  xpl_data_json_integer (json, "day", number);
  xpl_json_writer_end_object (json);
}

/* A year, month or day is one date of its precision; all else the days between which it lies. */
static void
write_dates (XplJsonWriter *json, const XplEdtf *edtf)
{
  const XplEdtfPoint *point = &edtf->start;
  gint64 first, last;
  gboolean has_first = xpl_data_first_day (edtf, &first), has_last = xpl_data_last_day (edtf, &last);

  if (!edtf->is_interval && point->month <= 12 && point->unspecified_year_digits == 0 && !point->unspecified_month
      && !point->unspecified_day)
    {
      xpl_data_json_begin_object (json, "start_date");
      xpl_data_json_integer (json, "year", point->year);
      if (point->month > 0)
        xpl_data_json_integer (json, "month", point->month);
      if (point->day > 0)
        xpl_data_json_integer (json, "day", point->day);
      xpl_json_writer_end_object (json);
      return;
    }
  write_day (json, "start_date", has_first ? first : last);
  if (has_first && has_last && first != last)
    write_day (json, "end_date", last);
}

/* The text of a slide is HTML. */
static char *
dup_text (XplFinding *event)
{
  const XplEvidence *first = xpl_data_get_first (event);
  const char *why = xpl_finding_get_why (event);

  if (first == NULL)
    return why == NULL ? NULL : g_markup_printf_escaped ("<p>%s</p>", why);

  g_autofree char *quote = xpl_data_dup_quote (first);
  return g_markup_printf_escaped ("<blockquote>%s</blockquote><p>%s</p>", quote,
                                  xpl_article_get_source_words (first->article));
}

static void
write_media (XplJsonWriter *json, XplFinding *event)
{
  g_autoptr (GPtrArray) articles = xpl_data_get_articles (event);

  for (guint i = 0; i < articles->len; i++)
    {
      XplArticle *article = g_ptr_array_index (articles, i);

      if (article->url == NULL)
        continue;
      xpl_data_json_begin_object (json, "media");
      xpl_data_json_string (json, "url", article->url);
      xpl_data_json_string (json, "link", article->url);
      xpl_data_json_string (json, "caption", article->title);
      xpl_data_json_string (json, "credit", xpl_article_get_source_words (article));
      xpl_json_writer_end_object (json);
      return;
    }
}

static XplJsonWriter *
make_event (XplEvent *event)
{
  XplJsonWriter *json = xpl_data_json_new ();
  g_autofree char *label = xpl_finding_dup_label (XPL_FINDING (event));
  g_autofree char *words = xpl_edtf_to_words (&event->when.edtf);
  g_autofree char *headline = g_markup_escape_text (label, -1);
  g_autofree char *text = dup_text (XPL_FINDING (event));

  write_dates (json, &event->when.edtf);
  xpl_data_json_string (json, "display_date", words);
  xpl_data_json_begin_object (json, "text");
  xpl_data_json_string (json, "headline", headline);
  xpl_data_json_string (json, "text", text);
  xpl_json_writer_end_object (json);
  write_media (json, XPL_FINDING (event));
  xpl_data_json_string (json, "group", xpl_name_to_heading (XPL_NAMES_QUAD, (int) xpl_act_get_quad (event->act)));
  xpl_data_json_string (json, "unique_id", xpl_finding_get_id (XPL_FINDING (event)));
  return xpl_data_json_end (json);
}

static void
timelinejs_write (XplDataStory *story, XplDataSink *sink)
{
  g_autoptr (GPtrArray) events = xpl_data_story_pick (story, XPL_LIST_EVENTS);
  g_autoptr (XplJsonWriter) title = xpl_json_writer_new ();
  const char *words = xpl_bundle_get_title (story->bundle);
  guint n = 0;

  xpl_json_writer_string (title, words == NULL ? _("Untitled") : words);

  g_autoptr (GBytes) bytes = xpl_json_writer_steal (title);
  xpl_data_sink_put (sink, "{\"scale\": \"human\", \"title\": {\"text\": {\"headline\": ");
  xpl_data_sink_put_bytes (sink, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes) - 1);
  xpl_data_sink_put (sink, "}},\n\"events\": [");
  for (guint i = 0; i < events->len && xpl_data_sink_is_fine (sink); i++)
    {
      XplEvent *event = g_ptr_array_index (events, i);

      if (xpl_when_is_set (&event->when))
        xpl_data_sink_take_json_element (sink, make_event (event), &n);
      else
        story->report->n_undated++;
    }
  xpl_data_sink_put (sink, "\n]}\n");
  story->report->n_written += n;
}

const XplDataFormat xpl_timelinejs_format = { "timelinejs", N_ ("Timeline (TimelineJS)"), ".timeline.json", "application/json",
                                              FALSE, timelinejs_write };
