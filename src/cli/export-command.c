/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "command.h"

#include "export-data.h"
#include "export-picture.h"

#include <glib/gi18n-lib.h>

static XplExit run (int argc, char **argv);

const XplCommand xpl_export_command = {
  "export",
  "--view VIEW|--data FORMAT -o OUT PATH…",
  N_ ("Draw a view as a picture, or write the data for other programs"),
  run,
};

typedef struct
{
  XplPictureArguments picture;
  char *output;
  char *data, *list;
} Arguments;

static void
clear_arguments (Arguments *arguments)
{
  g_free (arguments->picture.view);
  g_free (arguments->picture.item);
  g_free (arguments->picture.size);
  g_free (arguments->picture.theme);
  g_free (arguments->output);
  g_free (arguments->data);
  g_free (arguments->list);
}

static XplExit
export (const Arguments *arguments, int argc, char **argv)
{
  if (arguments->output == NULL)
    return xpl_command_usage (&xpl_export_command, "%s", _("-o FILE is missing"));
  if (argc < 2)
    return xpl_command_usage (&xpl_export_command, "%s", _("no files to read were given"));
  if (arguments->data != NULL && arguments->picture.view != NULL)
    return xpl_command_usage (&xpl_export_command, "%s", _("--view draws, --data writes: only one of them can be given"));
  if (arguments->data == NULL && arguments->list != NULL)
    return xpl_command_usage (&xpl_export_command, "%s", _("--list goes with --data csv"));
  if (arguments->data != NULL)
    return xpl_export_data (arguments->data, arguments->list, arguments->output, argv + 1);
  return xpl_export_picture (&arguments->picture, arguments->output, argv + 1);
}

static XplExit
run (int argc, char **argv)
{
  Arguments arguments = { .picture.scale = 1 };
  XplPictureArguments *picture = &arguments.picture;
  const GOptionEntry entries[] = {
    { "view", 0, 0, G_OPTION_ARG_STRING, &picture->view,
      N_ ("Draw a view: graph, timeline, figures, claims, sources or article"), N_ ("VIEW") },
    { "item", 0, 0, G_OPTION_ARG_STRING, &picture->item, N_ ("Which article: its id, address, title or number"),
      N_ ("ITEM") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &picture->size, N_ ("Width and height in pixels"), N_ ("WxH") },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &picture->scale, N_ ("Pixels for each pixel of the size"), N_ ("N") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &picture->theme, N_ ("light or dark"), N_ ("THEME") },
    { "transparent", 0, 0, G_OPTION_ARG_NONE, &picture->transparent, N_ ("Nothing behind the picture"), NULL },
    { "visible", 0, 0, G_OPTION_ARG_NONE, &picture->visible, N_ ("Only what fits into the size"), NULL },
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
