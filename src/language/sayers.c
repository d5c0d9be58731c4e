/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Who speaks by a verb of saying: its subject, or what stands behind it ("…," said X), or whoever the verb before it
 * belongs to ("said that … and added", "…, adding").
 */

#include "config.h"

#include "sayers.h"

#include "noun-names.h"
#include "speech-trees.h"

/* How many chunks before a verb its subject may stand. */
#define MAX_SUBJECT_REACH 40
/* How many chunks a relative clause behind it may have. */
#define MAX_RELATIVE 12

/* The quote at chunk @index or behind a comma or colon there; or -1. */
int
xpl_find_quote_at (const XplSpeechReader *self, int index)
{
  if (xpl_speech_is (self, index, XPL_CHUNK_COMMA) || xpl_speech_is (self, index, XPL_CHUNK_COLON) ||
      xpl_chunk_is_word (self->reading, self->clauses.chunks, index, ";"))
    index++;
  return xpl_speech_is_free_quote (self, index) ? index : -1;
}

static int
skip_adverbs_back (const XplSpeechReader *self, int index)
{
  while (xpl_speech_is (self, index, XPL_CHUNK_ADVERB))
    index--;
  return index;
}

static gboolean
begins_inverted (const XplSpeechReader *self, int verb)
{
  int before = skip_adverbs_back (self, verb - 1);

  if (!xpl_speech_is (self, verb + 1, XPL_CHUNK_NOUN) || xpl_chunk_is_time (&self->clauses, verb + 1))
    return FALSE;
  if (xpl_speech_is (self, before, XPL_CHUNK_QUOTE))
    return TRUE;
  /* "Minister to quit, says aide" */
  if (self->is_heading && xpl_speech_is (self, before, XPL_CHUNK_COMMA) && xpl_speech_is_end (self, verb + 2))
    return TRUE;
  return xpl_speech_is (self, before, XPL_CHUNK_COMMA) &&
         (xpl_speech_is (self, before - 1, XPL_CHUNK_QUOTE) || xpl_find_subject (&self->clauses, verb).n == 0);
}

static int
first_of (const XplNouns *nouns, int fallback)
{
  return nouns->n > 0 && nouns->chunks[0] < fallback ? nouns->chunks[0] : fallback;
}

gboolean
xpl_begins_question (const XplSpeechReader *self, int index)
{
  static const char *const words[] = { "whether", "if",  "what",  "why",   "how",  "when",
                                       "where",   "who", "which", "whose", "whom", NULL };

  return index >= 0 && index < (int) self->clauses.chunks->len && !xpl_speech_is (self, index, XPL_CHUNK_QUOTE) &&
         xpl_words_contain (words, xpl_reading_token (self->reading, xpl_speech_at (self, index)->first)->lower);
}

/* What the verb before an infinitive makes of it: "went on to say", "declined to say", "plans to announce". */
static const struct
{
  const char *lemma;
  enum
  {
    GOVERNOR_SAYS,    /* it is said */
    GOVERNOR_REFUSES, /* it is not said */
    GOVERNOR_PLANS,   /* it is not said yet */
    GOVERNOR_ASKS,    /* the object of the verb is to say it */
  } kind;
} governors[] = {
  { "go", GOVERNOR_SAYS },         { "continue", GOVERNOR_SAYS },  { "want", GOVERNOR_SAYS },
  { "like", GOVERNOR_SAYS },       { "proceed", GOVERNOR_SAYS },   { "begin", GOVERNOR_SAYS },
  { "decline", GOVERNOR_REFUSES }, { "refuse", GOVERNOR_REFUSES }, { "fail", GOVERNOR_REFUSES },
  { "plan", GOVERNOR_PLANS },      { "intend", GOVERNOR_PLANS },   { "expect", GOVERNOR_PLANS },
  { "schedule", GOVERNOR_PLANS },  { "ask", GOVERNOR_ASKS },       { "urge", GOVERNOR_ASKS },
  { "order", GOVERNOR_ASKS },      { "tell", GOVERNOR_ASKS },      { "force", GOVERNOR_ASKS },
  { "persuade", GOVERNOR_ASKS },   { "invite", GOVERNOR_ASKS },
};

static int
find_governor (const XplSpeechReader *self, int verb)
{
  const char *lemma = xpl_reading_token (self->reading, xpl_speech_at (self, verb)->head)->lemma;

  for (guint i = 0; i < G_N_ELEMENTS (governors); i++)
    if (g_str_equal (governors[i].lemma, lemma))
      return (int) governors[i].kind;
  return -1;
}

