/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "command.h"

#include "evaluation.h"
#include "json-writer.h"
#include "table.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

static XplExit run (int argc, char **argv);

const XplCommand xpl_evaluate_command = {
  "evaluate",
  "[--tasks LIST] [--parts dev|train] [--json] CORPORA",
  N_ ("Measure how exact the language engine is on labelled texts"),
  run,
};

static const char *const part_names[] = { "dev", "train", NULL };

static char *
format_percent (double value)
{
  return isnan (value) ? g_strdup ("–") : g_strdup_printf ("%.1f", value);
}

static void
print_table (const GArray *results)
{
  const char *const headings[] = { _("Task"), _("Data"), _("Measure"), "%", _("95 % interval"), _("At least"), _("Texts"),
                                   _("Labelled"), NULL };
  g_autoptr (XplTable) table = xpl_table_new (headings);

  for (guint i = 0; i < results->len; i++)
    {
      const XplEvaluated *result = &g_array_index (results, XplEvaluated, i);
      g_autofree char *value = format_percent (result->interval.value);
      g_autofree char *low = format_percent (result->interval.low);
      g_autofree char *high = format_percent (result->interval.high);
      g_autofree char *bounds = g_strdup_printf ("%s–%s", low, high);
      g_autofree char *aim = result->measure->aim > 0 ? g_strdup_printf ("%g", result->measure->aim) : NULL;
      g_autofree char *n_texts = g_strdup_printf ("%u", result->n_texts);
      g_autofree char *n_labelled = g_strdup_printf ("%u", result->n_labelled);
      const char *cells[] = { result->dataset->task, result->dataset->name, result->measure->name, value, bounds, aim,
                              n_texts, n_labelled };

      for (guint c = 0; c < G_N_ELEMENTS (cells); c++)
        xpl_table_add (table, cells[c]);
    }
  xpl_table_print (table, stdout);
}

static void
write_string (XplJsonWriter *json, const char *name, const char *value)
{
  xpl_json_writer_name (json, name);
  xpl_json_writer_string (json, value);
}

static void
write_number (XplJsonWriter *json, const char *name, double value)
{
  xpl_json_writer_name (json, name);
  if (isnan (value))
    xpl_json_writer_null (json);
  else
    xpl_json_writer_number (json, value);
}

/* A line for each figure. */
static void
print_json (const GArray *results, const char *part)
{
  for (guint i = 0; i < results->len; i++)
    {
      const XplEvaluated *result = &g_array_index (results, XplEvaluated, i);
      g_autoptr (XplJsonWriter) json = xpl_json_writer_new ();
      g_autoptr (GBytes) bytes = NULL;

      xpl_json_writer_begin_object (json, XPL_JSON_ONE_LINE);
      write_string (json, "task", result->dataset->task);
      write_string (json, "data", result->dataset->name);
      write_string (json, "part", part);
      write_string (json, "measure", result->measure->name);
      write_number (json, "percent", result->interval.value);
      write_number (json, "low", result->interval.low);
      write_number (json, "high", result->interval.high);
      write_number (json, "at_least", result->measure->aim > 0 ? result->measure->aim : NAN);
      write_number (json, "texts", result->n_texts);
      write_number (json, "labelled", result->n_labelled);
      xpl_json_writer_end_object (json);
      bytes = xpl_json_writer_steal (json);
      xpl_command_write (NULL, bytes);
    }
}

static XplExit
evaluate (const char *folder, const char *const *tasks, XplCorpusPart part, gboolean json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XplLanguage) language = xpl_language_new (&error);
  g_autoptr (GArray) results = g_array_new (FALSE, FALSE, sizeof (XplEvaluated));

  if (language == NULL || !xpl_evaluation_run (language, folder, part, tasks, results, &error))
    {
      xpl_print_error ("%s", error->message);
      return XPL_EXIT_INPUT;
    }
  if (json)
    print_json (results, part_names[part]);
  else
    print_table (results);
  return XPL_EXIT_DONE;
}

static XplExit
run (int argc, char **argv)
{
  g_autofree char *task_list = NULL, *part_name = NULL;
  g_auto (GStrv) tasks = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "tasks", 0, 0, G_OPTION_ARG_STRING, &task_list,
      N_ ("Which of tokens,sentences,tags,parse,names,dates,quotes,figures; all unless told"), N_ ("LIST") },
    { "parts", 0, 0, G_OPTION_ARG_STRING, &part_name, N_ ("The part of the corpora: dev unless told, or train"), N_ ("PART") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print a JSON object a line"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  XplCorpusPart part = XPL_PART_DEV;
  XplExit status;

  if (!xpl_command_parse (&xpl_evaluate_command, entries, &argc, &argv, &status))
    return status;
  if (argc != 2)
    return xpl_command_usage (&xpl_evaluate_command, "%s", _("one folder of corpora is to be given"));
  if (part_name != NULL && !g_strv_contains (part_names, part_name))
    return xpl_command_usage (&xpl_evaluate_command, _("there is no part “%s”"), part_name);
  if (part_name != NULL && g_str_equal (part_name, part_names[XPL_PART_TRAIN]))
    part = XPL_PART_TRAIN;
  if (task_list != NULL)
    tasks = g_strsplit (task_list, ",", -1);
  for (guint i = 0; tasks != NULL && tasks[i] != NULL; i++)
    if (!xpl_evaluation_has_task (tasks[i]))
      return xpl_command_usage (&xpl_evaluate_command, _("there is no task “%s”"), tasks[i]);
  return evaluate (argv[1], (const char *const *) tasks, part, json);
}
