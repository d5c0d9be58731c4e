/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "correction-form-private.h"

#include "finding-picker.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define END { NULL }

static const XplFieldSpec mention_fields[] = { { "entity", NULL, XPL_FIELD_LIST }, END };
static const XplFieldSpec relation_fields[] = {
  { "subject", N_("Who"), XPL_FIELD_ONE },
  { "act", N_("What was done"), XPL_FIELD_CHOICE, FALSE, XPL_NAMES_ACT },
  { "object", N_("To whom"), XPL_FIELD_ONE },
  { "modality", N_("How certain"), XPL_FIELD_CHOICE, FALSE, XPL_NAMES_MODALITY },
  { "polarity", N_("Affirmed or negated"), XPL_FIELD_CHOICE, FALSE, XPL_NAMES_POLARITY },
  END,
};
static const XplFieldSpec event_fields[] = {
  { "label", N_("What happened"), XPL_FIELD_TEXT },
  { "act", N_("Kind"), XPL_FIELD_CHOICE, FALSE, XPL_NAMES_ACT },
  { "actors", N_("Who did it"), XPL_FIELD_SEVERAL, TRUE },
  { "recipients", N_("To whom"), XPL_FIELD_SEVERAL, TRUE },
  { "date", N_("When"), XPL_FIELD_DATE, TRUE },
  END,
};
static const XplFieldSpec figure_fields[] = {
  { "series", N_("One more figure of"), XPL_FIELD_ONE, TRUE },
  { "what", N_("Or a new one: what is counted"), XPL_FIELD_TEXT, TRUE },
  { "approx", N_("How exact"), XPL_FIELD_CHOICE, FALSE, XPL_NAMES_APPROX },
  { "min", N_("Number"), XPL_FIELD_NUMBER },
  { "max", N_("Up to, if it is a span"), XPL_FIELD_NUMBER, TRUE },
  { "date", N_("As of"), XPL_FIELD_DATE, TRUE },
  END,
};
static const XplFieldSpec note_fields[] = { { "text", NULL, XPL_FIELD_LONG_TEXT }, END };

static GPtrArray *
collect_entities (XplBundle *bundle)
{
  return xpl_finding_picker_collect (bundle, 1u << XPL_LIST_ENTITIES, NULL);
}

static void
fill_mention (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  g_autoptr (GPtrArray) entities = collect_entities (bundle);

  xpl_form_set_findings (form, "entity", entities, NULL);
}

static XplDecision *
make_mention (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  g_autoptr (GPtrArray) entities = xpl_form_dup_findings (form, "entity");

  return entities->len == 0
             ? NULL
             : xpl_decide_add_mention (bundle, target->article, target->range, g_ptr_array_index (entities, 0));
}

/* Those that the chosen words name, in their order: most likely they are the ones it is about. */
static GPtrArray *
collect_named (const XplTarget *target)
{
  GPtrArray *named = g_ptr_array_new ();
  guint n;
  const XplMention *mentions = xpl_article_get_mentions_in (target->article, target->range, &n);

  for (guint i = 0; i < n; i++)
    xpl_findings_add (named, mentions[i].entity);
  return named;
}

static void
fill_one (XplForm *form, const char *name, GPtrArray *candidates, GPtrArray *named, guint index)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  if (index < named->len)
    g_ptr_array_add (chosen, g_ptr_array_index (named, index));
  xpl_form_set_findings (form, name, candidates, chosen);
}

static void
fill_relation (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  g_autoptr (GPtrArray) entities = collect_entities (bundle);
  g_autoptr (GPtrArray) named = collect_named (target);

  fill_one (form, "subject", entities, named, 0);
  fill_one (form, "object", entities, named, 1);
}

static XplDecision *
make_relation (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  g_autoptr (GPtrArray) subject = xpl_form_dup_findings (form, "subject");
  g_autoptr (GPtrArray) object = xpl_form_dup_findings (form, "object");

  if (subject->len == 0 || object->len == 0 || g_ptr_array_index (subject, 0) == g_ptr_array_index (object, 0))
    return NULL;
  return xpl_decide_add_relation (bundle, g_ptr_array_index (subject, 0), (XplAct) xpl_form_get_choice (form, "act"),
                                  g_ptr_array_index (object, 0), target->article, target->range,
                                  (XplPolarity) xpl_form_get_choice (form, "polarity"),
                                  (XplModality) xpl_form_get_choice (form, "modality"));
}

