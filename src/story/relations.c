/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Statements with somebody at both ends become relations. Those that say the same of the same event in the same way, on
 * the same word, are one relation; whoever denies it disputes it.
 */

#include "config.h"

#include "event-labels.h"
#include "happenings.h"

typedef struct
{
  XplStory *story;
  GHashTable *relations; /* what is said → XplRelation */
  GHashTable *ends;      /* subject, act, object → GPtrArray of XplRelation */
} Relater;

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  XplFinding *left = *(XplFinding *const *) a, *right = *(XplFinding *const *) b;

  return strcmp (xpl_finding_get_id (left), xpl_finding_get_id (right));
}

static char *
make_ends_key (const XplStatement *statement, XplEntity *subject, XplEntity *object)
{
  const char *from = xpl_finding_get_id (XPL_FINDING (subject)), *to = xpl_finding_get_id (XPL_FINDING (object));
  gboolean swap = xpl_act_is_symmetric (statement->act) && strcmp (from, to) > 0;

  return g_strdup_printf ("%s|%d|%s", swap ? to : from, statement->act, swap ? from : to);
}

static char *
make_key (const char *ends, const XplStatement *statement, const XplEvent *event, const GPtrArray *attributed)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy ((GPtrArray *) attributed, NULL, NULL);
  GString *key = g_string_new (ends);

  g_string_append_printf (key, "|%s|%d|%d|%s", statement->mode != NULL ? statement->mode : "", statement->polarity,
                          statement->modality, event == NULL ? "" : xpl_finding_get_id (XPL_FINDING ((XplEvent *) event)));
  g_ptr_array_sort (sorted, compare_ids);
  for (guint i = 0; i < sorted->len; i++)
    g_string_append_printf (key, "|%s", xpl_finding_get_id (g_ptr_array_index (sorted, i)));
  return g_string_free (key, FALSE);
}

/* Who relayed the speech that the cue stands in. */
static void
add_via (Relater *self, XplRelation *relation, guint article, const XplStatement *statement)
{
  const XplReading *reading = xpl_story_get_reading (self->story, article);

  for (guint i = 0; i < reading->speeches->len; i++)
    {
      const XplSpeech *speech = &g_array_index (reading->speeches, XplSpeech, i);
      XplEntity *via = xpl_story_get_entity (self->story, article, speech->via);

      for (guint k = 0; k < speech->ranges->len && via != NULL; k++)
        if (xpl_range_contains (g_array_index (speech->ranges, XplRange, k), statement->cue))
          xpl_findings_add (relation->via, via);
    }
}

static void
note_ends (Relater *self, const char *ends, XplRelation *relation)
{
  GPtrArray *relations = g_hash_table_lookup (self->ends, ends);

  if (relations == NULL)
    {
      relations = g_ptr_array_new ();
      g_hash_table_insert (self->ends, g_strdup (ends), relations);
    }
  g_ptr_array_add (relations, relation);
}

static XplRelation *
make_relation (Relater *self, guint article, const XplStatement *statement, XplEvent *event, const GPtrArray *attributed)
{
  XplRelation *relation = xpl_relation_new (xpl_story_get_entity (self->story, article, statement->subject), statement->act,
                                            xpl_story_get_entity (self->story, article, statement->object));
  g_autofree char *why = xpl_statement_make_why (self->story, article, statement);
  XplEdtf date;

  relation->mode = g_strdup (statement->mode);
  relation->polarity = statement->polarity;
  relation->modality = statement->modality;
  relation->event = event;
  for (guint i = 0; i < attributed->len; i++)
    xpl_findings_add (relation->attributed, g_ptr_array_index (attributed, i));
  if (event != NULL)
    xpl_when_copy (&relation->when, &event->when);
  else if (xpl_statement_get_date (self->story, article, statement, &date))
    xpl_story_set_when (self->story, &relation->when, article, statement->timex);
  xpl_finding_set_why (XPL_FINDING (relation), why);
  return relation;
}

static void
add_statement (Relater *self, guint article, const XplStatement *statement, XplEvent *event)
{
  XplEntity *subject = xpl_story_get_entity (self->story, article, statement->subject);
  XplEntity *object = xpl_story_get_entity (self->story, article, statement->object);
  g_autoptr (GPtrArray) attributed = g_ptr_array_new ();
  g_autofree char *ends = NULL;
  g_autofree char *key = NULL;
  XplRelation *relation;

  if (subject == NULL || object == NULL || subject == object)
    return;
  xpl_story_add_all (self->story, attributed, article, statement->attributed);
  ends = make_ends_key (statement, subject, object);
  key = make_key (ends, statement, event, attributed);
  relation = g_hash_table_lookup (self->relations, key);
  if (relation == NULL)
    {
      relation = make_relation (self, article, statement, event, attributed);
      xpl_bundle_add_finding (self->story->bundle, XPL_FINDING (relation));
      g_hash_table_insert (self->relations, g_steal_pointer (&key), relation);
      note_ends (self, ends, relation);
      g_object_unref (relation);
    }
  xpl_finding_add_evidence (XPL_FINDING (relation), xpl_story_get_article (self->story, article), statement->clause,
                            statement->cue);
  add_via (self, relation, article, statement);
}

static gboolean
is_denial (const XplRelation *relation)
{
  return relation->polarity == XPL_POLARITY_NEGATIVE || relation->modality == XPL_MODALITY_DENIED;
}

/* Whoever says that it is not so disputes what says that it is. */
static void
add_disputes (GHashTable *ends)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, ends);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const GPtrArray *relations = value;
      g_autoptr (GPtrArray) deniers = g_ptr_array_new ();

      for (guint i = 0; i < relations->len; i++)
        {
          const XplRelation *relation = g_ptr_array_index (relations, i);

          for (guint k = 0; is_denial (relation) && k < relation->attributed->len; k++)
            xpl_findings_add (deniers, g_ptr_array_index (relation->attributed, k));
        }
      for (guint i = 0; i < relations->len; i++)
        {
          const XplRelation *relation = g_ptr_array_index (relations, i);

          for (guint k = 0; !is_denial (relation) && k < deniers->len; k++)
            xpl_findings_add (relation->disputed_by, g_ptr_array_index (deniers, k));
        }
    }
}

gboolean
xpl_story_add_relations (XplStory *self)
{
  g_autoptr (GHashTable) relations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) ends =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  Relater relater = { self, relations, ends };

  for (guint i = 0; i < self->articles->len; i++)
    {
      const XplReading *reading = xpl_story_get_reading (self, i);

      if (xpl_story_is_cancelled (self))
        return FALSE;
      for (guint k = 0; reading != NULL && k < reading->statements->len; k++)
        add_statement (&relater, i, &g_array_index (reading->statements, XplStatement, k), self->events[i][k]);
    }
  add_disputes (ends);
  return TRUE;
}
