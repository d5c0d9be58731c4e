/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Headlines, which leave words out: "Arvenia: no troops sent", "“It will hold”: Stone defends dam". What stands behind the
 * colon is said by who stands before it, and a quote before it by who stands behind, if that is somebody who can speak, and not only what the article is about ("Kessel: a
 * town at war", "Arvenia: what we know").
 */

#include "config.h"

#include "sayers.h"

#include "noun-kinds.h"

#include <glib/gi18n-lib.h>

/* So many chunks before the colon at most. */
#define MAX_SPEAKER 3

static gboolean
can_speak (const XplSpeechReader *self, int noun, const XplSpeaker *speaker)
{
  static const char *const kinds[] = { "government", "leader", "people", "document", NULL };
  const XplToken *head = xpl_reading_token (self->reading, xpl_speech_at (self, noun)->head);
  const XplNamed *named = speaker->entity < 0 ? NULL : xpl_reading_entity (self->reading, (guint) speaker->entity);

  if (named != NULL)
    return named->type == XPL_ENTITY_PERSON || named->type == XPL_ENTITY_ORGANISATION || xpl_named_is_state (named);
  for (guint i = 0; kinds[i] != NULL; i++)
    if (xpl_noun_is_kind (self->language, head, kinds[i]))
      return TRUE;
  return FALSE;
}

static gboolean
tells_something (const XplSpeechReader *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (xpl_speech_is (self, (int) i, XPL_CHUNK_VERB))
      return !xpl_begins_question (self, (int) first);
  return FALSE;
}

static void
give_quote (XplSpeechReader *self, int quote, XplSpeaker speaker)
{
  guint speech = self->reading->speeches->len;

  xpl_speech_add (self, XPL_QUOTE_DIRECT, speaker, XPL_RANGE_NONE, N_ ("the name beside the colon is the speaker"));
  xpl_quote_give (self, (guint) quote, speech);
}

void
xpl_read_speech_headline (XplSpeechReader *self)
{
  int colon = 0;
  guint end = self->clauses.chunks->len;
  XplNouns nouns;
  XplSpeaker speaker;
  XplRange range;

  if (xpl_speech_is_free_quote (self, 0) && xpl_speech_is (self, 1, XPL_CHUNK_COLON) && xpl_speech_is (self, 2, XPL_CHUNK_NOUN))
    {
      nouns = (XplNouns) { .chunks = { 2 }, .n = 1 };
      speaker = xpl_find_speaker (self, &nouns);
      if (can_speak (self, 2, &speaker))
        give_quote (self, 0, speaker);
      return;
    }
  while (colon < MAX_SPEAKER && !xpl_speech_is (self, colon, XPL_CHUNK_COLON))
    colon++;
  if (!xpl_speech_is (self, colon, XPL_CHUNK_COLON) || !xpl_speech_is (self, 0, XPL_CHUNK_NOUN))
    return;
  nouns = xpl_collect_nouns (&self->clauses, 0);
  speaker = xpl_find_speaker (self, &nouns);
  if (!can_speak (self, 0, &speaker))
    return;
  if (xpl_speech_is_free_quote (self, colon + 1))
    {
      give_quote (self, colon + 1, speaker);
      return;
    }
  if (!tells_something (self, (guint) colon + 1, end))
    return;
  range = xpl_speech_get_range (self, (guint) colon + 1, end);
  g_array_append_val (xpl_speech_add (self, xpl_speech_get_kind (self, range), speaker, XPL_RANGE_NONE,
                                      N_ ("the name before the colon is the speaker"))
                          ->ranges,
                      range);
}
