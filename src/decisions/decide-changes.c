/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "decide-private.h"

XplDecision *
xpl_decide_rename (XplBundle *bundle, gpointer finding, const char *name)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && XPL_IS_FINDING (finding), NULL);
  g_return_val_if_fail (name != NULL && *name != '\0', NULL);

  JsonObject *object = xpl_decide_begin ("rename", finding);

  xpl_decide_add_string (object, "name", name);
  return xpl_decide_end (object);
}

XplDecision *
xpl_decide_retype (XplBundle *bundle, XplEntity *entity, XplEntityType type)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && XPL_IS_ENTITY (entity), NULL);

  JsonObject *object = xpl_decide_begin ("retype", entity);

  xpl_decide_add_code (object, "type", XPL_NAMES_ENTITY_TYPE, type);
  return xpl_decide_end (object);
}

XplDecision *
xpl_decide_retype_act (XplBundle *bundle, gpointer finding, XplAct act)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);
  g_return_val_if_fail (XPL_IS_RELATION (finding) || XPL_IS_EVENT (finding) || XPL_IS_CLAIM (finding), NULL);

  JsonObject *object = xpl_decide_begin ("retype", finding);

  xpl_decide_add_code (object, "type", XPL_NAMES_ACT, act);
  return xpl_decide_end (object);
}

XplDecision *
xpl_decide_set_extent (XplBundle *bundle, gpointer finding, XplArticle *article, XplRange from, XplRange to)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && XPL_IS_FINDING (finding) && XPL_IS_ARTICLE (article), NULL);
  g_return_val_if_fail (!xpl_range_is_none (from) && !xpl_range_is_none (to), NULL);

  JsonObject *object = xpl_decide_begin ("set-extent", finding);
  g_autoptr (XplAnchor) old = xpl_anchor_new (article, from);
  g_autoptr (XplAnchor) new = xpl_anchor_new (article, to);

  json_object_set_object_member (object, "from", xpl_anchor_to_json (old));
  json_object_set_object_member (object, "to", xpl_anchor_to_json (new));
  return xpl_decide_end (object);
}

XplDecision *
xpl_decide_set_date (XplBundle *bundle, gpointer target, const char *edtf)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);
  g_return_val_if_fail (XPL_IS_ARTICLE (target) || XPL_IS_FINDING (target), NULL);
  g_return_val_if_fail (edtf != NULL, NULL);

  JsonObject *object = xpl_decide_begin ("set-date", target);

  xpl_decide_add_string (object, "edtf", edtf);
  return xpl_decide_end (object);
}

/* A step has no id: it is known by its number and, where the claim was read anew, by its place in the text. */
static JsonObject *
begin_on_step (const char *verb, XplClaim *claim, guint step)
{
  JsonObject *object = xpl_decide_begin (verb, claim);
  GArray *evidence = g_array_index (claim->steps, XplStep, step).evidence;

  json_object_set_int_member (object, "step", step);
  if (evidence->len > 0)
    {
      const XplEvidence *place = &g_array_index (evidence, XplEvidence, 0);
      g_autoptr (XplAnchor) anchor = xpl_anchor_new (place->article, place->range);

      json_object_set_object_member (object, "at_step", xpl_anchor_to_json (anchor));
    }
  return object;
}

XplDecision *
xpl_decide_set_step_date (XplBundle *bundle, XplClaim *claim, guint step, const char *edtf)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && XPL_IS_CLAIM (claim), NULL);
  g_return_val_if_fail (step < claim->steps->len && edtf != NULL, NULL);

  JsonObject *object = begin_on_step ("set-date", claim, step);

  xpl_decide_add_string (object, "edtf", edtf);
  return xpl_decide_end (object);
}

XplDecision *
xpl_decide_set_speaker (XplBundle *bundle, XplQuote *quote, GPtrArray *speakers)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && XPL_IS_QUOTE (quote), NULL);

  JsonObject *object = xpl_decide_begin ("set-speaker", quote);

  xpl_decide_add_references (object, "speakers", speakers);
  return xpl_decide_end (object);
}

XplDecision *
xpl_decide_set_claimant (XplBundle *bundle, gpointer finding, GPtrArray *claimants)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);
  g_return_val_if_fail (XPL_IS_FIGURE (finding) || XPL_IS_RELATION (finding) || XPL_IS_EVENT (finding), NULL);

  JsonObject *object = xpl_decide_begin ("set-claimant", finding);

  xpl_decide_add_references (object, "claimed_by", claimants);
  return xpl_decide_end (object);
}

XplDecision *
xpl_decide_set_modality (XplBundle *bundle, gpointer finding, XplModality modality, XplPolarity polarity)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);
  g_return_val_if_fail (XPL_IS_FIGURE (finding) || XPL_IS_RELATION (finding) || XPL_IS_EVENT (finding), NULL);

  JsonObject *object = xpl_decide_begin ("set-modality", finding);

  xpl_decide_add_code (object, "modality", XPL_NAMES_MODALITY, modality);
  xpl_decide_add_code (object, "polarity", XPL_NAMES_POLARITY, polarity);
  return xpl_decide_end (object);
}

XplDecision *
xpl_decide_set_status (XplBundle *bundle, XplClaim *claim, guint step, XplClaimStatus status)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && XPL_IS_CLAIM (claim), NULL);
  g_return_val_if_fail (step < claim->steps->len, NULL);

  JsonObject *object = begin_on_step ("set-status", claim, step);

  xpl_decide_add_code (object, "status", XPL_NAMES_CLAIM_STATUS, status);
  return xpl_decide_end (object);
}

XplDecision *
xpl_decide_set_source (XplBundle *bundle, XplArticle *article, const char *name, const char *domain)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && XPL_IS_ARTICLE (article), NULL);

  JsonObject *object = xpl_decide_begin ("set-source", article);
  JsonObject *source = json_object_new ();

  xpl_decide_add_string (source, "name", name);
  xpl_decide_add_string (source, "domain", domain);
  json_object_set_object_member (object, "source", source);
  return xpl_decide_end (object);
}
