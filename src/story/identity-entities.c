/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* From joined appearances to the entities of the bundle: their names, types, aliases, roles and mentions. */

#include "config.h"

#include "identity-why.h"
#include "name-keys.h"

#include <string.h>

/* Enough forms of a name to find it by. */
#define MAX_ALIASES 24

/* One entity's appearances: sorted[start] … sorted[end - 1]. */
typedef struct
{
  XplIdentity *identity;
  guint *sorted;
  guint start;
  guint end;
} Cluster;

/* A spelling of the name and how often articles use it as the fullest. */
typedef struct
{
  guint appearance; /* the first one that has it */
  guint count;
} Form;

static const XplAppearance *
get_member (const Cluster *self, guint index)
{
  return xpl_identity_get (self->identity, self->sorted[index]);
}

/* 3 for a full name, 2 for what is short, 1 for letters that stand for a name, 0 for the word for what is of it. */
static int
rate_form (const XplAppearance *appearance)
{
  if (appearance->by_demonym)
    return 0;
  if (xpl_name_is_acronym (appearance->named->name))
    return 1;
  return appearance->type == XPL_ENTITY_PERSON && appearance->named->named && appearance->n_words < 2 ? 2 : 3;
}

/* TRUE where @a is the better name: fuller, then more frequent, then longer, then earlier. */
static gboolean
is_better (XplIdentity *identity, const Form *a, const Form *b)
{
  const XplAppearance *left = xpl_identity_get (identity, a->appearance);
  const XplAppearance *right = xpl_identity_get (identity, b->appearance);
  int left_rate = rate_form (left), right_rate = rate_form (right);
  gsize left_length = strlen (left->named->name), right_length = strlen (right->named->name);

  if (left_rate != right_rate)
    return left_rate > right_rate;
  if (a->count != b->count)
    return a->count > b->count;
  if (left_length != right_length)
    return left_length > right_length;
  return a->appearance < b->appearance;
}

/* The appearance whose name the entity gets. */
static guint
choose_lead (const Cluster *self)
{
  g_autoptr (GHashTable) forms = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  const Form *best = NULL;
  GHashTableIter iter;
  gpointer value;

  for (guint i = self->start; i < self->end; i++)
    {
      const char *name = get_member (self, i)->named->name;
      Form *form = g_hash_table_lookup (forms, name);

      if (form == NULL)
        {
          form = g_new0 (Form, 1);
          form->appearance = self->sorted[i];
          g_hash_table_insert (forms, (gpointer) name, form);
        }
      form->count++;
    }
  g_hash_table_iter_init (&iter, forms);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (best == NULL || is_better (self->identity, value, best))
      best = value;
  return best->appearance;
}

static XplEntityType
choose_type (const Cluster *self)
{
  guint counts[XPL_N_ENTITY_TYPES] = { 0 };
  XplEntityType best = get_member (self, self->start)->type;

  for (guint i = self->start; i < self->end; i++)
    counts[get_member (self, i)->type]++;
  for (guint type = 0; type < XPL_N_ENTITY_TYPES; type++)
    if (counts[type] > counts[best])
      best = type;
  return best;
}

/* On one line, without a possessive ending. */
static char *
clean_form (const char *text, gsize length)
{
  static const char *const endings[] = { "'s", "’s", "'", "’" };
  g_autofree char *raw = g_strndup (text, length);
  g_auto (GStrv) words = g_strsplit_set (raw, " \t\n", -1);
  GString *form = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (form, "%s%s", form->len > 0 ? " " : "", words[i]);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (form->str, endings[i]))
      {
        g_string_truncate (form, form->len - strlen (endings[i]));
        break;
      }
  return g_string_free (form, FALSE);
}

static void
add_alias (XplEntity *entity, const char *alias)
{
  g_autofree char *folded = NULL;
  g_autofree char *name = NULL;

  if (*alias == '\0' || strpbrk (alias, "()[]\"") != NULL || entity->aliases->len >= MAX_ALIASES
      || g_str_equal (alias, entity->name)
      || g_ptr_array_find_with_equal_func (entity->aliases, alias, g_str_equal, NULL))
    return;
  /* Capitals of a headline make no other name. */
  folded = g_utf8_casefold (alias, -1);
  name = g_utf8_casefold (entity->name, -1);
  if (!g_str_equal (folded, name))
    xpl_entity_add_alias (entity, alias);
}

