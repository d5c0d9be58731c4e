/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* CSL-JSON (citationstyles.org): the articles as what one cites. */

#include "config.h"

#include "data-json.h"
#include "data-story.h"

#include <glib/gi18n-lib.h>

static void
write_parts (XplJsonWriter *json, const XplEdtfPoint *point)
{
  xpl_json_writer_begin_array (json, XPL_JSON_ONE_LINE);
  xpl_json_writer_integer (json, point->year);
  if (point->month >= 1 && point->month <= 12 && !point->unspecified_month)
    {
      xpl_json_writer_integer (json, point->month);
      if (point->day > 0 && !point->unspecified_day)
        xpl_json_writer_integer (json, point->day);
    }
  xpl_json_writer_end_array (json);
}

/* The seasons of EDTF are 21–24, those of CSL 1–4. */
static void
write_season (XplJsonWriter *json, const XplEdtfPoint *point)
{
  if (point->month > 20)
    xpl_data_json_integer (json, "season", point->month - 20);
}

static gboolean
is_vague (const XplEdtfPoint *point)
{
  return point->approximate || point->uncertain || point->unspecified_year_digits > 0;
}

/* What date-parts cannot say, such as an open end, is said in full by "literal". */
static void
write_issued (XplJsonWriter *json, const XplEdtf *edtf)
{
  gboolean has_start = edtf->start_kind == XPL_EDTF_END_DATE;
  gboolean has_end = edtf->is_interval && edtf->end_kind == XPL_EDTF_END_DATE;

  if (!edtf->is_set)
    return;
  xpl_data_json_begin_object (json, "issued");
  if (edtf->is_interval && !(has_start && has_end))
    {
      g_autofree char *words = xpl_edtf_to_words (edtf);

      xpl_data_json_string (json, "literal", words);
    }
  else
    {
      xpl_data_json_begin_array (json, "date-parts");
      write_parts (json, &edtf->start);
      if (has_end)
        write_parts (json, &edtf->end);
      xpl_json_writer_end_array (json);
      write_season (json, &edtf->start);
      xpl_data_json_true (json, "circa", is_vague (&edtf->start) || (has_end && is_vague (&edtf->end)));
    }
  xpl_json_writer_end_object (json);
}

static const char *
get_type (XplArticle *article)
{
  if (article->source_name != NULL || article->source_domain != NULL)
    return "article-newspaper";
  return article->url != NULL ? "webpage" : "document";
}

static XplJsonWriter *
make_item (XplArticle *article)
{
  XplJsonWriter *json = xpl_data_json_new ();

  xpl_data_json_string (json, "id", article->id);
  xpl_data_json_string (json, "type", get_type (article));
  xpl_data_json_string (json, "title", article->title);
  xpl_data_json_string (json, "container-title",
                        article->source_name != NULL ? article->source_name : article->source_domain);
  if (article->authors->len > 0)
    {
      xpl_data_json_begin_array (json, "author");
      for (guint i = 0; i < article->authors->len; i++)
        {
          xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
          xpl_data_json_string (json, "literal", g_ptr_array_index (article->authors, i));
          xpl_json_writer_end_object (json);
        }
      xpl_json_writer_end_array (json);
    }
  write_issued (json, &article->published.edtf);
  xpl_data_json_string (json, "URL", article->url);
  xpl_data_json_string (json, "language", article->language);
  return xpl_data_json_end (json);
}

static void
csl_write (XplDataStory *story, XplDataSink *sink)
{
  g_autoptr (GPtrArray) articles = xpl_data_story_pick_articles (story);
  guint n = 0;

  xpl_data_sink_put (sink, "[");
  for (guint i = 0; i < articles->len && xpl_data_sink_is_fine (sink); i++)
    xpl_data_sink_take_json_element (sink, make_item (g_ptr_array_index (articles, i)), &n);
  xpl_data_sink_put (sink, "\n]\n");
  story->report->n_written += n;
}

const XplDataFormat xpl_csl_format = { "csl", N_ ("Sources to Cite (CSL-JSON)"), ".csl.json",
                                       "application/vnd.citationstyles.csl+json", FALSE, csl_write };
