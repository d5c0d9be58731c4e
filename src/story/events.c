/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "event-labels.h"
#include "happenings.h"

#define DAY (24 * 60 * 60)

/* What of all statements of one event makes it. */
typedef struct
{
  XplStory *story;
  XplEvent *event;
  const XplHappening *last;
  guint exactness;        /* of the label */
  gboolean is_negated;    /* the label says by itself that it is not so */
  gboolean is_attributed; /* every statement says on whose word */
  GHashTable *wheres;     /* entity → how many statements place it there */
} EventMaker;

/* The surer the earlier. */
static int
rate_modality (XplModality modality)
{
  static const int ratings[] = {
    [XPL_MODALITY_FACT] = 0,     [XPL_MODALITY_CLAIMED] = 1,     [XPL_MODALITY_SUSPECTED] = 2, [XPL_MODALITY_PLANNED] = 0,
    [XPL_MODALITY_EXPECTED] = 1, [XPL_MODALITY_CONDITIONAL] = 2, [XPL_MODALITY_POSSIBLE] = 3,  [XPL_MODALITY_DENIED] = 0,
  };

  return ratings[modality];
}

static void
take_label (EventMaker *self, const XplHappening *happening, const XplStatement *statement)
{
  guint exactness;
  g_autofree char *label = xpl_statement_make_label (self->story, happening->article, statement, &exactness);
  g_autofree char *negated = statement->polarity == XPL_POLARITY_NEGATIVE
                                 ? xpl_statement_make_negated_label (self->story, happening->article, statement)
                                 : NULL;

  if (*self->event->label != '\0' && exactness <= self->exactness)
    return;
  g_free (self->event->label);
  self->is_negated = negated != NULL;
  self->event->label = negated != NULL ? g_steal_pointer (&negated) : g_steal_pointer (&label);
  self->exactness = exactness;
}

static XplReported *
find_reported (XplEvent *event, const XplWhen *when)
{
  for (guint i = 0; i < event->reported->len; i++)
    {
      XplReported *reported = &g_array_index (event->reported, XplReported, i);

      if (xpl_edtf_compare (&reported->when.edtf, &when->edtf) == 0
          && g_strcmp0 (reported->when.time, when->time) == 0)
        return reported;
    }
  return xpl_event_add_reported (event, when);
}

static void
take_date (EventMaker *self, const XplHappening *happening, const XplStatement *statement)
{
  XplEvidence evidence = { .article = xpl_story_get_article (self->story, happening->article), .range = statement->clause };
  XplWhen when = { 0 };

  if (xpl_edtf_is_set (&happening->date)
      && xpl_story_set_when (self->story, &when, happening->article, statement->timex))
    {
      evidence.mark = when.range;
      g_array_append_val (find_reported (self->event, &when)->evidence, evidence);
    }
  xpl_when_clear (&when);
}

static void
take_where (EventMaker *self, const XplHappening *happening, const XplStatement *statement)
{
  XplEntity *where = xpl_story_get_entity (self->story, happening->article, statement->where);
  guint n;

  if (where == NULL)
    return;
  n = GPOINTER_TO_UINT (g_hash_table_lookup (self->wheres, where)) + 1;
  g_hash_table_insert (self->wheres, where, GUINT_TO_POINTER (n));
  if (self->event->where == NULL
      || n > GPOINTER_TO_UINT (g_hash_table_lookup (self->wheres, self->event->where)))
    self->event->where = where;
}

static void
take_statement (EventMaker *self, const XplHappening *happening)
{
  const XplStatement *statement = xpl_happening_get_statement (self->story, happening);
  XplEvent *event = self->event;

  take_label (self, happening, statement);
  take_date (self, happening, statement);
  take_where (self, happening, statement);
  if (rate_modality (statement->modality) < rate_modality (event->modality))
    event->modality = statement->modality;
  if (statement->attributed == NULL || statement->attributed->len == 0)
    self->is_attributed = FALSE;
  xpl_story_add_all (self->story, event->attributed, happening->article, statement->attributed);
  xpl_finding_add_evidence (XPL_FINDING (event), xpl_story_get_article (self->story, happening->article),
                            statement->clause, statement->cue);
  self->story->events[happening->article][happening->statement] = event;
}

static gint64
get_span (const XplEdtf *edtf)
{
  gint64 earliest = xpl_edtf_earliest (edtf), latest = xpl_edtf_latest (edtf);

  return earliest == XPL_INSTANT_MIN || latest == XPL_INSTANT_MAX ? G_MAXINT64 : latest - earliest;
}

