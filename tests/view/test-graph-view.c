/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "graph-fixture.h"

#include "explanation.h"
#include "filter-bar.h"
#include "hover-card.h"
#include "legend.h"

#include <glib/gstdio.h>

static XplColor
get_pixel (Fixture *fixture, XplPoint at)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);
  int width = gtk_widget_get_width (canvas), height = gtk_widget_get_height (canvas);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cairo = cairo_create (surface);

  GTK_WIDGET_GET_CLASS (canvas)->snapshot (canvas, snapshot);
  g_autoptr (GskRenderNode) node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);
  gsk_render_node_draw (node, cairo);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);

  guint32 pixel = ((const guint32 *) (cairo_image_surface_get_data (surface)
                                      + (gsize) at.y * (gsize) cairo_image_surface_get_stride (surface)))[(gsize) at.x];
  cairo_surface_destroy (surface);
  return (XplColor) { (pixel >> 16 & 0xff) / 255.0f, (pixel >> 8 & 0xff) / 255.0f, (pixel & 0xff) / 255.0f, 1 };
}

static double
differ (XplColor a, XplColor b)
{
  return fabs (a.red - b.red) + fabs (a.green - b.green) + fabs (a.blue - b.blue);
}

static void
test_without_window (void)
{
  GtkWidget *view = g_object_ref_sink (xpl_graph_view_new ());
  g_autoptr (XplSession) session = xpl_session_new ();
  int minimum, natural;

  xpl_graph_view_set_session (XPL_GRAPH_VIEW (view), session);
  g_assert_true (xpl_graph_view_get_session (XPL_GRAPH_VIEW (view)) == session);
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <=, 480);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 420);
  gtk_widget_allocate (view, 800, 600, -1, NULL);
  xpl_graph_view_set_session (XPL_GRAPH_VIEW (view), NULL);
  settle ();
  g_assert_finalize_object (view);
}

static void
test_roles (Fixture *fixture, gconstpointer data)
{
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->canvas), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Graph of 4 nodes and 3 relations");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->canvas), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Nothing is selected");
  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (fixture->canvas)));
}

static void
test_description_follows (Fixture *fixture, gconstpointer data)
{
  g_autofree char *description = NULL;

  xpl_session_select (fixture->session, get_entity (fixture, "Cora"));
  description = gtk_test_accessible_check_property (GTK_ACCESSIBLE (fixture->canvas),
                                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  g_assert_nonnull (description);
  g_assert_nonnull (strstr (description, "Cora"));
}

static void
test_draws (Fixture *fixture, gconstpointer data)
{
  const XplPalette *palette = xpl_palette_light ();

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_assert_cmpfloat (differ (get_pixel (fixture, get_middle (fixture, "Alba")), palette->types[XPL_ENTITY_PERSON]), <, 0.03);
  g_assert_cmpfloat (differ (get_pixel (fixture, get_middle (fixture, "Dovia")), palette->types[XPL_ENTITY_PLACE]), <, 0.03);
  g_assert_cmpfloat (differ (get_pixel (fixture, (XplPoint) { 5, 5 }), palette->background), <, 0.03);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  palette = xpl_palette_dark ();
  g_assert_cmpfloat (differ (get_pixel (fixture, get_middle (fixture, "Alba")), palette->types[XPL_ENTITY_PERSON]), <, 0.03);
  g_assert_cmpfloat (differ (get_pixel (fixture, (XplPoint) { 5, 5 }), palette->background), <, 0.03);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);
}

/* What is selected keeps its colour, what it is not related to steps back. */
static void
test_selection_stands_out (Fixture *fixture, gconstpointer data)
{
  const XplPalette *palette = xpl_palette_light ();

  xpl_session_select (fixture->session, get_entity (fixture, "Alba"));
  g_assert_cmpfloat (differ (get_pixel (fixture, get_middle (fixture, "Borland")), palette->types[XPL_ENTITY_PLACE]), <, 0.03);
  g_assert_cmpfloat (differ (get_pixel (fixture, get_middle (fixture, "Dovia")), palette->types[XPL_ENTITY_PLACE]), >, 0.3);
  xpl_session_select (fixture->session, NULL);
  g_assert_cmpfloat (differ (get_pixel (fixture, get_middle (fixture, "Dovia")), palette->types[XPL_ENTITY_PLACE]), <, 0.03);
}

