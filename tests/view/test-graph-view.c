/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "../core/graph-world.h"

#include "explanation.h"
#include "filter-bar.h"
#include "graph-canvas-private.h"
#include "graph-view.h"
#include "hover-card.h"
#include "legend.h"
#include "view-init.h"

#include <glib/gstdio.h>

typedef struct
{
  XplSession *session;
  GtkWidget *window;
  XplGraphView *view;
  XplGraphCanvas *canvas;
  char *folder;
} Fixture;

static const GraphWorldNode nodes[] = {
  { "Alba", XPL_ENTITY_PERSON, 5, 0, 0 },        { "Borland", XPL_ENTITY_PLACE, 4, 200, 0 },
  { "Cora", XPL_ENTITY_ORGANISATION, 3, 0, 150 }, { "Dovia", XPL_ENTITY_PLACE, 2, 200, 150 },
};

static const GraphWorldEdge edges[] = {
  { 0, 1, XPL_ACT_AID, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 3 },
  { 2, 1, XPL_ACT_ACCUSE, XPL_MODALITY_DENIED, XPL_POLARITY_POSITIVE, 2 },
  { 1, 3, XPL_ACT_MEMBER_OF, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 1 },
};

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The button that says @label, itself or in a label inside it. */
static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), label) == 0)
    return gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  xpl_session_open_finish (XPL_SESSION (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

/* The session takes bundles from files only. */
static void
open_bundle (Fixture *fixture, XplBundle *bundle)
{
  g_autofree char *path = g_build_filename (fixture->folder, "story.bundle.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  gboolean is_open = FALSE;

  xpl_bundle_set_engine (bundle, "by-hand");
  xpl_bundle_save (bundle, file, NULL, &error);
  g_assert_no_error (error);
  g_ptr_array_add (files, file);
  xpl_session_open_async (fixture->session, files, FALSE, opened_cb, &is_open);
  while (!is_open)
    g_main_context_iteration (NULL, TRUE);
  g_remove (path);
}

/* With a place for each node, so that it is known where all stands. */
static void
open_world (Fixture *fixture, GraphWorld *world)
{
  for (guint i = 0; i < world->graph->nodes->len; i++)
    {
      XplFinding *entity = XPL_FINDING (g_array_index (world->graph->nodes, XplGraphNode, i).entity);

      xpl_bundle_set_place (world->bundle, xpl_finding_get_id (entity), &world->places[i]);
    }
  open_bundle (fixture, world->bundle);
  while (xpl_session_is_laying_out (fixture->session))
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up_empty (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("graph-XXXXXX", NULL);
  fixture->session = xpl_session_new ();
  fixture->window = gtk_window_new ();
  fixture->view = XPL_GRAPH_VIEW (xpl_graph_view_new ());
  fixture->canvas = XPL_GRAPH_CANVAS (find_child (GTK_WIDGET (fixture->view), XPL_TYPE_GRAPH_CANVAS));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  xpl_graph_view_set_session (fixture->view, fixture->session);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 600);
}

static void
show (Fixture *fixture)
{
  gtk_widget_show (fixture->window);
  gtk_test_widget_wait_for_draw (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GraphWorld *world = graph_world_new (nodes, G_N_ELEMENTS (nodes), edges, G_N_ELEMENTS (edges));

  set_up_empty (fixture, data);
  open_world (fixture, world);
  graph_world_free (world);
  show (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->view), (gpointer *) &fixture->view);
  g_object_add_weak_pointer (G_OBJECT (fixture->canvas), (gpointer *) &fixture->canvas);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->view);
  g_assert_null (fixture->canvas);
  g_assert_finalize_object (fixture->session);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static guint
find_node (Fixture *fixture, const char *name)
{
  GArray *array = xpl_session_get_graph (fixture->session)->nodes;

  for (guint i = 0; i < array->len; i++)
    if (g_str_equal (g_array_index (array, XplGraphNode, i).entity->name, name))
      return i;
  g_assert_not_reached ();
}

static XplEntity *
get_entity (Fixture *fixture, const char *name)
{
  return g_array_index (xpl_session_get_graph (fixture->session)->nodes, XplGraphNode, find_node (fixture, name)).entity;
}

/* Where a node stands in the widget. */
static XplPoint
get_middle (Fixture *fixture, const char *name)
{
  XplGraphScene *scene = xpl_graph_canvas_ensure_scene (fixture->canvas);
  XplPoint center = xpl_graph_scene_get_node (scene, find_node (fixture, name))->center;

  return (XplPoint) { center.x + fixture->canvas->transform.x, center.y + fixture->canvas->transform.y };
}

/* Activates the class's binding for @trigger, as pressing the key does. FALSE where nothing took it. */
static gboolean
press (GtkWidget *widget, const char *trigger)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (trigger);

  g_assert_nonnull (wanted);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint k = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && k < g_list_model_get_n_items (G_LIST_MODEL (controller));
           k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }
  g_error ("no binding for %s", trigger);
}

static const char *
get_cursor_name (Fixture *fixture)
{
  XplGraphSpot spot = fixture->canvas->cursor;

  g_assert_cmpint (spot.part, ==, XPL_GRAPH_NODE);
  return g_array_index (fixture->canvas->graph->nodes, XplGraphNode, spot.index).entity->name;
}

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
  while (g_main_context_iteration (NULL, FALSE))
    ;
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
test_zoom_about (Fixture *fixture, gconstpointer data)
{
  XplPoint before = get_middle (fixture, "Cora"), after;

  xpl_graph_canvas_zoom_about (fixture->canvas, 1.7, before, FALSE);
  after = get_middle (fixture, "Cora");
  g_assert_cmpfloat_with_epsilon (after.x, before.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (after.y, before.y, 1e-6);
  g_assert_false (fixture->canvas->follows);
}

static void
test_arrows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);

  press (canvas, "Right");
  g_assert_cmpstr (get_cursor_name (fixture), ==, g_array_index (fixture->canvas->graph->nodes, XplGraphNode, 0).entity->name);
  fixture->canvas->cursor = (XplGraphSpot) { XPL_GRAPH_NODE, find_node (fixture, "Alba") };
  press (canvas, "Right");
  g_assert_cmpstr (get_cursor_name (fixture), ==, "Borland");
  press (canvas, "Down");
  g_assert_cmpstr (get_cursor_name (fixture), ==, "Dovia");
  press (canvas, "Left");
  g_assert_cmpstr (get_cursor_name (fixture), ==, "Cora");
  press (canvas, "Up");
  g_assert_cmpstr (get_cursor_name (fixture), ==, "Alba");
  /* Nothing further up: it stays. */
  press (canvas, "Up");
  g_assert_cmpstr (get_cursor_name (fixture), ==, "Alba");
  /* The keyboard's place is what all views hear of. */
  g_assert_true (xpl_session_get_hover (fixture->session) == (GObject *) get_entity (fixture, "Alba"));
}