static void
fill_event (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  g_autoptr (GPtrArray) entities = collect_entities (bundle);
  g_autoptr (GPtrArray) named = collect_named (target);

  fill_one (form, "actors", entities, named, 0);
  fill_one (form, "recipients", entities, named, 1);
}

static void
add_participants (GArray *participants, GPtrArray *entities, const char *role)
{
  for (guint i = 0; i < entities->len; i++)
    {
      XplParticipant participant = { g_ptr_array_index (entities, i), (char *) role };

      g_array_append_val (participants, participant);
    }
}

static XplDecision *
make_event (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  g_autofree char *label = xpl_form_dup_text (form, "label");
  g_autofree char *edtf = xpl_form_dup_text (form, "date");
  g_autoptr (GPtrArray) actors = xpl_form_dup_findings (form, "actors");
  g_autoptr (GPtrArray) recipients = xpl_form_dup_findings (form, "recipients");
  g_autoptr (GArray) participants = g_array_new (FALSE, FALSE, sizeof (XplParticipant));

  add_participants (participants, actors, "actor");
  add_participants (participants, recipients, "recipient");
  return xpl_decide_add_event (bundle, (XplAct) xpl_form_get_choice (form, "act"), label, participants,
                               *edtf == '\0' ? NULL : edtf, target->article, target->range);
}

/* The digits of the chosen words, where they are a number. */
static void
fill_figure (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  g_autoptr (GPtrArray) series = xpl_finding_picker_collect (bundle, 1u << XPL_LIST_SERIES, NULL);
  g_autofree char *words = xpl_range_dup_text (target->range, target->article->text);
  const char *digits = strpbrk (words, "0123456789");
  g_autoptr (GString) number = g_string_new (NULL);

  for (; digits != NULL && (g_ascii_isdigit (*digits) || *digits == ',' || *digits == '.'); digits++)
    if (*digits != ',')
      g_string_append_c (number, *digits);
  if (number->len > 0 && number->str[number->len - 1] == '.')
    g_string_truncate (number, number->len - 1);
  xpl_form_set_findings (form, "series", series, NULL);
  xpl_form_set_text (form, "min", number->str);
}

/* "At least" has no upper bound, "at most" no lower one. */
static void
get_bounds (XplForm *form, XplApprox approx, double *min, double *max)
{
  double number = NAN, upper = NAN;

  xpl_form_get_number (form, "min", &number);
  if (!xpl_form_get_number (form, "max", &upper))
    upper = number;
  *min = approx == XPL_APPROX_AT_MOST || approx == XPL_APPROX_LESS_THAN ? -INFINITY : MIN (number, upper);
  *max = approx == XPL_APPROX_AT_LEAST || approx == XPL_APPROX_MORE_THAN ? INFINITY : MAX (number, upper);
}

static XplDecision *
make_figure (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  g_autoptr (GPtrArray) series = xpl_form_dup_findings (form, "series");
  g_autofree char *what = xpl_form_dup_text (form, "what");
  g_autofree char *edtf = xpl_form_dup_text (form, "date");
  XplApprox approx = (XplApprox) xpl_form_get_choice (form, "approx");
  double min, max;

  if (series->len == 0 && *what == '\0')
    return NULL;
  get_bounds (form, approx, &min, &max);
  return xpl_decide_add_figure (bundle, series->len == 0 ? NULL : g_ptr_array_index (series, 0),
                                *what == '\0' ? NULL : what, min, max, approx, *edtf == '\0' ? NULL : edtf,
                                target->article, target->range);
}

static XplDecision *
make_note (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  g_autofree char *text = xpl_form_dup_text (form, "text");

  return xpl_decide_note_place (bundle, target->article, target->range, text);
}

static const XplCorrectionForm forms[] = {
  { "add-mention", N_("These Words Mean …"), N_("Add Mention"), mention_fields, fill_mention, make_mention },
  { "add-relation", N_("Add a Relation"), N_("Add Relation"), relation_fields, fill_relation, make_relation,
    N_("A relation is between two different ones.") },
  { "add-event", N_("Add an Event"), N_("Add Event"), event_fields, fill_event, make_event },
  { "add-figure", N_("Add a Figure"), N_("Add Figure"), figure_fields, fill_figure, make_figure,
    N_("Choose which figures it belongs to, or say what is counted.") },
  { "note-place", N_("Note"), N_("Add Note"), note_fields, NULL, make_note },
};

const XplCorrectionForm *
xpl_addition_form_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (forms[i].name, name))
      return &forms[i];
  return NULL;
}
