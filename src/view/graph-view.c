/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * The canvas, which draws, and what floats above it: chips of the filter, the legend, how much is shown, buttons to zoom, the
 * card that explains, and what to do where there is nothing to draw.
 */

#include "config.h"

#include "graph-view.h"

#include "filter-bar.h"
#include "graph-canvas.h"
#include "hover-card.h"
#include "legend.h"

#include <glib/gi18n-lib.h>

/* So long something is pointed at before the card appears; once it is there it follows at once. */
#define CARD_DELAY_MS 350
/* Narrower views start with the legend folded, and the graph goes below it. */
#define LEGEND_MIN_WIDTH 640
/* Narrower: the buttons stand above each other. */
#define STACK_WIDTH 480
#define INSET 12
#define BOTTOM_INSET 34
#define ZOOM_STEP 1.5

struct _XplGraphView
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkOverlay *overlay;
  XplGraphCanvas *canvas;
  XplFilterBar *filter_bar;
  XplLegend *legend;
  GtkWidget *amount;
  GtkWidget *controls;
  GtkLabel *amount_label;
  GtkWidget *more_button;
  GtkWidget *fewer_button;
  XplHoverCard *card;
  GtkWidget *empty;
  GtkLabel *empty_title;
  GtkLabel *empty_detail;
  GtkWidget *empty_button;

  XplSession *session;
  GSignalGroup *session_signals;
  guint card_timeout;
  XplRect card_box;    /* what it must not cover */
  GArray *card_others; /* XplRect: what it should not cover */
  gboolean legend_is_users; /* folded or unfolded by hand: it stays so */
  gboolean is_folding;
  int width, height; /* as it was allocated last */
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (XplGraphView, xpl_graph_view, GTK_TYPE_WIDGET)

static void
hide_card (XplGraphView *self)
{
  g_clear_handle_id (&self->card_timeout, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self->card), FALSE);
}

static void
show_card (XplGraphView *self)
{
  XplGraphSpot spot;

  if (self->session == NULL || !xpl_graph_canvas_get_explained (self->canvas, &spot, &self->card_box, self->card_others))
    {
      hide_card (self);
      return;
    }

  g_autoptr (XplExplanation) explanation =
      xpl_explanation_new (self->session, xpl_session_get_graph (self->session), spot);
  g_autofree char *text = xpl_explanation_to_text (explanation);

  xpl_hover_card_set_explanation (self->card, explanation);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->card), TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self->overlay));
}

static gboolean
card_timeout_cb (gpointer data)
{
  XplGraphView *self = data;

  self->card_timeout = 0;
  show_card (self);
  return G_SOURCE_REMOVE;
}

static void
explain_cb (XplGraphView *self)
{
  XplGraphSpot spot;

  if (!xpl_graph_canvas_get_explained (self->canvas, &spot, &self->card_box, self->card_others))
    {
      hide_card (self);
      return;
    }
  if (gtk_widget_get_visible (GTK_WIDGET (self->card)))
    show_card (self);
  else if (self->card_timeout == 0)
    self->card_timeout = g_timeout_add (CARD_DELAY_MS, card_timeout_cb, self);
}

/* The card stands beside what it explains; all else keeps the place that its alignment says. */
static gboolean
child_position_cb (GtkOverlay *overlay, GtkWidget *child, GdkRectangle *allocation, gpointer data)
{
  XplGraphView *self = data;
  XplRect area = { 0, 0, gtk_widget_get_width (GTK_WIDGET (overlay)), gtk_widget_get_height (GTK_WIDGET (overlay)) };
  GtkRequisition natural;

  if (child != GTK_WIDGET (self->card))
    return FALSE;
  gtk_widget_get_preferred_size (child, NULL, &natural);

  XplPoint at = xpl_hover_card_find_place (natural.width, natural.height, area, self->card_box,
                                            (const XplRect *) self->card_others->data, self->card_others->len);
  *allocation = (GdkRectangle) { (int) at.x, (int) at.y, natural.width, natural.height };
  return TRUE;
}

static gboolean
has_entities (XplGraphView *self)
{
  XplBundle *bundle = xpl_session_get_bundle (self->session);

  return g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_list (bundle, XPL_LIST_ENTITIES))) > 0;
}

/* Why there is no graph. */
static void
show_reason (XplGraphView *self, const char *title, const char *detail)
{
  gtk_label_set_label (self->empty_title, title);
  gtk_label_set_label (self->empty_detail, detail);
}

static void
update_empty (XplGraphView *self)
{
  gboolean is_empty = self->session == NULL || xpl_session_get_graph (self->session)->nodes->len == 0;
  gboolean is_filtered = self->session != NULL && has_entities (self);
  gboolean is_arriving = self->session != NULL && xpl_session_get_arriving (self->session) != NULL;

  gtk_widget_set_visible (self->empty, is_empty);
  gtk_widget_set_visible (GTK_WIDGET (self->legend), !is_empty || is_filtered);
  gtk_widget_set_visible (self->empty_button, is_filtered);
  if (is_arriving)
    show_reason (self, _("Reading…"), _("What was found in the articles is shown in a moment."));
  else if (is_filtered)
    show_reason (self, _("Nothing Under This Filter"), _("No people, organisations or places pass it."));
  else
    show_reason (self, _("Nobody Is Named Here"), _("No people, organisations or places were found in the articles."));
}