static void
test_tab (Fixture *fixture, gconstpointer data)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);
  guint n = fixture->canvas->graph->nodes->len;

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (press (canvas, "Tab"));
      g_assert_cmpuint (fixture->canvas->cursor.index, ==, i);
    }
  g_assert_true (press (canvas, "<Shift>Tab"));
  g_assert_cmpuint (fixture->canvas->cursor.index, ==, n - 2);
  g_assert_true (press (canvas, "Tab"));
  /* Behind the last one the keyboard leaves. */
  g_assert_false (press (canvas, "Tab"));
  g_assert_cmpint (fixture->canvas->cursor.part, ==, XPL_GRAPH_NOTHING);
}

static void
test_edges_by_key (Fixture *fixture, gconstpointer data)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);
  guint borland = find_node (fixture, "Borland"), first;

  fixture->canvas->cursor = (XplGraphSpot) { XPL_GRAPH_NODE, borland };
  press (canvas, "e");
  g_assert_cmpint (fixture->canvas->cursor.part, ==, XPL_GRAPH_EDGE);
  first = fixture->canvas->cursor.index;
  press (canvas, "e");
  g_assert_cmpuint (fixture->canvas->cursor.index, !=, first);
  press (canvas, "e");
  press (canvas, "e");
  /* Three edges end at "Borland": round once. */
  g_assert_cmpuint (fixture->canvas->cursor.index, ==, first);
  press (canvas, "Return");
  g_assert_true (XPL_IS_RELATION (xpl_session_get_selection (fixture->session)));
}

static void
test_select_by_key (Fixture *fixture, gconstpointer data)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);

  g_assert_false (press (canvas, "Return"));
  press (canvas, "Tab");
  g_assert_true (press (canvas, "space"));
  g_assert_true (xpl_session_get_selection (fixture->session)
                 == (GObject *) g_array_index (fixture->canvas->graph->nodes, XplGraphNode, 0).entity);
  g_assert_true (press (canvas, "Escape"));
  g_assert_null (xpl_session_get_selection (fixture->session));
}

static void
test_pin_and_hide (Fixture *fixture, gconstpointer data)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);
  XplPlace place;

  press (canvas, "Tab");
  g_assert_true (press (canvas, "p"));
  g_assert_true (xpl_session_get_node_place (fixture->session, 0, &place) && place.pinned);
  g_assert_true (xpl_graph_scene_get_node (xpl_graph_canvas_ensure_scene (fixture->canvas), 0)->pinned);
  g_assert_true (press (canvas, "p"));
  g_assert_true (xpl_session_get_node_place (fixture->session, 0, &place) && !place.pinned);

  g_assert_true (press (canvas, "Delete"));
  g_assert_cmpuint (xpl_session_get_graph (fixture->session)->nodes->len, ==, 3);
  xpl_session_undo (fixture->session);
  g_assert_cmpuint (xpl_session_get_graph (fixture->session)->nodes->len, ==, 4);
  press (canvas, "Tab");
  press (canvas, "Delete");
  g_assert_true (gtk_widget_activate_action (canvas, "graph.show-hidden", NULL));
  g_assert_cmpuint (xpl_session_get_graph (fixture->session)->nodes->len, ==, 4);
}

