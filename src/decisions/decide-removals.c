/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "decide-private.h"

static XplDecision *
decide_on_finding (const char *verb, XplBundle *bundle, gpointer finding)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);
  g_return_val_if_fail (XPL_IS_FINDING (finding), NULL);

  return xpl_decide_end (xpl_decide_begin (verb, finding));
}

XplDecision *
xpl_decide_reject (XplBundle *bundle, gpointer finding)
{
  return decide_on_finding ("reject", bundle, finding);
}

XplDecision *
xpl_decide_reject_mention (XplBundle *bundle, XplEntity *entity, XplArticle *article, XplRange range)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && XPL_IS_ENTITY (entity) && XPL_IS_ARTICLE (article), NULL);
  g_return_val_if_fail (!xpl_range_is_none (range), NULL);

  JsonObject *object = xpl_decide_begin_at ("reject", article, range);

  json_object_set_boolean_member (object, "mention", TRUE);
  return xpl_decide_end (object);
}

XplDecision *
xpl_decide_confirm (XplBundle *bundle, gpointer finding)
{
  return decide_on_finding ("confirm", bundle, finding);
}

XplDecision *
xpl_decide_hide (XplBundle *bundle, gpointer finding)
{
  return decide_on_finding ("hide", bundle, finding);
}

XplDecision *
xpl_decide_skip (XplBundle *bundle, XplArticle *article, XplRange range, XplSkipKind kind)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && XPL_IS_ARTICLE (article), NULL);
  g_return_val_if_fail (!xpl_range_is_none (range), NULL);

  JsonObject *object = xpl_decide_begin_at ("skip", article, range);

  xpl_decide_add_code (object, "kind", XPL_NAMES_SKIP_KIND, kind);
  return xpl_decide_end (object);
}

XplDecision *
xpl_decide_unskip (XplBundle *bundle, XplArticle *article, XplRange range)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && XPL_IS_ARTICLE (article), NULL);
  g_return_val_if_fail (!xpl_range_is_none (range), NULL);

  return xpl_decide_end (xpl_decide_begin_at ("unskip", article, range));
}

XplDecision *
xpl_decide_remove_item (XplBundle *bundle, XplArticle *article)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && XPL_IS_ARTICLE (article), NULL);

  return xpl_decide_end (xpl_decide_begin ("remove-item", article));
}
