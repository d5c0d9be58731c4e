/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "hover-card.h"

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
  gtk_widget_dispose_template (GTK_WIDGET (object), XPL_TYPE_HOVER_CARD);
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

XplPoint
xpl_hover_card_find_place (double width, double height, XplRect area, XplRect box)
{
  double right = area.x + area.width - MARGIN - width, bottom = area.y + area.height - MARGIN - height;
  double middle_x = box.x + box.width / 2 - width / 2, middle_y = box.y + box.height / 2 - height / 2;
  XplPoint places[] = {
    { middle_x, box.y + box.height + GAP },
    { middle_x, box.y - GAP - height },
    { box.x + box.width + GAP, middle_y },
    { box.x - GAP - width, middle_y },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gboolean is_beside = i >= 2;
      double along = is_beside ? places[i].x : places[i].y;
      double least = is_beside ? area.x + MARGIN : area.y + MARGIN, most = is_beside ? right : bottom;

      if (along < least || along > most)
        continue;
      /* It may slide along the side of what it explains. */
      places[i].x = MAX (MIN (places[i].x, right), area.x + MARGIN);
      places[i].y = MAX (MIN (places[i].y, bottom), area.y + MARGIN);
      return places[i];
    }
  /* No side has room: the corner that is farthest away. */
  return (XplPoint) { box.x + box.width / 2 > area.x + area.width / 2 ? area.x + MARGIN : MAX (right, area.x),
                      box.y + box.height / 2 > area.y + area.height / 2 ? area.y + MARGIN : MAX (bottom, area.y) };
}