static guint
count_articles (const XplReported *reported)
{
  guint n = 0;
  const XplArticle *last = NULL;

  for (guint i = 0; i < reported->evidence->len; i++)
    {
      const XplArticle *article = g_array_index (reported->evidence, XplEvidence, i).article;

      n += article != last;
      last = article;
    }
  return n;
}

/* How exact a date is: days before months before the rest. */
static int
rate_span (const XplEdtf *edtf)
{
  gint64 span = get_span (edtf);

  return span < DAY ? 0 : span < 40 * DAY ? 1 : span < 400 * DAY ? 2 : 3;
}

/* The most exact date that most articles give; what the text states before what was computed. */
static gboolean
is_better (const XplReported *a, const XplReported *b)
{
  int left = rate_span (&a->when.edtf), right = rate_span (&b->when.edtf);
  guint left_articles = count_articles (a), right_articles = count_articles (b);

  if (left != right)
    return left < right;
  if (left_articles != right_articles)
    return left_articles > right_articles;
  if (a->when.how != b->when.how)
    return a->when.how < b->when.how;
  return get_span (&a->when.edtf) < get_span (&b->when.edtf);
}

static void
choose_when (XplEvent *event)
{
  const XplReported *best = NULL;

  for (guint i = 0; i < event->reported->len; i++)
    {
      const XplReported *reported = &g_array_index (event->reported, XplReported, i);

      if (best == NULL || is_better (reported, best))
        best = reported;
    }
  if (best != NULL)
    xpl_when_copy (&event->when, &best->when);
}

static void
finish (EventMaker *self, const XplHappening *first)
{
  XplEvent *event = self->event;
  g_autofree char *why =
      xpl_statement_make_why (self->story, first->article, xpl_happening_get_statement (self->story, first));
  g_autofree char *label = xpl_story_qualify (event->label, self->is_negated ? XPL_POLARITY_POSITIVE : event->polarity, event->modality);

  choose_when (event);
  if (!self->is_attributed)
    g_ptr_array_set_size (event->attributed, 0);
  g_free (event->label);
  event->label = g_steal_pointer (&label);
  xpl_finding_set_why (XPL_FINDING (event), why);
  xpl_bundle_add_finding (self->story->bundle, XPL_FINDING (event));
}

/* @members: XplHappening of one event, in order. */
static void
make_event (XplStory *story, const GPtrArray *members)
{
  const XplHappening *first = g_ptr_array_index (members, 0);
  const XplStatement *statement = xpl_happening_get_statement (story, first);
  g_autoptr (GHashTable) wheres = g_hash_table_new (NULL, NULL);
  g_autoptr (XplEvent) event = xpl_event_new (statement->act, NULL);
  EventMaker maker = { .story = story, .event = event, .is_attributed = TRUE, .wheres = wheres };

  event->mode = g_strdup (statement->mode);
  event->polarity = statement->polarity;
  event->modality = statement->modality;
  xpl_event_add_participant (event, first->actor, "actor");
  if (first->recipient != NULL)
    xpl_event_add_participant (event, first->recipient, xpl_act_is_symmetric (statement->act) ? "actor" : "recipient");
  for (guint i = 0; i < members->len; i++)
    take_statement (&maker, g_ptr_array_index (members, i));
  finish (&maker, first);
}

gboolean
xpl_story_add_events (XplStory *self)
{
  g_autoptr (GArray) happenings = xpl_happenings_collect (self);
  guint n_events = xpl_happenings_join (self, happenings);
  g_autoptr (GPtrArray) members = g_ptr_array_new_full (n_events, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < n_events; i++)
    g_ptr_array_add (members, g_ptr_array_new ());
  for (guint i = 0; i < happenings->len; i++)
    {
      XplHappening *happening = &g_array_index (happenings, XplHappening, i);

      g_ptr_array_add (g_ptr_array_index (members, happening->event), happening);
    }
  for (guint i = 0; i < happenings->len; i++)
    {
      const XplHappening *happening = &g_array_index (happenings, XplHappening, i);
      const GPtrArray *event = g_ptr_array_index (members, happening->event);

      if (xpl_story_is_cancelled (self))
        return FALSE;
      if (g_ptr_array_index (event, 0) == happening)
        make_event (self, event);
    }
  return TRUE;
}
