/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "session.h"

/* Opening and saving as a window does it, for tests that wait for the end of both. */

typedef struct
{
  GMainLoop *loop;
  gboolean done;
  GError *error;
} Wait;

static inline void
open_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;

  wait->done = xpl_session_open_finish (XPL_SESSION (source), result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static inline void
save_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;

  wait->done = xpl_session_save_finish (XPL_SESSION (source), result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static inline gboolean
open_file (XplSession *session, GFile *file, gboolean add, GError **error)
{
  Wait wait = { g_main_loop_new (NULL, FALSE), FALSE, NULL };
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_object_ref (file));
  xpl_session_open_async (session, files, add, open_cb, &wait);
  g_assert_true (xpl_session_get_busy (session));
  g_main_loop_run (wait.loop);
  g_main_loop_unref (wait.loop);
  if (wait.error != NULL)
    g_propagate_error (error, wait.error);
  return wait.done;
}

static inline gboolean
save_file (XplSession *session, GFile *file, GError **error)
{
  Wait wait = { g_main_loop_new (NULL, FALSE), FALSE, NULL };

  xpl_session_save_async (session, file, save_cb, &wait);
  g_main_loop_run (wait.loop);
  g_main_loop_unref (wait.loop);
  if (wait.error != NULL)
    g_propagate_error (error, wait.error);
  return wait.done;
}

static inline void
wait_for_layout (XplSession *session)
{
  while (xpl_session_is_laying_out (session))
    g_main_context_iteration (NULL, TRUE);
}

/* Jobs that are over hold the session until the main loop has seen them off. */
static inline void
finalize_session (XplSession *session)
{
  for (guint i = 0; i < 200 && G_OBJECT (session)->ref_count > 1; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (1000);
    }
  g_assert_finalize_object (session);
}
