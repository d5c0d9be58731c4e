/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * What a verb's form says, where tags do not tell past and participle apart. Regular verbs have one form for both;
 * of the irregular ones only those need listing whose two forms differ.
 */

#include "config.h"

#include "verb-forms.h"

#include <string.h>

static const char *const only_past[] = {
  "ate",    "awoke",  "bade",   "became", "began",  "bit",    "blew",   "bore",   "broke",  "came",   "chose",
  "did",    "drank",  "drew",   "drove",  "fell",   "flew",   "forbade", "forgave", "forgot", "foresaw", "froze",
  "gave",   "grew",   "hid",    "knew",   "lay",    "mistook", "overcame", "oversaw", "overthrew", "overtook", "ran",
  "rang",   "rode",   "rose",   "sang",   "sank",   "saw",    "shook",  "shrank", "slew",   "spoke",  "sprang",
  "stole",  "strode", "strove", "swam",   "swore",  "threw",  "tore",   "took",   "undertook", "underwent", "went",
  "withdrew", "woke", "wore",   "wove",   "wrote",  NULL,
};

static const char *const only_participle[] = {
  "been",     "begun",    "bitten",   "blown",     "borne",   "broken",   "chosen",  "done",      "drawn",     "driven",
  "drunk",    "eaten",    "fallen",   "flown",     "forbidden", "forgiven", "forgotten", "foreseen", "frozen", "given",
  "gone",     "grown",    "hidden",   "known",     "mistaken", "overseen", "overthrown", "overtaken", "ridden", "risen",
  "rung",     "seen",     "shaken",   "shown",     "shrunk",  "slain",    "spoken",  "stolen",    "striven",   "sung",
  "sunk",     "sworn",    "swum",     "taken",     "thrown",  "torn",     "undergone", "undertaken", "withdrawn", "woken",
  "worn",     "woven",    "written",  NULL,
};

static const struct
{
  const char *word;
  XplModality modality;
} modals[] = {
  { "will", XPL_MODALITY_EXPECTED },   { "'ll", XPL_MODALITY_EXPECTED },    { "wo", XPL_MODALITY_EXPECTED },
  { "shall", XPL_MODALITY_EXPECTED },  { "would", XPL_MODALITY_EXPECTED },  { "may", XPL_MODALITY_POSSIBLE },
  { "might", XPL_MODALITY_POSSIBLE },  { "could", XPL_MODALITY_POSSIBLE },  { "can", XPL_MODALITY_POSSIBLE },
  { "ca", XPL_MODALITY_POSSIBLE },     { "should", XPL_MODALITY_POSSIBLE }, { "must", XPL_MODALITY_POSSIBLE },
  { "ought", XPL_MODALITY_POSSIBLE },
};

static gboolean
ends_with (const char *word, const char *end)
{
  return g_str_has_suffix (word, end) && strlen (word) > strlen (end) + 1;
}

gboolean
xpl_verb_is_gerund (const XplToken *verb)
{
  return ends_with (verb->lower, "ing") && !g_str_equal (verb->lower, verb->lemma);
}

gboolean
xpl_verb_may_be_participle (const XplToken *verb)
{
  if (xpl_words_contain (only_past, verb->lower) || xpl_verb_is_gerund (verb))
    return FALSE;
  if (ends_with (verb->lower, "ed") || xpl_words_contain (only_participle, verb->lower))
    return TRUE;
  /* Irregular: neither the base form nor the third person. "hit", "put" and the like stay finite. */
  return !g_str_equal (verb->lower, verb->lemma) && !g_str_has_suffix (verb->lower, "s");
}

gboolean
xpl_verb_is_only_participle (const XplToken *verb)
{
  return xpl_words_contain (only_participle, verb->lower);
}

gboolean
xpl_verb_get_modal (const char *word, XplModality *modality)
{
  for (guint i = 0; i < G_N_ELEMENTS (modals); i++)
    if (xpl_words_equal (modals[i].word, word))
      {
        *modality = modals[i].modality;
        return TRUE;
      }
  return FALSE;
}