/* Who says what the infinitive @sayer->verb says. */
static XplNouns
find_infinitive_subject (XplSpeechReader *self, XplSayer *sayer)
{
  XplNouns none = { .n = 0 };
  int before = skip_adverbs_back (self, sayer->verb - 1);
  int finite = xpl_find_finite_before (&self->clauses, (guint) sayer->verb);
  int governor;

  if (!xpl_speech_is (self, before, XPL_CHUNK_VERB) && xpl_speech_is (self, before, XPL_CHUNK_PREPOSITION))
    before--;
  /* "plans to announce", be it a verb or a noun */
  sayer->may_be_nobody = before < 0 || find_governor (self, before) != GOVERNOR_PLANS;
  if (!sayer->may_be_nobody)
    return none;
  sayer->is_controlled = finite < 0 || finite != before;
  if (finite < 0)
    return none;
  governor = find_governor (self, finite);
  if (governor == GOVERNOR_ASKS && xpl_speech_is (self, before, XPL_CHUNK_NOUN))
    return (XplNouns) { .chunks = { before }, .n = 1 };
  if (finite == before && governor == GOVERNOR_REFUSES)
    {
      sayer->negated = TRUE;
      sayer->cue_range.start = xpl_chunk_get_range (self->reading, xpl_speech_at (self, finite)).start;
    }
  sayer->is_controlled = sayer->is_controlled || governor != GOVERNOR_SAYS;
  return xpl_find_subject (&self->clauses, (guint) finite);
}

/* The subject of the verb that governs the gerund at @verb. */
static XplNouns
find_gerund_subject (XplSpeechReader *self, int verb, gboolean *is_joined)
{
  XplNouns none = { .n = 0 };
  int before = skip_adverbs_back (self, verb - 1);
  int finite = xpl_find_finite_before (&self->clauses, (guint) verb);

  /* "a statement saying": whose statement that is; if it is the object of a verb, that verb's subject says it. */
  if (xpl_speech_is (self, before, XPL_CHUNK_NOUN) && finite != before - 1)
    {
      XplNouns noun = { .chunks = { before }, .n = 1 };

      return noun;
    }
  if (finite < 0)
    return none;
  *is_joined = TRUE;
  return xpl_find_subject (&self->clauses, (guint) finite);
}

/* "It was reported by X that", "residents were told by X that": X, or nobody. The subject is only who hears it. */
static gboolean
find_passive_sayer (XplSpeechReader *self, XplSayer *sayer)
{
  XplNouns subject = xpl_find_subject (&self->clauses, (guint) sayer->verb);
  gboolean is_it = subject.n == 1 && xpl_chunk_is_word (self->reading, self->clauses.chunks, subject.chunks[0], "it");
  int by = xpl_noun_find_complement (&self->clauses, sayer->verb, "by");

  sayer->left = first_of (&subject, sayer->verb);
  sayer->may_be_nobody = is_it || (sayer->cue.frames & (XPL_CUE_ADDRESSEE | XPL_CUE_OF | XPL_CUE_RAISED)) != 0;
  if (!sayer->may_be_nobody || by < 0)
    return FALSE;

  XplNouns nouns = xpl_collect_nouns (&self->clauses, (guint) by);
  sayer->speaker = xpl_find_speaker (self, &nouns);
  return TRUE;
}

/* Who is quoted by the verb at @finite: its subject where it is passive, else its object. Who relays it goes to @via. */
static XplNouns
find_quoted (XplSpeechReader *self, int finite, XplSpeaker *via)
{
  XplNouns subject = xpl_find_subject (&self->clauses, (guint) finite);
  int relayer = xpl_noun_find_complement (&self->clauses, finite, "by");
  XplNouns relayers = { .chunks = { relayer }, .n = 1 };

  if (!xpl_speech_at (self, finite)->passive)
    {
      *via = xpl_find_speaker (self, &subject);
      return xpl_collect_nouns (&self->clauses, (guint) finite + 1);
    }
  if (relayer >= 0)
    *via = xpl_find_speaker (self, &relayers);
  return subject;
}

/* "was quoted by X as saying", "X quoted him as saying": X is the relayer. */
static gboolean
find_quoted_sayer (XplSpeechReader *self, XplSayer *sayer)
{
  static const char *const verbs[] = { "quote", "cite", "report", "describe", NULL };
  int finite = xpl_find_finite_before (&self->clauses, (guint) sayer->verb);
  XplNouns nouns;

  /* "as" may be read as a part of the verb group. */
  if (!(xpl_chunk_is_word (self->reading, self->clauses.chunks, sayer->verb - 1, "as") ||
        xpl_token_is (self->reading, xpl_speech_at (self, sayer->verb)->first, "as")) || finite < 0
      || !xpl_words_contain (verbs, xpl_reading_token (self->reading, xpl_speech_at (self, finite)->head)->lemma))
    return FALSE;
  nouns = find_quoted (self, finite, &sayer->via);
  sayer->speaker = xpl_find_speaker (self, &nouns);
  sayer->left = MIN (first_of (&nouns, finite), finite);
  return nouns.n > 0;
}

