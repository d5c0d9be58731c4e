/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "correction.h"

#include <glib/gi18n-lib.h>

#define LIST(name) (1u << XPL_LIST_##name)
#define IDENTIFIED (LIST (ENTITIES) | LIST (EVENTS) | LIST (SERIES) | LIST (CLAIMS) | LIST (ORIGINS))
#define NAMED (LIST (ENTITIES) | LIST (EVENTS) | LIST (SERIES) | LIST (CLAIMS))
#define STATED (LIST (RELATIONS) | LIST (EVENTS) | LIST (FIGURES))
#define FINDING ((1u << XPL_N_LISTS) - 1)

static XplDecision *
make_retype (XplBundle *bundle, const XplTarget *target, int choice)
{
  return xpl_decide_retype (bundle, target->object, (XplEntityType) choice);
}

static void
get_certainty (gpointer finding, XplModality *modality, XplPolarity *polarity)
{
  *polarity = XPL_IS_RELATION (finding) ? XPL_RELATION (finding)->polarity
              : XPL_IS_EVENT (finding)  ? XPL_EVENT (finding)->polarity
                                        : XPL_POLARITY_POSITIVE;
  *modality = XPL_IS_RELATION (finding) ? XPL_RELATION (finding)->modality
              : XPL_IS_EVENT (finding)  ? XPL_EVENT (finding)->modality
              : XPL_IS_FIGURE (finding) ? XPL_FIGURE (finding)->modality
                                        : XPL_MODALITY_FACT;
}

static XplDecision *
make_modality (XplBundle *bundle, const XplTarget *target, int choice)
{
  XplModality modality;
  XplPolarity polarity;

  get_certainty (target->object, &modality, &polarity);
  return xpl_decide_set_modality (bundle, target->object, (XplModality) choice, polarity);
}

static XplDecision *
make_polarity (XplBundle *bundle, const XplTarget *target, int choice)
{
  XplModality modality;
  XplPolarity polarity;

  get_certainty (target->object, &modality, &polarity);
  return xpl_decide_set_modality (bundle, target->object, modality, (XplPolarity) choice);
}

/* Of the last step: where the claim stands now. Others are for the form. */
static XplDecision *
make_status (XplBundle *bundle, const XplTarget *target, int choice)
{
  XplClaim *claim = target->object;

  return xpl_decide_set_status (bundle, claim, claim->steps->len - 1, (XplClaimStatus) choice);
}

static XplDecision *
make_reject (XplBundle *bundle, const XplTarget *target, int choice)
{
  return xpl_decide_reject (bundle, target->object);
}

static XplDecision *
make_reject_mention (XplBundle *bundle, const XplTarget *target, int choice)
{
  return xpl_decide_reject_mention (bundle, target->object, target->article, target->range);
}

static XplDecision *
make_confirm (XplBundle *bundle, const XplTarget *target, int choice)
{
  return xpl_decide_confirm (bundle, target->object);
}

static XplDecision *
make_hide (XplBundle *bundle, const XplTarget *target, int choice)
{
  return xpl_decide_hide (bundle, target->object);
}

static XplDecision *
make_remove (XplBundle *bundle, const XplTarget *target, int choice)
{
  return xpl_decide_remove_item (bundle, target->object);
}

static XplDecision *
make_source_grade (XplBundle *bundle, const XplTarget *target, int choice)
{
  const char grade[] = { (char) ('A' + choice), '\0' };

  return xpl_decide_grade (bundle, target->object, grade);
}

static XplDecision *
make_fact_grade (XplBundle *bundle, const XplTarget *target, int choice)
{
  const char grade[] = { (char) ('1' + choice), '\0' };

  return xpl_decide_grade (bundle, target->object, grade);
}

static XplDecision *
make_skip (XplBundle *bundle, const XplTarget *target, int choice)
{
  return xpl_decide_skip (bundle, target->article, target->range, XPL_SKIP_HEADER);
}

static XplDecision *
make_unskip (XplBundle *bundle, const XplTarget *target, int choice)
{
  return xpl_decide_unskip (bundle, target->article, target->range);
}

static XplDecision *
make_entity (XplBundle *bundle, const XplTarget *target, int choice)
{
  return xpl_decide_add_entity (bundle, target->article, target->range, (XplEntityType) choice, NULL);
}

