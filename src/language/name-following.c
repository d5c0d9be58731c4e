/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * The rules know who a name is and what it belongs to; the labels see names that no rule explains. What the rules hold for
 * likely stays as they have it. Where they guess, the labels decide: which words are a name, of what class, or that there
 * is none.
 */

#include "config.h"

#include "name-tagger.h"

#include "name-class.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const XplEntityType types[XPL_N_NAME_LABEL_CLASSES] = {
  XPL_ENTITY_PERSON, XPL_ENTITY_ORGANISATION, XPL_ENTITY_PLACE, XPL_ENTITY_PRODUCT,
  XPL_ENTITY_WORK,   XPL_ENTITY_OCCASION,     XPL_ENTITY_GROUP,
};

/* Without and with a word that decided. */
static const char *const rules[XPL_N_NAME_LABEL_CLASSES][2] = {
  { N_("“%s” reads like the name of a person"), N_("“%s” reads like the name of a person, most of all by “%s”") },
  { N_("“%s” reads like the name of an organisation"),
    N_("“%s” reads like the name of an organisation, most of all by “%s”") },
  { N_("“%s” reads like the name of a place"), N_("“%s” reads like the name of a place, most of all by “%s”") },
  { N_("“%s” reads like the name of a product"), N_("“%s” reads like the name of a product, most of all by “%s”") },
  { N_("“%s” reads like the name of a work"), N_("“%s” reads like the name of a work, most of all by “%s”") },
  { N_("“%s” reads like the name of an event"), N_("“%s” reads like the name of an event, most of all by “%s”") },
  { N_("“%s” reads like the name of a group or a people"),
    N_("“%s” reads like the name of a group or a people, most of all by “%s”") },
};

typedef struct
{
  XplNameFinder *finder;
  guint n_old;       /* candidates of the rules */
  gboolean *is_gone; /* of each */
  GHashTable *forms; /* words of a name in small letters → its type + 1 in this text */
} Following;

/* What lexicons, neighbours and the text's own explanations settle. */
static gboolean
is_settled (const XplNameCandidate *candidate)
{
  return !candidate->is_dropped && !candidate->is_unnamed
         && (candidate->certainty >= XPL_CERTAINTY_LIKELY || candidate->kind == XPL_MENTION_DEMONYM || candidate->same_as >= 0);
}

static guint
get_end (const XplNameCandidate *candidate)
{
  return candidate->first_token + candidate->n_tokens;
}

/* A name is one thing throughout a text: what the rules hold for likely, else what most labels say. */

static char *
make_form (const XplNameFinder *finder, guint first, guint n)
{
  GString *form = g_string_new (NULL);

  for (guint i = first; i < first + n; i++)
    {
      g_string_append (form, xpl_finder_token (finder, i)->lower);
      g_string_append_c (form, ' ');
    }
  return g_string_free (form, FALSE);
}

static void
collect_settled (Following *self)
{
  for (guint i = 0; i < self->n_old; i++)
    {
      const XplNameCandidate *candidate = xpl_finder_candidate (self->finder, (int) i);

      if (is_settled (candidate) && candidate->kind != XPL_MENTION_DEMONYM)
        g_hash_table_insert (self->forms, make_form (self->finder, candidate->first_token, candidate->n_tokens),
                             GUINT_TO_POINTER (candidate->type + 1));
    }
}

