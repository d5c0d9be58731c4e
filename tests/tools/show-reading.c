/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Prints what the language engine finds in a text file: for people who work on the engine. */

#include "config.h"

#include "names.h"
#include "stages.h"

#include <locale.h>

static char *published_option;
static gboolean tokens_option;

static const GOptionEntry entries[] = {
  { "published", 'p', 0, G_OPTION_ARG_STRING, &published_option, "The text's date, as EDTF", "DATE" },
  { "tokens", 't', 0, G_OPTION_ARG_NONE, &tokens_option, "Also print every token", NULL },
  { NULL },
};

static const char *const pos_names[] = { "X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART",
  "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB" };
static const char *const relation_names[] = {
#define XPL_DEPREL(name, text) " " text " ",
#include "deprels.h"
#undef XPL_DEPREL
};
static const char *const type_names[] = { "person", "organisation", "place", "facility", "product", "work", "occasion",
  "group" };
static const char *const kind_names[] = { "name", "alias", "acronym", "demonym", "metonym", "role", "description",
  "pronoun" };
static const char *const timex_names[] = { "date", "time", "duration", "set" };
static const char *const quote_names[] = { "direct", "indirect", "mixed" };
static const char *const approx_names[] = { "exactly", "about", "at least", "at most", "more than", "less than", "vague" };
static const char *const modality_names[] = { "fact", "claimed", "suspected", "planned", "expected", "possible",
  "conditional", "denied" };

static void
print_words (const XplReading *reading, const char *label, XplRange range)
{
  g_autofree char *words = xpl_range_dup_text (range, reading->text);

  if (!xpl_range_is_none (range))
    g_print ("%s“%s”", label, words);
}

static const char *
name_of (const XplReading *reading, int entity)
{
  return entity < 0 ? "nobody" : xpl_reading_entity (reading, entity)->name;
}

static void
print_sentences (const XplReading *reading)
{
  for (guint i = 0; i < reading->sentences->len; i++)
    {
      const XplSentence *sentence = xpl_reading_sentence (reading, i);

      g_print ("sentence %u, paragraph %u%s:", i, sentence->paragraph, sentence->is_heading ? ", heading" : "");
      print_words (reading, " ", sentence->range);
      g_print ("\n");
      for (guint j = 0; j < sentence->n_tokens && tokens_option; j++)
        {
          const XplToken *token = xpl_reading_token (reading, sentence->first_token + j);

          print_words (reading, "  ", token->range);
          g_print (" %s %s", pos_names[token->pos], token->lemma);
          if (token->deprel != XPL_DEPREL_NONE)
            print_words (reading, relation_names[token->deprel],
                         token->head < 0 ? XPL_RANGE_NONE : xpl_reading_token (reading, token->head)->range);
          g_print ("\n");
        }
    }
}

static void
print_names (const XplReading *reading)
{
  for (guint i = 0; i < reading->entities->len; i++)
    {
      const XplNamed *named = xpl_reading_entity (reading, i);

      g_print ("%s %u: %s%s", type_names[named->type], i, named->name, named->named ? "" : " (unnamed)");
      g_print ("; key %s; of %s; %s\n", named->key != NULL ? named->key : "none", name_of (reading, named->part_of),
               named->why != NULL ? named->why : "no reason given");
      for (guint j = 0; named->aliases != NULL && j < named->aliases->len; j++)
        g_print ("  also %s\n", (const char *) g_ptr_array_index (named->aliases, j));
    }
  for (guint i = 0; i < reading->mentions->len; i++)
    {
      const XplNameMention *mention = &g_array_index (reading->mentions, XplNameMention, i);

      g_print ("mention in sentence %u:", mention->sentence);
      print_words (reading, " ", mention->range);
      g_print (" %s of %s\n", kind_names[mention->kind], name_of (reading, mention->entity));
    }
  for (guint i = 0; i < reading->roles->len; i++)
    {
      const XplRoleMention *role = &g_array_index (reading->roles, XplRoleMention, i);

      g_print ("role: %s is %s of %s", name_of (reading, role->entity), role->text, name_of (reading, role->of));
      print_words (reading, ": ", role->range);
      g_print ("\n");
    }
}

