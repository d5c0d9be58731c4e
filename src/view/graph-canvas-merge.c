/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Dropping a node on another one merges the two. As moving a node is the same gesture, nothing is merged by accident: one
 * has to stay above the other for a moment, until a ring and words say what letting go will do, or hold Control. Whoever
 * lets go sooner has moved it, and is asked whether the other thing was meant.
 */

#include "config.h"

#include "graph-canvas-private.h"

#include "correction.h"

#include <glib/gi18n-lib.h>

/* Milliseconds. */
#define DWELL 500

#define RING_GAP 6.0f
#define LABEL_GAP 8.0
#define LABEL_PADDING 9.0

static XplEntity *
get_entity (XplGraphCanvas *self, guint node)
{
  return g_array_index (self->graph->nodes, XplGraphNode, node).entity;
}

static void
set_target (XplGraphCanvas *self, int target, gboolean is_on)
{
  g_clear_handle_id (&self->merge_source, g_source_remove);
  self->merge_target = target;
  self->merge_is_on = target >= 0 && is_on;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
xpl_graph_canvas_forget_merge (XplGraphCanvas *self)
{
  set_target (self, -1, FALSE);
}

static gboolean
dwelt_cb (gpointer data)
{
  XplGraphCanvas *self = data;

  self->merge_source = 0;
  set_target (self, self->merge_target, TRUE);
  return G_SOURCE_REMOVE;
}

static XplPoint
to_scene (XplGraphCanvas *self, double x, double y)
{
  return (XplPoint) { x - self->transform.x, y - self->transform.y };
}

void
xpl_graph_canvas_hold_above (XplGraphCanvas *self, double x, double y, gboolean at_once)
{
  XplGraphScene *scene = xpl_graph_canvas_ensure_scene (self);
  int target = scene == NULL ? -1 : xpl_graph_scene_find_below (scene, to_scene (self, x, y), self->moved_node);

  if (target == self->merge_target && !(at_once && !self->merge_is_on))
    return;
  set_target (self, target, at_once);
  if (target >= 0 && !at_once)
    self->merge_source = g_timeout_add (DWELL, dwelt_cb, self);
}

/* The other thing may have been meant. */
static void
offer_merge (XplGraphCanvas *self, XplEntity *kept, XplEntity *other)
{
  const char *ids[] = { xpl_finding_get_id (XPL_FINDING (kept)), xpl_finding_get_id (XPL_FINDING (other)) };
  g_autoptr (GVariant) parameter = g_variant_ref_sink (g_variant_new ("(ss)", ids[0], ids[1]));
  g_autofree char *action = g_action_print_detailed_name ("correct.merge", parameter);
  /* Translators: a node of the graph was dropped on another one; beside it is a button that merges the two. */
  g_autofree char *text = g_strdup_printf (_("“%s” lies on “%s” now"), other->name, kept->name);

  g_signal_emit_by_name (self->session, "message", text, action, _("Merge Them"));
}

static void
merge (XplGraphCanvas *self, XplFinding *kept, XplFinding *other)
{
  g_autoptr (XplDecision) decision = xpl_decide_merge (xpl_session_get_bundle (self->session), kept, other);

  xpl_session_decide (self->session, decision);
}

gboolean
xpl_graph_canvas_let_go (XplGraphCanvas *self)
{
  gboolean is_on = self->merge_is_on;
  XplEntity *kept = self->merge_target < 0 ? NULL : get_entity (self, (guint) self->merge_target);
  XplEntity *other = get_entity (self, self->moved_node);

  xpl_graph_canvas_forget_merge (self);
  if (kept == NULL)
    return FALSE;
  if (!is_on)
    {
      offer_merge (self, kept, other);
      return FALSE;
    }
  /* It was never meant to lie there. */
  xpl_session_cancel_move (self->session);
  merge (self, XPL_FINDING (kept), XPL_FINDING (other));
  return TRUE;
}

static int
find_node (XplGraphCanvas *self, double x, double y)
{
  XplGraphScene *scene = xpl_graph_canvas_ensure_scene (self);

  return scene == NULL ? -1 : xpl_graph_scene_find_below (scene, to_scene (self, x, y), G_MAXUINT);
}

/* A row of the sidebar may be dropped here as well: there is nothing else that it could mean. What is held is known a moment
 * after it came; until then it is not refused, lest who lets go at once lets go in vain. */
static GdkDragAction
drop_motion_cb (GtkDropTarget *target, double x, double y, gpointer data)
{
  XplGraphCanvas *self = data;
  const GValue *value = gtk_drop_target_get_value (target);
  int node = find_node (self, x, y);

  if (node >= 0 && value != NULL
      && !xpl_correction_can_merge (get_entity (self, (guint) node), g_value_get_object (value)))
    node = -1;
  if (node != self->merge_target)
    set_target (self, node, TRUE);
  return node < 0 ? 0 : GDK_ACTION_LINK;
}

static void
drop_leave_cb (GtkDropTarget *target, gpointer data)
{
  xpl_graph_canvas_forget_merge (data);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  XplGraphCanvas *self = data;
  int node = find_node (self, x, y);
  XplEntity *kept = node < 0 ? NULL : get_entity (self, (guint) node);
  gpointer other = xpl_target_find_again (xpl_session_get_bundle (self->session), g_value_get_object (value));

  xpl_graph_canvas_forget_merge (self);
  if (!xpl_correction_can_merge (kept, other))
    return FALSE;
  merge (self, XPL_FINDING (kept), XPL_FINDING (other));
  return TRUE;
}

void
xpl_graph_canvas_add_merge (XplGraphCanvas *self)
{
  GtkDropTarget *target = gtk_drop_target_new (XPL_TYPE_FINDING, GDK_ACTION_LINK);

  self->merge_target = -1;
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "enter", G_CALLBACK (drop_motion_cb), self);
  g_signal_connect (target, "motion", G_CALLBACK (drop_motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (drop_leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
snapshot_ring (GtkSnapshot *snapshot, XplPoint center, float radius, float width, GdkRGBA color)
{
  GskRoundedRect ring;
  float widths[] = { width, width, width, width };
  GdkRGBA colors[] = { color, color, color, color };

  gsk_rounded_rect_init_from_rect (
      &ring, &GRAPHENE_RECT_INIT ((float) center.x - radius, (float) center.y - radius, 2 * radius, 2 * radius), radius);
  gtk_snapshot_append_border (snapshot, &ring, widths, colors);
}

/* Words on a ground of their own, above the ring or, where there is no room, below it. */
static void
snapshot_words (XplGraphCanvas *self, GtkSnapshot *snapshot, const char *text, XplPoint center, double radius, GdkRGBA ground)
{
  const XplColor *background = &xpl_graph_canvas_get_palette (self)->background;
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  GskRoundedRect box;
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);

  double box_width = width + 2 * LABEL_PADDING, box_height = height + LABEL_PADDING;
  double x = CLAMP (center.x - box_width / 2, 6, MAX (gtk_widget_get_width (GTK_WIDGET (self)) - box_width - 6, 6));
  double y = center.y - radius - LABEL_GAP - box_height;

  if (y < 6)
    y = center.y + radius + LABEL_GAP;
  gsk_rounded_rect_init_from_rect (
      &box, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) box_width, (float) box_height), (float) box_height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, &ground, &box.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (x + LABEL_PADDING), (float) (y + LABEL_PADDING / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &(GdkRGBA) { background->red, background->green, background->blue, 1 });
  gtk_snapshot_restore (snapshot);
}

void
xpl_graph_canvas_snapshot_merge (XplGraphCanvas *self, GtkSnapshot *snapshot)
{
  XplGraphScene *scene = xpl_graph_canvas_ensure_scene (self);

  if (self->merge_target < 0 || scene == NULL || self->merge_target >= (int) scene->nodes->len)
    return;

  const XplSceneNode *node = xpl_graph_scene_get_node (scene, (guint) self->merge_target);
  const XplPalette *palette = xpl_graph_canvas_get_palette (self);
  XplColor color = self->merge_is_on ? palette->selection : palette->dim_text;
  GdkRGBA rgba = { color.red, color.green, color.blue, 1 };
  XplPoint center = { node->center.x + self->transform.x, node->center.y + self->transform.y };
  float radius = (float) node->radius * 1.3f + RING_GAP;
  /* Translators: what letting go of a node above another one will do; and what makes it so. */
  g_autofree char *words = g_strdup_printf (self->merge_is_on ? _("Merge into %s?") : _("Hold still to merge into %s"),
                                            get_entity (self, (guint) self->merge_target)->name);

  snapshot_ring (snapshot, center, radius, self->merge_is_on ? 3 : 1.5f, rgba);
  snapshot_words (self, snapshot, words, center, radius, rgba);
}