static void
collect_labels (Following *self, const GArray *names)
{
  g_autoptr (GHashTable) votes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer form, counts;

  for (guint i = 0; i < names->len; i++)
    {
      const XplLabelledName *name = &g_array_index (names, XplLabelledName, i);
      g_autofree char *words = make_form (self->finder, name->first, name->n);
      guint *of_form = g_hash_table_lookup (votes, words);

      if (of_form == NULL)
        {
          of_form = g_new0 (guint, XPL_N_NAME_LABEL_CLASSES);
          g_hash_table_insert (votes, g_steal_pointer (&words), of_form);
        }
      of_form[name->class]++;
    }
  g_hash_table_iter_init (&iter, votes);
  while (g_hash_table_iter_next (&iter, &form, &counts))
    {
      const guint *of_form = counts;
      guint best = 0;

      for (guint class = 1; class < XPL_N_NAME_LABEL_CLASSES; class++)
        if (of_form[class] > of_form[best])
          best = class;
      if (!g_hash_table_contains (self->forms, form))
        g_hash_table_insert (self->forms, g_strdup (form), GUINT_TO_POINTER (types[best] + 1));
    }
}

/* The class that a name has in the whole text. */
static XplNameLabelClass
get_class (const Following *self, const XplLabelledName *name)
{
  g_autofree char *form = make_form (self->finder, name->first, name->n);
  guint type = GPOINTER_TO_UINT (g_hash_table_lookup (self->forms, form));

  if (type == XPL_ENTITY_FACILITY + 1)
    return XPL_NAME_LABEL_PLACE;
  for (guint class = 0; class < XPL_N_NAME_LABEL_CLASSES; class++)
    if (type == types[class] + 1)
      return class;
  return name->class;
}

static void
explain (const XplNameFinder *finder, const XplLabelledName *name, XplNameCandidate *candidate)
{
  candidate->rule = rules[name->class][name->clue >= 0];
  candidate->rule_word = name->clue >= 0 ? xpl_finder_token (finder, (guint) name->clue)->lower : NULL;
}

/* The candidate is of the class that the label tells. */
static void
take_class (const XplNameFinder *finder, const XplLabelledName *name, XplNameCandidate *candidate)
{
  XplEntityType type = types[name->class];
  gboolean is_same = xpl_name_class_of_type (type) == xpl_name_class_of_type (candidate->type);

  candidate->is_unknown = FALSE;
  if (is_same && !candidate->is_dropped)
    return;
  candidate->is_dropped = FALSE;
  candidate->type = type;
  candidate->kind = XPL_MENTION_NAME;
  candidate->certainty = XPL_CERTAINTY_GUESS;
  candidate->key = candidate->name = candidate->of_key = candidate->of_name = NULL;
  candidate->may_act = FALSE;
  candidate->gender = 0;
  candidate->family_first = FALSE;
  explain (finder, name, candidate);
}

static void
take_words (const XplNameFinder *finder, guint first, guint n, XplNameCandidate *candidate)
{
  if (candidate->first_token == first && candidate->n_tokens == n)
    return;
  candidate->first_token = first;
  candidate->n_tokens = n;
  candidate->range.start = xpl_finder_token (finder, first)->range.start;
  candidate->range.end = xpl_finder_token (finder, first + n - 1)->range.end;
  candidate->key = candidate->name = NULL;
  candidate->family_first = FALSE;
}

static void
add_candidate (Following *self, const XplLabelledName *name, guint first, guint n)
{
  XplNameCandidate *candidate = xpl_finder_add (self->finder, first, n, types[name->class]);

  candidate->certainty = XPL_CERTAINTY_GUESS;
  explain (self->finder, name, candidate);
}

/* Of several candidates, the one of the right class that has most of the name's words. */
static int
find_best (const Following *self, const XplLabelledName *name, guint begin, guint end)
{
  XplNameClass class = xpl_name_class_of_type (types[name->class]);
  int best = -1;
  guint most = 0;

  for (guint i = begin; i < end; i++)
    {
      const XplNameCandidate *candidate = xpl_finder_candidate (self->finder, (int) i);
      guint n = candidate->n_tokens + (xpl_name_class_of_type (candidate->type) == class ? 100 : 0);

      if (!self->is_gone[i] && !candidate->is_unnamed && n > most)
        {
          most = n;
          best = (int) i;
        }
    }
  return best;
}

