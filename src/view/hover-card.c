/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "hover-card.h"

#include <math.h>

#define GAP 6.0
#define MARGIN 6.0

struct _XplHoverCard
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *detail;
  GtkLabel *relations;
  GtkLabel *quote;
  GtkLabel *source;
};

G_DEFINE_FINAL_TYPE (XplHoverCard, xpl_hover_card, GTK_TYPE_WIDGET)

static void
xpl_hover_card_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), XPL_TYPE_HOVER_CARD);
  /* The template lets go only of what it has names for. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (xpl_hover_card_parent_class)->dispose (object);
}

static void
xpl_hover_card_class_init (XplHoverCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xpl_hover_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLTIP);
  gtk_widget_class_set_css_name (widget_class, "hovercard");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Explorer/hover-card.ui");
  gtk_widget_class_bind_template_child (widget_class, XplHoverCard, title);
  gtk_widget_class_bind_template_child (widget_class, XplHoverCard, detail);
  gtk_widget_class_bind_template_child (widget_class, XplHoverCard, relations);
  gtk_widget_class_bind_template_child (widget_class, XplHoverCard, quote);
  gtk_widget_class_bind_template_child (widget_class, XplHoverCard, source);
}

static void
xpl_hover_card_init (XplHoverCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text == NULL ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

void
xpl_hover_card_set_explanation (XplHoverCard *self, const XplExplanation *explanation)
{
  g_return_if_fail (XPL_IS_HOVER_CARD (self));
  g_return_if_fail (explanation != NULL);

  g_autofree char *quote = explanation->quote == NULL ? NULL : g_strdup_printf ("“%s”", explanation->quote);

  set_text (self->title, explanation->title);
  set_text (self->detail, explanation->detail);
  set_text (self->relations, explanation->relations);
  set_text (self->quote, quote);
  set_text (self->source, explanation->source);
}

/* What covering what it explains costs, where covering one of the others costs 1; a pixel of distance is next to nothing. */
#define BOX_COST 1000.0
#define DISTANCE_COST 0.004

static double
get_cost (XplRect card, XplRect box, const XplRect *others, guint n_others)
{
  double dx = card.x + card.width / 2 - box.x - box.width / 2, dy = card.y + card.height / 2 - box.y - box.height / 2;
  double cost = DISTANCE_COST * hypot (dx, dy) + (xpl_rects_touch (card, box) ? BOX_COST : 0);

  for (guint i = 0; i < n_others; i++)
    cost += xpl_rects_touch (card, others[i]) ? 1 : 0;
  return cost;
}

/* Whichever of a grid of places around @box is best: each side, slid along it in steps. */
XplPoint
xpl_hover_card_find_place (double width,
                           double height,
                           XplRect area,
                           XplRect box,
                           const XplRect *others,
                           guint n_others)
{
  static const double slides[] = { 0.5, 0.15, 0.85, -0.1, 1.1 };
  double left = area.x + MARGIN, right = MAX (area.x + area.width - MARGIN - width, left);
  double top = area.y + MARGIN, bottom = MAX (area.y + area.height - MARGIN - height, top);
  double best_cost = INFINITY;
  XplPoint best = { left, top };

  for (guint i = 0; i < 4 * G_N_ELEMENTS (slides); i++)
    {
      double slide = slides[i / 4];
      double along_x = box.x + box.width / 2 - width * slide, along_y = box.y + box.height / 2 - height * slide;
      const XplPoint sides[] = {
        { along_x, box.y + box.height + GAP },
        { along_x, box.y - GAP - height },
        { box.x + box.width + GAP, along_y },
        { box.x - GAP - width, along_y },
      };
      XplRect card = { CLAMP (sides[i % 4].x, left, right), CLAMP (sides[i % 4].y, top, bottom), width, height };
      double cost = get_cost (card, box, others, n_others);

      if (cost < best_cost)
        {
          best_cost = cost;
          best = (XplPoint) { card.x, card.y };
        }
    }
  return best;
}
