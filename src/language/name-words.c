/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Features of words. The hashes of what a word is are made once; templates combine those of the word and its neighbours.
 */

#include "config.h"

#include "name-words.h"

#include <string.h>

/* Neighbours that templates look at, on each side. */
#define REACH 2

/* What stands at both ends of a sentence. */
#define EDGE 1

/* What the lexicons have a word as. */
enum
{
  IS_GIVEN = 1 << 0,
  IS_FAMILY_FIRST = 1 << 1,
  IS_HEAD = 1 << 2,
  IS_TITLE = 1 << 3,
  IS_PLACE = 1 << 4,
  IS_COUNTRY = 1 << 5,
  IS_ORGANISATION = 1 << 6,
  IS_CLOSED = 1 << 7,
  IS_COMMON = 1 << 8,
  IS_PREFIX = 1 << 9,
  IS_ACTOR = 1 << 10,
  IS_FAMILY = 1 << 11,
};

/* XplView: what a token is, as numbers that features are made of. */
typedef struct
{
  guint64 lower;
  guint64 shape;
  guint64 affixes[7]; /* of 1, 2 and 3 letters at the beginning, 1 to 4 at the end; 0 where it is shorter */
  guint32 rule;       /* what the rules take it for */
  guint32 lexicon;
  guint32 pos;
  guint32 text; /* how it is written elsewhere in the text, and what it is there */
  gboolean is_capital;
} XplView;

struct _XplNameContext
{
  const XplNameFinder *finder;
  GHashTable *known; /* forms (by address) → what the rules take them for in the text: bits of KNOWN_… */
  GArray *views;     /* of the words that are read, with REACH edges on both sides */
};

/* Bits of the table of forms: for each class the form alone, and the first or last word of a longer name. */
enum
{
  KNOWN_ALONE = 1 << 0,
  KNOWN_FIRST = 1 << 8,
  KNOWN_LAST = 1 << 16,
};

/* What the text says. */

static void
note_form (GHashTable *known, const char *form, guint bit)
{
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (known, form));

  if ((before & bit) == 0)
    g_hash_table_insert (known, (gpointer) form, GUINT_TO_POINTER (before | bit));
}

static void
note_candidate (XplNameContext *self, const XplNameCandidate *candidate)
{
  const XplReading *reading = self->finder->reading;
  guint last = candidate->first_token + candidate->n_tokens - 1;

  if (candidate->is_dropped || candidate->is_unnamed)
    return;
  if (candidate->n_tokens == 1)
    {
      note_form (self->known, xpl_reading_token (reading, last)->lower, (guint) KNOWN_ALONE << candidate->type);
      return;
    }
  note_form (self->known, xpl_reading_token (reading, candidate->first_token)->lower, (guint) KNOWN_FIRST << candidate->type);
  note_form (self->known, xpl_reading_token (reading, last)->lower, (guint) KNOWN_LAST << candidate->type);
}

XplNameContext *
xpl_name_context_new (const XplNameFinder *finder)
{
  XplNameContext *self = g_new0 (XplNameContext, 1);

  self->finder = finder;
  self->known = g_hash_table_new (NULL, NULL);
  self->views = g_array_new (FALSE, TRUE, sizeof (XplView));
  for (guint i = 0; i < finder->candidates->len; i++)
    note_candidate (self, xpl_finder_candidate (finder, (int) i));
  return self;
}

void
xpl_name_context_free (XplNameContext *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->known);
  g_array_unref (self->views);
  g_free (self);
}

/* One word. */

static char
get_shape_letter (gunichar c)
{
  if (g_unichar_isupper (c))
    return 'X';
  if (g_unichar_isalpha (c))
    return 'x';
  return g_unichar_isdigit (c) ? '9' : (char) MIN (c, 127);
}

