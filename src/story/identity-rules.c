/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* The rules that compare names as they stand: lexicon, spelling, initials, middle names. */

#include "config.h"

#include "identity.h"

void
xpl_identity_join_lexicon (XplIdentity *self)
{
  g_autoptr (GHashTable) firsts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->appearances->len; i++)
    {
      const char *key = xpl_identity_get (self, i)->key;
      gpointer first;

      if (key == NULL)
        continue;
      if (g_hash_table_lookup_extended (firsts, key, NULL, &first))
        xpl_identity_join (self, GPOINTER_TO_UINT (first), i, XPL_JOIN_LEXICON);
      else
        g_hash_table_insert (firsts, (gpointer) key, GUINT_TO_POINTER (i));
    }
}

static gboolean
covers_if_missing (const char *less, const char *more)
{
  return less == NULL || less == more;
}

/* TRUE where the words up to @less_end are the first ones up to @more_end, an initial standing for a word. */
static gboolean
words_cover (const char *less, const char *less_end, const char *more, const char *more_end)
{
  while (less < less_end)
    {
      const char *less_word = less, *more_word = more;
      gsize less_length, more_length;

      while (less < less_end && *less != ' ')
        less++;
      while (more < more_end && *more != ' ')
        more++;
      less_length = less - less_word;
      more_length = more - more_word;
      if (more_length == 0 || less_length > more_length || strncmp (less_word, more_word, less_length) != 0
          || (less_length > 1 && less_length != more_length))
        return FALSE;
      less += less < less_end;
      more += more < more_end;
    }
  return TRUE;
}

/* "j|" (J.) may be "john kay|iii". */
static gboolean
middles_cover (const char *less, const char *more)
{
  const char *less_suffix, *more_suffix;

  if (less == NULL || less == more)
    return TRUE;
  if (more == NULL)
    return FALSE;
  less_suffix = strchr (less, '|');
  more_suffix = strchr (more, '|');
  return words_cover (less, less_suffix, more, more_suffix)
         && (less_suffix[1] == '\0' || g_str_equal (less_suffix, more_suffix));
}

/* Nobody's name: the same words and the same owner, or no block at all ("a lawmaker" is somebody else in each article). */
static const char *
make_nameless_block (XplIdentity *self, const XplAppearance *appearance)
{
  g_autofree char *block = NULL;

  if (appearance->owner == NULL || appearance->name_key == NULL)
    return NULL;
  block = g_strdup_printf ("\001%u|%s|%s", appearance->type, appearance->name_key, appearance->owner);
  return g_string_chunk_insert_const (self->strings, block);
}

static gboolean
is_person (const XplAppearance *appearance)
{
  return appearance->named->named && appearance->type == XPL_ENTITY_PERSON;
}

/* Whether names that others go by as aliases take part. */
typedef enum
{
  NAMES_ALL,
  NAMES_NO_ALIASES,
  NAMES_ALIASES,
} Names;

static gboolean
takes_part (XplIdentity *self, guint index, Names names)
{
  const char *key = xpl_identity_get (self, index)->name_key;

  if (names == NAMES_ALL || key == NULL)
    return TRUE;
  return g_hash_table_contains (self->holders, key) ? names == NAMES_ALIASES && !self->is_ambiguous[index]
                                                    : names == NAMES_NO_ALIASES;
}

static void
join_names (XplIdentity *self, Names names)
{
  guint n = self->appearances->len;
  g_autofree XplBlockTerm *terms = g_new0 (XplBlockTerm, n);

  for (guint i = 0; i < n; i++)
    {
      const XplAppearance *appearance = xpl_identity_get (self, i);

      if (is_person (appearance) || !takes_part (self, i, names))
        continue;
      terms[i].block = appearance->named->named ? appearance->block : make_nameless_block (self, appearance);
      terms[i].qualifier = appearance->owner;
    }
  xpl_identity_join_blocks (self, terms, covers_if_missing, XPL_JOIN_OWNER, names == NAMES_ALL);

  if (n > 0) /* there is no array else */
    memset (terms, 0, n * sizeof *terms);
  for (guint i = 0; i < n; i++)
    {
      const XplAppearance *appearance = xpl_identity_get (self, i);

      /* A family name alone makes nobody the same: that is left to the last rule. */
      if (!is_person (appearance) || appearance->n_words < 2 || !takes_part (self, i, names))
        continue;
      terms[i].block = appearance->block;
      terms[i].qualifier = appearance->qualifier;
    }
  xpl_identity_join_blocks (self, terms, middles_cover, XPL_JOIN_MIDDLE, names == NAMES_ALL);
}

void
xpl_identity_join_names (XplIdentity *self)
{
  join_names (self, NAMES_ALL);
  join_names (self, NAMES_NO_ALIASES);
}

void
xpl_identity_join_alias_names (XplIdentity *self)
{
  join_names (self, NAMES_ALIASES);
}