/*
 * "said that A and added that B", "said A, adding that B": of the speeches that end where this verb begins, the outermost
 * one's speaker goes on. FALSE where there is none.
 */
static gboolean
find_joined_speaker (XplSpeechReader *self, XplSayer *sayer)
{
  const GArray *speeches = self->reading->speeches;
  guint32 best_end = 0;

  for (guint i = MAX (self->first_speech, speeches->len > 8 ? speeches->len - 8 : 0); i < speeches->len; i++)
    {
      const XplSpeech *speech = &g_array_index (speeches, XplSpeech, i);
      guint32 end = speech->ranges->len == 0 ? 0
                                             : g_array_index (speech->ranges, XplRange, speech->ranges->len - 1).end;

      if (end <= best_end || end > sayer->cue_range.start || xpl_range_is_none (speech->speaker))
        continue;
      best_end = end;
      sayer->speaker = xpl_speech_get_speaker (speech);
    }
  return best_end > 0;
}

/* Where the place of the words tells no subject: the noun group before the verb that the tree makes its subject. */
static XplNouns
find_subject_in_tree (const XplSpeechReader *self, int verb)
{
  guint head = xpl_speech_at (self, verb)->head;

  for (int i = verb - 1; i >= 0 && i + MAX_SUBJECT_REACH > verb && !xpl_speech_is (self, i, XPL_CHUNK_STOP); i--)
    if (xpl_speech_is (self, i, XPL_CHUNK_NOUN) && xpl_tree_is_subject (self->reading, xpl_speech_at (self, i)->head, head))
      return (XplNouns) { .chunks = { i }, .n = 1 };
  return (XplNouns) { .n = 0 };
}

static gboolean
takes_clause (const XplSpeechReader *self, int verb)
{
  XplCue cue;

  return xpl_match_cue_verb (self->language, self->reading, xpl_speech_at (self, verb)->head, &cue) &&
         (cue.frames & (XPL_CUE_CLAUSE | XPL_CUE_THAT)) != 0;
}

/* "…, a man who gave his name as Pavel said": what has a relative clause, where that has its verb; or -1. */
static int
find_long_subject (const XplSpeechReader *self, int verb)
{
  int n_verbs = 0;

  for (int i = verb - 1; i > 0 && i + MAX_RELATIVE > verb; i--)
    {
      if (xpl_speech_is (self, i, XPL_CHUNK_COMMA) || xpl_speech_is (self, i, XPL_CHUNK_STOP) ||
          (xpl_speech_is (self, i, XPL_CHUNK_VERB) && takes_clause (self, i)))
        return -1;
      n_verbs += xpl_is_finite (&self->clauses, i);
      if (!xpl_speech_is (self, i, XPL_CHUNK_RELATIVE))
        continue;
      return n_verbs > 0 && xpl_speech_is (self, i - 1, XPL_CHUNK_NOUN) &&
                     (i < 2 || xpl_speech_is (self, i - 2, XPL_CHUNK_COMMA) || xpl_speech_is (self, i - 2, XPL_CHUNK_QUOTE) ||
                      xpl_speech_is (self, i - 2, XPL_CHUNK_STOP))
                 ? i - 1
                 : -1;
    }
  return -1;
}

/*
 * Where the place of the words tells no subject, the tree may; and it knows better behind a relative clause: "a man who
 * lives in Kessel said".
 */
static void
correct_subject (const XplSpeechReader *self, int verb, XplNouns *nouns)
{
  XplNouns other = find_subject_in_tree (self, verb);
  int antecedent = find_long_subject (self, verb);

  if (antecedent >= 0)
    {
      *nouns = (XplNouns) { .chunks = { antecedent }, .n = 1 };
      return;
    }
  if (nouns->n == 0)
    *nouns = other;
  if (nouns->n == 0 || other.n == 0)
    return;
  for (int i = other.chunks[0] + 1; i < nouns->chunks[0]; i++)
    if (xpl_speech_is (self, i, XPL_CHUNK_RELATIVE))
      *nouns = other;
}

