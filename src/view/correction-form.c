/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Questions about what is there. Those that add something are in correction-form-additions.c. */

#include "config.h"

#include "correction-form-private.h"

#include "finding-picker.h"

#include <glib/gi18n-lib.h>

#define END { NULL }

static const XplFieldSpec name_fields[] = { { "name", N_("Name"), XPL_FIELD_TEXT }, END };
static const XplFieldSpec act_fields[] = { { "act", N_("What was done"), XPL_FIELD_CHOICE, FALSE, XPL_NAMES_ACT }, END };
static const XplFieldSpec other_fields[] = { { "other", NULL, XPL_FIELD_LIST }, END };
static const XplFieldSpec split_fields[] = {
  { "places", N_("Which of these are another one?"), XPL_FIELD_PLACES },
  { "name", N_("What it is called"), XPL_FIELD_TEXT, TRUE },
  END,
};
static const XplFieldSpec split_entity_fields[] = {
  { "places", N_("Which of these mean another one?"), XPL_FIELD_PLACES },
  { "name", N_("What it is called"), XPL_FIELD_TEXT, TRUE },
  { "type", N_("Type"), XPL_FIELD_CHOICE, FALSE, XPL_NAMES_ENTITY_TYPE },
  END,
};
static const XplFieldSpec date_fields[] = { { "date", N_("Date"), XPL_FIELD_DATE }, END };
static const XplFieldSpec people_fields[] = { { "people", NULL, XPL_FIELD_CHECKS, TRUE }, END };
static const XplFieldSpec step_fields[] = {
  { "step", N_("Step"), XPL_FIELD_CHOICE, FALSE, -1 },
  { "status", N_("Status"), XPL_FIELD_CHOICE, FALSE, XPL_NAMES_CLAIM_STATUS },
  { "date", N_("Date, if another one"), XPL_FIELD_DATE, TRUE },
  END,
};
static const XplFieldSpec source_fields[] = {
  { "name", N_("Name"), XPL_FIELD_TEXT },
  { "domain", N_("Address, such as example.org"), XPL_FIELD_TEXT, TRUE },
  END,
};
static const XplFieldSpec note_fields[] = { { "text", NULL, XPL_FIELD_LONG_TEXT }, END };
static const XplFieldSpec tag_fields[] = { { "tag", N_("Tag"), XPL_FIELD_TEXT }, END };

static void
fill_name (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  g_autofree char *label = xpl_finding_dup_label (target->object);

  xpl_form_set_text (form, "name", label);
}

static XplDecision *
make_rename (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  g_autofree char *name = xpl_form_dup_text (form, "name");

  return xpl_decide_rename (bundle, target->object, name);
}

static void
fill_act (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  XplAct act = XPL_IS_RELATION (target->object) ? XPL_RELATION (target->object)->act
               : XPL_IS_EVENT (target->object)  ? XPL_EVENT (target->object)->act
                                                : XPL_CLAIM (target->object)->act;

  xpl_form_set_choice (form, "act", act);
}

static XplDecision *
make_retype_act (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  return xpl_decide_retype_act (bundle, target->object, (XplAct) xpl_form_get_choice (form, "act"));
}

/* All of its kind, the likeliest first. */
static void
fill_others (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  g_autoptr (GPtrArray) others =
      xpl_finding_picker_collect (bundle, 1u << xpl_finding_get_list (target->object), target->object);

  xpl_form_set_findings (form, "other", others, NULL);
}

static XplDecision *
make_merge (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  g_autoptr (GPtrArray) others = xpl_form_dup_findings (form, "other");

  /* The one that is chosen is the one that it really is: it keeps its name. */
  return others->len == 0 ? NULL : xpl_decide_merge (bundle, g_ptr_array_index (others, 0), target->object);
}

static XplDecision *
make_distinct (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  g_autoptr (GPtrArray) others = xpl_form_dup_findings (form, "other");

  return others->len == 0 ? NULL : xpl_decide_distinct (bundle, target->object, g_ptr_array_index (others, 0));
}

static void
fill_split (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  xpl_form_set_places (form, "places", target->object);
}

static void
fill_split_entity (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  fill_split (form, bundle, target);
  xpl_form_set_choice (form, "type", XPL_ENTITY (target->object)->type);
}

static XplDecision *
make_split (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  g_autoptr (GArray) places = xpl_form_dup_places (form, "places");
  g_autofree char *name = xpl_form_dup_text (form, "name");
  const char *type = XPL_IS_ENTITY (target->object)
                         ? xpl_name_to_code (XPL_NAMES_ENTITY_TYPE, (int) xpl_form_get_choice (form, "type"))
                         : NULL;

  return places->len == 0 ? NULL : xpl_decide_split (bundle, target->object, places, *name == '\0' ? NULL : name, type);
}

static void
fill_date (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  const XplWhen *when = XPL_IS_ARTICLE (target->object)    ? &XPL_ARTICLE (target->object)->published
                        : XPL_IS_RELATION (target->object) ? &XPL_RELATION (target->object)->when
                        : XPL_IS_EVENT (target->object)    ? &XPL_EVENT (target->object)->when
                                                           : &XPL_FIGURE (target->object)->as_of;
  g_autofree char *edtf = xpl_edtf_to_string (&when->edtf);

  xpl_form_set_text (form, "date", edtf);
}

