/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "speech-cues.h"

#include <string.h>

/* From strong to weak: of two, the later one holds. Denial wins over all: the rest is about what is denied. */
static const struct
{
  const char *word;
  XplModality modality;
} modalities[] = {
  { "fact", XPL_MODALITY_FACT },
  { "claimed", XPL_MODALITY_CLAIMED },
  { "expected", XPL_MODALITY_EXPECTED },
  { "planned", XPL_MODALITY_PLANNED },
  { "possible", XPL_MODALITY_POSSIBLE },
  { "suspected", XPL_MODALITY_SUSPECTED },
  { "conditional", XPL_MODALITY_CONDITIONAL },
  { "denied", XPL_MODALITY_DENIED },
};

static const struct
{
  const char *word;
  XplCueFrames frame;
} frame_words[] = {
  { "quote", XPL_CUE_QUOTE },
  { "clause", XPL_CUE_CLAUSE },
  { "that", XPL_CUE_THAT },
  { "addressee", XPL_CUE_ADDRESSEE },
  { "name", XPL_CUE_NAME },
  { "evidence", XPL_CUE_EVIDENCE },
  { "question", XPL_CUE_QUESTION },
  { "doing", XPL_CUE_DOING },
  { "of", XPL_CUE_OF },
  { "to", XPL_CUE_TO },
  { "raised", XPL_CUE_RAISED },
};

gboolean
xpl_modality_from_word (const char *word, XplModality *modality)
{
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (modalities); i++)
    if (g_str_equal (modalities[i].word, word))
      {
        *modality = modalities[i].modality;
        return TRUE;
      }
  return FALSE;
}

XplModality
xpl_modality_weaker (XplModality a, XplModality b)
{
  for (guint i = G_N_ELEMENTS (modalities); i > 0; i--)
    if (modalities[i - 1].modality == a || modalities[i - 1].modality == b)
      return modalities[i - 1].modality;
  return a;
}

static XplCueFrames
read_frames (const char *words)
{
  XplCueFrames frames = 0;

  while (words != NULL && *words != '\0')
    {
      gsize length = strcspn (words, " ");

      for (guint i = 0; i < G_N_ELEMENTS (frame_words); i++)
        if (strlen (frame_words[i].word) == length && strncmp (frame_words[i].word, words, length) == 0)
          frames |= frame_words[i].frame;
      words += length + strspn (words + length, " ");
    }
  return frames;
}

static gboolean
read_cue (const char *const *row, guint n_tokens, XplCue *cue)
{
  if (row == NULL || row[0] == NULL)
    return FALSE;
  *cue = (XplCue) { .modality = XPL_MODALITY_CLAIMED, .n_tokens = n_tokens };
  xpl_modality_from_word (row[0], &cue->modality);
  cue->frames = read_frames (row[1]);
  return TRUE;
}

gboolean
xpl_match_cue_verb (const XplLanguage *language, const XplReading *reading, guint token, XplCue *cue)
{
  const XplLexicon *verbs = xpl_language_get_lexicon (language, XPL_LEXICON_SPEECH_VERBS);
  const XplToken *verb = xpl_reading_token (reading, token);

  /* "pointed out", "made it clear" */
  for (guint next = token + 1; next < reading->tokens->len && next < token + 3; next++)
    {
      g_autofree char *phrase = g_strconcat (verb->lemma, " ", xpl_reading_token (reading, next)->lower, NULL);

      if (read_cue (xpl_lexicon_lookup (verbs, phrase), next - token + 1, cue))
        return TRUE;
      if (!xpl_token_is (reading, next, "it"))
        break;
    }
  return read_cue (xpl_lexicon_lookup (verbs, verb->lemma), 1, cue);
}

gboolean
xpl_match_cue_noun (const XplLanguage *language, const XplReading *reading, guint token, XplCue *cue)
{
  const XplLexicon *nouns = xpl_language_get_lexicon (language, XPL_LEXICON_SPEECH_NOUNS);

  return read_cue (xpl_lexicon_lookup (nouns, xpl_reading_token (reading, token)->lemma), 1, cue);
}

