/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "grammar.h"

#include "tag-model.h"

#include <string.h>

struct _XplGrammar
{
  XplSyntax *syntax;
  XplPos *pos;        /* by class of the tagger */
  const char **xpos;  /* the same; static */
  XplDeprel *deprels; /* by number of the parser */
};

/* What is read: the words of a treebank, of which several may be one token. */
typedef struct
{
  const XplGrammar *grammar;
  XplReading *reading;
  XplSyntaxSentence words;
  guint *tokens; /* the token of each word */
  guint room;
} Pass;

static const char *const relation_names[] = {
#define XPL_DEPREL(name, text) text,
#include "deprels.h"
#undef XPL_DEPREL
};

/* "nmod:desc" is "nmod" to who does not know it. */
static XplDeprel
find_relation (const char *name)
{
  g_autofree char *base = g_strndup (name, strcspn (name, ":"));
  XplDeprel found = XPL_DEPREL_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (relation_names); i++)
    {
      if (g_str_equal (relation_names[i], name))
        return (XplDeprel) i;
      if (g_str_equal (relation_names[i], base))
        found = (XplDeprel) i;
    }
  return found;
}

XplGrammar *
xpl_grammar_new (XplSyntax *syntax)
{
  XplGrammar *self;

  g_return_val_if_fail (syntax != NULL, NULL);

  const XplTagger *tagger = xpl_syntax_get_tagger (syntax);
  const XplParser *parser = xpl_syntax_get_parser (syntax);
  guint n_classes = xpl_tagger_get_n_classes (tagger), n_relations = xpl_parser_get_n_relations (parser);

  self = g_new0 (XplGrammar, 1);
  self->syntax = syntax;
  self->pos = g_new0 (XplPos, n_classes);
  self->xpos = g_new0 (const char *, n_classes);
  self->deprels = g_new0 (XplDeprel, n_relations);
  for (guint i = 0; i < n_classes; i++)
    {
      const char *upos = xpl_tagger_get_upos (tagger, i);

      self->pos[i] = (XplPos) MAX (xpl_pos_from_name (upos, strlen (upos)), 0);
      self->xpos[i] = g_intern_string (xpl_tagger_get_xpos (tagger, i));
    }
  for (guint i = 0; i < n_relations; i++)
    self->deprels[i] = find_relation (xpl_parser_get_relation (parser, i));
  return self;
}

void
xpl_grammar_free (XplGrammar *self)
{
  if (self == NULL)
    return;
  xpl_syntax_free (self->syntax);
  g_free (self->pos);
  g_free (self->xpos);
  g_free (self->deprels);
  g_free (self);
}

static void
add_word (Pass *pass, guint token, const char *start, const char *end)
{
  if (pass->words.n == pass->room)
    {
      pass->room = MAX (64, pass->room * 2);
      pass->tokens = g_renew (guint, pass->tokens, pass->room);
    }
  pass->tokens[pass->words.n] = token;
  xpl_syntax_sentence_add (pass->grammar->syntax, &pass->words, start, (gsize) (end - start));
}

/* A hyphen joins words, but not two numbers. */
static gboolean
is_joint (const char *start, const char *hyphen, const char *end)
{
  return hyphen > start && hyphen + 1 < end && *hyphen == '-' && !g_ascii_ispunct (hyphen[-1]) && !g_ascii_ispunct (hyphen[1])
         && !(g_ascii_isdigit (hyphen[-1]) && g_ascii_isdigit (hyphen[1]));
}

static void
add_token (Pass *pass, guint token)
{
  XplRange range = xpl_reading_token (pass->reading, token)->range;
  const char *start = pass->reading->text + range.start, *end = pass->reading->text + range.end;
  const char *part = start;

  for (const char *p = memchr (start, '-', (gsize) (end - start)); p != NULL; p = memchr (p + 1, '-', (gsize) (end - p - 1)))
    if (is_joint (part, p, end))
      {
        add_word (pass, token, part, p);
        add_word (pass, token, p, p + 1);
        part = p + 1;
      }
  add_word (pass, token, part, end);
}