/* "Xx" of "Seoul", "X.X." of "U.S.", "xXx" of "iPhone": runs are shortened, those of capitals to two. */
static guint64
make_shape (const char *text, XplRange range)
{
  char shape[12];
  guint n = 0;

  for (const char *p = text + range.start; p < text + range.end && n < sizeof shape; p = g_utf8_next_char (p))
    {
      char letter = get_shape_letter (g_utf8_get_char (p));
      guint most = letter == 'X' ? 2 : 1, run = 0;

      while (run < n && shape[n - 1 - run] == letter)
        run++;
      if (run < most)
        shape[n++] = letter;
    }
  return xpl_feature_hash (shape, n);
}

static void
fill_affixes (XplView *view, const char *lower)
{
  const char *end = lower + strlen (lower), *p = lower;

  for (guint i = 0; i < 3 && p < end; i++)
    {
      p = g_utf8_next_char (p);
      view->affixes[i] = xpl_feature_hash (lower, (gsize) (p - lower));
    }
  p = end;
  for (guint i = 0; i < 4 && p > lower; i++)
    {
      p = g_utf8_prev_char (p);
      view->affixes[3 + i] = xpl_feature_hash (p, (gsize) (end - p));
    }
}

static guint32
get_lexicon_bits (const XplNameFinder *finder, guint i)
{
  static const struct
  {
    XplLexiconName name;
    guint32 bit;
  } lexicons[] = {
    { XPL_LEXICON_FIRST_NAMES, IS_GIVEN },     { XPL_LEXICON_FAMILY_FIRST, IS_FAMILY_FIRST },
    { XPL_LEXICON_NAME_HEADS, IS_HEAD },       { XPL_LEXICON_TITLES, IS_TITLE },
    { XPL_LEXICON_PLACES, IS_PLACE },          { XPL_LEXICON_COUNTRIES, IS_COUNTRY },
    { XPL_LEXICON_ORGANISATIONS, IS_ORGANISATION }, { XPL_LEXICON_CLOSED_CLASS, IS_CLOSED },
    { XPL_LEXICON_FURTHER_PLACES, IS_PLACE },  { XPL_LEXICON_FURTHER_ORGANISATIONS, IS_ORGANISATION },
    { XPL_LEXICON_FAMILY_NAMES, IS_FAMILY },   { XPL_LEXICON_NAME_PREFIXES, IS_PREFIX },  { XPL_LEXICON_ACTOR_NOUNS, IS_ACTOR },
  };
  guint32 bits = xpl_finder_is_common (finder, i) ? IS_COMMON : 0;

  for (guint k = 0; k < G_N_ELEMENTS (lexicons); k++)
    if (xpl_finder_lookup (finder, lexicons[k].name, i) != NULL)
      bits |= lexicons[k].bit;
  return bits;
}

/* What the rules take token @i for: type, kind, certainty, and whether it begins there; 0 for nothing. */
static guint32
get_rule (const XplNameFinder *finder, guint i)
{
  int index = xpl_finder_candidate_at (finder, i);

  if (index < 0)
    return 0;
  const XplNameCandidate *candidate = xpl_finder_candidate (finder, index);
  guint32 kind = candidate->kind == XPL_MENTION_DEMONYM ? 2 : candidate->key != NULL;
  if (candidate->is_unnamed)
    return 2 + (candidate->first_token == i);
  if (candidate->is_dropped)
    return 4 + (candidate->first_token == i);
  return 16 + (((guint32) candidate->type * 4 + kind) * 4 + candidate->certainty) * 2 + (candidate->first_token == i);
}

static guint32
get_text_bits (const XplNameContext *self, const char *lower)
{
  const XplNameFinder *finder = self->finder;

  return (g_hash_table_contains (finder->small, lower) ? 1u : 0) | (g_hash_table_contains (finder->capital, lower) ? 2u : 0);
}

static void
fill_view (const XplNameContext *self, guint i, XplView *view)
{
  const XplToken *token = xpl_finder_token (self->finder, i);

  memset (view, 0, sizeof *view);
  view->lower = xpl_feature_hash (token->lower, strlen (token->lower));
  view->shape = make_shape (self->finder->reading->text, token->range);
  view->is_capital = (self->finder->flags[i] & XPL_TOKEN_CAPITAL) != 0;
  fill_affixes (view, token->lower);
  view->rule = get_rule (self->finder, i);
  view->lexicon = get_lexicon_bits (self->finder, i);
  view->pos = EDGE + 1 + token->pos;
  view->text = get_text_bits (self, token->lower);
}

