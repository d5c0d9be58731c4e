/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "identity-why.h"

#include "excerpt.h"

#include <glib/gi18n-lib.h>

/* More reasons than this nobody reads. */
#define MAX_REASONS 6
/* And more than this of one kind say nothing new. */
#define MAX_ALIKE 2
#define MAX_TITLE 48

/* The two names, then the title of an article. */
static const char *const sentences[] = {
  [XPL_JOIN_TYPE] = N_("“%s” and “%s” are the same name, which by its looks alone would be something else in the "
                       "article “%s”."),
  [XPL_JOIN_DEMONYM] = N_("“%s” has “%s” as the word for what is of it, which the article “%s” has alone."),
  [XPL_JOIN_LEXICON] = N_("“%s” and “%s” are known as names of one and the same."),
  [XPL_JOIN_SPELLING] = N_("“%s” and “%s” differ in spelling only."),
  [XPL_JOIN_OWNER] = N_("“%s” and “%s” are the same name, and only one of that name is in the articles."),
  [XPL_JOIN_MIDDLE] = N_("“%s” and “%s” differ only in middle names, initials or a suffix."),
  [XPL_JOIN_ALIAS] = N_("“%s” goes by “%s” in the article “%s”."),
  [XPL_JOIN_FAMILY] = N_("“%s” is the only one in the articles who may be meant by “%s” in the article “%s”, "
                         "which names others of the same story."),
  [XPL_JOIN_ROLE] = N_("“%s” has the same role as “%s” in the article “%s”."),
};

static char *
dup_title (XplArticle *article)
{
  const char *title = article->title != NULL ? article->title : article->file != NULL ? article->file : article->id;
  XplRange all = { .start = 0, .end = strlen (title) };

  return xpl_excerpt (title, all, MAX_TITLE);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
#pragma GCC diagnostic ignored "-Wformat-extra-args"
static char *
make_sentence (const XplIdentity *self, const XplJoin *join)
{
  const XplAppearance *appearance = xpl_identity_get (self, join->appearance);
  const XplAppearance *other = xpl_identity_get (self, join->other);
  /* Where a form comes from is told by the article that has both, or, for a family name, by the one that has it alone. */
  guint article = join->reason == XPL_JOIN_ALIAS ? appearance->article : other->article;
  g_autofree char *title = dup_title (xpl_story_get_article (self->story, article));

  return g_strdup_printf (_(sentences[join->reason]), appearance->named->name, other->named->name, title);
}
#pragma GCC diagnostic pop

/* What is told of an entity. */
typedef struct
{
  GPtrArray *sentences;
  guint counts[XPL_N_JOIN_REASONS];
} Told;

static void
free_told (gpointer data)
{
  Told *told = data;

  g_ptr_array_unref (told->sentences);
  g_free (told);
}

static Told *
get_told (GHashTable *reasons, XplEntity *entity)
{
  Told *told = g_hash_table_lookup (reasons, entity);

  if (told == NULL)
    {
      told = g_new0 (Told, 1);
      told->sentences = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (reasons, entity, told);
    }
  return told;
}

static void
add_reason (const XplIdentity *self, Told *told, const XplJoin *join)
{
  g_autofree char *sentence = NULL;

  if (told->sentences->len == MAX_REASONS || told->counts[join->reason] == MAX_ALIKE)
    return;
  sentence = make_sentence (self, join);
  if (g_ptr_array_find_with_equal_func (told->sentences, sentence, g_str_equal, NULL))
    return;
  g_ptr_array_add (told->sentences, g_steal_pointer (&sentence));
  told->counts[join->reason]++;
}

static void
set_why (XplEntity *entity, const XplAppearance *lead, const Told *told)
{
  g_autoptr (GString) why = g_string_new (lead->named->why);

  for (guint i = 0; told != NULL && i < told->sentences->len; i++)
    {
      if (why->len > 0)
        g_string_append (why, strchr (".!?", why->str[why->len - 1]) != NULL ? " " : ". ");
      g_string_append (why, g_ptr_array_index (told->sentences, i));
    }
  if (why->len > 0)
    xpl_finding_set_why (XPL_FINDING (entity), why->str);
}

void
xpl_identity_explain (XplIdentity *self, XplEntity **entities, GHashTable *leads)
{
  g_autoptr (GHashTable) reasons = g_hash_table_new_full (NULL, NULL, NULL, free_told);
  GHashTableIter iter;
  gpointer entity, lead;

  for (guint i = 0; i < self->joins->len; i++)
    {
      const XplJoin *join = &g_array_index (self->joins, XplJoin, i);

      add_reason (self, get_told (reasons, entities[join->appearance]), join);
    }
  g_hash_table_iter_init (&iter, leads);
  while (g_hash_table_iter_next (&iter, &entity, &lead))
    set_why (entity, xpl_identity_get (self, GPOINTER_TO_UINT (lead)), g_hash_table_lookup (reasons, entity));
}
