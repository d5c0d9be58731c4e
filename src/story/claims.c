/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * A claim thread: what several articles say of one act, where they do not say the same: offered, suspected, denied,
 * confirmed. Only where at least two different statuses are told in at least two articles is there a thread to follow.
 * "Confirmed" needs somebody who vouches for it: that an article itself says so is no confirmation.
 */

#include "config.h"

#include "event-labels.h"
#include "happenings.h"

#include <glib/gi18n-lib.h>

/* No status. */
#define NONE (-1)

/* A statement of a thread. */
typedef struct
{
  guint article;
  const XplStatement *statement;
  XplClaimStatus status;
} Told;

/* The words before the deed offer it. */
static gboolean
is_offer (const XplReading *reading, const XplStatement *statement)
{
  static const char *const words[] = { " offer", " willing", " ready to", " pledge" };
  g_autofree char *clause = NULL;

  if (statement->label != NULL && g_str_has_prefix (statement->label, "offer"))
    return TRUE;
  if (statement->cue.end < statement->clause.start)
    return FALSE;
  clause = g_ascii_strdown (reading->text + statement->clause.start, statement->cue.end - statement->clause.start);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (clause, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static int
find_status (const XplReading *reading, const XplStatement *statement)
{
  gboolean is_negative = statement->polarity == XPL_POLARITY_NEGATIVE;
  gboolean is_attributed = statement->attributed != NULL && statement->attributed->len > 0;

  switch (statement->modality)
    {
    case XPL_MODALITY_DENIED:
      return is_negative ? XPL_STATUS_NOT_DENIED : XPL_STATUS_DENIED;
    case XPL_MODALITY_PLANNED:
      return is_negative ? NONE : is_offer (reading, statement) ? XPL_STATUS_OFFERED : XPL_STATUS_PLANNED;
    case XPL_MODALITY_EXPECTED:
      return is_negative ? NONE : XPL_STATUS_EXPECTED;
    case XPL_MODALITY_SUSPECTED:
      return is_negative ? NONE : XPL_STATUS_SUSPECTED;
    case XPL_MODALITY_CLAIMED:
      return is_negative ? XPL_STATUS_DENIED : XPL_STATUS_ALLEGED;
    case XPL_MODALITY_FACT:
      if (is_attributed)
        return is_negative ? XPL_STATUS_DENIED : XPL_STATUS_CONFIRMED;
      return NONE;
    case XPL_MODALITY_POSSIBLE:
      return !is_negative && is_offer (reading, statement) ? XPL_STATUS_OFFERED : NONE;
    case XPL_MODALITY_CONDITIONAL:
    default:
      return NONE;
    }
}

/* One subject, act and theme. */
static char *
make_deed_key (XplEntity *actor, const XplStatement *statement)
{
  g_autofree char *theme = xpl_statement_make_theme (statement);
  /* To send out soldiers is to mobilise them, and to send them to somebody is aid: one deed, told with and without whom for. */
  XplAct act = statement->act == XPL_ACT_MOBILIZE && *theme != '\0' ? XPL_ACT_AID : statement->act;

  return g_strdup_printf ("%s|%d|%s", xpl_finding_get_id (XPL_FINDING (actor)), act, theme);
}

static gboolean
same_entities (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!g_ptr_array_find ((GPtrArray *) b, g_ptr_array_index (a, i), NULL))
      return FALSE;
  return TRUE;
}

/* The step of that status by the same people, or a new one. */
static XplStep *
find_step (XplClaim *claim, XplClaimStatus status, const GPtrArray *by, const XplWhen *when)
{
  XplStep *step;

  for (guint i = 0; i < claim->steps->len; i++)
    {
      step = &g_array_index (claim->steps, XplStep, i);
      if (step->status == status && same_entities (step->by, by))
        return step;
    }
  step = xpl_claim_add_step (claim, status, when);
  for (guint i = 0; i < by->len; i++)
    xpl_findings_add (step->by, g_ptr_array_index (by, i));
  return step;
}

/* A status is told when its article is published; where that is not known, the date of the deed is the best there is. */
static void
add_step (XplStory *story, XplClaim *claim, const Told *told)
{
  XplArticle *article = xpl_story_get_article (story, told->article);
  XplEvidence evidence = { .article = article, .range = told->statement->clause, .mark = told->statement->cue };
  g_autoptr (GPtrArray) by = g_ptr_array_new ();
  XplWhen when = { 0 };

  if (xpl_when_is_set (&article->published))
    xpl_when_copy (&when, &article->published);
  else
    xpl_story_set_when (story, &when, told->article, told->statement->timex);
  xpl_story_add_all (story, by, told->article, told->statement->attributed);
  g_array_append_val (find_step (claim, told->status, by, &when)->evidence, evidence);
  xpl_when_clear (&when);
}

/* Of a date of which only the end is known, the end; what has no date comes last. */
static gint64
get_date (XplStory *story, const Told *told)
{
  const XplEdtf *published = &xpl_story_get_article (story, told->article)->published.edtf;
  gint64 earliest = xpl_edtf_earliest (published);

  return earliest != XPL_INSTANT_MIN ? earliest : xpl_edtf_latest (published);
}

static int
compare_told (gconstpointer a, gconstpointer b, gpointer story)
{
  gint64 left = get_date (story, a), right = get_date (story, b);

  return left < right ? -1 : left > right;
}

/* Two statuses, in two articles. */
static gboolean
is_thread (const GArray *told)
{
  gboolean has_articles = FALSE, has_statuses = FALSE;
  const Told *first;

  if (told->len == 0)
    return FALSE;
  first = &g_array_index (told, Told, 0);
  for (guint i = 1; i < told->len; i++)
    {
      has_articles |= g_array_index (told, Told, i).article != first->article;
      has_statuses |= g_array_index (told, Told, i).status != first->status;
    }
  return has_articles && has_statuses;
}

static void
explain (XplClaim *claim)
{
  g_autoptr (GString) why = g_string_new (_("Articles tell of it as"));

  for (guint i = 0; i < claim->steps->len; i++)
    g_string_append_printf (why, "%s%s", i > 0 ? ", " : " ",
                            xpl_name_to_words (XPL_NAMES_CLAIM_STATUS, g_array_index (claim->steps, XplStep, i).status));
  g_string_append_c (why, '.');
  xpl_finding_set_why (XPL_FINDING (claim), why->str);
}

/* The statement whose label says most names the thread. */
static char *
choose_label (XplStory *story, const GArray *told)
{
  g_autofree char *best = NULL;
  guint best_exactness = 0;

  for (guint i = 0; i < told->len; i++)
    {
      const Told *one = &g_array_index (told, Told, i);
      guint exactness;
      g_autofree char *label = xpl_statement_make_label (story, one->article, one->statement, &exactness);

      exactness = 2 * exactness + (xpl_story_get_entity (story, one->article, one->statement->object) != NULL);
      if (best != NULL && exactness <= best_exactness)
        continue;
      g_free (best);
      best = g_steal_pointer (&label);
      best_exactness = exactness;
    }
  return g_steal_pointer (&best);
}

static void
make_claim (XplStory *story, GArray *told)
{
  const Told *first = &g_array_index (told, Told, 0);
  g_autofree char *label = choose_label (story, told);
  g_autoptr (XplClaim) claim = xpl_claim_new (first->statement->act, label);

  xpl_findings_add (claim->actors, xpl_story_get_entity (story, first->article, first->statement->subject));
  for (guint i = 0; i < told->len; i++)
    {
      const Told *one = &g_array_index (told, Told, i);
      XplEntity *object = xpl_story_get_entity (story, one->article, one->statement->object);

      if (object != NULL)
        xpl_findings_add (claim->objects, object);
    }
  g_array_sort_with_data (told, compare_told, story);
  for (guint i = 0; i < told->len; i++)
    add_step (story, claim, &g_array_index (told, Told, i));
  explain (claim);
  xpl_bundle_add_finding (story->bundle, XPL_FINDING (claim));
}

/* Threads in the order in which they begin. */
typedef struct
{
  XplStory *story;
  GPtrArray *order;   /* Thread */
  GHashTable *threads; /* deed and object → Thread */
  GHashTable *deeds;   /* deed → Deed */
} Threads;

/* @told: Told; emptied where it is merged into another */
typedef struct
{
  GArray *told;
  char *deed;
  gboolean has_object;
} Thread;

/* The threads of one subject, act and theme that name an object. */
typedef struct
{
  Thread *only;
  guint n;
} Deed;

static void
free_thread (gpointer data)
{
  Thread *thread = data;

  g_array_unref (thread->told);
  g_free (thread->deed);
  g_free (thread);
}

static Thread *
get_thread (Threads *self, XplEntity *actor, XplEntity *object, const XplStatement *statement)
{
  g_autofree char *deed = make_deed_key (actor, statement);
  g_autofree char *key =
      g_strdup_printf ("%s|%s", deed, object != NULL ? xpl_finding_get_id (XPL_FINDING (object)) : "");
  Thread *thread = g_hash_table_lookup (self->threads, key);
  Deed *of_deed;

  if (thread != NULL)
    return thread;
  thread = g_new0 (Thread, 1);
  thread->told = g_array_new (FALSE, FALSE, sizeof (Told));
  thread->deed = g_strdup (deed);
  thread->has_object = object != NULL;
  g_ptr_array_add (self->order, thread);
  g_hash_table_insert (self->threads, g_steal_pointer (&key), thread);
  of_deed = g_hash_table_lookup (self->deeds, deed);
  if (of_deed == NULL)
    {
      of_deed = g_new0 (Deed, 1);
      g_hash_table_insert (self->deeds, g_steal_pointer (&deed), of_deed);
    }
  if (object != NULL)
    {
      of_deed->only = thread;
      of_deed->n++;
    }
  return thread;
}

static void
collect_article (Threads *self, guint article)
{
  const XplReading *reading = xpl_story_get_reading (self->story, article);

  for (guint i = 0; reading != NULL && i < reading->statements->len; i++)
    {
      const XplStatement *statement = &g_array_index (reading->statements, XplStatement, i);
      XplEntity *actor = xpl_story_get_entity (self->story, article, statement->subject);
      XplEntity *object = xpl_story_get_entity (self->story, article, statement->object);
      int status = find_status (reading, statement);
      Told told = { .article = article, .statement = statement, .status = (XplClaimStatus) status };

      if (status != NONE && actor != NULL && actor != object)
        g_array_append_val (get_thread (self, actor, object, statement)->told, told);
    }
}

/* "Sent troops", to whom not said, belongs to the only one that they are said to be sent to. */
static void
merge_threads (Threads *self)
{
  for (guint i = 0; i < self->order->len; i++)
    {
      Thread *thread = g_ptr_array_index (self->order, i);
      const Deed *deed = g_hash_table_lookup (self->deeds, thread->deed);

      if (thread->has_object || deed->n != 1 || g_str_has_suffix (thread->deed, "|"))
        continue;
      g_array_append_vals (deed->only->told, thread->told->data, thread->told->len);
      g_array_set_size (thread->told, 0);
    }
}

gboolean
xpl_story_add_claims (XplStory *self)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) deeds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (free_thread);
  Threads threads = { self, order, by_key, deeds };

  for (guint i = 0; i < self->articles->len; i++)
    {
      if (xpl_story_is_cancelled (self))
        return FALSE;
      collect_article (&threads, i);
    }
  merge_threads (&threads);
  for (guint i = 0; i < order->len; i++)
    {
      Thread *thread = g_ptr_array_index (order, i);

      if (is_thread (thread->told))
        make_claim (self, thread->told);
    }
  return TRUE;
}
