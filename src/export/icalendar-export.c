/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* iCalendar (RFC 5545): the dated events as all-day events; a date that is no certain day is spelled in the summary. */

#include "config.h"

#include "data-story.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of a line, without its CRLF. */
#define MAX_OCTETS 75

/* Ends the line @text, folded: no piece is longer than allowed, none cuts a character in two. */
static void
put_line (XplDataSink *sink, const char *text)
{
  gsize room = MAX_OCTETS;

  while (strlen (text) > room)
    {
      const char *end = text + room;

      while (((guchar) *end & 0xc0) == 0x80)
        end--;
      xpl_data_sink_put_bytes (sink, text, (gsize) (end - text));
      xpl_data_sink_put (sink, "\r\n ");
      text = end;
      room = MAX_OCTETS - 1; /* the blank counts */
    }
  xpl_data_sink_put (sink, text);
  xpl_data_sink_put (sink, "\r\n");
}

/* A property whose value is text. */
static void
put_text (XplDataSink *sink, const char *name, const char *value)
{
  g_autoptr (GString) line = g_string_new (name);

  if (value == NULL || *value == '\0')
    return;
  g_string_append_c (line, ':');
  for (; *value != '\0'; value++)
    {
      guchar c = (guchar) *value;

      if (c == '\n')
        g_string_append (line, "\\n");
      else if (c == '\\' || c == ';' || c == ',')
        g_string_append_printf (line, "\\%c", c);
      else if ((c >= 0x20 && c != 0x7f) || c == '\t')
        g_string_append_c (line, (char) c);
    }
  put_line (sink, line->str);
}

static void
put_day (XplDataSink *sink, const char *name, gint64 day)
{
  gint64 year;
  int month, number;

  xpl_civil_from_days (day, &year, &month, &number);
  xpl_data_sink_printf (sink, "%s;VALUE=DATE:%04d%02d%02d\r\n", name, (int) year, month, number);
}

/* Years of four digits are all that the format can hold. */
static gboolean
is_speakable (gint64 day)
{
  g_autofree char *text = xpl_data_dup_day (day);
  g_autofree char *next = xpl_data_dup_day (day + 1);

  return text != NULL && next != NULL;
}

/* FALSE where it has no day to stand on. An end that is open is taken to be the other one. */
static gboolean
get_days (const XplEdtf *edtf, gint64 *first, gint64 *last)
{
  gboolean has_first = xpl_data_first_day (edtf, first), has_last = xpl_data_last_day (edtf, last);

  if (!has_first)
    *first = *last;
  if (!has_last)
    *last = *first;
  return (has_first || has_last) && is_speakable (*first) && is_speakable (*last);
}

static char *
dup_description (XplEvent *event)
{
  const XplEvidence *first = xpl_data_get_first (XPL_FINDING (event));
  g_autofree char *when = xpl_when_to_words (&event->when);
  g_autofree char *quote = first == NULL ? NULL : xpl_data_dup_quote (first);
  const char *why = xpl_finding_get_why (XPL_FINDING (event));

  if (first == NULL)
    return g_strjoin ("\n", when, why, NULL);
  return g_strdup_printf ("%s\n“%s”\n%s", when, quote, xpl_article_get_source_words (first->article));
}

/* When the last article that tells of it came out: the same in each export of the same story. */
static char *
dup_stamp (XplEvent *event)
{
  g_autoptr (GPtrArray) articles = xpl_data_get_articles (XPL_FINDING (event));
  gint64 last = 0, day, year;
  int month, number;

  for (guint i = 0; i < articles->len; i++)
    if (xpl_data_last_day (&XPL_ARTICLE (g_ptr_array_index (articles, i))->published.edtf, &day) && is_speakable (day))
      last = MAX (last, day);
  xpl_civil_from_days (last, &year, &month, &number);
  return g_strdup_printf ("%04d%02d%02dT000000Z", (int) year, month, number);
}

/* What stands nowhere else: two bundles may give their events the same ids. */
static char *
dup_uid (XplEvent *event)
{
  const XplEvidence *first = xpl_data_get_first (XPL_FINDING (event));
  g_autofree char *place =
      g_strdup_printf ("%s %s", xpl_finding_get_id (XPL_FINDING (event)), first == NULL ? "" : first->article->id);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA1, place, -1);

  return g_strconcat (hash, "@explorer.example.org", NULL);
}

static void
put_event (XplDataSink *sink, XplEvent *event, gint64 first, gint64 last)
{
  g_autofree char *label = xpl_finding_dup_label (XPL_FINDING (event));
  g_autofree char *words = xpl_edtf_to_words (&event->when.edtf);
  g_autofree char *summary =
      xpl_data_is_day (&event->when.edtf) ? g_strdup (label) : g_strdup_printf ("%s (%s)", label, words);
  g_autofree char *description = dup_description (event);
  g_autofree char *stamp = dup_stamp (event);
  g_autofree char *uid = dup_uid (event);
  const XplEvidence *place = xpl_data_get_first (XPL_FINDING (event));

  xpl_data_sink_put (sink, "BEGIN:VEVENT\r\n");
  put_text (sink, "UID", uid);
  put_text (sink, "DTSTAMP", stamp);
  put_day (sink, "DTSTART", first);
  put_day (sink, "DTEND", last + 1); /* the first day after it */
  put_text (sink, "SUMMARY", summary);
  put_text (sink, "DESCRIPTION", description);
  put_text (sink, "LOCATION", event->where == NULL ? NULL : event->where->name);
  if (place != NULL && place->article->url != NULL)
    {
      g_autofree char *url = g_strconcat ("URL:", place->article->url, NULL);

      if (strpbrk (url, "\r\n") == NULL)
        put_line (sink, url);
    }
  put_text (sink, "CATEGORIES", xpl_name_to_code (XPL_NAMES_ACT, (int) event->act));
  put_text (sink, "STATUS", event->modality == XPL_MODALITY_FACT ? "CONFIRMED" : "TENTATIVE");
  xpl_data_sink_put (sink, "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n");
}

static void
icalendar_write (XplDataStory *story, XplDataSink *sink)
{
  g_autoptr (GPtrArray) events = xpl_data_story_pick (story, XPL_LIST_EVENTS);

  xpl_data_sink_put (sink, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Explorer//Explorer " PACKAGE_VERSION "//EN\r\n"
                           "CALSCALE:GREGORIAN\r\n");
  put_text (sink, "X-WR-CALNAME", xpl_bundle_get_title (story->bundle));
  for (guint i = 0; i < events->len && xpl_data_sink_is_fine (sink); i++)
    {
      XplEvent *event = g_ptr_array_index (events, i);
      gint64 first, last;

      if (get_days (&event->when.edtf, &first, &last))
        {
          put_event (sink, event, first, last);
          story->report->n_written++;
        }
      else
        {
          story->report->n_undated++;
        }
    }
  xpl_data_sink_put (sink, "END:VCALENDAR\r\n");
}

const XplDataFormat xpl_icalendar_format = { "icalendar", N_ ("Calendar (iCalendar)"), ".ics", "text/calendar", FALSE,
                                             icalendar_write };