static void
test_fits (Fixture *fixture, gconstpointer data)
{
  double width = gtk_widget_get_width (GTK_WIDGET (fixture->canvas));
  double height = gtk_widget_get_height (GTK_WIDGET (fixture->canvas));
  double zoom = fixture->canvas->transform.zoom;

  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    {
      XplPoint at = get_middle (fixture, nodes[i].name);

      g_assert_cmpfloat (at.x, >, 0);
      g_assert_cmpfloat (at.y, >, 0);
      g_assert_cmpfloat (at.x, <, width);
      g_assert_cmpfloat (at.y, <, height);
    }
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "zoom.in", NULL));
  g_assert_cmpfloat (fixture->canvas->transform.zoom, >, zoom * 1.2);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "zoom.out", NULL));
  g_assert_cmpfloat_with_epsilon (fixture->canvas->transform.zoom, zoom, 1e-6);
  for (guint i = 0; i < 40; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->view), "zoom.in", NULL);
  g_assert_cmpfloat (fixture->canvas->transform.zoom, ==, XPL_GRAPH_MAX_ZOOM);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "zoom.fit", NULL));
  g_assert_cmpfloat_with_epsilon (fixture->canvas->transform.zoom, zoom, 1e-6);
}

static void
test_chips (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bar = find_widget (GTK_WIDGET (fixture->view), XPL_TYPE_FILTER_BAR, NULL);
  const XplFilter *filter = xpl_session_get_filter (fixture->session);
  XplEdtf june = xpl_edtf_date (2024, 6, 0);

  xpl_session_take_filter (fixture->session, xpl_filter_with_range (filter, xpl_edtf_earliest (&june), xpl_edtf_latest (&june)));
  GtkWidget *chip = find_button (bar, "Only 1 June 2024 – 30 June 2024");
  g_assert_nonnull (chip);
  g_assert_true (gtk_widget_get_visible (chip));
  g_signal_emit_by_name (chip, "clicked");
  g_assert_true (xpl_filter_is_default (xpl_session_get_filter (fixture->session)));
  g_assert_false (gtk_widget_get_visible (bar));
  xpl_session_take_filter (fixture->session, xpl_filter_with_text (xpl_session_get_filter (fixture->session), "Cora"));
  g_assert_nonnull (find_button (bar, "With “Cora”"));
}

static void
test_ranges_in_words (void)
{
  XplEdtf from = xpl_edtf_date (2022, 8, 9), to = xpl_edtf_date (2024, 6, 3);
  const struct
  {
    gint64 from, to;
    const char *words;
  } cases[] = {
    { XPL_INSTANT_MIN, XPL_INSTANT_MAX, "" },
    { XPL_INSTANT_MIN, xpl_edtf_latest (&to), "until 3 June 2024" },
    { xpl_edtf_earliest (&from), XPL_INSTANT_MAX, "since 9 August 2022" },
    { xpl_edtf_earliest (&from), xpl_edtf_latest (&from), "9 August 2022" },
    { xpl_edtf_earliest (&from), xpl_edtf_latest (&to), "August 2022 – June 2024" },
    { -1, -1, "31 December 1969" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = xpl_filter_bar_describe_range (cases[i].from, cases[i].to);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_legend (Fixture *fixture, gconstpointer data)
{
  GtkWidget *legend = find_widget (GTK_WIDGET (fixture->view), XPL_TYPE_LEGEND, NULL);
  GtkWidget *places = find_button (legend, "Places");

  g_assert_nonnull (places);
  g_assert_nonnull (find_button (legend, "Hostile words"));
  g_assert_null (find_button (legend, "Groups"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (places), FALSE);
  g_assert_cmpuint (xpl_session_get_graph (fixture->session)->nodes->len, ==, 2);
  /* The same button brings them back, and undo would, too. */
  places = find_button (legend, "Places");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (places)));
  g_assert_cmpstr (xpl_session_get_undo_label (fixture->session), ==, "Hide Places");
  xpl_session_undo (fixture->session);
  g_assert_cmpuint (xpl_session_get_graph (fixture->session)->nodes->len, ==, 4);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_button (legend, "Places"))));

  xpl_legend_set_expanded (XPL_LEGEND (legend), FALSE);
  g_assert_false (gtk_widget_get_mapped (find_button (legend, "People")));
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  GtkWidget *clear = NULL;

  show (fixture);
  clear = find_button (GTK_WIDGET (fixture->view), "Clear the Filter");
  g_assert_nonnull (clear);
  /* No entities at all: there is nothing to clear. */
  g_assert_false (gtk_widget_get_visible (clear));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Graph of 0 nodes and 0 relations");
  press (GTK_WIDGET (fixture->canvas), "Tab");
  press (GTK_WIDGET (fixture->canvas), "Right");
  press (GTK_WIDGET (fixture->canvas), "Return");
  press (GTK_WIDGET (fixture->canvas), "e");
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "zoom.fit", NULL);
  xpl_graph_view_set_session (fixture->view, NULL);
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
test_nothing_under_filter (Fixture *fixture, gconstpointer data)
{
  GtkWidget *clear = find_button (GTK_WIDGET (fixture->view), "Clear the Filter");

  g_assert_false (gtk_widget_get_mapped (clear));
  xpl_session_take_filter (fixture->session, xpl_filter_with_text (xpl_session_get_filter (fixture->session), "Nobody"));
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (gtk_widget_get_mapped (clear));
  g_signal_emit_by_name (clear, "clicked");
  g_assert_cmpuint (xpl_session_get_graph (fixture->session)->nodes->len, ==, 4);
  g_assert_false (gtk_widget_get_mapped (clear));
}

