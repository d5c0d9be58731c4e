/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "converter.h"

#include "importers.h"

#include <errno.h>
#include <gio/gfiledescriptorbased.h>
#include <glib/gi18n-lib.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

/* Address space of a converter: some reserve much more than they use. */
#define MAX_MEMORY ((rlim_t) 2 * 1024 * 1024 * 1024)

/* Of a converter's complaint, so much is read and so much shown. */
#define MAX_COMPLAINT 4096
#define SHOWN_COMPLAINT 200

#define CHUNK ((gsize) 64 * 1024)

/* A converter that was started, and what it printed so far. */
typedef struct
{
  GSubprocess *process;
  pid_t group; /* of processes: itself and what it started */
  GByteArray *output;
  GByteArray *complaint;
  struct pollfd sources[3]; /* output, complaint, the cancellable */
  gint64 deadline;
} Conversion;

/* Between fork and exec: a session of its own, so that what it starts ends with it, and limits. */
static void
limit_child (gpointer data)
{
  struct rlimit memory = { MAX_MEMORY, MAX_MEMORY }, none = { 0, 0 };
  guint seconds = GPOINTER_TO_UINT (data);

  setsid ();
  setrlimit (RLIMIT_AS, &memory);
  setrlimit (RLIMIT_CORE, &none);
  /* It writes no files. */
  setrlimit (RLIMIT_FSIZE, &none);
  /* Should it close its output and go on. */
  alarm (seconds + 1);
}

/* The bytes as a file without a name, which can be read from any place of it, as some converters do. */
static int
make_input (GBytes *input, const char *path, GError **error)
{
  gsize size, done = 0;
  const char *data = g_bytes_get_data (input, &size);
  int file = memfd_create ("document", MFD_CLOEXEC);

  while (file >= 0 && done < size)
    {
      gssize n = write (file, data + done, size - done);

      if (n < 0 && errno != EINTR)
        break;
      done += n > 0 ? (gsize) n : 0;
    }
  if (file >= 0 && done == size && lseek (file, 0, SEEK_SET) == 0)
    return file;
  g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE, _("%s cannot be converted: %s"), path, g_strerror (errno));
  if (file >= 0)
    close (file);
  return -1;
}

static GSubprocess *
start (const XplConverter *converter, GBytes *input, const char *path, guint seconds, GError **error)
{
  g_autofree char *program = g_find_program_in_path (converter->arguments[0]);
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GError) cause = NULL;
  GSubprocess *process;
  int file;

  if (program == NULL)
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_UNSUPPORTED,
                   /* Translators: a file, a program and the package that has it. */
                   _("%s cannot be read without the program “%s”: install the package %s"), path, converter->arguments[0],
                   converter->package);
      return NULL;
    }
  file = make_input (input, path, error);
  if (file < 0)
    return NULL;
  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_take_stdin_fd (launcher, file);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  g_subprocess_launcher_set_child_setup (launcher, limit_child, GUINT_TO_POINTER (seconds), NULL);
  process = g_subprocess_launcher_spawnv (launcher, converter->arguments, &cause);
  if (process == NULL)
    g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE, _("%s cannot be converted: %s"), path, cause->message);
  return process;
}

/* Takes what is there of one source. FALSE at its end. */
static gboolean
take_some (struct pollfd *source, GByteArray *out, gsize max)
{
  g_autofree guint8 *buffer = g_malloc (CHUNK);
  gssize n;

  if (source->fd < 0 || source->revents == 0)
    return source->fd >= 0;
  do
    n = read (source->fd, buffer, CHUNK);
  while (n < 0 && errno == EINTR);
  if (n <= 0)
    source->fd = -1;
  else if (out->len <= max)
    g_byte_array_append (out, buffer, (guint) MIN ((gsize) n, max + 1 - out->len));
  return n > 0;
}

