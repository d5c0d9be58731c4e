/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "show.h"

#include "json-writer.h"
#include "connections.h"
#include "offsets.h"
#include "table.h"

#include <glib/gi18n-lib.h>

static char *
dup_when_words (const XplWhen *when)
{
  return xpl_when_is_set (when) ? xpl_when_to_words (when) : NULL;
}

void
xpl_show_summary (XplReplay *replay)
{
  XplBundle *bundle = xpl_replay_get_bundle (replay);
  const char *const headings[] = { _("What"), _("How many"), NULL };
  g_autoptr (XplTable) table = xpl_table_new (headings);
  g_autofree char *n_decisions = g_strdup_printf ("%u", xpl_replay_get_outcomes (replay)->len);
  g_autofree char *n_articles =
      g_strdup_printf ("%u", g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (bundle))));

  xpl_table_add (table, _("Articles"));
  xpl_table_add (table, n_articles);
  for (int i = 0; i < XPL_N_LISTS; i++)
    {
      g_autofree char *n = g_strdup_printf ("%u", g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_list (bundle, i))));

      xpl_table_add (table, xpl_name_to_heading (XPL_NAMES_LIST, i));
      xpl_table_add (table, n);
    }
  xpl_table_add (table, _("Decisions"));
  xpl_table_add (table, n_decisions);
  xpl_table_print (table, stdout);
}

static void
print_line (XplJsonWriter *json)
{
  g_autoptr (GBytes) bytes = xpl_json_writer_steal (json);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  fwrite (data, 1, size, stdout);
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
print_article_json (XplArticle *article)
{
  g_autoptr (XplJsonWriter) json = xpl_json_writer_new ();
  g_autofree char *edtf = xpl_edtf_to_string (&article->published.edtf);

  xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
  write_string (json, "id", article->id);
  write_string (json, "title", article->title);
  write_string (json, "file", article->file);
  write_string (json, "url", article->url);
  write_string (json, "source", xpl_article_get_source_words (article));
  if (xpl_when_is_set (&article->published))
    {
      write_string (json, "published", edtf);
      write_string (json, "how", xpl_name_to_code (XPL_NAMES_HOW, (int) article->published.how));
    }
  xpl_json_writer_end_object (json);
  print_line (json);
}

void
xpl_show_articles (XplBundle *bundle, gboolean as_json)
{
  const char *const headings[] = { _("Published"), _("Source"), _("File"), _("Title"), NULL };
  g_autoptr (XplTable) table = xpl_table_new (headings);
  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (bundle));

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);
      g_autofree char *when = dup_when_words (&article->published);

      if (as_json)
        {
          print_article_json (article);
          continue;
        }
      xpl_table_add (table, when);
      xpl_table_add (table, xpl_article_get_source_words (article));
      xpl_table_add (table, article->file);
      xpl_table_add (table, article->title);
    }
  if (!as_json)
    xpl_table_print (table, stdout);
}

/* One table an article, for as long as the list is printed. */
static const XplOffsets *
get_offsets (GHashTable *offsets, XplArticle *article)
{
  XplOffsets *known = g_hash_table_lookup (offsets, article);

  if (known == NULL)
    {
      known = xpl_offsets_new (article->text);
      g_hash_table_insert (offsets, article, known);
    }
  return known;
}

static void
write_span (XplJsonWriter *json, const XplEvidence *evidence, const XplOffsets *offsets)
{
  g_autofree char *quote = xpl_range_dup_text (evidence->range, evidence->article->text);

  xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
  write_string (json, "item", evidence->article->id);
  xpl_json_writer_name (json, "start");
  xpl_json_writer_integer (json, xpl_offsets_to_point (offsets, evidence->range.start));
  xpl_json_writer_name (json, "end");
  xpl_json_writer_integer (json, xpl_offsets_to_point (offsets, evidence->range.end));
  write_string (json, "quote", quote);
  xpl_json_writer_end_object (json);
}

static void
write_strings (XplJsonWriter *json, const char *name, const GPtrArray *strings)
{
  if (strings->len == 0)
    return;
  xpl_json_writer_name (json, name);
  xpl_json_writer_begin_array (json, XPL_JSON_ONE_LINE);
  for (guint i = 0; i < strings->len; i++)
    xpl_json_writer_string (json, g_ptr_array_index (strings, i));
  xpl_json_writer_end_array (json);
}

static void
write_flag (XplJsonWriter *json, const char *name, gboolean value)
{
  if (!value)
    return;
  xpl_json_writer_name (json, name);
  xpl_json_writer_boolean (json, TRUE);
}

static void
write_marks (XplJsonWriter *json, const XplMarks *marks)
{
  if (marks == NULL)
    return;
  write_flag (json, "by_hand", marks->by_hand);
  write_flag (json, "confirmed", marks->confirmed);
  write_string (json, "grade", marks->grade);
  write_strings (json, "tags", marks->tags);
  write_strings (json, "notes", marks->notes);
}

