/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "corrector.h"

#include "correction-form.h"
#include "correction-menu.h"
#include "correction.h"
#include "describe.h"
#include "excerpt.h"

#include <glib/gi18n-lib.h>

/* Of the words that a question is about. */
#define MAX_WORDS 160

struct _XplCorrector
{
  GObject parent_instance;

  XplSession *session;
  XplSheet *sheet;   /* borrowed */
  XplReader *reader; /* borrowed */
  GSimpleActionGroup *actions;

  /* What is being asked */
  const XplCorrectionForm *form;
  XplForm *asked; /* borrowed; only compared */
  GVariant *target;
};

G_DEFINE_FINAL_TYPE (XplCorrector, xpl_corrector, G_TYPE_OBJECT)

/* Takes ownership of @decision. */
static void
decide (XplCorrector *self, XplDecision *decision)
{
  g_autoptr (XplDecision) made = decision;

  xpl_session_decide (self->session, made);
}

static char *
describe_target (const XplTarget *target)
{
  if (target->object == NULL)
    {
      g_autofree char *words = xpl_excerpt (target->article->text, target->range, MAX_WORDS);

      return g_strdup_printf (_("“%s”"), words);
    }
  return xpl_describe_title (target->object);
}

static void
ask (XplCorrector *self, const XplCorrectionForm *form, const XplTarget *target)
{
  GtkWidget *widget = xpl_form_new (self->session, form->fields);
  g_autofree char *about = describe_target (target);

  if (form->fill != NULL)
    form->fill (XPL_FORM (widget), xpl_session_get_bundle (self->session), target);
  self->form = form;
  self->asked = XPL_FORM (widget);
  g_clear_pointer (&self->target, g_variant_unref);
  self->target = g_variant_ref_sink (xpl_target_to_variant (target));
  xpl_sheet_ask (self->sheet, _(form->title), about, _(form->button), XPL_FORM (widget));
}

static void
applied_cb (XplCorrector *self)
{
  XplBundle *bundle = xpl_session_get_bundle (self->session);
  XplDecision *decision;
  XplTarget target;

  /* Others ask in the same sheet. */
  if (self->form == NULL || xpl_sheet_get_form (self->sheet) != self->asked)
    return;
  if (!xpl_target_from_variant (&target, bundle, self->target))
    {
      xpl_sheet_complain (self->sheet, _("What this is about is not there any more."));
      return;
    }
  decision = self->form->make (xpl_sheet_get_form (self->sheet), bundle, &target);
  if (decision == NULL)
    {
      xpl_sheet_complain (self->sheet,
                          self->form->problem != NULL ? _(self->form->problem) : _("What was chosen is not there any more."));
      return;
    }
  xpl_sheet_close (self->sheet);
  decide (self, decision);
}

/* Taken back, a decision brings with it what another one could not give: what the engine had found. */
static gboolean
reverse (XplCorrector *self, const XplCorrection *correction, const XplTarget *target)
{
  XplDecision *earlier = correction->reverses == NULL || target->article == NULL
                             ? NULL
                             : xpl_session_find_decision (self->session, correction->reverses, target->article, target->range);

  if (earlier != NULL)
    xpl_session_take_back (self->session, earlier);
  return earlier != NULL;
}

/* Words were chosen in the reader: the place of the evidence is there from now on. */
static void
extent_chosen_cb (XplArticle *article, XplRange range, gpointer data)
{
  XplCorrector *self = data;
  XplBundle *bundle = xpl_session_get_bundle (self->session);
  XplTarget target;

  if (xpl_target_from_variant (&target, bundle, self->target) && target.object != NULL
      && !xpl_range_equal (range, target.range))
    decide (self, xpl_decide_set_extent (bundle, target.object, target.article, target.range, range));
}

static void
ask_for_extent (XplCorrector *self, const XplTarget *target)
{
  g_clear_pointer (&self->target, g_variant_unref);
  self->target = g_variant_ref_sink (xpl_target_to_variant (target));
  xpl_reader_ask_for_place (self->reader, target->article, target->range, _("Select the words that belong to it"),
                            extent_chosen_cb, g_object_ref (self), g_object_unref);
}

