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

/* What "on" is called by the bundle where the decision itself remembers no name. */
static char *
dup_on_words (JsonObject *on, XplBundle *shown)
{
  const char *id = xpl_json_get_string (on, "id"), *item = xpl_json_get_string (on, "item");
  gboolean is_place = xpl_json_get_string (on, "exact") != NULL;

  if (shown != NULL && xpl_json_get_string (on, "label") == NULL && !is_place)
    {
      XplFinding *finding = id != NULL ? xpl_bundle_lookup (shown, id) : NULL;
      XplArticle *article = item != NULL ? xpl_bundle_lookup_article (shown, item) : NULL;
      g_autofree char *label = finding != NULL ? xpl_finding_dup_label (finding) : NULL;

      if (label != NULL)
        return quote (label);
      if (article != NULL && article->title != NULL)
        return quote (article->title);
    }
  return xpl_reference_dup_words (on);
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
