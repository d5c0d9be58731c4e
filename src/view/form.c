/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "form.h"

#include "date-entry.h"
#include "finding-button.h"
#include "place-checklist.h"
#include "target.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  const XplFieldSpec *spec;
  GtkWidget *widget;
} Field;

struct _XplForm
{
  GtkWidget parent_instance;

  GtkWidget *box;
  XplSession *session;
  XplBundle *bundle; /* that the choices are of: it may be replaced meanwhile */
  GArray *fields;    /* Field */
};

enum
{
  CHANGED,
  SUBMIT,
  CANCEL,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (XplForm, xpl_form, GTK_TYPE_WIDGET)

static void
changed_cb (XplForm *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
submit_cb (XplForm *self)
{
  g_signal_emit (self, signals[SUBMIT], 0);
}

static void
cancel_cb (XplForm *self)
{
  g_signal_emit (self, signals[CANCEL], 0);
}

static void
connect_entry (XplForm *self, GtkWidget *entry)
{
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (submit_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
make_text (XplForm *self, const XplFieldSpec *spec)
{
  GtkWidget *entry = gtk_entry_new ();

  connect_entry (self, entry);
  return entry;
}

/* Return begins a new line; with Control it is enough. */
static gboolean
long_text_key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, XplForm *self)
{
  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) || (state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  submit_cb (self);
  return GDK_EVENT_STOP;
}

static GtkTextView *
get_text_view (GtkWidget *widget)
{
  return GTK_TEXT_VIEW (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (widget)));
}

static GtkWidget *
make_long_text (XplForm *self, const XplFieldSpec *spec)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (), *view = gtk_text_view_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 9);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 110);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_widget_add_css_class (scrolled, "card-entry");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (long_text_key_cb), self, 0);
  gtk_widget_add_controller (view, keys);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  return scrolled;
}

static GtkWidget *
make_date (XplForm *self, const XplFieldSpec *spec)
{
  GtkWidget *date = xpl_date_entry_new ();

  connect_entry (self, GTK_WIDGET (xpl_date_entry_get_entry (XPL_DATE_ENTRY (date))));
  return date;
}

static GtkWidget *
make_choice (XplForm *self, const XplFieldSpec *spec)
{
  GtkStringList *words = gtk_string_list_new (NULL);
  GtkWidget *choice = gtk_drop_down_new (G_LIST_MODEL (words), NULL);

  for (int i = 0; spec->names >= 0 && i < (int) xpl_names_count ((XplNames) spec->names); i++)
    {
      const char *name = xpl_name_to_words ((XplNames) spec->names, i);

      /* A number that nothing is said about. */
      gtk_string_list_append (words, *name == '\0' ? _("exactly") : name);
    }
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return choice;
}

static GtkWidget *
make_button (XplForm *self, const XplFieldSpec *spec)
{
  GtkWidget *button = xpl_finding_button_new (spec->kind == XPL_FIELD_SEVERAL);

  g_signal_connect_object (button, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_list (XplForm *self, const XplFieldSpec *spec)
{
  GtkWidget *picker = xpl_finding_picker_new (spec->kind == XPL_FIELD_CHECKS);

  g_signal_connect_object (picker, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (picker, "activate", G_CALLBACK (submit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (picker, "cancel", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  return picker;
}

static GtkWidget *
make_places (XplForm *self, const XplFieldSpec *spec)
{
  GtkWidget *places = xpl_place_checklist_new (self->session);

  g_signal_connect_object (places, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return places;
}

static GtkWidget *(*const makers[]) (XplForm *, const XplFieldSpec *) = {
  [XPL_FIELD_TEXT] = make_text,     [XPL_FIELD_LONG_TEXT] = make_long_text, [XPL_FIELD_DATE] = make_date,
  [XPL_FIELD_NUMBER] = make_text,   [XPL_FIELD_CHOICE] = make_choice,       [XPL_FIELD_ONE] = make_button,
  [XPL_FIELD_SEVERAL] = make_button, [XPL_FIELD_LIST] = make_list,          [XPL_FIELD_CHECKS] = make_list,
  [XPL_FIELD_PLACES] = make_places,
};

/* What is read aloud for a field: the very widget that has the focus. */
static GtkWidget *
get_focusable (GtkWidget *widget)
{
  if (XPL_IS_DATE_ENTRY (widget))
    return GTK_WIDGET (xpl_date_entry_get_entry (XPL_DATE_ENTRY (widget)));
  if (GTK_IS_SCROLLED_WINDOW (widget))
    return gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (widget));
  if (XPL_IS_FINDING_BUTTON (widget))
    return gtk_widget_get_first_child (widget);
  return widget;
}

static void
add_field (XplForm *self, const XplFieldSpec *spec)
{
  Field field = { spec, makers[spec->kind](self, spec) };

  if (spec->label != NULL)
    {
      GtkWidget *label = gtk_label_new (_(spec->label));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "caption-heading");
      gtk_widget_set_margin_top (label, self->fields->len > 0 ? 6 : 0);
      gtk_box_append (GTK_BOX (self->box), label);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (get_focusable (field.widget)), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                      label, NULL, -1);
    }
  gtk_box_append (GTK_BOX (self->box), field.widget);
  g_array_append_val (self->fields, field);
}

static const Field *
find_field (XplForm *self, const char *name)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (g_str_equal (g_array_index (self->fields, Field, i).spec->name, name))
      return &g_array_index (self->fields, Field, i);
  g_assert_not_reached ();
}

static char *
dup_text (const Field *field)
{
  GtkTextIter start, end;

  if (field->spec->kind == XPL_FIELD_LONG_TEXT)
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (get_text_view (field->widget));

      gtk_text_buffer_get_bounds (buffer, &start, &end);
      return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
    }
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (get_focusable (field->widget)))));
}