/* Templates. */

enum
{
  WORD,
  WORD_BEFORE,
  WORD_AFTER,
  WORD_BEFORE_2,
  WORD_AFTER_2,
  PAIR_BEFORE,
  PAIR_AFTER,
  SHAPE,
  SHAPE_BEFORE,
  SHAPE_AFTER,
  SHAPES,
  SHAPE_WORD_BEFORE,
  SHAPE_WORD_AFTER,
  SHAPE_START,
  AFFIX,
  AFFIX_BEFORE = AFFIX + 7,
  RULE = AFFIX_BEFORE + 7,
  RULE_BEFORE,
  RULE_AFTER,
  RULE_SHAPE,
  RULE_PAIR,
  RULE_PAIR_AFTER,
  LEXICON,
  LEXICON_BEFORE,
  LEXICON_AFTER,
  LEXICON_PAIR,
  LEXICON_PAIR_AFTER,
  LEXICON_SHAPE,
  TEXT,
  TEXT_RULE,
  KNOWN,
  KNOWN_SHAPE,
  RUN_BEFORE,
  RUN_AFTER,
  RUN_LAST,
  RUN_FIRST,
  RUN_LENGTH,
  RUN_LAST_ENDING,
  RUN_BEFORE_AFTER,
  KIND,
  POS,
  POS_BEFORE,
  POS_AFTER,
  POS_SHAPE,
  POS_PAIR,
  POS_PAIR_AFTER,
  POS_AROUND,
};

typedef struct
{
  const XplNameContext *context;
  const XplView *views; /* views[REACH] is the first word */
  guint first;
  guint n;
  guint sentence_kind; /* what capitals mean here */
} Part;

static inline void
add (XplNameWord *word, guint64 feature)
{
  if (word->n_features < XPL_NAME_MAX_FEATURES)
    word->features[word->n_features++] = feature;
}

/* The words of the name themselves. */
static void
add_own (XplNameWord *word, const Part *part, guint first, guint last, const XplView *view)
{
  add (word, xpl_feature_1 (WORD, view[0].lower));
  add (word, xpl_feature_2 (PAIR_BEFORE, view[-1].lower, view[0].lower));
  add (word, xpl_feature_2 (PAIR_AFTER, view[0].lower, view[1].lower));
  for (guint i = 2; i < G_N_ELEMENTS (view->affixes); i += 4) /* three at the beginning, four at the end */
    if (view->affixes[i] != 0)
      add (word, xpl_feature_2 (AFFIX + i, view->affixes[i], view->is_capital));
  if (view->is_capital)
    {
      add (word, xpl_feature_1 (RUN_LAST, part->views[REACH + last].lower));
      add (word, xpl_feature_1 (RUN_FIRST, part->views[REACH + first].lower));
    }
  word->n_own = word->n_features;
}

/* What stands around. */
static void
add_around (XplNameWord *word, const XplView *view)
{
  add (word, xpl_feature_1 (WORD_BEFORE, view[-1].lower));
  add (word, xpl_feature_1 (WORD_AFTER, view[1].lower));
  add (word, xpl_feature_1 (WORD_BEFORE_2, view[-2].lower));
  add (word, xpl_feature_1 (WORD_AFTER_2, view[2].lower));
  add (word, xpl_feature_2 (SHAPE_WORD_BEFORE, view[0].shape, view[-1].lower));
  add (word, xpl_feature_2 (SHAPE_WORD_AFTER, view[0].shape, view[1].lower));
  for (guint i = 0; i < G_N_ELEMENTS (view->affixes); i++)
    if (view->affixes[i] != 0 && i % 4 != 2)
      add (word, xpl_feature_2 (AFFIX + i, view->affixes[i], view->is_capital));
}

