/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "command.h"

#include "adoption.h"
#include "analysis.h"
#include "bundle-load.h"
#include "file-load.h"
#include "import.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

gboolean
xpl_command_parse (const XplCommand *command, const GOptionEntry *entries, int *argc, char ***argv, XplExit *status)
{
  g_autoptr (GOptionContext) context = g_option_context_new (command->arguments);
  g_autofree char *program = g_strdup_printf ("explorer-cli %s", command->name);
  g_autoptr (GError) error = NULL;

  g_set_prgname (program);
  g_option_context_set_summary (context, _(command->summary));
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;
  *status = xpl_command_usage (command, "%s", error->message);
  return FALSE;
}

XplExit
xpl_command_usage (const XplCommand *command, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  /* Translators: printed after a wrong command line; %2$s is a command such as "analyze". */
  fprintf (stderr, _("explorer-cli: %1$s\nSee explorer-cli %2$s --help\n"), message, command->name);
  return XPL_EXIT_USAGE;
}

void
xpl_print_error (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  fprintf (stderr, "explorer-cli: %s\n", message);
}

void
xpl_print_warnings (const XplWarnings *warnings)
{
  for (guint i = 0; i < xpl_warnings_get_size (warnings); i++)
    xpl_print_error ("%s", xpl_warnings_get (warnings, i)->message);
}

typedef struct
{
  gboolean is_shown;
} Progress;

static void
show_progress (XplStage stage, double fraction, const char *detail, gpointer data)
{
  Progress *progress = data;
  const char *const stages[] = { N_("Opening"), N_("Reading"), N_("Story") };

  progress->is_shown = TRUE;
  if (fraction < 0)
    fprintf (stderr, "\r\033[K%s…", _(stages[stage]));
  else
    fprintf (stderr, "\r\033[K%s… %3.0f %%", _(stages[stage]), 100 * fraction);
}

static GPtrArray *
make_files (char **paths)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (paths[i]));
  return files;
}

static GBytes *
read_standard_input (GError **error)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  guint8 buffer[65536];
  gssize n;

  while ((n = read (STDIN_FILENO, buffer, sizeof buffer)) > 0)
    {
      g_byte_array_append (all, buffer, (guint) n);
      if (!xpl_file_check_size (all->len, _("standard input"), error))
        return NULL;
    }
  if (n < 0)
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE, _("standard input cannot be read: %s"), g_strerror (errno));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&all));
}

static XplBundle *
open_standard_input (guint n_jobs, XplAnalysisProgress report, Progress *progress, XplWarnings *warnings, GError **error)
{
  g_autoptr (GBytes) bytes = read_standard_input (error);

  if (bytes == NULL)
    return NULL;
  return xpl_analyse_bytes (bytes, _("standard input"), n_jobs, report, progress, NULL, warnings, error);
}

/* Articles and bundles; then what is to be added to them by hand. */
static XplBundle *
open_files (char **paths,
            guint n_jobs,
            XplAnalysisProgress report,
            Progress *progress,
            GPtrArray *told,
            XplWarnings *warnings,
            GError **error)
{
  g_autoptr (GPtrArray) files = make_files (paths);
  g_autoptr (GPtrArray) additions = NULL;
  g_autoptr (GPtrArray) rest = NULL;
  g_autoptr (XplBundle) bundle = NULL;

  xpl_adoption_divide_files (files, &additions, &rest);
  bundle = xpl_analyse_files (NULL, rest->len > 0 ? rest : files, n_jobs, report, NULL, progress, NULL, warnings, error);
  if (bundle == NULL || !xpl_adoption_add_files (additions, bundle, told, warnings, NULL, error))
    return NULL;
  return g_steal_pointer (&bundle);
}

XplBundle *
xpl_command_open (char **paths, guint n_jobs, XplWarnings *warnings)
{
  Progress progress = { FALSE };
  XplAnalysisProgress report = isatty (STDERR_FILENO) ? show_progress : NULL;
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  XplBundle *bundle;

  if (g_strv_contains ((const char *const *) paths, "-") && g_strv_length (paths) > 1)
    {
      xpl_print_error (_("“-” is standard input and is to be given alone"));
      return NULL;
    }
  if (strcmp (paths[0], "-") == 0)
    {
      bundle = open_standard_input (n_jobs, report, &progress, warnings, &error);
    }
  else
    {
      bundle = open_files (paths, n_jobs, report, &progress, told, warnings, &error);
    }
  if (progress.is_shown)
    fprintf (stderr, "\r\033[K");
  for (guint i = 0; i < told->len; i++)
    xpl_print_error ("%s", (const char *) g_ptr_array_index (told, i));
  xpl_print_warnings (warnings);
  if (bundle == NULL)
    xpl_print_error ("%s", error->message);
  return bundle;
}

XplReplay *
xpl_command_open_decided (char **paths, XplWarnings *warnings)
{
  g_autoptr (XplBundle) bundle = xpl_command_open (paths, 0, warnings);

  return bundle != NULL ? xpl_replay_run (bundle, NULL, NULL) : NULL;
}

/* The bytes of what may be a bundle. */
static GBytes *
load_bundle (const char *path, GError **error)
{
  if (strcmp (path, "-") == 0)
    {
      g_autoptr (GBytes) bytes = read_standard_input (error);

      return bytes != NULL && xpl_bundle_check_bytes (bytes, _("standard input"), error) ? g_steal_pointer (&bytes) : NULL;
    }

  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  return xpl_bundle_load (file, NULL, error);
}

XplBundle *
xpl_command_open_bundle (const char *path, XplWarnings *warnings)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = load_bundle (path, &error);
  XplBundle *bundle = NULL;

  if (bytes != NULL)
    bundle = xpl_bundle_read_taken (g_steal_pointer (&bytes), strcmp (path, "-") == 0 ? _("standard input") : path, NULL,
                                    NULL, warnings, &error);
  if (bundle == NULL)
    xpl_print_error ("%s", error->message);
  return bundle;
}

GBytes *
xpl_command_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  if (strcmp (path, "-") == 0)
    {
      bytes = read_standard_input (&error);
    }
  else
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

      bytes = xpl_file_load (file, NULL, &error);
    }
  if (bytes == NULL)
    xpl_print_error ("%s", error->message);
  return bytes;
}

gboolean
xpl_command_is_stream (const char *path)
{
  struct stat status;

  return path == NULL || strcmp (path, "-") == 0
         || (stat (path, &status) == 0 && !S_ISREG (status.st_mode) && !S_ISDIR (status.st_mode));
}

static gboolean
write_stream (const char *path, const char *data, gsize size)
{
  FILE *out = path == NULL || strcmp (path, "-") == 0 ? stdout : fopen (path, "wb");
  gboolean written;

  if (out == NULL)
    return FALSE;
  written = fwrite (data, 1, size, out) == size;
  return (out == stdout ? fflush (out) : fclose (out)) == 0 && written;
}

gboolean
xpl_command_write (const char *path, GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GError) error = NULL;

  if (xpl_command_is_stream (path))
    {
      if (write_stream (path, data, size))
        return TRUE;
      xpl_print_error (_("%s cannot be written: %s"), path == NULL || strcmp (path, "-") == 0 ? _("standard output") : path,
                       g_strerror (errno));
      return FALSE;
    }
  if (g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0666, &error))
    return TRUE;
  xpl_print_error (_("%s cannot be written: %s"), path, error->message);
  return FALSE;
}
