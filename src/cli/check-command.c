/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "command.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static XplExit run (int argc, char **argv);

const XplCommand xpl_check_command = {
  "check",
  "BUNDLE",
  N_ ("Print every problem of a bundle, one a line, with its JSON path"),
  run,
};

static XplExit
run (int argc, char **argv)
{
  XplExit status;

  if (!xpl_command_parse (&xpl_check_command, NULL, &argc, &argv, &status))
    return status;
  if (argc != 2)
    return xpl_command_usage (&xpl_check_command, "%s", _("one bundle is to be given"));

  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplBundle) bundle = xpl_command_open_bundle (argv[1], warnings);
  if (bundle == NULL)
    return XPL_EXIT_INPUT;
  for (guint i = 0; i < xpl_warnings_get_size (warnings); i++)
    printf ("%s\n", xpl_warnings_get (warnings, i)->message);
  return xpl_warnings_get_size (warnings) > 0 ? XPL_EXIT_PROBLEMS : XPL_EXIT_DONE;
}