static void
test_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);
  GtkWidget *bar = find_child (GTK_WIDGET (fixture->view), XPL_TYPE_FILTER_BAR);

  g_assert_false (gtk_widget_get_visible (bar));
  fixture->canvas->cursor = (XplGraphSpot) { XPL_GRAPH_NODE, find_node (fixture, "Alba") };
  fixture->canvas->uses_keyboard = TRUE;
  g_assert_true (gtk_widget_activate_action (canvas, "node.focus", NULL));
  /* "Alba" and "Borland". */
  g_assert_cmpuint (xpl_session_get_graph (fixture->session)->nodes->len, ==, 2);
  g_assert_true (gtk_widget_get_visible (bar));
  g_assert_nonnull (find_button (bar, "Around Alba"));
  /* The keyboard stays where it was. */
  g_assert_cmpstr (get_cursor_name (fixture), ==, "Alba");
  g_assert_true (press (canvas, "Escape"));
  g_assert_cmpuint (xpl_session_get_graph (fixture->session)->nodes->len, ==, 4);
  g_assert_false (gtk_widget_get_visible (bar));
}

static void
test_chips (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bar = find_child (GTK_WIDGET (fixture->view), XPL_TYPE_FILTER_BAR);
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
  GtkWidget *legend = find_child (GTK_WIDGET (fixture->view), XPL_TYPE_LEGEND);
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
test_move (Fixture *fixture, gconstpointer data)
{
  guint cora = find_node (fixture, "Cora");
  const XplSceneNode *mark;

  fixture->canvas->is_moving = TRUE;
  fixture->canvas->moved_node = cora;
  xpl_session_begin_move (fixture->session, cora);
  xpl_session_move_node (fixture->session, cora, -300, 420);
  mark = xpl_graph_scene_get_node (xpl_graph_canvas_ensure_scene (fixture->canvas), cora);
  g_assert_cmpfloat_with_epsilon (mark->center.x, -300 * fixture->canvas->transform.zoom, 1e-6);
  g_assert_true (mark->pinned);
  fixture->canvas->is_moving = FALSE;
  xpl_session_end_move (fixture->session);
  while (xpl_session_is_laying_out (fixture->session))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat (fixture->canvas->targets[cora].x, ==, -300);
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
  while (!is_painted || xpl_session_is_laying_out (fixture->session))
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "zoom.in", NULL);
  xpl_graph_canvas_reveal (fixture->canvas, (XplGraphSpot) { XPL_GRAPH_NODE, 0 });
  xpl_graph_raster_clear (fixture->canvas->raster);

  const XplSceneNode *mark = xpl_graph_scene_get_node (xpl_graph_canvas_ensure_scene (fixture->canvas), 0);
  XplPoint at = { mark->center.x + fixture->canvas->transform.x, mark->center.y + fixture->canvas->transform.y };
  is_painted = FALSE;
  g_assert_cmpfloat (differ (get_pixel (fixture, at), xpl_palette_light ()->background), <, 0.03);
  while (!is_painted)
    g_main_context_iteration (NULL, TRUE);
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
  g_autofree char *path = g_build_filename (fixture->folder, "graph.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) nowhere = g_file_new_build_filename (fixture->folder, "no", "graph.png", NULL);
  XplPictureOptions options = { .format = XPL_PICTURE_PNG, .width = 700, .height = 500, .scale = 2 };
  g_autoptr (GError) error = NULL;

  g_assert_true (xpl_graph_view_export (fixture->view, &options, file, &error));
  g_assert_no_error (error);
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 1400);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 1000);
  cairo_surface_destroy (surface);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_false (xpl_graph_view_export (fixture->view, &options, nowhere, &error));
  g_assert_nonnull (error);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
#define ADD_EMPTY(path, function) g_test_add (path, Fixture, NULL, set_up_empty, function, tear_down)

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
  ADD ("/graph-view/zoom-about", test_zoom_about);
  ADD ("/graph-view/keys/arrows", test_arrows);
  ADD ("/graph-view/keys/tab", test_tab);
  ADD ("/graph-view/keys/edges", test_edges_by_key);
  ADD ("/graph-view/keys/select", test_select_by_key);
  ADD ("/graph-view/keys/pin-and-hide", test_pin_and_hide);
  ADD ("/graph-view/focus", test_focus);
  ADD ("/graph-view/chips", test_chips);
  g_test_add_func ("/graph-view/ranges", test_ranges_in_words);
  ADD ("/graph-view/legend", test_legend);
  ADD_EMPTY ("/graph-view/nothing", test_nothing);
  ADD ("/graph-view/nothing-under-filter", test_nothing_under_filter);
  ADD ("/graph-view/move", test_move);
  ADD_EMPTY ("/graph-view/amount", test_amount);
  ADD_EMPTY ("/graph-view/big", test_big);
  ADD ("/graph-view/explanations", test_explanations);
  ADD ("/graph-view/explanations/denied", test_denied_says_so);
  g_test_add_func ("/graph-view/card-places", test_card_places);
  ADD ("/graph-view/export", test_export);
  return g_test_run ();
}