static void
print_timexes (const XplReading *reading)
{
  for (guint i = 0; i < reading->timexes->len; i++)
    {
      const XplTimex *timex = &g_array_index (reading->timexes, XplTimex, i);
      g_autofree char *edtf = xpl_edtf_is_set (&timex->edtf) ? xpl_edtf_to_string (&timex->edtf) : NULL;

      print_words (reading, "time: ", timex->range);
      g_print (" %s %s, EDTF %s, rule %s\n", timex_names[timex->type], timex->value, edtf != NULL ? edtf : "none",
               timex->rule);
    }
}

static void
print_speeches (const XplReading *reading)
{
  for (guint i = 0; i < reading->speeches->len; i++)
    {
      const XplSpeech *speech = &g_array_index (reading->speeches, XplSpeech, i);

      g_print ("speech, %s, by %s", quote_names[speech->kind], name_of (reading, speech->entity));
      print_words (reading, " ", speech->speaker);
      print_words (reading, " cue ", speech->cue);
      g_print (" via %s, rule %s:", name_of (reading, speech->via), speech->rule);
      for (guint j = 0; j < speech->ranges->len; j++)
        print_words (reading, " ", g_array_index (speech->ranges, XplRange, j));
      g_print ("\n");
    }
}

static void
print_quantities (const XplReading *reading)
{
  for (guint i = 0; i < reading->quantities->len; i++)
    {
      const XplQuantity *quantity = &g_array_index (reading->quantities, XplQuantity, i);

      print_words (reading, "figure: ", quantity->range);
      g_print (" %s %g–%g %s %s, of %s, state %s, where %s, by %s, %s\n", approx_names[quantity->approx], quantity->min,
               quantity->max, quantity->unit != NULL ? quantity->unit : "", quantity->counted,
               name_of (reading, quantity->counted_entity), quantity->state != NULL ? quantity->state : "none",
               name_of (reading, quantity->where), name_of (reading, quantity->claimant),
               modality_names[quantity->modality]);
    }
}

static void
print_statements (const XplReading *reading)
{
  for (guint i = 0; i < reading->statements->len; i++)
    {
      const XplStatement *statement = &g_array_index (reading->statements, XplStatement, i);

      g_print ("statement: %s, %s, %s; %s%s; rule %s", name_of (reading, statement->subject),
               xpl_name_to_code (XPL_NAMES_ACT, statement->act), name_of (reading, statement->object),
               statement->polarity == XPL_POLARITY_NEGATIVE ? "not, " : "", modality_names[statement->modality],
               statement->rule);
      print_words (reading, " cue ", statement->cue);
      if (statement->label != NULL)
        g_print (" label “%s”", statement->label);
      if (statement->timex >= 0)
        print_words (reading, " on ", g_array_index (reading->timexes, XplTimex, statement->timex).range);
      if (statement->where >= 0)
        g_print (" at %s", name_of (reading, statement->where));
      for (guint j = 0; statement->attributed != NULL && j < statement->attributed->len; j++)
        g_print (", says %s", name_of (reading, g_array_index (statement->attributed, int, j)));
      print_words (reading, ": ", statement->clause);
      g_print ("\n");
    }
}

static int
show (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XplLanguage) language = xpl_language_new (&error);
  g_autofree char *contents = NULL;
  XplEdtf published = { 0 };
  gsize length;

  if (language == NULL || !g_file_get_contents (path, &contents, &length, &error)
      || (published_option != NULL && !xpl_edtf_parse (published_option, &published, &error)))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  g_autofree char *text = g_utf8_make_valid (contents, length);
  XplTextInfo info = { .published = published_option != NULL ? &published : NULL };
  g_autoptr (XplReading) reading = xpl_language_read (language, text, &info);
  print_sentences (reading);
  print_names (reading);
  print_timexes (reading);
  print_speeches (reading);
  print_quantities (reading);
  print_statements (reading);
  return 0;
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("FILE…");
  g_autoptr (GError) error = NULL;
  int status = 0;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  for (int i = 1; i < argc; i++)
    status |= show (argv[i]);
  return status;
}
