/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "show.h"

#include "decision-words.h"
#include "json-writer.h"
#include "table.h"

#include <glib/gi18n-lib.h>

static void
write_string (XplJsonWriter *json, const char *name, const char *value)
{
  if (value == NULL)
    return;
  xpl_json_writer_name (json, name);
  xpl_json_writer_string (json, value);
}

static void
write_touched (XplJsonWriter *json, GPtrArray *touched)
{
  xpl_json_writer_name (json, "touched");
  xpl_json_writer_begin_array (json, XPL_JSON_ONE_LINE);
  for (guint i = 0; i < touched->len; i++)
    {
      gpointer target = g_ptr_array_index (touched, i);

      xpl_json_writer_string (json, XPL_IS_ARTICLE (target) ? XPL_ARTICLE (target)->id : xpl_finding_get_id (target));
    }
  xpl_json_writer_end_array (json);
}

/* The decision as the bundle has it, and beside it what became of it. */
static void
print_json (const XplOutcome *outcome, const char *words)
{
  g_autoptr (XplJsonWriter) json = xpl_json_writer_new ();
  g_autoptr (GBytes) bytes = NULL;
  JsonObjectIter iter;
  const char *name, *data;
  JsonNode *member;
  gsize size;

  xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
  json_object_iter_init_ordered (&iter, outcome->decision->object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    if (!g_str_equal (name, "undone"))
      xpl_json_writer_member_node (json, name, member);
  xpl_json_writer_name (json, "undone");
  xpl_json_writer_boolean (json, outcome->decision->undone);
  write_string (json, "words", words);
  write_string (json, "state", xpl_decision_state_to_code (outcome->state));
  write_string (json, "reason", outcome->reason);
  write_string (json, "needs", outcome->needs != NULL ? outcome->needs->id : NULL);
  write_touched (json, outcome->touched);
  xpl_json_writer_end_object (json);
  bytes = xpl_json_writer_steal (json);
  data = g_bytes_get_data (bytes, &size);
  fwrite (data, 1, size, stdout);
}

static char *
dup_needs (const XplOutcome *outcome, XplBundle *shown)
{
  g_autofree char *needed = NULL;

  if (outcome->needs == NULL)
    return g_strdup (outcome->reason);
  needed = xpl_decision_dup_words (outcome->needs, shown);
  /* Translators: why a decision waits, the id of another decision and what that was. */
  return g_strdup_printf (_("%s: %s (%s)"), outcome->reason, outcome->needs->id, needed);
}

static void
add_row (XplTable *table, const XplOutcome *outcome, const char *words, XplBundle *shown)
{
  JsonNode *at = json_object_get_member (outcome->decision->object, "at");
  g_autofree char *needs = dup_needs (outcome, shown);

  xpl_table_add (table, outcome->decision->id);
  xpl_table_add (table, at != NULL && json_node_get_value_type (at) == G_TYPE_STRING ? json_node_get_string (at) : NULL);
  xpl_table_add (table, words);
  xpl_table_add (table, xpl_decision_state_to_words (outcome->state));
  xpl_table_add (table, needs);
}

void
xpl_show_decisions (XplReplay *replay, gboolean as_json)
{
  const char *const headings[] = { _("Id"), _("When"), _("What"), _("State"), _("Needs"), NULL };
  g_autoptr (XplTable) table = xpl_table_new (headings);
  GPtrArray *outcomes = xpl_replay_get_outcomes (replay);
  XplBundle *shown = xpl_replay_get_bundle (replay);

  for (guint i = 0; i < outcomes->len; i++)
    {
      const XplOutcome *outcome = g_ptr_array_index (outcomes, i);
      g_autofree char *words = xpl_decision_dup_words (outcome->decision, shown);

      if (as_json)
        print_json (outcome, words);
      else
        add_row (table, outcome, words, shown);
    }
  if (!as_json)
    xpl_table_print (table, stdout);
}
