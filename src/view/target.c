/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "target.h"

static gboolean
is_skipped (XplArticle *article, XplRange range)
{
  for (guint i = 0; i < article->skip->len; i++)
    if (xpl_range_overlaps (g_array_index (article->skip, XplSkip, i).range, range))
      return TRUE;
  return FALSE;
}

guint
xpl_target_get_kinds (const XplTarget *self)
{
  g_return_val_if_fail (self != NULL, 0);

  gboolean has_place = self->article != NULL && !xpl_range_is_none (self->range);
  guint kinds = 0;

  if (XPL_IS_ARTICLE (self->object))
    return XPL_TARGET_ARTICLE;
  if (XPL_IS_FINDING (self->object))
    kinds |= 1u << xpl_finding_get_list (self->object);
  if (has_place && self->object != NULL)
    kinds |= XPL_TARGET_PLACE;
  if (has_place && XPL_IS_ENTITY (self->object))
    kinds |= XPL_TARGET_MENTION;
  if (has_place && self->object == NULL)
    kinds |= is_skipped (self->article, self->range) ? XPL_TARGET_SKIPPED : XPL_TARGET_WORDS;
  return kinds;
}

GVariant *
xpl_target_to_variant (const XplTarget *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  const char *kind = XPL_IS_ARTICLE (self->object) ? "article" : XPL_IS_FINDING (self->object) ? "finding" : "";
  const char *id = XPL_IS_ARTICLE (self->object)   ? XPL_ARTICLE (self->object)->id
                   : XPL_IS_FINDING (self->object) ? xpl_finding_get_id (self->object)
                                                   : "";

  return g_variant_new (XPL_TARGET_VARIANT_TYPE, kind, id, self->article == NULL ? "" : self->article->id,
                        self->range.start, self->range.end);
}

gboolean
xpl_target_from_variant (XplTarget *self, XplBundle *bundle, GVariant *variant)
{
  g_return_val_if_fail (self != NULL && XPL_IS_BUNDLE (bundle) && variant != NULL, FALSE);

  const char *kind, *id, *article;

  g_variant_get (variant, "(&s&s&suu)", &kind, &id, &article, &self->range.start, &self->range.end);
  self->article = *article == '\0' ? NULL : xpl_bundle_lookup_article (bundle, article);
  self->object = g_str_equal (kind, "article")   ? (gpointer) xpl_bundle_lookup_article (bundle, id)
                 : g_str_equal (kind, "finding") ? (gpointer) xpl_bundle_lookup (bundle, id)
                                                 : NULL;
  if (*article != '\0' && (self->article == NULL || self->range.end > strlen (self->article->text)))
    return FALSE;
  return (*kind == '\0' || self->object != NULL) && (self->object != NULL || self->article != NULL);
}

gpointer
xpl_target_find_again (XplBundle *bundle, gpointer finding_or_article)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);

  if (XPL_IS_ARTICLE (finding_or_article))
    return xpl_bundle_lookup_article (bundle, XPL_ARTICLE (finding_or_article)->id);
  return XPL_IS_FINDING (finding_or_article) ? xpl_bundle_lookup (bundle, xpl_finding_get_id (finding_or_article)) : NULL;
}
