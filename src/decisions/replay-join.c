/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* One finding out of two, kind by kind: what only one of them knew, both know. */

#include "config.h"

#include "replay-run.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
add_all (XplRun *run, XplFinding *user, GPtrArray *to, const GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    {
      xpl_findings_add (to, g_ptr_array_index (from, i));
      if (XPL_IS_FINDING (g_ptr_array_index (from, i)))
        xpl_run_note_user (run, g_ptr_array_index (from, i), user);
    }
}

static void
add_when (XplWhen *to, const XplWhen *from)
{
  if (!xpl_when_is_set (to))
    xpl_when_copy (to, from);
}

static void
join_entities (XplRun *run, XplFinding *kept_finding, XplFinding *other_finding)
{
  XplEntity *kept = XPL_ENTITY (kept_finding), *other = XPL_ENTITY (other_finding);

  xpl_run_relabel (run, other_finding, other->name, kept->name);
  xpl_entity_add_alias (kept, other->name);
  for (guint i = 0; i < other->aliases->len; i++)
    xpl_entity_add_alias (kept, g_ptr_array_index (other->aliases, i));
  for (guint i = 0; i < other->roles->len; i++)
    {
      const XplRole *role = &g_array_index (other->roles, XplRole, i);
      XplRole *same;

      if (role->of == kept)
        continue;
      same = xpl_entity_add_role (kept, role->text, role->of);
      g_array_append_vals (same->evidence, role->evidence->data, role->evidence->len);
      if (role->of != NULL)
        xpl_run_note_user (run, role->of, kept);
    }
  kept->named = kept->named || other->named;
}

static void
join_events (XplRun *run, XplFinding *kept_finding, XplFinding *other_finding)
{
  XplEvent *kept = XPL_EVENT (kept_finding), *other = XPL_EVENT (other_finding);

  for (guint i = 0; i < other->participants->len; i++)
    {
      const XplParticipant *participant = &g_array_index (other->participants, XplParticipant, i);

      xpl_event_add_participant (kept, participant->entity, participant->role);
      xpl_run_note_user (run, participant->entity, kept);
    }
  for (guint i = 0; i < other->reported->len; i++)
    {
      const XplReported *reported = &g_array_index (other->reported, XplReported, i);
      XplReported *same = xpl_event_add_reported (kept, &reported->when);

      g_array_append_vals (same->evidence, reported->evidence->data, reported->evidence->len);
    }
  add_when (&kept->when, &other->when);
  add_all (run, kept_finding, kept->attributed, other->attributed);
  if (kept->where == NULL && other->where != NULL)
    {
      kept->where = other->where;
      xpl_run_note_user (run, kept->where, kept);
    }
}

static void
join_claims (XplRun *run, XplFinding *kept_finding, XplFinding *other_finding)
{
  XplClaim *kept = XPL_CLAIM (kept_finding), *other = XPL_CLAIM (other_finding);

  for (guint i = 0; i < other->steps->len; i++)
    {
      const XplStep *step = &g_array_index (other->steps, XplStep, i);
      XplStep *same = xpl_claim_add_step (kept, step->status, &step->when);

      add_all (run, kept_finding, same->by, step->by);
      g_array_append_vals (same->evidence, step->evidence->data, step->evidence->len);
    }
  add_all (run, kept_finding, kept->actors, other->actors);
  add_all (run, kept_finding, kept->objects, other->objects);
}

static void
join_origins (XplRun *run, XplFinding *kept, XplFinding *other)
{
  add_all (run, kept, XPL_ORIGIN (kept)->items, XPL_ORIGIN (other)->items);
}

/* After its references were replaced: a role of oneself, a part of oneself. */
static void
drop_own_references (XplFinding *kept)
{
  if (XPL_IS_SERIES (kept) && XPL_SERIES (kept)->part_of == XPL_SERIES (kept))
    XPL_SERIES (kept)->part_of = NULL;
  for (guint i = XPL_IS_ENTITY (kept) ? XPL_ENTITY (kept)->roles->len : 0; i > 0; i--)
    if (g_array_index (XPL_ENTITY (kept)->roles, XplRole, i - 1).of == XPL_ENTITY (kept))
      g_array_remove_index (XPL_ENTITY (kept)->roles, i - 1);
}

static int
compare_pointers (gconstpointer a, gconstpointer b)
{
  const char *left = *(const char *const *) a, *right = *(const char *const *) b;

  return left < right ? -1 : left > right;
}

