/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "command.h"

#include "excerpt.h"
#include "json-writer.h"
#include "offsets.h"
#include "search.h"
#include "table.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#define LIMIT 20
#define MAX_LIMIT 100000

static XplExit run (int argc, char **argv);

const XplCommand xpl_search_command = {
  "search",
  "[OPTION…] BUNDLE QUERY",
  N_ ("Find words in articles, quotes and names: the best hits, each with its sentence"),
  run,
};

/* "entities", "quotes", …, as the format calls them; an article is an "article". */
static const char *
get_kind (const XplSearchHit *hit)
{
  return hit->finding != NULL ? xpl_name_to_code (XPL_NAMES_LIST, (int) xpl_finding_get_list (hit->finding)) : "articles";
}

static char *
dup_name (const XplSearchHit *hit)
{
  return hit->finding != NULL ? xpl_finding_dup_label (hit->finding) : g_strdup (hit->article->title);
}

static void
print_table (const GPtrArray *hits)
{
  const char *const headings[] = { _("What"), _("Name"), _("Source"), _("Published"), _("Text"), NULL };
  g_autoptr (XplTable) table = xpl_table_new (headings);

  for (guint i = 0; i < hits->len; i++)
    {
      const XplSearchHit *hit = g_ptr_array_index (hits, i);
      g_autofree char *name = dup_name (hit);
      g_autofree char *text = xpl_excerpt (hit->article->text, hit->range, 240);
      g_autofree char *when
        = xpl_when_is_set (&hit->article->published) ? xpl_edtf_to_string (&hit->article->published.edtf) : NULL;

      xpl_table_add (table, get_kind (hit));
      xpl_table_add (table, name);
      xpl_table_add (table, xpl_article_get_source_words (hit->article));
      xpl_table_add (table, when);
      xpl_table_add (table, text);
    }
  xpl_table_print (table, stdout);
}

static void
write_string (XplJsonWriter *json, const char *name, const char *value)
{
  if (value == NULL)
    return;
  xpl_json_writer_name (json, name);
  xpl_json_writer_string (json, value);
}

static void
write_offset (XplJsonWriter *json, const char *name, const XplOffsets *offsets, guint32 byte)
{
  if (name != NULL)
    xpl_json_writer_name (json, name);
  xpl_json_writer_integer (json, xpl_offsets_to_point (offsets, byte));
}

static void
write_matches (XplJsonWriter *json, const XplSearchHit *hit, const XplOffsets *offsets)
{
  xpl_json_writer_name (json, "matches");
  xpl_json_writer_begin_array (json, XPL_JSON_ONE_LINE);
  for (guint i = 0; i < hit->matches->len; i++)
    {
      XplRange range = g_array_index (hit->matches, XplRange, i);

      xpl_json_writer_begin_array (json, XPL_JSON_ONE_LINE);
      write_offset (json, NULL, offsets, range.start);
      write_offset (json, NULL, offsets, range.end);
      xpl_json_writer_end_array (json);
    }
  xpl_json_writer_end_array (json);
}

static void
print_json (const XplSearchHit *hit)
{
  g_autoptr (XplJsonWriter) json = xpl_json_writer_new ();
  g_autoptr (XplOffsets) offsets = xpl_offsets_new (hit->article->text);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = dup_name (hit);
  g_autofree char *text = xpl_range_dup_text (hit->range, hit->article->text);

  xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
  write_string (json, "kind", get_kind (hit));
  write_string (json, "id", hit->finding != NULL ? xpl_finding_get_id (hit->finding) : hit->article->id);
  write_string (json, "name", name);
  write_string (json, "item", hit->article->id);
  write_string (json, "source", xpl_article_get_source_words (hit->article));
  if (xpl_when_is_set (&hit->article->published))
    {
      g_autofree char *when = xpl_edtf_to_string (&hit->article->published.edtf);

      write_string (json, "published", when);
    }
  write_offset (json, "start", offsets, hit->range.start);
  write_offset (json, "end", offsets, hit->range.end);
  write_string (json, "snippet", text);
  write_matches (json, hit, offsets);
  xpl_json_writer_end_object (json);
  bytes = xpl_json_writer_steal (json);
  xpl_command_write (NULL, bytes);
}

/* The index of a file is kept; that of anything else is made for this one search. */
static XplSearchIndex *
open_index (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *index = xpl_search_index_make_path (uri);

  return xpl_search_index_open (g_str_equal (path, "-") ? NULL : index);
}

static XplExit
search (const char *path, const char *text, guint limit, gboolean as_json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XplSearchQuery) query = xpl_search_query_parse (text, FALSE, &error);
  char *paths[] = { (char *) path, NULL };
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplReplay) replay = NULL;
  g_autoptr (XplSearchIndex) index = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  if (query == NULL)
    return xpl_command_usage (&xpl_search_command, "%s", error->message);
  replay = xpl_command_open_decided (paths, warnings);
  if (replay == NULL)
    return XPL_EXIT_INPUT;
  index = open_index (path);
  if (xpl_search_index_update (index, xpl_replay_get_bundle (replay), NULL, &error))
    hits = xpl_search (index, xpl_replay_get_bundle (replay), query, limit, &error);
  if (hits == NULL)
    {
      xpl_print_error ("%s", error->message);
      return XPL_EXIT_INPUT;
    }
  if (!as_json && hits->len > 0)
    print_table (hits);
  else if (!as_json)
    fprintf (stderr, "%s\n", _("Nothing was found."));
  for (guint i = 0; as_json && i < hits->len; i++)
    print_json (g_ptr_array_index (hits, i));
  return xpl_warnings_get_size (warnings) > 0 ? XPL_EXIT_PROBLEMS : XPL_EXIT_DONE;
}

static XplExit
run (int argc, char **argv)
{
  gboolean json = FALSE;
  int limit = LIMIT;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("JSON lines instead of a table"), NULL },
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_ ("How many hits at most; 20 unless told"), N_ ("N") },
    G_OPTION_ENTRY_NULL,
  };
  XplExit status;

  if (!xpl_command_parse (&xpl_search_command, entries, &argc, &argv, &status))
    return status;
  if (argc != 3)
    return xpl_command_usage (&xpl_search_command, "%s", _("a bundle and what to look for are to be given"));
  if (limit < 1 || limit > MAX_LIMIT)
    return xpl_command_usage (&xpl_search_command, "%s", _("a number is out of range"));
  return search (argv[1], argv[2], (guint) limit, json);
}
