/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Two findings out of one. What is said of the one goes with the places that it hangs on: to each sentence belongs the
 * mention that stands in it, else the nearest one. A relation with sentences of both kinds becomes two.
 */

#include "config.h"

#include "replay-run.h"

#include "references.h"

#include <string.h>

/* @articles: set of those in which the new entity is mentioned: what stands elsewhere stays with the old one. */
typedef struct
{
  XplEntity *old;
  XplEntity *new;
  GHashTable *articles;
} Halves;

static guint32
get_distance (XplRange a, XplRange b)
{
  if (xpl_range_overlaps (a, b))
    return 0;
  return a.end <= b.start ? b.start - a.end : a.start - b.end;
}

/* Whether the place is about the new entity: where both stand in it as near, about the old one. */
static gboolean
is_of_new (const XplEvidence *evidence, gpointer data)
{
  const Halves *halves = data;
  GArray *mentions = evidence->article->mentions;
  guint32 nearest_old = G_MAXUINT32, nearest_new = G_MAXUINT32;

  if (!g_hash_table_contains (halves->articles, evidence->article))
    return FALSE;
  for (guint i = 0; i < mentions->len; i++)
    {
      const XplMention *mention = &g_array_index (mentions, XplMention, i);
      guint32 distance = get_distance (mention->range, evidence->range);

      if (mention->entity == halves->old)
        nearest_old = MIN (nearest_old, distance);
      else if (mention->entity == halves->new)
        nearest_new = MIN (nearest_new, distance);
    }
  return nearest_new < nearest_old;
}

static gboolean
is_of_old (const XplEvidence *evidence, gpointer data)
{
  return !is_of_new (evidence, data);
}

static guint
count_new (GArray *evidence, Halves *halves)
{
  guint n = 0;

  for (guint i = 0; i < evidence->len; i++)
    n += is_of_new (&g_array_index (evidence, XplEvidence, i), halves);
  return n;
}

static void
copy_pointers (GPtrArray *to, const GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_ptr_array_index (from, i));
}

/* The sentences about the new entity as a relation of their own, whose id follows from those of both. */
static void
divide_relation (XplRun *run, XplRelation *relation, Halves *halves)
{
  XplRelation *half = xpl_relation_new (relation->subject, relation->act, relation->object);
  GArray *evidence = xpl_finding_get_evidence (XPL_FINDING (relation));
  GArray *own = xpl_finding_get_evidence (XPL_FINDING (half));
  char *id = g_strdup_printf ("%s-%s", xpl_finding_get_id (XPL_FINDING (halves->new)),
                              xpl_finding_get_id (XPL_FINDING (relation)));

  half->mode = g_strdup (relation->mode);
  half->polarity = relation->polarity;
  half->modality = relation->modality;
  half->event = relation->event;
  copy_pointers (half->attributed, relation->attributed);
  copy_pointers (half->via, relation->via);
  copy_pointers (half->disputed_by, relation->disputed_by);
  xpl_when_copy (&half->when, &relation->when);
  g_array_append_vals (own, evidence->data, evidence->len);
  xpl_finding_remove_evidence (XPL_FINDING (half), is_of_old, halves);
  xpl_finding_remove_evidence (XPL_FINDING (relation), is_of_new, halves);
  xpl_finding_replace_reference (XPL_FINDING (half), XPL_FINDING (halves->old), XPL_FINDING (halves->new));
  xpl_run_add_part (run, XPL_FINDING (half), XPL_FINDING (relation), id);
}

static void
divide_event (XplEvent *event, Halves *halves)
{
  for (guint i = 0, n = event->participants->len; i < n; i++)
    {
      const XplParticipant *participant = &g_array_index (event->participants, XplParticipant, i);

      if (participant->entity == halves->old)
        xpl_event_add_participant (event, halves->new, participant->role);
    }
}

/* What a finding says of the old entity, it says of the one that stands nearer. */
static void
divide_user (XplRun *run, XplFinding *user, Halves *halves)
{
  GArray *evidence = xpl_finding_get_evidence (user);
  guint n = count_new (evidence, halves);

  if (n == 0)
    return;
  if (n < evidence->len && XPL_IS_RELATION (user))
    {
      divide_relation (run, XPL_RELATION (user), halves);
    }
  else if (n < evidence->len && XPL_IS_EVENT (user))
    {
      divide_event (XPL_EVENT (user), halves);
      xpl_run_note_user (run, halves->new, user);
    }
  else if (2 * n > evidence->len)
    {
      xpl_finding_replace_reference (user, XPL_FINDING (halves->old), XPL_FINDING (halves->new));
      xpl_run_note_user (run, halves->new, user);
    }
}

static void
divide_roles (XplRun *run, Halves *halves)
{
  GArray *roles = halves->old->roles;

  for (guint i = roles->len; i > 0; i--)
    {
      const XplRole *role = &g_array_index (roles, XplRole, i - 1);
      XplRole *moved;

      if (role->evidence->len == 0 || count_new (role->evidence, halves) < role->evidence->len)
        continue;
      moved = xpl_entity_add_role (halves->new, role->text, role->of);
      g_array_append_vals (moved->evidence, role->evidence->data, role->evidence->len);
      if (role->of != NULL)
        xpl_run_note_user (run, role->of, halves->new);
      g_array_remove_index (roles, i - 1);
    }
}