/* The finding as the bundle has it, and beside it what a reader of the line needs: its label and the words of its spans. */
static void
print_finding_json (XplReplay *replay, XplFinding *finding, GHashTable *offsets, const XplStanding *standing)
{
  g_autoptr (XplJsonWriter) json = xpl_json_writer_new ();
  g_autofree char *label = xpl_finding_dup_label (finding);
  g_autofree char *line = xpl_bundle_write_finding (xpl_replay_get_bundle (replay), finding);
  g_autoptr (JsonNode) node = json_from_string (line, NULL);
  GArray *evidence = xpl_finding_get_evidence (finding);
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    if (!g_str_equal (name, "label"))
      xpl_json_writer_member_node (json, name, member);
  write_string (json, "label", label);
  if (standing != NULL)
    {
      xpl_json_writer_name (json, "importance");
      xpl_json_writer_number (json, standing->importance);
      xpl_json_writer_name (json, "community");
      xpl_json_writer_integer (json, standing->community);
    }
  xpl_json_writer_name (json, "spans");
  xpl_json_writer_begin_array (json, XPL_JSON_ONE_LINE);
  for (guint i = 0; i < evidence->len; i++)
    {
      const XplEvidence *place = &g_array_index (evidence, XplEvidence, i);

      write_span (json, place, get_offsets (offsets, place->article));
    }
  xpl_json_writer_end_array (json);
  write_marks (json, xpl_replay_get_marks (replay, finding));
  xpl_json_writer_end_object (json);
  print_line (json);
}

static char *
join_strings (GPtrArray *strings)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < strings->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (strings, i));
  return g_string_free (joined, FALSE);
}

static char *
join_labels (GPtrArray *findings)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (labels, xpl_finding_dup_label (g_ptr_array_index (findings, i)));
  return join_strings (labels);
}

/* What tells most about a finding of its kind beside its label: aliases, who says so. */
static char *
dup_detail (XplFinding *finding)
{
  if (XPL_IS_ENTITY (finding))
    return join_strings (XPL_ENTITY (finding)->aliases);
  if (XPL_IS_RELATION (finding))
    return join_labels (XPL_RELATION (finding)->attributed);
  if (XPL_IS_EVENT (finding))
    return join_labels (XPL_EVENT (finding)->attributed);
  if (XPL_IS_FIGURE (finding))
    return join_labels (XPL_FIGURE (finding)->claimed_by);
  return g_strdup (xpl_finding_get_why (finding));
}

static const char *
get_kind_words (XplFinding *finding)
{
  if (XPL_IS_ENTITY (finding))
    return xpl_name_to_words (XPL_NAMES_ENTITY_TYPE, (int) XPL_ENTITY (finding)->type);
  if (XPL_IS_RELATION (finding))
    return xpl_name_to_words (XPL_NAMES_MODALITY, (int) XPL_RELATION (finding)->modality);
  if (XPL_IS_EVENT (finding))
    return xpl_name_to_words (XPL_NAMES_MODALITY, (int) XPL_EVENT (finding)->modality);
  if (XPL_IS_QUOTE (finding))
    return xpl_name_to_words (XPL_NAMES_QUOTE_KIND, (int) XPL_QUOTE (finding)->kind);
  if (XPL_IS_FIGURE (finding))
    return xpl_name_to_words (XPL_NAMES_MODALITY, (int) XPL_FIGURE (finding)->modality);
  if (XPL_IS_COMPARISON (finding))
    return xpl_name_to_words (XPL_NAMES_COMPARISON_KIND, (int) XPL_COMPARISON (finding)->kind);
  return NULL;
}

static char *
dup_date (XplFinding *finding)
{
  if (XPL_IS_RELATION (finding))
    return dup_when_words (&XPL_RELATION (finding)->when);
  if (XPL_IS_EVENT (finding))
    return dup_when_words (&XPL_EVENT (finding)->when);
  if (XPL_IS_FIGURE (finding))
    return dup_when_words (&XPL_FIGURE (finding)->as_of);
  return NULL;
}

static void
add_row (XplTable *table, XplFinding *finding)
{
  g_autofree char *label = xpl_finding_dup_label (finding);
  g_autofree char *counts = g_strdup_printf ("%u/%u", xpl_finding_get_n_articles (finding),
                                             xpl_finding_get_n_origins (finding));
  g_autofree char *detail = dup_detail (finding);
  g_autofree char *date = dup_date (finding);

  xpl_table_add (table, xpl_finding_get_id (finding));
  xpl_table_add (table, counts);
  xpl_table_add (table, label);
  xpl_table_add (table, get_kind_words (finding));
  xpl_table_add (table, date);
  xpl_table_add (table, detail);
}

/* Where entities stand among each other, if that is wanted. */
static GHashTable *
measure_standings (XplBundle *bundle, gboolean is_wanted)
{
  g_autoptr (XplConnections) connections = is_wanted ? xpl_connections_new (bundle) : NULL;

  return is_wanted ? xpl_connections_measure (connections) : g_hash_table_new (NULL, NULL);
}

void
xpl_show_list (XplReplay *replay, XplList list, gboolean as_json)
{
  /* Translators: a column of how many articles and how many independent origins: "7/3". */
  const char *const headings[] = { _("Id"), _("Articles/origins"), _("What"), _("Kind"), _("When"), _("Detail"), NULL };
  g_autoptr (XplTable) table = xpl_table_new (headings);
  g_autoptr (GHashTable) offsets = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) xpl_offsets_free);
  g_autoptr (GHashTable) standings
    = measure_standings (xpl_replay_get_bundle (replay), as_json && list == XPL_LIST_ENTITIES);
  GListModel *findings = G_LIST_MODEL (xpl_bundle_get_list (xpl_replay_get_bundle (replay), list));

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (XplFinding) finding = g_list_model_get_item (findings, i);

      const XplMarks *marks = xpl_replay_get_marks (replay, finding);

      if (marks != NULL && marks->hidden)
        continue;
      if (as_json)
        print_finding_json (replay, finding, offsets, g_hash_table_lookup (standings, finding));
      else
        add_row (table, finding);
    }
  if (!as_json)
    xpl_table_print (table, stdout);
}
