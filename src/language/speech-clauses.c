/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Clauses that a verb of saying brings in: behind it ("said that …", "said …", "asked whether …", "denied sending …",
 * "warned of …") or before it ("…, X said"), or behind the whole ("As X said, …").
 */

#include "config.h"

#include "sayers.h"
#include "speech-trees.h"

#include <glib/gi18n-lib.h>

/* The comma opens an insertion that another one closes: "said X, a farmer, had left". */
static gboolean
is_apposition_comma (const XplSpeechReader *self, int comma)
{
  for (int i = comma + 1; i < comma + 8; i++)
    {
      if (xpl_speech_is (self, i, XPL_CHUNK_COMMA))
        return TRUE;
      if (xpl_is_finite (&self->clauses, i) || xpl_speech_is (self, i, XPL_CHUNK_STOP))
        break;
    }
  for (int i = comma - 1; i > comma - 8; i--)
    if (xpl_speech_is (self, i, XPL_CHUNK_COMMA) || xpl_speech_is (self, i, XPL_CHUNK_VERB))
      return xpl_speech_is (self, i, XPL_CHUNK_COMMA);
  return FALSE;
}

/* What is no word of saying may also have an object ("knows his name", "found a man"): there the clause must be plain. */
static gboolean
needs_plain_clause (const XplSayer *sayer)
{
  return (sayer->cue.frames & XPL_CUE_EVIDENCE) != 0 ||
         ((sayer->cue.frames & XPL_CUE_QUOTE) == 0 && sayer->cue.modality == XPL_MODALITY_FACT);
}

/* The verb of the clause whose subject is at @subject, not of what that subject holds ("the man who ran it"); or 0. */
static guint
find_clause_verb (const XplSpeechReader *self, const XplSayer *sayer, guint subject, guint end)
{
  gboolean plain = needs_plain_clause (sayer);
  gboolean may_be_short = xpl_speech_at (self, sayer->verb)->form != XPL_VERB_GERUND;
  guint n_relatives = 0;

  for (guint i = subject + 1; i < end && i < subject + 16; i++)
    {
      if (xpl_speech_is (self, (int) i, XPL_CHUNK_COORDINATOR) && xpl_speech_is (self, (int) i + 1, XPL_CHUNK_VERB))
        return 0;
      if (xpl_speech_is (self, (int) i, XPL_CHUNK_COMMA) && !is_apposition_comma (self, (int) i))
        return 0;
      if (xpl_speech_is (self, (int) i, XPL_CHUNK_QUOTE))
        return i == subject + 1 ? i : 0;
      /* "the man who left", "the way they left" */
      n_relatives += xpl_speech_is (self, (int) i, XPL_CHUNK_RELATIVE) ||
                     (xpl_speech_is (self, (int) i, XPL_CHUNK_NOUN) && xpl_speech_is (self, (int) i - 1, XPL_CHUNK_NOUN) &&
                      !xpl_chunk_is_time (&self->clauses, (int) i - 1));
      if (plain && (n_relatives > 0 || xpl_speech_is (self, (int) i, XPL_CHUNK_COMMA)))
        return 0;
      if (!xpl_is_finite (&self->clauses, (int) i))
        continue;
      if (n_relatives > 0)
        n_relatives--;
      else if (!xpl_speech_at (self, (int) i)->ambiguous)
        return i;
      /* "said troops captured the town": with an object it is no participle. */
      else if (!may_be_short || (plain && !xpl_speech_is (self, (int) i + 1, XPL_CHUNK_NOUN)) ||
               (xpl_speech_is (self, (int) i + 1, XPL_CHUNK_PREPOSITION) && xpl_speech_has_clause (self, i + 1, end)))
        return 0;
      else
        return i;
    }
  return 0;
}