static const XplCorrection corrections[] = {
  { "rename", N_("_Rename…"), NAMED, XPL_CORRECTIONS_OF_IDENTITY },
  { "retype", N_("Change _Type"), LIST (ENTITIES), XPL_CORRECTIONS_OF_IDENTITY, XPL_CHOICES_ENTITY_TYPES, make_retype },
  { "retype-act", N_("Change _What Was Done…"), LIST (RELATIONS) | LIST (EVENTS) | LIST (CLAIMS),
    XPL_CORRECTIONS_OF_IDENTITY },
  { "merge", N_("_Merge With…"), IDENTIFIED, XPL_CORRECTIONS_OF_IDENTITY },
  { "distinct", N_("_Keep Apart From…"), IDENTIFIED, XPL_CORRECTIONS_OF_IDENTITY },
  { "split", N_("_Split…"), IDENTIFIED, XPL_CORRECTIONS_OF_IDENTITY },
  { "set-date", N_("Set _Date…"), STATED | XPL_TARGET_ARTICLE, XPL_CORRECTIONS_OF_CONTENT },
  { "set-speaker", N_("Set _Speaker…"), LIST (QUOTES), XPL_CORRECTIONS_OF_CONTENT },
  { "set-claimant", N_("Set C_laimant…"), STATED, XPL_CORRECTIONS_OF_CONTENT },
  { "set-modality", N_("C_ertainty"), STATED, XPL_CORRECTIONS_OF_CONTENT, XPL_CHOICES_MODALITIES, make_modality },
  { "set-polarity", N_("_Affirmed or Negated"), LIST (RELATIONS) | LIST (EVENTS), XPL_CORRECTIONS_OF_CONTENT,
    XPL_CHOICES_POLARITIES, make_polarity },
  { "set-status", N_("Set S_tatus"), LIST (CLAIMS), XPL_CORRECTIONS_OF_CONTENT, XPL_CHOICES_STATUSES, make_status },
  { "set-step", N_("Set One Ste_p…"), LIST (CLAIMS), XPL_CORRECTIONS_OF_CONTENT },
  { "set-source", N_("Set So_urce…"), XPL_TARGET_ARTICLE, XPL_CORRECTIONS_OF_CONTENT },
  { "set-extent", N_("Correct the E_xtent…"), XPL_TARGET_PLACE, XPL_CORRECTIONS_OF_CONTENT },
  { "confirm", N_("_Confirm"), FINDING, XPL_CORRECTIONS_OF_TRUTH, XPL_CHOICES_NONE, make_confirm },
  { "reject-mention", N_("Not a Mentio_n of This"), XPL_TARGET_MENTION, XPL_CORRECTIONS_OF_TRUTH, XPL_CHOICES_NONE,
    make_reject_mention },
  { "reject", N_("Re_ject as Misread"), FINDING, XPL_CORRECTIONS_OF_TRUTH, XPL_CHOICES_NONE, make_reject },
  { "hide", N_("_Hide"), FINDING, XPL_CORRECTIONS_OF_TRUTH, XPL_CHOICES_NONE, make_hide },
  { "note", N_("N_ote…"), FINDING | XPL_TARGET_ARTICLE, XPL_CORRECTIONS_OF_NOTES },
  { "tag", N_("Ta_g…"), FINDING | XPL_TARGET_ARTICLE, XPL_CORRECTIONS_OF_NOTES },
  { "grade", N_("Grade This _Information"), FINDING & ~LIST (ENTITIES) & ~LIST (ORIGINS), XPL_CORRECTIONS_OF_NOTES,
    XPL_CHOICES_FACT_GRADES, make_fact_grade },
  { "grade-source", N_("G_rade the Source"), XPL_TARGET_ARTICLE, XPL_CORRECTIONS_OF_NOTES, XPL_CHOICES_SOURCE_GRADES,
    make_source_grade },
  { "remove-item", N_("Remo_ve Article"), XPL_TARGET_ARTICLE, XPL_CORRECTIONS_OF_TRUTH, XPL_CHOICES_NONE, make_remove },
  { "add-entity", N_("Add as a _Name"), XPL_TARGET_WORDS, XPL_CORRECTIONS_OF_TEXT, XPL_CHOICES_ENTITY_TYPES, make_entity },
  { "add-mention", N_("_Another Mention Of…"), XPL_TARGET_WORDS, XPL_CORRECTIONS_OF_TEXT },
  { "add-relation", N_("Add _Relation…"), XPL_TARGET_WORDS, XPL_CORRECTIONS_OF_TEXT },
  { "add-event", N_("Add _Event…"), XPL_TARGET_WORDS, XPL_CORRECTIONS_OF_TEXT },
  { "add-figure", N_("Add _Figure…"), XPL_TARGET_WORDS, XPL_CORRECTIONS_OF_TEXT },
  { "note-place", N_("N_ote…"), XPL_TARGET_WORDS | XPL_TARGET_SKIPPED, XPL_CORRECTIONS_OF_TEXT },
  { "skip", N_("Not _Part of the Article"), XPL_TARGET_WORDS, XPL_CORRECTIONS_OF_TEXT, XPL_CHOICES_NONE, make_skip },
  { "unskip", N_("_Part of the Article After All"), XPL_TARGET_SKIPPED, XPL_CORRECTIONS_OF_TEXT, XPL_CHOICES_NONE,
    make_unskip, "skip" },
};

