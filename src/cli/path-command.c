/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "command.h"

#include "excerpt.h"
#include "json-writer.h"
#include "connections.h"
#include "offsets.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#define PATHS 3
#define SENTENCE_CHARACTERS 300
/* How many of the entities that fit a name are named. */
#define MAX_NAMED 5

static XplExit run (int argc, char **argv);

const XplCommand xpl_path_command = {
  "path",
  "[OPTION…] BUNDLE FROM TO",
  N_ ("Tell how two entities are connected, with the sentence of each step"),
  run,
};

/* How well @entity is called @name: 0 not, then part of a name, an alias, the name, the id. */
static int
rate_name (XplEntity *entity, const char *id, const char *folded)
{
  g_autofree char *name = g_utf8_casefold (entity->name, -1);
  int best = strstr (name, folded) != NULL ? 1 : 0;

  if (g_str_equal (xpl_finding_get_id (XPL_FINDING (entity)), id))
    return 4;
  if (g_str_equal (name, folded))
    return 3;
  for (guint i = 0; i < entity->aliases->len && best < 2; i++)
    {
      g_autofree char *alias = g_utf8_casefold (g_ptr_array_index (entity->aliases, i), -1);

      best = g_str_equal (alias, folded) ? 2 : best;
    }
  return best;
}

static void
say_ambiguous (const char *name, const GPtrArray *found)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < MIN (found->len, MAX_NAMED); i++)
    {
      XplEntity *entity = g_ptr_array_index (found, i);

      g_string_append_printf (names, "%s%s (%s)", i > 0 ? ", " : "", entity->name, xpl_finding_get_id (XPL_FINDING (entity)));
    }
  xpl_print_error (_("“%s” may be %s; give one of the ids"), name, names->str);
}

/* The one entity that is called @name best; NULL, said, where there is none or are several. */
static XplEntity *
find_entity (XplBundle *bundle, const char *name)
{
  GListModel *entities = G_LIST_MODEL (xpl_bundle_get_list (bundle, XPL_LIST_ENTITIES));
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autofree char *folded = g_utf8_casefold (name, -1);
  guint n = g_list_model_get_n_items (entities);
  int best = 1;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplEntity) entity = g_list_model_get_item (entities, i);
      int rating = rate_name (entity, name, folded);

      if (rating > best)
        g_ptr_array_set_size (found, 0);
      best = MAX (best, rating);
      if (rating == best)
        g_ptr_array_add (found, entity);
    }
  if (found->len == 1)
    return g_ptr_array_index (found, 0);
  if (found->len == 0)
    xpl_print_error (_("The bundle has no entity “%s”; explorer-cli show --entities lists them"), name);
  else
    say_ambiguous (name, found);
  return NULL;
}

/* Which sentence tells it: that of the best relation. */
static const XplEvidence *
get_evidence (const XplPathStep *step)
{
  GArray *evidence = xpl_finding_get_evidence (g_ptr_array_index (step->relations, 0));

  return evidence->len > 0 ? &g_array_index (evidence, XplEvidence, 0) : NULL;
}

static void
print_step (const XplPathStep *step)
{
  XplFinding *relation = g_ptr_array_index (step->relations, 0);
  const XplEvidence *evidence = get_evidence (step);
  g_autofree char *label = xpl_finding_dup_label (relation);
  guint n = xpl_finding_get_n_origins (relation);

  printf ("  %s\n", label);
  if (evidence == NULL)
    return;
  g_autofree char *sentence = xpl_excerpt (evidence->article->text, evidence->range, SENTENCE_CHARACTERS);
  printf ("    “%s”\n", sentence);
  /* Translators: a source, and from how many independent ones it is known. */
  printf (g_dngettext (NULL, "    %s; %u origin\n", "    %s; %u origins\n", n),
          xpl_article_get_source_words (evidence->article), n);
}

static void
print_path (const XplPath *path, guint number)
{
  const XplPathStep *first = &g_array_index (path->steps, XplPathStep, 0);

  printf ("%s%u. %s", number > 1 ? "\n" : "", number, first->from->name);
  for (guint i = 0; i < path->steps->len; i++)
    printf (" – %s", g_array_index (path->steps, XplPathStep, i).to->name);
  printf ("\n");
  for (guint i = 0; i < path->steps->len; i++)
    print_step (&g_array_index (path->steps, XplPathStep, i));
}