/* "if they leave, we stay", "in 2030, prices will rise": what stands before a clause and belongs to it. */
static int
skip_opening (const XplSpeechReader *self, const XplSayer *sayer, int i)
{
  gboolean opens = xpl_speech_is (self, i, XPL_CHUNK_SUBORDINATOR) || xpl_speech_is (self, i, XPL_CHUNK_PREPOSITION);

  /* "X said, they left": but not "A, X said, B". */
  if (xpl_speech_is (self, i, XPL_CHUNK_COMMA) && sayer->left < 2 && !sayer->inverted
      && xpl_speech_is (self, i + 1, XPL_CHUNK_NOUN)
      && !xpl_token_is (self->reading, xpl_reading_token_at (self->reading, sayer->speaker.range.start), "that"))
    return i + 1;
  for (int comma = i + 1; opens && comma < i + 12; comma++)
    if (xpl_speech_is (self, comma, XPL_CHUNK_COMMA))
      return comma + 1;
    else if (xpl_speech_is (self, comma, XPL_CHUNK_STOP))
      break;
  return xpl_speech_is (self, i, XPL_CHUNK_ADVERB) || xpl_speech_is (self, i, XPL_CHUNK_SUBORDINATOR) ? i + 1 : i;
}

/* A clause may begin at @sayer->right without "that": its subject, perhaps behind a place or time, and its verb. */
static gboolean
begins_bare_clause (const XplSpeechReader *self, const XplSayer *sayer, guint end)
{
  int subject = skip_opening (self, sayer, sayer->right);

  if (xpl_speech_is (self, sayer->right, XPL_CHUNK_SUBORDINATOR) &&
      xpl_chunk_is_word (self->reading, self->clauses.chunks, sayer->right, "if"))
    return (guint) sayer->right + 2 < end;
  if (subject > sayer->right && xpl_speech_is_free_quote (self, subject))
    return TRUE;
  /* "said rebuilding the bridge would take years" */
  if (xpl_speech_is (self, subject, XPL_CHUNK_VERB) && xpl_speech_at (self, subject)->form == XPL_VERB_GERUND &&
      (sayer->cue.frames & XPL_CUE_QUOTE) != 0)
    return find_clause_verb (self, sayer, (guint) subject, end) > 0;
  if (!xpl_speech_is (self, subject, XPL_CHUNK_NOUN) || xpl_begins_question (self, subject))
    return FALSE;
  /* "found in the town a man who left": behind a place only what is sure to speak has a clause. */
  if ((sayer->cue.frames & XPL_CUE_QUOTE) == 0 && xpl_speech_is (self, sayer->verb + 1, XPL_CHUNK_PREPOSITION))
    return FALSE;
  return find_clause_verb (self, sayer, (guint) subject, end) > 0;
}

static void
add_clause (XplSpeechReader *self, const XplSayer *sayer, guint first, guint end, const char *rule)
{
  guint speech = self->reading->speeches->len;
  XplRange range = xpl_speech_get_range (self, first, end);
  XplSpeech *added = xpl_sayer_add_speech (self, sayer, xpl_speech_get_kind (self, range), rule);

  g_array_append_val (added->ranges, range);
  xpl_speech_take_quotes (self, first, end, speech);
}

/* "did not say that": nobody has said it. Not to think, know or show something tells of it, and so does not to deny it. */
static gboolean
may_tell (const XplSayer *sayer)
{
  return !sayer->negated || (sayer->cue.frames & XPL_CUE_EVIDENCE) != 0 || sayer->cue.modality == XPL_MODALITY_DENIED ||
         sayer->cue.modality == XPL_MODALITY_SUSPECTED || sayer->cue.modality == XPL_MODALITY_EXPECTED ||
         ((sayer->cue.frames & XPL_CUE_QUOTE) == 0 && sayer->cue.modality == XPL_MODALITY_FACT);
}

/*
 * The chunk where the clause that the tree makes the complement of the verb begins; -1 where it has none. What stands
 * between verb and clause ("told reporters in Kessel") is no part of it.
 */
static int
find_clause_in_tree (const XplSpeechReader *self, const XplSayer *sayer, guint *token)
{
  int clause = xpl_tree_find_clause (self->reading, sayer->word);
  int i = sayer->verb + 1;

  if (clause < 0)
    return -1;
  *token = xpl_tree_get_first (self->reading, (guint) clause, sayer->word + 1);
  while (i < (int) self->clauses.chunks->len && xpl_speech_at (self, i)->end <= *token)
    if (xpl_speech_is (self, i, XPL_CHUNK_STOP) || xpl_speech_is (self, i, XPL_CHUNK_QUOTE))
      return -1;
    else
      i++;
  return i < (int) self->clauses.chunks->len ? i : -1;
}

