/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * never-lost-session FILE NAME SEED N: like never-lost-writer, but works as the window does, through XplSession: tags somebody
 * NAME-1 and so on, takes back and takes up again what it decided, and saves meanwhile, N times or until it is killed. It says
 * the same, of the ids of its decisions, when the session shows it.
 */

#include "decide.h"
#include "session-driver.h"
#include "session-fixture.h"

#include <unistd.h>

/* In a hundred steps. */
#define SAVINGS 12
#define MARKS 30

typedef struct
{
  XplSession *session;
  GFile *file;
  const char *name;
  GRand *random;
  GPtrArray *own; /* XplDecision */
} Program;

static void
say (const char *sign, XplDecision *decision, gboolean undone)
{
  g_autofree char *line = g_strdup_printf ("%s %s %s\n", sign, decision->id, undone ? "-" : "+");

  if (write (STDOUT_FILENO, line, strlen (line)) != (gssize) strlen (line))
    _exit (1);
}

static void
make_decision (Program *self)
{
  XplBundle *bundle = xpl_session_get_bundle (self->session);
  g_autofree char *tag = g_strdup_printf ("%s-%u", self->name, self->own->len + 1);
  XplDecision *decision = xpl_decide_tag (bundle, xpl_bundle_lookup (bundle, "e1"), tag);
  const XplMarks *marks;

  say ("?", decision, FALSE);
  xpl_session_decide (self->session, decision);
  marks = xpl_session_get_marks (self->session, xpl_bundle_lookup (xpl_session_get_bundle (self->session), "e1"));
  g_assert_true (marks != NULL && g_ptr_array_find_with_equal_func (marks->tags, tag, g_str_equal, NULL));
  say ("!", decision, FALSE);
  g_ptr_array_add (self->own, decision);
}

static void
turn_mark (Program *self)
{
  XplDecision *decision =
      g_ptr_array_index (self->own, g_rand_int_range (self->random, 0, (gint32) self->own->len));
  gboolean undone = !decision->undone;

  say ("?", decision, undone);
  xpl_session_set_undone (self->session, decision, undone);
  g_assert_cmpint (decision->undone, ==, undone);
  say ("!", decision, undone);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  xpl_session_save_finish (XPL_SESSION (source), result, &error);
  g_assert_no_error (error);
}

static void
step (Program *self)
{
  gint32 what = g_rand_int_range (self->random, 0, 100);

  while (g_main_context_iteration (NULL, FALSE))
    ;
  if (what < SAVINGS)
    xpl_session_save_async (self->session, self->file, saved_cb, NULL);
  else if (what < SAVINGS + MARKS && self->own->len > 0)
    turn_mark (self);
  else
    make_decision (self);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  Program self = { 0 };
  guint64 n;

  if (argc != 5)
    return 2;
  self.session = xpl_session_new ();
  self.file = g_file_new_for_path (argv[1]);
  self.name = argv[2];
  self.random = g_rand_new_with_seed ((guint32) g_ascii_strtoull (argv[3], NULL, 10));
  self.own = g_ptr_array_new_with_free_func (g_object_unref);
  n = g_ascii_strtoull (argv[4], NULL, 10);
  open_file (self.session, self.file, FALSE, &error);
  g_assert_no_error (error);
  while (n-- > 0)
    step (&self);
  g_ptr_array_unref (self.own);
  g_rand_free (self.random);
  finalize_session (self.session);
  g_object_unref (self.file);
  return 0;
}
