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

static gboolean
is_offer (const XplReading *reading, const XplStatement *statement)
{
  g_autofree char *clause = NULL;

  if (statement->label != NULL && g_str_has_prefix (statement->label, "offer"))
    return TRUE;
  clause = g_ascii_strdown (reading->text + statement->clause.start,
                            MAX (statement->cue.end, statement->clause.start) - statement->clause.start);
  return strstr (clause, " offer") != NULL;
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
    case XPL_MODALITY_CONDITIONAL:
    default:
      return NONE;
    }
}

/* One subject, act, object and theme. */
static char *
make_key (XplStory *story, guint article, const XplStatement *statement)
{
  XplEntity *actor = xpl_story_get_entity (story, article, statement->subject);
  XplEntity *object = xpl_story_get_entity (story, article, statement->object);
  g_autofree char *theme = NULL;

  if (actor == NULL || object == NULL || actor == object)
    return NULL;
  theme = xpl_statement_make_theme (statement);
  return g_strdup_printf ("%s|%d|%s|%s", xpl_finding_get_id (XPL_FINDING (actor)), statement->act,
                          xpl_finding_get_id (XPL_FINDING (object)), theme);
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

static const XplEdtf *
get_date (XplStory *story, const Told *told)
{
  return &xpl_story_get_article (story, told->article)->published.edtf;
}

/* What has no date comes last. */
static int
compare_told (gconstpointer a, gconstpointer b, gpointer story)
{
  return xpl_edtf_compare (get_date (story, a), get_date (story, b));
}

/* Two statuses, in two articles. */
static gboolean
is_thread (const GArray *told)
{
  gboolean has_articles = FALSE, has_statuses = FALSE;
  const Told *first = &g_array_index (told, Told, 0);

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

static void
make_claim (XplStory *story, GArray *told)
{
  const Told *first = &g_array_index (told, Told, 0);
  guint exactness;
  g_autofree char *label = xpl_statement_make_label (story, first->article, first->statement, &exactness);
  g_autoptr (XplClaim) claim = xpl_claim_new (first->statement->act, label);

  xpl_findings_add (claim->actors, xpl_story_get_entity (story, first->article, first->statement->subject));
  xpl_findings_add (claim->objects, xpl_story_get_entity (story, first->article, first->statement->object));
  g_array_sort_with_data (told, compare_told, story);
  for (guint i = 0; i < told->len; i++)
    add_step (story, claim, &g_array_index (told, Told, i));
  explain (claim);
  xpl_bundle_add_finding (story->bundle, XPL_FINDING (claim));
}

/* Threads in the order in which they begin. */
static void
collect_article (XplStory *story, guint article, GHashTable *threads, GPtrArray *order)
{
  const XplReading *reading = xpl_story_get_reading (story, article);

  for (guint i = 0; reading != NULL && i < reading->statements->len; i++)
    {
      const XplStatement *statement = &g_array_index (reading->statements, XplStatement, i);
      int status = find_status (reading, statement);
      Told told = { .article = article, .statement = statement, .status = (XplClaimStatus) status };
      g_autofree char *key = status == NONE ? NULL : make_key (story, article, statement);
      GArray *thread;

      if (key == NULL)
        continue;
      thread = g_hash_table_lookup (threads, key);
      if (thread == NULL)
        {
          thread = g_array_new (FALSE, FALSE, sizeof (Told));
          g_ptr_array_add (order, thread);
          g_hash_table_insert (threads, g_steal_pointer (&key), thread);
        }
      g_array_append_val (thread, told);
    }
}

gboolean
xpl_story_add_claims (XplStory *self)
{
  g_autoptr (GHashTable) threads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < self->articles->len; i++)
    {
      if (xpl_story_is_cancelled (self))
        return FALSE;
      collect_article (self, i, threads, order);
    }
  for (guint i = 0; i < order->len; i++)
    if (is_thread (g_ptr_array_index (order, i)))
      make_claim (self, g_ptr_array_index (order, i));
  return TRUE;
}
