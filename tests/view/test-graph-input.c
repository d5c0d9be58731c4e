/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "graph-fixture.h"

#include "filter-bar.h"

static const char *
get_cursor_name (Fixture *fixture)
{
  XplGraphSpot spot = fixture->canvas->cursor;

  g_assert_cmpint (spot.part, ==, XPL_GRAPH_NODE);
  return g_array_index (fixture->canvas->graph->nodes, XplGraphNode, spot.index).entity->name;
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
  GtkWidget *bar = find_widget (GTK_WIDGET (fixture->view), XPL_TYPE_FILTER_BAR, NULL);

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
  wait_for (!xpl_session_is_laying_out (fixture->session));
  g_assert_cmpfloat (fixture->canvas->targets[cora].x, ==, -300);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  xpl_view_init ();
  ADD ("/graph-input/zoom-about", test_zoom_about);
  ADD ("/graph-input/keys/arrows", test_arrows);
  ADD ("/graph-input/keys/tab", test_tab);
  ADD ("/graph-input/keys/edges", test_edges_by_key);
  ADD ("/graph-input/keys/select", test_select_by_key);
  ADD ("/graph-input/keys/pin-and-hide", test_pin_and_hide);
  ADD ("/graph-input/focus", test_focus);
  ADD ("/graph-input/move", test_move);
  return g_test_run ();
}