static void
add_names (const Cluster *self, XplEntity *entity)
{
  for (guint i = self->start; i < self->end; i++)
    {
      const XplNamed *named = get_member (self, i)->named;

      add_alias (entity, named->name);
      for (guint k = 0; named->aliases != NULL && k < named->aliases->len; k++)
        add_alias (entity, g_ptr_array_index (named->aliases, k));
    }
}

static XplEntity *
make_entity (const Cluster *self, GHashTable *leads)
{
  guint lead = choose_lead (self);
  const XplNamed *named = xpl_identity_get (self->identity, lead)->named;
  XplEntity *entity = xpl_entity_new (choose_type (self), named->name);

  entity->named = named->named;
  add_names (self, entity);
  g_hash_table_insert (leads, entity, GUINT_TO_POINTER (lead));
  return entity;
}

static gboolean
kind_is_name (XplMentionKind kind)
{
  return kind == XPL_MENTION_NAME || kind == XPL_MENTION_ALIAS || kind == XPL_MENTION_ACRONYM;
}

static void
add_mentions (XplStory *story, guint index)
{
  const XplReading *reading = xpl_story_get_reading (story, index);
  XplArticle *article = xpl_story_get_article (story, index);

  for (guint i = 0; i < reading->mentions->len; i++)
    {
      const XplNameMention *from = &g_array_index (reading->mentions, XplNameMention, i);
      XplMention mention = { .range = from->range, .kind = from->kind };

      if (from->entity < 0 || (guint) from->entity >= reading->entities->len)
        continue;
      mention.entity = xpl_story_get_entity (story, index, from->entity);
      g_array_append_val (article->mentions, mention);
      if (kind_is_name (from->kind))
        {
          g_autofree char *form =
              clean_form (reading->text + from->range.start, from->range.end - from->range.start);

          add_alias (mention.entity, form);
        }
    }
}

static void
add_roles (XplStory *story, guint index)
{
  const XplReading *reading = xpl_story_get_reading (story, index);

  for (guint i = 0; i < reading->roles->len; i++)
    {
      const XplRoleMention *from = &g_array_index (reading->roles, XplRoleMention, i);
      XplEvidence evidence = { .article = xpl_story_get_article (story, index), .range = from->range };
      XplEntity *entity = xpl_story_get_entity (story, index, from->entity);
      XplEntity *of = xpl_story_get_entity (story, index, from->of);

      if (entity != NULL && from->text != NULL)
        g_array_append_val (xpl_entity_add_role (entity, from->text, of == entity ? NULL : of)->evidence, evidence);
    }
}

/* Appearances sorted by entity, entities in the order of their first one. */
static guint *
sort_by_root (XplIdentity *self, guint *starts)
{
  guint n = self->appearances->len;
  guint *sorted = g_new (guint, n);
  g_autofree guint *ends = NULL;

  for (guint i = 0; i < n; i++)
    starts[xpl_identity_find (self, i) + 1]++;
  for (guint i = 0; i < n; i++)
    starts[i + 1] += starts[i];
  ends = g_memdup2 (starts, (n + 1) * sizeof *ends);
  for (guint i = 0; i < n; i++)
    sorted[ends[xpl_identity_find (self, i)]++] = i;
  return sorted;
}

void
xpl_identity_make_entities (XplIdentity *self)
{
  guint n = self->appearances->len;
  g_autofree guint *starts = g_new0 (guint, n + 1);
  g_autofree guint *sorted = sort_by_root (self, starts);
  g_autofree XplEntity **entities = g_new0 (XplEntity *, n);
  g_autoptr (GHashTable) leads = g_hash_table_new (NULL, NULL);

  for (guint root = 0; root < n; root++)
    {
      Cluster cluster = { self, sorted, starts[root], starts[root + 1] };
      XplEntity *entity;

      if (cluster.start == cluster.end)
        continue;
      entity = make_entity (&cluster, leads);
      xpl_bundle_add_finding (self->story->bundle, XPL_FINDING (entity));
      for (guint i = cluster.start; i < cluster.end; i++)
        {
          const XplAppearance *appearance = get_member (&cluster, i);

          entities[sorted[i]] = entity;
          self->story->entities[appearance->article][appearance->index] = entity;
        }
      g_object_unref (entity);
    }
  for (guint i = 0; i < self->story->articles->len; i++)
    if (xpl_story_get_reading (self->story, i) != NULL)
      {
        add_mentions (self->story, i);
        add_roles (self->story, i);
      }
  xpl_identity_explain (self, entities, leads);
}
