/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "decision-words.h"

#include "replay-run.h"

#include <glib/gi18n-lib.h>

/* Longer names are cut: a history has one line for each. */
#define MAX_POINTS 80

static char *
quote (const char *name)
{
  g_autofree char *line = g_strdelimit (g_strdup (name), "\n\t", ' ');

  if (g_utf8_strlen (line, -1) > MAX_POINTS)
    {
      g_autofree char *start = g_utf8_substring (line, 0, MAX_POINTS);

      return g_strdup_printf (_("“%s…”"), start);
    }
  return g_strdup_printf (_("“%s”"), line);
}

char *
xpl_reference_dup_words (JsonObject *reference)
{
  static const char *const members[] = { "label", "exact", "source", "id", "item" };
  JsonArray *evidence = xpl_json_get_array (reference, "evidence");
  const char *exact = evidence != NULL && json_array_get_length (evidence) > 0
                          ? xpl_json_get_string (xpl_json_get_element_object (evidence, 0), "exact")
                          : NULL;

  /* The label of a quote has marks of its own around its words. */
  if (exact != NULL && g_strcmp0 (xpl_json_get_string (reference, "list"), "quotes") == 0)
    return quote (exact);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const char *name = xpl_json_get_string (reference, members[i]);

      if (i == 2 && exact != NULL)
        return quote (exact);
      if (name != NULL && *name != '\0')
        return quote (name);
    }
  /* Translators: in the place of a name that nobody knows: “Merged something into …”. */
  return g_strdup (C_("in place of a name", "something"));
}

char *
xpl_references_dup_words (JsonArray *references)
{
  guint n = references != NULL ? json_array_get_length (references) : 0;
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = xpl_reference_dup_words (xpl_json_get_element_object (references, i));

      if (i > 0)
        g_string_append (out, i + 1 == n ? C_("before the last of a list", " and ")
                                         : C_("between members of a list", ", "));
      g_string_append (out, words);
    }
  return g_string_free (out, FALSE);
}

/* What the decision that adds the finding @id calls it: it may not be there to be asked. */
static char *
dup_added_words (XplBundle *shown, const char *id)
{
  GListModel *decisions = G_LIST_MODEL (xpl_bundle_get_decisions (shown));
  guint n = g_list_model_get_n_items (decisions);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplDecision) decision = g_list_model_get_item (decisions, i);
      const char *name = g_strcmp0 (xpl_decision_get_made (decision), id) == 0
                             ? xpl_json_get_string (decision->object, "name")
                             : NULL;

      if (name != NULL)
        return quote (name);
    }
  return NULL;
}

/* What the bundle calls a finding, or NULL. */
static char *
dup_finding_words (XplBundle *shown, const char *id)
{
  XplFinding *finding = xpl_bundle_lookup (shown, id);
  g_autofree char *label = NULL;

  if (finding == NULL)
    return dup_added_words (shown, id);
  label = xpl_finding_dup_label (finding);
  return quote (label);
}

/* The decision itself remembers what it calls "on", or the words there, which for an entity are a name of it. */
static gboolean
has_own_words (JsonObject *on)
{
  JsonArray *evidence = xpl_json_get_array (on, "evidence");

  return xpl_json_get_string (on, "label") != NULL || xpl_json_get_string (on, "exact") != NULL
         || (g_strcmp0 (xpl_json_get_string (on, "list"), "entities") == 0 && evidence != NULL
             && json_array_get_length (evidence) > 0);
}

/* What "on" is called: where the decision remembers no name, by the bundle, which has those that later decisions gave. */
static char *
dup_on_words (JsonObject *on, XplBundle *shown)
{
  const char *id = xpl_json_get_string (on, "id"), *item = xpl_json_get_string (on, "item");
  char *words = NULL;

  if (shown == NULL || has_own_words (on))
    return xpl_reference_dup_words (on);
  if (id != NULL)
    words = dup_finding_words (shown, id);
  if (words == NULL && item != NULL)
    {
      XplArticle *article = xpl_bundle_lookup_article (shown, item);

      words = article != NULL && article->title != NULL ? quote (article->title) : NULL;
    }
  return words != NULL ? words : xpl_reference_dup_words (on);
}

char *
xpl_decision_dup_words (XplDecision *decision, XplBundle *shown)
{
  const XplVerb *verb;
  g_autofree char *on = NULL;

  g_return_val_if_fail (XPL_IS_DECISION (decision), NULL);
  g_return_val_if_fail (shown == NULL || XPL_IS_BUNDLE (shown), NULL);

  verb = xpl_verb_lookup (decision->verb);
  on = dup_on_words (xpl_json_get_object (decision->object, "on"), shown);
  if (verb != NULL)
    return verb->words (decision->object, on);
  if (*decision->verb == '\0')
    return g_strdup (_("A decision that cannot be understood"));
  /* Translators: a verb that this version does not know, and a name. */
  return g_strdup_printf (_("“%s” on %s, which this version cannot do"), decision->verb, on);
}