/* The tree does not speak against the clause that the chunks show behind the verb: its verb hangs on the verb of saying. */
static gboolean
may_be_clause (const XplSpeechReader *self, const XplSayer *sayer, guint end)
{
  guint verb = sayer->word;
  guint clause = find_clause_verb (self, sayer, (guint) skip_opening (self, sayer, sayer->right), end);
  guint head;

  if (clause == 0 || xpl_speech_is (self, (int) clause, XPL_CHUNK_QUOTE) || !xpl_tree_is_known (self->reading, verb))
    return TRUE;
  head = xpl_tree_get_clause (self->reading, xpl_speech_at (self, (int) clause)->head);
  switch (xpl_tree_get_link (self->reading, head, verb))
    {
    case XPL_DEPREL_CCOMP:
    case XPL_DEPREL_XCOMP:
    case XPL_DEPREL_ADVCL:
    case XPL_DEPREL_ADVMOD:
    case XPL_DEPREL_PARATAXIS:
      return !xpl_tree_has_object_only (self->reading, verb);
    case XPL_DEPREL_OBJ:
      return !needs_plain_clause (sayer);
    default:
      break;
    }
  /* A tree may have it the other way round: "the outbreak is over, WHO says". */
  switch (xpl_tree_get_link (self->reading, verb, head))
    {
    case XPL_DEPREL_CCOMP:
    case XPL_DEPREL_ADVCL:
      return (sayer->cue.frames & XPL_CUE_QUOTE) != 0;
    default:
      return FALSE;
    }
}

/* "a plan that officials said would cost millions": the subject of @clause stands before the words of saying. */
static gboolean
is_in_relative_clause (const XplSpeechReader *self, const XplSayer *sayer, int clause)
{
  return clause == sayer->verb + 1 && clause == sayer->right && xpl_is_finite (&self->clauses, clause) &&
         (xpl_speech_is (self, sayer->left - 1, XPL_CHUNK_RELATIVE) ||
          xpl_chunk_is_word (self->reading, self->clauses.chunks, sayer->left - 1, "that"));
}

/* Where the relative clause ends: at the comma where one opens it, else before the verb of its noun. */
static guint
find_relative_end (const XplSpeechReader *self, const XplSayer *sayer, guint end)
{
  guint first = (guint) sayer->right;
  guint cut = first + 1;

  if (!xpl_speech_is (self, sayer->left - 2, XPL_CHUNK_COMMA))
    return xpl_speech_cut_end (self, first, end);
  while (cut < end && !xpl_speech_is (self, (int) cut, XPL_CHUNK_COMMA))
    cut++;
  return cut;
}

/*
 * Where the clause that no "that" right behind the frame brings in begins: where the tree has it, else where the chunks
 * have one. FALSE where there is none.
 */
