/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "noun-classes.h"

#include <string.h>

typedef struct
{
  const char *word;
  const char *name;
} ClassRow;

static const ClassRow noun_rows[] = {
  { "accord", "agreements" },
  { "accords", "agreements" },
  { "agreement", "agreements" },
  { "agreements", "agreements" },
  { "convention", "agreements" },
  { "conventions", "agreements" },
  { "deal", "agreements" },
  { "deals", "agreements" },
  { "memorandum", "agreements" },
  { "pact", "agreements" },
  { "pacts", "agreements" },
  { "treaties", "agreements" },
  { "treaty", "agreements" },
  { "army personnel", "soldiers" },
  { "forces", "soldiers" },
  { "military personnel", "soldiers" },
  { "personnel", "soldiers" },
  { "servicemen", "soldiers" },
  { "servicemembers", "soldiers" },
  { "soldier", "soldiers" },
  { "soldiers", "soldiers" },
  { "troop", "soldiers" },
  { "troops", "soldiers" },
  { "homes", "houses" },
  { "houses", "houses" },
  { "individuals", "people" },
  { "people", "people" },
  { "person", "people" },
  { "persons", "people" },
  { "captives", "prisoners" },
  { "pows", "prisoners" },
  { "prisoners", "prisoners" },
  { "prisoners of war", "prisoners" },
  { "countries", "states" },
  { "nations", "states" },
  { "states", "states" },
  { "refugees", "refugees" },
  { "displaced people", "refugees" },
};

/* Nouns that are people in a state. */
static const ClassRow state_noun_rows[] = {
  { "casualties", "casualties" },
  { "casualty", "casualties" },
  { "dead", "killed" },
  { "death", "killed" },
  { "deaths", "killed" },
  { "fatalities", "killed" },
  { "fatality", "killed" },
  { "injured", "wounded" },
  { "injuries", "wounded" },
  { "wounded", "wounded" },
};

static const ClassRow state_rows[] = {
  { "dead", "killed" },
  { "detained", "arrested" },
  { "died", "killed" },
  { "dispatched", "deployed" },
  { "hurt", "wounded" },
  { "injured", "wounded" },
  { "moved", "deployed" },
  { "sent", "deployed" },
  { "slain", "killed" },
  { "stationed", "deployed" },
  { "transferred", "deployed" },
};

static const char *
find_row (const ClassRow *rows, guint n, const char *word)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (rows[i].word, word))
      return rows[i].name;
  return NULL;
}

/* English plurals by rule; the result need not be a word, only the same for both forms. */
static char *
make_singular (const char *word)
{
  gsize length = strlen (word);

  if (length > 4 && g_str_has_suffix (word, "ies"))
    return g_strdup_printf ("%.*sy", (int) length - 3, word);
  if (length > 4
      && (g_str_has_suffix (word, "sses") || g_str_has_suffix (word, "xes") || g_str_has_suffix (word, "ches")
          || g_str_has_suffix (word, "shes")))
    return g_strndup (word, length - 2);
  if (length > 3 && g_str_has_suffix (word, "s") && !g_str_has_suffix (word, "ss"))
    return g_strndup (word, length - 1);
  return g_strdup (word);
}

char *
xpl_noun_class (const char *noun)
{
  const char *name, *last;
  g_autofree char *singular = NULL;

  g_return_val_if_fail (noun != NULL, NULL);

  name = find_row (noun_rows, G_N_ELEMENTS (noun_rows), noun);
  if (name != NULL)
    return g_strdup (name);
  last = strrchr (noun, ' ');
  last = last == NULL ? noun : last + 1;
  name = find_row (noun_rows, G_N_ELEMENTS (noun_rows), last);
  if (name == NULL)
    name = singular = make_singular (last);
  return g_strdup_printf ("%.*s%s", (int) (last - noun), noun, name);
}

char *
xpl_state_class (const char *state)
{
  const char *name;

  if (state == NULL)
    return NULL;
  name = find_row (state_rows, G_N_ELEMENTS (state_rows), state);
  return g_strdup (name != NULL ? name : state);
}

gboolean
xpl_noun_has_class (const char *noun)
{
  g_return_val_if_fail (noun != NULL, FALSE);

  return find_row (noun_rows, G_N_ELEMENTS (noun_rows), noun) != NULL;
}

gboolean
xpl_noun_is_state (const char *noun, const char **state)
{
  g_return_val_if_fail (noun != NULL && state != NULL, FALSE);

  *state = find_row (state_noun_rows, G_N_ELEMENTS (state_noun_rows), noun);
  return *state != NULL;
}
