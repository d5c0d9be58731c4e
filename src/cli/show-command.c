/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "command.h"

#include "show.h"

#include <glib/gi18n-lib.h>

static XplExit run (int argc, char **argv);

const XplCommand xpl_show_command = {
  "show",
  "BUNDLE [--LIST] [--json]",
  N_ ("List what a bundle holds: a table, or JSON lines with spans and quotes"),
  run,
};

/* The nine lists of findings by their names in the format, the articles and the decisions. */
static XplExit
show (char **paths, const gboolean *chosen, gboolean articles, gboolean decisions, gboolean json)
{
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplReplay) replay = xpl_command_open_decided (paths, warnings);
  gboolean any = articles || decisions;

  if (replay == NULL)
    return XPL_EXIT_INPUT;
  for (int i = 0; i < XPL_N_LISTS; i++)
    any = any || chosen[i];
  if (!any)
    xpl_show_summary (replay);
  if (articles)
    xpl_show_articles (xpl_replay_get_bundle (replay), json);
  for (int i = 0; i < XPL_N_LISTS; i++)
    if (chosen[i])
      xpl_show_list (replay, i, json);
  if (decisions)
    xpl_show_decisions (replay, json);
  return xpl_warnings_get_size (warnings) > 0 ? XPL_EXIT_PROBLEMS : XPL_EXIT_DONE;
}

static XplExit
run (int argc, char **argv)
{
  gboolean chosen[XPL_N_LISTS] = { FALSE };
  gboolean articles = FALSE, decisions = FALSE, json = FALSE;
  GOptionEntry entries[XPL_N_LISTS + 4] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("JSON lines instead of a table"), NULL },
    { "articles", 0, 0, G_OPTION_ARG_NONE, &articles, N_ ("List the articles"), NULL },
    { "decisions", 0, 0, G_OPTION_ARG_NONE, &decisions, N_ ("List what the user decided, and what became of it"), NULL },
  };
  XplExit status;

  for (int i = 0; i < XPL_N_LISTS; i++)
    entries[i + 3] = (GOptionEntry) { .long_name = xpl_name_to_code (XPL_NAMES_LIST, i),
                                      .arg = G_OPTION_ARG_NONE,
                                      .arg_data = &chosen[i],
                                      .description = N_ ("List these findings") };
  if (!xpl_command_parse (&xpl_show_command, entries, &argc, &argv, &status))
    return status;
  if (argc < 2)
    return xpl_command_usage (&xpl_show_command, "%s", _("a bundle is to be given"));
  return show (argv + 1, chosen, articles, decisions, json);
}