static void
test_amount (Fixture *fixture, gconstpointer data)
{
  GraphWorld *world = graph_world_new_random (100, 1500, 9);
  GtkWidget *more, *fewer;

  open_world (fixture, world);
  show (fixture);
  more = find_button (GTK_WIDGET (fixture->view), "Show More");
  fewer = find_button (GTK_WIDGET (fixture->view), "Show Fewer");
  g_assert_cmpuint (xpl_session_get_graph (fixture->session)->nodes->len, ==, 40);
  g_assert_true (gtk_widget_get_mapped (more));
  g_assert_false (gtk_widget_get_mapped (fewer));
  g_signal_emit_by_name (more, "clicked");
  g_assert_cmpuint (xpl_session_get_graph (fixture->session)->nodes->len, ==, 80);
  g_signal_emit_by_name (more, "clicked");
  g_assert_cmpuint (xpl_session_get_graph (fixture->session)->nodes->len, ==, xpl_session_get_graph (fixture->session)->n_total);
  g_assert_false (gtk_widget_get_visible (more));
  g_assert_true (gtk_widget_get_visible (fewer));
  g_signal_emit_by_name (fewer, "clicked");
  g_signal_emit_by_name (fewer, "clicked");
  g_assert_cmpuint (xpl_session_get_graph (fixture->session)->nodes->len, ==, 40);
  graph_world_free (world);
}

static void
changed_cb (XplGraphRaster *raster, gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* A big graph is painted in a worker, and is then there. */
static void
test_big (Fixture *fixture, gconstpointer data)
{
  GraphWorld *world = graph_world_new_random (400, 3000, 10);
  gboolean is_painted = FALSE;

  g_signal_connect (fixture->canvas->raster, "changed", G_CALLBACK (changed_cb), &is_painted);
  open_world (fixture, world);
  xpl_session_take_filter (fixture->session, xpl_filter_with_max_nodes (xpl_session_get_filter (fixture->session), 0));
  show (fixture);
  g_assert_true (xpl_graph_raster_is_big (xpl_graph_canvas_ensure_scene (fixture->canvas)));
  wait_for (is_painted && !xpl_session_is_laying_out (fixture->session));
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "zoom.in", NULL);
  xpl_graph_canvas_reveal (fixture->canvas, (XplGraphSpot) { XPL_GRAPH_NODE, 0 });
  xpl_graph_raster_clear (fixture->canvas->raster);

  const XplSceneNode *mark = xpl_graph_scene_get_node (xpl_graph_canvas_ensure_scene (fixture->canvas), 0);
  XplPoint at = { mark->center.x + fixture->canvas->transform.x, mark->center.y + fixture->canvas->transform.y };
  is_painted = FALSE;
  g_assert_cmpfloat (differ (get_pixel (fixture, at), xpl_palette_light ()->background), <, 0.03);
  wait_for (is_painted);
  g_assert_cmpfloat (differ (get_pixel (fixture, at), xpl_palette_light ()->types[mark->type]), <, 0.3);
  g_signal_handlers_disconnect_by_func (fixture->canvas->raster, changed_cb, &is_painted);
  graph_world_free (world);
}

