/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "graph-world.h"
#include "graph-picture.h"
#include "picture-subject.h"
#include "view-picture.h"
#include "xpl-error.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

typedef struct
{
  char *folder;
  GraphWorld *world;
} Fixture;

static const GraphWorldNode nodes[] = {
  { "Alba Corvane", XPL_ENTITY_PERSON, 4, 100, 100 },
  { "Republic of Borland", XPL_ENTITY_PLACE, 3, 300, 100 },
  { "Cora", XPL_ENTITY_ORGANISATION, 2, 200, 260 },
};

static const GraphWorldEdge edges[] = {
  { 0, 1, XPL_ACT_AID, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 3 },
  { 2, 1, XPL_ACT_ACCUSE, XPL_MODALITY_DENIED, XPL_POLARITY_POSITIVE, 1 },
};

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("explorer-picture-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->world = graph_world_new (nodes, G_N_ELEMENTS (nodes), edges, G_N_ELEMENTS (edges));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  graph_world_free (fixture->world);
}

static GFile *
get_file (Fixture *fixture, const char *name)
{
  return g_file_new_build_filename (fixture->folder, name, NULL);
}

static void
write_graph (Fixture *fixture, const XplPictureOptions *options, const char *name)
{
  g_autoptr (GFile) file = get_file (fixture, name);
  g_autoptr (GError) error = NULL;

  xpl_export_view (fixture->world->bundle, NULL, XPL_VIEW_GRAPH, NULL, XPL_RANGE_NONE, options, file, NULL, &error);
  g_assert_no_error (error);
}

static void
test_png (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    double width, height, scale;
    int expected_width, expected_height;
  } cases[] = {
    { 640, 480, 1, 640, 480 }, { 640, 480, 2, 1280, 960 }, { 33, 21, 1, 33, 21 }, { 800, 500, 0.5, 400, 250 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      XplPictureOptions options = { .format = XPL_PICTURE_PNG,
                                    .width = cases[i].width,
                                    .height = cases[i].height,
                                    .scale = cases[i].scale };
      g_autofree char *path = g_build_filename (fixture->folder, "graph.png", NULL);

      write_graph (fixture, &options, "graph.png");
      cairo_surface_t *surface = cairo_image_surface_create_from_png (path);
      g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, cases[i].expected_width);
      g_assert_cmpint (cairo_image_surface_get_height (surface), ==, cases[i].expected_height);
      cairo_surface_destroy (surface);
    }
}

static char *
read_all (Fixture *fixture, const char *name, gsize *length)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  char *bytes;

  g_assert_true (g_file_get_contents (path, &bytes, length, NULL));
  return bytes;
}

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  XplPictureOptions options = { .format = XPL_PICTURE_PNG, .width = 700, .height = 500, .scale = 1 };
  gsize length, other_length, dark_length;

  write_graph (fixture, &options, "a.png");
  write_graph (fixture, &options, "b.png");
  options.dark = TRUE;
  write_graph (fixture, &options, "dark.png");

  g_autofree char *bytes = read_all (fixture, "a.png", &length);
  g_autofree char *other = read_all (fixture, "b.png", &other_length);
  g_autofree char *dark = read_all (fixture, "dark.png", &dark_length);

  g_assert_cmpmem (bytes, length, other, other_length);
  g_assert_false (length == dark_length && memcmp (bytes, dark, length) == 0);
}

static void
test_pdf (Fixture *fixture, gconstpointer data)
{
  XplPictureOptions options = {
    .format = XPL_PICTURE_PDF, .width = 800, .height = 600, .scale = 1, .title = "A world of letters"
  };
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *path = g_build_filename (fixture->folder, "graph.pdf", NULL);
  g_autofree char *text = NULL;
  gsize length;
  int status;

  write_graph (fixture, &options, "graph.pdf");
  g_autofree char *bytes = read_all (fixture, "graph.pdf", &length);
  g_assert_cmpuint (length, >, 1000);
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  if (program == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }

  const char *arguments[] = { program, path, "-", NULL };
  g_assert_true (
      g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL, &status, NULL));
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  /* Names, the legend and the footer, each as text. */
  g_assert_nonnull (strstr (text, "Alba Corvane"));
  g_assert_nonnull (strstr (text, "Republic of Borland"));
  g_assert_nonnull (strstr (text, "People"));
  g_assert_nonnull (strstr (text, "12 articles from 3 sources, 10 June 2024"));
  /* Once: a halo is no second text. */
  g_assert_null (strstr (strstr (text, "Alba Corvane") + 1, "Alba Corvane"));
}