static void
update_amount (XplGraphView *self)
{
  XplGraph *graph = self->session == NULL ? NULL : xpl_session_get_graph (self->session);
  guint shown = graph == NULL ? 0 : graph->nodes->len, total = graph == NULL ? 0 : graph->n_total;
  g_autoptr (XplFilter) fresh = xpl_filter_new ();
  gboolean can_shrink =
      self->session != NULL && xpl_session_get_filter (self->session)->max_nodes != fresh->max_nodes;
  /* Translators: how many of all nodes the graph shows: "40 of 12,345". */
  g_autofree char *text = g_strdup_printf (_("%'u of %'u"), shown, total);

  gtk_label_set_label (self->amount_label, text);
  gtk_widget_set_visible (self->more_button, shown < total);
  gtk_widget_set_visible (self->fewer_button, can_shrink);
  gtk_widget_set_visible (self->amount, shown > 0 && (shown < total || can_shrink));
}

static void
graph_changed_cb (XplGraphView *self)
{
  hide_card (self);
  update_empty (self);
  update_amount (self);
}

static void
change_amount (XplGraphView *self, guint amount)
{
  xpl_session_take_filter (self->session, xpl_filter_with_max_nodes (xpl_session_get_filter (self->session), amount));
}

static void
more_cb (XplGraphView *self)
{
  XplGraph *graph = xpl_session_get_graph (self->session);
  g_autoptr (XplFilter) fresh = xpl_filter_new ();
  /* A fresh filter leaves out who is related to nobody: more is always more than that. */
  guint doubled = MAX (2 * graph->nodes->len, fresh->max_nodes + 1);

  change_amount (self, doubled < graph->n_total ? doubled : 0);
}

static void
fewer_cb (XplGraphView *self)
{
  g_autoptr (XplFilter) fresh = xpl_filter_new ();

  change_amount (self, MAX (fresh->max_nodes, xpl_session_get_graph (self->session)->nodes->len / 2));
}

static void
clear_filter_cb (XplGraphView *self)
{
  xpl_session_change_filter (self->session, xpl_filter_new (), _("Clear the Filter"));
}

static void
zoom_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XplGraphView *self = XPL_GRAPH_VIEW (widget);

  if (g_str_equal (name, "zoom.fit"))
    xpl_graph_canvas_fit (self->canvas);
  else
    xpl_graph_canvas_zoom_by (self->canvas, g_str_equal (name, "zoom.in") ? ZOOM_STEP : 1 / ZOOM_STEP);
}

static gboolean
wants_legend (XplGraphView *self, int width)
{
  return self->legend_is_users ? xpl_legend_get_expanded (self->legend) : width >= LEGEND_MIN_WIDTH;
}

static void
tell_covered (XplGraphView *self, int width, int height)
{
  int legend_width = 0, legend_height = 0;
  gboolean has_chips = gtk_widget_get_visible (GTK_WIDGET (self->filter_bar));
  XplRect rect = { 0 };

  if (wants_legend (self, width) && gtk_widget_get_visible (GTK_WIDGET (self->legend)))
    {
      gtk_widget_measure (GTK_WIDGET (self->legend), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &legend_width, NULL, NULL);
      gtk_widget_measure (GTK_WIDGET (self->legend), GTK_ORIENTATION_VERTICAL, -1, NULL, &legend_height, NULL, NULL);
      rect = (XplRect) { 0, height - legend_height - INSET, legend_width + INSET, legend_height + INSET };
    }
  xpl_graph_canvas_set_covered (self->canvas, has_chips ? 3 * INSET : 0, BOTTOM_INSET, rect);
}

static void
update_covered (XplGraphView *self)
{
  tell_covered (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
}

static void
legend_cb (XplGraphView *self)
{
  if (!self->is_folding)
    self->legend_is_users = TRUE;
  update_covered (self);
}

static gboolean
resized_cb (gpointer data)
{
  XplGraphView *self = data;

  hide_card (self);
  /* Side by side they would lie over the legend. */
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->controls),
                                  self->width < STACK_WIDTH ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  self->is_folding = TRUE;
  xpl_legend_set_expanded (self->legend, wants_legend (self, self->width));
  self->is_folding = FALSE;
  return G_SOURCE_REMOVE;
}

