/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* The article as text: a click on a name selects whom it means; what is selected elsewhere is shown in its sentence. */

#include "config.h"

#include "reader-private.h"

#include "correction-menu.h"
#include "describe.h"
#include "passage-list.h"
#include "text-language.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (XplReader, xpl_reader, GTK_TYPE_WIDGET)

GtkTextBuffer *
xpl_reader_get_buffer (XplReader *self)
{
  return gtk_text_view_get_buffer (self->view);
}

XplRange
xpl_reader_get_selected (XplReader *self)
{
  GtkTextIter start, end;

  if (self->text == NULL || !gtk_text_buffer_get_selection_bounds (xpl_reader_get_buffer (self), &start, &end))
    return XPL_RANGE_NONE;
  return (XplRange) { xpl_reader_text_get_byte (self->text, &start), xpl_reader_text_get_byte (self->text, &end) };
}

static void
set_optional (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text == NULL ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/*
 * After each change of text or tags. GTK 4.8 measures changed lines at the latest while it draws them, which moves the
 * scrollbar when it has its place already and cannot be given another ("without a current allocation"). So we ask for a
 * layout in the same frame, in which they are measured first.
 */
static void
measure_before_drawing (XplReader *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self->view));
}

static void
show_selection (XplReader *self)
{
  GObject *selected = self->session == NULL ? NULL : xpl_session_get_selection (self->session);

  if (self->text != NULL)
    xpl_reader_text_select (self->text, XPL_IS_ENTITY (selected) ? XPL_ENTITY (selected) : NULL);
  measure_before_drawing (self);
}

/* By a mark, not by the adjustment: lines further up may not have their height yet. The horizontal alignment keeps the
 * left margin in view. */
void
xpl_reader_scroll_to (XplReader *self, guint32 byte)
{
  GtkTextIter iter;

  xpl_reader_text_get_iter (self->text, byte, &iter);
  gtk_text_buffer_place_cursor (xpl_reader_get_buffer (self), &iter);
  gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_insert (xpl_reader_get_buffer (self)), 0.0, TRUE, 1.0, 0.3);
}

static void
show_passage (XplReader *self)
{
  XplPassage *passage = self->session == NULL ? NULL : xpl_session_get_passage (self->session);
  gboolean was_updated = self->is_updated;

  self->is_updated = FALSE;
  if (self->text == NULL)
    return;
  measure_before_drawing (self);
  if (passage == NULL || passage->article != xpl_session_get_article (self->session))
    {
      xpl_reader_text_highlight (self->text, XPL_RANGE_NONE, XPL_RANGE_NONE);
      return;
    }

  XplRange mark = passage->evidence.mark;
  if (xpl_range_is_none (mark) && !xpl_range_equal (passage->evidence.range, passage->context))
    mark = passage->evidence.range;
  /* Whoever decides while looking elsewhere goes on looking there. */
  gboolean stays = was_updated && xpl_range_equal (passage->context, xpl_reader_text_get_sentence (self->text));
  xpl_reader_text_highlight (self->text, passage->context, mark);
  if (!stays)
    xpl_reader_scroll_to (self, passage->context.start);
}

static void
clear_marks (XplReader *self)
{
  for (guint i = 0; i < XPL_N_READER_MARKS; i++)
    g_clear_pointer (&self->marks[i], xpl_article_findings_free);
}

static void
ensure_marks (XplReader *self)
{
  XplBundle *bundle = xpl_session_get_bundle (self->session);

  if (self->marks[0] != NULL)
    return;
  self->marks[XPL_READER_QUOTES] = xpl_article_findings_new (bundle, XPL_LIST_QUOTES);
  self->marks[XPL_READER_FIGURES] = xpl_article_findings_new (bundle, XPL_LIST_FIGURES);
  self->marks[XPL_READER_DATES] = xpl_article_findings_new_of_dates (bundle);
}