static void
write_string (XplJsonWriter *json, const char *name, const char *value)
{
  xpl_json_writer_name (json, name);
  xpl_json_writer_string (json, value);
}

static void
write_step (XplJsonWriter *json, const XplPathStep *step)
{
  XplFinding *relation = g_ptr_array_index (step->relations, 0);
  const XplEvidence *evidence = get_evidence (step);
  g_autofree char *label = xpl_finding_dup_label (relation);

  xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
  write_string (json, "from", xpl_finding_get_id (XPL_FINDING (step->from)));
  write_string (json, "to", xpl_finding_get_id (XPL_FINDING (step->to)));
  write_string (json, "relation", xpl_finding_get_id (relation));
  write_string (json, "label", label);
  xpl_json_writer_name (json, "strength");
  xpl_json_writer_number (json, step->strength);
  if (evidence != NULL)
    {
      g_autoptr (XplOffsets) offsets = xpl_offsets_new (evidence->article->text);
      g_autofree char *quote = xpl_range_dup_text (evidence->range, evidence->article->text);

      write_string (json, "item", evidence->article->id);
      xpl_json_writer_name (json, "start");
      xpl_json_writer_integer (json, xpl_offsets_to_point (offsets, evidence->range.start));
      xpl_json_writer_name (json, "end");
      xpl_json_writer_integer (json, xpl_offsets_to_point (offsets, evidence->range.end));
      write_string (json, "quote", quote);
    }
  xpl_json_writer_end_object (json);
}

static void
print_path_json (const XplPath *path)
{
  g_autoptr (XplJsonWriter) json = xpl_json_writer_new ();
  g_autoptr (GBytes) bytes = NULL;

  xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
  xpl_json_writer_name (json, "strength");
  xpl_json_writer_number (json, path->strength);
  xpl_json_writer_name (json, "steps");
  xpl_json_writer_begin_array (json, XPL_JSON_ONE_LINE);
  for (guint i = 0; i < path->steps->len; i++)
    write_step (json, &g_array_index (path->steps, XplPathStep, i));
  xpl_json_writer_end_array (json);
  xpl_json_writer_end_object (json);
  bytes = xpl_json_writer_steal (json);
  xpl_command_write (NULL, bytes);
}

static XplExit
find_paths (char **argv, guint n, gboolean as_json)
{
  char *paths_of_files[] = { argv[1], NULL };
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplReplay) replay = xpl_command_open_decided (paths_of_files, warnings);
  g_autoptr (XplConnections) connections = NULL;
  g_autoptr (GPtrArray) paths = NULL;

  if (replay == NULL)
    return XPL_EXIT_INPUT;
  XplBundle *bundle = xpl_replay_get_bundle (replay);
  XplEntity *from = find_entity (bundle, argv[2]), *to = find_entity (bundle, argv[3]);
  if (from == NULL || to == NULL)
    return XPL_EXIT_USAGE;
  connections = xpl_connections_new (bundle);
  paths = xpl_connections_find_paths (connections, from, to, n);
  if (paths->len == 0)
    fprintf (stderr, _("Nothing connects %s and %s.\n"), from->name, to->name);
  for (guint i = 0; i < paths->len; i++)
    if (as_json)
      print_path_json (g_ptr_array_index (paths, i));
    else
      print_path (g_ptr_array_index (paths, i), i + 1);
  return xpl_warnings_get_size (warnings) > 0 ? XPL_EXIT_PROBLEMS : XPL_EXIT_DONE;
}

static XplExit
run (int argc, char **argv)
{
  gboolean json = FALSE;
  int n = PATHS;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("JSON lines, a path each"), NULL },
    { "limit", 0, 0, G_OPTION_ARG_INT, &n, N_ ("How many paths at most; 3 unless told"), N_ ("N") },
    G_OPTION_ENTRY_NULL,
  };
  XplExit status;

  if (!xpl_command_parse (&xpl_path_command, entries, &argc, &argv, &status))
    return status;
  if (argc != 4)
    return xpl_command_usage (&xpl_path_command, "%s", _("a bundle and two entities are to be given"));
  if (n < 1 || n > XPL_MAX_PATHS)
    return xpl_command_usage (&xpl_path_command, "%s", _("a number is out of range"));
  return find_paths (argv, (guint) n, json);
}
