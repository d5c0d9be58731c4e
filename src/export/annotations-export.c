/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * W3C Web Annotations (www.w3.org/TR/annotation-model): a page of one annotation for each mention, and for each place that
 * a quote, a figure or another finding stands in. A place is given twice, as a position and as its words.
 */

#include "config.h"

#include "anchor.h"
#include "data-json.h"
#include "data-story.h"

#include <glib/gi18n-lib.h>

#define CONTEXT "http://www.w3.org/ns/anno.jsonld"

/* Code points before and after the words of a place, as in the anchors of the bundle format. */
#define CONTEXT_LENGTH 32

/* The findings whose evidence is their own: that of the others is made of that of these. */
static const XplList lists[] = {
  XPL_LIST_RELATIONS, XPL_LIST_EVENTS, XPL_LIST_QUOTES, XPL_LIST_FIGURES, XPL_LIST_CLAIMS,
};

static void
write_text_body (XplJsonWriter *json, const char *purpose, const char *value)
{
  xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
  xpl_data_json_string (json, "type", "TextualBody");
  xpl_data_json_string (json, "purpose", purpose);
  xpl_data_json_string (json, "value", value);
  xpl_data_json_string (json, "format", "text/plain");
  xpl_json_writer_end_object (json);
}

/* What the place is about, as something that other annotations are about too. */
static void
write_finding_body (XplJsonWriter *json, XplFinding *finding)
{
  g_autofree char *id = g_strdup_printf ("urn:explorer:%s:%s",
                                         xpl_name_to_code (XPL_NAMES_LIST, (int) xpl_finding_get_list (finding)),
                                         xpl_finding_get_id (finding));

  xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
  xpl_data_json_string (json, "type", "SpecificResource");
  xpl_data_json_string (json, "purpose", "linking");
  xpl_data_json_string (json, "source", id);
  xpl_json_writer_end_object (json);
}

static char *
dup_before (const char *text, guint32 byte)
{
  const char *start = text + byte;

  for (guint i = 0; i < CONTEXT_LENGTH && start > text; i++)
    start = g_utf8_prev_char (start);
  return g_strndup (start, (gsize) (text + byte - start));
}