static gboolean
is_said (GArray *evidence, const char *text)
{
  gsize length = strlen (text);

  for (guint i = 0; i < evidence->len; i++)
    {
      const XplEvidence *place = &g_array_index (evidence, XplEvidence, i);

      if (place->range.end - place->range.start == length
          && memcmp (place->article->text + place->range.start, text, length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The old entity is no longer called what only the places that went call it. */
static void
divide_aliases (Halves *halves)
{
  GArray *ours = xpl_finding_get_evidence (XPL_FINDING (halves->old));
  GArray *theirs = xpl_finding_get_evidence (XPL_FINDING (halves->new));

  for (guint i = 0; i < theirs->len; i++)
    {
      const XplEvidence *place = &g_array_index (theirs, XplEvidence, i);
      const XplMention *mention = xpl_run_get_mention_at (place->article, place->range);
      g_autofree char *text = xpl_range_dup_text (place->range, place->article->text);
      guint index;

      if (mention == NULL || mention->kind > XPL_MENTION_DEMONYM
          || g_ptr_array_find_with_equal_func (halves->new->aliases, text, g_str_equal, NULL))
        continue;
      xpl_entity_add_alias (halves->new, text);
      if (g_ptr_array_find_with_equal_func (halves->old->aliases, text, g_str_equal, &index) && !is_said (ours, text))
        g_ptr_array_remove_index (halves->old->aliases, index);
    }
}

/* By place: a split may have thousands of them. */
static guint
hash_place (gconstpointer data)
{
  const XplEvidence *place = data;

  return g_direct_hash (place->article) ^ (place->range.start * 31) ^ (place->range.end * 1009);
}

static gboolean
is_same_place (gconstpointer a, gconstpointer b)
{
  const XplEvidence *left = a, *right = b;

  return left->article == right->article && xpl_range_equal (left->range, right->range);
}

/* Set of XplEvidence, borrowed from @places. */
static GHashTable *
index_places (GArray *places)
{
  GHashTable *index = g_hash_table_new (hash_place, is_same_place);

  for (guint i = 0; i < places->len; i++)
    g_hash_table_add (index, &g_array_index (places, XplEvidence, i));
  return index;
}

static gboolean
is_indexed (const XplEvidence *place, gpointer data)
{
  return g_hash_table_contains (data, place);
}

static XplFinding *
split_entity (XplRun *run, XplFinding *on, GArray *places, const char *name, int type, char *id)
{
  XplEntity *old = XPL_ENTITY (on);
  const XplEvidence *first = &g_array_index (places, XplEvidence, 0);
  g_autofree char *text = xpl_range_dup_text (first->range, first->article->text);
  XplEntity *new = xpl_entity_new (type >= 0 ? (XplEntityType) type : old->type, name != NULL ? name : text);
  g_autoptr (GHashTable) articles = g_hash_table_new (NULL, NULL);
  Halves halves = { old, new, articles };
  GPtrArray *users = xpl_run_get_users (run, on);
  guint n_users = users != NULL ? users->len : 0;
  GArray *own = xpl_finding_get_evidence (XPL_FINDING (new));
  g_autoptr (GHashTable) moved = index_places (places);

  new->named = old->named;
  xpl_run_add (run, XPL_FINDING (new), id);
  for (guint i = 0; i < places->len; i++)
    {
      const XplEvidence *place = &g_array_index (places, XplEvidence, i);
      XplMention *mention = xpl_run_get_mention_at (place->article, place->range);

      if (mention == NULL || mention->entity != old)
        continue;
      mention->entity = new;
      g_hash_table_add (articles, place->article);
      g_array_append_val (own, *place);
    }
  xpl_finding_remove_evidence (on, is_indexed, moved);
  for (guint i = 0; i < n_users; i++)
    {
      XplFinding *user = g_ptr_array_index (users, i);

      if (xpl_finding_get_list (user) != XPL_LIST_ENTITIES && !xpl_run_is_gone (run, user))
        divide_user (run, user, &halves);
    }
  divide_roles (run, &halves);
  divide_aliases (&halves);
  return XPL_FINDING (new);
}

static XplFinding *
split_event (XplRun *run, XplFinding *on, GArray *places, const char *name, char *id)
{
  XplEvent *old = XPL_EVENT (on);
  XplEvent *new = xpl_event_new (old->act, name != NULL ? name : old->label);
  g_autoptr (GHashTable) moved = index_places (places);
  GPtrArray *users = xpl_run_get_users (run, on);
  guint n_users = users != NULL ? users->len : 0;

  new->mode = g_strdup (old->mode);
  new->polarity = old->polarity;
  new->modality = old->modality;
  new->where = old->where;
  xpl_when_copy (&new->when, &old->when);
  for (guint i = 0; i < old->participants->len; i++)
    {
      const XplParticipant *participant = &g_array_index (old->participants, XplParticipant, i);

      xpl_event_add_participant (new, participant->entity, participant->role);
    }
  copy_pointers (new->attributed, old->attributed);
  g_array_append_vals (xpl_finding_get_evidence (XPL_FINDING (new)), places->data, places->len);
  xpl_finding_remove_evidence (on, is_indexed, moved);
  xpl_run_add (run, XPL_FINDING (new), id);
  for (guint i = 0; i < n_users; i++)
    {
      XplFinding *user = g_ptr_array_index (users, i);
      GArray *evidence = xpl_finding_get_evidence (user);

      if (evidence->len > 0 && !xpl_run_is_gone (run, user)
          && is_indexed (&g_array_index (evidence, XplEvidence, 0), moved))
        {
          xpl_finding_replace_reference (user, on, XPL_FINDING (new));
          xpl_run_note_user (run, new, user);
        }
    }
  return XPL_FINDING (new);
}

static XplFinding *
split_series (XplRun *run, XplFinding *on, GArray *places, const char *name, char *id)
{
  XplSeries *old = XPL_SERIES (on);
  XplSeries *new = xpl_series_new (name != NULL ? name : old->label);
  g_autoptr (GHashTable) moved = index_places (places);
  GPtrArray *users = xpl_run_get_users (run, on);
  guint n_users = users != NULL ? users->len : 0;

  new->counted = old->counted;
  new->what = g_strdup (old->what);
  new->state = g_strdup (old->state);
  new->where = old->where;
  new->per = g_strdup (old->per);
  new->unit = g_strdup (old->unit);
  g_array_append_vals (xpl_finding_get_evidence (XPL_FINDING (new)), places->data, places->len);
  xpl_finding_remove_evidence (on, is_indexed, moved);
  xpl_run_add (run, XPL_FINDING (new), id);
  for (guint i = 0; i < n_users; i++)
    {
      XplFinding *user = g_ptr_array_index (users, i);
      GArray *evidence = xpl_finding_get_evidence (user);

      if (XPL_IS_FIGURE (user) && evidence->len > 0 && is_indexed (&g_array_index (evidence, XplEvidence, 0), moved))
        {
          XPL_FIGURE (user)->series = new;
          xpl_run_note_user (run, new, user);
        }
    }
  return XPL_FINDING (new);
}

static XplFinding *
split_claim (XplRun *run, XplFinding *on, GArray *places, const char *name, char *id)
{
  XplClaim *old = XPL_CLAIM (on);
  XplClaim *new = xpl_claim_new (old->act, name != NULL ? name : old->label);
  g_autoptr (GHashTable) moved = index_places (places);

  copy_pointers (new->actors, old->actors);
  copy_pointers (new->objects, old->objects);
  for (guint i = 0; i < old->steps->len; i++)
    {
      const XplStep *step = &g_array_index (old->steps, XplStep, i);
      XplStep *half;

      if (step->evidence->len == 0 || !is_indexed (&g_array_index (step->evidence, XplEvidence, 0), moved))
        continue;
      half = xpl_claim_add_step (new, step->status, &step->when);
      copy_pointers (half->by, step->by);
      g_array_append_vals (half->evidence, step->evidence->data, step->evidence->len);
    }
  g_array_append_vals (xpl_finding_get_evidence (XPL_FINDING (new)), places->data, places->len);
  xpl_finding_remove_evidence (on, is_indexed, moved);
  xpl_run_add (run, XPL_FINDING (new), id);
  return XPL_FINDING (new);
}

static XplFinding *
split_origin (XplRun *run, XplFinding *on, GArray *places, char *id)
{
  XplOrigin *old = XPL_ORIGIN (on);
  XplOrigin *new = xpl_origin_new (old->kind);
  g_autoptr (GHashTable) moved = index_places (places);

  new->share = old->share;
  for (guint i = 0; i < places->len; i++)
    {
      XplArticle *article = g_array_index (places, XplEvidence, i).article;

      xpl_findings_add (new->items, article);
      g_ptr_array_remove (old->items, article);
    }
  g_array_append_vals (xpl_finding_get_evidence (XPL_FINDING (new)), places->data, places->len);
  xpl_finding_remove_evidence (on, is_indexed, moved);
  xpl_run_add (run, XPL_FINDING (new), id);
  return XPL_FINDING (new);
}

XplFinding *
xpl_run_split_off (XplRun *run, XplFinding *on, GArray *places, const char *name, int type, char *id)
{
  switch (xpl_finding_get_list (on))
    {
    case XPL_LIST_ENTITIES:
      return split_entity (run, on, places, name, type, id);
    case XPL_LIST_EVENTS:
      return split_event (run, on, places, name, id);
    case XPL_LIST_SERIES:
      return split_series (run, on, places, name, id);
    case XPL_LIST_CLAIMS:
      return split_claim (run, on, places, name, id);
    case XPL_LIST_ORIGINS:
      return split_origin (run, on, places, id);
    default:
      g_assert_not_reached ();
    }
}