/* "“…,” one resident, Ada Stone, said": the frame begins with the role before the name. */
static int
skip_role_back (const XplSpeechReader *self, int left)
{
  int role = left - 2;

  /* "…, Marholt Air chief executive Ada Stone": read as two groups. */
  if (xpl_speech_is (self, left - 1, XPL_CHUNK_NOUN) && xpl_noun_get_mention (self->reading, xpl_speech_at (self, left)) != NULL &&
      (xpl_speech_is (self, role, XPL_CHUNK_COMMA) || xpl_speech_is (self, role, XPL_CHUNK_QUOTE)))
    return left - 1;
  if (!xpl_speech_is (self, left, XPL_CHUNK_NOUN) || !xpl_speech_is (self, left - 1, XPL_CHUNK_COMMA) ||
      !xpl_speech_is (self, role, XPL_CHUNK_NOUN) || xpl_noun_get_mention (self->reading, xpl_speech_at (self, left)) == NULL)
    return left;
  return xpl_speech_is (self, role - 1, XPL_CHUNK_QUOTE) ||
                 (xpl_speech_is (self, role - 1, XPL_CHUNK_COMMA) && xpl_noun_find_apposition (&self->clauses, role) == left)
             ? role
             : left;
}

/* "neither side said", "nobody said", "whoever says" */
static gboolean
is_negative (const XplSpeechReader *self, const XplNouns *nouns)
{
  static const char *const words[] = { "neither", "nobody", "none", "no", "whoever", NULL };
  const XplChunk *noun = nouns->n == 1 ? xpl_speech_at (self, nouns->chunks[0]) : NULL;

  return noun != NULL && (noun->none || xpl_words_contain (words, xpl_reading_token (self->reading, noun->first)->lower));
}

gboolean
xpl_find_sayer (XplSpeechReader *self, XplSayer *sayer)
{
  const XplChunk *chunk = xpl_speech_at (self, sayer->verb);
  XplNouns nouns = { .n = 0 };

  if (chunk->form == XPL_VERB_GERUND && find_quoted_sayer (self, sayer))
    return TRUE;
  sayer->left = sayer->verb;
  if (sayer->passive)
    return find_passive_sayer (self, sayer);
  sayer->inverted = chunk->form == XPL_VERB_FINITE && begins_inverted (self, sayer->verb);
  if (sayer->inverted)
    nouns = xpl_collect_nouns (&self->clauses, sayer->verb + 1);
  else if (chunk->form == XPL_VERB_FINITE)
    {
      int before = skip_adverbs_back (self, sayer->verb - 1);

      sayer->is_joined = xpl_speech_is (self, before, XPL_CHUNK_COORDINATOR);
      nouns = xpl_find_subject (&self->clauses, sayer->verb);
      correct_subject (self, sayer->verb, &nouns);
      /* "Do you think" */
      if (nouns.n == 0 && chunk->bare && xpl_speech_is (self, before, XPL_CHUNK_NOUN)
          && xpl_speech_at (self, before)->pronoun)
        nouns = (XplNouns) { .chunks = { before }, .n = 1 };
      sayer->left = sayer->is_joined ? before : first_of (&nouns, sayer->verb);
      sayer->left = skip_role_back (self, sayer->left);
      sayer->is_denied = is_negative (self, &nouns);
    }
  else if (chunk->form == XPL_VERB_INFINITIVE)
    nouns = find_infinitive_subject (self, sayer);
  else if (chunk->form == XPL_VERB_GERUND)
    nouns = find_gerund_subject (self, sayer->verb, &sayer->is_joined);
  sayer->may_be_nobody = sayer->may_be_nobody || (chunk->form == XPL_VERB_FINITE && nouns.n == 0) || chunk->form == XPL_VERB_GERUND || (chunk->bare && nouns.n == 0);
  if (sayer->is_joined && find_joined_speaker (self, sayer))
    return TRUE;
  sayer->speaker = xpl_find_speaker (self, &nouns);
  return nouns.n > 0;
}

XplSpeaker
xpl_find_announced_speaker (XplSpeechReader *self)
{
  guint last = self->clauses.chunks->len;
  XplSayer sayer = { .via = XPL_NO_SPEAKER, .speaker = XPL_NO_SPEAKER };

  if (last == 0 || !xpl_speech_is (self, (int) last - 1, XPL_CHUNK_COLON))
    return XPL_NO_SPEAKER;
  sayer.verb = xpl_find_finite_before (&self->clauses, last - 1);
  if (sayer.verb < 0 || xpl_speech_at (self, sayer.verb)->passive ||
      !xpl_match_cue_verb (self->language, self->reading, xpl_speech_at (self, sayer.verb)->head, &sayer.cue))
    return XPL_NO_SPEAKER;
  xpl_find_sayer (self, &sayer);
  return sayer.speaker;
}
