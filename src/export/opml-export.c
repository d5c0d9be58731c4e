/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* OPML 2.0 (opml.org/spec2.opml): the feeds, for feed readers, and the sources of the articles, as links. */

#include "config.h"

#include "bundle-feeds.h"
#include "data-story.h"

#include <glib/gi18n-lib.h>

static void
put_attribute (XplDataSink *sink, const char *name, const char *value)
{
  xpl_data_sink_printf (sink, " %s=\"", name);
  xpl_data_sink_put_xml (sink, value);
  xpl_data_sink_put (sink, "\"");
}

static void
begin_outline (XplDataSink *sink, const char *text)
{
  xpl_data_sink_put (sink, "    <outline text=\"");
  xpl_data_sink_put_xml (sink, text);
  xpl_data_sink_put (sink, "\">\n");
}

static void
put_feeds (XplDataStory *story, XplDataSink *sink)
{
  g_autoptr (GArray) feeds = xpl_bundle_get_feeds (story->bundle);

  if (feeds->len == 0)
    return;
  begin_outline (sink, _("Feeds"));
  for (guint i = 0; i < feeds->len; i++)
    {
      const XplFeed *feed = &g_array_index (feeds, XplFeed, i);

      xpl_data_sink_put (sink, "      <outline type=\"rss\"");
      put_attribute (sink, "text", feed->title != NULL ? feed->title : feed->url);
      put_attribute (sink, "xmlUrl", feed->url);
      xpl_data_sink_put (sink, "/>\n");
      story->report->n_written++;
    }
  xpl_data_sink_put (sink, "    </outline>\n");
}

/* One article of each source, in the order of their first appearance. */
static GPtrArray *
pick_sources (XplDataStory *story)
{
  g_autoptr (GPtrArray) articles = xpl_data_story_pick_articles (story);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *sources = g_ptr_array_new ();

  for (guint i = 0; i < articles->len; i++)
    {
      XplArticle *article = g_ptr_array_index (articles, i);
      const char *key = article->source_domain != NULL ? article->source_domain : article->source_name;

      if (key != NULL && g_hash_table_add (seen, (gpointer) key))
        g_ptr_array_add (sources, article);
    }
  return sources;
}

static void
put_source (XplDataSink *sink, XplArticle *article)
{
  xpl_data_sink_put (sink, "      <outline");
  put_attribute (sink, "text", xpl_article_get_source_words (article));
  if (article->source_domain != NULL)
    {
      g_autofree char *url = g_strdup_printf ("https://%s/", article->source_domain);

      put_attribute (sink, "type", "link");
      put_attribute (sink, "url", url);
    }
  xpl_data_sink_put (sink, "/>\n");
}

static void
opml_write (XplDataStory *story, XplDataSink *sink)
{
  g_autoptr (GPtrArray) sources = pick_sources (story);
  const char *title = xpl_bundle_get_title (story->bundle);

  xpl_data_sink_put (sink, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n    <title>");
  xpl_data_sink_put_xml (sink, title == NULL ? _("Untitled") : title);
  xpl_data_sink_put (sink, "</title>\n    <docs>http://opml.org/spec2.opml</docs>\n  </head>\n  <body>\n");
  put_feeds (story, sink);
  begin_outline (sink, _("Sources"));
  for (guint i = 0; i < sources->len; i++)
    put_source (sink, g_ptr_array_index (sources, i));
  xpl_data_sink_put (sink, "    </outline>\n  </body>\n</opml>\n");
  story->report->n_written += sources->len;
}

const XplDataFormat xpl_opml_format = { "opml", N_ ("Feeds and Sources (OPML)"), ".opml", "text/x-opml", FALSE, opml_write };