/* What a relation says: two of which that is the same are one. */
static char *
make_key (const XplRelation *relation)
{
  g_autoptr (GPtrArray) attributed = g_ptr_array_copy (relation->attributed, NULL, NULL);
  gpointer from = relation->subject, to = relation->object;
  gboolean swap = xpl_act_is_symmetric (relation->act) && from > to;
  GString *key = g_string_new (NULL);

  g_string_printf (key, "%p|%p|%d|%s|%d|%d|%p", swap ? to : from, swap ? from : to, relation->act,
                   relation->mode != NULL ? relation->mode : "", relation->polarity, relation->modality,
                   (gpointer) relation->event);
  g_ptr_array_sort (attributed, compare_pointers);
  for (guint i = 0; i < attributed->len; i++)
    g_string_append_printf (key, "|%p", g_ptr_array_index (attributed, i));
  return g_string_free (key, FALSE);
}

static void
join_relations (XplRun *run, XplRelation *kept, XplRelation *other)
{
  add_all (run, XPL_FINDING (kept), kept->via, other->via);
  add_all (run, XPL_FINDING (kept), kept->disputed_by, other->disputed_by);
  add_when (&kept->when, &other->when);
  xpl_run_join (run, XPL_FINDING (kept), XPL_FINDING (other));
}

static XplEntity *
get_other_end (XplRelation *relation, XplEntity *entity)
{
  return relation->subject == entity ? relation->object : relation->subject;
}

/* Whom @finding has relations to, and itself. */
static GHashTable *
collect_ends (XplRun *run, XplFinding *finding)
{
  GPtrArray *users = xpl_run_get_users (run, finding);
  GHashTable *ends = g_hash_table_new (NULL, NULL);

  for (guint i = 0; users != NULL && i < users->len; i++)
    {
      XplFinding *user = g_ptr_array_index (users, i);

      if (xpl_finding_get_list (user) == XPL_LIST_RELATIONS && XPL_IS_ENTITY (finding))
        g_hash_table_add (ends, get_other_end (XPL_RELATION (user), XPL_ENTITY (finding)));
    }
  return ends;
}

/* Makes one of the relations of @entity to @ends that say the same, and drops those to itself. */
static void
tidy_relations (XplRun *run, XplEntity *entity, GHashTable *ends)
{
  GPtrArray *users = xpl_run_get_users (run, entity);
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; users != NULL && i < users->len; i++)
    {
      XplFinding *user = g_ptr_array_index (users, i);
      g_autofree char *key = NULL;
      XplRelation *same;

      if (xpl_finding_get_list (user) != XPL_LIST_RELATIONS || xpl_run_is_gone (run, user))
        continue;
      if (!g_hash_table_contains (ends, get_other_end (XPL_RELATION (user), entity)))
        continue;
      if (XPL_RELATION (user)->subject == XPL_RELATION (user)->object)
        {
          xpl_run_drop (run, user);
          continue;
        }
      key = make_key (XPL_RELATION (user));
      same = g_hash_table_lookup (said, key);
      if (same == NULL)
        g_hash_table_insert (said, g_steal_pointer (&key), user);
      else if (XPL_FINDING (same) != user)
        join_relations (run, same, XPL_RELATION (user));
    }
}

void
xpl_run_merge (XplRun *run, XplFinding *kept, XplFinding *other)
{
  static void (*const join[XPL_N_LISTS]) (XplRun *, XplFinding *, XplFinding *) = {
    [XPL_LIST_ENTITIES] = join_entities,
    [XPL_LIST_EVENTS] = join_events,
    [XPL_LIST_CLAIMS] = join_claims,
    [XPL_LIST_ORIGINS] = join_origins,
  };
  XplList list = xpl_finding_get_list (kept);
  g_autoptr (GHashTable) ends = collect_ends (run, other);
  g_autofree char *label = xpl_finding_dup_label (other);
  g_autofree char *sentence = g_strdup_printf (_("“%s” was merged into it by hand."), label);

  if (join[list] != NULL)
    join[list] (run, kept, other);
  xpl_run_join (run, kept, other);
  drop_own_references (kept);
  if (XPL_IS_ENTITY (kept))
    tidy_relations (run, XPL_ENTITY (kept), ends);
  xpl_run_explain (kept, sentence);
}