/* The capitals that the word stands among, as a whole. */
static void
add_run (XplNameWord *word, const Part *part, guint first, guint last, const XplView *view)
{
  const XplView *begin = &part->views[REACH + first], *end = &part->views[REACH + last];

  if (!view->is_capital)
    return;
  add (word, xpl_feature_1 (RUN_BEFORE, begin[-1].lower));
  add (word, xpl_feature_1 (RUN_AFTER, end[1].lower));
  add (word, xpl_feature_2 (RUN_LAST_ENDING, end->affixes[5], MIN (last - first, 2)));
  add (word, xpl_feature_2 (RUN_BEFORE_AFTER, begin[-1].lower, end[1].lower));
}

static void
add_shapes (XplNameWord *word, const XplView *view, gboolean is_start, guint kind)
{
  add (word, xpl_feature_1 (SHAPE, view[0].shape));
  add (word, xpl_feature_1 (SHAPE_BEFORE, view[-1].shape));
  add (word, xpl_feature_1 (SHAPE_AFTER, view[1].shape));
  add (word, xpl_feature_3 (SHAPES, view[-1].shape, view[0].shape, view[1].shape));
  add (word, xpl_feature_2 (SHAPE_START, view[0].shape, is_start + 2 * kind));
  add (word, xpl_feature_2 (KIND, kind, view->is_capital));
}

static void
add_parts_of_speech (XplNameWord *word, const XplView *view)
{
  add (word, xpl_feature_1 (POS, view[0].pos));
  add (word, xpl_feature_1 (POS_BEFORE, view[-1].pos));
  add (word, xpl_feature_1 (POS_AFTER, view[1].pos));
  add (word, xpl_feature_2 (POS_SHAPE, view[0].pos, view[0].shape));
  add (word, xpl_feature_2 (POS_PAIR, view[-1].pos, view[0].pos));
  add (word, xpl_feature_2 (POS_PAIR_AFTER, view[0].pos, view[1].pos));
  add (word, xpl_feature_3 (POS_AROUND, view[-1].pos, view[0].pos, view[1].pos));
}

static void
add_rules (XplNameWord *word, const XplView *view)
{
  add (word, xpl_feature_1 (RULE, view[0].rule));
  add (word, xpl_feature_1 (RULE_BEFORE, view[-1].rule));
  add (word, xpl_feature_1 (RULE_AFTER, view[1].rule));
  add (word, xpl_feature_2 (RULE_SHAPE, view[0].rule, view[0].shape));
  add (word, xpl_feature_2 (RULE_PAIR, view[-1].rule, view[0].rule));
  add (word, xpl_feature_2 (RULE_PAIR_AFTER, view[0].rule, view[1].rule));
  add (word, xpl_feature_1 (LEXICON, view[0].lexicon));
  add (word, xpl_feature_1 (LEXICON_BEFORE, view[-1].lexicon));
  add (word, xpl_feature_1 (LEXICON_AFTER, view[1].lexicon));
  add (word, xpl_feature_2 (LEXICON_PAIR, view[-1].lexicon, view[0].lexicon));
  add (word, xpl_feature_2 (LEXICON_PAIR_AFTER, view[0].lexicon, view[1].lexicon));
  add (word, xpl_feature_2 (LEXICON_SHAPE, view[0].lexicon, view[0].shape));
}

/* A name is one thing throughout a text. */
static void
add_text (XplNameWord *word, const Part *part, guint i, const XplView *view)
{
  const char *lower = xpl_finder_token (part->context->finder, part->first + i)->lower;
  guint known = view->is_capital ? GPOINTER_TO_UINT (g_hash_table_lookup (part->context->known, lower)) : 0;

  if (!view->is_capital)
    return;
  add (word, xpl_feature_2 (TEXT, view->text, view->lexicon & (IS_COMMON | IS_CLOSED)));
  add (word, xpl_feature_2 (TEXT_RULE, view->text, view->rule));
  for (guint bit = 0; bit < 24; bit++)
    if (known & 1u << bit)
      add (word, xpl_feature_1 (KNOWN, bit));
  add (word, xpl_feature_2 (KNOWN_SHAPE, known, view->shape));
}

