/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "command.h"

#include "export-data.h"
#include "view-picture.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static XplExit run (int argc, char **argv);

const XplCommand xpl_export_command = {
  "export",
  "--view VIEW|--data FORMAT -o OUT PATH…",
  N_ ("Draw a view as a picture, or write the data for other programs"),
  run,
};

static const char *const views[] = {
  [XPL_VIEW_GRAPH] = "graph",
  [XPL_VIEW_TIMELINE] = "timeline",
};

typedef struct
{
  char *view, *size, *theme, *output;
  char *data, *list;
  double scale;
  gboolean transparent;
} Arguments;

static gboolean
parse_view (const char *name, XplView *view)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (views); i++)
    if (strcmp (name, views[i]) == 0)
      {
        *view = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
parse_size (const char *text, XplPictureOptions *options)
{
  int width, height, end = 0;

  if (text == NULL)
    return TRUE;
  if (sscanf (text, "%dx%d%n", &width, &height, &end) != 2 || text[end] != '\0' || width < 1 || height < 1)
    return FALSE;
  options->width = width;
  options->height = height;
  return TRUE;
}

/* FALSE with *@status where something is wrong, which is then said. */
static gboolean
check_arguments (const Arguments *arguments, XplView *view, XplPictureOptions *options, GFile *file, XplExit *status)
{
  g_autoptr (GError) error = NULL;
  const char *wrong = NULL;

  if (!parse_view (arguments->view, view))
    wrong = _("--view takes “graph” or “timeline”");
  else if (!parse_size (arguments->size, options))
    wrong = _("--size takes a width and a height such as 1600x1000");
  else if (arguments->theme != NULL && strcmp (arguments->theme, "light") != 0
           && strcmp (arguments->theme, "dark") != 0)
    wrong = _("--theme takes “light” or “dark”");
  else if (!(arguments->scale > 0 && arguments->scale <= 16))
    wrong = _("--scale takes a number above 0, up to 16");
  else if (!xpl_picture_format_from_file (file, &options->format, &error))
    wrong = error->message;
  if (wrong == NULL)
    return TRUE;
  *status = xpl_command_usage (&xpl_export_command, "%s", wrong);
  return FALSE;
}

static XplExit
export_view (char **paths, XplView view, XplPictureOptions *options, GFile *file)
{
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplReplay) replay = xpl_command_open_decided (paths, warnings);
  g_autoptr (XplFilter) filter = NULL;
  g_autoptr (GError) error = NULL;
  XplBundle *bundle;

  if (replay == NULL)
    return XPL_EXIT_INPUT;
  bundle = xpl_replay_get_bundle (replay);
  filter = xpl_filter_new_for_replay (replay);
  options->title = xpl_bundle_get_title (bundle);
  if (!xpl_export_view (bundle, filter, view, options, file, NULL, &error))
    {
      xpl_print_error ("%s", error->message);
      return XPL_EXIT_PROBLEMS;
    }
  return xpl_warnings_get_size (warnings) > 0 ? XPL_EXIT_PROBLEMS : XPL_EXIT_DONE;
}

static void
clear_arguments (Arguments *arguments)
{
  g_free (arguments->view);
  g_free (arguments->size);
  g_free (arguments->theme);
  g_free (arguments->output);
  g_free (arguments->data);
  g_free (arguments->list);
}

static XplExit
export_picture (const Arguments *arguments, char **paths)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (arguments->output);
  XplPictureOptions options = { .width = 1600, .height = 1000, .scale = arguments->scale };
  XplView view = XPL_VIEW_GRAPH;
  XplExit status;

  if (!check_arguments (arguments, &view, &options, file, &status))
    return status;
  options.transparent = arguments->transparent;
  options.dark = g_strcmp0 (arguments->theme, "dark") == 0;
  return export_view (paths, view, &options, file);
}

static XplExit
export (const Arguments *arguments, int argc, char **argv)
{
  if (arguments->output == NULL)
    return xpl_command_usage (&xpl_export_command, "%s", _("-o FILE is missing"));
  if (argc < 2)
    return xpl_command_usage (&xpl_export_command, "%s", _("no files to read were given"));
  if (arguments->data != NULL && arguments->view != NULL)
    return xpl_command_usage (&xpl_export_command, "%s", _("--view draws, --data writes: only one of them can be given"));
  if (arguments->data == NULL && arguments->list != NULL)
    return xpl_command_usage (&xpl_export_command, "%s", _("--list goes with --data csv"));
  if (arguments->data != NULL)
    return xpl_export_data (arguments->data, arguments->list, arguments->output, argv + 1);
  return export_picture (arguments, argv + 1);
}

static XplExit
run (int argc, char **argv)
{
  Arguments arguments = { .scale = 1 };
  const GOptionEntry entries[] = {
    { "view", 0, 0, G_OPTION_ARG_STRING, &arguments.view, N_ ("Which view: graph or timeline"), N_ ("VIEW") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &arguments.size, N_ ("Width and height, 1600x1000 unless told"), N_ ("WxH") },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &arguments.scale, N_ ("Pixels for each pixel of the size"), N_ ("N") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &arguments.theme, N_ ("light or dark"), N_ ("THEME") },
    { "transparent", 0, 0, G_OPTION_ARG_NONE, &arguments.transparent, N_ ("Nothing behind the picture"), NULL },
    { "data", 0, 0, G_OPTION_ARG_STRING, &arguments.data,
      N_ ("Write data: csv, gexf, graphml, ftm, timelinejs, icalendar, plover, annotations, opml or csl"), N_ ("FORMAT") },
    { "list", 0, 0, G_OPTION_ARG_STRING, &arguments.list, N_ ("Of CSV: only this list, such as events"), N_ ("LIST") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &arguments.output, N_ ("Where to write: a picture .png, .pdf or .svg, or data"),
      N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  XplExit status;

  if (!xpl_command_parse (&xpl_export_command, entries, &argc, &argv, &status))
    return status;
  status = export (&arguments, argc, argv);
  clear_arguments (&arguments);
  return status;
}