static void
test_errors (Fixture *fixture, gconstpointer data)
{
  XplPictureOptions options = { .format = XPL_PICTURE_PNG, .width = 100000, .height = 10, .scale = 1 };
  g_autoptr (GFile) file = get_file (fixture, "graph.png");
  g_autoptr (GFile) nowhere = g_file_new_build_filename (fixture->folder, "no-such-folder", "graph.png", NULL);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (xpl_export_view (fixture->world->bundle, NULL, XPL_VIEW_GRAPH, NULL, XPL_RANGE_NONE, &options, file, NULL, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_ARGUMENT);
  g_clear_error (&error);
  g_assert_false (g_file_query_exists (file, NULL));

  options.width = 400;
  options.height = 300;
  g_assert_false (xpl_export_view (fixture->world->bundle, NULL, XPL_VIEW_GRAPH, NULL, XPL_RANGE_NONE, &options, nowhere, NULL, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "no-such-folder"));
  g_clear_error (&error);

  g_cancellable_cancel (cancelled);
  g_assert_false (xpl_export_view (fixture->world->bundle, NULL, XPL_VIEW_GRAPH, NULL, XPL_RANGE_NONE, &options, file, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
note_size (XplPainter *painter, const XplPalette *palette, double width, double height, gpointer data)
{
  *(XplPoint *) data = (XplPoint) { width, height };
}

static void
test_size (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    double width, height, scale;
  } cases[] = {
    { 0, 100, 1 },   { 100, 0, 1 },    { -5, 100, 1 },  { 40000, 10, 1 }, { 10, 20000, 2 },
    { 100, 100, 0 }, { 100, 100, -1 }, { 10, 10, 0.01 }, { NAN, 10, 1 },   { 10, 10, NAN },
  };
  g_autoptr (GFile) file = get_file (fixture, "size.png");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      XplPictureOptions options = { .width = cases[i].width, .height = cases[i].height, .scale = cases[i].scale };
      g_autoptr (GError) error = NULL;
      XplPoint size = { 0, 0 };

      g_test_message ("case %u", i);
      g_assert_false (xpl_picture_write (&options, note_size, &size, file, NULL, &error));
      g_assert_error (error, XPL_ERROR, XPL_ERROR_ARGUMENT);
      g_assert_cmpfloat (size.x, ==, 0);
    }
}

/* The footer has a place of its own, also where there is hardly any; the scale is none of a vector picture. */
static void
test_footer_place (Fixture *fixture, gconstpointer data)
{
  XplPictureOptions options = { XPL_PICTURE_PDF, 400, 200, 1000, TRUE, "Title", "Below" };
  g_autoptr (GFile) pdf = get_file (fixture, "size.pdf");
  g_autoptr (GFile) png = get_file (fixture, "tiny.png");
  XplPoint size = { 0, 0 };
  gsize length;

  g_assert_true (xpl_picture_write (&options, note_size, &size, pdf, NULL, NULL));
  g_autofree char *bytes = read_all (fixture, "size.pdf", &length);
  g_assert_nonnull (g_strstr_len (bytes, (gssize) length, "MediaBox [ 0 0 300 150 ]"));
  g_assert_cmpfloat (size.x, ==, 400);
  g_assert_cmpfloat (size.y, <, 200);

  options = (XplPictureOptions) { XPL_PICTURE_PNG, 1, 1, 1, FALSE, NULL, "Below" };
  g_assert_true (xpl_picture_write (&options, note_size, &size, png, NULL, NULL));
  g_assert_cmpfloat (size.y, >, 0);
}

static void
give_up (XplPainter *painter, const XplPalette *palette, double width, double height, gpointer data)
{
  xpl_painter_disc (painter, (XplPoint) { 10, 10 }, 5, palette->text, NULL);
  g_cancellable_cancel (data);
}

/* Given up while it is drawn, it leaves what was there. */
static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = get_file (fixture, "before");
  g_autofree char *path = g_file_get_path (file);

  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  for (guint format = XPL_PICTURE_PNG; format <= XPL_PICTURE_SVG; format++)
    {
      XplPictureOptions options = { .format = (XplPictureFormat) format, .width = 90, .height = 60, .scale = 1 };
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      gsize length;

      g_assert_false (xpl_picture_write (&options, give_up, cancellable, file, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_autofree char *bytes = read_all (fixture, "before", &length);
      g_assert_cmpstr (bytes, ==, "before");
    }
}

/* Another thread draws what was to be seen when it was asked for, whatever became of it since. */
static void
test_subject (Fixture *fixture, gconstpointer data)
{
  XplPictureOptions options = { .format = XPL_PICTURE_SVG, .width = 600, .height = 450, .scale = 1 };
  XplFilter *filter = xpl_filter_new ();
  XplGraph *graph = xpl_graph_ref (fixture->world->graph);
  XplGraphEmphasis *emphasis = xpl_graph_emphasis_new (graph);
  XplViewTransform transform = { 0.8, 10, 20 };
  XplGraphPicture picture = {
    fixture->world->bundle, graph, fixture->world->places, filter, &transform, emphasis,
  };
  g_autoptr (GFile) direct = get_file (fixture, "direct.svg");
  g_autoptr (GFile) later = get_file (fixture, "later.svg");
  gsize length, other_length;

  xpl_graph_emphasis_add (emphasis, graph, g_array_index (graph->nodes, XplGraphNode, 0).entity);
  emphasis->veil = 0.7;
  g_assert_true (xpl_graph_picture_write (&picture, &options, direct, NULL, NULL));

  g_autoptr (XplPictureSubject) subject = xpl_picture_subject_new_for_graph (&picture);
  g_list_store_remove_all (xpl_bundle_get_articles (fixture->world->bundle));
  fixture->world->places[0].x += 50;
  transform.zoom = 2;
  emphasis->veil = 0;
  g_clear_pointer (&emphasis, xpl_graph_emphasis_free);
  g_clear_pointer (&filter, xpl_filter_free);
  g_clear_pointer (&graph, xpl_graph_unref);
  g_assert_true (xpl_picture_subject_write (subject, &options, later, NULL, NULL));

  g_autofree char *bytes = read_all (fixture, "direct.svg", &length);
  g_autofree char *other = read_all (fixture, "later.svg", &other_length);
  g_assert_cmpmem (bytes, length, other, other_length);
}

static void
test_formats (void)
{
  static const struct
  {
    const char *name;
    gboolean known;
    XplPictureFormat format;
  } cases[] = {
    { "a.png", TRUE, XPL_PICTURE_PNG }, { "A.PNG", TRUE, XPL_PICTURE_PNG }, { "a.b.pdf", TRUE, XPL_PICTURE_PDF },
    { "b.Svg", TRUE, XPL_PICTURE_SVG }, { "a.jpg", FALSE, 0 },              { "png", FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (cases[i].name);
      g_autoptr (GError) error = NULL;
      XplPictureFormat format = 0;

      g_assert_cmpint (xpl_picture_format_from_file (file, &format, &error), ==, cases[i].known);
      if (cases[i].known)
        g_assert_cmpint (format, ==, cases[i].format);
      else
        g_assert_error (error, XPL_ERROR, XPL_ERROR_UNSUPPORTED);
    }
}

/* Nothing to draw is no error: the picture says where it comes from. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  XplPictureOptions options = { .format = XPL_PICTURE_PNG, .width = 500, .height = 400, .scale = 1 };
  g_autoptr (XplBundle) bundle = xpl_bundle_new (NULL);
  g_autoptr (GFile) file = get_file (fixture, "empty.png");
  g_autoptr (GError) error = NULL;

  g_assert_true (xpl_export_view (bundle, NULL, XPL_VIEW_GRAPH, NULL, XPL_RANGE_NONE, &options, file, NULL, &error));
  g_assert_no_error (error);
}

/* What was saved is what is drawn: the layout moves nothing that has a place. */
static void
test_saved_places (Fixture *fixture, gconstpointer data)
{
  XplPictureOptions options = { .format = XPL_PICTURE_PNG, .width = 600, .height = 450, .scale = 1 };
  g_autoptr (XplFilter) filter = xpl_filter_new ();
  XplGraphPicture picture = { .bundle = fixture->world->bundle,
                              .graph = fixture->world->graph,
                              .places = fixture->world->places,
                              .filter = filter };
  g_autoptr (GFile) direct = get_file (fixture, "direct.png");
  gsize length, other_length;

  for (guint i = 0; i < fixture->world->graph->nodes->len; i++)
    {
      XplFinding *entity = XPL_FINDING (g_array_index (fixture->world->graph->nodes, XplGraphNode, i).entity);

      xpl_bundle_set_place (fixture->world->bundle, xpl_finding_get_id (entity), &fixture->world->places[i]);
    }
  write_graph (fixture, &options, "saved.png");
  g_assert_true (xpl_graph_picture_write (&picture, &options, direct, NULL, NULL));

  g_autofree char *bytes = read_all (fixture, "saved.png", &length);
  g_autofree char *other = read_all (fixture, "direct.png", &other_length);
  g_assert_cmpmem (bytes, length, other, other_length);
}

/* What is behind something that stands out is pale, but there is still no background. */
static void
test_transparent_emphasis (Fixture *fixture, gconstpointer data)
{
  XplPictureOptions options = {
    .format = XPL_PICTURE_PNG, .width = 600, .height = 450, .scale = 1, .transparent = TRUE
  };
  g_autoptr (XplFilter) filter = xpl_filter_new ();
  XplGraph *graph = fixture->world->graph;
  g_autoptr (XplGraphEmphasis) emphasis = xpl_graph_emphasis_new (graph);
  XplGraphPicture picture = {
    .bundle = fixture->world->bundle,
    .graph = graph,
    .places = fixture->world->places,
    .filter = filter,
    .emphasis = emphasis,
  };
  g_autoptr (GFile) file = get_file (fixture, "emphasis.png");
  g_autofree char *path = g_file_get_path (file);
  cairo_surface_t *surface;
  guint n_clear = 0;

  xpl_graph_emphasis_add (emphasis, graph, g_array_index (graph->nodes, XplGraphNode, 0).entity);
  emphasis->veil = 0.7;
  g_assert_true (xpl_graph_picture_write (&picture, &options, file, NULL, NULL));
  surface = cairo_image_surface_create_from_png (path);
  for (int y = 0; y < 450; y++)
    for (int x = 0; x < 600; x++)
      n_clear += cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + 4 * x + 3] == 0;
  cairo_surface_destroy (surface);
  g_assert_cmpuint (n_clear, >, 600 * 450 / 2);
}

/* What a picture says about itself: dates of which an end is open count by the other; filter and scale are in words. */
static void
test_about (void)
{
  GraphWorld *world = graph_world_new (nodes, G_N_ELEMENTS (nodes), NULL, 0);
  g_autoptr (XplBundle) empty = xpl_bundle_new (NULL);
  g_autoptr (XplArticle) article = xpl_article_new ("A text.");
  g_autoptr (XplFilter) fresh = xpl_filter_new ();
  g_autoptr (XplFilter) words = xpl_filter_with_text (fresh, "corv");
  g_autoptr (XplFilter) filter = xpl_filter_with_type (words, XPL_ENTITY_PLACE, FALSE);
  g_autoptr (XplPictureAbout) about = xpl_picture_about_new (world->bundle, NULL, NULL, NULL);
  g_autoptr (XplPictureAbout) filtered = xpl_picture_about_new (world->bundle, filter, "Graph", "2 of 3 names");
  g_autoptr (XplPictureAbout) of_nothing = xpl_picture_about_new (empty, fresh, NULL, NULL);

  g_assert_cmpstr (about->footer, ==, "12 articles from 3 sources, 10 June 2024 · Explorer");
  g_assert_cmpstr (about->date, ==, "2024-06-10");
  g_assert_cmpstr (filtered->footer, ==,
                   "12 articles from 3 sources, 10 June 2024 · 2 of 3 names · Only: “corv” · Without: Places · Explorer");
  g_assert_cmpstr (filtered->subject, ==, "Graph");
  g_assert_cmpstr (of_nothing->footer, ==, "0 articles from 0 sources · Explorer");
  g_assert_null (of_nothing->date);

  g_assert_true (xpl_edtf_parse ("../2025-03", &article->published.edtf, NULL));
  xpl_bundle_add_article (empty, article);
  g_autoptr (XplPictureAbout) until = xpl_picture_about_new (empty, NULL, NULL, NULL);
  g_assert_cmpstr (until->footer, ==, "1 article from 1 source, March 2025 · Explorer");
  g_assert_cmpstr (until->date, ==, "2025-03-31");
  graph_world_free (world);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/picture/png", test_png);
  ADD ("/picture/same-bytes", test_same_bytes);
  ADD ("/picture/pdf", test_pdf);
  ADD ("/picture/errors", test_errors);
  ADD ("/picture/size", test_size);
  ADD ("/picture/footer/place", test_footer_place);
  ADD ("/picture/cancelled", test_cancelled);
  ADD ("/picture/subject", test_subject);
  ADD ("/picture/empty", test_empty);
  ADD ("/picture/saved-places", test_saved_places);
  ADD ("/picture/transparent-emphasis", test_transparent_emphasis);
  g_test_add_func ("/picture/formats", test_formats);
  g_test_add_func ("/picture/about", test_about);
  return g_test_run ();
}