/* Why an article has no marks, where its language is the reason; else NULL. */
static char *
describe_language (XplArticle *article)
{
  if (article->mentions->len > 0 || xpl_language_code_is_read (article->language))
    return NULL;
  return g_strdup_printf (_("In %s: can be read and searched, but only English is analysed."),
                          xpl_language_code_to_name (article->language));
}

static void
show_article (XplReader *self)
{
  XplArticle *article = self->session == NULL ? NULL : xpl_session_get_article (self->session);

  xpl_reader_update_place (self);
  if (article == NULL)
    g_clear_pointer (&self->text, xpl_reader_text_free);
  gtk_stack_set_visible_child_name (self->stack, article == NULL ? "nothing" : "article");
  if (article == NULL)
    return;

  g_autofree char *source = xpl_describe_source (article);
  g_autofree char *date = xpl_describe_when (&article->published);
  g_autofree char *language = describe_language (article);
  gtk_label_set_label (self->title, article->title);
  gtk_label_set_label (self->source, source);
  set_optional (self->language, language);
  /* An exact date stands beside the source already; how another one is known needs words. */
  set_optional (self->date, article->published.how == XPL_HOW_INFERRED ? date : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->browser_button), article->url != NULL);
  ensure_marks (self);
  self->is_updated = self->text != NULL && xpl_reader_text_update (self->text, article, self->marks);
  if (!self->is_updated)
    {
      g_clear_pointer (&self->text, xpl_reader_text_free);
      self->text = xpl_reader_text_new (xpl_reader_get_buffer (self), article, self->marks);
    }
  show_selection (self);
}

static void
article_changed_cb (XplReader *self)
{
  show_article (self);
  /* Until the session says which sentence it is now, that of before stays. */
  if (!self->is_updated)
    show_passage (self);
}

static void
bundle_changed_cb (XplReader *self)
{
  clear_marks (self);
}

static void
dark_changed_cb (XplReader *self)
{
  xpl_reader_text_set_dark (xpl_reader_get_buffer (self), adw_style_manager_get_dark (adw_style_manager_get_default ()));
  measure_before_drawing (self);
}

gboolean
xpl_reader_find_byte (XplReader *self, double x, double y, guint32 *byte)
{
  GtkTextIter iter;
  int buffer_x, buffer_y;

  if (self->text == NULL)
    return FALSE;
  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_location (self->view, &iter, buffer_x, buffer_y))
    return FALSE;
  *byte = xpl_reader_text_get_byte (self->text, &iter);
  return TRUE;
}

const XplMention *
xpl_reader_find_mention (XplReader *self, double x, double y)
{
  guint32 byte;

  return xpl_reader_find_byte (self, x, y, &byte) ? xpl_reader_text_get_mention (self->text, byte) : NULL;
}

static void
clicked_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  XplReader *self = data;
  const XplMention *mention = xpl_reader_find_mention (self, x, y);

  /* Dragging selects text to copy, as everywhere. */
  if (mention == NULL || gtk_text_buffer_get_has_selection (xpl_reader_get_buffer (self)))
    return;

  g_autoptr (XplArticle) article = g_object_ref (xpl_session_get_article (self->session));
  g_autoptr (XplPassage) passage = xpl_passage_new_for_range (self->session, article, mention->range);

  xpl_session_select (self->session, mention->entity);
  /* The selection shows its first sentence; the reader stays where the click was. */
  xpl_session_show_passage (self->session, passage);
}

static void
motion_cb (GtkEventControllerMotion *motion, double x, double y, gpointer data)
{
  XplReader *self = data;
  const XplMention *mention = xpl_reader_find_mention (self, x, y);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->view), mention != NULL ? "pointer" : "text");
  if (self->session != NULL)
    xpl_session_set_hover (self->session, mention == NULL ? NULL : mention->entity);
}

static void
leave_cb (GtkEventControllerMotion *motion, gpointer data)
{
  XplReader *self = data;

  if (self->session != NULL)
    xpl_session_set_hover (self->session, NULL);
}

