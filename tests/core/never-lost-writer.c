/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * never-lost-writer FILE NAME SEED N: opens the bundle, then decides, undoes, redoes and saves at random, N times or until
 * it is killed; decisions are called NAME-1 and so on, and it touches only its own. Says on standard output what it is
 * about to do ("? NAME-1 -": undo), and when a user would see it as done ("! NAME-1 -"). Savings run in a thread while it
 * goes on. In the end it saves once more.
 */

#include "wall-clock.h"
#include "writer-fixture.h"

#include <unistd.h>

/* In a hundred steps. */
#define SAVINGS 12
#define MARKS 30

typedef struct
{
  Writer writer;
  GFile *file;
  const char *name;
  GRand *random;
  GPtrArray *own; /* ids */
  XplSaving *saving;
  GThread *thread;
  int saved; /* atomic */
} Program;

static void
say (const char *sign, const char *id, gboolean undone)
{
  g_autofree char *line = g_strdup_printf ("%s %s %s\n", sign, id, undone ? "-" : "+");

  if (write (STDOUT_FILENO, line, strlen (line)) != (gssize) strlen (line))
    _exit (1);
}

static void
make_decision (Program *self)
{
  char *id = g_strdup_printf ("%s-%u", self->name, self->own->len + 1);

  say ("?", id, FALSE);
  decide (&self->writer, id);
  say ("!", id, FALSE);
  g_ptr_array_add (self->own, id);
}

static void
turn_mark (Program *self)
{
  const char *id = g_ptr_array_index (self->own, g_rand_int_range (self->random, 0, (gint32) self->own->len));

  for (guint i = 0; i < count_decisions (&self->writer); i++)
    {
      XplDecision *decision = get_decision (&self->writer, i);

      if (!g_str_equal (decision->id, id))
        continue;
      say ("?", id, !decision->undone);
      mark (&self->writer, decision, !decision->undone);
      say ("!", id, decision->undone);
    }
}

static gpointer
save_thread (gpointer data)
{
  Program *self = data;
  g_autoptr (GError) error = NULL;

  xpl_saving_run (self->saving, NULL, &error);
  g_assert_no_error (error);
  g_atomic_int_set (&self->saved, TRUE);
  return NULL;
}

static void
finish_saving (Program *self)
{
  g_thread_join (g_steal_pointer (&self->thread));
  end_saving (&self->writer, g_steal_pointer (&self->saving));
}

static void
start_saving (Program *self)
{
  if (self->saving != NULL)
    return;
  self->saving = begin_saving (&self->writer, self->file);
  g_atomic_int_set (&self->saved, FALSE);
  self->thread = g_thread_new ("save", save_thread, self);
}

static void
step (Program *self)
{
  gint32 what = g_rand_int_range (self->random, 0, 100);

  if (self->saving != NULL && g_atomic_int_get (&self->saved))
    finish_saving (self);
  if (what < SAVINGS)
    start_saving (self);
  else if (what < SAVINGS + MARKS && self->own->len > 0)
    turn_mark (self);
  else
    make_decision (self);
  /* The clock jumps about, by up to ten years. */
  xpl_wall_clock_shift (g_rand_int_range (self->random, -300000000, 300000000));
}

int
main (int argc, char **argv)
{
  Program self = { 0 };
  guint64 n;

  if (argc != 5)
    return 2;
  self.file = g_file_new_for_path (argv[1]);
  self.name = argv[2];
  self.random = g_rand_new_with_seed ((guint32) g_ascii_strtoull (argv[3], NULL, 10));
  n = g_ascii_strtoull (argv[4], NULL, 10);
  self.own = g_ptr_array_new_with_free_func (g_free);
  self.writer = open_writer (self.file);
  while (n-- > 0)
    step (&self);
  if (self.saving != NULL)
    finish_saving (&self);
  start_saving (&self);
  finish_saving (&self);
  close_writer (&self.writer);
  g_ptr_array_unref (self.own);
  g_rand_free (self.random);
  g_object_unref (self.file);
  return 0;
}
