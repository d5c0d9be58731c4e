/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "data-export.h"

#include "session-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *p = text; (p = strstr (p, part)) != NULL; p += strlen (part))
    n++;
  return n;
}

static char *
write_text (const char *format, const XplDataRequest *request)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (xpl_data_export_to_stream (xpl_data_format_find (format), request, stream, NULL, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_write (stream, "", 1, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

/* Without a filter all; with one what it lets through: its types, and ties whose both ends are there. */
static void
test_filter (void)
{
  g_autoptr (XplBundle) bundle = read_session_bundle ();
  g_autoptr (XplFilter) fresh = xpl_filter_new ();
  g_autoptr (XplFilter) filter = xpl_filter_with_type (fresh, XPL_ENTITY_PLACE, FALSE);
  XplDataRequest request = { .bundle = bundle };
  g_autofree char *all = write_text ("gexf", &request);

  request.filter = filter;
  g_autofree char *some = write_text ("gexf", &request);
  g_assert_cmpuint (count (all, "<node "), ==, 3);
  g_assert_cmpuint (count (all, "<edge "), ==, 2);
  g_assert_cmpuint (count (some, "<node "), ==, 1);
  g_assert_cmpuint (count (some, "<edge "), ==, 0);
  g_assert_nonnull (strstr (some, "Ana Ilves"));
}

/* The graph on the screen has no room for all; a file has. */
static void
test_filter_has_no_most (void)
{
  g_autoptr (XplBundle) bundle = read_session_bundle ();
  g_autoptr (XplFilter) fresh = xpl_filter_new ();
  g_autoptr (XplFilter) filter = xpl_filter_with_max_nodes (fresh, 1);
  XplDataRequest request = { .bundle = bundle, .filter = filter };
  g_autofree char *text = write_text ("graphml", &request);

  g_assert_cmpuint (count (text, "<node "), >=, 2);
}

/* What is not finished does not take the place of what is there. */
static void
test_old_file_stays (void)
{
  g_autoptr (XplBundle) bundle = read_session_bundle ();
  g_autofree char *folder = g_dir_make_tmp ("explorer-data-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "story.gexf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  XplDataRequest request = { .bundle = bundle };

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (xpl_data_export (&xpl_gexf_format, &request, file, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  request.list = "events";
  g_assert_false (xpl_data_export (&xpl_gexf_format, &request, file, NULL, NULL, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_ARGUMENT);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");

  request.list = NULL;
  g_assert_true (xpl_data_export (&xpl_gexf_format, &request, file, NULL, NULL, NULL));
  g_clear_pointer (&text, g_free);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "</gexf>"));
  g_unlink (path);
  g_rmdir (folder);
}

static gboolean
fail_after_some (gpointer data, const char *bytes, gsize size, GError **error)
{
  guint *n = data;

  if ((*n)++ == 0)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "full");
  return FALSE;
}

/* The first error sticks; what is larger than the buffer goes through it. */
static void
test_sink (void)
{
  guint n = 0;
  g_autoptr (XplDataSink) sink = xpl_data_sink_new (fail_after_some, &n);
  g_autofree char *large = g_strnfill (100000, 'x');
  g_autoptr (GError) error = NULL;

  xpl_data_sink_put (sink, "a");
  g_assert_true (xpl_data_sink_is_fine (sink));
  xpl_data_sink_put (sink, large); /* hands on "a", then itself */
  g_assert_false (xpl_data_sink_is_fine (sink));
  xpl_data_sink_put (sink, large);
  g_assert_false (xpl_data_sink_finish (sink, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (n, ==, 2);
}

static void
test_formats (void)
{
  guint n;
  const XplDataFormat *const *formats = xpl_data_formats (&n);

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (xpl_data_format_find (formats[i]->name) == formats[i]);
      g_assert_true (g_str_has_prefix (formats[i]->suffix, "."));
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (formats[i]->suffix, !=, formats[j]->suffix);
    }
  g_assert_null (xpl_data_format_find ("nonsense"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/data-export/filter", test_filter);
  g_test_add_func ("/data-export/filter/has-no-most", test_filter_has_no_most);
  g_test_add_func ("/data-export/old-file-stays", test_old_file_stays);
  g_test_add_func ("/data-export/sink", test_sink);
  g_test_add_func ("/data-export/formats", test_formats);

  return g_test_run ();
}
