/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "event-labels.h"

#include <glib/gi18n-lib.h>

/* Longer phrases than this are no label. */
#define MAX_PHRASE 60

/* The first word of @label is the verb as the text has it at the cue: the text's phrase can be taken as it stands. */
static gboolean
begins_with_cue (const XplReading *reading, const XplStatement *statement)
{
  gsize length = statement->cue.end - statement->cue.start;

  return statement->label != NULL && strlen (statement->label) >= length
         && g_ascii_strncasecmp (statement->label, reading->text + statement->cue.start, length) == 0
         && (statement->label[length] == '\0' || statement->label[length] == ' ');
}

static gboolean
is_plain (const char *text, guint32 start, guint32 end)
{
  for (guint32 i = start; i < end; i++)
    if (strchr ("\n\r\"();:,.?!", text[i]) != NULL || (guchar) text[i] == 0xe2) /* quotation marks, dashes */
      return FALSE;
  return TRUE;
}

/* "dispatched troops to Russia" where the text says "dispatched troops to Moscow": the object by its name. */
static char *
take_phrase (const XplReading *reading, const XplStatement *statement, const XplEntity *object)
{
  XplRange cue = statement->cue, target = statement->object_range;
  g_autofree char *words = NULL;

  if (object == NULL || xpl_range_is_none (target) || target.start < cue.end || target.start - cue.start > MAX_PHRASE
      || !begins_with_cue (reading, statement) || !is_plain (reading->text, cue.start, target.start))
    return NULL;
  words = g_strndup (reading->text + cue.start, target.start - cue.start);
  return g_strconcat (words, object->name, NULL);
}

char *
xpl_statement_make_label (const XplStory *story, guint article, const XplStatement *statement, guint *exactness)
{
  const XplReading *reading = xpl_story_get_reading (story, article);
  const XplEntity *actor = xpl_story_get_entity (story, article, statement->subject);
  const XplEntity *object = xpl_story_get_entity (story, article, statement->object);
  g_autofree char *phrase = take_phrase (reading, statement, object);
  g_autofree char *cue = NULL;

  *exactness = 2;
  if (phrase != NULL)
    return g_strdup_printf ("%s %s", actor->name, phrase);
  if (object == NULL)
    {
      *exactness = statement->label != NULL ? 2 : 0;
      if (statement->label != NULL)
        return g_strdup_printf ("%s %s", actor->name, statement->label);
      cue = xpl_story_dup_words (story, article, statement->cue);
      return g_strdup_printf ("%s: %s", actor->name, cue);
    }
  *exactness = 1;
  return g_strdup_printf (C_("subject verb object", "%s %s %s"), actor->name,
                          xpl_name_to_words (XPL_NAMES_ACT, statement->act), object->name);
}

char *
xpl_statement_make_why (const XplStory *story, guint article, const XplStatement *statement)
{
  g_autofree char *cue = xpl_story_dup_words (story, article, statement->cue);

  /* Translators: words of an article, then the plain verb that they are read as: “dispatched troops” tells that one “helped”. */
  return g_strdup_printf (_("“%s” is read as “%s”."), cue, xpl_name_to_words (XPL_NAMES_ACT, statement->act));
}