static gboolean
find_bare_clause (const XplSpeechReader *self, const XplSayer *sayer, guint *first, guint *token)
{
  guint end = xpl_speech_find_end (self, (guint) sayer->right);
  int clause = sayer->inverted ? -1 : find_clause_in_tree (self, sayer, token);

  /* "had shown a watching world that …" */
  if (clause >= 0 && (sayer->cue.frames & XPL_CUE_NAME) == 0 && xpl_tree_is_mark (self->reading, *token, "that"))
    {
      *first = (guint) clause + 1;
      *token = *token + 1;
      return TRUE;
    }
  if (xpl_begins_question (self, sayer->right) && !xpl_chunk_is_word (self->reading, self->clauses.chunks, sayer->right, "if"))
    return FALSE;
  /* "A, X said, and B": what is said began before. */
  if (xpl_speech_is (self, sayer->left - 1, XPL_CHUNK_COMMA) && xpl_speech_is (self, sayer->right, XPL_CHUNK_COMMA) &&
      xpl_speech_is (self, sayer->right + 1, XPL_CHUNK_COORDINATOR))
    return FALSE;
  if (is_in_relative_clause (self, sayer, sayer->right))
    {
      *first = (guint) sayer->right;
      *token = 0;
      return (sayer->cue.frames & XPL_CUE_CLAUSE) != 0 && !sayer->passive && !sayer->inverted;
    }
  /* "What we saw in Kessel was …" */
  if (xpl_chunk_is_word (self->reading, self->clauses.chunks, sayer->left - 1, "what"))
    return FALSE;
  if (clause >= 0 && xpl_begins_question (self, clause) && !xpl_chunk_is_word (self->reading, self->clauses.chunks, clause, "if"))
    clause = -1;
  if (sayer->passive || sayer->is_controlled || (sayer->cue.frames & (XPL_CUE_CLAUSE | XPL_CUE_QUOTE)) == 0 ||
      xpl_chunk_is_word (self->reading, self->clauses.chunks, sayer->left - 1, "like"))
    return FALSE;
  /* "told the Daily Post the dam would hold": a tree may take the addressee for the subject. */
  if (clause >= 0 && clause < sayer->right && (sayer->cue.frames & XPL_CUE_ADDRESSEE) != 0 &&
      begins_bare_clause (self, sayer, end))
    clause = -1;
  if (clause >= 0 && !xpl_is_finite (&self->clauses, clause) && (sayer->cue.frames & XPL_CUE_NAME) == 0)
    {
      *first = (guint) clause;
      return TRUE;
    }
  *first = (guint) sayer->right;
  *token = xpl_speech_is_end (self, sayer->right) ? 0 : xpl_speech_at (self, sayer->right)->first;
  return (sayer->cue.frames & XPL_CUE_CLAUSE) != 0 && begins_bare_clause (self, sayer, end) &&
         may_be_clause (self, sayer, end);
}

static gboolean
try_clause_behind (XplSpeechReader *self, const XplSayer *sayer)
{
  guint first = (guint) sayer->right;
  guint token = 0;
  guint end;

  if ((sayer->cue.frames & (XPL_CUE_CLAUSE | XPL_CUE_THAT)) == 0 || !may_tell (sayer))
    return FALSE;
  if (!sayer->has_that && !find_bare_clause (self, sayer, &first, &token))
    return FALSE;
  /* "It was said that", "Note that": with nothing before it only "that" shows the clause. */
  if (xpl_range_is_none (sayer->speaker.range) && !sayer->has_that)
    return FALSE;
  if (xpl_speech_is (self, (int) first, XPL_CHUNK_COMMA))
    first++;
  end = xpl_speech_find_end (self, first);
  if (!sayer->has_that && is_in_relative_clause (self, sayer, (int) first))
    end = find_relative_end (self, sayer, end);
  if (!xpl_speech_has_clause (self, first, end))
    return FALSE;
  add_clause (self, sayer, first, end, N_ ("the subject of the verb of saying before the clause is the speaker"));
  xpl_speech_cut_start (self, token);
  return TRUE;
}

/* "knows what he wants", "saw where they hid": mostly a thing, and nobody's words. */
static gboolean
is_relative_question (const XplSpeechReader *self, const XplSayer *sayer)
{
  static const char *const open[] = { "whether", "if", "why", "how", NULL };

  return (sayer->cue.frames & XPL_CUE_QUOTE) == 0 && !sayer->negated &&
         !xpl_words_contain (open, xpl_reading_token (self->reading, xpl_speech_at (self, sayer->right)->first)->lower);
}

/* "asked whether the war would end", "know what happened" */
static gboolean
try_question (XplSpeechReader *self, const XplSayer *sayer)
{
  guint first = (guint) sayer->right;
  guint end;

  if ((sayer->cue.frames & XPL_CUE_QUESTION) == 0 || sayer->has_that || !xpl_begins_question (self, sayer->right))
    return FALSE;
  if (is_relative_question (self, sayer))
    return FALSE;
  /* "told the man who left": a relative clause. */
  if (xpl_speech_is (self, sayer->right, XPL_CHUNK_RELATIVE) && xpl_speech_is (self, sayer->right - 1, XPL_CHUNK_NOUN))
    return FALSE;
  end = xpl_speech_find_end (self, first);
  if (!xpl_speech_has_clause (self, first + 1, end))
    return FALSE;
  add_clause (self, sayer, first, end, N_ ("the subject of the verb before the question is who asks or knows it"));
  return TRUE;
}

