/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "finding.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *id;
  GArray *evidence;
  char *why;
  guint n_articles;
  guint n_origins;
  XplJsonMembers *extra;
  GHashTable *extra_parts;
  gboolean by_hand;
} XplFindingPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (XplFinding, xpl_finding, G_TYPE_OBJECT)

#define PRIVATE(self) ((XplFindingPrivate *) xpl_finding_get_instance_private (self))

static void
xpl_finding_finalize (GObject *object)
{
  XplFindingPrivate *priv = PRIVATE (XPL_FINDING (object));

  g_free (priv->id);
  g_array_unref (priv->evidence);
  g_free (priv->why);
  g_clear_pointer (&priv->extra, xpl_json_members_unref);
  g_clear_pointer (&priv->extra_parts, g_hash_table_unref);
  G_OBJECT_CLASS (xpl_finding_parent_class)->finalize (object);
}

static char *
xpl_finding_real_dup_label (XplFinding *self)
{
  return g_strdup (PRIVATE (self)->id);
}

static void
xpl_finding_class_init (XplFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xpl_finding_finalize;
  klass->dup_label = xpl_finding_real_dup_label;
}

static void
xpl_finding_init (XplFinding *self)
{
  XplFindingPrivate *priv = PRIVATE (self);

  priv->id = g_strdup ("");
  priv->evidence = g_array_new (FALSE, TRUE, sizeof (XplEvidence));
}

const char *
xpl_finding_get_id (XplFinding *self)
{
  g_return_val_if_fail (XPL_IS_FINDING (self), NULL);

  return PRIVATE (self)->id;
}

void
xpl_finding_set_id (XplFinding *self, const char *id)
{
  g_return_if_fail (XPL_IS_FINDING (self));
  g_return_if_fail (id != NULL);

  if (id != PRIVATE (self)->id)
    {
      g_free (PRIVATE (self)->id);
      PRIVATE (self)->id = g_strdup (id);
    }
}

GArray *
xpl_finding_get_evidence (XplFinding *self)
{
  g_return_val_if_fail (XPL_IS_FINDING (self), NULL);

  return PRIVATE (self)->evidence;
}

void
xpl_finding_add_evidence (XplFinding *self, XplArticle *article, XplRange range, XplRange mark)
{
  XplEvidence evidence = { .article = article, .range = range, .mark = mark };

  g_return_if_fail (XPL_IS_FINDING (self));
  g_return_if_fail (article != NULL);

  g_array_append_val (PRIVATE (self)->evidence, evidence);
}

gboolean
xpl_finding_is_by_hand (XplFinding *self)
{
  g_return_val_if_fail (XPL_IS_FINDING (self), FALSE);

  return PRIVATE (self)->by_hand;
}

void
xpl_finding_set_by_hand (XplFinding *self, gboolean by_hand)
{
  g_return_if_fail (XPL_IS_FINDING (self));

  PRIVATE (self)->by_hand = by_hand;
}

const char *
xpl_finding_get_why (XplFinding *self)
{
  g_return_val_if_fail (XPL_IS_FINDING (self), NULL);

  return PRIVATE (self)->why;
}

void
xpl_finding_set_why (XplFinding *self, const char *why)
{
  g_return_if_fail (XPL_IS_FINDING (self));

  if (why != PRIVATE (self)->why)
    {
      g_free (PRIVATE (self)->why);
      PRIVATE (self)->why = g_strdup (why);
    }
}

guint
xpl_finding_get_n_articles (XplFinding *self)
{
  g_return_val_if_fail (XPL_IS_FINDING (self), 0);

  return PRIVATE (self)->n_articles;
}

guint
xpl_finding_get_n_origins (XplFinding *self)
{
  g_return_val_if_fail (XPL_IS_FINDING (self), 0);

  return PRIVATE (self)->n_origins;
}

void
xpl_finding_set_counts (XplFinding *self, guint n_articles, guint n_origins)
{
  g_return_if_fail (XPL_IS_FINDING (self));

  PRIVATE (self)->n_articles = n_articles;
  PRIVATE (self)->n_origins = n_origins;
}

XplJsonMembers *
xpl_finding_get_extra (XplFinding *self)
{
  g_return_val_if_fail (XPL_IS_FINDING (self), NULL);

  return PRIVATE (self)->extra;
}

void
xpl_finding_set_extra (XplFinding *self, XplJsonMembers *extra)
{
  g_return_if_fail (XPL_IS_FINDING (self));

  if (extra != NULL)
    xpl_json_members_ref (extra);
  g_clear_pointer (&PRIVATE (self)->extra, xpl_json_members_unref);
  PRIVATE (self)->extra = extra;
}

XplJsonMembers *
xpl_finding_get_extra_part (XplFinding *self, const char *part)
{
  g_return_val_if_fail (XPL_IS_FINDING (self), NULL);
  g_return_val_if_fail (part != NULL, NULL);

  if (PRIVATE (self)->extra_parts == NULL)
    return NULL;
  return g_hash_table_lookup (PRIVATE (self)->extra_parts, part);
}

void
xpl_finding_set_extra_part (XplFinding *self, const char *part, XplJsonMembers *extra)
{
  XplFindingPrivate *priv;

  g_return_if_fail (XPL_IS_FINDING (self));
  g_return_if_fail (part != NULL && extra != NULL);

  priv = PRIVATE (self);
  if (priv->extra_parts == NULL)
    priv->extra_parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) xpl_json_members_unref);
  g_hash_table_replace (priv->extra_parts, g_strdup (part), xpl_json_members_ref (extra));
}

gboolean
xpl_finding_has_extra_parts (XplFinding *self)
{
  g_return_val_if_fail (XPL_IS_FINDING (self), FALSE);

  return PRIVATE (self)->extra_parts != NULL;
}

void
xpl_finding_copy_extra_parts (XplFinding *self, XplFinding *from)
{
  GHashTableIter iter;
  gpointer part, extra;

  g_return_if_fail (XPL_IS_FINDING (self) && XPL_IS_FINDING (from));

  if (PRIVATE (from)->extra_parts == NULL)
    return;
  g_hash_table_iter_init (&iter, PRIVATE (from)->extra_parts);
  while (g_hash_table_iter_next (&iter, &part, &extra))
    xpl_finding_set_extra_part (self, part, extra);
}

char *
xpl_finding_dup_label (XplFinding *self)
{
  g_return_val_if_fail (XPL_IS_FINDING (self), NULL);

  return XPL_FINDING_GET_CLASS (self)->dup_label (self);
}

XplList
xpl_finding_get_list (XplFinding *self)
{
  g_return_val_if_fail (XPL_IS_FINDING (self), XPL_LIST_ENTITIES);

  return XPL_FINDING_GET_CLASS (self)->list;
}

void
xpl_findings_add (GPtrArray *array, gpointer finding)
{
  g_return_if_fail (array != NULL);
  g_return_if_fail (finding != NULL);

  if (!g_ptr_array_find (array, finding, NULL))
    g_ptr_array_add (array, finding);
}

char *
xpl_findings_dup_labels (const GPtrArray *array)
{
  g_autoptr (GString) out = NULL;

  g_return_val_if_fail (array != NULL, NULL);

  out = g_string_new (NULL);
  for (guint i = 0; i < array->len; i++)
    {
      g_autofree char *label = xpl_finding_dup_label (g_ptr_array_index (array, i));

      if (i > 0)
        /* Translators: what stands between the names of a list: "A, B and C". */
        g_string_append (out, i + 1 == array->len ? C_("before the last of a list", " and ")
                                                  : C_("between members of a list", ", "));
      g_string_append (out, label);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
