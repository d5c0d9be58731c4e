/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "command.h"

#include "analysis.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static XplExit run (int argc, char **argv);

const XplCommand xpl_analyze_command = {
  "analyze",
  "[-o OUT.bundle.json] PATH…",
  N_ ("Import and analyse articles; writes a bundle"),
  run,
};

static gboolean
write_bundle (XplBundle *bundle, const char *output)
{
  g_autoptr (GError) error = NULL;

  if (xpl_command_is_stream (output))
    {
      g_autoptr (GBytes) bytes = xpl_bundle_write (bundle);

      return xpl_command_write (output, bytes);
    }

  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);
  if (xpl_bundle_save (bundle, file, NULL, &error))
    return TRUE;
  xpl_print_error ("%s", error->message);
  return FALSE;
}

static gboolean
analyse_again (XplBundle **bundle, guint n_jobs)
{
  g_autoptr (GError) error = NULL;
  XplBundle *fresh = xpl_analyse_again (*bundle, n_jobs, NULL, NULL, NULL, &error);

  if (fresh == NULL)
    {
      xpl_print_error ("%s", error->message);
      return FALSE;
    }
  g_object_unref (*bundle);
  *bundle = fresh;
  return TRUE;
}

static XplExit
run (int argc, char **argv)
{
  g_autofree char *title = NULL, *language = NULL, *output = NULL;
  gboolean again = FALSE;
  int n_jobs = 0;
  const GOptionEntry entries[] = {
    { "title", 0, 0, G_OPTION_ARG_STRING, &title, N_ ("Title of the bundle"), N_ ("TITLE") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, N_ ("Language of the articles; only “en”"), N_ ("CODE") },
    { "jobs", 'j', 0, G_OPTION_ARG_INT, &n_jobs, N_ ("How many threads read; 0: one a core"), N_ ("N") },
    { "again", 0, 0, G_OPTION_ARG_NONE, &again, N_ ("Analyse a bundle anew; what is found again keeps its id"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write there instead of to standard output"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  XplExit status;

  if (!xpl_command_parse (&xpl_analyze_command, entries, &argc, &argv, &status))
    return status;
  if (argc < 2)
    return xpl_command_usage (&xpl_analyze_command, "%s", _("no files to read were given"));
  if (n_jobs < 0 || n_jobs > XPL_MAX_JOBS)
    return xpl_command_usage (&xpl_analyze_command, _("--jobs takes a number from 0 to %d"), XPL_MAX_JOBS);
  if (language != NULL && strcmp (language, "en") != 0)
    return xpl_command_usage (&xpl_analyze_command, _("the language “%s” is not known; only “en” is"), language);

  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplBundle) bundle = xpl_command_open (argv + 1, (guint) n_jobs, warnings);
  if (bundle == NULL)
    return XPL_EXIT_INPUT;
  if (again && !analyse_again (&bundle, (guint) n_jobs))
    return XPL_EXIT_INPUT;
  if (title != NULL)
    xpl_bundle_set_title (bundle, title);
  if (!write_bundle (bundle, output))
    return XPL_EXIT_PROBLEMS;
  return xpl_warnings_get_size (warnings) > 0 ? XPL_EXIT_PROBLEMS : XPL_EXIT_DONE;
}
