/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle-fixture.h"
#include "decide.h"
#include "replay.h"

/* A story of three articles with findings of all kinds, for tests of decisions. Offsets are filled in from the texts. */

static const char *const decision_texts[] = {
  "Ana Ilves met Bo Marr in Tarn. Ilves said: We will send 40 trucks. Marr thanked her.",
  "Governor Ilves sent 40 trucks to Tarn on 3 May 2025. Bo Marr accused Oslo Venn of theft.",
  "A. Ilves praised Oslo Venn. About 60 trucks reached Tarn. Venn denied the theft.",
};

/* The JSON span of the @nth place (from 0) of @words in the article number @item, with a further member or none. */
static inline char *
make_span (guint item, const char *words, guint nth, const char *more)
{
  const char *place = strstr (decision_texts[item], words);

  for (; nth > 0 && place != NULL; nth--)
    place = strstr (place + 1, words);
  g_assert_nonnull (place);

  guint start = place - decision_texts[item];
  return g_strdup_printf ("{\"item\": \"a%u\", \"start\": %u, \"end\": %u%s}", item, start, start + (guint) strlen (words),
                          more != NULL ? more : "");
}

static inline void
append_mention (GString *out, guint item, const char *words, guint nth, const char *entity, const char *kind)
{
  const char *place = strstr (decision_texts[item], words);

  for (; nth > 0 && place != NULL; nth--)
    place = strstr (place + 1, words);
  g_assert_nonnull (place);

  guint start = place - decision_texts[item];
  g_string_append_printf (out, "%s[%u, %u, \"%s\", \"%s\"]", out->str[out->len - 1] == '[' ? "" : ", ", start,
                          start + (guint) strlen (words), entity, kind);
}

static inline void
append_item (GString *out, guint item, const char *mentions)
{
  g_string_append_printf (out,
                          "%s{\"id\": \"a%u\", \"title\": \"Title %u\", \"content_text\": \"%s\", \"_explorer\": {"
                          "\"source\": {\"name\": \"Paper %u\"}, \"mentions\": %s}}",
                          item > 0 ? ", " : "", item, item, decision_texts[item], item, mentions);
}

static inline void
append_items (GString *out)
{
  static const struct
  {
    guint item;
    const char *words;
    guint nth;
    const char *entity;
    const char *kind;
  } mentions[] = {
    { 0, "Ana Ilves", 0, "e1", "name" }, { 0, "Bo Marr", 0, "e2", "name" },    { 0, "Tarn", 0, "e4", "name" },
    { 0, "Ilves", 1, "e1", "name" },     { 0, "Marr", 1, "e2", "name" },       { 0, "her", 0, "e1", "pronoun" },
    { 1, "Ilves", 0, "e5", "name" },     { 1, "Tarn", 0, "e4", "name" },       { 1, "Bo Marr", 0, "e2", "name" },
    { 1, "Oslo Venn", 0, "e3", "name" }, { 2, "A. Ilves", 0, "e5", "name" },   { 2, "Oslo Venn", 0, "e3", "name" },
    { 2, "Tarn", 0, "e4", "name" },      { 2, "Venn", 1, "e3", "name" },
  };

  for (guint item = 0; item < G_N_ELEMENTS (decision_texts); item++)
    {
      g_autoptr (GString) list = g_string_new ("[");

      for (guint i = 0; i < G_N_ELEMENTS (mentions); i++)
        if (mentions[i].item == item)
          append_mention (list, item, mentions[i].words, mentions[i].nth, mentions[i].entity, mentions[i].kind);
      g_string_append_c (list, ']');
      append_item (out, item, list->str);
    }
}

static inline void
append_finding (GString *out, const char *members, char *span)
{
  g_string_append_printf (out, "%s{%s, \"evidence\": [%s]}", out->str[out->len - 1] == '[' ? "" : ", ", members, span);
  g_free (span);
}