static XplFindingPicker *
get_picker (const Field *field)
{
  return XPL_IS_FINDING_BUTTON (field->widget) ? xpl_finding_button_get_picker (XPL_FINDING_BUTTON (field->widget))
                                               : XPL_FINDING_PICKER (field->widget);
}

/* As the user's language writes it ("1,5"), else as programs do. */
static gboolean
parse_number (const char *text, double *number)
{
  char *end = NULL, *ascii_end = NULL;
  double local = g_strtod (text, &end);
  double ascii = g_ascii_strtod (text, &ascii_end);

  *number = *ascii_end == '\0' ? ascii : local;
  return *text != '\0' && (*end == '\0' || *ascii_end == '\0') && isfinite (*number);
}

static gboolean
text_is_valid (const Field *field)
{
  g_autofree char *text = dup_text (field);
  double number;

  if (*text == '\0')
    return field->spec->optional;
  if (field->spec->kind == XPL_FIELD_DATE)
    return xpl_date_entry_is_valid (XPL_DATE_ENTRY (field->widget));
  return field->spec->kind != XPL_FIELD_NUMBER || parse_number (text, &number);
}

static gboolean
choice_is_valid (const Field *field)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (field->widget)) != GTK_INVALID_LIST_POSITION;
}

static gboolean
findings_are_valid (const Field *field)
{
  g_autoptr (GPtrArray) chosen = xpl_finding_picker_get_chosen (get_picker (field));

  return chosen->len > 0 || field->spec->optional;
}

/* What keeps nothing, or what gives nothing, is no split. */
static gboolean
places_are_valid (const Field *field)
{
  guint n_checked, n = xpl_place_checklist_count (XPL_PLACE_CHECKLIST (field->widget), &n_checked);

  return n_checked > 0 && n_checked < n;
}

static gboolean (*const checks[]) (const Field *) = {
  [XPL_FIELD_TEXT] = text_is_valid,         [XPL_FIELD_LONG_TEXT] = text_is_valid,  [XPL_FIELD_DATE] = text_is_valid,
  [XPL_FIELD_NUMBER] = text_is_valid,       [XPL_FIELD_CHOICE] = choice_is_valid,   [XPL_FIELD_ONE] = findings_are_valid,
  [XPL_FIELD_SEVERAL] = findings_are_valid, [XPL_FIELD_LIST] = findings_are_valid,  [XPL_FIELD_CHECKS] = findings_are_valid,
  [XPL_FIELD_PLACES] = places_are_valid,
};

static gboolean
xpl_form_grab_focus (GtkWidget *widget)
{
  XplForm *self = XPL_FORM (widget);

  return self->fields->len > 0 && gtk_widget_grab_focus (get_focusable (g_array_index (self->fields, Field, 0).widget));
}

static void
xpl_form_dispose (GObject *object)
{
  XplForm *self = XPL_FORM (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->bundle);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (xpl_form_parent_class)->dispose (object);
}

static void
xpl_form_finalize (GObject *object)
{
  g_array_unref (XPL_FORM (object)->fields);
  G_OBJECT_CLASS (xpl_form_parent_class)->finalize (object);
}

