/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "findings.h"

G_DEFINE_FINAL_TYPE (XplEntity, xpl_entity, XPL_TYPE_FINDING)

static void
clear_role (gpointer data)
{
  XplRole *role = data;

  g_free (role->text);
  g_array_unref (role->evidence);
}

static void
xpl_entity_finalize (GObject *object)
{
  XplEntity *self = XPL_ENTITY (object);

  g_free (self->name);
  g_ptr_array_unref (self->aliases);
  g_array_unref (self->roles);
  G_OBJECT_CLASS (xpl_entity_parent_class)->finalize (object);
}

static char *
xpl_entity_dup_label (XplFinding *finding)
{
  return g_strdup (XPL_ENTITY (finding)->name);
}

static void
xpl_entity_class_init (XplEntityClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xpl_entity_finalize;
  XPL_FINDING_CLASS (klass)->dup_label = xpl_entity_dup_label;
  XPL_FINDING_CLASS (klass)->list = XPL_LIST_ENTITIES;
}

static void
xpl_entity_init (XplEntity *self)
{
  self->named = TRUE;
  self->aliases = g_ptr_array_new_with_free_func (g_free);
  self->roles = g_array_new (FALSE, TRUE, sizeof (XplRole));
  g_array_set_clear_func (self->roles, clear_role);
}

XplEntity *
xpl_entity_new (XplEntityType type, const char *name)
{
  XplEntity *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (XPL_TYPE_ENTITY, NULL);
  self->type = type;
  self->name = g_strdup (name);
  return self;
}

void
xpl_entity_add_alias (XplEntity *self, const char *alias)
{
  g_return_if_fail (XPL_IS_ENTITY (self));
  g_return_if_fail (alias != NULL);

  if (g_strcmp0 (self->name, alias) != 0
      && !g_ptr_array_find_with_equal_func (self->aliases, alias, g_str_equal, NULL))
    g_ptr_array_add (self->aliases, g_strdup (alias));
}

XplRole *
xpl_entity_add_role (XplEntity *self, const char *text, XplEntity *of)
{
  XplRole role = { 0 };

  g_return_val_if_fail (XPL_IS_ENTITY (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  for (guint i = 0; i < self->roles->len; i++)
    {
      XplRole *old = &g_array_index (self->roles, XplRole, i);

      if (old->of == of && g_str_equal (old->text, text))
        return old;
    }
  role.text = g_strdup (text);
  role.of = of;
  role.evidence = g_array_new (FALSE, TRUE, sizeof (XplEvidence));
  g_array_append_val (self->roles, role);
  return &g_array_index (self->roles, XplRole, self->roles->len - 1);
}