/* Reads until both pipes are closed. */
static gboolean
collect (Conversion *self, const char *program, const char *path, GCancellable *cancellable, GError **error)
{
  for (gboolean is_open = TRUE; is_open;)
    {
      gint64 left = (self->deadline - g_get_monotonic_time ()) / 1000;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (left <= 0)
        {
          g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE,
                       _("%s keeps “%s” busy for too long and was given up: save it as text or HTML"), path, program);
          return FALSE;
        }
      if (poll (self->sources, G_N_ELEMENTS (self->sources), (int) left + 1) <= 0)
        continue;
      is_open = take_some (&self->sources[0], self->output, XPL_MAX_ARTICLE);
      is_open |= take_some (&self->sources[1], self->complaint, MAX_COMPLAINT);
      if (self->output->len > XPL_MAX_ARTICLE)
        {
          g_autofree char *max = g_format_size_full (XPL_MAX_ARTICLE, G_FORMAT_SIZE_IEC_UNITS);

          g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE,
                       _("%s holds more than %s of text, more than one article may have: split it into several files"),
                       path, max);
          return FALSE;
        }
    }
  return TRUE;
}

/* What it started may outlive it. */
static void
end_all (Conversion *self)
{
  if (self->group > 0)
    kill (-self->group, SIGKILL);
}

/* The last line of what the converter complained of, which says most. */
static char *
dup_complaint (GByteArray *complaint)
{
  g_autofree char *text = complaint->len == 0 ? g_strdup ("") : g_utf8_make_valid ((const char *) complaint->data, complaint->len);
  char *line;

  g_strchomp (text);
  line = strrchr (text, '\n');
  line = line == NULL ? text : line + 1;
  if (*line == '\0')
    return g_strdup (_("it does not say why"));
  return g_utf8_substring (line, 0, MIN (g_utf8_strlen (line, -1), SHOWN_COMPLAINT));
}

static void
conversion_clear (Conversion *self)
{
  g_clear_object (&self->process);
  g_clear_pointer (&self->output, g_byte_array_unref);
  g_clear_pointer (&self->complaint, g_byte_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Conversion, conversion_clear)

static int
get_fd (GInputStream *stream)
{
  return g_file_descriptor_based_get_fd (G_FILE_DESCRIPTOR_BASED (stream));
}

GBytes *
xpl_converter_run (const XplConverter *converter,
                   GBytes *input,
                   const char *path,
                   guint seconds,
                   GCancellable *cancellable,
                   GError **error)
{
  g_return_val_if_fail (converter != NULL && input != NULL && path != NULL, NULL);

  g_auto (Conversion) self = { .output = g_byte_array_new (), .complaint = g_byte_array_new () };
  GPollFD cancelled = { .fd = -1 };
  const char *program = converter->arguments[0];
  const char *identifier;
  gboolean collected;

  self.process = start (converter, input, path, seconds, error);
  if (self.process == NULL)
    return NULL;
  identifier = g_subprocess_get_identifier (self.process);
  self.group = identifier == NULL ? 0 : (pid_t) atoi (identifier);
  self.deadline = g_get_monotonic_time () + (gint64) seconds * G_USEC_PER_SEC;
  g_cancellable_make_pollfd (cancellable, &cancelled);
  self.sources[0] = (struct pollfd){ get_fd (g_subprocess_get_stdout_pipe (self.process)), POLLIN, 0 };
  self.sources[1] = (struct pollfd){ get_fd (g_subprocess_get_stderr_pipe (self.process)), POLLIN, 0 };
  self.sources[2] = (struct pollfd){ cancelled.fd, POLLIN, 0 };
  collected = collect (&self, program, path, cancellable, error);
  if (cancelled.fd >= 0)
    g_cancellable_release_fd (cancellable);
  if (!collected)
    end_all (&self);
  g_subprocess_wait (self.process, NULL, NULL);
  if (!collected)
    return NULL;
  if (g_subprocess_get_successful (self.process))
    return g_byte_array_free_to_bytes (g_steal_pointer (&self.output));

  end_all (&self);
  g_autofree char *complaint = dup_complaint (self.complaint);
  g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE,
               /* Translators: a file, a program and what it said. */
               _("%s could not be converted; %s says: %s; open it in its own program and save it as text or HTML"), path,
               program, complaint);
  return NULL;
}
