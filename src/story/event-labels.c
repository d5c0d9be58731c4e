/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "event-labels.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

/* The base form of the verb of @cue, "did not deny"; NULL where no verb is in it. */
static const char *
find_verb (const XplReading *reading, XplRange cue)
{
  const char *lemma = NULL;

  for (guint i = xpl_reading_token_at (reading, cue.start); i < reading->tokens->len; i++)
    {
      const XplToken *token = xpl_reading_token (reading, i);

      if (token->range.start >= cue.end)
        break;
      if (token->pos == XPL_POS_VERB)
        lemma = token->lemma;
    }
  return lemma;
}

/* "sent guns to" as "did not send guns to", "was hit by" as "was not hit by"; NULL where the base form is not known. */
static char *
negate (const XplReading *reading, const XplStatement *statement)
{
  const char *lemma = find_verb (reading, statement->cue);
  gsize length = strcspn (statement->label, " ");
  const char *rest = statement->label + length;

  if (g_str_has_prefix (statement->label, "was ") || g_str_has_prefix (statement->label, "were "))
    return g_strdup_printf ("%.*s not%s", (int) length, statement->label, rest);
  return lemma == NULL ? NULL : g_strdup_printf ("did not %s%s", lemma, rest);
}

char *
xpl_statement_make_negated_label (const XplStory *story, guint article, const XplStatement *statement)
{
  const XplEntity *actor = xpl_story_get_entity (story, article, statement->subject);
  const XplEntity *object = xpl_story_get_entity (story, article, statement->object);
  g_autofree char *verb = statement->label != NULL ? negate (xpl_story_get_reading (story, article), statement) : NULL;

  if (verb == NULL)
    return NULL;
  return object != NULL ? g_strdup_printf (C_("subject verb object", "%s %s %s"), actor->name, verb, object->name)
                        : g_strdup_printf ("%s %s", actor->name, verb);
}

char *
xpl_statement_make_why (const XplStory *story, guint article, const XplStatement *statement)
{
  g_autofree char *cue = xpl_story_dup_words (story, article, statement->cue);
  g_autofree char *subject = xpl_story_dup_words (story, article, statement->subject_range);
  g_autofree char *object = xpl_story_dup_words (story, article, statement->object_range);
  const char *act = xpl_name_to_words (XPL_NAMES_ACT, statement->act);

  if (statement->rule == NULL || xpl_range_is_none (statement->subject_range))
    /* Translators: words of an article, then the plain verb that they are read as: “sent” is read as “helped”. */
    return g_strdup_printf (_("“%s” is read as “%s”."), cue, act);
  if (statement->object < 0 || xpl_range_is_none (statement->object_range))
    /* Translators: two words of an article, the plain verb that they are read as, and the rule by which they are. */
    return g_strdup_printf (_("“%s” of “%s” is read as “%s”: %s."), cue, subject, act, _(statement->rule));
  /* Translators: three words of an article, the plain verb that they are read as, and the rule by which they are:
     “sent” with “Arvenia” and “Belmark” is read as “helped”: a verb with its subject and whom it names. */
  return g_strdup_printf (_("“%s” with “%s” and “%s” is read as “%s”: %s."), cue, subject, object, act, _(statement->rule));
}