static inline void
append_relations (GString *out)
{
#define RELATION(id, from, to, act)                                                                                    \
  "\"id\": \"" id "\", \"subject\": \"" from "\", \"object\": \"" to "\", \"type\": \"" act                            \
  "\", \"polarity\": \"positive\", \"modality\": \"fact\""
  g_string_append (out, "], \"relations\": [");
  append_finding (out, RELATION ("r1", "e1", "e2", "CONSULT"), make_span (0, "Ana Ilves met Bo Marr in Tarn.", 0, NULL));
  append_finding (out, RELATION ("r2", "e1", "e4", "AID"), make_span (0, "Ilves said: We will send 40 trucks.", 0, NULL));
  append_finding (out, RELATION ("r3", "e5", "e4", "AID") ", \"event\": \"v1\"",
                  make_span (1, "Governor Ilves sent 40 trucks to Tarn on 3 May 2025.", 0, NULL));
  append_finding (out, RELATION ("r4", "e2", "e3", "ACCUSE"), make_span (1, "Bo Marr accused Oslo Venn of theft.", 0, NULL));
  append_finding (out, RELATION ("r5", "e5", "e3", "SUPPORT"), make_span (2, "A. Ilves praised Oslo Venn.", 0, NULL));
  append_finding (out, RELATION ("r6", "e5", "e1", "mentioned-with"),
                  make_span (1, "Governor Ilves sent 40 trucks to Tarn on 3 May 2025.", 0, NULL));
  append_finding (out, RELATION ("r7", "e5", "e4", "AID"), make_span (2, "About 60 trucks reached Tarn.", 0, NULL));
#undef RELATION
}

static inline void
append_others (GString *out)
{
  g_autofree char *accused = make_span (1, "Bo Marr accused Oslo Venn of theft.", 0, NULL);
  g_autofree char *denied = make_span (2, "Venn denied the theft.", 0, NULL);

  g_string_append (out, "], \"events\": [");
  append_finding (out,
                  "\"id\": \"v1\", \"type\": \"AID\", \"label\": \"Ilves sent trucks to Tarn\", \"when\": {\"edtf\": "
                  "\"2025-05-03\", \"how\": \"stated\"}, \"where\": \"e4\", \"participants\": [[\"e5\", \"actor\"]]",
                  make_span (1, "Governor Ilves sent 40 trucks to Tarn on 3 May 2025.", 0, NULL));
  append_finding (out, "\"id\": \"v2\", \"type\": \"AID\", \"label\": \"Trucks reached Tarn\", \"where\": \"e4\"",
                  make_span (2, "About 60 trucks reached Tarn.", 0, NULL));
  g_string_append (out, "], \"quotes\": [");
  append_finding (out, "\"id\": \"q1\", \"kind\": \"direct\", \"speakers\": [\"e1\"], \"about\": []",
                  make_span (0, "We will send 40 trucks.", 0, NULL));
  g_string_append (out, "], \"series\": ["
                        "{\"id\": \"s1\", \"label\": \"trucks sent\", \"what\": \"trucks\", \"where\": \"e4\"}, "
                        "{\"id\": \"s2\", \"label\": \"trucks in Tarn\", \"what\": \"trucks\", \"where\": \"e4\"}");
  g_string_append (out, "], \"figures\": [");
  append_finding (out, "\"id\": \"f1\", \"series\": \"s1\", \"min\": 40, \"max\": 40, \"claimed_by\": [\"e1\"]",
                  make_span (0, "40 trucks", 0, NULL));
  append_finding (out, "\"id\": \"f2\", \"series\": \"s1\", \"min\": 40, \"max\": 40, \"claimed_by\": []",
                  make_span (1, "40 trucks", 0, NULL));
  append_finding (out, "\"id\": \"f3\", \"series\": \"s2\", \"min\": 60, \"max\": 60, \"claimed_by\": [\"e5\"]",
                  make_span (2, "About 60 trucks", 0, NULL));
  g_string_append (out, "], \"comparisons\": [{\"id\": \"c1\", \"figures\": [\"f1\", \"f2\"], \"kind\": \"compatible\"}");
  g_string_append_printf (out,
                          "], \"claims\": [{\"id\": \"t1\", \"label\": \"Oslo Venn stole\", \"actors\": [\"e3\"], \"type\": "
                          "\"COERCE\", \"objects\": [], \"steps\": [{\"status\": \"alleged\", \"by\": [\"e2\"], \"evidence\": "
                          "[%s]}, {\"status\": \"denied\", \"by\": [\"e3\"], \"evidence\": [%s]}]}",
                          accused, denied);
  g_string_append (out, "], \"origins\": [{\"id\": \"o1\", \"kind\": \"credit\", \"items\": [\"a0\", \"a1\"]}]");
}

