/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Of a state that no lexicon knows, one article says "Norland" and "Norlandic", another but "the Norlandic ambassador". The
 * first tells what the word means; so the second names Norland, too, and its ministries are those of Norland.
 */

#include "config.h"

#include "identity.h"

#include "name-keys.h"

/* What a word is the demonym of, by majority: those that agree count up, others down. */
typedef struct
{
  const char *name_key; /* interned */
  guint appearance;     /* the first that has both */
  guint count;
} Meaning;

static void
vote (GHashTable *meanings, const char *form, const char *name_key, guint appearance)
{
  Meaning *meaning = g_hash_table_lookup (meanings, form);

  if (meaning == NULL)
    {
      meaning = g_new0 (Meaning, 1);
      g_hash_table_insert (meanings, (gpointer) form, meaning);
    }
  if (meaning->name_key == name_key)
    meaning->count++;
  else if (meaning->count > 0)
    meaning->count--;
  else
    *meaning = (Meaning) { name_key, appearance, 1 };
}

static void
collect_article (XplIdentity *self, guint article, GHashTable *meanings)
{
  const XplReading *reading = xpl_story_get_reading (self->story, article);
  guint appearance = self->article_starts[article], end = self->article_starts[article + 1];
  g_autofree guint *appearances = NULL;

  if (reading == NULL)
    return;
  appearances = g_new0 (guint, reading->entities->len);
  for (; appearance < end; appearance++)
    appearances[xpl_identity_get (self, appearance)->index] = appearance;
  for (guint i = 0; i < reading->mentions->len; i++)
    {
      const XplNameMention *mention = &g_array_index (reading->mentions, XplNameMention, i);
      const XplAppearance *state;
      g_autofree char *text = NULL;
      g_autofree char *folded = NULL;
      const char *form;

      if (mention->kind != XPL_MENTION_DEMONYM || mention->entity < 0 || (guint) mention->entity >= reading->entities->len)
        continue;
      state = xpl_identity_get (self, appearances[mention->entity]);
      if (state->key != NULL || state->type != XPL_ENTITY_PLACE)
        continue;
      text = xpl_range_dup_text (mention->range, reading->text);
      folded = xpl_name_fold (text);
      form = xpl_identity_intern (self, folded);
      if (form != NULL && form != state->name_key)
        vote (meanings, form, state->name_key, appearances[mention->entity]);
    }
}

/* Told to be another kind of thing, it is one. */
static gboolean
may_be_demonym (const XplAppearance *appearance)
{
  return appearance->named->named && appearance->key == NULL
         && (appearance->type == XPL_ENTITY_PLACE || appearance->type == XPL_ENTITY_GROUP || appearance->named->is_guess);
}

static void
settle (XplIdentity *self, guint index, GHashTable *meanings)
{
  XplAppearance *appearance = xpl_identity_get (self, index);
  const Meaning *meaning;
  XplJoin join = { .other = index, .reason = XPL_JOIN_DEMONYM };

  if (appearance->owner != NULL)
    {
      meaning = g_hash_table_lookup (meanings, appearance->owner);
      if (meaning != NULL)
        appearance->owner = self->owners[index] = meaning->name_key;
    }
  if (!may_be_demonym (appearance))
    return;
  meaning = g_hash_table_lookup (meanings, appearance->name_key);
  if (meaning == NULL || meaning->name_key == appearance->name_key)
    return;
  xpl_identity_set_type (self, index, XPL_ENTITY_PLACE);
  appearance->name_key = appearance->block = meaning->name_key;
  appearance->owner = self->owners[index] = NULL;
  appearance->by_demonym = TRUE;
  join.appearance = meaning->appearance;
  g_array_append_val (self->joins, join);
}

void
xpl_identity_settle_demonyms (XplIdentity *self)
{
  g_autoptr (GHashTable) meanings = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < self->story->articles->len; i++)
    collect_article (self, i, meanings);
  for (guint i = 0; i < self->appearances->len; i++)
    settle (self, i, meanings);
}