/* The chunk where "of" may stand: behind an addressee, or behind who does it in "was accused by Stone of". */
static int
find_of (const XplSpeechReader *self, const XplSayer *sayer)
{
  int noun = sayer->verb + 1;

  if (sayer->passive && xpl_chunk_is_word (self->reading, self->clauses.chunks, noun, "by"))
    noun++;
  else if ((sayer->cue.frames & XPL_CUE_ADDRESSEE) == 0)
    return noun;
  if (!xpl_speech_is (self, noun, XPL_CHUNK_NOUN))
    return noun;

  XplNouns nouns = xpl_collect_nouns (&self->clauses, (guint) noun);
  return nouns.chunks[nouns.n - 1] + 1;
}

/* "denied sending troops", "warned of an attack", "accused Ruiz of lying" */
static gboolean
try_phrase (XplSpeechReader *self, const XplSayer *sayer)
{
  gboolean is_doing = (sayer->cue.frames & XPL_CUE_DOING) != 0 && xpl_speech_is (self, sayer->verb + 1, XPL_CHUNK_VERB) &&
                      xpl_speech_at (self, sayer->verb + 1)->form == XPL_VERB_GERUND;
  int of = find_of (self, sayer);
  guint first, end;

  if (!is_doing && ((sayer->cue.frames & XPL_CUE_OF) == 0 || sayer->negated ||
                    !xpl_chunk_is_word (self->reading, self->clauses.chunks, of, "of") ||
                    !(xpl_speech_is (self, of + 1, XPL_CHUNK_NOUN) || xpl_speech_is (self, of + 1, XPL_CHUNK_VERB))))
    return FALSE;
  if (xpl_range_is_none (sayer->speaker.range) && !sayer->passive)
    return FALSE;
  first = is_doing ? (guint) sayer->verb + 1 : (guint) of + 1;
  end = xpl_speech_find_end (self, first);
  add_clause (self, sayer, first, end, N_ ("the subject of the verb is who says what stands behind it"));
  return TRUE;
}

/* "claims to have won", "is said to have won" */
static gboolean
try_infinitive (XplSpeechReader *self, const XplSayer *sayer)
{
  guint first = (guint) sayer->right;
  XplCueFrames frame = sayer->passive ? XPL_CUE_RAISED : XPL_CUE_TO;

  if ((sayer->cue.frames & frame) == 0 || sayer->negated || !xpl_speech_is (self, sayer->right, XPL_CHUNK_VERB) ||
      xpl_speech_at (self, sayer->right)->form != XPL_VERB_INFINITIVE || xpl_speech_at (self, sayer->right)->bare)
    return FALSE;
  if (!sayer->passive && (xpl_range_is_none (sayer->speaker.range) ||
                          !xpl_token_is (self->reading, xpl_speech_at (self, sayer->right)->first + 1, "have")))
    return FALSE;
  add_clause (self, sayer, first, xpl_speech_find_end (self, first),
              N_ ("the subject of the verb is who says what stands behind it"));
  return TRUE;
}

/* "X told us: nobody is safe": words of X behind a colon, though without marks. */
static gboolean
try_colon (XplSpeechReader *self, const XplSayer *sayer)
{
  guint first = (guint) sayer->right + 1;
  guint end;

  if ((sayer->cue.frames & XPL_CUE_QUOTE) == 0 || !xpl_speech_is (self, sayer->right, XPL_CHUNK_COLON) || sayer->passive ||
      sayer->negated || xpl_range_is_none (sayer->speaker.range))
    return FALSE;
  end = xpl_speech_find_end (self, first);
  if (!xpl_speech_has_clause (self, first, end))
    return FALSE;
  add_clause (self, sayer, first, end, N_ ("the words before the colon name the speaker"));
  return TRUE;
}

gboolean
xpl_read_clause_behind (XplSpeechReader *self, const XplSayer *sayer)
{
  return try_question (self, sayer) || try_clause_behind (self, sayer);
}

gboolean
xpl_read_clause_of_verb (XplSpeechReader *self, const XplSayer *sayer)
{
  return xpl_read_clause_behind (self, sayer) || try_phrase (self, sayer) || try_infinitive (self, sayer) ||
         try_colon (self, sayer) ||
         xpl_read_clause_before (self, sayer);
}
