/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * PLOVER (github.com/openeventdata/PLOVER, manual 0.8, chapter "Data Fields"): an event record a line. A record needs a
 * date: for an event whose own is not known it is that of the first article that tells of it, as the tradition of event
 * data has it, and the comment says so.
 */

#include "config.h"

#include "data-json.h"
#include "data-story.h"

#include <glib/gi18n-lib.h>

/* The codes of the four quad classes; ties are no events. */
static const int quad_codes[XPL_N_QUADS] = {
  [XPL_QUAD_VERBAL_COOPERATION] = 1,
  [XPL_QUAD_MATERIAL_COOPERATION] = 2,
  [XPL_QUAD_VERBAL_CONFLICT] = 3,
  [XPL_QUAD_MATERIAL_CONFLICT] = 4,
};

/* The special contexts. */
static const char *const contexts[] = {
  [XPL_MODALITY_FACT] = NULL,
  [XPL_MODALITY_CLAIMED] = NULL,
  [XPL_MODALITY_SUSPECTED] = "hypothetical",
  [XPL_MODALITY_PLANNED] = "future",
  [XPL_MODALITY_EXPECTED] = "future",
  [XPL_MODALITY_POSSIBLE] = "hypothetical",
  [XPL_MODALITY_CONDITIONAL] = "hypothetical",
  [XPL_MODALITY_DENIED] = "negation",
};

/* The actors in one role; in a symmetric act all are actors, as the manual asks of reciprocal events. */
static void
write_actors (XplJsonWriter *json, const char *name, XplEvent *event, gboolean recipients)
{
  xpl_data_json_begin_array (json, name);
  for (guint i = 0; i < event->participants->len; i++)
    {
      const XplParticipant *participant = &g_array_index (event->participants, XplParticipant, i);

      if (g_str_equal (participant->role, "recipient") != recipients
          || (!recipients && !g_str_equal (participant->role, "actor")))
        continue;
      xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
      xpl_data_json_string (json, "actor_text", participant->entity->name);
      xpl_data_json_string (json, "identifier_id", xpl_finding_get_id (XPL_FINDING (participant->entity)));
      xpl_data_json_string (json, "identifier_text", participant->entity->name);
      xpl_data_json_string (json, "type", xpl_name_to_code (XPL_NAMES_ENTITY_TYPE, (int) participant->entity->type));
      xpl_json_writer_end_object (json);
    }
  xpl_json_writer_end_array (json);
}

static void
write_text (XplDataStory *story, XplJsonWriter *json, XplFinding *event)
{
  const XplEvidence *first = xpl_data_get_first (event);

  if (first == NULL)
    return;

  g_autofree char *quote = xpl_data_dup_quote (first);
  XplPoints points = xpl_data_story_get_points (story, first->article, first->range);

  xpl_data_json_string (json, "text", quote);
  xpl_data_json_begin_object (json, "text_info");
  xpl_data_json_integer (json, "start", points.start);
  xpl_data_json_integer (json, "end", points.end);
  xpl_json_writer_end_object (json);
  xpl_data_json_begin_object (json, "cite_info");
  xpl_data_json_string (json, "citation", first->article->id);
  xpl_data_json_string (json, "url", first->article->url);
  xpl_data_json_string (json, "title", first->article->title);
  xpl_data_json_string (json, "publication", first->article->source_name);
  xpl_data_json_string (json, "language", first->article->language);
  xpl_data_json_string (json, "coder", "Explorer " PACKAGE_VERSION);
  xpl_json_writer_end_object (json);
}

/* The first day that it may have happened, or on which an article told of it; FALSE where neither is known. */
static gboolean
get_days (XplEvent *event, gint64 *first, gint64 *last, gboolean *own)
{
  g_autoptr (GPtrArray) articles = xpl_data_get_articles (XPL_FINDING (event));
  gboolean has_first = xpl_data_first_day (&event->when.edtf, first);
  gboolean has_last = xpl_data_last_day (&event->when.edtf, last);
  gint64 day;

  *own = has_first || has_last;
  if (!has_first)
    *first = has_last ? *last : G_MAXINT64;
  for (guint i = 0; !*own && i < articles->len; i++)
    if (xpl_data_last_day (&XPL_ARTICLE (g_ptr_array_index (articles, i))->published.edtf, &day))
      *first = MIN (*first, day);
  if (!has_last)
    *last = *first;
  return *first != G_MAXINT64;
}

static const char *
get_context (XplEvent *event)
{
  return event->polarity == XPL_POLARITY_NEGATIVE ? "negation" : contexts[event->modality];
}

static XplJsonWriter *
make_record (XplDataStory *story, XplEvent *event, const char *first, const char *last, gboolean own)
{
  XplJsonWriter *json = xpl_data_json_new ();
  g_autofree char *label = xpl_finding_dup_label (XPL_FINDING (event));
  g_autofree char *when = xpl_when_is_set (&event->when) ? xpl_when_to_words (&event->when) : NULL;
  int quad = quad_codes[xpl_act_get_quad (event->act)];

  xpl_data_json_string (json, "id", xpl_finding_get_id (XPL_FINDING (event)));
  xpl_data_json_string (json, "date", first);
  if (g_strcmp0 (first, last) != 0)
    xpl_data_json_string (json, "enddate", last);
  xpl_data_json_string (json, "time", own ? event->when.time : NULL);
  write_actors (json, "source", event, FALSE);
  write_actors (json, "recipient", event, TRUE);
  xpl_data_json_single (json, "event", xpl_name_to_code (XPL_NAMES_ACT, (int) event->act));
  xpl_data_json_single (json, "event_text", label);
  xpl_data_json_single (json, "mode", event->mode);
  xpl_data_json_single (json, "context", get_context (event));
  if (quad > 0)
    xpl_data_json_integer (json, "quad_code", quad);
  if (event->where != NULL)
    {
      xpl_data_json_begin_object (json, "event_loc");
      xpl_data_json_string (json, "name", event->where->name);
      xpl_json_writer_end_object (json);
    }
  write_text (story, json, XPL_FINDING (event));
  xpl_data_json_string (json, "comment", own ? when : _("No date is told; this is the day of the first report."));
  return xpl_data_json_end (json);
}

static void
plover_write (XplDataStory *story, XplDataSink *sink)
{
  g_autoptr (GPtrArray) events = xpl_data_story_pick (story, XPL_LIST_EVENTS);

  for (guint i = 0; i < events->len && xpl_data_sink_is_fine (sink); i++)
    {
      XplEvent *event = g_ptr_array_index (events, i);
      g_autofree char *first_day = NULL;
      g_autofree char *last_day = NULL;
      gint64 first, last;
      gboolean own;

      if (get_days (event, &first, &last, &own))
        {
          first_day = xpl_data_dup_day (first);
          last_day = xpl_data_dup_day (last);
        }
      if (first_day == NULL)
        {
          story->report->n_undated++;
          continue;
        }
      xpl_data_sink_take_json_line (sink, make_record (story, event, first_day, last_day, own));
      story->report->n_written++;
    }
}

const XplDataFormat xpl_plover_format = { "plover", N_ ("Event Records (PLOVER)"), ".plover.jsonl",
                                          "application/jsonl", FALSE, plover_write };