static void
add_all (XplNameWord *word, const Part *part, guint i, gboolean is_start)
{
  const XplView *view = &part->views[REACH + i];
  guint first = i, last = i;

  while (first > 0 && view->is_capital && part->views[REACH + first - 1].is_capital)
    first--;
  while (last + 1 < part->n && view->is_capital && part->views[REACH + last + 1].is_capital)
    last++;
  word->n_features = 0;
  add_own (word, part, first, last, view);
  add_around (word, view);
  add_run (word, part, first, last, view);
  add_shapes (word, view, is_start, part->sentence_kind);
  add_parts_of_speech (word, view);
  add_rules (word, view);
  add_text (word, part, i, view);
  if (view->is_capital)
    add (word, xpl_feature_2 (RUN_LENGTH, MIN (last - first, 5), MIN (i - first, 5)));
}

static XplNameJoint
get_joint (const XplNameFinder *finder, guint token, const XplView *view)
{
  static const char *const links[] = { "of", "the", "and", "&", "for", "-", "'s", "’s", "de", "la", "in", "on", "to", "al", NULL };

  if (view->is_capital)
    return XPL_NAME_JOINT_CAPITAL;
  if (xpl_finder_is_any (finder, token, links))
    return XPL_NAME_JOINT_LINK;
  return xpl_finder_token (finder, token)->pos == XPL_POS_PUNCT ? XPL_NAME_JOINT_STOP : XPL_NAME_JOINT_PLAIN;
}

/* Most words of three letters and more have a capital, or all are capitals: then capitals say little. */
static guint
get_sentence_kind (const XplNameFinder *finder)
{
  guint n_words = 0, n_capital = 0, n_upper = 0;

  for (guint i = finder->first; i < finder->end; i++)
    {
      const XplToken *token = xpl_finder_token (finder, i);

      if (token->range.end - token->range.start < 4 || !g_unichar_isalpha (g_utf8_get_char (token->lower)))
        continue;
      n_words++;
      n_capital += (finder->flags[i] & XPL_TOKEN_CAPITAL) != 0;
      n_upper += (finder->flags[i] & XPL_TOKEN_UPPER) != 0;
    }
  if (n_words >= 3 && n_upper * 10 >= n_words * 8)
    return 2;
  return n_words >= 4 && n_capital * 10 >= n_words * 8 ? 1 : 0;
}

void
xpl_name_context_read (XplNameContext *self, guint first, guint end, XplNameWord *words)
{
  const XplView edge = { .lower = EDGE, .shape = EDGE, .rule = EDGE, .pos = EDGE };
  Part part = { .context = self, .first = first, .n = end - first, .sentence_kind = get_sentence_kind (self->finder) };

  g_array_set_size (self->views, part.n + 2 * REACH);
  for (guint i = 0; i < self->views->len; i++)
    {
      XplView *view = &g_array_index (self->views, XplView, i);

      if (i < REACH || i >= part.n + REACH)
        *view = edge;
      else
        fill_view (self, first + i - REACH, view);
    }
  part.views = (const XplView *) (gconstpointer) self->views->data;
  for (guint i = 0; i < part.n; i++)
    {
      words[i].joint = get_joint (self->finder, first + i, &part.views[REACH + i]);
      add_all (&words[i], &part, i, first + i == self->finder->first);
    }
}

guint
xpl_name_context_get_clues (const XplNameContext *self, guint first, guint end, XplNameClue *clues)
{
  const struct
  {
    guint template;
    gboolean is_there;
    guint token;
  } places[XPL_NAME_MAX_CLUES] = {
    { WORD_BEFORE, first > self->finder->first, first - 1 },
    { WORD_AFTER, end < self->finder->end, end },
    { RUN_LAST, TRUE, end - 1 },
    { RUN_FIRST, end > first + 1, first },
  };
  guint n = 0;

  for (guint i = 0; i < XPL_NAME_MAX_CLUES; i++)
    {
      const char *lower;

      if (!places[i].is_there)
        continue;
      lower = xpl_finder_token (self->finder, places[i].token)->lower;
      clues[n++] = (XplNameClue) { places[i].token,
                                   xpl_feature_1 (places[i].template, xpl_feature_hash (lower, strlen (lower))) };
    }
  return n;
}
