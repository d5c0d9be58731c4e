/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "decide-private.h"

static XplDecision *
decide_word (const char *verb, XplBundle *bundle, gpointer target, const char *member, const char *word)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);
  g_return_val_if_fail (XPL_IS_ARTICLE (target) || XPL_IS_FINDING (target), NULL);
  g_return_val_if_fail (word != NULL && *word != '\0', NULL);

  JsonObject *object = xpl_decide_begin (verb, target);

  xpl_decide_add_string (object, member, word);
  return xpl_decide_end (object);
}

XplDecision *
xpl_decide_note (XplBundle *bundle, gpointer target, const char *text)
{
  return decide_word ("note", bundle, target, "text", text);
}

static XplDecision *
decide_word_at (const char *verb, XplBundle *bundle, XplArticle *article, XplRange range, const char *member, const char *word)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && XPL_IS_ARTICLE (article), NULL);
  g_return_val_if_fail (!xpl_range_is_none (range) && word != NULL && *word != '\0', NULL);

  JsonObject *object = xpl_decide_begin_at (verb, article, range);

  xpl_decide_add_string (object, member, word);
  return xpl_decide_end (object);
}

XplDecision *
xpl_decide_note_place (XplBundle *bundle, XplArticle *article, XplRange range, const char *text)
{
  return decide_word_at ("note", bundle, article, range, "text", text);
}

XplDecision *
xpl_decide_tag_place (XplBundle *bundle, XplArticle *article, XplRange range, const char *tag)
{
  return decide_word_at ("tag", bundle, article, range, "tag", tag);
}

XplDecision *
xpl_decide_tag (XplBundle *bundle, gpointer target, const char *tag)
{
  return decide_word ("tag", bundle, target, "tag", tag);
}

XplDecision *
xpl_decide_grade (XplBundle *bundle, gpointer target, const char *grade)
{
  g_return_val_if_fail (grade != NULL && *grade != '\0', NULL);

  if (!XPL_IS_ARTICLE (target) || !g_ascii_isalpha (*grade))
    return decide_word ("grade", bundle, target, "grade", grade);

  XplArticle *article = target;
  const char *source = article->source_domain != NULL ? article->source_domain : article->source_name;

  if (source == NULL)
    return decide_word ("grade", bundle, target, "grade", grade);

  JsonObject *object = xpl_decide_begin ("grade", NULL);
  JsonObject *on = json_object_new ();

  xpl_decide_add_string (on, "source", source);
  json_object_set_object_member (object, "on", on);
  xpl_decide_add_string (object, "grade", grade);
  return xpl_decide_end (object);
}

XplDecision *
xpl_decide_pin (XplBundle *bundle, XplEntity *entity, double x, double y)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && XPL_IS_ENTITY (entity), NULL);

  JsonObject *object = xpl_decide_begin ("pin", entity);

  json_object_set_double_member (object, "x", x);
  json_object_set_double_member (object, "y", y);
  return xpl_decide_end (object);
}
