/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Which statements of a group tell of one event. The most exact dates make the events; a vaguer date ("in October") belongs
 * to the only event that it may mean; where it may mean several, to the one that is told far more often; else it is an event
 * of its own, for who could say which. A statement without a date belongs to an event that its article can speak of, chosen
 * likewise: one that was not to come when it was published, and either not long past, or just then told of by others.
 */

#include "config.h"

#include "happenings.h"

#define DAY (24 * 60 * 60)
/* Talks that one article has on the 18th and another on the 19th, across the date line, are the same. */
#define TOLERANCE DAY
/* An article that gives no date speaks of what is news. */
#define NEWS_SPAN (60 * DAY)
/* Undated reports of the same, no farther apart than this, are of one event. */
#define UNDATED_GAP (30 * DAY)
/* Of several events that a vague date may mean, one that is told so many times as often as all others is meant. */
#define DOMINANCE 2
/* Vague dates are held against no more events of a group than this. */
#define MAX_COMPARED 256

/* @first_told, @last_told: when the articles were published that give its date; XPL_INSTANT_MIN where none says */
typedef struct
{
  gint64 earliest;
  gint64 latest;
  gint64 first_told;
  gint64 last_told;
  int number;
  guint n_told; /* statements */
} DatedEvent;

typedef struct
{
  XplStory *story;
  GPtrArray *members; /* XplHappening of one group */
  GArray *dated;      /* DatedEvent of that group */
  guint n_events;
} Joiner;

/* TRUE where a bound is missing or the date spans more than a day. */
static gboolean
is_vague (const XplHappening *happening)
{
  return happening->earliest == XPL_INSTANT_MIN || happening->latest == XPL_INSTANT_MAX
         || happening->latest - happening->earliest >= DAY;
}

static guint64
get_span (const XplHappening *happening)
{
  return (guint64) happening->latest - (guint64) happening->earliest;
}

/* Exact dates first, in their order; then vague ones, the more exact first; then none. */
static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const XplHappening *left = *(const XplHappening *const *) a, *right = *(const XplHappening *const *) b;
  gboolean left_set = xpl_edtf_is_set (&left->date), right_set = xpl_edtf_is_set (&right->date);

  if (left_set != right_set)
    return left_set ? -1 : 1;
  if (left_set && is_vague (left) != is_vague (right))
    return is_vague (left) ? 1 : -1;
  if (left_set && is_vague (left) && get_span (left) != get_span (right))
    return get_span (left) < get_span (right) ? -1 : 1;
  if (left_set && left->earliest != right->earliest)
    return left->earliest < right->earliest ? -1 : 1;
  return left->order < right->order ? -1 : left->order > right->order;
}

static const XplEdtf *
get_published (Joiner *self, const XplHappening *happening)
{
  return &xpl_story_get_article (self->story, happening->article)->published.edtf;
}

static void
join_event (Joiner *self, XplHappening *happening, DatedEvent *event)
{
  gint64 published = xpl_edtf_earliest (get_published (self, happening));

  happening->event = event->number;
  event->n_told++;
  if (published == XPL_INSTANT_MIN)
    return;
  if (event->first_told == XPL_INSTANT_MIN || published < event->first_told)
    event->first_told = published;
  event->last_told = MAX (event->last_told, published);
}

static void
begin_event (Joiner *self, XplHappening *happening)
{
  DatedEvent event = { .earliest = happening->earliest, .latest = happening->latest, .number = self->n_events++ };

  event.first_told = event.last_told = XPL_INSTANT_MIN;
  join_event (self, happening, &event);
  if (xpl_edtf_is_set (&happening->date))
    g_array_append_val (self->dated, event);
}

static gint64
get_tolerance (Joiner *self, const XplHappening *happening)
{
  return xpl_act_get_quad (xpl_happening_get_statement (self->story, happening)->act) == XPL_QUAD_VERBAL_COOPERATION
             ? TOLERANCE
             : 0;
}

static void
join_exact (Joiner *self, XplHappening *happening)
{
  DatedEvent *last =
      self->dated->len == 0 ? NULL : &g_array_index (self->dated, DatedEvent, self->dated->len - 1);

  if (last != NULL && happening->earliest <= last->latest + get_tolerance (self, happening))
    join_event (self, happening, last);
  else
    begin_event (self, happening);
}

/* Those that a statement may mean, one after the other. */
typedef struct
{
  DatedEvent *best;
  guint n_candidates;
  guint n_told; /* of all */
} Choice;

static void
consider (Choice *choice, DatedEvent *event)
{
  choice->n_candidates++;
  choice->n_told += event->n_told;
  if (choice->best == NULL || event->n_told > choice->best->n_told)
    choice->best = event;
}

/* The only one, or the one that is told far more often than the others; else NULL. */
static DatedEvent *
choose (const Choice *choice)
{
  if (choice->n_candidates < 2)
    return choice->best;
  return choice->best->n_told >= DOMINANCE * (choice->n_told - choice->best->n_told) ? choice->best : NULL;
}