gboolean
xpl_match_cue_adjective (const XplLanguage *language, const XplReading *reading, guint token, XplCue *cue)
{
  const XplLexicon *adjectives = xpl_language_get_lexicon (language, XPL_LEXICON_SPEECH_ADJECTIVES);
  const char *word = xpl_reading_token (reading, token)->lower;

  return read_cue (xpl_lexicon_lookup_lower (adjectives, word), 1, cue);
}

gboolean
xpl_match_source_phrase (const XplLanguage *language, const XplReading *reading, guint token, XplCue *cue)
{
  const XplLexicon *phrases = xpl_language_get_lexicon (language, XPL_LEXICON_SOURCE_PHRASES);
  guint n_tokens = 0;
  const char *const *row = xpl_lexicon_match (phrases, reading, token, &n_tokens);

  return read_cue (row, n_tokens, cue);
}

static gboolean
is_negation (const XplReading *reading, guint token)
{
  static const char *const words[] = { "not", "n't", "never", "no", "decline", "refuse", "fail", NULL };

  return xpl_words_contain (words, xpl_reading_token (reading, token)->lemma) ||
         xpl_words_contain (words, xpl_reading_token (reading, token)->lower);
}

/* What "not" before the cue makes of its content. */
static XplModality
negate (const XplCue *cue)
{
  /* "did not deny": what is not denied is still no more than said. */
  if (cue->modality == XPL_MODALITY_DENIED)
    return XPL_MODALITY_CLAIMED;
  /* "does not think", "does not mean" */
  if (cue->modality == XPL_MODALITY_SUSPECTED || cue->modality == XPL_MODALITY_EXPECTED ||
      (cue->frames & XPL_CUE_EVIDENCE) != 0)
    return XPL_MODALITY_DENIED;
  /* "did not know that" */
  return (cue->frames & XPL_CUE_QUOTE) == 0 ? cue->modality : XPL_MODALITY_CLAIMED;
}

/* "asked whether", "did not say why": the content is open. */
static gboolean
is_open_question (const XplReading *reading, const XplSpeech *speech, gboolean negated)
{
  static const char *const open[] = { "whether", "if", NULL };
  static const char *const others[] = { "what", "why", "how", "when", "where", "who", "which", NULL };
  guint token;
  const char *word;

  if (speech->ranges->len == 0)
    return FALSE;
  token = xpl_reading_token_at (reading, g_array_index (speech->ranges, XplRange, 0).start);
  if (token >= reading->tokens->len || xpl_reading_token (reading, token)->range.start < speech->cue.end)
    return FALSE;
  word = xpl_reading_token (reading, token)->lower;
  return (g_str_equal (word, "if") ? negated : xpl_words_contain (open, word)) || (negated && g_strv_contains (others, word));
}

XplModality
xpl_speech_get_modality (const XplLanguage *language, const XplReading *reading, const XplSpeech *speech)
{
  XplCue found = { .modality = XPL_MODALITY_CLAIMED };
  gboolean negated = FALSE;

  if (xpl_range_is_none (speech->cue))
    return found.modality;
  for (guint i = xpl_reading_token_at (reading, speech->cue.start);
       i < reading->tokens->len && xpl_reading_token (reading, i)->range.start < speech->cue.end;
       i++)
    {
      XplCue cue;

      negated = negated || is_negation (reading, i);
      if (xpl_match_cue_verb (language, reading, i, &cue) || xpl_match_cue_noun (language, reading, i, &cue) ||
          xpl_match_source_phrase (language, reading, i, &cue) || xpl_match_cue_adjective (language, reading, i, &cue))
        found = cue;
    }
  if (is_open_question (reading, speech, negated))
    return XPL_MODALITY_POSSIBLE;
  return negated ? negate (&found) : found.modality;
}