/* @decisions: elements of the array, or NULL. */
static inline char *
make_decisions_json (const char *decisions)
{
  GString *out = g_string_new ("{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Trucks\", \"items\": [");

  append_items (out);
  g_string_append (out, "], \"_explorer\": {\"format\": 1, \"engine\": \"en-1\", \"entities\": ["
                        "{\"id\": \"e1\", \"type\": \"person\", \"name\": \"Ana Ilves\", \"aliases\": [\"Ilves\"]}, "
                        "{\"id\": \"e2\", \"type\": \"person\", \"name\": \"Bo Marr\", \"aliases\": [\"Marr\"]}, "
                        "{\"id\": \"e3\", \"type\": \"person\", \"name\": \"Oslo Venn\", \"aliases\": [\"Venn\"]}, "
                        "{\"id\": \"e4\", \"type\": \"place\", \"name\": \"Tarn\"}, "
                        "{\"id\": \"e5\", \"type\": \"person\", \"name\": \"A. Ilves\", \"aliases\": [\"Ilves\"], \"roles\": "
                        "[{\"text\": \"governor\", \"of\": \"e4\"}]}");
  append_relations (out);
  append_others (out);
  g_string_append_printf (out, ", \"decisions\": [%s]}}", decisions != NULL ? decisions : "");
  return g_string_free (out, FALSE);
}

static inline XplBundle *
read_decisions_bundle (const char *decisions)
{
  g_autofree char *json = make_decisions_json (decisions);
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  XplBundle *bundle = read_text (json, warnings);

  for (guint i = 0; i < xpl_warnings_get_size (warnings); i++)
    g_test_message ("%s", xpl_warnings_get (warnings, i)->message);
  g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, 0);
  return bundle;
}

/* Adds @decision to @base. */
static inline XplDecision *
decide (XplBundle *base, XplDecision *decision)
{
  g_list_store_append (xpl_bundle_get_decisions (base), decision);
  g_object_unref (decision);
  return decision;
}

static inline XplReplay *
replay (XplBundle *base)
{
  g_autoptr (GError) error = NULL;
  XplReplay *run = xpl_replay_run (base, NULL, &error);

  g_assert_no_error (error);
  return run;
}

static inline void
assert_state (XplReplay *run, XplDecision *decision, XplDecisionState state)
{
  const XplOutcome *outcome = xpl_replay_get_outcome (run, decision);

  g_assert_nonnull (outcome);
  if (outcome->state != state && outcome->reason != NULL)
    g_test_message ("%s: %s", decision->verb, outcome->reason);
  g_assert_cmpstr (xpl_decision_state_to_code (outcome->state), ==, xpl_decision_state_to_code (state));
}

/* One finding of the shown bundle as its file would have it; "" where it is not there. */
static inline char *
write_one (XplBundle *bundle, const char *id)
{
  XplFinding *finding = xpl_bundle_lookup (bundle, id);

  return finding != NULL ? xpl_bundle_write_finding (bundle, finding) : g_strdup ("");
}

/* Findings and mentions as text, without the log itself: what two shown bundles are compared by. */
static inline char *
write_shown (XplBundle *bundle)
{
  g_autoptr (XplBundle) copy = xpl_bundle_copy (bundle);
  g_autoptr (GBytes) bytes = NULL;
  gsize size;
  const char *data;

  g_list_store_remove_all (xpl_bundle_get_decisions (copy));
  bytes = xpl_bundle_write (copy);
  data = g_bytes_get_data (bytes, &size);
  return g_strndup (data, size);
}
