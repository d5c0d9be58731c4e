/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Lines are read by the main thread, annotated by a pool and printed by a thread of their own in the order in which they
 * came. At most a few lines a worker are under way, and of long ones fewer, so memory grows neither with their number nor
 * with their length; and a line is printed as soon as all before it are, so that a program may ask and wait for the answer.
 */

#include "config.h"

#include "command.h"

#include "analysis.h"
#include "annotation.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

#define LINES_PER_WORKER 16

/* More bytes than these wait only where they are of one line. */
#define MAX_QUEUED_BYTES (2 * XPL_MAX_ANNOTATED)

static XplExit run (int argc, char **argv);

const XplCommand xpl_annotate_command = {
  "annotate",
  "[--tasks LIST]",
  N_ ("Annotate texts: JSON lines in, JSON lines out"),
  run,
};

typedef struct
{
  char *line; /* NULL where it is too long */
  gsize length;
  char *answer; /* NULL until it is done */
} Task;

typedef struct
{
  XplTasks tasks;
  GMutex lock;
  GCond changed;
  GQueue queue; /* Task, in the order of the lines */
  guint max_queued;
  gsize queued_bytes;
  gboolean is_complete; /* no more lines come */
  gboolean any_failed;
  int output_error; /* errno, where standard output is broken */
} Stream;

static void
work (gpointer data, gpointer user_data)
{
  Task *task = data;
  Stream *stream = user_data;
  gboolean failed = FALSE;
  char *answer = task->line != NULL ? xpl_annotate_line (task->line, task->length, stream->tasks, &failed)
                                    : xpl_annotate_refuse_line (task->length);

  g_mutex_lock (&stream->lock);
  task->answer = answer;
  stream->any_failed = stream->any_failed || failed || task->line == NULL;
  g_cond_broadcast (&stream->changed);
  g_mutex_unlock (&stream->lock);
}

static gpointer
print_answers (gpointer data)
{
  Stream *stream = data;

  for (;;)
    {
      g_mutex_lock (&stream->lock);
      Task *task = g_queue_peek_head (&stream->queue);
      while (task == NULL ? !stream->is_complete : task->answer == NULL)
        {
          g_cond_wait (&stream->changed, &stream->lock);
          task = g_queue_peek_head (&stream->queue);
        }
      g_queue_pop_head (&stream->queue);
      stream->queued_bytes -= task != NULL && task->line != NULL ? task->length : 0;
      gboolean is_last = task != NULL && g_queue_is_empty (&stream->queue);
      g_cond_broadcast (&stream->changed);
      g_mutex_unlock (&stream->lock);

      if (task == NULL)
        return NULL;
      if (printf ("%s\n", task->answer) < 0 || (is_last && fflush (stdout) != 0))
        g_atomic_int_set (&stream->output_error, errno);
      g_free (task->answer);
      g_free (task->line);
      g_free (task);
    }
}

static gboolean
has_room (const Stream *stream, gsize size)
{
  return stream->queue.length == 0
         || (stream->queue.length < stream->max_queued && stream->queued_bytes + size <= MAX_QUEUED_BYTES);
}

/* @line has all of its @length bytes, or the line is too long. */
static void
push_line (Stream *stream, GThreadPool *pool, const GString *line, gsize length)
{
  Task *task = g_new0 (Task, 1);
  gsize size = line->len == length ? length : 0;

  if (line->len == length)
    task->line = g_memdup2 (line->str, length + 1);
  task->length = length;
  g_mutex_lock (&stream->lock);
  while (!has_room (stream, size))
    g_cond_wait (&stream->changed, &stream->lock);
  g_queue_push_tail (&stream->queue, task);
  stream->queued_bytes += size;
  g_mutex_unlock (&stream->lock);
  g_thread_pool_push (pool, task, NULL);
}

/* A line without its end into @line, as much of it as is looked at, and its length. FALSE where there is none. */
static gboolean
read_line (GString *line, gsize *length)
{
  int c;

  g_string_truncate (line, 0);
  *length = 0;
  while ((c = getc_unlocked (stdin)) != EOF && c != '\n')
    if ((*length)++ < XPL_MAX_ANNOTATED_LINE)
      g_string_append_c (line, (char) c);
  return c != EOF || *length > 0;
}

/* FALSE where standard input could not be read to its end, which is then said. */
static gboolean
read_lines (Stream *stream, GThreadPool *pool)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gsize length;

  while (g_atomic_int_get (&stream->output_error) == 0 && read_line (line, &length))
    if (length > 0)
      push_line (stream, pool, line, length);
  if (!ferror (stdin))
    return TRUE;
  xpl_print_error (_("standard input cannot be read: %s"), g_strerror (errno));
  return FALSE;
}

static XplExit
get_status (const Stream *stream, gboolean is_read)
{
  if (stream->output_error != 0)
    {
      xpl_print_error (_("%s cannot be written: %s"), _("standard output"), g_strerror (stream->output_error));
      return XPL_EXIT_PROBLEMS;
    }
  if (!is_read)
    return XPL_EXIT_INPUT;
  return stream->any_failed ? XPL_EXIT_PROBLEMS : XPL_EXIT_DONE;
}

static XplExit
annotate (XplTasks tasks)
{
  guint n_workers = g_get_num_processors ();
  Stream stream = { .tasks = tasks, .queue = G_QUEUE_INIT, .max_queued = LINES_PER_WORKER * n_workers };

  g_mutex_init (&stream.lock);
  g_cond_init (&stream.changed);
  GThreadPool *pool = g_thread_pool_new (work, &stream, (int) n_workers, FALSE, NULL);
  GThread *printer = g_thread_new ("answers", print_answers, &stream);

  gboolean is_read = read_lines (&stream, pool);
  g_mutex_lock (&stream.lock);
  stream.is_complete = TRUE;
  g_cond_broadcast (&stream.changed);
  g_mutex_unlock (&stream.lock);
  g_thread_join (printer);
  g_thread_pool_free (pool, FALSE, TRUE);
  g_mutex_clear (&stream.lock);
  g_cond_clear (&stream.changed);
  return get_status (&stream, is_read);
}

static XplExit
run (int argc, char **argv)
{
  g_autofree char *names = NULL, *unknown = NULL;
  const GOptionEntry entries[] = {
    { "tasks", 0, 0, G_OPTION_ARG_STRING, &names,
      N_ ("Which of tokens,entities,timexes,quotes,figures,relations; all unless told"), N_ ("LIST") },
    G_OPTION_ENTRY_NULL,
  };
  XplTasks tasks = XPL_TASKS_ALL;
  XplExit status;

  if (!xpl_command_parse (&xpl_annotate_command, entries, &argc, &argv, &status))
    return status;
  if (argc > 1)
    return xpl_command_usage (&xpl_annotate_command, "%s", _("it reads standard input and takes no files"));
  if (names != NULL && !xpl_tasks_parse (names, &tasks, &unknown))
    return xpl_command_usage (&xpl_annotate_command, _("there is no task “%s”"), unknown);
  return annotate (tasks);
}