static void
test_explanations (Fixture *fixture, gconstpointer data)
{
  XplGraph *graph = xpl_session_get_graph (fixture->session);
  g_autoptr (XplExplanation) of_node =
      xpl_explanation_new (fixture->session, graph, (XplGraphSpot) { XPL_GRAPH_NODE, find_node (fixture, "Alba") });
  g_autoptr (XplExplanation) of_edge = xpl_explanation_new (fixture->session, graph, (XplGraphSpot) { XPL_GRAPH_EDGE, 0 });
  g_autofree char *text = xpl_explanation_to_text (of_edge);

  g_assert_cmpstr (of_node->title, ==, "Alba");
  g_assert_nonnull (strstr (of_node->detail, "5 articles, 5 origins"));
  g_assert_cmpstr (of_node->relations, ==, "Alba helped Borland");
  g_assert_cmpstr (of_edge->title, ==, "Alba helped Borland");
  g_assert_nonnull (strstr (of_edge->detail, "3 articles, 3 origins"));
  g_assert_nonnull (strstr (of_edge->quote, "Alba helped Borland, said bulletin number 0."));
  g_assert_cmpstr (of_edge->source, ==, "Bulletin 0 · 10 June 2024");
  g_assert_nonnull (strstr (text, of_edge->quote));
}

static void
test_denied_says_so (Fixture *fixture, gconstpointer data)
{
  XplGraph *graph = xpl_session_get_graph (fixture->session);
  guint denied = 0;

  while (!g_array_index (graph->edges, XplGraphEdge, denied).denied)
    denied++;
  g_autoptr (XplExplanation) explanation =
      xpl_explanation_new (fixture->session, graph, (XplGraphSpot) { XPL_GRAPH_EDGE, denied });
  g_assert_nonnull (strstr (explanation->detail, "denied"));
}

/* Wherever the thing is, the card is inside, and not on it. */
static void
test_card_places (void)
{
  const XplRect area = { 0, 0, 600, 400 };

  for (double x = 0; x <= 600; x += 60)
    for (double y = 0; y <= 400; y += 40)
      {
        XplRect box = { x - 20, y - 20, 40, 40 };
        XplPoint at = xpl_hover_card_find_place (250, 120, area, box, NULL, 0);

        g_assert_cmpfloat (at.x, >=, 0);
        g_assert_cmpfloat (at.y, >=, 0);
        g_assert_cmpfloat (at.x + 250, <=, 600);
        g_assert_cmpfloat (at.y + 120, <=, 400);
        g_assert_false (xpl_rects_touch ((XplRect) { at.x, at.y, 250, 120 }, box));
      }

  /* Of two free sides it takes the one where nothing else is. */
  XplRect box = { 280, 180, 40, 40 }, below = { 200, 230, 200, 100 };
  XplPoint at = xpl_hover_card_find_place (250, 120, area, box, &below, 1);
  g_assert_false (xpl_rects_touch ((XplRect) { at.x, at.y, 250, 120 }, below));
}

static void
test_export (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = make_test_folder ();
  g_autofree char *path = g_build_filename (folder, "graph.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) nowhere = g_file_new_build_filename (folder, "no", "graph.png", NULL);
  XplPictureOptions options = { .format = XPL_PICTURE_PNG, .width = 700, .height = 500, .scale = 2 };
  g_autoptr (GError) error = NULL;

  g_autoptr (XplPictureSubject) subject = xpl_graph_view_dup_picture (fixture->view, &options);

  g_assert_true (xpl_picture_subject_write (subject, &options, file, NULL, &error));
  g_assert_no_error (error);
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 1400);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 1000);
  cairo_surface_destroy (surface);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_false (xpl_picture_subject_write (subject, &options, nowhere, NULL, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  xpl_view_init ();
  g_test_add_func ("/graph-view/without-window", test_without_window);
  ADD ("/graph-view/roles", test_roles);
  ADD ("/graph-view/description", test_description_follows);
  ADD ("/graph-view/draws", test_draws);
  ADD ("/graph-view/selection", test_selection_stands_out);
  ADD ("/graph-view/fits", test_fits);
  ADD ("/graph-view/chips", test_chips);
  g_test_add_func ("/graph-view/ranges", test_ranges_in_words);
  ADD ("/graph-view/legend", test_legend);
  ADD_EMPTY ("/graph-view/nothing", test_nothing);
  ADD ("/graph-view/nothing-under-filter", test_nothing_under_filter);
  ADD_EMPTY ("/graph-view/amount", test_amount);
  ADD_EMPTY ("/graph-view/big", test_big);
  ADD ("/graph-view/explanations", test_explanations);
  ADD ("/graph-view/explanations/denied", test_denied_says_so);
  g_test_add_func ("/graph-view/card-places", test_card_places);
  ADD ("/graph-view/export", test_export);
  return g_test_run ();
}