/* "in Polish": the rules know the name of the people, and have seen that it is its language. */
static gboolean
is_language (const XplNameFinder *finder, const XplLabelledName *name)
{
  const char *const *row = xpl_finder_lookup (finder, XPL_LEXICON_COUNTRIES, name->first);

  return name->n == 1 && row != NULL && xpl_row_has (row, "demonym");
}

/* "National Defense Minister": what looks like the name of a body is how a role begins. */
static gboolean
begins_role (const XplNameFinder *finder, const XplLabelledName *name)
{
  return xpl_match_role (finder, name->first, NULL, NULL) > name->n;
}

/* "Captain Elias Moor": a title is no part of the name, and no name before one. */
static gboolean
is_title (const XplNameFinder *finder, const XplLabelledName *name)
{
  guint behind = name->first + name->n;

  return name->n == 1 && xpl_finder_lookup (finder, XPL_LEXICON_TITLES, name->first) != NULL
         && xpl_finder_has (finder, behind, XPL_TOKEN_PROPER);
}

/* @begin, @end: the candidates that share words with @name. */
static void
follow (Following *self, const XplLabelledName *name, guint begin, guint end)
{
  int best;

  for (guint i = begin; i < end; i++)
    if (is_settled (xpl_finder_candidate (self->finder, (int) i)) || xpl_finder_candidate (self->finder, (int) i)->is_denied)
      return;
  if (is_language (self->finder, name) || begins_role (self->finder, name) || is_title (self->finder, name))
    return;
  best = find_best (self, name, begin, end);
  for (guint i = begin; i < end; i++)
    if ((int) i != best)
      self->is_gone[i] = TRUE;
  if (best < 0)
    {
      add_candidate (self, name, name->first, name->n);
      return;
    }

  XplNameCandidate *candidate = xpl_finder_candidate (self->finder, best);
  take_class (self->finder, name, candidate);
  take_words (self->finder, name->first, name->n, candidate);
}

/* "to visit Osmar": a capital that comes neither from its place nor from a headline, and no word of the language. */
static gboolean
is_surely_name (const XplNameFinder *finder, const XplNameCandidate *candidate)
{
  if (candidate->is_dropped || candidate->is_denied || finder->shouting)
    return FALSE;
  for (guint i = candidate->first_token; i < get_end (candidate); i++)
    if (!(finder->flags[i] & XPL_TOKEN_CAPITAL) || (finder->flags[i] & (XPL_TOKEN_START | XPL_TOKEN_UPPER))
        || xpl_finder_token (finder, i)->pos != XPL_POS_PROPN || xpl_finder_is_common (finder, i))
      return FALSE;
  return TRUE;
}

/* "to visit Osmar": what nobody knows, behind a word that places follow. */
static gboolean
is_visited (const XplNameFinder *finder, const XplNameCandidate *candidate)
{
  static const char *const before[]
      = { "visit", "visits", "visited", "visiting", "near", "outside", "reached", "towards", "toward", NULL };
  guint first = candidate->first_token;

  return candidate->n_tokens == 1 && first > finder->first && !(finder->flags[first] & XPL_TOKEN_START)
         && !candidate->is_denied && !finder->shouting && xpl_finder_is_any (finder, first - 1, before)
         && !xpl_finder_is_common (finder, first);
}

