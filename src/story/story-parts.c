/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "story-parts.h"

#include "excerpt.h"

#include <glib/gi18n-lib.h>

/* Longer words are cut where they are repeated. */
#define MAX_WORDS 120

/* Of "2024-10-18T14:30+09:00" the time is a member of its own: "14:30+09:00". */
static char *
take_time (XplEdtf *edtf)
{
  XplEdtfPoint *point = &edtf->start;
  GString *time;

  if (edtf->is_interval || !point->has_time)
    return NULL;
  time = g_string_new (NULL);
  g_string_append_printf (time, "%02u:%02u", point->hour, point->minute);
  if (point->second != 0)
    g_string_append_printf (time, ":%02u", point->second);
  if (point->has_offset && point->offset == 0)
    g_string_append_c (time, 'Z');
  else if (point->has_offset)
    g_string_append_printf (time, "%c%02d:%02d", point->offset < 0 ? '-' : '+', ABS (point->offset) / 60,
                            ABS (point->offset) % 60);
  point->has_time = point->has_offset = point->utc = point->short_offset = 0;
  point->hour = point->minute = point->second = 0;
  point->offset = 0;
  return g_string_free (time, FALSE);
}

gboolean
xpl_story_set_when (const XplStory *self, XplWhen *when, guint article, int timex)
{
  const XplReading *reading = xpl_story_get_reading (self, article);
  const XplTimex *from;

  xpl_when_clear (when);
  if (timex < 0 || (guint) timex >= reading->timexes->len)
    return FALSE;
  from = &g_array_index (reading->timexes, XplTimex, timex);
  if (!xpl_edtf_is_set (&from->edtf))
    return FALSE;
  when->edtf = from->edtf;
  when->time = take_time (&when->edtf);
  when->how = from->how;
  when->text = xpl_story_dup_words (self, article, from->range);
  when->article = xpl_story_get_article (self, article);
  when->range = from->range;
  when->rule = g_strdup (from->rule);
  return TRUE;
}

void
xpl_story_add_all (const XplStory *self, GPtrArray *to, guint article, const GArray *indices)
{
  for (guint i = 0; indices != NULL && i < indices->len; i++)
    {
      XplEntity *entity = xpl_story_get_entity (self, article, g_array_index (indices, int, i));

      if (entity != NULL)
        xpl_findings_add (to, entity);
    }
}

char *
xpl_story_dup_words (const XplStory *self, guint article, XplRange range)
{
  return xpl_excerpt (xpl_story_get_reading (self, article)->text, range, MAX_WORDS);
}

char *
xpl_story_qualify (const char *sentence, XplPolarity polarity, XplModality modality)
{
  g_autofree char *plain = NULL;

  if (polarity == XPL_POLARITY_NEGATIVE)
    /* Translators: before a sentence that the text negates. */
    plain = g_strdup_printf (_("Not so: %s"), sentence);
  else
    plain = g_strdup (sentence);
  if (modality == XPL_MODALITY_FACT)
    return g_steal_pointer (&plain);
  /* Translators: a sentence, then how sure it is: "suspected". */
  return g_strdup_printf (C_("sentence (modality)", "%s (%s)"), plain, xpl_name_to_words (XPL_NAMES_MODALITY, modality));
}

void
xpl_story_add_mentioned (const XplStory *self, GPtrArray *to, guint article, XplRange range, const GPtrArray *except)
{
  guint n;
  const XplMention *mentions = xpl_article_get_mentions_in (xpl_story_get_article (self, article), range, &n);

  for (guint i = 0; i < n; i++)
    if (mentions[i].kind != XPL_MENTION_PRONOUN
        && (except == NULL || !g_ptr_array_find ((GPtrArray *) except, mentions[i].entity, NULL)))
      xpl_findings_add (to, mentions[i].entity);
}
