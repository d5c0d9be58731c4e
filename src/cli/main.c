/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "command.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

static const XplCommand *const commands[] = {
  &xpl_analyze_command, &xpl_article_command, &xpl_check_command,  &xpl_show_command, &xpl_search_command,  &xpl_path_command,
  &xpl_export_command,  &xpl_layout_command, &xpl_annotate_command, &xpl_parse_command,
  &xpl_evaluate_command, &xpl_bench_command,
};

static void
print_help (FILE *out)
{
  fprintf (out, _("Usage: explorer-cli COMMAND [OPTION…] [ARGUMENT…]\n\n"
                  "Who said what, when, and on whose word: the engine of Explorer without a display.\n\n"
                  "Commands:\n"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (out, "  %-10s %s\n", commands[i]->name, _(commands[i]->summary));
  fprintf (out, _("\nexplorer-cli COMMAND --help tells more; --version prints the version.\n"));
}

/* Results that did not reach the reader, say because the disk is full, are no success. */
static XplExit
check_output (XplExit status)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;
  if (status == XPL_EXIT_DONE) /* else the command has said what is wrong */
    xpl_print_error (_("%s cannot be written: %s"), _("standard output"), g_strerror (errno));
  return MAX (status, XPL_EXIT_PROBLEMS);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  if (argc < 2)
    {
      print_help (stderr);
      return XPL_EXIT_USAGE;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      printf ("explorer-cli %s\n", PACKAGE_VERSION);
      return XPL_EXIT_DONE;
    }
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    {
      print_help (stdout);
      return XPL_EXIT_DONE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[1], commands[i]->name) == 0)
      return (int) check_output (commands[i]->run (argc - 1, argv + 1));
  xpl_print_error (_("there is no command “%s”; explorer-cli --help lists them"), argv[1]);
  return XPL_EXIT_USAGE;
}