static XplDecision *
make_date (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  g_autofree char *edtf = xpl_form_dup_text (form, "date");

  return xpl_decide_set_date (bundle, target->object, edtf);
}

static GPtrArray *
collect_entities (XplBundle *bundle)
{
  return xpl_finding_picker_collect (bundle, 1u << XPL_LIST_ENTITIES, NULL);
}

static void
fill_speakers (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  g_autoptr (GPtrArray) entities = collect_entities (bundle);

  xpl_form_set_findings (form, "people", entities, XPL_QUOTE (target->object)->speakers);
}

static XplDecision *
make_speaker (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  g_autoptr (GPtrArray) people = xpl_form_dup_findings (form, "people");

  return xpl_decide_set_speaker (bundle, target->object, people);
}

static void
fill_claimants (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  g_autoptr (GPtrArray) entities = collect_entities (bundle);
  GPtrArray *present = XPL_IS_FIGURE (target->object)     ? XPL_FIGURE (target->object)->claimed_by
                       : XPL_IS_RELATION (target->object) ? XPL_RELATION (target->object)->attributed
                                                          : XPL_EVENT (target->object)->attributed;

  xpl_form_set_findings (form, "people", entities, present);
}

static XplDecision *
make_claimant (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  g_autoptr (GPtrArray) people = xpl_form_dup_findings (form, "people");

  return xpl_decide_set_claimant (bundle, target->object, people);
}

static void
fill_steps (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  GArray *steps = XPL_CLAIM (target->object)->steps;
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < steps->len; i++)
    {
      const XplStep *step = &g_array_index (steps, XplStep, i);
      g_autofree char *when = xpl_edtf_to_words (&step->when.edtf);
      const char *status = xpl_name_to_words (XPL_NAMES_CLAIM_STATUS, (int) step->status);
      g_autofree char *line = *when == '\0' ? g_strdup (status) : g_strdup_printf ("%s · %s", status, when);

      g_strv_builder_add (words, line);
    }
  list = g_strv_builder_end (words);
  xpl_form_set_words (form, "step", (const char *const *) list);
}

/* One thing at a time: a date, where one is given, else the status. */
static XplDecision *
make_step (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  guint step = xpl_form_get_choice (form, "step");
  g_autofree char *edtf = xpl_form_dup_text (form, "date");

  if (*edtf != '\0')
    return xpl_decide_set_step_date (bundle, target->object, step, edtf);
  return xpl_decide_set_status (bundle, target->object, step, (XplClaimStatus) xpl_form_get_choice (form, "status"));
}

static void
fill_source (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  XplArticle *article = target->object;

  xpl_form_set_text (form, "name", article->source_name == NULL ? "" : article->source_name);
  xpl_form_set_text (form, "domain", article->source_domain == NULL ? "" : article->source_domain);
}

static XplDecision *
make_source (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  g_autofree char *name = xpl_form_dup_text (form, "name");
  g_autofree char *domain = xpl_form_dup_text (form, "domain");

  return xpl_decide_set_source (bundle, target->object, name, *domain == '\0' ? NULL : domain);
}

static XplDecision *
make_note (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  g_autofree char *text = xpl_form_dup_text (form, "text");

  return xpl_decide_note (bundle, target->object, text);
}

static XplDecision *
make_tag (XplForm *form, XplBundle *bundle, const XplTarget *target)
{
  g_autofree char *tag = xpl_form_dup_text (form, "tag");

  return xpl_decide_tag (bundle, target->object, tag);
}

static const XplCorrectionForm forms[] = {
  { "rename", N_("Rename"), N_("Rename"), name_fields, fill_name, make_rename },
  { "retype-act", N_("What Was Done?"), N_("Change"), act_fields, fill_act, make_retype_act },
  { "merge", N_("It Is the Same As …"), N_("Merge"), other_fields, fill_others, make_merge },
  { "distinct", N_("It Is Never the Same As …"), N_("Keep Apart"), other_fields, fill_others, make_distinct },
  { "set-date", N_("When?"), N_("Set Date"), date_fields, fill_date, make_date },
  { "set-speaker", N_("Who Speaks?"), N_("Set Speaker"), people_fields, fill_speakers, make_speaker },
  { "set-claimant", N_("Who Says So?"), N_("Set Claimant"), people_fields, fill_claimants, make_claimant },
  { "set-step", N_("Set One Step"), N_("Set Step"), step_fields, fill_steps, make_step },
  { "set-source", N_("Where Is It From?"), N_("Set Source"), source_fields, fill_source, make_source },
  { "note", N_("Note"), N_("Add Note"), note_fields, NULL, make_note },
  { "tag", N_("Tag"), N_("Add Tag"), tag_fields, NULL, make_tag },
};

static const XplCorrectionForm split_form = { "split", N_("Split"), N_("Split"), split_fields, fill_split, make_split };
static const XplCorrectionForm split_entity_form = {
  "split", N_("Split"), N_("Split"), split_entity_fields, fill_split_entity, make_split,
};

const XplCorrectionForm *
xpl_correction_form_find (const char *name, const XplTarget *target)
{
  g_return_val_if_fail (name != NULL && target != NULL, NULL);

  if (g_str_equal (name, "split"))
    return XPL_IS_ENTITY (target->object) ? &split_entity_form : &split_form;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (forms[i].name, name))
      return &forms[i];
  return xpl_addition_form_find (name);
}
