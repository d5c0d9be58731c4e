/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "event-labels.h"

#include <glib/gi18n-lib.h>

char *
xpl_statement_make_label (const XplStory *story, guint article, const XplStatement *statement, guint *exactness)
{
  const XplEntity *actor = xpl_story_get_entity (story, article, statement->subject);
  const XplEntity *object = xpl_story_get_entity (story, article, statement->object);
  g_autofree char *cue = NULL;

  *exactness = 2;
  if (statement->label != NULL && object != NULL)
    return g_strdup_printf (C_("subject verb object", "%s %s %s"), actor->name, statement->label, object->name);
  if (statement->label != NULL)
    return g_strdup_printf ("%s %s", actor->name, statement->label);
  *exactness = 1;
  if (object != NULL)
    return g_strdup_printf (C_("subject verb object", "%s %s %s"), actor->name,
                            xpl_name_to_words (XPL_NAMES_ACT, statement->act), object->name);
  *exactness = 0;
  cue = xpl_story_dup_words (story, article, statement->cue);
  /* Translators: who did something, then the words of the article for it. */
  return g_strdup_printf (C_("actor: words", "%s: %s"), actor->name, cue);
}

char *
xpl_statement_make_why (const XplStory *story, guint article, const XplStatement *statement)
{
  g_autofree char *cue = xpl_story_dup_words (story, article, statement->cue);

  /* Translators: words of an article, then the plain verb that they are read as: “sent” is read as “helped”. */
  return g_strdup_printf (_("“%s” is read as “%s”."), cue, xpl_name_to_words (XPL_NAMES_ACT, statement->act));
}