void
xpl_corrector_start (XplCorrector *self, const char *name, int choice, const XplTarget *target)
{
  g_return_if_fail (XPL_IS_CORRECTOR (self) && name != NULL && target != NULL);

  const XplCorrection *correction = xpl_correction_find (name);
  const XplCorrectionForm *form;

  if (correction == NULL || !xpl_correction_applies (correction, target))
    return;
  if (reverse (self, correction, target))
    return;
  form = xpl_correction_form_find (name, target);
  if (g_str_equal (name, "set-extent"))
    ask_for_extent (self, target);
  else if (form != NULL)
    ask (self, form, target);
  else if (correction->choices == XPL_CHOICES_NONE
           || (choice >= 0 && choice < (int) xpl_correction_get_n_choices (correction->choices)))
    decide (self, correction->make (xpl_session_get_bundle (self->session), target, choice));
}

static void
do_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  XplCorrector *self = data;
  g_autoptr (GVariant) variant = NULL;
  const char *name;
  XplTarget target;
  int choice;

  g_variant_get (parameter, "(&si@" XPL_TARGET_VARIANT_TYPE ")", &name, &choice, &variant);
  if (xpl_target_from_variant (&target, xpl_session_get_bundle (self->session), variant))
    xpl_corrector_start (self, name, choice, &target);
}

/* A key says no choice: what offers some is for menus. */
static void
selected_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  XplCorrector *self = data;
  XplTarget target = { xpl_session_get_selection (self->session), NULL, XPL_RANGE_NONE };

  if (target.object != NULL)
    xpl_corrector_start (self, g_variant_get_string (parameter, NULL), -1, &target);
}

/* Of a toast: the ids of what stays and of what goes into it. */
static void
merge_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  XplCorrector *self = data;
  XplBundle *bundle = xpl_session_get_bundle (self->session);
  const char *kept_id, *other_id;

  g_variant_get (parameter, "(&s&s)", &kept_id, &other_id);

  XplFinding *kept = xpl_bundle_lookup (bundle, kept_id), *other = xpl_bundle_lookup (bundle, other_id);
  if (xpl_correction_can_merge (kept, other))
    decide (self, xpl_decide_merge (bundle, kept, other));
}

static const GActionEntry actions[] = {
  { .name = "do", .activate = do_cb, .parameter_type = XPL_CORRECTION_VARIANT_TYPE },
  { .name = "selected", .activate = selected_cb, .parameter_type = "s" },
  { .name = "merge", .activate = merge_cb, .parameter_type = "(ss)" },
};

/* While a question is asked the keys are those of its form. */
static void
open_changed_cb (XplCorrector *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), actions[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), !xpl_sheet_is_open (self->sheet));
    }
}

static void
xpl_corrector_dispose (GObject *object)
{
  XplCorrector *self = XPL_CORRECTOR (object);

  g_clear_object (&self->session);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->target, g_variant_unref);
  G_OBJECT_CLASS (xpl_corrector_parent_class)->dispose (object);
}

static void
xpl_corrector_class_init (XplCorrectorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = xpl_corrector_dispose;
}

static void
xpl_corrector_init (XplCorrector *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), actions, G_N_ELEMENTS (actions), self);
}

XplCorrector *
xpl_corrector_new (XplSession *session, XplSheet *sheet, XplReader *reader)
{
  g_return_val_if_fail (XPL_IS_SESSION (session) && XPL_IS_SHEET (sheet) && XPL_IS_READER (reader), NULL);

  XplCorrector *self = g_object_new (XPL_TYPE_CORRECTOR, NULL);

  self->session = g_object_ref (session);
  self->sheet = sheet;
  self->reader = reader;
  g_signal_connect_object (sheet, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sheet, "notify::open", G_CALLBACK (open_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

GActionGroup *
xpl_corrector_get_actions (XplCorrector *self)
{
  g_return_val_if_fail (XPL_IS_CORRECTOR (self), NULL);

  return G_ACTION_GROUP (self->actions);
}
