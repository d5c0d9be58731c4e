/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Lines are read by the main thread, annotated by a pool and printed by a thread of their own in the order in which they
 * came. At most a few lines a worker are under way, so memory does not grow with their number; and a line is printed as
 * soon as all before it are, so that a program may ask and wait for the answer.
 */

#include "config.h"

#include "command.h"

#include "analysis.h"
#include "annotation.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

#define LINES_PER_WORKER 16

static XplExit run (int argc, char **argv);

const XplCommand xpl_annotate_command = {
  "annotate",
  "[--tasks LIST]",
  N_ ("Annotate texts: JSON lines in, JSON lines out"),
  run,
};

typedef struct
{
  char *line;
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
  char *answer = xpl_annotate_line (task->line, task->length, stream->tasks, &failed);

  g_mutex_lock (&stream->lock);
  task->answer = answer;
  stream->any_failed = stream->any_failed || failed;
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

static void
push_line (Stream *stream, GThreadPool *pool, const char *line, gsize length)
{
  Task *task = g_new0 (Task, 1);

  task->line = g_memdup2 (line, length + 1);
  task->length = length;
  g_mutex_lock (&stream->lock);
  while (g_queue_get_length (&stream->queue) >= stream->max_queued)
    g_cond_wait (&stream->changed, &stream->lock);
  g_queue_push_tail (&stream->queue, task);
  g_mutex_unlock (&stream->lock);
  g_thread_pool_push (pool, task, NULL);
}

/* FALSE where standard input could not be read to its end, which is then said. */
static gboolean
read_lines (Stream *stream, GThreadPool *pool)
{
  char *line = NULL;
  size_t size = 0;
  ssize_t length;

  while (g_atomic_int_get (&stream->output_error) == 0 && (length = getline (&line, &size, stdin)) >= 0)
    {
      if (length > 0 && line[length - 1] == '\n')
        line[--length] = '\0';
      if (length > 0)
        push_line (stream, pool, line, (gsize) length);
    }
  free (line);
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
