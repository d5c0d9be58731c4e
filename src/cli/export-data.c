/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "export-data.h"

#include "data-export.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

/* Standard output, or a pipe or device that must not be replaced by a file. */
static gboolean
write_stream (const XplDataFormat *format,
              const XplDataRequest *request,
              const char *path,
              XplDataReport *report,
              GError **error)
{
  gboolean is_standard = strcmp (path, "-") == 0;
  int descriptor = is_standard ? STDOUT_FILENO : open (path, O_WRONLY | O_CLOEXEC);

  if (descriptor < 0)
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_WRITE, _("%s cannot be written: %s"), path, g_strerror (errno));
      return FALSE;
    }

  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (descriptor, !is_standard);
  g_autoptr (GError) cause = NULL;

  if (xpl_data_export_to_stream (format, request, stream, report, NULL, &cause))
    return TRUE;
  g_set_error (error, XPL_ERROR, XPL_ERROR_WRITE, _("%s cannot be written: %s"),
               is_standard ? _("standard output") : path, cause->message);
  return FALSE;
}

static void
say_undated (const XplDataReport *report)
{
  if (report->n_undated > 0)
    xpl_print_error (ngettext ("%u event without a date was left out", "%u events without a date were left out",
                               report->n_undated),
                     report->n_undated);
}

/* What is read would be gone. */
static gboolean
is_input (const char *output, char **paths)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GFile) input = g_file_new_for_commandline_arg (paths[i]);

      if (strcmp (paths[i], "-") != 0 && g_file_equal (file, input))
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_arguments (const char *name, const char *list, const XplDataFormat **format, XplExit *status)
{
  g_autofree char *names = xpl_data_format_dup_names ();
  g_autoptr (GError) error = NULL;

  *format = xpl_data_format_find (name);
  if (*format == NULL)
    *status = xpl_command_usage (&xpl_export_command, _("--data takes one of %s"), names);
  else if (!xpl_data_format_check_list (*format, list, &error))
    *status = xpl_command_usage (&xpl_export_command, "%s", error->message);
  else
    return TRUE;
  return FALSE;
}

XplExit
xpl_export_data (const char *name, const char *list, const char *output, char **paths)
{
  const XplDataFormat *format;
  XplDataReport report = { 0 };
  XplExit status;

  if (!check_arguments (name, list, &format, &status))
    return status;
  if (is_input (output, paths))
    return xpl_command_usage (&xpl_export_command, _("%s is what is read: write to another file"), output);

  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplReplay) replay = xpl_command_open_decided (paths, warnings);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);
  g_autoptr (GError) error = NULL;
  XplDataRequest request = { .replay = replay, .list = list };

  if (replay == NULL)
    return XPL_EXIT_INPUT;
  request.bundle = xpl_replay_get_bundle (replay);
  if (!(xpl_command_is_stream (output) ? write_stream (format, &request, output, &report, &error)
                                       : xpl_data_export (format, &request, file, &report, NULL, &error)))
    {
      xpl_print_error ("%s", error->message);
      return XPL_EXIT_PROBLEMS;
    }
  say_undated (&report);
  return xpl_warnings_get_size (warnings) > 0 ? XPL_EXIT_PROBLEMS : XPL_EXIT_DONE;
}
