/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "happenings.h"

#include "noun-classes.h"

#define DAY (24 * 60 * 60)

XplCertainty
xpl_modality_get_certainty (XplModality modality)
{
  switch (modality)
    {
    case XPL_MODALITY_PLANNED:
    case XPL_MODALITY_EXPECTED:
    case XPL_MODALITY_POSSIBLE:
    case XPL_MODALITY_CONDITIONAL:
      return XPL_CERTAINTY_TO_COME;
    case XPL_MODALITY_DENIED:
      return XPL_CERTAINTY_DENIED;
    case XPL_MODALITY_FACT:
    case XPL_MODALITY_CLAIMED:
    case XPL_MODALITY_SUSPECTED:
    default:
      return XPL_CERTAINTY_TOLD;
    }
}

static gboolean
is_verbal (XplAct act)
{
  XplQuad quad = xpl_act_get_quad (act);

  return quad == XPL_QUAD_VERBAL_COOPERATION || quad == XPL_QUAD_VERBAL_CONFLICT;
}

/* The object of "sent about 20 heavy guns to the front" ends before the preposition. */
char *
xpl_statement_make_theme (const XplStatement *statement)
{
  static const char *const prepositions[] = { "about", "against", "along", "as", "at", "by", "for", "from", "in", "into",
    "near", "of", "on", "over", "through", "to", "toward", "towards", "under", "with", NULL };
  g_autofree char *lower = NULL;
  g_auto (GStrv) words = NULL;
  const char *last = NULL;

  /* Who rejects a plan, a proposal or a call on one day rejects one thing. */
  if (statement->label == NULL || is_verbal (statement->act))
    return g_strdup ("");
  lower = g_utf8_strdown (statement->label, -1);
  words = g_strsplit (lower, " ", -1);
  for (guint i = 1; words[0] != NULL && words[i] != NULL && !g_strv_contains ((const char *const *) prepositions, words[i]); i++)
    if (*words[i] != '\0')
      last = words[i];
  return last == NULL ? g_strdup ("") : xpl_noun_class (last);
}

static gboolean
is_event (const XplStatement *statement, gboolean has_date)
{
  switch (xpl_act_get_quad (statement->act))
    {
    case XPL_QUAD_MATERIAL_COOPERATION:
    case XPL_QUAD_MATERIAL_CONFLICT:
      return TRUE;
    case XPL_QUAD_VERBAL_COOPERATION:
    case XPL_QUAD_VERBAL_CONFLICT:
      /* Words that nobody in particular receives make no edge: as an event they are seen at all. */
      return has_date || statement->object < 0;
    case XPL_QUAD_TIE:
    case XPL_QUAD_CO_OCCURRENCE:
    default:
      return FALSE;
    }
}

/* What statements of one event have in common. */
static char *
make_group_key (const XplHappening *happening, const XplStatement *statement)
{
  g_autofree char *theme = xpl_statement_make_theme (statement);
  const char *actor = xpl_finding_get_id (XPL_FINDING (happening->actor));
  const char *recipient =
      happening->recipient == NULL ? "" : xpl_finding_get_id (XPL_FINDING (happening->recipient));

  if (xpl_act_is_symmetric (statement->act) && strcmp (actor, recipient) > 0)
    {
      const char *swap = actor;

      actor = recipient;
      recipient = swap;
    }
  return g_strdup_printf ("%d|%s|%d|%d|%s|%s|%s", statement->act, statement->mode != NULL ? statement->mode : "",
                          statement->polarity, xpl_modality_get_certainty (statement->modality), actor, recipient, theme);
}

/* What is told as having happened did not happen after the article was published: such a date is of something else. */
static gboolean
is_possible (const XplStory *story, guint article, const XplStatement *statement, const XplEdtf *date)
{
  gint64 published = xpl_edtf_latest (&xpl_story_get_article (story, article)->published.edtf);

  return published == XPL_INSTANT_MAX || xpl_modality_get_certainty (statement->modality) == XPL_CERTAINTY_TO_COME
         || xpl_edtf_earliest (date) <= published + DAY;
}

gboolean
xpl_statement_get_date (const XplStory *story, guint article, const XplStatement *statement, XplEdtf *date)
{
  const XplReading *reading = xpl_story_get_reading (story, article);

  *date = (XplEdtf) { 0 };
  if (statement->timex < 0 || (guint) statement->timex >= reading->timexes->len)
    return FALSE;
  *date = g_array_index (reading->timexes, XplTimex, statement->timex).edtf;
  if (xpl_edtf_is_set (date) && is_possible (story, article, statement, date))
    return TRUE;
  *date = (XplEdtf) { 0 };
  return FALSE;
}

/* The bounds of the date; a time of day is widened to its day, since few articles give it. */
static void
set_bounds (XplHappening *happening)
{
  happening->earliest = xpl_edtf_earliest (&happening->date);
  happening->latest = xpl_edtf_latest (&happening->date);
  if (happening->earliest == XPL_INSTANT_MIN || happening->latest == XPL_INSTANT_MAX)
    return;
  happening->earliest -= ((happening->earliest % DAY) + DAY) % DAY;
  happening->latest += DAY - 1 - ((happening->latest % DAY) + DAY) % DAY;
}

static void
collect_article (XplStory *story, guint article, GArray *happenings, GHashTable *groups)
{
  const XplReading *reading = xpl_story_get_reading (story, article);

  for (guint i = 0; reading != NULL && i < reading->statements->len; i++)
    {
      const XplStatement *statement = &g_array_index (reading->statements, XplStatement, i);
      XplHappening happening = { .article = article, .statement = i, .order = happenings->len, .event = -1 };
      g_autofree char *key = NULL;
      guint group;

      happening.actor = xpl_story_get_entity (story, article, statement->subject);
      happening.recipient = xpl_story_get_entity (story, article, statement->object);
      if (happening.actor == NULL || !is_event (statement, xpl_statement_get_date (story, article, statement, &happening.date)))
        continue;
      set_bounds (&happening);
      key = make_group_key (&happening, statement);
      group = GPOINTER_TO_UINT (g_hash_table_lookup (groups, key));
      if (group == 0)
        {
          group = g_hash_table_size (groups) + 1;
          g_hash_table_insert (groups, g_steal_pointer (&key), GUINT_TO_POINTER (group));
        }
      happening.group = group - 1;
      g_array_append_val (happenings, happening);
    }
}

GArray *
xpl_happenings_collect (XplStory *story)
{
  GArray *happenings = g_array_new (FALSE, TRUE, sizeof (XplHappening));
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < story->articles->len; i++)
    collect_article (story, i, happenings, groups);
  return happenings;
}
