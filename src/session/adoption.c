/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Additions from files become decisions, as if somebody had made them one by one. Their ids follow from what they say, so
 * that the same file, added again, adds nothing.
 */

#include "config.h"

#include "adoption-private.h"

#include "replay.h"

#include <glib/gi18n-lib.h>

/* How many things of one file that cannot be added are told of one by one. */
#define MAX_TOLD 50

static GHashTable *
index_labels (XplBundle *shown)
{
  GListModel *entities = G_LIST_MODEL (xpl_bundle_get_list (shown, XPL_LIST_ENTITIES));
  GHashTable *labels = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (XplEntity) entity = g_list_model_get_item (entities, i);
      gboolean is_new = !g_hash_table_contains (labels, entity->name);

      g_hash_table_insert (labels, entity->name, is_new ? entity : NULL);
    }
  return labels;
}

static GHashTable *
index_decisions (GListModel *decisions)
{
  GHashTable *made = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (decisions); i++)
    {
      XplDecision *decision = g_list_model_get_item (decisions, i);

      if (decision->id != NULL)
        g_hash_table_insert (made, decision->id, decision);
      else
        g_object_unref (decision);
    }
  return made;
}

void
xpl_adopter_take (XplAdopter *self, XplDecision *decision, const char *seed)
{
  xpl_decide_seed (decision, seed);
  g_hash_table_insert (self->made, decision->id, g_object_ref (decision));
  g_ptr_array_add (self->adoption->decisions, decision);
}

gboolean
xpl_adopter_has_made (XplAdopter *self, const char *seed)
{
  g_autofree char *id = xpl_decide_dup_seeded_id (seed);

  return g_hash_table_contains (self->made, id);
}

XplFinding *
xpl_adopter_find_made (XplAdopter *self, const char *seed)
{
  g_autofree char *id = xpl_decide_dup_seeded_id (seed);
  XplDecision *decision = g_hash_table_lookup (self->made, id);
  const char *made = decision == NULL ? NULL : xpl_decide_get_made_id (decision);

  return made == NULL ? NULL : xpl_bundle_lookup (self->shown, made);
}

XplEntity *
xpl_adopter_match (XplAdopter *self, const char *label, int type)
{
  XplEntity *entity = g_hash_table_lookup (self->labels, label);

  return entity != NULL && (type == XPL_ADDED_UNKNOWN || (int) entity->type == type) ? entity : NULL;
}

XplEntity *
xpl_adopter_expect_entity (XplAdopter *self, XplDecision *decision, XplEntityType type, const char *label)
{
  XplEntity *expected = xpl_entity_new (type, label);

  xpl_finding_set_id (XPL_FINDING (expected), xpl_decide_get_made_id (decision));
  g_ptr_array_add (self->expected, expected);
  return expected;
}

void
xpl_adopter_leave_out (XplAdopter *self, const char *format, ...)
{
  g_autofree char *why = NULL;
  va_list args;

  if (self->adoption->n_left_out++ >= MAX_TOLD)
    return;
  va_start (args, format);
  why = g_strdup_vprintf (format, args);
  va_end (args);
  xpl_warnings_add (self->warnings, XPL_ERROR_DANGLING, "%s: %s", self->additions->name, why);
}

/* Nobody reads a thousand lines that say the same. */
static void
tell_rest (XplAdopter *self)
{
  guint n = self->adoption->n_left_out > MAX_TOLD ? self->adoption->n_left_out - MAX_TOLD : 0;

  if (n > 0)
    xpl_warnings_add (self->warnings, XPL_ERROR_DANGLING,
                      ngettext ("%s: %u more cannot be added", "%s: %u more cannot be added", n), self->additions->name, n);
}

XplAdoption *
xpl_adoption_new (const XplAdditions *additions, XplBundle *shown, GListModel *made, XplWarnings *warnings)
{
  g_return_val_if_fail (additions != NULL && XPL_IS_BUNDLE (shown) && warnings != NULL, NULL);

  XplAdoption *self = g_new0 (XplAdoption, 1);
  XplAdopter adopter = { .additions = additions, .shown = shown, .adoption = self, .warnings = warnings };

  self->decisions = g_ptr_array_new_with_free_func (g_object_unref);
  adopter.labels = index_labels (shown);
  adopter.made = index_decisions (made);
  adopter.expected = g_ptr_array_new_with_free_func (g_object_unref);
  xpl_adopter_add_graph (&adopter);
  xpl_adopter_add_remarks (&adopter);
  tell_rest (&adopter);
  g_hash_table_unref (adopter.labels);
  g_hash_table_unref (adopter.made);
  g_ptr_array_unref (adopter.expected);
  return self;
}

void
xpl_adoption_free (XplAdoption *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->decisions);
  g_free (self);
}

char *
xpl_adoption_dup_words (const XplAdoption *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autofree char *entities = g_strdup_printf (ngettext ("%u entity", "%u entities", self->n_entities), self->n_entities);
  g_autofree char *relations = g_strdup_printf (ngettext ("%u tie", "%u ties", self->n_relations), self->n_relations);
  g_autofree char *remarks = g_strdup_printf (ngettext ("%u remark", "%u remarks", self->n_remarks), self->n_remarks);
  GString *words = g_string_new (NULL);

  /* Translators: 2 entities, 3 ties, 1 remark. */
  g_string_append_printf (words, _("Added by hand: %1$s, %2$s, %3$s"), entities, relations, remarks);
  if (self->n_matched > 0)
    g_string_append_printf (words, ngettext ("; %u has the label of an entity that is there",
                                             "; %u have the labels of entities that are there", self->n_matched),
                            self->n_matched);
  if (self->n_there > 0)
    g_string_append_printf (words, ngettext ("; %u was there already", "; %u were there already", self->n_there),
                            self->n_there);
  if (self->n_untyped > 0)
    g_string_append_printf (words, ngettext ("; the file does not say what %u entity is, which became a group",
                                             "; the file does not say what %u entities are, which became groups",
                                             self->n_untyped),
                            self->n_untyped);
  if (self->n_vague > 0)
    g_string_append_printf (words, ngettext ("; %u tie of no kind that is known here says that two belong together",
                                             "; %u ties of no kind that is known here say that two belong together",
                                             self->n_vague),
                            self->n_vague);
  if (self->n_left_out > 0)
    g_string_append_printf (words, ngettext ("; %u cannot be added", "; %u cannot be added", self->n_left_out),
                            self->n_left_out);
  return g_string_free (words, FALSE);
}
