/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Who is who: merge, split, distinct. */

#include "config.h"

#include "replay-run.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What was to be kept apart from @finding is to be kept apart from @kept. */
static void
carry_apart (XplRun *run, XplFinding *kept, XplFinding *finding)
{
  GHashTable *others = g_hash_table_lookup (run->apart, finding);
  XplDecision *present = run->decision;
  GHashTableIter iter;
  gpointer other, decision;

  if (others == NULL)
    return;
  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &other, &decision))
    {
      run->decision = decision;
      if (other != kept)
        xpl_run_keep_apart (run, kept, other);
    }
  run->decision = present;
}

static gboolean
check_not_apart (XplRun *run, XplFinding *kept, GPtrArray *others, GError **error)
{
  for (guint i = 0; i < others->len; i++)
    {
      run->needs = xpl_run_get_apart (run, kept, g_ptr_array_index (others, i));
      if (run->needs != NULL)
        {
          g_set_error_literal (error, XPL_ERROR, XPL_ERROR_DANGLING, _("an earlier decision keeps them apart"));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
apply_merge (XplRun *run, GError **error)
{
  JsonArray *with = xpl_json_get_array (run->decision->object, "with");
  XplFinding *kept = xpl_run_find_on (run, XPL_IN_JOINABLE, error);
  g_autoptr (GPtrArray) others = NULL;

  if (kept == NULL)
    return FALSE;
  others = xpl_run_find_all (run, with, XPL_IN (xpl_finding_get_list (kept)), error);
  if (others == NULL || !check_not_apart (run, kept, others, error))
    return FALSE;
  if (others->len == 0)
    {
      g_set_error_literal (error, XPL_ERROR, XPL_ERROR_MEMBER, _("it does not say what is merged"));
      return FALSE;
    }
  for (guint i = 0; i < others->len; i++)
    {
      XplFinding *other = g_ptr_array_index (others, i);

      if (other == kept)
        continue; /* the engine has made one of them by itself */
      carry_apart (run, kept, other);
      xpl_run_merge (run, kept, other);
    }
  xpl_run_touch (run, kept);
  return TRUE;
}

/* Lets @place be the very place of @on that it overlaps: a later analysis may have read a word more or less. */
static gboolean
snap (XplEvidence *place, XplFinding *on)
{
  GArray *evidence = xpl_finding_get_evidence (on);
  const XplEvidence *near = NULL;

  for (guint i = 0; i < evidence->len; i++)
    {
      const XplEvidence *own = &g_array_index (evidence, XplEvidence, i);

      if (own->article != place->article || !xpl_range_overlaps (own->range, place->range))
        continue;
      near = own;
      if (xpl_range_equal (own->range, place->range))
        break;
    }
  if (near != NULL)
    *place = *near;
  return near != NULL;
}

/* Whether @place belongs to @on; a decision that is not applied may have brought it there. */
static gboolean
belongs_to (XplRun *run, XplEvidence *place, XplFinding *on)
{
  XplEntity *entity = XPL_IS_ENTITY (on) ? xpl_run_get_entity_at (place->article, place->range) : NULL;

  if (entity != NULL && XPL_FINDING (entity) != on)
    {
      run->needs =
          xpl_run_get_missing_merge (run, xpl_finding_get_id (XPL_FINDING (entity)), xpl_finding_get_id (on));
      return FALSE;
    }
  return snap (place, on);
}

/* The places of @anchors that belong to @on; those whose text is gone are left out. */
static GArray *
find_places (XplRun *run, JsonArray *anchors, XplFinding *on, GError **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, TRUE, sizeof (XplEvidence));
  g_autoptr (GError) cause = NULL;
  guint n = anchors != NULL ? json_array_get_length (anchors) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonObject *anchor = xpl_json_get_element_object (anchors, i);
      XplEvidence place = { 0 };

      if (anchor == NULL)
        continue;
      g_clear_error (&cause);
      if (xpl_run_find_place (run, anchor, &place.article, &place.range, &cause) && belongs_to (run, &place, on))
        g_array_append_val (places, place);
      if (run->needs != NULL)
        break;
    }
  if (places->len > 0 && run->needs == NULL)
    return g_steal_pointer (&places);
  if (run->needs != NULL)
    g_set_error_literal (error, XPL_ERROR, XPL_ERROR_DANGLING, _("it needs what an earlier decision merges"));
  else if (cause != NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  else
    g_set_error_literal (error, XPL_ERROR, XPL_ERROR_DANGLING, _("none of its places belongs to it any more"));
  return NULL;
}

static gboolean
has_other_places (XplFinding *on, GArray *places, GError **error)
{
  if (xpl_finding_get_evidence (on)->len > places->len)
    return TRUE;
  g_set_error_literal (error, XPL_ERROR, XPL_ERROR_DANGLING, _("nothing would be left of it"));
  return FALSE;
}

static gboolean
apply_split (XplRun *run, GError **error)
{
  XplFinding *on = xpl_run_find_on (run, XPL_IN_JOINABLE, error);
  const char *name = xpl_json_get_string (run->decision->object, "name");
  const char *type = xpl_json_get_string (run->decision->object, "type");
  g_autoptr (GArray) places = NULL;
  g_autofree char *id = NULL;

  if (on == NULL)
    return FALSE;
  places = find_places (run, xpl_json_get_array (run->decision->object, "mentions"), on, error);
  if (places == NULL || !has_other_places (on, places, error))
    return FALSE;
  id = xpl_run_dup_made_id (run, error);
  if (id == NULL)
    return FALSE;
  xpl_run_split_off (run, on, places, name, type != NULL ? xpl_name_from_code (XPL_NAMES_ENTITY_TYPE, type) : -1,
                     g_steal_pointer (&id));
  xpl_run_touch (run, on);
  return TRUE;
}

/* What is to be two things has become one, by a later analysis or an earlier merging: it is taken apart again. */
static gboolean
take_apart (XplRun *run, XplFinding *both, GError **error)
{
  JsonObject *from = xpl_json_get_object (run->decision->object, "from");
  JsonObject *on = xpl_json_get_object (run->decision->object, "on");
  const char *id = xpl_json_get_string (from, "id");
  g_autoptr (GArray) theirs = find_places (run, xpl_json_get_array (from, "evidence"), both, error);
  g_autoptr (GArray) ours = NULL;
  g_autoptr (GArray) places = NULL;
  g_autofree char *made = NULL;
  XplFinding *other;

  if (theirs == NULL)
    return FALSE;
  ours = find_places (run, xpl_json_get_array (on, "evidence"), both, error);
  if (ours == NULL)
    return FALSE;
  xpl_run_sort_evidence (run, xpl_finding_get_evidence (both));
  places = xpl_run_divide (both, ours, theirs);
  made = id != NULL && xpl_bundle_lookup (run->bundle, id) == NULL ? g_strdup (id) : xpl_run_dup_made_id (run, error);
  if (made == NULL || !has_other_places (both, places, error))
    return FALSE;
  other = xpl_run_split_off (run, both, places, xpl_json_get_string (from, "label"), -1, g_steal_pointer (&made));
  xpl_run_keep_apart (run, both, other);
  xpl_run_touch (run, both);
  return TRUE;
}

static gboolean
apply_distinct (XplRun *run, GError **error)
{
  JsonObject *from = xpl_json_get_object (run->decision->object, "from");
  XplFinding *on = xpl_run_find_on (run, XPL_IN_JOINABLE, error);
  XplFinding *other;

  if (on == NULL)
    return FALSE;
  if (from == NULL)
    {
      g_set_error_literal (error, XPL_ERROR, XPL_ERROR_MEMBER, _("it does not say what is to be kept apart"));
      return FALSE;
    }
  other = xpl_run_find (run, from, XPL_IN (xpl_finding_get_list (on)), error);
  if (other == NULL)
    return FALSE;
  if (other == on)
    return take_apart (run, on, error);
  xpl_run_keep_apart (run, on, other);
  xpl_run_touch (run, on);
  xpl_run_touch (run, other);
  return TRUE;
}

static char *
words_merge (JsonObject *object, const char *on)
{
  JsonArray *others = xpl_json_get_array (object, "with");
  g_autofree char *with = others == NULL || json_array_get_length (others) == 0 ? xpl_reference_dup_words (NULL)
                                                                                : xpl_references_dup_words (others);

  /* Translators: both are names in quotation marks. */
  return g_strdup_printf (_("Merged %s into %s"), with, on);
}

static char *
words_split (JsonObject *object, const char *on)
{
  JsonArray *mentions = xpl_json_get_array (object, "mentions");
  guint n = mentions != NULL ? json_array_get_length (mentions) : 0;
  const char *name = xpl_json_get_string (object, "name");
  const char *exact = n > 0 ? xpl_json_get_string (xpl_json_get_element_object (mentions, 0), "exact") : NULL;

  if (name == NULL)
    name = exact;
  if (name == NULL)
    return g_strdup_printf (_("Split %s"), on);
  return g_strdup_printf (ngettext ("Split “%s” from %s: %u place", "Split “%s” from %s: %u places", n), name, on, n);
}

static char *
words_distinct (JsonObject *object, const char *on)
{
  g_autofree char *from = xpl_reference_dup_words (xpl_json_get_object (object, "from"));

  return g_strdup_printf (_("Kept %s and %s apart"), on, from);
}

const XplVerb xpl_identity_verbs[] = {
  { "merge", apply_merge, words_merge },
  { "split", apply_split, words_split },
  { "distinct", apply_distinct, words_distinct },
  { NULL },
};