static void
xpl_form_class_init (XplFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = xpl_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = xpl_form_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = xpl_form_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[CHANGED] = g_signal_new ("changed", XPL_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SUBMIT] = g_signal_new ("submit", XPL_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CANCEL] = g_signal_new ("cancel", XPL_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
xpl_form_init (XplForm *self)
{
  self->fields = g_array_new (FALSE, FALSE, sizeof (Field));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
xpl_form_new (XplSession *session, const XplFieldSpec *fields)
{
  g_return_val_if_fail (XPL_IS_SESSION (session) && fields != NULL, NULL);

  XplForm *self = g_object_new (XPL_TYPE_FORM, NULL);

  self->session = g_object_ref (session);
  self->bundle = g_object_ref (xpl_session_get_bundle (session));
  for (guint i = 0; fields[i].name != NULL; i++)
    add_field (self, &fields[i]);
  return GTK_WIDGET (self);
}

gboolean
xpl_form_is_valid (XplForm *self)
{
  g_return_val_if_fail (XPL_IS_FORM (self), FALSE);

  for (guint i = 0; i < self->fields->len; i++)
    {
      const Field *field = &g_array_index (self->fields, Field, i);

      if (!checks[field->spec->kind](field))
        return FALSE;
    }
  return TRUE;
}

char *
xpl_form_dup_text (XplForm *self, const char *name)
{
  g_return_val_if_fail (XPL_IS_FORM (self) && name != NULL, NULL);

  return dup_text (find_field (self, name));
}

void
xpl_form_set_text (XplForm *self, const char *name, const char *text)
{
  g_return_if_fail (XPL_IS_FORM (self) && name != NULL && text != NULL);

  GtkWidget *widget = find_field (self, name)->widget;

  if (GTK_IS_SCROLLED_WINDOW (widget))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (get_text_view (widget)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (get_focusable (widget)), text);
}

gboolean
xpl_form_get_number (XplForm *self, const char *name, double *number)
{
  g_return_val_if_fail (XPL_IS_FORM (self) && name != NULL && number != NULL, FALSE);

  g_autofree char *text = xpl_form_dup_text (self, name);

  return parse_number (text, number);
}

guint
xpl_form_get_choice (XplForm *self, const char *name)
{
  g_return_val_if_fail (XPL_IS_FORM (self) && name != NULL, 0);

  return gtk_drop_down_get_selected (GTK_DROP_DOWN (find_field (self, name)->widget));
}

void
xpl_form_set_choice (XplForm *self, const char *name, guint choice)
{
  g_return_if_fail (XPL_IS_FORM (self) && name != NULL);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_field (self, name)->widget), choice);
}

void
xpl_form_set_words (XplForm *self, const char *name, const char *const *words)
{
  g_return_if_fail (XPL_IS_FORM (self) && name != NULL && words != NULL);

  g_autoptr (GtkStringList) list = gtk_string_list_new (words);

  gtk_drop_down_set_model (GTK_DROP_DOWN (find_field (self, name)->widget), G_LIST_MODEL (list));
}

GPtrArray *
xpl_form_dup_findings (XplForm *self, const char *name)
{
  g_return_val_if_fail (XPL_IS_FORM (self) && name != NULL, NULL);

  XplBundle *bundle = xpl_session_get_bundle (self->session);
  g_autoptr (GPtrArray) chosen = xpl_finding_picker_get_chosen (get_picker (find_field (self, name)));
  GPtrArray *present = g_ptr_array_new ();

  for (guint i = 0; i < chosen->len; i++)
    {
      gpointer finding = xpl_target_find_again (bundle, g_ptr_array_index (chosen, i));

      if (finding != NULL)
        g_ptr_array_add (present, finding);
    }
  return present;
}

void
xpl_form_set_findings (XplForm *self, const char *name, GPtrArray *candidates, GPtrArray *chosen)
{
  g_return_if_fail (XPL_IS_FORM (self) && name != NULL && candidates != NULL);

  XplFindingPicker *picker = get_picker (find_field (self, name));

  xpl_finding_picker_set_candidates (picker, candidates);
  if (chosen != NULL)
    xpl_finding_picker_set_chosen (picker, chosen);
}

GArray *
xpl_form_dup_places (XplForm *self, const char *name)
{
  g_return_val_if_fail (XPL_IS_FORM (self) && name != NULL, NULL);

  XplBundle *bundle = xpl_session_get_bundle (self->session);
  GArray *places = xpl_place_checklist_get_checked (XPL_PLACE_CHECKLIST (find_field (self, name)->widget));

  for (guint i = places->len; i > 0; i--)
    {
      XplEvidence *place = &g_array_index (places, XplEvidence, i - 1);

      place->article = xpl_target_find_again (bundle, place->article);
      if (place->article == NULL)
        g_array_remove_index (places, i - 1);
    }
  return places;
}

void
xpl_form_set_places (XplForm *self, const char *name, XplFinding *finding)
{
  g_return_if_fail (XPL_IS_FORM (self) && name != NULL && XPL_IS_FINDING (finding));

  xpl_place_checklist_set_finding (XPL_PLACE_CHECKLIST (find_field (self, name)->widget), finding);
}