static void
xpl_graph_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  XplGraphView *self = XPL_GRAPH_VIEW (widget);

  /* Before the graph is, so that it fits what remains from the start. */
  tell_covered (self, width, height);
  gtk_widget_allocate (GTK_WIDGET (self->overlay), width, height, baseline, NULL);
  if (width == self->width && height == self->height)
    return;
  self->width = width;
  self->height = height;
  /* Not from within an allocation, where nothing may ask for another one. */
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, resized_cb, g_object_ref (self), g_object_unref);
}

static void
xpl_graph_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (XPL_GRAPH_VIEW (widget)->overlay), orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
xpl_graph_view_dispose (GObject *object)
{
  XplGraphView *self = XPL_GRAPH_VIEW (object);

  g_clear_handle_id (&self->card_timeout, g_source_remove);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), XPL_TYPE_GRAPH_VIEW);
  G_OBJECT_CLASS (xpl_graph_view_parent_class)->dispose (object);
}

static void
xpl_graph_view_finalize (GObject *object)
{
  g_array_unref (XPL_GRAPH_VIEW (object)->card_others);
  G_OBJECT_CLASS (xpl_graph_view_parent_class)->finalize (object);
}

static void
xpl_graph_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  XplGraphView *self = XPL_GRAPH_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
xpl_graph_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      xpl_graph_view_set_session (XPL_GRAPH_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Explorer/graph-view.ui");
  gtk_widget_class_bind_template_child (widget_class, XplGraphView, overlay);
  gtk_widget_class_bind_template_child (widget_class, XplGraphView, canvas);
  gtk_widget_class_bind_template_child (widget_class, XplGraphView, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, XplGraphView, legend);
  gtk_widget_class_bind_template_child (widget_class, XplGraphView, amount);
  gtk_widget_class_bind_template_child (widget_class, XplGraphView, controls);
  gtk_widget_class_bind_template_child (widget_class, XplGraphView, amount_label);
  gtk_widget_class_bind_template_child (widget_class, XplGraphView, more_button);
  gtk_widget_class_bind_template_child (widget_class, XplGraphView, fewer_button);
  gtk_widget_class_bind_template_child (widget_class, XplGraphView, card);
  gtk_widget_class_bind_template_child (widget_class, XplGraphView, empty);
  gtk_widget_class_bind_template_child (widget_class, XplGraphView, empty_title);
  gtk_widget_class_bind_template_child (widget_class, XplGraphView, empty_detail);
  gtk_widget_class_bind_template_child (widget_class, XplGraphView, empty_button);
  gtk_widget_class_bind_template_callback (widget_class, explain_cb);
  gtk_widget_class_bind_template_callback (widget_class, child_position_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, fewer_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, legend_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_covered);
}

static void
xpl_graph_view_class_init (XplGraphViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = xpl_graph_view_dispose;
  object_class->finalize = xpl_graph_view_finalize;
  object_class->get_property = xpl_graph_view_get_property;
  object_class->set_property = xpl_graph_view_set_property;
  widget_class->size_allocate = xpl_graph_view_size_allocate;
  widget_class->measure = xpl_graph_view_measure;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, XPL_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "graphview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "zoom.in", NULL, zoom_action_cb);
  gtk_widget_class_install_action (widget_class, "zoom.out", NULL, zoom_action_cb);
  gtk_widget_class_install_action (widget_class, "zoom.fit", NULL, zoom_action_cb);
  g_type_ensure (XPL_TYPE_GRAPH_CANVAS);
  g_type_ensure (XPL_TYPE_FILTER_BAR);
  g_type_ensure (XPL_TYPE_LEGEND);
  g_type_ensure (XPL_TYPE_HOVER_CARD);
  bind_template (widget_class);
}

static void
xpl_graph_view_init (XplGraphView *self)
{
  self->card_others = g_array_new (FALSE, FALSE, sizeof (XplRect));
  gtk_widget_init_template (GTK_WIDGET (self));
  self->session_signals = g_signal_group_new (XPL_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::graph", G_CALLBACK (graph_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::arriving", G_CALLBACK (graph_changed_cb), self);
  graph_changed_cb (self);
}

GtkWidget *
xpl_graph_view_new (void)
{
  return g_object_new (XPL_TYPE_GRAPH_VIEW, NULL);
}

XplSession *
xpl_graph_view_get_session (XplGraphView *self)
{
  g_return_val_if_fail (XPL_IS_GRAPH_VIEW (self), NULL);

  return self->session;
}

void
xpl_graph_view_set_session (XplGraphView *self, XplSession *session)
{
  g_return_if_fail (XPL_IS_GRAPH_VIEW (self));
  g_return_if_fail (session == NULL || XPL_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  xpl_graph_canvas_set_session (self->canvas, session);
  xpl_legend_set_session (self->legend, session);
  xpl_filter_bar_set_session (self->filter_bar, session);
  graph_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

XplPictureSubject *
xpl_graph_view_dup_picture (XplGraphView *self, XplPictureOptions *options)
{
  g_return_val_if_fail (XPL_IS_GRAPH_VIEW (self), NULL);

  return xpl_graph_canvas_dup_picture (self->canvas, options);
}