/* The address of the sentence that is shown, as a text fragment (WICG, "URL Fragment Text Directives"). */
static char *
dup_address (XplReader *self)
{
  XplArticle *article = xpl_session_get_article (self->session);
  XplPassage *passage = xpl_session_get_passage (self->session);

  if (passage == NULL || passage->article != article || strchr (article->url, '#') != NULL)
    return g_strdup (article->url);

  g_autofree char *sentence = xpl_range_dup_text (passage->context, article->text);
  /* "-" and "," have a meaning in the directive. */
  g_autofree char *escaped = g_uri_escape_string (sentence, NULL, FALSE);
  g_autoptr (GString) fragment = g_string_new (escaped);
  g_string_replace (fragment, "-", "%2D", 0);
  return g_strconcat (article->url, "#:~:text=", fragment->str, NULL);
}

static void
open_in_browser_cb (GtkButton *button, gpointer data)
{
  XplReader *self = data;
  g_autofree char *address = dup_address (self);

  g_app_info_launch_default_for_uri_async (address, NULL, NULL, NULL, NULL);
}

static void
xpl_reader_dispose (GObject *object)
{
  XplReader *self = XPL_READER (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  self->place_bar = NULL;
  xpl_reader_forget_place (self);
  xpl_correction_menu_drop (GTK_WIDGET (self));
  g_clear_pointer (&self->text, xpl_reader_text_free);
  bundle_changed_cb (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), XPL_TYPE_READER);
  G_OBJECT_CLASS (xpl_reader_parent_class)->dispose (object);
}

static void
xpl_reader_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  XplReader *self = XPL_READER (object);

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
xpl_reader_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      xpl_reader_set_session (XPL_READER (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
xpl_reader_class_init (XplReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = xpl_reader_dispose;
  object_class->get_property = xpl_reader_get_property;
  object_class->set_property = xpl_reader_set_property;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, XPL_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Explorer/reader.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, XplReader, stack);
  gtk_widget_class_bind_template_child (widget_class, XplReader, title);
  gtk_widget_class_bind_template_child (widget_class, XplReader, language);
  gtk_widget_class_bind_template_child (widget_class, XplReader, source);
  gtk_widget_class_bind_template_child (widget_class, XplReader, date);
  gtk_widget_class_bind_template_child (widget_class, XplReader, browser_button);
  gtk_widget_class_bind_template_child (widget_class, XplReader, view);
  gtk_widget_class_bind_template_child (widget_class, XplReader, place_bar);
  gtk_widget_class_bind_template_child (widget_class, XplReader, place_label);
  gtk_widget_class_bind_template_child (widget_class, XplReader, place_button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "query_tooltip_cb", G_CALLBACK (xpl_reader_query_tooltip_cb));
  gtk_widget_class_bind_template_callback (widget_class, open_in_browser_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "place_chosen_cb", G_CALLBACK (xpl_reader_place_chosen_cb));
  gtk_widget_class_bind_template_callback_full (widget_class, "place_cancelled_cb",
                                                G_CALLBACK (xpl_reader_place_cancelled_cb));
  xpl_reader_class_add_menu (widget_class);
}

static void
xpl_reader_init (XplReader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  xpl_reader_text_add_tags (xpl_reader_get_buffer (self));
  xpl_reader_add_menu (self);
  xpl_reader_add_place (self);
  dark_changed_cb (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (dark_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
xpl_reader_new (void)
{
  return g_object_new (XPL_TYPE_READER, NULL);
}

XplSession *
xpl_reader_get_session (XplReader *self)
{
  g_return_val_if_fail (XPL_IS_READER (self), NULL);

  return self->session;
}

void
xpl_reader_set_session (XplReader *self, XplSession *session)
{
  g_return_if_fail (XPL_IS_READER (self));
  g_return_if_fail (session == NULL || XPL_IS_SESSION (session));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::bundle", G_CALLBACK (bundle_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::article", G_CALLBACK (article_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::passage", G_CALLBACK (show_passage), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::selection", G_CALLBACK (show_selection), self, G_CONNECT_SWAPPED);
    }
  bundle_changed_cb (self);
  article_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