/* How deep each word of the stretch stands, 1 for those that hang on none. Linear: a path is gone down once. */
static guint *
measure_depths (const Pass *pass)
{
  guint *depths = g_new0 (guint, pass->words.n);

  for (guint i = 0; i < pass->words.n; i++)
    {
      guint n = 0, depth;
      int top = (int) i;

      for (; top >= 0 && depths[top] == 0; top = pass->words.heads[top])
        n++;
      depth = n + (top < 0 ? 0 : depths[top]);
      for (int word = (int) i; word != top; word = pass->words.heads[word])
        depths[word] = depth--;
    }
  return depths;
}

/* What words joined by hyphens are together: mostly what the last one is. */
static XplPos
get_compound_pos (const Pass *pass, guint first, guint last)
{
  const XplGrammar *grammar = pass->grammar;
  const char *xpos = grammar->xpos[pass->words.tags[last]];
  XplPos pos = grammar->pos[pass->words.tags[last]], before = grammar->pos[pass->words.tags[first]];

  if (pos == XPL_POS_VERB || pos == XPL_POS_AUX)
    return g_str_equal (xpos, "VBN") || g_str_equal (xpos, "VBG") || g_str_equal (xpos, "VBD") ? XPL_POS_ADJ : XPL_POS_VERB;
  if ((pos == XPL_POS_ADP || pos == XPL_POS_ADV) && (before == XPL_POS_VERB || before == XPL_POS_NOUN))
    return XPL_POS_NOUN;
  for (guint i = first; i <= last && pos != XPL_POS_ADJ; i++)
    if (grammar->pos[pass->words.tags[i]] == XPL_POS_PROPN)
      return XPL_POS_PROPN;
  return pos;
}

/* Of words that are one token, the highest speaks for it: so what is a tree of words is one of tokens, too. */
static void
take_trees (Pass *pass)
{
  g_autofree guint *depths = measure_depths (pass);

  for (guint i = 0; i < pass->words.n;)
    {
      XplToken *token = xpl_reading_token (pass->reading, pass->tokens[i]);
      guint highest = i, first = i;
      int head;

      for (; i < pass->words.n && pass->tokens[i] == pass->tokens[first]; i++)
        if (depths[i] < depths[highest])
          highest = i;
      head = pass->words.heads[highest];
      token->head = head < 0 ? -1 : (int) pass->tokens[head];
      token->deprel = pass->grammar->deprels[pass->words.relations[highest]];
      token->xpos = pass->grammar->xpos[pass->words.tags[highest]];
      token->pos = i == first + 1 ? pass->grammar->pos[pass->words.tags[first]] : get_compound_pos (pass, first, i - 1);
    }
}

static void
read_stretch (Pass *pass)
{
  if (pass->words.n == 0)
    return;
  xpl_syntax_tag (pass->grammar->syntax, &pass->words);
  xpl_syntax_parse (pass->grammar->syntax, &pass->words);
  take_trees (pass);
  xpl_syntax_sentence_begin (&pass->words);
}

void
xpl_grammar_read (const XplGrammar *self, XplReading *reading)
{
  Pass pass = { .grammar = self, .reading = reading };

  g_return_if_fail (self != NULL && reading != NULL);

  for (guint s = 0; s < reading->sentences->len; s++)
    {
      const XplSentence *sentence = xpl_reading_sentence (reading, s);

      for (guint i = 0; i < sentence->n_tokens; i++)
        {
          add_token (&pass, sentence->first_token + i);
          if (pass.words.n >= XPL_GRAMMAR_STRETCH)
            read_stretch (&pass);
        }
      read_stretch (&pass);
    }
  xpl_syntax_sentence_clear (&pass.words);
  g_free (pass.tokens);
}