/* The scale of NATO's AJP-2.1, "Admiralty code": reliability of the source, credibility of the information. */
static const char *const source_grades[] = {
  N_("A – completely reliable"), N_("B – usually reliable"), N_("C – fairly reliable"),
  N_("D – not usually reliable"), N_("E – unreliable"), N_("F – cannot be judged"),
};

static const char *const fact_grades[] = {
  N_("1 – confirmed by others"), N_("2 – probably true"), N_("3 – possibly true"),
  N_("4 – doubtful"), N_("5 – improbable"), N_("6 – cannot be judged"),
};

/* What the choices are called: all of a family of names, or else @n words. */
static const struct
{
  guint n;
  int names;
  const char *const *words;
} families[] = {
  [XPL_CHOICES_NONE] = { 0, -1, NULL },
  [XPL_CHOICES_ENTITY_TYPES] = { 0, XPL_NAMES_ENTITY_TYPE, NULL },
  [XPL_CHOICES_MODALITIES] = { 0, XPL_NAMES_MODALITY, NULL },
  [XPL_CHOICES_POLARITIES] = { 0, XPL_NAMES_POLARITY, NULL },
  [XPL_CHOICES_STATUSES] = { 0, XPL_NAMES_CLAIM_STATUS, NULL },
  [XPL_CHOICES_SOURCE_GRADES] = { G_N_ELEMENTS (source_grades), -1, source_grades },
  [XPL_CHOICES_FACT_GRADES] = { G_N_ELEMENTS (fact_grades), -1, fact_grades },
};

const XplCorrection *
xpl_corrections_get (guint *n_corrections)
{
  g_return_val_if_fail (n_corrections != NULL, NULL);

  *n_corrections = G_N_ELEMENTS (corrections);
  return corrections;
}

const XplCorrection *
xpl_correction_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (corrections); i++)
    if (g_str_equal (corrections[i].name, name))
      return &corrections[i];
  return NULL;
}

gboolean
xpl_correction_applies (const XplCorrection *self, const XplTarget *target)
{
  g_return_val_if_fail (self != NULL && target != NULL, FALSE);

  if ((xpl_target_get_kinds (target) & self->kinds) == 0)
    return FALSE;
  if (g_str_equal (self->name, "split"))
    return xpl_finding_get_evidence (target->object)->len > 1;
  if (g_str_equal (self->name, "set-status"))
    return XPL_CLAIM (target->object)->steps->len > 0;
  if (g_str_equal (self->name, "set-step"))
    return XPL_CLAIM (target->object)->steps->len > 1;
  return TRUE;
}

guint
xpl_correction_get_n_choices (XplCorrectionChoices choices)
{
  g_return_val_if_fail (choices < G_N_ELEMENTS (families), 0);

  return families[choices].names >= 0 ? xpl_names_count ((XplNames) families[choices].names) : families[choices].n;
}

char *
xpl_correction_dup_choice (XplCorrectionChoices choices, guint index)
{
  g_return_val_if_fail (index < xpl_correction_get_n_choices (choices), NULL);

  if (families[choices].words != NULL)
    return g_strdup (_(families[choices].words[index]));
  return g_strdup (xpl_name_to_words ((XplNames) families[choices].names, (int) index));
}

int
xpl_correction_get_present (XplCorrectionChoices choices, const XplTarget *target)
{
  g_return_val_if_fail (target != NULL, -1);

  XplModality modality;
  XplPolarity polarity;

  if (choices == XPL_CHOICES_ENTITY_TYPES && XPL_IS_ENTITY (target->object))
    return (int) XPL_ENTITY (target->object)->type;
  if (choices == XPL_CHOICES_STATUSES && XPL_IS_CLAIM (target->object) && XPL_CLAIM (target->object)->steps->len > 0)
    {
      GArray *steps = XPL_CLAIM (target->object)->steps;

      return (int) g_array_index (steps, XplStep, steps->len - 1).status;
    }
  if ((choices != XPL_CHOICES_MODALITIES && choices != XPL_CHOICES_POLARITIES) || !XPL_IS_FINDING (target->object))
    return -1;
  get_certainty (target->object, &modality, &polarity);
  return choices == XPL_CHOICES_MODALITIES ? (int) modality : (int) polarity;
}

gboolean
xpl_correction_can_merge (gpointer kept, gpointer other)
{
  if (!XPL_IS_FINDING (kept) || !XPL_IS_FINDING (other) || kept == other)
    return FALSE;

  XplList list = xpl_finding_get_list (kept);

  return list == xpl_finding_get_list (other) && (IDENTIFIED & 1u << list) != 0;
}