/* A candidate that no label has is no name, unless these words are one elsewhere in the text. */
static void
leave (Following *self, guint index)
{
  XplNameCandidate *candidate = xpl_finder_candidate (self->finder, (int) index);
  XplLabelledName name = { candidate->first_token, candidate->n_tokens, XPL_NAME_LABEL_PERSON, -1 };
  g_autofree char *form = NULL;

  if (candidate->is_unnamed || is_settled (candidate))
    return;
  form = make_form (self->finder, candidate->first_token, candidate->n_tokens);
  if (!candidate->is_dropped && g_hash_table_contains (self->forms, form))
    {
      name.class = get_class (self, &name);
      take_class (self->finder, &name, candidate);
      return;
    }
  xpl_finder_enter (self->finder, candidate->first_token);
  if (is_visited (self->finder, candidate))
    {
      name.class = XPL_NAME_LABEL_PLACE;
      name.clue = (int) candidate->first_token - 1;
      take_class (self->finder, &name, candidate);
      return;
    }
  candidate->is_dropped = !is_surely_name (self->finder, candidate);
  candidate->is_unknown = FALSE;
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const GArray *candidates = data;
  guint i = *(const guint *) a, j = *(const guint *) b;
  const XplNameCandidate *x = &g_array_index (candidates, XplNameCandidate, i);
  const XplNameCandidate *y = &g_array_index (candidates, XplNameCandidate, j);

  if (x->first_token != y->first_token)
    return x->first_token < y->first_token ? -1 : 1;
  return (i > j) - (i < j);
}

static int
map_index (const int *map, int index)
{
  return index >= 0 ? map[index] : -1;
}

/* Candidates that are gone are left out, the others sorted again; what points to them follows. */
static void
sort_candidates (Following *self)
{
  GArray *candidates = self->finder->candidates;
  g_autoptr (GArray) sorted = g_array_sized_new (FALSE, TRUE, sizeof (XplNameCandidate), candidates->len);
  g_autofree guint *order = g_new (guint, candidates->len + 1);
  g_autofree int *map = g_new (int, candidates->len + 1);
  guint n = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      map[i] = -1;
      if (i >= self->n_old || !self->is_gone[i])
        order[n++] = i;
    }
  g_qsort_with_data (order, (gint) n, sizeof *order, compare_places, candidates);
  for (guint i = 0; i < n; i++)
    {
      g_array_append_val (sorted, g_array_index (candidates, XplNameCandidate, order[i]));
      map[order[i]] = (int) i;
    }
  for (guint i = 0; i < n; i++)
    {
      XplNameCandidate *candidate = &g_array_index (sorted, XplNameCandidate, i);

      candidate->of = map_index (map, candidate->of);
      candidate->same_as = map_index (map, candidate->same_as);
    }
  for (guint i = 0; i < self->finder->roles->len; i++)
    {
      XplRoleCandidate *role = &g_array_index (self->finder->roles, XplRoleCandidate, i);

      role->person = map_index (map, role->person);
      role->of = map_index (map, role->of);
      if (role->person < 0)
        g_array_remove_index (self->finder->roles, i--);
    }
  g_array_set_size (candidates, 0);
  g_array_append_vals (candidates, sorted->data, sorted->len);
}

void
xpl_finder_follow_labels (XplNameFinder *finder, const GArray *names)
{
  guint n_old = finder->candidates->len, at = 0, reach = 0;
  g_autofree gboolean *is_gone = g_new0 (gboolean, n_old + 1);
  g_autoptr (GHashTable) forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Following self = { finder, n_old, is_gone, forms };

  collect_settled (&self);
  collect_labels (&self, names);
  for (guint i = 0; i < names->len; i++)
    {
      XplLabelledName told = g_array_index (names, XplLabelledName, i);
      const XplLabelledName *name = &told;
      guint end;

      /* What stays as it is may have words of the next name as well. */
      if (name->first < reach)
        continue;

      told.class = get_class (&self, name);
      told.clue = told.class == g_array_index (names, XplLabelledName, i).class ? told.clue : -1;

      while (at < n_old && get_end (xpl_finder_candidate (finder, (int) at)) <= name->first)
        leave (&self, at++);
      for (end = at; end < n_old && xpl_finder_candidate (finder, (int) end)->first_token < name->first + name->n;)
        end++;
      follow (&self, name, at, end);
      for (; at < end; at++)
        if (!is_gone[at])
          reach = MAX (reach, get_end (xpl_finder_candidate (finder, (int) at)));
    }
  while (at < n_old)
    leave (&self, at++);
  sort_candidates (&self);
}
