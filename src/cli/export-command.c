/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "command.h"

#include "view-picture.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static XplExit run (int argc, char **argv);

const XplCommand xpl_export_command = {
  "export",
  "--view VIEW -o OUT.png|.pdf|.svg PATH…",
  N_ ("Draw a view as a picture"),
  run,
};

static const char *const views[] = {
  [XPL_VIEW_GRAPH] = "graph",
  [XPL_VIEW_TIMELINE] = "timeline",
};

typedef struct
{
  char *view, *size, *theme, *output;
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
  g_autoptr (XplBundle) bundle = xpl_command_open (paths, 0, warnings);
  g_autoptr (GError) error = NULL;

  if (bundle == NULL)
    return XPL_EXIT_INPUT;
  options->title = xpl_bundle_get_title (bundle);
  if (!xpl_export_view (bundle, NULL, view, options, file, NULL, &error))
    {
      xpl_print_error ("%s", error->message);
      return XPL_EXIT_PROBLEMS;
    }
  return xpl_warnings_get_size (warnings) > 0 ? XPL_EXIT_PROBLEMS : XPL_EXIT_DONE;
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
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &arguments.output, N_ ("The picture: .png, .pdf or .svg"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  XplPictureOptions options = { .width = 1600, .height = 1000 };
  XplExit status;
  XplView view = XPL_VIEW_GRAPH;

  if (!xpl_command_parse (&xpl_export_command, entries, &argc, &argv, &status))
    return status;
  if (arguments.output == NULL || argc < 2)
    {
      status = xpl_command_usage (&xpl_export_command, "%s",
                                  arguments.output == NULL ? _("-o FILE is missing") : _("no files to read were given"));
    }
  else
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (arguments.output);

      if (check_arguments (&arguments, &view, &options, file, &status))
        {
          options.scale = arguments.scale;
          options.transparent = arguments.transparent;
          options.dark = g_strcmp0 (arguments.theme, "dark") == 0;
          status = export_view (argv + 1, view, &options, file);
        }
    }
  g_free (arguments.view);
  g_free (arguments.size);
  g_free (arguments.theme);
  g_free (arguments.output);
  return status;
}