static char *
dup_after (const char *text, guint32 byte)
{
  const char *end = text + byte;

  for (guint i = 0; i < CONTEXT_LENGTH && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  return g_strndup (text + byte, (gsize) (end - (text + byte)));
}

static void
write_target (XplDataStory *story, XplJsonWriter *json, XplArticle *article, XplRange range)
{
  XplPoints points = xpl_data_story_get_points (story, article, range);
  g_autofree char *address = xpl_data_dup_address (article);
  g_autofree char *exact = xpl_range_dup_text (range, article->text);
  g_autofree char *prefix = dup_before (article->text, range.start);
  g_autofree char *suffix = dup_after (article->text, range.end);

  xpl_data_json_begin_object (json, "target");
  xpl_data_json_string (json, "source", address);
  xpl_data_json_begin_array (json, "selector");
  xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
  xpl_data_json_string (json, "type", "TextPositionSelector");
  xpl_data_json_integer (json, "start", points.start);
  xpl_data_json_integer (json, "end", points.end);
  xpl_json_writer_end_object (json);
  xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
  xpl_data_json_string (json, "type", "TextQuoteSelector");
  xpl_data_json_string (json, "exact", exact);
  xpl_data_json_string (json, "prefix", prefix);
  xpl_data_json_string (json, "suffix", suffix);
  xpl_json_writer_end_object (json);
  xpl_json_writer_end_array (json);
  xpl_json_writer_end_object (json);
}

static XplJsonWriter *
begin (const char *kind, const char *id, guint number, const char *motivation)
{
  XplJsonWriter *json = xpl_data_json_new ();
  g_autofree char *escaped = g_uri_escape_string (id, ":", FALSE);
  g_autofree char *urn = g_strdup_printf ("urn:explorer:annotation:%s:%s:%u", kind, escaped, number);

  xpl_data_json_string (json, "id", urn);
  xpl_data_json_string (json, "type", "Annotation");
  xpl_data_json_string (json, "motivation", motivation);
  return json;
}

static XplJsonWriter *
make_mention (XplDataStory *story, XplArticle *article, guint index)
{
  const XplMention *mention = &g_array_index (article->mentions, XplMention, index);
  XplJsonWriter *json = begin ("mention", article->id, index, "identifying");

  xpl_data_json_begin_array (json, "body");
  write_text_body (json, "identifying", mention->entity->name);
  write_text_body (json, "classifying", xpl_name_to_code (XPL_NAMES_ENTITY_TYPE, (int) mention->entity->type));
  write_finding_body (json, XPL_FINDING (mention->entity));
  xpl_json_writer_end_array (json);
  write_target (story, json, article, mention->range);
  return xpl_data_json_end (json);
}

static XplJsonWriter *
make_evidence (XplDataStory *story, XplFinding *finding, guint index)
{
  const XplEvidence *evidence = &g_array_index (xpl_finding_get_evidence (finding), XplEvidence, index);
  const char *kind = xpl_name_to_code (XPL_NAMES_LIST, (int) xpl_finding_get_list (finding));
  XplJsonWriter *json = begin (kind, xpl_finding_get_id (finding), index, "describing");
  g_autofree char *label = xpl_finding_dup_label (finding);

  xpl_data_json_begin_array (json, "body");
  write_text_body (json, "describing", label);
  write_text_body (json, "classifying", kind);
  write_finding_body (json, finding);
  xpl_json_writer_end_array (json);
  write_target (story, json, evidence->article, evidence->range);
  return xpl_data_json_end (json);
}

static void
write_mentions (XplDataStory *story, XplDataSink *sink, guint *n)
{
  g_autoptr (GPtrArray) articles = xpl_data_story_pick_articles (story);

  for (guint i = 0; i < articles->len && xpl_data_sink_is_fine (sink); i++)
    {
      XplArticle *article = g_ptr_array_index (articles, i);

      for (guint j = 0; j < article->mentions->len; j++)
        if (!xpl_data_story_is_hidden (story, g_array_index (article->mentions, XplMention, j).entity))
          xpl_data_sink_take_json_element (sink, make_mention (story, article, j), n);
    }
}

static void
write_list (XplDataStory *story, XplDataSink *sink, XplList list, guint *n)
{
  g_autoptr (GPtrArray) findings = xpl_data_story_pick (story, list);

  for (guint i = 0; i < findings->len && xpl_data_sink_is_fine (sink); i++)
    {
      XplFinding *finding = g_ptr_array_index (findings, i);

      for (guint j = 0; j < xpl_finding_get_evidence (finding)->len; j++)
        xpl_data_sink_take_json_element (sink, make_evidence (story, finding, j), n);
    }
}

/* The verbs of remarks, in which member they have their words, and what these are for. */
static const struct
{
  const char *verb, *member, *purpose;
} remarks[] = { { "note", "text", "commenting" }, { "tag", "tag", "tagging" } };

static void
write_whole_target (XplJsonWriter *json, XplArticle *article)
{
  g_autofree char *address = xpl_data_dup_address (article);

  xpl_data_json_begin_object (json, "target");
  xpl_data_json_string (json, "source", address);
  xpl_json_writer_end_object (json);
}

/* Where the user said it: a place, the first place of a finding, or an article. FALSE where it stands in no text. */
static gboolean
write_remark_target (XplDataStory *story, XplJsonWriter *json, const XplOutcome *outcome)
{
  JsonNode *on = json_object_get_member (outcome->decision->object, "on");
  g_autoptr (XplAnchor) anchor =
      on != NULL && JSON_NODE_HOLDS_OBJECT (on) ? xpl_anchor_from_json (json_node_get_object (on), NULL) : NULL;
  gpointer touched = outcome->touched->len > 0 ? g_ptr_array_index (outcome->touched, 0) : NULL;
  const XplEvidence *first = XPL_IS_FINDING (touched) ? xpl_data_get_first (touched) : NULL;
  XplArticle *article;
  XplRange range;

  if (anchor != NULL && xpl_anchor_resolve (anchor, story->bundle, &article, &range, NULL))
    write_target (story, json, article, range);
  else if (first != NULL)
    write_target (story, json, first->article, first->range);
  else if (XPL_IS_ARTICLE (touched))
    write_whole_target (json, touched);
  else
    return FALSE;
  return TRUE;
}

static void
write_remark (XplDataStory *story, XplDataSink *sink, const XplOutcome *outcome, guint kind, guint *n)
{
  JsonNode *words = json_object_get_member (outcome->decision->object, remarks[kind].member);
  XplJsonWriter *json = begin ("decision", outcome->decision->id, 0, remarks[kind].purpose);

  xpl_data_json_begin_array (json, "body");
  write_text_body (json, remarks[kind].purpose, json_node_get_string (words));
  xpl_json_writer_end_array (json);
  if (write_remark_target (story, json, outcome))
    xpl_data_sink_take_json_element (sink, xpl_data_json_end (json), n);
  else
    xpl_json_writer_free (json);
}

/* What the user noted and tagged. */
static void
write_remarks (XplDataStory *story, XplDataSink *sink, guint *n)
{
  GPtrArray *outcomes = story->request->replay == NULL ? NULL : xpl_replay_get_outcomes (story->request->replay);

  for (guint i = 0; outcomes != NULL && i < outcomes->len; i++)
    {
      const XplOutcome *outcome = g_ptr_array_index (outcomes, i);

      for (guint j = 0; j < G_N_ELEMENTS (remarks); j++)
        if (outcome->state == XPL_DECISION_APPLIED && g_strcmp0 (outcome->decision->verb, remarks[j].verb) == 0)
          write_remark (story, sink, outcome, j, n);
    }
}

static void
annotations_write (XplDataStory *story, XplDataSink *sink)
{
  guint n = 0;

  xpl_data_sink_put (sink, "{\"@context\": \"" CONTEXT "\", \"id\": \"urn:explorer:annotations\", "
                           "\"type\": \"AnnotationPage\",\n\"items\": [");
  write_mentions (story, sink, &n);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    write_list (story, sink, lists[i], &n);
  write_remarks (story, sink, &n);
  xpl_data_sink_put (sink, "\n]}\n");
  story->report->n_written += n;
}

const XplDataFormat xpl_annotations_format = { "annotations", N_ ("Annotations (W3C Web Annotation)"), ".annotations.jsonld",
                                               "application/ld+json", FALSE, annotations_write };