static void
join_vague (Joiner *self, XplHappening *happening)
{
  DatedEvent *same = NULL;
  Choice choice = { 0 };

  for (guint i = 0; i < self->dated->len && i < MAX_COMPARED; i++)
    {
      DatedEvent *event = &g_array_index (self->dated, DatedEvent, i);

      if (event->earliest == happening->earliest && event->latest == happening->latest)
        same = event;
      if (event->earliest <= happening->latest && event->latest >= happening->earliest)
        consider (&choice, event);
    }
  if (same == NULL)
    same = choose (&choice);
  if (same != NULL)
    join_event (self, happening, same);
  else
    begin_event (self, happening);
}

/* TRUE where the article of @happening, which gives no date, can speak of @event. */
static gboolean
is_news (Joiner *self, const XplHappening *happening, const DatedEvent *event)
{
  const XplEdtf *published = get_published (self, happening);
  gint64 earliest, latest;
  gboolean to_come = xpl_modality_get_certainty (xpl_happening_get_statement (self->story, happening)->modality)
                     == XPL_CERTAINTY_TO_COME;

  if (!xpl_edtf_is_set (published))
    return TRUE;
  earliest = xpl_edtf_earliest (published);
  latest = xpl_edtf_latest (published);
  if (!to_come && latest != XPL_INSTANT_MAX && event->earliest > latest + DAY)
    return FALSE;
  if (earliest == XPL_INSTANT_MIN || event->latest >= earliest - NEWS_SPAN)
    return TRUE;
  return event->first_told != XPL_INSTANT_MIN && latest != XPL_INSTANT_MAX && latest >= event->first_told - NEWS_SPAN
         && earliest <= event->last_told + NEWS_SPAN;
}

/* @later is not earlier than @earlier; an unknown day may be any. */
static gboolean
is_near (gint64 earlier, gint64 later)
{
  return earlier == XPL_INSTANT_MIN || later == XPL_INSTANT_MIN || later - earlier <= UNDATED_GAP;
}

static void
join_undated (Joiner *self, XplHappening *happening, XplHappening **previous)
{
  DatedEvent *meant;
  Choice choice = { 0 };
  gint64 published = xpl_edtf_earliest (get_published (self, happening));

  for (guint i = 0; i < self->dated->len && i < MAX_COMPARED; i++)
    {
      DatedEvent *event = &g_array_index (self->dated, DatedEvent, i);

      if (is_news (self, happening, event))
        consider (&choice, event);
    }
  meant = choose (&choice);
  if (meant != NULL)
    {
      happening->event = meant->number;
      return;
    }
  if (*previous != NULL && is_near (xpl_edtf_earliest (get_published (self, *previous)), published))
    happening->event = (*previous)->event;
  else
    begin_event (self, happening);
  *previous = happening;
}

typedef struct
{
  XplHappening *happening;
  gint64 published;
} Undated;

static int
compare_published (gconstpointer a, gconstpointer b)
{
  const Undated *left = a, *right = b;

  if (left->published != right->published)
    return left->published < right->published ? -1 : 1;
  return left->happening->order < right->happening->order ? -1 : left->happening->order > right->happening->order;
}

static void
join_all_undated (Joiner *self, guint first)
{
  g_autoptr (GArray) undated = g_array_new (FALSE, FALSE, sizeof (Undated));
  XplHappening *previous = NULL;

  for (guint i = first; i < self->members->len; i++)
    {
      Undated row = { .happening = g_ptr_array_index (self->members, i) };

      row.published = xpl_edtf_earliest (get_published (self, row.happening));
      g_array_append_val (undated, row);
    }
  g_array_sort (undated, compare_published);
  for (guint i = 0; i < undated->len; i++)
    join_undated (self, g_array_index (undated, Undated, i).happening, &previous);
}

static void
join_group (Joiner *self)
{
  guint i;

  g_array_set_size (self->dated, 0);
  g_ptr_array_sort (self->members, compare_dates);
  for (i = 0; i < self->members->len; i++)
    {
      XplHappening *happening = g_ptr_array_index (self->members, i);

      if (!xpl_edtf_is_set (&happening->date))
        break;
      if (is_vague (happening))
        join_vague (self, happening);
      else
        join_exact (self, happening);
    }
  join_all_undated (self, i);
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const XplHappening *left = *(const XplHappening *const *) a, *right = *(const XplHappening *const *) b;

  if (left->group != right->group)
    return left->group < right->group ? -1 : 1;
  return left->order < right->order ? -1 : left->order > right->order;
}

guint
xpl_happenings_join (XplStory *story, GArray *happenings)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_sized_new (happenings->len);
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  g_autoptr (GArray) dated = g_array_new (FALSE, FALSE, sizeof (DatedEvent));
  Joiner joiner = { story, members, dated, 0 };

  for (guint i = 0; i < happenings->len; i++)
    g_ptr_array_add (sorted, &g_array_index (happenings, XplHappening, i));
  g_ptr_array_sort (sorted, compare_groups);
  for (guint i = 0; i < sorted->len; i++)
    {
      XplHappening *happening = g_ptr_array_index (sorted, i);

      g_ptr_array_add (members, happening);
      if (i + 1 == sorted->len || ((XplHappening *) g_ptr_array_index (sorted, i + 1))->group != happening->group)
        {
          join_group (&joiner);
          g_ptr_array_set_size (members, 0);
        }
    }
  return joiner.n_events;
}
